// node speed.js MODULE [MILLIONS]: ledger_book.wasm in V8; what speed.c does, call for call.
"use strict";
const fs = require("fs");

const [path, millions = "2"] = process.argv.slice(2);
const x = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(path)), {}).exports;
const [batch, accounts, record] = [8190, 10000, 128];
const batches = Math.floor((Number(millions) * 1e6) / batch);

const memory = (size) => {
  const at = x.ledger_allocate(size);
  new Uint8Array(x.memory.buffer, at, size).fill(0);
  return at;
};
const check = (status) => {
  if (status !== 0) throw new Error("status " + status);
};
const [options, out, events, results] = [memory(24), memory(16), memory(accounts * record), memory(accounts * 16)];

let state = 7;
const below = (bound) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % bound;
};

let view = new DataView(x.memory.buffer);
view.setUint32(options, 24, true);
view.setUint32(options + 12, Number(millions) * 1e6, true);
view.setUint32(options + 16, 1, true);
check(x.ledger_book_new(options, out));
view = new DataView(x.memory.buffer);
const book = view.getBigUint64(out, true);
for (let i = 0; i < accounts; i++) {
  view.setUint32(events + i * record, i + 1, true);
  view.setUint32(events + i * record + 112, 1, true);
  view.setUint16(events + i * record + 116, 1, true);
}
let timestamp = accounts;
check(x.ledger_book_create_accounts(book, events, accounts, BigInt(timestamp), results));
new Uint8Array(x.memory.buffer, events, batch * record).fill(0);

let [all, best] = [0, Infinity];
for (let number = 0; number < batches; number++) {
  view = new DataView(x.memory.buffer);
  for (let i = 0; i < batch; i++) {
    const at = events + i * record;
    const debit = below(accounts);
    const credit = (debit + 1 + below(accounts - 1)) % accounts;
    view.setUint32(at, i + 1, true);
    view.setUint32(at + 8, number, true);
    view.setUint32(at + 16, debit + 1, true);
    view.setUint32(at + 32, credit + 1, true);
    view.setUint32(at + 48, below(1000000), true);
    view.setUint32(at + 112, 1, true);
    view.setUint16(at + 116, 1, true);
  }
  timestamp += batch;
  const start = performance.now();
  check(x.ledger_book_submit(book, events, batch, BigInt(timestamp), results));
  const time = performance.now() - start;
  view = new DataView(x.memory.buffer);
  for (let i = 0; i < batch; i++)
    if (view.getUint32(results + i * 16, true) !== 1) throw new Error(`batch ${number}, transfer ${i}`);
  all += time;
  best = Math.min(best, time);
}
const rate = (count, time) => (count / time / 1e3).toFixed(2);
console.log(`million transfers a second: ${rate(batches * batch, all)} all in all, ${rate(batch, best)} in the best batch`);
check(x.ledger_book_snapshot(book, out));
view = new DataView(x.memory.buffer);
const size = view.getUint32(out + 4, true);
const snapshot = new Uint8Array(x.memory.buffer, view.getUint32(out, true), size);
let sum = 2166136261;
for (let i = 0; i < size; i++) sum = Math.imul(sum ^ snapshot[i], 16777619);
console.log(`digest ${(sum >>> 0).toString(16).padStart(8, "0")} of ${size} bytes`);
