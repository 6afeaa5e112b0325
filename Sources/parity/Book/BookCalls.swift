import ToolSupport

/// Where calls of `ledger_book.h` go: memory by addresses, and functions that take 64-bit slots.
protocol BookTarget {
    /// Bytes of a pointer and of a size_t.
    var wordSize: Int { get }
    func allocate(_ count: Int) throws -> UInt64
    func release(_ address: UInt64, _ count: Int) throws
    func write(_ bytes: [UInt8], at address: UInt64)
    func read(_ count: Int, at address: UInt64) -> [UInt8]
    func call(_ name: String, _ arguments: [UInt64]) throws -> Int32
    func freeBuffer(at address: UInt64) throws
}

/// Runs the calls of the book's golden scripts, a line each (Tests/Parity/book_script.py), and prints what they answer.
struct BookCalls {
    let target: any BookTarget
    private var book: UInt64 = 0
    private var kept: [UInt8] = []

    init(_ target: any BookTarget) { self.target = target }

    private struct Argument {
        var values: [UInt64]
        var size = 0
        /// How it is answered; empty for not at all.
        var kind = ""
    }

    /// - Parameter tell: what becomes of the answer to each call.
    mutating func run(_ lines: [Substring], _ tell: (String) -> Void) throws {
        for line in lines {
            let words = line.split(separator: " ").map(String.init)
            let arguments = try words.dropFirst().map(argument)
            let status = try target.call(words[0], arguments.flatMap(\.values))
            var answers = [String(status)]
            for argument in arguments {
                if let told = try answer(argument, status) { answers.append(told) }
                if argument.size > 0 { try target.release(argument.values[0], argument.size) }
            }
            tell(answers.joined(separator: " "))
        }
    }

    private func place(_ bytes: [UInt8], _ kind: String = "") throws -> Argument {
        guard !bytes.isEmpty else { return Argument(values: [0], kind: kind) }
        let address = try target.allocate(bytes.count)
        target.write(bytes, at: address)
        return Argument(values: [address], size: bytes.count, kind: kind)
    }

    private func argument(_ word: String) throws -> Argument {
        let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (kind, value) = (parts[0], parts.count > 1 ? parts[1] : "")
        func room(_ count: Int) throws -> Argument { try place([UInt8](repeating: 0, count: count), kind) }
        switch kind {
        case "book": return Argument(values: [book])
        case "in": return try place(bytes(value))
        case "out": return try room(Int(value) ?? 0)
        case "count": return try room(target.wordSize)
        case "newbook": return try room(8)
        case "buffer": return try room(2 * target.wordSize)
        case "kept":
            var bytes = kept
            if let bit = Int(value) { bytes[bit / 8] ^= 1 << UInt8(bit % 8) }
            var placed = try place(bytes)
            placed.values.append(UInt64(bytes.count))
            return placed
        default: return Argument(values: [UInt64(value) ?? 0])
        }
    }

    private mutating func answer(_ argument: Argument, _ status: Int32) throws -> String? {
        switch argument.kind {
        case "out": return hex(target.read(argument.size, at: argument.values[0]))
        case "count": return String(number(at: argument.values[0], target.wordSize))
        case "newbook":
            if status == 0 { book = number(at: argument.values[0], 8) }
            return nil
        case "buffer":
            let data = number(at: argument.values[0], target.wordSize)
            let size = number(at: argument.values[0] + UInt64(target.wordSize), target.wordSize)
            kept = target.read(Int(size), at: data)
            try target.freeBuffer(at: argument.values[0])
            return hex(kept)
        default: return nil
        }
    }

    private func number(at address: UInt64, _ size: Int) -> UInt64 {
        target.read(size, at: address).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.utf8.map { UInt8($0 <= 0x39 ? $0 - 0x30 : $0 - 0x61 + 10) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private func hex(_ bytes: [UInt8]) -> String { bytes.isEmpty ? "-" : hexadecimal(bytes) }
}
