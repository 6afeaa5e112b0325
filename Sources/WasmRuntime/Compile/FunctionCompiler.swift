/// Validates one function body (WebAssembly 2.0, 3.3 and appendix 7.3) and translates it to register code, in one pass.
///
/// Every operand on the stack has a slot of its own in the frame (locals first, then the operands from the lowest; a vector has two), but a
/// value is only put there when it must be: `local.get` and constants stay *virtual* until they are used, so that most
/// instructions read locals directly. Virtual locals become real where control flow joins and before the local changes.
struct FunctionCompiler {
    /// Where the value of an operand is.
    enum Location: Equatable {
        case slot
        case local(Int)
        case constant(UInt64)
    }

    struct Operand {
        /// nil: of any type, in unreachable code.
        var type: ValueType?
        var location: Location
        /// The slot of its own (two for a vector) that it has in the frame.
        var slot: Int
    }

    struct Control {
        enum Kind { case function, block, loop, `if`, `else`, `try` }

        var kind: Kind
        var parameters: [ValueType]
        var results: [ValueType]
        /// Operands below the block's own.
        var height: Int
        /// The slot of the first operand of its own.
        var firstSlot: Int
        /// No code is emitted for a block that can't be entered.
        var isDead: Bool
        var isUnreachable = false
        /// Word index of a loop's start.
        var start = 0
        /// The byte of the module where a `try_table` stands.
        var offset = 0
        /// Words whose jump goes to the end of the block.
        var exits: [Int] = []
        /// The jump past the first branch of an `if`.
        var elseJump: Int?
        /// The `fuel` word of a function or loop, and what it costs.
        var fuelWord: Int?
        var cost: UInt32 = 0
        /// What a `try_table` catches.
        var clauses: [ExceptionHandler.Clause] = []

        /// What a branch to this label carries.
        var labelTypes: [ValueType] { kind == .loop ? parameters : results }
    }

    let module: ModuleDecoder
    var reader: ByteReader
    var locals: [ValueType] = []
    /// The slot of each local, and how many they take together.
    var localPlaces: [Int] = []
    var localSlots = 0
    var operands: [Operand] = []
    var controls: [Control] = []
    var words: [Word] = []
    var offsets: [UInt32] = []
    /// How many operands stand for each local, so that a change of it knows whether to look.
    var localUses: [Int] = []
    /// Operands below this index are not virtual locals.
    var settled = 0
    /// The slot behind the operands, and the highest that there was.
    var nextSlot = 0
    var slotsMax = 0
    var handlers: [ExceptionHandler] = []
    /// The last word that does nothing but define a slot, and that slot; nil behind a label.
    var definition: (word: Int, slot: Int)?
    /// Words that may be reached from elsewhere than the word before, in order.
    var labels: [Int] = []
    var instructionOffset = 0

    static func compile(
        _ body: ByteReader, function index: Int, in module: ModuleDecoder
    ) throws(ModuleError) -> FunctionCode {
        do throws(ModuleError) {
            var compiler = FunctionCompiler(module: module, reader: body)
            return try compiler.compile(module.types[module.functionTypes[index]])
        } catch {
            // A body that is not even well-formed is malformed before it is invalid.
            if case .invalid = error { try BodyGrammar.check(body, in: module) }
            throw error
        }
    }

    private init(module: ModuleDecoder, reader: ByteReader) {
        self.module = module
        self.reader = reader
    }

    private mutating func compile(_ type: FunctionType) throws(ModuleError) -> FunctionCode {
        let bodyBytes = reader.remaining
        locals = type.parameters
        try readLocals()
        localUses = [Int](repeating: 0, count: locals.count)
        controls = [
            Control(
                kind: .function, parameters: [], results: type.results, height: 0, firstSlot: localSlots, isDead: false,
                cost: 1)
        ]
        instructionOffset = reader.offset
        observeEntry()
        controls[0].fuelWord = words.count
        emit(Word(.fuel))
        while !controls.isEmpty {
            instructionOffset = reader.offset
            try instruction()
            observeWrite()
        }
        guard reader.isAtEnd else { throw reader.malformed("junk after last instruction") }
        useRegisters()
        SequenceTrie.join(&words)
        return FunctionCode(
            words: words, offsets: offsets,
            frameSlots: max(slotsMax, type.results.slotCount, localSlots + 1) + 1,
            parameterSlots: type.parameters.slotCount, localSlots: localSlots, resultSlots: type.results.slotCount,
            handlers: handlers, bodyBytes: bodyBytes)
    }

    private mutating func readLocals() throws(ModuleError) {
        let start = reader.offset
        var total = UInt64(locals.count)
        var groups: [(type: ValueType, count: Int)] = []
        for _ in 0..<(try reader.count(limit: .max, of: "local groups")) {
            let count = try reader.u32()
            groups.append((try module.valueType(&reader), Int(count)))
            total += UInt64(count)
        }
        guard total <= UInt64(UInt32.max) else { throw .malformed(offset: start, "too many locals") }
        guard total <= UInt64(module.limits.locals) else {
            throw .tooLarge(offset: start, "\(total) locals, at most \(module.limits.locals)")
        }
        guard module.work.take(Int(total)) else {
            throw .tooLarge(offset: start, "more locals than a module of this size may have")
        }
        for group in groups { locals.append(contentsOf: repeatElement(group.type, count: group.count)) }
        localPlaces.reserveCapacity(locals.count)
        for type in locals {
            localPlaces.append(localSlots)
            localSlots += type.slotCount
        }
        guard localSlots <= module.limits.locals else {
            throw .tooLarge(offset: start, "locals of \(localSlots) slots, at most \(module.limits.locals)")
        }
        (nextSlot, slotsMax) = (localSlots, localSlots)
    }

    func invalid(_ message: String) -> ModuleError { .invalid(offset: instructionOffset, message) }
    func malformed(_ message: String) -> ModuleError { .malformed(offset: instructionOffset, message) }

    /// Whether code at this place can be reached and is emitted.
    var isLive: Bool {
        guard let control = controls.last else { return false }
        return !control.isDead && !control.isUnreachable
    }

    // MARK: - Emission

    mutating func emit(_ word: Word) {
        definition = nil
        guard isLive else { return }
        words.append(word)
        offsets.append(UInt32(truncatingIfNeeded: instructionOffset))
    }

    /// Emits an operation whose only effect is on slot a.
    mutating func emitDefinition(_ word: Word, second: Word? = nil) {
        emit(word)
        let at = words.count - 1
        if let second { emit(second) }
        if isLive { definition = (at, word.a) }
    }
}
