# SPDX-License-Identifier: Apache-2.0
# The commands of this repository. Thin on purpose: scripts/setup.sh installs, cargo builds, and chores live
# in `cargo xtask` (see docs/ARCHITECTURE.md).

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Every build shares one target folder outside the checkout (docs/decisions/0008).
export CARGO_TARGET_DIR ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/noema/target

# Always the whole workspace: choosing packages would choose other features of their dependencies, and
# build those again.
BUILD := cargo build --release --workspace
ENV := . scripts/env.sh &&
# What the runtime can be built with besides the default.
OTHER_BUILDS := noema-runtime/fast-runtime,noema-runtime/runtime-benchmarks,noema-runtime/try-runtime
# The runtime without our pallets, as wasm beside the programs.
PLAIN_RUNTIME := --lib --bins --features noema-plain-runtime/std

.PHONY: help
help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: ## Install what building, testing and checking need
	@scripts/setup.sh all

.PHONY: build
build: ## Build the node and the tools
	@scripts/setup.sh run
	@$(ENV) $(BUILD) --bins

.PHONY: run
run: ## Build and start a development chain; ARGS="…" go to the node
	@scripts/setup.sh run
	@$(ENV) $(BUILD) --bin noema
	@$(ENV) exec "$$CARGO_TARGET_DIR/release/noema" --dev $(ARGS)

.PHONY: demo
demo: ## Build, and tell the story of metered services on a node of its own: from a provider's bond to the last credit
	@scripts/setup.sh demo
	@$(ENV) $(BUILD) --bin noema
	@$(ENV) scripts/clients.sh demo

.PHONY: demo-licensing
demo-licensing: ## Build, and tell the story of licensing on a node of its own: from a dataset to the shares of what is made of it
	@scripts/setup.sh demo
	@$(ENV) $(BUILD) --bin noema --bin noema-fast-chain
	@$(ENV) scripts/clients.sh demo-licensing

.PHONY: network
network: ## Build and run four validators and a full node on this machine; ARGS="…" go to the program
	@scripts/setup.sh run
	@$(ENV) $(BUILD) --bins
	@$(ENV) exec "$$CARGO_TARGET_DIR/release/noema-network" $(ARGS)

.PHONY: test
test: ## Run all tests: Rust, journeys, and real clients against real nodes
	@scripts/setup.sh test
	@$(ENV) $(BUILD) --bins
	@$(ENV) scripts/test.sh

.PHONY: package
package: ## Build the program as validators should have it, and its Debian package
	@scripts/setup.sh run
	@$(ENV) cargo build --profile production --workspace --bin noema --features noema-runtime/metadata-hash
	@$(ENV) scripts/package.sh "$$CARGO_TARGET_DIR/production/noema"

.PHONY: mutants
mutants: ## Plant each bug of tests/mutants and require a red test; NAMES="…" chooses some
	@scripts/setup.sh run
	@$(ENV) cargo xtask mutants $(NAMES)

.PHONY: soak
soak: ## Run the long tests: property tests in full, networks through eras and faults, all runbooks; SEED=N repeats a run
	@scripts/setup.sh test
	@$(ENV) $(BUILD) $(PLAIN_RUNTIME)
	@$(ENV) scripts/soak.sh $(SEED)

.PHONY: measure
measure: ## Compare the node with one without our pallets, and measure finality; ARGS="…" go to the program
	@scripts/setup.sh run
	@$(ENV) $(BUILD) $(PLAIN_RUNTIME)
	@$(ENV) exec "$$CARGO_TARGET_DIR/release/noema-measure" $(ARGS)

.PHONY: check
check: ## Check format, tidiness, dependencies, the clients' types, lints, other builds and docs
	@scripts/setup.sh check
	@$(ENV) cargo fmt --all --check
	@$(ENV) cargo xtask tidy
	@$(ENV) cargo deny --log-level error check bans licenses sources
	@$(ENV) scripts/clients.sh check
	@$(ENV) SKIP_WASM_BUILD=1 cargo clippy --release --workspace --all-targets -- --deny warnings
	@$(ENV) SKIP_WASM_BUILD=1 cargo check --release --workspace --lib --features $(OTHER_BUILDS)
	@$(ENV) SKIP_WASM_BUILD=1 cargo check --release --workspace --lib --features noema-runtime/plain
	@$(ENV) SKIP_WASM_BUILD=1 RUSTDOCFLAGS="--deny warnings" cargo doc --quiet --release --workspace --no-deps

.PHONY: weights-report
weights-report: ## Print the weight of each of our calls as a multiple of a transfer's
	@$(ENV) cargo xtask weights-report
