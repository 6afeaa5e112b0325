"""Makes NaNs in the lanes of vectors canonical within modules, which an engine may leave open, for run.sh: lanes.py FILE...

wasm-opt does the same for single floats (--denan). Each file is written over.
"""

import pathlib
import sys

from memories import V128, Reader, Rewriter, leb, vector

# Instructions whose result may be a NaN with any bits, by the shape of the result.
F32X4 = {94, 103, 104, 105, 106, 227, 228, 229, 230, 231, 232, 233}
F64X2 = {95, 116, 117, 122, 148, 239, 240, 241, 242, 243, 244, 245}
EQUAL = {True: leb(65), False: leb(71)}
NAN = {True: bytes.fromhex("0000c07f") * 4, False: bytes.fromhex("000000000000f87f") * 2}


class Canonical(Rewriter):
    """Leaves everything as it is but for what stands behind arithmetic on lanes."""

    def __init__(self, reader, local):
        super().__init__(reader, wide=False, first_temporary=0)
        self.local = local

    def access(self, opcode, tail=0):
        start = self.reader.at
        self.reader.u(), self.reader.u(), self.reader.take(tail)
        self.out += opcode
        self.copy(start)

    def index(self):
        return leb(self.reader.u())

    def vector(self, start):
        code = Reader(self.reader.data, start + 1).u()
        super().vector(start)
        if code in F32X4 | F64X2:
            is_f32 = code in F32X4
            self.set(self.local)
            self.get(self.local)
            self.out += b"\xfd\x0c" + NAN[is_f32]
            self.get(self.local)
            self.get(self.local)
            self.out += b"\xfd" + EQUAL[is_f32] + b"\xfd\x52"  # v128.bitselect


def body(r, parameters):
    inner = Reader(r.take(r.u()))
    groups, count = [], parameters
    for _ in range(inner.u()):
        start = inner.at
        count += inner.u()
        inner.byte()
        groups.append(inner.data[start : inner.at])
    text = vector([*groups, bytes([1, V128])]) + Canonical(inner, count).body()
    return leb(len(text)) + text


def canonical(data):
    r, types, functions, out = Reader(data, 8), [], [], bytearray(data[:8])
    while not r.end():
        identifier = r.byte()
        content = r.take(r.u())
        section = Reader(content)
        if identifier == 1:
            for _ in range(section.u()):
                section.byte()
                types.append(section.u())
                section.take(types[-1])
                section.take(section.u())
        elif identifier == 3:
            functions = [section.u() for _ in range(section.u())]
        elif identifier == 10:
            content = vector([body(section, types[functions[place]]) for place in range(section.u())])
        out += bytes([identifier]) + leb(len(content)) + content
    return bytes(out)


for path in map(pathlib.Path, sys.argv[1:]):
    path.write_bytes(canonical(path.read_bytes()))
