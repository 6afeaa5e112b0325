// Prints raw doubles for module.mjs: of each function its points' arguments and results, COUNT of them: points COUNT SEED.
#include "measure.h"
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    uint64_t count = argc > 1 ? strtoull(argv[1], 0, 10) : 10000;
    uint64_t seed = argc > 2 ? strtoull(argv[2], 0, 10) : 1;
    const struct { const function *list; int count; } parts[] = {
        {elementary, elementary_count}, {normal, normal_count}, {quantiles, quantile_count},
    };
    for (size_t part = 0; part < sizeof parts / sizeof *parts; part++)
        for (int i = 0; i < parts[part].count; i++) {
            const function *f = &parts[part].list[i];
            random_seed(seed);
            for (uint64_t k = 0; k < count; k++) {
                point p = f->draw(k);
                double row[3] = {p.x, p.y, f->arguments == 1 ? f->one(p.x) : f->two(p.x, p.y)};
                fwrite(row, sizeof row, 1, stdout);
            }
        }
    return 0;
}
