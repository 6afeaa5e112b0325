/* Calls functions of a module as native code: a line each, the name and arguments in decimal; prints the first result's slot, or
 * the number of the fault (CWasmFault). */
#include "host.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "setup_module.h"

int main(void) {
    Host *host = host_new(&module_setup);
    char line[256];
    while (fgets(line, sizeof line, stdin)) {
        CWasmSlot slots[8] = {0};
        char *name = strtok(line, " \n"), *word;
        for (int place = 0; place < 8 && (word = strtok(0, " \n")); place++) slots[place] = strtoull(word, 0, 10);
        CWasmFault fault = host_call(host, name, slots);
        if (fault == cwasmFaultNone) {
            printf("%" PRIu64 "\n", slots[0]);
        } else {
            printf("fault %d\n", (int)fault);
        }
    }
    return 0;
}
