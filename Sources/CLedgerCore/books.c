/* In a file of its own, so that a module without the book has none of it. */
#include "ledger_tables.h"
#include "ledger_core.h"

static uint64_t book_words[LEDGER_BOOKS_MAX];
static void *book_places[LEDGER_BOOKS_MAX];

uint64_t *ledger_book_words(void) { return book_words; }
void **ledger_book_places(void) { return book_places; }

/* The C library's, or WasmBuild/allocator.c. There is no header of either on wasm32. */
int posix_memalign(void **out, size_t alignment, size_t size);
void free(void *memory);

int32_t ledger_has_memory(uint64_t bytes) {
    if (bytes > SIZE_MAX / 2) return 0;
    void *volatile memory = NULL; /* volatile: a pair of calls that does nothing is the compiler's to remove */
    if (posix_memalign((void **)&memory, 16, (size_t)bytes) != 0 || !memory) return 0;
    free(memory);
    return 1;
}
