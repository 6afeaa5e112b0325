/* Vectors in memory, and lanes in and out of vectors (WebAssembly 2.0, 4.4.3 and 4.4.7). Addresses as in control.c. */
#include "vector.h"

/* Reads `width` bytes at the address into `raw`. */
#define V_LOAD(name, raw, result)                                               \
    OPERATION(name) {                                                           \
        uint64_t at = B + FIELD(3);                                            \
        raw value;                                                              \
        if (at + sizeof value > size) STOP(cwasmMemoryOutOfBounds);             \
        memcpy(&value, memory + at, sizeof value);                              \
        result;                                                                 \
        NEXT;                                                                   \
    }
V_LOAD(v128Load, u8x16, put_u8x16(&A, value))
V_LOAD(v128Load8x8S, s8x8, put_s16x8(&A, CONVERT(value, s16x8)))
V_LOAD(v128Load8x8U, u8x8, put_u16x8(&A, CONVERT(value, u16x8)))
V_LOAD(v128Load16x4S, s16x4, put_s32x4(&A, CONVERT(value, s32x4)))
V_LOAD(v128Load16x4U, u16x4, put_u32x4(&A, CONVERT(value, u32x4)))
V_LOAD(v128Load32x2S, s32x2, put_s64x2(&A, CONVERT(value, s64x2)))
V_LOAD(v128Load32x2U, u32x2, put_u64x2(&A, CONVERT(value, u64x2)))
V_LOAD(v128Load8Splat, uint8_t, put_u8x16(&A, (u8x16){} + value))
V_LOAD(v128Load16Splat, uint16_t, put_u16x8(&A, (u16x8){} + value))
V_LOAD(v128Load32Splat, uint32_t, put_u32x4(&A, (u32x4){} + value))
V_LOAD(v128Load64Splat, uint64_t, put_u64x2(&A, (u64x2){} + value))
V_LOAD(v128Load32Zero, uint32_t, put_u64x2(&A, ((u64x2){value, 0})))
V_LOAD(v128Load64Zero, uint64_t, put_u64x2(&A, ((u64x2){value, 0})))

OPERATION(v128Store) {
    uint64_t at = B + FIELD(3);
    if (at + 16 > size) STOP(cwasmMemoryOutOfBounds);
    memcpy(memory + at, &A, 16);
    NEXT;
}

/* The byte of a vector's slots where a lane begins. */
#define LANE(slots, lane, width) ((uint8_t *)(slots) + (lane) * (width))

/* One lane. Second word of a load: the slot of the other lanes (low 16 bits) and the lane (the 16 above); of a store: the
 * lane. */
#define LANE_IN_MEMORY(bits, width)                                             \
    OPERATION(v128Load##bits##Lane) {                                           \
        CWasmWord place = SECOND;                                               \
        uint64_t at = B + FIELD(3);                                            \
        if (at + width > size) STOP(cwasmMemoryOutOfBounds);                    \
        u8x16 vector = get_u8x16(&fp[place & 0xffff]);                          \
        memcpy(LANE(&vector, (place >> 16) & 0xffff, width), memory + at, width); \
        put_u8x16(&A, vector);                                                  \
        NEXT_2;                                                                 \
    }                                                                           \
    OPERATION(v128Store##bits##Lane) {                                          \
        CWasmWord lane = SECOND;                                                \
        uint64_t at = B + FIELD(3);                                            \
        if (at + width > size) STOP(cwasmMemoryOutOfBounds);                    \
        memcpy(memory + at, LANE(&A, lane, width), width);                      \
        NEXT_2;                                                                 \
    }
LANE_IN_MEMORY(8, 1)
LANE_IN_MEMORY(16, 2)
LANE_IN_MEMORY(32, 4)
LANE_IN_MEMORY(64, 8)

OPERATION(v128Const) {
    memcpy(&A, pc, 16);
    pc += 2;
    NEXT;
}

#define SPLAT(shape, vector, element)                                           \
    OPERATION(shape##Splat) {                                                   \
        put_##vector(&A, (vector){} + (element)B);                              \
        NEXT;                                                                   \
    }
SPLAT(i8x16, u8x16, uint8_t)
SPLAT(i16x8, u16x8, uint16_t)
SPLAT(i32x4, u32x4, uint32_t)
SPLAT(i64x2, u64x2, uint64_t)
SPLAT(f32x4, u32x4, uint32_t)
SPLAT(f64x2, u64x2, uint64_t)

/* The lane is field c. */
#define EXTRACT(name, element, conversion)                                      \
    OPERATION(name) {                                                           \
        element value;                                                          \
        memcpy(&value, LANE(&B, FIELD(3), sizeof value), sizeof value);          \
        A = (conversion)value;                                                  \
        NEXT;                                                                   \
    }
EXTRACT(i8x16ExtractLaneS, int8_t, uint32_t)
EXTRACT(i8x16ExtractLaneU, uint8_t, uint32_t)
EXTRACT(i16x8ExtractLaneS, int16_t, uint32_t)
EXTRACT(i16x8ExtractLaneU, uint16_t, uint32_t)
EXTRACT(i32x4ExtractLane, uint32_t, uint32_t)
EXTRACT(i64x2ExtractLane, uint64_t, uint64_t)
EXTRACT(f32x4ExtractLane, uint32_t, uint32_t)
EXTRACT(f64x2ExtractLane, uint64_t, uint64_t)

/* Second word: the lane. */
#define REPLACE(shape, element)                                                 \
    OPERATION(shape##ReplaceLane) {                                             \
        u8x16 vector = get_u8x16(&B);                                           \
        element value = (element)C;                                             \
        memcpy(LANE(&vector, SECOND, sizeof value), &value, sizeof value);      \
        put_u8x16(&A, vector);                                                  \
        NEXT_2;                                                                 \
    }
REPLACE(i8x16, uint8_t)
REPLACE(i16x8, uint16_t)
REPLACE(i32x4, uint32_t)
REPLACE(i64x2, uint64_t)
REPLACE(f32x4, uint32_t)
REPLACE(f64x2, uint64_t)

/* Bytes of b and c joined, chosen by the 16 bytes behind the word, each below 32. */
OPERATION(i8x16Shuffle) {
    uint8_t from[32], result[16];
    memcpy(from, &B, 16);
    memcpy(from + 16, &C, 16);
    const uint8_t *places = (const uint8_t *)pc;
    for (int lane = 0; lane < 16; lane++) result[lane] = from[places[lane] & 31];
    memcpy(&A, result, 16);
    pc += 2;
    NEXT;
}
