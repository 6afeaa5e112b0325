/* Yearly interest on a balance in cents, rounded half even to whole cents: a module to try `ledger-cli wasm` with.
 *   clang --target=wasm32 -O1 -g -ffreestanding -nostdlib --no-wasm-opt -Wl,--no-entry -ffile-prefix-map=$PWD=. \
 *       -fdebug-compilation-dir=. examples/wasm/interest.c -o examples/wasm/interest.wasm
 */
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name))) name

/* The balance at the end of each year, for whoever reads the memory. */
static int64_t balances[40];

/* The part in ten thousand of an amount, rounded half even. */
__attribute__((noinline)) static int64_t share(int64_t cents, int32_t basis_points) {
    int64_t product = cents * basis_points;
    int64_t whole = product / 10000, rest = product % 10000;
    if (rest > 5000 || (rest == 5000 && whole % 2 != 0)) whole++;
    return whole;
}

/* The place for the balance of a year. */
static int64_t *place(int32_t number) {
    if (number >= 40) __builtin_trap();
    return &balances[number];
}

__attribute__((noinline)) static int64_t year(int64_t cents, int32_t basis_points, int32_t number) {
    int64_t end = cents + share(cents, basis_points);
    *place(number) = end;
    return end;
}

/* What `cents` have become after this many years, at most 40. */
int64_t EXPORT(balance)(int64_t cents, int32_t basis_points, int32_t years) {
    for (int32_t number = 0; number < years; number++) cents = year(cents, basis_points, number);
    return cents;
}

/* Where the balances are: 40 of 64 bits. */
int64_t *EXPORT(history)(void) { return balances; }

/* The rate as a share of 1, for the functions that take floats. */
double EXPORT(rate)(int32_t basis_points) { return basis_points / 10000.0; }
