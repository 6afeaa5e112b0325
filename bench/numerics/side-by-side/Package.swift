// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that the product does not need Intel's library.
let package = Package(
    name: "bench-numerics",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "LedgerCore", path: "../../..")],
    targets: [
        // Debian's libintelrdfpmath-dev; 000: arguments by value, rounding mode and flags as parameters.
        .target(name: "CIntelDecimal", linkerSettings: [.linkedLibrary(":libbidgcc000.a")]),
        .executableTarget(
            name: "bench-numerics",
            dependencies: [
                "CIntelDecimal", .product(name: "LedgerNumerics", package: "LedgerCore"),
                .product(name: "NumericsProbe", package: "LedgerCore"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
