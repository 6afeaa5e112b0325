// Made by Tests/Reference/identifiers/make_tables.py, which names the source; not edited by hand.

/// The IBAN registry, release 101: the country; `S` in the SEPA schemes; the rule of the national check digits
/// (``IBAN``), `-` for none; then the national account number in up to three runs of a length and a class: `n` digits,
/// `a` letters, `c` either.
enum IBANRegistry {
    static let date: StaticString = "2025-05-22"
    static let count = 89
    static var table: PackedTable { PackedTable(text: text, width: 13, count: count) }

    private static let text: StaticString = """
        ADS-08n12c00nAE--19n00n00nALS-08n16c00nATS-16n00n00nAZ--04a20c00nBA-m16n00n00nBESb12n00n00nBGS-04a06n08c\
        BH--04a14c00nBI--23n00n00nBR--23n01a01cBY--04c04n16cCHS-05n12c00nCR--18n00n00nCYS-08n16c00nCZS-20n00n00n\
        DES-18n00n00nDJ--23n00n00nDKS-14n00n00nDO--04c20n00nEES-16n00n00nEG--25n00n00nESSe20n00n00nFISl14n00n00n\
        FK--02a12n00nFO--14n00n00nFRSr10n11c02nGBS-04a14n00nGE--02a16n00nGIS-04a15c00nGL--14n00n00nGRS-07n16c00n\
        GT--24c00n00nHN--04a20n00nHRS-17n00n00nHUS-24n00n00nIES-04a14n00nIL--19n00n00nIQ--04a15n00nISS-22n00n00n\
        ITSi01a10n12cJO--04a04n18cKW--04a22c00nKZ--03n13c00nLB--04n20c00nLC--04a24c00nLIS-05n12c00nLTS-16n00n00n\
        LUS-03n13c00nLVS-04a13c00nLY--21n00n00nMCSr10n11c02nMDS-20c00n00nMESm18n00n00nMKSm03n10c02nMN--16n00n00n\
        MR-v23n00n00nMTS-04a05n18cMU--04a19n03aNI--04a20n00nNLS-04a10n00nNOSo11n00n00nOM--03n16c00nPK--04a16c00n\
        PLS-24n00n00nPS--04a21c00nPTSm21n00n00nQA--04a21c00nROS-04a16c00nRSSm18n00n00nRU--14n15c00nSA--02n18c00n\
        SC--04a20n03aSD--14n00n00nSES-20n00n00nSISm15n00n00nSKS-20n00n00nSMSi01a10n12cSO--19n00n00nST--21n00n00n\
        SV--04a20n00nTL-m19n00n00nTN-v20n00n00nTR--06n16c00nUA--06n19c00nVAS-18n00n00nVG--04a16n00nXK--16n00n00n\
        YE--04a04n18c
        """
}
