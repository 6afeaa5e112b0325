import LedgerJSON
import LedgerModel
import LedgerNumerics
import LedgerPortfolio

/// The member `figures` of the response of `score`; names are written in order.
struct FiguresWriter {
    let portfolio: Portfolio
    let figures: RiskFigures

    private var request: Request { portfolio.request }

    func write(to writer: inout JSONWriter) {
        let series = figures.seriesFigures
        let concentration = figures.concentration
        writer.beginObject()
        benchmark(&writer)
        writer.member("currencyExposure", concentration.currencyExposure)
        writer.member("downsideDeviation", series?.downsideDeviation)
        writer.member("effectiveHoldings", concentration.effectiveHoldings)
        writer.key("expectedShortfall")
        tail(
            &writer, period: series?.tail.expectedShortfall, horizon: series?.horizonShortfall,
            month: series?.monthlyShortfall)
        writer.member("herfindahl", concentration.herfindahl)
        drawdown(&writer)
        writer.member("meanReturn", series?.mean)
        returns(&writer)
        writer.member("topHolding", text: concentration.topHolding.map { request.instruments.all[$0].id })
        writer.member("topWeight", concentration.topWeight)
        writer.key("valueAtRisk")
        tail(&writer, period: series?.tail.valueAtRisk, horizon: series?.horizonValueAtRisk, month: nil)
        writer.member("volatility", series?.volatility)
        writer.endObject()
    }

    private func benchmark(_ writer: inout JSONWriter) {
        writer.key("benchmark")
        guard let benchmark = figures.benchmark, let index = request.benchmark else {
            writer.null()
            return
        }
        writer.beginObject()
        writer.member("beta", benchmark.beta)
        writer.member("correlation", benchmark.correlation)
        writer.member("id", text: request.instruments.all[index].id)
        writer.member("volatility", benchmark.volatility)
        writer.endObject()
    }

    private func tail(_ writer: inout JSONWriter, period: Double?, horizon: Double?, month: Double?) {
        guard let period, let horizon else {
            writer.null()
            return
        }
        writer.beginObject()
        writer.member("horizon", horizon)
        if let month { writer.member("month", month) }
        writer.member("period", period)
        writer.endObject()
    }

    private func drawdown(_ writer: inout JSONWriter) {
        writer.key("maxDrawdown")
        guard let drawdown = figures.seriesFigures?.drawdown else {
            writer.null()
            return
        }
        writer.beginObject()
        writer.member("depth", drawdown.depth)
        writer.member("peak", date: date(drawdown.peak))
        writer.member("recovery", date: date(drawdown.recovery))
        writer.member("trough", date: date(drawdown.trough))
        writer.endObject()
    }

    private func date(_ position: Int?) -> CalendarDate? {
        guard let position, let dates = figures.series?.dates, position < dates.count else { return nil }
        return dates[position]
    }

    private func returns(_ writer: inout JSONWriter) {
        writer.key("series")
        guard let series = figures.series else {
            writer.null()
            return
        }
        writer.beginObject()
        let gross = figures.coverage.gross.double
        let covered = try? figures.coverage.gross.subtracting(figures.coverage.uncovered)
        writer.member("coverage", gross > 0 ? (covered ?? .zero).double / gross : 0)
        writer.member("from", date: series.dates.first)
        writer.member("periodsPerYear", integer: series.periodsPerYear)
        writer.member("returns", integer: series.returns.count)
        writer.member("to", date: series.dates.last)
        writer.endObject()
    }
}
