import Testing
@testable import LedgerPortfolio
