"""What the others say of a value: each judge returns the compact form it accepts, or None; each view is the text that the
judge has before it once it has cleaned the value its own way."""

import re
import uuid
import warnings

import pycountry
from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException
from stdnum import bic, cusip, figi, iban, isin, iso11649, lei, luhn
from stdnum.exceptions import ValidationError
from stdnum.gb import sedol
from stdnum.iso7064 import mod_97_10
from stdnum.us import rtn

warnings.simplefilter("ignore")


def judged(judge, errors):
    def result(value):
        try:
            return judge(value)
        except errors:
            return None

    return result


def by_stdnum(module, **options):
    return judged(lambda value: module.validate(value, **options), ValidationError)


def schwifty_iban(national):
    return judged(lambda value: str(IBAN(value, validate_bban=national)), (SchwiftyException, ValueError))


schwifty_bic = judged(lambda value: str(BIC(value)), SchwiftyException)


def schwifty_view(value):
    return re.sub(r"\s+", "", value).upper()


def card(value):
    """stdnum's Luhn has no cleaning of its own: it gets what docs/identifiers.md lets one write, taken out."""
    return luhn.validate(card_view(value))


def card_view(value):
    return value.replace(" ", "").replace("-", "")


def ulid(value):
    """The specification read once more, in arithmetic: no peer has it."""
    number = 0
    for character in value:
        number = number * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(character.upper() if character.isascii() else "?")
    return value.upper() if len(value) == 26 and number < 1 << 128 else None


def currency(value):
    found = pycountry.currencies.get(numeric=value) if value[:1].isdigit() else pycountry.currencies.get(alpha_3=value)
    return found and found.alpha_3


def country(value):
    key = "numeric" if value[:1].isdigit() else "alpha_2" if len(value) == 2 else "alpha_3"
    found = pycountry.countries.get(**{key: value})
    return found and found.alpha_2


def same(value):
    return value


# kind: [(name of the peer, judge, view)]
PEERS = {
    "iban": [
        ("stdnum", by_stdnum(iban), iban.compact),
        ("schwifty", schwifty_iban(True), schwifty_view),
    ],
    "iban-registry": [
        ("stdnum", by_stdnum(iban, check_country=False), iban.compact),
        ("schwifty", schwifty_iban(False), schwifty_view),
    ],
    "bic": [
        ("stdnum", by_stdnum(bic), bic.compact),
        ("schwifty", schwifty_bic, schwifty_view),
    ],
    "isin": [("stdnum", by_stdnum(isin), isin.compact)],
    "cusip": [("stdnum", by_stdnum(cusip), cusip.compact)],
    "sedol": [("stdnum", by_stdnum(sedol), sedol.compact)],
    "lei": [("stdnum", by_stdnum(lei), lei.compact)],
    "figi": [("stdnum", by_stdnum(figi), figi.compact)],
    "aba": [("stdnum", by_stdnum(rtn), rtn.compact)],
    "card": [("stdnum", judged(card, ValidationError), card_view)],
    "rf": [("stdnum", by_stdnum(iso11649), iso11649.compact)],
    "uuid": [("uuid", judged(lambda value: str(uuid.UUID(value)), ValueError), same)],
    "ulid": [("arithmetic", judged(ulid, ValueError), same)],
    "currency": [("pycountry", judged(currency, (LookupError, AttributeError)), same)],
    "country": [("pycountry", judged(country, (LookupError, AttributeError)), same)],
}

# The check digits that a peer computes for a compact form, to compare with those an error names.
CHECK_DIGITS = {
    "iban": iban.calc_check_digits,
    "iban-registry": iban.calc_check_digits,
    "isin": lambda text: isin.calc_check_digit(text[:-1]),
    "cusip": lambda text: cusip.calc_check_digit(text[:-1]),
    "sedol": lambda text: sedol.calc_check_digit(text[:-1]),
    "lei": lambda text: mod_97_10.calc_check_digits(text[:-2]),
    "figi": lambda text: figi.calc_check_digit(text[:-1]),
    "aba": lambda text: rtn.calc_check_digit(text[:-1]),
    "card": lambda text: luhn.calc_check_digit(text[:-1]),
    "rf": lambda text: mod_97_10.calc_check_digits(text[4:] + text[:2]),
}
