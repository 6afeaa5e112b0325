import LedgerJSON
import LedgerModel
import LedgerNumerics
import LedgerPortfolio
import LedgerValidation

/// The response of `score` (docs/responses.md); names are written in order.
struct ScoreWriter {
    let portfolio: Portfolio
    let figures: RiskFigures
    let score: Score
    let confidence: Confidence
    let warnings: ProblemList

    private var request: Request { portfolio.request }

    func document() -> JSONText {
        let parts = PortfolioWriter(portfolio, includesLots: false)
        // About what is written, so that it hardly has to grow.
        var writer = JSONWriter(capacity: 4096 + 512 * portfolio.holdings.count)
        writer.beginObject()
        writer.member("asOf", date: request.asOf)
        writer.member("band", word: score.band)
        writer.member("base", text: request.base.code)
        components(&writer)
        confidence(&writer)
        conventions(&writer)
        writer.key("figures")
        FiguresWriter(portfolio: portfolio, figures: figures).write(to: &writer)
        if let id = request.id { writer.member("id", text: id) }
        writer.member("ledger", integer: 1)
        if let name = request.name { writer.member("name", text: name) }
        writer.member("operation", word: "score")
        writer.member("policy", text: request.policy.name)
        writer.key("portfolio")
        writer.beginObject()
        parts.cash(to: &writer)
        parts.rates(to: &writer)
        parts.holdings(to: &writer)
        parts.totals(to: &writer)
        writer.endObject()
        reasons(&writer)
        writer.member("score", hundredths: score.total)
        writer.warnings(warnings, in: request.document)
        writer.endObject()
        return writer.document()
    }

    private func components(_ writer: inout JSONWriter) {
        writer.key("components")
        writer.beginArray()
        for part in score.parts {
            let index = Int(part.component.rawValue)
            writer.beginObject()
            writer.member("available", part.score != nil)
            writer.member("component", text: part.component.text)
            writer.member("contribution", hundredths: part.contribution)
            writer.member("figure", part.figure)
            writer.member(
                "figureName",
                text: WordList("volatility monthlyExpectedShortfall maxDrawdown herfindahl currencyExposure")
                    .word(at: index))
            writer.member("score", hundredths: part.score)
            writer.key("thresholds")
            writer.beginArray()
            for threshold in request.policy.thresholds[index] { writer.number(threshold) }
            writer.endArray()
            writer.member(
                "weight",
                try? Decimal(coefficient: Int128(request.policy.weights[index]), exponent: -Policy.weightPlaces))
            writer.endObject()
        }
        writer.endArray()
    }

    private func confidence(_ writer: inout JSONWriter) {
        let texts = ReasonText(portfolio: portfolio, figures: figures)
        writer.key("confidence")
        writer.beginObject()
        writer.member("level", word: confidence.level)
        writer.key("reasons")
        writer.beginArray()
        for reason in confidence.reasons {
            writer.beginObject()
            writer.member("code", text: reason.cause.text)
            writer.member("points", hundredths: reason.points)
            writer.member("text", text: texts.text(reason).bytes)
            writer.endObject()
        }
        writer.endArray()
        writer.member("value", hundredths: confidence.value)
        writer.endObject()
    }

    private func conventions(_ writer: inout JSONWriter) {
        let options = request.options
        writer.key("conventions")
        writer.beginObject()
        writer.member("annualisation", word: "square-root-of-time")
        writer.member("baseGain", word: "converted-at-as-of")
        writer.member("cashTracked", options.tracksCash)
        writer.member("confidence", options.confidence)
        writer.member("costBasis", text: options.costBasis.text)
        writer.member("drawdown", word: "compounded")
        writer.member("expectedShortfall", word: "mean-at-or-beyond")
        writer.member("fxRule", word: "direct-inverse-cross")
        writer.member("horizonDays", integer: options.horizonDays)
        writer.member("lossSign", word: "positive")
        writer.member("quantile", word: "hyndman-fan-7")
        writer.member("returns", word: "simple-current-weights")
        writer.member("rounding", word: "half-even")
        writer.member("scoreMap", word: "piecewise-linear")
        writer.member("staleDays", integer: options.staleDays)
        writer.member("sum", word: "neumaier")
        writer.member("valueAtRisk", word: "historical")
        writer.member("volatility", word: "sample")
        writer.endObject()
    }

    /// Of available components that weigh anything, the largest contribution first.
    private func reasons(_ writer: inout JSONWriter) {
        let texts = ReasonText(portfolio: portfolio, figures: figures)
        let parts = score.parts
        writer.key("reasons")
        writer.beginArray()
        var contributions: [Int64] = []
        for part in parts { contributions.append(0 - (part.contribution ?? 0)) }
        for i in SortedOrder.ascending(contributions) {
            guard let points = parts[i].score, request.policy.weights[i] > 0 else { continue }
            writer.beginObject()
            writer.member("code", text: ReasonText.code(parts[i].component, score: points))
            writer.member("component", text: parts[i].component.text)
            writer.member("contribution", hundredths: parts[i].contribution)
            writer.member("text", text: texts.text(parts[i].component).bytes)
            writer.endObject()
        }
        writer.endArray()
    }
}

extension JSONWriter {
    /// A member that is a decimal in hundredths, or null.
    mutating func member(_ name: StaticString, hundredths value: Int64?) {
        member(name, value.flatMap { try? Decimal(coefficient: Int128($0), exponent: -2) })
    }
}
