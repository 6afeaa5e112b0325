import LedgerHost
import LedgerStore
import WasmRuntime

/// Why a command could not do its work. What the core has to say of a document is not a failure but its response.
enum Failure: Error, Equatable {
    /// The command line is wrong; `hint` says what may have been meant.
    case usage(String, hint: String? = nil)
    /// The input can't be read.
    case input(String)
    /// The input was judged and found invalid.
    case refused(String)
    /// The database or the system refused.
    case system(String)
    /// A Wasm module that was run trapped; the text says where.
    case trapped(String)
    /// A fault of this program.
    case fault(String)

    /// The file of this name, or standard input for `-`, could not be read.
    init(reading label: String, _ error: SystemError) {
        self = .input("\(label == "-" ? "standard input" : label) can't be read: \(error.reason)")
    }

    init(_ error: StoreError) { self = .system(error.message) }

    init(_ error: HostError) {
        switch error {
        case .moduleMissing:
            self = .system("this program was built without the Wasm module; `make build` includes it")
        case .moduleUnusable(let reason): self = .fault("the Wasm module can't be used: \(reason)")
        case .noNativeCode(let error): self = .system("there is no native code of the Wasm module: \(error.text)")
        case .trapped(let trap): self = .fault("the Wasm module trapped: \(Backtrace.text(trap))")
        case .status(let code, let name): self = .fault("the core answered status \(code) (\(name))")
        case .badResponse(let reason): self = .fault("the core's response can't be read: \(reason)")
        }
    }

    var code: ExitCode {
        switch self {
        case .usage: .usage
        case .input: .unreadable
        case .refused: .rejected
        case .system: .system
        case .trapped: .trapped
        case .fault: .fault
        }
    }

    /// What standard error gets.
    var text: String {
        switch self {
        case .usage(let message, let hint): "\(message)\(hint.map { "\n\($0)" } ?? "")"
        case .input(let message), .refused(let message), .system(let message), .trapped(let message): message
        case .fault(let message): "\(message)\nThis is a fault of ledger-cli, not of your input."
        }
    }
}
