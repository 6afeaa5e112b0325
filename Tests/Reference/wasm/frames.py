"""Functions of the source by pyelftools, and by llvm-symbolizer, against ours: frames.py [--symbolizer PATH] [CLANG] [MODULE...]

For every byte of code of the modules that lines.py compares: the function that it belongs to, those that were inlined there,
and where the calls stand; and the name section. The innermost line is what lines.py is about. llvm-symbolizer answers for one byte in STEP (default
all), where it is named or installed.
"""

import os
import shutil
import subprocess
import sys
import tempfile

from elftools.dwarf.ranges import BaseAddressEntry

import lines

SUBPROGRAM, INLINED = "DW_TAG_subprogram", "DW_TAG_inlined_subroutine"


def name_of(entry):
    """The linkage name, else the name, of an entry or of what it refers to."""
    name = None
    for _ in range(8):
        attributes = entry.attributes
        for attribute in ("DW_AT_linkage_name", "DW_AT_MIPS_linkage_name"):
            if attribute in attributes:
                return lines.text(attributes[attribute].value)
        if name is None and "DW_AT_name" in attributes:
            name = lines.text(attributes["DW_AT_name"].value)
        for attribute in ("DW_AT_abstract_origin", "DW_AT_specification"):
            if attribute in attributes:
                entry = entry.get_DIE_from_attribute(attribute)
                break
        else:
            return name
    return name


def ranges_of(entry, info, lists):
    attributes = entry.attributes
    if "DW_AT_low_pc" in attributes and "DW_AT_high_pc" in attributes:
        low, high = attributes["DW_AT_low_pc"].value, attributes["DW_AT_high_pc"]
        return [(low, high.value if high.form.startswith("DW_FORM_addr") else low + high.value)]
    if "DW_AT_ranges" not in attributes:
        return []
    base = entry.cu.get_top_DIE().attributes.get("DW_AT_low_pc")
    base, found = base.value if base else 0, []
    for item in lists.get_range_list_at_offset(attributes["DW_AT_ranges"].value, entry.cu):
        if isinstance(item, BaseAddressEntry):
            base = item.base_address
        else:
            start = 0 if item.is_absolute else base
            found.append((start + item.begin_offset, start + item.end_offset))
    return found


def theirs(found, info):
    """For each byte of code the chains that it may belong to, ((name, place of the call in it), ...), innermost first; and how
    many functions are said to be there: of those that the linker has once, the longest reaches into others."""
    lists, functions = info.range_lists(), []
    for unit in info.iter_CUs():
        program = info.line_program_for_CU(unit)
        for entry in unit.iter_DIEs():
            if entry.tag == SUBPROGRAM:
                for start, end in ranges_of(entry, info, lists):
                    if 0 < start < end <= len(found["code"]):
                        functions.append((start, end, entry, program))
    claims = [0] * len(found["code"])
    for start, end, _, _ in functions:
        for address in range(start, end):
            claims[address] += 1
    chains = [set() for _ in found["code"]]
    for begin, stop in found["bodies"]:
        inside = [function for function in functions if begin <= function[0] < stop]
        for start, end, entry, program in [function for function in inside if function[1] == stop] or inside:
            own = [((name_of(entry), None),)] * (end - start)
            fill(own, start, entry, own[0], program, info, lists)
            for address, chain in enumerate(own, start):
                chains[address].add(chain)
    return chains, claims


def fill(own, start, entry, chain, program, info, lists):
    for child in entry.iter_children():
        inner = chain
        if child.tag == SUBPROGRAM:
            continue
        if child.tag == INLINED:
            attributes = child.attributes
            call = None
            if "DW_AT_call_line" in attributes and attributes["DW_AT_call_line"].value > 0:
                column = attributes.get("DW_AT_call_column")
                call = f"{lines.path(program, attributes['DW_AT_call_file'].value)}:{attributes['DW_AT_call_line'].value}"
                call += f":{column.value}" if column else ""
            inner = ((name_of(child), None), (chain[0][0], call), *chain[1:])
            for low, high in ranges_of(child, info, lists):
                for address in range(max(low, start), min(high, start + len(own))):
                    own[address - start] = inner
        fill(own, start, child, inner, program, info, lists)


def ours(path, size):
    """The same, one chain for a byte."""
    chains, last, at = [None] * size, None, 0
    output = subprocess.run([lines.OURS, "wasm", "--frames", path], capture_output=True, text=True, check=True).stdout
    for line in output.splitlines():
        address, words = line.split(" ", 1)
        chains[at:int(address)] = [last] * (int(address) - at)
        at, last = int(address), None if words == "none" else parsed(words.split("\t"))
    chains[at:] = [last] * (size - at)
    return chains


def parsed(words):
    frames = [word.rsplit("@", 1) for word in words]
    return tuple((name, None if number == 0 or place == "?" else place) for number, (name, place) in enumerate(frames))


def symbolized(symbolizer, path, addresses):
    """llvm-symbolizer's chains for these addresses; calls without a column have 0 there."""
    command = [symbolizer, "--obj", path, "--inlines", "--no-demangle", "--relativenames", "--functions=linkage"]
    output = subprocess.run(command, input="".join(f"{address:#x}\n" for address in addresses), capture_output=True, text=True,
                            check=True).stdout
    for block in output.split("\n\n")[:len(addresses)]:
        words = block.strip().split("\n")
        yield tuple((name, None if number == 0 else place) for number, (name, place) in enumerate(zip(words[::2], words[1::2])))


def plain(chain):
    """Without what tools write differently: folders of the compilation, lines and columns that are not known."""
    return tuple((name, place and not place.endswith(":0:0") and place.removeprefix("./").removesuffix(":0") or None)
                 for name, place in chain)


def names(found):
    """Names of functions by the name section."""
    content, at, found = found.get("name", b""), 0, {}
    while at < len(content):
        kind, (size, at) = content[at], lines.number(content, at + 1)
        if kind == 1:
            count, inner = lines.number(content, at)
            for _ in range(count):
                index, inner = lines.number(content, inner)
                length, inner = lines.number(content, inner)
                found[index] = content[inner:inner + length].decode()
                inner += length
        at += size
    return found


def main():
    arguments = sys.argv[1:]
    # Later versions count from the start of the file.
    symbolizer = shutil.which("llvm-symbolizer-14") or shutil.which("llvm-symbolizer-16")
    if arguments[:1] == ["--symbolizer"]:
        symbolizer, arguments = arguments[1], arguments[2:]
    step = int(os.environ.get("STEP", 1))
    wrong = total = inlined = asked = named = 0

    def differ(path, address, *what):
        nonlocal wrong
        wrong += 1
        if wrong <= 10:
            print(f"{path}: address {address}:", *what)

    with tempfile.TemporaryDirectory() as folder:
        for module in lines.modules(folder, arguments):
            path = str(lines.ROOT / module)
            found, info = lines.debug_information((lines.ROOT / module).read_bytes())
            (expected, claims), got = theirs(found, info), ours(path, len(found["code"]))
            known = [address for address, chains in enumerate(expected) if chains]
            total += len(known)
            inlined += sum(len(got[address] or ()) > 1 for address in known)
            for address in known:
                if got[address] not in expected[address]:
                    differ(path, address, expected[address], "expected,", got[address], "found")
            # These modules import nothing. Symbols that no other file sees have a mark in front that DWARF leaves out.
            for index, name in names(found).items():
                chain = got[found["bodies"][index][0] + 1]
                named += chain is not None
                if chain and chain[-1][0] != name.removeprefix(".L"):
                    differ(path, found["bodies"][index][0], name, "in the name section,", chain[-1][0], "found")
            if symbolizer:
                addresses = [address for address in known if claims[address] == 1][::step]
                for address, chain in zip(addresses, symbolized(symbolizer, path, addresses)):
                    asked += 1
                    if plain(chain) != plain(got[address]):
                        differ(path, address, "llvm-symbolizer:", chain, "ours:", got[address])
    print(f"{total} bytes of code compared, {inlined} in inlined functions, {asked} by llvm-symbolizer, "
          f"{named} names of functions; {wrong} differ")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main())
