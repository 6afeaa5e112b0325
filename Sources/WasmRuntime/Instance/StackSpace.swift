#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Synchronization

/// The room for the frames and slots of a store's calls. It is large and mostly never touched: address space, which gets
/// memory where it is written. What a store leaves is kept for the next one.
struct StackSpace: @unchecked Sendable {
    let frames: UnsafeMutablePointer<FrameRecord>
    let slots: UnsafeMutablePointer<UInt64>
    /// 0 where it came from the allocator, for the system gave none.
    private let mapped: Int

    /// Of the slots, so many bytes keep their memory for the next store.
    private static let warmBytes = 1 << 16
    private static let keptMax = 16
    private static let kept = Mutex<[StackSpace]>([])

    /// - Parameters:
    ///   - depth: frames.
    ///   - count: slots.
    static func take(depth: Int, slots count: Int) -> StackSpace {
        let size = bytes(depth, count)
        let known = kept.withLock { kept in
            kept.lastIndex { $0.mapped == size && $0.frameBytes == frameBytes(depth) }.map { kept.remove(at: $0) }
        }
        return known ?? StackSpace(depth, count)
    }

    private init(_ depth: Int, _ count: Int) {
        let size = StackSpace.bytes(depth, count)
        let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0)
        if let start, start != MAP_FAILED {
            mapped = size
            frames = start.assumingMemoryBound(to: FrameRecord.self)
            slots = (start + StackSpace.frameBytes(depth)).assumingMemoryBound(to: UInt64.self)
        } else {
            mapped = 0
            frames = .allocate(capacity: max(depth, 1))
            slots = .allocate(capacity: max(count, 1))
        }
    }

    /// Ends the use. What lies in the slots is not wiped: validated code reads no slot that it has not written.
    func release() {
        guard mapped > 0 else {
            frames.deallocate()
            slots.deallocate()
            return
        }
        let warm = min(mapped, frameBytes + StackSpace.warmBytes)
        let start = UnsafeMutableRawPointer(frames)
        let isKept =
            (warm == mapped || madvise(start + warm, mapped - warm, MADV_DONTNEED) == 0)
            && StackSpace.kept.withLock { kept in
                guard kept.count < StackSpace.keptMax else { return false }
                kept.append(self)
                return true
            }
        if !isKept { munmap(start, mapped) }
    }

    private var frameBytes: Int { UnsafeMutableRawPointer(frames).distance(to: UnsafeMutableRawPointer(slots)) }

    /// Whole pages.
    private static func frameBytes(_ depth: Int) -> Int {
        pages(max(depth, 1) * MemoryLayout<FrameRecord>.stride)
    }

    private static func bytes(_ depth: Int, _ count: Int) -> Int {
        frameBytes(depth) + pages(max(count, 1) * MemoryLayout<UInt64>.stride)
    }

    private static func pages(_ bytes: Int) -> Int { (bytes + 0xffff) & ~0xffff }
}
