// erf, erfc and the normal distribution: where their arguments are drawn from, and their true values.
#include "measure.h"
#include <math.h>

double math_erf(double), math_erfc(double), math_normal_pdf(double), math_normal_cdf(double),
    math_normal_quantile(double);

static point erf_point(uint64_t i) {
    switch (i % 5) {
    case 0: return (point){uniform(-6.1, 6.1)};
    case 1: return (point){uniform(-1, 1)};
    case 2: return (point){either_sign(log_uniform(0x1p-1074, 1))};
    case 3: return (point){either_sign(log_uniform(0x1p-60, 6))};
    default: return (point){near(either_sign(0.5), 1 << 20)}; // where the method changes
    }
}

static point erfc_point(uint64_t i) {
    switch (i % 6) {
    case 0: return (point){uniform(-6.1, 27.3)};
    case 1: return (point){uniform(-1, 2)};
    case 2: return (point){either_sign(log_uniform(0x1p-1074, 27.3))};
    case 3: return (point){uniform(2, 27.3)};
    case 4: return (point){uniform(26.5, 27.3)}; // subnormal results
    default: return (point){near(either_sign(0.5), 1 << 20)};
    }
}

static point pdf_point(uint64_t i) {
    switch (i % 4) {
    case 0: return (point){uniform(-39, 39)};
    case 1: return (point){uniform(-5, 5)};
    case 2: return (point){either_sign(log_uniform(0x1p-1074, 39))};
    default: return (point){either_sign(uniform(37.5, 38.7))}; // subnormal results
    }
}

static point cdf_point(uint64_t i) {
    switch (i % 6) {
    case 0: return (point){uniform(-39, 8.4)};
    case 1: return (point){uniform(-4, 4)};
    case 2: return (point){either_sign(log_uniform(0x1p-1074, 39))};
    case 3: return (point){uniform(-39, -4)};
    case 4: return (point){uniform(-38.6, -37.4)}; // subnormal results
    default: return (point){near(either_sign(0.70710678118654757), 1 << 20)};
    }
}

static point quantile_point(uint64_t i) {
    switch (i % 7) {
    case 0: return (point){uniform(0x1p-53, 1 - 0x1p-53)};
    case 1: return (point){log_uniform(0x1p-1074, 0.5)};
    case 2: return (point){1 - log_uniform(0x1p-53, 0.5)};
    case 3: return (point){0.5 + either_sign(log_uniform(0x1p-53, 0.25))};
    case 4: return (point){log_uniform(0x1p-1074, 0x1p-1022)};
    case 5: return (point){near(random_bits() & 1 ? 0.24 : 0.76, 1 << 20)}; // where the method changes
    default: return (point){log_uniform(0x1p-60, 0.3)};
    }
}

#define TRUTH(name, call) \
    static void name(mpfr_t result, point p, double got) { (void)got; mpfr_set_d(result, p.x, MPFR_RNDN); call; }
TRUTH(erf_truth, mpfr_erf(result, result, MPFR_RNDN))
TRUTH(erfc_truth, mpfr_erfc(result, result, MPFR_RNDN))

static mpfr_t root_half, one_over_root_two_pi;

static void constants(void) {
    static int ready;
    if (ready++) return;
    mpfr_init2(root_half, PRECISION);
    mpfr_init2(one_over_root_two_pi, PRECISION);
    mpfr_sqrt_ui(root_half, 2, MPFR_RNDN);
    mpfr_ui_div(root_half, 1, root_half, MPFR_RNDN);
    mpfr_const_pi(one_over_root_two_pi, MPFR_RNDN);
    mpfr_mul_ui(one_over_root_two_pi, one_over_root_two_pi, 2, MPFR_RNDN);
    mpfr_rec_sqrt(one_over_root_two_pi, one_over_root_two_pi, MPFR_RNDN);
}

static void pdf_truth(mpfr_t result, point p, double got) {
    (void)got;
    constants();
    mpfr_set_d(result, p.x, MPFR_RNDN);
    mpfr_sqr(result, result, MPFR_RNDN);
    mpfr_div_si(result, result, -2, MPFR_RNDN);
    mpfr_exp(result, result, MPFR_RNDN);
    mpfr_mul(result, result, one_over_root_two_pi, MPFR_RNDN);
}

static void cdf_truth(mpfr_t result, point p, double got) {
    (void)got;
    constants();
    mpfr_mul_d(result, root_half, -p.x, MPFR_RNDN);
    mpfr_erfc(result, result, MPFR_RNDN);
    mpfr_div_ui(result, result, 2, MPFR_RNDN);
}

// One Newton step from the result under test, which is right to some 2^−52: the truth to some 2^−100.
static void quantile_truth(mpfr_t result, point p, double got) {
    static mpfr_t missing;
    static int ready;
    if (!ready++) mpfr_init2(missing, PRECISION);
    if (!isfinite(got)) {
        mpfr_set_ui(result, 1, MPFR_RNDN); // as wrong as can be
        return;
    }
    // p − Φ(x), or from the other end where Φ is near 1
    if (p.x < 0.5) {
        cdf_truth(missing, (point){got}, 0);
        mpfr_d_sub(missing, p.x, missing, MPFR_RNDN);
    } else {
        cdf_truth(missing, (point){-got}, 0);
        mpfr_sub_d(missing, missing, 1 - p.x, MPFR_RNDN);
    }
    pdf_truth(result, (point){got}, 0);
    mpfr_div(result, missing, result, MPFR_RNDN);
    mpfr_add_d(result, result, got, MPFR_RNDN);
}

const function normal[] = {
    {"erf", 1, 1, 1, math_erf, 0, erf_point, erf_truth},
    {"erfc", 1, 1, 1, math_erfc, 0, erfc_point, erfc_truth},
    {"normalPDF", 1, 1, 1, math_normal_pdf, 0, pdf_point, pdf_truth},
    {"normalCDF", 1, 1, 1, math_normal_cdf, 0, cdf_point, cdf_truth},
    {"normalQuantile", 1, 1, 1, math_normal_quantile, 0, quantile_point, quantile_truth},
};
const int normal_count = sizeof normal / sizeof *normal;
