import LedgerJSON
import ToolSupport
import WasmRuntime

/// One script of the suite: its modules, and what it asserts of them.
final class WasmScript {
    private let path: String
    private let folder: String
    private let store: Store
    private var decoding = DecodeLimits()
    private let tier: WasmTier
    private var imports = Imports()
    private var current: Instance?
    private var named: [String: Instance] = [:]
    private(set) var passed = 0
    private(set) var skipped = 0
    private(set) var failures: [String] = []
    /// Features for which modules were refused; what is asserted of these modules is skipped.
    private(set) var refused: [String] = []
    private var isCurrentRefused = false

    init(path: String, _ tier: WasmTier, _ features: Features) {
        self.tier = tier
        self.path = path
        decoding.features = features
        folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        var limits = StoreLimits()
        if tier.countsFuel { limits.fuel = 4_000_000_000 }
        store = Store(limits: limits)
        WasmSpecTest.add(to: &imports, in: store)
    }

    func run() {
        guard let document = try? JSONDocument.parse(Files.bytes(path)), let commands = document.root.member("commands")
        else {
            failures.append("not a script")
            return
        }
        for command in commands.elements {
            let line = command.member("line")?.integer ?? 0
            switch outcome(command) {
            case .passed: passed += 1
            case .skipped: skipped += 1
            case .failed(let why): failures.append("line \(line), \(command.text("type")): \(why)")
            }
        }
    }

    enum Outcome {
        case passed
        case skipped
        case failed(String)
    }

    private func outcome(_ command: JSONValue) -> Outcome {
        let name = command.member("action")?.text("module") ?? command.text("name")
        if isCurrentRefused, name.isEmpty || named[name] == nil,
            ["register", "action"].contains(command.text("type")) || command.member("action") != nil
        {
            return .skipped
        }
        switch command.text("type") {
        case "module": return module(command)
        case "register": return register(command)
        case "action": return action(command)
        case "assert_return": return assertReturn(command)
        case "assert_exception": return assertException(command)
        case "assert_trap", "assert_exhaustion": return assertTrap(command)
        case "assert_malformed", "assert_invalid": return assertRefused(command)
        case "assert_unlinkable", "assert_uninstantiable": return assertUnlinkable(command)
        default: return .failed("an unknown kind of command")
        }
    }

    private func load(_ command: JSONValue) throws(ModuleError) -> Module {
        try Module(Files.bytes(folder + "/" + command.text("filename")), limits: decoding)
    }

    private func module(_ command: JSONValue) -> Outcome {
        current = nil
        isCurrentRefused = false
        do {
            let instance = try tier.instance(try load(command), imports, store)
            current = instance
            if !command.text("name").isEmpty { named[command.text("name")] = instance }
            return .passed
        } catch ModuleError.unsupported(_, let feature) {
            return skip(feature)
        } catch NativeError.unsupported(_, let feature) {
            return skip(feature)
        } catch LinkError.missing where !refused.isEmpty {
            // It needs a module that was refused.
            isCurrentRefused = true
            return .skipped
        } catch {
            return .failed("\(error)")
        }
    }

    private func skip(_ feature: String) -> Outcome {
        refused.append(feature)
        isCurrentRefused = true
        return .skipped
    }

    private func register(_ command: JSONValue) -> Outcome {
        guard let instance = instance(command.text("name")) else { return .failed("no module") }
        for (name, _) in instance.module.exportTypes {
            imports[command.text("as"), name] = instance.export(named: name)
        }
        return .passed
    }

    private func instance(_ name: String) -> Instance? { name.isEmpty ? current : named[name] }

    private func perform(_ command: JSONValue) throws -> [Value] {
        guard let action = command.member("action"), let instance = instance(action.text("module")) else {
            throw Trap(.badCall, detail: "no module")
        }
        if action.text("type") == "get" {
            guard let global = instance.global(named: action.text("field")) else { throw Trap(.badCall) }
            return [global.value]
        }
        let arguments = (action.member("args")?.list ?? []).compactMap(WasmExpectation.value)
        return try instance.call(action.text("field"), arguments)
    }

    private func action(_ command: JSONValue) -> Outcome {
        do {
            _ = try perform(command)
            return .passed
        } catch {
            return .failed("\(error)")
        }
    }

    private func assertReturn(_ command: JSONValue) -> Outcome {
        do {
            let results = try perform(command)
            let expected = command.member("expected")?.list ?? []
            let fits =
                results.count == expected.count
                && zip(results, expected).allSatisfy { WasmExpectation.matches($0.0, $0.1) }
            return fits ? .passed : .failed("got \(results)")
        } catch {
            return .failed("\(error)")
        }
    }

    private func assertTrap(_ command: JSONValue) -> Outcome {
        do {
            return .failed("no trap, but \(try perform(command))")
        } catch let trap as Trap {
            let text = command.text("text")
            return text.hasPrefix(trap.code.rawValue) || trap.code.rawValue.hasPrefix(text)
                ? .passed : .failed("\(trap.code.rawValue), not \(text)")
        } catch {
            return .failed("\(error)")
        }
    }

    private func assertException(_ command: JSONValue) -> Outcome {
        do {
            return .failed("no exception, but \(try perform(command))")
        } catch let trap as Trap {
            return trap.code == .uncaughtException && trap.exception != nil ? .passed : .failed(trap.code.rawValue)
        } catch {
            return .failed("\(error)")
        }
    }

    private func assertRefused(_ command: JSONValue) -> Outcome {
        // A module in text form is the text parser's business.
        guard command.text("module_type") == "binary" else { return .skipped }
        do throws(ModuleError) {
            _ = try load(command)
            return .failed("was accepted: \(command.text("text"))")
        } catch {
            switch (error, command.text("type")) {
            case (.malformed, "assert_malformed"), (.invalid, "assert_invalid"), (.unsupported, _): return .passed
            default: return .failed("\(error), but the suite says \(command.text("text"))")
            }
        }
    }

    private func assertUnlinkable(_ command: JSONValue) -> Outcome {
        do {
            _ = try tier.instance(try load(command), imports, store)
            return .failed("was linked: \(command.text("text"))")
        } catch let error as LinkError {
            if case .trapped = error {
                return command.text("type") == "assert_uninstantiable" ? .passed : .failed("\(error)")
            }
            return command.text("type") == "assert_unlinkable" ? .passed : .failed("\(error)")
        } catch ModuleError.unsupported(_, let feature) {
            refused.append(feature)
            return .skipped
        } catch {
            return .failed("\(error)")
        }
    }
}
