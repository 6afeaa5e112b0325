/*
 * The core's own work as a kernel: linked with the objects of the core, each function scores a document so many times and
 * gives a check value of the responses. Nothing is imported, so that engines whose command line can pass numbers alone run
 * it too.
 */
#include "ledger_core.h"

#define EXPORT(name) __attribute__((export_name(#name))) uint32_t name

static const uint8_t ten_lines[] = {
#embed "../../examples/ten-lines.json"
};
static const uint8_t positions[] = {
#embed "../../examples/portfolio.json"
};

static uint32_t score(const uint8_t *request, size_t size, uint32_t count) {
    uint32_t sum = 2166136261u; /* FNV-1a */
    ledger_engine engine;
    if (ledger_engine_new(0, &engine) != LEDGER_OK) return 0;
    while (count-- > 0) {
        ledger_buffer response;
        sum = (sum ^ (uint32_t)ledger_score(engine, request, size, &response)) * 16777619u;
        for (size_t at = 0; at < response.size; at++) sum = (sum ^ response.data[at]) * 16777619u;
        ledger_buffer_free(&response);
    }
    ledger_engine_free(engine);
    return sum;
}

/* Ten lines: positions and prices. */
EXPORT(lines)(uint32_t n) { return score(ten_lines, sizeof ten_lines, n); }
/* 23 KB: transactions, prices and their history. */
EXPORT(portfolio)(uint32_t n) { return score(positions, sizeof positions, n); }
