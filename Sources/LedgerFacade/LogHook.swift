import CLedgerCore
import LedgerInterface
import LedgerJSON
import LedgerModel

@c @implementation
public func ledger_engine_log(
    _ engine: ledger_engine, _ level: Int32, _ hook: ledger_log_hook?, _ context: UnsafeMutableRawPointer?
) -> ledger_status {
    guard let level = Log.Level(rawValue: level) else { return Status.badArgument.rawValue }
    do throws(HandleTable.Rejection) {
        let claim = try EngineTable.claim(engine)
        defer { EngineTable.release(claim) }
        let isOff = hook == nil || level == .off
        claim.engine.pointee.log_level = isOff ? Log.Level.off.rawValue : level.rawValue
        claim.engine.pointee.log_hook = isOff ? nil : hook
        claim.engine.pointee.log_context = isOff ? nil : context
        return Status.ok.rawValue
    } catch {
        return Status(error).rawValue
    }
}

extension Log {
    /// The log of one call on an engine, which is counted.
    init(of engine: UnsafeMutablePointer<ledger_engine_record>) {
        engine.pointee.requests &+= 1
        let engine = engine.pointee
        guard let hook = engine.log_hook, let level = Level(rawValue: engine.log_level) else {
            self.init()
            return
        }
        self.init(level) { level, record in
            LogHook.call(hook, engine.log_context, level, record, request: engine.requests)
        }
    }
}

/// A record as C sees it.
private enum LogHook {
    static func call(
        _ hook: ledger_log_hook, _ context: UnsafeMutableRawPointer?, _ level: Log.Level, _ record: LogRecord,
        request: UInt64
    ) {
        record.texts.withUnsafeBufferPointer { texts in
            let start = characters(texts.baseAddress)
            var fields: [ledger_log_field] = []
            fields.reserveCapacity(record.fields.count)
            for field in record.fields {
                fields.append(
                    ledger_log_field(
                        key: characters(field.key.bytes.baseAddress),
                        text: start.flatMap { start in field.text.map { start + $0.lowerBound } },
                        text_size: field.text?.count ?? 0, number: field.number))
            }
            fields.withUnsafeBufferPointer { fields in
                var record = ledger_log_record(
                    level: level.rawValue, field_count: UInt32(truncatingIfNeeded: fields.count), request: request,
                    event: characters(record.event.bytes.baseAddress), fields: fields.baseAddress)
                hook(context, &record)
            }
        }
    }

    private static func characters(_ bytes: UnsafePointer<UInt8>?) -> UnsafePointer<CChar>? {
        UnsafeRawPointer(bytes)?.assumingMemoryBound(to: CChar.self)
    }
}
