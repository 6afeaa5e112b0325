import WasmRuntime

/// Says which function, and which line of source, a byte of a module belongs to, by the names and the DWARF of that module or
/// of another one with the same code.
struct Symbolizer {
    private let module: Module
    private let contents: ModuleContents
    /// How much later the code begins in the module that offsets are of.
    private let shift: Int

    /// - Parameters:
    ///   - file: with names or DWARF.
    ///   - other: the module that offsets are of, where it is another one.
    init(_ file: ModuleFile, of other: ModuleFile?) throws(Failure) {
        module = try file.module()
        contents = ModuleContents(module)
        guard let other else {
            shift = 0
            return
        }
        let (own, others) = (Self.code(contents), Self.code(ModuleContents(try other.module())))
        guard file.bytes[own] == other.bytes[others] else {
            throw .refused("the code of \(file.label) is not that of \(other.label)")
        }
        shift = others.lowerBound - own.lowerBound
    }

    private static func code(_ contents: ModuleContents) -> Range<Int> {
        contents.sections.first { $0.name == "code" && !$0.isCustom }?.range ?? 0..<0
    }

    /// The function that a byte is in, preceded by those that were inlined there, as `WasmText.steps` has them.
    func steps(at offset: Int) -> [(name: String, place: String)] {
        let (own, isBeyond) = offset.subtractingReportingOverflow(shift)
        guard !isBeyond, let function = contents.function(at: own) else {
            return [("outside of functions", "byte \(offset)")]
        }
        let name = WasmText.functionName(function.name, function.index)
        return WasmText.steps(name, module.sourceFrames(at: own), offset)
    }

    /// The byte that a line of a backtrace is about, as this program and the engines of browsers write them: `byte 1234`, or
    /// the last hexadecimal number with `0x`.
    static func offset(in line: Substring) -> Int? {
        let words = line.split { !($0.isLetter || $0.isNumber) }
        for (word, next) in zip(words, words.dropFirst()) where word == "byte" {
            if let offset = Int(next) { return offset }
        }
        return words.last { $0.hasPrefix("0x") }.flatMap { Int($0.dropFirst(2), radix: 16) }
    }
}
