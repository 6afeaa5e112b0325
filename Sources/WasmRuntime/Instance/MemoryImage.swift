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
    /// A reserved piece of address space: `front` bytes that native code has right below the memory, and the memory with the
    /// image at its beginning.
    struct Slot: Sendable, Equatable {
        fileprivate var start: UInt = 0
        var front: Int
        var reserved: Int

        fileprivate var address: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: start) }
        fileprivate var size: Int { front + reserved }
        var base: UnsafeMutableRawPointer? { address.map { $0 + front } }
    }

    /// How many pieces are kept. They take address space, and no memory.
    private static let slotsMax = 64

    let byteCount: Int
    /// -1 for zeros alone.
    private let file: CInt
    private let slots = Mutex<[Slot]>([])

    /// One of the images that there are: where the system refuses address space, what they keep is given back.
    private struct Listed {
        weak var image: MemoryImage?
    }
    private static let all = Mutex<[ObjectIdentifier: Listed]>([:])

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
            enlist()
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
        enlist()
    }

    private func enlist() { MemoryImage.all.withLock { $0[ObjectIdentifier(self)] = Listed(image: self) } }

    deinit {
        MemoryImage.all.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(self)) }
        releaseKept()
        if file >= 0 { close(file) }
    }

    /// Address space with so many bytes for the memory, which begins with the image, and whole pages in front of it; nil
    /// when the system has none.
    func take(front: Int, reserved: Int) -> Slot? {
        var slot = Slot(front: front, reserved: reserved)
        let kept = slots.withLock { slots in
            slots.lastIndex { $0.front == front && $0.reserved == reserved }.map { slots.remove(at: $0) }
        }
        if let kept { return kept }
        guard byteCount <= reserved,
            let start = mmap(nil, slot.size, PROT_NONE, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0),
            start != MAP_FAILED
        else { return nil }
        slot.start = UInt(bitPattern: start)
        guard front == 0 || mprotect(start, front, PROT_READ | PROT_WRITE) == 0, map(start + front) else {
            munmap(start, slot.size)
            return nil
        }
        return slot
    }

    private func map(_ base: UnsafeMutableRawPointer) -> Bool {
        guard file >= 0 else { return mprotect(base, byteCount, PROT_READ | PROT_WRITE) == 0 }
        let mapped = mmap(base, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, file, 0)
        return mapped != MAP_FAILED
    }

    /// Takes back what `take` gave; `used` is how large the memory was in the end.
    func give(_ slot: Slot, used: Int) {
        #if os(Linux)
            // What was written goes: of the image its own bytes come back, of the rest zeros (madvise(2)).
            if let start = slot.address, let base = slot.base, madvise(start, slot.front + used, MADV_DONTNEED) == 0,
                used == byteCount || mprotect(base + byteCount, used - byteCount, PROT_NONE) == 0
            {
                let isKept = slots.withLock { slots in
                    guard slots.count < MemoryImage.slotsMax else { return false }
                    slots.append(slot)
                    return true
                }
                if isKept { return }
            }
        #endif
        MemoryImage.release(slot)
    }

    private static func release(_ slot: Slot) { munmap(slot.address, slot.size) }

    private func releaseKept() {
        let kept = slots.withLock { slots in
            defer { slots = [] }
            return slots
        }
        for slot in kept { MemoryImage.release(slot) }
    }

    /// Gives back what all images keep.
    static func releaseSpares() {
        // An image may go with the last use of it here: not while the list is locked.
        let images = all.withLock { $0.values.compactMap(\.image) }
        for image in images { image.releaseKept() }
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
        let slot: MemoryImage.Slot

        func release() {
            image.give(slot, used: record.pointee.byteCount)
            record.deallocate()
        }
    }

    /// The one memory of a new instance, filled; nil where it has to be made piece by piece.
    ///
    /// - Parameters:
    ///   - front: bytes that are needed right below the base.
    ///   - needsGuards: as for `makeMemory`.
    func imagedMemory(of module: Module, front: Int, needsGuards: Bool) -> UnsafeMutablePointer<MemoryRecord>? {
        guard let image = module.memoryImage.image(for: module), let type = module.memories.first else { return nil }
        let pagesMax = pagesMax(type)
        let needed = pagesMax * MemoryType.pageSize
        guard memoryCount < limits.memories, image.byteCount <= needed else { return nil }
        let frontPages = (front + MemoryType.pageSize - 1) / MemoryType.pageSize * MemoryType.pageSize
        // As in `makeMemory`: with guards for native code, where there is so much address space.
        let wanted = type.is64 ? needed : MemoryType.guardedBytes
        guard
            let slot = image.take(front: frontPages, reserved: wanted)
                ?? (needsGuards ? nil : image.take(front: frontPages, reserved: needed)), let base = slot.base
        else { return nil }
        let record = UnsafeMutablePointer<MemoryRecord>.allocate(capacity: 1)
        record.initialize(
            to: MemoryRecord(
                base: base, byteCount: image.byteCount, reserved: slot.reserved, pagesMax: pagesMax, type: type))
        imagedMemories.append(ImagedMemory(record: record, image: image, slot: slot))
        return record
    }
}
