"""Large documents, made anew each time and the same on every machine: only the hashes of their responses are kept."""

import json


class SplitMix64:
    """Steele, Lea, Flood 2014."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        z = self.state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        z = (z ^ z >> 27) * 0x94D049BB133111EB % 2**64
        return z ^ z >> 31

    def below(self, bound):
        return self.next() % bound


def days(count):
    """`count` days of 2007 to 2009, ascending."""
    lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    result = []
    for year in (2007, 2008, 2009):
        for month, length in enumerate(lengths, 1):
            length += year == 2008 and month == 2
            result += [f"{year}-{month:02}-{day:02}" for day in range(1, length + 1)]
    return result[:count]


def walk(random, value, dates):
    points = []
    for date in dates:
        value = max(100, value * (9700 + random.below(607)) // 10000)
        points.append([date, f"{value // 100}.{value % 100:02}"])
    return points


def large_portfolio():
    """5 MB: 250 instruments in five currencies, each with a history of a different length."""
    random = SplitMix64(1)
    currencies = ["USD", "EUR", "GBP", "JPY", "CHF"]
    dates = days(1000)
    document = {"ledger": 1, "base": "USD", "asOf": dates[-1], "instruments": [], "positions": [], "prices": []}
    for number in range(250):
        name = f"I{number:03}-{random.below(10**6)}"
        currency = currencies[random.below(5)]
        document["instruments"].append({"id": name, "kind": "equity", "currency": currency, "sector": f"S{number % 11}"})
        document["positions"].append({"instrument": name, "quantity": f"{1 + random.below(5000)}.{random.below(1000):03}"})
        length = 700 + random.below(300)
        document["prices"].append({"instrument": name, "points": walk(random, 1000 + random.below(50000), dates[-length:])})
    document["fx"] = [
        {"base": code, "quote": "USD", "points": walk(random, 100 + 37 * place, dates)}
        for place, code in enumerate(currencies[1:], 1)
    ]
    return document


def many_problems():
    """A megabyte of positions with something wrong in each."""
    random = SplitMix64(2)
    wrong = ["", "x", "-1", "1e99", "0.0000000000000000001", "99999999999999999999", "1.2.3"]
    positions = [
        {"instrument": f"N{random.below(10**9)}", "quantity": wrong[random.below(len(wrong))], "price": f"{random.below(9)}"}
        for _ in range(15000)
    ]
    return {"ledger": 1, "base": "USD", "asOf": "2009-06-30", "instruments": [], "positions": positions}


def many_transactions():
    """20,000 trades in forty instruments, sells never exceeding what is held."""
    random = SplitMix64(3)
    dates = days(1000)
    held = [0] * 40
    transactions = []
    for number in range(20000):
        which = random.below(40)
        sells = held[which] > 0 and random.below(3) == 0
        quantity = 1 + random.below(held[which] if sells else 500)
        held[which] += -quantity if sells else quantity
        transactions.append({
            "id": f"T{number}", "date": dates[number * 999 // 20000], "kind": "sell" if sells else "buy",
            "instrument": f"I{which}", "quantity": f"{quantity}", "price": f"{1 + random.below(300)}.{random.below(10000):04}",
            "fee": f"{random.below(10)}.{random.below(100):02}",
        })
    instruments = [{"id": f"I{which}", "kind": "equity", "currency": "USD"} for which in range(40)]
    prices = [{"instrument": f"I{which}", "date": dates[-1], "price": f"{10 + which}.{which:02}"} for which in range(40)]
    return {"ledger": 1, "base": "USD", "asOf": dates[-1], "instruments": instruments, "transactions": transactions,
            "prices": prices, "options": {"trackCash": False}}


def text(document):
    return json.dumps(document, separators=(",", ":")).encode()


def all_documents():
    """(name, operation, bytes)"""
    yield "5-megabytes", "score", text(large_portfolio())
    yield "many-problems", "validate", text(many_problems())
    yield "many-transactions", "portfolio", text(many_transactions())
    yield "deep-nesting", "validate", b"[" * 1_000_000
    yield "long-escapes", "validate", b'{"ledger":1,"name":"' + b"\\u0041\\n" * 250_000 + b'"}'
