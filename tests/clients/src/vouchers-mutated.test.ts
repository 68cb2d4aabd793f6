// SPDX-License-Identifier: Apache-2.0
// 5,000 vouchers in which something was changed, and some in which nothing was: Rust, TypeScript and the runtime of a real
// node say the same of each. NOEMA_SEED chooses others; signatures of sr25519 are by chance all the same.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changed, type Row } from './mutated/changes.ts';
import { Dice } from './mutated/dice.ts';
import { byRuntime, byRust, byTypeScript, due, type Shown, UNDECODABLE } from './mutated/judges.ts';
import { all, type Chain, draft, type Line, type Lines, openLines } from './mutated/lanes.ts';
import { NodeProcess } from './node.ts';
import { Stage, STORY_CHAIN } from './services/stage.ts';
import { hexOf } from './toolkit/bytes.ts';
import { view } from './toolkit/calls.ts';
import { hashOf, rowBytes, voucherPayload } from './toolkit/payloads.ts';

const CHANGED = 5_000;
/** The most rows of a claim, and how many of them are as they should be. */
const ROWS = 64;
const CONTROLS = 4;
const SEED = Number(process.env['NOEMA_SEED'] ?? 1);

let node: NodeProcess;
let stage: Stage;

before(async () => {
  // With all states, for one is asked about while blocks go on.
  node = await NodeProcess.start(...STORY_CHAIN, '--state-pruning', 'archive');
  stage = await Stage.open(node.url);
});

after(async () => {
  await stage?.close();
  await node?.dispose();
});

/** The last final block. */
async function chain(): Promise<Chain> {
  const at = String(await node.rpc('chain_getFinalizedHead'));
  const { number } = (await node.rpc('chain_getHeader', [at])) as { number: string };
  const forkId = await stage.dave.on.view(view('PaymentLanes', 'fork_id'));
  return { genesis: stage.genesis, forkId, at, now: Number(number) };
}

interface Asked extends Shown {
  isControl: boolean;
}

/** The rows of a claim, each with its lane as those before it leave it; and such as are no rows, to be asked about alone. */
function batch(lines: Lines, chain: Chain, dice: Dice, changes: number): { rows: Asked[]; alone: Asked[] } {
  const open = lines.open.map((line) => ({ ...line }));
  const known = all({ ...lines, open });
  const originals = new Map<Line, Row & { wrapped: boolean }>();
  const original = (line: Line) => {
    let found = originals.get(line);
    if (!found) {
      const [voucher, wrapped] = [draft(line, chain, dice), dice.coin()];
      found = { voucher, wrapped, signature: line.key.signVoucher(voucher, wrapped) };
      originals.set(line, found);
    }
    return found;
  };
  const [rows, alone]: [Asked[], Asked[]] = [[], []];
  const shown = (row: Row, isControl: boolean): Asked => {
    const line = known.find(({ id }) => id === row.voucher.lane_id);
    return { voucher: row.voucher, signature: row.signature, line: line && { ...line }, isControl };
  };
  const controls = new Set(Array.from({ length: CONTROLS }, () => dice.below(changes)));
  for (let place = 0; place < changes; place++) {
    const line = dice.oneOf(open);
    const row = shown(changed({ ...original(line), line, lines, chain, dice }), false);
    (byTypeScript({ ...row, line: undefined }, chain) === UNDECODABLE ? alone : rows).push(row);
    if (!controls.has(place)) continue;
    const { voucher, signature } = original(line);
    rows.push(shown({ voucher, signature }, true));
    line.claimed += due(line, voucher.cumulative_amount);
    line.units = voucher.cumulative_units;
    originals.delete(line);
  }
  return { rows, alone };
}

/** What the runtime says of rows, in one claim; `batch` has no more of them than that may have. */
const asked = (rows: Asked[], { at }: Chain) => byRuntime(node, stage.bob.pair.publicKey, rows, at);

test('Rust, TypeScript and the runtime should say the same of each changed voucher, and pay those that were not', async () => {
  const lines = await openLines(stage);
  const facts = await chain();
  const dice = new Dice(SEED);
  const rows: Asked[] = [];
  const runtime: { code: string; amount: bigint }[] = [];
  for (let made = 0; made < CHANGED; made += ROWS - CONTROLS) {
    const { rows: together, alone } = batch(lines, facts, dice, Math.min(ROWS - CONTROLS, CHANGED - made));
    assert.ok(together.length <= ROWS);
    for (const claim of [together, ...alone.map((row) => [row])]) {
      rows.push(...claim);
      runtime.push(...(await asked(claim, facts)));
    }
  }
  assert.equal(rows.filter(({ isControl }) => !isControl).length, CHANGED);
  assert.equal(runtime.length, rows.length);
  const rust = await byRust(rows, facts);
  assert.equal(rust.length, rows.length);

  const counts = new Map<string, number>();
  for (const [place, row] of rows.entries()) {
    const { voucher, signature, line, isControl } = row;
    const code = byTypeScript(row, facts);
    const about = `row ${place} with NOEMA_SEED=${SEED}`;
    assert.deepEqual([rust[place]!.code, runtime[place]!.code], [code, code], about);
    assert.equal(code === 'Paid', isControl, about);
    assert.equal(runtime[place]!.amount, isControl ? due(line!, voucher.cumulative_amount) : 0n, about);
    assert.equal(rust[place]!.hash, hexOf(hashOf(voucherPayload(voucher))), about);
    assert.equal(rust[place]!.row, code === UNDECODABLE ? null : hexOf(rowBytes(voucher, signature)), about);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  console.log(`vouchers: ${CHANGED} changed, NOEMA_SEED=${SEED}`);
  for (const [code, count] of [...counts].sort(([, one], [, other]) => other - one)) console.log(`${code}: ${count}`);
  // All that a voucher can come to, and what is no row.
  assert.equal(counts.size, 16);
});
