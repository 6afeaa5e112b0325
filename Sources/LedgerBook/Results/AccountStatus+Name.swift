extension AccountStatus {
    /// The name as docs/book.md has it: Embedded Swift can't print a case by itself.
    public var name: StaticString {
        switch self {
        case .created: "created"
        case .linkedEventFailed: "linkedEventFailed"
        case .linkedEventChainOpen: "linkedEventChainOpen"
        case .importedEventExpected: "importedEventExpected"
        case .importedEventNotExpected: "importedEventNotExpected"
        case .timestampMustBeZero: "timestampMustBeZero"
        case .importedEventTimestampOutOfRange: "importedEventTimestampOutOfRange"
        case .importedEventTimestampMustNotAdvance: "importedEventTimestampMustNotAdvance"
        case .reservedField: "reservedField"
        case .reservedFlag: "reservedFlag"
        case .idMustNotBeZero: "idMustNotBeZero"
        case .idMustNotBeIntMax: "idMustNotBeIntMax"
        case .existsWithDifferentFlags: "existsWithDifferentFlags"
        case .existsWithDifferentUserData128: "existsWithDifferentUserData128"
        case .existsWithDifferentUserData64: "existsWithDifferentUserData64"
        case .existsWithDifferentUserData32: "existsWithDifferentUserData32"
        case .existsWithDifferentLedger: "existsWithDifferentLedger"
        case .existsWithDifferentCode: "existsWithDifferentCode"
        case .exists: "exists"
        case .flagsAreMutuallyExclusive: "flagsAreMutuallyExclusive"
        case .debitsPendingMustBeZero: "debitsPendingMustBeZero"
        case .debitsPostedMustBeZero: "debitsPostedMustBeZero"
        case .creditsPendingMustBeZero: "creditsPendingMustBeZero"
        case .creditsPostedMustBeZero: "creditsPostedMustBeZero"
        case .ledgerMustNotBeZero: "ledgerMustNotBeZero"
        case .codeMustNotBeZero: "codeMustNotBeZero"
        case .importedEventTimestampMustNotRegress: "importedEventTimestampMustNotRegress"
        }
    }
}
