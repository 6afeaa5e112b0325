import WasmRuntime

/// A trap for people: why, and the active functions, innermost first.
enum TrapText {
    static func text(_ trap: Trap) -> String {
        let why = [trap.code.rawValue, trap.detail].compactMap { $0 }.joined(separator: ": ")
        return ([why] + places(trap.backtrace)).joined(separator: "\n")
    }

    /// A line for each function: its name, and the byte of the module where it stood.
    private static func places(_ frames: [Trap.Frame]) -> [String] {
        let names = frames.map { WasmText.functionName($0.name, $0.function) }
        let width = min(48, names.map(DisplayWidth.of).max() ?? 0)
        return zip(frames, names).enumerated().map { number, place in
            let (frame, name) = place
            let padded = DisplayWidth.pad(name, to: width)
            return "  \(DisplayWidth.pad("\(number)", to: 2, right: true)  )  \(padded)  \(WasmText.place(frame))"
        }
    }
}
