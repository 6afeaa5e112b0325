@testable import LedgerIdentifiers

/// The compact text of an identifier, or what its error expects.
func read<T: Identifier>(_ kind: T.Type, _ text: String) -> Result<T, IdentifierError> {
    do throws(IdentifierError) {
        return .success(try T(utf8: Array(text.utf8)))
    } catch {
        return .failure(error)
    }
}

func compact<T: Identifier>(_ kind: T.Type, _ text: String) -> String? {
    (try? read(kind, text).get()).map { String(decoding: $0.text.bytes, as: UTF8.self) }
}

func error<T: Identifier>(_ kind: T.Type, _ text: String) -> IdentifierError? {
    if case .failure(let error) = read(kind, text) { error } else { nil }
}

func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

extension IdentifierError {
    static func wrongCharacter(_ position: Int, _ expected: CharacterClass) -> IdentifierError {
        IdentifierError(.wrongCharacter, expected.rawValue, number: position)
    }

    static func wrongLength(_ found: Int, _ expected: LengthSet) -> IdentifierError {
        IdentifierError(.wrongLength, expected.code, number: found)
    }

    static func wrongCheckDigits(_ expected: String, national: Bool = false) -> IdentifierError {
        let digits = Array(expected.utf8)
        return IdentifierError(
            national ? .wrongNationalCheckDigits : .wrongCheckDigits, digits.first ?? 0,
            digits.count > 1 ? digits[1] : 0)
    }
}

func code(of rule: IdentifierError.Rule) -> String { "\(IdentifierError(rule).code)" }
