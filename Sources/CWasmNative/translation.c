/* The headers that every translated module begins with, as text. */
#include "cwasm_native.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const char text[] = {
#embed "../CWasmLoop/include/cwasm_records.h"
    , '\n',
#embed "include/cwasm_abi.h"
    , '\n', 0};
static const char operations[] = {
#embed "text/cwasm_operations.h"
    , '\n', 0};
static const char vectors[] = {
#embed "../CWasmLoop/vectors/cwasm_vectors.h"
    , '\n',
#embed "../CWasmLoop/vectors/cwasm_vector_floats.h"
    , '\n', 0};
static const char tail_calls[] = {
#embed "text/cwasm_tail_calls.h"
    , '\n', 0};

const char *cwasm_text_of_abi(void) { return text; }
const char *cwasm_text_of_operations(void) { return operations; }
const char *cwasm_text_of_vectors(void) { return vectors; }
const char *cwasm_text_of_tail_calls(void) { return tail_calls; }
