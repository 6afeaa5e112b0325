import WasmRuntime

/// Holds for every input, or the process ends with a message that libFuzzer reports with the input.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
}

private func limits() -> DecodeLimits {
    var limits = DecodeLimits()
    limits.moduleBytes = 1 << 20
    return limits
}

/// One input of libFuzzer: a module is refused with an offset inside of it, or it is linked and every function that it
/// exports is called, with little fuel. A second run has to end the same way and to use the same fuel, and so has one that
/// is observed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWasm(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    do throws(ModuleError) {
        let module = try Module(UnsafeBufferPointer(start: data, count: size), limits: limits())
        let (first, second) = (outcome(module), outcome(module))
        require(first == second, "two runs differ: \(first) and \(second)")
        let observed = try Module(
            UnsafeBufferPointer(start: data, count: size), limits: limits(), observing: [.calls, .writes])
        let profile = Profile()
        let third = outcome(observed, profile)
        require(first == third, "observed, it differs: \(first) and \(third)")
        require(profile.total >= 0 && profile.entries.allSatisfy { $0.own <= $0.inclusive }, "a wrong profile")
    } catch {
        require(error.offset >= 0 && error.offset <= size, "an offset outside of the module: \(error)")
    }
    return 0
}

/// What came of each call, and the fuel that it took.
private func outcome(_ module: Module, _ observer: (any ExecutionObserver)? = nil) -> [String] {
    var limits = StoreLimits()
    limits.fuel = 20_000
    limits.memoryPages = 64
    limits.tableElements = 10_000
    limits.callDepth = 200
    limits.stackSlots = 1 << 16
    let store = Store(limits: limits)
    store.observer = observer
    do throws(LinkError) {
        let instance = try Instance(module, imports: imports(of: module, in: store), in: store)
        return calls(instance)
    } catch {
        return ["\(error)", "\(store.fuelUsed)"]
    }
}

private func calls(_ instance: Instance) -> [String] {
    var lines: [String] = []
    for export in instance.module.exportTypes {
        guard case .function(let type) = export.type else { continue }
        instance.store.setFuel(20_000)
        do throws(Trap) {
            let results = try instance.call(export.name, type.parameters.map(argument))
            require(results.map(\.type) == type.results, "results of other types")
            lines.append("\(results.map(withoutAddress))")
        } catch {
            for frame in error.backtrace {
                require(frame.offset > 0 && frame.offset < instance.module.bytes.count, "a trap outside of the module")
            }
            lines.append("\(error)")
        }
        lines.append("\(instance.store.fuelUsed)")
    }
    return lines
}

/// Functions that give zeros, and everything else as it is asked for.
private func imports(of module: Module, in store: Store) -> Imports {
    var imports = Imports()
    for needed in module.importTypes {
        switch needed.type {
        case .function(let type):
            let zeros = type.results.map { zero($0) }
            imports[needed.module, needed.name] = .function(store.function(type) { _ in zeros })
        case .memory(let type):
            if let memory = try? Memory(type, in: store) { imports[needed.module, needed.name] = .memory(memory) }
        case .table(let type):
            if let table = try? Table(type, in: store) { imports[needed.module, needed.name] = .table(table) }
        case .tag(let type): imports[needed.module, needed.name] = Tag(type, in: store).map { .tag($0) }
        case .global(let type):
            imports[needed.module, needed.name] = .global(
                GlobalVariable(zero(type.value), isMutable: type.isMutable, in: store))
        }
    }
    return imports
}

private func argument(_ type: ValueType) -> Value {
    switch type {
    case .i32: .i32(UInt32(7))
    case .i64: .i64(UInt64(0x1_0000_0001))
    case .f32: .f32(Float(-1.5))
    case .f64: .f64(1e300)
    case .v128: .v128(bits: 0x7ff0_0000_0000_0001_ffc0_0001_8000_0080)
    case .funcref: .funcref(nil)
    case .externref: .externref(5)
    case .exnref: .exnref(nil)
    }
}

private func zero(_ type: ValueType) -> Value {
    switch type {
    case .i32: .i32(UInt32(0))
    case .i64: .i64(UInt64(0))
    case .f32: .f32(bits: 0)
    case .f64: .f64(bits: 0)
    case .v128: .v128(bits: 0)
    case .funcref: .funcref(nil)
    case .externref: .externref(nil)
    case .exnref: .exnref(nil)
    }
}

/// A function lies elsewhere in each store.
private func withoutAddress(_ value: Value) -> String {
    if case .funcref(let reference) = value { return reference == nil ? "null" : "function" }
    return "\(value)"
}
