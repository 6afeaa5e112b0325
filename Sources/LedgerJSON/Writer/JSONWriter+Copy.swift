extension JSONWriter {
    /// Writes a value that was read, with all that it holds, in canonical form. Numbers go through `Double`, as RFC 8785
    /// has it; one beyond its range is ``JSONWriteError/notFinite``.
    ///
    /// Not recursive: the tape lists a container's contents right after it.
    public mutating func value(_ value: JSONValue) {
        let storage = value.storage
        let end = storage.next(after: value.index)
        /// Containers begun and not ended: where they end on the tape.
        var open: [(end: Int, isObject: Bool)] = []
        var index = value.index
        while problem == nil {
            while let last = open.last, last.end == index {
                if last.isObject { endObject() } else { endArray() }
                open.removeLast()
            }
            guard index < end else { return }
            if let last = open.last, last.isObject, level?.awaitsValue == false {
                key(storage.bytes(at: index))
                index += 1
                continue
            }
            let word = storage.word(at: index)
            let view = JSONValue(storage: storage, index: index)
            index += 1
            switch view.kind {
            case .null: null()
            case .bool: bool(word.flag)
            case .string: string(storage.bytes(at: index - 1))
            case .number: number(view.double ?? .infinity)
            case .array:
                beginArray()
                open.append((word.low, false))
            case .object:
                beginObject()
                open.append((word.low, true))
            }
        }
    }
}
