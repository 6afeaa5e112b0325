import Testing

import WasmRuntime

@testable import LedgerHost

@Suite struct EngineTests {
    static let request = Array(
        """
        {"ledger":1,"base":"USD","asOf":"2010-02-26","positions":[{"instrument":"A","quantity":"3","price":"1.11"}]}
        """.utf8)

    @Test func bothEnginesAnswerTheSameBytes() throws {
        let (native, wasm) = (try EngineKind.native.makeEngine(), try EngineKind.wasm.makeEngine())
        #expect(native.coreVersion == wasm.coreVersion)
        for operation in Operation.portfolioOperations {
            let answer = try native.run(operation, Self.request)
            #expect(answer.verdict == .ok)
            #expect(try wasm.run(operation, Self.request) == answer)
        }
    }

    @Test func everyEngineTellsTheSame() throws {
        var logs: [[CoreLogRecord]] = []
        for kind in EngineKind.allCases {
            var records: [CoreLogRecord] = []
            let engine = try kind.makeEngine()
            try engine.listen(.debug) { records.append($0) }
            _ = try engine.run(.score, Self.request)
            _ = try engine.run(.validate, Array("{".utf8))
            logs.append(records)
        }
        #expect(
            logs[0].map(\.event) == [
                "request", "read", "valued", "scored", "warning", "answer", "request", "problem", "answer",
            ])
        #expect(logs[0].map(\.request) == [1, 1, 1, 1, 1, 1, 2, 2, 2])
        #expect(logs[0][2].fields.last == .init(key: "base", value: .text("USD")))
        for other in logs.dropFirst() { #expect(other == logs[0]) }
    }

    @Test func aLogIsHeardAfterATrapToo() throws {
        let bytes = try #require(EmbeddedModule.bytes)
        var limits = StoreLimits.ledgerCore
        limits.fuel = 3_000_000
        let engine = try WasmEngine(module: bytes, limits: limits)
        var events: [String] = []
        try engine.listen(.info) { events.append($0.event) }
        let endless = Array("[".utf8) + [UInt8](repeating: 0x20, count: 4_000_000)
        #expect(throws: HostError.self) { try engine.run(.validate, endless) }
        _ = try engine.run(.validate, Self.request)
        #expect(events == ["request", "request", "warning", "answer"])
    }

    @Test func aStoreWithAListenerEndsWithItsEngine() throws {
        weak var store: Store?
        func listen() throws -> Int {
            let engine = try WasmEngine()
            var count = 0
            try engine.listen(.info) { _ in count += 1 }
            _ = try engine.run(.score, Self.request)
            store = engine.store
            return count
        }
        #expect(try listen() > 0)
        #expect(store == nil)
    }

    @Test func theNextListenerTakesThePlaceOfTheOneBefore() throws {
        let core = try ModuleCore(Module(try #require(EmbeddedModule.bytes)), nil, .ledgerCore)
        var heard = [0, 0]
        try core.listen(.debug) { _ in heard[0] += 1 }
        let places = core.instance.table(named: "__indirect_function_table")?.count
        try core.listen(.info) { _ in heard[1] += 1 }
        #expect(core.instance.table(named: "__indirect_function_table")?.count == places)
        _ = try Self.request.withUnsafeBufferPointer { try core.run(.score, $0) }
        #expect(heard[0] == 0)
        #expect(heard[1] > 0)
    }

    @Test func journalsComeInPiecesOnBothEngines() throws {
        let header =
            Array(#"{"ledger":1,"rules":[{"rule":"limit","per":"all","maxCount":1,"window":"1d"}]}"#.utf8) + [0x0A]
        let entry = Array(
            """
            {"date":"2026-03-02","postings":[{"account":"A","currency":"EUR","amount":"1"},\
            {"account":"B","currency":"EUR","amount":"-1"}]}

            """.utf8)
        var answers: [[Response]] = []
        for kind in EngineKind.allCases {
            let stream = try kind.makeEngine().beginJournal()
            var responses: [Response] = []
            for piece in [header, entry, entry + entry] {
                responses.append(try piece.withUnsafeBufferPointer { try stream.add($0) })
            }
            responses.append(try stream.finish())
            answers.append(responses)
        }
        #expect(answers[0].map(\.verdict) == [.ok, .ok, .rejected, .rejected])
        for other in answers.dropFirst() { #expect(other == answers[0]) }
    }

    @Test func oneInstanceServesCallAfterCallWithoutGrowing() throws {
        let engine = try WasmEngine()
        for _ in 0..<10 { _ = try engine.run(.score, Self.request) }
        let memory = engine.memoryBytes
        for _ in 0..<200 { _ = try engine.run(.score, Self.request) }
        #expect(engine.memoryBytes == memory)
    }

    @Test func afterATrapTheNextCallGetsANewInstance() throws {
        let bytes = try #require(EmbeddedModule.bytes)
        var limits = StoreLimits.ledgerCore
        limits.fuel = 3_000_000
        let engine = try WasmEngine(module: bytes, limits: limits)
        _ = try engine.run(.validate, Self.request)
        let endless = Array("[".utf8) + [UInt8](repeating: 0x20, count: 4_000_000)
        do throws(HostError) {
            _ = try engine.run(.validate, endless)
            Issue.record("no trap")
        } catch {
            guard case .trapped(let trap) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(trap.code == .outOfFuel)
        }
        #expect(engine.poisonedInstances == 1)
        #expect(try engine.run(.validate, Self.request).verdict == .ok)
    }

    @Test func bytesThatAreNoModuleAreRefused() {
        let garbage: [UInt8] = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
        garbage.withUnsafeBufferPointer { bytes in
            #expect(throws: HostError.moduleUnusable("no memory is exported")) { _ = try WasmEngine(module: bytes) }
        }
    }
}
