/// What was given to a command, already checked against its table row.
struct Arguments: Equatable {
    private(set) var values: [OptionName: String] = [:]
    private(set) var operands: [String] = []

    func has(_ name: OptionName) -> Bool { values[name] != nil }
    func value(_ name: OptionName) -> String? { values[name] }

    /// Reads the words behind a command's name: `--name value`, `--name=value`, operands in between, and after `--`
    /// operands only. A lone `-` is an operand.
    init(_ words: [String], for command: Command) throws(Failure) {
        var words = words[...]
        while let word = words.popFirst() {
            if word == "--" {
                operands += words
                break
            }
            guard word.hasPrefix("-"), word != "-", !Self.isNumber(word, command) else {
                operands.append(word)
                continue
            }
            try take(word == "-h" ? "--help" : word == "-o" ? "--output" : word, &words, command)
        }
        let isOpen = command.operands.last?.isRepeated ?? false
        guard operands.count <= command.operands.count || isOpen || has(.help) else {
            let most = ["no operand", "one operand", "two operands", "three operands", "four operands"][
                min(command.operands.count, 4)]
            throw .usage(
                "\(command.name) takes \(most), and there is '\(operands[command.operands.count])' too",
                hint: command.pointer)
        }
    }

    /// A negative number, for a command that takes any number of operands: no option begins with a digit.
    private static func isNumber(_ word: String, _ command: Command) -> Bool {
        guard command.operands.last?.isRepeated == true, let second = word.dropFirst().first else { return false }
        return second.isASCII && second.isNumber || second == "."
    }

    private mutating func take(_ word: String, _ words: inout ArraySlice<String>, _ command: Command) throws(Failure) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = command.options.first(where: { $0.name.flag == parts[0] }) else {
            let near = Suggestion.nearest(to: parts[0], among: command.options.map(\.name.flag))
            throw .usage(
                "\(command.name) has no option '\(parts[0])'",
                hint: near.map { "Did you mean \($0)?" } ?? command.pointer)
        }
        guard option.value != .none else {
            guard parts.count == 1 else { throw .usage("\(option.name.flag) takes no value", hint: command.pointer) }
            values[option.name] = ""
            return
        }
        guard let value = parts.count == 2 ? parts[1] : words.popFirst() else {
            throw .usage("\(option.name.flag) needs a value: \(option.usage)", hint: command.pointer)
        }
        try check(value, option)
        values[option.name] = value
    }

    private func check(_ value: String, _ option: Option) throws(Failure) {
        switch option.value {
        case .choice(let choices):
            guard !choices.contains(value) else { return }
            let near = Suggestion.nearest(to: value, among: choices)
            throw .usage(
                "\(option.name.flag) is \(choices.joined(separator: ", ")), not '\(value)'",
                hint: near.map { "Did you mean \($0)?" })
        case .number:
            guard let number = Int(value), number >= 1 else {
                throw .usage("\(option.name.flag) is a whole number from 1, not '\(value)'")
            }
        case .none, .text: break
        }
    }
}
