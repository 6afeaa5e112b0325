// Made by Tests/Reference/identifiers/make_tables.py, which names the source; not edited by hand.

/// The IBAN registry, release 101: the country; `S` in the SEPA schemes; the rule of the national check digits
/// (``IBAN``), `-` for none; then the national account number in up to three runs of a length (`@` 0, `A` 1, `B` 2 …)
/// and a class: `n` digits, `a` letters, `c` either.
enum IBANRegistry {
    static let date: StaticString = "2025-05-22"
    static let count = 89
    static let width = 10
    static let text: StaticString = """
        ADS-HnLc@nAE--Sn@n@nALS-HnPc@nATS-Pn@n@nAZ--DaTc@nBA-mPn@n@nBESbLn@n@nBGS-DaFnHcBH--DaNc@nBI--Wn@n@n\
        BR--WnAaAcBY--DcDnPcCHS-EnLc@nCR--Rn@n@nCYS-HnPc@nCZS-Tn@n@nDES-Rn@n@nDJ--Wn@n@nDKS-Nn@n@nDO--DcTn@n\
        EES-Pn@n@nEG--Yn@n@nESSeTn@n@nFISlNn@n@nFK--BaLn@nFO--Nn@n@nFRSrJnKcBnGBS-DaNn@nGE--BaPn@nGIS-DaOc@n\
        GL--Nn@n@nGRS-GnPc@nGT--Xc@n@nHN--DaTn@nHRS-Qn@n@nHUS-Xn@n@nIES-DaNn@nIL--Sn@n@nIQ--DaOn@nISS-Vn@n@n\
        ITSiAaJnLcJO--DaDnRcKW--DaVc@nKZ--CnMc@nLB--DnTc@nLC--DaXc@nLIS-EnLc@nLTS-Pn@n@nLUS-CnMc@nLVS-DaMc@n\
        LY--Un@n@nMCSrJnKcBnMDS-Tc@n@nMESmRn@n@nMKSmCnJcBnMN--Pn@n@nMR-vWn@n@nMTS-DaEnRcMU--DaSnCaNI--DaTn@n\
        NLS-DaJn@nNOSoKn@n@nOM--CnPc@nPK--DaPc@nPLS-Xn@n@nPS--DaUc@nPTSmUn@n@nQA--DaUc@nROS-DaPc@nRSSmRn@n@n\
        RU--NnOc@nSA--BnRc@nSC--DaTnCaSD--Nn@n@nSES-Tn@n@nSISmOn@n@nSKS-Tn@n@nSMSiAaJnLcSO--Sn@n@nST--Un@n@n\
        SV--DaTn@nTL-mSn@n@nTN-vTn@n@nTR--FnPc@nUA--FnSc@nVAS-Rn@n@nVG--DaPn@nXK--Pn@n@nYE--DaDnRc
        """
}
