/* The table of operations, and the way into the loop. */
#include "handlers.h"
#include "operations.h"
#include "vector_operations.h"

#define DECLARE_FORM(name, suffix) OPERATION(name##suffix);
#define DECLARE(name, kind) FORMS_##kind(DECLARE_FORM, name)
OPERATIONS(DECLARE)
#define DECLARE_VECTOR(name, number) OPERATION(name);
VECTOR_OPERATIONS(DECLARE_VECTOR)

enum {
#define NUMBER(name, kind) number_##name,
    OPERATIONS(NUMBER)
};
enum {
    form_ = 0,
    form_R = CWASM_RESULT_HELD,
    form_1 = CWASM_FIRST_HELD,
    form_1R = form_1 | form_R,
    form_2 = CWASM_SECOND_HELD,
    form_2R = form_2 | form_R,
    form_12 = form_1 | form_2,
    form_12R = form_12 | form_R,
    numbers = 2 * CWASM_SECOND_HELD
};

static const void *const handlers[numbers] = {
#define HANDLER_FORM(name, suffix) [number_##name + form_##suffix] = (const void *)cwasm_##name##suffix,
#define HANDLER(name, kind) FORMS_##kind(HANDLER_FORM, name)
#define VECTOR_HANDLER(name, number) [CWASM_VECTORS + number] = (const void *)cwasm_##name,
    OPERATIONS(HANDLER) VECTOR_OPERATIONS(VECTOR_HANDLER)};

const char *cwasm_operation(uint32_t number) {
    static const char *const names[CWASM_RESULT_HELD] = {
#define NAME(name, kind) #name,
#define VECTOR_NAME(name, number) [CWASM_VECTORS + number] = #name,
        OPERATIONS(NAME) VECTOR_OPERATIONS(VECTOR_NAME)};
    return number < numbers && handlers[number] ? names[number % CWASM_RESULT_HELD] : 0;
}

CWasmEnd cwasm_run(CWasmRun *run, CWasmSlot *slots) {
    const CWasmFunction *function = run->function;
    run->pc = function->code + 1;
    if (run->stackEnd - slots < function->frameSlots) return cwasmCallStackExhausted;
    for (intptr_t local = function->parameterSlots; local < function->localSlots; local++) slots[local] = 0;
    CWasmMemory *memory = run->instance->memory;
    CWasmWord first = *function->code;
    return ((Handler *)handlers[first & 0xffff])(
        function->code + 1, slots, memory->base, (uint64_t)memory->byteCount, run, run->fuel, handlers, 0, 0, 0, first);
}
