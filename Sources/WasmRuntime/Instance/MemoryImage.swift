#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Synchronization

internal import CWasmLoop

/// The memory that instances of a module begin with: a file without a name, which each instance maps copy on write, so that
/// making one copies nothing and takes no memory until something is written. Address space that instances have left is
/// kept, set back, for the next ones.
final class MemoryImage: Sendable {
    /// A reserved piece of address space with the image at its beginning.
    private struct Slot: Sendable {
        var base: UInt
        var reserved: Int
    }

    /// How many pieces are kept. They take address space, and no memory.
    private static let slotsMax = 64

    let byteCount: Int
    /// -1 for zeros alone.
    private let file: CInt
    private let slots = Mutex<[Slot]>([])

    /// Nil for a module with other than one memory of its own, with segments that don't lie at known places inside of it,
    /// and where the system has no such files.
    init?(_ module: Module) {
        guard module.memories.count == 1, let pages = Int(exactly: module.memories[0].limits.minimum), pages <= 1 << 16,
            pages > 0, !module.imports.contains(where: { if case .memory = $0.type { true } else { false } })
        else { return nil }
        let byteCount = pages * MemoryType.pageSize
        var segments: [(offset: Int, bytes: Range<Int>)] = []
        for segment in module.data {
            guard case .active(_, let expression) = segment.mode else { continue }
            guard case .value(let slot, _) = expression, let offset = Int(exactly: slot), offset <= byteCount,
                segment.bytes.count <= byteCount - offset
            else { return nil }
            if !segment.bytes.isEmpty { segments.append((offset, segment.bytes)) }
        }
        self.byteCount = byteCount
        guard !segments.isEmpty else {
            file = -1
            return
        }
        file = cwasm_memory_file()
        guard file >= 0 else { return nil }
        let isWritten = module.bytes.withUnsafeBytes { bytes in
            ftruncate(file, byteCount) == 0
                && segments.allSatisfy { segment in
                    let source = UnsafeRawBufferPointer(rebasing: bytes[segment.bytes])
                    return pwrite(file, source.baseAddress, source.count, off_t(segment.offset)) == source.count
                }
        }
        guard isWritten else {
            close(file)
            return nil
        }
    }

    deinit {
        slots.withLock { for slot in $0 { MemoryImage.release(slot) } }
        if file >= 0 { close(file) }
    }

    /// Address space of this size that begins with the image; nil when the system has none.
    func take(reserved: Int) -> UnsafeMutableRawPointer? {
        let kept = slots.withLock { slots in
            slots.lastIndex { $0.reserved == reserved }.map { slots.remove(at: $0) }
        }
        if let kept { return UnsafeMutableRawPointer(bitPattern: kept.base) }
        guard byteCount <= reserved,
            let base = mmap(nil, reserved, PROT_NONE, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0), base != MAP_FAILED
        else { return nil }
        guard map(base) else {
            munmap(base, reserved)
            return nil
        }
        return base
    }

    private func map(_ base: UnsafeMutableRawPointer) -> Bool {
        guard file >= 0 else { return mprotect(base, byteCount, PROT_READ | PROT_WRITE) == 0 }
        let mapped = mmap(base, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, file, 0)
        return mapped != MAP_FAILED
    }

    /// Takes back what `take` gave; `used` is how large the memory was in the end.
    func give(_ base: UnsafeMutableRawPointer, reserved: Int, used: Int) {
        let slot = Slot(base: UInt(bitPattern: base), reserved: reserved)
        #if os(Linux)
            // What was written goes: of the image its own bytes come back, of the rest zeros (madvise(2)).
            let isClean =
                madvise(base, used, MADV_DONTNEED) == 0
                && (used == byteCount || mprotect(base + byteCount, used - byteCount, PROT_NONE) == 0)
            let isKept =
                isClean
                && slots.withLock { slots in
                    guard slots.count < MemoryImage.slotsMax else { return false }
                    slots.append(slot)
                    return true
                }
            if isKept { return }
        #endif
        MemoryImage.release(slot)
    }

    private static func release(_ slot: Slot) {
        munmap(UnsafeMutableRawPointer(bitPattern: slot.base), slot.reserved)
    }
}

/// The image of a module, made for its second instance: a module that has one only would pay for what it does not use.
final class MemoryImageCache: Sendable {
    private struct State {
        var instances = 0
        var image: MemoryImage?
    }

    private let state = Mutex(State())

    func image(for module: Module) -> MemoryImage? {
        state.withLock { state in
            if state.instances < 2 {
                state.instances += 1
                if state.instances == 2 { state.image = MemoryImage(module) }
            }
            return state.image
        }
    }
}

extension Store {
    /// A memory that was mapped from an image and goes back to it.
    struct ImagedMemory {
        let record: UnsafeMutablePointer<MemoryRecord>
        let image: MemoryImage

        func release() {
            let memory = record.pointee
            image.give(memory.base, reserved: memory.reserved, used: memory.byteCount)
            record.deallocate()
        }
    }

    /// The one memory of a new instance, filled; nil where it has to be made piece by piece.
    func imagedMemory(of module: Module) -> UnsafeMutablePointer<MemoryRecord>? {
        guard let image = module.memoryImage.image(for: module), let type = module.memories.first else { return nil }
        let pagesMax = pagesMax(type)
        let needed = pagesMax * MemoryType.pageSize
        guard memoryCount < limits.memories, image.byteCount <= needed else { return nil }
        // As in `makeMemory`: with guards for native code, where there is so much address space.
        var reserved = type.is64 ? needed : MemoryType.guardedBytes
        var base = image.take(reserved: reserved)
        if base == nil, reserved != needed {
            reserved = needed
            base = image.take(reserved: reserved)
        }
        guard let base else { return nil }
        let record = UnsafeMutablePointer<MemoryRecord>.allocate(capacity: 1)
        record.initialize(
            to: MemoryRecord(
                base: base, byteCount: image.byteCount, reserved: reserved, pagesMax: pagesMax, type: type))
        imagedMemories.append(ImagedMemory(record: record, image: image))
        return record
    }
}
