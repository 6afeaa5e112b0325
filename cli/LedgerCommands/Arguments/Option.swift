/// The name of every option of the program; a command accepts those in its table row.
enum OptionName: String, CaseIterable, Sendable {
    case format, engine, save, db, color, log, limit, request, expect, lines, man, help
    // Of the `book` commands.
    case ledger, code, flags, pending, timeout, id, at
    // Of the `wasm` commands.
    case module, fuel, deadline, depth, stats, function, watch, output, bounds, optimize, native, of, embedded
    case countFuel = "count-fuel"
    case memoryPages = "memory-pages"

    var flag: String { "--" + rawValue }
}

/// An option as a command offers it.
struct Option: Sendable {
    enum Value: Sendable, Equatable {
        /// Given or not.
        case none
        /// One of these words; the first is what counts when the option is not given.
        case choice([String])
        /// Something free, shown under this name: `PATH`.
        case text(String)
        /// A whole number from 1.
        case number
    }

    var name: OptionName
    var value: Value
    var help: String

    /// `--format text|json`.
    var usage: String {
        switch value {
        case .none: name.flag
        case .choice(let words): "\(name.flag) \(words.joined(separator: "|"))"
        case .text(let placeholder): "\(name.flag) \(placeholder)"
        case .number: "\(name.flag) N"
        }
    }
}

extension Option {
    static let help = Option(name: .help, value: .none, help: "show this help")
    static let save = Option(
        name: .save, value: .none, help: "keep the request's hash and the response in the database")
    static let database = Option(
        name: .db, value: .text("PATH"),
        help: "the database (else LEDGER_DB, else ledger-cli/ledger.db in the user's data folder)")
    static let engine = Option(
        name: .engine, value: .choice(["native", "wasm", "aot"]),
        help:
            "where the core runs: as machine code, as the Wasm module, or as that compiled ahead; the response is the same"
    )
    static let log = Option(
        name: .log, value: .choice(["off", "warning", "info", "debug"]),
        help: "tell on standard error what happens inside the core, a JSON object a line")
    static let color = Option(
        name: .color, value: .choice(["auto", "always", "never"]),
        help: "colour the text; auto: on a terminal, unless NO_COLOR is set")

    static func format(_ words: String..., help: String) -> Option {
        Option(name: .format, value: .choice(words), help: help)
    }
}
