// Calls every exported function of each module in V8 and compares with the lines that `conformance wasm --calls` printed
// (Sources/conformance/WasmCalls.swift describes them).
//   node calls.js OURS FILE...
'use strict';
const fs = require('fs');
const path = require('path');

const view = new DataView(new ArrayBuffer(8));
function real(value) {
    if (Number.isNaN(value)) return 'nan';
    view.setFloat64(0, value);
    return view.getBigUint64(0).toString(16);
}

function text(type, value) {
    switch (type) {
    case 'i32': return `i32:${value | 0}`;
    case 'i64': return `i64:${BigInt.asIntN(64, value)}`;
    case 'f32': case 'f64': return `${type}:${real(value)}`;
    default: return value === null || value === undefined ? 'null' : 'ref';
    }
}

function argument(type, place, round) {
    const seed = (place + 1) * (round * 7 + 3);
    switch (type) {
    case 'i32': return Number(BigInt.asIntN(32, BigInt(seed) * 0x9e3779b9n));
    case 'i64': return BigInt.asIntN(64, BigInt(seed) * 0x9e3779b97f4a7c15n);
    case 'f32': return Math.fround(seed * -1.5);
    case 'f64': return seed * 2.25;
    case 'v128': return undefined;
    default: return null;
    }
}

function kind(error) {
    const message = String(error.message);
    if (error instanceof RangeError && /stack/.test(message)) return 'exhausted';
    if (/unrepresentable/.test(message)) return 'conversion';
    if (/table index is out of bounds|null function|signature mismatch|indirect/.test(message)) return 'indirect';
    if (/memory access|data segment/.test(message)) return 'memory';
    if (/table|element segment/.test(message)) return 'table';
    if (/divide by zero|remainder by zero/.test(message)) return 'division';
    return message;
}

// Types of imports and exported functions, which JavaScript does not show: sections 1, 2, 3 and 7 of the binary.
function signatures(bytes) {
    let at = 8;
    const u32 = () => { let r = 0, s = 0, b; do { b = bytes[at++]; r += (b & 127) * 2 ** s; s += 7; } while (b & 128); return r; };
    const name = () => { const n = u32(); at += n; return bytes.toString('utf8', at - n, at); };
    const names = {0x7f: 'i32', 0x7e: 'i64', 0x7d: 'f32', 0x7c: 'f64', 0x7b: 'v128', 0x70: 'funcref', 0x6f: 'externref'};
    const list = () => Array.from({length: u32()}, () => names[bytes[at++]]);
    const limits = () => { const flag = u32(); u32(); if (flag & 1) u32(); };
    const types = [], functions = [], imports = [], exported = new Map();
    while (at < bytes.length) {
        const id = bytes[at++], end = u32() + at;
        if (id === 1) for (let n = u32(); n > 0; n--) { at++; types.push([list(), list()]); }
        if (id === 2) for (let n = u32(); n > 0; n--) {
            const module = name(), field = name(), what = bytes[at++];
            const entry = {module, field, what};
            if (what === 0) { entry.type = u32(); functions.push(entry.type); }
            if (what === 1) { entry.element = names[bytes[at++]]; limits(); }
            if (what === 2) limits();
            if (what === 3) { entry.type = names[bytes[at++]]; entry.mutable = bytes[at++] === 1; }
            imports.push(entry);
        }
        if (id === 3) for (let n = u32(); n > 0; n--) functions.push(u32());
        if (id === 7) for (let n = u32(); n > 0; n--) {
            const field = name(), what = bytes[at++], index = u32();
            if (what === 0) exported.set(field, types[functions[index]]);
        }
        at = end;
    }
    return {types, imports, exported};
}

// A function of one vector that calls `log` with its halves: JavaScript can't be called with a vector.
function vectorLog(log) {
    const module = new WebAssembly.Module(Uint8Array.from([
        0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 10, 2, 0x60, 2, 0x7e, 0x7e, 0, 0x60, 1, 0x7b, 0, 2, 7, 1, 1, 0x68, 1, 0x66, 0, 0,
        3, 2, 1, 1, 7, 5, 1, 1, 0x67, 0, 1, 10, 16, 1, 14, 0, 0x20, 0, 0xfd, 0x1d, 0, 0x20, 0, 0xfd, 0x1d, 1, 0x10, 0, 0x0b]));
    return new WebAssembly.Instance(module, {h: {f: log}}).exports.g;
}

function hash(buffer) {
    const words = new BigUint64Array(buffer);
    let value = 0xcbf29ce484222325n;
    for (let index = 0; index < words.length; index++) {
        if (words[index] === 0n) continue;
        value = BigInt.asUintN(64, (value ^ BigInt.asUintN(64, words[index] + BigInt(index * 8))) * 0x100000001b3n);
    }
    return value.toString(16);
}

function calls(file) {
    const bytes = fs.readFileSync(file);
    const lines = [`module ${path.basename(file)}`];
    let log = [];
    const take = () => { const entries = log; log = []; return entries.length ? ' | ' + entries.join(' ') : ''; };
    let module;
    try { module = new WebAssembly.Module(bytes); } catch (error) { return [...lines, `refused ${error.message}`]; }
    const {types, imports, exported} = signatures(bytes);
    const given = {};
    for (const entry of imports) {
        const [parameters, results] = types[entry.type] || [[], []];
        const zeros = results.map(type => argument(type, -1, 0));
        given[entry.module] = given[entry.module] || {};
        given[entry.module][entry.field] =
            entry.what === 0 && parameters.includes('v128') ? vectorLog((...values) => {
                log.push([entry.field, `v128:${(BigInt.asUintN(64, values[1]) << 64n | BigInt.asUintN(64, values[0])).toString(16)}`].join(' '));
            })
            : entry.what === 0 ? (...values) => {
                log.push([entry.field, ...values.map((value, place) => text(parameters[place], value))].join(' '));
                return zeros.length > 1 ? zeros : zeros[0];
            }
            : entry.what === 3 ? new WebAssembly.Global({value: entry.type, mutable: entry.mutable}, argument(entry.type, -1, 0))
            : undefined;
    }
    let instance;
    try { instance = new WebAssembly.Instance(module, given); } catch (error) {
        return [...lines, (error instanceof WebAssembly.LinkError ? 'unlinkable ' + error.message : 'start trap ' + kind(error)) + take()];
    }
    for (const [name, [parameters, results]] of exported) {
        // JavaScript has no value for a vector.
        if (parameters.includes('v128') || results.includes('v128')) continue;
        for (let round = 0; round < 2; round++) {
            if (instance.exports.hangLimitInitializer) instance.exports.hangLimitInitializer();
            try {
                const values = parameters.map((type, place) => argument(type, place, round));
                let result = instance.exports[name](...values);
                result = results.length > 1 ? [...result] : results.length ? [result] : [];
                lines.push([name, ...result.map((value, place) => text(results[place], value))].join(' ') + take());
            } catch (error) {
                lines.push(`${name} trap ${kind(error)}` + take());
            }
        }
    }
    for (const {name, kind} of WebAssembly.Module.exports(module)) {
        if (kind !== 'memory') continue;
        const {buffer} = instance.exports[name];
        lines.push(`memory ${buffer.byteLength} ${hash(buffer)}`);
    }
    return lines;
}

const [ours, ...files] = process.argv.slice(2);
const groups = new Map();
let group;
for (const line of fs.readFileSync(ours, 'utf8').split('\n')) {
    if (line.startsWith('module ')) groups.set(line, group = []);
    if (group && line) group.push(line);
}
let equal = 0, different = 0, exhausted = 0, compared = 0, traps = 0;
for (const file of files) {
    const theirs = calls(file);
    const mine = groups.get(theirs[0]) || [];
    let verdict = 'equal';
    for (let place = 0; place < Math.max(mine.length, theirs.length); place++) {
        const [a, b] = [mine[place] || '(nothing)', theirs[place] || '(nothing)'];
        // How deep a stack goes is each engine's own choice; what follows depends on where it ended.
        if (/ trap exhausted/.test(a) || / trap exhausted/.test(b)) { exhausted++; break; }
        if (a !== b) {
            console.log(`${file}\n    ours: ${a.slice(0, 400)}\n    V8:   ${b.slice(0, 400)}`);
            verdict = 'different';
            break;
        }
        compared++;
        if (/ trap /.test(a)) traps++;
    }
    if (verdict === 'equal') equal++; else different++;
}
console.log(`${equal} modules equal, ${different} different (${compared} lines, ${traps} of them traps; `
    + `${exhausted} modules compared up to a stack exhaustion only)`);
process.exit(different || !equal ? 1 : 0);
