import CLedgerCore
import LedgerInterface

@c @implementation
public func ledger_engine_new(
    _ options: UnsafePointer<ledger_options>?, _ engine: UnsafeMutablePointer<ledger_engine>?
) -> ledger_status {
    guard let engine else { return Status.badArgument.rawValue }
    engine.pointee = 0
    guard let requestBytesMax = requestBytesMax(of: options) else { return Status.badArgument.rawValue }
    var record = ledger_engine_record()
    record.request_bytes_max = requestBytesMax
    guard let handle = EngineTable.insert(record) else { return Status.tooMany.rawValue }
    engine.pointee = handle
    return Status.ok.rawValue
}

@c @implementation
public func ledger_engine_free(_ engine: ledger_engine) -> ledger_status {
    do throws(HandleTable.Rejection) {
        EngineTable.remove(try EngineTable.claim(engine))
        return Status.ok.rawValue
    } catch {
        return Status(error).rawValue
    }
}

/// The limit that `options` ask for; nil when they are malformed.
private func requestBytesMax(of options: UnsafePointer<ledger_options>?) -> UInt32? {
    guard let options else { return LEDGER_REQUEST_BYTES_DEFAULT }
    guard options.pointee.struct_size >= UInt32(MemoryLayout<ledger_options>.size) else { return nil }
    let asked = options.pointee.request_bytes_max
    if asked == 0 { return LEDGER_REQUEST_BYTES_DEFAULT }
    return asked <= LEDGER_REQUEST_BYTES_CEILING ? asked : nil
}
