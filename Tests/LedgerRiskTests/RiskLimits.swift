/// Documents at the limits of what can be computed.
enum RiskLimits {
    private static let dates = (1...28).map { "2010-01-\($0 < 10 ? "0" : "")\($0)" }

    private static func request(_ prices: String) -> String {
        """
        {"ledger":1,"base":"USD","asOf":"2010-01-28","instruments":[
          {"id":"A","kind":"equity","currency":"USD"},{"id":"B","kind":"equity","currency":"USD"}],
         "positions":[{"instrument":"A","quantity":"1"},{"instrument":"B","quantity":"1"}],"prices":[\(prices)]}
        """
    }

    private static func history(_ id: String, _ values: [String], _ dates: [String] = dates) -> String {
        let points = zip(dates, values).map { #"["\#($0)","\#($1)"]"# }.joined(separator: ",")
        return #"{"instrument":"\#(id)","points":[\#(points)]}"#
    }

    private static let tiny = "0.000000000000000001"
    private static let huge = "9999999999999999"

    /// Two prices that jump by turns from 10^-18 to 10^16, and end alike: compounded, the returns of equal shares would
    /// leave the doubles.
    static let alternatingExtremes = request(
        history("A", dates.indices.map { $0 == 27 ? "1" : $0 % 2 == 0 ? tiny : huge }) + ","
            + history("B", dates.indices.map { $0 == 27 ? "1" : $0 % 2 == 0 ? huge : tiny }))

    /// The benchmark, B, lacks a day of A's history.
    static let benchmarkWithAGap = """
        {"ledger":1,"base":"USD","asOf":"2010-01-28","benchmark":"B","instruments":[
          {"id":"A","kind":"equity","currency":"USD"},{"id":"B","kind":"equity","currency":"USD"}],
         "positions":[{"instrument":"A","quantity":"1"}],
         "prices":[\(history("A", ["1", "2", "3", "4"])),\(history("B", ["1", "2"]))]}
        """
}
