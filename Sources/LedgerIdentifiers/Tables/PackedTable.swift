/// The lists of the package: rows of one width in one literal. Nothing to initialise at run time, and no array that the
/// compiler could make a global of (docs/decisions/0004-no-outlined-arrays.md).
///
/// A table is named by a case rather than passed as pointer and width: one number to hand on.
enum PackedTable: UInt8 {
    /// ``ISO4217``.
    case currencies
    /// ``ISO3166``.
    case countries
    /// ``IBANRegistry``.
    case ibans
    /// Prefixes of ISINs that are no countries, sorted (``ISIN``).
    case isinPrefixes
    /// Prefixes that FIGIs don't have, sorted (``FIGI``).
    case reservedFIGIs
    /// Ranges of card numbers (``CardBrand``).
    case cards
    /// Crockford's base 32 (``ULID``).
    case base32
    /// What characters in odd places count in an Italian account number, as letters from A for 0: of 0–9 and A–J the same,
    /// then K to Z.
    case italianOddPlaces

    private var text: StaticString {
        switch self {
        case .currencies: ISO4217.text
        case .countries: ISO3166.text
        case .ibans: IBANRegistry.text
        case .isinPrefixes: ISIN.prefixes
        case .reservedFIGIs: FIGI.reservedPrefixes
        case .cards: CardBrand.ranges
        case .base32: "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        case .italianOddPlaces: "BAFHJNPRTVCESULDGIMOQKWZYX"
        }
    }

    /// Bytes of a row.
    private var width: Int {
        switch self {
        case .currencies: ISO4217.width
        case .countries: ISO3166.width
        case .ibans: IBANRegistry.width
        case .isinPrefixes, .reservedFIGIs: 2
        case .cards: 9
        case .base32, .italianOddPlaces: 1
        }
    }

    /// Number of rows.
    var count: Int {
        @inline(never) get { text.utf8CodeUnitCount / width }
    }

    /// The byte in a column of a row; 0 where there is none.
    @inline(never)
    func byte(_ row: Int, _ column: Int) -> UInt8 {
        let bytes = text.bytes
        // Rows are below 256, columns below 16.
        let index = row &* width &+ column
        return index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    /// The characters in some columns of a row.
    @inline(never)
    func text(_ row: UInt8, _ column: Int, count: Int) -> CompactText {
        var result = CompactText()
        for offset in 0..<count { result.append(byte(Int(row), column &+ offset)) }
        return result
    }

    /// The number that the four decimal digits from `column` on make.
    @inline(never)
    func fourDigits(_ row: Int, _ column: Int) -> Int {
        var value = 0
        for offset in 0..<4 { value = value &* 10 &+ checkValue(byte(row, column &+ offset)) }
        return value
    }

    /// The number below 1024 in two columns: two digits of base 32, written from `0` (0) to `O` (31).
    @inline(never)
    func packedNumber(_ row: Int, _ column: Int) -> Int {
        Int(byte(row, column) &- 0x30) &* 32 &+ Int(byte(row, column &+ 1) &- 0x30)
    }

    /// What the searches below return when they find nothing.
    static var noRow: Int { -1 }

    /// The row that begins with the two or three characters at `start` of a text, by binary search; or ``noRow``.
    @inline(never)
    func row(_ wanted: CompactText, at start: Int, count length: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low &+ high) / 2
            var order = 0
            var column = 0
            while order == 0, column < length {
                order = Int(byte(middle, column)) &- Int(wanted[start &+ column])
                column &+= 1
            }
            if order == 0 { return middle }
            if order < 0 { low = middle &+ 1 } else { high = middle }
        }
        return Self.noRow
    }

    /// The row that has this number in the two columns from `column` on, or ``noRow``.
    @inline(never)
    func row(packedNumber number: Int, column: Int) -> Int {
        for row in 0..<count where packedNumber(row, column) == number { return row }
        return Self.noRow
    }

    /// The row that has three characters from `column` on, or ``noRow``.
    @inline(never)
    func row(_ wanted: CompactText, column: Int) -> Int {
        for row in 0..<count
        where byte(row, column) == wanted[0] && byte(row, column &+ 1) == wanted[1]
            && byte(row, column &+ 2) == wanted[2]
        {
            return row
        }
        return Self.noRow
    }
}
