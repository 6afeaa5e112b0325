#include "cinteldecimal.h"
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#include <bid_conf.h>
#include <bid_functions.h>
#include <string.h>

static BID_UINT128 in(intel_decimal a) {
    BID_UINT128 x;
    memcpy(&x, &a, sizeof x);
    return x;
}

static intel_decimal out(BID_UINT128 x) {
    intel_decimal a;
    memcpy(&a, &x, sizeof a);
    return a;
}

#define RUN(expression) \
    for (size_t i = 0; i < count; i++) { \
        BID_UINT128 x = in(a[i]), y = in(b[i]); \
        result[i] = out(expression); \
    } \
    break

void intel_run(intel_operation operation, const intel_decimal *a, const intel_decimal *b, intel_decimal *result, size_t count) {
    _IDEC_flags flags = 0;
    switch (operation) {
    case intel_add: RUN(bid128_add(x, y, 0, &flags));
    case intel_subtract: RUN(bid128_sub(x, y, 0, &flags));
    case intel_multiply: RUN(bid128_mul(x, y, 0, &flags));
    case intel_divide: RUN(bid128_div(x, y, 0, &flags));
    case intel_quantize: RUN(bid128_quantize(x, y, 0, &flags));
    case intel_fma: RUN(bid128_fma(x, y, y, 0, &flags));
    }
}

void intel_parse(const char *texts, size_t stride, intel_decimal *result, size_t count) {
    _IDEC_flags flags = 0;
    for (size_t i = 0; i < count; i++) result[i] = out(bid128_from_string((char *)texts + i * stride, 0, &flags));
}

void intel_print(const intel_decimal *a, char *texts, size_t stride, size_t count) {
    _IDEC_flags flags = 0;
    for (size_t i = 0; i < count; i++) bid128_to_string(texts + i * stride, in(a[i]), &flags);
}
