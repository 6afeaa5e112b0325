/*
 * Records of functions, which an instance makes when somebody wants them.
 */
#ifndef CWASM_FUNCTIONS_H
#define CWASM_FUNCTIONS_H

#include "cwasm_records.h"

#pragma clang assume_nonnull begin

/* The record of a function of an instance: always the same one, valid until `cwasm_forget_functions`. Null where the system
 * has no memory for it. */
CWasmFunction *_Nullable cwasm_function(CWasmInstance *instance, uint32_t index);

/* The element of a table at a place below its count; still CWASM_UNMADE where the system has no memory for its record. */
CWasmSlot cwasm_element(CWasmTable *table, uint64_t place);

/* Frees the records of an instance. */
void cwasm_forget_functions(CWasmInstance *instance);

#pragma clang assume_nonnull end

#endif
