import LedgerBook
import LedgerJSON
import LedgerStore

/// `{"accounts": […]}` or `{"transfers": […]}`: what is submitted to the book (docs/cli.md, "book"). Numbers of more than 53 bits
/// are strings; what is left out is 0.
struct BookDocument {
    /// What is wrong with a document, with the place as a JSON Pointer.
    struct Problem: Error, Equatable {
        var pointer: String
        var message: String
    }

    /// Bytes that a document has at the most.
    static let sizeMax = 64 << 20

    static func events(_ bytes: [UInt8]) throws(Problem) -> BookEvents {
        let document: JSONDocument
        do throws(JSONError) {
            var limits = JSONLimits()
            limits.maxBytes = sizeMax
            document = try JSONDocument.parse(bytes, limits: limits)
        } catch {
            throw Problem(
                pointer: String(decoding: error.pointer, as: UTF8.self),
                message: "line \(error.line), column \(error.column): "
                    + (SyntaxAdvice.text(code: "\(error.code.text)") ?? "this is not JSON"))
        }
        guard document.root.kind == .object else {
            throw Problem(pointer: "", message: "expected an object with \"accounts\" or \"transfers\"")
        }
        var events: BookEvents?
        for (key, value) in document.root.members {
            let name = String(decoding: key.bytes, as: UTF8.self)
            guard name == "accounts" || name == "transfers" else { throw unknown(name, value, "accounts, transfers") }
            guard events == nil else {
                throw Problem(pointer: "", message: "accounts and transfers go in documents of their own")
            }
            guard value.kind == .array else { throw expected("an array", value) }
            events = name == "accounts" ? .accounts(try list(value, account)) : .transfers(try list(value, transfer))
        }
        guard let events else { throw Problem(pointer: "", message: "expected \"accounts\" or \"transfers\"") }
        guard events.count > 0 else { throw Problem(pointer: "", message: "there is nothing to submit") }
        return events
    }

    private static func list<Event>(
        _ array: JSONValue, _ read: (JSONValue) throws(Problem) -> Event
    ) throws(Problem) -> [Event] {
        var events: [Event] = []
        for element in array.elements {
            guard element.kind == .object else { throw expected("an object", element) }
            events.append(try read(element))
        }
        return events
    }

    private static func account(_ object: JSONValue) throws(Problem) -> Account {
        var account = Account(id: 0, ledger: 0, code: 0)
        for (key, value) in object.members {
            switch String(decoding: key.bytes, as: UTF8.self) {
            case "id": account.id = try number(value)
            case "ledger": account.ledger = try number(value)
            case "code": account.code = try number(value)
            case "flags": account.flags = AccountFlags(rawValue: try flags(value, accountFlags))
            case "userData128": account.userData128 = try number(value)
            case "userData64": account.userData64 = try number(value)
            case "userData32": account.userData32 = try number(value)
            case "timestamp": account.timestamp = try number(value)
            case let name:
                throw unknown(name, value, "id, ledger, code, flags, userData128, userData64, userData32, timestamp")
            }
        }
        return account
    }

    private static func transfer(_ object: JSONValue) throws(Problem) -> Transfer {
        var transfer = Transfer(id: 0)
        for (key, value) in object.members {
            switch String(decoding: key.bytes, as: UTF8.self) {
            case "id": transfer.id = try number(value)
            case "debit": transfer.debitAccountID = try number(value)
            case "credit": transfer.creditAccountID = try number(value)
            case "amount": transfer.amount = value.stringEquals("all") ? .max : try number(value)
            case "pending": transfer.pendingID = try number(value)
            case "ledger": transfer.ledger = try number(value)
            case "code": transfer.code = try number(value)
            case "flags": transfer.flags = TransferFlags(rawValue: try flags(value, transferFlags))
            case "timeout": transfer.timeout = try number(value)
            case "userData128": transfer.userData128 = try number(value)
            case "userData64": transfer.userData64 = try number(value)
            case "userData32": transfer.userData32 = try number(value)
            case "timestamp": transfer.timestamp = try number(value)
            case let name:
                throw unknown(
                    name, value,
                    "id, debit, credit, amount, pending, ledger, code, flags, timeout, userData128, userData64, userData32, "
                        + "timestamp")
            }
        }
        return transfer
    }

    /// In the order of their bits.
    static let accountFlags = [
        "linked", "debitsMustNotExceedCredits", "creditsMustNotExceedDebits", "history", "imported", "closed",
    ]
    static let transferFlags = [
        "linked", "pending", "postPendingTransfer", "voidPendingTransfer", "balancingDebit", "balancingCredit",
        "closingDebit", "closingCredit", "imported",
    ]

    private static func flags(_ value: JSONValue, _ names: [String]) throws(Problem) -> UInt16 {
        guard value.kind == .array else { throw expected("an array of names", value) }
        var flags: UInt16 = 0
        for element in value.elements {
            let name = element.string.map { String(decoding: $0, as: UTF8.self) }
            guard let name, let bit = names.firstIndex(of: name) else {
                throw expected("one of \(names.joined(separator: ", "))", element)
            }
            flags |= 1 << UInt16(bit)
        }
        return flags
    }

    /// A whole number from 0, as a JSON number up to 2^53 or a string of digits.
    private static func number<Number: FixedWidthInteger>(_ value: JSONValue) throws(Problem) -> Number {
        let what = "a whole number from 0 to \(Number.max)"
        if let text = value.string {
            // Swift's own initialiser would take a sign as well.
            guard !text.isEmpty, text.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
                let number = Number(String(decoding: text, as: UTF8.self))
            else { throw expected(what, value) }
            return number
        }
        guard let integer = value.integer, integer >= 0, let number = Number(exactly: integer) else {
            throw expected(what, value)
        }
        guard integer <= 1 << 53 else { throw expected("a string, for a number above 2^53", value) }
        return number
    }

    private static func expected(_ what: String, _ value: JSONValue) -> Problem {
        Problem(pointer: String(decoding: value.pointer, as: UTF8.self), message: "expected \(what)")
    }

    private static func unknown(_ name: String, _ value: JSONValue, _ names: String) -> Problem {
        Problem(
            pointer: String(decoding: value.pointer, as: UTF8.self),
            message: "there is no member \"\(name)\"; there are \(names)")
    }
}
