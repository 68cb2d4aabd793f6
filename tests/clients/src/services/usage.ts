// SPDX-License-Identifier: Apache-2.0
// What is asked of the chat service in the story: this repository's own pages, paragraph by paragraph, counted by a
// real tokenizer.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { ROOT } from '../terminal.ts';
import { type Units, units } from '../toolkit/metering.ts';

/** A page, and what is asked about it. */
interface Page {
  text: string;
  tokens: number;
  paragraphs: string[];
}

/** One call of the API: what was sent, and what came back. */
export interface ApiCall {
  /** What the model had not read before. */
  input: string;
  /** What it has read before in this conversation. */
  cached: string;
  output: string;
}

/** The least that counts as a paragraph: neither a heading nor a line of a table's frame. */
const PARAGRAPH = 40;

const known = new Map<string, number>();

/** How many tokens a text has. Texts come again with each round of the pages: they are counted once. */
function tokens(text: string): number {
  const count = known.get(text) ?? countTokens(text);
  known.set(text, count);
  return count;
}

/** The longest first, so that the first call is worth claiming on its own. */
function pages(): Page[] {
  const docs = join(ROOT, 'docs');
  const names = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const read = names.sort().map((name) => readFileSync(join(docs, name), 'utf8'));
  return read
    .sort((one, other) => other.length - one.length)
    .map((text) => ({
      text,
      tokens: tokens(text),
      paragraphs: text.split(/\n\s*\n/).filter((paragraph) => paragraph.length >= PARAGRAPH),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 1);
}

/**
 * Calls without end: in each conversation a page is handed over, and each paragraph is a question whose answer is the
 * next one. The page is input in the first call and cached from then on.
 */
function* conversations(): Generator<{ page: Page; call: ApiCall }> {
  const all = pages();
  for (;;) {
    for (const page of all) {
      for (let place = 0; place + 1 < page.paragraphs.length; place++) {
        const [question, output] = [page.paragraphs[place]!, page.paragraphs[place + 1]!];
        const first = place === 0;
        const call = { input: first ? `${page.text}\n${question}` : question, cached: first ? '' : page.text, output };
        yield { page, call };
      }
    }
  }
}

/** The first `count` calls, each with what it used. */
export function* metered(count: number): Generator<{ call: ApiCall; used: Units }> {
  let made = 0;
  for (const { page, call } of conversations()) {
    if (made++ === count) return;
    // A provider counts what it keeps in its cache once, not with each call.
    const cached = call.cached === '' ? 0 : page.tokens;
    yield { call, used: units({ input: tokens(call.input), cached, output: tokens(call.output) }) };
  }
}
