import WasmRuntime

extension Command {
    static let wasmSymbolize = Command(
        name: "wasm symbolize", summary: "functions and lines for the bytes of a backtrace",
        details: """
            Says for bytes of a module which function they are in and, where FILE carries DWARF, which line of source, with \
            what was inlined there. Without OFFSET, a backtrace is read from standard input, from this program or another \
            engine: every line that names a byte ('byte 1234', '0x4d2') is answered, and the others stay. FILE is the module \
            or, with --of, another one of the same code that has the names.
            """,
        operands: [
            Operand(name: "FILE", help: "a module with names or DWARF", isRequired: true),
            Operand(
                name: "OFFSET", help: "a byte of the module: 1234, 0x4d2", isRequired: false, isRepeated: true),
        ],
        options: [
            Option(name: .of, value: .text("MODULE"), help: "the module that the bytes are of, if it is not FILE"),
            Option(name: .embedded, value: .none, help: "the bytes are of the module that is built into ledger-cli"),
            .help,
        ],
        examples: [
            Example(
                line: "ledger-cli wasm symbolize interest.wasm 0x11d",
                explanation: "where one byte comes from"),
            Example(
                line: "ledger-cli wasm symbolize --of shipped.wasm names.wasm < backtrace.txt",
                explanation: "a backtrace of a module without names"),
        ],
        body: { (arguments, environment) throws(Failure) in
            guard let path = arguments.operands.first else { throw .usage("a FILE is needed: a module with names") }
            let words = arguments.operands.dropFirst()
            guard path != "-" || !words.isEmpty else {
                throw .usage("standard input can't be both the module and the backtrace")
            }
            let other = try otherModule(arguments, environment)
            let symbolizer = try Symbolizer(ModuleFile(path, environment), of: other)
            guard words.isEmpty else {
                let offsets = try words.map { (word) throws(Failure) in try offset(word) }
                let lines = Backtrace(offsets.map(symbolizer.steps)).lines
                return Outcome(text: lines.map { $0.text + "\n" }.joined())
            }
            let input = try environment.read("-", limit: inputMax)
            return Outcome(text: annotated(String(decoding: input, as: UTF8.self), symbolizer))
        })

    /// Far more than any backtrace.
    private static let inputMax = 16 << 20

    private static func otherModule(
        _ arguments: Arguments, _ environment: Environment
    ) throws(Failure) -> ModuleFile? {
        switch (arguments.value(.of), arguments.has(.embedded)) {
        case (nil, false): nil
        case (nil, true): try ModuleFile(nil, environment)
        case (let path?, false): try ModuleFile(path, environment)
        case (_?, true): throw .usage("--of and --embedded say the same in two ways")
        }
    }

    private static func offset(_ word: String) throws(Failure) -> Int {
        let offset = word.hasPrefix("0x") ? Int(word.dropFirst(2), radix: 16) : Int(word)
        guard let offset, offset >= 0 else { throw .usage("'\(word)' is no byte of a module: 1234 or 0x4d2") }
        return offset
    }

    /// The lines of a backtrace, those that name a byte with what is there.
    private static func annotated(_ text: String, _ symbolizer: Symbolizer) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let offsets = lines.map(Symbolizer.offset)
        var answers = Backtrace(offsets.compactMap { $0 }.map(symbolizer.steps)).lines[...]
        var annotated: [String] = []
        var number = 0
        for (line, offset) in zip(lines, offsets) {
            guard offset != nil else {
                annotated.append(SafeText.line(String(line)))
                continue
            }
            while let answer = answers.first, answer.function == number { annotated.append(answers.removeFirst().text) }
            number += 1
        }
        return annotated.joined(separator: "\n")
    }
}
