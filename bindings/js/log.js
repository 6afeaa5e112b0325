// The core's log in a JavaScript engine: node bindings/js/log.js MODULE OPERATION FILE
// prints a JSON object for each record (docs/log.md).
"use strict";
const fs = require("fs");

const core = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(process.argv[2]))).exports;
const view = () => new DataView(core.memory.buffer); // made anew: growing the memory detaches the old buffer
const bytes = (at, size) => new Uint8Array(core.memory.buffer, at, size);
const text = (at, size = bytes(at).indexOf(0)) => new TextDecoder().decode(bytes(at, size));

// A table takes functions of Wasm alone: a module that exports the function that it imports makes one of ours.
// (module (import "" "f" (func $f (param i32 i32))) (export "f" (func $f)))
const passOn = new WebAssembly.Module(Uint8Array.from(
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 2, 127, 127, 0, 2, 6, 1, 0, 1, 102, 0, 0, 7, 5, 1, 1, 102, 0, 0]));

function listen(engine, level, listener) {
  const hook = (context, at) => {
    const record = view();
    const fields = {};
    for (let i = 0; i < record.getUint32(at + 4, true); i++) {
      const field = record.getUint32(at + 20, true) + 24 * i;
      const value = record.getUint32(field + 4, true);
      fields[text(record.getUint32(field, true))] =
        value === 0 ? Number(record.getBigInt64(field + 16, true)) : text(value, record.getUint32(field + 8, true));
    }
    listener({
      event: text(record.getUint32(at + 16, true)), fields, level: record.getInt32(at, true),
      request: Number(record.getBigUint64(at + 8, true)),
    });
  };
  const place = core.__indirect_function_table.grow(1);
  core.__indirect_function_table.set(place, new WebAssembly.Instance(passOn, { "": { f: hook } }).exports.f);
  return core.ledger_engine_log(engine, level, place, 0);
}

const out = core.ledger_allocate(16);
core.ledger_engine_new(0, out);
const engine = view().getBigUint64(out, true);
listen(engine, 3, (record) => console.log(JSON.stringify(record)));

const request = fs.readFileSync(process.argv[4]);
const input = core.ledger_allocate(request.length);
bytes(input, request.length).set(request);
core["ledger_" + process.argv[3]](engine, input, request.length, out);
core.ledger_release(input, request.length);
core.ledger_buffer_free(out);
