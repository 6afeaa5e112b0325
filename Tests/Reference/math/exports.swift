// The functions under test, for measure.c.
@c(math_exp) public func mathExp(_ x: Double) -> Double { Math.exp(x) }
@c(math_expm1) public func mathExpm1(_ x: Double) -> Double { Math.expm1(x) }
@c(math_log) public func mathLog(_ x: Double) -> Double { Math.log(x) }
@c(math_log1p) public func mathLog1p(_ x: Double) -> Double { Math.log1p(x) }
@c(math_pow) public func mathPow(_ x: Double, _ y: Double) -> Double { Math.pow(x, y) }
