"""Runs the Wasm module in Wasmtime (the protocol is in adapter.js)."""

import ctypes

import wasmtime

import wasm_core


def make_core(binary):
    store = wasmtime.Store()
    exports = wasmtime.Instance(store, wasmtime.Module(store.engine, binary), []).exports(store)

    def memory():
        data = exports["memory"].data_ptr(store)
        array = ctypes.c_ubyte * exports["memory"].data_len(store)
        return memoryview(array.from_address(ctypes.addressof(data.contents))).cast("B")

    return wasm_core.Core(lambda name, *values: exports[name](store, *values), memory)


wasm_core.main(make_core)
