/*
 * Runs the native library behind ledger_core.h: adapter LIST (the protocol is in adapter.js). Built against the static
 * library, the shared one, and, with a bare-metal core, for other processors.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ledger_core.h"
#include "ledger_journal.h"

static uint8_t *contents(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    size_t capacity = 1 << 16;
    uint8_t *bytes = malloc(capacity);
    *size = 0;
    for (size_t got; bytes && (got = fread(bytes + *size, 1, capacity - *size, file)) > 0;) {
        *size += got;
        if (*size == capacity) bytes = realloc(bytes, capacity *= 2);
    }
    fclose(file);
    return bytes;
}

int main(int count, char **arguments) {
    if (count != 2) return 2;
    FILE *list = fopen(arguments[1], "r");
    ledger_engine engine;
    if (!list || ledger_abi_version() != LEDGER_ABI_VERSION || ledger_engine_new(NULL, &engine) != LEDGER_OK) return 70;

    char line[4096];
    while (fgets(line, sizeof line, list)) {
        char *path = strchr(line, '\t');
        if (!path) return 2;
        *path++ = 0;
        path[strcspn(path, "\n")] = 0;
        size_t size;
        uint8_t *request = contents(path, &size);
        if (!request) return 3;
        ledger_buffer response;
        ledger_status status = strcmp(line, "validate") == 0    ? ledger_validate(engine, request, size, &response)
                               : strcmp(line, "portfolio") == 0 ? ledger_portfolio(engine, request, size, &response)
                               : strcmp(line, "review") == 0    ? ledger_review(engine, request, size, &response)
                                                                : ledger_score(engine, request, size, &response);
        printf("%d ", (int)status);
        for (size_t i = 0; i < response.size; i++) printf("%02x", response.data[i]);
        printf("\n");
        ledger_buffer_free(&response);
        free(request);
    }
    return ledger_engine_free(engine) == LEDGER_OK ? 0 : 70;
}
