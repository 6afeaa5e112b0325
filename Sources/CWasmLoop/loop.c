/* The table of operations, and the way into the loop. */
#include "handlers.h"
#include "operations.h"
#include "sequences.h"
#include "vector_operations.h"

#define DECLARE_FORM(name, suffix) OPERATION(name##suffix);
#define DECLARE(name, kind) FORMS_##kind(DECLARE_FORM, name)
OPERATIONS(DECLARE)
#define DECLARE_VECTOR(name, number) OPERATION(name);
VECTOR_OPERATIONS(DECLARE_VECTOR)

#define DECLARE_2(a, ax, b, bx) OPERATION(a##ax##_##b##bx);
#define DECLARE_3(a, ax, b, bx, c, cx) OPERATION(a##ax##_##b##bx##_##c##cx);
SEQUENCES(DECLARE_2, DECLARE_2, DECLARE_3, DECLARE_3)

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
};

/* What each sequence is made of. */
#define PART(name, suffix) number_##name + form_##suffix
#define PARTS_2(a, ax, b, bx) {PART(a, ax), PART(b, bx)},
#define PARTS_3(a, ax, b, bx, c, cx) {PART(a, ax), PART(b, bx), PART(c, cx)},
static const uint16_t sequences[][CWASM_SEQUENCE_MAX] = {SEQUENCES(PARTS_2, PARTS_2, PARTS_3, PARTS_3)};
enum {
    sequenceCount = sizeof sequences / sizeof *sequences,
    numbers = CWASM_SEQUENCES + sequenceCount,
};

const uint16_t *cwasm_sequence(uint32_t number) {
    return number < CWASM_SEQUENCES || number >= numbers ? 0 : sequences[number - CWASM_SEQUENCES];
}

static const void *const handlers[numbers] = {
#define HANDLER_FORM(name, suffix) [number_##name + form_##suffix] = (const void *)cwasm_##name##suffix,
#define HANDLER(name, kind) FORMS_##kind(HANDLER_FORM, name)
#define VECTOR_HANDLER(name, number) [CWASM_VECTORS + number] = (const void *)cwasm_##name,
    OPERATIONS(HANDLER) VECTOR_OPERATIONS(VECTOR_HANDLER)
#define HANDLER_2(a, ax, b, bx) (const void *)cwasm_##a##ax##_##b##bx,
#define HANDLER_3(a, ax, b, bx, c, cx) (const void *)cwasm_##a##ax##_##b##bx##_##c##cx,
    [CWASM_SEQUENCES - 1] = 0,
    SEQUENCES(HANDLER_2, HANDLER_2, HANDLER_3, HANDLER_3)};

const char *cwasm_operation(uint32_t number) {
    static const char *const names[CWASM_RESULT_HELD] = {
#define NAME(name, kind) #name,
#define VECTOR_NAME(name, number) [CWASM_VECTORS + number] = #name,
        OPERATIONS(NAME) VECTOR_OPERATIONS(VECTOR_NAME)};
    return number < CWASM_SEQUENCES && handlers[number] ? names[number % CWASM_RESULT_HELD] : 0;
}

CWasmEnd cwasm_run(CWasmRun *run, CWasmSlot *slots) {
    const CWasmFunction *function = run->function;
    run->pc = function->code + 1;
    if (run->stackEnd - slots < function->frameSlots) return cwasmCallStackExhausted;
    for (intptr_t local = function->parameterSlots; local < function->localSlots; local++) slots[local] = 0;
    CWasmMemory *memory = run->instance->memory;
    return ((Handler *)handlers[*function->code & 0xffff])(
        function->code + 1, slots, memory->base, (uint64_t)memory->byteCount, run, run->fuel, handlers, run->frame, 0, 0, 0);
}
