/*
 * Small programs of many kinds, for counting which operations come in a row (bench/wasm/sequences.sh). Each
 * takes how often to do its work and gives a value that depends on it.
 */
#include <stddef.h>
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(#name))) uint32_t name
/* xorshift32 */
static uint32_t rs = 1;
static uint32_t rnd(void) {
    rs ^= rs << 13;
    rs ^= rs >> 17;
    rs ^= rs << 5;
    return rs;
}
void *memcpy(void *d, const void *s, size_t n) {
    char *a = d;
    const char *b = s;
    while (n--) *a++ = *b++;
    return d;
}
void *memset(void *d, int c, size_t n) {
    char *a = d;
    while (n--) *a++ = c;
    return d;
}

/* SHA-256, with other constants */
static uint32_t K[64];
static uint32_t ror(uint32_t x, int n) { return x >> n | x << (32 - n); }
static void sha(uint32_t *h, const uint8_t *p) {
    uint32_t w[64];
    for (int i = 0; i < 16; i++)
        w[i] = p[4 * i] << 24 | p[4 * i + 1] << 16 | p[4 * i + 2] << 8 | p[4 * i + 3];
    for (int i = 16; i < 64; i++) {
        uint32_t a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + w[i - 7] + (ror(a, 7) ^ ror(a, 18) ^ a >> 3) + (ror(b, 17) ^ ror(b, 19) ^ b >> 10);
    }
    uint32_t v[8];
    for (int i = 0; i < 8; i++) v[i] = h[i];
    for (int i = 0; i < 64; i++) {
        uint32_t t = v[7] + (ror(v[4], 6) ^ ror(v[4], 11) ^ ror(v[4], 25)) +
                     ((v[4] & v[5]) ^ (~v[4] & v[6])) + K[i] + w[i];
        uint32_t u =
            (ror(v[0], 2) ^ ror(v[0], 13) ^ ror(v[0], 22)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        for (int k = 7; k; k--) v[k] = v[k - 1];
        v[4] += t;
        v[0] = t + u;
    }
    for (int i = 0; i < 8; i++) h[i] += v[i];
}
static uint8_t buf[1 << 16];
EXPORT(sha256)(uint32_t n) {
    uint32_t h[8] = {1, 2, 3, 4, 5, 6, 7, 8};
    for (int i = 0; i < 64; i++) K[i] = rnd();
    for (uint32_t i = 0; i < n; i++) sha(h, buf + (i % 1000) * 64);
    return h[0];
}

/* Sorting */
static int32_t arr[4096];
static void qs(int32_t *a, int lo, int hi) {
    while (lo < hi) {
        int32_t p = a[(lo + hi) / 2];
        int i = lo, j = hi;
        while (i <= j) {
            while (a[i] < p) i++;
            while (a[j] > p) j--;
            if (i <= j) {
                int32_t t = a[i];
                a[i] = a[j];
                a[j] = t;
                i++;
                j--;
            }
        }
        if (j - lo < hi - i) {
            qs(a, lo, j);
            lo = i;
        } else {
            qs(a, i, hi);
            hi = j;
        }
    }
}
EXPORT(sort)(uint32_t n) {
    uint32_t s = 0;
    while (n--) {
        for (int i = 0; i < 4096; i++) arr[i] = rnd();
        qs(arr, 0, 4095);
        s += arr[7];
    }
    return s;
}

EXPORT(sieve)(uint32_t n) {
    uint32_t c = 0;
    while (n--) {
        for (int i = 0; i < 65536; i++) buf[i] = 1;
        for (int i = 2; i < 65536; i++)
            if (buf[i]) {
                c++;
                for (int j = i * 2; j < 65536; j += i) buf[j] = 0;
            }
    }
    return c;
}

/* A product of matrices */
static double ma[48][48], mb[48][48], mc[48][48];
EXPORT(matmul)(uint32_t n) {
    for (int i = 0; i < 48; i++)
        for (int j = 0; j < 48; j++) {
            ma[i][j] = i + j;
            mb[i][j] = i - j;
        }
    while (n--)
        for (int i = 0; i < 48; i++)
            for (int j = 0; j < 48; j++) {
                double s = 0;
                for (int k = 0; k < 48; k++) s += ma[i][k] * mb[k][j];
                mc[i][j] = s;
            }
    return (uint32_t)(int32_t)mc[3][4];
}

EXPORT(mandel)(uint32_t n) {
    uint32_t c = 0;
    for (uint32_t y = 0; y < n; y++)
        for (uint32_t x = 0; x < n; x++) {
            double cr = x * 3.0 / n - 2, ci = y * 2.0 / n - 1, zr = 0, zi = 0;
            int k = 0;
            while (k < 50 && zr * zr + zi * zi < 4) {
                double t = zr * zr - zi * zi + cr;
                zi = 2 * zr * zi + ci;
                zr = t;
                k++;
            }
            c += k;
        }
    return c;
}

/* Floats of 32 bits */
static float fa[1024], fb[1024];
EXPORT(f32)(uint32_t n) {
    float s = 0;
    for (int i = 0; i < 1024; i++) {
        fa[i] = i * 0.5f;
        fb[i] = 1.0f / (i + 1);
    }
    while (n--)
        for (int i = 0; i < 1024; i++) {
            s = s * 0.5f + fa[i] * fb[i];
            fa[i] = fa[i] * 0.99f + s;
        }
    return (uint32_t)s;
}

/* A binary tree */
struct t {
    struct t *l, *r;
    uint32_t k, v;
};
static struct t pool[4096];
EXPORT(tree)(uint32_t n) {
    uint32_t s = 0;
    while (n--) {
        struct t *root = 0;
        int used = 0;
        for (int i = 0; i < 2000; i++) {
            uint32_t k = rnd() & 0xffff;
            struct t **p = &root;
            while (*p && (*p)->k != k) p = k < (*p)->k ? &(*p)->l : &(*p)->r;
            if (!*p) {
                *p = &pool[used++];
                (*p)->l = (*p)->r = 0;
                (*p)->k = k;
                (*p)->v = 0;
            }
            (*p)->v++;
            s += (*p)->v;
        }
    }
    return s;
}

EXPORT(strings)(uint32_t n) {
    uint32_t h = 0;
    for (int i = 0; i < 8192; i++)
        buf[i] = "the quick brown fox jumps, over {\"a\":12} lazy dogs "[rnd() % 50];
    while (n--) {
        uint32_t x = 5381, words = 0;
        int in = 0;
        for (int i = 0; i < 8192; i++) {
            uint8_t c = buf[i];
            if (c == ' ' || c == ',' || c == '"') {
                in = 0;
                h ^= x;
                x = 5381;
            } else {
                if (!in) words++;
                in = 1;
                x = x * 33 + c;
                if (c >= 'a' && c <= 'z') c -= 32;
                buf[i + 8192] = c;
            }
        }
        h += words;
    }
    return h;
}

/* An interpreter in the interpreter */
EXPORT(vm)(uint32_t n) {
    static const uint8_t code[] = {0, 1, 2, 3, 4, 1, 5, 6, 2, 7};
    uint32_t acc = 0, reg = 1, i = 0, pc = 0;
    while (i < n) {
        switch (code[pc++]) {
        case 0: acc += reg; break;
        case 1: reg ^= acc; break;
        case 2: acc = acc << 3 | acc >> 29; break;
        case 3: reg += 7; break;
        case 4:
            if (acc & 1) reg--;
            break;
        case 5: acc *= 31; break;
        case 6: reg = reg >> 1; break;
        case 7:
            pc = 0;
            i++;
            break;
        }
    }
    return acc ^ reg;
}

/* The permutation of Keccak, nearly */
static uint64_t st[25];
EXPORT(keccak)(uint32_t n) {
    for (int i = 0; i < 25; i++) st[i] = rnd();
    while (n--) {
        uint64_t c[5];
        for (int x = 0; x < 5; x++) c[x] = st[x] ^ st[x + 5] ^ st[x + 10] ^ st[x + 15] ^ st[x + 20];
        for (int x = 0; x < 5; x++) {
            uint64_t d = c[(x + 4) % 5] ^ (c[(x + 1) % 5] << 1 | c[(x + 1) % 5] >> 63);
            for (int y = 0; y < 25; y += 5) st[y + x] ^= d;
        }
        uint64_t t = st[1];
        for (int i = 1; i < 25; i++) {
            uint64_t u = st[i];
            st[i] = t << (i & 63) | t >> (64 - i);
            t = u;
        }
        for (int y = 0; y < 25; y += 5) {
            for (int x = 0; x < 5; x++) c[x] = st[y + x];
            for (int x = 0; x < 5; x++) st[y + x] = c[x] ^ (~c[(x + 1) % 5] & c[(x + 2) % 5]);
        }
    }
    return (uint32_t)st[3];
}

EXPORT(base64)(uint32_t n) {
    static const char T[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    uint32_t s = 0;
    while (n--) {
        uint8_t *o = buf + 32768;
        for (int i = 0; i < 3000; i += 3) {
            uint32_t v = buf[i] << 16 | buf[i + 1] << 8 | buf[i + 2];
            *o++ = T[v >> 18];
            *o++ = T[v >> 12 & 63];
            *o++ = T[v >> 6 & 63];
            *o++ = T[v & 63];
        }
        s += o[-1];
        buf[n % 3000] += s;
    }
    return s;
}
static __attribute__((noinline)) uint32_t ack(uint32_t m, uint32_t n) {
    return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1));
}
static __attribute__((noinline)) int64_t mix(int64_t a, int64_t b, int c) {
    return c & 1 ? a * b + c : a - b * c;
}
EXPORT(calls)(uint32_t n) {
    int64_t s = 0;
    for (uint32_t i = 0; i < n; i++) s = mix(s, i, i >> 1);
    return ack(2, 7) + (uint32_t)s;
}

/* Large integers */
static uint64_t gcd(uint64_t a, uint64_t b) {
    while (b) {
        uint64_t t = a % b;
        a = b;
        b = t;
    }
    return a;
}
EXPORT(bignum)(uint32_t n) {
    static uint32_t a[64], b[64], r[128];
    for (int i = 0; i < 64; i++) {
        a[i] = rnd();
        b[i] = rnd();
    }
    while (n--) {
        for (int i = 0; i < 128; i++) r[i] = 0;
        for (int i = 0; i < 64; i++) {
            uint64_t c = 0;
            for (int j = 0; j < 64; j++) {
                uint64_t t = (uint64_t)a[i] * b[j] + r[i + j] + c;
                r[i + j] = (uint32_t)t;
                c = t >> 32;
            }
            r[i + 64] = (uint32_t)c;
        }
        a[n & 63] ^= r[70];
        r[0] += (uint32_t)gcd(r[5] * 77ull, r[6] * 55ull + 1);
    }
    return r[64];
}
