import Testing

@testable import WasmRuntime

/// The compiler's account of frames.
@Suite struct FrameReportTests {
    /// Function 0 is exported, 1 is called twice and 2 once.
    private func plan() throws -> ModulePlan {
        var writer = ModuleWriter()
        writer.function("f", [], [], [0x10, 1, 0x10, 1, 0x10, 2])
        writer.function(nil, [], [], [])
        writer.function(nil, [], [], [])
        return try ModuleTranslator.translate(Module(writer.bytes), .init()).plan
    }

    @Test func onlyWhatSeveralCallsLeadToAndNothingElseHasNoAddress() throws {
        let plan = try plan()
        #expect(plan.isAddressed(0) && !plan.isAddressed(1) && plan.isAddressed(2))
    }

    @Test func copiesAndPartsOfAFunctionAddUp() throws {
        let report = FrameReport(
            "m.c:1:1:F0\t16\tstatic\nm.c:2:1:F1.part.0\t100\tstatic\nm.c:2:1:F1\t8\tstatic\nm.c:3:1:F2\t24\tstatic\n")
        #expect(report.frames(of: try plan()) == [16, 108, 24])
        #expect(report.largest == 100)
    }

    @Test func whatBecamePartOfItsCallersHasNoFrameAndNothingElseMayBeMissing() throws {
        #expect(FrameReport("m.c:1:1:F0\t16\tstatic\nm.c:3:1:F2\t24\tstatic\n").frames(of: try plan()) == [16, 0, 24])
        #expect(FrameReport("m.c:1:1:F0\t16\tstatic\n").frames(of: try plan()) == nil)
    }
}
