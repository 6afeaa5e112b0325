import LedgerHost
import LedgerJSON

/// The core's log on standard error, one JSON object a line (docs/log.md).
struct LogLines {
    var environment: Environment

    /// Has an engine tell what the option `--log` asks for.
    static func attach(_ arguments: Arguments, to engine: any LedgerEngine, _ environment: Environment)
        throws(HostError)
    {
        guard let level = CoreLogLevel(word: arguments.value(.log) ?? "off") else { return }
        let lines = LogLines(environment: environment)
        try engine.listen(level) { record in lines.show(record) }
    }

    /// That standard error takes nothing is no reason to stop.
    private func show(_ record: CoreLogRecord) { try? environment.errorOutput.write(Self.line(record)) }

    static func line(_ record: CoreLogRecord) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("event")
        writer.string(Array(record.event.utf8))
        writer.key("fields")
        writer.beginObject()
        for field in record.fields.sorted(by: { $0.key < $1.key }) {
            writer.key(Array(field.key.utf8))
            switch field.value {
            // Numbers are counts: far below 2^53.
            case .number(let number): writer.integer(number)
            case .text(let text): writer.string(Array(text.utf8))
            }
        }
        writer.endObject()
        writer.key("level")
        writer.string(record.level.word)
        writer.key("request")
        writer.integer(Int64(clamping: record.request))
        writer.endObject()
        return writer.bytes + [0x0A]
    }
}

extension CoreLogLevel {
    init?(word: String) {
        switch word {
        case "warning": self = .warning
        case "info": self = .info
        case "debug": self = .debug
        default: return nil
        }
    }

    var word: StaticString {
        switch self {
        case .warning: "warning"
        case .info: "info"
        case .debug: "debug"
        }
    }
}
