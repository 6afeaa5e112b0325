/*
 * Operations that run as one where they stand in a row (sequences.c): with their forms, F2 and F3 of two and of three, and
 * with J where the last is one of control.c. Chosen by how often they come in the kernels, in the core's own work and in
 * two dozen small programs (docs/decisions/0010-sequences-of-operations.md).
 */
#define SEQUENCES(F2, F2J, F3, F3J) \
    F3(address, 1R, i64Load, 1, const32, R) F3(address, 1R, store64, 1, i64Xor, ) \
    F3(brI32Eq, 1, i32GtU, 1, const32, ) F3(brI32Eq, 1, i32LtU, 2, const32, ) F3J(brI32GtUK, 1R, i32Add, R, ret1, 1) \
    F3(brI32LtS, 1R, i32AddK, , i32ShlK, R) F3(brIf, 1, f64Add, R, f64MulAdd, 1) F3(brIf, 1, f64Sub, R, f64Add, 2) \
    F3(brUnless, , i32Load8U, R, store8, 2) F3(brUnless, 1, f64Add, R, f64MulAdd, 1) \
    F3(brUnless, 1, i64Mul, , i64ExtendI32U, R) F3(const32, , brI32LtUK, , const32, ) \
    F3(const32, , const32, , select, R) F3(const32, , f32Mul, , i32AddW, R) F3(const32, , f32Mul, 1, const32, ) \
    F3(const32, , i32AddK, , brI32NeK, 1R) F3(const32, , i32AddK, , brIf, 1R) F3(const32, , i32MulK, R, i32Add, 1) \
    F3(const32, , select, R, i32Add, 2) F3(const32, R, address, 1R, i64Load, 1) \
    F3(const32, R, address, 1R, store64, 1) F3(const32, R, f64Load, 1, constF64, ) F3(const32, R, i32Rotl, 2, br, ) \
    F3(const32, R, i32Rotl, 2, const32, R) F3(const32, R, i32Rotl, 2R, i32Xor, 2) \
    F3(const32, R, store8, 2, i32Add, ) F3(const32, R, store8, 2, i32AddK, ) \
    F3(const32, R, storeF64, 12, const32, R) F3(constF64, , f64MulAdd, , const32, R) \
    F3(constF64, R, f64Add, 2, f64Sqrt, 1R) F3(constF64, R, f64Div, 1, f64Mul, 2) \
    F3(constF64, R, f64Lt, 2R, brIf, 1) F3(constF64, R, f64Lt, 2R, brUnless, 1) F3(copy, , copy, , brI32LeS, R) \
    F3J(copy, , copy, , callLocal, ) F3(copy, , copy, , copy, ) F3(copy, , copy, 1, store32, ) \
    F3(copy, , i32AddK, , brIf, 1R) F3(copy, 1, i32AddK, , i64AddK, ) F3(copy, 1, store32, , i32Add, ) \
    F3(copy, 1, store32, , i32Add, R) F3(f32Add, 2, f32Add, 2, storeF32, 2) F3(f32Add, 2, storeF32, 2, i32AddK, ) \
    F3(f32Add, 2, storeF32, 2, i32AddW, ) F3(f32Load, 1, const32, , f32Mul, 1) \
    F3(f32Load, 1R, f32Mul, 2R, f32Add, 2) F3(f32Mul, , i32AddW, R, f32Load, 1R) F3(f32Mul, 1, const32, , f32Mul, ) \
    F3(f32Mul, 2R, f32Add, 2, f32Add, 2) F3(f64Add, 1, i32AddK, , i32AddK, ) F3(f64Add, 1R, f64Add, 2R, f64Add, 2R) \
    F3(f64Add, 2, const32, , i32AddK, ) F3(f64Add, 2, constF64, R, f64Add, 2) F3(f64Add, 2, constF64, R, f64Lt, 2R) \
    F3(f64Add, 2, f64Mul, 12, f64Add, R) F3(f64Add, 2, f64Sqrt, 1R, f64Mul, 2) F3(f64Add, 2, i32AddK, , i32AddK, ) \
    F3(f64Add, 2R, f64Add, 2, i32AddK, ) F3(f64Add, 2R, f64Add, 2R, f64Add, 2) \
    F3(f64Add, R, f64MulAdd, 1, f64Mul, 12) F3(f64Add, R, f64MulAdd, 1, f64Sub, R) \
    F3(f64AddLoad, 12, storeF64, 12, copy, ) F3(f64AddLoad, 12, storeF64, 12, i32AddK, ) \
    F3(f64Div, 1, f64Mul, 2, f64SubMul, ) F3(f64Load, , f64Load, , f64Load, ) \
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
    F3(i32Add, , i32AddK, , const32, R) F3(i32Add, , i32Load, 1R, i64Add, 2) F3(i32Add, 1, copy, , copy, 1) \
    F3(i32Add, 1, copy, , i32AddK, ) F3(i32Add, 1, i32AddK, , brI32GtUK, 1R) F3(i32Add, 1, i32AddK, 1, i32LoadK, R) \
    F3(i32Add, 1, i32Eqz, R, i32Add, 2) F3(i32Add, 1R, i32Add, 2R, i32Add, 2R) F3(i32Add, 2, const32, , i32AddK, ) \
    F3(i32Add, 2, const32, , i32MulK, R) F3(i32Add, 2, copy, , copy, 1) F3(i32Add, 2, i32AddK, , i32AddK, ) \
    F3(i32Add, 2, i32Load, 1, brIf, 1R) F3(i32Add, 2R, i32Add, 2, i32AddK, ) F3(i32Add, 2R, i32Add, 2R, i32Add, 2) \
    F3(i32Add, R, f64Load, 1R, f64MulLoad, 1R) F3(i32Add, R, i32AddK, 1R, i32AndW, 1) \
    F3(i32Add, R, i32AndW, 1, i32ShlK, 1) F3(i32AddK, , brI32GtUK, 1R, i32Add, R) \
    F3(i32AddK, , const32, R, brI32Ne, 2R) F3(i32AddK, , const32, R, store8, 2) F3(i32AddK, , copy, 1, brI32GtS, R) \
    F3(i32AddK, , f64Mul, , f64Mul, 2R) F3(i32AddK, , f64Mul, R, f64AddLoad, 12) \
    F3(i32AddK, , f64SubLoad, 2, f64LoadK, ) F3(i32AddK, , i32AddK, , br, R) F3(i32AddK, , i32AddK, , brI32LtUK, 1R) \
    F3(i32AddK, , i32AddK, , brI32NeK, 1R) F3(i32AddK, , i32AddK, , brIf, 1R) F3(i32AddK, , i32AddK, , i32AddK, ) \
    F3(i32AddK, , i32AddK, , i32Load, 1) F3(i32AddK, , i32AddK, R, i32AndK, 1R) F3(i32AddK, , i32Load, , i32AddK, ) \
    F3(i32AddK, , i32Load, 1, brI32LtS, 1R) F3(i32AddK, , i32Load8UK, , i32AndK, 1R) \
    F3(i32AddK, , i32ShlK, , i32Or, 2R) F3(i32AddK, , i32ShlK, R, i32AddW, 1) F3(i32AddK, , i32ShlK, R, i32Or, 2R) \
    F3(i32AddK, , i64AddK, , brI64Ne, 1R) F3(i32AddK, , i64AddK, , copy, 1) F3(i32AddK, , i64ShrUK, , i32Load, R) \
    F3(i32AddK, 1, i32LoadK, R, store32, 2) F3(i32AddK, 1R, i32AndW, 1, i32ShlK, 1) \
    F3J(i32AddK, R, globalSet, 1, ret, ) F3(i32AddK, R, i32Add, 1, i32AddK, 1) \
    F3(i32AddK, R, i32AndK, 1R, i32LtUK, 1R) F3(i32AddK, R, store32, 1, copy, ) F3(i32AddW, , const32, R, store8, 2) \
    F3(i32AddW, , f32Load, 1, const32, ) F3(i32AddW, , i32AddK, , brIf, 1R) F3(i32AddW, , i32AddW, R, store32, 2) \
    F3(i32AddW, R, f32Load, 1R, f32Mul, 2R) F3(i32AddW, R, i32Load, 1R, i64Mul, 1R) \
    F3(i32AddW, R, store32, 1, i32AddW, ) F3(i32AddW, R, store32, 2, i32AddW, ) \
    F3(i32AddW, R, store32, 2, i32AddW, R) F3(i32AndK, 1, i32XorK, 1, i32ShrUK, R) \
    F3(i32AndK, 1, i32XorK, 1, i32Xor, R) F3(i32AndK, 1R, i32Load8U, 1, store8, 2) \
    F3(i32AndK, 1R, i32Load8U, 1R, store8, 2) F3(i32AndK, 1R, i32LtUK, 1R, select, 1R) \
    F3(i32AndK, 1R, select, 1, i32ShrUK, ) F3(i32AndK, 1R, select, 1, i32ShrUK, 1R) \
    F3(i32AndK, R, brUnless, 1, i64Mul, ) F3(i32AndK, R, select, 1, i32AddK, ) \
    F3(i32AndW, 1, i32ShlK, 1, i32Load, 1) F3(i32AndW, 1, i32ShlK, 1, i32Load, 1R) \
    F3(i32Eqz, R, i32Add, 2, const32, ) F3(i32GtU, 1, const32, , const32, ) F3(i32Load, , brI32Eq, 1, i32GtU, 1) \
    F3(i32Load, , brI32Eq, 1, i32LtU, 2) F3(i32Load, , i32AddK, , brI32LtS, R) F3(i32Load, , i32AddK, , copy, 1) \
    F3(i32Load, 1, brI32LtS, 1R, i32AddK, ) F3(i32Load, 1, i32Add, , i32Add, 2) F3(i32Load, 1R, i32Add, 1, copy, ) \
    F3(i32Load, 1R, i64Add, 2, i32AddW, R) F3(i32Load, 1R, i64Mul, 1R, i64Add, 2) \
    F3(i32Load, R, i64Add, 2, i32AddW, R) F3(i32Load16SK, , i32Load16SK, R, i32Mul, 2) \
    F3(i32Load8U, 1, store8, 2, i32ShrUK, R) F3(i32Load8U, 1R, store8, 2, i32AddK, ) \
    F3(i32Load8U, R, store8, 2, i32AddK, ) F3(i32Load8UK, , i32AddK, , i32Load8UK, ) \
    F3(i32Load8UK, , i32AddK, 1, brI32GtUK, 1) F3(i32Load8UK, , i32AndK, 1R, i32Load8U, 1) \
    F3(i32Load8UK, , i32Load8UK, , i32AddK, ) F3(i32LoadK, R, store32, 2, i32AddK, ) \
    F3(i32LtU, 2, const32, , const32, ) F3(i32LtUK, 1R, select, 1R, store8, 2) \
    F3(i32Mul, 2, i32Load16SK, , i32Load16SK, R) F3(i32MulK, R, i32Add, 1, copy, ) \
    F3(i32MulK, R, i32Add, 1, i32Eqz, R) F3(i32Or, 2R, i32ShrUK, 1R, i32AndK, 1R) \
    F3(i32Rotl, 2, const32, R, i32Rotl, 2R) F3(i32Rotl, 2R, i32Xor, 2, const32, R) \
    F3(i32ShlK, , i32Or, 2R, i32ShrUK, 1R) F3(i32ShlK, 1, i32Load, 1, i32Add, ) \
    F3(i32ShlK, 1, i32Load, 1R, i32Add, 1) F3(i32ShlK, R, i32AddW, 1, copy, ) \
    F3(i32ShlK, R, i32Or, 2R, i32ShrUK, 1R) F3(i32ShlK, R, i32Xor, 1, i32ShrUK, 1R) F3(i32ShrUK, , copy, , copy, ) \
    F3(i32ShrUK, , i32AddK, , brIf, 1R) F3(i32ShrUK, , i64ExtendI32U, 1, i64Mul, R) \
    F3(i32ShrUK, 1R, i32AndK, 1, i32XorK, 1) F3(i32ShrUK, 1R, i32AndK, 1R, i32Load8U, 1R) \
    F3(i32ShrUK, 1R, i32Xor, 1, i32ShlK, 1R) F3(i32ShrUK, R, i32AndK, 1, i32XorK, 1) \
    F3(i32ShrUK, R, i32Load8U, 1R, store8, 2) F3(i32ShrUK, R, i32Xor, 1R, i32AndK, 1R) \
    F3(i32Xor, 1, i32ShlK, 1R, i32Xor, 1) F3(i32Xor, 1, i32ShrUK, 1R, i32Xor, 1) \
    F3(i32Xor, 1R, i32AndK, 1R, select, 1) F3(i32Xor, 2, const32, R, i32Rotl, 2R) \
    F3(i32Xor, R, i32AndK, 1R, select, 1) F3(i32XorK, 1, i32ShrUK, R, i32Xor, 1R) \
    F3(i32XorK, 1, i32Xor, R, i32AndK, 1R) F3(i64Add, 2, i32AddW, R, i32Load, 1R) \
    F3(i64Add, 2, i64ExtendI32U, R, i64Mul, 2R) F3(i64Add, 2, store32, 2, i32AddK, ) \
    F3(i64Add, 2, store32, 2, i64ShrUK, 1) F3(i64AddK, , copy, 1, brI64Ne, 2R) \
    F3(i64ExtendI32U, 1, i64Mul, R, i64Add, 2) F3J(i64ExtendI32U, R, i64Add, 2R, ret1, 1) \
    F3(i64ExtendI32U, R, i64Mul, 2R, i64Sub, 2) F3(i64ExtendI32U, R, i64Mul, 2R, i64Sub, 2R) \
    F3(i64Load, 1, const32, R, address, 1R) F3(i64Mul, , i64ExtendI32U, R, i64Add, 2R) \
    F3(i64Mul, 1R, i64Add, 2, store32, 2) F3(i64Mul, 2R, i64Sub, 2, i32AndK, R) F3J(i64Mul, 2R, i64Sub, 2R, ret1, 1) \
    F3(i64Mul, R, i64Add, 2, i64ExtendI32U, R) F3(i64MulW, 1, i64ShrUK, 1R, i64Xor, 1R) \
    F3(i64ShrUK, , i32Load, R, i64Add, 2) F3(i64ShrUK, 1, i32AddK, , brI32NeK, 1R) \
    F3(i64ShrUK, 1R, i64Xor, 1R, i64MulW, 1) F3(i64Sub, 2, i32AndK, R, select, 1) \
    F3(i64Xor, 1R, i64MulW, 1, i64ShrUK, 1R) F3(i64Xor, 2, const32, R, address, 1R) \
    F3(i64Xor, 2R, store64, 2, i32AddK, ) F3(select, 1, i32AddK, , i64AddK, ) F3(select, 1, i32ShrUK, , i32AddK, ) \
    F3(select, 1, i32ShrUK, 1R, i32AndK, 1) F3(select, 1R, store8, 2, i32Eqz, R) \
    F3(select, 1R, store8, 2, i32MulK, R) F3(select, R, i32Add, 2, i32Load, 1) F3(store32, , i32Add, , i32AddK, ) \
    F3(store32, , i32Add, R, i32AddK, 1R) F3(store32, , i32AddK, R, store32, 1) F3(store32, 1, copy, , copy, ) \
    F3(store32, 1, i32AddW, , i32AddK, ) F3(store32, 2, i32AddK, , brI32NeK, 1R) \
    F3(store32, 2, i32AddK, , i64ShrUK, ) F3(store32, 2, i32AddW, , i32AddW, R) \
    F3(store32, 2, i32AddW, R, store32, 1) F3(store32, 2, i64ShrUK, 1, i32AddK, ) \
    F3(store64, , i32AddK, R, globalSet, 1) F3(store64, 2, i32AddK, , brI32NeK, 1R) \
    F3(store8, 2, i32Add, , const32, R) F3(store8, 2, i32AddK, , brIf, 1R) F3(store8, 2, i32AddK, , i32AddK, ) \
    F3(store8, 2, i32AddK, , i32ShlK, ) F3(store8, 2, i32AddK, , i32ShlK, R) F3(store8, 2, i32Eqz, R, i32Add, 2) \
    F3(store8, 2, i32MulK, R, i32Add, 1) F3(store8, 2, i32ShrUK, R, i32Load8U, 1R) \
    F3(storeF32, 2, i32AddK, , brIf, 1R) F3(storeF32, 2, i32AddW, , f32Load, 1) \
    F3(storeF64, 12, const32, R, f64Load, 1) F3(storeF64, 12, copy, , i32AddK, ) \
    F3(storeF64, 12, i32AddK, , f64Mul, R) F3(storeF64, 2, f64Load, R, f64SubMul, 2) \
    F3(storeF64, 2, i32AddK, , f64Mul, ) F2(address, 1R, i64Load, 1) F2(address, 1R, store64, 1) \
    F2(brI32Eq, , i32Add, ) F2(brI32Eq, 1, i32GtU, 1) F2(brI32Eq, 1, i32LtU, 2) F2(brI32GtS, R, i32AddK, ) \
    F2(brI32GtUK, 1R, i32Add, R) F2(brI32LtS, 1, store32, ) F2(brI32LtS, 1R, i32AddK, ) F2(brI32LtS, R, i32AddK, ) \
    F2(brI32LtUK, , const32, ) F2(brIf, 1, f64Add, R) F2(brIf, 1, f64Sub, R) F2(brUnless, , copy, ) \
    F2(brUnless, , i32Load8U, R) F2(brUnless, 1, f64Add, R) F2(brUnless, 1, i64Mul, ) F2(const32, , br, ) \
    F2(const32, , brI32LtUK, ) F2J(const32, , callLocal, ) F2(const32, , const32, ) F2(const32, , copy, ) \
    F2(const32, , f32Mul, ) F2(const32, , f32Mul, 1) F2(const32, , i32AddK, ) F2(const32, , i32MulK, R) \
    F2(const32, , select, R) F2(const32, R, address, 1R) F2(const32, R, brI32LtU, 2R) F2(const32, R, brI32Ne, 2R) \
    F2(const32, R, brI64Ne, 2) F2(const32, R, brI64Ne, 2R) F2(const32, R, f64Load, 1) F2(const32, R, i32Rotl, 2) \
    F2(const32, R, i32Rotl, 2R) F2(const32, R, store32, 2) F2(const32, R, store8, 2) F2(const32, R, storeF64, 12) \
    F2(const64, R, i64GtU, 2) F2(constF64, , f64MulAdd, ) F2(constF64, R, f64Add, 2) F2(constF64, R, f64Div, 1) \
    F2(constF64, R, f64Lt, 2R) F2(copy, , brI32LeS, R) F2(copy, , brIf, R) F2J(copy, , callLocal, ) \
    F2(copy, , const32, ) F2(copy, , copy, ) F2(copy, , copy, 1) F2(copy, , i32AddK, ) F2(copy, , i32Xor, R) \
    F2(copy, 1, brI32GtS, R) F2(copy, 1, brI64Ne, 2R) F2(copy, 1, i32AddK, ) F2(copy, 1, store32, ) \
    F2(f32Add, 2, f32Add, 2) F2(f32Add, 2, storeF32, 2) F2(f32Load, 1, const32, ) F2(f32Load, 1R, f32Mul, 2R) \
    F2(f32Mul, , i32AddW, R) F2(f32Mul, 1, const32, ) F2(f32Mul, 2R, f32Add, 2) F2(f64Add, 1, i32AddK, ) \
    F2(f64Add, 1R, f64Add, 2R) F2(f64Add, 2, const32, ) F2(f64Add, 2, constF64, R) F2(f64Add, 2, f64Mul, 12) \
    F2(f64Add, 2, f64Sqrt, 1R) F2(f64Add, 2, i32AddK, ) F2(f64Add, 2R, f64Add, 2) F2(f64Add, 2R, f64Add, 2R) \
    F2(f64Add, R, f64MulAdd, 1) F2(f64AddLoad, 12, storeF64, 12) F2(f64Div, 1, f64Mul, 2) F2(f64Load, , f64Load, ) \
    F2(f64Load, , i32AddK, ) F2(f64Load, 1, constF64, ) F2(f64Load, 1R, f64MulLoad, 1R) F2(f64Load, R, f64SubMul, 2) \
    F2(f64LoadK, , f64SubLoad, ) F2(f64LoadK, 1R, f64MulLoad, 1) F2(f64LoadK, 1R, f64MulLoad, 1R) \
    F2(f64Lt, 2R, brIf, 1) F2(f64Lt, 2R, brUnless, 1) F2(f64Mul, , f64Add, 2) F2(f64Mul, , f64Mul, ) \
    F2(f64Mul, , f64Mul, 2R) F2(f64Mul, , f64SubLoad, ) F2(f64Mul, 12, f64Add, 2) F2(f64Mul, 12, f64Add, R) \
    F2(f64Mul, 12, f64Mul, ) F2(f64Mul, 2, constF64, R) F2(f64Mul, 2, f64SubMul, ) F2(f64Mul, 2R, f64AddLoad, 12) \
    F2(f64Mul, R, f64AddLoad, 12) F2(f64MulAdd, , const32, R) F2(f64MulAdd, 1, f64Mul, 12) \
    F2(f64MulAdd, 1, f64Sub, R) F2(f64MulAdd, 1R, f64Add, 2) F2(f64MulLoad, 1, f64LoadK, 1R) \
    F2(f64MulLoad, 1R, f64Add, 1) F2(f64MulLoad, 1R, f64Add, 1R) F2(f64Sqrt, 1R, f64Mul, 2) F2(f64Sub, R, f64Add, 2) \
    F2(f64SubLoad, , f64Mul, 12) F2(f64SubLoad, , f64MulAdd, 1R) F2(f64SubLoad, 2, f64LoadK, ) \
    F2(f64SubMul, , storeF64, 2) F2(f64SubMul, 2, storeF64, 2) F2(globalGet, R, i32AddK, 1) F2J(globalSet, 1, ret, ) \
    F2(i32Add, , br, ) F2(i32Add, , const32, R) F2(i32Add, , f64LoadK, 1R) F2(i32Add, , i32Add, 2) \
    F2(i32Add, , i32Add, R) F2(i32Add, , i32AddK, ) F2(i32Add, , i32Load, 1R) F2(i32Add, , i32Load16SK, 1R) \
    F2(i32Add, 1, copy, ) F2(i32Add, 1, i32AddK, ) F2(i32Add, 1, i32AddK, 1) F2(i32Add, 1, i32Eqz, R) \
    F2(i32Add, 1R, i32Add, 2R) F2(i32Add, 2, const32, ) F2(i32Add, 2, copy, ) F2(i32Add, 2, i32AddK, ) \
    F2(i32Add, 2, i32Load, 1) F2(i32Add, 2R, i32Add, 2) F2(i32Add, 2R, i32Add, 2R) F2(i32Add, 2R, i64Load, 1) \
    F2(i32Add, 2R, i64Load, 1R) F2(i32Add, R, f64Load, 1R) F2(i32Add, R, i32AddK, 1R) F2(i32Add, R, i32AndW, 1) \
    F2(i32Add, R, i32Load8U, 1R) F2J(i32Add, R, ret1, 1) F2(i32AddK, , br, ) F2(i32AddK, , br, R) \
    F2(i32AddK, , brI32GtS, 2) F2(i32AddK, , brI32GtUK, 1R) F2(i32AddK, , brI32LtS, 1) F2(i32AddK, , brI32LtS, R) \
    F2(i32AddK, , brI32LtUK, 1R) F2(i32AddK, , brI32NeK, 1R) F2(i32AddK, , brIf, 1R) F2J(i32AddK, , callLocal, ) \
    F2(i32AddK, , const32, ) F2(i32AddK, , const32, R) F2(i32AddK, , copy, 1) F2(i32AddK, , f64Mul, ) \
    F2(i32AddK, , f64Mul, R) F2(i32AddK, , f64SubLoad, 2) F2(i32AddK, , i32AddK, ) F2(i32AddK, , i32AddK, R) \
    F2(i32AddK, , i32Load, ) F2(i32AddK, , i32Load, 1) F2(i32AddK, , i32Load8UK, ) F2(i32AddK, , i32ShlK, ) \
    F2(i32AddK, , i32ShlK, R) F2(i32AddK, , i64AddK, ) F2(i32AddK, , i64Load, 1) F2(i32AddK, , i64ShrUK, ) \
    F2(i32AddK, 1, brI32GtUK, 1) F2(i32AddK, 1, globalSet, 1) F2(i32AddK, 1, i32LoadK, R) \
    F2(i32AddK, 1R, i32AndW, 1) F2(i32AddK, R, globalSet, 1) F2(i32AddK, R, i32Add, 1) F2(i32AddK, R, i32AndK, 1R) \
    F2(i32AddK, R, store32, 1) F2(i32AddW, , const32, R) F2(i32AddW, , f32Load, 1) F2(i32AddW, , i32AddK, ) \
    F2(i32AddW, , i32AddW, R) F2(i32AddW, 1, copy, ) F2(i32AddW, R, f32Load, 1R) F2(i32AddW, R, i32Load, 1R) \
    F2(i32AddW, R, store32, 1) F2(i32AddW, R, store32, 2) F2(i32AndK, 1, i32XorK, 1) F2(i32AndK, 1R, brIf, 1) \
    F2(i32AndK, 1R, i32Load8U, 1) F2(i32AndK, 1R, i32Load8U, 1R) F2(i32AndK, 1R, i32LtUK, 1R) \
    F2(i32AndK, 1R, select, 1) F2(i32AndK, R, brUnless, 1) F2(i32AndK, R, i32Sub, 2) F2(i32AndK, R, select, 1) \
    F2(i32AndW, 1, i32ShlK, 1) F2(i32Eqz, R, i32Add, 2) F2(i32GtS, 2, select, 1) F2(i32GtU, 1, const32, ) \
    F2(i32Load, , brI32Eq, 1) F2(i32Load, , brUnless, 1) F2(i32Load, , const32, R) F2(i32Load, , i32AddK, ) \
    F2(i32Load, , i32Load, ) F2(i32Load, , i32Load, R) F2(i32Load, 1, brI32LtS, 1R) F2(i32Load, 1, brIf, 1R) \
    F2(i32Load, 1, i32Add, ) F2(i32Load, 1, select, ) F2(i32Load, 1R, i32Add, 1) F2(i32Load, 1R, i64Add, 2) \
    F2(i32Load, 1R, i64Mul, 1R) F2(i32Load, R, i32Add, 1R) F2(i32Load, R, i32GtS, 2) F2(i32Load, R, i64Add, 2) \
    F2(i32Load16S, , i32Load16SK, R) F2(i32Load16SK, , i32Add, ) F2(i32Load16SK, , i32Load16SK, R) \
    F2(i32Load16SK, 1R, i32Mul, 2) F2(i32Load16SK, R, i32Mul, 2) F2(i32Load16SK, R, i32Mul, 2R) \
    F2(i32Load8U, , i32AddK, ) F2(i32Load8U, 1, store8, 2) F2(i32Load8U, 1R, store8, 2) \
    F2(i32Load8U, R, brUnless, 1) F2(i32Load8U, R, store8, 2) F2(i32Load8UK, , i32AddK, ) \
    F2(i32Load8UK, , i32AddK, 1) F2(i32Load8UK, , i32AndK, 1R) F2(i32Load8UK, , i32Load8UK, ) \
    F2(i32LoadK, , const32, R) F2(i32LoadK, , i32LoadK, ) F2(i32LoadK, R, store32, 2) F2(i32LtU, 2, const32, ) \
    F2(i32LtUK, 1R, select, 1R) F2(i32Mul, 2, i32Load16S, ) F2(i32Mul, 2, i32Load16SK, ) F2(i32Mul, 2R, i32Add, 1R) \
    F2(i32MulK, , br, ) F2(i32MulK, R, i32Add, 1) F2(i32NeK, 1, brUnless, ) F2(i32Or, 2R, i32ShrUK, 1R) \
    F2(i32Rotl, 2, br, ) F2(i32Rotl, 2, const32, R) F2(i32Rotl, 2R, i32Xor, 2) F2(i32Rotl, 2R, i32Xor, 2R) \
    F2(i32ShlK, , i32Or, 2R) F2(i32ShlK, 1, i32Load, 1) F2(i32ShlK, 1, i32Load, 1R) F2(i32ShlK, 1R, i32Add, 2R) \
    F2(i32ShlK, 1R, i32Xor, 1) F2(i32ShlK, R, i32Add, 2R) F2(i32ShlK, R, i32AddW, 1) F2(i32ShlK, R, i32Or, 2R) \
    F2(i32ShlK, R, i32Xor, 1) F2(i32ShrUK, , br, ) F2(i32ShrUK, , copy, ) F2(i32ShrUK, , i32AddK, ) \
    F2(i32ShrUK, , i64ExtendI32U, 1) F2(i32ShrUK, 1R, i32AndK, 1) F2(i32ShrUK, 1R, i32AndK, 1R) \
    F2(i32ShrUK, 1R, i32Xor, 1) F2(i32ShrUK, R, i32AndK, 1) F2(i32ShrUK, R, i32Load8U, 1R) \
    F2(i32ShrUK, R, i32Xor, 1R) F2(i32ShrUK, R, i32Xor, 2R) F2(i32Sub, 2, br, ) F2(i32Xor, , br, ) \
    F2(i32Xor, 1, i32ShlK, 1R) F2(i32Xor, 1, i32ShrUK, 1R) F2(i32Xor, 1R, i32AndK, 1R) F2(i32Xor, 2, const32, R) \
    F2(i32Xor, 2, i32ShrUK, R) F2(i32Xor, 2R, i32Add, 2) F2(i32Xor, R, i32AndK, 1R) F2(i32XorK, 1, i32ShrUK, R) \
    F2(i32XorK, 1, i32Xor, R) F2(i64Add, 2, i32AddW, R) F2(i64Add, 2, i64AndW, ) F2(i64Add, 2, i64ExtendI32U, R) \
    F2(i64Add, 2, i64Mul, ) F2(i64Add, 2, i64ShrUK, 1R) F2(i64Add, 2, store32, 2) F2J(i64Add, 2R, ret1, 1) \
    F2(i64AddK, , brI64Ne, 1R) F2(i64AddK, , const32, R) F2(i64AddK, , copy, 1) F2(i64AddK, R, i64Shl, 2R) \
    F2(i64AddK, R, i64ShrU, 2) F2(i64And, 2R, i64Xor, 2) F2(i64AndW, R, i64Add, 2) F2(i64AndW, R, i64Or, 2R) \
    F2(i64ExtendI32U, 1, i64Mul, R) F2(i64ExtendI32U, R, i64Add, 2R) F2(i64ExtendI32U, R, i64Mul, 2R) \
    F2(i64Load, , copy, ) F2(i64Load, , i64Load, ) F2(i64Load, 1, const32, R) F2(i64Load, 1, i64Xor, 2) \
    F2(i64LtU, 1R, i64ExtendI32U, 1R) F2(i64Mul, , i64ExtendI32U, R) F2(i64Mul, 1R, i64Add, 2) \
    F2(i64Mul, 2R, i64Sub, 2) F2(i64Mul, 2R, i64Sub, 2R) F2(i64Mul, R, i64Add, 2) F2(i64MulW, 1, i64ShrUK, 1R) \
    F2(i64Or, 2R, store64, 2) F2(i64Shl, 2R, i64Or, 2R) F2(i64ShrUK, , i32Load, R) F2(i64ShrUK, 1, i32AddK, ) \
    F2(i64ShrUK, 1R, i64Add, 2) F2(i64ShrUK, 1R, i64Xor, 1R) F2(i64ShrUK, R, i32WrapI64, 1R) \
    F2(i64Sub, 2, i32AndK, R) F2J(i64Sub, 2R, ret1, 1) F2(i64Xor, , const32, R) F2(i64Xor, 1R, i64MulW, 1) \
    F2(i64Xor, 2, const32, R) F2(i64Xor, 2R, store64, 2) F2(i64XorW, R, i64And, 2R) F2(select, , i32NeK, 1) \
    F2(select, , select, ) F2(select, 1, i32AddK, ) F2(select, 1, i32ShrUK, ) F2(select, 1, i32ShrUK, 1R) \
    F2(select, 1, store32, 2) F2(select, 1R, store8, 2) F2(select, R, i32Add, 2) F2(select, R, i32ShlK, 1R) \
    F2(store32, , i32Add, ) F2(store32, , i32Add, R) F2(store32, , i32AddK, R) F2(store32, , store32, ) \
    F2(store32, 1, copy, ) F2(store32, 1, i32AddW, ) F2(store32, 2, i32AddK, ) F2(store32, 2, i32AddW, ) \
    F2(store32, 2, i32AddW, R) F2(store32, 2, i32Load, ) F2(store32, 2, i32Load, 1) F2(store32, 2, i64ShrUK, 1) \
    F2(store64, , i32AddK, R) F2(store64, , store64, ) F2(store64, 1, i64Xor, ) F2(store64, 1, i64XorW, R) \
    F2(store64, 2, i32AddK, ) F2J(store64, 2, ret, ) F2(store8, 2, i32Add, ) F2(store8, 2, i32AddK, ) \
    F2(store8, 2, i32Eqz, R) F2(store8, 2, i32MulK, R) F2(store8, 2, i32ShrUK, R) F2(storeF32, 2, i32AddK, ) \
    F2(storeF32, 2, i32AddW, ) F2(storeF64, 12, const32, R) F2(storeF64, 12, copy, ) F2(storeF64, 12, i32AddK, ) \
    F2(storeF64, 2, f64Load, R) F2(storeF64, 2, i32AddK, )
