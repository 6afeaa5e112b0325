"""Values to judge: valid ones made by the peers themselves, the same corrupted, and noise."""

import string
import uuid

import pycountry
from schwifty import IBAN
from schwifty.exceptions import SchwiftyException
from schwifty.registry import _default_registry
from stdnum import cusip, figi, iban, isin, luhn
from stdnum.gb import sedol
from stdnum.iso7064 import mod_97_10
from stdnum.us import rtn

DIGITS, LETTERS = string.digits, string.ascii_uppercase
ALNUM = DIGITS + LETTERS
CONSONANTS = "".join(c for c in LETTERS if c not in "AEIOU")
BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# What may be written between characters, customary or not, and characters that one side or the other folds to ASCII:
# no-break space, en dash, a full-width one, an Arabic-Indic one, sharp s, dotless i.
ODD = list(" -./:,\t_\n") + ["\u00a0", "\u2013", "\uff11", "\u0661", "\u00df", "\u0131"]
COUNTRIES = sorted(c.alpha_2 for c in pycountry.countries)
IBAN_COUNTRIES = sorted(_default_registry._get("iban"))
# Without the territories and announced formats that schwifty has beyond the registry, which are to be rare.
COUNTRIES_OF_LIST = [code for code in IBAN_COUNTRIES if code not in
                     "AX BL GF GG GP IM JE MF MQ NC PF PM RE TF WF YT".split()
                     and not _default_registry.get_iban_spec(code).aspirational]
ISIN_PREFIXES = ["XS", "EU", "EZ", "XT", "ZZ", "AN", "CS", "XA", "XB", "XC", "XD", "XF", "XK", "QS", "QT", "QW", "XX", "UN"]
CARD_PREFIXES = ["4", "34", "37", "2131", "1800", "352", "358", "2200", "2204", "2205", "222", "2720", "2721", "300", "305",
                 "306", "3095", "36", "38", "6011", "6012", "62", "644", "65", "50", "51", "55", "56", "58", "59", "63", "67",
                 "81", "8172", "9", "1", "7"]


def some(pick, alphabet, count):
    return "".join(pick.choices(alphabet, k=count))


def make_iban(pick):
    country = pick.choice(IBAN_COUNTRIES)
    if country not in COUNTRIES_OF_LIST and pick.random() < 0.8:
        country = pick.choice(COUNTRIES_OF_LIST)
    while True:
        try:
            value = str(IBAN.random(country, random=pick, use_registry=False))
            break
        except SchwiftyException:
            continue
    if pick.random() < 0.35:  # another account, right check digits in front, national ones as they fall
        account = list(value[4:])
        for _ in range(pick.choice([1, 1, 2])):
            place = pick.randrange(len(account))
            account[place] = pick.choice(DIGITS if account[place].isdigit() else LETTERS)
        value = country + iban.calc_check_digits(country + "00" + "".join(account)) + "".join(account)
    if country == "NO" and pick.random() < 0.2:  # former post giro and group 00
        account = pick.choice(["0000" + value[8:15], value[4:8] + "00" + value[10:15]])
        value = "NO" + iban.calc_check_digits("NO00" + account) + account
    return value


def make_isin(pick):
    prefix = pick.choice(ISIN_PREFIXES if pick.random() < 0.2 else COUNTRIES)
    body = prefix + some(pick, DIGITS if pick.random() < 0.5 else ALNUM, 9)
    return body + isin.calc_check_digit(body)


def make_cusip(pick):
    body = some(pick, ALNUM + "*@#" if pick.random() < 0.3 else ALNUM, 8)
    return body + cusip.calc_check_digit(body)


def make_sedol(pick):
    body = some(pick, DIGITS, 6) if pick.random() < 0.4 else pick.choice(CONSONANTS) + some(pick, DIGITS + CONSONANTS, 5)
    return body + sedol.calc_check_digit(body)


def make_lei(pick):
    body = some(pick, ALNUM, 18)
    if pick.random() < 0.1:
        body = some(pick, ALNUM, pick.randrange(1, 24))
    return body + mod_97_10.calc_check_digits(body)


def make_figi(pick):
    prefix = pick.choice(["BB"] * 9 + ["GG", "BS", "GH", "KY"]) if pick.random() < 0.6 else some(pick, CONSONANTS, 2)
    body = prefix + "G" + some(pick, DIGITS + CONSONANTS, 8)
    return body + figi.calc_check_digit(body)


def make_aba(pick):
    prefix = pick.choice([pick.randrange(100), pick.randrange(13), pick.randrange(21, 33), pick.randrange(61, 73), 80])
    body = f"{prefix:02d}" + some(pick, DIGITS, 6)
    return body + rtn.calc_check_digit(body)


def make_card(pick):
    prefix = pick.choice(CARD_PREFIXES)
    length = pick.choice([13, 14, 15, 15, 15, 18, pick.randrange(5, 22)])
    body = prefix + some(pick, DIGITS, length - len(prefix))
    return body + luhn.calc_check_digit(body)


def make_rf(pick):
    body = some(pick, DIGITS if pick.random() < 0.5 else ALNUM, pick.randrange(1, 22))
    return "RF" + mod_97_10.calc_check_digits(body + "RF") + body


def make_bic(pick):
    country = pick.choice(COUNTRIES + ["XK", "XK", "ZZ"])
    party = some(pick, ALNUM if pick.random() < 0.2 else LETTERS, 4)
    return party + country + some(pick, ALNUM, 2) + pick.choice(["", "XXX", some(pick, ALNUM, 3)])


def make_uuid(pick):
    value = str(uuid.UUID(int=pick.getrandbits(128)))
    return pick.choice([value, value, value, value.upper(), value.replace("-", ""), "{" + value + "}", "urn:uuid:" + value])


def make_ulid(pick):
    value = pick.getrandbits(130 if pick.random() < 0.2 else 128)
    return "".join(BASE32[value >> shift & 31] for shift in range(125, -1, -5))


def make_currency(pick):
    if pick.random() < 0.5:
        c = pick.choice(list(pycountry.currencies))
        return pick.choice([c.alpha_3, c.numeric])
    return some(pick, LETTERS, 3) if pick.random() < 0.6 else some(pick, DIGITS, 3)


def make_country(pick):
    if pick.random() < 0.4:
        c = pick.choice(list(pycountry.countries))
        return pick.choice([c.alpha_2, c.alpha_3, c.numeric])
    return pick.choice([some(pick, LETTERS, 2), some(pick, LETTERS, 3), some(pick, DIGITS, 3)])


MAKERS = {name[5:]: maker for name, maker in list(globals().items()) if name.startswith("make_")}
MAKERS["iban-registry"] = make_iban


def corrupt(pick, value):
    """One or two small damages of the kinds that people and programs do."""
    for _ in range(pick.choice([1, 1, 1, 2])):
        place = pick.randrange(len(value)) if value else 0
        damage = pick.randrange(9)
        if damage <= 1:
            value = value[:place] + pick.choice(ALNUM) + value[place + 1 :]
        elif damage == 2:
            value = value[:place] + value[place + 1 :][:1] + value[place : place + 1] + value[place + 2 :]
        elif damage == 3:
            value = value[:place] + value[place + 1 :]
        elif damage == 4:
            value = value[:place] + pick.choice(ALNUM) + value[place:]
        elif damage == 5:
            value = value.lower() if pick.random() < 0.5 else value[:place] + value[place:].lower()
        elif damage == 6:
            value = value[:place] + pick.choice(ODD) + value[place:]
        elif damage == 7:
            # The other two-digit number of the same remainder modulo 97, where there is one.
            found = value[2:4]
            if found.isdigit() and found.isascii():
                other = {0: 97, 97: 0, 1: 98, 98: 1, 2: 99, 99: 2}.get(int(found))
                value = value if other is None else f"{value[:2]}{other:02d}{value[4:]}"
            elif value[-2:].isdigit() and value[-2:].isascii():
                other = {0: 97, 97: 0, 1: 98, 98: 1, 2: 99, 99: 2}.get(int(value[-2:]))
                value = value if other is None else f"{value[:-2]}{other:02d}"
        else:
            value = value[:place] if pick.random() < 0.3 else value[:place] + pick.choice(DIGITS) + value[place + 1 :]
    return value


def written(pick, value):
    """As people write it: in groups of four, in lower case."""
    if pick.random() < 0.3:
        value = pick.choice([" ", " ", "-"]).join(value[i : i + 4] for i in range(0, len(value), 4))
    return value.lower() if pick.random() < 0.1 else value


def values(kind, count, pick):
    maker = MAKERS[kind]
    for index in range(count):
        value = maker(pick)
        if index % 2:
            value = corrupt(pick, value)
        elif kind not in ("uuid", "ulid", "currency", "country") and pick.random() < 0.3:
            value = written(pick, value)
        elif index % 20 == 10:
            value = some(pick, ALNUM + " -", pick.randrange(0, 40))
        yield value
