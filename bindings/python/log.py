"""The core's log in Wasmtime: log.py MODULE OPERATION FILE prints a JSON object for each record (docs/log.md)."""

import json
import struct
import sys

import wasmtime

LEDGER_LOG_DEBUG = 3


class Core:
    def __init__(self, path):
        self.store = wasmtime.Store()
        module = wasmtime.Module.from_file(self.store.engine, path)
        self.exports = wasmtime.Instance(self.store, module, []).exports(self.store)
        self.out = self.call("ledger_allocate", 16)
        self.call("ledger_engine_new", 0, self.out)
        (self.engine,) = struct.unpack("<q", self.read(self.out, 8))

    def call(self, name, *arguments):
        return self.exports[name](self.store, *arguments)

    def read(self, at, size):
        return bytes(self.exports["memory"].read(self.store, at, at + size))

    def text(self, at):
        return self.read(at, 64).split(b"\0")[0].decode()

    def listen(self, level, listener):
        """Hands each record to the listener: its level, request, event and fields."""

        def hook(_context, at):
            heard, count, request, event, fields = struct.unpack("<iIQII", self.read(at, 24))
            values = {}
            for i in range(count):
                key, text, size, number = struct.unpack("<III4xq", self.read(fields + 24 * i, 24))
                values[self.text(key)] = self.read(text, size).decode() if text else number
            listener(heard, request, self.text(event), values)

        i32 = wasmtime.ValType.i32()
        function = wasmtime.Func(self.store, wasmtime.FuncType([i32, i32], []), hook)
        place = self.exports["__indirect_function_table"].grow(self.store, 1, function)
        return self.call("ledger_engine_log", self.engine, level, place, 0)

    def run(self, operation, request):
        at = self.call("ledger_allocate", len(request))
        self.exports["memory"].write(self.store, request, at)
        self.call("ledger_" + operation, self.engine, at, len(request), self.out)
        self.call("ledger_release", at, len(request))
        self.call("ledger_buffer_free", self.out)


if __name__ == "__main__":
    core = Core(sys.argv[1])
    core.listen(LEDGER_LOG_DEBUG, lambda level, request, event, fields: print(
        json.dumps({"event": event, "fields": fields, "level": level, "request": request})))
    with open(sys.argv[3], "rb") as file:
        core.run(sys.argv[2], file.read())
