import CWasmLoop
import Testing

@testable import WasmRuntime

@Suite struct ModuleTests {
    private var sample: ModuleWriter {
        var writer = ModuleWriter()
        writer.importFunction("host", "f", [.i32], [])
        writer.memory(1, 2)
        writer.export("memory", 2, 0)
        writer.table(3)
        writer.elements(at: 0, [1])
        writer.global(.i32, isMutable: true, Code.i32(5))
        writer.function(
            "sum", [.i32], [.i32], locals: [.i32],
            [
                0x03, 0x40, 0x20, 0, 0x45, 0x45, 0x04, 0x40, 0x20, 0, 0x41, 1, 0x6b, 0x22, 0, 0x20, 1, 0x6a, 0x21, 1,
                0x0c, 1,
                0x0b, 0x0b, 0x20, 1,
            ])
        writer.function("table", [.i32], [], [0x02, 0x40, 0x02, 0x40, 0x20, 0, 0x0e, 2, 0, 1, 0, 0x0b, 0x0b])
        writer.data(at: 0, [1, 2, 3])
        return writer
    }

    private func error(_ bytes: [UInt8]) -> ModuleError? {
        do throws(ModuleError) {
            _ = try Module(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func aModuleTellsItsImportsAndExports() throws {
        let module = try Module(sample.bytes)
        #expect(module.importTypes.map(\.name) == ["f"])
        #expect(module.exportTypes.map(\.name) == ["memory", "sum", "table"])
        #expect(module.name(ofFunction: 1) == "sum")
    }

    @Test func aModuleCutAnywhereIsMalformedOrStillWhole() {
        let bytes = sample.bytes
        for count in 0..<bytes.count {
            guard let error = error(Array(bytes[..<count])) else { continue }
            #expect(error.offset <= count)
        }
        #expect(error([]) == .malformed(offset: 0, "magic header not detected"))
    }

    @Test func noByteChangedAtRandomBreaksTheRuntime() {
        var state: UInt64 = 7
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        var limits = StoreLimits()
        limits.fuel = 10_000
        limits.memoryPages = 16
        limits.tableElements = 1000
        let original = sample.bytes
        var ran = 0
        for _ in 0..<20_000 {
            var bytes = original
            for _ in 0...(next() % 3) { bytes[Int(next()) % bytes.count] = UInt8(truncatingIfNeeded: next()) }
            guard let module = try? Module(bytes) else { continue }
            let store = Store(limits: limits)
            var imports = Imports()
            for (module, name, type) in module.importTypes {
                guard case .function(let type) = type else { continue }
                imports[module, name] = .function(
                    store.function(type) { _ in type.results.map { Value(at: [0, 0], type: $0) } })
            }
            guard let instance = try? Instance(module, imports: imports, in: store) else { continue }
            for (name, type) in module.exportTypes {
                guard case .function(let type) = type else { continue }
                _ = try? instance.call(name, type.parameters.map { Value(at: [3, 0], type: $0) })
                ran += 1
            }
        }
        #expect(ran > 1000)
    }

    @Test func whatIsNotSupportedIsNamed() {
        let features: [(UInt8, String)] = [
            (0x06, "legacy exception handling"), (0xfe, "threads"),
            (0xfb, "garbage collection"),
        ]
        for (opcode, feature) in features {
            var writer = ModuleWriter()
            writer.function("f", [], [], [opcode, 0])
            guard case .unsupported(let offset, feature)? = error(writer.bytes) else {
                Issue.record("\(opcode): \(String(describing: error(writer.bytes)))")
                continue
            }
            #expect(writer.bytes[offset] == opcode)
        }
    }

    @Test func mistypedBodiesAreInvalid() {
        let bodies: [[UInt8]] = [
            [], [0x42, 0], [0x41, 0, 0x41, 0], [0x20, 9], [0x41, 0, 0x0c, 5],
            [0x41, 0, 0x42, 0, 0x6a], [0x41, 0, 0x04, 0x7f, 0x41, 0, 0x0b], [0x41, 0, 0x28, 2, 0],
            [0x10, 9], [0x23, 0], [0x02, 0x7f, 0x0b],
        ]
        for body in bodies {
            var writer = ModuleWriter()
            writer.function("f", [], [.i32], body)
            guard case .invalid? = error(writer.bytes) else {
                Issue.record("\(body): \(String(describing: error(writer.bytes)))")
                continue
            }
        }
    }

    @Test func operationsHaveTheirNumbers() {
        #expect(Opcode.allCases.count <= Int(CWASM_VECTORS))
        #expect(Opcode.i64Extend32S.rawValue - Opcode.i32Eqz.rawValue == 0xc4 - 0x45)
        #expect(Opcode(rawValue: Opcode.i32Eqz.rawValue + 0x6a - 0x45) == .i32Add)
        #expect(Opcode(rawValue: Opcode.i32Eqz.rawValue + 0xa3 - 0x45) == .f64Div)
    }
}
