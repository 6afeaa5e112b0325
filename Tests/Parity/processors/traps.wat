;; One function for each way to end, and what has to be as it was when it goes on after that.
(module
  (memory 1 3)
  (table 4 funcref)
  (global $count (mut i32) (i32.const 0))
  (type $none (func))
  (type $one (func (param i32) (result i32)))
  (elem (i32.const 0) $count $same)
  (func $same (param i32) (result i32) local.get 0)
  (func $count (export "count") (result i32)
    global.get $count i32.const 1 i32.add global.set $count global.get $count)
  (func (export "unreachable") call $count drop unreachable)
  (func (export "load") (param i32) (result i32) call $count drop local.get 0 i32.load offset=4)
  (func (export "store") (param i32) local.get 0 i64.const 7 i64.store)
  (func (export "far") (param i32) (result i32) local.get 0 i32.load offset=0xffffffff)
  (func (export "divide") (param i32 i32) (result i32) local.get 0 local.get 1 i32.div_s)
  (func (export "truncate") (param f64) (result i32) local.get 0 i32.trunc_f64_s)
  (func (export "through") (param i32) (result i32) i32.const 5 local.get 0 call_indirect (type $one))
  (func $deep (export "deep") (param i32) (result i32)
    local.get 0 i32.eqz if (result i32) i32.const 0 else local.get 0 i32.const 1 i32.sub call $deep i32.const 1 i32.add end)
  (func (export "grow") (param i32) (result i32) local.get 0 memory.grow)
  (func (export "sum") (result f64) (local $i i32) (local $sum f64)
    loop
      local.get $sum f64.const 0.1 f64.add local.set $sum
      local.get $i i32.const 1 i32.add local.tee $i i32.const 1000 i32.lt_s br_if 0
    end
    local.get $sum)
  ;; NaNs of arithmetic are the canonical one, whatever the processor makes of them.
  (func (export "nan") (param f64 f64) (result i64) local.get 0 local.get 1 f64.sub i64.reinterpret_f64)
  (func (export "nans") (param f32 f32) (result i64)
    local.get 0 f32x4.splat local.get 1 f32x4.splat f32x4.mul f32x4.neg i64x2.extract_lane 1))
