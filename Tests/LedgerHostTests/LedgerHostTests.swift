import Testing
@testable import LedgerHost
