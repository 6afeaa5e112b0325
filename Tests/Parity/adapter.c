/*
 * Runs the native library behind ledger_core.h: adapter LIST (the protocol is in adapter.mjs). Built against the static
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

static void print(const ledger_buffer *response) {
    for (size_t i = 0; i < response->size; i++) printf("%02x", response->data[i]);
}

/* A journal in pieces of 512 bytes and to the end of the line: the responses, one a line. Printed twice: the status, which is
 * known at the end, stands first. */
static ledger_status journal(const uint8_t *lines, size_t size, int is_printed) {
    ledger_journal journal;
    ledger_buffer response;
    if (ledger_journal_new(&journal) != LEDGER_OK) return 70;
    for (size_t start = 0, end; start < size; start = end) {
        end = start + 512;
        while (end < size && lines[end - 1] != '\n') end++;
        if (end > size) end = size;
        ledger_journal_add(journal, lines + start, end - start, &response);
        if (is_printed) print(&response), printf("0a");
        ledger_buffer_free(&response);
    }
    ledger_status status = ledger_journal_finish(journal, &response);
    if (is_printed) print(&response);
    ledger_buffer_free(&response);
    return ledger_journal_free(journal) == LEDGER_OK ? status : 70;
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
        if (strcmp(line, "journal") == 0) {
            printf("%d ", (int)journal(request, size, 0));
            journal(request, size, 1);
            printf("\n");
            free(request);
            continue;
        }
        ledger_buffer response;
        ledger_status status = strcmp(line, "validate") == 0    ? ledger_validate(engine, request, size, &response)
                               : strcmp(line, "portfolio") == 0 ? ledger_portfolio(engine, request, size, &response)
                               : strcmp(line, "review") == 0    ? ledger_review(engine, request, size, &response)
                                                                : ledger_score(engine, request, size, &response);
        printf("%d ", (int)status);
        print(&response);
        printf("\n");
        ledger_buffer_free(&response);
        free(request);
    }
    return ledger_engine_free(engine) == LEDGER_OK ? 0 : 70;
}
