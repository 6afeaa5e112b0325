/* Tests of the book's C interface, as its callers meet it: arguments, handles, threads, lookups, snapshots. */
#include <ledger_book.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int passed, failed;
#define CHECK(condition)                                                    \
    do {                                                                    \
        if (condition) passed++;                                            \
        else {                                                              \
            failed++;                                                       \
            fprintf(stderr, "line %d failed: %s\n", __LINE__, #condition);  \
        }                                                                   \
    } while (0)

static ledger_uint128 number(uint64_t low) { return (ledger_uint128){low, 0}; }

static ledger_account account(uint64_t id, uint16_t flags) {
    return (ledger_account){.id = number(id), .ledger = 978, .code = 10, .flags = flags};
}

static ledger_transfer transfer(uint64_t id, uint64_t debit, uint64_t credit, uint64_t amount) {
    return (ledger_transfer){.id = number(id), .debit_account_id = number(debit), .credit_account_id = number(credit),
                             .amount = number(amount), .ledger = 978, .code = 1};
}

/* Accounts 1 and 2, 1 with history, and `count` transfers of 10 from 1 to 2, at 1000, 2000, ... */
static ledger_book sample(int count) {
    ledger_book book;
    ledger_event_result results[2];
    ledger_account accounts[2] = {account(1, LEDGER_ACCOUNT_FLAG_HISTORY), account(2, 0)};
    if (ledger_book_new(NULL, &book) != LEDGER_OK) return 0;
    if (ledger_book_create_accounts(book, accounts, 2, 500, results) != LEDGER_OK) return 0;
    for (int i = 1; i <= count; i++) {
        ledger_transfer next = transfer((uint64_t)i, 1, 2, 10);
        if (ledger_book_submit(book, &next, 1, (uint64_t)i * 1000, results) != LEDGER_OK) return 0;
    }
    return book;
}

static void names(void) {
    CHECK(strcmp(ledger_account_status_name(LEDGER_ACCOUNT_CREATED), "created") == 0);
    CHECK(strcmp(ledger_account_status_name(27), "importedEventTimestampMustNotRegress") == 0);
    CHECK(strcmp(ledger_account_status_name(28), "unknown") == 0);
    CHECK(strcmp(ledger_transfer_status_name(LEDGER_TRANSFER_EXCEEDS_DEBITS), "exceedsDebits") == 0);
    CHECK(strcmp(ledger_transfer_status_name(0), "unknown") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_FULL), "LEDGER_FULL") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_NO_MEMORY), "LEDGER_NO_MEMORY") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_TIME_MUST_ADVANCE), "LEDGER_TIME_MUST_ADVANCE") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_NOT_FOUND), "LEDGER_NOT_FOUND") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_SNAPSHOT_INVALID), "LEDGER_SNAPSHOT_INVALID") == 0);
}

static void options(void) {
    ledger_book book = 7;
    ledger_book_options options = {0};
    CHECK(ledger_book_new(NULL, NULL) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_new(&options, &book) == LEDGER_BAD_ARGUMENT && book == 0);
    options.struct_size = sizeof options;
    options.accounts_max = 1u << 30;
    CHECK(ledger_book_new(&options, &book) == LEDGER_BAD_ARGUMENT);
    options.accounts_max = 2;
    options.transfers_max = 3;
    options.transfers_reserved = 4;
    CHECK(ledger_book_new(&options, &book) == LEDGER_BAD_ARGUMENT);
    options.transfers_reserved = 3;
    CHECK(ledger_book_new(&options, &book) == LEDGER_OK);
    ledger_account accounts[3] = {account(1, 0), account(2, 0), account(3, 0)};
    ledger_transfer transfers[4] = {transfer(1, 1, 2, 1), transfer(2, 1, 2, 1), transfer(3, 1, 2, 1), transfer(4, 1, 2, 1)};
    ledger_event_result results[4];
    CHECK(ledger_book_create_accounts(book, accounts, 3, 100, results) == LEDGER_FULL);
    CHECK(ledger_book_create_accounts(book, accounts, 2, 100, results) == LEDGER_OK);
    CHECK(ledger_book_submit(book, transfers, 4, 200, results) == LEDGER_FULL);
    CHECK(ledger_book_submit(book, transfers, 3, 102, results) == LEDGER_TIME_MUST_ADVANCE);
    CHECK(ledger_book_submit(book, transfers, 3, 103, results) == LEDGER_OK);
    CHECK(ledger_book_submit(book, transfers, 1, UINT64_MAX, results) == LEDGER_FULL);
    CHECK(ledger_book_free(book) == LEDGER_OK);
}

static void handles(void) {
    ledger_book book = sample(0), other;
    ledger_event_result result;
    ledger_transfer next = transfer(1, 1, 2, 10);
    CHECK(ledger_book_free(book) == LEDGER_OK);
    CHECK(ledger_book_free(book) == LEDGER_BAD_HANDLE);
    CHECK(ledger_book_submit(book, &next, 1, 9999, &result) == LEDGER_BAD_HANDLE);
    ledger_engine engine;
    CHECK(ledger_engine_new(NULL, &engine) == LEDGER_OK);
    CHECK(ledger_book_free(engine) == LEDGER_BAD_HANDLE);
    CHECK(ledger_engine_free(engine) == LEDGER_OK);
    const ledger_book invented[] = {0, 1, 0x8000, 0x8001, 0x18001, ~(uint64_t)0, book + 1};
    for (size_t i = 0; i < sizeof invented / sizeof *invented; i++)
        CHECK(ledger_book_submit(invented[i], &next, 1, 9999, &result) == LEDGER_BAD_HANDLE);
    static ledger_book all[LEDGER_BOOKS_MAX];
    int made = 0;
    while (made < LEDGER_BOOKS_MAX && ledger_book_new(NULL, &all[made]) == LEDGER_OK) made++;
    CHECK(made == LEDGER_BOOKS_MAX);
    CHECK(ledger_book_new(NULL, &other) == LEDGER_TOO_MANY && other == 0);
    for (int i = 0; i < made; i++)
        if (ledger_book_free(all[i]) != LEDGER_OK) failed++;
}

static void arguments(void) {
    ledger_book book = sample(0);
    ledger_event_result results[2];
    ledger_transfer events[2] = {transfer(1, 1, 2, 10), transfer(2, 1, 2, 10)};
    size_t count = 5;
    CHECK(ledger_book_submit(book, NULL, 1, 9999, results) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_submit(book, events, 1, 9999, NULL) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_submit(book, events, LEDGER_BATCH_MAX + 1, 99999999, results) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_submit(book, events, (size_t)-1, 99999999, results) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_submit(book, NULL, 0, 600, NULL) == LEDGER_OK);
    /* Records at any address; results as their type is aligned. */
    unsigned char bytes[2 * sizeof(ledger_transfer) + 1];
    memcpy(bytes + 1, events, sizeof events);
    CHECK(ledger_book_submit(book, (const ledger_transfer *)(const void *)(bytes + 1), 2, 1000, results) == LEDGER_OK);
    CHECK(results[0].status == LEDGER_TRANSFER_CREATED && results[0].reserved == 0 && results[0].timestamp == 999);
    CHECK(results[1].status == LEDGER_TRANSFER_CREATED && results[1].timestamp == 1000);
    CHECK(ledger_book_submit(book, events, 1, 2000, (ledger_event_result *)(void *)(bytes + ((uintptr_t)bytes % 2 ? 2 : 1)))
          == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_lookup_accounts(book, NULL, 1, NULL, &count) == LEDGER_BAD_ARGUMENT);
    ledger_uint128 id = number(1);
    CHECK(ledger_book_lookup_accounts(book, &id, 1, NULL, &count) == LEDGER_BAD_ARGUMENT);
    ledger_account found;
    CHECK(ledger_book_lookup_accounts(book, &id, 1, &found, NULL) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_lookup_accounts(book, NULL, 0, NULL, &count) == LEDGER_OK && count == 0);
    ledger_filter filter = {.account_id = id, .flags = 8};
    CHECK(ledger_book_account_transfers(book, &filter, NULL, 0, &count) == LEDGER_BAD_ARGUMENT);
    filter.flags = 0;
    filter.reserved = 1;
    CHECK(ledger_book_account_transfers(book, &filter, NULL, 0, &count) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_account_transfers(book, NULL, NULL, 0, &count) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_account_balances(book, NULL, NULL, 0, &count) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_balances_at(book, NULL, 1, NULL) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_describe(book, NULL) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_snapshot(book, NULL) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_book_restore(NULL, NULL, 1, &book) == LEDGER_BAD_ARGUMENT);
}

/* Every limit, direction and place of a cut, against the transfers that there are. */
static void queries(void) {
    enum { TOTAL = 7 };
    ledger_book book = sample(TOTAL);
    ledger_transfer found[TOTAL + 1];
    size_t count;
    for (size_t capacity = 0; capacity <= TOTAL + 1; capacity++)
        for (uint64_t from = 0; from <= TOTAL + 1; from++)
            for (int reversed = 0; reversed <= 1; reversed++) {
                ledger_filter filter = {.account_id = number(1), .from = from * 1000,
                                        .flags = reversed ? LEDGER_FILTER_REVERSED : 0};
                uint64_t first = from == 0 ? 1 : from;
                size_t expected = first > TOTAL ? 0 : (size_t)(TOTAL + 1 - first);
                if (expected > capacity) expected = capacity;
                int good = ledger_book_account_transfers(book, &filter, found, capacity, &count) == LEDGER_OK
                           && count == expected;
                for (size_t i = 0; i < expected && good; i++)
                    good = found[i].id.low == (reversed ? TOTAL - i : first + i);
                CHECK(good);
            }
    unsigned char bytes[2 * sizeof(ledger_transfer) + 1];
    ledger_filter filter = {.account_id = number(2), .flags = LEDGER_FILTER_CREDITS};
    CHECK(ledger_book_account_transfers(book, &filter, (ledger_transfer *)(void *)(bytes + 1), 2, &count) == LEDGER_OK);
    memcpy(found, bytes + 1, sizeof(ledger_transfer));
    CHECK(count == 2 && found[0].id.low == 1);
    filter.flags = LEDGER_FILTER_DEBITS;
    CHECK(ledger_book_account_transfers(book, &filter, found, 2, &count) == LEDGER_OK && count == 0);

    ledger_balances balances[TOTAL];
    filter = (ledger_filter){.account_id = number(1), .from = 2000, .through = 4000};
    CHECK(ledger_book_account_balances(book, &filter, balances, TOTAL, &count) == LEDGER_OK && count == 3);
    CHECK(balances[0].debits_posted.low == 20 && balances[0].timestamp == 2000 && balances[2].debits_posted.low == 40);
    ledger_uint128 one = number(1), two = number(2);
    CHECK(ledger_book_balances_at(book, &one, 3999, balances) == LEDGER_OK && balances[0].debits_posted.low == 30);
    CHECK(ledger_book_balances_at(book, &one, 1, balances) == LEDGER_NOT_FOUND);
    CHECK(ledger_book_balances_at(book, &two, 3999, balances) == LEDGER_NOT_FOUND);

    ledger_uint128 ids[3] = {number(3), number(99), number(1)};
    uint8_t states[3];
    CHECK(ledger_book_lookup_transfers(book, ids, 3, found, &count) == LEDGER_OK && count == 2 && found[1].id.low == 1);
    CHECK(ledger_book_lookup_states(book, ids, 3, states) == LEDGER_OK);
    CHECK(states[0] == LEDGER_STATE_NONE && states[1] == LEDGER_STATE_UNKNOWN);
    ledger_account accounts[2];
    CHECK(ledger_book_list_accounts(book, 1, accounts, 2, &count) == LEDGER_OK && count == 1 && accounts[0].id.low == 2);
    CHECK(ledger_book_list_transfers(book, UINT64_MAX, found, 2, &count) == LEDGER_OK && count == 0);
    ledger_book_info info;
    CHECK(ledger_book_describe(book, &info) == LEDGER_OK);
    CHECK(info.timestamp == 7000 && info.accounts == 2 && info.transfers == 7 && info.failed_ids == 0 && info.memory > 0);
    CHECK(ledger_book_free(book) == LEDGER_OK);
}

static void snapshots(void) {
    ledger_book book = sample(5), copy;
    ledger_buffer bytes, again;
    CHECK(ledger_book_snapshot(book, &bytes) == LEDGER_OK && bytes.size == 48 + 2 * 128 + 5 * 129 + 5 * 76 + 8);
    CHECK(ledger_book_restore(NULL, bytes.data, bytes.size, &copy) == LEDGER_OK && copy != book);
    CHECK(ledger_book_snapshot(copy, &again) == LEDGER_OK);
    CHECK(bytes.size == again.size && memcmp(bytes.data, again.data, bytes.size) == 0);
    CHECK(ledger_book_free(copy) == LEDGER_OK);
    ledger_book_options small = {.struct_size = sizeof small, .accounts_max = 1};
    CHECK(ledger_book_restore(&small, bytes.data, bytes.size, &copy) == LEDGER_FULL && copy == 0);
    int invalid = 1;
    for (size_t size = 0; size < bytes.size; size++)
        invalid &= ledger_book_restore(NULL, bytes.data, size, &copy) == LEDGER_SNAPSHOT_INVALID && copy == 0;
    for (size_t i = 0; i < bytes.size; i++) {
        bytes.data[i] ^= 1;
        invalid &= ledger_book_restore(NULL, bytes.data, bytes.size, &copy) == LEDGER_SNAPSHOT_INVALID;
        bytes.data[i] ^= 1;
    }
    CHECK(invalid);
    ledger_buffer_free(&bytes);
    ledger_buffer_free(&again);
    CHECK(ledger_book_free(book) == LEDGER_OK);
}

static ledger_book shared_book;

/* Threads that submit to one book: each batch is made once, or refused as busy or too early. */
static void *contend(void *first) {
    long made = 0;
    for (uint64_t i = 0; i < 300; i++) {
        ledger_transfer next = transfer(*(uint64_t *)first + i, 1, 2, 1);
        ledger_event_result result;
        ledger_book_info info;
        if (ledger_book_describe(shared_book, &info) != LEDGER_OK) continue;
        ledger_status status = ledger_book_submit(shared_book, &next, 1, info.timestamp + 1, &result);
        if (status == LEDGER_OK) made += result.status == LEDGER_TRANSFER_CREATED;
        else if (status != LEDGER_BUSY && status != LEDGER_TIME_MUST_ADVANCE) return (void *)-1L;
    }
    return (void *)made;
}

static void threads(void) {
    pthread_t thread[4];
    uint64_t first[4];
    shared_book = sample(0);
    for (int i = 0; i < 4; i++) {
        first[i] = (uint64_t)(i + 1) * 1000;
        pthread_create(&thread[i], NULL, contend, &first[i]);
    }
    long sum = 0;
    for (int i = 0; i < 4; i++) {
        void *made;
        pthread_join(thread[i], &made);
        CHECK((long)made >= 0);
        sum += (long)made;
    }
    ledger_book_info info;
    CHECK(ledger_book_describe(shared_book, &info) == LEDGER_OK && (long)info.transfers == sum && sum > 0);
    CHECK(ledger_book_free(shared_book) == LEDGER_OK);
}

int main(void) {
    names();
    options();
    handles();
    arguments();
    queries();
    snapshots();
    threads();
    printf("%d passed, %d failed\n", passed, failed);
    return failed != 0;
}
