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
    CWasmFrame *frame;
    CWasmSlot last;
    double last64;
    float last32;
} State;

/* How a body ends that does not stop (CWasmEnd). */
enum { goesOn = 0, wentElsewhere = -1 };

#define pc (s->pc)
#define fp (s->fp)
#define memory (s->memory)
#define size (s->size)
#define run (s->run)
#define fuel (s->fuel)
#define frame (s->frame)
#define last (s->last)
#define last64 (s->last64)
#define last32 (s->last32)
#undef OPERATION
#define OPERATION(name) __attribute__((always_inline, unused)) static inline int body_##name(State *s)
#undef NEXT
#define NEXT return goesOn
#undef NEXT_2
#define NEXT_2   \
    do {         \
        pc++;    \
        NEXT;    \
    } while (0)
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
#undef frame
#undef last
#undef last64
#undef last32

#define GO_ON(handler) TAIL handler(s.pc, s.fp, s.memory, s.size, s.run, s.fuel, table, s.frame, s.last, s.last64, s.last32)
#define DISPATCH                                                          \
    do {                                                                  \
        UNFRAMED;                                                         \
        const void *next = table[*(const CWasmField *)s.pc];              \
        s.pc++;                                                           \
        GO_ON(((Handler *)next));                                         \
    } while (0)
#define BEGIN                                                             \
    State s = {pc, fp, memory, size, run, fuel, frame, last, last64, last32};    \
    int end;
/* One operation; leaves the sequence if it stops or goes elsewhere. */
#define DO(name)                                                          \
    end = body_##name(&s);                                                \
    if (end == wentElsewhere) DISPATCH;                                   \
    if (UNLIKELY(end != goesOn)) {                                        \
        pc = s.pc;                                                        \
        fuel = s.fuel;                                                    \
        SAVE;                                                             \
        return (CWasmEnd)end;                                             \
    }
#define THEN s.pc++;

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
        BEGIN DO(a##ax) THEN GO_ON(cwasm_##b##bx);              \
    }
#define SEQUENCE_3(a, ax, b, bx, c, cx)                              \
    REGISTERS CWasmEnd cwasm_##a##ax##_##b##bx##_##c##cx(STATE) {    \
        BEGIN DO(a##ax) THEN DO(b##bx) THEN DO(c##cx) DISPATCH;      \
    }
#define SEQUENCE_3J(a, ax, b, bx, c, cx)                             \
    REGISTERS CWasmEnd cwasm_##a##ax##_##b##bx##_##c##cx(STATE) {    \
        BEGIN DO(a##ax) THEN DO(b##bx) THEN GO_ON(cwasm_##c##cx); \
    }
SEQUENCES(SEQUENCE_2, SEQUENCE_2J, SEQUENCE_3, SEQUENCE_3J)
