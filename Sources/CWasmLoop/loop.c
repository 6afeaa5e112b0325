/* The table of operations, and the way into the loop. */
#include "handlers.h"
#include "operations.h"

#define DECLARE(name) OPERATION(name);
OPERATIONS(DECLARE)

#define HANDLER(name) cwasm_##name,
Handler *const cwasm_handlers[256] = {OPERATIONS(HANDLER)};

const char *cwasm_operation(uint32_t number) {
#define NAME(name) #name,
    static const char *const names[] = {OPERATIONS(NAME)};
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
    return cwasm_handlers[first & 0xff](
        function->code + 1, slots, memory->base, (uint64_t)memory->byteCount, run, 0, first);
}
