// SPDX-License-Identifier: Apache-2.0
// Runs tests of a bundle by their names, so many files at once, in the order in which they are named: `node --test`
// would sort them, and the last one to begin would be one of those that take longest.

import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const [, , atOnce, ...names] = process.argv;
const files = names.map((name) => join(process.env['NOEMA_CLIENTS'], `${name}.test.mjs`));
run({ files, concurrency: Number(atOnce) })
  .on('test:fail', () => (process.exitCode = 1))
  .compose(new spec())
  .pipe(process.stdout);
