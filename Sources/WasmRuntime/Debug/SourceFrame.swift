/// A function of the source that was active at an instruction: the one that it was compiled into, or one whose code the
/// compiler put there in place of a call.
public struct SourceFrame: Equatable, Sendable {
    /// As linkers know it, mangled where its language does that; else as the source has it. Nil where nothing says.
    public var name: String?
    /// The line of the instruction or, of a function that calls another, of the call.
    public var location: SourceLocation?

    public init(name: String?, location: SourceLocation?) {
        self.name = name
        self.location = location
    }
}
