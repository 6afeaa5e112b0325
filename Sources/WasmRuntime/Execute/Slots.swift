/// Reading and writing an untyped 64-bit slot: small functions that vanish when inlined.

@inline(__always) func opcode(_ word: Word) -> Opcode {
    // The compiler writes words with the raw values of `Opcode` only; vectors do not come here.
    Opcode(rawValue: UInt16(truncatingIfNeeded: word)) ?? .unreachable
}

@inline(__always) func u32(_ slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot) }
@inline(__always) func slot(_ value: Int32) -> UInt64 { UInt64(UInt32(bitPattern: value)) }
