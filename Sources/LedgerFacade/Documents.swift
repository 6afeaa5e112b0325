import CLedgerCore
import LedgerInterface
import LedgerJSON
import LedgerJournal
import LedgerModel
import LedgerPortfolio
import LedgerRisk
import LedgerValidation

@c @implementation
public func ledger_validate(
    _ engine: ledger_engine, _ request: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    answer(engine, "validate", request, size, response, ValidateOperation.respond)
}

@c @implementation
public func ledger_portfolio(
    _ engine: ledger_engine, _ request: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    answer(engine, "portfolio", request, size, response, PortfolioOperation.respond)
}

@c @implementation
public func ledger_score(
    _ engine: ledger_engine, _ request: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    answer(engine, "score", request, size, response, ScoreOperation.respond)
}

@c @implementation
public func ledger_review(
    _ engine: ledger_engine, _ request: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    answer(engine, "review", request, size, response, ReviewOperation.respond)
}

/// The path that every document takes: check the arguments, claim the engine, respond, hand over the bytes.
private func answer(
    _ engine: ledger_engine, _ operation: StaticString, _ request: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?,
    _ respond: (UnsafeBufferPointer<UInt8>, JSONLimits, Log) -> Response
) -> ledger_status {
    guard let response else { return Status.badArgument.rawValue }
    response.pointee = ledger_buffer(data: nil, size: 0)
    guard size >= 0, request != nil || size == 0 else { return Status.badArgument.rawValue }
    do throws(HandleTable.Rejection) {
        let claim = try EngineTable.claim(engine)
        defer { EngineTable.release(claim) }
        let bytes = UnsafeBufferPointer(start: request, count: request == nil ? 0 : size)
        let log = Log(of: claim.engine)
        log.write(.info, "request") { record in
            record.add("operation", Array(operation.bytes))
            record.add("bytes", bytes.count)
        }
        let answer = respond(bytes, JSONLimits(maxBytes: Int(claim.engine.pointee.request_bytes_max)), log)
        log.write(.info, "answer") { record in
            record.add("status", Int(Status(answer.verdict).rawValue))
            record.add("bytes", answer.text.count)
        }
        response.pointee = answer.text.withBytes { ledger_buffer(copying: $0) }
        return Status(answer.verdict).rawValue
    } catch {
        return Status(error).rawValue
    }
}

extension Status {
    init(_ verdict: Verdict) {
        self =
            switch verdict {
            case .ok: .ok
            case .rejected: .rejected
            case .unreadable: .unreadable
            }
    }
}
