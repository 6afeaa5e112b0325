"""Runs the Wasm module in wasm3 (the protocol is in adapter.js)."""

import wasm3

import wasm_core


def make_core(binary):
    environment = wasm3.Environment()
    runtime = environment.new_runtime(1 << 20)
    runtime.load(environment.parse_module(binary))
    return wasm_core.Core(lambda name, *values: runtime.find_function(name)(*values), lambda: runtime.get_memory(0))


wasm_core.main(make_core)
