// The probe on processors that qemu runs: prints a line for each "operation:number:kind:number" of its argument.
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

uint64_t probe_digest(int32_t operation, int32_t kind, int32_t rounds);

int main(int count, char **arguments) {
    if (count != 2) return 2;
    for (char *item = strtok(arguments[1], ","); item; item = strtok(NULL, ",")) {
        char operation[40], kind[40];
        int o, k;
        if (sscanf(item, "%39[^:]:%d:%39[^:]:%d", operation, &o, kind, &k) != 4) return 2;
        printf("%s %s %016" PRIx64 "\n", operation, kind, probe_digest(o, k, 1));
    }
    return 0;
}
