/* Finding the object that a compiled module exports. */
#include "cwasm_native.h"

#include <dlfcn.h>

const CWasmObject *cwasm_load(const char *path, const char **message) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    const CWasmObject *object = library == 0 ? 0 : dlsym(library, "wasm_native_object");
    if (object == 0) *message = dlerror();
    return object;
}

#if defined(__x86_64__)
#define MACHINE "x86_64"
#elif defined(__aarch64__)
#define MACHINE "aarch64"
#elif defined(__riscv) && __riscv_xlen == 64
#define MACHINE "riscv64"
#else
#define MACHINE "unknown"
#endif
#if defined(__APPLE__)
#define SYSTEM "apple"
#elif defined(__linux__) && defined(__GLIBC__)
#define SYSTEM "linux-gnu"
#elif defined(__linux__)
#define SYSTEM "linux"
#else
#define SYSTEM "unknown"
#endif

const char *cwasm_target(void) { return MACHINE "-" SYSTEM; }
