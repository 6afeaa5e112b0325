"""Runs the Wasm modules in wasm3 (the protocols are in adapter.mjs and book_script.py)."""

import wasm3

import wasm_core


def make(core, binary):
    environment = wasm3.Environment()
    runtime = environment.new_runtime(1 << 20)
    runtime.load(environment.parse_module(binary))
    return core(lambda name, *values: runtime.find_function(name)(*values), lambda: runtime.get_memory(0))


wasm_core.main(make)
