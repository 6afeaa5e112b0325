"""The book's golden scripts: from the steps of a request to calls of ledger_book.h, and from what they gave to a response.

A request is {"book": 1, "options": {...}, "steps": [...]}; each step has one of the members of STEPS below. Every engine runs the
calls by an adapter that knows nothing of the book. A call is a line: the function, then its arguments:

    book        the handle of the book at hand        newbook     room for a handle, which is at hand from then on
    u64:N       a 64-bit number                       u32:N       a 32-bit number
    size:N      a size_t                              in:HEX      bytes to read, NULL for none
    out:N       room for N bytes, which are answered  count       room for a size_t, which is answered
    buffer      room for a ledger_buffer, whose bytes are answered and kept
    kept:BIT    the bytes kept, and their size, with one bit turned round; kept:- as they are

The answer to a call is a line: the status, then what the arguments answer, in hexadecimal or decimal; "-" for no bytes.
"""

import hashlib
import json

from book_records import (ACCOUNT, ACCOUNT_RESULTS, BALANCES, FILTER_FLAGS, STATES, TRANSFER, TRANSFER_RESULTS, flag_bits, numbers,
                          pack, shown, size_of, unpack)

STATUS_NAMES = {0: "LEDGER_OK", 16: "LEDGER_BAD_ARGUMENT", 20: "LEDGER_FULL", 22: "LEDGER_TIME_MUST_ADVANCE",
                23: "LEDGER_NOT_FOUND", 24: "LEDGER_SNAPSHOT_INVALID"}
EVENTS = {"accounts": (ACCOUNT, "create_accounts"), "transfers": (TRANSFER, "submit")}
LOOKUPS = {"lookupAccounts": (ACCOUNT, "lookup_accounts"), "lookupTransfers": (TRANSFER, "lookup_transfers")}
LISTS = {"listAccounts": (ACCOUNT, "list_accounts"), "listTransfers": (TRANSFER, "list_transfers")}
HISTORY = {"transfersOf": (TRANSFER, "account_transfers"), "balancesOf": (BALANCES, "account_balances")}


def canonical(value):
    """RFC 8785 for what occurs here: strings of ASCII, small whole numbers, arrays and objects."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def options_bytes(options):
    return b"".join(number.to_bytes(size, "little") for number, size in [
        (24, 4), (options.get("accountsMax", 0), 4), (options.get("transfersMax", 0), 4), (0, 4), (0, 8)])


def filter_bytes(step):
    flags = flag_bits([name for name in FILTER_FLAGS if step.get(name)], FILTER_FLAGS)
    return b"".join(number.to_bytes(size, "little") for number, size in [
        (int(step["account"]), 16), (int(step.get("from", 0)), 8), (int(step.get("through", 0)), 8), (step.get("code", 0), 2),
        (flags, 2), (0, 4)])


def id_bytes(ids):
    return b"".join(int(number).to_bytes(16, "little") for number in ids)


def call_of(step, options):
    (kind,) = step.keys() - {"at"}
    value = step[kind]
    if kind in EVENTS:
        fields, function = EVENTS[kind]
        data = b"".join(pack(fields, numbers(fields, event)) for event in value)
        return f"ledger_book_{function} book in:{data.hex()} size:{len(value)} u64:{int(step['at'])} out:{16 * len(value)}"
    if kind in LOOKUPS:
        fields, function = LOOKUPS[kind]
        return (f"ledger_book_{function} book in:{id_bytes(value).hex()} size:{len(value)} "
                f"out:{size_of(fields) * len(value)} count")
    if kind == "states":
        return f"ledger_book_lookup_states book in:{id_bytes(value).hex()} size:{len(value)} out:{len(value)}"
    if kind in LISTS:
        fields, function = LISTS[kind]
        limit = value["limit"]
        return f"ledger_book_{function} book u64:{value.get('first', 0)} out:{size_of(fields) * limit} size:{limit} count"
    if kind in HISTORY:
        fields, function = HISTORY[kind]
        limit = value["limit"]
        return f"ledger_book_{function} book in:{filter_bytes(value).hex()} out:{size_of(fields) * limit} size:{limit} count"
    if kind == "balancesAt":
        return f"ledger_book_balances_at book in:{id_bytes([value['account']]).hex()} u64:{int(value['at'])} out:72"
    if kind == "describe":
        return "ledger_book_describe book out:40"
    if kind == "snapshot":
        return "ledger_book_snapshot book buffer"
    if kind == "restore":
        return f"ledger_book_restore in:{options_bytes(options).hex()} kept:{value.get('turnedBit', '-')} newbook"
    raise ValueError(f"no such step: {kind}")


def calls(request):
    """The lines of one script; the first makes its book, the last frees it."""
    options = request.get("options", {})
    lines = [f"ledger_book_new in:{options_bytes(options).hex()} newbook"]
    for step in request["steps"]:
        # A restored book takes the place of the one at hand.
        if "restore" in step and "turnedBit" not in step["restore"]:
            lines.append("ledger_book_free book")
        lines.append(call_of(step, options))
    return [*lines, "ledger_book_free book"]


def response(request, answers):
    """The response's bytes, of the answers to all of the script's calls."""
    answers = [line.split(" ") for line in answers]
    lines = calls(request)
    if any(answer[0] != "0" for line, answer in zip(lines, answers) if line.startswith(("ledger_book_new", "ledger_book_free"))):
        return canonical({"broken": [" ".join(answer) for answer in answers]})
    of_steps = [answer for line, answer in zip(lines, answers) if not line.startswith(("ledger_book_new", "ledger_book_free"))]
    return canonical({"steps": [outcome(step, answer) for step, answer in zip(request["steps"], of_steps)]})


def outcome(step, answer):
    (kind,) = step.keys() - {"at"}
    status, outputs = int(answer[0]), answer[1:]
    result = {"status": STATUS_NAMES.get(status, str(status))}
    if status != 0 or not outputs:
        return result
    data = b"" if outputs[0] == "-" else bytes.fromhex(outputs[0])
    if kind in EVENTS:
        names = ACCOUNT_RESULTS if kind == "accounts" else TRANSFER_RESULTS
        rows = [data[at : at + 16] for at in range(0, len(data), 16)]
        result["results"] = [
            {"result": names.get(number := int.from_bytes(row[:8], "little"), str(number)),
             "timestamp": str(int.from_bytes(row[8:], "little"))} for row in rows]
    elif kind in LOOKUPS or kind in LISTS or kind in HISTORY:
        fields, _ = {**LOOKUPS, **LISTS, **HISTORY}[kind]
        size = size_of(fields)
        result["records"] = [shown(fields, unpack(fields, data[at * size : (at + 1) * size])) for at in range(int(outputs[1]))]
    elif kind == "states":
        result["states"] = [STATES[byte] for byte in data]
    elif kind == "balancesAt":
        result["balances"] = shown(BALANCES, unpack(BALANCES, data))
    elif kind == "describe":
        names = ["timestamp", "accounts", "transfers", "failedIDs"]  # the memory differs from target to target
        result.update({name: str(int.from_bytes(data[8 * at : 8 * at + 8], "little")) for at, name in enumerate(names)})
    elif kind == "snapshot":
        result["snapshot"] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    return result
