internal import CWasmNative
internal import Digests

/// Native code of a module, loaded into this process for good: by any number of instances on any threads.
///
/// A file of native code is as trusted as a program: loading it runs what is in it. What is checked before anything else is
/// that it was made for this version of the runtime, this machine and these bytes of a module, so that no other is taken by
/// mistake.
public final class NativeCode: @unchecked Sendable {
    public let module: Module
    public let options: NativeOptions
    /// Lies in the loaded file, which nobody changes.
    private let object: UnsafePointer<CWasmObject>
    /// What the records of functions begin as.
    let functionTemplates: SharedList<FunctionRecord>
    /// Where each function begins, by address; for the place of a fault.
    private let starts: [(address: UInt, function: Int)]

    /// Loads what `NativeCompiler` has made of this module.
    ///
    /// - Throws: `notLoadable`, `mismatch`, `system` where the process can't have guard pages.
    public init(at path: String, for module: Module) throws(NativeError) {
        var message: UnsafePointer<CChar>?
        // Without a slash the system's loader would look in its own folders.
        guard let object = cwasm_load(path.contains("/") ? path : "./\(path)", &message) else {
            throw .notLoadable(message.map { String(cString: $0) } ?? path)
        }
        try NativeCode.check(object, against: module)
        var options = NativeOptions()
        options.bounds = object.pointee.options & UInt32(cwasmExplicitBounds) != 0 ? .explicit : .guardPages
        options.countsFuel = object.pointee.options & UInt32(cwasmCountsFuel) != 0
        guard options.bounds == .explicit || cwasm_guard_install() else {
            throw .system("sigaction for guard pages", errno: 0)
        }
        self.module = module
        self.options = options
        self.object = object
        functionTemplates = SharedList(
            module.code.enumerated().map { place, code in
                let type = module.functionTypes[module.importedFunctionCount + place]
                var record = FunctionRecord(code, type: type, index: module.importedFunctionCount + place)
                record.code = nil
                record.enter = object.pointee.enters[type].map { unsafeBitCast($0, to: UnsafeRawPointer.self) }
                record.machineCode = object.pointee.functions[place]
                return record
            })
        starts = (0..<Int(object.pointee.functionCount)).flatMap { place in
            [object.pointee.functions[place], object.pointee.tails?[place]].compactMap { $0 }.map {
                (UInt(bitPattern: $0), module.importedFunctionCount + place)
            }
        }.sorted { $0.address < $1.address }
    }

    /// What compiled code and this runtime have to agree on: the first 32 bits of the SHA-256 of what they share.
    static let abi: UInt32 = {
        let text =
            String(cString: cwasm_text_of_abi()) + String(cString: cwasm_text_of_operations())
            + String(cString: cwasm_text_of_vectors()) + String(cString: cwasm_text_of_tail_calls())
        return SHA256.digest(of: Array(text.utf8)).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }()

    /// The SHA-256 of a module's bytes, in hexadecimal digits.
    static func hash(of module: Module) -> String { hex(SHA256.digest(of: module.bytes)) }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func check(_ object: UnsafePointer<CWasmObject>, against module: Module) throws(NativeError) {
        func text<T>(_ field: T) -> String {
            withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        }
        func expect(_ what: NativeError.Difference, _ found: String, _ expected: String) throws(NativeError) {
            guard found == expected else { throw .mismatch(what, found: found, expected: expected) }
        }
        try expect(.abi, "\(text(object.pointee.magic)) \(object.pointee.abi)", "\(CWASM_MAGIC) \(abi)")
        try expect(.target, text(object.pointee.target), String(cString: cwasm_target()))
        try expect(
            .module, withUnsafeBytes(of: object.pointee.moduleHash) { hex($0) }, hash(of: module))
        try expect(
            .contents, "\(object.pointee.functionCount) functions, \(object.pointee.typeCount) types",
            "\(module.code.count) functions, \(module.types.count) types")
    }

    // MARK: - What the store needs of it

    /// Whether a function may have given its place to another.
    func makesTailCalls(_ index: Int) -> Bool {
        index >= module.importedFunctionCount
            && object.pointee.tails?[index - module.importedFunctionCount] != nil
    }

    /// The function that an address of machine code belongs to.
    func function(at address: UInt) -> Int? {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle].address <= address { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? starts[low - 1].function : nil
    }
}
