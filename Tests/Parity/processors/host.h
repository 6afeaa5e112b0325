/*
 * A host in C for native code of a module, in the place of the runtime in Swift, which is not there on the processors that
 * qemu plays: the code, how it is entered, its traps and its guard pages are the runtime's own (Sources/CWasmNative).
 */
#ifndef HOST_H
#define HOST_H

#include "cwasm_native.h"

typedef struct Segment {
    uint32_t at, size;
    const uint8_t *bytes;
} Segment;

typedef struct Export {
    const char *name;
    uint32_t index;
} Export;

/* What setup.py writes of a module. */
typedef struct Setup {
    const CWasmObject *object;
    uint32_t functions, pages, pagesMax, table, globals, elements;
    /* The first type that is the same, by type; and the type by function. */
    const intptr_t *typeIDs, *types;
    const uint64_t *values;
    const uint32_t (*elementList)[2];
    const Segment *segments;
    const Export *exports;
} Setup;

typedef struct Host Host;

/* An instance, for as long as the process lives. */
Host *host_new(const Setup *setup);
uint8_t *host_memory(Host *host);
/* Calls what is exported under a name, arguments and result in `slots`; the fault it ended with, cwasmFaultNone for none. */
CWasmFault host_call(Host *host, const char *name, CWasmSlot *slots);

#endif
