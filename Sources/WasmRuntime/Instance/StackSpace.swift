#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Synchronization

internal import CWasmNative

/// The room for the calls of a store: suspended callers and slots of the interpreter, and what native code has for its calls.
/// It is large and mostly never touched: address space, which gets memory where it is written. What a store leaves is kept
/// for the next one, which finds its slots at 0: what it takes for references in slots that it has not written yet is not to
/// depend on other stores.
struct StackSpace: @unchecked Sendable {
    let frames: UnsafeMutablePointer<FrameRecord>
    /// The results of a native function behind the first: `ModuleTranslator.resultsMax`.
    let results: UnsafeMutablePointer<UInt64>
    /// One place for each active call of native code and some room for the way out; all 0 where no call is active.
    let sites: UnsafeMutablePointer<CWasmSite>
    let slots: UnsafeMutablePointer<UInt64>
    private let layout: Layout
    /// Whether it is address space; else it came from the allocator, for the system gave none.
    private let isMapped: Bool

    /// Of the slots, so many bytes keep their memory for the next store.
    private static let warmBytes = 1 << 16
    private static let keptMax = 16
    private static let kept = Mutex<[StackSpace]>([])

    /// Where its parts begin, in bytes: whole pages, and slots behind the others.
    private struct Layout: Equatable {
        var results: Int
        var sites: Int
        var slots: Int
        var size: Int

        /// Nil for more than any system has.
        init?(_ depth: Int, _ count: Int) {
            guard depth <= 1 << 40, count <= 1 << 40 else { return nil }
            func pages(_ bytes: Int) -> Int { (bytes + 0xfff) & ~0xfff }
            results = pages(max(depth, 1) * MemoryLayout<FrameRecord>.stride)
            sites = results + ModuleTranslator.resultsMax * MemoryLayout<UInt64>.stride
            slots = pages(sites + (depth + 4) * MemoryLayout<CWasmSite>.stride)
            size = slots + pages(max(count, 1) * MemoryLayout<UInt64>.stride)
        }
    }

    /// Nil where the system has no room for it.
    ///
    /// - Parameters:
    ///   - depth: frames.
    ///   - count: slots.
    static func take(depth: Int, slots count: Int) -> StackSpace? {
        guard let layout = Layout(depth, count) else { return nil }
        let known = kept.withLock { kept in
            kept.lastIndex { $0.layout == layout }.map { kept.remove(at: $0) }
        }
        guard let known else {
            if let space = StackSpace(layout) { return space }
            SystemMemory.releaseSpares()
            return StackSpace(layout)
        }
        memset(known.slots, 0, known.warm - layout.slots)
        return known
    }

    private init?(_ layout: Layout) {
        self.layout = layout
        let mapped = mmap(nil, layout.size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0)
        isMapped = mapped != nil && mapped != MAP_FAILED
        guard let start = isMapped ? mapped : calloc(1, layout.size) else { return nil }
        frames = start.assumingMemoryBound(to: FrameRecord.self)
        results = (start + layout.results).assumingMemoryBound(to: UInt64.self)
        sites = (start + layout.sites).assumingMemoryBound(to: CWasmSite.self)
        slots = (start + layout.slots).assumingMemoryBound(to: UInt64.self)
    }

    /// The bytes whose memory is kept: all but the later slots.
    private var warm: Int { min(layout.size, layout.slots + StackSpace.warmBytes) }

    /// Ends the use.
    func release() {
        guard isMapped else {
            free(frames)
            return
        }
        let start = UnsafeMutableRawPointer(frames)
        let isKept =
            (warm == layout.size || StackSpace.drop(start + warm, layout.size - warm))
            && StackSpace.kept.withLock { kept in
                guard kept.count < StackSpace.keptMax else { return false }
                kept.append(self)
                return true
            }
        if !isKept { munmap(start, layout.size) }
    }

    /// Gives back what is kept.
    static func releaseSpares() {
        let spares = kept.withLock { kept in
            defer { kept = [] }
            return kept
        }
        for space in spares { munmap(space.frames, space.layout.size) }
    }

    /// Gives memory back, in whose place there are zeros from now on.
    private static func drop(_ start: UnsafeMutableRawPointer, _ size: Int) -> Bool {
        #if canImport(Glibc)
            madvise(start, size, MADV_DONTNEED) == 0
        #else
            // The advice alone may leave there what was.
            mmap(start, size, PROT_READ | PROT_WRITE, MAP_FIXED | MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0)
                == start
        #endif
    }
}
