#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs an npm script of tests/clients (`check`, `test`, `soak`, `runbooks`, `credits`, `services`, `demo`, `node`) with its
# arguments; its packages are installed once for each lock file.
set -euo pipefail
script="${1:?name what to run: check, test, soak, runbooks, credits, services, demo or node}"
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
npm run --silent "$script" -- "$@"
