/* Pins the layouts that foreign callers compile against: a change here is a change of LEDGER_ABI_VERSION. */
#include "ledger_core.h"

#define SIZE(type, bytes) _Static_assert(sizeof(type) == (bytes), #type " has another size")
#define ALIGNMENT(type, bytes) _Static_assert(_Alignof(type) == (bytes), #type " is aligned otherwise")
#define OFFSET(type, member, bytes) _Static_assert(offsetof(type, member) == (bytes), #type "." #member " is elsewhere")

SIZE(ledger_status, 4);
SIZE(ledger_engine, 8);
SIZE(ledger_options, 8);
OFFSET(ledger_options, request_bytes_max, 4);
SIZE(ledger_buffer, 2 * sizeof(void *));
OFFSET(ledger_buffer, data, 0);
OFFSET(ledger_buffer, size, sizeof(void *));

SIZE(ledger_log_field, 3 * sizeof(void *) + 8 + (sizeof(void *) == 4 ? 4 : 0));
OFFSET(ledger_log_field, text, sizeof(void *));
OFFSET(ledger_log_field, text_size, 2 * sizeof(void *));
OFFSET(ledger_log_field, number, sizeof(void *) == 4 ? 16 : 24);
SIZE(ledger_log_record, 16 + 2 * sizeof(void *));
OFFSET(ledger_log_record, field_count, 4);
OFFSET(ledger_log_record, request, 8);
OFFSET(ledger_log_record, event, 16);
OFFSET(ledger_log_record, fields, 16 + sizeof(void *));

SIZE(ledger_book, 8);
SIZE(ledger_book_options, 24);
OFFSET(ledger_book_options, accounts_max, 4);
OFFSET(ledger_book_options, transfers_max, 8);
OFFSET(ledger_book_options, transfers_reserved, 12);
OFFSET(ledger_book_options, seed, 16);

/* docs/book.md, "Records". */
SIZE(ledger_uint128, 16);
ALIGNMENT(ledger_uint128, 8);
OFFSET(ledger_uint128, low, 0);
OFFSET(ledger_uint128, high, 8);

SIZE(ledger_account, 128);
ALIGNMENT(ledger_account, 8);
OFFSET(ledger_account, id, 0);
OFFSET(ledger_account, debits_pending, 16);
OFFSET(ledger_account, debits_posted, 32);
OFFSET(ledger_account, credits_pending, 48);
OFFSET(ledger_account, credits_posted, 64);
OFFSET(ledger_account, user_data_128, 80);
OFFSET(ledger_account, user_data_64, 96);
OFFSET(ledger_account, user_data_32, 104);
OFFSET(ledger_account, reserved, 108);
OFFSET(ledger_account, ledger, 112);
OFFSET(ledger_account, code, 116);
OFFSET(ledger_account, flags, 118);
OFFSET(ledger_account, timestamp, 120);

SIZE(ledger_transfer, 128);
ALIGNMENT(ledger_transfer, 8);
OFFSET(ledger_transfer, id, 0);
OFFSET(ledger_transfer, debit_account_id, 16);
OFFSET(ledger_transfer, credit_account_id, 32);
OFFSET(ledger_transfer, amount, 48);
OFFSET(ledger_transfer, pending_id, 64);
OFFSET(ledger_transfer, user_data_128, 80);
OFFSET(ledger_transfer, user_data_64, 96);
OFFSET(ledger_transfer, user_data_32, 104);
OFFSET(ledger_transfer, timeout, 108);
OFFSET(ledger_transfer, ledger, 112);
OFFSET(ledger_transfer, code, 116);
OFFSET(ledger_transfer, flags, 118);
OFFSET(ledger_transfer, timestamp, 120);

SIZE(ledger_event_result, 16);
ALIGNMENT(ledger_event_result, 8);
OFFSET(ledger_event_result, status, 0);
OFFSET(ledger_event_result, timestamp, 8);

SIZE(ledger_balances, 72);
ALIGNMENT(ledger_balances, 8);
OFFSET(ledger_balances, debits_posted, 16);
OFFSET(ledger_balances, credits_pending, 32);
OFFSET(ledger_balances, credits_posted, 48);
OFFSET(ledger_balances, timestamp, 64);

SIZE(ledger_filter, 40);
OFFSET(ledger_filter, from, 16);
OFFSET(ledger_filter, through, 24);
OFFSET(ledger_filter, code, 32);
OFFSET(ledger_filter, flags, 34);
OFFSET(ledger_filter, reserved, 36);

SIZE(ledger_book_info, 40);
OFFSET(ledger_book_info, accounts, 8);
OFFSET(ledger_book_info, transfers, 16);
OFFSET(ledger_book_info, failed_ids, 24);
OFFSET(ledger_book_info, memory, 32);
