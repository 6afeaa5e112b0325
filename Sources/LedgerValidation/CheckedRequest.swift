import LedgerJSON
import LedgerModel
import LedgerNumerics

/// A request that passed all checks, with what they found out on the way.
package final class CheckedRequest: Sendable {
    package let request: Request
    package let holdings: Holdings
    package let market: MarketCoverage
    package let warnings: ProblemList

    private init(_ request: Request, _ holdings: Holdings, _ market: MarketCoverage, _ warnings: ProblemList) {
        self.request = request
        self.holdings = holdings
        self.market = market
        self.warnings = warnings
    }

    package enum Outcome: Sendable {
        case checked(CheckedRequest)
        /// The error document that says why not.
        case refused(Response)
    }

    /// Reads and checks a document: all three stages of docs/errors.md.
    package static func check(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, needsHoldings: Bool, _ log: Log
    ) -> Outcome {
        switch Request.decode(bytes, limits: limits, needsHoldings: needsHoldings, log) {
        case .refused(let response): return .refused(response)
        case .request(let request): return check(request, log)
        }
    }

    private static func check(_ request: Request, _ log: Log) -> Outcome {
        var problems = ProblemList()
        var warnings = request.warnings
        EntryBalance.check(request.entries, &problems)
        let holdings = Holdings(of: request, problems: &problems, warnings: &warnings)
        let market = MarketCoverage(of: holdings, request, problems: &problems, warnings: &warnings)
        guard problems.isEmpty else {
            return .refused(ErrorDocument.response(problems, in: request.document, log))
        }
        warnNegativeCash(holdings, request, &warnings)
        return .checked(CheckedRequest(request, holdings, market, warnings))
    }

    private static func warnNegativeCash(_ holdings: Holdings, _ request: Request, _ warnings: inout ProblemList) {
        for currency in holdings.currencies {
            let position = Int(currency.position)
            guard holdings.cash[position] < .zero else { continue }
            var message = Message("cash is ")
            message.add(holdings.cash[position])
            message.add(" ")
            message.add(currency)
            if request.transactions != nil {
                message.add(": deposits are missing, or set options.trackCash to false")
            }
            warnings.add(.negativeCash, at: holdings.overdrafts[position] ?? 0, message)
        }
    }
}
