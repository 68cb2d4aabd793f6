// SPDX-License-Identifier: Apache-2.0
// The operator's kit, as its tests use it.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { program } from './node.ts';
import { ROOT } from './terminal.ts';

/** Makes the Debian package of the program under test in a folder, uncompressed, because it is not sent anywhere. */
export function pack(folder: string, version?: string): { folder: string; deb: string } {
  const { status, stderr } = spawnSync(join(ROOT, 'scripts/package.sh'), [program('noema'), folder], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DPKG_DEB_COMPRESSOR_TYPE: 'none',
      ...(version === undefined ? {} : { NOEMA_PACKAGE_VERSION: version }),
    },
  });
  if (status !== 0) throw new Error(`no package: ${stderr}`);
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  if (name === undefined) throw new Error(`no package in ${folder}`);
  return { folder, deb: join(folder, name) };
}

/** The flags that the unit gives to the program with a preset, without chain and folder. */
export function presetFlags(name: string): string[] {
  const lines = readFileSync(join(ROOT, `packaging/presets/${name}.env`), 'utf8').split('\n');
  const settings = new Map(lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split(/=(.*)/, 2) as [string, string]));
  const unit = readFileSync(join(ROOT, 'packaging/systemd/noema.service'), 'utf8');
  const [, start = ''] = /^ExecStart=\S+ (.*)$/m.exec(unit) ?? [];
  return start
    .replace(/--base-path \S+ --chain \S+ /, '')
    .replace(/\$\{?(\w+)\}?/g, (_, variable: string) => settings.get(variable) ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
}
