/// Runs line programs (DWARF 5, 6.2.5): tables of rows, folded into opcodes.
struct LineProgram {
    struct Row {
        var address: UInt64 = 0
        var file: UInt64 = 1
        var line: Int64 = 1
        var column: UInt64 = 0
        /// The first byte behind the sequence; the row describes none.
        var isEnd = false
    }

    /// Runs from an offset in the module to the end of the sequence that begins there, or of the program, and gives each
    /// row. False from `row` ends it early.
    ///
    /// - Returns: where the next sequence begins.
    static func run(_ unit: LineUnit, from offset: Int, _ row: (Row) -> Bool) throws(DebugError) -> Int {
        var reader = DebugReader(unit.program.bytes, offset..<unit.program.end)
        var state = Row()
        while !reader.isAtEnd {
            let opcode = try reader.byte()
            if opcode >= unit.opcodeBase {
                let step = UInt64(opcode - unit.opcodeBase)
                state.address &+= step / unit.lineRange &* unit.instructionLength
                state.line &+= unit.lineBase &+ Int64(step % unit.lineRange)
                guard row(state) else { break }
            } else if opcode == 0 {
                try extended(&reader, &state)
                guard !state.isEnd else {
                    _ = row(state)
                    break
                }
            } else if opcode == 1 {
                guard row(state) else { break }
            } else {
                try standard(opcode, &reader, &state, unit)
            }
        }
        return reader.offset
    }

    private static func standard(
        _ opcode: UInt8, _ reader: inout DebugReader, _ state: inout Row, _ unit: LineUnit
    ) throws(DebugError) {
        switch opcode {
        case 2: state.address &+= try reader.unsigned() &* unit.instructionLength
        case 3: state.line &+= try reader.signed()
        case 4: state.file = try reader.unsigned()
        case 5: state.column = try reader.unsigned()
        case 6, 7, 10, 11: break  // statements, blocks, ends of prologues: no matter here
        case 8: state.address &+= UInt64(255 - unit.opcodeBase) / unit.lineRange &* unit.instructionLength
        case 9: state.address &+= try reader.fixed(2)
        default: for _ in 0..<unit.operandCounts[Int(opcode) - 1] { _ = try reader.unsigned() }
        }
    }

    private static func extended(_ reader: inout DebugReader, _ state: inout Row) throws(DebugError) {
        let length = try reader.unsigned()
        guard length > 0 else { return }
        let opcode = try reader.byte()
        switch opcode {
        case 1: state.isEnd = true
        case 2 where (2...9).contains(length):
            state.address = try reader.fixed(Int(length) - 1)
            return
        default: break
        }
        try reader.skip(length - 1)
    }
}
