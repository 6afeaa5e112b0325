import LedgerJSON
import LedgerModel
import LedgerValidation

/// `portfolio`: what is held, what it is worth, what it cost and brought.
public enum PortfolioOperation {
    /// Answers the document `bytes`, which only have to stay as they are during the call (docs/responses.md).
    public static func respond(to bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .init(), log: Log = .init())
        -> Response
    {
        switch Portfolio.value(bytes, limits: limits, log) {
        case .refused(let response): return response
        case .portfolio(let portfolio):
            log.write("warning", portfolio.checked.warnings, in: portfolio.request.document)
            return Response(write(portfolio), verdict: .ok)
        }
    }

    private static func write(_ portfolio: Portfolio) -> JSONText {
        let request = portfolio.request
        let parts = PortfolioWriter(portfolio, includesLots: true)
        var writer = JSONWriter(capacity: 2048 + 1024 * portfolio.holdings.count)
        writer.beginObject()
        writer.member("asOf", date: request.asOf)
        writer.member("base", text: request.base.code)
        parts.cash(to: &writer)
        writer.key("conventions")
        writer.beginObject()
        writer.member("baseGain", word: "converted-at-as-of")
        writer.member("cashTracked", request.options.tracksCash)
        writer.member("costBasis", text: request.options.costBasis.text)
        writer.member("fxRule", word: "direct-inverse-cross")
        writer.member("rounding", word: "half-even")
        writer.endObject()
        parts.rates(to: &writer)
        parts.holdings(to: &writer)
        if let id = request.id { writer.member("id", text: id) }
        writer.member("ledger", integer: 1)
        if let name = request.name { writer.member("name", text: name) }
        writer.member("operation", word: "portfolio")
        parts.totals(to: &writer)
        writer.warnings(portfolio.checked.warnings, in: request.document)
        writer.endObject()
        return writer.document()
    }
}
