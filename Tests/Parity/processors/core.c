/* The C interface of the core, answered by native code of its modules: adapter.c is linked with it. */
#include "host.h"

#include <stdlib.h>
#include <string.h>

#include "ledger_core.h"
#include "ledger_journal.h"

#include "setup_core.h"
#include "setup_journal.h"

/* Room in the module's memory for results. */
typedef struct Module {
    const Setup *setup;
    Host *host;
    uint32_t out;
} Module;

static Module documents = {&core_setup, 0, 0}, journals = {&journal_setup, 0, 0};

/* Calls a function of up to four arguments; a trap is the status 99. */
static uint32_t call(Module *module, const char *name, uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
    if (!module->host) {
        module->host = host_new(module->setup);
        module->out = call(module, "ledger_allocate", 16, 0, 0, 0);
    }
    CWasmSlot slots[4] = {a, b, c, d};
    return host_call(module->host, name, slots) == cwasmFaultNone ? (uint32_t)slots[0] : 99;
}

static ledger_status answer(Module *module, uint32_t status, ledger_buffer *response) {
    uint32_t words[2];
    memcpy(words, host_memory(module->host) + module->out, sizeof words);
    response->size = words[1];
    response->data = malloc(words[1] + 1);
    memcpy(response->data, host_memory(module->host) + words[0], words[1]);
    call(module, "ledger_buffer_free", module->out, 0, 0, 0);
    return (ledger_status)status;
}

static ledger_status ask(
    Module *module, const char *name, uint64_t handle, const uint8_t *request, size_t size, ledger_buffer *response
) {
    uint32_t at = call(module, "ledger_allocate", size, 0, 0, 0);
    memcpy(host_memory(module->host) + at, request, size);
    uint32_t status = call(module, name, handle, at, size, module->out);
    call(module, "ledger_release", at, size, 0, 0);
    return answer(module, status, response);
}

static uint64_t begin(Module *module, const char *name, int hasOptions) {
    call(module, "ledger_abi_version", 0, 0, 0, 0);
    call(module, name, hasOptions ? 0 : module->out, module->out, 0, 0);
    uint64_t handle;
    memcpy(&handle, host_memory(module->host) + module->out, sizeof handle);
    return handle;
}

uint32_t ledger_abi_version(void) { return call(&documents, "ledger_abi_version", 0, 0, 0, 0); }
void ledger_buffer_free(ledger_buffer *buffer) {
    free(buffer->data);
    buffer->data = 0;
}
ledger_status ledger_engine_new(const ledger_options *options, ledger_engine *engine) {
    (void)options;
    *engine = begin(&documents, "ledger_engine_new", 1);
    return LEDGER_OK;
}
ledger_status ledger_engine_free(ledger_engine engine) {
    return (ledger_status)call(&documents, "ledger_engine_free", engine, 0, 0, 0);
}

#define OPERATION(name)                                                                                      \
    ledger_status ledger_##name(ledger_engine engine, const uint8_t *request, size_t size, ledger_buffer *response) { \
        return ask(&documents, "ledger_" #name, engine, request, size, response);                            \
    }
OPERATION(validate)
OPERATION(portfolio)
OPERATION(score)

ledger_status ledger_review(ledger_engine engine, const uint8_t *request, size_t size, ledger_buffer *response) {
    static ledger_engine own;
    (void)engine;
    if (!own) own = begin(&journals, "ledger_engine_new", 1);
    return ask(&journals, "ledger_review", own, request, size, response);
}
ledger_status ledger_journal_new(ledger_journal *journal) {
    *journal = begin(&journals, "ledger_journal_new", 0);
    return LEDGER_OK;
}
ledger_status ledger_journal_add(ledger_journal journal, const uint8_t *lines, size_t size, ledger_buffer *response) {
    return ask(&journals, "ledger_journal_add", journal, lines, size, response);
}
ledger_status ledger_journal_finish(ledger_journal journal, ledger_buffer *response) {
    return answer(&journals, call(&journals, "ledger_journal_finish", journal, journals.out, 0, 0), response);
}
ledger_status ledger_journal_free(ledger_journal journal) {
    return (ledger_status)call(&journals, "ledger_journal_free", journal, 0, 0, 0);
}
