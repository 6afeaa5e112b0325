/*
 * The operations in the order of `Opcode` (Sources/WasmRuntime/Compile/Opcode.swift), which says what each one means; a
 * test compares the two lists.
 */
#define OPERATIONS(X) \
    X(unreachable) X(br) X(brUnless) X(brIf) X(brTable) X(brI32Eq) X(brI32Ne) X(brI32LtS) X(brI32LtU) X(brI32GtS) \
    X(brI32GtU) X(brI32LeS) X(brI32LeU) X(brI32GeS) X(brI32GeU) X(brI64Eq) X(brI64Ne) X(brI64LtS) X(brI64LtU) \
    X(brI64GtS) X(brI64GtU) X(brI64LeS) X(brI64LeU) X(brI64GeS) X(brI64GeU) X(brI32EqK) X(brI32NeK) X(brI32LtSK) \
    X(brI32LtUK) X(brI32GtSK) X(brI32GtUK) X(brI32LeSK) X(brI32LeUK) X(brI32GeSK) X(brI32GeUK) X(fuel) X(ret) \
    X(ret1) X(call) X(callLocal) X(callIndirect) X(returnCall) X(returnCallIndirect) X(throw) X(throwRef) X(copy) \
    X(copy2) X(const64) X(const32) X(select) X(select2) X(globalGet) X(globalSet) X(globalGet2) X(globalSet2) \
    X(refFunc) X(i32Load) X(i64Load) X(i32Load8S) X(i32Load8U) X(i32Load16S) X(i32Load16U) X(i64Load8S) X(i64Load8U) \
    X(i64Load16S) X(i64Load16U) X(i64Load32S) X(store8) X(store16) X(store32) X(store64) X(address) X(address64) \
    X(useMemory) X(observe) X(memorySize) X(memoryGrow) X(memoryFill) X(memoryCopy) X(memoryInit) X(dataDrop) \
    X(tableGet) X(tableSet) X(tableSize) X(tableGrow) X(tableFill) X(tableCopy) X(tableInit) X(elemDrop) X(i32AddK) \
    X(i32MulK) X(i32AndK) X(i32OrK) X(i32XorK) X(i32ShlK) X(i32ShrSK) X(i32ShrUK) X(i32EqK) X(i32NeK) X(i32LtSK) \
    X(i32LtUK) X(i32GtSK) X(i32GtUK) X(i32LeSK) X(i32LeUK) X(i32GeSK) X(i32GeUK) X(i64AddK) X(i64AndK) X(i64ShlK) \
    X(i64ShrSK) X(i64ShrUK) X(i32AddW) X(i32MulW) X(i32AndW) X(i32OrW) X(i32XorW) X(i64AddW) X(i64MulW) X(i64AndW) \
    X(i64OrW) X(i64XorW) X(i32LoadK) X(i64LoadK) X(i32Load8SK) X(i32Load8UK) X(i32Load16SK) X(i32Load16UK) \
    X(i64Load8SK) X(i64Load8UK) X(i64Load16SK) X(i64Load16UK) X(i64Load32SK) X(f64MulAdd) X(f64MulSub) X(f64SubMul) \
    X(f64AddLoad) X(f64SubLoad) X(f64MulLoad) X(i32Eqz) X(i32Eq) X(i32Ne) X(i32LtS) X(i32LtU) X(i32GtS) X(i32GtU) \
    X(i32LeS) X(i32LeU) X(i32GeS) X(i32GeU) X(i64Eqz) X(i64Eq) X(i64Ne) X(i64LtS) X(i64LtU) X(i64GtS) X(i64GtU) \
    X(i64LeS) X(i64LeU) X(i64GeS) X(i64GeU) X(f32Eq) X(f32Ne) X(f32Lt) X(f32Gt) X(f32Le) X(f32Ge) X(f64Eq) X(f64Ne) \
    X(f64Lt) X(f64Gt) X(f64Le) X(f64Ge) X(i32Clz) X(i32Ctz) X(i32Popcnt) X(i32Add) X(i32Sub) X(i32Mul) X(i32DivS) \
    X(i32DivU) X(i32RemS) X(i32RemU) X(i32And) X(i32Or) X(i32Xor) X(i32Shl) X(i32ShrS) X(i32ShrU) X(i32Rotl) \
    X(i32Rotr) X(i64Clz) X(i64Ctz) X(i64Popcnt) X(i64Add) X(i64Sub) X(i64Mul) X(i64DivS) X(i64DivU) X(i64RemS) \
    X(i64RemU) X(i64And) X(i64Or) X(i64Xor) X(i64Shl) X(i64ShrS) X(i64ShrU) X(i64Rotl) X(i64Rotr) X(f32Abs) \
    X(f32Neg) X(f32Ceil) X(f32Floor) X(f32Trunc) X(f32Nearest) X(f32Sqrt) X(f32Add) X(f32Sub) X(f32Mul) X(f32Div) \
    X(f32Min) X(f32Max) X(f32Copysign) X(f64Abs) X(f64Neg) X(f64Ceil) X(f64Floor) X(f64Trunc) X(f64Nearest) \
    X(f64Sqrt) X(f64Add) X(f64Sub) X(f64Mul) X(f64Div) X(f64Min) X(f64Max) X(f64Copysign) X(i32WrapI64) \
    X(i32TruncF32S) X(i32TruncF32U) X(i32TruncF64S) X(i32TruncF64U) X(i64ExtendI32S) X(i64ExtendI32U) \
    X(i64TruncF32S) X(i64TruncF32U) X(i64TruncF64S) X(i64TruncF64U) X(f32ConvertI32S) X(f32ConvertI32U) \
    X(f32ConvertI64S) X(f32ConvertI64U) X(f32DemoteF64) X(f64ConvertI32S) X(f64ConvertI32U) X(f64ConvertI64S) \
    X(f64ConvertI64U) X(f64PromoteF32) X(i32ReinterpretF32) X(i64ReinterpretF64) X(f32ReinterpretI32) \
    X(f64ReinterpretI64) X(i32Extend8S) X(i32Extend16S) X(i64Extend8S) X(i64Extend16S) X(i64Extend32S) X(i64Add128) \
    X(i64Sub128) X(i64MulWideS) X(i64MulWideU) X(i32TruncSatF32S) X(i32TruncSatF32U) X(i32TruncSatF64S) \
    X(i32TruncSatF64U) X(i64TruncSatF32S) X(i64TruncSatF32U) X(i64TruncSatF64S) X(i64TruncSatF64U)
