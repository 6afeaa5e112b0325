internal import CWasmLoop

/// What the interpreter reads while it runs: plain memory behind plain pointers, shared with its loop in C
/// (cwasm_records.h), so that nothing is retained, released or checked for exclusive access there. A `Store` allocates all
/// of it and frees it when it goes.
typealias FunctionRecord = CWasmFunction
typealias InstanceRecord = CWasmInstance
typealias MemoryRecord = CWasmMemory
typealias TableRecord = CWasmTable
typealias FrameRecord = CWasmFrame

extension CWasmFunction {
    /// What the record of a function begins as: without an instance, and with the type's index in the module.
    init(_ code: FunctionCode, type: Int, index: Int) {
        self.init(
            code: code.start, enter: nil, machineCode: nil, frameSlots: code.frameSlots,
            parameterSlots: code.parameterSlots, localSlots: code.localSlots, resultSlots: code.resultSlots,
            typeID: type, instance: nil, index: index)
    }
}

extension ElementSegment {
    /// The elements as any instance's table may have them; nil where one depends on the instance.
    ///
    /// - Parameter firstOwn: the first function that is not imported.
    func unmade(firstOwn: Int) -> [UInt64]? {
        var unmade: [UInt64] = []
        guard type == .funcref, case .active = mode else { return nil }
        for element in elements {
            switch element {
            case .function(let index) where index >= firstOwn: unmade.append(1 << 63 | UInt64(index))
            case .value(0, _): unmade.append(0)
            default: return nil
            }
        }
        return unmade
    }
}

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

extension UnsafeMutablePointer<TableRecord> {
    /// The element at a place below the count, with the record of its function; nil where the system has no memory for that.
    func element(_ place: UInt64) -> UInt64? {
        let element = cwasm_element(self, place)
        return element >> 63 == 0 ? element : nil
    }
}

extension CWasmTable {
    init(elements: UnsafeMutablePointer<UInt64>, count: Int, capacity: Int, countMax: Int, type: TableType) {
        self.init(
            elements: elements, count: count, capacity: capacity, countMax: countMax,
            declaredMinimum: type.limits.minimum, declaredMaximum: type.limits.maximum ?? 0,
            hasMaximum: type.limits.maximum != nil, is64: type.is64, element: type.element.rawValue, owner: nil)
    }

    /// As it was declared; its size now is `count`.
    var type: TableType {
        TableType(
            element: ValueType(rawValue: element) ?? .funcref,
            limits: SizeLimits(minimum: declaredMinimum, maximum: hasMaximum ? declaredMaximum : nil), is64: is64)
    }
}
