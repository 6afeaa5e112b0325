// splitmix64 (Steele, Lea and Flood, OOPSLA 2014) and the distributions that the regions draw from.
#include "measure.h"
#include <math.h>
#include <string.h>

static uint64_t state;

void random_seed(uint64_t seed) { state = seed; }

uint64_t random_bits(void) {
    uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

double uniform(double low, double high) { return low + (high - low) * ((double)(random_bits() >> 11) * 0x1p-53); }

static int64_t bits_of(double x) {
    int64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static double of_bits(int64_t bits) {
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

// Uniform among the doubles between the two: about equally many in each binade.
double log_uniform(double low, double high) {
    uint64_t span = (uint64_t)(bits_of(high) - bits_of(low)) + 1;
    return of_bits(bits_of(low) + (int64_t)(random_bits() % span));
}

double either_sign(double x) { return random_bits() & 1 ? x : -x; }

double near(double x, int ulps) {
    if (x == 0) return either_sign((double)(random_bits() % ((uint64_t)ulps + 1)) * 0x1p-1074);
    return of_bits(bits_of(x) + (int64_t)(random_bits() % (2 * (uint64_t)ulps + 1)) - ulps);
}
