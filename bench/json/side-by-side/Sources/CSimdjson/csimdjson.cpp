#include "csimdjson.h"
#include <simdjson.h>

extern "C" void *csimdjson_new(void) { return new simdjson::dom::parser; }
extern "C" void csimdjson_free(void *parser) { delete static_cast<simdjson::dom::parser *>(parser); }
extern "C" int csimdjson_parse(void *parser, const uint8_t *text, size_t length) {
    // false: the caller promises the padding, so simdjson makes no copy.
    return static_cast<simdjson::dom::parser *>(parser)->parse(text, length, false).error();
}
extern "C" const char *csimdjson_implementation(void) {
    static const std::string name = simdjson::get_active_implementation()->name();
    return name.c_str();
}
#define TEXT2(x) #x
#define TEXT(x) TEXT2(x)
extern "C" const char *csimdjson_version(void) { return TEXT(SIMDJSON_VERSION); }
