import LedgerNumerics

/// Two numbers, separated by a byte below 0x20 whose value picks the rounding mode, run through every operation. Fails
/// on a trap, a bad access or a broken law.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecimal(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let split = bytes.firstIndex { $0 < 0x20 } ?? bytes.count
    let mode = RoundingMode(rawValue: split < bytes.count ? bytes[split] % 8 : 0) ?? .halfEven
    guard let a = try? Decimal(utf8: Array(bytes[..<split]), rounding: mode) else { return 0 }
    let b = (try? Decimal(utf8: Array(bytes[split...].dropFirst()), rounding: mode)) ?? .one
    texts(a)
    laws(a, b, mode)
    return 0
}

/// Every text of a value reads back as the value, and the exact one as the same exponent too.
private func texts(_ a: Decimal) {
    let exact = try? Decimal(utf8: a.canonicalScientific)
    precondition(exact == a && exact?.exponent == a.exponent && exact?.isNegative == a.isNegative)
    precondition((try? Decimal(utf8: a.canonical)) == a)
    precondition(a.canonical == a.reduced().canonical)
    precondition(a.canonical.count <= 76)
    precondition(!a.double.isNaN)
}

private func laws(_ a: Decimal, _ b: Decimal, _ mode: RoundingMode) {
    precondition(a.compare(b) == -b.compare(a))
    let sum = try? a.adding(b, rounding: mode)
    precondition(sum == (try? b.adding(a, rounding: mode)))
    let product = try? a.multiplied(by: b, rounding: mode)
    precondition(product == (try? b.multiplied(by: a, rounding: mode)))
    precondition((try? a.subtracting(a, rounding: mode))?.isZero == true)
    if let sum { texts(sum) }
    if let product { texts(product) }
    if let quotient = try? a.divided(by: b, rounding: mode) { texts(quotient) }
    if let quotient = try? a.dividedInteger(by: b), let rest = try? a.remainder(dividingBy: b) {
        precondition(rest.magnitude < b.magnitude)
        precondition(quotient.exponent == 0)
    }
    for places in [-40, -2, 0, 2, 8, 40] {
        if let rounded = try? a.rounded(toPlaces: places, mode) { precondition(rounded.exponent == -places) }
    }
}
