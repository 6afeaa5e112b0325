/*
 * The heap of the Wasm module: segregated free lists with coalescing, after TLSF (Masmano, Ripoll, Crespo, Real: "TLSF: a New
 * Dynamic Memory Allocator for Real-Time Systems", 2004). What is freed merges with its neighbours, so that one instance can serve
 * call after call from the same memory. A few small chunks of each size are put aside unmerged when they are freed, for
 * whoever asks next for that size; all of them are merged when a large chunk is freed, and before the memory grows, so that they
 * don't keep what is free apart. Both calls take constant time, for no more than ASIDE_COUNT times 17 chunks can be aside.
 *
 * A chunk is a header of 8 bytes and a payload whose address is a multiple of 16 (Int128 asks for that):
 *     chunk + 0   size of the chunk before it, 0 for the first
 *     chunk + 4   own size in bytes, a multiple of 16; bit 0 says that it is in use
 *     chunk + 8   payload; in a free chunk the links of its list
 * The last chunk is a sentinel: in use, of size 0. Growing the memory turns it into the header of the new room.
 */
#include <stddef.h>
#include <stdint.h>

#define PAGE 65536u
#define GROW_PAGES_MIN 4u
#define HEADER 8u
#define USED 1u
#define SMALL_LISTS 32u                                /* sizes 16, 32, ... 512: one list each */
#define SMALL_MAX 512u                                 /* above: four lists for each power of two */
#define LISTS (SMALL_LISTS + 4u * 22u)                 /* up to 2^31 */
#define REQUEST_MAX 0x40000000u
#define ASIDE_MAX 256u                                 /* chunks up to this size are put aside: */
#define ASIDE_COUNT 16u                                /* so many of each, */
#define ASIDE_UNTIL 65536u                             /* until a chunk of this size or more is freed */

typedef struct chunk {
    uint32_t before;
    uint32_t size;
    struct chunk *next, *previous;
} chunk;

extern unsigned char __heap_base;

static chunk *lists[LISTS];
static uint32_t occupied[(LISTS + 31) / 32];
static chunk *sentinel;
/* By size / 16; in use, as their neighbours see it. */
static chunk *aside[ASIDE_MAX / 16 + 1];
static uint8_t aside_count[ASIDE_MAX / 16 + 1];

static uint32_t size_of(const chunk *c) { return c->size & ~USED; }
static chunk *after(chunk *c) { return (chunk *)((uintptr_t)c + size_of(c)); }
static chunk *before(chunk *c) { return (chunk *)((uintptr_t)c - c->before); }

/* The list that holds free chunks of this size. */
static uint32_t list_of(uint32_t size) {
    if (size <= SMALL_MAX) return size / 16 - 1;
    uint32_t log = 31 - (uint32_t)__builtin_clz(size);
    return SMALL_LISTS + 4 * (log - 9) + ((size >> (log - 2)) & 3);
}

/* The first list all of whose chunks are large enough. */
static uint32_t list_for(uint32_t size) {
    if (size > SMALL_MAX) size += (1u << (29 - (uint32_t)__builtin_clz(size))) - 1;
    return list_of(size);
}

static void insert(chunk *c) {
    uint32_t list = list_of(size_of(c));
    c->previous = NULL;
    c->next = lists[list];
    if (c->next) c->next->previous = c;
    lists[list] = c;
    occupied[list / 32] |= 1u << (list % 32);
}

static void take(chunk *c) {
    uint32_t list = list_of(size_of(c));
    if (c->next) c->next->previous = c->previous;
    if (c->previous) c->previous->next = c->next;
    else lists[list] = c->next;
    if (!lists[list]) occupied[list / 32] &= ~(1u << (list % 32));
}

static chunk *find(uint32_t size) {
    uint32_t list = list_for(size);
    uint32_t word = list / 32;
    uint32_t bits = occupied[word] & (~0u << (list % 32));
    while (!bits) {
        if (++word == sizeof occupied / sizeof *occupied) return NULL;
        bits = occupied[word];
    }
    return lists[word * 32 + (uint32_t)__builtin_ctz(bits)];
}

/* Gives c exactly this size and state, and tells the chunk behind it. */
static void set(chunk *c, uint32_t size, uint32_t used) {
    c->size = size | used;
    after(c)->before = size;
}

/* Merges a chunk that is in no list with its free neighbours and lists the result. */
static void release(chunk *c) {
    uint32_t size = size_of(c);
    chunk *next = after(c);
    if (!(next->size & USED)) {
        take(next);
        size += size_of(next);
    }
    if (c->before && !(before(c)->size & USED)) {
        c = before(c);
        take(c);
        size += size_of(c);
    }
    set(c, size, 0);
    insert(c);
}

/* Merges what was put aside; 0 when nothing was. */
static int merge_aside(void) {
    int merged = 0;
    for (uint32_t place = 0; place <= ASIDE_MAX / 16; place++) {
        while (aside[place]) {
            chunk *c = aside[place];
            aside[place] = c->next;
            release(c);
            merged = 1;
        }
        aside_count[place] = 0;
    }
    return merged;
}

/* Makes room for a chunk of this size at the end of the memory; 0 when the memory may not grow. */
static int grow(uint32_t size) {
    if (!sentinel) {
        uint32_t first = (((uint32_t)(uintptr_t)&__heap_base + 15) & ~15u) + HEADER;
        uint32_t end = (uint32_t)__builtin_wasm_memory_size(0) * PAGE;
        if (end < first + 4 * HEADER) {
            if (__builtin_wasm_memory_grow(0, 1) == (size_t)-1) return 0;
            end += PAGE;
        }
        sentinel = (chunk *)(uintptr_t)(end - HEADER);
        chunk *all = (chunk *)(uintptr_t)first;
        all->before = 0;
        sentinel->size = USED;
        set(all, (uint32_t)(uintptr_t)sentinel - first, 0);
        insert(all);
        return 1;
    }
    uint32_t pages = (size + PAGE - 1) / PAGE;
    if (pages < GROW_PAGES_MIN) pages = GROW_PAGES_MIN;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) {
        pages = (size + PAGE - 1) / PAGE;
        if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
    }
    chunk *room = sentinel;
    sentinel = (chunk *)((uintptr_t)room + pages * PAGE);
    sentinel->size = USED;
    set(room, pages * PAGE, USED);
    release(room);
    return 1;
}

static chunk *allocate(size_t payload) {
    if (payload > REQUEST_MAX) return NULL;
    uint32_t size = ((uint32_t)payload + HEADER + 15) & ~15u;
    chunk *c;
    while (!(c = find(size)))
        /* A list's chunks differ by a quarter at the most. */
        if (!merge_aside() && !grow(size + size / 4)) return NULL;
    take(c);
    uint32_t rest = size_of(c) - size;
    set(c, size, USED);
    if (rest) {
        /* What is behind it is in use, for free neighbours are merged. */
        chunk *tail = after(c);
        set(tail, rest, 0);
        insert(tail);
    }
    return c;
}

void *malloc(size_t size) {
    chunk *c = NULL;
    uint32_t place = ((uint32_t)size + HEADER + 15) / 16;
    if (size <= ASIDE_MAX - HEADER && (c = aside[place])) {
        aside[place] = c->next;
        aside_count[place]--;
    } else {
        c = allocate(size);
    }
    return c ? (unsigned char *)c + HEADER : NULL;
}

void free(void *memory) {
    if (!memory) return;
    chunk *c = (chunk *)((unsigned char *)memory - HEADER);
    uint32_t place = size_of(c) / 16;
    if (place <= ASIDE_MAX / 16 && aside_count[place] < ASIDE_COUNT) {
        c->next = aside[place];
        aside[place] = c;
        aside_count[place]++;
    } else {
        if (size_of(c) >= ASIDE_UNTIL) merge_aside();
        release(c);
    }
}

/* POSIX, of which the Swift runtime takes every alignment above 16. */
int posix_memalign(void **out, size_t alignment, size_t size) {
    if (alignment <= 16) {
        *out = malloc(size);
        return *out ? 0 : 12;
    }
    if (alignment > PAGE || size > REQUEST_MAX - alignment - 16) return 12;
    chunk *c = allocate(size + alignment + 16);
    if (!c) return 12;
    uintptr_t payload = (uintptr_t)c + HEADER;
    uintptr_t aligned = (payload + alignment - 1) & ~(uintptr_t)(alignment - 1);
    if (aligned != payload) {
        uint32_t front = (uint32_t)(aligned - payload), whole = size_of(c);
        chunk *kept = (chunk *)(aligned - HEADER);
        kept->size = (whole - front) | USED;
        set(c, front, USED);
        set(kept, whole - front, USED);
        release(c);
        c = kept;
    }
    *out = (unsigned char *)c + HEADER;
    return 0;
}
