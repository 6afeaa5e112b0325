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

/// ISO 4217 list one (active codes, amendments up to 2026), one entry of four bytes a code, sorted:
/// the code, then the digits after the decimal point of its minor unit, `n` where the standard names none
/// (funds, precious metals, codes for testing and for no currency).
package enum CurrencyTable {
    private static let text: StaticString = """
        AED2AFN2ALL2AMD2AOA2ARS2AUD2AWG2AZN2BAM2BBD2BDT2BHD3BIF0BMD2BND2BOB2BOV2BRL2BSD2BTN2BWP2BYN2BZD2CAD2\
        CDF2CHE2CHF2CHW2CLF4CLP0CNY2COP2COU2CRC2CUP2CVE2CZK2DJF0DKK2DOP2DZD2EGP2ERN2ETB2EUR2FJD2FKP2GBP2GEL2\
        GHS2GIP2GMD2GNF0GTQ2GYD2HKD2HNL2HTG2HUF2IDR2ILS2INR2IQD3IRR2ISK0JMD2JOD3JPY0KES2KGS2KHR2KMF0KPW2KRW0\
        KWD3KYD2KZT2LAK2LBP2LKR2LRD2LSL2LYD3MAD2MDL2MGA2MKD2MMK2MNT2MOP2MRU2MUR2MVR2MWK2MXN2MXV2MYR2MZN2NAD2\
        NGN2NIO2NOK2NPR2NZD2OMR3PAB2PEN2PGK2PHP2PKR2PLN2PYG0QAR2RON2RSD2RUB2RWF0SAR2SBD2SCR2SDG2SEK2SGD2SHP2\
        SLE2SOS2SRD2SSP2STN2SVC2SYP2SZL2THB2TJS2TMT2TND3TOP2TRY2TTD2TWD2TZS2UAH2UGX0USD2USN2UYI0UYU2UYW4UZS2\
        VED2VES2VND0VUV0WST2XAD2XAF0XAGnXAUnXBAnXBBnXBCnXBDnXCD2XCG2XDRnXOF0XPDnXPF0XPTnXSUnXTSnXUAnXXXnYER2\
        ZAR2ZMW2ZWG2
        """

    /// Number of currencies.
    package static let count = 178
    /// Decimals kept for money in a currency without a minor unit.
    package static let placesWithoutMinorUnit = 8

    @inline(never)
    static func position(of code: UnsafeBufferPointer<UInt8>) -> UInt8? {
        guard code.count == 3 else { return nil }
        let table = text.bytes
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            let order = ByteOrder.compare(
                UnsafeBufferPointer(rebasing: table[(middle * 4)..<(middle * 4 + 3)]), code)
            if order == 0 { return UInt8(truncatingIfNeeded: middle) }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    @inline(never)
    static func code(at position: UInt8) -> [UInt8] {
        guard position < count else { return [] }
        return Array(text.bytes[(Int(position) * 4)..<(Int(position) * 4 + 3)])
    }

    /// Decimals of the minor unit; nil where the standard names none.
    @inline(never)
    static func minorUnits(at position: UInt8) -> Int? {
        guard position < count else { return nil }
        let mark = text.bytes[Int(position) * 4 + 3]
        return mark == UInt8(ascii: "n") ? nil : Int(mark) - Int(UInt8(ascii: "0"))
    }
}

/// Decimals that money of each currency has: ISO 4217's, and what the request overrides.
package struct MinorUnits: Sendable {
    private var places: [UInt8]

    package init() {
        places = []
        places.reserveCapacity(CurrencyTable.count)
        for position in 0..<CurrencyTable.count {
            let units = CurrencyTable.minorUnits(at: UInt8(truncatingIfNeeded: position))
            places.append(UInt8(truncatingIfNeeded: units ?? CurrencyTable.placesWithoutMinorUnit))
        }
    }

    package subscript(currency: Currency) -> Int {
        get { Int(currency.position) < places.count ? Int(places[Int(currency.position)]) : 0 }
        set {
            guard Int(currency.position) < places.count else { return }
            places[Int(currency.position)] = UInt8(truncatingIfNeeded: newValue)
        }
    }
}
