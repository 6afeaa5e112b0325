#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

enum FileStatus {
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
