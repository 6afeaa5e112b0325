import Testing
@testable import LedgerJSON
