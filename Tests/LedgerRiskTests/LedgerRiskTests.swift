import Testing
@testable import LedgerRisk
