import CLedgerCore
import Testing

@testable import LedgerFacade

/// `ledger_engine_log`, as Swift sees it; bindings/c/test.c has the rest.
@Suite struct LogTests {
    /// What a hook has heard, each record as a line.
    private final class Heard {
        var lines: [String] = []
        var engine: ledger_engine = 0
        /// What a call on the engine answered from within its own hook.
        var statusWithin: ledger_status?
    }

    private static let hook: ledger_log_hook = { context, record in
        guard let context, let record = record?.pointee, let event = record.event else { return }
        let heard = Unmanaged<Heard>.fromOpaque(context).takeUnretainedValue()
        var line = "\(record.level) \(record.request) \(String(cString: event))"
        for field in UnsafeBufferPointer(start: record.fields, count: Int(record.field_count)) {
            guard let key = field.key else { continue }
            let value = field.text.map { String(cString: $0) } ?? "\(field.number)"
            line += " \(String(cString: key))=\(value)"
            if let text = field.text { #expect(String(cString: text).utf8.count == field.text_size) }
        }
        heard.lines.append(line)
        var buffer = ledger_buffer()
        heard.statusWithin = ledger_score(heard.engine, nil, 0, &buffer)
    }

    private func lines(level: Int, _ operation: Operation, _ text: String) throws -> [String] {
        let heard = Heard()
        var engine: ledger_engine = 0
        #expect(ledger_engine_new(nil, &engine) == LEDGER_OK)
        heard.engine = engine
        let context = Unmanaged.passUnretained(heard).toOpaque()
        #expect(ledger_engine_log(engine, Int32(level), Self.hook, context) == LEDGER_OK)
        var response = ledger_buffer()
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            _ = operation(engine, bytes.baseAddress, bytes.count, &response)
        }
        ledger_buffer_free(&response)
        #expect(ledger_engine_free(engine) == LEDGER_OK)
        #expect(heard.statusWithin == (heard.lines.isEmpty ? nil : ledger_status(LEDGER_BUSY)))
        return heard.lines
    }

    private typealias Operation = (
        ledger_engine, UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<ledger_buffer>?
    ) -> ledger_status

    private static let document = """
        {"ledger":1,"base":"USD","asOf":"2010-02-26","id":"a-1","positions":[
         {"instrument":"A","quantity":"3","price":"1.5"},{"cash":"USD","quantity":"-1"}]}
        """

    @Test func aScoreIsToldFromItsRequestToItsAnswer() throws {
        let lines = try lines(level: LEDGER_LOG_DEBUG, ledger_score, Self.document)
        #expect(lines.first == "2 1 request operation=score bytes=\(Self.document.utf8.count)")
        #expect(lines.contains("3 1 read id=a-1 instruments=1 positions=2 transactions=0 prices=1 rates=0 entries=0"))
        #expect(lines.contains("3 1 valued holdings=1 currencies=1 value=3.5 base=USD"))
        #expect(lines.contains("1 1 warning code=negative-cash pointer=/positions/1"))
        #expect(lines.last?.hasPrefix("2 1 answer status=0 bytes=") == true)
    }

    @Test func eachLevelHasThoseBelow() throws {
        let all = try lines(level: LEDGER_LOG_DEBUG, ledger_portfolio, Self.document)
        let some = try lines(level: LEDGER_LOG_INFO, ledger_portfolio, Self.document)
        let few = try lines(level: LEDGER_LOG_WARNING, ledger_portfolio, Self.document)
        #expect(some == all.filter { !$0.hasPrefix("3") })
        #expect(few == all.filter { $0.hasPrefix("1") } && few.allSatisfy { $0.hasPrefix("1 1 warning code=") })
        #expect(few.count >= 1)
        #expect(try lines(level: LEDGER_LOG_OFF, ledger_portfolio, Self.document).isEmpty)
    }

    @Test func eachProblemOfARefusalIsTold() throws {
        let document = #"{"ledger":1,"base":"USDX","asOf":"2010-02-30","positions":[]}"#
        let lines = try lines(level: LEDGER_LOG_WARNING, ledger_validate, document)
        #expect(
            lines == ["1 1 problem code=unknown-currency pointer=/base", "1 1 problem code=invalid-date pointer=/asOf"])
        #expect(
            try self.lines(level: LEDGER_LOG_WARNING, ledger_review, "[")
                == ["1 1 problem code=json-unexpected-end pointer=/0"])
    }

    @Test func aHookIsReplacedAndRemoved() throws {
        let (first, second) = (Heard(), Heard())
        var engine: ledger_engine = 0
        #expect(ledger_engine_new(nil, &engine) == LEDGER_OK)
        func call() {
            var response = ledger_buffer()
            _ = ledger_score(engine, nil, 0, &response)
            ledger_buffer_free(&response)
        }
        for heard in [first, second, second] {
            let context = Unmanaged.passUnretained(heard).toOpaque()
            #expect(ledger_engine_log(engine, Int32(LEDGER_LOG_INFO), Self.hook, context) == LEDGER_OK)
        }
        call()
        #expect(first.lines.isEmpty && second.lines.count == 3)
        #expect(ledger_engine_log(engine, Int32(LEDGER_LOG_INFO), nil, nil) == LEDGER_OK)
        call()
        #expect(second.lines.count == 3)
        #expect(ledger_engine_log(engine, 4, Self.hook, nil) == LEDGER_BAD_ARGUMENT)
        #expect(ledger_engine_log(engine, -1, Self.hook, nil) == LEDGER_BAD_ARGUMENT)
        #expect(ledger_engine_free(engine) == LEDGER_OK)
        #expect(ledger_engine_log(engine, 1, Self.hook, nil) == LEDGER_BAD_HANDLE)
    }
}
