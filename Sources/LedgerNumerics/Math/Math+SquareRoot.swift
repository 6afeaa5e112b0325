extension Math {
    /// √|value|, correctly rounded (IEEE 754-2019, squareRoot): for values of 0 and above, which the callers have.
    ///
    /// The magnitude, and not being part of what calls it, are for the compiler: where it cannot rule out a negative number,
    /// it calls `sqrt` of libm beside the processor's instruction, and the core calls no libm.
    @inline(never)
    public static func squareRoot(_ value: Double) -> Double { value.magnitude.squareRoot() }
}
