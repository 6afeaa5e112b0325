"""Runs the Wasm modules in Wasmtime (the protocols are in adapter.mjs and book_script.py)."""

import ctypes

import wasmtime

import wasm_core


def make(core, binary):
    store = wasmtime.Store()
    exports = wasmtime.Instance(store, wasmtime.Module(store.engine, binary), []).exports(store)

    def memory():
        data = exports["memory"].data_ptr(store)
        array = ctypes.c_ubyte * exports["memory"].data_len(store)
        return memoryview(array.from_address(ctypes.addressof(data.contents))).cast("B")

    return core(lambda name, *values: exports[name](store, *values), memory)


wasm_core.main(make)
