import LedgerNumerics

/// What can be held.
package struct Instrument: Sendable {
    package enum Kind: UInt8, Sendable {
        case cash, equity, fund, bond, crypto, commodity, option, other

        package static var words: WordList { WordList("cash equity fund bond crypto commodity option other") }
        package var text: UnsafeBufferPointer<UInt8> { Self.words.word(at: Int(rawValue)) }
    }

    package var id: [UInt8]
    package var kind: Kind
    /// Of its prices and cash flows.
    package var currency: Currency
    package var name: [UInt8]?
    package var sector: [UInt8]?
    package var issuer: [UInt8]?
    /// ISO 3166-1 alpha-2.
    package var country: [UInt8]?
    /// Value of one unit = price × multiplier; nil for 1.
    package var multiplier: Decimal?
    /// Place in the document.
    package var place: Int
}

/// The instruments of a request, found by id.
package struct InstrumentTable: Sendable {
    package private(set) var all: [Instrument] = []
    /// Positions in `all`, by id.
    private var byID: [Int] = []

    package init() {}

    /// The table of `instruments`, in their order. Of several with one id, the first is found.
    package init(_ instruments: [Instrument]) {
        all = instruments
        var ids: [[UInt8]] = []
        ids.reserveCapacity(instruments.count)
        for instrument in instruments { ids.append(instrument.id) }
        byID = SortedOrder.ascending(ids)
    }

    package func index(of id: UnsafeBufferPointer<UInt8>) -> Int? {
        var low = 0
        var high = byID.count
        while low < high {
            let middle = (low + high) / 2
            let order = all[byID[middle]].id.withUnsafeBufferPointer { ByteOrder.compare($0, id) }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        guard low < byID.count else { return nil }
        let found = all[byID[low]].id.withUnsafeBufferPointer { ByteOrder.compare($0, id) == 0 }
        return found ? byID[low] : nil
    }
}
