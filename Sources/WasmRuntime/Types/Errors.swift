/// Why a module was refused before it ran.
public enum ModuleError: Error, Equatable, Sendable {
    /// The bytes are not a module (WebAssembly 2.0, chapter 5).
    case malformed(offset: Int, String)
    /// The module breaks a rule of validation (chapter 3).
    case invalid(offset: Int, String)
    /// The module uses a feature that this runtime does not have.
    case unsupported(offset: Int, String)
    /// The module is larger or more complex than `DecodeLimits` allows.
    case tooLarge(offset: Int, String)

    /// The byte of the module where the problem was found.
    public var offset: Int {
        switch self {
        case .malformed(let offset, _), .invalid(let offset, _), .unsupported(let offset, _), .tooLarge(let offset, _):
            offset
        }
    }
}

/// Why a valid module could not be made an instance.
public enum LinkError: Error, Equatable, Sendable {
    /// An import that was not given.
    case missing(module: String, name: String)
    /// An import of another type than the module asks for.
    case mismatch(module: String, name: String)
    /// The store's own limits do not allow it.
    case limit(String)
    /// The system refused memory or address space. The store is as it was before, and smaller requests may succeed.
    case outOfMemory(String)
    /// An initialiser or the start function trapped.
    case trapped(Trap)
}

/// Why execution ended without a result.
public enum TrapCode: String, Error, Sendable, CaseIterable {
    case unreachable = "unreachable"
    case memoryOutOfBounds = "out of bounds memory access"
    case tableOutOfBounds = "out of bounds table access"
    case undefinedElement = "undefined element"
    case uninitializedElement = "uninitialized element"
    case indirectCallTypeMismatch = "indirect call type mismatch"
    case integerOverflow = "integer overflow"
    case integerDivideByZero = "integer divide by zero"
    case invalidConversionToInteger = "invalid conversion to integer"
    case callStackExhausted = "call stack exhausted"
    case outOfFuel = "out of fuel"
    case deadlineExceeded = "deadline exceeded"
    case interrupted = "interrupted"
    /// An exception of the module that nobody caught: `Trap.exception`.
    case uncaughtException = "uncaught exception"
    case nullExceptionReference = "null exception reference"
    /// More references to exceptions are alive than `StoreLimits.exceptionSlots` allows.
    case exceptionsExhausted = "too many exceptions"
    /// The system refused memory that the call needed. Growing a memory or a table gives -1 instead.
    case outOfMemory = "out of memory"
    /// A function of the host threw.
    case hostFailed = "host function failed"
    /// The call did not fit the function: wrong number or types of arguments, or a name that is not exported.
    case badCall = "bad call"
}

/// A trap with the place where it happened.
public struct Trap: Error, Equatable, Sendable {
    /// A function that was active, innermost first.
    public struct Frame: Equatable, Sendable {
        /// Index in its module.
        public var function: Int
        /// Byte of the module: the instruction that trapped or called.
        public var offset: Int
        let module: Module

        /// From the name section, an export or DWARF.
        public var name: String? { module.name(ofFunction: function) }

        /// The line of source, where the module carries DWARF.
        public var location: SourceLocation? { module.sourceLocation(at: offset) }

        /// The functions that were inlined there, innermost first, and at last this one, where the module carries DWARF.
        public var sourceFrames: [SourceFrame] { module.sourceFrames(at: offset) }

        public static func == (a: Frame, b: Frame) -> Bool {
            a.module === b.module && a.function == b.function && a.offset == b.offset
        }
    }

    public var code: TrapCode
    /// What a host function said, if it was one that failed.
    public var detail: String?
    public var backtrace: [Frame]
    /// What was not caught.
    public var exception: Exception?

    public init(_ code: TrapCode, detail: String? = nil, backtrace: [Frame] = []) {
        self.code = code
        self.detail = detail
        self.backtrace = backtrace
    }
}
