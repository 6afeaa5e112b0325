/* What Swift's view of the C library leaves out. */
#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include "cwasm_loop.h"

#if defined(__linux__)
#include <sys/mman.h>
int cwasm_memory_file(void) { return memfd_create("wasm", MFD_CLOEXEC); }
#else
int cwasm_memory_file(void) { return -1; }
#endif
