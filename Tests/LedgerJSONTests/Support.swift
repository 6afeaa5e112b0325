import LedgerJSON
import Testing

/// The root of a document that must be accepted.
func read(
    _ text: String, limits: JSONLimits = JSONLimits(), location: SourceLocation = #_sourceLocation
) throws -> JSONValue {
    try read(Array(text.utf8), limits: limits, location: location)
}

func read(
    _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), location: SourceLocation = #_sourceLocation
) throws -> JSONValue {
    do {
        return try JSONDocument.parse(bytes, limits: limits).root
    } catch {
        Issue.record("refused: \(error.code.text) at \(error.offset)", sourceLocation: location)
        throw error
    }
}

/// Why a document is refused; nil if it is not.
func refusal(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONError? {
    do {
        _ = try JSONDocument.parse(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

func refusal(_ text: String, limits: JSONLimits = JSONLimits()) -> JSONError? {
    refusal(Array(text.utf8), limits: limits)
}

func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

/// The bytes of one value, written by `body`.
func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
}

func numberText(_ value: Double) -> String { written { $0.number(value) } }
func integerText(_ value: Int64) -> String { written { $0.integer(value) } }
func stringText(_ utf8: [UInt8]) -> String { written { $0.string(utf8) } }
func valueText(_ value: JSONValue) -> String { written { $0.value(value) } }

/// Canonical form of a text.
func canonical(_ source: String) throws -> String {
    let root = try read(source)
    return valueText(root)
}

/// SplitMix64, so that a failure can be had again from its seed.
struct Random: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}

/// The repository's root, and the folder of others' test data that may lie beside it.
enum Place {
    static let root: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/")
    }()
    static let suite = "\(root)/../shared/reference/JSONTestSuite/test_parsing"
}
