/*
 * A double-entry book from C:
 *     cc -Ibuild/include bindings/c/book.c build/lib/libledger_core.a -o book && ./book
 */
#include <inttypes.h>
#include <ledger_core.h>
#include <stdio.h>

static ledger_uint128 number(uint64_t low) { return (ledger_uint128){low, 0}; }

int main(void) {
    ledger_book book;
    if (ledger_book_new(NULL, &book) != LEDGER_OK) return 70;

    /* Two customers, who may not overdraw, and the bank. */
    ledger_account accounts[3] = {
        {.id = number(1), .ledger = 978, .code = 10, .flags = LEDGER_ACCOUNT_FLAG_DEBITS_MUST_NOT_EXCEED_CREDITS},
        {.id = number(2), .ledger = 978, .code = 10, .flags = LEDGER_ACCOUNT_FLAG_DEBITS_MUST_NOT_EXCEED_CREDITS},
        {.id = number(100), .ledger = 978, .code = 20},
    };
    ledger_event_result results[4];
    if (ledger_book_create_accounts(book, accounts, 3, 1000, results) != LEDGER_OK) return 70;

    /* A deposit, a payment, one beyond what is there, and a reservation of which a part is posted next. */
    ledger_transfer transfers[4] = {
        {.id = number(1), .debit_account_id = number(100), .credit_account_id = number(1), .amount = number(100000)},
        {.id = number(2), .debit_account_id = number(1), .credit_account_id = number(2), .amount = number(1250)},
        {.id = number(3), .debit_account_id = number(2), .credit_account_id = number(1), .amount = number(9999)},
        {.id = number(4), .debit_account_id = number(1), .credit_account_id = number(2), .amount = number(5000),
         .flags = LEDGER_TRANSFER_FLAG_PENDING, .timeout = 3600},
    };
    for (int i = 0; i < 4; i++) {
        transfers[i].ledger = 978;
        transfers[i].code = 1;
    }
    if (ledger_book_submit(book, transfers, 4, 2000, results) != LEDGER_OK) return 70;
    for (int i = 0; i < 4; i++)
        printf("transfer %d: %s\n", i + 1, ledger_transfer_status_name(results[i].status));
    ledger_transfer post = {.id = number(5), .pending_id = number(4), .amount = number(4200),
                            .flags = LEDGER_TRANSFER_FLAG_POST_PENDING_TRANSFER};
    if (ledger_book_submit(book, &post, 1, 3000, results) != LEDGER_OK) return 70;
    printf("transfer 5: %s\n", ledger_transfer_status_name(results[0].status));

    ledger_account found[3];
    size_t count;
    if (ledger_book_list_accounts(book, 0, found, 3, &count) != LEDGER_OK) return 70;
    for (size_t i = 0; i < count; i++)
        printf("account %" PRIu64 ": debits %" PRIu64 ", credits %" PRIu64 "\n", found[i].id.low,
               found[i].debits_posted.low, found[i].credits_posted.low);
    return ledger_book_free(book) == LEDGER_OK ? 0 : 70;
}
