"""`ledger-cli wasm` on modules that a compiler makes here, from standard input, and on what is no module."""

import json
import pathlib
import shutil
import subprocess

from harness import BINARY, EXAMPLE, ROOT, equal, test

INTEREST = ROOT / "examples/wasm/interest.wasm"
SOURCE = """
int inner(int x) { if (x == 0) __builtin_trap(); return 100 / x; }
int loop(int n) { int sum = 0; for (int i = 1; i <= n; i++) sum += inner(i); return sum; }
__attribute__((export_name("sum"))) int sum(int n) { return loop(n) + inner(n); }
__attribute__((export_name("forever"))) void forever(void) { for (volatile int i = 0;; i++) {} }
"""


def clang():
    """The toolchain's compiler, which makes Wasm; another one may not."""
    swift = shutil.which("swiftc")
    path = swift and pathlib.Path(swift).resolve().parent / "clang"
    return path if path and path.exists() else None


@test
def from_standard_input(scratch):
    """a module comes from standard input as from a file"""
    module = INTEREST.read_bytes()
    for words in (["inspect", "{}"], ["run", "{}", "balance", "100000", "350", "2"], ["profile", "{}", "rate", "7"]):
        results = [scratch.run("wasm", *[w.format(path) for w in words], input=given)
                   for path, given in (("-", module), (INTEREST, b""))]
        equal(results[0].returncode, 0, results[0].stderr)
        equal(results[0].stdout.replace(b"standard input" + b" " * (len(str(INTEREST)) - 14), str(INTEREST).encode())[-200:],
              results[1].stdout[-200:])


@test
def no_module(scratch):
    """folders, devices, programs and cut modules are refused quickly, each with exit code 1 or 3"""
    cut = scratch.folder / "cut.wasm"
    for path in ("/tmp", "/dev/null", "/dev/zero", BINARY, EXAMPLE, scratch.folder / "missing"):
        for action in ("inspect", "run"):
            result = scratch.run("wasm", action, path, timeout=30)
            assert result.returncode in (1, 3) and result.stderr and not result.stdout, (action, path, result)
    module = INTEREST.read_bytes()
    for size in range(0, 330, 7):
        cut.write_bytes(module[:size])
        result = scratch.run("wasm", "inspect", cut)
        assert result.returncode in (0, 1, 3), result


@test
def hostile_names(scratch):
    """control characters in the names of a module do not reach the terminal"""
    path = scratch.folder / "names.wasm"
    path.write_bytes(INTEREST.read_bytes().replace(b"balance", b"b\x1b[2Jce").replace(b"share", b"s\x07\x9b\r"))
    for words in (["inspect", path], ["trace", path, "b\x1b[2Jce", "1", "2", "3"], ["profile", path, "rate", "1"],
                  ["run", path, "b\x1b[2Jce", "1", "1", "99"], ["run", path, "none"]):
        result = scratch.run("wasm", *words)
        text = result.stdout.decode() + result.stderr.decode()
        assert not any(ord(c) < 32 and c != "\n" or c in "\x7f\x9b" for c in text), ascii(text)


@test
def compiled_here(scratch):
    """a module that was compiled here, with DWARF 4 and 5: its values, its profile, its lines"""
    compiler = clang()
    if not compiler:
        return "no clang beside swiftc"
    (scratch.folder / "sum.c").write_text(SOURCE)
    for version in (4, 5):
        path = scratch.folder / f"sum{version}.wasm"
        subprocess.run([compiler, "--target=wasm32", "-O0", f"-gdwarf-{version}", "-nostdlib", "--no-wasm-opt", "-Wl,--no-entry",
                        "sum.c", "-o", path], cwd=scratch.folder, check=True)
        equal(scratch.run("wasm", "run", path, "sum", "4").stdout, b"233\n")
        functions = json.loads(scratch.run("wasm", "profile", "--format", "json", path, "sum", "4").stdout)["functions"]
        equal({row["name"]: row["calls"] for row in functions}, {"sum": 1, "loop": 1, "inner": 5})
        equal(sum(row["own"] for row in functions), next(row["inclusive"] for row in functions if row["name"] == "sum"))
        traced = scratch.run("wasm", "trace", "--function", "in*", path, "sum", "2").stdout
        equal(traced, b"inner(1) = 100\ninner(2) = 50\ninner(2) = 50\n")
        result = scratch.run("wasm", "run", path, "sum", "0")
        equal((result.returncode, result.stdout), (5, b""))
        for place in (b"inner  sum.c:2:", b"sum    sum.c:4:"):
            assert place in result.stderr, result.stderr
    for limit, why in ((["--fuel", "100000"], b"out of fuel"), (["--deadline", "50"], b"deadline exceeded")):
        result = scratch.run("wasm", "run", *limit, path, "forever")
        assert result.returncode == 5 and why in result.stderr and b"forever  sum.c:5:" in result.stderr, result


def stripped(module):
    """A module without its custom sections."""
    kept, at = module[:8], 8
    while at < len(module):
        size, shift, start = 0, 0, at + 1
        while True:
            size |= (module[start] & 0x7F) << shift
            start, shift = start + 1, shift + 7
            if module[start - 1] < 0x80:
                break
        kept, at = kept + (b"" if module[at] == 0 else module[at:start + size]), start + size
    return kept


@test
def symbolized(scratch):
    """a backtrace of a module without names, ours and V8's, has functions and lines by the module with DWARF"""
    bare = scratch.folder / "bare.wasm"
    bare.write_bytes(stripped(INTEREST.read_bytes()))
    call = ("balance", "100000", "350", "41")
    traces = {"ours": scratch.run("wasm", "run", bare, *call).stderr}
    assert b"function 1  byte" in traces["ours"] and b"interest.c" not in traces["ours"], traces
    if shutil.which("node"):
        (scratch.folder / "run.js").write_text("""
            const bare = new WebAssembly.Module(require("fs").readFileSync(process.argv[2]));
            try { new WebAssembly.Instance(bare).exports.balance(100000n, 350, 41); }
            catch (error) { console.log(error.stack); }""")
        traces["V8"] = subprocess.run(["node", "run.js", bare], cwd=scratch.folder, capture_output=True, check=True).stdout
    expected = scratch.run("wasm", "run", INTEREST, *call).stderr
    for engine, trace in traces.items():
        result = scratch.run("wasm", "symbolize", "--of", bare, INTEREST, input=trace)
        equal((result.returncode, result.stderr), (0, b""))
        equal(result.stdout.split(b"\n")[1:4], expected.split(b"\n")[1:4], engine)
    return ", ".join(traces)


@test
def shipped_and_named(scratch):
    """the modules that ship are those with names: a backtrace of one is read with the other"""
    for name in ("core", "journal", "book"):
        shipped, named = (ROOT / f"build/ledger_{name}{suffix}.wasm" for suffix in ("", ".names"))
        if not named.exists():
            return "the modules are not built"
        equal(scratch.run("wasm", "symbolize", "--of", shipped, named, "0").returncode, 0, name)
        # The sections before the custom ones.
        same = stripped(shipped.read_bytes())
        equal(named.read_bytes()[:len(same)], same, name)
    shipped, named = (ROOT / f"build/ledger_core{suffix}.wasm" for suffix in ("", ".names"))
    words = ("wasm", "profile", "--fuel", "100000", "--request", "score", EXAMPLE, "--module")
    bare, expected = (scratch.run(*words, module).stderr for module in (shipped, named))
    equal(scratch.run("wasm", "symbolize", "--of", shipped, named, input=bare).stdout, expected)
    assert b"LedgerModel.Request.decode" in expected and b"LedgerModel" not in bare, expected


@test
def same_again(scratch):
    """profiles and traces of the core are the same in every run"""
    for words in (["profile", "--format", "collapsed"], ["trace", "--limit", "5000"]):
        results = [scratch.run("wasm", *words, "--request", "score", EXAMPLE) for _ in range(3)]
        if b"without the Wasm module" in results[0].stderr:
            return "no module in this build"
        equal(results[0].returncode, 0, results[0].stderr)
        assert len(results[0].stdout) > 1000 and len({result.stdout for result in results}) == 1
