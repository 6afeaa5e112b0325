/// A compiled function body. The words lie in memory of their own, at a place that does not change, and live as long as
/// the module that holds them.
final class FunctionCode: @unchecked Sendable {
    /// Written once, before anybody else can see it.
    let start: UnsafePointer<Word>
    let wordCount: Int
    /// For each word the byte of the module that it came from; for traps.
    let offsets: [UInt32]
    /// Slots of a frame: parameters, other locals, operands.
    let frameSlots: Int
    let parameterSlots: Int
    let localSlots: Int
    let resultSlots: Int
    /// What catches exceptions, inner ones first.
    let handlers: [ExceptionHandler]
    /// Bytes of the body in the module.
    let bodyBytes: Int

    init(
        words: [Word], offsets: [UInt32], frameSlots: Int, parameterSlots: Int, localSlots: Int, resultSlots: Int,
        handlers: [ExceptionHandler] = [], bodyBytes: Int
    ) {
        let memory = UnsafeMutablePointer<Word>.allocate(capacity: max(words.count, 1))
        for (index, word) in words.enumerated() { (memory + index).initialize(to: word) }
        start = UnsafePointer(memory)
        wordCount = words.count
        self.offsets = offsets
        self.frameSlots = frameSlots
        self.parameterSlots = parameterSlots
        self.localSlots = localSlots
        self.resultSlots = resultSlots
        self.handlers = handlers
        self.bodyBytes = bodyBytes
    }

    deinit {
        start.deallocate()
    }
}
