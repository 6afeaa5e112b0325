import LedgerJSON
import LedgerModel
import LedgerNumerics
import LedgerPortfolio
import LedgerRisk
import LedgerValidation

/// The three operations on documents.
public enum Operation: CaseIterable, Sendable {
    case validate, portfolio, score

    public func callAsFunction(_ bytes: [UInt8]) -> Reply {
        let response = bytes.withUnsafeBufferPointer { bytes in
            switch self {
            case .validate: ValidateOperation.respond(to: bytes)
            case .portfolio: PortfolioOperation.respond(to: bytes)
            case .score: ScoreOperation.respond(to: bytes)
            }
        }
        return Reply(response)
    }

    public func callAsFunction(_ document: String) -> Reply { self(Array(document.utf8)) }
}

/// A response, taken apart: members are named by a path such as `holdings/0/weight`.
public struct Reply {
    public let response: Response
    private let document: JSONDocument?

    public init(_ response: Response) {
        self.response = response
        document = try? JSONDocument.parse(response.bytes)
    }

    public var verdict: Verdict { response.verdict }
    public var isJSON: Bool { document != nil }
    /// The whole response as text, for messages.
    public var text: String { String(decoding: response.bytes, as: UTF8.self) }

    public subscript(path: String) -> JSONValue? {
        var value = document?.root
        for step in path.split(separator: "/") {
            if let index = Int(step) {
                value = value.flatMap { Array($0.elements).dropFirst(index).first }
            } else {
                value = value?.member(Array(step.utf8))
            }
        }
        return value
    }

    /// A string, or the text of a number, as it stands.
    public func text(_ path: String) -> String? {
        guard let value = self[path] else { return nil }
        return (value.string ?? value.numberText).map { String(decoding: $0, as: UTF8.self) }
    }

    public func number(_ path: String) -> Double? { self[path]?.double }

    public func decimal(_ path: String) -> Decimal? {
        self[path]?.string.flatMap { try? Decimal(utf8: $0) }
    }

    public func isNull(_ path: String) -> Bool { self[path]?.isNull ?? false }

    public func count(_ path: String) -> Int { self[path]?.count ?? 0 }

    /// The texts of one member of every element of a list.
    public func texts(_ list: String, _ member: String) -> [String] {
        (0..<count(list)).map { text("\(list)/\($0)/\(member)") ?? "" }
    }

    /// `code pointer` of each problem, in the order listed.
    public var problems: [String] { zip(texts("errors", "code"), texts("errors", "pointer")).map { "\($0) \($1)" } }

    /// `code pointer` of each warning.
    public var warnings: [String] { zip(texts("warnings", "code"), texts("warnings", "pointer")).map { "\($0) \($1)" } }
}

extension Decimal: ExpressibleByStringLiteral {
    /// For tests only: 0 stands for a text that is no decimal.
    public init(stringLiteral text: String) { self = (try? Decimal(utf8: Array(text.utf8))) ?? .zero }
}
