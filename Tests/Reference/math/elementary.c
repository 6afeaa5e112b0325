// exp, expm1, log, log1p and pow: where their arguments are drawn from, and their true values.
#include "measure.h"
#include <float.h>
#include <math.h>

double math_exp(double), math_expm1(double), math_log(double), math_log1p(double), math_pow(double, double);

static const double ln2 = 0.69314718055994530942;

static point exp_point(uint64_t i) {
    switch (i % 6) {
    case 0: return (point){uniform(-746, 710)};
    case 1: return (point){uniform(-1, 1)};
    case 2: return (point){either_sign(log_uniform(0x1p-60, 745))};
    case 3: return (point){near((double)((int)(random_bits() % 2100) - 1075) * ln2 / 2, 64)}; // reduction changes
    case 4: return (point){uniform(-745.14, -708)};                                           // subnormal results
    default: return (point){near(either_sign(709.782712893384), 1 << 20)};                    // overflow, and its mirror
    }
}

static point expm1_point(uint64_t i) {
    switch (i % 6) {
    case 0: return (point){uniform(-40, 60)};
    case 1: return (point){uniform(-1.1, 1.1)};
    case 2: return (point){either_sign(log_uniform(0x1p-1074, 709))};
    case 3: return (point){near((double)((int)(random_bits() % 300) - 100) * ln2 / 2, 64)};
    case 4: return (point){near(either_sign(0x1p-54), 1 << 20)};
    default: return (point){uniform(60, 709.79)};
    }
}

static point log_point(uint64_t i) {
    switch (i % 6) {
    case 0: return (point){log_uniform(0x1p-1074, DBL_MAX)};
    case 1: return (point){uniform(0.4, 2.1)};
    case 2: return (point){1 + either_sign(log_uniform(0x1p-53, 0.3))};
    case 3: return (point){near(ldexp(1.4142135623730951, (int)(random_bits() % 2000) - 1000), 64)};
    case 4: return (point){log_uniform(0x1p-1074, 0x1p-1022)};
    default: return (point){near(1, 1 << 20)};
    }
}

static point log1p_point(uint64_t i) {
    switch (i % 6) {
    case 0: return (point){uniform(-1, 3)};
    case 1: return (point){log_uniform(0x1p-1074, DBL_MAX)};
    case 2: return (point){either_sign(log_uniform(0x1p-60, 0.999))};
    case 3: return (point){near(ldexp(1.4142135623730951, (int)(random_bits() % 90) - 30) - 1, 64)};
    case 4: return (point){-1 + log_uniform(0x1p-53, 0.5)};
    default: return (point){log_uniform(0x1p40, 0x1p70)};
    }
}

static point pow_point(uint64_t i) {
    double x, y;
    switch (i % 8) {
    case 0: // any base, any result
        x = log_uniform(0x1p-1074, DBL_MAX);
        return (point){x, uniform(-746, 710) / log(x)};
    case 1: // bases near 1 with large exponents
        x = 1 + either_sign(log_uniform(0x1p-52, 0.3));
        return (point){x, uniform(-746, 710) / log(x)};
    case 2: return (point){uniform(0.1, 10), uniform(-20, 20)};
    case 3: // results near the edges of the range
        x = log_uniform(0x1p-1074, DBL_MAX);
        y = (random_bits() & 1 ? uniform(709, 709.79) : uniform(-745.2, -708)) / log(x);
        return (point){x, y};
    case 4: // integer exponents, negative bases
        x = either_sign(uniform(0.5, 2));
        return (point){x, (double)((int)(random_bits() % 2001) - 1000)};
    case 5: // compound interest: (1 + r)^(days/365)
        return (point){1 + uniform(-0.05, 0.2), (double)(random_bits() % 40000) / 365};
    case 6: // small exponents
        return (point){log_uniform(0x1p-1074, DBL_MAX), either_sign(log_uniform(0x1p-70, 1))};
    default: // where the logarithm's reduction changes
        x = near(ldexp(1.4142135623730951, (int)(random_bits() % 2000) - 1000), 64);
        return (point){x, uniform(-746, 710) / log(x)};
    }
}

#define TRUTH(name, call) \
    static void name(mpfr_t result, point p, double got) { (void)got; mpfr_set_d(result, p.x, MPFR_RNDN); call; }
TRUTH(exp_truth, mpfr_exp(result, result, MPFR_RNDN))
TRUTH(expm1_truth, mpfr_expm1(result, result, MPFR_RNDN))
TRUTH(log_truth, mpfr_log(result, result, MPFR_RNDN))
TRUTH(log1p_truth, mpfr_log1p(result, result, MPFR_RNDN))

static void pow_truth(mpfr_t result, point p, double got) {
    (void)got;
    mpfr_t y;
    mpfr_init2(y, 53);
    mpfr_set_d(result, p.x, MPFR_RNDN);
    mpfr_set_d(y, p.y, MPFR_RNDN);
    mpfr_pow(result, result, y, MPFR_RNDN);
    mpfr_clear(y);
}

const function elementary[] = {
    {"exp", 1, 1, 1, math_exp, 0, exp_point, exp_truth},
    {"expm1", 1, 1, 1, math_expm1, 0, expm1_point, expm1_truth},
    {"log", 1, 1, 1, math_log, 0, log_point, log_truth},
    {"log1p", 1, 1, 1, math_log1p, 0, log1p_point, log1p_truth},
    {"pow", 2, 1, 1, 0, math_pow, pow_point, pow_truth},
};
const int elementary_count = sizeof elementary / sizeof *elementary;
