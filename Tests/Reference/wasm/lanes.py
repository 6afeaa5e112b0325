"""Makes NaNs in the lanes of vectors canonical within modules, which an engine may leave open, for run.sh: lanes.py FILE...

wasm-opt does the same for single floats (--denan). Each file is written over.
"""

import pathlib
import sys

from memories import V128, Reader, Rewriter, body, leb, parameter_counts, sections, vector

# Instructions whose result may be a NaN with any bits, by the shape of the result.
F32X4 = {94, 103, 104, 105, 106, 227, 228, 229, 230, 231, 232, 233}
F64X2 = {95, 116, 117, 122, 148, 239, 240, 241, 242, 243, 244, 245}
EQUAL = {True: leb(65), False: leb(71)}
NAN = {True: bytes.fromhex("0000c07f") * 4, False: bytes.fromhex("000000000000f87f") * 2}


class Canonical(Rewriter):
    """Leaves everything as it is but for what stands behind arithmetic on lanes."""

    def __init__(self, reader, local):
        super().__init__(reader, first_temporary=0, wide=False)
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


def canonical(data):
    found = sections(data)
    counts, out = parameter_counts(found), bytearray(data[:8])
    for identifier, content in found:
        if identifier == 10:
            r = Reader(content)
            content = vector([body(r, counts[place], (V128,), Canonical) for place in range(r.u())])
        out += bytes([identifier]) + leb(len(content)) + content
    return bytes(out)


for path in map(pathlib.Path, sys.argv[1:]):
    path.write_bytes(canonical(path.read_bytes()))
