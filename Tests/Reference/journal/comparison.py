"""Between a response of the core and what reference.py computes."""


def comparable(response):
    """The core's response as `review` gives it: no messages, and what an identifier expects is the identifiers' own test."""
    findings = []
    for finding in response["findings"]:
        finding = {key: value for key, value in finding.items() if key != "message"}
        if finding["code"] == "invalid-identifier":
            finding["figures"] = {key: value for key, value in finding["figures"].items() if key != "expected"}
        findings.append(finding)
    return {"counts": response["counts"], "entries": response["entries"], "findings": findings,
            "highestScore": response["highestScore"], "valid": response["valid"]}


def first_difference(a, b, path=""):
    if isinstance(a, dict) and isinstance(b, dict):
        for key in sorted({*a, *b}):
            if a.get(key) != b.get(key):
                return first_difference(a.get(key), b.get(key), f"{path}/{key}")
    if isinstance(a, list) and isinstance(b, list):
        for i, (x, y) in enumerate(zip(a, b)):
            if x != y:
                return first_difference(x, y, f"{path}/{i}")
        if len(a) != len(b):
            return f"{path}: {len(a)} and {len(b)} elements; {(a + b)[min(len(a), len(b)):][:1]}"
    return None if a == b else f"{path}: core {a}, reference {b}"
