import Testing
@testable import LedgerCommands
