/* What the operations on 128-bit vectors are written with. A vector lies in two neighbouring slots, lane 0 first. */
#include "handlers.h"

/* A shape of lanes: reading one from slots and writing one to them. */
#define SHAPE(name, element)                                                 \
    typedef element name __attribute__((vector_size(16)));                   \
    static inline name get_##name(const CWasmSlot *from) {                   \
        name value;                                                          \
        memcpy(&value, from, sizeof value);                                  \
        return value;                                                        \
    }                                                                        \
    static inline void put_##name(CWasmSlot *to, name value) { memcpy(to, &value, sizeof value); }
SHAPE(s8x16, int8_t)
SHAPE(u8x16, uint8_t)
SHAPE(s16x8, int16_t)
SHAPE(u16x8, uint16_t)
SHAPE(s32x4, int32_t)
SHAPE(u32x4, uint32_t)
SHAPE(s64x2, int64_t)
SHAPE(u64x2, uint64_t)
SHAPE(f32x4, float)
SHAPE(f64x2, double)

/* Half as many lanes, and twice as wide ones. */
typedef int8_t s8x8 __attribute__((vector_size(8)));
typedef uint8_t u8x8 __attribute__((vector_size(8)));
typedef int16_t s16x4 __attribute__((vector_size(8)));
typedef uint16_t u16x4 __attribute__((vector_size(8)));
typedef int32_t s32x2 __attribute__((vector_size(8)));
typedef uint32_t u32x2 __attribute__((vector_size(8)));
typedef float f32x2 __attribute__((vector_size(8)));
typedef int16_t s16x16 __attribute__((vector_size(32)));
typedef int32_t s32x8 __attribute__((vector_size(32)));

#define CONVERT(value, shape) __builtin_convertvector(value, shape)

#define V_UNARY(name, from, to, expression)       \
    OPERATION(name) {                             \
        from x = get_##from(&B);                  \
        put_##to(&A, (to)(expression));           \
        NEXT;                                     \
    }
#define V_BINARY(name, from, to, expression)      \
    OPERATION(name) {                             \
        from x = get_##from(&B), y = get_##from(&C); \
        put_##to(&A, (to)(expression));           \
        NEXT;                                     \
    }
