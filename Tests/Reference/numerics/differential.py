"""Compares random operations on decimals with Python's decimal (libmpdec): differential.py COUNT [SEED]

All operations, all rounding modes, coefficients of every length up to 34 digits, exponents from the middle of the range
and from its ends.
"""

import decimal
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
MODES = [name for name in dir(decimal) if name.startswith("ROUND_")]
# Ours to libmpdec's; None where `expected` says how.
OPERATIONS = {
    "add": "add", "subtract": "subtract", "multiply": "multiply", "divide": "divide", "divideint": "divide_int",
    "remainder": "remainder", "remaindernear": "remainder_near", "quantize": "quantize", "compare": "compare",
    "comparetotal": "compare_total", "max": "max", "min": "min", "reduce": "normalize", "tointegral": "to_integral_exact",
    "nextplus": "next_plus", "nextminus": "next_minus", "fma": None, "double": None, "read": None, "canonical": None,
}
UNARY = {"reduce", "tointegral", "nextplus", "nextminus"}
CONTEXTS = {mode: decimal.Context(prec=34, Emax=6144, Emin=-6143, clamp=1, rounding=mode, traps=[]) for mode in MODES}


def operand(pick):
    digits = pick.choice([1, 2, 9, 17, 18, 19, 20, 33, 34, pick.randint(1, 34)])
    shape = pick.randrange(6)
    if shape == 0:
        coefficient = "9" * digits
    elif shape == 1:
        coefficient = "1" + "0" * (digits - 1)
    elif shape == 2:
        coefficient = "5" + "0" * (digits - 1)
    else:
        coefficient = str(pick.randrange(10**digits))
    spread = pick.choice([3, 10, 40, 6000])
    exponent = max(-6176, min(6111, pick.randint(-spread, spread)))
    if pick.randrange(20) == 0:
        exponent = pick.choice([-6176, -6150, 6111, 6100, 0])
    return f"{pick.choice(['', '-'])}{coefficient}E{exponent:+d}"


def long_operand(pick):
    """A text of more digits than are kept, with a point anywhere."""
    digits = "".join(pick.choice("0123456789" if pick.randrange(3) else "0005") for _ in range(pick.randint(1, 90)))
    point = pick.randrange(len(digits) + 1)
    return f"{pick.choice(['', '-'])}{digits[:point]}.{digits[point:]}E{pick.randint(-60, 60)}"


def canonical(number):
    """docs/numerics.md, "Text"."""
    if number == 0:
        return "0"
    digits = "".join(map(str, number.as_tuple().digits)).lstrip("0").rstrip("0")
    leading = number.adjusted()
    sign = "-" if number < 0 else ""
    if abs(leading) > 40:
        return f"{sign}{digits[0]}{'.' * (len(digits) > 1)}{digits[1:]}E{leading:+d}"
    if leading < 0:
        return f"{sign}0.{'0' * (-leading - 1)}{digits}"
    whole = digits[: leading + 1].ljust(leading + 1, "0")
    return f"{sign}{whole}{'.' * (len(digits) > leading + 1)}{digits[leading + 1:]}"


def expected(operation, mode, a, b):
    context = CONTEXTS[mode]
    context.clear_flags()
    a, b = context.create_decimal(a), context.create_decimal(b)
    if operation == "read":
        return "overflow" if context.flags[decimal.Overflow] else str(a)
    context.clear_flags()
    if operation == "double":
        return float(a)
    if operation == "canonical":
        return canonical(a)
    if operation == "fma":
        result = context.fma(a, b, b)
    else:
        method = getattr(context, OPERATIONS[operation])
        result = method(a) if operation in UNARY else method(a, b)
    if operation in ("nextplus", "nextminus") and result.is_infinite():
        return "overflow"
    if result.is_nan():
        return "invalidOperation"
    if context.flags[decimal.DivisionByZero]:
        return "divisionByZero"
    if context.flags[decimal.Overflow]:  # an error with us in every mode, also where Python has the largest number
        return "overflow"
    return str(result)


def same(operation, wanted, got):
    if operation == "double":
        return got == {float("inf"): "inf", float("-inf"): "-inf"}.get(wanted) or float(got) == wanted
    return got == wanted


def main():
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(2**32)
    pick = random.Random(seed)
    cases = []
    for _ in range(count):
        operation = pick.choice(list(OPERATIONS))
        first = long_operand(pick) if operation == "read" else operand(pick)
        cases.append((operation, pick.choice(MODES), first, operand(pick)))
    lines = "".join(" ".join(case) + "\n" for case in cases)
    tool = ROOT / ".build/release/conformance"
    answers = subprocess.run([tool, "decimal"], input=lines, capture_output=True, text=True).stdout.split("\n")
    passed = failed = 0
    for case, got in zip(cases, answers):
        operation, mode, a, b = case
        wanted = expected(operation, mode, a, b)
        if same(operation, wanted, got):
            passed += 1
        else:
            failed += 1
            if failed <= 10:
                print(f"{' '.join(case)}: {got}, Python has {wanted}")
    failed += count - passed - failed
    print(f"seed {seed}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
