/// Translates the body of one function to C. The module is valid: what is checked here is only whether the translation
/// knows what it sees.
///
/// Each operand has a variable for its height on the stack and its type; constants stay literals. Blocks become labels.
/// Code that can't be reached is passed over.
struct FunctionTranslator {
    struct Operand {
        var type: CType
        /// A variable or a literal.
        var text: String
        /// The result of float arithmetic: if it is a NaN, not yet the canonical one. It becomes so before anything can
        /// see its bits; further arithmetic needs no more than that it is a NaN.
        var isRaw = false
        /// The same of a vector: the shape of its floats.
        var shape: VectorShape?
        /// Never a NaN; of a vector, in no shape.
        var isNumber = false
    }

    struct Control {
        enum Kind { case function, block, loop, `if`, `else` }

        var kind: Kind
        var parameters: [CType]
        var results: [CType]
        /// Operands below the block's own.
        var height: Int
        var label: Int
        /// Where it begins in the module.
        var site: Int
        var isUnreachable = false
        var isTarget = false
        /// The label where exceptions come to that a `try_table` may catch.
        var handler: Int?
        /// Of a loop: how many others it is in.
        var loopDepth = 0
        /// The least of `checkedLoops` at the branches to the label, and where an `if` began.
        var checkedAtLabel = Int.max
        var checkedAtStart = 0
        /// The line that takes the fuel of a function or loop, and what it costs.
        var fuelLine: Int?
        var cost = 0

        /// What a branch to this label carries.
        var labelTypes: [CType] { kind == .loop ? parameters : results }
    }

    let plan: ModulePlan
    let options: NativeOptions
    var reader: ByteReader
    /// For passing over immediates.
    let grammar: ModuleDecoder
    let index: Int
    var parameters: [CType] = []
    var resultTypes: [CType] = []
    var locals: [CType] = []
    var operands: [Operand] = []
    var controls: [Control] = []
    var lines: [String] = []
    /// What runs when exceptions are caught.
    var landingLines: [String] = []
    /// Whether references to exceptions are among the values.
    var holdsReferences = false
    /// The greatest height at which each type occurs, plus one.
    var heights: [CType: Int] = [:]
    var labels = 0
    /// Loops around the instruction, and how many of them, from the outermost, have come past the entry of a function since
    /// they were branched to, on every way: what there was to stop for was looked at there.
    var loops = 0
    var checkedLoops = 0
    /// Float locals that were set to a value whose bits have to be kept.
    var exactLocals: Set<Int> = []
    /// Locals that are only ever set to results of arithmetic on floats of one shape: NaNs in them are not canonical yet.
    var shapes: [Int: VectorShape] = [:]
    /// What shapes vectors have that locals are set to, nil for those of none or several.
    var shapesSet: [Int: VectorShape?] = [:]
    /// The instruction that is translated: the byte of the module.
    var site = 0

    var module: Module { plan.module }

    /// - Parameter body: the bytes of the body, locals first.
    static func translate(
        _ body: ByteReader, function index: Int, of plan: ModulePlan, _ grammar: ModuleDecoder, _ options: NativeOptions
    ) throws(ModuleError) -> String {
        // A float local that is only ever set to results of arithmetic need not be canonical either. Whether that is so
        // is assumed, and where it was wrong the function is translated again; each time fewer locals are left. Of vectors
        // it is not assumed before the first time has shown the shape.
        var exactLocals: Set<Int> = []
        var shapes: [Int: VectorShape]?
        var holdsReferences = false
        while true {
            var translator = FunctionTranslator(
                plan: plan, options: options, reader: body, grammar: grammar, index: index)
            translator.exactLocals = exactLocals
            translator.shapes = shapes ?? [:]
            translator.holdsReferences = holdsReferences
            let text = try translator.translate()
            holdsReferences = translator.locals.contains(.exnref) || translator.heights[.exnref] != nil
            let found = shapes ?? translator.shapesSet.compactMapValues { $0 }
            if translator.exactLocals.count == exactLocals.count, translator.holdsReferences == holdsReferences,
                found == translator.shapes
            {
                return text
            }
            (exactLocals, shapes) = (translator.exactLocals, found)
        }
    }

    private init(
        plan: ModulePlan, options: NativeOptions, reader: ByteReader, grammar: ModuleDecoder, index: Int
    ) {
        self.plan = plan
        self.options = options
        self.reader = reader
        self.grammar = grammar
        self.index = index
    }

    private mutating func translate() throws(ModuleError) -> String {
        let type = module.types[module.functionTypes[index]]
        (parameters, resultTypes) = (CType.list(type.parameters), CType.list(type.results))
        locals = parameters
        for _ in 0..<(try reader.u32()) {
            let count = Int(try reader.u32())
            locals += Array(repeating: CType(try grammar.valueType(&reader)), count: count)
        }
        site = reader.offset
        controls = [
            Control(
                kind: .function, parameters: [], results: resultTypes, height: 0, label: 0, site: site,
                cost: 1)
        ]
        // First of all: what else is called needs the room.
        lines = plan.watchesStack(index) ? ["STACK(\(site));"] : []
        lines.append("ENTER(\(site));")
        takeFuel()
        while !controls.isEmpty {
            site = reader.offset
            try instruction()
        }
        guard locals.count + (heights.values.max() ?? 0) <= FunctionTranslator.valuesMax else {
            throw .unsupported(offset: site, "more than \(FunctionTranslator.valuesMax) values in a function")
        }
        return try text()
    }

    /// Locals and operands of a function: more hardly fit into a frame (`FrameReport`).
    static let valuesMax = 16_384

    private func text() throws(ModuleError) -> String {
        var text = CPrototype.text(index, parameters, resultTypes) + " {\n"
        if plan.tailForm(ofFunction: index) == .common {
            let head = try tailHead(resultTypes)
            text = head.call + head.body
        }
        for (index, type) in locals.enumerated().dropFirst(parameters.count) where type != .exnref {
            text += "\(type.rawValue) l\(index) = {0};\n"
        }
        for type in CType.allCases where type != .exnref {
            let names = (0..<(heights[type] ?? 0)).map { "\(type.letter)\($0)" }
            if !names.isEmpty { text += "\(type.rawValue) \(names.joined(separator: ", "));\n" }
        }
        if holdsReferences { text += referenceRecord }
        for line in lines + landingLines {
            text += line
            text += "\n"
        }
        return text + "}\n"
    }

    // MARK: - Emission

    var isLive: Bool { controls.last.map { !$0.isUnreachable } ?? false }

    mutating func emit(_ line: String) { lines.append(line) }

    /// Reserves the line that takes the fuel of the innermost control, whose cost is known at its end.
    mutating func takeFuel() {
        guard options.countsFuel else { return }
        controls[controls.count - 1].fuelLine = lines.count
        lines.append("")
    }

    mutating func settleFuel(_ control: Control) {
        guard let line = control.fuelLine else { return }
        lines[line] = "FUEL(\(control.cost), \(control.site));"
    }

    // MARK: - Operands

    /// The variable for an operand of this type at the present height.
    private mutating func variable(_ type: CType, at height: Int) -> String {
        heights[type] = max(heights[type] ?? 0, height + 1)
        return "\(type.letter)\(height)"
    }

    /// Puts a value on the stack, into its variable.
    mutating func push(
        _ type: CType, _ expression: String, isRaw: Bool = false, shape: VectorShape? = nil, isNumber: Bool = false
    ) {
        let name = variable(type, at: operands.count)
        emit("\(name) = \(expression);")
        operands.append(Operand(type: type, text: name, isRaw: isRaw, shape: shape, isNumber: isNumber))
    }

    mutating func pushConstant(_ type: CType, _ literal: String, isNumber: Bool = false) {
        operands.append(Operand(type: type, text: literal, isNumber: isNumber))
    }

    /// Puts operands on the stack whose variables already hold their values.
    mutating func pushAssigned(_ types: [CType]) {
        for type in types {
            operands.append(Operand(type: type, text: variable(type, at: operands.count)))
        }
    }

    /// Takes an operand as it is.
    mutating func pop() throws(ModuleError) -> Operand {
        guard let operand = operands.popLast() else { throw unsupported("an operand stack of another form") }
        return operand
    }

    /// Takes an operand of a type.
    mutating func pop(_ type: CType) throws(ModuleError) -> Operand {
        let operand = try pop()
        guard operand.type == type else {
            throw unsupported("\(operand.type.rawValue) in the place of \(type.rawValue)")
        }
        return operand
    }

    /// Takes an operand whose bits will be seen.
    mutating func popExact(_ type: CType) throws(ModuleError) -> String { exact(try pop(type)) }

    func exact(_ operand: Operand) -> String {
        if let shape = operand.shape { return "\(shape.canonical)(\(operand.text))" }
        guard operand.isRaw else { return operand.text }
        return operand.type == .f32 ? "canonical32(\(operand.text))" : "canonical64(\(operand.text))"
    }

    /// Moves the operands on top to the heights where a label expects them, from the lowest: each goes down or stays.
    mutating func carry(_ types: [CType], to height: Int) {
        let first = operands.count - types.count
        for (place, type) in types.enumerated() {
            let value = exact(operands[first + place])
            let name = variable(type, at: height + place)
            if name != value { emit("\(name) = \(value);") }
        }
    }

    func unsupported(_ what: String) -> ModuleError { .unsupported(offset: site, what) }
}

/// The head of a translated function.
enum CPrototype {
    static func text(_ index: Int, _ parameters: [CType], _ results: [CType]) -> String {
        let list = parameters.enumerated().map { ", \($0.element.rawValue) l\($0.offset)" }.joined()
        return "static \(results.first?.rawValue ?? "void") F\(index)(M m, S s\(list))"
    }

    /// The type of a pointer to such a function.
    static func pointer(_ parameters: [CType], _ results: [CType]) -> String {
        let list = parameters.map { ", \($0.rawValue)" }.joined()
        return "\(results.first?.rawValue ?? "void") (*)(M, S\(list))"
    }
}
