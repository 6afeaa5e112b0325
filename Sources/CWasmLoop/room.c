/* Asking the allocator before something is made that has no way to fail. */
#include <stdlib.h>

#include "cwasm_loop.h"

/* Large pieces come from somewhere else than small ones: to have one says nothing of the others. */
enum { pieceBytes = 1 << 15, piecesMax = 32 };

_Bool cwasm_has_memory(size_t small, size_t large) {
    /* Volatile: else the compiler leaves out pieces that nobody uses. */
    void *volatile pieces[piecesMax + 1];
    size_t count = 0;
    _Bool isThere = 1;
    if (large > 0) isThere = (pieces[count++] = malloc(large)) != 0;
    while (small > 0 && isThere && count <= piecesMax) {
        size_t size = small > pieceBytes ? pieceBytes : small;
        isThere = (pieces[count++] = malloc(size)) != 0;
        small -= size;
    }
    while (count > 0) free(pieces[--count]);
    return isThere;
}
