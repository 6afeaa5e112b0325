import Testing

@testable import LedgerCommands

@Suite("Text on a terminal")
struct TerminalTests {
    @Test(
        "width of text",
        arguments: [
            ("abc", 3), ("", 0), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("한국", 4), ("\u{1100}\u{1161}", 2), ("ｱ", 1),
            ("Ａ", 2),
            ("👍", 2), ("👩‍👩‍👧", 2), ("❤\u{FE0F}", 2), ("a\u{200B}b", 2), ("€", 1), ("─━", 2), ("\u{0E19}\u{0E49}", 1),
        ])
    func width(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test("cutting never exceeds the width, also in the middle of a wide character")
    func cutting() {
        #expect(DisplayWidth.cut("abcdef", to: 4) == "abc…")
        #expect(DisplayWidth.cut("abcd", to: 4) == "abcd")
        #expect(DisplayWidth.cut("東京都", to: 4) == "東…")
        #expect(DisplayWidth.cut("abc", to: 0) == "")
        #expect(DisplayWidth.cutStart("a/b/file.json", to: 10) == "…file.json")
        #expect(DisplayWidth.cutStart("東京都", to: 4) == "…都")
        for width in 0...12 { #expect(DisplayWidth.of(DisplayWidth.cut("a東b京c都d", to: width)) <= width) }
    }

    @Test("wrapping keeps every character and the width, and cuts words that are too long")
    func wrapping() {
        #expect(DisplayWidth.wrap("one two three", to: 7) == ["one two", "three"])
        #expect(DisplayWidth.wrap("", to: 7).isEmpty)
        #expect(DisplayWidth.wrap("about 13.8 %, or so", to: 12) == ["about", "13.8 %, or", "so"])
        let long = "x" + String(repeating: "東", count: 20) + " end"
        for width in 4...30 {
            let lines = DisplayWidth.wrap(long, to: width)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
            #expect(lines.joined().filter { $0 != " " } == long.filter { $0 != " " }, "width \(width)")
        }
    }

    @Test(
        "what could command a terminal is replaced",
        arguments: [
            "\u{1B}[2J", "\u{07}", "\u{9B}31m", "a\rb", "a\nb", "\u{202E}abc", "\u{2066}x", "\u{7F}", "\u{200F}",
            "\u{FEFF}", "\u{E0041}",
        ])
    func unsafe(text: String) {
        let safe = SafeText.line(text)
        #expect(safe.contains("\u{FFFD}"))
        #expect(SafeText.line(safe) == safe)
        #expect(safe.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    }

    @Test(
        "numbers for people",
        arguments: [
            ("1234567.8", "1,234,567.8"), ("-1000", "-1,000"), ("0.5", "0.5"), ("999", "999"), ("abc", "abc"), ("", ""),
            ("1e5", "1e5"),
            ("123456789012345678901234", "123,456,789,012,345,678,901,234"),
        ])
    func grouped(text: String, shown: String) {
        #expect(Figures.grouped(text) == shown)
    }

    @Test("money of a column has the decimals of the longest, never one")
    func money() {
        #expect(Figures.money(["1", "2.5", nil], missing: "–") == ["1.00", "2.50", "–"])
        #expect(Figures.money(["1000", "2"], missing: "") == ["1,000", "2"])
        #expect(Figures.money(["-0.125", "2"], missing: "") == ["-0.125", "2.000"])
        #expect(Figures.aligned(["1", "2.25", "3.5", nil], missing: "–") == ["1   ", "2.25", "3.5 ", "–"])
    }

    @Test(
        "shares as per cent",
        arguments: [
            (0.2691, "26.9 %"), (0, "0.0 %"), (-0.0655, "-6.6 %"), (12.345, "1,234.5 %"), (1, "100.0 %"),
            (0.0004, "0.0 %"),
        ])
    func percent(share: Double, shown: String) {
        #expect(Figures.percent(share) == shown)
    }

    @Test("a share beyond all measure is shown, not a crash")
    func hugePercent() {
        #expect(Figures.percent(1e300).hasSuffix(" %"))
        #expect(Figures.fixed(-1e300, decimals: 2) == "-1e+300")
        #expect(Figures.percent(exactly: "0.95") == "95 %")
        #expect(Figures.percent(exactly: "0.975") == "97.5 %")
        #expect(Figures.percent(exactly: "1") == "100 %")
    }

    @Test("a bar has its width at every share")
    func bars() {
        for isUnicode in [true, false] {
            let style = Style(isUnicode: isUnicode)
            for step in -2...22 {
                #expect(DisplayWidth.of(style.bar(Double(step) / 20, width: 10, ink: .plain)) == 10)
            }
        }
        #expect(Style().bar(0.25, width: 10, ink: .plain) == "━━╸───────")
        #expect(Style(isUnicode: false).bar(0.5, width: 10, ink: .plain) == "#####-----")
    }

    @Test("a table drops its least important columns until it fits")
    func tables() {
        var table = Table([
            .init(title: "Name", widthMin: 4), .init(title: "Second", rank: 2), .init(title: "First", rank: 1),
            .init(title: "Value", isRight: true),
        ])
        table.rows = [["Alphabet", "bbbbbb", "aaaaa", "1.00"], ["Be", "b", "a", "20.00"]]
        #expect(table.lines(Style(width: 80))[1] == "  Alphabet  bbbbbb  aaaaa   1.00")
        #expect(table.lines(Style(width: 30))[1] == "  Alpha…  bbbbbb  aaaaa   1.00")
        #expect(table.lines(Style(width: 24))[1] == "  Alphabet  aaaaa   1.00")
        for width in 14...60 {
            #expect(table.lines(Style(width: width)).allSatisfy { DisplayWidth.of($0) <= width }, "width \(width)")
        }
    }

    @Test("colour: on a terminal, unless NO_COLOR or TERM=dumb; --color decides")
    func colors() {
        var world = World.answering(.ok, "{\"operation\":\"validate\"}")
        #expect(!world.run("validate", "p.json").output.contains("\u{1B}"))
        #expect(world.run("validate", "--color", "always", "p.json").output.contains("\u{1B}"))
        world.isTerminal = true
        #expect(world.run("validate", "p.json").output.contains("\u{1B}"))
        #expect(!world.run("validate", "--color=never", "p.json").output.contains("\u{1B}"))
        world.variables["NO_COLOR"] = ""
        #expect(world.run("validate", "p.json").output.contains("\u{1B}"))
        world.variables["NO_COLOR"] = "1"
        #expect(!world.run("validate", "p.json").output.contains("\u{1B}"))
        world.variables = ["TERM": "dumb"]
        #expect(!world.run("validate", "p.json").output.contains("\u{1B}"))
    }

    @Test(
        "time of the clock as text",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_769_860_800, "2026-01-31T12:00:00Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"), (-1, "1969-12-31T23:59:59Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
        ])
    func time(seconds: Int64, text: String) {
        #expect(UTCTime.text(seconds) == text)
    }
}
