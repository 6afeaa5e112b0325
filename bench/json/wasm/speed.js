// node speed.js MODULE DOCUMENT: parse and write DOCUMENT with LedgerJSON in V8, beside V8's own JSON.
'use strict';
const fs = require('fs');
const [modulePath, documentPath] = process.argv.slice(2);
const { exports: x } = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(modulePath)), {});
const bytes = fs.readFileSync(documentPath);
const text = bytes.toString();
const at = x.malloc(bytes.length);
new Uint8Array(x.memory.buffer).set(bytes, at);

function best(runs, body) {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = process.hrtime.bigint();
    body();
    least = Math.min(least, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return `${least.toFixed(2)} ms, ${(bytes.length / least / 1e3).toFixed(0)} MB/s`;
}

console.log(`V8 ${process.versions.v8}, ${bytes.length} bytes`);
console.log('  LedgerJSON parse          ', best(30, () => { if (x.json_parse(at, bytes.length) < 0) throw 'refused'; }));
console.log('  LedgerJSON parse and write', best(15, () => { if (x.json_canonical(at, bytes.length) === 0) throw 'refused'; }));
const value = JSON.parse(text);
console.log('  JSON.parse                ', best(15, () => JSON.parse(text)));
console.log('  JSON.stringify            ', best(15, () => JSON.stringify(value)));
