/// The operations of the register code (docs/runtime.md). A word holds an operation in its low 16 bits and up to three
/// 16-bit fields a, b, c, mostly slots of the frame; some operations have a second word.
///
/// The cases from `i32Eqz` to `i64Extend32S` stand in the order of the binary format's opcodes 0x45…0xc4, so that the
/// one follows from the other; `OpcodeTests` checks the ends of the range.
enum Opcode: UInt16, CaseIterable {
    // MARK: control
    case unreachable
    /// Continues at a relative word offset: the high 32 bits of the word.
    case br
    /// If slot a is zero, or not: at a relative offset (high 32 bits).
    case brUnless, brIf
    /// Slot a selects one of c+1 (low 16) …: second word: the number of targets; then a relative offset in each word.
    case brTable
    /// If a ∘ b: relative offset in the second word.
    case brI32Eq, brI32Ne, brI32LtS, brI32LtU, brI32GtS, brI32GtU, brI32LeS, brI32LeU, brI32GeS, brI32GeU
    case brI64Eq, brI64Ne, brI64LtS, brI64LtU, brI64GtS, brI64GtU, brI64LeS, brI64LeU, brI64GeS, brI64GeU
    /// If a ∘ the signed 16-bit constant b.
    case brI32EqK, brI32NeK, brI32LtSK, brI32LtUK, brI32GtSK, brI32GtUK, brI32LeSK, brI32LeUK, brI32GeSK, brI32GeUK
    /// Function entry and loop start: takes the fuel in the high 32 bits.
    case fuel
    /// Returns c results that lie at slot a.
    case ret
    /// Returns the one result in slot a.
    case ret1
    /// Function (high 32 bits) with its frame at slot a.
    case call
    /// A function of the same module that is not imported.
    case callLocal
    /// Table b, slot c selects; frame at a; second word: the type index.
    case callIndirect
    /// The same with this frame taken over by the function called; its arguments lie at slot a.
    case returnCall, returnCallIndirect
    /// Throws an exception of the tag in the high 32 bits, with the values from slot a on; the exception in slot a again.
    case `throw`, throwRef

    // MARK: moves
    case copy
    /// Of two slots, a vector.
    case copy2
    /// a = the 64-bit second word; a = the zero-extended high 32 bits.
    case const64, const32
    /// a = the double in the second word.
    case constF64
    /// a = the slot that the second word names ≠ 0 ? b : c; the same of vectors.
    case select, select2
    /// Slot a and the global (high 32 bits); the same of vectors.
    case globalGet, globalSet, globalGet2, globalSet2
    case refFunc

    // MARK: memory: a = value, b = address, c = offset
    case i32Load, i64Load, i32Load8S, i32Load8U, i32Load16S, i32Load16U
    case i64Load8S, i64Load8U, i64Load16S, i64Load16U, i64Load32S, f32Load, f64Load
    case store8, store16, store32, store64, storeF32, storeF64
    /// a = b + the high 32 bits, not wrapping: an address with a large offset.
    case address
    /// a = b + the second word; traps where that wraps: an address of 64 bits.
    case address64
    /// Turns to the memory with the number in the high 32 bits; the next operation is an access to it, and 0 comes back.
    case useMemory
    /// Tells the observer of the store: Observe/Interpreter+Observe.swift.
    case observe
    case memorySize, memoryGrow, memoryFill, memoryCopy, memoryInit, dataDrop
    case tableGet, tableSet, tableSize, tableGrow, tableFill, tableCopy, tableInit, elemDrop

    // MARK: a = b ∘ the signed 16-bit constant c
    case i32AddK, i32MulK, i32AndK, i32OrK, i32XorK, i32ShlK, i32ShrSK, i32ShrUK
    case i32EqK, i32NeK, i32LtSK, i32LtUK, i32GtSK, i32GtUK, i32LeSK, i32LeUK, i32GeSK, i32GeUK
    case i64AddK, i64AndK, i64ShlK, i64ShrSK, i64ShrUK

    // MARK: a = b ∘ the constant in the second word
    case i32AddW, i32MulW, i32AndW, i32OrW, i32XorW
    case i64AddW, i64MulW, i64AndW, i64OrW, i64XorW

    // MARK: two instructions in one
    /// A load from the 32-bit sum of slot b and the second word, which wraps, with offset c.
    case i32LoadK, i64LoadK, i32Load8SK, i32Load8UK, i32Load16SK, i32Load16UK
    case i64Load8SK, i64Load8UK, i64Load16SK, i64Load16UK, i64Load32SK, f32LoadK, f64LoadK
    /// a = b · c + d, b · c − d, d − b · c, each rounded twice; second word: d.
    case f64MulAdd, f64MulSub, f64SubMul
    /// a = b ∘ the float at the address in slot c; second word: what is added to it, wrapping (high 32 bits), and the offset.
    case f64AddLoad, f64SubLoad, f64MulLoad

    // MARK: numeric: a = ∘ b, a = b ∘ c
    case i32Eqz, i32Eq, i32Ne, i32LtS, i32LtU, i32GtS, i32GtU, i32LeS, i32LeU, i32GeS, i32GeU
    case i64Eqz, i64Eq, i64Ne, i64LtS, i64LtU, i64GtS, i64GtU, i64LeS, i64LeU, i64GeS, i64GeU
    case f32Eq, f32Ne, f32Lt, f32Gt, f32Le, f32Ge
    case f64Eq, f64Ne, f64Lt, f64Gt, f64Le, f64Ge
    case i32Clz, i32Ctz, i32Popcnt, i32Add, i32Sub, i32Mul, i32DivS, i32DivU, i32RemS, i32RemU
    case i32And, i32Or, i32Xor, i32Shl, i32ShrS, i32ShrU, i32Rotl, i32Rotr
    case i64Clz, i64Ctz, i64Popcnt, i64Add, i64Sub, i64Mul, i64DivS, i64DivU, i64RemS, i64RemU
    case i64And, i64Or, i64Xor, i64Shl, i64ShrS, i64ShrU, i64Rotl, i64Rotr
    case f32Abs, f32Neg, f32Ceil, f32Floor, f32Trunc, f32Nearest, f32Sqrt
    case f32Add, f32Sub, f32Mul, f32Div, f32Min, f32Max, f32Copysign
    case f64Abs, f64Neg, f64Ceil, f64Floor, f64Trunc, f64Nearest, f64Sqrt
    case f64Add, f64Sub, f64Mul, f64Div, f64Min, f64Max, f64Copysign
    case i32WrapI64, i32TruncF32S, i32TruncF32U, i32TruncF64S, i32TruncF64U
    case i64ExtendI32S, i64ExtendI32U, i64TruncF32S, i64TruncF32U, i64TruncF64S, i64TruncF64U
    case f32ConvertI32S, f32ConvertI32U, f32ConvertI64S, f32ConvertI64U, f32DemoteF64
    case f64ConvertI32S, f64ConvertI32U, f64ConvertI64S, f64ConvertI64U, f64PromoteF32
    case i32ReinterpretF32, i64ReinterpretF64, f32ReinterpretI32, f64ReinterpretI64
    case i32Extend8S, i32Extend16S, i64Extend8S, i64Extend16S, i64Extend32S
    /// a, a+1 = the 128-bit sum or difference of (b, c) and (second word's low 16, next 16), low half first.
    case i64Add128, i64Sub128
    /// a, a+1 = the 128-bit product of b and c.
    case i64MulWideS, i64MulWideU
    case i32TruncSatF32S, i32TruncSatF32U, i32TruncSatF64S, i32TruncSatF64U
    case i64TruncSatF32S, i64TruncSatF32U, i64TruncSatF64S, i64TruncSatF64U
}

/// A word of register code.
typealias Word = UInt64

extension UInt64 {
    init(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
        self =
            UInt64(opcode.rawValue) | UInt64(UInt16(truncatingIfNeeded: a)) << 16
            | UInt64(UInt16(truncatingIfNeeded: b)) << 32 | UInt64(UInt16(truncatingIfNeeded: c)) << 48
    }

    /// An operation, a slot and 32 bits of its own.
    init(_ opcode: Opcode, _ a: Int, high: UInt32) {
        self = UInt64(opcode.rawValue) | UInt64(UInt16(truncatingIfNeeded: a)) << 16 | UInt64(high) << 32
    }

    /// The low 16 bits of a second word.
    @inline(__always) var low: Int { Int(truncatingIfNeeded: self & 0xffff) }
    @inline(__always) var a: Int { Int(truncatingIfNeeded: (self >> 16) & 0xffff) }
    @inline(__always) var b: Int { Int(truncatingIfNeeded: (self >> 32) & 0xffff) }
    @inline(__always) var c: Int { Int(truncatingIfNeeded: self >> 48) }
    @inline(__always) var high: UInt32 { UInt32(truncatingIfNeeded: self >> 32) }
    /// The fields b and c as signed constants.
    @inline(__always) var constantB: Int64 { Int64(Int16(truncatingIfNeeded: self >> 32)) }
    @inline(__always) var constantC: Int64 { Int64(Int16(truncatingIfNeeded: self >> 48)) }
    /// A relative jump, in words from the one after this.
    @inline(__always) var jump: Int { Int(Int32(truncatingIfNeeded: self >> 32)) }
}
