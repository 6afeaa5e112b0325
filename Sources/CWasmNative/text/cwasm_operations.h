/*
 * The operations that translated modules are written with (WebAssembly 2.0, chapter 4): part of their text, never compiled
 * into the runtime. Freestanding: what is compiled refers to no library.
 *
 * Traps are kept in order with what can be seen from outside: loads and stores are volatile where pages guard the memory,
 * so that the compiler neither drops one that may trap nor moves others across it.
 */
typedef uint32_t i32;
typedef uint64_t i64;
typedef float f32;
typedef double f64;
typedef i64 v128 __attribute__((vector_size(16)));
/* A reference to an exception. */
typedef i64 exnref;
typedef uint8_t *M;
typedef CWasmSite *S;

#define INLINE static inline __attribute__((always_inline))
#define RARELY(condition) __builtin_expect(!!(condition), 0)
#define CONTEXT(m) ((CWasmContext *)(void *)(m) - 1)
#define HEAD (CONTEXT(m)->head)

/* Own globals lie below the context, the others behind pointers. */
#define OWN_GLOBAL(index) (((volatile i64 *)(void *)CONTEXT(m))[-1 - (index)])
#define GLOBAL(index, slot) (((volatile i64 *)CONTEXT(m)->instance->globals[index])[slot])

/* MARK: leaving */

static __attribute__((cold, noinline, noreturn)) void trap(M m, S s, CWasmSite site, CWasmFault fault) {
    HEAD->trap(CONTEXT(m), s, site, fault);
    __builtin_unreachable();
}
/* Hardly ever called: they keep all registers, so that nothing has to be moved out of their way. */
#ifdef __has_attribute
#if __has_attribute(preserve_most)
#define KEEPS_REGISTERS , preserve_most
#endif
#endif
#ifndef KEEPS_REGISTERS
#define KEEPS_REGISTERS
#endif
static __attribute__((cold, noinline KEEPS_REGISTERS)) void pause(M m, S s, CWasmSite site) { HEAD->pause(CONTEXT(m), s, site); }
static __attribute__((cold, noinline KEEPS_REGISTERS)) void refuel(M m, S s, CWasmSite site) { HEAD->refuel(CONTEXT(m), s, site); }

#if defined(__x86_64__)
#define STACK_POINTER(sp) __asm__("movq %%rsp, %0" : "=r"(sp))
#elif defined(__aarch64__)
#define STACK_POINTER(sp) __asm__("mov %0, sp" : "=r"(sp))
#else
#define STACK_POINTER(sp) (sp = (uintptr_t)__builtin_frame_address(0))
#endif

/* The depth, and what may have come up. */
#define ENTER(site)                                                                            \
    do {                                                                                       \
        if (RARELY((uintptr_t)s > CONTEXT(m)->limit)) pause(m, s, site);                       \
    } while (0)
/* The machine's stack, in functions below which much of it may be needed. */
#define STACK(site)                                                                            \
    do {                                                                                       \
        uintptr_t sp;                                                                          \
        STACK_POINTER(sp);                                                                     \
        if (RARELY(sp < HEAD->stackLimit)) trap(m, s, site, cwasmFaultDepth);                  \
    } while (0)
#define LOOP(site) ENTER(site)
#define FUEL(units, site)                                                                      \
    do {                                                                                       \
        if (RARELY((HEAD->fuel -= (units)) < 0)) refuel(m, s, site);                           \
    } while (0)

/* The site of a call, for as long as it runs. */
#define AT(site) (*(volatile CWasmSite *)s = (site))

INLINE CWasmFunction *indirect(M m, S s, CWasmSite site, i32 table, i64 place, i32 type) {
    CWasmTable *record = CONTEXT(m)->instance->tables[table];
    if (RARELY(place >= (uintptr_t)record->count)) trap(m, s, site, cwasmFaultUndefinedElement);
    i64 found = record->elements[place];
    if (RARELY((int64_t)found <= 0)) {
        if (found == 0) trap(m, s, site, cwasmFaultUninitializedElement);
        found = HEAD->element(record, place);
        if ((int64_t)found < 0) trap(m, s, site, cwasmFaultOutOfMemory);
    }
    CWasmFunction *callee = (CWasmFunction *)(uintptr_t)found;
    if (RARELY(callee->typeID != CONTEXT(m)->instance->typeIDs[type])) trap(m, s, site, cwasmFaultCallType);
    return callee;
}

INLINE volatile i64 *element(M m, S s, CWasmSite site, i32 table, i64 place) {
    CWasmTable *record = CONTEXT(m)->instance->tables[table];
    if (RARELY(place >= (uintptr_t)record->count)) trap(m, s, site, cwasmFaultTable);
    return &record->elements[place];
}

INLINE i64 table_get(M m, S s, CWasmSite site, i32 table, i64 place) {
    i64 found = *element(m, s, site, table, place);
    if (RARELY((int64_t)found < 0)) {
        found = HEAD->element(CONTEXT(m)->instance->tables[table], place);
        if ((int64_t)found < 0) trap(m, s, site, cwasmFaultOutOfMemory);
    }
    return found;
}

INLINE i64 reference(M m, S s, CWasmSite site, i32 index) {
    CWasmFunction *function = CONTEXT(m)->instance->functions[index];
    if (RARELY(function == 0)) {
        function = HEAD->function(CONTEXT(m)->instance, index);
        if (function == 0) trap(m, s, site, cwasmFaultOutOfMemory);
    }
    return (uintptr_t)function;
}

/* MARK: memory */

#if WASM_OWN_MEMORY
#define MEMORY (m)
#else
#define MEMORY (CONTEXT(m)->memory)
#endif
#if WASM_EXPLICIT_BOUNDS
#define ACCESS
#define CHECK(at, width)                                                                       \
    if (RARELY((at) + (width) > (i64)CONTEXT(m)->memoryRecord->byteCount)) trap(m, s, site, cwasmFaultMemory)
#else
#define ACCESS volatile
#define CHECK(at, width) (void)site, (void)s
#endif

/* Where an access to any memory goes, compared with its size: one with addresses of 64 bits, whose sum with the offset may
 * wrap, or another than the first. */
INLINE uint8_t *place_in(M m, S s, CWasmSite site, i32 memory, i64 address, i64 offset, i64 width) {
    CWasmMemory *record = CONTEXT(m)->instance->memories[memory];
    i64 at = address + offset, size = (i64)record->byteCount;
    if (RARELY(at < address || size < width || at > size - width)) trap(m, s, site, cwasmFaultMemory);
    return (uint8_t *)record->base + at;
}

#define LOAD(name, type, result, conversion)                                                   \
    typedef type __attribute__((aligned(1), may_alias)) name##_at;                             \
    INLINE result name(M m, S s, CWasmSite site, i32 address, i64 offset) {                    \
        i64 at = (i64)address + offset;                                                        \
        CHECK(at, sizeof(type));                                                               \
        return (result)(conversion)*(ACCESS name##_at *)(MEMORY + at);                         \
    }                                                                                          \
    INLINE result name##_in(M m, S s, CWasmSite site, i32 memory, i64 address, i64 offset) {   \
        uint8_t *at = place_in(m, s, site, memory, address, offset, sizeof(type));             \
        return (result)(conversion)*(ACCESS name##_at *)at;                                    \
    }
LOAD(load_i32, uint32_t, i32, uint32_t)
LOAD(load_i32_8s, int8_t, i32, int32_t)
LOAD(load_i32_8u, uint8_t, i32, uint32_t)
LOAD(load_i32_16s, int16_t, i32, int32_t)
LOAD(load_i32_16u, uint16_t, i32, uint32_t)
LOAD(load_i64, uint64_t, i64, uint64_t)
LOAD(load_i64_8s, int8_t, i64, int64_t)
LOAD(load_i64_8u, uint8_t, i64, uint64_t)
LOAD(load_i64_16s, int16_t, i64, int64_t)
LOAD(load_i64_16u, uint16_t, i64, uint64_t)
LOAD(load_i64_32s, int32_t, i64, int64_t)
LOAD(load_i64_32u, uint32_t, i64, uint64_t)
LOAD(load_f32, float, f32, float)
LOAD(load_f64, double, f64, double)
LOAD(v128Load, v128, v128, v128)

#define STORE(name, type, value_type)                                                          \
    typedef type __attribute__((aligned(1), may_alias)) name##_at;                             \
    INLINE void name(M m, S s, CWasmSite site, i32 address, i64 offset, value_type value) {    \
        i64 at = (i64)address + offset;                                                        \
        CHECK(at, sizeof(type));                                                               \
        *(ACCESS name##_at *)(MEMORY + at) = (type)value;                                      \
    }                                                                                          \
    INLINE void name##_in(                                                                     \
        M m, S s, CWasmSite site, i32 memory, i64 address, i64 offset, value_type value) {     \
        uint8_t *at = place_in(m, s, site, memory, address, offset, sizeof(type));             \
        *(ACCESS name##_at *)at = (type)value;                                                 \
    }
STORE(store_i32, uint32_t, i32)
STORE(store_i32_8, uint8_t, i32)
STORE(store_i32_16, uint16_t, i32)
STORE(store_i64, uint64_t, i64)
STORE(store_i64_8, uint8_t, i64)
STORE(store_i64_16, uint16_t, i64)
STORE(store_i64_32, uint32_t, i64)
STORE(store_f32, float, f32)
STORE(store_f64, double, f64)
STORE(v128Store, v128, v128)

#define MEMORY_SIZE ((i32)(CONTEXT(m)->memoryRecord->byteCount >> 16))
#define MEMORY_SIZE_IN(memory) ((i64)CONTEXT(m)->instance->memories[memory]->byteCount >> 16)
/* Bytes within the first memory: what is short is copied by words that overlap. */
typedef uint64_t __attribute__((aligned(1), may_alias)) any64;
typedef uint32_t __attribute__((aligned(1), may_alias)) any32;
static __attribute__((noinline)) void copy_bytes(M m, uint8_t *to, const uint8_t *from, i64 count) {
    if (count > 16) {
        HEAD->move(to, from, (size_t)count);
    } else if (count >= 8) {
        i64 first = *(any64 *)from, last = *(any64 *)(from + count - 8);
        *(any64 *)to = first;
        *(any64 *)(to + count - 8) = last;
    } else if (count >= 4) {
        i32 first = *(any32 *)from, last = *(any32 *)(from + count - 4);
        *(any32 *)to = first;
        *(any32 *)(to + count - 4) = last;
    } else if (count > 0) {
        uint8_t first = from[0], middle = from[count / 2], last = from[count - 1];
        to[0] = first;
        to[count / 2] = middle;
        to[count - 1] = last;
    }
}
INLINE void memory_copy(M m, S s, CWasmSite site, i32 to, i32 from, i32 count) {
    i64 size = (i64)CONTEXT(m)->memoryRecord->byteCount;
    if (RARELY((i64)to + count > size || (i64)from + count > size)) trap(m, s, site, cwasmFaultMemory);
    copy_bytes(m, MEMORY + to, MEMORY + from, count);
}
INLINE void memory_fill(M m, S s, CWasmSite site, i32 at, i32 byte, i32 count) {
    if (RARELY((i64)at + count > (i64)CONTEXT(m)->memoryRecord->byteCount)) trap(m, s, site, cwasmFaultMemory);
    HEAD->fill(MEMORY + at, (int)(byte & 255), (size_t)count);
}
#define RARE(site, what, about, a, b, c) (HEAD->rare(CONTEXT(m), s, site, what, about, a, b, c))
/* What growing gives where sizes have 64 bits: the -1 of 32 bits becomes the one of 64. */
INLINE i64 grown_64(i32 size) { return size == (i32)-1 ? (i64)-1 : size; }

/* MARK: bits of floats */

INLINE f32 f32_of(i32 bits) { f32 value; __builtin_memcpy(&value, &bits, sizeof value); return value; }
INLINE f64 f64_of(i64 bits) { f64 value; __builtin_memcpy(&value, &bits, sizeof value); return value; }
INLINE i32 bits32(f32 value) { i32 bits; __builtin_memcpy(&bits, &value, sizeof bits); return bits; }
INLINE i64 bits64(f64 value) { i64 bits; __builtin_memcpy(&bits, &value, sizeof bits); return bits; }

/* A NaN becomes the canonical one: by a branch that is hardly ever taken, so that nothing waits for the
 * comparison. The empty instruction keeps the compiler from making a choice between two values of it. */
#define CANONICAL(name, type, nan)               \
    INLINE type name(type value) {               \
        if (RARELY(value != value)) {            \
            __asm__ volatile("");                \
            value = nan;                         \
        }                                        \
        return value;                            \
    }
CANONICAL(canonical32, f32, f32_of(0x7fc00000u))
CANONICAL(canonical64, f64, f64_of(0x7ff8000000000000ull))

/* MARK: integers */

INLINE i32 clz32(i32 x) { return x == 0 ? 32 : (i32)__builtin_clz(x); }
INLINE i32 ctz32(i32 x) { return x == 0 ? 32 : (i32)__builtin_ctz(x); }
INLINE i64 clz64(i64 x) { return x == 0 ? 64 : (i64)__builtin_clzll(x); }
INLINE i64 ctz64(i64 x) { return x == 0 ? 64 : (i64)__builtin_ctzll(x); }
INLINE i32 popcnt32(i32 x) {
    x -= x >> 1 & 0x55555555u;
    x = (x & 0x33333333u) + (x >> 2 & 0x33333333u);
    return ((x + (x >> 4)) & 0x0f0f0f0fu) * 0x01010101u >> 24;
}
INLINE i64 popcnt64(i64 x) {
    x -= x >> 1 & 0x5555555555555555ull;
    x = (x & 0x3333333333333333ull) + (x >> 2 & 0x3333333333333333ull);
    return ((x + (x >> 4)) & 0x0f0f0f0f0f0f0f0full) * 0x0101010101010101ull >> 56;
}
INLINE i32 rotl32(i32 x, i32 y) { return x << (y & 31) | x >> (-y & 31); }
INLINE i32 rotr32(i32 x, i32 y) { return x >> (y & 31) | x << (-y & 31); }
INLINE i64 rotl64(i64 x, i64 y) { return x << (y & 63) | x >> (-y & 63); }
INLINE i64 rotr64(i64 x, i64 y) { return x >> (y & 63) | x << (-y & 63); }

/* Wide arithmetic: the lower half, and the upper one behind the pointer. */
typedef unsigned __int128 i128;
INLINE i128 joined(i64 low, i64 high) { return (i128)high << 64 | low; }
INLINE i64 parts(i128 value, i64 *high) { *high = (i64)(value >> 64); return (i64)value; }
INLINE i64 add128(i64 a, i64 b, i64 c, i64 d, i64 *high) { return parts(joined(a, b) + joined(c, d), high); }
INLINE i64 sub128(i64 a, i64 b, i64 c, i64 d, i64 *high) { return parts(joined(a, b) - joined(c, d), high); }
INLINE i64 mul_wide_u(i64 a, i64 b, i64 *high) { return parts((i128)a * b, high); }
INLINE i64 mul_wide_s(i64 a, i64 b, i64 *high) {
    return parts((i128)((__int128)(int64_t)a * (int64_t)b), high);
}

/* By zero traps, and so does the quotient that does not fit; its remainder is 0. */
#define DIVISION(bits, lowest)                                                                        \
    INLINE i##bits div_s##bits(M m, S s, CWasmSite site, i##bits x, i##bits y) {                      \
        if (RARELY(y == 0)) trap(m, s, site, cwasmFaultDivision);                                     \
        if (RARELY(x == (lowest) && y == (i##bits)-1)) trap(m, s, site, cwasmFaultOverflow);          \
        return (i##bits)((int##bits##_t)x / (int##bits##_t)y);                                        \
    }                                                                                                 \
    INLINE i##bits div_u##bits(M m, S s, CWasmSite site, i##bits x, i##bits y) {                      \
        if (RARELY(y == 0)) trap(m, s, site, cwasmFaultDivision);                                     \
        return x / y;                                                                                 \
    }                                                                                                 \
    INLINE i##bits rem_s##bits(M m, S s, CWasmSite site, i##bits x, i##bits y) {                      \
        if (RARELY(y == 0)) trap(m, s, site, cwasmFaultDivision);                                     \
        return RARELY(y == (i##bits)-1) ? 0 : (i##bits)((int##bits##_t)x % (int##bits##_t)y);         \
    }                                                                                                 \
    INLINE i##bits rem_u##bits(M m, S s, CWasmSite site, i##bits x, i##bits y) {                      \
        if (RARELY(y == 0)) trap(m, s, site, cwasmFaultDivision);                                     \
        return x % y;                                                                                 \
    }
DIVISION(32, 0x80000000u)
DIVISION(64, 0x8000000000000000ull)

/* MARK: floats */

/* Rounding without a library: what has no fraction (2^52 and above, 2^23 and above) stays as it is, NaN among it; the
 * sign of a zero is that of the operand. To the nearest: adding the smallest number without fractions rounds to even. */
#define ROUNDING(N, type, of, integer, whole, sign)                                                   \
    INLINE type signed_like##N(type value, type like) {                                               \
        return of(bits##N(value) | (bits##N(like) & (sign)));                                         \
    }                                                                                                 \
    INLINE type magnitude##N(type x) { return of(bits##N(x) & ~(sign)); }                             \
    INLINE type trunc##N(type x) {                                                                    \
        return magnitude##N(x) < (whole) ? signed_like##N((type)(integer)x, x) : x;                   \
    }                                                                                                 \
    INLINE type floor##N(type x) {                                                                    \
        type whole_part = trunc##N(x);                                                                \
        return whole_part > x ? whole_part - 1 : whole_part;                                          \
    }                                                                                                 \
    INLINE type ceil##N(type x) {                                                                     \
        type whole_part = trunc##N(x);                                                                \
        return whole_part < x ? signed_like##N(whole_part + 1, x) : whole_part;                       \
    }                                                                                                 \
    INLINE type nearest##N(type x) {                                                                  \
        type size = magnitude##N(x);                                                                  \
        return size < (whole) ? signed_like##N(size + (whole) - (whole), x) : x;                      \
    }                                                                                                 \
    INLINE type abs##N(type x) { return magnitude##N(x); }                                            \
    INLINE type neg##N(type x) { return of(bits##N(x) ^ (sign)); }                                    \
    INLINE type copysign##N(type x, type y) {                                                         \
        return of((bits##N(x) & ~(sign)) | (bits##N(y) & (sign)));                                    \
    }                                                                                                 \
    /* NaN if either is, and -0 below +0, which their bits joined give. */                            \
    INLINE type min##N(type x, type y) {                                                              \
        return x == y ? of(bits##N(x) | bits##N(y)) : x < y ? x : y < x ? y : x + y;                  \
    }                                                                                                 \
    INLINE type max##N(type x, type y) {                                                              \
        return x == y ? of(bits##N(x) & bits##N(y)) : x > y ? x : y > x ? y : x + y;                  \
    }
ROUNDING(32, f32, f32_of, int32_t, 8388608.0f, 0x80000000u)
ROUNDING(64, f64, f64_of, int64_t, 4503599627370496.0, 0x8000000000000000ull)
INLINE f32 sqrt32(f32 x) { return __builtin_sqrtf(x); }
INLINE f64 sqrt64(f64 x) { return __builtin_sqrt(x); }

/* The integer part of a float, where it fits; else a trap, or the nearest integer, 0 for NaN. A float of 32 bits is a
 * double exactly, and so are the bounds. */
#define TRUNCATION(name, to, integer, fits_below, above, lowest, highest)                             \
    INLINE to trunc_##name(M m, S s, CWasmSite site, f64 x) {                                         \
        if (RARELY(x != x)) trap(m, s, site, cwasmFaultConversion);                                   \
        if (RARELY(!(fits_below && x < (above)))) trap(m, s, site, cwasmFaultOverflow);               \
        return (to)(integer)x;                                                                        \
    }                                                                                                 \
    INLINE to trunc_sat_##name(f64 x) {                                                               \
        return x != x ? 0 : !(fits_below) ? (to)(lowest) : x < (above) ? (to)(integer)x : (to)(highest); \
    }
TRUNCATION(i32_s, i32, int32_t, x > -2147483649.0, 2147483648.0, INT32_MIN, INT32_MAX)
TRUNCATION(i32_u, i32, uint32_t, x > -1.0, 4294967296.0, 0, UINT32_MAX)
TRUNCATION(i64_s, i64, int64_t, x >= -9223372036854775808.0, 9223372036854775808.0, INT64_MIN, INT64_MAX)
TRUNCATION(i64_u, i64, uint64_t, x > -1.0, 18446744073709551616.0, 0, UINT64_MAX)
