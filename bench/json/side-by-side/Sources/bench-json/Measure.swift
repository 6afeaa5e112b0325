import Foundation

/// Best and median seconds of `runs` calls.
func measure(_ runs: Int, _ body: () -> Void) -> (best: Double, median: Double) {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<runs {
        let time = clock.measure(body).components
        times.append(Double(time.attoseconds) / 1e18 + Double(time.seconds))
    }
    times.sort()
    return (times[0], times[runs / 2])
}

/// Measures the bodies in turn, three rounds of `runs` each, so that no one has the quiet minute for itself.
func sideBySide(_ bodies: [(runs: Int, body: () -> Void)]) -> [(best: Double, median: Double)] {
    var rounds: [[(best: Double, median: Double)]] = []
    for _ in 0..<3 { rounds.append(bodies.map { measure($0.runs, $0.body) }) }
    return bodies.indices.map { i in
        (rounds.map { $0[i].best }.min() ?? 0, rounds.map { $0[i].median }.sorted()[1])
    }
}

func text(_ value: Double, _ places: Int = 2) -> String { String(format: "%.\(places)f", value) }

/// Prints a line that shows at once, also in a pipe.
func say(_ line: String = "") {
    print(line)
    fflush(nil)
}
