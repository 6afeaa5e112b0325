// Doubles and their texts as V8 has them, one a line: `hex,text` from JSON.stringify, `hex<text` from Number(text).
//   node numbers.js sequence COUNT   the sequence that RFC 8785 (appendix B) fixes: listed values, 2,000 small normals,
//                                    then a chain of SHA-256 hashes read as doubles
//   node numbers.js hard COUNT SEED  random bits, decimals of money size, neighbours of powers of ten and two, subnormals,
//                                    and decimal texts long or close to half way between two doubles
'use strict';
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');

const view = new DataView(new ArrayBuffer(8));
const bitsOf = (x) => (view.setFloat64(0, x), view.getBigUint64(0));
const doubleOf = (bits) => (view.setBigUint64(0, BigInt.asUintN(64, bits)), view.getFloat64(0));

let lines = [];
function put(line) {
  lines.push(line);
  if (lines.length === 50000) flush();
}
function flush() {
  if (lines.length) fs.writeSync(1, lines.join('\n') + '\n');
  lines = [];
}
const putValue = (x) => put(bitsOf(x).toString(16) + ',' + JSON.stringify(x));
const putText = (text) => put(bitsOf(Number(text)).toString(16) + '<' + text);

function* sequence() {
  const listed = fs.readFileSync(path.join(__dirname, 'rfc8785-values.txt'), 'utf8').trim().split('\n');
  for (const hex of listed) yield doubleOf(BigInt('0x' + hex));
  for (let i = 0n; i < 2000n; i++) yield doubleOf(0x0010000000000000n + i);
  let block = Buffer.alloc(32);
  for (;;) {
    block = crypto.createHash('sha256').update(block).digest();
    for (let i = 0; i < 32; i += 8) {
      const x = block.readDoubleLE(i);
      if (x !== 0 && Number.isFinite(x)) yield x;
    }
  }
}

// xorshift64*: the seed is printed by the caller, so that a failure can be had again.
function generator(seed) {
  let state = BigInt.asUintN(64, BigInt(seed) * 0x9e3779b97f4a7c15n) | 1n;
  return () => {
    state ^= state >> 12n;
    state = BigInt.asUintN(64, state ^ (state << 25n));
    state ^= state >> 27n;
    return BigInt.asUintN(64, state * 0x2545f4914f6cdd1dn);
  };
}

// The exact decimal of the point half way between the double of `bits` and the next, as digits and power of ten.
function halfWay(bits) {
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  let digits = 2n * (exponent === 0 ? fraction : fraction | (1n << 52n)) + 1n;
  const power = Math.max(exponent, 1) - 1076;
  if (power >= 0) return [digits << BigInt(power), 0];
  return [digits * 5n ** BigInt(-power), power];
}

function hard(count, seed) {
  const random = generator(seed);
  const below = (n) => Number(random() % BigInt(n));
  for (let i = 0; i < count; i++) {
    switch (i % 10) {
      case 0: case 1: case 2: {
        const x = doubleOf(random());
        if (Number.isFinite(x)) putValue(x);
        break;
      }
      case 3: putValue((below(1e9) - 5e8) / 10 ** below(7)); break;
      case 4: putValue(below(2 ** 53) * 10 ** (below(40) - 25)); break;
      case 5: putValue(doubleOf(bitsOf(10 ** (below(617) - 308)) + BigInt(below(9) - 4))); break;
      case 6: { // around powers of two, where the lower neighbour is nearer
        const x = doubleOf((BigInt(below(2046) + 1) << 52n) + BigInt(below(5) - 2));
        putValue(x);
        break;
      }
      case 7: putValue(doubleOf(random() & 0xfffffffffffffn)); break;
      case 8: { // many digits, any exponent
        let text = String(below(9) + 1);
        for (let n = below(40); n > 0; n--) text += below(10);
        if (below(2)) text += '.' + below(1e9) + '0'.repeat(below(30)) + below(1e9);
        putText((below(2) ? '-' : '') + text + 'e' + (below(700) - 360));
        break;
      }
      default: { // half way exactly, and a little beside it
        const kind = below(40);
        const bits = kind === 0 ? random() & 0x7fefffffffffffffn
          : kind === 1 ? BigInt(below(4)) // the smallest subnormals, and 0
          : bitsOf(below(2 ** 53) * 2 ** (below(120) - 80));
        let [digits, power] = halfWay(bits);
        const nudge = below(3);
        if (nudge) {
          digits = digits * 1000n + (nudge === 1 ? 1n : -1n);
          power -= 3;
        }
        putText(digits + (power ? 'e' + power : ''));
      }
    }
  }
}

const [mode, count, seed] = process.argv.slice(2);
if (mode === 'sequence') {
  let left = Number(count);
  for (const x of sequence()) {
    if (left-- === 0) break;
    putValue(x);
  }
} else if (mode === 'hard') {
  hard(Number(count), Number(seed));
} else {
  console.error('usage: node numbers.js sequence COUNT | hard COUNT SEED');
  process.exit(2);
}
flush();
