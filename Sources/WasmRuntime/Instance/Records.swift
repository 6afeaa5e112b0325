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
            declaredMinimum: type.limits.minimum, declaredMaximum: type.limits.maximum ?? 0,
            hasMaximum: type.limits.maximum != nil, is64: type.is64)
    }

    /// As it was declared; its size now is `byteCount`.
    var type: MemoryType {
        MemoryType(
            limits: SizeLimits(minimum: declaredMinimum, maximum: hasMaximum ? declaredMaximum : nil), is64: is64)
    }
}

extension CWasmTable {
    init(elements: UnsafeMutablePointer<UInt64>, count: Int, capacity: Int, countMax: Int, type: TableType) {
        self.init(
            elements: elements, count: count, capacity: capacity, countMax: countMax,
            declaredMinimum: type.limits.minimum, declaredMaximum: type.limits.maximum ?? 0,
            hasMaximum: type.limits.maximum != nil, is64: type.is64, element: type.element.rawValue)
    }

    /// As it was declared; its size now is `count`.
    var type: TableType {
        TableType(
            element: ValueType(rawValue: element) ?? .funcref,
            limits: SizeLimits(minimum: declaredMinimum, maximum: hasMaximum ? declaredMaximum : nil), is64: is64)
    }
}
