/* What the operations on 128-bit vectors are written with. A vector lies in two neighbouring slots, lane 0 first. */
#include "handlers.h"

#pragma STDC FP_CONTRACT OFF

typedef uint32_t i32;
typedef uint64_t i64;
typedef float f32;
typedef double f64;
typedef i64 v128 __attribute__((vector_size(16)));

#define INLINE static inline __attribute__((unused))
INLINE i32 bits32(f32 value) { return (i32)bits_f32(value); }
INLINE i64 bits64(f64 value) { return bits_f64(value); }
INLINE f32 sqrt32(f32 x) { return __builtin_sqrtf(x); }
INLINE f64 sqrt64(f64 x) { return __builtin_sqrt(x); }

#include "vectors/cwasm_vectors.h"
#include "vectors/cwasm_vector_floats.h"

/* A shape of lanes: reading one from slots and writing one to them. */
#define IN_SLOTS(name)                                                       \
    INLINE name get_##name(const CWasmSlot *from) {                          \
        name value;                                                          \
        memcpy(&value, from, sizeof value);                                  \
        return value;                                                        \
    }                                                                        \
    INLINE void put_##name(CWasmSlot *to, name value) { memcpy(to, &value, sizeof value); }
IN_SLOTS(v128)
IN_SLOTS(u8x16)
IN_SLOTS(s16x8)
IN_SLOTS(u16x8)
IN_SLOTS(s32x4)
IN_SLOTS(u32x4)
IN_SLOTS(s64x2)
IN_SLOTS(u64x2)
