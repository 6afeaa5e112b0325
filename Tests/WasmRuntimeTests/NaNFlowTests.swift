import LedgerTestSupport
import Testing

@testable import WasmRuntime

/// Native code leaves NaNs as they are until somebody may see their bits: what random functions compute of NaNs with all
/// kinds of bits has to be what the interpreter computes, which leaves nothing.
@Suite struct NaNFlowTests {
    /// Random functions of two vectors and two floats on locals of all these types; all locals are results.
    private struct Generator {
        var random: SeededGenerator
        static let parameters: [ValueType] = [.v128, .v128, .f32, .f64]
        static let locals: [ValueType] = [.v128, .v128, .v128, .v128, .f32, .f32, .f64, .f64]
        static let results = parameters + locals

        private mutating func pick<T>(_ items: [T]) -> T { items[Int(random.next() % UInt64(items.count))] }

        private mutating func local(_ type: ValueType) -> UInt8 {
            pick(Generator.results.indices.filter { Generator.results[$0] == type }.map { UInt8($0) })
        }

        private func vector(_ opcode: Int) -> [UInt8] { [0xfd] + ModuleWriter.leb(opcode) }

        mutating func function() -> [UInt8] {
            var code: [UInt8] = []
            for _ in 0..<16 {
                let target = Generator.parameters.count + Int(random.next() % UInt64(Generator.locals.count))
                let set = value(Generator.results[target], 3) + [0x21, UInt8(target)]
                // Some of them on one of two ways.
                code += random.next() % 4 == 0 ? Code.get(2) + Code.get(2) + [0x5b, 0x04, 0x40] + set + [0x0b] : set
            }
            return code + Generator.results.indices.flatMap { Code.get(UInt8($0)) }
        }

        private mutating func value(_ type: ValueType, _ depth: Int) -> [UInt8] {
            if depth == 0 || random.next() % 5 == 0 { return Code.get(local(type)) }
            switch type {
            case .f32:
                switch random.next() % 4 {
                case 0: return value(.v128, depth - 1) + vector(31) + [UInt8(random.next() & 3)]
                case 1: return value(.f32, depth - 1) + [pick([0x8b, 0x8c, 0x91, 0x8e])]
                case 2: return value(.f64, depth - 1) + [0xb6]
                default: return value(.f32, depth - 1) + value(.f32, depth - 1) + [pick([0x92, 0x94, 0x96, 0x98])]
                }
            case .f64:
                switch random.next() % 4 {
                case 0: return value(.v128, depth - 1) + vector(33) + [UInt8(random.next() & 1)]
                case 1: return value(.f64, depth - 1) + [pick([0x99, 0x9a, 0x9f, 0x9c])]
                case 2: return value(.f32, depth - 1) + [0xbb]
                default: return value(.f64, depth - 1) + value(.f64, depth - 1) + [pick([0xa0, 0xa2, 0xa4, 0xa6])]
                }
            default:
                switch random.next() % 8 {
                case 0: return vector(12) + (0..<16).map { _ in pick([0, 0, 0x3f, 0x7f, 0xc0, 0xff]) }
                case 1:
                    let unary = [
                        77, 94, 95, 103, 104, 105, 106, 116, 117, 122, 148, 224, 225, 227, 236, 237, 239, 248, 249, 250,
                        252, 253, 254,
                    ]
                    return value(.v128, depth - 1) + vector(pick(unary))
                case 6:
                    // What sees the bits, of what gives NaNs of any.
                    let (seeing, giving) = pick([([224, 225, 77], 228...231), ([236, 237, 77], 240...243)])
                    let operands = value(.v128, depth - 1) + value(.v128, depth - 1)
                    return operands + vector(pick(Array(giving))) + vector(pick(seeing))
                case 2: return value(.f32, depth - 1) + vector(19)
                case 3: return value(.f64, depth - 1) + vector(20)
                case 4:
                    let lane = UInt8(random.next() & 3)
                    return value(.v128, depth - 1) + value(.f32, depth - 1) + vector(32) + [lane]
                case 5:
                    let lane = UInt8(random.next() & 1)
                    return value(.v128, depth - 1) + value(.f64, depth - 1) + vector(34) + [lane]
                default:
                    let binary =
                        random.next() % 2 == 0
                        ? Array(228...231) + Array(240...243)
                        : Array(232...235) + Array(244...247) + Array(65...76) + [78, 80, 81, 174]
                    return value(.v128, depth - 1) + value(.v128, depth - 1) + vector(pick(binary))
                }
            }
        }

        /// A float of 32 bits that is a NaN more often than not.
        mutating func bits() -> UInt32 {
            let payload = UInt32(truncatingIfNeeded: random.next())
            switch random.next() % 8 {
            case 0: return Float(Int32(bitPattern: payload)).bitPattern
            case 1: return pick([0, 0x8000_0000, 0x7f80_0000, 0xff80_0000])
            case 2: return 0x7fc0_0000
            default: return 0x7f80_0001 | payload
            }
        }
    }

    @Test func bothTiersGiveTheSameBits() throws {
        var generator = Generator(random: SeededGenerator(seed: 20_261_121))
        var writer = ModuleWriter()
        let count = 120
        for index in 0..<count {
            writer.function(
                "f\(index)", Generator.parameters, Generator.results, locals: Generator.locals, generator.function())
        }
        let interpreter = try Tier.interpreter.instance(writer)
        let native = try Tier.guardPages.instance(writer)
        var nans = 0
        for index in 0..<count {
            for _ in 0..<10 {
                let words = (0..<11).map { _ in UInt128(generator.bits()) }
                let arguments: [Value] = [
                    .v128(bits: words[0] | words[1] << 32 | words[2] << 64 | words[3] << 96),
                    .v128(bits: words[4] | words[5] << 32 | words[6] << 64 | words[7] << 96),
                    .f32(bits: UInt32(words[8])), .f64(bits: UInt64(words[9] | words[10] << 32)),
                ]
                let expected = try interpreter.call("f\(index)", arguments)
                #expect(try native.call("f\(index)", arguments) == expected, "f\(index)")
                nans += expected.count {
                    if case .f64(let bits) = $0 { Double(bitPattern: bits).isNaN } else { false }
                }
            }
        }
        #expect(nans > 300)
    }
}
