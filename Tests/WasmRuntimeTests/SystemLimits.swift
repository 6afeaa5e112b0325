#if os(Linux)
    import Glibc

    /// Limits of the process, for tests of what happens when the system refuses memory: to be used in exit tests alone, whose
    /// process is theirs.
    enum SystemLimits {
        /// The sanitizers reserve and map memory of their own whenever they like, and end the process where they get none.
        static let canBeSet = dlsym(nil, "__tsan_init") == nil && dlsym(nil, "__asan_init") == nil

        /// Address space may grow by so many bytes from now on; nil for no limit.
        static func limitAddressSpace(to more: Int?) {
            set(RLIMIT_AS, more.map { pages(0) + $0 })
        }

        /// Private memory that may be written, which is what growing a memory takes, may grow by so many bytes.
        static func limitData(to more: Int?) {
            set(RLIMIT_DATA, more.map { pages(5) + $0 })
        }

        private static func set(_ what: __rlimit_resource, _ bytes: Int?) {
            var limit = rlimit()
            guard getrlimit(__rlimit_resource_t(what.rawValue), &limit) == 0 else { fatalError("getrlimit") }
            limit.rlim_cur = bytes.map { rlim_t($0) } ?? limit.rlim_max
            guard setrlimit(__rlimit_resource_t(what.rawValue), &limit) == 0 else { fatalError("setrlimit") }
        }

        /// A figure of /proc/self/statm (proc(5)), in bytes: 0 is the size of the address space, 5 data and stack.
        private static func pages(_ field: Int) -> Int {
            guard let file = fopen("/proc/self/statm", "r") else { fatalError("statm") }
            defer { fclose(file) }
            var figures = [Int](repeating: 0, count: 6)
            for index in figures.indices {
                let isRead = withUnsafeMutablePointer(to: &figures[index]) {
                    withVaList([$0]) { vfscanf(file, "%ld", $0) } == 1
                }
                guard isRead else { fatalError("statm") }
            }
            return figures[field] * sysconf(Int32(_SC_PAGESIZE))
        }

        /// All that the allocator has, from large pieces down to pieces of this size. What is smaller can still be had.
        struct Exhaustion {
            private var last: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
            /// Seven pieces of each smaller size, which is what the allocator keeps of a thread's as they are.
            private let small: [UnsafeMutableRawPointer?]

            init(downTo smallest: Int) {
                small = stride(from: 24, to: smallest, by: 16).flatMap { size in (0..<7).map { _ in malloc(size) } }
                var size = 1 << 20
                while true {
                    guard let piece = malloc(size) else {
                        if size == smallest { break }
                        size = max(size / 2, smallest)
                        continue
                    }
                    let link = piece.bindMemory(to: UnsafeMutableRawPointer?.self, capacity: 1)
                    link.initialize(to: last.map { UnsafeMutableRawPointer($0) })
                    last = link
                }
                for piece in small { free(piece) }
            }

            /// Gives the rest back.
            mutating func end() {
                while let piece = last {
                    last = piece.pointee?.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
                    free(piece)
                }
            }
        }
    }
#endif
