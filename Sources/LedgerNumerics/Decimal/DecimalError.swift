/// Why a decimal operation has no result. Nothing here is a special value that travels on: each ends the operation.
public enum DecimalError: Error, Equatable, Sendable {
    /// The text is not a decimal number.
    case syntax
    /// The number has more digits than the type keeps, and no rounding was asked for.
    case precision
    /// The result is too large: its adjusted exponent exceeds 6144.
    case overflow
    /// A number that is not zero was divided by zero.
    case divisionByZero
    /// The operation has no defined result: 0 ÷ 0, a quotient of more than 34 digits in an integer division, a quantum
    /// that the result does not fit.
    case invalidOperation
}
