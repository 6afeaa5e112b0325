import LedgerJSON
import LedgerModel
import LedgerNumerics
import LedgerPortfolio
import LedgerValidation

/// `score`: how risky is this portfolio, why, and how far can that be trusted?
public enum ScoreOperation {
    /// Answers the document `bytes`, which only have to stay as they are during the call (docs/responses.md).
    public static func respond(to bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .init(), log: Log = .init())
        -> Response
    {
        switch Portfolio.value(bytes, limits: limits, log) {
        case .refused(let response): return response
        case .portfolio(let portfolio): return score(portfolio, log)
        }
    }

    private static func score(_ portfolio: Portfolio, _ log: Log) -> Response {
        guard portfolio.totals.value > .zero else {
            return refuse(
                portfolio, .nothingToScore, Message("the total value is not above zero"),
                expected: "a total value above zero", log)
        }
        do throws(DecimalError) {
            let figures = try RiskFigures(portfolio)
            guard figures.isFinite else {
                return refuse(
                    portfolio, .overflow, Message("a statistic is not a finite number"),
                    expected: "prices of comparable size", log)
            }
            guard let score = Score(portfolio.request.policy, figure: { figures.figure(of: $0) }) else {
                return refuse(
                    portfolio, .nothingToScore, Message("no component of weight above zero has data"),
                    expected: "price histories, or other weights", log)
            }
            log.write(.debug, "scored") { record in
                record.add("returns", figures.series?.returns.count ?? 0)
                record.add("components", score.parts.count { $0.score != nil })
                record.add("score", Int(score.total))
            }
            let confidence = try Confidence(portfolio, figures, score)
            let warnings = warnings(portfolio, figures)
            log.write("warning", warnings, in: portfolio.request.document)
            let writer = ScoreWriter(
                portfolio: portfolio, figures: figures, score: score, confidence: confidence, warnings: warnings)
            return Response(writer.document(), verdict: .ok)
        } catch {
            return refuse(portfolio, .overflow, Message("a sum is too large"), expected: "money below 10^24", log)
        }
    }

    /// Those of the request and of the statistics.
    private static func warnings(_ portfolio: Portfolio, _ figures: RiskFigures) -> ProblemList {
        var warnings = portfolio.checked.warnings
        if figures.benchmarkIsIncomplete, let benchmark = portfolio.request.document.root.member("benchmark") {
            warnings.add(
                .benchmarkIncomplete, at: benchmark.order,
                Message("the benchmark lacks a price on a date of the return series"))
        }
        return warnings
    }

    private static func refuse(
        _ portfolio: Portfolio, _ code: ProblemCode, _ message: Message, expected: StaticString,
        _ log: Log
    ) -> Response {
        let document = portfolio.request.document
        var problems = ProblemList()
        problems.add(code, at: document.root.order, message, expected: expected)
        return ErrorDocument.response(problems, in: document, log)
    }
}
