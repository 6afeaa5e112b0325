// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that the product needs neither simdjson nor Foundation.
let package = Package(
    name: "bench-json",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "LedgerCore", path: "../../..")],
    targets: [
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .executableTarget(
            name: "bench-json", dependencies: ["CSimdjson", .product(name: "LedgerJSON", package: "LedgerCore")]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
