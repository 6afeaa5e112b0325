#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

internal import CWasmLoop

/// Memory and address space of the system, which may refuse both (a limit of the process, a container, strict accounting).
///
/// What a module decides the size of is asked for in ways that can fail, and fails with a typed error. Swift's own objects and
/// lists have no such way: where the allocator gives nothing, the process ends. So whoever is about to make some asks first
/// whether there is enough for them.
enum SystemMemory {
    /// More than the objects and short lists of one operation take; not so much that asking for it sets the allocator to work.
    static let small = 1 << 14

    /// Whether there are so many bytes, and a list of so many more.
    static func has(_ bytes: Int = small, list: Int = 0) -> Bool { cwasm_has_memory(bytes, list) }

    /// Whether a piece that has just been made, and one more element in a list, leave enough for the small objects of the
    /// operation, which has made sure of those beforehand.
    static func has<Element>(besides bytes: Int, oneMoreIn list: [Element]) -> Bool {
        bytes < small / 4 && list.count < list.capacity || has(list: growth(of: list))
    }

    /// Bytes of the larger list that a list becomes when it gets one more element: none as long as there is room in it.
    static func growth<Element>(of list: [Element]) -> Int {
        list.count < list.capacity ? 0 : 2 * (list.count + 1) * MemoryLayout<Element>.stride + 64
    }

    /// Address space that nobody may touch yet.
    static func reserve(_ count: Int) -> UnsafeMutableRawBufferPointer? {
        guard let start = mmap(nil, count, PROT_NONE, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0),
            start != MAP_FAILED
        else { return nil }
        return UnsafeMutableRawBufferPointer(start: start, count: count)
    }

    /// Gives back what is kept for later: spaces for calls, and the address space of memories.
    static func releaseSpares() {
        StackSpace.releaseSpares()
        MemoryImage.releaseSpares()
    }
}
