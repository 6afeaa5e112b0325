import LedgerNumerics
import ToolSupport

/// Reads the published `.decTest` files (http://speleotrove.com/decimal/dectest.html) and runs every applicable case.
struct DecTestSuite {
    let folder: String

    func run() -> Bool {
        var passed = 0
        var failures: [String] = []
        var skipped: [String: Int] = [:]
        for path in Files.below(folder, suffix: ".decTest") {
            var context = DecTestContext()
            for line in Files.text(path).split(whereSeparator: \.isNewline) {
                guard let statement = DecTestStatement(line) else { continue }
                switch statement {
                case .directive(let name, let value): context.set(name, value)
                case .test(let test):
                    switch test.run(in: context) {
                    case .passed: passed += 1
                    case .failed(let why): failures.append("\(test.id): \(why)")
                    case .skipped(let rule): skipped[rule, default: 0] += 1
                    }
                }
            }
        }
        for failure in failures { print("failed", failure) }
        for (rule, count) in skipped.sorted(by: { $0.key < $1.key }) { print("skipped \(count): \(rule)") }
        print("\(passed) passed, \(failures.count) failed, \(skipped.values.reduce(0, +)) skipped")
        return failures.isEmpty && passed > 0
    }
}

/// The directives in force.
struct DecTestContext {
    var precision = 9
    var rounding: String = "half_even"
    var maxExponent = 6144
    var minExponent = -6143
    /// False in files of the subset arithmetic, which other rules than IEEE 754's apply to.
    var extended = true
    var clamp = false

    mutating func set(_ name: String, _ value: String) {
        switch name {
        case "precision": precision = Int(value) ?? 0
        case "rounding": rounding = value.lowercased()
        case "maxexponent": maxExponent = Int(value) ?? 0
        case "minexponent": minExponent = Int(value) ?? 0
        case "extended": extended = value == "1"
        case "clamp": clamp = value == "1"
        default: break
        }
    }

    /// Whether this is the context that the type has.
    var isDecimal128: Bool {
        precision == Decimal.precision && maxExponent == 6144 && minExponent == -6143 && clamp && extended
    }

    var mode: RoundingMode? {
        switch rounding {
        case "half_even": .halfEven
        case "half_up": .halfUp
        case "half_down": .halfDown
        case "up": .up
        case "down": .down
        case "ceiling": .ceiling
        case "floor": .floor
        case "05up": .zeroFiveUp
        default: nil
        }
    }
}

enum DecTestStatement {
    case directive(String, String)
    case test(DecTest)

    init?(_ line: Substring) {
        let tokens = DecTestStatement.tokens(line)
        guard let first = tokens.first else { return nil }
        if first.hasSuffix(":"), tokens.count > 1 {
            self = .directive(first.dropLast().lowercased(), tokens[1])
        } else if let arrow = tokens.firstIndex(of: "->"), arrow >= 3, tokens.count > arrow + 1 {
            self = .test(
                DecTest(
                    id: first, operation: tokens[1].lowercased(), operands: Array(tokens[2..<arrow]),
                    result: tokens[arrow + 1], conditions: tokens[(arrow + 2)...].map { $0.lowercased() }))
        } else {
            return nil
        }
    }

    /// Words separated by spaces; quoted ones may hold spaces; `--` starts a comment.
    private static func tokens(_ line: Substring) -> [String] {
        var tokens: [String] = []
        var rest = line.drop { $0 == " " || $0 == "\t" }
        while let first = rest.first {
            if rest.hasPrefix("--") { break }
            if first == "'" || first == "\"" {
                var token = ""
                rest = rest.dropFirst()
                while let character = rest.first {
                    rest = rest.dropFirst()
                    if character == first {
                        guard rest.first == first else { break }
                        rest = rest.dropFirst()
                    }
                    token.append(character)
                }
                tokens.append(token)
            } else {
                let token = rest.prefix { $0 != " " && $0 != "\t" }
                tokens.append(String(token))
                rest = rest.dropFirst(token.count)
            }
            rest = rest.drop { $0 == " " || $0 == "\t" }
        }
        return tokens
    }
}
