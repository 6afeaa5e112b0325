/* Moves between slots, constants and globals (WebAssembly 2.0, 4.4.4 and 4.4.5). */
#include "handlers.h"

OPERATION(copy) { A = B; NEXT; }
OPERATION(copy1) { A = last; NEXT; }
OPERATION(copy2) {
    CWasmSlot low = B, high = (&B)[1];
    A = low;
    (&A)[1] = high;
    NEXT;
}
OPERATION(const32) { A = last = HIGH; NEXT; }
OPERATION(const32R) { last = HIGH; NEXT; }
OPERATION(const64) { A = last = SECOND; NEXT_2; }
OPERATION(const64R) { last = SECOND; NEXT_2; }
/* The first operand is the condition. Both values are read before it is known: the compiler would choose between their
 * places, and the one that is chosen would be waited for. */
#define BOTH_READ(x, y) __asm__("" : "+r"(x), "+r"(y))
#define SELECT_FORM(suffix, X, RESULT, name)                  \
    OPERATION(name##suffix) {                                 \
        CWasmSlot x = B, y = C;                               \
        BOTH_READ(x, y);                                      \
        RESULT##_i((uint32_t)X##_i(fp[SECOND]) != 0 ? x : y) \
        NEXT_2;                                                 \
    }
R1(SELECT_FORM, select)
OPERATION(select2) {
    const CWasmSlot *chosen = (uint32_t)fp[SECOND] != 0 ? &B : &C;
    CWasmSlot low = chosen[0], high = chosen[1];
    A = low;
    (&A)[1] = high;
    NEXT_2;
}
OPERATION(globalGet) { A = last = *run->instance->globals[HIGH]; NEXT; }
OPERATION(globalGetR) { last = *run->instance->globals[HIGH]; NEXT; }
OPERATION(globalSet) { *run->instance->globals[HIGH] = A; NEXT; }
OPERATION(globalSet1) { *run->instance->globals[HIGH] = last; NEXT; }
OPERATION(globalGet2) {
    const CWasmSlot *global = run->instance->globals[HIGH];
    A = global[0];
    (&A)[1] = global[1];
    NEXT;
}
OPERATION(globalSet2) {
    CWasmSlot *global = run->instance->globals[HIGH];
    global[0] = A;
    global[1] = (&A)[1];
    NEXT;
}
