"""Native code of modules on other processors, under qemu: the same results and faults as here.

build.sh has made what runs. The golden cases are answered in parity.py, as the engines aot-aarch64 and aot-riscv64.
"""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
FOLDER = ROOT / "build/processors"
sys.path.insert(0, str(HERE.parent))
import engines  # noqa: E402

# Each call of traps.wat, and what it ends with: the slot of the result, or the fault (CWasmFault).
TRAPS = [
    ("count", "1"), ("load 65532", "fault 2"), ("count", "3"), ("load 65528", "0"), ("store 65529", "fault 2"),
    ("far 0", "fault 2"), ("far 4294967295", "fault 2"), ("divide 7 0", "fault 8"),
    ("divide 2147483648 4294967295", "fault 7"), ("truncate 9221120237041090560", "fault 9"),
    ("truncate 4751297606875873280", "fault 7"), ("through 0", "fault 6"), ("through 1", "5"), ("through 2", "fault 5"),
    ("through 9", "fault 4"), ("deep 900", "900"), ("deep 1100", "fault 10"), ("deep 900", "900"), ("grow 1", "1"),
    ("load 70000", "0"), ("grow 9", str(2**32 - 1)), ("unreachable", "fault 1"), ("sum", "4636737291354636189"),
    ("nan 9218868437227405312 9218868437227405312", "9221120237041090560"),
    ("nans 4290772993 1065353216", "18428729679490842624"), ("count", "7"),
]
KERNELS = {"kernels": ["fib 15", "decimal 500", "integer 3", "real 100"], "vectors": ["bytes 5", "floats 5"]}


def interpreted(module, call):
    """What the interpreter gives here."""
    name, count = call.split()
    command = [ROOT / ".build/release/conformance", "wasm", "--time", FOLDER / f"{module}.wasm", name, count, "1"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[0]


def main():
    expected = {"traps": TRAPS}
    for module, calls in KERNELS.items():
        expected[module] = [(call, interpreted(module, call)) for call in calls]
    passed = failed = 0
    for machine in ("x86_64", "aarch64", "riscv64"):
        emulator = [] if machine == "x86_64" else [engines.find(f"qemu-{machine}-static", f"qemu-{machine}")]
        if emulator == [None] or not (FOLDER / machine).exists():
            print(f"left out: {machine} (qemu-user-static or the cross compiler is not installed)")
            continue
        for module, calls in expected.items():
            for way in ("guard", "explicit", "fuel"):
                command = [*emulator, FOLDER / machine / f"{module}-{way}"]
                lines = "".join(call + "\n" for call, _ in calls)
                got = subprocess.run(command, input=lines, capture_output=True, text=True).stdout.splitlines()
                got += ["nothing"] * (len(calls) - len(got))
                for (call, wanted), answer in zip(calls, got):
                    passed, failed = passed + (answer == wanted), failed + (answer != wanted)
                    if answer != wanted:
                        print(f"{machine}, {module}-{way}: {call}: {answer}, not {wanted}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
