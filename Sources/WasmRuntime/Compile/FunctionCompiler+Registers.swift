internal import CWasmLoop

/// What the loop's registers hold at a place in the code.
private struct HeldValues {
    /// The slot that has the value as well, and the word of the operation that gave it.
    struct Value {
        var slot: Int
        var word: Int
        /// Whether nobody else can have read the slot, so that it need not be written if the next reader is the last.
        var isFresh: Bool
        var mendsNaN: Bool
    }

    private var values: (Value?, Value?, Value?)

    subscript(_ register: OperationShape.Register) -> Value? {
        get {
            switch register {
            case .integer: values.0
            case .double: values.1
            case .single: values.2
            }
        }
        set {
            switch register {
            case .integer: values.0 = newValue
            case .double: values.1 = newValue
            case .single: values.2 = newValue
            }
        }
    }

    mutating func forget() { values = (nil, nil, nil) }

    /// The slot is written.
    mutating func forget(_ slot: Int) {
        if values.0?.slot == slot { values.0 = nil }
        if values.1?.slot == slot { values.1 = nil }
        if values.2?.slot == slot { values.2 = nil }
    }

    /// Other code goes on with the slots as they are.
    mutating func age() {
        values.0?.isFresh = false
        values.1?.isFresh = false
        values.2?.isFresh = false
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
        var held = HeldValues()
        var nextLabel = 0
        var at = 0
        let localSlots = localSlots
        words.withUnsafeMutableBufferPointer { words in
            OperationShape.all.withUnsafeBufferPointer { shapes in
                while at < words.count {
                    while nextLabel < labels.count, labels[nextLabel] <= at {
                        held.forget()
                        nextLabel += 1
                    }
                    var word = words[at]
                    let shape = shapes[Int(word & 0xffff)]
                    for (operand, form) in [(shape.first, CWASM_FIRST_HELD), (shape.second, CWASM_SECOND_HELD)] {
                        guard let operand, let value = held[operand.register] else { continue }
                        let slot =
                            switch operand.field {
                            case .a: word.a
                            case .b: word.b
                            case .c: word.c
                            case .second: Int(truncatingIfNeeded: words[at + 1] & 0xffff)
                            }
                        guard value.slot == slot else { continue }
                        word |= UInt64(form.rawValue)
                        let isLast = value.isFresh && shape.consumes && slot >= localSlots
                        if isLast, !(value.mendsNaN && shape.seesBits) {
                            words[value.word] |= UInt64(CWASM_RESULT_HELD.rawValue)
                        }
                    }
                    switch shape.effect {
                    case .none: break
                    case .value:
                        held.forget(word.a)
                        if let result = shape.result {
                            held[result] = HeldValues.Value(
                                slot: word.a, word: at, isFresh: true, mendsNaN: shape.mendsNaN)
                        }
                    case .jump, .longJump:
                        let jump = shape.effect == .jump ? word.jump : words[at + 1].jump
                        if jump < 0 { word |= UInt64(CWASM_RESULT_HELD.rawValue) }
                        held.age()
                    case .call:
                        held.forget()
                        held[.integer] = HeldValues.Value(slot: word.a, word: at, isFresh: false, mendsNaN: false)
                    case .barrier: held.forget()
                    }
                    words[at] = word
                    at = OperationShape.end(at, words, shapes)
                }
            }
        }
    }
}
