/*
 * What the interpreter is measured with. Each function takes how often to do its work and gives a check value that is the
 * same on every engine: bench/wasm/run.sh compares them before it compares times.
 */
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name))) uint32_t name

static uint64_t state;

/* splitmix64 */
static uint64_t next(void) {
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* Calls: the recursive Fibonacci number n. */
EXPORT(fib)(uint32_t n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

/* Decimals: coefficients of up to 34 digits added, multiplied by a small rate, rounded half even to fewer digits. */
typedef unsigned __int128 u128;

EXPORT(decimal)(uint32_t n) {
    u128 total = 0;
    const u128 limit = (u128)1000000000000000000u * 10000000000000000u;
    state = 1;
    for (uint32_t i = 0; i < n; i++) {
        u128 amount = (u128)(next() >> 20) * 1000003u + (uint32_t)next();
        uint32_t rate = 1 + (uint32_t)(next() % 9999);
        u128 product = amount * rate;
        u128 quotient = product / 10000;
        uint32_t rest = (uint32_t)(product - quotient * 10000);
        if (rest > 5000 || (rest == 5000 && (quotient & 1))) quotient++;
        total += quotient;
        if (total >= limit) total -= limit;
    }
    return (uint32_t)(total ^ total >> 32 ^ total >> 64 ^ total >> 96);
}

/* Integers, after the kinds of work of CoreMark: a list sorted by merging, a small matrix, a state machine, a CRC. */
struct node {
    struct node *next;
    int32_t value;
};
static struct node nodes[512];
static int16_t left[24][24], right[24][24];
static int32_t product[24][24];
static const char text[] = "12.5e3,-7,+0.25,abc,1e,99999,0x1F,3.14159,--2,1E+10,.5,5.,e5,1.2.3,42";

static struct node *merge(struct node *a, struct node *b) {
    struct node first, *last = &first;
    while (a && b) {
        struct node **least = a->value <= b->value ? &a : &b;
        last->next = *least;
        last = *least;
        *least = (*least)->next;
    }
    last->next = a ? a : b;
    return first.next;
}

static struct node *sorted(struct node *list) {
    if (!list || !list->next) return list;
    struct node *slow = list, *fast = list->next;
    while (fast && fast->next) {
        slow = slow->next;
        fast = fast->next->next;
    }
    fast = slow->next;
    slow->next = 0;
    return merge(sorted(list), sorted(fast));
}

static uint16_t crc(uint32_t value, uint16_t sum) {
    for (int bit = 0; bit < 32; bit++, value >>= 1) {
        int carry = (value ^ sum) & 1;
        sum >>= 1;
        if (carry) sum ^= 0xa001;
    }
    return sum;
}

static uint32_t numbers(void) {
    uint32_t found = 0;
    int place = 0;
    for (const char *at = text;; at++) {
        char c = *at;
        int digit = c >= '0' && c <= '9';
        switch (place) {
        case 0: place = digit ? 2 : c == '+' || c == '-' ? 1 : c == '.' ? 3 : 9; break;
        case 1: place = digit ? 2 : c == '.' ? 3 : 9; break;
        case 2: place = digit ? 2 : c == '.' ? 4 : c == 'e' || c == 'E' ? 5 : 9; break;
        case 3: place = digit ? 4 : 9; break;
        case 4: place = digit ? 4 : c == 'e' || c == 'E' ? 5 : 9; break;
        case 5: place = digit ? 7 : c == '+' || c == '-' ? 6 : 9; break;
        case 6: case 7: place = digit ? 7 : 9; break;
        }
        if (c == ',' || c == 0) {
            char before = at[-1];
            found = found * 3 + (before >= '0' && before <= '9') + (uint32_t)place;
            place = 0;
        }
        if (c == 0) return found;
    }
}

EXPORT(integer)(uint32_t n) {
    uint16_t sum = 0;
    state = 2;
    for (uint32_t round = 0; round < n; round++) {
        for (int i = 0; i < 512; i++) {
            nodes[i].value = (int32_t)(next() & 0xffff);
            nodes[i].next = i < 511 ? &nodes[i + 1] : 0;
        }
        for (struct node *at = sorted(nodes); at; at = at->next) sum = crc((uint32_t)at->value, sum);
        for (int i = 0; i < 24; i++)
            for (int j = 0; j < 24; j++) {
                left[i][j] = (int16_t)(round + i * j);
                right[i][j] = (int16_t)(round - i + j);
            }
        for (int i = 0; i < 24; i++)
            for (int j = 0; j < 24; j++) {
                int32_t cell = 0;
                for (int k = 0; k < 24; k++) cell += left[i][k] * right[k][j];
                product[i][j] = cell;
            }
        for (int i = 0; i < 24; i++) sum = crc((uint32_t)product[i][23 - i], sum);
        for (int i = 0; i < 20; i++) sum = crc(numbers(), sum);
    }
    return sum;
}

/* Floats: bodies that attract each other. */
static double body[5][7];

EXPORT(real)(uint32_t n) {
    state = 3;
    for (int i = 0; i < 5; i++)
        for (int k = 0; k < 7; k++) body[i][k] = (double)(next() >> 11) * 0x1p-53 * (k < 3 ? 10 : 0.5) + 0.01;
    for (uint32_t step = 0; step < n; step++) {
        for (int i = 0; i < 5; i++)
            for (int j = i + 1; j < 5; j++) {
                double dx = body[i][0] - body[j][0], dy = body[i][1] - body[j][1], dz = body[i][2] - body[j][2];
                double squared = dx * dx + dy * dy + dz * dz + 0.01;
                double factor = 0.001 / (squared * __builtin_sqrt(squared));
                double a = body[j][6] * factor, b = body[i][6] * factor;
                body[i][3] -= dx * a, body[i][4] -= dy * a, body[i][5] -= dz * a;
                body[j][3] += dx * b, body[j][4] += dy * b, body[j][5] += dz * b;
            }
        for (int i = 0; i < 5; i++)
            for (int k = 0; k < 3; k++) body[i][k] += 0.001 * body[i][k + 3];
    }
    union {
        double value;
        uint64_t bits;
    } x = {.value = body[0][0] + body[1][1] + body[2][2]};
    return (uint32_t)(x.bits ^ x.bits >> 32);
}

/* Memory traffic: a table of 16 MiB read and written at random places, then summed in order. */
static uint32_t table[1 << 22];

EXPORT(traffic)(uint32_t n) {
    uint32_t at = 0, sum = 0;
    for (uint32_t i = 0; i < 1 << 22; i++) table[i] = i * 2654435761u;
    for (uint32_t round = 0; round < n; round++) {
        for (uint32_t i = 0; i < 1 << 20; i++) {
            at = (table[at] + i) & ((1 << 22) - 1);
            table[at] += sum;
            sum += at;
        }
        for (uint32_t i = 0; i < 1 << 22; i += 4) sum += table[i];
    }
    return sum;
}
