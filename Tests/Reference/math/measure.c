// Largest errors of LedgerNumerics.Math against MPFR, in ulp of the true value.
//   measure COUNT [SEED [FUNCTION]]     prints a line a function; status 1 if any exceeds its documented bound
#include "measure.h"
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// |got − truth| in ulp of the binade of the truth, 2^−1074 at least. An infinity stands for 2^1024, where rounding to
// nearest would put it.
static double error_in_ulp(double got, mpfr_t truth) {
    static mpfr_t difference;
    static int ready;
    if (!ready++) mpfr_init2(difference, PRECISION);
    if (isnan(got) || mpfr_nan_p(truth)) return isnan(got) && mpfr_nan_p(truth) ? 0 : INFINITY;
    if (mpfr_inf_p(truth)) return isinf(got) && (got > 0) == (mpfr_sgn(truth) > 0) ? 0 : INFINITY;
    long exponent = mpfr_zero_p(truth) ? -1074 : (long)mpfr_get_exp(truth) - 53;
    if (exponent < -1074) exponent = -1074;
    if (exponent > 971) { // beyond the range: infinity is right, and the largest double may be near enough
        if (isinf(got) && (got > 0) == (mpfr_sgn(truth) > 0)) return 0;
        exponent = 971;
    }
    if (isinf(got)) {
        mpfr_set_si_2exp(difference, got > 0 ? 1 : -1, 1024, MPFR_RNDN);
        mpfr_sub(difference, difference, truth, MPFR_RNDN);
    } else {
        mpfr_d_sub(difference, got, truth, MPFR_RNDN);
    }
    mpfr_mul_2si(difference, difference, -exponent, MPFR_RNDN);
    return fabs(mpfr_get_d(difference, MPFR_RNDN));
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

// Prints one line; whether the bound holds.
static int measure(const function *f, uint64_t count, uint64_t seed) {
    double largest = 0, start = seconds();
    point worst = {0, 0};
    uint64_t off = 0; // results that are not the nearest double
    count = count / (uint64_t)f->share + 1;
    random_seed(seed);
    mpfr_t truth;
    mpfr_init2(truth, PRECISION);
    for (uint64_t i = 0; i < count; i++) {
        point p = f->draw(i);
        double got = f->arguments == 1 ? f->one(p.x) : f->two(p.x, p.y);
        f->truth(truth, p, got);
        double error = error_in_ulp(got, truth);
        if (error > 0.5) off++;
        if (!(error <= largest)) {
            largest = error;
            worst = p;
        }
    }
    mpfr_clear(truth);
    int good = largest <= f->bound;
    printf("%-22s %10llu points  max %.4f ulp (bound %g)  %.3f %% not nearest  at ", f->name,
        (unsigned long long)count, largest, f->bound, 100.0 * (double)off / (double)count);
    if (f->arguments == 1) printf("%a = %.17g", worst.x, worst.x);
    else printf("(%a, %a) = (%.17g, %.17g)", worst.x, worst.y, worst.x, worst.y);
    printf("  %.1f s%s\n", seconds() - start, good ? "" : "  EXCEEDED");
    fflush(stdout);
    return good;
}

int main(int argc, char **argv) {
    uint64_t count = argc > 1 ? strtoull(argv[1], 0, 10) : 100000;
    uint64_t seed = argc > 2 ? strtoull(argv[2], 0, 10) : 1;
    const char *only = argc > 3 ? argv[3] : 0;
    int exceeded = 0;
    const struct { const function *list; int count; } parts[] = {
        {elementary, elementary_count},
        {normal, normal_count},
        {quantiles, quantile_count},
    };
    for (size_t part = 0; part < sizeof parts / sizeof *parts; part++)
        for (int i = 0; i < parts[part].count; i++) {
            const function *f = &parts[part].list[i];
            if (only && strncmp(only, f->name, strlen(only)) != 0) continue;
            if (!measure(f, count, seed)) exceeded++;
        }
    if (exceeded) printf("%d functions exceed their documented bound\n", exceeded);
    return exceeded != 0;
}
