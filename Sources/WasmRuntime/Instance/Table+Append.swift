extension Table {
    /// Puts a function behind the last element, so that a module can be given it by its place in the table.
    ///
    /// - Returns: the place; nil where the table is full, holds no functions, or is of another store.
    public func append(_ function: Function) -> Int? {
        guard function.store === store, type.element == .funcref else { return nil }
        return store.grow(record, by: 1, with: UInt64(UInt(bitPattern: function.record)))
    }
}
