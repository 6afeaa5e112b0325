import ToolSupport
import WasmRuntime

/// `conformance wasm --calls FILE...`: calls every exported function of each module and prints what came of it, a line
/// a call, for comparison with another engine (Tests/Reference/wasm/calls.js prints the same lines).
///
///     module a.wasm
///     func_0 i32:17 | logged 1 i64:5
///     func_1 trap memory
///     memory 1048576 9c41…
enum WasmCalls {
    static func run(_ paths: [String], _ tier: WasmTier) -> Int32 {
        for path in paths { calls(path, tier).forEach { print($0) } }
        return 0
    }

    /// What the imported functions of one module were called with since the last line.
    private final class Log {
        var entries: [String] = []

        func take() -> String {
            defer { entries = [] }
            return entries.isEmpty ? "" : " | " + entries.joined(separator: " ")
        }
    }

    private static func calls(_ path: String, _ tier: WasmTier) -> [String] {
        var lines = ["module \(path.split(separator: "/").last ?? "")"]
        let module: Module
        do throws(ModuleError) {
            module = try Module(Files.bytes(path))
        } catch {
            return lines + ["refused \(error)"]
        }
        var limits = StoreLimits()
        if tier.countsFuel { limits.fuel = 2_000_000_000 }
        limits.memoryPages = 4096
        let store = Store(limits: limits)
        let log = Log()
        let imports = self.imports(of: module, store, log)
        let instance: Instance
        do {
            instance = try tier.instance(module, imports, store)
        } catch LinkError.trapped(let trap) {
            return lines + ["start trap \(kind(trap.code))" + log.take()]
        } catch {
            return lines + ["unlinkable \(error)"]
        }
        for export in module.exportTypes {
            guard case .function(let type) = export.type else { continue }
            // The other side may have no value for a vector.
            if (type.parameters + type.results).contains(.v128) { continue }
            for round in 0..<2 {
                if instance.function(named: "hangLimitInitializer") != nil {
                    _ = try? instance.call("hangLimitInitializer")
                }
                let arguments = type.parameters.enumerated().map { argument($0.element, $0.offset, round) }
                do throws(Trap) {
                    let results = try instance.call(export.name, arguments)
                    lines.append(([export.name] + results.map(text)).joined(separator: " ") + log.take())
                } catch {
                    lines.append("\(export.name) trap \(kind(error.code))" + log.take())
                }
            }
        }
        for export in module.exportTypes {
            guard case .memory = export.type, let memory = instance.memory(named: export.name) else { continue }
            lines.append("memory \(memory.byteCount) \(hash(memory))")
        }
        return lines
    }

    /// Functions that note their arguments and give zeros; everything else as small as its type allows.
    private static func imports(of module: Module, _ store: Store, _ log: Log) -> Imports {
        var imports = Imports()
        for needed in module.importTypes {
            switch needed.type {
            case .function(let type):
                let zeros = type.results.map { zero($0) }
                imports[needed.module, needed.name] = .function(
                    store.function(type) { arguments in
                        log.entries.append(([needed.name] + arguments.map(text)).joined(separator: " "))
                        return zeros
                    })
            case .memory(let type):
                if let memory = try? Memory(type, in: store) { imports[needed.module, needed.name] = .memory(memory) }
            case .table(let type):
                if let table = try? Table(type, in: store) { imports[needed.module, needed.name] = .table(table) }
            case .tag(let type): imports[needed.module, needed.name] = Tag(type, in: store).map { .tag($0) }
            case .global(let type):
                imports[needed.module, needed.name] = .global(
                    GlobalVariable(zero(type.value), isMutable: type.isMutable, in: store))
            }
        }
        return imports
    }

    private static func zero(_ type: ValueType) -> Value { argument(type, -1, 0) }

    /// The argument at a place: spread over the range, other in each round.
    private static func argument(_ type: ValueType, _ place: Int, _ round: Int) -> Value {
        let seed = UInt64(truncatingIfNeeded: (place + 1) * (round * 7 + 3))
        switch type {
        case .i32: return .i32(UInt32(truncatingIfNeeded: seed &* 0x9e37_79b9))
        case .i64: return .i64(seed &* 0x9e37_79b9_7f4a_7c15)
        case .f32: return .f32(Float(seed) * -1.5)
        case .f64: return .f64(Double(seed) * 2.25)
        case .v128: return .v128(bits: UInt128(seed &* 0x9e37_79b9_7f4a_7c15) &* 0x1_0000_0001_0000_0001)
        case .funcref: return .funcref(nil)
        case .externref: return .externref(nil)
        case .exnref: return .exnref(nil)
        }
    }

    /// A NaN is printed without its bits: V8 may change them at its border.
    private static func text(_ value: Value) -> String {
        switch value {
        case .i32(let bits): return "i32:\(Int32(bitPattern: bits))"
        case .i64(let bits): return "i64:\(Int64(bitPattern: bits))"
        case .f32(let bits): return "f32:" + real(Double(Float(bitPattern: bits)))
        case .f64(let bits): return "f64:" + real(Double(bitPattern: bits))
        case .v128(let bits): return "v128:" + String(bits, radix: 16)
        case .funcref(let reference): return reference == nil ? "null" : "ref"
        case .externref(let number): return number == nil ? "null" : "ref"
        case .exnref(let reference): return reference == nil ? "null" : "ref"
        }
    }

    private static func real(_ value: Double) -> String {
        value == value ? String(value.bitPattern, radix: 16) : "nan"
    }

    /// V8 has one message for the two ways in which a float does not fit an integer, and for the two of a bad element.
    private static func kind(_ code: TrapCode) -> String {
        switch code {
        case .memoryOutOfBounds: "memory"
        case .tableOutOfBounds: "table"
        case .undefinedElement, .uninitializedElement, .indirectCallTypeMismatch: "indirect"
        case .invalidConversionToInteger: "conversion"
        // `i32.div_s` and truncations alike.
        case .integerOverflow: "conversion"
        case .integerDivideByZero: "division"
        case .callStackExhausted: "exhausted"
        default: code.rawValue
        }
    }

    /// FNV-1a, 64 bit, over words of 8 bytes.
    private static func hash(_ memory: Memory) -> String {
        guard let bytes = memory.bytes(at: 0, count: memory.byteCount) else { return "" }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for offset in stride(from: 0, to: bytes.count, by: 8) {
            let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if word == 0 { continue }
            hash = (hash ^ (word &+ UInt64(offset))) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}
