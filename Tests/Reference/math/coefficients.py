"""Computes the coefficients of LedgerNumerics/Math and writes them as Swift.

    coefficients.py            writes Sources/LedgerNumerics/Math/Polynomials.swift anew
    coefficients.py --check    fails if that file is not what this script writes

Every polynomial interpolates its function at the Chebyshev nodes of the interval (within a few per cent of the best
one), with 300 bits; the coefficients are then rounded to double. The error of the fit, relative to the value that the
polynomial is a part of, is measured on a grid of other points and written into the comment.
"""

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

from mpmath import atanh, ceil, cos, erf, erfc, exp, expm1, fsum, log, lu_solve, matrix, mp, mpf, pi, sqrt

mp.prec = 300
ROOT = Path(__file__).resolve().parents[3]
TARGET = ROOT / "Sources/LedgerNumerics/Math/Polynomials.swift"


def chebyshev(function, low, high, degree):
    """The coefficients, constant first, of the polynomial through the Chebyshev nodes of low...high."""
    n = degree + 1
    centre, radius = (low + high) / 2, (high - low) / 2
    angles = [pi * (2 * k + 1) / (2 * n) for k in range(n)]
    values = [function(centre + radius * cos(a)) for a in angles]
    series = [2 * fsum(v * cos(j * a) for v, a in zip(values, angles)) / n for j in range(n)]
    series[0] /= 2
    # T_0 = 1, T_1 = u, T_{j+1} = 2 u T_j - T_{j-1}, with u = (x - centre) / radius as a polynomial of x.
    u = [-centre / radius, 1 / radius]
    before, now = [mpf(1)], u
    total = [series[0]] + [mpf(0)] * degree
    for j in range(1, n):
        for i, c in enumerate(now):
            total[i] += series[j] * c
        following = [mpf(0)] * (len(now) + 1)
        for i, c in enumerate(now):
            following[i] += 2 * u[0] * c
            following[i + 1] += 2 * u[1] * c
        for i, c in enumerate(before):
            following[i] -= c
        before, now = now, following
    return total


def double(value):
    return float(value)


def pair(value):
    """A number as the unevaluated sum of two doubles."""
    high = double(value)
    return high, double(value - mpf(high))


def horner(coefficients, x):
    total = mpf(0)
    for c in reversed(coefficients):
        total = total * x + c
    return total


def worst(function, coefficients, low, high, weight):
    points = [low + (high - low) * (k + mpf("0.37")) / 500 for k in range(500)]
    return max(abs((horner(coefficients, x) - function(x)) * weight(x)) for x in points)


def literal(value):
    if value == int(value) and abs(value) < 1000:
        return str(value)
    mantissa, exponent = value.hex().split("p")
    return f"{mantissa.rstrip('0').rstrip('.')}p{int(exponent)}"


def nested(coefficients, variable):
    """Horner's rule as nested Swift text."""
    text = literal(coefficients[-1])
    for c in reversed(coefficients[:-1]):
        text = f"{literal(c)} + {variable} * ({text})" if "+" in text or text[0] == "-" else f"{literal(c)} + {variable} * {text}"
    return text


def wrap(text, indent):
    """Breaks a long expression before '+', for lines of at most 110 characters."""
    lines, line = [], ""
    for part in text.replace(" + ", "\0+ ").split("\0"):
        if line and len(line) + len(part) + 1 > 104:
            lines.append(line)
            line = part
        else:
            line = f"{line} {part}" if line else part
    lines.append(line)
    return ("\n" + " " * indent).join(lines)


def swift(name, parameter, comment, coefficients, chains):
    """One polynomial as a Swift function: `chains` interleaved Horner chains in the power of the argument."""
    out = [f"    /// {line}" for line in comment]
    out.append(f"    static func {name}(_ {parameter}: Double) -> Double {{")
    power = parameter
    if chains >= 2:
        out.append(f"        let {parameter}2 = {parameter} * {parameter}")
        power = f"{parameter}2"
    if chains == 4:
        out.append(f"        let {parameter}4 = {parameter}2 * {parameter}2")
        power = f"{parameter}4"
    names = "abcd"[:chains]
    for i, chain in enumerate(names):
        out.append(f"        let {chain} =")
        out.append("            " + wrap(nested(coefficients[i::chains], power), 12))
    result = {
        1: "a",
        2: f"a + {parameter} * b",
        4: f"(a + {parameter} * b) + {parameter}2 * (c + {parameter} * d)",
    }[chains]
    out.append(f"        return {result}")
    out.append("    }")
    return out


def polynomial(name, parameter, comment, function, low, high, degree, weight, chains):
    low, high = mpf(low), mpf(high)
    coefficients = [double(c) for c in chebyshev(function, low, high, degree)]
    error = worst(function, coefficients, low, high, weight)
    comment = comment + [f"Error of the fit: 2^{int(ceil(log(error, 2)))}."]
    return swift(name, parameter, comment, coefficients, chains)


def constant(name, comment, value):
    high, low = pair(value)
    return [f"    /// {comment}", f"    static var {name}: DoubleDouble {{ .init({literal(high)}, {literal(low)}) }}"]


def exponential_rest(r):
    return (expm1(r) - r - r * r / 2) / r**3


def logarithm_rest(v):
    s = sqrt(v)
    return (2 * atanh(s) - 2 * s - 2 * s**3 / 3 - 2 * s**5 / 5) / s**7


def erf_rest(v):
    z = sqrt(v)
    return (erf(z) / z - 2 / sqrt(pi)) / v


CENTRE = mpf("3.75")


def scaled_erfc(t):
    z = CENTRE * (1 + t) / (1 - t)
    return (1 + 3 * z / 2) * exp(z * z) * erfc(z)


def scaled_erfc_rest(t):
    return (scaled_erfc(t) - scaled_erfc(mpf(0))) / t


def t_of(z):
    return (mpf(z) - CENTRE) / (mpf(z) + CENTRE)


def normal_upper(p):
    """The x > 0 with ½ erfc(x/√2) = p."""
    r = sqrt(-2 * log(p))
    x = r - log(sqrt(2 * pi) * r) / r
    for _ in range(40):
        density = exp(-x * x / 2) / sqrt(2 * pi)
        step = (erfc(x / sqrt(mpf(2))) / 2 - p) / density
        x += step / (1 - x * step / 2)
        if abs(step) < mpf(2) ** -100:
            return x
    raise ArithmeticError(p)


def centre_ratio(v):
    q = sqrt(v)
    return normal_upper(mpf("0.5") - q) / q if q > 0 else sqrt(2 * pi)


def rational(arguments, values, above, below):
    """Lawson's iteration for the best N(r)/D(r) with D(0) = 1: the largest |value error| × value is made small."""
    weights = [mpf(1) / len(arguments)] * len(arguments)
    denominators = [mpf(1)] * len(arguments)
    best = None
    for _ in range(60):
        a, b = matrix(len(arguments), above + 1 + below), matrix(len(arguments), 1)
        for i, (r, x) in enumerate(zip(arguments, values)):
            scale = sqrt(weights[i]) * x / denominators[i]
            for j in range(above + 1):
                a[i, j] = scale * r**j
            for j in range(below):
                a[i, above + 1 + j] = -scale * x * r ** (j + 1)
            b[i] = scale * x
        solution = lu_solve(a, b)
        n = [solution[j] for j in range(above + 1)]
        d = [mpf(1)] + [solution[above + 1 + j] for j in range(below)]
        denominators = [horner(d, r) for r in arguments]
        errors = [x * abs(x - horner(n, r) / e) for r, x, e in zip(arguments, values, denominators)]
        if best is None or max(errors) < best[0]:
            best = (max(errors), n, d)
        mean = fsum(w * e for w, e in zip(weights, errors))
        weights = [w * (e / mean + mpf("1e-6")) for w, e in zip(weights, errors)]
    return best


def quantile_tail():
    low, high, count = mpf("1.688"), mpf("38.61"), 120
    arguments = [
        exp((log(low) + log(high)) / 2 - (log(high) - log(low)) / 2 * cos(pi * k / (count - 1))) for k in range(count)
    ]
    values = [normal_upper(exp(-r * r / 2)) for r in arguments]
    error, above, below = rational(arguments, values, 3, 3)
    return [
        "    /// Where ½ erfc(x/√2) = p, roughly, given r = √(−2 log p) for p ≤ 0.24.",
        f"    /// Error of the fit: {float(error):.2g}/x.",
        "    static func quantileTail(_ r: Double) -> Double {",
        "        let above =",
        "            " + wrap(nested([double(c) for c in above], "r"), 12),
        "        let below =",
        "            " + wrap(nested([double(c) for c in below], "r"), 12),
        "        return above / below",
        "    }",
    ]


# Power series as lists of fractions, constant first, all of one length.
LENGTH = 16


def series_product(a, b):
    c = [Fraction(0)] * LENGTH
    for i, x in enumerate(a):
        for j in range(LENGTH - i):
            c[i + j] += x * b[j]
    return c


def series_derivative(a):
    return [i * a[i] for i in range(1, LENGTH)] + [Fraction(0)]


def series_logarithm(a):
    """log a for a series that starts with 1."""
    result = [Fraction(0)] * LENGTH
    for n in range(1, LENGTH):
        result[n] = a[n] - sum((k * result[k] * a[n - k] for k in range(1, n)), Fraction(0)) / n
    return result


def over_argument(a):
    assert a[0] == 0
    return a[1:] + [Fraction(0)]


def temme():
    """λ − 1 as a series in η, and ε₁, ε₂, ε₃ (Temme 1992). With f = η/(λ − 1) and Γ*(a) = exp(1/(12a) + …), the exact
    relation log f(η) − log Γ*(a) − a (η² − η₀²)/2 + log dη/dη₀ = 0 is solved power by power of 1/a."""
    excess = [Fraction(0), Fraction(1)] + [Fraction(0)] * (LENGTH - 2)
    for k in range(2, LENGTH):  # m m' = η (1 + m)
        rest = sum((excess[i] * (k + 1 - i) * excess[k + 1 - i] for i in range(2, k)), Fraction(0))
        excess[k] = (excess[k - 1] - rest) / (k + 1)
    f = [-c for c in series_logarithm(over_argument(excess))]
    slope = series_derivative(f)
    first = over_argument(f)
    change = series_derivative(first)
    terms = zip(series_product(slope, first), change, series_product(first, first))
    second = [a + b - c / 2 for a, b, c in terms]
    second[0] -= Fraction(1, 12)
    second = over_argument(second)
    terms = zip(
        series_product(slope, second), series_product(series_derivative(slope), series_product(first, first)),
        series_product(first, second), series_derivative(second), series_product(change, change))
    third = over_argument([a + b / 2 - c + d - e / 2 for a, b, c, d, e in terms])
    return excess, first, second, third


def taylor(name, parameter, comment, fractions):
    coefficients = [double(mpf(c.numerator) / c.denominator) for c in fractions]
    return [""] + swift(name, parameter, comment, coefficients, 1)


def temme_lines():
    excess, first, second, third = temme()
    lines = taylor("temmeRatio", "n", ["(λ(η) − 1 − η)/η², ½ η² = λ − 1 − log λ, for |η| < 0.18."], excess[2:14])
    lines += taylor("temmeFirst", "n", ["Temme's ε₁, log(η/(λ − 1))/η, for |η| < 0.18."], first[:9])
    lines += taylor("temmeSecond", "n", ["Temme's ε₂."], second[:5])
    third = double(mpf(third[0].numerator) / third[0].denominator)
    lines += ["", "    /// Temme's ε₃ at 0.", f"    static var temmeThird: Double {{ {literal(third)} }}"]
    return lines


def logarithm_of_two():
    """log 2 in two parts; the first has 42 bits, so that its product with an exponent is exact."""
    scale = 2**42
    first = mpf(int(log(2) * scale)) / scale
    return double(first), double(log(2) - first)


def build():
    lines = [
        "// Written by Tests/Reference/math/coefficients.py; to change a coefficient, change the script.",
        "",
        "/// Constants and polynomials that the functions of `Math` are made of. The error of a fit is relative to the value",
        "/// that the polynomial is a part of; rounding comes on top of it.",
        "enum Polynomials {",
    ]
    high, low = logarithm_of_two()
    lines += ["    /// log 2, its first 42 bits: exact when multiplied by an exponent of a double."]
    lines += [f"    static var ln2High: Double {{ {literal(high)} }}"]
    lines += ["    /// log 2 − `ln2High`, to 2^−97."]
    lines += [f"    static var ln2Low: Double {{ {literal(low)} }}"]
    lines += constant("twoThirds", "2/3.", mpf(2) / 3)
    lines += constant("twoFifths", "2/5.", mpf(2) / 5)
    lines += constant("twoOverRootPi", "2/√π, the slope of erf at 0.", 2 / sqrt(pi))
    lines += constant("rootHalf", "1/√2.", 1 / sqrt(mpf(2)))
    lines += constant("rootTwoPi", "√(2π).", sqrt(2 * pi))
    lines += constant("oneOverRootTwoPi", "1/√(2π).", 1 / sqrt(2 * pi))
    lines += constant("rootHalfPi", "√(π/2).", sqrt(pi / 2))
    lines += constant("scaledErfcAtCentre", "(1 + 3z/2) exp(z²) erfc(z) at z = 3.75.", scaled_erfc(mpf(0)))
    lines += [""]
    lines += polynomial(
        "exponentialRest", "r", ["(e^r − 1 − r − r²/2) / r³ for |r| ≤ ½ log 2."], exponential_rest,
        "-0.34663", "0.34665", 10, lambda r: r**3 / exp(r), 2)
    lines += [""]
    lines += polynomial(
        "logarithmRest", "v", ["(2 artanh s − 2s − 2s³/3 − 2s⁵/5) / s⁷, v = s², for |s| ≤ 3 − 2√2."], logarithm_rest,
        0, "0.029438", 7, lambda v: v**3 / 2, 2)
    lines += [""]
    lines += polynomial(
        "erfRest", "v", ["(erf(z)/z − 2/√π) / z², v = z², for |z| ≤ ½."], erf_rest,
        0, "0.2501", 9, lambda v: v, 2)
    lines += [""]
    lines += polynomial(
        "scaledErfcRest", "t",
        ["((1 + 3z/2) exp(z²) erfc(z) − `scaledErfcAtCentre`) / t, t = (z − 3.75)/(z + 3.75), for ½ ≤ z ≤ 28",
         "(the mapping of Shepherd and Laframboise, Math. Comp. 36, 1981)."],
        scaled_erfc_rest, t_of("0.498"), t_of(28), 22, lambda t: t / scaled_erfc(t), 4)
    lines += [""]
    lines += polynomial(
        "quantileCentre", "v", ["x/q, v = q², where ½ erf(x/√2) = q, roughly, for |q| < 0.26."], centre_ratio,
        0, "0.0677", 5, lambda v: 1 / centre_ratio(v), 1)
    lines += [""]
    lines += quantile_tail()
    lines += temme_lines()
    lines += ["}"]
    text = "\n".join(lines) + "\n"
    formatter = ["swift", "format", "--configuration", str(ROOT / ".swift-format"), "-"]
    return subprocess.run(formatter, input=text, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    text = build()
    if "--check" in sys.argv:
        same = TARGET.read_text() == text
        print("Polynomials.swift is what the script writes." if same else "Polynomials.swift differs from the script's.")
        sys.exit(0 if same else 1)
    TARGET.write_text(text)
