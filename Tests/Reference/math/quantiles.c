// Quantiles of Student's t and of chi-square: where their arguments are drawn from, and their true values: one Newton
// step from the result under test, with the distribution function from its power series in as many bits as it takes.
#include "measure.h"
#include <math.h>

double math_student_t_quantile(double, double), math_chi_square_quantile(double, double);

// Probabilities that are at least 2^-depth from 0 and 1.
static double probability(uint64_t i, double depth) {
    static const double usual[] = {0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999};
    double least = depth > 1000 ? 0x1p-1000 : exp2(-depth), p;
    switch (i % 5) {
    case 0: p = uniform(0x1p-50, 1 - 0x1p-50); break;
    case 1: p = log_uniform(least, 0.5); break;
    case 2: p = 1 - log_uniform(0x1p-53, 0.5); break;
    case 3: p = 0.5 + either_sign(log_uniform(0x1p-53, 0.3)); break;
    default: p = usual[random_bits() % 12]; // those of tables
    }
    return p < least || 1 - p < least ? 0.5 + (p - 0.5) * 0.25 : p;
}

// Degrees of freedom; the quantiles stay inside the range of doubles.
static point usual_point(uint64_t i) {
    double nu;
    switch (i / 5 % 3) {
    case 0: nu = (double)(1 + random_bits() % 300); break;
    case 1: nu = log_uniform(0.5, 300); break;
    default: nu = log_uniform(0.5, 4);
    }
    return (point){probability(i, 450 * nu), nu};
}

static point many_point(uint64_t i) { return (point){probability(i, 1000), log_uniform(300, 99999)}; }
static point more_point(uint64_t i) { return (point){probability(i, 1000), log_uniform(1e5, 1e6)}; }
static point huge_point(uint64_t i) { return (point){probability(i, 1000), log_uniform(1e6, 1e9)}; }

static point few_point(uint64_t i) {
    double nu = log_uniform(0.01, 0.5);
    return (point){probability(i, 450 * nu), nu};
}

static mpfr_t sum, term, factor, x, a, density, value;

static void prepare(point p) {
    double tail = fmin(p.x, 1 - p.x);
    mpfr_prec_t bits = 240 + (mpfr_prec_t)-log2(tail);
    static int ready;
    if (!ready++) mpfr_inits2(bits, sum, term, factor, x, a, density, value, (mpfr_ptr)0);
    mpfr_set_prec(sum, bits), mpfr_set_prec(term, bits), mpfr_set_prec(factor, bits), mpfr_set_prec(x, bits);
    mpfr_set_prec(a, bits), mpfr_set_prec(density, bits), mpfr_set_prec(value, bits);
}

// result = got + got × (p − P)/(x f), with P in `value` and x f in `density`
static void newton(mpfr_t result, double p, double got) {
    mpfr_d_sub(value, p, value, MPFR_RNDN);
    mpfr_div(value, value, density, MPFR_RNDN);
    mpfr_mul_d(value, value, got, MPFR_RNDN);
    mpfr_add_d(value, value, got, MPFR_RNDN);
    mpfr_set(result, value, MPFR_RNDN);
}

// P(a, x) = x f/a Σ xⁿ/(a + 1)ₙ, x f = x^a e^−x/Γ(a), with the quantile 2x and ν = 2a
static void chi_square_truth(mpfr_t result, point p, double got) {
    if (!isfinite(got) || got <= 0) {
        mpfr_set_ui(result, 1, MPFR_RNDN); // as wrong as can be
        return;
    }
    prepare(p);
    mpfr_set_d(a, p.y / 2, MPFR_RNDN);
    mpfr_set_d(x, got, MPFR_RNDN);
    mpfr_div_ui(x, x, 2, MPFR_RNDN);
    mpfr_log(density, x, MPFR_RNDN);
    mpfr_mul(density, density, a, MPFR_RNDN);
    mpfr_sub(density, density, x, MPFR_RNDN);
    mpfr_lngamma(value, a, MPFR_RNDN);
    mpfr_sub(density, density, value, MPFR_RNDN);
    mpfr_exp(density, density, MPFR_RNDN);
    // a + 1 has to be exact: the series starts at a itself
    mpfr_set_ui(term, 1, MPFR_RNDN);
    mpfr_set_ui(sum, 1, MPFR_RNDN);
    mpfr_set(factor, a, MPFR_RNDN);
    do {
        mpfr_add_ui(factor, factor, 1, MPFR_RNDN);
        mpfr_mul(term, term, x, MPFR_RNDN);
        mpfr_div(term, term, factor, MPFR_RNDN);
        mpfr_add(sum, sum, term, MPFR_RNDN);
    } while (mpfr_get_exp(term) >= mpfr_get_exp(sum) - (mpfr_exp_t)mpfr_get_prec(sum));
    mpfr_mul(value, density, sum, MPFR_RNDN);
    mpfr_div(value, value, a, MPFR_RNDN);
    newton(result, p.x, got);
}

// With u = t²/ν: t f = t K (1 + u)^(−(ν+1)/2); P(0 < T < t) = t f Σ ((ν+1)/2)ₙ/(3/2)ₙ (u/(1+u))ⁿ and
// P(T > t) = t f/ν Σ ((ν+1)/2)ₙ/(ν/2 + 1)ₙ (1/(1+u))ⁿ: whichever converges faster.
static void student_t_truth(mpfr_t result, point p, double got) {
    if (!isfinite(got)) {
        mpfr_set_ui(result, 1, MPFR_RNDN); // as wrong as can be
        return;
    }
    if (got == 0) {
        mpfr_set_d(result, p.x == 0.5 ? 0 : 1, MPFR_RNDN);
        return;
    }
    prepare(p);
    int negative = got < 0;
    double t = fabs(got), nu = p.y;
    mpfr_set_d(a, nu, MPFR_RNDN);
    mpfr_set_d(x, t, MPFR_RNDN);
    mpfr_sqr(x, x, MPFR_RNDN);
    mpfr_div(x, x, a, MPFR_RNDN);
    mpfr_add_ui(density, x, 1, MPFR_RNDN);
    mpfr_div(x, x, density, MPFR_RNDN); // u/(1+u)
    // log (1+u) × −(ν+1)/2 + log Γ((ν+1)/2) − log Γ(ν/2) − ½ log(νπ)
    mpfr_log(density, density, MPFR_RNDN);
    mpfr_add_ui(value, a, 1, MPFR_RNDN);
    mpfr_div_ui(value, value, 2, MPFR_RNDN); // (ν+1)/2
    mpfr_mul(density, density, value, MPFR_RNDN);
    mpfr_neg(density, density, MPFR_RNDN);
    mpfr_lngamma(factor, value, MPFR_RNDN);
    mpfr_add(density, density, factor, MPFR_RNDN);
    mpfr_div_ui(factor, a, 2, MPFR_RNDN);
    mpfr_lngamma(factor, factor, MPFR_RNDN);
    mpfr_sub(density, density, factor, MPFR_RNDN);
    mpfr_const_pi(factor, MPFR_RNDN);
    mpfr_mul(factor, factor, a, MPFR_RNDN);
    mpfr_log(factor, factor, MPFR_RNDN);
    mpfr_div_ui(factor, factor, 2, MPFR_RNDN);
    mpfr_sub(density, density, factor, MPFR_RNDN);
    mpfr_exp(density, density, MPFR_RNDN);
    mpfr_mul_d(density, density, t, MPFR_RNDN);

    int central = mpfr_cmp_d(x, 0.5) <= 0;
    if (!central) mpfr_ui_sub(x, 1, x, MPFR_RNDN);
    // the series, its parameters exact in the larger precision
    mpfr_set_ui(term, 1, MPFR_RNDN);
    mpfr_set_ui(sum, 1, MPFR_RNDN);
    for (unsigned long n = 0;; n++) {
        mpfr_mul(term, term, x, MPFR_RNDN);
        mpfr_add_ui(factor, value, n, MPFR_RNDN);
        mpfr_mul(term, term, factor, MPFR_RNDN);
        if (central) mpfr_set_d(factor, 1.5, MPFR_RNDN);
        else {
            mpfr_div_ui(factor, a, 2, MPFR_RNDN);
            mpfr_add_ui(factor, factor, 1, MPFR_RNDN);
        }
        mpfr_add_ui(factor, factor, n, MPFR_RNDN);
        mpfr_div(term, term, factor, MPFR_RNDN);
        mpfr_add(sum, sum, term, MPFR_RNDN);
        // the terms grow before they fall
        if (mpfr_get_exp(term) < mpfr_get_exp(sum) - (mpfr_exp_t)mpfr_get_prec(sum)) break;
    }
    mpfr_mul(value, density, sum, MPFR_RNDN);
    if (central) {
        if (negative) mpfr_neg(value, value, MPFR_RNDN);
        mpfr_add_d(value, value, 0.5, MPFR_RNDN);
    } else {
        mpfr_div(value, value, a, MPFR_RNDN);
        if (!negative) mpfr_ui_sub(value, 1, value, MPFR_RNDN);
    }
    if (negative) mpfr_neg(density, density, MPFR_RNDN); // t f has the sign of t
    newton(result, p.x, got);
}

// Names with a comma say which degrees of freedom: the truth takes milliseconds where there are many of them.
const function quantiles[] = {
    {"studentTQuantile", 2, 2, 10, 0, math_student_t_quantile, usual_point, student_t_truth},
    {"studentTQuantile,300+", 2, 2, 100, 0, math_student_t_quantile, many_point, student_t_truth},
    {"studentTQuantile,1e5+", 2, 2, 100, 0, math_student_t_quantile, more_point, student_t_truth},
    {"studentTQuantile,1e6+", 2, 2, 100, 0, math_student_t_quantile, huge_point, student_t_truth},
    {"studentTQuantile,<0.5", 2, 16, 50, 0, math_student_t_quantile, few_point, student_t_truth},
    {"chiSquareQuantile", 2, 2, 10, 0, math_chi_square_quantile, usual_point, chi_square_truth},
    {"chiSquareQuantile,300+", 2, 2, 500, 0, math_chi_square_quantile, many_point, chi_square_truth},
    {"chiSquareQuantile,1e5+", 2, 2, 5000, 0, math_chi_square_quantile, more_point, chi_square_truth},
    {"chiSquareQuantile,<0.5", 2, 16, 50, 0, math_chi_square_quantile, few_point, chi_square_truth},
};
const int quantile_count = sizeof quantiles / sizeof *quantiles;
