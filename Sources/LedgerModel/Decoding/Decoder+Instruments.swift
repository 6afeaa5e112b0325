import LedgerIdentifiers
import LedgerJSON
import LedgerNumerics

extension Decoder {
    /// Reads `instruments`, or, without them, assumes those that are named elsewhere.
    mutating func readInstruments(_ root: JSONValue, base: Currency) {
        guard let list = root.member("instruments") else {
            assumeInstruments(root, base: base)
            return
        }
        guard list.kind == .array else {
            wrongType(list, expected: "an array")
            checksReferences = false
            return
        }
        var read: [Instrument] = []
        var ids: [Identified] = []
        read.reserveCapacity(list.count)
        for element in list.elements {
            guard let instrument = instrument(from: element) else { continue }
            ids.append(Identified(id: instrument.id, place: element.member("id")?.order ?? instrument.place))
            read.append(instrument)
        }
        reportDuplicates(ids)
        instruments = InstrumentTable(read)
    }

    /// An instrument; also one with problems, if it has an id, so that references to it are not problems too.
    private mutating func instrument(from element: JSONValue) -> Instrument? {
        guard isObject(element, of: "id kind currency name sector issuer country multiplier identifiers") else {
            checksReferences = false
            return nil
        }
        let id = identifier(required(element, "id"))
        let kind = word(
            required(element, "kind"), of: Instrument.Kind.words,
            expected: "cash, equity, fund, bond, crypto, commodity, option or other")
        let currency = currency(required(element, "currency"))
        let name = text(element.member("name"))
        let sector = text(element.member("sector"))
        let issuer = text(element.member("issuer"))
        let country = country(element.member("country"))
        checkIdentifiers(element.member("identifiers"))
        var multiplier = decimal(element.member("multiplier"), .positive)
        if multiplier == .one { multiplier = nil }
        let known = kind.flatMap { Instrument.Kind(rawValue: UInt8(truncatingIfNeeded: $0)) } ?? .other
        if known == .cash, multiplier != nil, let member = element.member("multiplier") {
            report(.outOfRange, member, Message("cash is worth itself"), expected: "1 for an instrument of kind cash")
        }
        guard let id else {
            checksReferences = false
            return nil
        }
        return Instrument(
            id: id, kind: known, currency: currency ?? .unreadable, name: name, sector: sector, issuer: issuer,
            country: country, multiplier: multiplier, place: element.order)
    }

    /// Identifiers are checked and not used: what is held goes by its id.
    private mutating func checkIdentifiers(_ value: JSONValue?) {
        guard let value, isObject(value, of: "isin cusip sedol figi lei") else { return }
        for (key, member) in value.members {
            guard let kind = key.withBytes({ IdentifierKind(security: $0) }), let text = text(member) else { continue }
            do throws(IdentifierError) {
                _ = try text.withUnsafeBufferPointer { (bytes) throws(IdentifierError) in
                    try CompactText(bytes, kind)
                }
            } catch {
                var message = Message.naming(member)
                message.add(" is not valid: expected ")
                message.add(error.expected)
                report(.invalidIdentifier, member, message, expected: "an identifier of its kind (docs/identifiers.md)")
            }
        }
    }

    /// Every id that positions, transactions and the benchmark name, once, in the order of the document, as an equity
    /// in the base currency.
    private mutating func assumeInstruments(_ root: JSONValue, base: Currency) {
        var named: [JSONValue] = []
        for list in [root.member("positions"), root.member("transactions")] {
            guard let list else { continue }
            for element in list.elements {
                if let value = element.member("instrument"), value.kind == .string { named.append(value) }
            }
        }
        if let benchmark = root.member("benchmark"), benchmark.kind == .string { named.append(benchmark) }
        guard !named.isEmpty else { return }
        // `named` is in the order of the document within each list; the lists may be either way round.
        var ids: [[UInt8]] = []
        for value in named { ids.append(value.string ?? []) }
        let order = SortedOrder.ascending(ids)
        var firsts: [Int64] = []
        for i in 0..<order.count {
            let place = Int64(named[order[i]].order)
            if i > 0, ids[order[i]] == ids[order[i - 1]] {
                if place < firsts[firsts.count - 1] { firsts[firsts.count - 1] = place }
            } else {
                firsts.append(place)
            }
        }
        var assumed: [Instrument] = []
        for i in SortedOrder.ascending(firsts) {
            // Its form is judged once, here; later readings only look it up.
            let place = Int(truncatingIfNeeded: firsts[i])
            guard let id = identifier(document.value(order: place)) else {
                checksReferences = false
                continue
            }
            assumed.append(Instrument(id: id, kind: .equity, currency: base, place: place))
        }
        instruments = InstrumentTable(assumed)
        warnings.add(
            .assumedInstruments, at: root.order,
            Message("no instruments are listed: those named are taken for equities in the base currency"))
    }
}

extension IdentifierKind {
    /// The kind of a member of an instrument's `identifiers`.
    fileprivate init?(security name: UnsafeBufferPointer<UInt8>) {
        switch WordList("isin cusip sedol figi lei").index(of: name) {
        case 0: self = .isin
        case 1: self = .cusip
        case 2: self = .sedol
        case 3: self = .figi
        case 4: self = .lei
        default: return nil
        }
    }
}

extension Currency {
    /// ISO 4217's code for "no currency": stands in for one that could not be read.
    static var unreadable: Currency { Currency(known: "XXX") }
}
