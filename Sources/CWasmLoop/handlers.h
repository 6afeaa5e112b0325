/* What the operations are written with. */
#ifndef CWASM_HANDLERS_H
#define CWASM_HANDLERS_H

#include "cwasm_loop.h"

#include <string.h>

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "linear memory is little-endian, and is read as it lies"
#endif

#if __has_attribute(preserve_none) && (defined(__x86_64__) || defined(__aarch64__))
#define REGISTERS __attribute__((preserve_none))
#else
#define REGISTERS
#endif
#define TAIL __attribute__((musttail)) return
#define LIKELY(condition) __builtin_expect((condition), 1)
#define UNLIKELY(condition) __builtin_expect((condition), 0)

/* The state of the loop: the word behind the one that is executed, frame, memory and its size, the rest, fuel left, the
 * table of operations, the place for the next suspended caller, the last integer, double and float that an operation gave. */
#define STATE                                                                                                \
    const CWasmWord *pc, CWasmSlot *fp, uint8_t *memory, uint64_t size, CWasmRun *run, int64_t fuel,         \
        const void *const *table, CWasmFrame *frame, CWasmSlot last, double last64, float last32
#define SAME (pc, fp, memory, size, run, fuel, table, frame, last, last64, last32)
typedef REGISTERS CWasmEnd Handler(STATE);

/*
 * SwiftPM compiles C with frame pointers, which would take 3 of the 12 instructions of an addition. The compiler puts them
 * where they are needed if there is such a place: this one, which is never reached, as far as it can't see.
 */
#define UNFRAMED                                                 \
    __label__ never;                                             \
    __asm__ goto("" : : : : never);                              \
    if (0) {                                                     \
    never:                                                       \
        __builtin_trap();                                        \
    }

/* In a build that counts operations (counting.c). */
#ifdef CWASM_COUNT
#define COUNTED cwasm_count(pc)
#else
#define COUNTED ((void)0)
#endif

#define OPERATION(name) REGISTERS CWasmEnd cwasm_##name(STATE)
#define NEXT                                                     \
    do {                                                         \
        UNFRAMED;                                                \
        const void *next = table[*(const CWasmField *)pc];       \
        COUNTED;                                                 \
        pc++;                                                    \
        TAIL ((Handler *)next)SAME;                              \
    } while (0)
/* As NEXT, where the operation has a second word; and where a branch was taken. */
#define NEXT_2                                                   \
    do {                                                         \
        pc++;                                                    \
        NEXT;                                                    \
    } while (0)
#define TAKEN NEXT
/* Leaves in `run` what others look at. */
#define SAVE (run->pc = pc, run->fuel = fuel, run->frame = frame, run->slots = fp)
/* Ends the loop. */
#define STOP(why)                                                \
    do {                                                         \
        SAVE;                                                    \
        return (CWasmEnd)(why);                                  \
    } while (0)

/* The word, and its fields (Opcode.swift), each read by itself: slots a, b, c; signed constants in b or c; the upper half.
 * And the word behind it. */
typedef uint16_t CWasmField __attribute__((may_alias));
#define WORD pc[-1]
#define FIELD(place) (((const CWasmField *)(pc - 1))[place])
#define A fp[FIELD(1)]
#define B fp[FIELD(2)]
#define C fp[FIELD(3)]
#define CONSTANT_B ((int64_t)(int16_t)FIELD(2))
#define CONSTANT_C ((int64_t)(int16_t)FIELD(3))
#define HIGH ((uint32_t)(WORD >> 32))
#define SECOND pc[0]
/* Goes on where the jump in this word, just before pc, leads. */
#define JUMP(word) (pc += (int32_t)((word) >> 32))

static inline float as_f32(CWasmSlot slot) {
    uint32_t bits = (uint32_t)slot;
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}
static inline double as_f64(CWasmSlot slot) {
    double value;
    memcpy(&value, &slot, sizeof value);
    return value;
}
static inline CWasmSlot bits_f32(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}
static inline CWasmSlot bits_f64(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

/* Where an operand comes from, by its kind: i, an integer; d, a double; s, a float of 32 bits. SLOT: from its slot. LAST:
 * from the register. */
#define TYPE_i CWasmSlot
#define TYPE_d double
#define TYPE_s float
#define SLOT_i(slot) (slot)
#define SLOT_d(slot) as_f64(slot)
#define SLOT_s(slot) as_f32(slot)
#define LAST_i(slot) last
#define LAST_d(slot) last64
#define LAST_s(slot) last32

/* Where a result goes. GIVE: to its slot a and the register. HOLD: to the register alone. Kinds as above, and D and S,
 * results of arithmetic: a NaN becomes the canonical one, so that its bits are the same on every machine, behind a branch
 * that is hardly ever taken. A NaN that is held goes to an operation to which one is as good as another. */
#define GIVE_i(value) A = last = (value);
#define HOLD_i(value) last = (value);
#define GIVE_d(value) last64 = (value); A = bits_f64(last64);
#define HOLD_d(value) last64 = (value);
#define GIVE_s(value) last32 = (value); A = bits_f32(last32);
#define HOLD_s(value) last32 = (value);
#define GIVE_D(value)                                                    \
    last64 = (value);                                                    \
    if (UNLIKELY(last64 != last64)) last64 = as_f64(0x7ff8000000000000); \
    A = bits_f64(last64);
#define HOLD_D(value) last64 = (value);
#define GIVE_S(value)                                                    \
    last32 = (value);                                                    \
    if (UNLIKELY(last32 != last32)) last32 = as_f32(0x7fc00000);         \
    A = bits_f32(last32);
#define HOLD_S(value) last32 = (value);

/* The forms of an operation whose operation in `BODY(name, ..., X, Y, RESULT)` takes the places of its operands and of its
 * result as the last arguments. */
#define R1(BODY, ...)                       \
    BODY(, SLOT, GIVE, __VA_ARGS__)         \
    BODY(R, SLOT, HOLD, __VA_ARGS__)        \
    BODY(1, LAST, GIVE, __VA_ARGS__)        \
    BODY(1R, LAST, HOLD, __VA_ARGS__)
#define R2(BODY, ...)                       \
    BODY(, SLOT, SLOT, GIVE, __VA_ARGS__)   \
    BODY(1, LAST, SLOT, GIVE, __VA_ARGS__)  \
    BODY(2, SLOT, LAST, GIVE, __VA_ARGS__)  \
    BODY(12, LAST, LAST, GIVE, __VA_ARGS__) \
    BODY(R, SLOT, SLOT, HOLD, __VA_ARGS__)  \
    BODY(1R, LAST, SLOT, HOLD, __VA_ARGS__) \
    BODY(2R, SLOT, LAST, HOLD, __VA_ARGS__) \
    BODY(12R, LAST, LAST, HOLD, __VA_ARGS__)

/* a = ∘ b and a = b ∘ c, written with x and y. */
#define UNARY_FORM(suffix, X, RESULT, name, in, out, expression)     \
    OPERATION(name##suffix) {                                        \
        TYPE_##in x = X##_##in(B);                                   \
        RESULT##_##out(expression)                                   \
        NEXT;                                                        \
    }
#define UNARY(name, in, out, expression) R1(UNARY_FORM, name, in, out, expression)
#define BINARY_FORM(suffix, X, Y, RESULT, name, in, out, expression) \
    OPERATION(name##suffix) {                                        \
        TYPE_##in x = X##_##in(B), y = Y##_##in(C);                  \
        RESULT##_##out(expression)                                   \
        NEXT;                                                        \
    }
#define BINARY(name, in, out, expression) R2(BINARY_FORM, name, in, out, expression)

#endif
