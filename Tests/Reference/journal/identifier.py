"""Whether an identifier is broken, by python-stdnum and by RFC 9562; for the few that the generator writes."""

import re
import uuid

import stdnum.cusip
import stdnum.figi
import stdnum.bic
import stdnum.gb.sedol
import stdnum.iban
import stdnum.isin
import stdnum.iso11649
import stdnum.lei
import stdnum.luhn
import stdnum.us.rtn

MODULES = {"iban": stdnum.iban, "bic": stdnum.bic, "isin": stdnum.isin, "lei": stdnum.lei, "cusip": stdnum.cusip, "rf": stdnum.iso11649,
           "sedol": stdnum.gb.sedol, "figi": stdnum.figi, "aba": stdnum.us.rtn}


def is_broken(kind, text):
    if kind == "uuid":
        return not re.fullmatch("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text) or not uuid.UUID(text)
    if kind == "ulid":
        return not re.fullmatch("[0-7][0-9A-HJKMNP-TV-Z]{25}", text)
    if kind == "card":
        return not stdnum.luhn.is_valid(text.replace(" ", ""))
    if kind == "bic":
        # stdnum does not look the country up; the generator's broken one is of a country that is none.
        return not stdnum.bic.is_valid(text) or text[4:6] == "ZZ"
    return not MODULES[kind].is_valid(text)
