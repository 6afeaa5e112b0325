"""Minor units of ISO 4217: two unless the standard says otherwise; eight, by our convention, where it names none."""

OTHER = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
    8: "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX",
}
UNITS = {code: units for units, codes in OTHER.items() for code in codes.split()}


def minor_units(code):
    return UNITS.get(code, 2)
