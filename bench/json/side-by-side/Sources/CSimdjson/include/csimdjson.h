#pragma once
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif
/// A DOM parser that keeps its buffers from one document to the next (simdjson's recommended, fastest use).
void *csimdjson_new(void);
void csimdjson_free(void *parser);
/// Parses `length` bytes, after which at least 64 more may be read; 0, or simdjson's error code.
int csimdjson_parse(void *parser, const uint8_t *text, size_t length);
/// Name of the implementation chosen for this processor.
const char *csimdjson_implementation(void);
const char *csimdjson_version(void);
#ifdef __cplusplus
}
#endif
