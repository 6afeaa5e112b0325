/// `bench-json [parsers|writers|hostile]…` prints tables (all by default);
/// `bench-json document FILE` writes the document that is measured.
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "document", arguments.count == 2 {
    try Data(Documents.portfolio(size: 10_000_000, pretty: false)).write(to: URL(fileURLWithPath: arguments[1]))
} else {
    let tables = arguments.isEmpty ? ["parsers", "writers", "hostile"] : arguments
    if tables.contains("parsers") { compareParsers() }
    if tables.contains("writers") { compareWriters() }
    if tables.contains("hostile") { measureHostile() }
}
