#pragma once
#include <stddef.h>
#include <stdint.h>

/// A decimal128 in its binary encoding, as Intel's library holds it.
typedef struct {
    uint64_t low, high;
} intel_decimal;

typedef enum { intel_add, intel_subtract, intel_multiply, intel_divide, intel_quantize, intel_fma } intel_operation;

/// result[i] = a[i] ∘ b[i], ties to even; the fused multiply-add adds b[i].
void intel_run(intel_operation operation, const intel_decimal *a, const intel_decimal *b, intel_decimal *result, size_t count);
/// Reads `count` texts that end in a zero byte and lie `stride` bytes apart.
void intel_parse(const char *texts, size_t stride, intel_decimal *result, size_t count);
/// Writes `count` texts `stride` bytes apart, as to-scientific-string would with a sign and an exponent always.
void intel_print(const intel_decimal *a, char *texts, size_t stride, size_t count);
