// swift-tools-version: 6.2
import PackageDescription

/// The core: pure Swift, standard library only, compiles natively and as Embedded Swift (docs/architecture.md).
/// Arrows point down only: a module depends on those listed after it in DESIGN order.
let core: [Target] = [
    .target(name: "LedgerIdentifiers"),
    .target(name: "LedgerNumerics"),
    .target(name: "LedgerBook", dependencies: ["LedgerNumerics"]),
    .target(name: "LedgerJSON", dependencies: ["LedgerNumerics"]),
    .target(name: "LedgerModel", dependencies: ["LedgerJSON", "LedgerIdentifiers", "LedgerNumerics"]),
    .target(
        name: "LedgerJournal", dependencies: ["LedgerModel", "LedgerJSON", "LedgerIdentifiers", "LedgerNumerics"]),
    .target(name: "LedgerValidation", dependencies: ["LedgerModel", "LedgerJSON", "LedgerNumerics"]),
    .target(
        name: "LedgerPortfolio", dependencies: ["LedgerValidation", "LedgerModel", "LedgerJSON", "LedgerNumerics"]),
    .target(
        name: "LedgerRisk",
        dependencies: ["LedgerPortfolio", "LedgerValidation", "LedgerModel", "LedgerJSON", "LedgerNumerics"]),
    .target(name: "CLedgerCore"),
    .target(name: "LedgerInterface", dependencies: ["CLedgerCore"]),
    .target(
        name: "LedgerFacade",
        dependencies: [
            "LedgerRisk", "LedgerPortfolio", "LedgerValidation", "LedgerJournal", "LedgerModel", "LedgerJSON",
            "LedgerNumerics", "LedgerInterface", "CLedgerCore",
        ]),
    .target(name: "LedgerBookFacade", dependencies: ["LedgerBook", "LedgerInterface", "CLedgerCore"]),
]

/// What runs around the core on a real machine: the Wasm runtime, the host, the store, the terminal.
let host: [Target] = [
    .target(name: "Digests"),
    .target(name: "CWasmLoop"),
    .target(name: "CWasmNative", dependencies: ["CWasmLoop"], exclude: ["text"]),
    .target(name: "WasmRuntime", dependencies: ["CWasmLoop", "CWasmNative", "Digests"]),
    .target(name: "CLedgerModule"),
    .target(name: "LedgerHost", dependencies: ["LedgerFacade", "WasmRuntime", "CLedgerModule"]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    // SQLite is linked in, so that the executable needs nothing but libc.
    .target(
        name: "LedgerStore", dependencies: ["CSQLite", "LedgerBook", "Digests"],
        linkerSettings: [
            .linkedLibrary(":libsqlite3.a", .when(platforms: [.linux])),
            .linkedLibrary("m", .when(platforms: [.linux])),
            .linkedLibrary("sqlite3", .when(platforms: [.macOS, .iOS])),
        ]),
    .target(
        name: "LedgerCommands",
        dependencies: [
            "LedgerHost", "LedgerStore", "LedgerBook", "LedgerJSON", "LedgerNumerics", "Digests", "WasmRuntime",
        ],
        path: "cli/LedgerCommands"),
    .executableTarget(name: "ledger-cli", dependencies: ["LedgerCommands"], path: "cli/ledger-cli"),
]

/// Developers' executables: published test suites, golden parity, benchmarks.
let tools: [Target] = [
    .target(name: "ToolSupport"),
    .target(name: "NumericsProbe", dependencies: ["LedgerNumerics"]),
    .executableTarget(
        name: "conformance",
        dependencies: [
            "ToolSupport", "NumericsProbe", "LedgerBook", "LedgerJournal", "LedgerIdentifiers", "LedgerNumerics",
            "LedgerJSON", "WasmRuntime",
        ]),
    .executableTarget(
        name: "parity",
        dependencies: ["ToolSupport", "LedgerHost", "LedgerBookFacade", "CLedgerCore", "WasmRuntime", "LedgerJSON"]),
]

let tests: [Target] = [
    .testTarget(name: "LedgerIdentifiersTests", dependencies: ["LedgerIdentifiers", "LedgerTestSupport"]),
    .testTarget(name: "LedgerNumericsTests", dependencies: ["LedgerNumerics"]),
    .testTarget(name: "LedgerBookTests", dependencies: ["LedgerBook"]),
    .testTarget(name: "LedgerJSONTests", dependencies: ["LedgerJSON", "LedgerNumerics"]),
    .target(name: "LedgerTestSupport", dependencies: ["LedgerRisk"], path: "Tests/LedgerTestSupport"),
    .testTarget(name: "LedgerModelTests", dependencies: ["LedgerModel", "LedgerTestSupport"]),
    .testTarget(name: "LedgerJournalTests", dependencies: ["LedgerJournal", "LedgerTestSupport"]),
    .testTarget(name: "LedgerValidationTests", dependencies: ["LedgerValidation", "LedgerTestSupport"]),
    .testTarget(name: "LedgerPortfolioTests", dependencies: ["LedgerPortfolio", "LedgerTestSupport"]),
    .testTarget(name: "LedgerRiskTests", dependencies: ["LedgerRisk", "LedgerTestSupport"]),
    .testTarget(name: "LedgerFacadeTests", dependencies: ["LedgerFacade", "LedgerInterface", "LedgerJSON"]),
    .testTarget(name: "LedgerBookFacadeTests", dependencies: ["LedgerBookFacade", "LedgerInterface", "LedgerBook"]),
    .testTarget(name: "WasmRuntimeTests", dependencies: ["WasmRuntime", "CWasmLoop", "LedgerTestSupport"]),
    .testTarget(name: "LedgerHostTests", dependencies: ["LedgerHost", "WasmRuntime"]),
    .testTarget(name: "LedgerStoreTests", dependencies: ["LedgerStore", "LedgerBook", "Digests"]),
    .testTarget(name: "LedgerCommandsTests", dependencies: ["LedgerCommands"]),
]

let package = Package(
    name: "LedgerCore",
    platforms: [.macOS(.v15), .iOS(.v18)],
    products: [
        .library(name: "LedgerCore", targets: ["LedgerFacade", "LedgerBookFacade"]),
        // The C library; the Wasm modules of the documents and of journals; that of the book.
        .library(name: "ledger_core", type: .static, targets: ["LedgerFacade", "LedgerBookFacade"]),
        .library(name: "ledger_documents", type: .static, targets: ["LedgerFacade"]),
        .library(name: "ledger_book", type: .static, targets: ["LedgerBookFacade"]),
        .library(name: "LedgerIdentifiers", targets: ["LedgerIdentifiers"]),
        .library(name: "LedgerNumerics", targets: ["LedgerNumerics"]),
        .library(name: "LedgerJSON", targets: ["LedgerJSON"]),
        .library(name: "LedgerBook", targets: ["LedgerBook"]),
        .library(name: "NumericsProbe", targets: ["NumericsProbe"]),
        .library(name: "WasmRuntime", targets: ["WasmRuntime"]),
        .executable(name: "ledger-cli", targets: ["ledger-cli"]),
        .executable(name: "conformance", targets: ["conformance"]),
        .executable(name: "parity", targets: ["parity"]),
    ],
    targets: core + host + tools + tests,
    swiftLanguageModes: [.v6]
)
