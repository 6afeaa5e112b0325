/// One problem (or warning) of a document.
package struct Problem: Sendable {
    package let code: ProblemCode
    /// ``JSONValue/order`` of the value at fault.
    package let place: Int
    /// Plain words.
    package let message: Message
    /// What would have been accepted; empty in warnings.
    package let expected: StaticString
}

/// The problems of a document: the first ``limit`` in document order are kept, however many are found and in
/// whatever order, in bounded memory.
package struct ProblemList: Sendable {
    /// Problems listed in one response.
    package static let limit = 100

    private var found: [Problem] = []
    /// Whether problems were left out.
    package private(set) var isTruncated = false
    /// Whether any problem, listed or left out, is one of form.
    package private(set) var hasFormProblem = false

    package init() {}

    package var isEmpty: Bool { found.isEmpty }

    @inline(never)
    package mutating func add(_ code: ProblemCode, at place: Int, _ message: Message, expected: StaticString = "") {
        if code.isForm { hasFormProblem = true }
        found.append(Problem(code: code, place: place, message: message, expected: expected))
        // Seldom enough that sorting costs less than the messages did.
        if found.count >= Self.limit * 8 { trim() }
    }

    /// The problems in document order; those of one place in the order found.
    package mutating func listed() -> [Problem] {
        trim()
        return found
    }

    @inline(never)
    private mutating func trim() {
        let all = found
        found = []
        var places: [Int64] = []
        for problem in all { places.append(Int64(problem.place)) }
        for i in SortedOrder.ascending(places) where found.count < Self.limit { found.append(all[i]) }
        if all.count > Self.limit { isTruncated = true }
    }
}
