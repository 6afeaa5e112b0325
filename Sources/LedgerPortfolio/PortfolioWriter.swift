import LedgerJSON
import LedgerModel
import LedgerNumerics

/// The parts of a portfolio as docs/responses.md has them; names are written in order, so that nothing is moved later.
package struct PortfolioWriter {
    private let portfolio: Portfolio
    private let includesLots: Bool

    package init(_ portfolio: Portfolio, includesLots: Bool) {
        self.portfolio = portfolio
        self.includesLots = includesLots
    }

    private var request: Request { portfolio.request }

    package func cash(to writer: inout JSONWriter) {
        writer.key("cash")
        writer.beginArray()
        for line in portfolio.cash {
            writer.beginObject()
            writer.member("amount", line.amount)
            writer.member("base", line.baseValue)
            writer.member("currency", text: line.currency.code)
            writer.member("weight", line.weight)
            writer.endObject()
        }
        writer.endArray()
    }

    package func rates(to writer: inout JSONWriter) {
        writer.key("fx")
        writer.beginArray()
        for line in portfolio.rates {
            writer.beginObject()
            writer.member("age", integer: line.date.days(to: request.asOf))
            writer.member("currency", text: line.currency.code)
            writer.member("date", date: line.date)
            let isCross = line.conversion.pivot != nil
            let isInverse = line.conversion.first?.isInverse ?? false
            writer.member("path", word: isCross ? "cross" : isInverse ? "inverse" : "direct")
            writer.member("rate", line.rate)
            writer.member("via", text: line.conversion.pivot?.code)
            writer.endObject()
        }
        writer.endArray()
    }

    package func holdings(to writer: inout JSONWriter) {
        writer.key("holdings")
        writer.beginArray()
        for line in portfolio.holdings { holding(line, to: &writer) }
        writer.endArray()
    }

    private func holding(_ line: HoldingLine, to writer: inout JSONWriter) {
        let instrument = request.instruments.all[line.instrument]
        let isMoney = instrument.kind == .cash
        let date = isMoney ? request.asOf : line.price?.date
        writer.beginObject()
        writer.member("base", line.baseValue)
        writer.member("cost", line.cost)
        writer.member("currency", text: instrument.currency.code)
        writer.member("id", text: instrument.id)
        writer.member("income", line.income)
        writer.member("incomeBase", line.baseIncome)
        writer.member("kind", text: instrument.kind.text)
        if includesLots { lots(line.lots, to: &writer) }
        writer.member("name", text: instrument.name)
        writer.member("price", isMoney ? .one : line.price?.value)
        writer.key("priceAge")
        if let date { writer.integer(Int64(date.days(to: request.asOf))) } else { writer.null() }
        writer.member("priceDate", date: date)
        writer.member("quantity", line.quantity)
        writer.member("realised", line.realised)
        writer.member("realisedBase", line.baseRealised)
        writer.member("sector", text: instrument.sector)
        writer.member("unrealised", line.unrealised)
        writer.member("unrealisedBase", line.baseUnrealised)
        writer.member("value", line.value)
        writer.member("weight", line.weight)
        writer.endObject()
    }

    private func lots(_ lots: [Lot], to writer: inout JSONWriter) {
        writer.key("lots")
        writer.beginArray()
        for lot in lots {
            writer.beginObject()
            writer.member("cost", lot.cost)
            writer.member("date", date: lot.date)
            writer.member("quantity", lot.quantity)
            writer.endObject()
        }
        writer.endArray()
    }

    package func totals(to writer: inout JSONWriter) {
        let totals = portfolio.totals
        writer.key("totals")
        writer.beginObject()
        writer.member("cash", totals.cash)
        writer.member("costKnown", totals.unrealised != nil)
        writer.member("fees", totals.fees)
        writer.member("holdings", totals.holdings)
        writer.member("income", totals.income)
        writer.member("realised", totals.realised)
        writer.member("taxes", totals.taxes)
        writer.member("unrealised", totals.unrealised)
        writer.member("value", totals.value)
        writer.endObject()
    }
}

extension JSONWriter {
    /// A member that is a decimal, as a string, or null.
    package mutating func member(_ name: StaticString, _ value: Decimal?) {
        key(name)
        if let value { decimal(value) } else { null() }
    }
}
