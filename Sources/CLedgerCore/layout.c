/* Pins the layouts that foreign callers compile against: a change here is a change of LEDGER_ABI_VERSION. */
#include "ledger_core.h"

_Static_assert(sizeof(ledger_status) == 4, "ledger_status is 32 bits");
_Static_assert(sizeof(ledger_engine) == 8, "ledger_engine is 64 bits on every target");
_Static_assert(sizeof(ledger_options) == 8, "ledger_options is 8 bytes");
_Static_assert(offsetof(ledger_options, request_bytes_max) == 4, "request_bytes_max follows struct_size");
_Static_assert(offsetof(ledger_buffer, data) == 0, "data comes first");
_Static_assert(offsetof(ledger_buffer, size) == sizeof(void *), "size follows data");
_Static_assert(sizeof(ledger_buffer) == 2 * sizeof(void *), "ledger_buffer has no padding");
