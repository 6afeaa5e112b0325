"""Converts scripts of the official suite, those of WebAssembly 3.0 and of proposals among them, for `conformance wasm`.

    wast2json.py OUT FILE.wast...

Writes what wabt's wast2json writes, in the same format, but has modules assembled by Wasmtime's `wat` (PyPI: wasmtime),
which knows 3.0. Modules that are given as quoted text are marked as text.
"""

import json
import pathlib
import re
import struct
import sys

import wasmtime

TOKEN = re.compile(
    r'\s+|;;[^\n]*|\(;|(?P<open>\()|(?P<close>\))|(?P<string>"(?:[^"\\]|\\.)*")|(?P<atom>[^\s()";]+(?:"(?:[^"\\]|\\.)*")*)', re.S)
ESCAPES = {"n": 10, "t": 9, "r": 13, '"': 34, "'": 39, "\\": 92}


class Node(list):
    """A parenthesised list, with the place where it stands."""

    def __init__(self, start):
        super().__init__()
        self.start = start
        self.end = start

    @property
    def head(self):
        return self[0] if self and isinstance(self[0], str) else ""


def parse(text):
    """The lists of a script; atoms and strings (with their quotes) are str."""
    top = Node(0)
    stack = [top]
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            raise ValueError(f"no token at {at}: {text[at:at + 20]!r}")
        at = found.end()
        if found.group() == "(;":
            depth = 1
            while depth:
                place = re.compile(r"\(;|;\)").search(text, at)
                depth += 1 if place.group() == "(;" else -1
                at = place.end()
        elif found["open"]:
            node = Node(found.start())
            stack[-1].append(node)
            stack.append(node)
        elif found["close"]:
            stack.pop().end = at
        elif found["string"] or found["atom"]:
            stack[-1].append(found["string"] or found["atom"])
    return top


def unquoted(string):
    """The bytes of a string of the text format."""
    result = bytearray()
    at = 1
    while at < len(string) - 1:
        if string[at] != "\\":
            result += string[at].encode()
            at += 1
            continue
        following = string[at + 1]
        if following == "u":
            end = string.index("}", at)
            result += chr(int(string[at + 3:end].replace("_", ""), 16)).encode()
            at = end + 1
        elif following in ESCAPES:
            result.append(ESCAPES[following])
            at += 2
        else:
            result.append(int(string[at + 1:at + 3], 16))
            at += 3
    return bytes(result)


def text_of(string):
    return unquoted(string).decode("utf-8", "surrogateescape")


def bits(kind, literal):
    """The bits of a number, as Wasmtime reads it."""
    width = {"i8": 8, "i16": 16, "i32": 32, "i64": 64}.get(kind)
    if width:
        return int(literal.replace("_", ""), 0 if "x" in literal else 10) % (1 << width)
    code = bytes(wasmtime.wat2wasm(f"(module (global {kind} ({kind}.const {literal})))"))
    size = 4 if kind == "f32" else 8
    # The constant is the last thing in the module, before its `end`.
    return struct.unpack("<I" if size == 4 else "<Q", code[-1 - size:-1])[0]


class Script:
    def __init__(self, path, out):
        self.text = path.read_text(encoding="utf-8", errors="surrogateescape")
        self.name = path.stem
        self.path = path
        self.out = out
        self.files = 0
        self.commands = []
        self.definitions = {}
        self.cache = {}

    def number(self, kind, literal):
        if literal.startswith("nan:") and "0x" not in literal:
            return literal
        key = (kind, literal)
        if key not in self.cache:
            self.cache[key] = str(bits(kind, literal))
        return self.cache[key]

    def value(self, node):
        kind = node.head
        if kind == "v128.const":
            shape = node[1].split("x")[0]
            return {"type": "v128", "lane_type": shape, "value": [self.number(shape, lane) for lane in node[2:]]}
        if kind.endswith(".const"):
            return {"type": kind[:-6], "value": self.number(kind[:-6], node[1])}
        if kind == "either":
            return {"type": "either", "values": [self.value(choice) for choice in node[1:]]}
        if kind == "ref.null":
            heap = node[1] if len(node) > 1 else "any"
            return {"type": {"func": "funcref", "extern": "externref", "exn": "exnref"}.get(heap, heap), "value": "null"}
        if kind in ("ref.extern", "ref.host"):
            return {"type": "externref", "value": node[1] if len(node) > 1 else "any"}
        if kind == "ref.func":
            return {"type": "funcref", "value": "any"}
        return {"type": kind.removeprefix("ref.") + "ref", "value": "any"}

    def action(self, node):
        rest = list(node[1:])
        result = {"type": node.head}
        if rest and rest[0].startswith("$"):
            result["module"] = rest.pop(0)
        result["field"] = text_of(rest.pop(0))
        if node.head == "invoke":
            result["args"] = [self.value(argument) for argument in rest]
        return result

    def module(self, node):
        """File name and kind of a module; the file is written if there are bytes."""
        rest = [part for part in node[1:] if not (isinstance(part, str) and (part.startswith("$") or part == "definition"))]
        kind = "binary"
        if rest and rest[0] == "quote":
            kind, content = "text", b"".join(unquoted(part) for part in rest[1:])
        elif rest and rest[0] == "binary":
            content = b"".join(unquoted(part) for part in rest[1:])
        else:
            source = self.text[node.start:node.end]
            source = re.sub(r"^\(\s*module\s+definition", "(module", source)
            try:
                # The assembler refuses characters that confuse readers; their bytes it takes.
                source = "".join(
                    letter if letter < "\x80" else "".join(f"\\{byte:02x}" for byte in letter.encode("utf-8", "surrogateescape"))
                    for letter in source)
                content = bytes(wasmtime.wat2wasm(source))
            except wasmtime.WasmtimeError as problem:
                kind, content = "text", str(problem).encode()
        name = f"{self.name}.{self.files}.{'wasm' if kind == 'binary' else 'wat'}"
        self.files += 1
        (self.out / name).write_bytes(content)
        return {"filename": name, "module_type": kind}

    def command(self, node):
        head = node.head
        identifier = next((part for part in node[1:3] if isinstance(part, str) and part.startswith("$")), None)
        if head == "module" and "instance" in node[1:2]:
            names = [part for part in node[2:] if isinstance(part, str)]
            return {"type": "module", "name": names[0], "filename": self.definitions[names[-1]]}
        if head == "module":
            module = self.module(node)
            if module["module_type"] == "text":
                # Quoted text that is a module after all.
                try:
                    source = (self.out / module["filename"]).read_bytes()
                    code = bytes(wasmtime.wat2wasm(b"(module " + source + b")" if b"(module" not in source else source))
                    module["filename"] = module["filename"].replace(".wat", ".wasm")
                    (self.out / module["filename"]).write_bytes(code)
                except (wasmtime.WasmtimeError, ValueError) as problem:
                    print(f"{self.path}:{self.line(node)}: {problem}", file=sys.stderr)
            if "definition" in node[1:2]:
                self.definitions[identifier] = module["filename"]
                return None
            return {"type": "module", "filename": module["filename"]} | ({"name": identifier} if identifier else {})
        if head == "register":
            return {"type": "register", "as": text_of(node[1])} | ({"name": identifier} if identifier else {})
        if head in ("invoke", "get"):
            return {"type": "action", "action": self.action(node), "expected": []}
        if head in ("assert_return", "assert_exception"):
            return {"type": head, "action": self.action(node[1]), "expected": [self.value(each) for each in node[2:]]}
        if head in ("assert_trap", "assert_exhaustion") and node[1].head != "module":
            return {"type": head, "action": self.action(node[1]), "text": text_of(node[2])}
        if head == "assert_trap":
            head = "assert_uninstantiable"
        return {"type": head, "text": text_of(node[2])} | self.module(node[1])

    def line(self, node):
        return self.text.count("\n", 0, node.start) + 1

    def run(self):
        for node in parse(self.text):
            command = self.command(node)
            if command:
                self.commands.append({"line": self.line(node)} | command)
        document = {"source_filename": self.path.name, "commands": self.commands}
        (self.out / f"{self.name}.json").write_text(json.dumps(document, indent=1))


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for path in sys.argv[2:]:
        try:
            Script(pathlib.Path(path), out).run()
        except (ValueError, KeyError, IndexError, AttributeError) as problem:
            print(f"{path}: {type(problem).__name__}: {problem}", file=sys.stderr)


if __name__ == "__main__":
    main()
