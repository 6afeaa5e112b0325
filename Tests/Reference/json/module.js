// node module.js MODULE FILE: lines of numbers.js through the Wasm module that bench/json/run.sh makes; the same
// doubles and texts as natively, or a list of those that differ.
'use strict';
const fs = require('fs');
const [modulePath, linesPath] = process.argv.slice(2);
const { exports: x } = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(modulePath)), {});
const view = new DataView(new ArrayBuffer(8));
const at = x.malloc(65536);
let passed = 0;
let failed = 0;
for (const line of fs.readFileSync(linesPath, 'latin1').trimEnd().split('\n')) {
  const [, hex, kind, text] = /^([0-9a-f]+)([,<])(.*)$/.exec(line);
  view.setBigUint64(0, BigInt('0x' + hex));
  const value = view.getFloat64(0);
  new Uint8Array(x.memory.buffer).set(Buffer.from(text), at);
  const read = x.json_double(at, text.length);
  let ours = text;
  if (kind === ',') {
    const length = x.json_number(value);
    ours = Buffer.from(x.memory.buffer, x.answer_start(), length).toString();
  }
  // Beyond the range the module answers infinity.
  if (ours === text && (read === value || (read === Infinity && Math.abs(value) === Infinity))) passed++;
  else if (++failed <= 100) console.log(`FAIL ${line}: written ${ours}, read ${read}`);
}
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed ? 1 : 0);
