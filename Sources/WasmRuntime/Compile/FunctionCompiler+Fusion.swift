/// Two instructions that become one operation: the first has just computed what only the second takes.
extension FunctionCompiler {
    /// The word that has just computed this operand, if nothing came in between and nothing else can read it.
    private func justComputed(_ operand: Operand) -> Int? {
        guard isLive, operand.location == .slot, let definition, definition.slot == operand.slot else { return nil }
        return definition.word
    }

    /// Takes back the last operation, which began at this word; gives the place in the module that it came from.
    private mutating func takeBack(_ word: Int) -> UInt32 {
        let offset = offsets[word]
        words.removeSubrange(word...)
        offsets.removeSubrange(word...)
        return offset
    }

    /// Emits a sum of a product, or an operation on a float in memory, if the product or the load comes right before it.
    mutating func fuseFloats(_ opcode: Opcode, _ left: Operand, _ right: Operand, to target: Int) -> Bool {
        guard opcode == .f64Add || opcode == .f64Sub || opcode == .f64Mul else { return false }
        if let word = justComputed(right), isInPlace(left) {
            let first = words[word]
            if UInt16(truncatingIfNeeded: first) == Opcode.f64Mul.rawValue,
                let fused = Fusion.product(opcode, onRight: true)
            {
                _ = takeBack(word)
                emitDefinition(Word(fused, target, first.b, first.c), second: UInt64(read(left)))
                return true
            }
            guard let fused = Fusion.load(opcode), let (base, place) = floatLoad(at: word) else { return false }
            let offset = takeBack(word)
            emitDefinition(Word(fused, target, read(left), base), second: place)
            // A trap is the load's.
            offsets[offsets.count - 2] = offset
            offsets[offsets.count - 1] = offset
            return true
        }
        if let word = justComputed(left), isInPlace(right) {
            let first = words[word]
            guard UInt16(truncatingIfNeeded: first) == Opcode.f64Mul.rawValue,
                let fused = Fusion.product(opcode, onRight: false)
            else { return false }
            _ = takeBack(word)
            emitDefinition(Word(fused, target, first.b, first.c), second: UInt64(read(right)))
            return true
        }
        return false
    }

    /// Whether reading the operand emits no code.
    private func isInPlace(_ operand: Operand) -> Bool {
        if case .constant = operand.location { false } else { true }
    }

    /// The slot and the second word for an operation that does this load of 64 bits itself.
    private func floatLoad(at word: Int) -> (base: Int, place: UInt64)? {
        let load = words[word]
        switch UInt16(truncatingIfNeeded: load) {
        case Opcode.f64Load.rawValue: return hasAddedAddress(load, at: word) ? nil : (load.b, UInt64(load.c))
        case Opcode.f64LoadK.rawValue: return (load.b, words[word + 1] << 32 | UInt64(load.c))
        default: return nil
        }
    }

    /// Whether the address was added up by an operation before the load, and so may have more than 32 bits.
    private func hasAddedAddress(_ load: Word, at word: Int) -> Bool {
        guard word >= 2, words[word - 2].a == load.b else { return false }
        let before = UInt16(truncatingIfNeeded: words[word - 2])
        return before == Opcode.address.rawValue || before == Opcode.address64.rawValue
    }

    /// The load with a constant added to its address, if that sum comes right before it.
    mutating func fuseLoad(_ opcode: Opcode, address: Int, offset: Int, to target: Int) -> Bool {
        guard isLive, address >= localSlots, let definition, definition.slot == address,
            UInt16(truncatingIfNeeded: words[definition.word]) == Opcode.i32AddK.rawValue,
            let fused = Opcode(rawValue: opcode.rawValue - Opcode.i32Load.rawValue + Opcode.i32LoadK.rawValue)
        else { return false }
        let sum = words[definition.word]
        _ = takeBack(definition.word)
        emitDefinition(
            Word(fused, target, sum.b, offset), second: UInt64(UInt32(truncatingIfNeeded: sum.constantC)))
        return true
    }
}
