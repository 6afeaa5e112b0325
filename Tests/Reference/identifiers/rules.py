"""Why a peer may judge otherwise: the rules of docs/identifiers.md, "Where the peers differ".

Each rule is a property of a text and the side that accepts it, never of our own answer's reasons. It binds both ways: a
disagreement that no rule covers fails the run, and so does a text that has the property and that we judge otherwise than
the rule says, whatever the peer does.
"""

import re

from schwifty.checksum import algorithms
from schwifty.registry import _default_registry
from stdnum.be.iban import info as belgian_bank

from generate import COUNTRIES_OF_LIST
from peers import by_stdnum, iban, isin, schwifty_bic, schwifty_iban

NATIONAL_OURS = set("BA BE ES FI FR IT MC ME MK MR NO PT RS SI SM TL TN".split())
NATIONAL_STDNUM = {"BE", "ES", "ME", "NO"}
NATIONAL_SCHWIFTY = {key.split(":")[0] for key in algorithms}
ALIASES = ("00", "01", "99")
# The brands' prefixes and lengths of docs/identifiers.md, written once more.
CARDS = [
    ("jcb", r"1800|2131|35(2[89]|[3-8])", range(16, 20)),
    ("mir", r"220[0-4]", range(16, 20)),
    ("mastercard", r"222[1-9]|22[3-9]|2[3-6]|27[01]|2720|5[1-5]", (16,)),
    ("diners-club", r"30[0-5]|3095|36|38|39", range(14, 20)),
    ("american-express", r"34|37", (15,)),
    ("visa", r"4", (13, 16, 18, 19)),
    ("maestro", r"50|56|57|58|63|67", range(12, 20)),
    ("discover", r"6011|64[4-9]|65", range(16, 20)),
    ("unionpay", r"62[0-6]|628[2-8]|81[0-6]|817[01]", range(16, 20)),
    ("unknown", r"", range(8, 20)),
]


def card_brand(text):
    return next((name, lengths) for name, prefix, lengths in CARDS if re.match(prefix, text))


def card_length_fits(text):
    return len(text) in card_brand(text)[1]


# Each IBAN rule about national digits is one of the three judges against the others: what is said of one peer is checked
# against the other.
schwifty_plain, schwifty_national = schwifty_iban(False), schwifty_iban(True)
stdnum_national = by_stdnum(iban)


def plain(text):
    """Letters and digits in compact form: what no side would clean."""
    return bool(re.fullmatch("[A-Z0-9]+", text))


def only_national_digits_wrong(text):
    """By schwifty, which knows the rules of all these countries."""
    return schwifty_plain(text) is not None and schwifty_national(text) is None


def norwegian_special(text):
    return plain(text) and text[:2] == "NO" and (text[4:8] == "0000" or text[8:10] == "00") and schwifty_plain(text) is not None


def bank_is_unknown(text):
    """To stdnum's list of Belgian banks; the account itself is right by schwifty."""
    return plain(text) and text[:2] == "BE" and schwifty_national(text) is not None and not belgian_bank(text)


# (rule, kinds, peer, who accepts, the property of the view)
CONTENT = [
    ("check digits 00, 01, 99", ("iban", "iban-registry"), "stdnum", "peer", lambda v: v[2:4] in ALIASES),
    ("check digits 00, 01, 99", ("rf",), "stdnum", "peer", lambda v: v[2:4] in ALIASES),
    ("check digits 00, 01, 99", ("lei",), "stdnum", "peer", lambda v: v[18:20] in ALIASES),
    ("check digits are digits", ("lei",), "stdnum", "peer", lambda v: not v[-2:].isdigit()),
    ("check digits are digits", ("iban", "iban-registry"), "stdnum", "peer", lambda v: not v[2:4].isdigit()),
    ("check digits are digits", ("rf",), "stdnum", "peer", lambda v: not v[2:4].isdigit()),
    ("digits beyond ASCII", ("lei", "rf"), "stdnum", "peer", lambda v: not v.isascii()),
    ("LEI has 20 characters", ("lei",), "stdnum", "peer", lambda v: len(v) != 20),
    ("national digits of more countries", ("iban",), "stdnum", "peer", 
     lambda v: v[:2] in NATIONAL_OURS - NATIONAL_STDNUM and only_national_digits_wrong(v)),
    ("national digits of fewer countries", ("iban",), "schwifty", "ours", 
     lambda v: plain(v) and v[:2] in NATIONAL_SCHWIFTY - NATIONAL_OURS and only_national_digits_wrong(v) and stdnum_national(v) is not None),
    ("Norwegian special accounts", ("iban",), "any", "ours", norwegian_special),
    ("Belgian bank list", ("iban",), "stdnum", "ours", bank_is_unknown),
    ("countries beyond the registry", ("iban", "iban-registry"), "schwifty", "peer", lambda v: v[:2] not in COUNTRIES_OF_LIST),
    ("Brazil's last characters", ("iban", "iban-registry"), "schwifty", "peer",
     lambda v: v[:2] == "BR" and not re.fullmatch(r"\d{23}[A-Z][A-Z0-9]", v[4:])),
    ("BIC parties with digits", ("bic",), "stdnum", "ours", 
     lambda v: plain(v) and not v[:4].isalpha() and (v[4:6] == "XK" and len(v) in (8, 11) or schwifty_bic(v) is not None)),
    ("BIC of Kosovo", ("bic",), "schwifty", "ours", lambda v: v[4:6] == "XK" and bool(re.fullmatch(r"[A-Z0-9]{4}XK[A-Z0-9]{2}([A-Z0-9]{3})?", v))),
    ("ISIN prefixes EZ, XT, ZZ", ("isin",), "stdnum", "ours", 
     lambda v: bool(re.fullmatch(r"(EZ|XT|ZZ)[A-Z0-9]{9}[0-9]", v)) and isin.calc_check_digit(v[:-1]) == v[-1]),
    ("FIGI prefixes GH, KY", ("figi",), "stdnum", "peer", lambda v: v[:2] in ("GH", "KY")),
    ("ABA prefixes", ("aba",), "stdnum", "peer",
     lambda v: not (int(v[:2]) <= 12 or 21 <= int(v[:2]) <= 32 or 61 <= int(v[:2]) <= 72 or v[:2] == "80")),
    ("card lengths", ("card",), "stdnum", "peer", lambda v: not card_length_fits(v)),
    ("UUID in one form", ("uuid",), "uuid", "peer",
     lambda v: not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", v, re.ASCII)),
    ("codes in upper case", ("currency", "country"), "pycountry", "peer", lambda v: v != v.upper()),
]

# What each kind leaves out of a value (docs/identifiers.md, "Normalisation").
DROPPED = {"bic": " ", "sedol": " ", "figi": " ", "rf": " ", "aba": "", "uuid": "", "ulid": "", "currency": "", "country": ""}


def our_view(kind, value):
    """The value as we clean it."""
    text = "".join(c for c in value if c not in DROPPED.get(kind, " -"))
    if kind in ("uuid", "ulid", "currency", "country", "aba"):
        return text
    return "".join(c.upper() if c.isascii() else c for c in text)


def explain(kind, peer, accepted_by, view):
    """The first rule that covers a disagreement on a text both sides see alike, or None."""
    for rule, kinds, judge, side, holds in CONTENT:
        if kind in kinds and judge in ("any", peer) and side == accepted_by and holds(view):
            return rule
    return None


def broken(kind, peer, accepted, text):
    """The first rule that asks for the other verdict on a text, or None."""
    for rule, kinds, judge, side, holds in CONTENT:
        if kind in kinds and judge in ("any", peer) and (side == "peer") == accepted and holds(text):
            return rule
    return None
