/// Pairs of operations that have one operation of their own.
enum Fusion {
    struct Branch {
        var word: Word
        var needsSecondWord: Bool
    }

    /// The branch taken if the comparison in this word holds (`holds`) or does not.
    static func branch(on comparison: Word, if holds: Bool) -> Branch? {
        guard let opcode = Opcode(rawValue: UInt16(truncatingIfNeeded: comparison)) else { return nil }
        if opcode == .i32Eqz {
            return Branch(word: Word(holds ? .brUnless : .brIf, comparison.b), needsSecondWord: false)
        }
        let ranges: [(ClosedRange<UInt16>, Opcode)] = [
            (Opcode.i32Eq.rawValue...Opcode.i32GeU.rawValue, .brI32Eq),
            (Opcode.i64Eq.rawValue...Opcode.i64GeU.rawValue, .brI64Eq),
            (Opcode.i32EqK.rawValue...Opcode.i32GeUK.rawValue, .brI32EqK),
        ]
        for (range, first) in ranges where range.contains(opcode.rawValue) {
            let index = opcode.rawValue - range.lowerBound
            let fused = Opcode(rawValue: first.rawValue + (holds ? index : negated[Int(index)]))
            // The operands, in fields b and c of a comparison, are a and b of a branch.
            return fused.map { Branch(word: Word($0) | (comparison >> 32) << 16, needsSecondWord: true) }
        }
        return nil
    }

    /// eq ne ltS ltU gtS gtU leS leU geS geU: the place of each one's opposite.
    private static let negated: [UInt16] = [1, 0, 8, 9, 6, 7, 4, 5, 2, 3]

    /// The operation with a small constant as its second operand; nil where there is none.
    static func constant(_ opcode: Opcode, _ value: UInt64) -> (opcode: Opcode, constant: Int)? {
        let is32 = opcode.rawValue < Opcode.i64Eqz.rawValue || i32Arithmetic.contains(opcode.rawValue)
        let signed = is32 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
        if opcode == .i32Sub || opcode == .i64Sub {
            guard let negated = Int16(exactly: 0 - max(signed, -32768)), signed >= -32767 else { return nil }
            return (opcode == .i32Sub ? .i32AddK : .i64AddK, Int(negated))
        }
        guard let small = Int16(exactly: signed) else { return nil }
        let comparisons = Opcode.i32Eq.rawValue...Opcode.i32GeU.rawValue
        if comparisons.contains(opcode.rawValue) {
            return Opcode(rawValue: Opcode.i32EqK.rawValue + opcode.rawValue - comparisons.lowerBound).map {
                ($0, Int(small))
            }
        }
        let direct: Opcode? =
            switch opcode {
            case .i32Add: .i32AddK
            case .i32Mul: .i32MulK
            case .i32And: .i32AndK
            case .i32Or: .i32OrK
            case .i32Xor: .i32XorK
            case .i32Shl: .i32ShlK
            case .i32ShrS: .i32ShrSK
            case .i32ShrU: .i32ShrUK
            case .i64Add: .i64AddK
            case .i64And: .i64AndK
            case .i64Shl: .i64ShlK
            case .i64ShrS: .i64ShrSK
            case .i64ShrU: .i64ShrUK
            default: nil
            }
        return direct.map { ($0, Int(small)) }
    }

    /// The operation with any constant as its second operand, in the second word; nil where there is none.
    static func wideConstant(_ opcode: Opcode, _ value: UInt64) -> (opcode: Opcode, constant: UInt64)? {
        switch opcode {
        case .i32Add: (.i32AddW, value)
        case .i32Sub: (.i32AddW, 0 &- value)
        case .i32Mul: (.i32MulW, value)
        case .i32And: (.i32AndW, value)
        case .i32Or: (.i32OrW, value)
        case .i32Xor: (.i32XorW, value)
        case .i64Add: (.i64AddW, value)
        case .i64Sub: (.i64AddW, 0 &- value)
        case .i64Mul: (.i64MulW, value)
        case .i64And: (.i64AndW, value)
        case .i64Or: (.i64OrW, value)
        case .i64Xor: (.i64XorW, value)
        default: nil
        }
    }

    /// The operation on a product and another float; nil where there is none.
    ///
    /// - Parameter onRight: whether the product is the right operand.
    static func product(_ opcode: Opcode, onRight: Bool) -> Opcode? {
        switch opcode {
        case .f64Add: .f64MulAdd
        case .f64Sub: onRight ? .f64SubMul : .f64MulSub
        default: nil
        }
    }

    /// The operation with a float in memory as its right operand; nil where there is none.
    static func load(_ opcode: Opcode) -> Opcode? {
        switch opcode {
        case .f64Add: .f64AddLoad
        case .f64Sub: .f64SubLoad
        case .f64Mul: .f64MulLoad
        default: nil
        }
    }

    static func isCommutative(_ opcode: Opcode) -> Bool {
        switch opcode {
        case .i32Add, .i32Mul, .i32And, .i32Or, .i32Xor, .i64Add, .i64Mul, .i64And, .i64Or, .i64Xor: true
        default: false
        }
    }

    private static let i32Arithmetic = Opcode.i32Clz.rawValue...Opcode.i32Rotr.rawValue
}
