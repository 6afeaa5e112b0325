extension UnsafeMutablePointer {
    /// Memory for so many values.
    ///
    /// Where there is none, `allocate` ends the program, but not in Embedded Swift: there it gives null, and what is written next
    /// would go to the first bytes of the module's memory.
    static func room(for count: Int) -> UnsafeMutablePointer {
        let start = UnsafeMutablePointer.allocate(capacity: count)
        guard UInt(bitPattern: start) != 0 else { fatalError("out of memory") }
        return start
    }
}
