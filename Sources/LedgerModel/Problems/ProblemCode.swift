/// What can be wrong with a request, or worth a warning. Append-only: codes are never renamed or reused
/// (docs/errors.md lists each with its meaning).
package enum ProblemCode: UInt8, Sendable, CaseIterable {
    // Form: the document could not be read as a request.
    case notJSON
    case unsupportedVersion, missingMember, unknownMember, wrongType, conflictingMembers
    // Content of single values.
    case invalidDecimal, tooPrecise, outOfRange, invalidText, invalidDate
    case unknownCurrency, unknownValue, unsupported, notPositive, negative, wrongScale
    // References and records.
    case duplicateId, unknownInstrument, wrongInstrument, sameCurrency, notAscending, zeroWeights
    case conflictingPrice, conflictingRate, tooFewPostings, zeroAmount, unbalancedEntry, limitExceeded
    // Consequences.
    case insufficientQuantity, missingPrice, missingRate, overflow, nothingToScore
    // Warnings only.
    case assumedInstruments, afterAsOf, negativeCash, stalePrice, staleRate, benchmarkIncomplete
    // Content of single values, added later.
    case invalidIdentifier

    /// Whether the document is unreadable because of it, rather than judged and rejected.
    package var isForm: Bool { rawValue <= ProblemCode.conflictingMembers.rawValue }

    /// The stable kebab-case text. ``notJSON`` has none of its own: the JSON reader's follows the prefix.
    package var text: [UInt8] { Array(Self.texts.word(at: Int(rawValue))) }

    private static var texts: WordList {
        WordList(
            """
            json- unsupported-version missing-member unknown-member wrong-type conflicting-members \
            invalid-decimal too-precise out-of-range invalid-text invalid-date \
            unknown-currency unknown-value unsupported not-positive negative wrong-scale \
            duplicate-id unknown-instrument wrong-instrument same-currency not-ascending zero-weights \
            conflicting-price conflicting-rate too-few-postings zero-amount unbalanced-entry limit-exceeded \
            insufficient-quantity missing-price missing-rate overflow nothing-to-score \
            assumed-instruments after-as-of negative-cash stale-price stale-rate benchmark-incomplete \
            invalid-identifier
            """)
    }
}
