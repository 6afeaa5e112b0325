"""Writes a journal of COUNT entries as a stream, in the order of time: generate.py COUNT SHAPE > FILE

spread   five thousand payees, amounts over four decades, ten years at the most: what a payment processor sees
dense    one payee, one account, five amounts, a second apart: every window is as full as it can be
"""

import datetime
import json
import random
import sys

RULES = [
    {"rule": "limit", "per": "account", "side": "credit", "currency": "EUR", "maxAmount": "9000000000", "window": "1d"},
    {"rule": "limit", "per": "counterparty", "maxCount": 1000000, "window": "7d"},
    {"rule": "velocity", "per": "counterparty", "window": "1d", "baseline": "30d", "factor": "8"},
    {"rule": "structuring", "per": "counterparty", "currency": "EUR", "threshold": "1000", "count": 1000000, "window": "7d"},
    {"rule": "duplicates", "window": "1m", "only": {"codes": ["wire"]}},
    {"rule": "list", "list": "deny", "names": [f"Evil {number}" for number in range(1000)]},
    {"rule": "hours", "from": "00:00", "to": "23:59:59"},
    {"rule": "benford", "per": "all", "currency": "EUR", "maxDeviation": "1"},
]


def main():
    count, shape = int(sys.argv[1]), sys.argv[2]
    r = random.Random(7)
    print(json.dumps({"ledger": 1, "rules": RULES}))
    second = 0
    for number in range(count):
        dense = shape == "dense"
        second += 1 if dense else r.randint(0, 600)
        day, rest = divmod(second, 86400)
        amount = "%.2f" % (r.choice([950, 960, 970, 980, 990]) if dense else 10 ** r.uniform(0, 4))
        payee, expense, bank = (0, 0, 0) if dense else (r.randint(0, 5000), r.randint(0, 20), number % 7)
        print('{"id":"T%d","date":"%s","time":"%02d:%02d:%02d","counterparty":"Payee %d","code":"pay","channel":"web","country":"DE",'
              '"postings":[{"account":"Expenses:E%d","currency":"EUR","amount":"%s"},'
              '{"account":"Assets:Bank%d","currency":"EUR","amount":"-%s"}]}'
              % (number, (datetime.date(2010, 1, 1) + datetime.timedelta(day)).isoformat(), rest // 3600, rest // 60 % 60, rest % 60,
                 payee, expense, amount, bank, amount))


main()
