/* The table of operations, and the way into the loop. */
#include "handlers.h"
#include "operations.h"
#include "vector_operations.h"

#define DECLARE(name) OPERATION(name);
OPERATIONS(DECLARE)
#define DECLARE_VECTOR(name, number) OPERATION(name);
VECTOR_OPERATIONS(DECLARE_VECTOR)

#define HANDLER(name) cwasm_##name,
#define VECTOR_HANDLER(name, number) [CWASM_VECTORS + number] = cwasm_##name,
Handler *const cwasm_handlers[CWASM_VECTORS + 256] = {OPERATIONS(HANDLER) VECTOR_OPERATIONS(VECTOR_HANDLER)};

const char *cwasm_operation(uint32_t number) {
#define NAME(name) #name,
    static const char *const names[] = {OPERATIONS(NAME)};
#define VECTOR_NAME(name, number) [number] = #name,
    static const char *const vectorNames[256] = {VECTOR_OPERATIONS(VECTOR_NAME)};
    if (number >= CWASM_VECTORS && number < CWASM_VECTORS + 256) return vectorNames[number - CWASM_VECTORS];
    return number < sizeof names / sizeof *names ? names[number] : 0;
}

CWasmEnd cwasm_run(CWasmRun *run, CWasmSlot *slots) {
    const CWasmFunction *function = run->function;
    run->fuel = 0;
    run->pc = function->code + 1;
    if (run->stackEnd - slots < function->frameSlots) return cwasmCallStackExhausted;
    for (intptr_t local = function->parameterSlots; local < function->localSlots; local++) slots[local] = 0;
    CWasmMemory *memory = run->instance->memory;
    CWasmWord first = *function->code;
    return cwasm_handlers[first & 0xffff](
        function->code + 1, slots, memory->base, (uint64_t)memory->byteCount, run, 0, first);
}
