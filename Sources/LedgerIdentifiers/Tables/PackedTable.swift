/// Rows of one width in one literal, sorted by their first characters: nothing to initialise at run time, and no array
/// that the compiler could make a global of (docs/decisions/0004-no-outlined-arrays.md).
struct PackedTable: Sendable {
    let text: StaticString
    let width: Int
    let count: Int

    /// The byte in a column of a row; 0 where there is none.
    func byte(_ row: Int, _ column: Int) -> UInt8 { text.byte(row * width + column) }

    /// The characters in some columns of a row.
    func text(_ row: Int, _ columns: Range<Int>) -> CompactText {
        var result = CompactText()
        for column in columns { result.append(byte(row, column)) }
        return result
    }

    /// The number that the digits in some columns of a row make.
    func number(_ row: Int, _ columns: Range<Int>) -> Int {
        var value = 0
        for column in columns { value = value * 10 + checkValue(byte(row, column)) }
        return value
    }

    /// The row that begins with these characters; the third is left out of the comparison when it is 0.
    @inline(never)
    func position(of first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
        let wanted = Self.key(first, second, third)
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            let found = Self.key(byte(middle, 0), byte(middle, 1), third == 0 ? 0 : byte(middle, 2))
            if found == wanted { return middle }
            if found < wanted { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    }
}
