import Testing
@testable import LedgerModel
