/*
 * Operations that run as one where they stand in a row (sequences.c): with their forms, F2 and F3 of two and of three, and
 * with J where the last is one of control.c. Written by bench/wasm/sequences.sh from counts of what ran
 * (docs/decisions/0010-registers-and-sequences.md); a build that counts has none.
 */
#ifdef CWASM_COUNT
#define SEQUENCES(F2, F2J, F3, F3J)
#else
#define SEQUENCES(F2, F2J, F3, F3J) \
    F3(address, 1R, i64Load, 1, const32, R) F3(address, 1R, i64Load, 1, i64Xor, 2) \
    F3(address, 1R, store64, 1, i64Xor, ) F3(address, 1R, store64, 1, i64XorW, R) F3(brI32Eq, , i32Add, , i32Add, R) \
    F3(brI32Eq, , i32Add, R, i32Load8U, 1R) F3(brI32Eq, 1, i32LtU, 2, const32, ) \
    F3(brI32GtS, 2, store32, , i32AddK, R) F3(brI32GtS, R, i32AddK, , brI32GtS, 2) \
    F3J(brI32GtUK, 1R, i32Add, R, ret1, 1) F3(brI32LtS, 1R, i32AddK, , i32ShlK, R) \
    F3(brI32LtSK, , i32Load, R, brI32GeU, 2) F3(brI64GtU, 2, i64Mul, , i64ShlK, R) \
    F3(brIf, 1, f64Add, R, f64MulAdd, 1) F3(brIf, 1, f64Sub, R, f64Add, 2) F3(brUnless, , copy, , brIf, R) \
    F3(brUnless, , i32Load8U, R, store8, 2) F3(brUnless, 1, f64Add, R, f64MulAdd, 1) \
    F3(brUnless, 1, i64Mul, R, i64Add, 1R) F3(const32, , brI32LtUK, , const32, ) F3(const32, , const32, , br, ) \
    F3J(const32, , const32, , callLocal, ) F3(const32, , const32, , select, R) F3J(const32, , copy, , callLocal, ) \
    F3(const32, , f32Mul, , i32AddW, R) F3(const32, , f32Mul, 1, const32, ) F3(const32, , i32AddK, , brI32NeK, 1R) \
    F3(const32, , i32AddK, , brIf, 1R) F3(const32, , select, R, i32Add, 2) F3(const32, , select, R, i32ShlK, 1R) \
    F3(const32, R, address, 1R, i64Load, 1) F3(const32, R, address, 1R, store64, 1) \
    F3(const32, R, brI64GtU, 2, i64Mul, ) F3(const32, R, f64Load, 1, constF64, ) F3(const32, R, i32Rotl, 2, br, ) \
    F3(const32, R, i32Rotl, 2, const32, R) F3(const32, R, i32Rotl, 2R, i32Xor, 2) \
    F3(const32, R, i32Rotl, 2R, i32Xor, 2R) F3(const32, R, store32, 2, i32Load, ) \
    F3(const32, R, store8, 2, i32Add, ) F3(const32, R, store8, 2, i32AddK, ) \
    F3(const32, R, storeF64, 12, const32, R) F3(const64, R, i64GtU, 2, const64, R) \
    F3(constF64, , f64MulAdd, , const32, R) F3(constF64, R, f64Add, 2, f64Sqrt, 1R) \
    F3(constF64, R, f64Div, 1, f64Mul, 2) F3(constF64, R, f64Lt, 2R, brIf, 1) \
    F3(constF64, R, f64Lt, 2R, brUnless, 1) F3J(copy, , const32, , callLocal, ) F3(copy, , const32, , const32, ) \
    F3(copy, , copy, , brI32LeS, R) F3J(copy, , copy, , callLocal, ) F3(copy, , copy, , const32, ) \
    F3(copy, , copy, , copy, ) F3(copy, , copy, , i32Xor, R) F3(copy, , copy, 1, store32, ) \
    F3(copy, , i32AddK, , brIf, 1R) F3(copy, 1, brI32GtS, R, i32AddK, ) F3(copy, 1, i32AddK, , i64AddK, ) \
    F3(copy, 1, store32, , i32Add, ) F3(copy, 1, store32, , i32Add, R) F3(f32Add, 2, f32Add, 2, storeF32, 2) \
    F3(f32Add, 2, storeF32, 2, i32AddK, ) F3(f32Add, 2, storeF32, 2, i32AddW, ) F3(f32Load, 1, const32, , f32Mul, 1) \
    F3(f32Load, 1R, f32Mul, 2R, f32Add, 2) F3(f32Mul, , i32AddW, R, f32Load, 1R) F3(f32Mul, 1, const32, , f32Mul, ) \
    F3(f32Mul, 2R, f32Add, 2, f32Add, 2) F3(f64Add, 1, i32AddK, , i32AddK, ) F3(f64Add, 1R, f64Add, 2R, f64Add, 2R) \
    F3(f64Add, 2, const32, , i32AddK, ) F3(f64Add, 2, constF64, R, f64Add, 2) F3(f64Add, 2, constF64, R, f64Lt, 2R) \
    F3(f64Add, 2, f64Mul, 12, f64Add, R) F3(f64Add, 2, f64Sqrt, 1R, f64Mul, 2) F3(f64Add, 2, i32AddK, , i32AddK, ) \
    F3(f64Add, 2R, f64Add, 2, i32AddK, ) F3(f64Add, 2R, f64Add, 2R, f64Add, 2) \
    F3(f64Add, R, f64MulAdd, 1, f64Mul, 12) F3(f64Add, R, f64MulAdd, 1, f64Sub, R) \
    F3(f64AddLoad, 12, storeF64, 12, copy, ) F3(f64AddLoad, 12, storeF64, 12, i32AddK, ) \
    F3(f64Div, 1, f64Mul, 2, f64SubMul, ) F3(f64Load, , copy, , copy, ) F3(f64Load, , f64Load, , f64Load, ) \
    F3(f64Load, , i32AddK, , f64SubLoad, 2) F3(f64Load, 1, constF64, , f64MulAdd, ) \
    F3(f64Load, 1R, f64MulLoad, 1R, f64Add, 1) F3(f64Load, R, f64SubMul, 2, storeF64, 2) \
    F3(f64LoadK, , f64SubLoad, , f64Mul, 12) F3(f64LoadK, 1R, f64MulLoad, 1, f64LoadK, 1R) \
    F3(f64LoadK, 1R, f64MulLoad, 1R, f64Add, 1R) F3(f64Lt, 2R, brIf, 1, f64Add, R) F3(f64Lt, 2R, brIf, 1, f64Sub, R) \
    F3(f64Lt, 2R, brUnless, 1, f64Add, R) F3(f64Mul, , f64Add, 2, constF64, R) F3(f64Mul, , f64Mul, , f64Add, 2) \
    F3(f64Mul, , f64Mul, 2R, f64AddLoad, 12) F3(f64Mul, , f64SubLoad, , f64MulAdd, 1R) \
    F3(f64Mul, 12, f64Add, 2, constF64, R) F3(f64Mul, 12, f64Add, R, f64MulAdd, 1) \
    F3(f64Mul, 12, f64Mul, , f64SubLoad, ) F3(f64Mul, 2, constF64, R, f64Div, 1) \
    F3(f64Mul, 2, f64SubMul, , storeF64, 2) F3(f64Mul, 2R, f64AddLoad, 12, storeF64, 12) \
    F3(f64Mul, R, f64AddLoad, 12, storeF64, 12) F3(f64MulAdd, , const32, R, storeF64, 12) \
    F3(f64MulAdd, 1, f64Mul, 12, f64Add, 2) F3(f64MulAdd, 1, f64Sub, R, f64Add, 2) \
    F3(f64MulAdd, 1R, f64Add, 2, constF64, R) F3(f64MulLoad, 1, f64LoadK, 1R, f64MulLoad, 1) \
    F3(f64MulLoad, 1, f64LoadK, 1R, f64MulLoad, 1R) F3(f64MulLoad, 1R, f64Add, 1, i32AddK, ) \
    F3(f64MulLoad, 1R, f64Add, 1R, f64Add, 2R) F3(f64Sqrt, 1R, f64Mul, 2, constF64, R) \
    F3(f64Sub, R, f64Add, 2, const32, ) F3(f64Sub, R, f64Add, 2, f64Mul, 12) F3(f64SubLoad, , f64Mul, 12, f64Mul, ) \
    F3(f64SubLoad, , f64MulAdd, 1R, f64Add, 2) F3(f64SubLoad, 2, f64LoadK, , f64SubLoad, ) \
    F3(f64SubMul, , storeF64, 2, f64Load, R) F3(f64SubMul, 2, storeF64, 2, f64Load, R) \
    F3(f64SubMul, 2, storeF64, 2, i32AddK, ) F3(globalGet, R, i32AddK, 1, globalSet, 1) \
    F3(i32Add, , const32, R, brI32LtU, 2R) F3(i32Add, , f64LoadK, 1R, f64MulLoad, 1) F3(i32Add, , i32Add, 2, copy, ) \
    F3(i32Add, , i32Add, R, i32Load8U, 1R) F3(i32Add, , i32AddK, , const32, R) F3(i32Add, , i32Load, 1R, i64Add, 2) \
    F3(i32Add, , i32Load16SK, 1R, i32Mul, 2) F3(i32Add, 1, copy, , copy, 1) F3(i32Add, 1, i32AddK, , brI32GtUK, 1R) \
    F3(i32Add, 1, i32AddK, 1, i32LoadK, R) F3(i32Add, 1, i32Eqz, R, i32Add, 2) \
    F3(i32Add, 1R, i32Add, 2R, i32Add, 2R) F3(i32Add, 2, const32, , i32AddK, ) F3(i32Add, 2, copy, , copy, 1) \
    F3(i32Add, 2, i32AddK, , i32AddK, ) F3(i32Add, 2, i32Load, 1, brIf, 1R) F3(i32Add, 2R, i32Add, 2, i32AddK, ) \
    F3(i32Add, 2R, i32Add, 2R, i32Add, 2) F3(i32Add, R, f64Load, 1R, f64MulLoad, 1R) \
    F3(i32Add, R, i32AddK, 1R, i32AndW, 1) F3(i32Add, R, i32AndW, 1, i32ShlK, 1) \
    F3(i32Add, R, i32Load8U, 1R, brI32NeK, 1) F3(i32Add, R, i32Load8U, 1R, store8, 2) \
    F3(i32AddK, , brI32GtS, 2, store32, ) F3(i32AddK, , brI32GtUK, 1R, i32Add, R) F3(i32AddK, , brIf, 1R, i32AddK, ) \
    F3(i32AddK, , const32, , brI32LtU, R) F3(i32AddK, , const32, R, brI32LtU, 2R) \
    F3(i32AddK, , const32, R, brI32Ne, 2R) F3(i32AddK, , const32, R, store8, 2) F3(i32AddK, , copy, 1, brI32GtS, R) \
    F3(i32AddK, , f64Mul, , f64Mul, 2R) F3(i32AddK, , f64Mul, R, f64AddLoad, 12) \
    F3(i32AddK, , f64SubLoad, 2, f64LoadK, ) F3(i32AddK, , i32AddK, , br, R) F3(i32AddK, , i32AddK, , brI32LtUK, 1R) \
    F3(i32AddK, , i32AddK, , brI32Ne, 2R) F3(i32AddK, , i32AddK, , brI32NeK, 1R) F3(i32AddK, , i32AddK, , brIf, 1R) \
    F3(i32AddK, , i32AddK, , const32, R) F3(i32AddK, , i32AddK, , i32AddK, ) F3(i32AddK, , i32AddK, , i32Load, 1) \
    F3(i32AddK, , i32AddK, R, i32AndK, 1R) F3(i32AddK, , i32Load, , i32AddK, ) \
    F3(i32AddK, , i32Load, 1, brI32LtS, 1R) F3(i32AddK, , i32Load8UK, , i32AndK, 1R) \
    F3(i32AddK, , i32ShlK, , i32Or, 2R) F3(i32AddK, , i32ShlK, R, i32AddW, 1) F3(i32AddK, , i32ShlK, R, i32Or, 2R) \
    F3(i32AddK, , i64AddK, , copy, 1) F3(i32AddK, , i64ShrUK, , i32Load, R) F3(i32AddK, 1, i32Load, , i32ShrUK, 1R) \
    F3(i32AddK, 1, i32LoadK, R, store32, 2) F3(i32AddK, 1R, i32AndW, 1, i32ShlK, 1) \
    F3J(i32AddK, R, globalSet, 1, ret, ) F3(i32AddK, R, i32Add, 1, i32AddK, 1) \
    F3(i32AddK, R, i32AndK, 1R, i32LtUK, 1R) F3(i32AddK, R, store32, 1, copy, ) F3(i32AddW, , const32, R, store8, 2) \
    F3(i32AddW, , f32Load, 1, const32, ) F3(i32AddW, , i32AddK, , brIf, 1R) F3(i32AddW, , i32AddW, R, store32, 2) \
    F3(i32AddW, R, f32Load, 1R, f32Mul, 2R) F3(i32AddW, R, i32Load, 1R, i64Mul, 1R) \
    F3(i32AddW, R, store32, 1, i32AddW, ) F3(i32AddW, R, store32, 2, i32AddW, ) \
    F3(i32AddW, R, store32, 2, i32AddW, R) F3(i32And, 1, i32And, R, i32Xor, 2R) F3(i32And, R, i32Xor, 2R, i32Add, 2) \
    F3(i32AndK, 1, i32XorK, 1, i32ShrUK, R) F3(i32AndK, 1, i32XorK, 1, i32Xor, R) \
    F3(i32AndK, 1R, i32Load8U, 1, store8, 2) F3(i32AndK, 1R, i32Load8U, 1R, store8, 2) \
    F3(i32AndK, 1R, i32LtUK, 1R, select, 1R) F3(i32AndK, 1R, select, 1, i32ShrUK, ) \
    F3(i32AndK, 1R, select, 1, i32ShrUK, 1R) F3(i32AndK, R, brUnless, 1, i64Mul, R) F3(i32AndK, R, i32Sub, 2, br, ) \
    F3(i32AndW, 1, const32, R, brI32Eq, 2) F3(i32AndW, 1, i32ShlK, 1, i32Load, 1) \
    F3(i32AndW, 1, i32ShlK, 1, i32Load, 1R) F3(i32Eqz, R, i32Add, 2, const32, ) F3(i32GtS, 2, select, 1, store32, 2) \
    F3(i32Load, , brI32Eq, 1, i32LtU, 2) F3(i32Load, , const32, R, store32, 2) F3(i32Load, , i32AddK, , copy, 1) \
    F3(i32Load, , i32AddK, 1, i32Load, ) F3(i32Load, , i32Load, , i32Load, ) F3(i32Load, , i32Load, R, i32GtS, 2) \
    F3(i32Load, , i32ShrUK, 1R, brI32LtU, 2) F3(i32Load, 1, brI32LtS, 1R, i32AddK, ) \
    F3J(i32Load, 1, copy, , callLocal, ) F3(i32Load, 1, i32Add, , i32Add, 2) F3(i32Load, 1, select, , select, ) \
    F3(i32Load, 1R, i32Add, 1, copy, ) F3(i32Load, 1R, i64Add, 2, i32AddW, R) F3(i32Load, 1R, i64Mul, 1R, i64Add, 2) \
    F3(i32Load, R, i32Add, 1R, i32Add, 2R) F3J(i32Load, R, i32EqK, 1R, ret1, 1) F3(i32Load, R, i32GtS, 2, select, 1) \
    F3(i32Load, R, i64Add, 2, i32AddW, R) F3(i32Load16S, , i32Load16SK, R, i32Mul, 2R) \
    F3(i32Load16SK, , i32Add, , i32Load16SK, 1R) F3(i32Load16SK, , i32Load16SK, R, i32Mul, 2) \
    F3(i32Load16SK, 1R, i32Mul, 2, i32Load16SK, ) F3(i32Load16SK, R, i32Mul, 2, i32Load16S, ) \
    F3(i32Load16SK, R, i32Mul, 2, i32Load16SK, ) F3(i32Load16SK, R, i32Mul, 2R, i32Add, 1R) \
    F3(i32Load8U, 1, store8, 2, i32ShrUK, R) F3(i32Load8U, 1R, store8, 2, i32AddK, ) \
    F3(i32Load8U, R, store8, 2, i32AddK, ) F3(i32Load8UK, , i32AddK, , i32Load8UK, ) \
    F3(i32Load8UK, , i32AddK, 1, brI32GtUK, 1) F3(i32Load8UK, , i32AndK, 1R, i32Load8U, 1) \
    F3(i32Load8UK, , i32Load8UK, , i32AddK, ) F3(i32Load8UK, R, i32Xor, 2R, i32MulW, 1) \
    F3(i32LoadK, , const32, R, i32Rotl, 2) F3(i32LoadK, , i32Load, R, i32Add, 1R) \
    F3(i32LoadK, , i32LoadK, , i32Load, R) F3(i32LoadK, , i32LoadK, , i32LoadK, ) \
    F3(i32LoadK, R, store32, 2, i32AddK, ) F3(i32LtS, 1R, i32Xor, 2R, brIf, 1) F3(i32LtU, 2, const32, , const32, ) \
    F3(i32LtUK, 1R, select, 1R, store8, 2) F3(i32Mul, 2, i32Load16S, , i32Load16SK, R) \
    F3(i32Mul, 2, i32Load16SK, , i32Load16SK, R) F3(i32Mul, 2R, i32Add, 1R, i32Add, 2R) \
    F3(i32MulK, R, i32Add, 1, i32Eqz, R) F3(i32MulW, 1, i32Load8UK, R, i32Xor, 2R) F3(i32NeK, 1, brUnless, , copy, ) \
    F3(i32Or, 2R, i32ShrUK, 1R, i32AndK, 1R) F3(i32Rotl, 2, const32, R, i32Rotl, 2R) \
    F3(i32Rotl, 2R, i32Xor, 2, const32, R) F3(i32Rotl, 2R, i32Xor, 2, i32ShrUK, R) \
    F3(i32Rotl, 2R, i32Xor, 2R, i32Add, 2) F3(i32ShlK, , i32Or, 2R, i32ShrUK, 1R) \
    F3(i32ShlK, 1, i32Load, 1, i32Add, ) F3(i32ShlK, 1, i32Load, 1R, i32Add, 1) \
    F3(i32ShlK, 1R, i32Add, 2R, i64Load, 1) F3(i32ShlK, 1R, i32Add, 2R, i64Load, 1R) \
    F3(i32ShlK, R, i32Add, 2R, i32Load, 1) F3(i32ShlK, R, i32AddW, 1, copy, ) \
    F3(i32ShlK, R, i32Or, 2R, i32ShrUK, 1R) F3(i32ShlK, R, i32Xor, 1, i32ShrUK, 1R) \
    F3(i32ShrSK, , i32Xor, 2, i64ExtendI32S, R) F3(i32ShrUK, , copy, , copy, ) F3(i32ShrUK, , i32AddK, , brIf, 1R) \
    F3(i32ShrUK, 1R, i32AndK, 1, i32XorK, 1) F3(i32ShrUK, 1R, i32AndK, 1R, i32Load8U, 1R) \
    F3(i32ShrUK, 1R, i32Xor, 1, i32ShlK, 1R) F3(i32ShrUK, R, i32AndK, 1, i32XorK, 1) \
    F3(i32ShrUK, R, i32Load8U, 1R, store8, 2) F3(i32ShrUK, R, i32Xor, 1R, i32AndK, 1R) \
    F3(i32Xor, , const32, , const32, ) F3(i32Xor, 1, i32ShlK, 1R, i32Xor, 1) F3(i32Xor, 1, i32ShrUK, 1R, i32Xor, 1) \
    F3(i32Xor, 1R, i32AndK, 1R, select, 1) F3(i32Xor, 2, const32, R, i32Rotl, 2R) \
    F3(i32Xor, 2, i32ShrUK, R, i32Xor, 2R) F3(i32Xor, 2, i64ExtendI32S, R, i64Xor, 2R) \
    F3(i32Xor, 2R, i32MulW, 1, i32Load8UK, R) F3(i32Xor, R, i32And, 1, i32And, R) \
    F3(i32Xor, R, i32AndK, 1R, select, 1) F3(i32XorK, 1, i32ShrUK, R, i32Xor, 1R) \
    F3(i32XorK, 1, i32Xor, R, i32AndK, 1R) F3(i64Add, 2, i32AddW, R, i32Load, 1R) \
    F3(i64Add, 2, i64AndW, , i64Mul, 1) F3(i64Add, 2, i64AndW, , i64Mul, 2) F3(i64Add, 2, i64AndW, R, i64Add, 2) \
    F3(i64Add, 2, i64Mul, , i64ShrUK, 1) F3(i64Add, 2, i64Mul, R, i64Add, 2) F3(i64Add, 2, i64ShrUK, 1R, i64Add, 2R) \
    F3(i64Add, 2, store32, 2, i32AddK, ) F3(i64Add, 2, store32, 2, i64ShrUK, 1) \
    F3(i64Add, 2R, store64, 2, i64ShlK, ) F3(i64AddK, , const32, R, brI64Ne, 2R) F3(i64AddK, , copy, 1, brI64Ne, 2R) \
    F3(i64AddK, R, i64Shl, 2R, i64Or, 2R) F3(i64AddW, , i64ShrUK, 1R, i64Xor, 1R) \
    F3(i64And, 2R, i64Xor, 2, const32, R) F3(i64AndW, , i64Mul, 1, i64ShrUK, 1R) \
    F3(i64AndW, , i64Mul, 2, i64ShrUK, 1R) F3(i64AndW, R, i64Add, 2, i64AndW, R) \
    F3(i64AndW, R, i64Add, 2, i64ShrUK, 1R) F3(i64AndW, R, i64Or, 2R, i64Eqz, 1R) \
    F3(i64AndW, R, i64Or, 2R, store64, 2) F3J(i64ExtendI32S, R, i64Xor, 2R, ret1, 1) F3(i64Load, , copy, , copy, ) \
    F3(i64Load, , i64Load, , copy, ) F3(i64Load, , i64Load, , i64Load, ) F3(i64Load, 1, const32, R, address, 1R) \
    F3(i64Load, 1, i64Xor, 2, const32, R) F3(i64Load, 1R, i64Xor, 2R, store64, 2) \
    F3(i64Mul, , i64ShlK, R, i64Or, 1R) F3(i64Mul, , i64ShrUK, 1, i64AndW, R) F3(i64Mul, 1, i64ShrUK, 1R, i64Add, 2) \
    F3(i64Mul, 1R, i64Add, 2, store32, 2) F3(i64Mul, 2, i64Mul, R, i64Add, 2) F3(i64Mul, 2, i64ShrUK, 1R, i64Add, 2) \
    F3J(i64Mul, R, i64Add, 1R, ret1, 1) F3(i64Mul, R, i64Add, 2, i64AndW, ) F3(i64Mul, R, i64Add, 2, i64Mul, R) \
    F3J(i64Mul, R, i64Sub, 2R, ret1, 1) F3(i64MulW, 1, i64ShrUK, 1R, i64Xor, 1R) F3J(i64Or, 2R, i64Eqz, 1R, ret1, 1) \
    F3(i64Or, 2R, store64, 2, i32AddK, ) F3J(i64Or, 2R, store64, 2, ret, ) F3(i64Shl, 2R, i64Or, 2R, store64, 2) \
    F3(i64ShlK, , i64AndW, R, i64Or, 2R) F3(i64ShlK, R, i64Or, 1, i64Mul, R) F3(i64ShlK, R, i64Or, 1R, brI64LeU, 2) \
    F3(i64ShrUK, , i32Load, R, i64Add, 2) F3(i64ShrUK, , i64Mul, 2, i64Mul, R) F3(i64ShrUK, , i64ShrUK, , i64Mul, 2) \
    F3(i64ShrUK, 1, i32AddK, , brI32NeK, 1R) F3(i64ShrUK, 1, i64AndW, R, i64Add, 2) \
    F3(i64ShrUK, 1R, i64Add, 2, i64AndW, ) F3(i64ShrUK, 1R, i64Add, 2, i64Mul, ) \
    F3(i64ShrUK, 1R, i64Add, 2R, store64, 2) F3(i64ShrUK, 1R, i64Xor, 1R, i64MulW, 1) \
    F3(i64ShrUK, R, i32WrapI64, 1R, i32AndK, 1) F3J(i64ShrUK, R, i32WrapI64, 1R, ret1, 1) \
    F3(i64Xor, , const32, R, address, 1R) F3(i64Xor, 1R, i64MulW, 1, i64ShrUK, 1R) \
    F3(i64Xor, 2, const32, R, address, 1R) F3(i64Xor, 2R, store64, 2, i32AddK, ) \
    F3(i64XorW, R, i64And, 2R, i64Xor, 2) F3(select, , i32NeK, 1, brUnless, ) F3(select, , select, , i32NeK, 1) \
    F3(select, 1, i32ShrUK, , i32AddK, ) F3(select, 1, i32ShrUK, 1R, i32AndK, 1) \
    F3(select, 1, store32, 2, i32Load, 1) F3(select, 1R, store8, 2, i32MulK, R) F3(select, R, i32Add, 2, i32Load, 1) \
    F3(select, R, i32ShlK, 1R, i32Add, 2R) F3(store32, , i32Add, , i32AddK, ) F3(store32, , i32Add, R, i32AddK, 1R) \
    F3(store32, , i32AddK, R, globalSet, 1) F3(store32, , i32AddK, R, store32, 1) \
    F3(store32, , store32, , store32, ) F3(store32, 1, copy, , copy, ) F3(store32, 1, i32AddW, , i32AddK, ) \
    F3(store32, 2, i32AddK, , brI32NeK, 1R) F3(store32, 2, i32AddK, , i64ShrUK, ) \
    F3(store32, 2, i32AddW, , i32AddW, R) F3(store32, 2, i32AddW, R, store32, 1) \
    F3(store32, 2, i32Load, , const32, R) F3(store32, 2, i32Load, 1, select, ) \
    F3(store32, 2, i64ShrUK, 1, i32AddK, ) F3(store64, , i32AddK, R, globalSet, 1) \
    F3(store64, , store64, , i32AddK, R) F3(store64, 1, i64Xor, , const32, R) F3(store64, 1, i64XorW, R, i64And, 2R) \
    F3(store64, 2, i32AddK, , brI32NeK, 1R) F3(store64, 2, i32AddK, , i32AddK, ) \
    F3(store64, 2, i32AddK, , i64AddK, ) F3(store64, 2, i64ShlK, , i64AndW, R) F3(store8, 2, i32Add, , const32, R) \
    F3(store8, 2, i32AddK, , br, R) F3(store8, 2, i32AddK, , brIf, 1R) F3(store8, 2, i32AddK, , i32AddK, ) \
    F3(store8, 2, i32AddK, , i32ShlK, ) F3(store8, 2, i32AddK, , i32ShlK, R) F3(store8, 2, i32MulK, R, i32Add, 1) \
    F3(store8, 2, i32ShrUK, R, i32Load8U, 1R) F3(storeF32, 2, i32AddK, , brIf, 1R) \
    F3(storeF32, 2, i32AddW, , f32Load, 1) F3(storeF64, 12, const32, R, f64Load, 1) \
    F3(storeF64, 12, copy, , i32AddK, ) F3(storeF64, 12, i32AddK, , f64Mul, R) \
    F3(storeF64, 2, f64Load, R, f64SubMul, 2) F3(storeF64, 2, i32AddK, , f64Mul, ) F2(address, 1R, i32Load, 1) \
    F2(address, 1R, i64Load, 1) F2(address, 1R, store64, 1) F2(address, R, store32, 1) F2(brI32Eq, , i32Add, ) \
    F2(brI32Eq, , i32Add, R) F2(brI32Eq, 1, i32LtU, 2) F2(brI32Eq, 2, i32Load, ) F2(brI32Eq, 2, i32Load, R) \
    F2(brI32GeS, , i32GeS, R) F2(brI32GeS, 1, i32AndW, 1R) F2(brI32GeU, 2, i32Add, R) F2(brI32GeU, 2, i32ShlK, R) \
    F2(brI32GtS, 2, store32, ) F2(brI32GtS, R, i32AddK, ) F2(brI32GtUK, , i32MulK, ) F2(brI32GtUK, 1, const32, R) \
    F2(brI32GtUK, 1R, i32Add, R) F2(brI32LeS, R, i32Sub, ) F2(brI32LtS, 1R, i32AddK, ) F2(brI32LtSK, , i32Load, R) \
    F2(brI32LtUK, , const32, ) F2(brI32Ne, 2, i32AddK, ) F2(brI64GtU, , i64Mul, ) F2(brI64GtU, 2, i64Mul, ) \
    F2(brI64Ne, 2, brI64GtU, ) F2(brI64Ne, 2, i32AddK, ) F2(brIf, 1, const32, ) F2(brIf, 1, copy, ) \
    F2(brIf, 1, f64Add, R) F2(brIf, 1, f64Sub, R) F2(brIf, 1, i64Load, ) F2(brIf, 1R, i32AddK, ) \
    F2(brIf, 1R, i32ShlK, ) F2(brUnless, , copy, ) F2(brUnless, , i32AddK, ) F2(brUnless, , i32Load, ) \
    F2(brUnless, , i32Load, R) F2(brUnless, , i32Load8U, R) F2(brUnless, , store64, ) F2(brUnless, 1, const32, ) \
    F2(brUnless, 1, f64Add, R) F2(brUnless, 1, i32AddK, ) F2(brUnless, 1, i32Load, ) F2(brUnless, 1, i32Xor, ) \
    F2(brUnless, 1, i64Mul, R) F2(const32, , br, ) F2(const32, , brI32LtU, R) F2(const32, , brI32LtUK, ) \
    F2J(const32, , callLocal, ) F2(const32, , const32, ) F2(const32, , const32, R) F2(const32, , copy, ) \
    F2(const32, , f32Mul, ) F2(const32, , f32Mul, 1) F2(const32, , i32AddK, ) F2(const32, , i64GtU, ) \
    F2(const32, , select, ) F2(const32, , select, R) F2(const32, R, address, 1R) F2(const32, R, brI32Eq, 2) \
    F2(const32, R, brI32LtU, 2R) F2(const32, R, brI32Ne, 2R) F2(const32, R, brI64GtU, 2) F2(const32, R, brI64Ne, 2) \
    F2(const32, R, brI64Ne, 2R) F2(const32, R, f64Load, 1) F2(const32, R, i32DivS, 2R) F2(const32, R, i32Load, 1R) \
    F2(const32, R, i32RemU, 2R) F2(const32, R, i32Rotl, 2) F2(const32, R, i32Rotl, 2R) F2(const32, R, i32Shl, 1R) \
    F2(const32, R, i32Sub, 1) F2(const32, R, i32Sub, 1R) F2(const32, R, i64Load, 1) F2(const32, R, i64RemU, 2R) \
    F2J(const32, R, ret1, 1) F2(const32, R, store32, 2) F2(const32, R, store64, 2) F2(const32, R, store8, 2) \
    F2(const32, R, storeF64, 12) F2(const64, R, i64Eq, 2R) F2(const64, R, i64GtU, 2) F2(const64, R, store64, 2) \
    F2(constF64, , const32, ) F2(constF64, , f64MulAdd, ) F2(constF64, R, f64Add, 2) F2(constF64, R, f64Div, 1) \
    F2(constF64, R, f64Lt, 2R) F2(copy, , br, ) F2(copy, , br, R) F2(copy, , brI32LeS, R) F2(copy, , brIf, R) \
    F2J(copy, , callLocal, ) F2(copy, , const32, ) F2(copy, , const32, R) F2(copy, , copy, ) F2(copy, , copy, 1) \
    F2(copy, , i32AddK, ) F2(copy, , i32And, 1R) F2(copy, , i32Xor, R) F2(copy, , i64AddK, ) \
    F2(copy, 1, brI32GtS, R) F2(copy, 1, brI64Ne, 2R) F2J(copy, 1, callLocal, ) F2(copy, 1, const32, ) \
    F2(copy, 1, const32, R) F2(copy, 1, copy, ) F2(copy, 1, i32AddK, ) F2(copy, 1, store32, ) \
    F2(f32Add, 2, f32Add, 2) F2(f32Add, 2, storeF32, 2) F2(f32Load, 1, const32, ) F2(f32Load, 1R, f32Mul, 2R) \
    F2(f32Mul, , i32AddW, R) F2(f32Mul, 1, const32, ) F2(f32Mul, 2R, f32Add, 2) F2(f64Add, 1, i32AddK, ) \
    F2(f64Add, 1R, f64Add, 2R) F2(f64Add, 2, const32, ) F2(f64Add, 2, constF64, R) F2(f64Add, 2, f64Mul, 12) \
    F2(f64Add, 2, f64Sqrt, 1R) F2(f64Add, 2, i32AddK, ) F2(f64Add, 2R, f64Add, 2) F2(f64Add, 2R, f64Add, 2R) \
    F2(f64Add, R, f64MulAdd, 1) F2(f64AddLoad, 12, storeF64, 12) F2(f64Div, 1, f64Mul, 2) F2(f64Load, , copy, ) \
    F2(f64Load, , f64Load, ) F2(f64Load, , i32AddK, ) F2(f64Load, 1, constF64, ) F2(f64Load, 1R, f64MulLoad, 1R) \
    F2(f64Load, R, f64SubMul, 2) F2(f64LoadK, , f64SubLoad, ) F2(f64LoadK, 1R, f64MulLoad, 1) \
    F2(f64LoadK, 1R, f64MulLoad, 1R) F2(f64Lt, 2R, brIf, 1) F2(f64Lt, 2R, brUnless, 1) F2(f64Mul, , f64Add, 2) \
    F2(f64Mul, , f64Mul, ) F2(f64Mul, , f64Mul, 2R) F2(f64Mul, , f64SubLoad, ) F2(f64Mul, 12, f64Add, 2) \
    F2(f64Mul, 12, f64Add, R) F2(f64Mul, 12, f64Mul, ) F2(f64Mul, 2, constF64, R) F2(f64Mul, 2, f64SubMul, ) \
    F2(f64Mul, 2R, f64AddLoad, 12) F2(f64Mul, R, f64AddLoad, 12) F2(f64MulAdd, , const32, R) \
    F2(f64MulAdd, 1, f64Mul, 12) F2(f64MulAdd, 1, f64Sub, R) F2(f64MulAdd, 1R, f64Add, 2) \
    F2(f64MulLoad, 1, f64LoadK, 1R) F2(f64MulLoad, 1R, f64Add, 1) F2(f64MulLoad, 1R, f64Add, 1R) \
    F2(f64Sqrt, 1R, f64Mul, 2) F2(f64Sub, R, f64Add, 2) F2(f64SubLoad, , f64Mul, 12) F2(f64SubLoad, , f64MulAdd, 1R) \
    F2(f64SubLoad, 2, f64LoadK, ) F2(f64SubMul, , storeF64, 2) F2(f64SubMul, 2, storeF64, 2) \
    F2(globalGet, R, i32AddK, 1) F2(globalSet, 1, const32, ) F2(globalSet, 1, copy, ) F2(globalSet, 1, copy, 1) \
    F2J(globalSet, 1, ret, ) F2J(globalSet, 1, ret1, ) F2(i32Add, , br, ) F2(i32Add, , brI32LeS, 2R) \
    F2(i32Add, , const32, R) F2(i32Add, , copy, ) F2(i32Add, , f64LoadK, 1R) F2(i32Add, , i32Add, 2) \
    F2(i32Add, , i32Add, R) F2(i32Add, , i32AddK, ) F2(i32Add, , i32AddK, 1) F2(i32Add, , i32GtUK, ) \
    F2(i32Add, , i32Load, 1R) F2(i32Add, , i32Load16SK, 1R) F2(i32Add, , i32Load8U, 1R) F2(i32Add, 1, const32, R) \
    F2(i32Add, 1, copy, ) F2(i32Add, 1, i32AddK, ) F2(i32Add, 1, i32AddK, 1) F2(i32Add, 1, i32Eqz, R) \
    F2(i32Add, 1, i32LoadK, ) F2(i32Add, 1, i32LtS, 1R) F2(i32Add, 1R, i32Add, 2R) F2(i32Add, 1R, i32ShlK, 1R) \
    F2(i32Add, 1R, store32, 2) F2(i32Add, 2, const32, ) F2(i32Add, 2, copy, ) F2(i32Add, 2, i32Add, ) \
    F2(i32Add, 2, i32Add, 2) F2(i32Add, 2, i32Add, R) F2(i32Add, 2, i32AddK, ) F2(i32Add, 2, i32Load, 1) \
    F2(i32Add, 2, i32LoadK, ) F2(i32Add, 2, i32LoadK, R) F2(i32Add, 2, store32, 2) F2(i32Add, 2R, i32Add, 2) \
    F2(i32Add, 2R, i32Add, 2R) F2(i32Add, 2R, i32Load, 1) F2(i32Add, 2R, i64Load, 1) F2(i32Add, 2R, i64Load, 1R) \
    F2(i32Add, 2R, store32, 2) F2(i32Add, R, f64Load, 1R) F2(i32Add, R, i32AddK, 1R) F2(i32Add, R, i32AndW, 1) \
    F2(i32Add, R, i32Load, 1R) F2(i32Add, R, i32Load8U, 1R) F2(i32Add, R, i64Load, 1R) F2(i32Add, R, i64Load8U, 1) \
    F2J(i32Add, R, ret1, 1) F2(i32Add, R, store32, 1) F2(i32AddK, , br, ) F2(i32AddK, , br, R) \
    F2(i32AddK, , brI32GtS, 2) F2(i32AddK, , brI32GtUK, 1R) F2(i32AddK, , brI32LtUK, 1R) F2(i32AddK, , brI32Ne, 1R) \
    F2(i32AddK, , brI32Ne, 2R) F2(i32AddK, , brI32NeK, 1R) F2(i32AddK, , brIf, 1R) F2J(i32AddK, , callLocal, ) \
    F2(i32AddK, , const32, ) F2(i32AddK, , const32, R) F2(i32AddK, , copy, ) F2(i32AddK, , copy, 1) \
    F2(i32AddK, , f64Mul, ) F2(i32AddK, , f64Mul, R) F2(i32AddK, , f64SubLoad, 2) F2(i32AddK, , i32Add, ) \
    F2(i32AddK, , i32AddK, ) F2(i32AddK, , i32AddK, R) F2(i32AddK, , i32EqK, ) F2(i32AddK, , i32Load, ) \
    F2(i32AddK, , i32Load, 1) F2(i32AddK, , i32Load8U, 1) F2(i32AddK, , i32Load8UK, ) F2(i32AddK, , i32ShlK, ) \
    F2(i32AddK, , i32ShlK, R) F2(i32AddK, , i64AddK, ) F2(i32AddK, , i64Load, ) F2(i32AddK, , i64Load, 1) \
    F2(i32AddK, , i64ShrUK, ) F2(i32AddK, , i64ShrUK, R) F2(i32AddK, 1, brI32GtUK, 1) F2(i32AddK, 1, const32, ) \
    F2(i32AddK, 1, copy, ) F2(i32AddK, 1, f64Load, ) F2(i32AddK, 1, globalSet, 1) F2(i32AddK, 1, i32Load, ) \
    F2(i32AddK, 1, i32LoadK, R) F2(i32AddK, 1, store32, 2) F2(i32AddK, 1R, i32AndK, 1) F2(i32AddK, 1R, i32AndK, 1R) \
    F2(i32AddK, 1R, i32AndW, 1) F2J(i32AddK, 1R, ret1, 1) F2(i32AddK, R, globalSet, 1) F2(i32AddK, R, i32Add, 1) \
    F2(i32AddK, R, i32AndK, 1R) F2(i32AddK, R, store32, 1) F2(i32AddW, , const32, R) F2(i32AddW, , f32Load, 1) \
    F2(i32AddW, , i32AddK, ) F2(i32AddW, , i32AddW, R) F2(i32AddW, , i32ShlK, R) F2(i32AddW, 1, copy, ) \
    F2(i32AddW, 1R, i32Load, 1) F2(i32AddW, 1R, i64Load, 1R) F2(i32AddW, 1R, store32, 2) F2(i32AddW, R, f32Load, 1R) \
    F2(i32AddW, R, i32Load, 1R) F2(i32AddW, R, i64Load, 1) F2(i32AddW, R, i64Load, 1R) F2(i32AddW, R, store32, 1) \
    F2(i32AddW, R, store32, 2) F2(i32And, 1, i32And, R) F2(i32And, 1R, i32Xor, 1R) F2(i32And, R, i32Xor, 2R) \
    F2(i32AndK, 1, brI32GtUK, 1) F2(i32AndK, 1, brI32LeUK, 1) F2(i32AndK, 1, i32XorK, 1) \
    F2(i32AndK, 1R, brI32LeUK, 1) F2(i32AndK, 1R, brIf, 1) F2(i32AndK, 1R, brUnless, 1) \
    F2(i32AndK, 1R, i32Load8U, 1) F2(i32AndK, 1R, i32Load8U, 1R) F2(i32AndK, 1R, i32LtUK, 1R) \
    F2(i32AndK, 1R, select, 1) F2(i32AndK, R, brUnless, 1) F2(i32AndK, R, i32AddK, 1) F2(i32AndK, R, i32Sub, 2) \
    F2(i32AndW, 1, address, 1R) F2(i32AndW, 1, const32, R) F2(i32AndW, 1, i32Load, ) F2(i32AndW, 1, i32ShlK, 1) \
    F2(i32AndW, 1R, brIf, 1) F2(i32DivS, 2R, i32ShlK, 1R) F2(i32EqK, , const32, ) F2J(i32EqK, 1R, ret1, 1) \
    F2(i32Eqz, R, i32Add, 2) F2(i32GeS, R, i32Or, 2R) F2(i32GtS, 2, select, 1) F2(i32GtSK, 1, const32, ) \
    F2(i32GtUK, , const32, ) F2(i32GtUK, 1, const32, ) F2(i32Load, , brI32Eq, 1) F2(i32Load, , brIf, 1) \
    F2(i32Load, , brIf, 1R) F2(i32Load, , brUnless, 1) F2(i32Load, , const32, ) F2(i32Load, , const32, R) \
    F2(i32Load, , copy, ) F2(i32Load, , copy, 1) F2(i32Load, , i32AddK, ) F2(i32Load, , i32AddK, 1) \
    F2(i32Load, , i32AndK, 1) F2(i32Load, , i32AndW, 1) F2(i32Load, , i32Load, ) F2(i32Load, , i32Load, 1) \
    F2(i32Load, , i32Load, R) F2(i32Load, , i32ShrUK, 1R) F2(i32Load, 1, brI32LtS, 1R) F2(i32Load, 1, brIf, 1R) \
    F2(i32Load, 1, const32, R) F2(i32Load, 1, copy, ) F2(i32Load, 1, i32Add, ) F2(i32Load, 1, i32Load, ) \
    F2(i32Load, 1, select, ) F2(i32Load, 1R, brI32LtSK, 1) F2(i32Load, 1R, i32Add, 1) F2(i32Load, 1R, i32Add, 2) \
    F2(i32Load, 1R, i64Add, 2) F2(i32Load, 1R, i64Mul, 1R) F2(i32Load, R, brI32GeU, 2) F2(i32Load, R, brUnless, 1) \
    F2(i32Load, R, i32Add, 1R) F2(i32Load, R, i32AndW, 1) F2(i32Load, R, i32EqK, 1R) F2(i32Load, R, i32GtS, 2) \
    F2(i32Load, R, i64Add, 2) F2(i32Load16S, , i32Load16SK, R) F2(i32Load16SK, , i32Add, ) \
    F2(i32Load16SK, , i32Load16SK, R) F2(i32Load16SK, 1R, i32Mul, 2) F2(i32Load16SK, R, i32Mul, 2) \
    F2(i32Load16SK, R, i32Mul, 2R) F2(i32Load8U, , i32AddK, ) F2(i32Load8U, 1, i32AddK, 1) \
    F2(i32Load8U, 1, store8, 2) F2(i32Load8U, 1R, brI32NeK, 1) F2(i32Load8U, 1R, i32AndK, 1R) \
    F2(i32Load8U, 1R, i32Xor, 2R) F2(i32Load8U, 1R, store8, 2) F2(i32Load8U, R, brUnless, 1) \
    F2(i32Load8U, R, i32AddK, 1R) F2(i32Load8U, R, store8, 2) F2(i32Load8UK, , i32AddK, ) \
    F2(i32Load8UK, , i32AddK, 1) F2(i32Load8UK, , i32AndK, 1R) F2(i32Load8UK, , i32Load8UK, ) \
    F2(i32Load8UK, R, i32Xor, 2R) F2(i32LoadK, , const32, R) F2(i32LoadK, , i32Load, R) F2(i32LoadK, , i32LoadK, ) \
    F2(i32LoadK, R, i32Add, 1) F2(i32LoadK, R, i32Add, 2) F2(i32LoadK, R, store32, 2) F2(i32LtS, 1R, i32Xor, 2R) \
    F2(i32LtS, R, select, 1) F2(i32LtSK, , i32Load, ) F2(i32LtU, 2, const32, ) F2(i32LtUK, 1R, select, 1R) \
    F2(i32Mul, 2, i32Load16S, ) F2(i32Mul, 2, i32Load16SK, ) F2(i32Mul, 2R, i32Add, 1R) F2(i32MulK, , br, ) \
    F2(i32MulK, , i32AddK, 1) F2(i32MulK, , i32ShlK, R) F2(i32MulK, R, i32Add, 1) F2(i32MulW, 1, i32AddK, ) \
    F2(i32MulW, 1, i32Load8UK, R) F2(i32NeK, 1, brUnless, ) F2(i32Or, 2R, brIf, 1) F2(i32Or, 2R, i32ShrUK, 1R) \
    F2(i32RemU, 2R, i32Load8U, 1R) F2(i32Rotl, 2, br, ) F2(i32Rotl, 2, const32, R) F2(i32Rotl, 2R, i32Xor, 2) \
    F2(i32Rotl, 2R, i32Xor, 2R) F2(i32Shl, 1R, i32AndK, 1R) F2(i32ShlK, , i32AddW, 1R) F2(i32ShlK, , i32Or, 2R) \
    F2(i32ShlK, 1, i32Load, 1) F2(i32ShlK, 1, i32Load, 1R) F2(i32ShlK, 1R, i32Add, 2R) F2(i32ShlK, 1R, i32AddW, 1R) \
    F2(i32ShlK, 1R, i32Xor, 1) F2(i32ShlK, R, i32Add, 2) F2(i32ShlK, R, i32Add, 2R) F2(i32ShlK, R, i32AddW, 1) \
    F2(i32ShlK, R, i32Or, 2R) F2(i32ShlK, R, i32Xor, 1) F2(i32ShrSK, , i32Xor, 2) F2(i32ShrSK, 1R, brI32Ne, 2) \
    F2(i32ShrUK, , br, ) F2(i32ShrUK, , copy, ) F2(i32ShrUK, , i32AddK, ) F2(i32ShrUK, 1R, brI32LtU, 2) \
    F2(i32ShrUK, 1R, i32AndK, 1) F2(i32ShrUK, 1R, i32AndK, 1R) F2(i32ShrUK, 1R, i32Xor, 1) \
    F2(i32ShrUK, R, i32AddK, 1) F2(i32ShrUK, R, i32AndK, 1) F2(i32ShrUK, R, i32AndW, 1) \
    F2(i32ShrUK, R, i32Load8U, 1R) F2(i32ShrUK, R, i32Xor, 1R) F2(i32ShrUK, R, i32Xor, 2R) F2(i32Sub, , i32Sub, R) \
    F2(i32Sub, 2, br, ) F2(i32Sub, R, brI32GeS, 2) F2(i32WrapI64, , i32ShrSK, 1R) F2(i32WrapI64, 1, brI32GtUK, 1) \
    F2(i32WrapI64, 1, i32WrapI64, ) F2(i32WrapI64, 1R, i32AddK, 1) F2(i32WrapI64, 1R, i32AndK, 1) \
    F2(i32WrapI64, 1R, i32AndK, 1R) F2J(i32WrapI64, 1R, ret1, 1) F2(i32Xor, , br, ) F2(i32Xor, , const32, ) \
    F2(i32Xor, 1, const32, R) F2(i32Xor, 1, i32AndW, 1) F2(i32Xor, 1, i32ShlK, 1R) F2(i32Xor, 1, i32ShrUK, 1R) \
    F2(i32Xor, 1, store32, 2) F2(i32Xor, 1R, i32Add, 1) F2(i32Xor, 1R, i32AndK, 1R) F2(i32Xor, 2, const32, R) \
    F2(i32Xor, 2, copy, ) F2(i32Xor, 2, i32ShrUK, R) F2(i32Xor, 2, i64ExtendI32S, R) F2(i32Xor, 2R, brIf, 1) \
    F2(i32Xor, 2R, i32Add, 2) F2(i32Xor, 2R, i32Add, 2R) F2(i32Xor, 2R, i32MulW, 1) F2(i32Xor, R, copy, ) \
    F2(i32Xor, R, i32And, 1) F2(i32Xor, R, i32AndK, 1R) F2(i32XorK, 1, i32ShrUK, R) F2(i32XorK, 1, i32Xor, R) \
    F2(i64Add, , i64Add, ) F2(i64Add, , i64LtU, 1R) F2J(i64Add, 1R, ret1, 1) F2(i64Add, 2, i32AddW, R) \
    F2(i64Add, 2, i64AddW, ) F2(i64Add, 2, i64AndW, ) F2(i64Add, 2, i64AndW, R) F2(i64Add, 2, i64LtU, 1) \
    F2(i64Add, 2, i64Mul, ) F2(i64Add, 2, i64Mul, R) F2(i64Add, 2, i64ShrUK, 1R) F2(i64Add, 2, store32, 2) \
    F2(i64Add, 2R, i32WrapI64, 1) F2(i64Add, 2R, i64AddW, 1) F2(i64Add, 2R, store64, 2) F2(i64AddK, , const32, R) \
    F2(i64AddK, , copy, ) F2(i64AddK, , copy, 1) F2(i64AddK, , i64AddK, ) F2(i64AddK, 1, i64XorW, R) \
    F2(i64AddK, R, i64Shl, 2R) F2(i64AddK, R, i64ShrU, 2) F2(i64AddW, , i32AddK, ) F2(i64AddW, , i64LtU, 1R) \
    F2(i64AddW, , i64ShrUK, 1R) F2(i64AddW, 1, const64, R) F2(i64AddW, 1R, i64Or, 2) F2(i64AddW, 1R, i64Or, 2R) \
    F2(i64And, 2, const32, R) F2(i64And, 2, i32Add, R) F2(i64And, 2R, i64Xor, 2) F2(i64AndK, R, i64Eqz, 1R) \
    F2(i64AndW, , i64Mul, 1) F2(i64AndW, , i64Mul, 2) F2(i64AndW, 1, const32, R) F2(i64AndW, 1, i64ShrUK, ) \
    F2(i64AndW, 1R, i64Add, 2) F2(i64AndW, R, i64Add, 2) F2(i64AndW, R, i64Or, 2R) F2(i64Clz, , i64Shl, 2) \
    F2(i64DivU, 1, i64Mul, 1R) F2(i64DivU, 2, i64Mul, 1R) F2(i64Eq, 2R, select, 1) F2(i64Eq, R, select, 1R) \
    F2(i64Eqz, 1R, brIf, 1) F2J(i64Eqz, 1R, ret1, 1) F2(i64ExtendI32S, R, i64MulW, 1) \
    F2(i64ExtendI32S, R, i64Xor, 2R) F2(i64GtU, , i64Eq, R) F2(i64GtU, , i64GtU, ) F2(i64GtU, 2, const64, R) \
    F2(i64Load, , copy, ) F2(i64Load, , i32AddK, ) F2(i64Load, , i32Load, R) F2(i64Load, , i64Load, ) \
    F2(i64Load, , i64Load, R) F2(i64Load, , i64Or, R) F2(i64Load, 1, const32, R) F2(i64Load, 1, i32AddK, ) \
    F2(i64Load, 1, i64AddK, R) F2(i64Load, 1, i64ShrU, 1) F2(i64Load, 1, i64ShrUK, R) F2(i64Load, 1, i64Xor, 2) \
    F2(i64Load, 1R, i64Xor, 2) F2(i64Load, 1R, i64Xor, 2R) F2(i64Load, 1R, i64XorW, 1R) F2(i64Load, 1R, store64, 2) \
    F2(i64Load, R, i64Add, 2R) F2(i64Load, R, i64Xor, 2R) F2(i64Load, R, store64, 2) F2(i64Load8U, 1, i64AddK, 1) \
    F2(i64LtU, 1, i64AddW, ) F2(i64LtU, 1R, i64Add, 2) F2(i64LtU, 1R, i64Add, 2R) F2(i64Mul, , i64Or, 1) \
    F2(i64Mul, , i64ShlK, R) F2(i64Mul, , i64ShrUK, 1) F2(i64Mul, 1, i64ShrUK, 1R) F2(i64Mul, 1R, i64Add, 2) \
    F2(i64Mul, 1R, i64Sub, 2) F2(i64Mul, 2, i64Mul, R) F2(i64Mul, 2, i64ShrUK, 1R) F2(i64Mul, R, i64Add, 1R) \
    F2(i64Mul, R, i64Add, 2) F2(i64Mul, R, i64Sub, 2) F2(i64Mul, R, i64Sub, 2R) F2(i64MulW, 1, i64AddW, ) \
    F2(i64MulW, 1, i64ShrUK, 1) F2(i64MulW, 1, i64ShrUK, 1R) F2(i64Or, 1, const32, R) F2(i64Or, 1, i64Mul, R) \
    F2(i64Or, 1R, brI64LeU, 2) F2(i64Or, 1R, i64AndW, 1) F2(i64Or, 2, const32, ) F2(i64Or, 2, i64Shl, ) \
    F2(i64Or, 2, i64XorW, R) F2(i64Or, 2R, i64Eqz, 1R) F2(i64Or, 2R, i64Or, 1R) F2(i64Or, 2R, store64, 2) \
    F2(i64Or, R, store64, 2) F2(i64RemU, 2R, i32WrapI64, 1R) F2(i64Shl, , i64AndW, 1) F2(i64Shl, , i64ShrU, ) \
    F2(i64Shl, , i64ShrUK, 1) F2(i64Shl, 2, i64ShrUK, ) F2(i64Shl, 2R, i64Or, 2R) F2(i64Shl, R, i64Or, 2R) \
    F2(i64ShlK, , i64AndW, R) F2(i64ShlK, 1R, i64Or, 2R) F2(i64ShlK, R, i64Or, 1) F2(i64ShlK, R, i64Or, 1R) \
    F2(i64ShlK, R, i64Or, 2) F2(i64ShrU, , i64Load, ) F2(i64ShrU, 1, i64AddK, R) F2(i64ShrU, 1, i64ShlK, R) \
    F2(i64ShrU, 2, i64AddK, R) F2(i64ShrU, 2, i64Shl, R) F2(i64ShrU, 2R, i64Or, 2) F2(i64ShrUK, , i32Load, R) \
    F2(i64ShrUK, , i64AndW, ) F2(i64ShrUK, , i64Mul, 2) F2(i64ShrUK, , i64ShrUK, ) F2(i64ShrUK, , i64XorW, R) \
    F2(i64ShrUK, 1, i32AddK, ) F2(i64ShrUK, 1, i64AndW, R) F2(i64ShrUK, 1, i64DivU, 2) F2(i64ShrUK, 1, i64ShrUK, R) \
    F2(i64ShrUK, 1R, i32WrapI64, 1) F2(i64ShrUK, 1R, i64Add, 2) F2(i64ShrUK, 1R, i64Add, 2R) \
    F2(i64ShrUK, 1R, i64Xor, 1) F2(i64ShrUK, 1R, i64Xor, 1R) F2(i64ShrUK, R, i32WrapI64, 1R) \
    F2(i64ShrUK, R, i64And, 2R) F2(i64ShrUK, R, i64Xor, 1R) F2(i64ShrUK, R, i64Xor, 2R) F2(i64Sub, , i64Clz, ) \
    F2(i64Sub, 2, i64DivU, 1) F2(i64Sub, 2, i64Shl, ) F2(i64Sub, 2R, i64ShrU, 1) F2J(i64Sub, 2R, ret1, 1) \
    F2(i64Xor, , const32, R) F2(i64Xor, 1, const32, R) F2(i64Xor, 1R, i64AndW, 1R) F2(i64Xor, 1R, i64MulW, 1) \
    F2(i64Xor, 2, const32, R) F2(i64Xor, 2, i32AddW, R) F2(i64Xor, 2R, i64MulW, 1) F2J(i64Xor, 2R, ret1, 1) \
    F2(i64Xor, 2R, store64, 2) F2(i64XorW, 1R, i64And, 2) F2(i64XorW, R, i64AddW, 1R) F2(i64XorW, R, i64And, 2R) \
    F2(i64XorW, R, i64ShrU, 2R) F2(select, , i32NeK, 1) F2(select, , i64AddW, ) F2(select, , select, ) \
    F2(select, 1, const32, R) F2(select, 1, i32ShrUK, ) F2(select, 1, i32ShrUK, 1R) F2(select, 1, select, ) \
    F2(select, 1, select, 1) F2(select, 1, store32, 2) F2(select, 1R, brUnless, 1) F2(select, 1R, store8, 2) \
    F2(select, R, i32Add, 1R) F2(select, R, i32Add, 2) F2(select, R, i32ShlK, 1R) F2(select, R, store32, 2) \
    F2(store32, , const32, ) F2(store32, , i32Add, ) F2(store32, , i32Add, R) F2(store32, , i32AddK, R) \
    F2(store32, , i32ShlK, R) F2(store32, , store32, ) F2(store32, 1, copy, ) F2(store32, 1, i32AddK, ) \
    F2(store32, 1, i32AddW, ) F2J(store32, 1, ret, ) F2(store32, 2, brI32GeS, 1) F2(store32, 2, const32, R) \
    F2(store32, 2, copy, ) F2(store32, 2, i32AddK, ) F2(store32, 2, i32AddW, ) F2(store32, 2, i32AddW, R) \
    F2(store32, 2, i32Load, ) F2(store32, 2, i32Load, 1) F2(store32, 2, i64ShrUK, 1) F2J(store32, 2, ret1, ) \
    F2(store32, 2, store32, ) F2(store64, , i32AddK, R) F2(store64, , store64, ) F2(store64, 1, const32, R) \
    F2(store64, 1, i64Xor, ) F2(store64, 1, i64XorW, R) F2(store64, 2, const64, R) F2(store64, 2, i32AddK, ) \
    F2(store64, 2, i64AddK, R) F2(store64, 2, i64ShlK, ) F2J(store64, 2, ret, ) F2(store64, 2, store64, ) \
    F2(store8, , store32, ) F2(store8, 2, i32Add, ) F2(store8, 2, i32AddK, ) F2(store8, 2, i32MulK, R) \
    F2(store8, 2, i32ShrUK, R) F2(store8, 2, store32, ) F2(storeF32, 2, i32AddK, ) F2(storeF32, 2, i32AddW, ) \
    F2(storeF64, 12, const32, R) F2(storeF64, 12, copy, ) F2(storeF64, 12, i32AddK, ) F2(storeF64, 2, f64Load, R) \
    F2(storeF64, 2, i32AddK, )
#endif
