/// An entry of `.debug_info`: what this reader wants of its attributes (DWARF 5, 7.5.4).
struct DebugEntry {
    /// Tags of entries (DWARF 5, 7.5.3).
    enum Tag {
        static let inlinedSubroutine: UInt64 = 0x1d
        static let subprogram: UInt64 = 0x2e
    }

    /// In the module.
    var offset: Int
    var tag: UInt64
    var hasChildren: Bool

    var name: DebugForm.Value?
    var linkageName: DebugForm.Value?
    /// The entry that has what this one does not say: its abstract origin or the declaration that it completes.
    var origin: DebugForm.Value?
    var low: DebugForm.Value?
    var high: DebugForm.Value?
    var ranges: DebugForm.Value?
    /// Of the call that was replaced by this function's code.
    var callFile: UInt64 = 0
    var callLine: UInt64 = 0
    var callColumn: UInt64 = 0
    /// Where the unit's lines, and its parts of other sections, begin.
    var lines: UInt64?
    var stringOffsets: UInt64?
    var addresses: UInt64?
    var rangeLists: UInt64?

    init(offset: Int, tag: UInt64, hasChildren: Bool) {
        self.offset = offset
        self.tag = tag
        self.hasChildren = hasChildren
    }

    mutating func set(_ attribute: UInt64, _ value: DebugForm.Value) {
        switch attribute {
        case 0x03: name = value
        case 0x11: low = value
        case 0x12: high = value
        case 0x31, 0x47: origin = value
        case 0x55: ranges = value
        case 0x6e, 0x2007: linkageName = value  // the second is from before version 4
        default:
            guard case .number(let number) = value else { return }
            switch attribute {
            case 0x10: lines = number
            case 0x57: callColumn = number
            case 0x58: callFile = number
            case 0x59: callLine = number
            case 0x72: stringOffsets = number
            case 0x73: addresses = number
            case 0x74: rangeLists = number
            default: break
            }
        }
    }
}
