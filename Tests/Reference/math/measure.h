// What the parts of the measurement share: random arguments, true values, errors.
#ifndef MEASURE_H
#define MEASURE_H
#include <mpfr.h>
#include <stdint.h>

enum { PRECISION = 160 };

// random.c: the same arguments for the same seed
void random_seed(uint64_t seed);
uint64_t random_bits(void);
double uniform(double low, double high);
double log_uniform(double low, double high); // 0 < low < high, both may be subnormal
double either_sign(double x);
double near(double x, int ulps); // within so many ulps of x

// A point: one argument or two (pow: x, y; quantiles: probability, degrees of freedom).
typedef struct {
    double x, y;
} point;

typedef struct {
    const char *name;
    int arguments;
    double bound;                                       // documented, in ulp
    int share;                                          // one of so many points is measured (slow functions)
    double (*one)(double);                              // the function, by its number of arguments
    double (*two)(double, double);
    point (*draw)(uint64_t i);                          // the i-th point: regions take turns
    void (*truth)(mpfr_t result, point p, double got);  // `got` may serve as a starting point
} function;

extern const function elementary[], normal[], quantiles[];
extern const int elementary_count, normal_count, quantile_count;
#endif
