import Testing

@testable import LedgerModel

@Suite struct ProblemListTests {
    @Test func keepsTheFirstHundredOfTheDocumentWhateverTheOrderFound() {
        var forwards = ProblemList()
        var backwards = ProblemList()
        for place in 0..<5000 {
            forwards.add(.invalidDate, at: place, Message())
            backwards.add(.invalidDate, at: 4999 - place, Message())
        }
        #expect(forwards.listed().map(\.place) == Array(0..<100))
        #expect(backwards.listed().map(\.place) == Array(0..<100))
        #expect(forwards.isTruncated && backwards.isTruncated)
    }

    @Test func remembersAProblemOfFormThatItLeftOut() {
        var list = ProblemList()
        for place in 0..<200 { list.add(.invalidDate, at: place, Message()) }
        #expect(!list.hasFormProblem)
        list.add(.wrongType, at: 1000, Message())
        #expect(list.listed().allSatisfy { $0.code == .invalidDate })
        #expect(list.hasFormProblem)
    }

    @Test func everyCodeHasItsOwnText() {
        let texts = ProblemCode.allCases.map { String(decoding: $0.text, as: UTF8.self) }
        #expect(Set(texts).count == texts.count)
        #expect(!texts.contains(""))
        #expect(texts.first == "json-" && texts.last == "invalid-identifier")
    }
}
