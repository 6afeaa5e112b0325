"""The return series of the present holdings (docs/score.md, "The return series"), in 50 digits."""

from decimal import Decimal

import mpmath

from .valuation import convert, day, number

mpmath.mp.dps = 50
MP = mpmath.mpf


def mp(value):
    return MP(str(value))


class Line:
    def __init__(self, book, name, currency, base):
        """A holding's points, converted into the base currency where at least half of them can be."""
        self.base_value = base
        prices = sorted((date, price) for date, price in book.prices.get(name, {}).items() if date <= book.as_of)
        self.lacks_rates = False
        self.points = dict(prices)
        if currency != book.base:
            converted = {}
            for date, price in prices:
                if found := book.rates.path(currency, book.base, date):
                    converted[date] = mp(price)
                    for _, rate, divides in found[0]:
                        converted[date] = converted[date] / mp(rate) if divides else converted[date] * mp(rate)
            self.lacks_rates = 2 * len(converted) < len(prices)
            if not self.lacks_rates:
                self.points = converted
        self.points = {date: mp(value) for date, value in self.points.items()}


class Cash:
    def __init__(self, book, currency, base):
        self.book, self.currency, self.base_value = book, currency, base
        self.lacks_rates = False

    def start(self, dates):
        found = self.book.rates.path(self.currency, self.book.base, dates[0])
        self.lacks_rates = found is None
        self.points = {}
        for date in dates:
            legs = self.book.rates.path(self.currency, self.book.base, date)
            value = MP(1)
            if not self.lacks_rates:
                for _, rate, divides in legs[0]:
                    value = value / mp(rate) if divides else value * mp(rate)
            self.points[date] = value


class Series:
    """`returns` is None where there is no series."""

    def __init__(self, book):
        self.returns = None
        holdings = [line for line in book.holdings if line["value"] != 0 and line["kind"] != "cash"]
        self.lines = [Line(book, line["id"], line["currency"], line["base"]) for line in holdings]
        money = [line for line in book.holdings if line["kind"] == "cash"] + book.cash_lines
        self.cash = [Cash(book, line["currency"], line["base"]) for line in money]
        longest = max((len(line.points) for line in self.lines), default=0)
        self.covered = [line for line in self.lines if len(line.points) >= 3 and 2 * len(line.points) >= longest]
        if not self.covered:
            return
        dates = sorted(set.intersection(*(set(line.points) for line in self.covered)))
        if len(dates) < 3:
            return
        for line in self.cash:
            line.start(dates)
        parts = self.covered + self.cash
        total = sum((line.base_value for line in parts), Decimal(0))
        if total <= 0:
            return
        self.coverage = mp(total) / mp(book.total) if book.total > 0 else None
        self.dates = dates
        weights = [mp(line.base_value) / mp(total) for line in parts]
        self.returns = [
            mpmath.fsum(w * (line.points[b] / line.points[a] - 1) for w, line in zip(weights, parts))
            for a, b in zip(dates, dates[1:])
        ]
        self.periods = int(book.options.get("periodsPerYear") or self.derived_periods())

    def derived_periods(self):
        gaps = sorted((b - a).days for a, b in zip(self.dates, self.dates[1:]))
        gap = gaps[(len(gaps) - 1) // 2]
        return next((periods for limit, periods in ((4, 252), (10, 52), (45, 12), (135, 4)) if gap <= limit), 1)


def benchmark_returns(book, dates):
    """The benchmark's returns on the same dates, or None."""
    name = book.request.get("benchmark")
    if name is None:
        return None
    points = Line(book, name, book.instruments[name]["currency"], Decimal(1)).points
    if any(date not in points for date in dates):
        return None
    return [points[b] / points[a] - 1 for a, b in zip(dates, dates[1:])]
