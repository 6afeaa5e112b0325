/*
 * What the interpreter's loop reads while it runs: plain memory behind plain pointers. WasmRuntime's `Store` allocates
 * all of it and frees it when it goes; nothing here owns anything.
 */
#ifndef CWASM_RECORDS_H
#define CWASM_RECORDS_H

#include <stdint.h>

#pragma clang assume_nonnull begin

/* A word of register code (docs/runtime.md), and a slot of a frame. */
typedef uint64_t CWasmWord;
typedef uint64_t CWasmSlot;

typedef struct CWasmInstance CWasmInstance;
typedef struct CWasmFunctionPiece CWasmFunctionPiece;

typedef struct CWasmFunction {
    /* The first word; null for functions of the host and for native code. */
    const CWasmWord *_Nullable code;
    /* Of native code: what enters it (CWasmEnter), and where it is. */
    const void *_Nullable enter;
    const void *_Nullable machineCode;
    intptr_t frameSlots;
    intptr_t parameterSlots;
    /* Parameters and other locals. */
    intptr_t localSlots;
    intptr_t resultSlots;
    /* Equal for equal types, in the whole store. */
    intptr_t typeID;
    /* Where it runs; null for the host's. */
    CWasmInstance *_Nullable instance;
    /* Index in its module, or in the store's host functions. */
    intptr_t index;
} CWasmFunction;

typedef struct CWasmMemory {
    void *base;
    /* A multiple of the page size. */
    intptr_t byteCount;
    /* Bytes of address space; `base` never moves. */
    intptr_t reserved;
    /* Pages that it may have at the most, by its type and the store's limits. */
    intptr_t pagesMax;
    /* The declared size range in pages, and whether there is a maximum. */
    uint64_t declaredMinimum;
    uint64_t declaredMaximum;
    _Bool hasMaximum;
    /* Whether addresses have 64 bits. */
    _Bool is64;
} CWasmMemory;

typedef struct CWasmTable {
    CWasmSlot *elements;
    intptr_t count;
    intptr_t capacity;
    intptr_t countMax;
    /* The declared size range, and whether there is a maximum. And the element type's byte in the binary format. */
    uint64_t declaredMinimum;
    uint64_t declaredMaximum;
    _Bool hasMaximum;
    /* Whether indices have 64 bits. */
    _Bool is64;
    uint8_t element;
    /* Whose functions those elements mean that are CWASM_UNMADE; null where there are none. */
    CWasmInstance *_Nullable owner;
} CWasmTable;

/* An element of a table that nobody has looked at yet: this bit and the index of a function of the table's owner. Other
 * elements never have it. */
#define CWASM_UNMADE (1ull << 63)

struct CWasmInstance {
    /* The first memory, which the loop keeps at hand; one of size 0 where there is none. And all of them. */
    CWasmMemory *memory;
    CWasmMemory *_Nonnull *_Nonnull memories;
    /* All functions, imported ones first; and the first that is not imported. Null where nobody has asked for the record
     * (`cwasm_function`): an instance has hundreds of functions and calls few of them. */
    CWasmFunction *_Nullable *_Nonnull functions;
    CWasmFunction *_Nullable *_Nonnull ownFunctions;
    /* What the records of own functions begin as, the type by its index in the module: one list for all instances. */
    const CWasmFunction *templates;
    /* Where the records lie that have been made. */
    CWasmFunctionPiece *_Nullable pieces;
    CWasmSlot *_Nonnull *_Nonnull globals;
    CWasmTable *_Nonnull *_Nonnull tables;
    const intptr_t *typeIDs;
    /* Index in the store's instances. */
    intptr_t number;
    /* Of native code: what it is entered with, and how it was compiled (cwasm_abi.h). */
    struct CWasmContext *_Nullable context;
    uint32_t options;
};

/* A suspended caller: its function, its frame, and the word behind the call. */
typedef struct CWasmFrame {
    CWasmFunction *function;
    CWasmSlot *slots;
    const CWasmWord *next;
} CWasmFrame;

#pragma clang assume_nonnull end

#endif
