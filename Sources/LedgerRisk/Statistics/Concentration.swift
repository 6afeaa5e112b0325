import LedgerModel
import LedgerNumerics
import LedgerPortfolio

/// How much hangs on few names, and on other currencies.
struct Concentration {
    /// Herfindahl index: the sum of squared weights of holdings other than cash, a fund counted as many equal names.
    let herfindahl: Double
    /// Weight of the largest holding that is neither cash nor a fund; 0 if there is none.
    private(set) var topWeight = 0.0
    /// Its index in the request's instruments.
    private(set) var topHolding: Int?
    /// Share of the value, by magnitude, in other currencies than the base.
    let currencyExposure: Double

    /// - Precondition: the portfolio's total is above zero.
    init(_ portfolio: Portfolio) throws(DecimalError) {
        let request = portfolio.request
        let total = portfolio.totals.value.double
        let names = Double(request.policy.fundNames)
        var squares: [Double] = []
        squares.reserveCapacity(portfolio.holdings.count)
        var foreign = Decimal.zero
        for line in portfolio.holdings {
            let instrument = request.instruments.all[line.instrument]
            if instrument.currency != request.base { foreign = try foreign.adding(line.baseValue.magnitude) }
            let weight = line.baseValue.double / total
            switch instrument.kind {
            case .cash: continue
            case .fund: squares.append(weight * weight / names)
            case .equity, .bond, .crypto, .commodity, .option, .other:
                squares.append(weight * weight)
                if weight > topWeight {
                    topWeight = weight
                    topHolding = line.instrument
                }
            }
        }
        for line in portfolio.cash where line.currency != request.base {
            foreign = try foreign.adding(line.baseValue.magnitude)
        }
        herfindahl = Sums.neumaier(squares)
        currencyExposure = foreign.double / total
    }

    /// How many equal holdings would be as concentrated; nil where nothing but cash is held.
    var effectiveHoldings: Double? { herfindahl > 0 ? 1 / herfindahl : nil }
}
