"""What an instance of a module begins as, in C, for host.c: setup.py MODULE NAME

Of modules without imports, with a memory, at most one table, and segments at constant places.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "Reference/wasm"))
from memories import Reader, sections  # noqa: E402

VALUES = {0x7F: "i32", 0x7E: "i64", 0x7D: "f32", 0x7C: "f64", 0x7B: "v128"}


def constant(r):
    """A constant expression of one integer or function."""
    opcode = r.byte()
    assert opcode in (0x41, 0x42, 0xD2), opcode
    value = r.u() if opcode == 0xD2 else r.s()
    assert r.byte() == 0x0B
    return value


def parse(data):
    types, functions, globals_, exports, elements, segments, table, pages = [], [], [], {}, [], [], 0, (0, 0)
    for identifier, content in sections(data):
        r = Reader(content)
        if identifier == 1:
            for _ in range(r.u()):
                assert r.byte() == 0x60
                types.append((r.take(r.u()), r.take(r.u())))
        elif identifier == 2:
            assert r.u() == 0, "imports"
        elif identifier == 3:
            functions = [r.u() for _ in range(r.u())]
        elif identifier == 4:
            assert r.u() == 1 and r.byte() == 0x70
            r.byte()
            table = r.u()
        elif identifier == 5:
            assert r.u() == 1
            has_maximum = r.byte() & 1
            pages = (r.u(), r.u() if has_maximum else 16384)
        elif identifier == 6:
            for _ in range(r.u()):
                assert VALUES[r.byte()] in ("i32", "i64")
                r.byte()
                globals_.append(constant(r))
        elif identifier == 7:
            for _ in range(r.u()):
                name, kind = r.take(r.u()).decode(), r.byte()
                index = r.u()
                if kind == 0:
                    exports[name] = index
        elif identifier == 9:
            for _ in range(r.u()):
                assert r.u() == 0
                at = constant(r)
                elements += [(at + place, r.u()) for place in range(r.u())]
        elif identifier == 11:
            for _ in range(r.u()):
                assert r.u() == 0
                at = constant(r)
                segments.append((at, r.take(r.u())))
    return types, functions, globals_, exports, elements, segments, table, pages


def main(path, name):
    types, functions, globals_, exports, elements, segments, table, pages = parse(pathlib.Path(path).read_bytes())
    ids = [types.index(one) for one in types]
    print(f"static const intptr_t {name}_type_ids[] = {{{', '.join(map(str, ids))}, 0}};")
    print(f"static const intptr_t {name}_types[] = {{{', '.join(map(str, functions))}, 0}};")
    print(f"static const uint64_t {name}_globals[] = {{{''.join(f'{value & 2**64 - 1}u, ' for value in globals_)}0}};")
    print(f"static const uint32_t {name}_elements[][2] = {{{''.join(f'{{{at}, {f}}}, ' for at, f in elements)}{{0, 0}}}};")
    for place, (_, content) in enumerate(segments):
        print(f"static const uint8_t {name}_data{place}[] = {{{', '.join(map(str, content))}}};")
    rows = "".join(f"{{{at}u, {len(content)}, {name}_data{place}}}, " for place, (at, content) in enumerate(segments))
    print(f"static const Segment {name}_segments[] = {{{rows}{{0, 0, 0}}}};")
    rows = "".join(f'{{"{export}", {index}}}, ' for export, index in exports.items())
    print(f"static const Export {name}_exports[] = {{{rows}{{0, 0}}}};")
    print(f"extern const CWasmObject {name}_object;")
    print(f"static const Setup {name}_setup = {{&{name}_object, {len(functions)}, {pages[0]}, {pages[1]}, {table}, {len(globals_)}, {len(elements)},")
    print(f"    {name}_type_ids, {name}_types, {name}_globals, {name}_elements, {name}_segments, {name}_exports}};")


main(*sys.argv[1:])
