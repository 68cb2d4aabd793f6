# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The environment of every build: sourced by the Makefile, the scripts and, for cargo by hand, by you:
#
#     . scripts/env.sh
#
# What the setup script downloads or makes lies in one folder outside the checkout, so that a fresh
# clone finds it: $NOEMA_CACHE, by default the user's cache folder.

: "${HOME:=$(getent passwd "$(id -u)" | cut -d: -f6)}"
export NOEMA_CACHE="${NOEMA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/noema}"
export NOEMA_TOOLS="$NOEMA_CACHE/tools"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$NOEMA_CACHE/target}"

# What was missing on this machine and installed for this project alone; what the machine has goes first.
case ":$PATH:" in
	*":$NOEMA_TOOLS/bin:"*) ;;
	*) PATH="$PATH:$NOEMA_TOOLS/bin" ;;
esac
if [ -x "$NOEMA_TOOLS/node/bin/node" ]; then
	case ":$PATH:" in
		*":$NOEMA_TOOLS/node/bin:"*) ;;
		*) PATH="$NOEMA_TOOLS/node/bin:$PATH" ;;
	esac
fi
export PATH

# Whether the toolchain in use can build the runtime's wasm by itself.
noema_has_wasm_target() {
	[ -z "${NOEMA_SIMULATE_NO_RUSTUP_DOWNLOAD:-}" ] || return 1
	local sysroot
	sysroot="$(rustc --print sysroot 2>/dev/null)" || return 1
	[ -d "$sysroot/lib/rustlib/wasm32v1-none/lib" ]
}

# Where it cannot, the toolchain that scripts/wasm-toolchain.sh made does.
if [ -z "${WASM_BUILD_TOOLCHAIN:-}" ] && [ -e "$NOEMA_CACHE/wasm-toolchain/made-by" ] &&
	! noema_has_wasm_target; then
	export WASM_BUILD_TOOLCHAIN=noema-wasm
fi
