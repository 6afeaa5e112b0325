// Runs the calls of the book's golden scripts on ledger_book.wasm in a JavaScript engine, started as
// adapter.mjs is. The calls are described in book_script.py.
//   ENGINE book_adapter.mjs [--] MODULE CALLS
import { hex, shell } from "./shell.mjs";

const [modulePath, callsPath] = shell.args;
const core = new WebAssembly.Instance(new WebAssembly.Module(shell.bytes(modulePath)), {}).exports;
const view = () => new DataView(core.memory.buffer); // made anew: growing the memory detaches the old buffer
const at = (address, size) => new Uint8Array(core.memory.buffer, address, size);

let book = 0n;
let kept = new Uint8Array();

function place(bytes) {
  if (bytes.length === 0) return { values: [0], size: 0 };
  const address = core.ledger_allocate(bytes.length);
  at(address, bytes.length).set(bytes);
  return { values: [address], size: bytes.length };
}

// An argument: the values that are passed, the size of its memory, and what is answered once the call is over.
function argument(word) {
  const colon = word.indexOf(":");
  const [kind, value] = colon < 0 ? [word, ""] : [word.slice(0, colon), word.slice(colon + 1)];
  const room = (size, answer) => ({ ...place(new Uint8Array(size)), answer });
  switch (kind) {
    case "book": return { values: [book], size: 0 };
    case "u64": return { values: [BigInt.asIntN(64, BigInt(value))], size: 0 };
    case "u32": case "size": return { values: [Number(value)], size: 0 };
    case "in": return place(Uint8Array.from(value.match(/../g) || [], (pair) => parseInt(pair, 16)));
    case "out": return room(Number(value), (address) => hex(at(address, Number(value))) || "-");
    case "count": return room(4, (address) => view().getUint32(address, true));
    case "newbook": return room(8, (address, status) => {
      if (status === 0) book = view().getBigInt64(address, true);
    });
    case "buffer": return room(8, (address) => {
      kept = at(view().getUint32(address, true), view().getUint32(address + 4, true)).slice();
      core.ledger_buffer_free(address);
      return hex(kept) || "-";
    });
    case "kept": {
      const bytes = kept.slice();
      if (value !== "-") bytes[value >> 3] ^= 1 << (value & 7);
      const placed = place(bytes);
      return { ...placed, values: [...placed.values, bytes.length] };
    }
  }
  throw new Error("no such argument: " + word);
}

for (const line of shell.text(callsPath).split("\n")) {
  if (!line) continue;
  const [name, ...words] = line.split(" ");
  const given = words.map(argument);
  const status = core[name](...given.flatMap((one) => one.values));
  const answers = [status];
  for (const { values, size, answer } of given) {
    const told = answer && answer(values[0], status);
    if (told !== undefined) answers.push(told);
    if (size > 0) core.ledger_release(values[0], size);
  }
  shell.print(answers.join(" "));
}
