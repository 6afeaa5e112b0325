// What JavaScript engines have of the world outside, each in its own words: node (V8), jsc (JavaScriptCore), js102
// (SpiderMonkey). `args` are the words behind the script, `bytes` and `text` read a file, `print` writes a line.

const fs = typeof process === "object" ? await import("fs") : null;

function ofTheEngine() {
  if (fs) {
    return {
      args: process.argv.slice(2),
      bytes: (path) => new Uint8Array(fs.readFileSync(path)),
      text: (path) => fs.readFileSync(path, "utf8"),
      print: (line) => fs.writeSync(1, line + "\n"),
    };
  }
  if (typeof os === "object") {
    return {
      args: scriptArgs,
      bytes: (path) => os.file.readFile(path, "binary"),
      text: (path) => os.file.readFile(path),
      print,
    };
  }
  return { args: globalThis.arguments, bytes: (path) => readFile(path, "binary"), text: (path) => readFile(path), print };
}

export const shell = ofTheEngine();

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

// Bytes as hexadecimal digits.
export function hex(bytes) {
  const pairs = [];
  for (const byte of bytes) pairs.push(digits[byte]);
  return pairs.join("");
}
