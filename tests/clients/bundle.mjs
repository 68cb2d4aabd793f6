// SPDX-License-Identifier: Apache-2.0
// Puts each program and each test together with the packages that it uses, into a folder: Node.js takes four seconds to
// find and translate some thousand files, and half a second to load one that is ready. scripts/clients.sh calls it with
// the folder's name, which says what the files are made of.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const SOURCES = join(import.meta.dirname, 'src');
const PROGRAMS = ['assets', 'credits', 'demo', 'demo-licensing', 'services'];
/** How long a folder is kept after others were made: whoever runs from it may load a part of it late. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Sources name files beside them, and packages that are no modules of JavaScript's ask for `require`. */
const inPlace = {
  name: 'in place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    })),
};
const REQUIRE = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(${JSON.stringify(pathToFileURL(SOURCES).href)});`;

async function bundle(outdir) {
  const tests = readdirSync(SOURCES).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: [...PROGRAMS.map((name) => `${name}.ts`), ...tests].map((name) => join(SOURCES, name)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: REQUIRE },
    plugins: [inPlace],
    // Errors show names and lines as they are in the sources.
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
  });
}

/** Those that nobody uses any more. */
function removeOld(folders, but) {
  const old = Date.now() - KEPT_MS;
  for (const name of readdirSync(folders).filter((name) => name !== but)) {
    const folder = join(folders, name);
    // Another process may remove it at the same time.
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? old;
    if (made < old) rmSync(folder, { recursive: true, force: true });
  }
}

const [, , folder] = process.argv;
const folders = dirname(folder);
mkdirSync(folders, { recursive: true });
// Beside it and then renamed: others find all of it or nothing.
const made = mkdtempSync(join(folders, 'new-'));
try {
  await bundle(made);
  renameSync(made, folder);
  removeOld(folders, basename(folder));
} catch (error) {
  rmSync(made, { recursive: true, force: true });
  // Another process was first with the same files.
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}
