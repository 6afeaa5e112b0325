"""The core's C interface inside a Wasm instance, for engines driven from Python, and the adapters' main loop."""

import statistics
import struct
import sys
import time

from book_core import BookCore


class Core:
    """`call(name, *arguments)` and `memory()` (a fresh writable view) are what an engine has to offer."""

    def __init__(self, call, memory):
        self.call, self.memory = call, memory
        self.out = self.allocate(16)
        status = call("ledger_engine_new", 0, self.out)
        if status != 0:
            raise SystemExit(f"ledger_engine_new: status {status}")
        (self.engine,) = struct.unpack("<q", self.read(self.out, 8))

    def allocate(self, size):
        return self.call("ledger_allocate", size) & 0xFFFFFFFF

    def read(self, at, size):
        return bytes(self.memory()[at : at + size])

    def run(self, operation, request):
        if operation == "journal":
            return self.journal(request)
        return self.call_with("ledger_" + operation, self.engine, request)

    def journal(self, lines):
        """A journal in pieces of 512 bytes and to the end of the line: the responses, one a line."""
        if self.call("ledger_journal_new", self.out) != 0:
            raise SystemExit("ledger_journal_new")
        (handle,) = struct.unpack("<q", self.read(self.out, 8))
        responses, start = [], 0
        while start < len(lines):
            end = lines.find(b"\n", start + 511) + 1 or len(lines)
            responses.append(self.call_with("ledger_journal_add", handle, lines[start:end])[1])
            start = end
        status, response = self.response(self.call("ledger_journal_finish", handle, self.out))
        self.call("ledger_journal_free", handle)
        return status, b"\n".join([*responses, response])

    def call_with(self, name, handle, request):
        at = self.allocate(len(request))
        self.memory()[at : at + len(request)] = request
        status = self.call(name, handle, at, len(request), self.out)
        self.call("ledger_release", at, len(request))
        return self.response(status)

    def response(self, status):
        data, size = struct.unpack("<II", self.read(self.out, 8))
        response = self.read(data, size)
        self.call("ledger_buffer_free", self.out)
        return status, response


def answer_list(core, listing):
    with open(listing, encoding="utf-8") as lines:
        for line in lines:
            operation, path = line.rstrip("\n").split("\t")
            with open(path, "rb") as file:
                status, response = core.run(operation, file.read())
            print(status, response.hex(), flush=True)


def print_times(make_core, operation, path, count):
    with open(path, "rb") as file:
        request = file.read()
    starts, calls = [], []
    for _ in range(20):
        start = time.perf_counter_ns()
        core = make_core()
        starts.append(time.perf_counter_ns() - start)
    for _ in range(count):
        start = time.perf_counter_ns()
        core.run(operation, request)
        calls.append(time.perf_counter_ns() - start)
    print(int(statistics.median(starts)), int(statistics.median(calls)))


def run_calls(core, path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            print(core.run(line.rstrip("\n")), flush=True)


def main(make):
    """The protocols of adapter.mjs and book_script.py; `make(class, binary)` compiles and instantiates a module behind the class."""
    module, *rest = sys.argv[1:]
    with open(module, "rb") as file:
        binary = file.read()
    if rest[0] == "--time":
        operation, path, count = rest[1:]
        print_times(lambda: make(Core, binary), operation, path, int(count))
    elif rest[0] == "--book":
        run_calls(make(BookCore, binary), rest[1])
    else:
        answer_list(make(Core, binary), rest[0])
