/* Calls, and what is left to Swift (WebAssembly 2.0, 4.4.4 to 4.4.10). */
#include "handlers.h"
#include "operations.h"

enum {
#define NUMBER(name, kind) number_##name,
    OPERATIONS(NUMBER)
};

OPERATION(unreachable) { STOP(cwasmUnreachable); }

static OPERATION(refuel) {
    run->fuel = fuel;
    if (!run->refuel(run)) {
        fuel = run->fuel;
        STOP(cwasmStopped);
    }
    fuel = run->fuel;
    NEXT;
}

OPERATION(fuel) {
    fuel -= HIGH;
    if (__builtin_expect(fuel < 0, 0)) TAIL cwasm_refuel SAME;
    NEXT;
}

/* Goes on where an exception was caught. */
static OPERATION(landed) {
    pc = run->pc;
    fp = run->slots;
    frame = run->frame;
    fuel = run->fuel;
    run->caught = 0;
    run->instance = run->function->instance;
    memory = run->instance->memory->base;
    size = (uint64_t)run->instance->memory->byteCount;
    NEXT;
}

/* The host's function gave no results: stops, unless an exception was caught. */
static OPERATION(hostFailed) {
    if (run->caught) TAIL cwasm_landed SAME;
    STOP(cwasmStopped);
}

/* Calls the host; leaves the calling operation when that fails. */
#define CALL_HOST(callee, base)                                                                  \
    do {                                                                                         \
        SAVE;                                                                                    \
        _Bool done = run->host(run, (callee), (base));                                           \
        fuel = 0;                                                                                \
        if (!done) TAIL cwasm_hostFailed SAME;                    \
        size = (uint64_t)run->instance->memory->byteCount;                                       \
        last = *(base);                                                                          \
    } while (0)

#define RAISE(name)                                                                              \
    OPERATION(name) {                                                                            \
        SAVE;                                                                                    \
        if (!run->raise(run, WORD)) STOP(cwasmStopped);                                             \
        TAIL cwasm_landed SAME;                                   \
    }
RAISE(throw)
RAISE(throwRef)

/* Suspends the caller and begins `callee` with its frame at `base`. */
#define ENTER(callee, base)                                                                   \
    do {                                                                                      \
        if (frame == run->framesEnd || run->stackEnd - (base) < (callee)->frameSlots) {  \
            STOP(cwasmCallStackExhausted);                                                    \
        }                                                                                     \
        for (intptr_t local = (callee)->parameterSlots; local < (callee)->localSlots; local++) { \
            (base)[local] = 0;                                                                \
        }                                                                                     \
        *frame++ = (CWasmFrame){run->function, fp, pc};                                  \
        run->function = (callee);                                                             \
        fp = (base);                                                                          \
        pc = (callee)->code;                                                                  \
    } while (0)

/* Turns to the instance of a function that begins or goes on. */
#define TURN(next)                                          \
    do {                                                    \
        if (__builtin_expect((next) != run->instance, 0)) { \
            run->instance = (next);                         \
            memory = (next)->memory->base;                  \
            size = (uint64_t)(next)->memory->byteCount;     \
        }                                                   \
    } while (0)

/* Makes the record that a word needs, and runs the word again. */
static OPERATION(makeFunction) {
    if (cwasm_function(run->instance, HIGH) == 0) STOP(cwasmOutOfMemory);
    TAIL ((Handler *)table[FIELD(0)])SAME;
}
static OPERATION(makeOwnFunction) {
    uint32_t imported = (uint32_t)(run->instance->ownFunctions - run->instance->functions);
    if (cwasm_function(run->instance, HIGH + imported) == 0) STOP(cwasmOutOfMemory);
    TAIL ((Handler *)table[FIELD(0)])SAME;
}
static OPERATION(makeElement) {
    if ((cwasm_element(run->instance->tables[FIELD(2)], C) & CWASM_UNMADE) != 0) STOP(cwasmOutOfMemory);
    TAIL ((Handler *)table[FIELD(0)])SAME;
}

OPERATION(callLocal) {
    CWasmFunction *callee = run->instance->ownFunctions[HIGH];
    if (UNLIKELY(callee == 0)) TAIL cwasm_makeOwnFunction SAME;
    CWasmSlot *base = &A;
    ENTER(callee, base);
    /* The fuel of the function at once, where there is enough: one operation less. */
    int64_t left = fuel - (int64_t)(*pc >> 32);
    if (UNLIKELY((*pc & 0xffff) != number_fuel || left < 0)) NEXT;
    fuel = left;
    NEXT_2;
}

/* Calls a function that may belong to another instance or to the host. */
#define CALL(callee, base)                                        \
    do {                                                          \
        if ((callee)->code == 0) {                                \
            CALL_HOST(callee, base);                              \
            NEXT;                                                 \
        }                                                         \
        ENTER(callee, base);                                      \
        TURN((callee)->instance);                                 \
        NEXT;                                                     \
    } while (0)

OPERATION(call) {
    CWasmFunction *callee = run->instance->functions[HIGH];
    if (UNLIKELY(callee == 0)) TAIL cwasm_makeFunction SAME;
    CWasmSlot *base = &A;
    CALL(callee, base);
}

/* The function that slot c selects in table b; second word: the type that it has to have. */
#define LOOK_UP(callee)                                                                               \
    do {                                                                                              \
        CWasmTable *from = run->instance->tables[FIELD(2)];                                \
        CWasmSlot place = C;                                                                          \
        if (place >= (uint64_t)from->count) STOP(cwasmUndefinedElement);                              \
        callee = (CWasmFunction *)(uintptr_t)from->elements[place];                                   \
        if (UNLIKELY((int64_t)from->elements[place] <= 0)) {                                          \
            if (callee == 0) STOP(cwasmUninitializedElement);                                         \
            TAIL cwasm_makeElement SAME;                                                           \
        }                                                                                             \
        if (callee->typeID != run->instance->typeIDs[*pc]) STOP(cwasmIndirectCallTypeMismatch);       \
        pc++;                                                                                         \
    } while (0)

OPERATION(callIndirect) {
    CWasmFunction *callee;
    CWasmSlot *base = &A;
    LOOK_UP(callee);
    CALL(callee, base);
}

#define RETURN                                                  \
    do {                                                        \
        if (frame == run->frameBottom) STOP(cwasmReturned); \
        CWasmFrame *caller = --frame;                          \
        run->function = caller->function;                       \
        fp = caller->slots;                                     \
        pc = caller->next;                                      \
        TURN(run->function->instance);                          \
        NEXT;                                                   \
    } while (0)

/* The function called takes the place of the one that runs: its frame begins at `fp`, and it returns to the same caller. */
#define TAIL_CALL(callee, arguments)                                                              \
    do {                                                                                          \
        if ((callee)->code == 0) {                                                                \
            CALL_HOST(callee, arguments);                                                         \
            for (intptr_t slot = 0; slot < (callee)->resultSlots; slot++) fp[slot] = (arguments)[slot]; \
            last = *fp;                                                                           \
            RETURN;                                                                               \
        }                                                                                         \
        if (run->stackEnd - fp < (callee)->frameSlots) STOP(cwasmCallStackExhausted);             \
        for (intptr_t slot = 0; slot < (callee)->parameterSlots; slot++) fp[slot] = (arguments)[slot]; \
        for (intptr_t slot = (callee)->parameterSlots; slot < (callee)->localSlots; slot++) fp[slot] = 0; \
        run->function = (callee);                                                                 \
        pc = (callee)->code;                                                                      \
        TURN((callee)->instance);                                                                 \
        NEXT;                                                                                     \
    } while (0)

OPERATION(returnCall) {
    CWasmFunction *callee = run->instance->functions[HIGH];
    if (UNLIKELY(callee == 0)) TAIL cwasm_makeFunction SAME;
    CWasmSlot *arguments = &A;
    TAIL_CALL(callee, arguments);
}

OPERATION(returnCallIndirect) {
    CWasmFunction *callee;
    CWasmSlot *arguments = &A;
    LOOK_UP(callee);
    TAIL_CALL(callee, arguments);
}

/* Whatever returns leaves the first result's slot in `last` as well. */
OPERATION(ret) {
    CWasmSlot *results = &A;
    for (uint64_t index = 0, count = FIELD(3); index < count; index++) fp[index] = results[index];
    last = *fp;
    RETURN;
}
OPERATION(ret1) {
    *fp = last = A;
    RETURN;
}
OPERATION(ret11) {
    *fp = last;
    RETURN;
}

OPERATION(refFunc) {
    CWasmFunction *function = run->instance->functions[HIGH];
    if (UNLIKELY(function == 0)) TAIL cwasm_makeFunction SAME;
    A = (uintptr_t)function;
    NEXT;
}

OPERATION(useMemory) {
    CWasmMemory *used = run->instance->memories[HIGH];
    memory = used->base;
    size = (uint64_t)used->byteCount;
    NEXT;
}
OPERATION(memorySize) { A = size >> 16; NEXT; }

/* What is left to Swift. Bulk operations cost fuel by their size. */
#define RARE(name)                                                                       \
    OPERATION(name) {                                                                    \
        const CWasmWord *behind = pc;                                                    \
        SAVE;                                                                            \
        int64_t cost = run->rare(run, fp, WORD, &behind);                                   \
        pc = behind;                                                                     \
        if (cost < 0) STOP(cwasmStopped);                                                \
        size = (uint64_t)run->instance->memory->byteCount;                               \
        fuel -= cost;                                                                    \
        if (fuel < 0) TAIL cwasm_refuel SAME;             \
        NEXT;                                                                            \
    }
RARE(observe)
RARE(memoryGrow)
RARE(memoryFill)
RARE(memoryCopy)
RARE(memoryInit)
RARE(dataDrop)
RARE(tableGet)
RARE(tableSet)
RARE(tableSize)
RARE(tableGrow)
RARE(tableFill)
RARE(tableCopy)
RARE(tableInit)
RARE(elemDrop)
