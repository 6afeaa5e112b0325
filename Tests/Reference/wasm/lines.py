"""Lines of source by pyelftools against ours: lines.py [CLANG] [MODULE...]

Compiles bench/wasm/kernels.c for DWARF 4 and 5 at three levels of optimisation, reads the line tables of these modules, and
of those given, by an implementation that is not ours, and compares the place of every byte of code.
"""

import io
import pathlib
import subprocess
import sys
import tempfile

from elftools.dwarf.dwarfinfo import DebugSectionDescriptor, DWARFInfo, DwarfConfig

ROOT = pathlib.Path(__file__).resolve().parents[3]
OURS = ROOT / ".build/release/conformance"


def number(data, at):
    """An unsigned LEB128, and where it ends."""
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def sections(data):
    """Custom sections by name, the content of the code section."""
    found, at = {}, 8
    while at < len(data):
        kind = data[at]
        size, at = number(data, at + 1)
        content = data[at:at + size]
        if kind == 0:
            length, start = number(data, at)
            found[data[start:start + length].decode()] = data[start + length:at + size]
        elif kind == 10:
            found["code"] = content
            count, inner = number(data, at)
            found["bodies"] = []
            for _ in range(count):
                length, start = number(data, inner)
                found["bodies"].append((start - at, start - at + length))
                inner = start + length
        at += size
    return found


def debug_information(data):
    """The sections of a module, and its DWARF as pyelftools has it."""
    found = sections(data)

    def section(name):
        content = found.get(name, b"")
        return DebugSectionDescriptor(io.BytesIO(content), name, 0, len(content), 0) if content else None

    names = ("info", "aranges", "abbrev", "frame", "eh_frame", "str", "loc", "ranges", "line", "pubtypes", "pubnames", "addr",
             "str_offsets", "line_str", "loclists", "rnglists", "sup", "gnu_debugaltlink", "gnu_debuglink", "types")
    arguments = {f"debug_{name}_sec" if name not in ("eh_frame", "gnu_debugaltlink", "gnu_debuglink") else f"{name}_sec":
                 section(f".debug_{name}") for name in names}
    accepted = DWARFInfo.__init__.__code__.co_varnames
    info = DWARFInfo(config=DwarfConfig(little_endian=True, machine_arch="wasm", default_address_size=4),
                     **{name: value for name, value in arguments.items() if name in accepted})
    return found, info


def theirs(data):
    """For each byte of code the places, as file:line:column, that it may have come from; mostly one."""
    found, info = debug_information(data)
    sequences = []
    for unit in info.iter_CUs():
        program = info.line_program_for_CU(unit)
        if program is None:
            continue
        rows, sequence = [entry.state for entry in program.get_entries() if entry.state is not None], []
        for row in rows:
            sequence.append((row.address, row.file, row.line, row.column, row.end_sequence))
            if row.end_sequence:
                start, end = min(row[0] for row in sequence), max(row[0] for row in sequence)
                if start > 0 and end <= len(found["code"]):  # else dropped by the linker
                    sequences.append((start, end, sequence, program))
                sequence = []
    places = [set() for _ in found["code"]]
    # Of a function that several files define alike, the linker kept one, which ends where its lines end, and the lines of all.
    for begin, stop in found["bodies"]:
        inside = [sequence for sequence in sequences if begin <= sequence[0] < stop]
        exact = [sequence for sequence in inside if sequence[1] == stop]
        for _, _, rows, program in exact or inside:
            fill(places, rows, program, stop)
    return places


def fill(places, sequence, program, stop):
    last = None
    for row, following in zip(sequence, sequence[1:]):
        if row[2] > 0:
            last = f"{path(program, row[1])}:{row[2]}" + (f":{row[3]}" if row[3] else "")
        if last:
            for address in range(row[0], min(following[0], stop)):
                places[address].add(last)


def text(value):
    return value.decode() if isinstance(value, bytes) else value


def path(program, number):
    header = program.header
    if header.version < 5:
        entry = header.file_entry[number - 1]
        folder = text(header.include_directory[entry.dir_index - 1]) if entry.dir_index else ""
    else:
        entry = header.file_entry[number]
        folder = text(header.include_directory[entry.dir_index]) if entry.dir_index else ""
    name = text(entry.name)
    return name if folder in ("", ".") or name.startswith("/") else f"{folder}/{name}"


def ours(path, size):
    places, last, at = [None] * size, None, 0
    for line in subprocess.run([OURS, "wasm", "--lines", path], capture_output=True, text=True, check=True).stdout.splitlines():
        address, place = line.split(" ", 1)
        places[at:int(address)] = [last] * (int(address) - at)
        at, last = int(address), None if place == "none" else place
    places[at:] = [last] * (size - at)
    return places


def modules(folder, arguments):
    """Modules to look into: C with DWARF 4 and 5 at three levels of optimisation, an example, and those that are named."""
    clang = arguments[0] if arguments else "clang"
    for version in (4, 5):
        for level in ("-O0", "-O1", "-O2"):
            path = f"{folder}/kernels{version}{level}.wasm"
            subprocess.run([clang, "--target=wasm32", level, f"-gdwarf-{version}", "-ffreestanding", "-nostdlib", "-mbulk-memory",
                            "--no-wasm-opt", "-Wl,--no-entry", "bench/wasm/kernels.c", "WasmBuild/int128.c", "-o", path],
                           cwd=ROOT, check=True)
            yield path
    yield from ["examples/wasm/interest.wasm", *arguments[1:]]


def main():
    wrong = total = 0
    with tempfile.TemporaryDirectory() as folder:
        for module in modules(folder, sys.argv[1:]):
            data = (ROOT / module).read_bytes()
            expected = theirs(data)
            found = ours(str(ROOT / module), len(expected))
            known = sum(bool(places) for places in expected)
            several = sum(len(places) > 1 for places in expected)
            total += known
            for address, (places, place) in enumerate(zip(expected, found)):
                if place not in (places or {None}):
                    wrong += 1
                    if wrong <= 10:
                        print(f"{module}: address {address}: {places or None} expected, {place} found")
            print(f"{pathlib.Path(module).name}: {known} of {len(expected)} bytes of code have a place, {several} one of several")
    print(f"{total} places compared, {wrong} differ")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
