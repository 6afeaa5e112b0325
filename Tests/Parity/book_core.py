"""Runs the calls of the book's golden scripts on ledger_book.wasm, for engines driven from Python (book_script.py has the calls)."""

import struct


class BookCore:
    """`call(name, *arguments)` and `memory()` (a fresh writable view) are what an engine has to offer."""

    def __init__(self, call, memory):
        self.call, self.memory = call, memory
        self.book, self.kept = 0, b""

    def read(self, at, size):
        return bytes(self.memory()[at : at + size])

    def place(self, data):
        if not data:
            return 0
        at = self.call("ledger_allocate", len(data)) & 0xFFFFFFFF
        self.memory()[at : at + len(data)] = data
        return at

    def argument(self, word):
        """(values to pass, bytes of memory, how it is answered)"""
        kind, _, value = word.partition(":")
        if kind == "book":
            return [self.book], 0, None
        if kind in ("u64", "u32", "size"):
            number = int(value)
            return [number - 2**64 if number >= 2**63 else number], 0, None
        if kind == "kept":
            data = bytearray(self.kept)
            if value != "-":
                data[int(value) // 8] ^= 1 << int(value) % 8
            return [self.place(data), len(data)], len(data), None
        if kind == "in":
            data = bytes.fromhex(value)
            return [self.place(data)], len(data), None
        size = {"out": int(value or 0), "count": 4, "newbook": 8, "buffer": 8}[kind]
        return [self.place(bytes(size))], size, kind

    def answer(self, kind, at, size, status):
        if kind == "newbook":
            if status == 0:
                (self.book,) = struct.unpack("<q", self.read(at, 8))
            return None
        if kind == "count":
            return str(int.from_bytes(self.read(at, 4), "little"))
        data = self.read(at, size)
        if kind == "buffer":
            data = self.kept = self.read(*struct.unpack("<II", data))
            self.call("ledger_buffer_free", at)
        return data.hex() or "-"

    def run(self, line):
        name, *words = line.split(" ")
        given = [self.argument(word) for word in words]
        status = self.call(name, *[value for values, _, _ in given for value in values])
        answers = [str(status)]
        for values, size, kind in given:
            told = self.answer(kind, values[0], size, status) if kind else None
            if told is not None:
                answers.append(told)
            if size:
                self.call("ledger_release", values[0], size)
        return " ".join(answers)
