#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the Debian package of a built program, and its checksums, from what lies in packaging/. Called by
# `make package`, which builds the program as validators should have it:
#
#     scripts/package.sh PROGRAM [FOLDER]
#
# The same program and commit give the same package, byte for byte. NOEMA_PACKAGE_VERSION is its version instead of
# that in Cargo.toml. Nothing is downloaded.
set -euo pipefail
program="${1:?name the program to pack, such as ~/.cache/noema/target/production/noema}"
program="$(realpath "$program")"
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/env.sh
folder="${2:-$CARGO_TARGET_DIR/package}"

die() { printf 'package: %s\n' "$*" >&2; exit 1; }

for tool in dpkg-deb readelf; do
	command -v "$tool" >/dev/null || die "$tool is missing: install dpkg and binutils, on Debian 'apt-get install dpkg binutils'"
done
[ -x "$program" ] || die "there is no program $program: build it by 'make package'"

version="${NOEMA_PACKAGE_VERSION:-$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)}"
architecture="$(dpkg --print-architecture)"
SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}"
export SOURCE_DATE_EPOCH
umask 022

# The packages of the libraries that the program loads, a line for each library. The C library must have every symbol's
# version.
libraries() {
	local library newest
	newest="$(readelf --wide --version-info "$program" | grep -o 'GLIBC_[0-9.]*' | cut -d _ -f 2 | sort -uV | tail -n 1)"
	for library in $(readelf --wide --dynamic "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
		case "$library" in
			libc.so.* | libm.so.* | libdl.so.* | libpthread.so.* | librt.so.* | ld-linux-*) echo "libc6 (>= $newest)" ;;
			libgcc_s.so.1) echo libgcc-s1 ;;
			libssl.so.3 | libcrypto.so.3) echo libssl3 ;;
			libstdc++.so.6) echo libstdc++6 ;;
			*) die "the program needs $library, whose package is not known: name it in scripts/package.sh" ;;
		esac
	done
}

root="$(mktemp -d)"
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
put() { install -D -m "$1" "$2" "$root/$3"; }

put 755 "$program" usr/bin/noema
put 644 packaging/systemd/noema.service usr/lib/systemd/system/noema.service
put 644 packaging/systemd/node.env etc/noema/node.env
for preset in packaging/presets/*.env; do put 644 "$preset" "usr/share/noema/presets/$(basename "$preset")"; done
put 644 packaging/prometheus/noema.rules.yml usr/share/noema/prometheus/noema.rules.yml
put 644 packaging/grafana/noema.json usr/share/noema/grafana/noema.json
for page in docs/runbooks/*.md; do put 644 "$page" "usr/share/doc/noema/runbooks/$(basename "$page")"; done
put 644 packaging/debian/copyright usr/share/doc/noema/copyright
gzip --best --no-name <CHANGELOG.md >"$root/usr/share/doc/noema/changelog.gz"

size="$(du --summarize --apparent-size --block-size=1K "$root" | cut -f 1)"
mkdir "$root/DEBIAN"
depends="$(libraries | sort -u | paste -s -d ,)"
sed "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$size/; s/@DEPENDS@/${depends//,/, }/" \
	packaging/debian/control >"$root/DEBIAN/control"
put 644 packaging/debian/conffiles DEBIAN/conffiles
for script in postinst prerm postrm; do put 755 "packaging/debian/$script" "DEBIAN/$script"; done

mkdir -p "$folder"
name="noema_${version}_$architecture.deb"
dpkg-deb --root-owner-group --build "$root" "$folder/$name" >/dev/null
install -m 644 packaging/Containerfile "$folder/noema.Containerfile"
(cd "$folder" && sha256sum "$name" noema.Containerfile >SHA256SUMS)
echo "package: $folder/$name, its checksum in SHA256SUMS beside it"
