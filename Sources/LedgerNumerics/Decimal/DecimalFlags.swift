/// What happened to a result on its way into 34 digits and the range of exponents: the conditions of the General Decimal
/// Arithmetic specification (1.70, "Exceptional conditions") that are no errors. The operations add to the flags they are
/// given and never clear one, so that one variable tells of a whole computation.
///
///     var flags: DecimalFlags = []
///     let share = try total.divided(by: Decimal(3), flags: &flags)
///     if flags.contains(.inexact) { … }                       // something other than zero was cut off
public struct DecimalFlags: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Digits were cut off that were not all zero.
    public static var inexact: DecimalFlags { DecimalFlags(rawValue: 1) }
    /// Digits were cut off, zeros or not.
    public static var rounded: DecimalFlags { DecimalFlags(rawValue: 2) }
    /// Before rounding, the leading digit's exponent was below −6143.
    public static var subnormal: DecimalFlags { DecimalFlags(rawValue: 4) }
    /// Subnormal and inexact.
    public static var underflow: DecimalFlags { DecimalFlags(rawValue: 8) }
    /// The exponent was changed to one that can be stored; the value was not.
    public static var clamped: DecimalFlags { DecimalFlags(rawValue: 16) }
}
