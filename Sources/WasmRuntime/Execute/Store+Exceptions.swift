internal import CWasmNative

/// What both tiers need for catching.
extension Store {
    /// A reference to an exception; drops unreachable ones first if there are many. Nil, with the reason in `stop`, where they
    /// are too many still, or the system has no memory for it.
    ///
    /// - Parameter top: the end of what is in use of the stack of slots.
    func hold(_ exception: Exception, below top: UnsafeMutablePointer<UInt64>) -> UInt64? {
        let isSweepDue = exceptions.isSweepDue(for: exception)
        guard SystemMemory.has(list: exceptions.bytesToHold(isSweepDue: isSweepDue)) else {
            stop = .outOfMemory
            return nil
        }
        if isSweepDue {
            let (stack, tables, held) = (stack, tableRecords, native?.head.pointee.references)
            exceptions.sweep { visit in
                exception.slots.forEach(visit)
                for slot in UnsafeBufferPointer(start: stack, count: max(top - stack, 0)) { visit(slot) }
                visitGlobals(visit)
                for table in tables where table.pointee.element == ValueType.exnref.rawValue {
                    for slot in UnsafeBufferPointer(start: table.pointee.elements, count: table.pointee.count) {
                        visit(slot)
                    }
                }
                Store.visit(held, visit)
            }
        }
        guard let reference = exceptions.hold(exception, limit: limits.exceptionSlots) else {
            stop = .exceptionsExhausted
            return nil
        }
        return reference
    }

    /// The references that functions of native code hold.
    private static func visit(_ innermost: UnsafeMutablePointer<CWasmReferences>?, _ visit: (UInt64) -> Void) {
        var next = innermost
        while let references = next {
            let slots = UnsafeRawPointer(references + 1).assumingMemoryBound(to: UInt64.self)
            for slot in UnsafeBufferPointer(start: slots, count: Int(references.pointee.count)) { visit(slot) }
            next = references.pointee.previous
        }
    }
}

extension Module {
    /// The handlers of a function that may catch what comes out of the instruction at a byte of the module: none where that
    /// is a tail call, which has left the function.
    func handlers(of code: FunctionCode, at offset: Int) -> [ExceptionHandler] {
        let isTailCall = bytes.indices.contains(offset) && (bytes[offset] == 0x12 || bytes[offset] == 0x13)
        return isTailCall ? [] : code.handlers
    }
}
