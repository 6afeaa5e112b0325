/* Branches (WebAssembly 2.0, 4.4.8). */
#include "handlers.h"

/* Jumps. Back to the start of a loop (`_AGAIN`) with the loop's fuel, where there is enough: one operation less for each
 * turn. Else the operation `fuel` there takes it. */
#define GO(jump) JUMP(jump)
#define GO_AGAIN(jump)                                \
    do {                                              \
        JUMP(jump);                                   \
        int64_t left = fuel - (int64_t)(*pc >> 32);   \
        if (LIKELY(left >= 0)) {                      \
            fuel = left;                              \
            pc++;                                     \
        }                                             \
    } while (0)

OPERATION(br) { GO(WORD); TAKEN; }
OPERATION(brR) { GO_AGAIN(WORD); TAKEN; }

#define BRANCH_ON(name, X, GO, relation)              \
    OPERATION(name) {                                 \
        if ((uint32_t)X##_i(A) relation 0) {          \
            GO(WORD);                                    \
            TAKEN;                                    \
        }                                             \
        NEXT;                                         \
    }
#define BRANCH_ON_FORMS(name, relation)               \
    BRANCH_ON(name, SLOT, GO, relation)               \
    BRANCH_ON(name##1, LAST, GO, relation)            \
    BRANCH_ON(name##R, SLOT, GO_AGAIN, relation)      \
    BRANCH_ON(name##1R, LAST, GO_AGAIN, relation)
BRANCH_ON_FORMS(brIf, !=)
BRANCH_ON_FORMS(brUnless, ==)

/* The jump is in the second word, which is passed over in any case. */
#define BRANCH(name, X, Y, GO, type, relation)                     \
    OPERATION(name) {                                              \
        if ((type)X##_i(A) relation (type)Y##_i(B)) {              \
            pc++;                                                  \
            GO(WORD);                                              \
            TAKEN;                                                 \
        }                                                          \
        NEXT_2;                                                    \
    }
/* The second operand is a constant. */
#define CONSTANT_i(slot) CONSTANT_B
#define SLOT_FORMS(name, type, relation)                           \
    BRANCH(name, SLOT, SLOT, GO, type, relation)                   \
    BRANCH(name##1, LAST, SLOT, GO, type, relation)                \
    BRANCH(name##2, SLOT, LAST, GO, type, relation)                \
    BRANCH(name##12, LAST, LAST, GO, type, relation)               \
    BRANCH(name##R, SLOT, SLOT, GO_AGAIN, type, relation)          \
    BRANCH(name##1R, LAST, SLOT, GO_AGAIN, type, relation)         \
    BRANCH(name##2R, SLOT, LAST, GO_AGAIN, type, relation)         \
    BRANCH(name##12R, LAST, LAST, GO_AGAIN, type, relation)
#define CONSTANT_FORMS(name, type, relation)                       \
    BRANCH(name, SLOT, CONSTANT, GO, type, relation)               \
    BRANCH(name##1, LAST, CONSTANT, GO, type, relation)            \
    BRANCH(name##R, SLOT, CONSTANT, GO_AGAIN, type, relation)      \
    BRANCH(name##1R, LAST, CONSTANT, GO_AGAIN, type, relation)
#define BRANCHES(prefix, suffix, s, u, FORMS)      \
    FORMS(prefix##Eq##suffix, u, ==)               \
    FORMS(prefix##Ne##suffix, u, !=)               \
    FORMS(prefix##LtS##suffix, s, <)               \
    FORMS(prefix##LtU##suffix, u, <)               \
    FORMS(prefix##GtS##suffix, s, >)               \
    FORMS(prefix##GtU##suffix, u, >)               \
    FORMS(prefix##LeS##suffix, s, <=)              \
    FORMS(prefix##LeU##suffix, u, <=)              \
    FORMS(prefix##GeS##suffix, s, >=)              \
    FORMS(prefix##GeU##suffix, u, >=)
BRANCHES(brI32, , int32_t, uint32_t, SLOT_FORMS)
BRANCHES(brI32, K, int32_t, uint32_t, CONSTANT_FORMS)
BRANCHES(brI64, , int64_t, uint64_t, SLOT_FORMS)

OPERATION(brTable) {
    uint64_t place = A < SECOND ? A : SECOND;
    pc += 2 + place;
    JUMP(WORD);
    TAKEN;
}
