// SPDX-License-Identifier: Apache-2.0
// What pages print for readers to type.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './terminal.ts';

/** A block of code, without the indent of a list. */
export interface Block {
  language: string;
  lines: string[];
}

export function blocks(page: string): Block[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^( *)```(.*)\n([^]*?)^ *```$/gm)].map(([, indent = '', language = '', body = '']) => ({
    language,
    lines: body.trimEnd().split('\n').map((line) => line.slice(indent.length)),
  }));
}

export const inLanguage = (page: string, language: string) =>
  blocks(page).filter((block) => block.language === language).map(({ lines }) => lines);

/** A line without the remark at its end. */
export const command = (line: string) => line.replace(/\s+#.*$/, '');

/** What a page prints for a shell, a script for each block, without the commands that are not to be run. */
export const scripts = (page: string, notRun: (command: string) => boolean = () => false) =>
  inLanguage(page, 'sh')
    .map((lines) => lines.filter((line) => !notRun(command(line))).join('\n'))
    .filter((script) => script !== '');
