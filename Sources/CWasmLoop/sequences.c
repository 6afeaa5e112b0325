/*
 * Operations that stand next to each other often, as one: what each one does, without the indirect jump between them, which
 * costs more than most operations do. The words stay as they are but for the number in the first one, so that a trap has
 * its place, and a jump to a word inside finds the operation that is written there.
 *
 * The bodies are those of the operations: their files are read once more, as functions to be inlined.
 */
#include "handlers.h"
#include "operations.h"
#include "sequences.h"

typedef struct State {
    const CWasmWord *pc;
    CWasmSlot *fp;
    uint8_t *memory;
    uint64_t size;
    CWasmRun *run;
    int64_t fuel;
    CWasmSlot last;
    double last64;
    float last32;
    CWasmWord w;
} State;

/* How a body ends that does not stop (CWasmEnd). */
enum { goesOn = 0, wentElsewhere = -1 };

#define pc (s->pc)
#define fp (s->fp)
#define memory (s->memory)
#define size (s->size)
#define run (s->run)
#define fuel (s->fuel)
#define last (s->last)
#define last64 (s->last64)
#define last32 (s->last32)
#define w (s->w)
#undef OPERATION
#define OPERATION(name) __attribute__((always_inline, unused)) static inline int body_##name(State *s)
#undef NEXT
#define NEXT return goesOn
#undef TAKEN
#define TAKEN return wentElsewhere
#undef STOP
#define STOP(why) return (int)(why)

#include "branches.c"
#include "float.c"
#include "integer.c"
#include "memory.c"
#include "moves.c"

#undef pc
#undef fp
#undef memory
#undef size
#undef run
#undef fuel
#undef last
#undef last64
#undef last32
#undef w

#define GO_ON(handler, word) \
    TAIL handler(s.pc, s.fp, s.memory, s.size, s.run, s.fuel, table, s.last, s.last64, s.last32, (word))
#define DISPATCH                                                     \
    do {                                                             \
        CWasmWord next = *s.pc++;                                    \
        GO_ON(((Handler *)table[next & 0xffff]), next);              \
    } while (0)
#define BEGIN                                                        \
    State s = {pc, fp, memory, size, run, fuel, last, last64, last32, w}; \
    int end;
/* One operation; leaves the sequence if it stops or goes elsewhere. */
#define DO(name)                                                     \
    end = body_##name(&s);                                           \
    if (end == wentElsewhere) DISPATCH;                              \
    if (UNLIKELY(end != goesOn)) GO_ON(cwasm_stop, (CWasmWord)end);
#define THEN s.w = *s.pc++;
REGISTERS CWasmEnd cwasm_stop(STATE);

#define DECLARE_FORM(name, suffix) REGISTERS CWasmEnd cwasm_##name##suffix(STATE);
#define DECLARE(name, kind) FORMS_##kind(DECLARE_FORM, name)
OPERATIONS(DECLARE)

/* The last operation of those with a J is one of control.c, where it goes. */
#define SEQUENCE_2(a, ax, b, bx)                                     \
    REGISTERS CWasmEnd cwasm_##a##ax##_##b##bx(STATE) {              \
        BEGIN DO(a##ax) THEN DO(b##bx) DISPATCH;                     \
    }
#define SEQUENCE_2J(a, ax, b, bx)                                    \
    REGISTERS CWasmEnd cwasm_##a##ax##_##b##bx(STATE) {              \
        BEGIN DO(a##ax) THEN GO_ON(cwasm_##b##bx, s.w);              \
    }
#define SEQUENCE_3(a, ax, b, bx, c, cx)                              \
    REGISTERS CWasmEnd cwasm_##a##ax##_##b##bx##_##c##cx(STATE) {    \
        BEGIN DO(a##ax) THEN DO(b##bx) THEN DO(c##cx) DISPATCH;      \
    }
#define SEQUENCE_3J(a, ax, b, bx, c, cx)                             \
    REGISTERS CWasmEnd cwasm_##a##ax##_##b##bx##_##c##cx(STATE) {    \
        BEGIN DO(a##ax) THEN DO(b##bx) THEN GO_ON(cwasm_##c##cx, s.w); \
    }
SEQUENCES(SEQUENCE_2, SEQUENCE_2J, SEQUENCE_3, SEQUENCE_3J)
