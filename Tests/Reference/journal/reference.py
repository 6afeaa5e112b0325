"""The review of a journal computed again from docs/journal.md alone: brute force, every window looked through anew.

review(document, identifier_fault) gives the response as Python data, without messages and without what identifiers expect.
`identifier_fault(kind, text)` says whether an identifier is broken (python-stdnum, schwifty).
"""

import datetime
import unicodedata
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext

CODES = """too-few-postings zero-amount unbalanced-entry duplicate-id invalid-identifier exchange-mismatch exchange-off-market
exchange-unknown-rate unknown-original reversal-mismatch reversal-before-original reversed-twice self-approval out-of-order
locked-period missing-dimension unknown-dimension-value missing-approval denied not-allowed outside-hours outside-days
amount-limit count-limit velocity structuring duplicate-payment round-amounts benford""".split()
INFORM = {"out-of-order", "exchange-unknown-rate", "outside-hours", "outside-days", "round-amounts", "benford"}
REVIEW = {"exchange-off-market", "unknown-original", "velocity", "structuring", "duplicate-payment"}
POINTS = {"inform": 10, "review": 30, "reject": 60}
RANK = {"inform": 0, "review": 1, "reject": 2}
MINOR = {"JPY": 0, "KRW": 0, "BHD": 3, "KWD": 3}
EXACT = Context(prec=34, rounding=ROUND_HALF_EVEN)


def canonical(value):
    if value == 0:
        return "0"
    text = format(value.normalize(EXACT), "f")
    return text


def fold(name, ignored=frozenset()):
    special = {"ß": "ss", "ẞ": "ss", "æ": "ae", "ǽ": "ae", "œ": "oe", "þ": "th", "ĳ": "ij", "ø": "o", "đ": "d", "ð": "d", "ħ": "h",
               "ı": "i", "ł": "l", "ŋ": "n", "ŧ": "t", "ĸ": "k", "ŉ": "n", "ſ": "s", "ŀ": "l", "ẚ": "a", "ẜ": "s", "ẝ": "s"}
    out = ""
    for character in name:
        point = ord(character)
        if 0x300 <= point <= 0x36F:
            continue
        if (point < 0x80 and not character.isalnum()) or 0xA0 <= point <= 0xBF or point in (0xD7, 0xF7, 0x3000) or 0x2000 <= point <= 0x206F:
            out += " "
        elif point < 0x80:
            out += character.lower()
        elif 0xC0 <= point <= 0x17F or 0x1E00 <= point <= 0x1EFF:
            low = character.lower() if character != "İ" else "i"
            if low in special:
                out += special[low]
                continue
            base = [c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c)]
            out += base[0] if len(base) == 1 and base[0].isascii() else character
        elif 0x391 <= point <= 0x3A9 or 0x400 <= point <= 0x42F:
            out += character.lower()
        else:
            out += character
    words = [word for word in out.split(" ") if word and word not in ignored]
    return " ".join(sorted(words, key=lambda word: word.encode()))


def seconds(window):
    return int(window[:-1]) * {"m": 60, "h": 3600, "d": 86400}[window[-1]]


def window_text(window):
    if window is None:
        return "one entry"
    total = seconds(window)
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60)):
        if total % size == 0:
            return f"{total // size}{unit}"


def second_of_day(text):
    parts = [int(part) for part in text.split(":")] + [0]
    return parts[0] * 3600 + parts[1] * 60 + parts[2]


def clock(second):
    return f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"


class Entry:
    def __init__(self, ordinal, source):
        self.ordinal, self.source = ordinal, source
        self.id = source.get("id")
        self.date = datetime.date.fromisoformat(source["date"])
        self.second = second_of_day(source["time"]) if "time" in source else None
        self.time = self.date.toordinal() * 86400 + (self.second or 0)
        self.state = source.get("state", "posted")
        self.live = self.state in ("posted", "approved", "submitted")
        self.payee = fold(source["counterparty"]) if "counterparty" in source else ""
        self.postings = [(p["account"], p["currency"], Decimal(str(p["amount"])), p.get("dimensions", {})) for p in source["postings"]]
        self.pointer = f"/journal/{ordinal}"

    def net(self, sign=1):
        sums = {}
        for account, currency, amount, _ in self.postings:
            sums[account, currency] = sums.get((account, currency), Decimal(0)) + sign * amount
        return {key: value for key, value in sums.items() if value != 0}

    def sums(self, debits_only=False):
        sums = {}
        for _, currency, amount, _ in self.postings:
            if not debits_only or amount >= 0:
                sums[currency] = sums.get(currency, Decimal(0)) + amount
        return dict(sorted(sums.items()))


class Rule:
    def __init__(self, position, source):
        self.position, self.source, self.kind = position, source, source["rule"]
        self.label = source.get("id", f"/rules/{position}")
        self.only = source.get("only", {})

    def __getitem__(self, name):
        return self.source[name]

    def get(self, name, default=None):
        return self.source.get(name, default)

    def account_matches(self, account):
        return "accounts" not in self.only or any(account.startswith(prefix) for prefix in self.only["accounts"])

    def posting_matches(self, posting):
        return self.account_matches(posting[0]) and ("currencies" not in self.only or posting[1] in self.only["currencies"])

    def matches(self, entry):
        for member, name in (("codes", "code"), ("channels", "channel"), ("countries", "country")):
            if member in self.only and entry.source.get(name) not in self.only[member]:
                return False
        if "counterparties" in self.only and (not entry.payee or entry.payee not in {fold(n) for n in self.only["counterparties"]} - {""}):
            return False
        if "accounts" in self.only or "currencies" in self.only:
            return any(self.posting_matches(posting) for posting in entry.postings)
        return True

    def shown(self, name, entry):
        """A name as the entry writes it."""
        return entry.source["counterparty"] if self.get("per") == "counterparty" else name

    def items(self, entry):
        """What the entry adds, and under which names."""
        side = self.get("side", "debit")
        counted = [(account, abs(amount)) for account, currency, amount, _ in entry.postings
                   if self.account_matches(account) and self.get("currency", currency) == currency
                   and (side == "both" or (amount < 0) == (side == "credit"))]
        if not counted:
            return []
        if self["per"] == "account":
            names = sorted({account for account, _ in counted}, key=lambda name: name.encode())
            return [(name, sum(amount for account, amount in counted if account == name)) for name in names]
        name = {"all": "all", "counterparty": entry.payee or None}.get(self["per"], entry.source.get(self["per"]))
        return [] if name is None else [(name, sum(amount for _, amount in counted))]


def review(document, identifier_fault):
    with localcontext(EXACT):
        return Reviewing(document, identifier_fault).response()


class Reviewing:
    def __init__(self, document, identifier_fault):
        self.identifier_fault = identifier_fault
        self.rules = [Rule(i, source) for i, source in enumerate(document.get("rules", []))]
        self.entries = [Entry(i, source) for i, source in enumerate(document["journal"])]
        self.minor = {**MINOR, **document.get("minorUnits", {})}
        self.rates = {}
        for rate in document.get("fx", []):
            for day, value in rate.get("points", [[rate.get("date"), rate.get("rate")]]):
                self.rates.setdefault((rate["base"], rate["quote"]), {})[datetime.date.fromisoformat(day)] = Decimal(str(value))
        self.severity = {c: "inform" if c in INFORM else "review" if c in REVIEW else "reject" for c in CODES}
        self.points, self.tolerance, self.exchange = {}, {}, None
        for rule in self.rules:
            if rule.kind == "finding":
                self.severity[rule["code"]] = rule.get("severity", self.severity[rule["code"]])
                if "points" in rule.source:
                    self.points[rule["code"]] = rule["points"]
            elif rule.kind == "tolerance":
                self.tolerance[rule["currency"]] = Decimal(str(rule["amount"]))
            elif rule.kind == "exchange":
                self.exchange = rule
        self.findings = []
        self.reversed = set()
        self.originals = {}
        self.repeated = set()
        for entry in self.entries:
            if entry.id is not None:
                if entry.id in self.originals:
                    self.repeated.add(entry.ordinal)
                else:
                    self.originals[entry.id] = entry

    def add(self, entry, code, figures, rule=None, related=(), subject=False):
        severity = (rule.get("severity") if rule else None) or self.severity[code]
        points = rule.get("points") if rule else None
        if points is None:
            points = self.points.get(code, POINTS[severity])
        finding = {"code": code, "severity": severity, "pointer": entry.pointer, "figures": figures,
                   "sort": (subject, entry.ordinal, CODES.index(code), rule.position if rule else 255), "points": points}
        if rule:
            finding["rule"] = rule.label
        if related:
            finding["related"] = [other.pointer for other in (related[:20] if subject else related[-20:])]
            finding["relatedCount"] = len(related)
        self.findings.append(finding)

    def response(self):
        in_time = sorted(self.entries, key=lambda entry: entry.time)
        before = []
        for entry in in_time:
            self.check(entry)
            for rule in self.rules:
                if rule.matches(entry):
                    self.check_rule(entry, rule)
            if entry.live:
                for rule in self.rules:
                    if rule.matches(entry):
                        self.count(entry, rule, before)
                before.append(entry)
        for rule in self.rules:
            self.patterns(rule, before)
        return self.written()

    def check(self, entry):
        if len(entry.postings) < 2:
            self.add(entry, "too-few-postings", {"postings": len(entry.postings)})
        for account, _, amount, _ in entry.postings:
            if amount == 0:
                self.add(entry, "zero-amount", {"account": account})
                break
        exchange = entry.source.get("fx", {})
        for currency, total in entry.sums().items():
            if currency in (exchange.get("base"), exchange.get("quote")):
                continue
            tolerance = self.tolerance.get(currency, Decimal(0))
            if abs(total) > tolerance:
                self.add(entry, "unbalanced-entry", {"currency": currency, "sum": canonical(total), "tolerance": canonical(tolerance)})
        if exchange:
            self.check_exchange(entry, exchange)
        if entry.ordinal in self.repeated:
            self.add(entry, "duplicate-id", {})
        for kind, text in entry.source.get("identifiers", {}).items():
            if self.identifier_fault(kind, text):
                self.add(entry, "invalid-identifier", {"kind": kind, "identifier": text})
        self.check_reversal(entry)
        people = [approval["by"] for approval in entry.source.get("approvals", [])]
        if entry.source.get("preparedBy") in people:
            self.add(entry, "self-approval", {"person": entry.source["preparedBy"]})

    def check_exchange(self, entry, exchange):
        rate = Decimal(str(exchange["rate"]))
        base, quote = (entry.sums().get(exchange[name], Decimal(0)) for name in ("base", "quote"))
        expected = abs(base) * rate
        tolerance = Decimal(str(self.exchange.get("tolerance", 0))) if self.exchange else Decimal(0)
        places = self.minor.get(exchange["quote"], 2)
        opposed = (base < 0) != (quote < 0) or base == quote == 0
        if abs(expected - abs(quote)) > expected * tolerance + Decimal(5).scaleb(-places - 1) or not opposed:
            shown = expected.quantize(Decimal(1).scaleb(-places))
            self.add(entry, "exchange-mismatch", {
                "amount": canonical(base), "base": exchange["base"], "rate": canonical(rate), "quote": exchange["quote"],
                "expected": canonical(shown if base < 0 else -shown), "quoteAmount": canonical(quote)})
        if self.exchange and "rateTolerance" in self.exchange.source:
            allowed = Decimal(str(self.exchange["rateTolerance"]))
            market, day = self.market(exchange["base"], exchange["quote"], entry.date)
            if market is None:
                self.add(entry, "exchange-unknown-rate", {"base": exchange["base"], "quote": exchange["quote"]})
            elif abs(rate - market) > market * allowed:
                self.add(entry, "exchange-off-market", {
                    "rate": canonical(rate), "market": canonical(market.quantize(Decimal("1e-8"))), "date": day.isoformat(),
                    "deviation": canonical((abs(rate - market) / market).quantize(Decimal("1e-6"))),
                    "tolerance": canonical(allowed)}, self.exchange)

    def leg(self, base, quote, date):
        for pair, inverse in (((base, quote), False), ((quote, base), True)):
            days = [day for day in self.rates.get(pair, {}) if day <= date]
            if days:
                return self.rates[pair][max(days)], inverse, max(days)
        return None

    def market(self, base, quote, date):
        def through(value, leg):
            return value / leg[0] if leg[1] else value * leg[0]
        if leg := self.leg(base, quote, date):
            return through(Decimal(1), leg), leg[2]
        for pivot in ("USD", "EUR"):
            if pivot in (base, quote):
                continue
            first, second = self.leg(base, pivot, date), self.leg(pivot, quote, date)
            if first and second:
                return through(through(Decimal(1), first), second), min(first[2], second[2])
        return None, None

    def check_reversal(self, entry):
        name = entry.source.get("reverses")
        if name is None:
            return
        original = self.originals.get(name)
        if original is None or name == entry.id:
            return self.add(entry, "unknown-original", {"original": name})
        if entry.date < original.date:
            self.add(entry, "reversal-before-original", {"original": name, "date": original.date.isoformat()}, related=[original])
        if entry.net(-1) != original.net():
            return self.add(entry, "reversal-mismatch", {"original": name}, related=[original])
        if name in self.reversed:
            self.add(entry, "reversed-twice", {"original": name}, related=[original])
        if entry.live:
            self.reversed.add(name)

    def check_rule(self, entry, rule):
        if rule.kind == "lock":
            if rule.get("from", "0000") <= entry.source["date"] <= rule["through"]:
                self.add(entry, "locked-period", {"through": rule["through"]}, rule)
        elif rule.kind == "dimensions":
            for posting in entry.postings:
                if not rule.posting_matches(posting):
                    continue
                values = {**entry.source.get("dimensions", {}), **posting[3]}
                for name in sorted(set(rule.get("require", [])), key=str.encode):
                    if name not in values:
                        self.add(entry, "missing-dimension", {"account": posting[0], "dimension": name}, rule)
                for name, allowed in rule.get("values", {}).items():
                    if name in values and values[name] not in allowed:
                        self.add(entry, "unknown-dimension-value",
                                 {"account": posting[0], "dimension": name, "value": values[name]}, rule)
        elif rule.kind == "approvals" and entry.state in ("posted", "approved"):
            debits = [amount for account, currency, amount, _ in entry.postings
                      if currency == rule["currency"] and amount >= 0 and rule.account_matches(account)]
            above = Decimal(str(rule.get("above", 0)))
            people = {approval["by"] for approval in entry.source.get("approvals", [])} - {entry.source.get("preparedBy")}
            if debits and sum(debits) > above and len(people) < rule.get("count", 1):
                self.add(entry, "missing-approval",
                         {"above": canonical(above), "approvals": len(people), "required": rule.get("count", 1)}, rule)
        elif rule.kind == "list":
            self.check_list(entry, rule)
        elif rule.kind == "hours":
            days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            day = days[entry.date.weekday()]
            if day not in rule.get("days", days):
                self.add(entry, "outside-days", {"day": day}, rule)
            if entry.second is not None:
                start, end = second_of_day(rule.get("from", "00:00")), second_of_day(rule.get("to", "23:59:59"))
                inside = start <= entry.second <= end if start <= end else entry.second >= start or entry.second <= end
                if not inside:
                    self.add(entry, "outside-hours", {"time": clock(entry.second), "from": clock(start), "to": clock(end)}, rule)

    def check_list(self, entry, rule):
        allow = rule["list"] == "allow"
        code = "not-allowed" if allow else "denied"
        ignored = {fold(word) for word in rule.get("ignoreWords", [])}
        matched = []
        if "names" in rule.source and "counterparty" in entry.source:
            names = {fold(name, ignored) for name in rule["names"]} - {""}
            if (fold(entry.source["counterparty"], ignored) in names) != allow:
                matched.append(entry.source["counterparty"])
        if "countries" in rule.source and "country" in entry.source:
            if (entry.source["country"] in rule["countries"]) != allow:
                matched.append(entry.source["country"])
        if "accounts" in rule.source:
            compact = {text if self.identifier_fault("iban", text) else text.replace(" ", "").replace("-", "").upper()
                       for text in rule["accounts"]}
            for kind, text in entry.source.get("identifiers", {}).items():
                short = text.replace(" ", "").replace("-", "").upper()
                if kind in ("iban", "card") and not self.identifier_fault(kind, text) and (short in compact) != allow:
                    matched.append(short)
            if not allow:
                for account, *_ in entry.postings:
                    if account in compact and matched[-1:] != [account]:
                        matched.append(account)
        for text in matched:
            self.add(entry, code, {"list": rule.label, "matched": text}, rule)

    def window(self, rule, entry, before, name, span, chosen=lambda amount: True):
        """The items of a name in the window, the entry's own last."""
        found = []
        for other in [*before, entry]:
            if rule.matches(other) and entry.time - span < other.time <= entry.time:
                found += [(other, amount) for key, amount in rule.items(other) if key == name and chosen(amount)]
        return found

    def count(self, entry, rule, before):
        if rule.kind == "duplicates":
            return self.duplicates(entry, rule, before)
        if rule.kind not in ("limit", "velocity", "structuring"):
            return
        for name, amount in rule.items(entry):
            if rule.kind == "limit":
                self.limit(entry, rule, before, name, amount)
            elif rule.kind == "velocity":
                self.velocity(entry, rule, before, name)
            else:
                threshold = Decimal(str(rule["threshold"]))
                floor = threshold - threshold * Decimal(str(rule.get("within", "0.1")))
                if not floor <= amount < threshold:
                    continue
                found = self.window(rule, entry, before, name, seconds(rule["window"]), lambda a: floor <= a < threshold)
                if len(found) >= rule.get("count", 3):
                    self.add(entry, "structuring", {
                        "name": rule.shown(name, entry), "threshold": canonical(threshold), "count": len(found), "window": window_text(rule["window"]),
                        "sum": canonical(sum(a for _, a in found))}, rule, [other for other, _ in found[:-1]])

    def limit(self, entry, rule, before, name, amount):
        most = Decimal(str(rule["maxAmount"])) if "maxAmount" in rule.source else None
        figures = {"name": rule.shown(name, entry), "currency": rule.get("currency", ""), "limit": canonical(most or Decimal(0)),
                   "window": window_text(rule.get("window"))}
        if "window" not in rule.source:
            if most is not None and amount > most:
                self.add(entry, "amount-limit", {**figures, "amount": canonical(amount)}, rule)
            return
        found = self.window(rule, entry, before, name, seconds(rule["window"]))
        related = [other for other, _ in found[:-1]]
        total = sum(a for _, a in found)
        if most is not None and total > most:
            self.add(entry, "amount-limit", {**figures, "amount": canonical(total)}, rule, related)
        if "maxCount" in rule.source and len(found) > rule["maxCount"]:
            self.add(entry, "count-limit", {"name": rule.shown(name, entry), "limit": rule["maxCount"], "count": len(found),
                                            "window": figures["window"]}, rule, related)

    def velocity(self, entry, rule, before, name):
        span, long = seconds(rule["window"]), seconds(rule["baseline"])
        found = self.window(rule, entry, before, name, span)
        history = self.window(rule, entry, before, name, long)[:-len(found)]
        if len(found) < rule.get("minCount", 3) or len(history) < rule.get("minHistory", 1):
            return
        measure = (lambda items: sum(a for _, a in items)) if "currency" in rule.source else (lambda items: Decimal(len(items)))
        current, past = measure(found), measure(history)
        factor = Decimal(str(rule["factor"]))
        if current * (long - span) > past * span * factor:
            usual = (past * span / (long - span)).quantize(Decimal("1e-4"))
            self.add(entry, "velocity", {"name": rule.shown(name, entry), "current": canonical(current), "usual": canonical(usual),
                                         "factor": canonical(factor), "window": window_text(rule["window"])},
                     rule, [other for other, _ in found[:-1]])

    def duplicates(self, entry, rule, before):
        if not entry.payee or "reverses" in entry.source:
            return
        for currency, total in entry.sums(debits_only=True).items():
            if total == 0:
                continue
            related = [other for other in before
                       if rule.matches(other) and other.payee == entry.payee and "reverses" not in other.source
                       and entry.time - seconds(rule["window"]) < other.time and other.sums(debits_only=True).get(currency) == total]
            if related:
                self.add(entry, "duplicate-payment", {
                    "counterparty": entry.source["counterparty"], "amount": canonical(total), "currency": currency,
                    "window": window_text(rule["window"])}, rule, related)

    def patterns(self, rule, entries):
        if rule.kind not in ("round-amounts", "benford"):
            return
        names = {}
        for entry in entries:
            if rule.matches(entry):
                for name, amount in rule.items(entry):
                    if rule.kind == "round-amounts" or amount != 0:
                        names.setdefault(name, []).append((entry, amount))
        for name, found in names.items():
            count, related = len(found), [entry for entry, _ in found]
            if rule.kind == "round-amounts":
                multiple = Decimal(str(rule["multipleOf"]))
                hits = sum(amount % multiple == 0 for _, amount in found)
                if count >= rule.get("minCount", 10) and hits > Decimal(str(rule.get("share", "0.5"))) * count:
                    self.add(related[0], "round-amounts", {"name": rule.shown(name, related[0]), "count": count, "round": hits,
                                                           "multipleOf": canonical(multiple)}, rule, related, subject=True)
            elif count >= rule.get("minCount", 100):
                expected = [Decimal("%.9f" % value) for value in
                            (.301029996, .176091259, .124938737, .096910013, .079181246, .066946790, .057991947, .051152522, .045757490)]
                digits = [str(amount.normalize().as_tuple().digits[0]) for _, amount in found]
                distances = [abs(digits.count(str(d)) - count * expected[d - 1]) for d in range(1, 10)]
                deviation = (sum(distances) / (9 * count)).quantize(Decimal("1e-6"))
                most = Decimal(str(rule.get("maxDeviation", "0.015")))
                if deviation > most:
                    self.add(related[0], "benford", {"name": rule.shown(name, related[0]), "count": count, "deviation": canonical(deviation),
                                                     "limit": canonical(most)}, rule, related, subject=True)

    def written(self):
        scores = []
        for entry in self.entries:
            own = [f for f in self.findings if f["sort"][:2] == (False, entry.ordinal)]
            if not own:
                continue
            left, contributions = Decimal(100), []
            for finding in sorted(own, key=lambda f: (-f["points"], f["sort"][2], f["sort"][3])):
                taken = (left * finding["points"] / 100).quantize(Decimal("0.01"))
                left -= taken
                contributions.append({"code": finding["code"], "contribution": canonical(taken), "points": finding["points"],
                                      **({"rule": finding["rule"]} if "rule" in finding else {})})
            others = contributions[20:]
            scores.append({"pointer": entry.pointer, "score": canonical(100 - left), "contributions": contributions[:20],
                           **({"others": {"count": len(others), "contribution": canonical(sum(Decimal(c["contribution"]) for c in others))}}
                              if others else {}),
                           "severity": max((f["severity"] for f in own), key=RANK.get), **({"id": entry.id} if entry.id is not None else {})})
        self.findings.sort(key=lambda finding: finding["sort"])
        by = {severity: sum(f["severity"] == severity for f in self.findings) for severity in RANK}
        counts = {"entries": len(self.entries), "postings": sum(len(e.postings) for e in self.entries), "forgottenAmounts": 0, "forgottenIds": 0, **by,
                  "entriesToReject": sum(s["severity"] == "reject" for s in scores),
                  "entriesToReview": sum(s["severity"] == "review" for s in scores)}
        highest = max((Decimal(s["score"]) for s in scores), default=Decimal(0))
        findings = [{k: v for k, v in f.items() if k not in ("sort", "points")} for f in self.findings]
        return {"counts": counts, "entries": scores, "findings": findings, "highestScore": canonical(highest), "valid": by["reject"] == 0}
