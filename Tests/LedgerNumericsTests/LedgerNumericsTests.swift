import Testing
@testable import LedgerNumerics
