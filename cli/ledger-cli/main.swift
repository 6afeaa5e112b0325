import LedgerCommands

exit(LedgerCLI.run(.process))
