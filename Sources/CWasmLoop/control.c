/* Branches, calls, moves, memory (WebAssembly 2.0, 4.4.4 to 4.4.10). */
#include "handlers.h"
#include "operations.h"

/* `w` is why. */
OPERATION(stop) {
    (void)fp, (void)memory, (void)size;
    run->pc = pc;
    run->fuel = fuel;
    return (CWasmEnd)w;
}

OPERATION(unreachable) { (void)w; STOP(cwasmUnreachable); }

/* Takes the fuel of a function that begins, or of a loop that begins again, at once where there is enough: one operation
 * less for each. */
enum {
#define NUMBER(name) number_##name,
    OPERATIONS(NUMBER)
};
#define TAKE_FUEL                                                               \
    do {                                                                              \
        if ((*pc & 0xffff) == number_fuel && fuel >= (int64_t)(*pc >> 32)) fuel -= (int64_t)(*pc++ >> 32); \
    } while (0)

OPERATION(br) { JUMP(w); TAKE_FUEL; NEXT; }
OPERATION(brIf) { if ((uint32_t)A != 0) { JUMP(w); TAKE_FUEL; } NEXT; }
OPERATION(brUnless) { if ((uint32_t)A == 0) { JUMP(w); TAKE_FUEL; } NEXT; }

/* The jump is in the second word, which is passed over in any case. */
#define BRANCH(name, type, relation, right)        \
    OPERATION(name) {                              \
        CWasmWord jump = *pc++;                    \
        if ((type)A relation (type)(right)) {      \
            JUMP(jump);                            \
            TAKE_FUEL;                             \
        }                                          \
        NEXT;                                      \
    }
#define BRANCHES(prefix, suffix, s, u, right)      \
    BRANCH(prefix##Eq##suffix, u, ==, right)       \
    BRANCH(prefix##Ne##suffix, u, !=, right)       \
    BRANCH(prefix##LtS##suffix, s, <, right)       \
    BRANCH(prefix##LtU##suffix, u, <, right)       \
    BRANCH(prefix##GtS##suffix, s, >, right)       \
    BRANCH(prefix##GtU##suffix, u, >, right)       \
    BRANCH(prefix##LeS##suffix, s, <=, right)      \
    BRANCH(prefix##LeU##suffix, u, <=, right)      \
    BRANCH(prefix##GeS##suffix, s, >=, right)      \
    BRANCH(prefix##GeU##suffix, u, >=, right)
BRANCHES(brI32, , int32_t, uint32_t, B)
BRANCHES(brI32, K, int32_t, uint32_t, CONSTANT_B)
BRANCHES(brI64, , int64_t, uint64_t, B)

OPERATION(brTable) {
    uint64_t place = A < *pc ? A : *pc;
    pc += 1 + place;
    CWasmWord jump = *pc++;
    JUMP(jump);
    NEXT;
}

static OPERATION(refuel) {
    (void)w;
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
    if (__builtin_expect(fuel < 0, 0)) TAIL cwasm_refuel(pc, fp, memory, size, run, fuel, w);
    NEXT;
}

/* Goes on where an exception was caught. */
static OPERATION(landed) {
    (void)pc, (void)fp, (void)memory, (void)size, (void)fuel, (void)w;
    pc = run->pc;
    fp = run->slots;
    fuel = run->fuel;
    run->caught = 0;
    run->instance = run->function->instance;
    memory = run->instance->memory->base;
    size = (uint64_t)run->instance->memory->byteCount;
    NEXT;
}

/* The host's function gave no results: stops, unless an exception was caught. */
static OPERATION(hostFailed) {
    if (run->caught) TAIL cwasm_landed(pc, fp, memory, size, run, fuel, w);
    STOP(cwasmStopped);
}

/* Calls the host; leaves the calling operation when that fails. */
#define CALL_HOST(callee, base)                                                                  \
    do {                                                                                         \
        run->fuel = fuel;                                                                        \
        run->pc = pc;                                                                            \
        run->slots = fp;                                                                         \
        _Bool done = run->host(run, (callee), (base));                                           \
        fuel = 0;                                                                                \
        if (!done) TAIL cwasm_hostFailed(pc, fp, memory, size, run, fuel, w);                    \
        size = (uint64_t)run->instance->memory->byteCount;                                       \
    } while (0)

#define RAISE(name)                                                                              \
    OPERATION(name) {                                                                            \
        run->fuel = fuel;                                                                        \
        run->pc = pc;                                                                            \
        run->slots = fp;                                                                         \
        if (!run->raise(run, w)) STOP(cwasmStopped);                                             \
        TAIL cwasm_landed(pc, fp, memory, size, run, fuel, w);                                   \
    }
RAISE(throw)
RAISE(throwRef)

/* Suspends the caller and begins `callee` with its frame at `base`. */
#define ENTER(callee, base)                                                                   \
    do {                                                                                      \
        if (run->frame == run->framesEnd || run->stackEnd - (base) < (callee)->frameSlots) {  \
            STOP(cwasmCallStackExhausted);                                                    \
        }                                                                                     \
        for (intptr_t local = (callee)->parameterSlots; local < (callee)->localSlots; local++) { \
            (base)[local] = 0;                                                                \
        }                                                                                     \
        *run->frame++ = (CWasmFrame){run->function, fp, pc};                                  \
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
    cwasm_function(run->instance, HIGH);
    TAIL cwasm_handlers[w & 0xffff](pc, fp, memory, size, run, fuel, w);
}
static OPERATION(makeOwnFunction) {
    cwasm_function(run->instance, HIGH + (uint32_t)(run->instance->ownFunctions - run->instance->functions));
    TAIL cwasm_handlers[w & 0xffff](pc, fp, memory, size, run, fuel, w);
}
static OPERATION(makeElement) {
    cwasm_element(run->instance->tables[(w >> 32) & 0xffff], C);
    TAIL cwasm_handlers[w & 0xffff](pc, fp, memory, size, run, fuel, w);
}

OPERATION(callLocal) {
    CWasmFunction *callee = run->instance->ownFunctions[HIGH];
    if (__builtin_expect(callee == 0, 0)) TAIL cwasm_makeOwnFunction(pc, fp, memory, size, run, fuel, w);
    CWasmSlot *base = &A;
    ENTER(callee, base);
    TAKE_FUEL;
    NEXT;
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
    if (__builtin_expect(callee == 0, 0)) TAIL cwasm_makeFunction(pc, fp, memory, size, run, fuel, w);
    CWasmSlot *base = &A;
    CALL(callee, base);
}

/* The function that slot c selects in table b; second word: the type that it has to have. */
#define LOOK_UP(callee)                                                                               \
    do {                                                                                              \
        CWasmTable *table = run->instance->tables[(w >> 32) & 0xffff];                                \
        CWasmSlot place = C;                                                                          \
        if (place >= (uint64_t)table->count) STOP(cwasmUndefinedElement);                             \
        callee = (CWasmFunction *)(uintptr_t)table->elements[place];                                  \
        if (__builtin_expect((int64_t)table->elements[place] <= 0, 0)) {                              \
            if (callee == 0) STOP(cwasmUninitializedElement);                                         \
            TAIL cwasm_makeElement(pc, fp, memory, size, run, fuel, w);                               \
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
        if (run->frame == run->frameBottom) STOP(cwasmReturned); \
        CWasmFrame *caller = --run->frame;                      \
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
    if (__builtin_expect(callee == 0, 0)) TAIL cwasm_makeFunction(pc, fp, memory, size, run, fuel, w);
    CWasmSlot *arguments = &A;
    TAIL_CALL(callee, arguments);
}

OPERATION(returnCallIndirect) {
    CWasmFunction *callee;
    LOOK_UP(callee);
    CWasmSlot *arguments = &A;
    TAIL_CALL(callee, arguments);
}

OPERATION(ret) {
    CWasmSlot *results = &A;
    for (uint64_t index = 0; index < w >> 48; index++) fp[index] = results[index];
    RETURN;
}

OPERATION(ret1) {
    fp[0] = A;
    RETURN;
}

OPERATION(copy) { A = B; NEXT; }
OPERATION(copy2) {
    CWasmSlot low = B, high = (&B)[1];
    A = low;
    (&A)[1] = high;
    NEXT;
}
OPERATION(const32) { A = HIGH; NEXT; }
OPERATION(const64) { A = *pc++; NEXT; }
OPERATION(select) {
    CWasmWord condition = *pc++;
    A = (uint32_t)fp[condition] != 0 ? B : C;
    NEXT;
}
OPERATION(select2) {
    CWasmWord condition = *pc++;
    const CWasmSlot *chosen = (uint32_t)fp[condition] != 0 ? &B : &C;
    CWasmSlot low = chosen[0], high = chosen[1];
    A = low;
    (&A)[1] = high;
    NEXT;
}
OPERATION(globalGet) { A = *run->instance->globals[HIGH]; NEXT; }
OPERATION(globalSet) { *run->instance->globals[HIGH] = A; NEXT; }
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
OPERATION(refFunc) {
    CWasmFunction *function = run->instance->functions[HIGH];
    if (__builtin_expect(function == 0, 0)) TAIL cwasm_makeFunction(pc, fp, memory, size, run, fuel, w);
    A = (uintptr_t)function;
    NEXT;
}

/* An address is below 2^32, or 2^33 where `address` added a large offset: the sums do not wrap. */
#define LOAD(name, type, conversion)                       \
    OPERATION(name) {                                      \
        uint64_t at = B + (w >> 48);                       \
        type value;                                        \
        if (at + sizeof value > size) STOP(cwasmMemoryOutOfBounds); \
        memcpy(&value, memory + at, sizeof value);         \
        A = (conversion)value;                             \
        NEXT;                                              \
    }
/* The same with an address that a constant was added to. */
#define LOAD_K(name, type, conversion)                     \
    OPERATION(name) {                                      \
        uint64_t at = (uint32_t)(B + *pc++) + (w >> 48);   \
        type value;                                        \
        if (at + sizeof value > size) STOP(cwasmMemoryOutOfBounds); \
        memcpy(&value, memory + at, sizeof value);         \
        A = (conversion)value;                             \
        NEXT;                                              \
    }
#define LOADS(name, type, conversion) LOAD(name, type, conversion) LOAD_K(name##K, type, conversion)
LOADS(i32Load, uint32_t, uint64_t)
LOADS(i64Load, uint64_t, uint64_t)
LOADS(i32Load8S, int8_t, uint32_t)
LOADS(i32Load8U, uint8_t, uint64_t)
LOADS(i32Load16S, int16_t, uint32_t)
LOADS(i32Load16U, uint16_t, uint64_t)
LOADS(i64Load8S, int8_t, int64_t)
LOADS(i64Load8U, uint8_t, uint64_t)
LOADS(i64Load16S, int16_t, int64_t)
LOADS(i64Load16U, uint16_t, uint64_t)
LOADS(i64Load32S, int32_t, int64_t)

#define STORE(name, type)                                  \
    OPERATION(name) {                                      \
        uint64_t at = B + (w >> 48);                       \
        type value = (type)A;                              \
        if (at + sizeof value > size) STOP(cwasmMemoryOutOfBounds); \
        memcpy(memory + at, &value, sizeof value);         \
        NEXT;                                              \
    }
STORE(store8, uint8_t)
STORE(store16, uint16_t)
STORE(store32, uint32_t)
STORE(store64, uint64_t)

OPERATION(address) { A = B + *pc++; NEXT; }
/* Leaves an address that an access can add its width to. */
OPERATION(address64) {
    uint64_t sum;
    if (__builtin_add_overflow(B, *pc++, &sum) || sum > INT64_MAX) STOP(cwasmMemoryOutOfBounds);
    A = sum;
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
        run->fuel = fuel;                                                                \
        int64_t cost = run->rare(run, fp, w, &behind);                                   \
        pc = behind;                                                                     \
        if (cost < 0) STOP(cwasmStopped);                                                \
        size = (uint64_t)run->instance->memory->byteCount;                               \
        fuel -= cost;                                                                    \
        if (fuel < 0) TAIL cwasm_refuel(pc, fp, memory, size, run, fuel, w);             \
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
