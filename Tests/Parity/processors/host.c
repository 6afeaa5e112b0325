#define _GNU_SOURCE
#include "host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { pageSize = 65536, depthMax = 1000 };
static const size_t reserved = (size_t)8 << 30;

struct Host {
    const Setup *setup;
    CWasmStore store;
    CWasmInstance instance;
    CWasmMemory memory;
    CWasmTable table;
    CWasmMemory *memories[1];
    CWasmTable *tables[1];
};

static _Noreturn void fail(const char *what) {
    fprintf(stderr, "host: %s\n", what);
    exit(70);
}

static _Bool go_on(void *host) {
    (void)host;
    return 1;
}

static _Bool refuel(void *host) {
    ((Host *)host)->store.head.fuel = INT32_MAX;
    return 1;
}

/* Growing the memory is all that these modules ask for. */
static int64_t rare(void *host, CWasmInstance *instance, CWasmRare what, uint64_t about, uint64_t a, uint64_t b, uint64_t c) {
    (void)instance, (void)about, (void)b, (void)c;
    CWasmMemory *memory = &((Host *)host)->memory;
    if (what != cwasmMemoryGrow) fail("an operation that it does not have");
    intptr_t pages = memory->byteCount / pageSize;
    if ((intptr_t)a > memory->pagesMax - pages) return 0xffffffff;
    if (mprotect((uint8_t *)memory->base + memory->byteCount, a * pageSize, PROT_READ | PROT_WRITE) != 0) return 0xffffffff;
    memory->byteCount += (intptr_t)a * pageSize;
    return pages;
}

Host *host_new(const Setup *setup) {
    Host *host = calloc(1, sizeof *host);
    if (!host || !cwasm_guard_install()) fail("no memory, or no signals");
    host->setup = setup;
    cwasm_store_prepare(&host->store);
    host->store.store = host;
    host->store.callbacks.pause = go_on;
    host->store.callbacks.refuel = refuel;
    host->store.callbacks.rare = rare;
    host->store.sites = host->store.top = calloc(depthMax + 16, sizeof(CWasmSite));
    host->store.head.results = calloc(1001, sizeof(CWasmSlot));

    /* The context and the globals lie below the memory. */
    uint8_t *start = mmap(0, pageSize + reserved, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (start == MAP_FAILED || mprotect(start, pageSize * (1 + (size_t)setup->pages), PROT_READ | PROT_WRITE) != 0) {
        fail("no address space");
    }
    CWasmMemory *memory = &host->memory;
    memory->base = start + pageSize;
    memory->byteCount = (intptr_t)setup->pages * pageSize;
    memory->reserved = (intptr_t)reserved;
    memory->pagesMax = (intptr_t)setup->pagesMax;
    for (const Segment *segment = setup->segments; segment->bytes; segment++) {
        memcpy((uint8_t *)memory->base + segment->at, segment->bytes, segment->size);
    }
    CWasmContext *context = (CWasmContext *)memory->base - 1;
    for (uint32_t i = 0; i < setup->globals; i++) ((uint64_t *)context)[-1 - (intptr_t)i] = setup->values[i];

    CWasmInstance *instance = &host->instance;
    CWasmFunction *templates = calloc(setup->functions, sizeof *templates);
    for (uint32_t i = 0; i < setup->functions; i++) {
        templates[i].typeID = setup->types[i];
        templates[i].index = (intptr_t)i;
        templates[i].enter = (const void *)setup->object->enters[setup->types[i]];
        templates[i].machineCode = setup->object->functions[i];
    }
    host->memories[0] = memory;
    host->tables[0] = &host->table;
    instance->memory = memory;
    instance->memories = host->memories;
    instance->functions = instance->ownFunctions = calloc(setup->functions, sizeof *instance->functions);
    instance->templates = templates;
    instance->tables = host->tables;
    instance->typeIDs = setup->typeIDs;
    instance->context = context;
    instance->options = setup->object->options;
    host->table.elements = calloc(setup->table + 1, sizeof(CWasmSlot));
    host->table.count = host->table.capacity = setup->table;
    host->table.owner = instance;
    for (uint32_t i = 0; i < setup->elements; i++) {
        host->table.elements[setup->elementList[i][0]] = CWASM_UNMADE | setup->elementList[i][1];
    }
    context->limit = 0;
    context->head = &host->store.head;
    context->instance = instance;
    context->memory = memory->base;
    context->memoryRecord = memory;
    return host;
}

uint8_t *host_memory(Host *host) { return host->memory.base; }

CWasmFault host_call(Host *host, const char *name, CWasmSlot *slots) {
    const Export *export = host->setup->exports;
    while (export->name && strcmp(export->name, name) != 0) export++;
    if (!export->name) fail(name);
    CWasmOutcome outcome = {0};
    host->store.head.fuel = INT32_MAX;
    CWasmFunction *function = cwasm_function(&host->instance, export->index);
    if (cwasm_native_run(&host->store, function, depthMax, slots, &outcome)) return cwasmFaultNone;
    /* As the runtime does: what stood there when it ended goes. */
    for (CWasmSite *site = outcome.top; site >= host->store.top; site--) *site = 0;
    return outcome.fault;
}
