"""Compares what was computed with a response."""

import decimal
import math

# Members that say what was chosen or say it in words; everything else is computed.
NOT_COMPUTED = {"conventions", "warnings", "warningsTruncated", "text", "ledger", "operation"}
TOLERANCE = 1e-12


def differences(computed, response, path=""):
    """Where the two differ. `computed` may leave out members of NOT_COMPUTED only."""
    if isinstance(computed, dict) and isinstance(response, dict):
        problems = []
        for key in sorted(computed.keys() | response.keys()):
            if key not in computed:
                if key not in NOT_COMPUTED:
                    problems.append(f"{path}/{key}: not computed here")
            elif key not in response:
                problems.append(f"{path}/{key}: absent, computed {computed[key]!r}")
            else:
                problems += differences(computed[key], response[key], f"{path}/{key}")
        return problems
    if isinstance(computed, list) and isinstance(response, list):
        if len(computed) != len(response):
            return [f"{path}: {len(response)} elements, computed {len(computed)}"]
        return [problem for place, pair in enumerate(zip(computed, response)) for problem in differences(*pair, f"{path}/{place}")]
    if isinstance(computed, decimal.Decimal):
        same = response == text(computed)
        return [] if same else [f"{path}: {response}, computed {text(computed)}"]
    if isinstance(computed, float) and isinstance(response, (int, float)) and not isinstance(response, bool):
        close = math.isclose(computed, response, rel_tol=TOLERANCE, abs_tol=1e-14)
        return [] if close else [f"{path}: {response!r}, computed {computed!r}"]
    return [] if computed == response and type(computed) is type(response) else [f"{path}: {response!r}, computed {computed!r}"]


def text(value):
    """The one text of a decimal: plain, no trailing zeros."""
    if value == 0:
        return "0"
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def invariants(response):
    """What must hold in any score."""
    total = decimal.Decimal(response["score"])
    parts = [decimal.Decimal(part["contribution"]) for part in response["components"] if part["available"]]
    problems = [] if sum(parts) == total else [f"contributions add up to {sum(parts)}, not {total}"]
    weights = [line["weight"] for line in response["portfolio"]["holdings"] + response["portfolio"]["cash"]]
    if any(weight is not None for weight in weights) and sum(map(decimal.Decimal, weights)) != 1:
        problems.append("weights do not add up to 1")
    return problems
