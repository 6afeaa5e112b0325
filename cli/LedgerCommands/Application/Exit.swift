#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Ends the process. Here so that the executable imports this library alone.
public func exit(_ code: Int32) -> Never {
    _exit(code)
}
