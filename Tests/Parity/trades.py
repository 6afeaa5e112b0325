"""A request with so many instruments, three purchases of each, in five currencies: trades.py COUNT"""

import json
import sys

CURRENCIES = ["EUR", "USD", "GBP", "CHF", "JPY"]


def document(count):
    bought = [{"id": "D", "kind": "deposit", "date": "2023-01-02", "currency": "EUR", "amount": "1000000000.00"}]
    for i in range(count):
        for k in range(3):
            price = f"1{i % 9}" + ("" if i % 5 == 4 else ".5")
            bought.append({
                "id": f"T{i}.{k}", "kind": "buy", "date": f"2024-0{k + 1}-1{i % 9}", "instrument": f"I{i}",
                "quantity": str(i % 50 + 1), "price": price,
            })
    return {
        "ledger": 1, "base": "EUR", "asOf": "2024-06-28",
        "instruments": [
            {"id": f"I{i}", "kind": "equity", "currency": CURRENCIES[i % 5], "issuer": f"issuer {i % 97}"} for i in range(count)
        ],
        "prices": [{"instrument": f"I{i}", "date": "2024-06-28", "price": f"1{i % 7}.25"} for i in range(count)],
        "fx": [
            {"base": "EUR", "quote": code, "date": "2024-06-28", "rate": f"1.{place + 1}"}
            for place, code in enumerate(CURRENCIES[1:])
        ],
        "transactions": bought,
    }


print(json.dumps(document(int(sys.argv[1]))))
