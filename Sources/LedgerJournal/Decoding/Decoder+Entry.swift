import LedgerIdentifiers
import LedgerJSON
import LedgerModel
import LedgerNumerics

extension Decoder {
    private static var members: StaticString {
        """
        id date time state code channel country counterparty identifiers preparedBy approvals reverses dimensions fx \
        postings notes
        """
    }

    /// Reads an entry of a journal; nil if it could not be read, which was reported.
    mutating func readEntry(_ element: JSONValue, ordinal: Int, line: Int) -> Entry? {
        guard isObject(element, of: Self.members) else { return nil }
        let id = identifier(element.member("id"))
        let date = date(required(element, "date"))
        let time = time(element.member("time"))
        let state =
            word(
                element.member("state"), of: Entry.State.words,
                expected: "posted, approved, submitted, draft or rejected"
            )
            .flatMap { Entry.State(rawValue: UInt8(truncatingIfNeeded: $0)) } ?? .posted
        let code = identifier(element.member("code"))
        let channel = identifier(element.member("channel"))
        let country = country(element.member("country"))
        let counterparty = account(element.member("counterparty"))
        let identifiers = readIdentifiers(element.member("identifiers"))
        let preparedBy = identifier(element.member("preparedBy"))
        let approvals = readApprovals(element.member("approvals"))
        let reverses = identifier(element.member("reverses"))
        let dimensions = readDimensions(element.member("dimensions"))
        let exchange = readExchange(element.member("fx"))
        _ = text(element.member("notes"))
        var postings: [Entry.Posting] = []
        if let list = required(element, "postings") {
            postings.reserveCapacity(list.count)
            for posting in elements(list) {
                if let posting = readPosting(posting) { postings.append(posting) }
            }
        }
        guard let date else { return nil }
        return Entry(
            ordinal: ordinal, line: line, id: id, date: date, secondOfDay: time, state: state, code: code,
            channel: channel, country: country, counterparty: counterparty,
            payee: counterparty.map { FoldedName.fold($0) } ?? [], identifiers: identifiers, preparedBy: preparedBy,
            approvals: approvals, reverses: reverses, dimensions: dimensions, exchange: exchange, postings: postings)
    }

    private mutating func readPosting(_ value: JSONValue) -> Entry.Posting? {
        guard isObject(value, of: "account currency amount dimensions") else { return nil }
        let account = account(required(value, "account"))
        let currency = currency(required(value, "currency"))
        let amount = amount(required(value, "amount"), currency, .any)
        let dimensions = readDimensions(value.member("dimensions"))
        guard let account, let currency, let amount else { return nil }
        return Entry.Posting(account: account, currency: currency, amount: amount, dimensions: dimensions)
    }

    private mutating func readDimensions(_ value: JSONValue?) -> [Entry.Dimension] {
        guard let value else { return [] }
        guard value.kind == .object else {
            wrongType(value, expected: "an object from dimension to value")
            return []
        }
        checkDimensions(value)
        var dimensions: [Entry.Dimension] = []
        for (key, member) in value.members {
            if let text = identifier(member) { dimensions.append(Entry.Dimension(name: key.bytes, value: text)) }
        }
        return dimensions
    }

    mutating func checkDimensions(_ value: JSONValue) {
        guard value.count > JournalHeader.dimensionsMax else { return }
        report(.outOfRange, value, Message("there are too many dimensions"), expected: "at most 20")
    }

    /// A broken identifier is a finding about the entry, not a reason not to read it.
    private mutating func readIdentifiers(_ value: JSONValue?) -> [Entry.Identified] {
        guard let value, isObject(value, of: "iban bic aba card rf isin cusip sedol lei figi uuid ulid") else {
            return []
        }
        var identifiers: [Entry.Identified] = []
        for (key, member) in value.members {
            guard let position = key.withBytes({ IdentifierName.words.index(of: $0) }),
                let kind = IdentifierName(rawValue: UInt8(truncatingIfNeeded: position)), let text = text(member)
            else { continue }
            do throws(IdentifierError) {
                identifiers.append(Entry.Identified(kind: kind, text: try kind.read(text), fault: nil))
            } catch {
                identifiers.append(Entry.Identified(kind: kind, text: text, fault: error.expected))
            }
        }
        return identifiers
    }

    private mutating func readApprovals(_ value: JSONValue?) -> [Entry.Approval] {
        guard let value else { return [] }
        var approvals: [Entry.Approval] = []
        for element in elements(value) {
            guard isObject(element, of: "by date") else { continue }
            _ = date(element.member("date"))
            if let by = identifier(required(element, "by")) { approvals.append(Entry.Approval(by: by)) }
        }
        return approvals
    }

    private mutating func readExchange(_ value: JSONValue?) -> Entry.Exchange? {
        guard let value, isObject(value, of: "base quote rate") else { return nil }
        let base = currency(required(value, "base"))
        let quote = currency(required(value, "quote"))
        let rate = decimal(required(value, "rate"), .positive)
        guard let base, let quote, let rate else { return nil }
        guard base != quote else {
            report(.sameCurrency, value, Message("a rate needs two currencies"), expected: "another quote")
            return nil
        }
        return Entry.Exchange(base: base, quote: quote, rate: rate)
    }

    /// Seconds after midnight of `HH:MM` or `HH:MM:SS`.
    mutating func time(_ value: JSONValue?) -> Int? {
        guard let value else { return nil }
        guard let seconds = value.withString({ Self.seconds($0) }) else {
            wrongType(value, expected: "a string HH:MM or HH:MM:SS")
            return nil
        }
        if seconds == nil {
            report(
                .invalidDate, value, Message.naming(value).then(" is not a time of the day"),
                expected: "HH:MM or HH:MM:SS from 00:00 to 23:59:59")
        }
        return seconds
    }

    private static func seconds(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard text.count == 5 || text.count == 8 else { return nil }
        var seconds = 0
        for (start, limit) in [(0, 24), (3, 60), (6, 60)] {
            seconds *= 60
            guard start < text.count else { continue }
            if start > 0, text[start - 1] != UInt8(ascii: ":") { return nil }
            let tens = text[start] &- UInt8(ascii: "0")
            let ones = text[start + 1] &- UInt8(ascii: "0")
            guard tens < 10, ones < 10, Int(tens) * 10 + Int(ones) < limit else { return nil }
            seconds += Int(tens) * 10 + Int(ones)
        }
        return seconds
    }
}
