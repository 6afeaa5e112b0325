import LedgerJSON
import LedgerModel

/// `validate`: is this document a sound request, and if not, what is wrong with it?
public enum ValidateOperation {
    /// Answers the document `bytes`, which only have to stay as they are during the call (docs/responses.md).
    public static func respond(to bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .init(), log: Log = .init())
        -> Response
    {
        switch CheckedRequest.check(bytes, limits: limits, needsHoldings: false, log) {
        case .refused(let response): return response
        case .checked(let checked):
            log.write("warning", checked.warnings, in: checked.request.document)
            return Response(write(checked), verdict: .ok)
        }
    }

    private static func write(_ checked: CheckedRequest) -> JSONText {
        let request = checked.request
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("counts")
        writer.beginObject()
        writer.member("entries", integer: request.entries.count)
        writer.member("instruments", integer: request.instruments.all.count)
        writer.member("positions", integer: request.positions?.count ?? 0)
        writer.member("prices", integer: request.prices.count)
        writer.member("rates", integer: request.rates.count)
        writer.member("transactions", integer: request.transactions?.count ?? 0)
        writer.endObject()
        if let id = request.id { writer.member("id", text: id) }
        writer.member("ledger", integer: 1)
        if let name = request.name { writer.member("name", text: name) }
        writer.member("operation", word: "validate")
        writer.member("valid", true)
        writer.warnings(checked.warnings, in: request.document)
        writer.endObject()
        return writer.document()
    }
}
