/*
 * The operations in the order of `Opcode` (Sources/WasmRuntime/Compile/Opcode.swift), which says what each one means, with
 * the forms that each one has; tests compare both lists. See `CWasmForm` (cwasm_loop.h) for what the forms are.
 */
#define OPERATIONS(X) \
    X(unreachable, N) X(br, R) X(brUnless, R1) X(brIf, R1) X(brTable, N) X(brI32Eq, R2) X(brI32Ne, R2) \
    X(brI32LtS, R2) X(brI32LtU, R2) X(brI32GtS, R2) X(brI32GtU, R2) X(brI32LeS, R2) X(brI32LeU, R2) X(brI32GeS, R2) \
    X(brI32GeU, R2) X(brI64Eq, R2) X(brI64Ne, R2) X(brI64LtS, R2) X(brI64LtU, R2) X(brI64GtS, R2) X(brI64GtU, R2) \
    X(brI64LeS, R2) X(brI64LeU, R2) X(brI64GeS, R2) X(brI64GeU, R2) X(brI32EqK, R1) X(brI32NeK, R1) X(brI32LtSK, R1) \
    X(brI32LtUK, R1) X(brI32GtSK, R1) X(brI32GtUK, R1) X(brI32LeSK, R1) X(brI32LeUK, R1) X(brI32GeSK, R1) \
    X(brI32GeUK, R1) X(fuel, N) X(ret, N) X(ret1, 1) X(call, N) X(callLocal, N) X(callIndirect, N) X(returnCall, N) \
    X(returnCallIndirect, N) X(throw, N) X(throwRef, N) X(copy, 1) X(copy2, N) X(const64, R) X(const32, R) \
    X(constF64, R) X(select, R1) X(select2, N) X(globalGet, R) X(globalSet, 1) X(globalGet2, N) X(globalSet2, N) \
    X(refFunc, N) X(i32Load, R1) X(i64Load, R1) X(i32Load8S, R1) X(i32Load8U, R1) X(i32Load16S, R1) \
    X(i32Load16U, R1) X(i64Load8S, R1) X(i64Load8U, R1) X(i64Load16S, R1) X(i64Load16U, R1) X(i64Load32S, R1) \
    X(f32Load, R1) X(f64Load, R1) X(store8, 12) X(store16, 12) X(store32, 12) X(store64, 12) X(storeF32, 12) \
    X(storeF64, 12) X(address, R1) X(address64, N) X(useMemory, N) X(observe, N) X(memorySize, N) X(memoryGrow, N) \
    X(memoryFill, N) X(memoryCopy, N) X(memoryInit, N) X(dataDrop, N) X(tableGet, N) X(tableSet, N) X(tableSize, N) \
    X(tableGrow, N) X(tableFill, N) X(tableCopy, N) X(tableInit, N) X(elemDrop, N) X(i32AddK, R1) X(i32MulK, R1) \
    X(i32AndK, R1) X(i32OrK, R1) X(i32XorK, R1) X(i32ShlK, R1) X(i32ShrSK, R1) X(i32ShrUK, R1) X(i32EqK, R1) \
    X(i32NeK, R1) X(i32LtSK, R1) X(i32LtUK, R1) X(i32GtSK, R1) X(i32GtUK, R1) X(i32LeSK, R1) X(i32LeUK, R1) \
    X(i32GeSK, R1) X(i32GeUK, R1) X(i64AddK, R1) X(i64AndK, R1) X(i64ShlK, R1) X(i64ShrSK, R1) X(i64ShrUK, R1) \
    X(i32AddW, R1) X(i32MulW, R1) X(i32AndW, R1) X(i32OrW, R1) X(i32XorW, R1) X(i64AddW, R1) X(i64MulW, R1) \
    X(i64AndW, R1) X(i64OrW, R1) X(i64XorW, R1) X(i32LoadK, R1) X(i64LoadK, R1) X(i32Load8SK, R1) X(i32Load8UK, R1) \
    X(i32Load16SK, R1) X(i32Load16UK, R1) X(i64Load8SK, R1) X(i64Load8UK, R1) X(i64Load16SK, R1) X(i64Load16UK, R1) \
    X(i64Load32SK, R1) X(f32LoadK, R1) X(f64LoadK, R1) X(f64MulAdd, R2) X(f64MulSub, R2) X(f64SubMul, R2) \
    X(f64AddLoad, R2) X(f64SubLoad, R2) X(f64MulLoad, R2) X(i32Eqz, R1) X(i32Eq, R2) X(i32Ne, R2) X(i32LtS, R2) \
    X(i32LtU, R2) X(i32GtS, R2) X(i32GtU, R2) X(i32LeS, R2) X(i32LeU, R2) X(i32GeS, R2) X(i32GeU, R2) X(i64Eqz, R1) \
    X(i64Eq, R2) X(i64Ne, R2) X(i64LtS, R2) X(i64LtU, R2) X(i64GtS, R2) X(i64GtU, R2) X(i64LeS, R2) X(i64LeU, R2) \
    X(i64GeS, R2) X(i64GeU, R2) X(f32Eq, R2) X(f32Ne, R2) X(f32Lt, R2) X(f32Gt, R2) X(f32Le, R2) X(f32Ge, R2) \
    X(f64Eq, R2) X(f64Ne, R2) X(f64Lt, R2) X(f64Gt, R2) X(f64Le, R2) X(f64Ge, R2) X(i32Clz, R1) X(i32Ctz, R1) \
    X(i32Popcnt, R1) X(i32Add, R2) X(i32Sub, R2) X(i32Mul, R2) X(i32DivS, R2) X(i32DivU, R2) X(i32RemS, R2) \
    X(i32RemU, R2) X(i32And, R2) X(i32Or, R2) X(i32Xor, R2) X(i32Shl, R2) X(i32ShrS, R2) X(i32ShrU, R2) \
    X(i32Rotl, R2) X(i32Rotr, R2) X(i64Clz, R1) X(i64Ctz, R1) X(i64Popcnt, R1) X(i64Add, R2) X(i64Sub, R2) \
    X(i64Mul, R2) X(i64DivS, R2) X(i64DivU, R2) X(i64RemS, R2) X(i64RemU, R2) X(i64And, R2) X(i64Or, R2) \
    X(i64Xor, R2) X(i64Shl, R2) X(i64ShrS, R2) X(i64ShrU, R2) X(i64Rotl, R2) X(i64Rotr, R2) X(f32Abs, R1) \
    X(f32Neg, R1) X(f32Ceil, R1) X(f32Floor, R1) X(f32Trunc, R1) X(f32Nearest, R1) X(f32Sqrt, R1) X(f32Add, R2) \
    X(f32Sub, R2) X(f32Mul, R2) X(f32Div, R2) X(f32Min, R2) X(f32Max, R2) X(f32Copysign, R2) X(f64Abs, R1) \
    X(f64Neg, R1) X(f64Ceil, R1) X(f64Floor, R1) X(f64Trunc, R1) X(f64Nearest, R1) X(f64Sqrt, R1) X(f64Add, R2) \
    X(f64Sub, R2) X(f64Mul, R2) X(f64Div, R2) X(f64Min, R2) X(f64Max, R2) X(f64Copysign, R2) X(i32WrapI64, R1) \
    X(i32TruncF32S, R1) X(i32TruncF32U, R1) X(i32TruncF64S, R1) X(i32TruncF64U, R1) X(i64ExtendI32S, R1) \
    X(i64ExtendI32U, R1) X(i64TruncF32S, R1) X(i64TruncF32U, R1) X(i64TruncF64S, R1) X(i64TruncF64U, R1) \
    X(f32ConvertI32S, R1) X(f32ConvertI32U, R1) X(f32ConvertI64S, R1) X(f32ConvertI64U, R1) X(f32DemoteF64, R1) \
    X(f64ConvertI32S, R1) X(f64ConvertI32U, R1) X(f64ConvertI64S, R1) X(f64ConvertI64U, R1) X(f64PromoteF32, R1) \
    X(i32ReinterpretF32, R1) X(i64ReinterpretF64, R1) X(f32ReinterpretI32, R1) X(f64ReinterpretI64, R1) \
    X(i32Extend8S, R1) X(i32Extend16S, R1) X(i64Extend8S, R1) X(i64Extend16S, R1) X(i64Extend32S, R1) \
    X(i64Add128, N) X(i64Sub128, N) X(i64MulWideS, N) X(i64MulWideU, N) X(i32TruncSatF32S, R1) \
    X(i32TruncSatF32U, R1) X(i32TruncSatF64S, R1) X(i32TruncSatF64U, R1) X(i64TruncSatF32S, R1) \
    X(i64TruncSatF32U, R1) X(i64TruncSatF64S, R1) X(i64TruncSatF64U, R1)

/* The forms of one operation, by their kinds: F(name, suffix). */
#define FORMS_N(F, name) F(name, )
#define FORMS_R(F, name) F(name, ) F(name, R)
#define FORMS_1(F, name) F(name, ) F(name, 1)
#define FORMS_12(F, name) FORMS_1(F, name) F(name, 2) F(name, 12)
#define FORMS_R1(F, name) FORMS_1(F, name) F(name, R) F(name, 1R)
#define FORMS_R2(F, name) FORMS_12(F, name) F(name, R) F(name, 1R) F(name, 2R) F(name, 12R)
