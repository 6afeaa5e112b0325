#ifndef LEDGER_CORE_H
#define LEDGER_CORE_H
#include <stddef.h>
#include <stdint.h>
#endif
