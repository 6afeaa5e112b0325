/// Constant expressions (WebAssembly 3.0, 3.4.9).
extension ModuleDecoder {
    /// A constant expression of this type. It may name globals that come before it: their types are known by then.
    mutating func constant(_ part: inout ByteReader, _ wanted: ValueType) throws(ModuleError) -> ConstantExpression {
        let at = part.offset
        var steps: [ConstantStep] = []
        var types: [ValueType] = []
        while true {
            let opcodeAt = part.offset
            let opcode = try part.byte()
            if opcode == 0x0b {
                guard types == [wanted] else { throw .invalid(offset: at, "type mismatch") }
                if steps.count == 1, case .operand(let expression) = steps[0] { return expression }
                return .calculation(steps)
            }
            if let operation = ConstantOperation(rawValue: opcode) {
                guard limits.features.contains(.extendedConstants) else {
                    throw .unsupported(offset: opcodeAt, "extended constant expressions")
                }
                guard types.suffix(2) == [operation.type, operation.type] else {
                    throw .invalid(offset: opcodeAt, "type mismatch")
                }
                types.removeLast()
                steps.append(.operation(operation))
            } else {
                let (expression, type) = try constantOperand(opcode, at: opcodeAt, &part)
                steps.append(.operand(expression))
                types.append(type)
            }
        }
    }

    private mutating func constantOperand(
        _ opcode: UInt8, at opcodeAt: Int, _ part: inout ByteReader
    ) throws(ModuleError) -> (ConstantExpression, ValueType) {
        switch opcode {
        case 0x41: return (.value(UInt64(UInt32(bitPattern: try part.s32())), .i32), .i32)
        case 0x42: return (.value(UInt64(bitPattern: try part.s64()), .i64), .i64)
        case 0x43: return (.value(UInt64(try part.fixed32()), .f32), .f32)
        case 0x44: return (.value(try part.fixed64(), .f64), .f64)
        case 0x23:
            let index = Int(try part.u32())
            // 2.0 has imported globals only.
            let known = limits.features.contains(.extendedConstants) ? globalTypes.count : importedGlobals
            guard index < known else { throw .invalid(offset: opcodeAt, "unknown global \(index)") }
            guard !globalTypes[index].isMutable else {
                throw .invalid(offset: opcodeAt, "constant expression required")
            }
            return (.global(index), globalTypes[index].value)
        case 0xd0:
            let type = try referenceType(&part)
            return (.value(0, type), type)
        case 0xd2:
            let index = Int(try part.u32())
            guard index < functionTypes.count else { throw .invalid(offset: opcodeAt, "unknown function \(index)") }
            referenced.insert(index)
            return (.function(index), .funcref)
        case 0xfd where try part.u32() == 12:
            let low = try part.fixed64()
            return (.vector(low, try part.fixed64()), .v128)
        default:
            guard FunctionCompiler.isKnown(opcode) else { throw .malformed(offset: opcodeAt, "illegal opcode") }
            throw .invalid(offset: opcodeAt, "constant expression required")
        }
    }
}
