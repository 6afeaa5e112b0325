/// What people put into an identifier for the eye, and what a reader therefore leaves out.
enum Writing: UInt8 {
    /// As it is: no separators, letters in the one case of the standard.
    case exact
    /// No separators, letters in either case.
    case anyCase
    /// Spaces anywhere, letters in either case.
    case spaced
    /// Spaces and hyphens anywhere, letters in either case.
    case spacedOrHyphenated
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
        // Counts past the capacity too, for the error; never more than the bytes of the input.
        var characterCount = 0
        for input in utf8 {
            var byte = input
            if byte == UInt8(ascii: " "), writing.rawValue >= Writing.spaced.rawValue { continue }
            if byte == UInt8(ascii: "-"), writing == .spacedOrHyphenated { continue }
            if byte &- UInt8(ascii: "a") < 26, writing != .exact { byte &= 0xDF }
            guard characters.contains(byte) else {
                throw IdentifierError(.wrongCharacter, characters.rawValue, number: characterCount)
            }
            append(byte)
            characterCount &+= 1
        }
        guard lengths.contains(characterCount) else {
            throw IdentifierError(.wrongLength, lengths.code, number: characterCount)
        }
    }

    /// Fails unless the characters from `start` up to `end` are of `characters`.
    @inline(never)
    func require(_ characters: CharacterClass, from start: Int, to end: Int) throws(IdentifierError) {
        var position = start
        while position < end {
            guard characters.contains(self[position]) else {
                throw IdentifierError(.wrongCharacter, characters.rawValue, number: position)
            }
            position &+= 1
        }
    }
}
