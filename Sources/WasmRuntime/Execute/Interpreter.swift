/// Runs register code. One function, so that the program counter, the frame and the memory's bounds stay in machine
/// registers; what is rare is left to `execute(rare:)`.
enum Interpreter {
    /// Runs a function of an instance whose arguments lie at `base`. Gives nil, or why it stopped.
    static func execute(
        _ store: Store, _ entry: UnsafeMutablePointer<FunctionRecord>, _ base: UnsafeMutablePointer<UInt64>
    ) -> TrapCode? {
        guard let entryCode = entry.pointee.code, let entryInstance = entry.pointee.instance else { return .badCall }
        let stackEnd = store.stack + store.limits.stackSlots
        let bottom = store.frameTop
        let frames = store.frames
        let framesEnd = store.limits.callDepth
        var frame = bottom
        var function = entry
        var instance = entryInstance
        var memory = instance.pointee.memory
        var memoryBase = memory.pointee.base
        var memorySize = UInt64(memory.pointee.byteCount)
        var fp = base
        var pc = entryCode
        var fuel: Int64 = 0
        var trap: TrapCode?

        guard enter(entry, fp, stackEnd) else { return .callStackExhausted }

        loop: while true {
            let w = pc.pointee
            pc += 1
            switch opcode(w) {
            case .br: pc += w.jump
            case .brIf: if u32(fp[w.a]) != 0 { pc += w.jump }
            case .brUnless: if u32(fp[w.a]) == 0 { pc += w.jump }
            case .brI32Eq: if u32(fp[w.a]) == u32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32Ne: if u32(fp[w.a]) != u32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32LtS: if s32(fp[w.a]) < s32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32LtU: if u32(fp[w.a]) < u32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32GtS: if s32(fp[w.a]) > s32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32GtU: if u32(fp[w.a]) > u32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32LeS: if s32(fp[w.a]) <= s32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32LeU: if u32(fp[w.a]) <= u32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32GeS: if s32(fp[w.a]) >= s32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32GeU: if u32(fp[w.a]) >= u32(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64Eq: if u64(fp[w.a]) == u64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64Ne: if u64(fp[w.a]) != u64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64LtS: if s64(fp[w.a]) < s64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64LtU: if u64(fp[w.a]) < u64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64GtS: if s64(fp[w.a]) > s64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64GtU: if u64(fp[w.a]) > u64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64LeS: if s64(fp[w.a]) <= s64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64LeU: if u64(fp[w.a]) <= u64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64GeS: if s64(fp[w.a]) >= s64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI64GeU: if u64(fp[w.a]) >= u64(fp[w.b]) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32EqK:
                if u32(fp[w.a]) == UInt32(truncatingIfNeeded: w.constantB) {
                    pc += 1 + pc.pointee.jump
                } else {
                    pc += 1
                }
            case .brI32NeK:
                if u32(fp[w.a]) != UInt32(truncatingIfNeeded: w.constantB) {
                    pc += 1 + pc.pointee.jump
                } else {
                    pc += 1
                }
            case .brI32LtSK:
                if s32(fp[w.a]) < Int32(truncatingIfNeeded: w.constantB) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32LtUK:
                if u32(fp[w.a]) < UInt32(truncatingIfNeeded: w.constantB) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32GtSK:
                if s32(fp[w.a]) > Int32(truncatingIfNeeded: w.constantB) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32GtUK:
                if u32(fp[w.a]) > UInt32(truncatingIfNeeded: w.constantB) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32LeSK:
                if s32(fp[w.a]) <= Int32(truncatingIfNeeded: w.constantB) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32LeUK:
                if u32(fp[w.a]) <= UInt32(truncatingIfNeeded: w.constantB) {
                    pc += 1 + pc.pointee.jump
                } else {
                    pc += 1
                }
            case .brI32GeSK:
                if s32(fp[w.a]) >= Int32(truncatingIfNeeded: w.constantB) { pc += 1 + pc.pointee.jump } else { pc += 1 }
            case .brI32GeUK:
                if u32(fp[w.a]) >= UInt32(truncatingIfNeeded: w.constantB) {
                    pc += 1 + pc.pointee.jump
                } else {
                    pc += 1
                }
            case .brTable:
                let place = min(fp[w.a], pc.pointee)
                pc += 1 + Int(truncatingIfNeeded: place)
                pc += 1 + pc.pointee.jump
            case .fuel:
                fuel -= Int64(w.high)
                if fuel < 0 {
                    switch store.nextSlice(fuel) {
                    case .success(let slice): fuel = slice
                    case .failure(let code):
                        fuel = 0
                        trap = code
                        break loop
                    }
                }

            case .callLocal:
                let callee = instance.pointee.ownFunctions[Int(w.high)]
                let calleeBase = fp + w.a
                guard frame < framesEnd, enter(callee, calleeBase, stackEnd), let code = callee.pointee.code else {
                    trap = .callStackExhausted
                    break loop
                }
                (frames + frame).initialize(to: FrameRecord(function: function, slots: fp, next: pc))
                frame += 1
                function = callee
                fp = calleeBase
                pc = code
            case .call, .callIndirect:
                var target = function
                if opcode(w) == .call {
                    target = instance.pointee.functions[Int(w.high)]
                } else {
                    let table = instance.pointee.tables[w.b]
                    let place = fp[w.c]
                    guard place < UInt64(table.pointee.count) else { trap = .undefinedElement; break loop }
                    let reference = table.pointee.elements[Int(truncatingIfNeeded: place)]
                    guard let pointer = UnsafeMutablePointer<FunctionRecord>(bitPattern: UInt(reference)) else {
                        trap = .uninitializedElement
                        break loop
                    }
                    guard pointer.pointee.typeID == instance.pointee.typeIDs[Int(truncatingIfNeeded: pc.pointee)] else {
                        trap = .indirectCallTypeMismatch
                        break loop
                    }
                    pc += 1
                    target = pointer
                }
                let calleeBase = fp + w.a
                guard let code = target.pointee.code, let next = target.pointee.instance else {
                    store.settleFuel(fuel)
                    fuel = 0
                    store.frameTop = frame
                    if let code = store.callHost(target, calleeBase) { trap = code; break loop }
                    memorySize = UInt64(memory.pointee.byteCount)
                    continue loop
                }
                guard frame < framesEnd, enter(target, calleeBase, stackEnd) else {
                    trap = .callStackExhausted
                    break loop
                }
                (frames + frame).initialize(to: FrameRecord(function: function, slots: fp, next: pc))
                frame += 1
                function = target
                fp = calleeBase
                pc = code
                if next != instance {
                    instance = next
                    memory = instance.pointee.memory
                    memoryBase = memory.pointee.base
                    memorySize = UInt64(memory.pointee.byteCount)
                }
            case .ret, .ret1:
                if opcode(w) == .ret1 {
                    fp[0] = fp[w.a]
                } else {
                    for index in 0..<w.c { fp[index] = fp[w.a + index] }
                }
                if frame == bottom { break loop }
                frame -= 1
                function = frames[frame].function
                fp = frames[frame].slots
                pc = frames[frame].next
                if let next = function.pointee.instance, next != instance {
                    instance = next
                    memory = instance.pointee.memory
                    memoryBase = memory.pointee.base
                    memorySize = UInt64(memory.pointee.byteCount)
                }

            case .copy: fp[w.a] = fp[w.b]
            case .const32: fp[w.a] = UInt64(w.high)
            case .const64:
                fp[w.a] = pc.pointee
                pc += 1
            case .select:
                fp[w.a] = u32(fp[Int(truncatingIfNeeded: pc.pointee)]) != 0 ? fp[w.b] : fp[w.c]
                pc += 1
            case .globalGet: fp[w.a] = instance.pointee.globals[Int(w.high)].pointee
            case .globalSet: instance.pointee.globals[Int(w.high)].pointee = fp[w.a]

            case .i32Load:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 4 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = UInt64(memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: UInt32.self))
            case .i64Load:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 8 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: UInt64.self)
            case .i32Load8S:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 1 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = slot(
                    Int32(memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: Int8.self)))
            case .i32Load8U:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 1 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = UInt64(memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: UInt8.self))
            case .i32Load16S:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 2 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = slot(
                    Int32(memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: Int16.self)))
            case .i32Load16U:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 2 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = UInt64(memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: UInt16.self))
            case .i64Load8S:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 1 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = UInt64(
                    bitPattern: Int64(
                        memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: Int8.self)))
            case .i64Load8U:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 1 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = UInt64(memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: UInt8.self))
            case .i64Load16S:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 2 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = UInt64(
                    bitPattern: Int64(
                        memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: Int16.self)))
            case .i64Load16U:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 2 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = UInt64(memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: UInt16.self))
            case .i64Load32S:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 4 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                fp[w.a] = UInt64(
                    bitPattern: Int64(
                        memoryBase.loadUnaligned(fromByteOffset: Int(truncatingIfNeeded: at), as: Int32.self)))
            case .store8:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 1 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                memoryBase.storeBytes(
                    of: UInt8(truncatingIfNeeded: fp[w.a]), toByteOffset: Int(truncatingIfNeeded: at), as: UInt8.self)
            case .store16:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 2 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                memoryBase.storeBytes(
                    of: UInt16(truncatingIfNeeded: fp[w.a]), toByteOffset: Int(truncatingIfNeeded: at), as: UInt16.self)
            case .store32:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 4 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                memoryBase.storeBytes(
                    of: UInt32(truncatingIfNeeded: fp[w.a]), toByteOffset: Int(truncatingIfNeeded: at), as: UInt32.self)
            case .store64:
                let at = fp[w.b] &+ UInt64(w.c)
                guard at &+ 8 <= memorySize else { trap = .memoryOutOfBounds; break loop }
                memoryBase.storeBytes(
                    of: UInt64(truncatingIfNeeded: fp[w.a]), toByteOffset: Int(truncatingIfNeeded: at), as: UInt64.self)
            case .address:
                fp[w.a] = fp[w.b] &+ pc.pointee
                pc += 1

            case .i32EqK: fp[w.a] = u32(fp[w.b]) == UInt32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32NeK: fp[w.a] = u32(fp[w.b]) != UInt32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32LtSK: fp[w.a] = s32(fp[w.b]) < Int32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32LtUK: fp[w.a] = u32(fp[w.b]) < UInt32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32GtSK: fp[w.a] = s32(fp[w.b]) > Int32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32GtUK: fp[w.a] = u32(fp[w.b]) > UInt32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32LeSK: fp[w.a] = s32(fp[w.b]) <= Int32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32LeUK: fp[w.a] = u32(fp[w.b]) <= UInt32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32GeSK: fp[w.a] = s32(fp[w.b]) >= Int32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32GeUK: fp[w.a] = u32(fp[w.b]) >= UInt32(truncatingIfNeeded: w.constantC) ? 1 : 0
            case .i32AddK: fp[w.a] = UInt64(u32(fp[w.b]) &+ k32(w))
            case .i32MulK: fp[w.a] = UInt64(u32(fp[w.b]) &* k32(w))
            case .i32AndK: fp[w.a] = UInt64(u32(fp[w.b]) & k32(w))
            case .i32OrK: fp[w.a] = UInt64(u32(fp[w.b]) | k32(w))
            case .i32XorK: fp[w.a] = UInt64(u32(fp[w.b]) ^ k32(w))
            case .i32ShlK: fp[w.a] = UInt64(u32(fp[w.b]) &<< k32(w))
            case .i32ShrUK: fp[w.a] = UInt64(u32(fp[w.b]) &>> k32(w))
            case .i32ShrSK: fp[w.a] = slot(s32(fp[w.b]) &>> Int32(truncatingIfNeeded: w.constantC))
            case .i64AddK: fp[w.a] = fp[w.b] &+ k64(w)
            case .i64AndK: fp[w.a] = fp[w.b] & k64(w)
            case .i64ShlK: fp[w.a] = fp[w.b] &<< k64(w)
            case .i64ShrUK: fp[w.a] = fp[w.b] &>> k64(w)
            case .i64ShrSK: fp[w.a] = UInt64(bitPattern: s64(fp[w.b]) &>> w.constantC)
            case .i32Eqz: fp[w.a] = u32(fp[w.b]) == 0 ? 1 : 0
            case .i32Eq: fp[w.a] = u32(fp[w.b]) == u32(fp[w.c]) ? 1 : 0
            case .i32Ne: fp[w.a] = u32(fp[w.b]) != u32(fp[w.c]) ? 1 : 0
            case .i32LtS: fp[w.a] = s32(fp[w.b]) < s32(fp[w.c]) ? 1 : 0
            case .i32LtU: fp[w.a] = u32(fp[w.b]) < u32(fp[w.c]) ? 1 : 0
            case .i32GtS: fp[w.a] = s32(fp[w.b]) > s32(fp[w.c]) ? 1 : 0
            case .i32GtU: fp[w.a] = u32(fp[w.b]) > u32(fp[w.c]) ? 1 : 0
            case .i32LeS: fp[w.a] = s32(fp[w.b]) <= s32(fp[w.c]) ? 1 : 0
            case .i32LeU: fp[w.a] = u32(fp[w.b]) <= u32(fp[w.c]) ? 1 : 0
            case .i32GeS: fp[w.a] = s32(fp[w.b]) >= s32(fp[w.c]) ? 1 : 0
            case .i32GeU: fp[w.a] = u32(fp[w.b]) >= u32(fp[w.c]) ? 1 : 0
            case .i64Eqz: fp[w.a] = u64(fp[w.b]) == 0 ? 1 : 0
            case .i64Eq: fp[w.a] = u64(fp[w.b]) == u64(fp[w.c]) ? 1 : 0
            case .i64Ne: fp[w.a] = u64(fp[w.b]) != u64(fp[w.c]) ? 1 : 0
            case .i64LtS: fp[w.a] = s64(fp[w.b]) < s64(fp[w.c]) ? 1 : 0
            case .i64LtU: fp[w.a] = u64(fp[w.b]) < u64(fp[w.c]) ? 1 : 0
            case .i64GtS: fp[w.a] = s64(fp[w.b]) > s64(fp[w.c]) ? 1 : 0
            case .i64GtU: fp[w.a] = u64(fp[w.b]) > u64(fp[w.c]) ? 1 : 0
            case .i64LeS: fp[w.a] = s64(fp[w.b]) <= s64(fp[w.c]) ? 1 : 0
            case .i64LeU: fp[w.a] = u64(fp[w.b]) <= u64(fp[w.c]) ? 1 : 0
            case .i64GeS: fp[w.a] = s64(fp[w.b]) >= s64(fp[w.c]) ? 1 : 0
            case .i64GeU: fp[w.a] = u64(fp[w.b]) >= u64(fp[w.c]) ? 1 : 0
            case .f32Eq: fp[w.a] = f32(fp[w.b]) == f32(fp[w.c]) ? 1 : 0
            case .f32Ne: fp[w.a] = f32(fp[w.b]) != f32(fp[w.c]) ? 1 : 0
            case .f32Lt: fp[w.a] = f32(fp[w.b]) < f32(fp[w.c]) ? 1 : 0
            case .f32Gt: fp[w.a] = f32(fp[w.b]) > f32(fp[w.c]) ? 1 : 0
            case .f32Le: fp[w.a] = f32(fp[w.b]) <= f32(fp[w.c]) ? 1 : 0
            case .f32Ge: fp[w.a] = f32(fp[w.b]) >= f32(fp[w.c]) ? 1 : 0
            case .f64Eq: fp[w.a] = f64(fp[w.b]) == f64(fp[w.c]) ? 1 : 0
            case .f64Ne: fp[w.a] = f64(fp[w.b]) != f64(fp[w.c]) ? 1 : 0
            case .f64Lt: fp[w.a] = f64(fp[w.b]) < f64(fp[w.c]) ? 1 : 0
            case .f64Gt: fp[w.a] = f64(fp[w.b]) > f64(fp[w.c]) ? 1 : 0
            case .f64Le: fp[w.a] = f64(fp[w.b]) <= f64(fp[w.c]) ? 1 : 0
            case .f64Ge: fp[w.a] = f64(fp[w.b]) >= f64(fp[w.c]) ? 1 : 0
            case .i32Clz: fp[w.a] = UInt64(u32(fp[w.b]).leadingZeroBitCount)
            case .i32Ctz: fp[w.a] = UInt64(u32(fp[w.b]).trailingZeroBitCount)
            case .i32Popcnt: fp[w.a] = UInt64(u32(fp[w.b]).nonzeroBitCount)
            case .i32Add: fp[w.a] = UInt64(u32(fp[w.b]) &+ u32(fp[w.c]))
            case .i32Sub: fp[w.a] = UInt64(u32(fp[w.b]) &- u32(fp[w.c]))
            case .i32Mul: fp[w.a] = UInt64(u32(fp[w.b]) &* u32(fp[w.c]))
            case .i32DivS:
                let (a, b) = (s32(fp[w.b]), s32(fp[w.c]))
                if b == 0 { trap = .integerDivideByZero; break loop }
                if a == Int32.min && b == -1 { trap = .integerOverflow; break loop }
                fp[w.a] = slot(a / b)
            case .i32DivU:
                let b = u32(fp[w.c])
                if b == 0 { trap = .integerDivideByZero; break loop }
                fp[w.a] = UInt64(u32(fp[w.b]) / b)
            case .i32RemS:
                let (a, b) = (s32(fp[w.b]), s32(fp[w.c]))
                if b == 0 { trap = .integerDivideByZero; break loop }
                fp[w.a] = b == -1 ? 0 : slot(a % b)
            case .i32RemU:
                let b = u32(fp[w.c])
                if b == 0 { trap = .integerDivideByZero; break loop }
                fp[w.a] = UInt64(u32(fp[w.b]) % b)
            case .i32And: fp[w.a] = UInt64(u32(fp[w.b]) & u32(fp[w.c]))
            case .i32Or: fp[w.a] = UInt64(u32(fp[w.b]) | u32(fp[w.c]))
            case .i32Xor: fp[w.a] = UInt64(u32(fp[w.b]) ^ u32(fp[w.c]))
            case .i32Shl: fp[w.a] = UInt64(u32(fp[w.b]) &<< u32(fp[w.c]))
            case .i32ShrU: fp[w.a] = UInt64(u32(fp[w.b]) &>> u32(fp[w.c]))
            case .i32ShrS: fp[w.a] = slot(s32(fp[w.b]) &>> s32(fp[w.c]))
            case .i32Rotl: fp[w.a] = UInt64(rotated(u32(fp[w.b]), left: u32(fp[w.c])))
            case .i32Rotr: fp[w.a] = UInt64(rotated(u32(fp[w.b]), left: 0 &- u32(fp[w.c])))
            case .i64Clz: fp[w.a] = UInt64(fp[w.b].leadingZeroBitCount)
            case .i64Ctz: fp[w.a] = UInt64(fp[w.b].trailingZeroBitCount)
            case .i64Popcnt: fp[w.a] = UInt64(fp[w.b].nonzeroBitCount)
            case .i64Add: fp[w.a] = fp[w.b] &+ fp[w.c]
            case .i64Sub: fp[w.a] = fp[w.b] &- fp[w.c]
            case .i64Mul: fp[w.a] = fp[w.b] &* fp[w.c]
            case .i64DivS:
                let (a, b) = (s64(fp[w.b]), s64(fp[w.c]))
                if b == 0 { trap = .integerDivideByZero; break loop }
                if a == Int64.min && b == -1 { trap = .integerOverflow; break loop }
                fp[w.a] = UInt64(bitPattern: a / b)
            case .i64DivU:
                let b = fp[w.c]
                if b == 0 { trap = .integerDivideByZero; break loop }
                fp[w.a] = fp[w.b] / b
            case .i64RemS:
                let (a, b) = (s64(fp[w.b]), s64(fp[w.c]))
                if b == 0 { trap = .integerDivideByZero; break loop }
                fp[w.a] = b == -1 ? 0 : UInt64(bitPattern: a % b)
            case .i64RemU:
                let b = fp[w.c]
                if b == 0 { trap = .integerDivideByZero; break loop }
                fp[w.a] = fp[w.b] % b
            case .i64And: fp[w.a] = fp[w.b] & fp[w.c]
            case .i64Or: fp[w.a] = fp[w.b] | fp[w.c]
            case .i64Xor: fp[w.a] = fp[w.b] ^ fp[w.c]
            case .i64Shl: fp[w.a] = fp[w.b] &<< fp[w.c]
            case .i64ShrU: fp[w.a] = fp[w.b] &>> fp[w.c]
            case .i64ShrS: fp[w.a] = UInt64(bitPattern: s64(fp[w.b]) &>> s64(fp[w.c]))
            case .i64Rotl: fp[w.a] = rotated(fp[w.b], left: fp[w.c])
            case .i64Rotr: fp[w.a] = rotated(fp[w.b], left: 0 &- fp[w.c])
            case .f32Add: fp[w.a] = slot(f32(fp[w.b]) + f32(fp[w.c]))
            case .f32Sub: fp[w.a] = slot(f32(fp[w.b]) - f32(fp[w.c]))
            case .f32Mul: fp[w.a] = slot(f32(fp[w.b]) * f32(fp[w.c]))
            case .f32Div: fp[w.a] = slot(f32(fp[w.b]) / f32(fp[w.c]))
            case .f32Sqrt: fp[w.a] = slot(f32(fp[w.b]).squareRoot())
            case .f32Neg: fp[w.a] = fp[w.b] ^ 0x8000_0000
            case .f32Abs: fp[w.a] = fp[w.b] & ~0x8000_0000
            case .f64Add: fp[w.a] = slot(f64(fp[w.b]) + f64(fp[w.c]))
            case .f64Sub: fp[w.a] = slot(f64(fp[w.b]) - f64(fp[w.c]))
            case .f64Mul: fp[w.a] = slot(f64(fp[w.b]) * f64(fp[w.c]))
            case .f64Div: fp[w.a] = slot(f64(fp[w.b]) / f64(fp[w.c]))
            case .f64Sqrt: fp[w.a] = slot(f64(fp[w.b]).squareRoot())
            case .f64Neg: fp[w.a] = fp[w.b] ^ 0x8000_0000_0000_0000
            case .f64Abs: fp[w.a] = fp[w.b] & ~0x8000_0000_0000_0000
            default:
                if let code = rare(store, instance, fp, w, &pc) { trap = code; break loop }
                memorySize = UInt64(memory.pointee.byteCount)
            }
        }

        store.settleFuel(fuel)
        if trap != nil { store.recordTrap(function, at: pc - 1, frames: bottom..<frame) }
        return trap
    }

    /// Makes room for a frame and clears its locals.
    @inline(__always)
    private static func enter(
        _ function: UnsafeMutablePointer<FunctionRecord>, _ fp: UnsafeMutablePointer<UInt64>,
        _ stackEnd: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        guard stackEnd - fp >= function.pointee.frameSlots else { return false }
        var index = function.pointee.parameterSlots
        while index < function.pointee.localSlots {
            fp[index] = 0
            index &+= 1
        }
        return true
    }
}
