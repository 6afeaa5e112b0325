extension StaticString {
    /// The literal's UTF-8, which lives as long as the program.
    ///
    /// `withUTF8Buffer` gives the same, but carries code for literals that are a single scalar, by way of `String`, to
    /// each place that uses it; string literals are never that.
    package var bytes: UnsafeBufferPointer<UInt8> {
        hasPointerRepresentation
            ? UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
            : UnsafeBufferPointer(start: nil, count: 0)
    }
}
