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
    let engineering = try? Decimal(utf8: a.engineering)
    precondition(engineering == a)
    if a.double.isFinite {
        let shortest = try? Decimal(shortest: a.double)
        precondition(shortest?.double == a.double)
        var flags: DecimalFlags = []
        precondition((try? Decimal(a.double, rounding: .halfEven, flags: &flags))?.double == a.double)
    }
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
    // One rounding instead of two, so the fused result of an exact product is that of the two steps.
    var flags: DecimalFlags = []
    if let product = try? a.multiplied(by: b, rounding: mode, flags: &flags), flags.isEmpty {
        let fused = try? a.multiplied(by: b, adding: a, rounding: mode)
        precondition(fused?.description == (try? product.adding(a, rounding: mode))?.description)
    }
    precondition(a.compareTotal(b) == -b.compareTotal(a))
    precondition(a.compareTotal(a) == 0)
    precondition(a.maximum(b).compare(a) >= 0 && a.maximum(b).compare(b) >= 0)
    precondition(a.minimum(b).compare(a) <= 0 && a.minimum(b).compare(b) <= 0)
    if let near = try? a.remainderNear(dividingBy: b) {
        // At most half the divisor, so twice the rest may need one digit more than there are: compared by a rest of rests.
        precondition(near.magnitude <= b.magnitude)
    }
    let sums = [
        try? Decimal.sum([a, b, a.negated], rounding: mode), try? Decimal.sum([b, a, a.negated], rounding: mode),
    ]
    if let first = sums[0], abs(a.exponent - b.exponent) < 30 { precondition(first == b && sums[1] == b) }
    precondition(a.roundedToIntegral(mode).exponent >= 0 || a.isZero)
    if let whole = try? a.integer(rounding: mode) {
        precondition((try? Decimal(exactly: whole)) == a.roundedToIntegral(mode))
    }
    if let up = try? a.nextUp() { precondition(up > a && (try? up.nextDown()) == a) }
    for places in [-40, -2, 0, 2, 8, 40] {
        if let rounded = try? a.rounded(toPlaces: places, mode) { precondition(rounded.exponent == -places) }
    }
}
