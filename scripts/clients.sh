#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs a program of tests/clients (`credits`, `services`, `assets`, `demo`, `demo-licensing`) or a script of its
# package.json (`check`, `test`, `soak`, `runbooks`, `node`) with its arguments. Packages are installed once for each
# lock file; programs and tests are put together with them once for each state of the sources, for that starts several
# times as fast.
set -euo pipefail
script="${1:?name what to run: check, test, soak, runbooks, credits, services, assets, demo, demo-licensing or node}"
shift
# Where files that are named by arguments are.
export NOEMA_CALLED_IN="$PWD"
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
cd tests/clients

if ! cmp -s package-lock.json node_modules/.installed-lock; then
	npm ci --no-audit --no-fund || {
		echo "clients: packages could not be installed: check the network and npm's proxy settings, then run this again" >&2
		exit 1
	}
	cp package-lock.json node_modules/.installed-lock
fi

# Makes sure that $NOEMA_CLIENTS has programs and tests of these sources, which know the folder that they come from.
bundle() {
	local sources made_of
	shopt -s globstar nullglob
	sources=(bundle.mjs package-lock.json tsconfig.json src/**/*.ts)
	made_of="$({ printf '%s\n' "$PWD" "${sources[@]}" && cat "${sources[@]}"; } | cksum)"
	export NOEMA_CLIENTS="$NOEMA_CACHE/clients/${made_of// /-}"
	[ -d "$NOEMA_CLIENTS" ] || node bundle.mjs "$NOEMA_CLIENTS"
}

case "$script" in
	credits | services | assets | demo | demo-licensing)
		bundle
		exec node --no-experimental-websocket "$NOEMA_CLIENTS/$script.mjs" "$@"
		;;
	test | soak | runbooks) bundle ;;
esac
npm run --silent "$script" -- "$@"
