import LedgerIdentifiers
import LedgerJSON
/// An active currency of ISO 4217.
package struct Currency: Sendable, Equatable {
    /// Position in ``CurrencyTable``, which is sorted by code: comparing positions compares codes.
    package let position: UInt8

    package static var usDollar: Currency { Currency(known: "USD") }
    package static var euro: Currency { Currency(known: "EUR") }

    /// The currency of an alphabetic code; nil if ISO 4217 has no active one of it.
    package init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard let position = CurrencyTable.position(of: utf8) else { return nil }
        self.position = position
    }

    /// The currency at a position of the table, 0 ..< ``CurrencyTable/count``.
    package init?(tablePosition: Int) {
        guard (0..<CurrencyTable.count).contains(tablePosition) else { return nil }
        position = UInt8(truncatingIfNeeded: tablePosition)
    }

    init(known code: StaticString) {
        self.position = CurrencyTable.position(of: code.bytes) ?? 0
    }

    /// The three letters.
    package var code: [UInt8] { CurrencyTable.code(at: position) }
}

/// The list behind ``Currency``: ISO 4217's, of LedgerIdentifiers.
package enum CurrencyTable {
    /// Number of currencies.
    package static var count: Int { CurrencyCode.count }
    /// Decimals kept for money in a currency without a minor unit.
    package static let placesWithoutMinorUnit = 8

    @inline(never)
    static func position(of code: UnsafeBufferPointer<UInt8>) -> UInt8? {
        // Numeric codes are codes too, but nothing writes money with them.
        guard let first = code.first, first >= UInt8(ascii: "A") else { return nil }
        return (try? CurrencyCode(utf8: code))?.position
    }

    @inline(never)
    static func code(at position: UInt8) -> [UInt8] {
        CurrencyCode(position: Int(position))?.code ?? []
    }

    /// Decimals of the minor unit; nil where the standard names none.
    @inline(never)
    static func minorUnits(at position: UInt8) -> Int? {
        CurrencyCode(position: Int(position))?.minorUnits
    }
}

/// Decimals that money of each currency has: ISO 4217's, and what the request overrides.
package struct MinorUnits: Sendable {
    /// By ``Currency/position``; `standard` for those that the request leaves as they are.
    private var places: [UInt8]
    /// More decimals than a request may ask for.
    private static var standard: UInt8 { .max }

    package init() {
        places = Array(repeating: Self.standard, count: CurrencyTable.count)
    }

    package subscript(currency: Currency) -> Int {
        get {
            guard Int(currency.position) < places.count else { return 0 }
            let own = places[Int(currency.position)]
            guard own == Self.standard else { return Int(own) }
            return CurrencyTable.minorUnits(at: currency.position) ?? CurrencyTable.placesWithoutMinorUnit
        }
        set {
            guard Int(currency.position) < places.count else { return }
            places[Int(currency.position)] = UInt8(truncatingIfNeeded: newValue)
        }
    }
}
