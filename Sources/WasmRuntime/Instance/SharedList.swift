/// A list at a place that does not change, for records that point to it. Nobody writes to it.
final class SharedList<Element>: @unchecked Sendable {
    let start: UnsafePointer<Element>
    let count: Int

    init(_ elements: [Element]) {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
        memory.initialize(from: elements, count: elements.count)
        start = UnsafePointer(memory)
        count = elements.count
    }

    deinit {
        UnsafeMutablePointer(mutating: start).deinitialize(count: count)
        start.deallocate()
    }
}
