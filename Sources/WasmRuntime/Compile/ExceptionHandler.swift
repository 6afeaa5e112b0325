/// A `try_table`: where it applies, and what it catches.
struct ExceptionHandler: Sendable {
    struct Clause: Sendable {
        /// The tag's index in the module; nil for any.
        var tag: Int?
        /// Whether the reference goes behind the values of the exception.
        var wantsReference: Bool
        /// The word where it goes on, and the slot where the values are put.
        var target: Int
        var slot: Int
    }

    /// Words of the code, from the first inside to the one behind.
    var words: Range<Int>
    /// Bytes of the module, from the `try_table` to its end.
    var bytes: Range<Int>
    var clauses: [Clause]
}
