"""Makes the tables of Sources/LedgerIdentifiers/Tables from the published lists.

    make_tables.py           writes them
    make_tables.py --check   says whether those in the tree are the ones it would write; exit 1 when not

Sources, none of which is kept in this repository:
  ISO 4217    ../shared/reference/standards/iso4217.csv: datasets/currency-codes (PDDL), ab9b0ae of 2026-02-01, which
              follows SIX's list one; its newest change is BGN's withdrawal of 2026-01
  ISO 3166-1  pycountry 26.2.16 (LGPL), which carries Debian's iso-codes; of 2026-02-16
  IBAN        ../shared/reference/standards/iban_registry.txt: the structures of SWIFT's IBAN registry, release 101
  SEPA        the European Payments Council's list of SEPA scheme countries (EPC409-09), 41 countries since Serbia joined
              the geographical scope on 2025-05-22, and Gibraltar, which it lists under the United Kingdom
  national check digits: see IBAN+NationalDigits.swift, which has the rules
"""

import csv
import io
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
STANDARDS = ROOT / "../shared/reference/standards"
TABLES = ROOT / "Sources/LedgerIdentifiers/Tables"

SEPA = """AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS
    SE SI SK SM VA""".split()
NATIONAL = {
    "m": "BA ME MK PT RS SI TL",  # MOD 97-10 over the account, 98 less the remainder
    "v": "MR TN",  # the same, 97 less the remainder
    "r": "FR MC",  # clé RIB
    "b": "BE",  # modulo 97
    "e": "ES",  # two digits modulo 11
    "o": "NO",  # modulo 11
    "l": "FI",  # Luhn
    "i": "IT SM",  # CIN
}


def packed(number):
    """A number below 1024 as PackedTable.packedNumber reads it."""
    return chr(48 + int(number) // 32) + chr(48 + int(number) % 32)


def currencies():
    rows = {}
    for row in csv.DictReader(io.StringIO((STANDARDS / "iso4217.csv").read_text())):
        if row["AlphabeticCode"] and not row["WithdrawalDate"]:
            units = "n" if row["MinorUnit"] == "-" else row["MinorUnit"]
            rows[row["AlphabeticCode"]] = f'{row["AlphabeticCode"]}{units}{packed(row["NumericCode"])}'
    return [rows[code] for code in sorted(rows)]


def countries():
    import pycountry

    return sorted(f"{c.alpha_2}{c.alpha_3}{packed(c.numeric)}" for c in pycountry.countries)


def ibans():
    rule_of = {country: rule for rule, names in NATIONAL.items() for country in names.split()}
    rows = []
    for line in (STANDARDS / "iban_registry.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        country, structure = re.match(r'(\w\w) .*bban="([^"]*)"', line).groups()
        # Neighbours of one class are one run: what a bank's code is and what an account's makes no difference here.
        runs = []
        for length, kind in re.findall(r"(\d+)!([nac])", structure):
            if runs and runs[-1][1] == kind:
                runs[-1][0] += int(length)
            else:
                runs.append([int(length), kind])
        assert len(runs) <= 3 and "".join(re.findall(r"\d+![nac]", structure)) == structure, line
        runs += [[0, "n"]] * (3 - len(runs))
        sepa = "S" if country in SEPA else "-"
        rows.append(country + sepa + rule_of.get(country, "-") + "".join(f"{chr(64 + n)}{kind}" for n, kind in runs))
    return sorted(rows)


def swift(name, comment, date, rows):
    width = len(rows[0])
    assert all(len(row) == width for row in rows) and len({row[: 3 if name == "ISO4217" else 2] for row in rows}) == len(rows)
    per_line = (118 - 8 - 1) // width
    lines = ["".join(rows[i : i + per_line]) for i in range(0, len(rows), per_line)]
    text = "\\\n        ".join(lines)
    about = "\n".join(f"/// {line}".rstrip() for line in comment.strip().split("\n"))
    return f'''// Made by Tests/Reference/identifiers/make_tables.py, which names the source; not edited by hand.

{about}
enum {name} {{
    static let date: StaticString = "{date}"
    static let count = {len(rows)}
    static let width = {width}
    static let text: StaticString = """
        {text}
        """
}}
'''


FILES = {
    "ISO4217.swift": lambda: swift(
        "ISO4217",
        "ISO 4217 list one: the alphabetic code, the decimals of the minor unit (`n`: none), the numeric code\n(``PackedTable/packedNumber(_:_:)``).",
        "2026-02-01",
        currencies(),
    ),
    "ISO3166.swift": lambda: swift(
        "ISO3166", "ISO 3166-1: the alpha-2 code, the alpha-3 code, the numeric code (``PackedTable/packedNumber(_:_:)``).", "2026-02-16", countries()
    ),
    "IBANRegistry.swift": lambda: swift(
        "IBANRegistry",
        """The IBAN registry, release 101: the country; `S` in the SEPA schemes; the rule of the national check digits
(``IBAN``), `-` for none; then the national account number in up to three runs of a length (`@` 0, `A` 1, `B` 2 …)
and a class: `n` digits, `a` letters, `c` either.""",
        "2025-05-22",
        ibans(),
    ),
}


def main():
    stale = 0
    for name, make in FILES.items():
        path, text = TABLES / name, make()
        if sys.argv[1:] == ["--check"]:
            same = path.exists() and path.read_text() == text
            stale += not same
            print(f"{name}: {'as published' if same else 'DIFFERS from what the lists give'}")
        elif not path.exists() or path.read_text() != text:
            path.write_text(text)
            print(f"{name} written")
    sys.exit(1 if stale else 0)


main()
