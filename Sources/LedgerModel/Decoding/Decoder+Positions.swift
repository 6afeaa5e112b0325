import LedgerJSON
import LedgerNumerics

extension Decoder {
    /// Reads `positions`, and the prices in them as prices of the as-of date.
    mutating func readPositions(
        _ list: JSONValue, asOf: CalendarDate, prices: inout [ObservationTable.Entry]
    ) -> [Position] {
        var positions: [Position] = []
        positions.reserveCapacity(list.count)
        for element in elements(list) {
            guard isObject(element, of: "instrument cash quantity cost price") else { continue }
            let cash = element.member("cash")
            let reference = element.member("instrument")
            switch (reference, cash) {
            case (.some, .some):
                report(
                    .conflictingMembers, element, Message("a position is either an instrument or cash"),
                    expected: "one of instrument and cash")
            case (nil, nil):
                report(
                    .missingMember, element, Message("a position names an instrument or cash"),
                    expected: "one of instrument and cash")
            case (.some(let reference), nil):
                if let position = holding(element, reference, asOf: asOf, prices: &prices) {
                    positions.append(position)
                }
            case (nil, .some(let cash)):
                if let position = money(element, cash) { positions.append(position) }
            }
        }
        return positions
    }

    private mutating func holding(
        _ element: JSONValue, _ reference: JSONValue, asOf: CalendarDate, prices: inout [ObservationTable.Entry]
    ) -> Position? {
        let priceMember = element.member("price")
        let index = priceMember == nil ? instrument(reference) : pricedInstrument(reference)
        let currency = index.map { instruments.all[$0].currency }
        let quantity: Decimal?
        if let index, instruments.all[index].kind == .cash {
            quantity = amount(required(element, "quantity"), currency, .zeroOrPositive)
        } else {
            quantity = decimal(required(element, "quantity"), .zeroOrPositive)
        }
        let cost = amount(element.member("cost"), currency, .zeroOrPositive)
        let price = decimal(priceMember, .positive)
        guard let index, let quantity else { return nil }
        if let price, let priceMember {
            prices.append(
                .init(
                    subject: index, observation: Observation(date: asOf, value: price, place: priceMember.order)))
        }
        return Position(subject: .instrument(index), quantity: quantity, cost: cost, place: element.order)
    }

    private mutating func money(_ element: JSONValue, _ cash: JSONValue) -> Position? {
        for name in ["cost", "price"] as [StaticString] {
            if let member = element.member(name) {
                report(.conflictingMembers, member, Message("cash has no cost and no price"), expected: "quantity only")
            }
        }
        let currency = currency(cash)
        let quantity = amount(required(element, "quantity"), currency, .any)
        guard let currency, let quantity else { return nil }
        return Position(subject: .cash(currency), quantity: quantity, place: element.order)
    }
}
