internal import CWasmLoop

/// What one of the loop's registers holds at a place in the code.
private struct HeldValue {
    /// The slot that has the value as well; -1 where the register holds nothing of use.
    var slot: Int32 = -1
    /// The word of the operation that gave it.
    var word: Int32 = 0
    /// Whether nobody else can have read the slot, so that it need not be written if the next reader is the last.
    var isFresh = false
    var mendsNaN = false
}

private struct HeldValues {
    var integer = HeldValue()
    var double = HeldValue()
    var single = HeldValue()

    @inline(__always)
    subscript(_ register: OperationShape.Register) -> HeldValue {
        get {
            switch register {
            case .integer: integer
            case .double: double
            case .single: single
            }
        }
        set {
            switch register {
            case .integer: integer = newValue
            case .double: double = newValue
            case .single: single = newValue
            }
        }
    }

    mutating func forget() { self = HeldValues() }

    /// The slot is written.
    @inline(__always)
    mutating func forget(_ slot: Int32) {
        if integer.slot == slot { integer.slot = -1 }
        if double.slot == slot { double.slot = -1 }
        if single.slot == slot { single.slot = -1 }
    }

    /// Other code goes on with the slots as they are.
    mutating func age() {
        integer.isFresh = false
        double.isFresh = false
        single.isFresh = false
    }
}

/// Operands that stay in a register.
extension FunctionCompiler {
    /// Gives each operation the form in which it takes operands from the registers that still hold them, and leaves its result
    /// there alone where the slot is read by nobody else. In one pass over the finished words.
    ///
    /// The slot of an operand is read once: by the instruction that takes it off the stack. What may read it besides is
    /// where control goes on elsewhere (branches carry operands along) and what is no `consumes`.
    mutating func useRegisters() {
        labels.append(.max)
        let localSlots = Int32(localSlots)
        words.withUnsafeMutableBufferPointer { words in
            labels.withUnsafeBufferPointer { labels in
                OperationShape.all.withUnsafeBufferPointer { shapes in
                    var held = HeldValues()
                    var (at, nextLabel) = (0, 0)
                    while at < words.count {
                        while labels[nextLabel] <= at {
                            held.forget()
                            nextLabel += 1
                        }
                        let shape = shapes[Int(words[at] & 0x3ff)]
                        if let first = shape.first {
                            Self.take(first, CWASM_FIRST_HELD, shape, at, held[first.register], words, localSlots)
                        }
                        if let second = shape.second {
                            Self.take(second, CWASM_SECOND_HELD, shape, at, held[second.register], words, localSlots)
                        }
                        Self.pass(shape, at, &held, words)
                        at = OperationShape.end(at, words)
                    }
                }
            }
        }
    }

    /// Sets the form bit of the operation if the register holds the operand; takes the slot from the operation that gave it
    /// where this is its last reader.
    @inline(__always)
    private static func take(
        _ operand: OperationShape.Operand, _ form: CWasmForm, _ shape: OperationShape, _ at: Int, _ value: HeldValue,
        _ words: UnsafeMutableBufferPointer<Word>, _ localSlots: Int32
    ) {
        let slot =
            switch operand.field {
            case .a: words[at].a
            case .b: words[at].b
            case .c: words[at].c
            case .second: words[at + 1].low
            }
        guard value.slot == Int32(truncatingIfNeeded: slot) else { return }
        words[at] |= Word(form.rawValue)
        if value.isFresh, shape.consumes, value.slot >= localSlots, !(value.mendsNaN && shape.seesBits) {
            words[Int(value.word)] |= Word(CWASM_RESULT_HELD.rawValue)
        }
    }

    /// What the registers hold behind the operation.
    @inline(__always)
    private static func pass(
        _ shape: OperationShape, _ at: Int, _ held: inout HeldValues, _ words: UnsafeMutableBufferPointer<Word>
    ) {
        let slot = Int32(truncatingIfNeeded: words[at].a)
        switch shape.effect {
        case .none: break
        case .value:
            held.forget(slot)
            if let result = shape.result {
                held[result] = HeldValue(slot: slot, word: Int32(at), isFresh: true, mendsNaN: shape.mendsNaN)
            }
        case .jump, .longJump:
            if (shape.effect == .jump ? words[at].jump : words[at + 1].jump) < 0 {
                words[at] |= Word(CWASM_RESULT_HELD.rawValue)
            }
            held.age()
        case .call:
            held.forget()
            held.integer = HeldValue(slot: slot, word: Int32(at))
        case .barrier: held.forget()
        }
    }
}
