"""The rules of the house that a machine can check (docs/architecture.md). Prints each breach; exit 1 when there is one."""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORE = ["LedgerIdentifiers", "LedgerNumerics", "LedgerBook", "LedgerJSON", "LedgerModel", "LedgerJournal", "LedgerValidation",
        "LedgerPortfolio", "LedgerRisk", "LedgerInterface", "LedgerFacade", "LedgerBookFacade"]
LINES_MAX = 500

# What a core file may import: core modules (the package's target graph gives their direction) and, for the C interface, its
# own headers and the standard library's atomics.
INTERFACE = {*CORE, "CLedgerCore", "Synchronization"}
IMPORTS = {name: set(CORE) for name in CORE} | {name: INTERFACE for name in CORE if name.endswith(("Interface", "Facade"))}

# Words that have no place in the core, and why.
BANNED = {
    r"\bfatalError\(|\bpreconditionFailure\(|\bprecondition\(|\bassert\(|\bassertionFailure\(": "the core does not trap",
    r"\btry!|\bas!": "the core does not trap",
    r"\bDictionary\b|\bSet<|\[[A-Z]\w*\s*:\s*[A-Z]\w*\]": "no order from hashing: use sorted arrays",
    r"\bRandomNumberGenerator\b|\.random\(|\bSystemRandom": "no randomness in the core",
    r"\bfma\(|\.addingProduct\(|\.addProduct\(": "no fused multiply-add",
    r"\bprint\(": "the core does not print",
    r"\bnonisolated\(unsafe\)|@unchecked Sendable": "no shared mutable state in the core",
}
# (file, pattern) pairs that are allowed, each with its reason.
ALLOWED = {
    ("LedgerJSON/Room.swift", "fatalError"): "no memory, which ends every Swift program",
    ("LedgerInterface/Buffers.swift", "fatalError"): "no memory, which ends every Swift program",
    ("LedgerJSON/Writer/JSONText.swift", "@unchecked Sendable"): "written once, before anybody else can see it",
    ("LedgerJSON/Writer/TextBuffer.swift", "@unchecked Sendable"): "not copyable: one owner at a time",
    ("LedgerJSON/Reader/JSONStorage.swift", "@unchecked Sendable"): "written once, before anybody else can see it",
}

breaches = []


def breach(path, line, text):
    breaches.append(f"{path.relative_to(ROOT)}:{line}: {text}")


def tracked(*patterns):
    names = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True).stdout.split("\n")
    files = [ROOT / name for name in names if name]
    return files or [path for pattern in patterns for path in ROOT.glob(pattern)]


def code_of(line):
    """The line without its comment and without the text of its string literals."""
    return re.sub(r"//.*", "", re.sub(r'"(\\.|[^"\\])*"', '""', line))


def check_core():
    for target in CORE:
        for path in sorted((ROOT / "Sources" / target).rglob("*.swift")):
            for number, line in enumerate(path.read_text().split("\n"), 1):
                code = code_of(line)
                imported = re.match(r"\s*(?:@\w+(?:\([^)]*\))?\s+)*import\s+(?:\w+\s+)?(\w+)", code)
                if imported and imported[1] not in IMPORTS[target]:
                    breach(path, number, f"imports {imported[1]}: the core has the standard library alone")
                for pattern, why in BANNED.items():
                    if re.search(pattern, code) and not allowed(path, pattern):
                        breach(path, number, f"{line.strip()[:60]}: {why}")


def allowed(path, pattern):
    return any(str(path).endswith(name) and word in pattern for name, word in ALLOWED)


def check_lengths():
    for path in tracked("*.swift", "*.c", "*.h", "*.py", "*.js"):
        if path.exists() and (count := path.read_text().count("\n")) > LINES_MAX:
            breach(path, count, f"{count} lines: look for the second subject inside")


def check_direction():
    """Arrows point down: no target depends on one that stands above it."""
    order = ["CLedgerCore", *CORE, "Digests", "CWasmLoop", "CWasmNative", "WasmRuntime", "CLedgerModule", "LedgerHost", "CSQLite", "LedgerStore",
             "LedgerCommands", "ledger-cli"]
    package = json.loads(subprocess.run(["swift", "package", "dump-package"], cwd=ROOT, capture_output=True, text=True).stdout)
    for target in package["targets"]:
        if target["name"] not in order:
            continue
        names = [dependency["byName"][0] for dependency in target["dependencies"] if "byName" in dependency]
        for name in names:
            if name not in order or order.index(name) > order.index(target["name"]):
                breach(ROOT / "Package.swift", 1, f"{target['name']} depends on {name}, which stands above it")
        if target["name"] in [*CORE, "CLedgerCore"] and any(setting["kind"].get("unsafeFlags") for setting in target["settings"]):
            breach(ROOT / "Package.swift", 1, f"{target['name']}: no unsafe flags in core products")


def check_left_overs():
    words = "|".join(["TO" + "DO", "FIX" + "ME", "not " + "implemented"])
    for path in tracked("*.swift", "*.c", "*.h", "*.py", "*.js", "*.sh", "*.md"):
        if not path.exists() or path == pathlib.Path(__file__).resolve():
            continue
        for number, line in enumerate(path.read_text().split("\n"), 1):
            if re.search(words, line):
                breach(path, number, f"left for later: {line.strip()[:60]}")


check_core()
check_lengths()
check_direction()
check_left_overs()
for line in breaches:
    print(line)
print(f"{len(breaches)} breaches of the rules")
sys.exit(bool(breaches))
