import Testing
@testable import LedgerFacade
