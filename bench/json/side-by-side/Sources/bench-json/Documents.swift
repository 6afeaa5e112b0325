/// The documents that are measured, made from a fixed seed.
enum Documents {
    /// A small linear congruential generator: the documents are the same everywhere.
    struct Generator {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    /// A request of about `size` bytes: instruments, transactions of several shapes, price histories.
    /// Money as strings, histories as numbers, some names with accents and escapes.
    static func portfolio(size: Int, pretty: Bool) -> [UInt8] {
        var random = Generator(state: 42)
        var text = Text(pretty: pretty)
        text.reserve(size + size / 8)
        let names = [
            "Soci\u{E9}t\u{E9} G\u{E9}n\u{E9}rale", "Vanguard FTSE All-World", "M\\u00fcnchener R\\u00fcck",
            "Apple Inc.", "Treasury 4.25 % 2034", "Novo Nordisk B", "Grupo \\\"Exito\\\"", "Toyota Motor",
        ]
        let currencies = ["EUR", "USD", "GBP", "CHF", "JPY"]
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        func money(_ whole: Int) -> String { "\"\(random.next(whole)).\(two(random.next(100)))\"" }
        func date() -> String {
            "\"20\(two(10 + random.next(15)))-\(two(1 + random.next(12)))-\(two(1 + random.next(28)))\""
        }
        func id(_ i: Int) -> String { "\"instrument-\(i)\"" }

        text.open("{")
        text.member("ledger", "1")
        text.member("baseCurrency", "\"EUR\"")
        text.member("asOf", "\"2025-06-30\"")
        text.key("instruments")
        text.open("[")
        for i in 0..<(size / 20_000) {
            text.open("{")
            text.member("id", id(i))
            text.member("kind", ["\"equity\"", "\"fund\"", "\"bond\""][i % 3])
            text.member("name", "\"\(names[i % names.count]) \(i)\"")
            text.member("currency", "\"\(currencies[i % 5])\"")
            if i % 3 == 2 { text.member("coupon", "4.\(two(random.next(100)))") }
            text.member("averageDailyVolume", "\(random.next(10_000_000))")
            text.key("identifiers")
            text.open("{")
            text.member("isin", "\"US\(1_000_000_000 + i)\"")
            text.member("lei", "\"5493000IBP32UQZ0KL\(two(i % 100))\"")
            text.close("}")
            text.close("}")
        }
        text.close("]")
        text.key("transactions")
        text.open("[")
        var i = 0
        while text.count < size * 6 / 10 {
            text.open("{")
            text.member("id", "\"tx-\(i)\"")
            text.member("type", ["\"buy\"", "\"sell\"", "\"dividend\"", "\"fee\""][random.next(4)])
            text.member("date", date())
            text.member("instrument", id(random.next(size / 20_000)))
            if random.next(4) > 0 { text.member("quantity", money(1000)) }
            text.key("amount")
            text.open("{")
            text.member("value", money(1_000_000))
            text.member("currency", "\"\(currencies[random.next(5)])\"")
            text.close("}")
            text.member("fee", money(50))
            if random.next(8) == 0 { text.member("note", "\"order \\\"\(i)\\\" \u{2014} teilweise ausgef\u{FC}hrt\"") }
            text.member("settled", random.next(2) == 0 ? "true" : "false")
            text.close("}")
            i += 1
        }
        text.close("]")
        text.key("prices")
        text.open("[")
        var instrument = 0
        while text.count < size - 20_000 {
            text.open("{")
            text.member("instrument", id(instrument))
            text.key("history")
            text.open("[")
            for _ in 0..<500 {
                text.open("{")
                text.member("date", date())
                text.member("close", "\(random.next(500)).\(two(random.next(100)))\(random.next(100))")
                text.close("}")
            }
            text.close("]")
            text.close("}")
            instrument += 1
        }
        text.close("]")
        text.close("}")
        return text.bytes
    }
}

/// Text of a document, on one line or indented by two spaces.
struct Text {
    private(set) var bytes: [UInt8] = []
    private let pretty: Bool
    private var depth = 0
    private var isFirst = true
    private var afterKey = false

    init(pretty: Bool) { self.pretty = pretty }

    var count: Int { bytes.count }
    mutating func reserve(_ size: Int) { bytes.reserveCapacity(size) }

    private mutating func line() {
        guard pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func beginItem() {
        if afterKey {
            afterKey = false
            return
        }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        if depth > 0 { line() }
    }

    mutating func open(_ bracket: String) {
        beginItem()
        bytes += bracket.utf8
        depth += 1
        isFirst = true
    }

    mutating func close(_ bracket: String) {
        depth -= 1
        line()
        bytes += bracket.utf8
        isFirst = false
    }

    mutating func key(_ name: String) {
        beginItem()
        bytes += "\"\(name)\":".utf8
        if pretty { bytes.append(UInt8(ascii: " ")) }
        afterKey = true
    }

    mutating func member(_ name: String, _ value: String) {
        key(name)
        beginItem()
        bytes += value.utf8
    }

    mutating func element(_ value: String) {
        beginItem()
        bytes += value.utf8
    }
}

extension Documents {
    /// Objects of which no two have the same names, so that nothing that was read helps with what comes.
    static func irregular(size: Int) -> [UInt8] {
        var random = Generator(state: 17)
        var text = Text(pretty: false)
        text.reserve(size + size / 8)
        text.open("[")
        var i = 0
        while text.count < size {
            text.open("{")
            for k in 0..<(3 + random.next(6)) {
                let name = "\(["price", "id", "quantity", "note", "currency"][random.next(5)])\(k)\(random.next(1000))"
                text.member(name, ["\"some text \(i)\"", "\(i).25", "true", "null", "\"2025-01-31\""][random.next(5)])
            }
            text.close("}")
            i += 1
        }
        text.close("]")
        return text.bytes
    }
}
