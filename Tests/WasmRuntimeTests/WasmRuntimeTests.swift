import Testing
@testable import WasmRuntime
