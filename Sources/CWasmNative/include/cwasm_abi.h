/*
 * What compiled modules share with the runtime that loads them. The text of this header is part of every translated module
 * (translation.c), behind that of cwasm_records.h. The interface that the loader compares is a hash of these texts; raise
 * CWASM_TRANSLATION when the translator (Sources/WasmRuntime/AOT) makes other code of the same module.
 *
 * Compiled functions take, before their own parameters,
 *   m  the base of the instance's memory; the instance's `CWasmContext` lies right below it, its own globals below that;
 *   s  their place in the stack of sites: s[0] is the call that the function is in the middle of, 0 when it is in none.
 * So the stack of sites tells the depth of calls and, after a trap, who called whom.
 */
#ifndef CWASM_ABI_H
#define CWASM_ABI_H

#include <stddef.h>
#include <stdint.h>

/* A translated module has the text of this in front. */
#ifndef CWASM_TRANSLATED
#include "cwasm_records.h"
#endif

#pragma clang assume_nonnull begin

#define CWASM_TRANSLATION 5

/* A byte of the module: the instruction that calls or traps. 0 is none, for there lies the module's magic number. */
typedef uint32_t CWasmSite;

/* Why compiled code stops. */
typedef enum CWasmFault {
    cwasmFaultNone,
    cwasmFaultUnreachable,
    cwasmFaultMemory,
    cwasmFaultTable,
    cwasmFaultUndefinedElement,
    cwasmFaultUninitializedElement,
    cwasmFaultCallType,
    cwasmFaultOverflow,
    cwasmFaultDivision,
    cwasmFaultConversion,
    cwasmFaultDepth,
    /* The system has no memory for the record of a function. */
    cwasmFaultOutOfMemory,
    /* A callback said so; it knows why. */
    cwasmFaultStopped,
} CWasmFault;

/* What is left to Swift: growing, segments, filling and copying. */
typedef enum CWasmRare {
    cwasmMemoryGrow,
    cwasmMemoryFill,
    cwasmMemoryCopy,
    cwasmMemoryInit,
    cwasmDataDrop,
    cwasmTableGrow,
    cwasmTableFill,
    cwasmTableCopy,
    cwasmTableInit,
    cwasmElemDrop,
} CWasmRare;

typedef struct CWasmHead CWasmHead;

/* Of an instance: lies right below the base of its memory, so that one register reaches both. */
typedef struct CWasmContext {
    /* Places in the stack of sites beyond this one may not be entered. 0 makes the code come to `pause`. */
    volatile uintptr_t limit;
    CWasmHead *head;
    CWasmInstance *instance;
    uint8_t *memory;
    CWasmMemory *memoryRecord;
    /* Not 0 while an exception is on its way to a function of this instance: calls that return then have no results. */
    volatile uintptr_t thrown;
} CWasmContext;

/* References to exceptions that a compiled function holds: their slots lie behind this. */
typedef struct CWasmReferences {
    struct CWasmReferences *_Nullable previous;
    uintptr_t count;
} CWasmReferences;

/* Of a store: the limits that run, and the way out of compiled code. */
struct CWasmHead {
    /* The machine's stack may not go below this address. */
    uintptr_t stackLimit;
    /* Units left of the slice. */
    volatile int64_t fuel;
    /* Results of a call behind the first. */
    CWasmSlot *results;
    /* Ends the call. */
    void (*trap)(CWasmContext *context, CWasmSite *sites, CWasmSite site, CWasmFault fault);
    /* The limit was passed on entering a function or before a loop begins again: returns when that was no reason to stop. */
    void (*pause)(CWasmContext *context, CWasmSite *sites, CWasmSite site);
    /* The slice of fuel is used up: sets another, or ends the call. */
    void (*refuel)(CWasmContext *context, CWasmSite *sites, CWasmSite site);
    /* Calls a function of another instance or of the host, arguments and results at `slots`. */
    void (*outside)(CWasmContext *context, CWasmSite *sites, CWasmSite site, CWasmFunction *function, CWasmSlot *slots);
    /* The record of a function, and the element of a table, where nobody has asked for them before. Where there is no memory
     * for the record, null, and an element that is CWASM_UNMADE still. */
    CWasmFunction *_Nullable (*_Nonnull function)(CWasmInstance *instance, uint32_t index);
    CWasmSlot (*element)(CWasmTable *table, uint64_t place);
    /* The C library's memmove and memset. */
    void *_Nonnull (*_Nonnull move)(void *to, const void *from, size_t count);
    void *_Nonnull (*_Nonnull fill)(void *at, int byte, size_t count);
    /* One of CWasmRare; `about` names tables or segments, the first in the upper half when there are two. */
    uint32_t (*rare)(
        CWasmContext *context, CWasmSite *sites, CWasmSite site, CWasmRare what, uint64_t about, uint64_t a, uint64_t b,
        uint64_t c);
    /* Throws an exception with a tag of the module and the values at `slots`; with no tag, -1, the one that slots[0] refers
     * to. Returns where a function of this run catches it, and has set `thrown`; else ends the call. */
    void (*raise)(CWasmContext *context, CWasmSite *sites, CWasmSite site, int32_t tag, CWasmSlot *slots);
    /* Gives the clause of the `try_table` at this byte that catches what was thrown, its values at `slots`; or -1. */
    int32_t (*land)(CWasmContext *context, CWasmSite *sites, CWasmSite handler, CWasmSlot *slots);
    /* Of the functions that run, innermost first. */
    CWasmReferences *_Nullable references;
};

/* Calls a compiled function by slots: arguments there before, results after. One for each function type. */
typedef void (*CWasmEnter)(const void *function, uint8_t *m, CWasmSite *sites, CWasmSlot *slots);

/* How a module was compiled. */
enum {
    /* Accesses to memory are checked by the code; else by the pages around the memory. */
    cwasmExplicitBounds = 1,
    cwasmCountsFuel = 2,
};

/* What a compiled module exports under the name `wasm_native_object`. */
typedef struct CWasmObject {
    char magic[8];
    /* Of the texts of the shared headers: the first 32 bits of their SHA-256. */
    uint32_t abi;
    uint32_t options;
    /* NUL-terminated. */
    char target[64];
    /* SHA-256 of the module's bytes. */
    uint8_t moduleHash[32];
    uint32_t functionCount;
    uint32_t typeCount;
    /* The functions that are not imported; null for those that nothing but direct calls can reach. */
    const void *_Nullable const *_Nonnull functions;
    /* By index of the type; null where no function of the module has it. */
    const CWasmEnter _Nullable *_Nonnull enters;
    /* Null where no function makes tail calls. Else, for each that does, what a tail call of it goes to; null for the
     * others. */
    const void *_Nullable const *_Nullable tails;
} CWasmObject;

#define CWASM_MAGIC "wasmaot"

#pragma clang assume_nonnull end

#endif
