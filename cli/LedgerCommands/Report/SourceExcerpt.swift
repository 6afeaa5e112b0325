/// The line of a document that a problem is in, with carets below the place.
struct SourceExcerpt {
    /// Bytes looked at on each side of the place: a document may be one line of megabytes.
    private static let reach = 400

    private let source: [UInt8]
    private let span: SourceSpan
    private let style: Style

    init(_ source: [UInt8], _ span: SourceSpan, _ style: Style) {
        self.source = source
        self.span = span
        self.style = style
    }

    /// Two lines: the source, and the carets. None for an empty line.
    var lines: [String] {
        guard span.start <= source.count, lineStart < lineEnd else { return [] }
        let gutter = "    \(span.line) \(style.gutter) "
        let room = max(20, style.width - DisplayWidth.of(gutter))
        let end = lineEnd
        let markEnd = max(span.start, min(max(span.end, span.start + 1), end))
        let marked = DisplayWidth.cut(text(from: span.start, to: markEnd), to: room / 2, mark: style.ellipsis)
        // The place stays in view, with at least a third of the line before it, if there is so much.
        let rest = DisplayWidth.of(text(from: markEnd, to: end))
        let beforeMax = max(room / 3, room - DisplayWidth.of(marked) - rest)
        let before = DisplayWidth.cutStart(text(from: lineStart, to: span.start), to: beforeMax, mark: style.ellipsis)
        let used = DisplayWidth.of(before) + DisplayWidth.of(marked)
        let after = DisplayWidth.cut(text(from: markEnd, to: end), to: room - used, mark: style.ellipsis)
        let margin = String(repeating: " ", count: DisplayWidth.of(gutter) - 2)
        let carets = String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
        return [
            style.paint(gutter, .faint) + before + marked + after,
            style.paint("\(margin)\(style.gutter) ", .faint) + String(repeating: " ", count: DisplayWidth.of(before))
                + style.paint(carets, .boldRed),
        ]
    }

    /// Where the line begins, or a place within reach before the problem, at the beginning of a character.
    private var lineStart: Int {
        var start = min(span.start, source.count)
        let limit = max(0, start - Self.reach)
        while start > limit, source[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        while start < span.start, source[start] & 0xC0 == 0x80 { start += 1 }
        return start
    }

    private var lineEnd: Int {
        var end = min(span.start, source.count)
        let limit = min(source.count, end + Self.reach)
        while end < limit, source[end] != UInt8(ascii: "\n"), source[end] != UInt8(ascii: "\r") { end += 1 }
        return end
    }

    /// Printable; a tab takes one column, so that the carets stay below their place.
    private func text(from start: Int, to end: Int) -> String {
        guard start < end else { return "" }
        return SafeText.line(source[start..<end].map { $0 == UInt8(ascii: "\t") ? 0x20 : $0 })
    }
}
