"""What else an answer says of a valid identifier, computed by the others."""

import uuid

import pycountry
from schwifty import IBAN

from rules import card_brand

# In the SEPA schemes' scope since 2024 and 2025 (EPC409-09); the flags that schwifty carries are older.
SEPA_SINCE = {"AL", "MD", "ME", "MK", "RS"}


def sepa(text):
    flag = IBAN(text, allow_invalid=True).in_sepa_zone or text[:2] in SEPA_SINCE
    return "sepa" if flag else "-"


def uuid_parts(text):
    value = uuid.UUID(text)
    return f"{value.int} {value.int >> 76 & 15}"


def ulid_parts(text):
    value = 0
    for character in text:
        value = value << 5 | "0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(character)
    return f"{value} {value >> 80}"


def country_codes(text):
    found = pycountry.countries.get(alpha_2=text)
    return f"{found.alpha_3} {int(found.numeric)}"


def currency_number(text):
    return str(int(pycountry.currencies.get(alpha_3=text).numeric))


DETAILS = {
    "iban": sepa,
    "iban-registry": sepa,
    "card": lambda text: card_brand(text)[0],
    "uuid": uuid_parts,
    "ulid": ulid_parts,
    "country": country_codes,
    "currency": currency_number,
    "isin": lambda text: "country" if pycountry.countries.get(alpha_2=text[:2]) else "-",
    "bic": lambda text: "swift" if text[:4].isalpha() else "-",
}
