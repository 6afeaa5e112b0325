/// What people put into an identifier for the eye, and what a reader therefore leaves out.
enum Writing {
    /// As it is: no separators, letters in the one case of the standard.
    case exact
    /// No separators, letters in either case.
    case anyCase
    /// Spaces anywhere, letters in either case.
    case spaced
    /// Spaces and hyphens anywhere, letters in either case.
    case spacedOrHyphenated

    func drops(_ byte: UInt8) -> Bool {
        switch self {
        case .exact, .anyCase: false
        case .spaced: byte == UInt8(ascii: " ")
        case .spacedOrHyphenated: byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
        }
    }
}

extension CompactText {
    /// Reads the compact form: separators dropped, letters in upper case, every character of `characters`, and a length
    /// of `lengths`. Bytes outside ASCII belong to no class.
    ///
    /// The characters are judged first, in order, then the length.
    @inline(never)
    init(
        _ utf8: UnsafeBufferPointer<UInt8>, _ writing: Writing, _ characters: CharacterClass, _ lengths: LengthSet
    ) throws(IdentifierError) {
        self.init()
        // Counts past the capacity too, for the error; no more than the bytes of the input.
        var characterCount = 0
        for input in utf8 {
            if writing.drops(input) { continue }
            var byte = input
            if writing != .exact {
                if characters == .hexadecimal {
                    if byte &- UInt8(ascii: "A") < 26 { byte |= 0x20 }
                } else if byte &- UInt8(ascii: "a") < 26 {
                    byte &= 0xDF
                }
            }
            guard characters.contains(byte) else {
                throw .wrongCharacter(position: characterCount, expected: characters)
            }
            append(byte)
            characterCount += 1
        }
        guard lengths.contains(characterCount) else { throw .wrongLength(found: characterCount, expected: lengths) }
    }

    /// Fails unless the characters at `range` are of `characters`.
    func require(_ characters: CharacterClass, at range: Range<Int>) throws(IdentifierError) {
        for position in range where !characters.contains(self[position]) {
            throw .wrongCharacter(position: position, expected: characters)
        }
    }
}
