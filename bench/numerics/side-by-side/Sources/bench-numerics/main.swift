import CIntelDecimal
import LedgerNumerics
import NumericsProbe

/// Nanoseconds per operation, ours and those of Intel's library, measured in turn, as a table. Every result is compared.
let count = Operands.count

print("| operands | operation | ours, ns | Intel, ns | ratio |")
print("|---|---|---:|---:|---:|")
for (kind, name) in [
    (Operands.Kind.money, "up to 12 digits, 0 to 4 places"), (.word, "below 2^63, 0 to 8 places"), (.full, "34 digits"),
] {
    let numbers = Operands(kind)
    for operation in Operation.allCases { row(name, operation.rawValue, operation.measure(numbers)) }
    row(name, "parse", Texts.measureParsing(numbers))
    row(name, "print", Texts.measurePrinting(numbers))
}

func row(_ kind: String, _ operation: String, _ times: (ours: Double, intel: Double)) {
    print(
        "| \(kind) | \(operation) | \(fixed(times.ours, 10)) | \(fixed(times.intel, 10)) | \(fixed(times.ours / times.intel, 100)) |"
    )
}

/// With one or two decimal places.
func fixed(_ value: Double, _ scale: Int) -> String {
    let units = Int(value * Double(scale) + 0.5)
    let places = String(units % scale)
    return "\(units / scale)." + (scale == 100 && places.count == 1 ? "0" : "") + places
}
