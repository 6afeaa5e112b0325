#include "ledger_core.h"
