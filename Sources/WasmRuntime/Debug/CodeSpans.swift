/// What DWARF says of ranges of code, found by the function that it belongs to. Addresses count from the start of the code
/// section.
struct CodeSpans<Element: Sendable>: Sendable {
    typealias Span = (addresses: Range<UInt64>, element: Element)

    private let sections: DebugSections
    /// By their first address; those of one in the order in which they were found.
    private let spans: [Span]

    init(_ sections: DebugSections, _ spans: [Span]) {
        self.sections = sections
        self.spans = spans.enumerated().sorted {
            ($0.element.addresses.lowerBound, $0.offset) < ($1.element.addresses.lowerBound, $1.offset)
        }.map(\.element)
    }

    var count: Int { spans.count }

    /// What is said of the code at an address, the most likely first.
    func at(_ address: UInt64) -> [Element] {
        guard let body = sections.body(at: address) else { return [] }
        return of(body).filter { $0.addresses.contains(address) }.map(\.element)
    }

    /// What is said of a function.
    func of(_ body: Range<UInt64>) -> [Span] {
        let first = spans.partition { $0.addresses.lowerBound >= body.lowerBound }
        let end = spans.partition { $0.addresses.lowerBound >= body.upperBound }
        let inside = spans[first..<max(first, end)]
        // Of a function that several files define alike, the linker keeps one and leaves what was said of all: that of the
        // one that it kept ends where the function ends.
        let kept = inside.filter { $0.addresses.upperBound == body.upperBound }
        return kept.isEmpty ? Array(inside) : kept
    }
}

extension DebugSections {
    /// Whether code can be there at all: functions that the linker dropped have their addresses at 0 or beyond the code.
    func isCode(_ addresses: Range<UInt64>) -> Bool {
        !addresses.isEmpty && addresses.lowerBound > 0 && addresses.upperBound <= UInt64(code.count)
    }

    /// The addresses of the function around this one.
    func body(at address: UInt64) -> Range<UInt64>? {
        guard address < UInt64(code.count) else { return nil }
        let offset = code.lowerBound + Int(address)
        let place = bodies.partition { $0.upperBound > offset }
        guard place < bodies.count, bodies[place].contains(offset) else { return nil }
        return addresses(ofBody: place)
    }

    /// The addresses of a function, by its place among those of the module's own.
    func addresses(ofBody place: Int) -> Range<UInt64> {
        UInt64(bodies[place].lowerBound - code.lowerBound)..<UInt64(bodies[place].upperBound - code.lowerBound)
    }
}

extension Array {
    /// The first place from which on the condition holds, in an array where it holds for all from some place on.
    func partition(_ isBeyond: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
