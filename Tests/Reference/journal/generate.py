"""Random journals that make every rule speak: few names, few amounts, times close together."""

import random

ACCOUNTS = ["Assets:Bank", "Assets:Cash", "Assets:Bank:Euro", "Expenses:Rent", "Expenses:Services", "Income:Sales", "Liabilities:Card"]
NAMES = ["Müller & Söhne GmbH", "gmbh SOHNE muller", "ACME Ltd.", "Acme, Ltd", "Doe, John", "John Doe", "Łódź Æther", "lodz aether",
         "ΑΘΗΝΑ", "Αθηνα", "ПРИВЕТ Ёж", "привет ёж", "Nguyễn Văn", "nguyen van", "東京", "…", "Straße 5", "STRASSE 5", "e\u0301clair", "eclair"]
IDENTIFIERS = [("iban", "DE89 3704 0044 0532 0130 00"), ("iban", "DE89370400440532013001"), ("iban", "gb82 west 1234 5698 7654 32"),
               ("bic", "DEUTDEFF"), ("bic", "DEUTZZFF"), ("isin", "US0378331005"), ("isin", "US0378331006"), ("card", "4111 1111 1111 1111"),
               ("card", "4111111111111112"), ("lei", "529900T8BM49AURSDO55"), ("lei", "529900T8BM49AURSDO56"), ("rf", "RF18539007547034"),
               ("aba", "021000021"), ("aba", "021000022"), ("cusip", "037833100"), ("sedol", "B0WNLY7"), ("sedol", "B0WNLY8"),
               ("figi", "BBG000BLNNH6"), ("uuid", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"), ("uuid", "F81D4FAE"), ("ulid", "01ARZ3NDEKTSV4RRFFQ69G5FAV")]
CODES, CHANNELS, COUNTRIES, PEOPLE = ["pay", "fee", "wage"], ["web", "app"], ["DE", "US", "KP"], ["ann", "bob", "cid"]
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DIMENSIONS = {"cost": ["A", "B", "C"], "project": ["x", "y"]}


class Journal:
    def __init__(self, seed, size):
        self.r = random.Random(seed)
        self.size = size

    def some(self, values, most=3):
        return self.r.sample(values, self.r.randint(1, min(most, len(values))))

    def chance(self, probability):
        return self.r.random() < probability

    def amount(self):
        return self.r.choice(["0.01", "9.99", "100", "1000", "2500.00", "9000", "9500", "9999.99", "10000", "%.2f" % self.r.uniform(0, 3000),
                              "%.2f" % 10 ** self.r.uniform(0, 4)])

    def document(self):
        document = {"ledger": 1, "rules": [self.rule(i) for i in range(self.r.randint(0, 9))]}
        if self.chance(0.5):
            document["fx"] = [{"base": b, "quote": q, "points": [["2026-02-0%d" % self.r.randint(1, 9), "%.4f" % self.r.uniform(0.8, 160)]]}
                              for b, q in (("EUR", "USD"), ("USD", "JPY"), ("GBP", "EUR")) if self.chance(0.6)]
        if self.chance(0.2):
            document["minorUnits"] = {"EUR": 3, "JPY": 2}
        document["journal"] = []
        for ordinal in range(self.r.randint(0, self.size)):
            document["journal"].append(self.entry(ordinal, document["journal"]))
        return document

    def entry(self, ordinal, before):
        entry = {"date": "2026-02-%02d" % min(28, max(1, int(self.r.gauss(12, 5))))}
        if self.chance(0.9):
            entry["id"] = f"e{ordinal}" if self.chance(0.97) else f"e{self.r.randint(0, self.size)}"
        if self.chance(0.7):
            entry["time"] = "%02d:%02d" % (self.r.randint(0, 23), self.r.choice([0, 15, 30])) + (":59" if self.chance(0.1) else "")
        for name, values, probability in (("code", CODES, 0.6), ("channel", CHANNELS, 0.5), ("country", COUNTRIES, 0.6),
                                          ("counterparty", NAMES, 0.7), ("preparedBy", PEOPLE, 0.5),
                                          ("state", ["posted", "approved", "submitted", "draft", "rejected"], 0.3)):
            if self.chance(probability):
                entry[name] = self.r.choice(values)
        if self.chance(0.3):
            entry["identifiers"] = dict(self.r.sample(IDENTIFIERS, 2))
        if self.chance(0.4):
            entry["approvals"] = [{"by": self.r.choice(PEOPLE), "date": "2026-02-01"} for _ in range(self.r.randint(0, 3))]
        if self.chance(0.4):
            entry["dimensions"] = self.dimensions()
        if before and self.chance(0.12):
            return self.reversal(entry, self.r.choice(before))
        if before and self.chance(0.15):
            original = self.r.choice(before)
            if "counterparty" in original:
                entry["counterparty"] = original["counterparty"]
            entry["postings"] = original["postings"]
            return entry
        entry["postings"] = self.exchange(entry) if self.chance(0.15) else self.balanced()
        return entry

    def dimensions(self):
        return {name: self.r.choice(DIMENSIONS[name] + ["?"]) for name in self.some(list(DIMENSIONS))}

    def posting(self, currency, amount):
        posting = {"account": self.r.choice(ACCOUNTS), "currency": currency, "amount": amount}
        if self.chance(0.1):
            posting["dimensions"] = self.dimensions()
        return posting

    def balanced(self):
        currency = self.r.choice(["EUR", "EUR", "EUR", "USD", "JPY"])
        amounts = [str(int(float(self.amount()))) if currency == "JPY" else self.amount() for _ in range(self.r.randint(1, 3))]
        postings = [self.posting(currency, amount) for amount in amounts]
        postings += [self.posting(currency, "-" + amount) for amount in amounts]
        if self.chance(0.1):
            postings.pop()
        if self.chance(0.05):
            postings[0]["amount"] = "0"
        return postings

    def exchange(self, entry):
        base, quote = self.r.sample(["EUR", "USD", "JPY", "GBP"], 2)
        rate = self.r.choice(["1.1", "0.9", "157.25", "%.4f" % self.r.uniform(0.5, 2)])
        entry["fx"] = {"base": base, "quote": quote, "rate": rate}
        paid = self.r.randint(1, 5000)
        got = paid * float(rate) + self.r.choice([0, 0, 0.004, 0.5, 20])
        sign = self.r.choice(["", "-"])
        return [self.posting(base, f"{sign}{paid}"),
                self.posting(quote, ("-" if not sign or self.chance(0.1) else "") + (f"{got:.0f}" if quote == "JPY" else f"{got:.2f}"))]

    def reversal(self, entry, original):
        entry["reverses"] = original.get("id", "nobody") if self.chance(0.9) else entry.get("id", "e0")
        entry["postings"] = [{**posting, "amount": posting["amount"][1:] if posting["amount"].startswith("-") else "-" + posting["amount"]}
                             for posting in original["postings"]]
        if self.chance(0.2):
            entry["postings"].append(self.posting("EUR", "1"))
        self.r.shuffle(entry["postings"])
        return entry

    def only(self):
        only = {}
        for name, values, probability in (("accounts", ["Assets:", "Expenses:", "Assets:Bank"], 0.3), ("codes", CODES, 0.1),
                                          ("channels", CHANNELS, 0.1), ("countries", COUNTRIES, 0.1), ("counterparties", NAMES, 0.05),
                                          ("currencies", ["EUR", "USD"], 0.15)):
            if self.chance(probability):
                only[name] = self.some(values)
        return only

    def rule(self, position):
        kind = self.r.choice(["finding", "tolerance", "exchange", "lock", "dimensions", "approvals", "list", "hours", "limit", "limit",
                              "velocity", "structuring", "duplicates", "round-amounts", "benford"])
        rule = {"rule": kind}
        if self.chance(0.5):
            rule["id"] = f"rule-{position}"
        if kind != "tolerance":
            if self.chance(0.2):
                rule["severity"] = self.r.choice(["reject", "review", "inform"])
            if self.chance(0.2):
                rule["points"] = self.r.randint(0, 100)
            if kind not in ("finding", "exchange") and self.chance(0.6):
                rule["only"] = self.only()
        rule.update(getattr(self, kind.replace("-", "_") + "_rule")())
        return rule

    def scope(self, needs_currency, window=None):
        scope = {"per": self.r.choice(["account", "counterparty", "code", "country", "channel", "all"])}
        if needs_currency or self.chance(0.3):
            scope["currency"] = self.r.choice(["EUR", "EUR", "USD"])
        if self.chance(0.5):
            scope["side"] = self.r.choice(["debit", "credit", "both"])
        if window:
            scope["window"] = window
        return scope

    def window(self):
        return self.r.choice(["15m", "90m", "2h", "24h", "1d", "2d", "7d", "36h"])

    def finding_rule(self):
        return {"code": self.r.choice(["invalid-identifier", "unknown-original", "amount-limit", "outside-days", "unbalanced-entry"])}

    def tolerance_rule(self):
        return {"currency": self.r.choice(["EUR", "JPY"]), "amount": self.r.choice(["0", "0.01", "5", "9999"])}

    def exchange_rule(self):
        return {name: self.r.choice(["0", "0.001", "0.1", "1"]) for name in ("tolerance", "rateTolerance") if self.chance(0.7)}

    def lock_rule(self):
        return {"through": "2026-02-%02d" % self.r.randint(1, 20), **({"from": "2026-02-05"} if self.chance(0.5) else {})}

    def dimensions_rule(self):
        rule = {}
        if self.chance(0.7):
            rule["require"] = self.some(["project", "cost"])
        if not rule or self.chance(0.5):
            rule["values"] = {name: DIMENSIONS[name] for name in self.some(list(DIMENSIONS))}
        return rule

    def approvals_rule(self):
        rule = {"currency": self.r.choice(["EUR", "USD"])}
        if self.chance(0.7):
            rule["above"] = self.r.choice(["0", "100", "2500"])
        if self.chance(0.7):
            rule["count"] = self.r.randint(1, 3)
        return rule

    def list_rule(self):
        rule = {"list": self.r.choice(["deny", "allow"])}
        if self.chance(0.6):
            rule["names"] = self.some(NAMES, 5)
        if self.chance(0.4):
            rule["countries"] = self.some(COUNTRIES)
        if self.chance(0.4) or len(rule) == 1:
            rule["accounts"] = self.some(["DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "Assets:Cash", "4111111111111111"])
        if self.chance(0.5):
            rule["ignoreWords"] = ["GmbH", "ltd."]
        return rule

    def hours_rule(self):
        rule = {}
        if self.chance(0.7):
            rule["days"] = self.some(DAYS, 6)
        if self.chance(0.7):
            rule["from"] = self.r.choice(["08:00", "22:00", "00:00"])
            rule["to"] = self.r.choice(["18:00", "06:00:30", "23:59"])
        return rule

    def limit_rule(self):
        has_amount = self.chance(0.7)
        rule = self.scope(has_amount)
        if has_amount:
            rule["maxAmount"] = self.r.choice(["0", "100", "5000", "20000"])
        if not has_amount or self.chance(0.5):
            rule["maxCount"] = self.r.randint(0, 5)
        if "maxCount" in rule or self.chance(0.7):
            rule["window"] = self.window()
        return rule

    def velocity_rule(self):
        rule = {**self.scope(False, self.r.choice(["90m", "24h", "1d"])), "baseline": self.r.choice(["2d", "7d", "30d"]),
                "factor": self.r.choice(["0.5", "1", "2.5"])}
        if self.chance(0.5):
            rule["minCount"] = self.r.randint(1, 4)
        if self.chance(0.5):
            rule["minHistory"] = self.r.randint(1, 4)
        return rule

    def structuring_rule(self):
        rule = {**self.scope(True, self.window()), "threshold": self.r.choice(["10000", "1000"])}
        if self.chance(0.6):
            rule["within"] = self.r.choice(["0", "0.1", "0.5", "1"])
        if self.chance(0.6):
            rule["count"] = self.r.randint(1, 3)
        return rule

    def duplicates_rule(self):
        return {"window": self.window()}

    def round_amounts_rule(self):
        rule = {**self.scope(True), "multipleOf": self.r.choice(["1", "100", "0.05", "2500"])}
        if self.chance(0.7):
            rule["minCount"] = self.r.randint(1, 10)
        if self.chance(0.6):
            rule["share"] = self.r.choice(["0", "0.3", "1"])
        return rule

    def benford_rule(self):
        rule = {**self.scope(True), "minCount": self.r.randint(1, 30)}
        if self.chance(0.6):
            rule["maxDeviation"] = self.r.choice(["0", "0.015", "0.08"])
        return rule
