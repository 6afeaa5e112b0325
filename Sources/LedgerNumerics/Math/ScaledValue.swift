/// A number as 2^exponent × significand, so that it can lie below the range of a double.
struct ScaledValue {
    var significand: DoubleDouble
    var exponent: Int32

    @inline(__always) init(significand: DoubleDouble, exponent: Int32) {
        self.significand = significand
        self.exponent = exponent
    }

    /// factor × e^power; powers beyond ±1500 are as good as that.
    init(_ factor: DoubleDouble, timesExponentialOf power: DoubleDouble) {
        let e = ReducedExponential(max(-1500, min(1500, power.high)), power.low)
        self.init(significand: factor * e.significand, exponent: e.exponent)
    }

    /// x divided by this number, in two doubles: what is left of a probability by a density of its size.
    func divides(_ x: Double) -> DoubleDouble { DoubleDouble(Math.scaled(x, -exponent)) / significand }

    var value: Double { Math.scaled(significand.high, exponent) }

    /// In two doubles, if the exponent is above −900.
    var scaled: DoubleDouble {
        DoubleDouble(Math.scaled(significand.high, exponent), Math.scaled(significand.low, exponent))
    }
}
