/// The values of attributes (DWARF 5, 7.5.6).
enum DebugForm {
    enum Value {
        case number(UInt64)
        /// An address, or its place in `.debug_addr`.
        case address(UInt64)
        case addressIndex(UInt64)
        /// A text right here; or at an offset of `.debug_str` or `.debug_line_str`; or by its number in `.debug_str_offsets`.
        case text(Range<Int>)
        case string(UInt64)
        case lineString(UInt64)
        case stringIndex(UInt64)
        /// An entry of the same unit, by its distance from the unit's beginning; an entry of any unit.
        case reference(UInt64)
        case farReference(UInt64)
        case rangeListIndex(UInt64)
        /// An expression, or other bytes: where they lie.
        case block(Range<Int>)
        /// What is passed over: signatures, places in other files.
        case other
    }

    /// Whether values of this form take no bytes: flags that are set, and values that stand with the abbreviation.
    static func isEmpty(_ form: UInt64) -> Bool { form == 0x19 || form == 0x21 }

    /// - Parameter constant: the value of a form whose value stands with the abbreviation.
    static func read(
        _ form: UInt64, _ reader: inout DebugReader, is64: Bool, addressSize: Int, constant: Int64 = 0
    ) throws(DebugError) -> Value {
        let offsetSize = is64 ? 8 : 4
        switch form {
        case 0x01: return .address(try reader.fixed(addressSize))
        case 0x03: return .block(try reader.block(try reader.fixed(2)))
        case 0x04: return .block(try reader.block(try reader.fixed(4)))
        case 0x09, 0x18: return .block(try reader.block(try reader.unsigned()))
        case 0x0a: return .block(try reader.block(try reader.fixed(1)))
        case 0x0b, 0x0c: return .number(try reader.fixed(1))
        case 0x05: return .number(try reader.fixed(2))
        case 0x06: return .number(try reader.fixed(4))
        case 0x07: return .number(try reader.fixed(8))
        case 0x08: return .text(try reader.text())
        case 0x0d: return .number(UInt64(bitPattern: try reader.signed()))
        case 0x0e: return .string(try reader.fixed(offsetSize))
        case 0x0f: return .number(try reader.unsigned())
        case 0x10: return .farReference(try reader.fixed(offsetSize))
        case 0x11: return .reference(try reader.fixed(1))
        case 0x12: return .reference(try reader.fixed(2))
        case 0x13: return .reference(try reader.fixed(4))
        case 0x14: return .reference(try reader.fixed(8))
        case 0x15: return .reference(try reader.unsigned())
        case 0x17: return .number(try reader.fixed(offsetSize))
        case 0x19: return .number(1)
        case 0x1a: return .stringIndex(try reader.unsigned())
        case 0x1b: return .addressIndex(try reader.unsigned())
        case 0x1c: try reader.skip(4)
        case 0x1d: try reader.skip(UInt64(offsetSize))
        case 0x1e: try reader.skip(16)
        case 0x1f: return .lineString(try reader.fixed(offsetSize))
        case 0x20, 0x24: try reader.skip(8)
        case 0x21: return .number(UInt64(bitPattern: constant))
        case 0x22: _ = try reader.unsigned()
        case 0x23: return .rangeListIndex(try reader.unsigned())
        case 0x25...0x28: return .stringIndex(try reader.fixed(Int(form - 0x24)))
        case 0x29...0x2c: return .addressIndex(try reader.fixed(Int(form - 0x28)))
        default: throw .unsupported
        }
        return .other
    }
}
