/* The C interface as a caller meets it: results, ownership, stale handles, wrong arguments, threads. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "ledger_core.h"

static int passed, failed;

#define CHECK(condition)                                              \
    do {                                                              \
        if (condition) {                                              \
            passed++;                                                 \
        } else {                                                      \
            failed++;                                                 \
            printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
        }                                                             \
    } while (0)

static uint8_t sample[1 << 20];
static size_t sample_size;
static ledger_buffer expected;

static int same(ledger_buffer a, ledger_buffer b) { return a.size == b.size && memcmp(a.data, b.data, a.size) == 0; }

static int contains(ledger_buffer buffer, const char *text) {
    size_t length = strlen(text);
    for (size_t i = 0; i + length <= buffer.size; i++)
        if (memcmp(buffer.data + i, text, length) == 0) return 1;
    return 0;
}

static void versions(void) {
    CHECK(ledger_abi_version() == LEDGER_ABI_VERSION);
    CHECK(strlen(ledger_version_string()) >= 5);
    CHECK(strcmp(ledger_status_name(LEDGER_OK), "LEDGER_OK") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_REJECTED), "LEDGER_REJECTED") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_UNREADABLE), "LEDGER_UNREADABLE") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_BAD_ARGUMENT), "LEDGER_BAD_ARGUMENT") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_BAD_HANDLE), "LEDGER_BAD_HANDLE") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_BUSY), "LEDGER_BUSY") == 0);
    CHECK(strcmp(ledger_status_name(LEDGER_TOO_MANY), "LEDGER_TOO_MANY") == 0);
    CHECK(strcmp(ledger_status_name(12345), "unknown") == 0);
}

static void documents(void) {
    ledger_engine engine;
    ledger_buffer response;
    CHECK(ledger_engine_new(NULL, &engine) == LEDGER_OK && engine != 0);
    CHECK(ledger_score(engine, sample, sample_size, &expected) == LEDGER_OK);
    CHECK(contains(expected, "\"score\""));
    CHECK(ledger_portfolio(engine, sample, sample_size, &response) == LEDGER_OK && contains(response, "\"holdings\""));
    ledger_buffer_free(&response);
    CHECK(ledger_validate(engine, sample, sample_size, &response) == LEDGER_OK && response.size > 0);
    ledger_buffer_free(&response);
    CHECK(response.data == NULL && response.size == 0);
    ledger_buffer_free(&response);
    ledger_buffer_free(NULL);

    CHECK(ledger_score(engine, sample, sample_size / 2, &response) == LEDGER_UNREADABLE && contains(response, "\"errors\""));
    ledger_buffer_free(&response);
    CHECK(ledger_score(engine, NULL, 0, &response) == LEDGER_UNREADABLE && contains(response, "\"errors\""));
    ledger_buffer_free(&response);
    CHECK(ledger_engine_free(engine) == LEDGER_OK);
}

/* What a hook has been told. */
typedef struct {
    ledger_engine engine;
    int records, texts, out_of_order;
    char events[8][16];
} heard;

static void hear(void *context, const ledger_log_record *record) {
    heard *h = context;
    if (h->records < 8) snprintf(h->events[h->records], sizeof h->events[0], "%s", record->event);
    h->records++;
    if (record->request != 1 || record->level < LEDGER_LOG_WARNING || record->level > LEDGER_LOG_DEBUG) h->out_of_order++;
    for (uint32_t i = 0; i < record->field_count; i++) {
        const ledger_log_field *field = &record->fields[i];
        if (field->text && strlen(field->text) == field->text_size) h->texts++;
    }
    ledger_buffer response;
    if (ledger_score(h->engine, sample, sample_size, &response) != LEDGER_BUSY) h->out_of_order++;
    if (ledger_engine_log(h->engine, LEDGER_LOG_OFF, NULL, NULL) != LEDGER_BUSY) h->out_of_order++;
}

static void logs(void) {
    heard h = {0};
    ledger_buffer response;
    CHECK(ledger_engine_new(NULL, &h.engine) == LEDGER_OK);
    CHECK(ledger_engine_log(h.engine, LEDGER_LOG_DEBUG, hear, &h) == LEDGER_OK);
    CHECK(ledger_engine_log(h.engine, LEDGER_LOG_DEBUG, hear, &h) == LEDGER_OK);
    CHECK(ledger_score(h.engine, sample, sample_size, &response) == LEDGER_OK && same(response, expected));
    ledger_buffer_free(&response);
    CHECK(h.records >= 5 && h.texts >= 3 && h.out_of_order == 0);
    CHECK(strcmp(h.events[0], "request") == 0 && strcmp(h.events[1], "read") == 0);
    int records = h.records;
    CHECK(ledger_engine_log(h.engine, LEDGER_LOG_OFF, hear, &h) == LEDGER_OK);
    CHECK(ledger_score(h.engine, sample, sample_size, &response) == LEDGER_OK && h.records == records);
    ledger_buffer_free(&response);
    CHECK(ledger_engine_log(h.engine, 4, hear, &h) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_engine_log(0, LEDGER_LOG_INFO, hear, &h) == LEDGER_BAD_HANDLE);
    CHECK(ledger_engine_free(h.engine) == LEDGER_OK);
}

static void handles(void) {
    ledger_engine engine, other;
    ledger_buffer response = {(uint8_t *)&engine, 7};
    CHECK(ledger_engine_new(NULL, &engine) == LEDGER_OK);
    CHECK(ledger_engine_free(engine) == LEDGER_OK);
    CHECK(ledger_engine_free(engine) == LEDGER_BAD_HANDLE);
    CHECK(ledger_engine_new(NULL, &other) == LEDGER_OK && other != engine);
    CHECK(ledger_score(engine, sample, sample_size, &response) == LEDGER_BAD_HANDLE);
    CHECK(response.data == NULL && response.size == 0);
    const ledger_engine invented[] = {0, 1, 0xffff, 0x10000, 1025, ~(uint64_t)0, engine + 1, engine << 16};
    for (size_t i = 0; i < sizeof invented / sizeof *invented; i++)
        CHECK(ledger_score(invented[i], sample, sample_size, &response) == LEDGER_BAD_HANDLE);
    CHECK(ledger_engine_free(other) == LEDGER_OK);

    ledger_engine all[LEDGER_ENGINES_MAX];
    int made = 0;
    while (made < LEDGER_ENGINES_MAX && ledger_engine_new(NULL, &all[made]) == LEDGER_OK) made++;
    CHECK(made == LEDGER_ENGINES_MAX);
    CHECK(ledger_engine_new(NULL, &other) == LEDGER_TOO_MANY && other == 0);
    for (int i = 0; i < made; i++)
        if (ledger_engine_free(all[i]) != LEDGER_OK) failed++;
}

static void arguments(void) {
    ledger_engine engine;
    ledger_buffer response;
    CHECK(ledger_engine_new(NULL, NULL) == LEDGER_BAD_ARGUMENT);
    ledger_options options = {0, 0};
    CHECK(ledger_engine_new(&options, &engine) == LEDGER_BAD_ARGUMENT && engine == 0);
    options.struct_size = sizeof options;
    options.request_bytes_max = LEDGER_REQUEST_BYTES_CEILING + 1;
    CHECK(ledger_engine_new(&options, &engine) == LEDGER_BAD_ARGUMENT);
    options.request_bytes_max = 16;
    CHECK(ledger_engine_new(&options, &engine) == LEDGER_OK);
    CHECK(ledger_score(engine, sample, sample_size, NULL) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_score(engine, NULL, 1, &response) == LEDGER_BAD_ARGUMENT);
    CHECK(ledger_score(engine, sample, sample_size, &response) == LEDGER_UNREADABLE && contains(response, "\"errors\""));
    ledger_buffer_free(&response);
    CHECK(ledger_engine_free(engine) == LEDGER_OK);
    CHECK(ledger_allocate(LEDGER_REQUEST_BYTES_CEILING + (size_t)1) == NULL);
    uint8_t *memory = ledger_allocate(0);
    CHECK(memory != NULL);
    ledger_release(memory, 0);
    ledger_release(NULL, 0);
}

static void *work(void *unused) {
    (void)unused;
    long wrong = 0;
    for (int i = 0; i < 200; i++) {
        ledger_engine engine;
        ledger_buffer response;
        if (ledger_engine_new(NULL, &engine) != LEDGER_OK) wrong++;
        if (ledger_score(engine, sample, sample_size, &response) != LEDGER_OK || !same(response, expected)) wrong++;
        ledger_buffer_free(&response);
        if (ledger_engine_free(engine) != LEDGER_OK) wrong++;
    }
    return (void *)wrong;
}

static ledger_engine shared_engine;

static void *contend(void *unused) {
    (void)unused;
    long wrong = 0;
    for (int i = 0; i < 200; i++) {
        ledger_buffer response;
        ledger_status status = ledger_score(shared_engine, sample, sample_size, &response);
        if (status == LEDGER_OK ? !same(response, expected) : status != LEDGER_BUSY) wrong++;
        ledger_buffer_free(&response);
    }
    return (void *)wrong;
}

static void threads(void *(*run)(void *)) {
    pthread_t thread[4];
    for (int i = 0; i < 4; i++) pthread_create(&thread[i], NULL, run, NULL);
    for (int i = 0; i < 4; i++) {
        void *wrong;
        pthread_join(thread[i], &wrong);
        CHECK((long)wrong == 0);
    }
}

int main(int count, char **names) {
    FILE *file = count == 2 ? fopen(names[1], "rb") : NULL;
    if (!file) return 2;
    sample_size = fread(sample, 1, sizeof sample, file);
    fclose(file);

    versions();
    documents();
    logs();
    handles();
    arguments();
    threads(work);
    if (ledger_engine_new(NULL, &shared_engine) == LEDGER_OK) threads(contend);
    ledger_buffer_free(&expected);
    printf("%d passed, %d failed\n", passed, failed);
    return failed != 0;
}
