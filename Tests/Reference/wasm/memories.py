"""Modules that do the same with another kind of memory, for run.sh: memories.py second|wide OUT FILE...

second  has the module's memory behind another one, so that every instruction names the second (multi-memory)
wide    has addresses of 64 bits, extended from the 32 that the module calculates (memory64)

Writes each module under its name in the folder OUT. One without a memory of its own stays as it is.
"""

import pathlib
import sys

I32, I64, F32, F64, V128 = 0x7F, 0x7E, 0x7D, 0x7C, 0x7B
EXTEND, WRAP = b"\xad", b"\xa7"
STORED = {0x36: I32, 0x37: I64, 0x38: F32, 0x39: F64, 0x3A: I32, 0x3B: I32, 0x3C: I64, 0x3D: I64, 0x3E: I64}
TEMPORARIES = (I32, I64, F32, F64, V128, I32)


def leb(number):
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(out) + bytes([number])


def signed(number):
    out = bytearray()
    while not -64 <= number < 64:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(out) + bytes([number & 0x7F])


class Reader:
    def __init__(self, data, at=0):
        self.data, self.at = data, at

    def byte(self):
        self.at += 1
        return self.data[self.at - 1]

    def take(self, count):
        self.at += count
        return self.data[self.at - count : self.at]

    def u(self):
        number = shift = 0
        while True:
            byte = self.byte()
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return number

    def s(self):
        start = self.at
        number = self.u()
        bits = 7 * (self.at - start)
        return number - (1 << bits) if number >> (bits - 1) else number

    def end(self):
        return self.at >= len(self.data)


class Rewriter:
    """Goes through the instructions of one body or expression."""

    def __init__(self, reader, first_temporary, wide):
        self.reader, self.wide = reader, wide
        self.out = bytearray()
        self.temporary = {kind: first_temporary + place for place, kind in enumerate(TEMPORARIES[:5])}
        self.second = first_temporary + 5

    def set(self, local):
        self.out += b"\x21" + leb(local)

    def get(self, local):
        self.out += b"\x20" + leb(local)

    def under(self, *locals):
        """Extends the address below these operands, which are in locals meanwhile, the uppermost first."""
        if self.wide:
            for local in locals:
                self.set(local)
            self.out += EXTEND
            for local in reversed(locals):
                self.get(local)

    def access(self, opcode, tail=0):
        align, offset = self.reader.u(), self.reader.u()
        self.out += opcode + (leb(align) if self.wide else leb(align | 0x40) + b"\x01") + leb(offset)
        self.out += self.reader.take(tail)

    def index(self):
        self.reader.byte()
        return b"\x00" if self.wide else b"\x01"

    def copy(self, start):
        self.out += self.reader.data[start : self.reader.at]

    def body(self):
        while not self.reader.end():
            self.instruction()
        return bytes(self.out)

    def instruction(self):
        r, start = self.reader, self.reader.at
        opcode = r.byte()
        if 0x28 <= opcode <= 0x35:
            self.under()
            return self.access(bytes([opcode]))
        if opcode in STORED:
            self.under(self.temporary[STORED[opcode]])
            return self.access(bytes([opcode]))
        if opcode == 0x3F:
            self.out += b"\x3f" + self.index() + (WRAP if self.wide else b"")
            return None
        if opcode == 0x40:
            self.under()
            self.out += b"\x40" + self.index() + (WRAP if self.wide else b"")
            return None
        if opcode == 0xFC:
            return self.bulk(start)
        if opcode == 0xFD:
            return self.vector(start)
        if opcode in (0x02, 0x03, 0x04):
            r.s()
        elif opcode in (0x0C, 0x0D, 0x10, 0x12, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0xD0, 0xD2):
            r.u()
        elif opcode in (0x11, 0x13):
            r.u(), r.u()
        elif opcode == 0x0E:
            for _ in range(r.u() + 1):
                r.u()
        elif opcode == 0x1C:
            r.take(r.u())
        elif opcode in (0x41, 0x42):
            r.s()
        elif opcode in (0x43, 0x44):
            r.take(4 if opcode == 0x43 else 8)
        return self.copy(start)

    def bulk(self, start):
        r = self.reader
        code = r.u()
        i32, second = self.temporary[I32], self.second
        if code == 8:
            segment = r.u()
            self.under(i32, second)
            self.out += b"\xfc\x08" + leb(segment) + self.index()
        elif code == 10:
            # The count, the source and the target, all addresses.
            if self.wide:
                self.set(i32)
                self.out += EXTEND
                self.set(self.temporary[I64])
                self.out += EXTEND
                self.get(self.temporary[I64])
                self.get(i32)
                self.out += EXTEND
            self.out += b"\xfc\x0a" + self.index() + self.index()
        elif code == 11:
            self.under(i32, second)
            self.out += (EXTEND if self.wide else b"") + b"\xfc\x0b" + self.index()
        else:
            for _ in range(0 if code < 8 else 2 if code in (12, 14) else 1):
                r.u()
            self.copy(start)

    def vector(self, start):
        r = self.reader
        code = r.u()
        prefix = r.data[start : r.at]
        if code <= 10 or code in (92, 93):
            self.under()
            self.access(prefix)
        elif code == 11 or 84 <= code <= 91:
            self.under(self.temporary[V128])
            self.access(prefix, tail=0 if code == 11 else 1)
        else:
            r.take(16 if code in (12, 13) else 1 if 21 <= code <= 34 else 0)
            self.copy(start)


def vector(items):
    return leb(len(items)) + b"".join(items)


def data_segment(r, wide):
    kind = r.u()
    if kind == 1:
        head = b"\x01"
    else:
        if kind == 2:
            r.u()
        assert r.byte() == 0x41, "an offset that is no constant"
        offset = r.s()
        assert r.byte() == 0x0B
        head = b"\x00\x42" + signed(offset & 0xFFFFFFFF) if wide else b"\x02\x01\x41" + signed(offset)
        head += b"\x0b"
    count = r.u()
    return head + leb(count) + r.take(count)


def limits(r, wide):
    flags, minimum = r.u(), r.u()
    maximum = leb(r.u()) if flags & 1 else b""
    return leb(flags | 4 if wide else flags) + leb(minimum) + maximum


def sections(data):
    """The numbers of the sections and what is in them."""
    r, found = Reader(data, 8), []
    while not r.end():
        identifier = r.byte()
        found.append((identifier, r.take(r.u())))
    return found


def parameter_counts(found):
    """How many parameters the functions in the code section have."""
    types, functions = [], []
    for identifier, content in found:
        r = Reader(content)
        if identifier == 1:
            for _ in range(r.u()):
                assert r.byte() == 0x60
                types.append(r.u())
                r.take(types[-1])
                r.take(r.u())
        elif identifier == 3:
            functions = [types[r.u()] for _ in range(r.u())]
    return functions


def body(r, parameters, added, rewriter):
    """A body with locals of these types added; `rewriter` is given its instructions and the number of the first of them."""
    inner = Reader(r.take(r.u()))
    groups, count = [], parameters
    for _ in range(inner.u()):
        start = inner.at
        count += inner.u()
        inner.byte()
        groups.append(inner.data[start : inner.at])
    groups += [bytes([1, kind]) for kind in added]
    text = vector(groups) + rewriter(inner, count).body()
    return leb(len(text)) + text


def export(r):
    name = r.take(r.u())
    kind, index = r.byte(), r.u()
    return leb(len(name)) + name + bytes([kind]) + leb(index + (kind == 2))


def rewritten(data, wide):
    found = sections(data)
    if not any(identifier == 5 and content != b"\x00" for identifier, content in found):
        return data
    counts, added, out = parameter_counts(found), TEMPORARIES if wide else (), bytearray(data[:8])
    for identifier, content in found:
        r = Reader(content)
        if identifier == 5:
            assert r.u() == 1
            content = vector(([] if wide else [b"\x01\x01\x01"]) + [limits(r, wide)])
        elif identifier == 7 and not wide:
            content = vector([export(r) for _ in range(r.u())])
        elif identifier == 10:
            content = vector(
                [body(r, counts[place], added, lambda *at: Rewriter(*at, wide)) for place in range(r.u())])
        elif identifier == 11:
            content = vector([data_segment(r, wide) for _ in range(r.u())])
        out += bytes([identifier]) + leb(len(content)) + content
    return bytes(out)


if __name__ == "__main__":
    how, folder, *paths = sys.argv[1:]
    for path in map(pathlib.Path, paths):
        (pathlib.Path(folder) / path.name).write_bytes(rewritten(path.read_bytes(), how == "wide"))
