/* Scores a portfolio from C:  cc -Ibuild/include bindings/c/score.c build/lib/libledger_core.a -o score && ./score FILE */
#include <ledger_core.h>
#include <stdio.h>
#include <stdlib.h>

int main(int count, char **arguments) {
    FILE *file = count == 2 ? fopen(arguments[1], "rb") : NULL;
    if (!file) {
        fprintf(stderr, "usage: score FILE\n");
        return 2;
    }
    static uint8_t request[LEDGER_REQUEST_BYTES_DEFAULT];
    size_t size = fread(request, 1, sizeof request, file);
    fclose(file);

    ledger_engine engine;
    if (ledger_engine_new(NULL, &engine) != LEDGER_OK) return 70;
    ledger_buffer response;
    ledger_status status = ledger_score(engine, request, size, &response);
    fwrite(response.data, 1, response.size, stdout);
    printf("\n");
    ledger_buffer_free(&response);
    ledger_engine_free(engine);
    return status;
}
