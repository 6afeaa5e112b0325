import Foundation

/// Figures that others computed, where they lie beside the checkout (../shared/reference), and the project's own files.
public enum ReferenceFiles {
    /// The root of the package.
    public static let root: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    private static var folder: String { root + "/../shared/reference" }

    /// Whether the figures are here; tests that need them are skipped otherwise.
    public static var areHere: Bool { FileManager.default.fileExists(atPath: folder) }

    /// A file of the reference figures.
    public static func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(folder)/\(path)").map { [UInt8]($0) }
    }

    public static func lines(_ path: String) -> [Substring] {
        guard let bytes = bytes(path) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    }

    /// A file of the project.
    public static func projectFile(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(root)/\(path)").map { [UInt8]($0) }
    }
}
