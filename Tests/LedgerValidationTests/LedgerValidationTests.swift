import Testing
@testable import LedgerValidation
