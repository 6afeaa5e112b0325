// probe.js MODULE [--time] NAMES: digests of the probe's operations, or nanoseconds for each result, in node, jsc and
// SpiderMonkey. NAMES is operation,number,kind,number,... as run.py gives it.
'use strict';
const isNode = typeof process !== 'undefined';
const given = isNode ? process.argv.slice(2) : typeof scriptArgs !== 'undefined' ? scriptArgs : Array.from(arguments);
const say = isNode ? console.log : print;
const bytes = isNode ? require('fs').readFileSync(given[0])
  : typeof readFile === 'function' ? readFile(given[0], 'binary') : read(given[0], 'binary');
const { probe_digest } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {}).exports;
const now = typeof performance !== 'undefined' ? () => performance.now() * 1e6
  : typeof preciseTime === 'function' ? () => preciseTime() * 1e9 : () => Date.now() * 1e6;

function time(operation, kind) {
  const rounds = 20, count = 4096;
  let withRounds = Infinity, without = Infinity;
  for (let i = 0; i < 12; i++) {
    let start = now();
    probe_digest(operation, kind, 0);
    without = Math.min(without, now() - start);
    start = now();
    probe_digest(operation, kind, rounds);
    withRounds = Math.min(withRounds, now() - start);
  }
  return ((withRounds - without) / rounds / count).toFixed(1);
}

const timed = given[1] === '--time';
for (const item of given[timed ? 2 : 1].split(',')) {
  const [operation, o, kind, k] = item.split(':');
  const digest = timed ? time(+o, +k) : BigInt.asUintN(64, probe_digest(+o, +k, 1)).toString(16).padStart(16, '0');
  say(operation + ' ' + kind + ' ' + digest);
}
