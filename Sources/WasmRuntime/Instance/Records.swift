internal import CWasmLoop

/// What the interpreter reads while it runs: plain memory behind plain pointers, shared with its loop in C
/// (cwasm_records.h), so that nothing is retained, released or checked for exclusive access there. A `Store` allocates all
/// of it and frees it when it goes.
typealias FunctionRecord = CWasmFunction
typealias InstanceRecord = CWasmInstance
typealias MemoryRecord = CWasmMemory
typealias TableRecord = CWasmTable
typealias FrameRecord = CWasmFrame

extension CWasmMemory {
    init(base: UnsafeMutableRawPointer, byteCount: Int, reserved: Int, pagesMax: Int, type: MemoryType) {
        self.init(
            base: base, byteCount: byteCount, reserved: reserved, pagesMax: pagesMax,
            declaredMinimum: type.limits.minimum, declaredMaximum: type.limits.declaredMaximum)
    }

    /// As it was declared; its size now is `byteCount`.
    var type: MemoryType { MemoryType(limits: SizeLimits(declaredMinimum, declaredMaximum)) }
}

extension CWasmTable {
    init(elements: UnsafeMutablePointer<UInt64>, count: Int, capacity: Int, countMax: Int, type: TableType) {
        self.init(
            elements: elements, count: count, capacity: capacity, countMax: countMax,
            declaredMinimum: type.limits.minimum, declaredMaximum: type.limits.declaredMaximum,
            element: type.element.rawValue)
    }

    /// As it was declared; its size now is `count`.
    var type: TableType {
        TableType(
            element: ValueType(rawValue: element) ?? .funcref, limits: SizeLimits(declaredMinimum, declaredMaximum))
    }
}

extension SizeLimits {
    /// The maximum as the records hold it: -1 for none.
    fileprivate var declaredMaximum: Int64 { maximum.map(Int64.init) ?? -1 }

    fileprivate init(_ minimum: UInt32, _ declaredMaximum: Int64) {
        self.init(minimum: minimum, maximum: UInt32(exactly: declaredMaximum))
    }
}
