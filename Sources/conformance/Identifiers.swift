import LedgerIdentifiers

/// `conformance identifiers < LINES`: judges each line "kind value" and answers "valid TEXT DETAIL…" or
/// "invalid CODE EXPECTED", for the comparison with python-stdnum and schwifty in Tests/Reference/identifiers. In a value,
/// `%XX` stands for the byte of that hexadecimal number, so that any bytes can be sent.
enum Identifiers {
    static func run() {
        var output = ""
        while let line = readLine() {
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count == 2 ? bytes(parts[1]) : []
            output += judge(String(parts[0]), value)
            output += "\n"
            if output.utf8.count > 1 << 16 {
                print(output, terminator: "")
                output = ""
            }
        }
        print(output, terminator: "")
    }

    private static func judge(_ kind: String, _ value: [UInt8]) -> String {
        do throws(IdentifierError) {
            switch kind {
            case "iban": return valid(try IBAN(utf8: value)) { "\($0.isSEPA ? "sepa" : "-")" }
            case "iban-registry":
                return valid(try IBAN(utf8: value, nationalDigits: .ignored)) { "\($0.isSEPA ? "sepa" : "-")" }
            case "bic": return valid(try BIC(utf8: value)) { $0.hasSwiftPrefix ? "swift" : "-" }
            case "isin": return valid(try ISIN(utf8: value)) { $0.country == nil ? "-" : "country" }
            case "cusip": return valid(try CUSIP(utf8: value))
            case "sedol": return valid(try SEDOL(utf8: value))
            case "lei": return valid(try LEI(utf8: value))
            case "figi": return valid(try FIGI(utf8: value))
            case "aba": return valid(try RoutingNumber(utf8: value))
            case "card": return valid(try CardNumber(utf8: value)) { "\($0.brand.name)" }
            case "rf": return valid(try CreditorReference(utf8: value))
            case "uuid": return valid(try UUID128(utf8: value)) { "\($0.value) \($0.version)" }
            case "ulid": return valid(try ULID(utf8: value)) { "\($0.value) \($0.millisecondsSince1970)" }
            case "currency":
                return valid(try CurrencyCode(utf8: value)) {
                    "\($0.numeric) \($0.minorUnits.map { "\($0)" } ?? "-")"
                }
            case "country":
                return valid(try CountryCode(utf8: value)) { "\(text($0.alpha3)) \($0.numeric)" }
            default: return "no kind \(kind)"
            }
        } catch {
            return "invalid \(error.code) \(text(error.expected))"
        }
    }

    private static func valid<T: Identifier>(_ value: T, _ detail: (T) -> String = { _ in "" }) -> String {
        "valid \(text(value.text.bytes)) \(detail(value))"
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func bytes(_ escaped: Substring) -> [UInt8] {
        let source = Array(escaped.utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let byte = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return bytes
    }
}
