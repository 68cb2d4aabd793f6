#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes a toolchain that compiles to wasm32v1-none from Debian's Rust packages, for machines where rustup
# cannot download that target. Nothing is written outside $NOEMA_CACHE but the packages themselves and
# rustup's link `noema-wasm`. Called by scripts/setup.sh; safe to run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }

root="$NOEMA_CACHE/wasm-toolchain"
debian=/usr/bin/rustc

{ [ -x "$debian" ] && [ -x /usr/bin/cargo ]; } ||
	die "Debian's rustc and cargo are missing: apt-get install rustc-web cargo-web rust-web-src"
[ -f /usr/lib/rustlib/src/rust/library/core/src/lib.rs ] ||
	die "the Rust library's source is missing: apt-get install rust-web-src"
command -v rustup >/dev/null || die "rustup is missing: install it from https://rustup.rs"

# The library must come from the very compiler that uses it, and Debian's follows security updates.
made_by="$("$debian" --version)"
if [ -e "$root/made-by" ] && [ "$(cat "$root/made-by")" = "$made_by" ] &&
	[ "$(rustup run noema-wasm rustc --print sysroot 2>/dev/null)" = "$root" ]; then
	exit 0
fi

host="$("$debian" -vV | sed -n 's/^host: //p')"
# LLVM's own lld of older Debian releases cannot read the objects of a newer compiler; rustup's can.
lld="$(rustc --print sysroot)/lib/rustlib/$host/bin/rust-lld"
[ -x "$lld" ] || die "the linker $lld is missing: rustup toolchain install stable"

say "building the library of wasm32v1-none with $made_by"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/src"
printf '#![no_std]\n' >"$work/src/lib.rs"
printf '[package]\nname = "library"\nversion = "0.0.0"\nedition = "2021"\n\n[workspace]\n' >"$work/Cargo.toml"

# Without embedded bitcode the runtime's link-time optimisation ends in "Can't find section .llvmbc".
# RUSTC_BOOTSTRAP lets a stable compiler accept -Z.
(
	cd "$work"
	env -u RUSTUP_TOOLCHAIN -u CARGO_ENCODED_RUSTFLAGS -u RUSTC_WORKSPACE_WRAPPER \
		RUSTFLAGS="-C embed-bitcode=yes" RUSTC="$debian" RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$work/target" \
		/usr/bin/cargo build --quiet --release --target wasm32v1-none \
		-Z build-std=core,alloc,compiler_builtins -Z build-std-features=compiler-builtins-mem
) || die "the library of wasm32v1-none could not be built: see the error above"

rm -rf "$root"
mkdir -p "$root/bin" "$root/lib/rustlib/wasm32v1-none/lib" "$root/lib/rustlib/$host/bin"
for crate in core alloc compiler_builtins; do
	cp "$work"/target/wasm32v1-none/release/deps/lib"$crate"-*.rlib "$root/lib/rustlib/wasm32v1-none/lib/"
done
ln -s "/usr/lib/rustlib/$host/lib" "$root/lib/rustlib/$host/lib"
ln -s "$lld" "$root/lib/rustlib/$host/bin/rust-lld"
ln -s /usr/bin/cargo "$root/bin/cargo"
# The compiler finds its library by its own place, /usr: tell it ours.
printf '#!/bin/sh\nexec %s --sysroot "%s" "$@"\n' "$debian" "$root" >"$root/bin/rustc"
chmod +x "$root/bin/rustc"

rustup toolchain link noema-wasm "$root" ||
	die "rustup could not link the toolchain noema-wasm: see the error above"
# Cargo does not notice that a library was made anew.
rm -rf "$CARGO_TARGET_DIR/release/wbuild"
printf '%s\n' "$made_by" >"$root/made-by"
say "the runtime's wasm is built by the toolchain noema-wasm from now on"
