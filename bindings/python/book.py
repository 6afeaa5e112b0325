"""A double-entry book from Python; the same as bindings/c/book.c: make lib && python3 bindings/python/book.py"""

from ledger_book import Account, Book, Transfer

NO_OVERDRAFT = Account.DEBITS_MUST_NOT_EXCEED_CREDITS


def transfer(**members):
    return Transfer(ledger=978, code=1, **members)


with Book() as book:
    # Two customers, who may not overdraw, and the bank.
    book.create_accounts([
        Account(id=1, ledger=978, code=10, flags=NO_OVERDRAFT), Account(id=2, ledger=978, code=10, flags=NO_OVERDRAFT),
        Account(id=100, ledger=978, code=20),
    ], timestamp=1000)
    # A deposit, a payment, one beyond what is there, and a reservation of which a part is posted next.
    results = book.submit([
        transfer(id=1, debit=100, credit=1, amount=100000), transfer(id=2, debit=1, credit=2, amount=1250),
        transfer(id=3, debit=2, credit=1, amount=9999),
        transfer(id=4, debit=1, credit=2, amount=5000, flags=Transfer.PENDING, timeout=3600),
    ], timestamp=2000)
    results += book.submit([Transfer(id=5, pending_id=4, amount=4200, flags=Transfer.POST_PENDING_TRANSFER)], timestamp=3000)
    for number, result in enumerate(results, 1):
        print(f"transfer {number}: {result.name}")
    for account in book.accounts(1, 2, 100):
        print(f"account {account.id}: debits {account.debits_posted}, credits {account.credits_posted}")
