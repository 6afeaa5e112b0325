/*
 * What `conformance wasm --instances` measures, in Wasmtime by its C interface: instances.c MODULE COUNT FUNCTION
 * Prints two lines, for the allocator that it takes by default and for its pool: microseconds to make COUNT stores with an
 * instance each, KiB of resident memory for each, microseconds to make and drop one, and nanoseconds of a call of FUNCTION,
 * which takes nothing. Its headers are not in the wheel that the library comes from, so what is used is declared here.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef struct { uint64_t store; void *private_; } Function;
typedef struct { uint64_t store; size_t private_; } Instance;
typedef struct { uint8_t kind; union { Function function; uint8_t room[32]; } of; } Extern;
typedef union { int32_t i32; int64_t i64; uint8_t room[16]; } Raw;

void *wasm_config_new(void);
void *wasm_engine_new_with_config(void *config);
void wasm_engine_delete(void *engine);
void *wasmtime_pooling_allocation_config_new(void);
void wasmtime_pooling_allocation_config_total_memories_set(void *pool, uint32_t count);
void wasmtime_pooling_allocation_config_total_tables_set(void *pool, uint32_t count);
void wasmtime_pooling_allocation_config_total_core_instances_set(void *pool, uint32_t count);
void wasmtime_pooling_allocation_strategy_set(void *config, const void *pool);
void *wasmtime_module_new(void *engine, const uint8_t *bytes, size_t count, void **module);
void wasmtime_module_delete(void *module);
void *wasmtime_store_new(void *engine, void *data, void (*finalizer)(void *));
void *wasmtime_store_context(void *store);
void wasmtime_store_delete(void *store);
void *wasmtime_instance_new(void *context, const void *module, const void *imports, size_t count, Instance *instance, void **trap);
bool wasmtime_instance_export_get(void *context, const Instance *instance, const char *name, size_t length, Extern *item);
void *wasmtime_func_call_unchecked(void *context, const Function *function, Raw *values, size_t count, void **trap);

static void *module;
static void *engine;

static double microseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static double resident_kib(void) {
    long whole = 0, resident = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file == NULL || fscanf(file, "%ld %ld", &whole, &resident) != 2) exit(3);
    fclose(file);
    return (double)resident * (double)sysconf(_SC_PAGESIZE) / 1024;
}

static void *make(Instance *instance) {
    void *store = wasmtime_store_new(engine, NULL, NULL), *trap = NULL;
    if (wasmtime_instance_new(wasmtime_store_context(store), module, NULL, 0, instance, &trap) != NULL || trap != NULL) {
        fprintf(stderr, "no instance\n");
        exit(1);
    }
    return store;
}

static void measure(const uint8_t *bytes, size_t size, int count, const char *name, bool pooled) {
    void *config = wasm_config_new();
    if (pooled) {
        void *pool = wasmtime_pooling_allocation_config_new();
        wasmtime_pooling_allocation_config_total_memories_set(pool, (uint32_t)count + 10);
        wasmtime_pooling_allocation_config_total_tables_set(pool, (uint32_t)count + 10);
        wasmtime_pooling_allocation_config_total_core_instances_set(pool, (uint32_t)count + 10);
        wasmtime_pooling_allocation_strategy_set(config, pool);
    }
    engine = wasm_engine_new_with_config(config);
    if (wasmtime_module_new(engine, bytes, size, &module) != NULL) exit(1);
    Instance instance;
    wasmtime_store_delete(make(&instance));

    void **stores = malloc((size_t)count * sizeof *stores);
    double memory = resident_kib(), start = microseconds();
    for (int i = 0; i < count; i++) stores[i] = make(&instance);
    double making = (microseconds() - start) / count;
    memory = (resident_kib() - memory) / count;
    for (int i = 0; i < count; i++) wasmtime_store_delete(stores[i]);

    double cycle = 1e9, call = 1e9;
    for (int round = 0; round < 20; round++) {
        start = microseconds();
        for (int i = 0; i < 100; i++) wasmtime_store_delete(make(&instance));
        double taken = (microseconds() - start) / 100;
        if (taken < cycle) cycle = taken;
    }
    void *store = make(&instance), *context = wasmtime_store_context(store), *trap = NULL;
    Extern item;
    if (!wasmtime_instance_export_get(context, &instance, name, strlen(name), &item)) exit(1);
    Raw values[1] = {{0}};
    for (int round = 0; round < 20; round++) {
        start = microseconds();
        for (int i = 0; i < 100000; i++) wasmtime_func_call_unchecked(context, &item.of.function, values, 1, &trap);
        double taken = (microseconds() - start) / 100000 * 1000;
        if (taken < call) call = taken;
    }
    printf("%.2f %.1f %.2f %.1f\n", making, memory, cycle, call);
    wasmtime_store_delete(store);
}

int main(int argc, char **argv) {
    if (argc != 4) return 2;
    FILE *file = fopen(argv[1], "rb");
    if (file == NULL) return 3;
    static uint8_t bytes[1 << 24];
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    measure(bytes, size, atoi(argv[2]), argv[3], false);
    measure(bytes, size, atoi(argv[2]), argv[3], true);
    return 0;
}
