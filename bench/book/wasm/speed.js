// node speed.js MODULE [MILLIONS]: the book in V8, as `conformance book --time` natively.
'use strict';
const fs = require('fs');
const [path, millions = '2'] = process.argv.slice(2);
const x = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(path)), {}).exports;
const batch = 8190, batches = Math.floor(Number(millions) * 1e6 / batch);
x.book_start(Number(millions) * 1e6);
let all = 0, best = Infinity;
for (let i = 0; i < batches; i++) {
  x.book_prepare(i);
  const start = performance.now();
  const created = x.book_submit();
  const time = performance.now() - start;
  if (created !== batch) throw new Error(`batch ${i}: ${created} created`);
  all += time;
  best = Math.min(best, time);
}
console.log(`transfers ${batches * batch} batches of ${batch}`);
console.log(`million transfers a second: ${(batches * batch / all / 1e3).toFixed(2)} all in all, ${(batch / best / 1e3).toFixed(2)} in the best batch`);
console.log('digest', BigInt.asUintN(64, x.book_digest()).toString(16));
