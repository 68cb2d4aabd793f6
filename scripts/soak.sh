#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What takes too long for `make test`: the property and model tests with their full counts, of which that runs a
# tenth, networks of validators through eras and faults, an upgrade of the runtime under open lanes, and all runbooks.
# Called by `make soak`:
#
#     scripts/soak.sh [SEED]
#
# The model tests read NOEMA_SOAK and NOEMA_SEED. Without a seed each run takes another one. The output says
# all that repeats the run, so that it can be kept in docs/reports/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh

seed="${1:-$(date +%s)}"
if ! [[ "$seed" =~ ^[0-9]{1,18}$ ]]; then
	echo "soak: the seed '$seed' is no number of at most 18 digits: write for example 'make soak SEED=1'" >&2
	exit 2
fi

commit="$(git rev-parse --verify --quiet HEAD || echo none)"
if [ -n "$(git status --porcelain 2>/dev/null || echo unknown)" ]; then commit="$commit, with changes"; fi

# Of what `proptest!` runs without a count of its own, whose default of 256 is the tenth.
cases=2560

started="$(date +%s)"
echo "soak: commit $commit"
echo "soak: seed $seed, $cases inputs for each property; model tests print their own counts"
echo "soak: $(date -u '+%Y-%m-%d %H:%M UTC'), $(rustc --version), $(nproc) cores"

# The same runtime is compiled once for all the nodes that tests start, but for those that are measured.
export NOEMA_RUNTIME_CACHE="$NOEMA_CACHE/runtimes"

# All tests of libraries and not some by name: no property can be forgotten, and the others take seconds. With them
# the limits of a node, whose memory is read after five minutes.
# --show-output lets through what they print; cargo names the crates on the other stream.
status=0
NOEMA_SOAK=1 NOEMA_SEED="$seed" PROPTEST_CASES="$cases" PROPTEST_RNG_SEED="$seed" \
	cargo test --release --workspace --lib --test limits --no-fail-fast -- --show-output 2>&1 || status=$?

# Networks of validators: what is too long for `make test`, one after the other, since each fills a machine. With a
# second runtime, to which a chain is upgraded.
NOEMA_SOAK=1 cargo test --release --workspace --features noema-tests/upgrade --no-fail-fast \
	--test journeys -- --include-ignored --show-output --test-threads 1 network:: equivocation:: eras:: upgrades:: 2>&1 || status=$?

# What is measured against a node without our pallets, on a machine that does nothing else by now.
cargo test --release --workspace --test limits -- --ignored --show-output 2>&1 || status=$?

# Clients at the pace of users' chains, of which `make test` runs most at a tenth of the time.
NOEMA_SOAK=1 scripts/clients.sh soak 2>&1 || status=$?

# The stories that are told on a node: tests have their acts, and nothing else runs them as a whole.
for story in demo demo-licensing; do
	scripts/clients.sh "$story" 2>&1 || status=$?
done

# The constants of the runtime for tests are other ones, of which no other command runs the tests.
SKIP_WASM_BUILD=1 cargo test --release --workspace --lib --features noema-runtime/fast-runtime -- pins 2>&1 || status=$?

# Every runbook, on a network with elections: about a quarter of an hour.
NOEMA_SOAK=1 scripts/clients.sh runbooks || status=$?

took="$(($(date +%s) - started)) s"
if [ "$status" = 0 ]; then
	echo "soak: passed in $took"
else
	echo "soak: FAILED in $took: 'make soak SEED=$seed' at this commit repeats it"
fi
exit "$status"
