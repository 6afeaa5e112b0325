/* The book behind the C interface, for its speed: speed MILLIONS. Simple transfers with new ids between 10,000 accounts in
 * batches of 8,190; speed.js sends the Wasm module the same. Prints the digest of the snapshot: both have to be the same. */
#define _POSIX_C_SOURCE 199309L
#include <ledger_core.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { BATCH = 8190, ACCOUNTS = 10000 };

static ledger_account accounts[ACCOUNTS];
static ledger_transfer transfers[BATCH];
static ledger_event_result results[ACCOUNTS];
static uint32_t state = 7;

static uint32_t below(uint32_t bound) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % bound;
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

int main(int count, char **words) {
    uint32_t millions = count == 2 ? (uint32_t)atoi(words[1]) : 2, batches = millions * 1000000 / BATCH;
    ledger_book_options options = {.struct_size = sizeof options, .transfers_reserved = millions * 1000000, .seed = 1};
    ledger_book book;
    if (ledger_book_new(&options, &book) != LEDGER_OK) return 70;
    for (uint32_t i = 0; i < ACCOUNTS; i++)
        accounts[i] = (ledger_account){.id = {i + 1, 0}, .ledger = 1, .code = 1};
    uint64_t timestamp = ACCOUNTS;
    if (ledger_book_create_accounts(book, accounts, ACCOUNTS, timestamp, results) != LEDGER_OK) return 70;
    double all = 0, best = 1e9;
    for (uint32_t number = 0; number < batches; number++) {
        for (uint32_t i = 0; i < BATCH; i++) {
            uint32_t debit = below(ACCOUNTS), credit = (debit + 1 + below(ACCOUNTS - 1)) % ACCOUNTS;
            transfers[i] = (ledger_transfer){
                .id = {i + 1, number}, .debit_account_id = {debit + 1, 0}, .credit_account_id = {credit + 1, 0},
                .amount = {below(1000000), 0}, .ledger = 1, .code = 1};
        }
        timestamp += BATCH;
        double start = seconds();
        ledger_status status = ledger_book_submit(book, transfers, BATCH, timestamp, results);
        double time = seconds() - start;
        if (status != LEDGER_OK) return 70;
        for (uint32_t i = 0; i < BATCH; i++)
            if (results[i].status != LEDGER_TRANSFER_CREATED) return 70;
        all += time;
        if (time < best) best = time;
    }
    printf("million transfers a second: %.2f all in all, %.2f in the best batch\n", (double)batches * BATCH / all / 1e6,
           BATCH / best / 1e6);
    ledger_buffer snapshot;
    if (ledger_book_snapshot(book, &snapshot) != LEDGER_OK) return 70;
    uint32_t sum = 2166136261u;
    for (size_t i = 0; i < snapshot.size; i++) sum = (sum ^ snapshot.data[i]) * 16777619u;
    printf("digest %08x of %zu bytes\n", sum, snapshot.size);
    ledger_buffer_free(&snapshot);
    return ledger_book_free(book) == LEDGER_OK ? 0 : 70;
}
