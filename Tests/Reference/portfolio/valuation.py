"""Lots, holdings, cash and their value (docs/requests.md; docs/score.md, "Valuation")."""

import datetime
import decimal
import json
from decimal import Decimal

from . import iso4217

CONTEXT = decimal.Context(prec=34, rounding=decimal.ROUND_HALF_EVEN, Emax=6144, Emin=-6143)
decimal.setcontext(CONTEXT)


def parse(data):
    """The document; numbers keep their text."""
    return json.loads(data, parse_float=Decimal, parse_int=lambda text: Decimal(text))


def number(value):
    return +Decimal(value)


def day(text):
    return datetime.date.fromisoformat(text)


def rounded(value, places):
    return value.quantize(Decimal(1).scaleb(-places), context=decimal.Context(prec=100, rounding=decimal.ROUND_HALF_EVEN))


def counts(request):
    def points(name):
        return sum(len(element["points"]) if "points" in element else 1 for element in request.get(name, []))

    inline = sum("price" in position for position in request.get("positions", []))
    listed = request.get("instruments")
    if listed is None:
        named = [row["instrument"] for name in ("positions", "transactions") for row in request.get(name, []) if "instrument" in row]
        listed = set(named) | ({request["benchmark"]} if "benchmark" in request else set())
    found = {"entries": len(request.get("entries", [])), "instruments": len(listed), "positions": len(request.get("positions", [])),
             "prices": points("prices") + inline, "rates": points("fx"), "transactions": len(request.get("transactions", []))}
    return {"counts": found, "valid": True}


class Rates:
    """Exchange rates: direct, inverse, or crossed through USD, then EUR."""

    def __init__(self, request):
        self.series = {}
        for row in request.get("fx", []):
            points = row["points"] if "points" in row else [[row["date"], row["rate"]]]
            target = self.series.setdefault((row["base"], row["quote"]), {})
            target.update({day(date): number(rate) for date, rate in points})
        self.sorted = {pair: sorted(series.items()) for pair, series in self.series.items()}

    def last(self, pair, on):
        found = None
        for date, rate in self.sorted.get(pair, []):
            if date > on:
                break
            found = (date, rate)
        return found

    def leg(self, base, quote, on):
        """(date, rate, True to divide)"""
        if found := self.last((base, quote), on):
            return (*found, False)
        if found := self.last((quote, base), on):
            return (*found, True)
        return None

    def path(self, base, quote, on):
        """(legs, kind, pivot), or None"""
        if base == quote:
            return [], "same", None
        if leg := self.leg(base, quote, on):
            return [leg], "inverse" if leg[2] else "direct", None
        for pivot in ("USD", "EUR"):
            if pivot in (base, quote):
                continue
            first, second = self.leg(base, pivot, on), self.leg(pivot, quote, on)
            if first and second:
                return [first, second], "cross", pivot
        return None


def convert(value, legs):
    for _, rate, divides in legs:
        value = value / rate if divides else value * rate
    return value


class Book:
    """Everything at `asOf` that the responses are made of."""

    def __init__(self, request):
        self.request = request
        self.base = request["base"]
        self.as_of = day(request["asOf"])
        self.options = request.get("options", {})
        self.rates = Rates(request)
        self.read_instruments()
        self.read_prices()
        self.cash, self.lots = {}, {}
        self.realised, self.income = {}, {}
        self.sums = {"fees": {}, "taxes": {}, "interest": {}}
        self.costs_known = {}
        if "transactions" in request:
            self.apply_transactions()
        else:
            self.apply_positions()
        self.value_lines()

    def places(self, currency):
        override = self.request.get("minorUnits", {}).get(currency)
        return int(override) if override is not None else iso4217.minor_units(currency)

    def read_instruments(self):
        rows = self.request.get("instruments")
        self.assumed = rows is None
        if rows is None:
            names = {row["instrument"] for name in ("positions", "transactions") for row in self.request.get(name, []) if "instrument" in row}
            names |= {self.request["benchmark"]} if "benchmark" in self.request else set()
            rows = [{"id": name, "kind": "equity", "currency": self.base} for name in names]
        self.instruments = {row["id"]: row for row in rows}

    def read_prices(self):
        self.prices = {}
        for row in self.request.get("prices", []):
            points = row["points"] if "points" in row else [[row["date"], row["price"]]]
            self.prices.setdefault(row["instrument"], {}).update({day(date): number(price) for date, price in points})
        for row in self.request.get("positions", []):
            if "price" in row:
                self.prices.setdefault(row["instrument"], {})[self.as_of] = number(row["price"])

    def price(self, name):
        """(date, price) at asOf"""
        if self.instruments[name]["kind"] == "cash":
            return self.as_of, Decimal(1)
        return max((date, price) for date, price in self.prices.get(name, {}).items() if date <= self.as_of)

    def multiplier(self, name):
        return number(self.instruments[name].get("multiplier", 1))

    # Positions and transactions

    def apply_positions(self):
        for row in self.request.get("positions", []):
            quantity = number(row["quantity"])
            if "cash" in row:
                self.cash[row["cash"]] = self.cash.get(row["cash"], Decimal(0)) + quantity
                continue
            name = row["instrument"]
            self.lots.setdefault(name, []).append([None, quantity, number(row["cost"]) if "cost" in row else None])
            self.costs_known[name] = self.costs_known.get(name, True) and "cost" in row

    def apply_transactions(self):
        rows = [row for row in self.request["transactions"] if day(row["date"]) <= self.as_of]
        for row in sorted(rows, key=lambda row: day(row["date"])):
            getattr(self, "apply_" + row["kind"])(row)

    def add(self, table, key, value):
        table[key] = table.get(key, Decimal(0)) + value

    def move(self, currency, value):
        if self.options.get("trackCash", True):
            self.add(self.cash, currency, value)

    def gross(self, row):
        if "amount" in row:
            return number(row["amount"])
        name = row["instrument"]
        value = number(row["quantity"]) * number(row["price"])
        if self.multiplier(name) != 1:
            value *= self.multiplier(name)
        return rounded(value, self.places(self.instruments[name]["currency"]))

    def charges(self, row, currency):
        fee, tax = number(row.get("fee", 0)), number(row.get("tax", 0))
        self.add(self.sums["fees"], currency, fee)
        self.add(self.sums["taxes"], currency, tax)
        return fee + tax

    def apply_buy(self, row):
        name = row["instrument"]
        currency = self.instruments[name]["currency"]
        cost = self.gross(row) + self.charges(row, currency)
        self.move(currency, -cost)
        self.costs_known.setdefault(name, True)
        lots = self.lots.setdefault(name, [])
        if self.options.get("costBasis", "fifo") == "average" and lots:
            lots[0][1] += number(row["quantity"])
            lots[0][2] += cost
        else:
            lots.append([day(row["date"]), number(row["quantity"]), cost])

    def apply_sell(self, row):
        name = row["instrument"]
        currency = self.instruments[name]["currency"]
        proceeds = self.gross(row) - self.charges(row, currency)
        self.move(currency, proceeds)
        rest, given = number(row["quantity"]), Decimal(0)
        lots = self.lots[name]
        place = -1 if self.options.get("costBasis", "fifo") == "lifo" else 0
        while rest > 0:
            lot = lots[place]
            if rest >= lot[1]:
                rest, given = rest - lot[1], given + lot[2]
                lots.pop(place)
            else:
                cost = rounded(lot[2] * rest / lot[1], self.places(currency))
                lot[1], lot[2], given, rest = lot[1] - rest, lot[2] - cost, given + cost, Decimal(0)
        self.add(self.realised, name, proceeds - given)

    def apply_split(self, row):
        total = before = Decimal(0)
        for lot in self.lots.get(row["instrument"], []):
            total += lot[1]
            after = rounded(total * number(row["new"]) / number(row["old"]), 18)
            lot[1], before = after - before, after

    def apply_deposit(self, row):
        self.move(row["currency"], number(row["amount"]))

    def apply_withdrawal(self, row):
        self.move(row["currency"], -number(row["amount"]))

    def apply_dividend(self, row):
        name = row["instrument"]
        currency = self.instruments[name]["currency"]
        tax = number(row.get("tax", 0))
        self.add(self.income, name, number(row["amount"]))
        self.add(self.sums["taxes"], currency, tax)
        self.move(currency, number(row["amount"]) - tax)

    def apply_interest(self, row):
        tax = number(row.get("tax", 0))
        self.add(self.sums["interest"], row["currency"], number(row["amount"]))
        self.add(self.sums["taxes"], row["currency"], tax)
        self.move(row["currency"], number(row["amount"]) - tax)

    def apply_fee(self, row):
        self.add(self.sums["fees"], row["currency"], number(row["amount"]))
        self.move(row["currency"], -number(row["amount"]))

    def apply_tax(self, row):
        self.add(self.sums["taxes"], row["currency"], number(row["amount"]))
        self.move(row["currency"], -number(row["amount"]))

    def apply_exchange(self, row):
        self.move(row["currency"], -number(row["amount"]))
        self.move(row["toCurrency"], number(row["toAmount"]))

    # Value

    def to_base(self, value, currency):
        return rounded(convert(value, self.rates.path(currency, self.base, self.as_of)[0]), self.places(self.base))

    def value_lines(self):
        self.holdings = []
        for name in self.instruments:
            lots = self.lots.get(name, [])
            quantity = sum((lot[1] for lot in lots), Decimal(0))
            realised, income = self.realised.get(name, Decimal(0)), self.income.get(name, Decimal(0))
            if quantity != 0 or realised != 0 or income != 0:
                self.holdings.append(self.holding(name, lots, quantity, realised, income))
        self.holdings.sort(key=lambda line: (-line["base"], line["id"].encode()))
        self.cash_lines = [
            {"currency": currency, "amount": amount, "base": self.to_base(amount, currency)}
            for currency, amount in sorted(self.cash.items()) if amount != 0
        ]
        lines = self.holdings + self.cash_lines
        self.total = sum((line["base"] for line in lines), Decimal(0))
        for line, weight in zip(lines, shares([line["base"] for line in lines], self.total)):
            line["weight"] = weight

    def holding(self, name, lots, quantity, realised, income):
        row = self.instruments[name]
        currency = row["currency"]
        places = self.places(currency)
        date, price = self.price(name) if quantity != 0 else (None, None)
        value = Decimal(0)
        if quantity != 0:
            value = quantity * price
            if self.multiplier(name) != 1:
                value *= self.multiplier(name)
        known = self.costs_known.get(name, True)
        cost = sum((lot[2] for lot in lots), Decimal(0)) if known else None
        gain = rounded(value, places) - cost if known else None
        return {
            "id": name, "kind": row["kind"], "currency": currency, "name": row.get("name"), "sector": row.get("sector"),
            "quantity": quantity, "price": price, "priceDate": date and date.isoformat(),
            "priceAge": date and (self.as_of - date).days, "value": rounded(value, places), "base": self.to_base(value, currency),
            "cost": cost, "unrealised": gain, "unrealisedBase": self.to_base(gain, currency) if known else None,
            "realised": realised, "realisedBase": self.to_base(realised, currency),
            "income": income, "incomeBase": self.to_base(income, currency),
            "lots": [{"cost": lot[2], "date": lot[0].isoformat(), "quantity": lot[1]} for lot in lots if lot[0]],
        }

    def in_base(self, table):
        return sum((self.to_base(value, currency) for currency, value in table.items()), Decimal(0))

    def by_currency(self, table):
        result = dict(self.sums["interest"])
        for name, value in table.items():
            self.add(result, self.instruments[name]["currency"], value)
        return result

    def totals(self):
        known = all(line["cost"] is not None for line in self.holdings)
        realised = {}
        for name, value in self.realised.items():
            self.add(realised, self.instruments[name]["currency"], value)
        return {
            "cash": sum((line["base"] for line in self.cash_lines), Decimal(0)),
            "holdings": sum((line["base"] for line in self.holdings), Decimal(0)), "value": self.total, "costKnown": known,
            "unrealised": sum((line["unrealisedBase"] for line in self.holdings), Decimal(0)) if known else None,
            "realised": sum((line["realisedBase"] for line in self.holdings), Decimal(0)),
            "income": sum((line["incomeBase"] for line in self.holdings), Decimal(0)) + self.in_base(self.sums["interest"]),
            "fees": self.in_base(self.sums["fees"]), "taxes": self.in_base(self.sums["taxes"]),
        }

    def fx_used(self):
        currencies = {line["currency"] for line in self.holdings + self.cash_lines} - {self.base}
        for table in self.sums.values():
            currencies |= {currency for currency, value in table.items() if value != 0} - {self.base}
        result = []
        for currency in sorted(currencies):
            legs, kind, pivot = self.rates.path(currency, self.base, self.as_of)
            date = min(leg[0] for leg in legs)
            result.append({"currency": currency, "date": date.isoformat(), "age": (self.as_of - date).days, "path": kind,
                           "rate": rounded(convert(Decimal(1), legs), 12), "via": pivot})
        return result

    def named(self):
        return {key: self.request[key] for key in ("id", "name") if key in self.request}

    def portfolio(self):
        return {**self.named(), "asOf": self.request["asOf"], "base": self.base, "cash": self.cash_lines, "fx": self.fx_used(),
                "holdings": self.holdings, "totals": self.totals()}


def shares(values, total):
    """Millionths of the total that add up to 1: rounded down, the rest to the largest remainders."""
    if total <= 0:
        return [None] * len(values)
    exact = [value / total * 1000000 for value in values]
    floors = [value.to_integral_value(decimal.ROUND_FLOOR) for value in exact]
    missing = 1000000 - int(sum(floors))
    order = sorted(range(len(values)), key=lambda place: -(exact[place] - floors[place]))
    for place in order[:missing]:
        floors[place] += 1
    return [value / 1000000 for value in floors]
