/*
 * The interpreter's loop: runs register code until the function returns or traps.
 *
 * It is C because each operation ends in a tail call of the next one (`musttail`, and `preserve_none` where the compiler
 * has it): the program counter, the frame and the memory's bounds stay in machine registers, and each operation has an
 * indirect jump of its own to predict. Swift has neither; docs/decisions/0005-interpreter-dispatch.md has the figures.
 * What is rare, allocates or calls the host is left to Swift, by the four callbacks of CWasmRun.
 */
#ifndef CWASM_LOOP_H
#define CWASM_LOOP_H

#include <stddef.h>

#include "cwasm_functions.h"
#include "cwasm_records.h"

#pragma clang assume_nonnull begin

/* Why the loop ended. */
typedef enum CWasmEnd {
    cwasmReturned,
    /* A callback said so; it knows why. */
    cwasmStopped,
    cwasmUnreachable,
    cwasmMemoryOutOfBounds,
    cwasmUndefinedElement,
    cwasmUninitializedElement,
    cwasmIndirectCallTypeMismatch,
    cwasmIntegerOverflow,
    cwasmIntegerDivideByZero,
    cwasmInvalidConversionToInteger,
    cwasmCallStackExhausted,
    /* The system has no memory for the record of a function. */
    cwasmOutOfMemory,
} CWasmEnd;

typedef struct CWasmRun CWasmRun;

struct CWasmRun {
    /* The function that runs and its instance. */
    CWasmFunction *function;
    CWasmInstance *instance;
    /* Suspended callers: the next free place, the place below which the loop began, the end of the room. */
    CWasmFrame *frame;
    CWasmFrame *frameBottom;
    CWasmFrame *framesEnd;
    CWasmSlot *stackEnd;
    /* When the loop ends, the host is called or something is thrown: the word behind, and the frame. */
    const CWasmWord *pc;
    CWasmSlot *slots;
    /* Set by `host` with its false: an exception went through it that a function that runs here catches, and the loop goes
     * on with `function`, `frame`, `slots` and `pc` as they are now. */
    _Bool caught;
    /* Fuel left of the slice; up to date at the beginning, in callbacks and at the end. */
    int64_t fuel;
    /* The store, for the callbacks. */
    void *context;
    /* memory.grow, bulk memory and tables: gives what it costs in fuel, or a negative number to stop. */
    int64_t (*rare)(CWasmRun *run, CWasmSlot *slots, CWasmWord word, const CWasmWord *_Nonnull *_Nonnull pc);
    /* The slice is used up: sets `fuel` to the next one, or gives false to stop. */
    _Bool (*refuel)(CWasmRun *run);
    /* Throws; false if nothing that runs here catches it, else the loop goes on as for `caught`. */
    _Bool (*raise)(CWasmRun *run, CWasmWord word);
    /* Calls a function of the host with its arguments and results at `slots`; sets `fuel` to 0; false to stop. */
    _Bool (*host)(CWasmRun *run, CWasmFunction *function, CWasmSlot *slots);
};

/* Runs `run->function`, whose arguments lie at `slots`; its results will lie there. */
CWasmEnd cwasm_run(CWasmRun *run, CWasmSlot *slots);

/* In register code, the number of the operation on vectors whose opcode in the binary format is 0. */
enum { CWASM_VECTORS = 0x200 };

/*
 * The forms that operations have beside the plain one, added to their numbers (operations.h says which). The loop keeps
 * the last integer, double and float that an operation gave in a register each.
 */
typedef enum CWasmForm {
    /* The result goes to the register alone and not to its slot. Of a branch: it goes back to the start of a loop. */
    CWASM_RESULT_HELD = 0x400,
    /* The first, or second, operand is in the register. */
    CWASM_FIRST_HELD = 0x800,
    CWASM_SECOND_HELD = 0x1000,
} CWasmForm;

/* The number of the first sequence: operations in a row that run as one. And how many of them one is made of at the most. */
enum { CWASM_SEQUENCES = 0x2000, CWASM_SEQUENCE_MAX = 3 };

/* The numbers of the operations that this sequence is made of, 0 behind the last; null where there is none. */
const uint16_t *_Nullable cwasm_sequence(uint32_t number);

#ifdef CWASM_COUNT
/* Counts the operation at `word` and those that it came right behind (counting.c). */
void cwasm_count(const CWasmWord *word);
#endif

/* The name of the operation with this number, in any form that there is, null where there is none: for the test that Swift has the same ones. */
const char *_Nullable cwasm_operation(uint32_t number);

/* Whether the allocator has so many bytes in pieces of ordinary size, 1 MiB at the most, and so many in one piece: what is asked
 * of it next, and is no more together, will be there unless another thread takes it. */
_Bool cwasm_has_memory(size_t small, size_t large);

/* A file in memory without a name, for images of linear memories; -1 where the system has none. */
int cwasm_memory_file(void);

#pragma clang assume_nonnull end

#endif
