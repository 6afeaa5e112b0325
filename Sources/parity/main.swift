import LedgerHost
