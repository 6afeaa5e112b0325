// How the interpreter sees a slot: small functions that vanish when inlined.

@inline(__always) func opcode(_ word: Word) -> Opcode {
    // The compiler writes words with the raw values of `Opcode` only, which are its storage.
    unsafeBitCast(UInt8(truncatingIfNeeded: word), to: Opcode.self)
}

@inline(__always) func u32(_ slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot) }
@inline(__always) func s32(_ slot: UInt64) -> Int32 { Int32(truncatingIfNeeded: slot) }
@inline(__always) func u64(_ slot: UInt64) -> UInt64 { slot }
@inline(__always) func s64(_ slot: UInt64) -> Int64 { Int64(bitPattern: slot) }
@inline(__always) func f32(_ slot: UInt64) -> Float { Float(bitPattern: u32(slot)) }
@inline(__always) func f64(_ slot: UInt64) -> Double { Double(bitPattern: slot) }

/// The constant in field c, sign-extended.
@inline(__always) func k32(_ word: Word) -> UInt32 { UInt32(truncatingIfNeeded: word.constantC) }
@inline(__always) func k64(_ word: Word) -> UInt64 { UInt64(bitPattern: word.constantC) }

@inline(__always) func slot(_ value: Int32) -> UInt64 { UInt64(UInt32(bitPattern: value)) }

/// The result of a float operation: a NaN becomes the canonical one, so that its bits are the same on every machine.
@inline(__always) func slot(_ value: Float) -> UInt64 { value == value ? UInt64(value.bitPattern) : 0x7fc0_0000 }
@inline(__always) func slot(_ value: Double) -> UInt64 { value == value ? value.bitPattern : 0x7ff8_0000_0000_0000 }

@inline(__always) func rotated(_ value: UInt32, left count: UInt32) -> UInt32 {
    value &<< count | value &>> (0 &- count)
}

@inline(__always) func rotated(_ value: UInt64, left count: UInt64) -> UInt64 {
    value &<< count | value &>> (0 &- count)
}
