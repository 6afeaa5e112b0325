import Testing

@testable import WasmRuntime

/// Where native code looks whether there is something to stop for: before a loop begins again, unless every way there has
/// called a function of the module, which looks when it is entered.
@Suite struct NativeLoopTests {
    private static let loop: [UInt8] = [0x03, 0x40], block: [UInt8] = [0x02, 0x40], end: [UInt8] = [0x0b]
    private static let call: [UInt8] = [0x10, 1], host: [UInt8] = [0x10, 0]
    private static func branch(_ depth: UInt8) -> [UInt8] { [0x0c, depth] }
    private static func branchIf(_ depth: UInt8) -> [UInt8] { Code.get(0) + [0x0d, depth] }
    private static let condition = Code.get(0) + [0x04, 0x40]

    /// A module whose function 2 has this body, function 0 is the host's and function 1 does nothing.
    private static func module(_ body: [UInt8]) -> ModuleWriter {
        var writer = ModuleWriter()
        writer.importFunction("host", "nothing", [], [])
        writer.function(nil, [], [], [])
        writer.function("f", [.i32], [], body)
        return writer
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let body: [UInt8]
        let looks: Int

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "nothing inside", body: loop + branch(0) + end, looks: 1),
        Case(name: "not gone through again", body: loop + end, looks: 0),
        Case(name: "a call", body: loop + call + branch(0) + end, looks: 0),
        Case(name: "a call of the host", body: loop + host + branch(0) + end, looks: 1),
        Case(name: "a call behind the branch", body: loop + branchIf(0) + call + branch(0) + end, looks: 1),
        Case(name: "a call on one way", body: loop + condition + call + end + branch(0) + end, looks: 1),
        Case(
            name: "a call on both ways", body: loop + condition + call + [0x05] + call + end + branch(0) + end, looks: 0
        ),
        Case(
            name: "a way out of a block that has no call",
            body: loop + block + branchIf(0) + call + end + branch(0) + end, looks: 1),
        Case(
            name: "a call in an inner loop is one for both",
            body: loop + loop + call + branchIf(0) + end + branch(0) + end,
            looks: 0),
        Case(
            name: "a call before an inner loop is none in it",
            body: loop + call + loop + branchIf(0) + end + branch(0) + end, looks: 1),
        Case(
            name: "a table of branches",
            body: loop + block + Code.get(0) + [0x0e, 1, 1, 0] + end + call + branch(0) + end,
            looks: 1),
    ]

    @Test(arguments: cases) func looksWhereItHasTo(_ one: Case) throws {
        let text = try NativeCompiler.translate(Module(Self.module(one.body).bytes))
        let body = try #require(text.split(separator: "F2(M m, S s, i32 l0) {").last)
        #expect(body.split(separator: "LOOP(").count - 1 == one.looks)
    }

    @Test(arguments: cases.filter { $0.name != "not gone through again" }) func isEndedByADeadline(_ one: Case) throws {
        let writer = Self.module(one.body)
        let store = Store()
        var imports = Imports()
        imports["host", "nothing"] = .function(store.function(FunctionType(parameters: [], results: [])) { _ in [] })
        let instance = try Tier.guardPages.instance(writer, imports: imports, in: store)
        store.setDeadline(nanosecondsFromNow: 20_000_000)
        #expect(instance.trap("f", [.i32(UInt32(1))])?.code == .deadlineExceeded)
    }
}
