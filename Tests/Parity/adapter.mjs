// Runs the Wasm module in a JavaScript engine: node (V8), `jsc -m` (JavaScriptCore) or `js102 -m` (SpiderMonkey, with an
// empty script behind this one).
//   ENGINE adapter.mjs [--] MODULE LIST
// LIST holds a line for each case, "operation<TAB>path"; the answer to each is a line "status hex".
//   ENGINE adapter.mjs [--] MODULE --time OPERATION FILE COUNT
// prints the nanoseconds from the module's bytes to an instance, and those of one call (median of COUNT).
import { hex, shell } from "./shell.mjs";

class Core {
  constructor(module) {
    this.exports = new WebAssembly.Instance(module, {}).exports;
    this.out = this.exports.ledger_allocate(16);
    const status = this.exports.ledger_engine_new(0, this.out);
    if (status !== 0) throw new Error("ledger_engine_new: " + status);
    this.engine = this.view().getBigUint64(this.out, true);
  }

  view() {
    return new DataView(this.exports.memory.buffer); // made anew: growing the memory detaches the old buffer
  }

  run(operation, request) {
    if (operation === "journal") return this.journal(request);
    return this.call("ledger_" + operation, this.engine, request);
  }

  // A journal in pieces of 512 bytes and to the end of the line: the responses, one a line.
  journal(lines) {
    if (this.exports.ledger_journal_new(this.out) !== 0) throw new Error("ledger_journal_new");
    const handle = this.view().getBigUint64(this.out, true);
    const bytes = [];
    for (let start = 0; start < lines.length; ) {
      let end = start + 512;
      while (end < lines.length && lines[end - 1] !== 10) end++;
      end = Math.min(end, lines.length);
      bytes.push(...this.call("ledger_journal_add", handle, lines.subarray(start, end)).response, 10);
      start = end;
    }
    const { status, response } = this.response(this.exports.ledger_journal_finish(handle, this.out));
    bytes.push(...response);
    this.exports.ledger_journal_free(handle);
    return { status, response: bytes };
  }

  call(name, handle, request) {
    const { memory, ledger_allocate, ledger_release } = this.exports;
    const input = ledger_allocate(request.length);
    new Uint8Array(memory.buffer).set(request, input);
    const status = this.exports[name](handle, input, request.length, this.out);
    ledger_release(input, request.length);
    return this.response(status);
  }

  response(status) {
    const { memory, ledger_buffer_free } = this.exports;
    const data = this.view().getUint32(this.out, true);
    const size = this.view().getUint32(this.out + 4, true);
    const response = new Uint8Array(memory.buffer).slice(data, data + size);
    ledger_buffer_free(this.out);
    return { status, response };
  }
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

function time(modulePath, operation, path, count) {
  const now = typeof performance === "object" ? () => performance.now() : () => preciseTime() * 1000;
  const bytes = shell.bytes(modulePath);
  const starts = [];
  let core;
  for (let i = 0; i < 20; i++) {
    const start = now();
    core = new Core(new WebAssembly.Module(bytes));
    starts.push(now() - start);
  }
  const request = shell.bytes(path);
  const calls = [];
  for (let i = 0; i < count; i++) {
    const start = now();
    core.run(operation, request);
    calls.push(now() - start);
  }
  shell.print(Math.round(median(starts) * 1e6) + " " + Math.round(median(calls) * 1e6));
}

function answer(modulePath, listPath) {
  const core = new Core(new WebAssembly.Module(shell.bytes(modulePath)));
  for (const line of shell.text(listPath).split("\n")) {
    if (!line) continue;
    const [operation, path] = line.split("\t");
    const { status, response } = core.run(operation, shell.bytes(path));
    shell.print(status + " " + hex(response));
  }
}

const [modulePath, ...rest] = shell.args;
if (rest[0] === "--time") time(modulePath, rest[1], rest[2], Number(rest[3]));
else answer(modulePath, rest[0]);
