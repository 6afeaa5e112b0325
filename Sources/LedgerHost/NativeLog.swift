import CLedgerCore

/// The listener behind the C hook of a native engine.
final class NativeLog {
    let listener: CoreLogListener

    init(_ listener: @escaping CoreLogListener) { self.listener = listener }

    /// What the core calls with a `NativeLog` as its context.
    static let hook: ledger_log_hook = { context, record in
        guard let context, let record, let heard = CoreLogRecord(record.pointee) else { return }
        Unmanaged<NativeLog>.fromOpaque(context).takeUnretainedValue().listener(heard)
    }
}

extension CoreLogRecord {
    fileprivate init?(_ record: ledger_log_record) {
        guard let level = CoreLogLevel(rawValue: record.level), let event = record.event else { return nil }
        self.init(level: level, request: record.request, event: String(cString: event), fields: [])
        for field in UnsafeBufferPointer(start: record.fields, count: Int(record.field_count)) {
            guard let key = field.key else { continue }
            let text = field.text.map { start in
                start.withMemoryRebound(to: UInt8.self, capacity: field.text_size) {
                    String(decoding: UnsafeBufferPointer(start: $0, count: field.text_size), as: UTF8.self)
                }
            }
            fields.append(Field(key: String(cString: key), value: text.map { .text($0) } ?? .number(field.number)))
        }
    }
}
