/// What an operation reads and gives, as far as the registers of the loop are concerned: it keeps the last integer, double
/// and float (of 32 bits) that an operation gave in a register each.
struct OperationShape {
    enum Register: UInt8, CaseIterable { case integer, double, single }

    /// Where a word names a slot.
    enum Field: UInt8 { case a, b, c, second }

    struct Operand {
        var register: Register
        var field: Field
    }

    enum Effect: UInt8 {
        /// Writes slot a and nothing else.
        case value
        /// Writes no slot, and leaves the registers alone.
        case none
        /// Goes elsewhere, or on: with the jump in its own word, or in the second.
        case jump, longJump
        /// The first result lies in slot a and in the register for integers, whatever its type; the others hold anything.
        case call
        /// Anything, or what is behind it is reached from elsewhere only.
        case barrier
    }

    /// Words; of `brTable` those that there are in any case.
    var length: UInt8 = 1
    /// The operands that may be taken from a register.
    var first: Operand?
    var second: Operand?
    /// Where the result goes beside slot a; an operation with one can leave it there.
    var result: Register?
    var effect = Effect.barrier
    /// Whether a NaN as its result is made canonical, except where it stays in the register.
    var mendsNaN = false
    /// Whether the bits of a NaN among its operands can be seen in what it does.
    var seesBits = false
    /// Whether it takes its operand off the stack, so that nobody reads the slot after it.
    var consumes = true

    /// By number, those of vectors included.
    static let all: [OperationShape] = {
        var shapes = Opcode.allCases.map(OperationShape.init)
        shapes += repeatElement(OperationShape(), count: vectors - shapes.count)
        shapes += (0..<256).map(OperationShape.init(vector:))
        return shapes
    }()

    /// The number of the first operation on vectors.
    static let vectors = 0x200

    /// The words of each operation, for the way through a list of them.
    private static let lengths: Constants<UInt8> = Constants(all.map(\.length))

    /// The word behind the operation that begins at a word.
    @inline(__always)
    static func end(_ at: Int, _ words: UnsafeMutableBufferPointer<Word>) -> Int {
        let number = Int(words[at] & 0x3ff)
        let end = at + Int(lengths[number])
        return number == Int(Opcode.brTable.rawValue) ? end + Int(words[end - 1]) + 1 : end
    }

    private init() {}

    private init(_ opcode: Opcode) {
        if let numeric = Self.numeric(opcode) ?? Self.memory(opcode) ?? Self.control(opcode) {
            self = numeric
            return
        }
        switch opcode {
        case .brTable, .callIndirect, .returnCallIndirect, .select2, .address64, .i64Add128, .i64Sub128, .memoryFill,
            .memoryCopy, .memoryInit, .tableGet, .tableSet, .tableSize, .tableGrow, .tableFill, .tableCopy, .tableInit:
            length = 2
        default: break
        }
        if opcode == .call || opcode == .callLocal || opcode == .callIndirect { effect = .call }
    }

    private init(vector opcode: Int) {
        length =
            switch VectorInstruction(opcode: UInt32(opcode)) {
            case .const, .shuffle: 3
            case .ternary, .replace, .loadLane, .storeLane: 2
            default: 1
            }
    }

    /// Of an operation that gives a value.
    private init(
        _ first: Register?, _ second: Register? = nil, gives result: Register, length: UInt8 = 1,
        second field: Field = .c
    ) {
        self.length = length
        self.first = first.map { Operand(register: $0, field: .b) }
        self.second = second.map { Operand(register: $0, field: field) }
        self.result = result
        effect = .value
    }

    /// Of an operation that gives none.
    private init(_ effect: Effect, _ first: Operand? = nil, _ second: Operand? = nil, length: UInt8 = 1) {
        self.length = length
        self.first = first
        self.second = second
        self.effect = effect
    }

    private static func numeric(_ opcode: Opcode) -> OperationShape? {
        switch opcode.rawValue {
        case Opcode.i32AddK.rawValue...Opcode.i64ShrUK.rawValue: return OperationShape(.integer, gives: .integer)
        case Opcode.i32AddW.rawValue...Opcode.i64XorW.rawValue:
            return OperationShape(.integer, gives: .integer, length: 2)
        case Opcode.f64MulAdd.rawValue...Opcode.f64SubMul.rawValue:
            var shape = OperationShape(.double, .double, gives: .double, length: 2, second: .second)
            shape.mendsNaN = true
            return shape
        case Opcode.f64AddLoad.rawValue...Opcode.f64MulLoad.rawValue:
            var shape = OperationShape(.double, .integer, gives: .double, length: 2)
            shape.mendsNaN = true
            return shape
        case Opcode.i32TruncSatF32S.rawValue...Opcode.i64TruncSatF64U.rawValue:
            return NumericSignature(saturating: UInt32(opcode.rawValue - Opcode.i32TruncSatF32S.rawValue))
                .map { OperationShape($0) }
        case Opcode.i32Eqz.rawValue...Opcode.i64Extend32S.rawValue:
            let code = UInt8(opcode.rawValue - Opcode.i32Eqz.rawValue + 0x45)
            guard var shape = NumericSignature(opcode: code).map({ OperationShape($0) }) else { return nil }
            switch opcode {
            case .f32Abs, .f32Neg, .f32Copysign, .f64Abs, .f64Neg, .f64Copysign, .i32ReinterpretF32, .i64ReinterpretF64:
                shape.seesBits = true
            case .f32ConvertI32S, .f32ConvertI32U, .f32ConvertI64S, .f32ConvertI64U, .f64ConvertI32S, .f64ConvertI32U,
                .f64ConvertI64S, .f64ConvertI64U, .f32ReinterpretI32, .f64ReinterpretI64:
                break
            default: shape.mendsNaN = shape.result != .integer
            }
            return shape
        default: return nil
        }
    }

    private init(_ signature: NumericSignature) {
        let operand = Register(signature.operand)
        self.init(operand, signature.isBinary ? operand : nil, gives: Register(signature.result))
    }

    private static func memory(_ opcode: Opcode) -> OperationShape? {
        switch opcode {
        case .f32Load: OperationShape(.integer, gives: .single)
        case .f64Load: OperationShape(.integer, gives: .double)
        case .f32LoadK: OperationShape(.integer, gives: .single, length: 2)
        case .f64LoadK: OperationShape(.integer, gives: .double, length: 2)
        case .i32Load, .i64Load, .i32Load8S, .i32Load8U, .i32Load16S, .i32Load16U, .i64Load8S, .i64Load8U, .i64Load16S,
            .i64Load16U, .i64Load32S:
            OperationShape(.integer, gives: .integer)
        case .i32LoadK, .i64LoadK, .i32Load8SK, .i32Load8UK, .i32Load16SK, .i32Load16UK, .i64Load8SK, .i64Load8UK,
            .i64Load16SK, .i64Load16UK, .i64Load32SK, .address:
            OperationShape(.integer, gives: .integer, length: 2)
        case .store8, .store16, .store32, .store64: store(.integer)
        case .storeF32: store(.single)
        case .storeF64: store(.double)
        case .useMemory: OperationShape(.none)
        default: nil
        }
    }

    private static func store(_ register: Register) -> OperationShape {
        var shape = OperationShape(
            .none, Operand(register: .integer, field: .b), Operand(register: register, field: .a))
        shape.seesBits = true
        return shape
    }

    private static func control(_ opcode: Opcode) -> OperationShape? {
        let (a, b) = (Operand(register: .integer, field: .a), Operand(register: .integer, field: .b))
        switch opcode {
        case .br: return OperationShape(.jump)
        case .brIf, .brUnless: return OperationShape(.jump, a)
        case .ret1: return OperationShape(.barrier, a)
        case .fuel: return OperationShape(.none)
        case .globalGet, .const32: return OperationShape(nil, gives: .integer)
        case .const64: return OperationShape(nil, gives: .integer, length: 2)
        case .constF64: return OperationShape(nil, gives: .double, length: 2)
        case .globalSet: return OperationShape(.none, a)
        case .copy:
            var shape = OperationShape(.value, b)
            shape.consumes = false
            return shape
        case .select:
            var shape = OperationShape(.integer, gives: .integer, length: 2)
            shape.first?.field = .second
            return shape
        default: break
        }
        switch opcode.rawValue {
        case Opcode.brI32Eq.rawValue...Opcode.brI64GeU.rawValue: return OperationShape(.longJump, a, b, length: 2)
        case Opcode.brI32EqK.rawValue...Opcode.brI32GeUK.rawValue: return OperationShape(.longJump, a, length: 2)
        default: return nil
        }
    }
}

extension OperationShape.Register {
    /// For values of this type; vectors have none, and references none that matters.
    fileprivate init(_ type: ValueType) {
        self =
            switch type {
            case .f32: .single
            case .f64: .double
            default: .integer
            }
    }
}

/// A table that is made once and stays: without the counting that an array of it would bring into loops.
struct Constants<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    /// Written before anybody else can see it, never freed.
    private let start: UnsafeMutablePointer<Element>

    init(_ elements: [Element]) {
        start = .allocate(capacity: elements.count)
        for (index, element) in elements.enumerated() { (start + index).initialize(to: element) }
    }

    /// - Parameter index: within the elements; it is not looked at.
    @inline(__always) subscript(_ index: Int) -> Element { start[index] }
}
