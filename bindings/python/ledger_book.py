"""The book of LedgerCore for Python, by ctypes on the C library (ledger_book.h; `make lib` builds it).

    from ledger_book import Account, Book, Transfer
    with Book() as book:
        book.create_accounts([Account(id=1, ledger=978, code=10), Account(id=2, ledger=978, code=10)], timestamp=1000)
        for result in book.submit([Transfer(id=1, debit=1, credit=2, amount=1250, ledger=978, code=1)], timestamp=2000):
            print(result.name, result.timestamp)

Numbers of 128 bits are Python's own. A call that the book refuses as a whole raises `BookError` with the name of its status; whether an
event of a batch succeeded is in its result.
"""

import ctypes
import os
import pathlib

LIBRARY = os.environ.get("LEDGER_CORE_LIBRARY") or str(
    pathlib.Path(__file__).resolve().parent.parent.parent / "build/lib/libledger_core.so")
ABI_VERSION = 2


class BookError(Exception):
    """The name of the status, "LEDGER_TIME_MUST_ADVANCE" and so on."""


class _U128(ctypes.Structure):
    _fields_ = [("low", ctypes.c_uint64), ("high", ctypes.c_uint64)]

    def __int__(self):
        return self.high << 64 | self.low


def _u128(number):
    if not 0 <= number < 2**128:
        raise OverflowError(f"{number} is not a number of 128 bits")
    return _U128(number & (2**64 - 1), number >> 64)


class _Record(ctypes.Structure):
    """Takes and shows 128-bit members as integers, under the names of NAMES."""

    NAMES = {}

    def __init__(self, **members):
        super().__init__()
        for name, value in members.items():
            if name not in self.NAMES and name not in {field for field, _ in self._fields_}:
                raise TypeError(f"{type(self).__name__} has no member {name}")
            setattr(self, name, value)

    def __setattr__(self, name, value):
        name = self.NAMES.get(name, name)
        super().__setattr__(name, _u128(value) if dict(self._fields_).get(name) is _U128 else value)

    def __getattribute__(self, name):
        value = super().__getattribute__(type(self).NAMES.get(name, name))
        return int(value) if isinstance(value, _U128) else value


_TAIL = [("ledger", ctypes.c_uint32), ("code", ctypes.c_uint16), ("flags", ctypes.c_uint16), ("timestamp", ctypes.c_uint64)]


class Account(_Record):
    LINKED, DEBITS_MUST_NOT_EXCEED_CREDITS, CREDITS_MUST_NOT_EXCEED_DEBITS, HISTORY, IMPORTED, CLOSED = (1 << bit for bit in range(6))
    _fields_ = [(name, _U128) for name in ("id", "debits_pending", "debits_posted", "credits_pending", "credits_posted", "user_data_128")] + [
        ("user_data_64", ctypes.c_uint64), ("user_data_32", ctypes.c_uint32), ("reserved", ctypes.c_uint32)] + _TAIL


class Transfer(_Record):
    (LINKED, PENDING, POST_PENDING_TRANSFER, VOID_PENDING_TRANSFER, BALANCING_DEBIT, BALANCING_CREDIT, CLOSING_DEBIT, CLOSING_CREDIT,
     IMPORTED) = (1 << bit for bit in range(9))
    ALL = 2**128 - 1  # the amount that posts all of a pending transfer
    NAMES = {"debit": "debit_account_id", "credit": "credit_account_id"}
    _fields_ = [(name, _U128) for name in ("id", "debit_account_id", "credit_account_id", "amount", "pending_id", "user_data_128")] + [
        ("user_data_64", ctypes.c_uint64), ("user_data_32", ctypes.c_uint32), ("timeout", ctypes.c_uint32)] + _TAIL


class Balances(_Record):
    _fields_ = [(name, _U128) for name in ("debits_pending", "debits_posted", "credits_pending", "credits_posted")] + [
        ("timestamp", ctypes.c_uint64)]


class _Result(ctypes.Structure):
    _fields_ = [("status", ctypes.c_uint32), ("reserved", ctypes.c_uint32), ("timestamp", ctypes.c_uint64)]


class _Options(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_uint32), ("accounts_max", ctypes.c_uint32), ("transfers_max", ctypes.c_uint32),
                ("transfers_reserved", ctypes.c_uint32), ("seed", ctypes.c_uint64)]


class _Filter(ctypes.Structure):
    _fields_ = [("account_id", _U128), ("from_", ctypes.c_uint64), ("through", ctypes.c_uint64), ("code", ctypes.c_uint16),
                ("flags", ctypes.c_uint16), ("reserved", ctypes.c_uint32)]


class _Buffer(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t)]


class Result:
    """What became of one event: the result's name as docs/book.md has it, and the timestamp."""

    def __init__(self, name, timestamp):
        self.name, self.timestamp = name, timestamp

    def __repr__(self):
        return f"{self.name} at {self.timestamp}"


def _load():
    library = ctypes.CDLL(LIBRARY)
    for name in ("ledger_status_name", "ledger_account_status_name", "ledger_transfer_status_name"):
        getattr(library, name).restype = ctypes.c_char_p
    if library.ledger_abi_version() < ABI_VERSION:
        raise ImportError(f"{LIBRARY} is of an older interface than {ABI_VERSION}")
    return library


_library = _load()


def _check(status):
    if status != 0:
        raise BookError(_library.ledger_status_name(status).decode())


class Book:
    """One book. Not for two threads at once: the second is refused with LEDGER_BUSY."""

    def __init__(self, snapshot=None, accounts_max=0, transfers_max=0, transfers_reserved=0, seed=None):
        options = _Options(ctypes.sizeof(_Options), accounts_max, transfers_max, transfers_reserved,
                           int.from_bytes(os.urandom(8), "little") if seed is None else seed)
        handle = ctypes.c_uint64()
        if snapshot is None:
            _check(_library.ledger_book_new(ctypes.byref(options), ctypes.byref(handle)))
        else:
            _check(_library.ledger_book_restore(ctypes.byref(options), snapshot, ctypes.c_size_t(len(snapshot)), ctypes.byref(handle)))
        self._handle = handle

    def close(self):
        _check(_library.ledger_book_free(self._handle))

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def _batch(self, call, name_of, kind, events, timestamp):
        results = (_Result * len(events))()
        _check(call(self._handle, (kind * len(events))(*events), ctypes.c_size_t(len(events)), ctypes.c_uint64(timestamp), results))
        return [Result(name_of(result.status).decode(), result.timestamp) for result in results]

    def create_accounts(self, accounts, timestamp):
        return self._batch(
            _library.ledger_book_create_accounts, _library.ledger_account_status_name, Account, accounts, timestamp)

    def submit(self, transfers, timestamp):
        return self._batch(_library.ledger_book_submit, _library.ledger_transfer_status_name, Transfer, transfers, timestamp)

    def _look_up(self, call, kind, ids):
        found, count = (kind * len(ids))(), ctypes.c_size_t()
        _check(call(self._handle, (_U128 * len(ids))(*map(_u128, ids)), ctypes.c_size_t(len(ids)), found, ctypes.byref(count)))
        return list(found[: count.value])

    def accounts(self, *ids):
        """Those of the ids that there are."""
        return self._look_up(_library.ledger_book_lookup_accounts, Account, ids)

    def transfers(self, *ids):
        return self._look_up(_library.ledger_book_lookup_transfers, Transfer, ids)

    def _history(self, call, kind, account, limit, start, through, reverse):
        found, count = (kind * limit)(), ctypes.c_size_t()
        wanted = _Filter(_u128(account), start, through, 0, 4 if reverse else 0, 0)
        _check(call(self._handle, ctypes.byref(wanted), found, ctypes.c_size_t(limit), ctypes.byref(count)))
        return list(found[: count.value])

    def account_transfers(self, account, limit=8190, start=0, through=0, reverse=False):
        return self._history(_library.ledger_book_account_transfers, Transfer, account, limit, start, through, reverse)

    def account_balances(self, account, limit=8190, start=0, through=0, reverse=False):
        return self._history(_library.ledger_book_account_balances, Balances, account, limit, start, through, reverse)

    def balances_at(self, account, timestamp):
        balances = Balances()
        _check(_library.ledger_book_balances_at(
            self._handle, ctypes.byref(_u128(account)), ctypes.c_uint64(timestamp), ctypes.byref(balances)))
        return balances

    def snapshot(self):
        buffer = _Buffer()
        _check(_library.ledger_book_snapshot(self._handle, ctypes.byref(buffer)))
        try:
            return ctypes.string_at(buffer.data, buffer.size)
        finally:
            _library.ledger_buffer_free(ctypes.byref(buffer))
