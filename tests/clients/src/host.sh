#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Becomes the first process of another machine: started by host.ts in namespaces of its own, it lays a writable layer
# over this machine's files and hands over to systemd. Nothing of it reaches this machine.
#
#     host.sh FOLDER
set -euo pipefail
folder="$1"
root="$folder/all"

mount --make-rprivate /
mount -t overlay overlay -o "lowerdir=/,upperdir=$folder/files,workdir=$folder/work" "$root"

# What this machine runs, mounts and sets is none of the other's business. No services but those that are asked for.
rm -rf "$root"/etc/systemd/system "$root"/etc/fstab "$root"/lib/systemd/system-generators "$root"/usr/sbin/policy-rc.d
for target in sysinit sockets timers local-fs multi-user basic; do
	rm -rf "$root/lib/systemd/system/$target.target.wants"
done
mkdir -p "$root/etc/systemd/system"

mount -t proc proc "$root/proc"
mount --bind "$root/proc/sys" "$root/proc/sys"
mount -o remount,bind,ro "$root/proc/sys"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
mkdir "$root/dev/pts" "$root/dev/shm"
for device in null zero full random urandom tty; do
	touch "$root/dev/$device"
	mount --bind "/dev/$device" "$root/dev/$device"
done
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"

mkdir -p "$root/run/systemd/system"
printf '[Unit]\nDescription=A machine for a test\nDefaultDependencies=no\nWants=systemd-journald.service\n' \
	>"$root/run/systemd/system/host.target"

cd "$root"
mkdir -p run/old
pivot_root . run/old
umount --lazy /run/old
exec env --ignore-environment container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin \
	/lib/systemd/systemd --unit=host.target --show-status=no
