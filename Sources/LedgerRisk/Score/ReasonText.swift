import LedgerModel
import LedgerNumerics
import LedgerPortfolio

extension Message {
    /// A share as a percentage with one decimal: `0.2691` is `26.9 %`.
    mutating func add(percent share: Double) {
        add(tenths: share * 1000)
        add(" %")
    }

    /// A number with one decimal.
    mutating func add(oneDecimal value: Double) { add(tenths: value * 10) }

    private mutating func add(tenths: Double) {
        // Far beyond any percentage worth reading, and within Decimal and Int64.
        let limited = max(-1e15, min(1e15, tenths.isFinite ? tenths : 1e15))
        let whole = WholeNumber.halfEven(limited)
        if whole < 0 { add("-") }
        add(Decimal(Int64(whole.magnitude / 10)))
        add(".")
        add(Int(whole.magnitude % 10))
    }
}

/// Why the score is what it is, in plain words.
struct ReasonText {
    let portfolio: Portfolio
    let figures: RiskFigures

    /// `volatility-high`: what was measured, and a level by the component's score.
    static func code(_ component: ScoreComponent, score: Int64) -> [UInt8] {
        var code = Array(
            WordList("volatility tail drawdown concentration currency").word(at: Int(component.rawValue)))
        code.append(UInt8(ascii: "-"))
        let level = score < 4000 ? 0 : score < 7000 ? 1 : 2
        return code + WordList("low moderate high").word(at: level)
    }

    func text(_ component: ScoreComponent) -> Message {
        let figure = figures.figure(of: component) ?? 0
        switch component {
        case .market:
            var message = Message("Yearly volatility is ")
            message.add(percent: figure)
            return message.then(".")
        case .tail: return tail(figure)
        case .drawdown: return drawdown()
        case .concentration: return concentration()
        case .currency:
            var message = Message()
            message.add(percent: figure)
            message.add(" of the value is outside ")
            message.add(portfolio.request.base)
            return message.then(".")
        }
    }

    private func tail(_ figure: Double) -> Message {
        var message = Message("In the worst ")
        let worst = try? Decimal.one.subtracting(portfolio.request.options.confidence).multiplied(by: Decimal(100))
        message.add(worst ?? .zero)
        guard figure > 0 else { return message.then(" % of periods nothing was lost on average.") }
        message.add(" % of periods the average loss was ")
        message.add(percent: figure)
        return message.then(" a month.")
    }

    private func drawdown() -> Message {
        guard let dates = figures.series?.dates, let drawdown = figures.seriesFigures?.drawdown,
            let peak = drawdown.peak, let trough = drawdown.trough, peak < dates.count, trough < dates.count
        else { return Message("The value never fell below an earlier peak.") }
        var message = Message("The deepest fall was ")
        message.add(percent: drawdown.depth)
        message.add(", from ")
        message.add(dates[peak])
        message.add(" to ")
        message.add(dates[trough])
        guard let recovery = drawdown.recovery, recovery < dates.count else {
            return message.then(", not recovered since.")
        }
        message.add(", recovered on ")
        message.add(dates[recovery])
        return message.then(".")
    }

    private func concentration() -> Message {
        let concentration = figures.concentration
        guard let top = concentration.topHolding, let effective = concentration.effectiveHoldings else {
            return Message("Nothing but funds and cash is held.")
        }
        var message = Message("The largest single holding, ")
        message.add(SafeText.cut(portfolio.request.instruments.all[top].id))
        message.add(", is ")
        message.add(percent: concentration.topWeight)
        message.add(" of the value; the portfolio is as concentrated as ")
        message.add(oneDecimal: effective)
        return message.then(" equal holdings.")
    }

    func text(_ reason: Confidence.Reason) -> Message {
        var message = Message()
        switch reason.cause {
        case .unavailableComponents:
            return Message("The price histories are too short or share too few days: no volatility, tail or drawdown.")
        case .shortHistory:
            message.add("The history has only ")
            message.add(figures.series?.returns.count ?? 0)
            message.add(" returns; ")
            message.add(Confidence.returnsEnough)
            return message.then(" are enough.")
        case .partialCoverage:
            message.add(percent: reason.share)
            return message.then(" of the value has too short a price history and was left out of the return series.")
        case .missingRateHistory:
            message.add(percent: reason.share)
            return message.then(" of the value has no exchange rates for its price history.")
        case .stalePrice:
            message.add(percent: reason.share)
            message.add(" of the value has prices older than ")
        case .staleRate:
            message.add(percent: reason.share)
            message.add(" of the value was converted with rates older than ")
        case .assumedInstruments:
            return Message("No instruments are listed: kinds and currencies were assumed.")
        }
        message.add(portfolio.request.options.staleDays)
        return message.then(" days.")
    }
}
