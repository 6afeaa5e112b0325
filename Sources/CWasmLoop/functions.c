/* Records of functions, made when somebody wants them. */
#include "cwasm_functions.h"

#include <stdlib.h>

enum { pieceCount = 12 };

struct CWasmFunctionPiece {
    CWasmFunctionPiece *_Nullable next;
    intptr_t used;
    CWasmFunction functions[pieceCount];
};

CWasmFunction *cwasm_function(CWasmInstance *instance, uint32_t index) {
    CWasmFunction *known = instance->functions[index];
    if (known != 0) return known;
    CWasmFunctionPiece *piece = instance->pieces;
    if (piece == 0 || piece->used == pieceCount) {
        piece = malloc(sizeof *piece);
        if (piece == 0) return 0;
        piece->next = instance->pieces;
        piece->used = 0;
        instance->pieces = piece;
    }
    CWasmFunction *made = &piece->functions[piece->used++];
    *made = instance->templates[index - (instance->ownFunctions - instance->functions)];
    made->typeID = instance->typeIDs[made->typeID];
    made->instance = instance;
    instance->functions[index] = made;
    return made;
}

CWasmSlot cwasm_element(CWasmTable *table, uint64_t place) {
    CWasmSlot element = table->elements[place];
    if ((element & CWASM_UNMADE) != 0) {
        CWasmFunction *made = cwasm_function(table->owner, (uint32_t)element);
        if (made == 0) return element;
        element = (uintptr_t)made;
        table->elements[place] = element;
    }
    return element;
}

void cwasm_forget_functions(CWasmInstance *instance) {
    while (instance->pieces != 0) {
        CWasmFunctionPiece *piece = instance->pieces;
        instance->pieces = piece->next;
        free(piece);
    }
}
