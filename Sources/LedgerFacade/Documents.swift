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
    answer(engine, request, size, response, ValidateOperation.respond)
}

@c @implementation
public func ledger_portfolio(
    _ engine: ledger_engine, _ request: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    answer(engine, request, size, response, PortfolioOperation.respond)
}

@c @implementation
public func ledger_score(
    _ engine: ledger_engine, _ request: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    answer(engine, request, size, response, ScoreOperation.respond)
}

@c @implementation
public func ledger_review(
    _ engine: ledger_engine, _ request: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?
) -> ledger_status {
    answer(engine, request, size, response, ReviewOperation.respond)
}

/// The path that every document takes: check the arguments, claim the engine, respond, hand over the bytes.
private func answer(
    _ engine: ledger_engine, _ request: UnsafePointer<UInt8>?, _ size: Int,
    _ response: UnsafeMutablePointer<ledger_buffer>?, _ respond: (UnsafeBufferPointer<UInt8>, JSONLimits) -> Response
) -> ledger_status {
    guard let response else { return Status.badArgument.rawValue }
    response.pointee = ledger_buffer(data: nil, size: 0)
    guard size >= 0, request != nil || size == 0 else { return Status.badArgument.rawValue }
    do throws(HandleTable.Rejection) {
        let claim = try EngineTable.claim(engine)
        defer { EngineTable.release(claim) }
        let bytes = UnsafeBufferPointer(start: request, count: request == nil ? 0 : size)
        let answer = respond(bytes, JSONLimits(maxBytes: Int(claim.engine.requestBytesMax)))
        response.pointee = ledger_buffer(copying: answer.bytes)
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
