import LedgerHost
import LedgerJSON

/// `validate` of a journal that comes line by line: read in pieces, reviewed, and shown as it goes, in bounded memory.
struct JournalRun {
    /// Bytes read and reviewed at a time.
    static let pieceSize = 1 << 20
    /// A line that is longer is none: the core takes no larger document.
    static let lineMax = JSONLimits().maxBytes

    var arguments: Arguments
    var environment: Environment

    /// Whether the operand or an option says that the input comes line by line.
    static func isWanted(_ arguments: Arguments) -> Bool {
        guard let label = arguments.operands.first else { return false }
        return arguments.has(.lines) || label.hasSuffix(".jsonl") || label.hasSuffix(".ndjson")
    }

    /// Whether a document is a journal rather than a portfolio.
    static func isJournal(_ request: [UInt8]) -> Bool {
        guard let document = try? JSONDocument.parse(request) else { return false }
        return document.root.member("journal") != nil
    }

    func outcome() throws(Failure) -> Outcome {
        let label = arguments.operands[0]
        if arguments.has(.save) { throw .usage("--save keeps documents, not streams") }
        if arguments.value(.log) ?? "off" != "off" { throw .usage("--log is of documents, not of streams") }
        let input: InputStream
        do throws(SystemError) { input = try environment.openInput(label) } catch {
            throw Failure(reading: label, error)
        }
        let kind = EngineKind(rawValue: arguments.value(.engine) ?? "") ?? .native
        let stream: any JournalStream
        do throws(HostError) { stream = try environment.makeEngine(kind).beginJournal() } catch {
            throw Failure(error)
        }
        var view = JournalView(
            title: label == "-" ? "standard input" : label, isJSON: arguments.value(.format) == "json",
            Style(environment, color: arguments.value(.color)), environment)
        var progress = Progress(environment, total: input.size)
        try feed(input, label, stream, &view, &progress)
        progress.end()
        return try finish(stream, &view)
    }

    private func feed(
        _ input: InputStream, _ label: String, _ stream: any JournalStream, _ view: inout JournalView,
        _ progress: inout Progress
    ) throws(Failure) {
        var pending: [UInt8] = []
        while !view.isRefused {
            let piece: [UInt8]
            do throws(SystemError) { piece = try input.read(Self.pieceSize) } catch {
                throw Failure(reading: label, error)
            }
            progress.add(piece)
            let end = piece.lastIndex(of: 0x0A).map { $0 + 1 }
            if let end { pending += piece[..<end] }
            if !pending.isEmpty, end != nil || piece.isEmpty {
                try show(pending, stream, &view)
                pending.removeAll(keepingCapacity: true)
            }
            if piece.isEmpty { return }
            pending += piece[(end ?? 0)...]
            guard pending.count <= Self.lineMax else {
                throw .input("\(label) has a line of more than \(Self.lineMax) bytes")
            }
        }
    }

    private func show(_ lines: [UInt8], _ stream: any JournalStream, _ view: inout JournalView) throws(Failure) {
        let response: Response
        do throws(HostError) { response = try stream.add(lines) } catch { throw Failure(error) }
        try view.add(response)
    }

    private func finish(_ stream: any JournalStream, _ view: inout JournalView) throws(Failure) -> Outcome {
        let response: Response
        do throws(HostError) { response = try stream.finish() } catch { throw Failure(error) }
        return Outcome(DocumentRun.code(of: response.verdict), try view.end(response))
    }
}
