/// Decimals that money of each currency has: those of ISO 4217, and what the caller has put in their place.
///
/// Payment processors depart from the standard (one has 2 for CLP and ISK, 0 for CVE): the caller says so here.
public struct MinorUnits: Sendable, Equatable {
    /// The most decimals that may be set.
    public static var placesMax: Int { 18 }

    /// Sorted by the currency's position, so that no order depends on how it came about.
    private var overrides: [Override] = []

    private struct Override: Sendable, Equatable {
        let position: UInt8
        let places: UInt8
    }

    public init() {}

    /// Decimals of a currency; nil where neither the caller nor ISO 4217 names any.
    public subscript(currency: CurrencyCode) -> Int? {
        for override in overrides where override.position == currency.position { return Int(override.places) }
        return currency.minorUnits
    }

    /// Puts `places`, 0 ... ``placesMax``, in place of the standard's decimals; fails with
    /// ``IdentifierError/Rule/minorUnitsOutOfRange`` outside.
    public mutating func override(_ currency: CurrencyCode, places: Int) throws(IdentifierError) {
        guard places >= 0, places <= Self.placesMax else { throw IdentifierError(.minorUnitsOutOfRange) }
        let override = Override(position: currency.position, places: UInt8(truncatingIfNeeded: places))
        var index = 0
        while index < overrides.count, overrides[index].position < currency.position { index += 1 }
        if index < overrides.count, overrides[index].position == currency.position {
            overrides[index] = override
        } else {
            overrides.insert(override, at: index)
        }
    }
}
