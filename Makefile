# `make run` and `make test` need nothing but the Swift toolchain on Debian; they install the rest and say so.
.DEFAULT_GOAL := build
.PHONY: build wasm lib run test bench parity golden fuzz format lint clean deps deps-test

SWIFT_BUILD = swift build -c release --static-swift-stdlib
PYTHON = build/venv/bin/python

CORE = LedgerNumerics LedgerJSON LedgerIdentifiers LedgerModel LedgerJournal LedgerValidation LedgerPortfolio LedgerRisk LedgerInterface LedgerFacade CLedgerCore
CORE_FILES := $(shell find $(CORE:%=Sources/%) -type f) Package.swift
BOOK = LedgerNumerics LedgerBook LedgerInterface LedgerBookFacade CLedgerCore
BOOK_FILES := $(shell find $(BOOK:%=Sources/%) -type f) Package.swift

## the executable, with the Wasm module inside: .build/release/ledger-cli
build: wasm
	$(SWIFT_BUILD) --product ledger-cli

## the modules: build/ledger_{core,journal,book}.wasm, each made anew only when its sources changed
wasm: build/wasm.stamp build/wasm-journal.stamp build/wasm-book.stamp
build/wasm.stamp: $(CORE_FILES) $(wildcard WasmBuild/*.*) | deps
	WasmBuild/build.sh core --names
	@touch $@
build/wasm-journal.stamp: $(CORE_FILES) $(wildcard WasmBuild/*.* WasmBuild/journal/*) | deps
	WasmBuild/build.sh journal --names
	@touch $@
build/wasm-book.stamp: $(BOOK_FILES) $(wildcard WasmBuild/*.* WasmBuild/book/*) | deps
	WasmBuild/build.sh book --names
	@touch $@

## the C library: build/lib and build/include
lib: build/lib.stamp
build/lib.stamp: $(CORE_FILES) $(BOOK_FILES) bindings/c/build.sh $(wildcard WasmBuild/exports.txt WasmBuild/book/exports.txt WasmBuild/journal/exports.txt Tests/Parity/*adapter.c) | deps
	bindings/c/build.sh --cross
	@touch $@

## builds everything and scores a portfolio of real prices
run: build
	.build/release/ledger-cli score examples/portfolio.json

## every test
test: deps-test
	Tests/run.sh

## the same bytes from every engine that is installed
parity: wasm lib build/venv/.done
	$(SWIFT_BUILD) --product parity
	$(SWIFT_BUILD) --product ledger-cli
	$(SWIFT_BUILD) --product conformance
	Tests/Parity/processors/build.sh
	$(PYTHON) Tests/Parity/parity.py

## records the responses in Golden/ anew; review the difference before committing it
golden: wasm build/venv/.done
	$(SWIFT_BUILD) --product parity
	$(PYTHON) Tests/Parity/parity.py --record --engines native,wasm

## every benchmark; the figures of record are in bench/RESULTS.md
bench: build lib deps-test
	bench/run.sh

## the fuzzers, SECONDS each (default 60)
fuzz:
	fuzz/run.sh $(SECONDS)

format:
	swift format -i -r --configuration .swift-format Package.swift Sources cli Tests

lint:
	swift format lint -s -r --configuration .swift-format Package.swift Sources cli Tests

clean:
	rm -rf .build build

deps:
	@mkdir -p build
	@.ci/need libsqlite3-dev binaryen

deps-test: deps
	@.ci/need gcc g++ python3-venv python3-dev nodejs wabt libpython3.11-testsuite libsqlite3-dev libmpfr-dev \
	    libjavascriptcoregtk-4.0-bin libmozjs-102-dev qemu-user-static gcc-aarch64-linux-gnu gcc-riscv64-linux-gnu \
	    libc6-dev-arm64-cross libc6-dev-riscv64-cross
	@.ci/venv

build/venv/.done: Tests/requirements.txt
	@.ci/venv
