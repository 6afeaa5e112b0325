/// A place in the source that a module was compiled from.
public struct SourceLocation: Equatable, Sendable, CustomStringConvertible {
    /// As the compiler was given it.
    public var file: String
    /// From 1.
    public var line: Int
    /// From 1; 0 where the compiler did not say.
    public var column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// `interest.c:24:5`, as editors and compilers write it.
    public var description: String { column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)" }
}
