/*
 * Runs the calls of the book's golden scripts on the C library: book_adapter CALLS. The calls are described in
 * book_script.py. Built against the static library, the shared one, and, with a bare-metal core, for other processors.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ledger_core.h"

enum { ARGUMENTS_MAX = 8 };

typedef struct argument {
    uint64_t number;
    uint8_t *bytes; /* NULL for none */
    size_t size;    /* of the bytes */
    char kind;      /* o: answered as bytes, c: answered as a count, n: a new book, b: a buffer; 0: not answered */
} argument;

static ledger_book book;
static ledger_buffer kept;
static uint8_t *turned; /* a copy of `kept` with one bit turned round */

static argument input(const char *hex) {
    argument result = {0, NULL, strlen(hex) / 2, 0};
    if (result.size) result.bytes = malloc(result.size);
    for (size_t i = 0; i < result.size; i++) {
        char digits[3] = {hex[2 * i], hex[2 * i + 1], 0};
        result.bytes[i] = (uint8_t)strtoul(digits, NULL, 16);
    }
    return result;
}

static argument room(size_t size, char kind) {
    argument result = {0, size ? calloc(1, size) : NULL, size, kind};
    return result;
}

/* Reads one word into one argument, or two for the bytes that are kept. */
static argument *read_word(const char *word, argument *next) {
    const char *value = strchr(word, ':');
    value = value ? value + 1 : "";
    if (strcmp(word, "book") == 0) *next++ = (argument){book, NULL, 0, 0};
    else if (strcmp(word, "newbook") == 0) *next++ = room(sizeof(ledger_book), 'n');
    else if (strcmp(word, "count") == 0) *next++ = room(sizeof(size_t), 'c');
    else if (strcmp(word, "buffer") == 0) *next++ = room(sizeof(ledger_buffer), 'b');
    else if (strncmp(word, "in:", 3) == 0) *next++ = input(value);
    else if (strncmp(word, "out:", 4) == 0) *next++ = room(strtoul(value, NULL, 10), 'o');
    else if (strncmp(word, "kept:", 5) == 0) {
        turned = malloc(kept.size + 1);
        memcpy(turned, kept.data, kept.size);
        if (*value != '-') turned[strtoul(value, NULL, 10) / 8] ^= (uint8_t)(1 << strtoul(value, NULL, 10) % 8);
        *next++ = (argument){0, turned, kept.size, 0};
        *next++ = (argument){kept.size, NULL, 0, 0};
    } else *next++ = (argument){strtoull(value, NULL, 10), NULL, 0, 0};
    return next;
}

static ledger_status call(const char *function, const argument *a) {
#define IS(name) (strcmp(function, "ledger_book_" name) == 0)
    if (IS("new")) return ledger_book_new((void *)a[0].bytes, (void *)a[1].bytes);
    if (IS("free")) return ledger_book_free(a[0].number);
    if (IS("create_accounts"))
        return ledger_book_create_accounts(a[0].number, (void *)a[1].bytes, a[2].number, a[3].number, (void *)a[4].bytes);
    if (IS("submit"))
        return ledger_book_submit(a[0].number, (void *)a[1].bytes, a[2].number, a[3].number, (void *)a[4].bytes);
    if (IS("lookup_accounts"))
        return ledger_book_lookup_accounts(a[0].number, (void *)a[1].bytes, a[2].number, (void *)a[3].bytes, (void *)a[4].bytes);
    if (IS("lookup_transfers"))
        return ledger_book_lookup_transfers(a[0].number, (void *)a[1].bytes, a[2].number, (void *)a[3].bytes, (void *)a[4].bytes);
    if (IS("lookup_states")) return ledger_book_lookup_states(a[0].number, (void *)a[1].bytes, a[2].number, a[3].bytes);
    if (IS("list_accounts"))
        return ledger_book_list_accounts(a[0].number, a[1].number, (void *)a[2].bytes, a[3].number, (void *)a[4].bytes);
    if (IS("list_transfers"))
        return ledger_book_list_transfers(a[0].number, a[1].number, (void *)a[2].bytes, a[3].number, (void *)a[4].bytes);
    if (IS("account_transfers"))
        return ledger_book_account_transfers(a[0].number, (void *)a[1].bytes, (void *)a[2].bytes, a[3].number, (void *)a[4].bytes);
    if (IS("account_balances"))
        return ledger_book_account_balances(a[0].number, (void *)a[1].bytes, (void *)a[2].bytes, a[3].number, (void *)a[4].bytes);
    if (IS("balances_at")) return ledger_book_balances_at(a[0].number, (void *)a[1].bytes, a[2].number, (void *)a[3].bytes);
    if (IS("describe")) return ledger_book_describe(a[0].number, (void *)a[1].bytes);
    if (IS("snapshot")) return ledger_book_snapshot(a[0].number, (void *)a[1].bytes);
    if (IS("restore")) return ledger_book_restore((void *)a[0].bytes, a[1].bytes, a[2].number, (void *)a[3].bytes);
    return -1;
}

static void print_bytes(const uint8_t *bytes, size_t size) {
    printf(size ? " " : " -");
    for (size_t i = 0; i < size; i++) printf("%02x", bytes[i]);
}

int main(int count, char **arguments) {
    FILE *calls = count == 2 ? fopen(arguments[1], "r") : NULL;
    if (!calls) return 2;
    static char line[1 << 20];
    while (fgets(line, sizeof line, calls)) {
        argument given[ARGUMENTS_MAX], *end = given;
        line[strcspn(line, "\n")] = 0;
        const char *function = strtok(line, " ");
        for (const char *word; (word = strtok(NULL, " ")) && end < given + ARGUMENTS_MAX - 1;) end = read_word(word, end);
        ledger_status status = call(function, given);
        printf("%d", (int)status);
        for (argument *a = given; a < end; a++) {
            if (a->kind == 'o') print_bytes(a->bytes, a->size);
            else if (a->kind == 'c') printf(" %zu", *(size_t *)(void *)a->bytes);
            else if (a->kind == 'n' && status == LEDGER_OK) memcpy(&book, a->bytes, sizeof book);
            else if (a->kind == 'b') {
                ledger_buffer_free(&kept);
                memcpy(&kept, a->bytes, sizeof kept);
                print_bytes(kept.data, kept.size);
            }
            if (a->bytes != turned) free(a->bytes);
        }
        free(turned);
        turned = NULL;
        printf("\n");
    }
    ledger_buffer_free(&kept);
    return 0;
}
