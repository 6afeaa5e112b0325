/* What the operations are written with. */
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

/* The state of the loop: next word, frame, memory and its size, the rest, fuel left, the word that is executed. */
#define STATE                                                                                                \
    const CWasmWord *pc, CWasmSlot *fp, uint8_t *memory, uint64_t size, CWasmRun *run, int64_t fuel, CWasmWord w
typedef REGISTERS CWasmEnd Handler(STATE);
extern __attribute__((visibility("hidden"))) Handler *const cwasm_handlers[CWASM_VECTORS + 256];

#define OPERATION(name) REGISTERS CWasmEnd cwasm_##name(STATE)
#define NEXT                                                                             \
    do {                                                                                 \
        CWasmWord next = *pc++;                                                          \
        TAIL cwasm_handlers[next & 0xffff](pc, fp, memory, size, run, fuel, next);         \
    } while (0)
/* Ends the loop: in a function of its own, so that operations that may trap need no frame. */
#define STOP(why) TAIL cwasm_stop(pc, fp, memory, size, run, fuel, (why))
OPERATION(stop);

/* The fields of a word (Opcode.swift): slots a, b, c; signed constants in b or c; the upper half. */
#define A fp[(w >> 16) & 0xffff]
#define B fp[(w >> 32) & 0xffff]
#define C fp[w >> 48]
#define CONSTANT_B ((int64_t)(int16_t)(w >> 32))
#define CONSTANT_C ((int64_t)w >> 48)
#define HIGH ((uint32_t)(w >> 32))
/* Goes on where the jump in this word, just read at pc - 1, leads. */
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

/* The result of a float operation: a NaN becomes the canonical one, so that its bits are the same on every machine. */
static inline CWasmSlot of_f32(float value) {
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return value == value ? bits : 0x7fc00000u;
}
static inline CWasmSlot of_f64(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return value == value ? bits : 0x7ff8000000000000u;
}
