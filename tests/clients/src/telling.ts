// SPDX-License-Identifier: Apache-2.0
// How programs tell a story to whoever looks on: in chapters, at a node of its own.

import type { NodeProcess } from './node.ts';
import type { Scene } from './scene.ts';

const WIDTH = 110;

/** Prints a line so that it fits a terminal, after a mark. */
export function tell(line: string): void {
  let printed = '  -';
  for (const word of line.split(' ')) {
    if (printed.length + 1 + word.length > WIDTH) {
      console.log(printed);
      printed = '   ';
    }
    printed += ` ${word}`;
  }
  console.log(printed);
}

export const chapter = (title: string) => console.log(`\n${title}`);

/** What a program says before and after its story. */
interface Words {
  before: string;
  after: string;
}

/** Tells a story of a scene at the node that `start` starts, and ends both, also when Ctrl-C stops it. */
async function told<S extends Scene>(
  start: () => Promise<NodeProcess>,
  open: (url: string, tell: (line: string) => void) => Promise<S>,
  story: (scene: S) => Promise<void>,
): Promise<void> {
  const node = await start();
  const stopped = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error('stopped')));
  });
  const scene = await open(node.url, tell);
  await Promise.race([story(scene), stopped]).finally(async () => {
    await scene.close();
    await node.dispose();
  });
}

/** Runs a program that tells a story. */
export function tellStory<S extends Scene>(
  { before, after }: Words,
  start: () => Promise<NodeProcess>,
  open: (url: string, tell: (line: string) => void) => Promise<S>,
  story: (scene: S) => Promise<void>,
): void {
  console.log(before);
  told(start, open, story)
    .then(() => console.log(`\n${after}`))
    .catch((error: Error) => {
      console.error(`error: ${error.message}`);
      process.exit(1);
    });
}
