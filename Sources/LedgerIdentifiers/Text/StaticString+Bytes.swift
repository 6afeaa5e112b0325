extension StaticString {
    /// The literal's UTF-8, which lives as long as the program; empty for a literal that is a single scalar.
    ///
    /// `withUTF8Buffer` would carry code for single scalars, by way of `String`, to each place that uses it.
    var bytes: UnsafeBufferPointer<UInt8> {
        hasPointerRepresentation
            ? UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
            : UnsafeBufferPointer(start: nil, count: 0)
    }
}
