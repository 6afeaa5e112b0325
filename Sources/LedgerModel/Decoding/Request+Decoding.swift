import LedgerJSON
import LedgerNumerics

extension Request {
    /// What came of reading a document.
    package enum Decoded: Sendable {
        case request(Request)
        /// The error document that says why not.
        case refused(Response)
    }

    /// Reads a request from the bytes of a document: stages 1 and 2 of docs/errors.md.
    /// - Parameters:
    ///   - limits: how long and deep the document may be.
    ///   - needsHoldings: whether the document must have positions or transactions.
    ///   - log: is told what was read, or why not.
    package static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, needsHoldings: Bool, _ log: Log
    ) -> Decoded {
        let document: JSONDocument
        do throws(JSONError) { document = try JSONDocument.parse(bytes, limits: limits) } catch {
            return .refused(ErrorDocument.response(error, log))
        }
        var decoder = Decoder(document)
        let request = decoder.readRequest(needsHoldings: needsHoldings)
        guard let request, decoder.problems.isEmpty else {
            return .refused(ErrorDocument.response(decoder.problems, in: document, log))
        }
        log.write(.debug, "read", request.count)
        return .request(request)
    }

    private func count(in record: inout LogRecord) {
        record.add("id", id ?? [])
        record.add("instruments", instruments.all.count)
        record.add("positions", positions?.count ?? 0)
        record.add("transactions", transactions?.count ?? 0)
        record.add("prices", prices.count)
        record.add("rates", rates.count)
        record.add("entries", entries.count)
    }
}

extension Decoder {
    private static var members: StaticString {
        """
        ledger base asOf id name notes $schema lenient minorUnits instruments positions transactions prices fx \
        benchmark entries options policy
        """
    }

    /// Reads the whole document; nil only if it is so far from a request that nothing else was looked at.
    mutating func readRequest(needsHoldings: Bool) -> Request? {
        let root = document.root
        if root.kind == .object { isLenient = boolean(root.member("lenient")) ?? false }
        guard isObject(root, of: Self.members) else { return nil }
        if let version = required(root, "ledger"), version.integer != 1 {
            report(
                .unsupportedVersion, version, Message.naming(version).then(" is not a version of this format"),
                expected: "1")
        }
        let base = currency(required(root, "base"))
        let asOf = date(required(root, "asOf"))
        let id = identifier(root.member("id"))
        let name = text(root.member("name"))
        _ = text(root.member("notes"))
        _ = text(root.member("$schema"))
        readMinorUnits(root.member("minorUnits"))
        readInstruments(root, base: base ?? .unreadable)

        if needsHoldings, root.member("positions") == nil, root.member("transactions") == nil {
            report(
                .missingMember, root, Message("there are neither positions nor transactions"),
                expected: "positions or transactions")
        }
        if root.member("positions") != nil, let transactions = root.member("transactions") {
            report(
                .conflictingMembers, transactions, Message("positions and transactions exclude each other"),
                expected: "one of positions and transactions")
        }
        var points: [ObservationTable.Entry] = []
        let positions = root.member("positions").map { readPositions($0, asOf: asOf ?? .epoch, prices: &points) }
        let transactions = root.member("transactions").map { readTransactions($0) }
        if let member = root.member("prices") { readPrices(member, into: &points) }
        var rates: [RateHistory.Point] = []
        if let member = root.member("fx") { rates = readRates(member) }
        let benchmark = pricedInstrument(root.member("benchmark"))
        var entries: [JournalEntry] = []
        if let member = root.member("entries") { entries = readEntries(member) }
        let options = readOptions(root.member("options"))
        let policy = readPolicy(root.member("policy"))

        return Request(
            document: document, base: base ?? .unreadable, asOf: asOf ?? .epoch, id: id, name: name,
            minorUnits: minorUnits,
            instruments: instruments, assumesInstruments: root.member("instruments") == nil && !instruments.all.isEmpty,
            positions: positions, transactions: transactions, entries: entries, prices: priceHistory(points),
            rates: rateHistory(rates), benchmark: benchmark, options: options, policy: policy, warnings: warnings)
    }

    private mutating func priceHistory(_ points: [ObservationTable.Entry]) -> PriceHistory {
        var history = PriceHistory()
        history.count = points.count
        history.table = ObservationTable(points, subjects: instruments.all.count)
        reportConflicts(
            .conflictingPrice, history.table.conflicts, Message("another price is given for this instrument and day"))
        return history
    }

    private mutating func rateHistory(_ points: [RateHistory.Point]) -> RateHistory {
        let history = RateHistory(points)
        reportConflicts(.conflictingRate, history.conflicts, Message("another rate is given for this pair and day"))
        return history
    }

    private mutating func reportConflicts(_ code: ProblemCode, _ places: [Int], _ message: Message) {
        for place in places { problems.add(code, at: place, message, expected: "one value a day") }
    }
}
