import LedgerJournal

/// `conformance review < LINES`: answers each line, a document, with its review, for the comparison with the independent
/// computation in Tests/Reference/journal. With `--stream`, the lines are one journal, reviewed in pieces of that many bytes
/// or a little more; one response a piece, then the summary.
enum ReviewLines {
    static func run(_ arguments: [String]) -> Int32 {
        if arguments.isEmpty {
            while let line = readLine() {
                show(Array(line.utf8).withUnsafeBufferPointer { ReviewOperation.respond(to: $0).bytes })
            }
            return 0
        }
        guard arguments.count == 2, arguments[0] == "--stream", let size = Int(arguments[1]), size > 0 else { return 2 }
        var stream = ReviewStream()
        var piece: [UInt8] = []
        while let line = readLine(strippingNewline: false) {
            piece += Array(line.utf8)
            if piece.count >= size { add(&piece, to: &stream) }
        }
        if !piece.isEmpty { add(&piece, to: &stream) }
        show(stream.finish().bytes)
        return 0
    }

    private static func add(_ piece: inout [UInt8], to stream: inout ReviewStream) {
        show(piece.withUnsafeBufferPointer { stream.add($0).bytes })
        piece.removeAll(keepingCapacity: true)
    }

    private static func show(_ bytes: [UInt8]) { print(String(decoding: bytes, as: UTF8.self)) }
}
