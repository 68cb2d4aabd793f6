#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# All tests: those of Rust, then those with real clients. Both run even if the first fail; the exit code
# tells whether all passed. Called by `make test`, after the node was built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh

# The same sequences in every run, also of properties that set no seed: what turns red is what was changed.
export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED:-1}"
# Kept until the next run; git ignores it.
log=test.log

failed=0
# More at once than a small machine has cores, for journeys mostly wait for blocks.
export RUST_TEST_THREADS="${RUST_TEST_THREADS:-4}"
# The same runtime is compiled once for all the nodes that tests start, but for those that are measured.
export NOEMA_RUNTIME_CACHE="$NOEMA_CACHE/runtimes"
# Both streams: one names the crates, the other their tests. `pipefail` keeps cargo's exit code.
cargo test --release --workspace --no-fail-fast 2>&1 | tee "$log" || failed=1
# The tests that the security pages promise have passed just now, and the genesis that was reviewed is the one
# that was built.
cargo xtask security --log "$log" || failed=1
cargo xtask chain-specs --check || failed=1
# What other signers and verifiers are checked with is what the code says.
cargo xtask vectors --check || failed=1
# The report of the simulation is of the rules as they are.
cargo xtask simulate --check || failed=1
# Last, for guides use `cargo xtask`, which is built by now.
scripts/clients.sh test || failed=1
exit "$failed"
