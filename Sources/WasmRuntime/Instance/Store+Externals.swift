#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Memories and tables: making them, growing them, and taking back those of an instance that did not come to be.
extension Store {
    /// A memory in address space of its own.
    struct ReservedMemory {
        let record: UnsafeMutablePointer<MemoryRecord>
        let mapping: UnsafeMutableRawBufferPointer

        func release() {
            munmap(mapping.baseAddress, mapping.count)
            record.deallocate()
        }
    }

    // MARK: - Making

    func makeTable(_ type: TableType) throws(LinkError) -> UnsafeMutablePointer<TableRecord> {
        let count = Int(clamping: type.limits.minimum)
        guard count <= limits.tableElements - tableElements else {
            throw .limit("a table of \(count) elements, at most \(limits.tableElements) in all tables")
        }
        let bytes = max(count, 1) * MemoryLayout<UInt64>.stride
        let elements = calloc(1, bytes)
        guard let elements, SystemMemory.has(besides: bytes, oneMoreIn: tableRecords) else {
            free(elements)
            throw .outOfMemory("no memory for a table of \(count) elements")
        }
        tableElements += count
        let record = UnsafeMutablePointer<TableRecord>.allocate(capacity: 1)
        record.initialize(
            to: TableRecord(
                elements: elements.bindMemory(to: UInt64.self, capacity: max(count, 1)), count: count,
                capacity: max(count, 1),
                countMax: min(limits.tableElements, Int(clamping: type.limits.maximum ?? .max)),
                type: type))
        tableRecords.append(record)
        return record
    }

    /// - Parameters:
    ///   - front: bytes that are needed right below the base.
    ///   - needsGuards: whether it has to have all the address space that an address and an offset can reach.
    func makeMemory(
        _ type: MemoryType, front: Int = 0, needsGuards: Bool = false
    ) throws(LinkError) -> UnsafeMutablePointer<MemoryRecord> {
        let pagesMax = pagesMax(type)
        let pages = Int(clamping: type.limits.minimum)
        guard memoryCount < limits.memories else { throw .limit("\(limits.memories) memories in one store") }
        guard pages <= pagesMax else { throw .limit("a memory of \(pages) pages, at most \(pagesMax)") }
        let needed = max(pagesMax, 1) * MemoryType.pageSize
        let frontPages = (front + MemoryType.pageSize - 1) / MemoryType.pageSize * MemoryType.pageSize
        // As much as an address and an offset can reach, so that native code need not compare them with the size.
        let wanted = type.is64 ? needed : MemoryType.guardedBytes
        func reserve() -> UnsafeMutableRawBufferPointer? {
            SystemMemory.reserve(frontPages + wanted)
                ?? (needsGuards || needed == wanted ? nil : SystemMemory.reserve(frontPages + needed))
        }
        var mapping = reserve()
        if mapping == nil {
            SystemMemory.releaseSpares()
            mapping = reserve()
        }
        guard let mapping, let start = mapping.baseAddress else {
            throw .outOfMemory(
                "no address space for a memory of \(pagesMax) pages\(needsGuards ? " with its guards" : "")")
        }
        guard SystemMemory.has(besides: 0, oneMoreIn: reservedMemories),
            front == 0 || mprotect(start, frontPages, PROT_READ | PROT_WRITE) == 0
        else {
            munmap(start, mapping.count)
            throw .outOfMemory("no memory for an instance")
        }
        let record = UnsafeMutablePointer<MemoryRecord>.allocate(capacity: 1)
        record.initialize(
            to: MemoryRecord(
                base: start + frontPages, byteCount: 0, reserved: mapping.count - frontPages, pagesMax: pagesMax,
                type: type)
        )
        let memory = ReservedMemory(record: record, mapping: mapping)
        guard grow(record, by: pages) != nil else {
            memory.release()
            throw .outOfMemory("no memory for \(pages) pages")
        }
        reservedMemories.append(memory)
        return record
    }

    /// Pages that a memory of this type may have in this store: 2⁴⁰ at the most, more than any system has.
    func pagesMax(_ type: MemoryType) -> Int {
        min(
            limits.memoryPages, 1 << 40,
            Int(clamping: type.limits.maximum ?? (type.is64 ? MemoryType.pagesMax64 : MemoryType.pagesMax)))
    }

    var memoryCount: Int { reservedMemories.count + imagedMemories.count }

    // MARK: - Growing

    /// Grows a memory; gives its size before, in pages, or nil if it may not.
    func grow(_ memory: UnsafeMutablePointer<MemoryRecord>, by pages: Int) -> Int? {
        let old = memory.pointee.byteCount / MemoryType.pageSize
        guard pages <= memory.pointee.pagesMax - old else { return nil }
        if pages > 0 {
            let added = pages * MemoryType.pageSize
            let start = memory.pointee.base + memory.pointee.byteCount
            guard mprotect(start, added, PROT_READ | PROT_WRITE) == 0 else { return nil }
            memory.pointee.byteCount += added
        }
        return old
    }

    /// Grows a table; gives its size before, or nil if it may not.
    func grow(_ table: UnsafeMutablePointer<TableRecord>, by count: Int, with value: UInt64) -> Int? {
        let old = table.pointee.count
        guard count <= min(table.pointee.countMax - old, limits.tableElements - tableElements) else { return nil }
        if old + count > table.pointee.capacity {
            let roomy = max(old + count, min(2 * table.pointee.capacity, table.pointee.countMax))
            guard move(table, to: roomy) || move(table, to: old + count) else { return nil }
        }
        tableElements += count
        (table.pointee.elements + old).update(repeating: value, count: count)
        table.pointee.count = old + count
        return old
    }

    /// Gives a table another capacity; false, and nothing has changed, where the system has no memory for it.
    private func move(_ table: UnsafeMutablePointer<TableRecord>, to capacity: Int) -> Bool {
        guard let elements = realloc(table.pointee.elements, capacity * MemoryLayout<UInt64>.stride) else {
            return false
        }
        table.pointee.elements = elements.bindMemory(to: UInt64.self, capacity: capacity)
        table.pointee.capacity = capacity
        return true
    }

    // MARK: - Taking back

    static func release(_ table: UnsafeMutablePointer<TableRecord>) {
        free(table.pointee.elements)
        table.deallocate()
    }

    /// How many memories and tables there were at some time.
    struct ExternalsMark {
        let reserved: Int
        let imaged: Int
        let tables: Int
    }

    var externalsMark: ExternalsMark {
        ExternalsMark(reserved: reservedMemories.count, imaged: imagedMemories.count, tables: tableRecords.count)
    }

    /// Frees what has been made since: nothing may refer to it.
    func releaseExternals(beyond mark: ExternalsMark) {
        for memory in reservedMemories[mark.reserved...] { memory.release() }
        for memory in imagedMemories[mark.imaged...] { memory.release() }
        for record in tableRecords[mark.tables...] {
            tableElements -= record.pointee.count
            Store.release(record)
        }
        reservedMemories.removeSubrange(mark.reserved...)
        imagedMemories.removeSubrange(mark.imaged...)
        tableRecords.removeSubrange(mark.tables...)
    }
}
