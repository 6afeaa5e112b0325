// The functions under test, for measure.c.
@c(math_exp) public func mathExp(_ x: Double) -> Double { Math.exp(x) }
@c(math_expm1) public func mathExpm1(_ x: Double) -> Double { Math.expm1(x) }
@c(math_log) public func mathLog(_ x: Double) -> Double { Math.log(x) }
@c(math_log1p) public func mathLog1p(_ x: Double) -> Double { Math.log1p(x) }
@c(math_pow) public func mathPow(_ x: Double, _ y: Double) -> Double { Math.pow(x, y) }
@c(math_erf) public func mathErf(_ x: Double) -> Double { Math.erf(x) }
@c(math_erfc) public func mathErfc(_ x: Double) -> Double { Math.erfc(x) }
@c(math_normal_pdf) public func mathNormalPDF(_ x: Double) -> Double { Math.normalPDF(x) }
@c(math_normal_cdf) public func mathNormalCDF(_ x: Double) -> Double { Math.normalCDF(x) }
@c(math_normal_quantile) public func mathNormalQuantile(_ p: Double) -> Double { Math.normalQuantile(p) }
@c(math_student_t_quantile) public func mathStudentTQuantile(_ p: Double, _ degreesOfFreedom: Double) -> Double {
    Math.studentTQuantile(p, degreesOfFreedom: degreesOfFreedom)
}
@c(math_chi_square_quantile) public func mathChiSquareQuantile(_ p: Double, _ degreesOfFreedom: Double) -> Double {
    Math.chiSquareQuantile(p, degreesOfFreedom: degreesOfFreedom)
}
