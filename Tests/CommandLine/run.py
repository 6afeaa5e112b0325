"""Process-level tests of ledger-cli. Prints one line a test and `N passed, N failed` at the end."""

import harness
import binary  # noqa: F401  (each module registers its tests)
import book  # noqa: F401
import documentation  # noqa: F401
import input_output  # noqa: F401
import journal  # noqa: F401
import shells  # noqa: F401
import storage  # noqa: F401
import wasm  # noqa: F401

harness.run_all()
