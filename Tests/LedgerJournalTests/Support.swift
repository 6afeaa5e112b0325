import LedgerJSON
import LedgerJournal
import LedgerModel

/// Reviews the text of a document.
func review(_ text: String) throws -> (verdict: Verdict, root: JSONValue) {
    let response = Array(text.utf8).withUnsafeBufferPointer { ReviewOperation.respond(to: $0) }
    return (response.verdict, try JSONDocument.parse(response.bytes).root)
}

/// A journal of one rule (or none) and entries, as texts.
func journal(rules: String = "", _ entries: [String]) -> String {
    #"{"ledger":1,"rules":[\#(rules)],"journal":[\#(entries.joined(separator: ","))]}"#
}

/// A payment of an amount by the bank, with further members in front.
func payment(_ amount: String, on date: String = "2026-03-02", _ members: String = "") -> String {
    #"{\#(members.isEmpty ? "" : members + ",")"date":"\#(date)","postings":["#
        + #"{"account":"Expenses:A","currency":"EUR","amount":"\#(amount)"},"#
        + #"{"account":"Assets:Bank","currency":"EUR","amount":"-\#(amount)"}]}"#
}

/// The codes of the findings in a response, in order.
func codes(_ root: JSONValue) -> [String] {
    texts(root.member("findings")) { $0.member("code") }
}

func texts(_ list: JSONValue?, _ member: (JSONValue) -> JSONValue?) -> [String] {
    var texts: [String] = []
    guard let list else { return texts }
    for element in list.elements { texts.append(text(member(element))) }
    return texts
}

func text(_ value: JSONValue?) -> String { String(decoding: value?.string ?? [], as: UTF8.self) }

extension ReviewStream {
    mutating func add(_ text: String) throws -> (verdict: Verdict, root: JSONValue) {
        let response = Array(text.utf8).withUnsafeBufferPointer { add($0) }
        return (response.verdict, try JSONDocument.parse(response.bytes).root)
    }
}
