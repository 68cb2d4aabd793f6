// SPDX-License-Identifier: Apache-2.0
// What comes of rows, by three that share no code: TypeScript here, Rust in a program, and the runtime of a node.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compactAddLength, compactFromU8a, compactToU8a, hexToU8a } from '@polkadot/util';
import { type NodeProcess, program } from '../node.ts';
import { bytes, concat, type Hex, hexOf } from '../toolkit/bytes.ts';
import { written } from '../toolkit/json.ts';
import { cost } from '../toolkit/metering.ts';
import { hashOf, rowBytes, voucherPayload } from '../toolkit/payloads.ts';
import { verify } from '../toolkit/verify.ts';
import type { Row } from './changes.ts';
import { type Chain, type Line, MIN_CLAIM } from './lanes.ts';

/** A row, and its lane as it stands when the row's turn comes, if there is such a lane. */
export interface Shown extends Row {
  line: Line | undefined;
}

/** The codes of rows, as the chain numbers them. */
const CODES = [
  'Paid', 'AlreadyClaimed', 'Superseded', 'UnknownLane', 'NotPayee', 'WrongFork', 'WrongTariff', 'LaneEnded', 'Expired',
  'UnitsFell', 'AboveTariff', 'Exhausted', 'BelowMinimum', 'WrongScheme', 'BadSignature', 'Unaccounted',
];
/** Of a row that is none. */
export const UNDECODABLE = 'Undecodable';

/** How many bytes a signature has, with scheme and flag, by its scheme. */
const LENGTHS = [66, 66, 67];

const isDecodable = (signature: Uint8Array) => signature[1]! < 2 && signature.length === LENGTHS[signature[0]!];

/** What a lane still pays of what a voucher says. */
export const due = ({ reserve, claimed }: Line, amount: bigint) => (amount < reserve ? amount : reserve) - claimed;

/** What TypeScript says. */
export function byTypeScript({ line, voucher, signature: hex }: Shown, { forkId, now }: Chain): string {
  const signature = bytes(hex);
  if (!isDecodable(signature)) return UNDECODABLE;
  if (!line) return 'UnknownLane';
  const { cumulative_amount: amount, cumulative_units: units, valid_until: end } = voucher;
  if (!line.isMine) return 'NotPayee';
  if (voucher.fork_id !== forkId) return 'WrongFork';
  if (voucher.tariff_version !== line.shop.version) return 'WrongTariff';
  if (amount === line.claimed) return 'AlreadyClaimed';
  if (amount < line.claimed) return 'Superseded';
  if (line.hasEnded) return 'LaneEnded';
  if (end > 0 && end < now) return 'Expired';
  if (units.some((used, place) => used < line.units[place]!)) return 'UnitsFell';
  if (amount > cost(units, line.shop.prices)) return 'AboveTariff';
  if (line.claimed === line.reserve) return 'Exhausted';
  if (due(line, amount) < MIN_CLAIM && amount < line.reserve) return 'BelowMinimum';
  const signer = bytes(line.key.signer);
  if (signer[0] !== signature[0]) return 'WrongScheme';
  return verify(signer, signature, hashOf(voucherPayload(voucher))) ? 'Paid' : 'BadSignature';
}

/** What a program says that is built on the chain's `primitives`. */
export async function byRust(rows: Shown[], { forkId, now }: Chain): Promise<{ hash: Hex; row: Hex | null; code: string }[]> {
  const known = ({ key, shop, isMine, hasEnded, reserve, claimed, units }: Line) => ({
    signer: key.signer,
    is_mine: isMine,
    has_ended: hasEnded,
    tariff_version: shop.version,
    prices: shop.prices,
    reserve,
    claimed,
    units,
    fork_id: forkId,
    min_claim: MIN_CLAIM,
    now,
  });
  const lines = rows.map(({ voucher, signature, line }) => written({ voucher, signature, lane: line ? known(line) : null }, 0));
  const folder = mkdtempSync(join(tmpdir(), 'noema-judge-'));
  try {
    const file = join(folder, 'rows.jsonl');
    writeFileSync(file, lines.join('\n'));
    const { stdout } = await promisify(execFile)(program('noema-vectors'), ['judge', file], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The id of the view `PaymentLanes.quote_claim`, which runtime/src/tests/pins.rs holds fast. */
const QUOTE_CLAIM = '0x37d341568bb4756c53809788d5bb309f5025284145f7bc7fe14961ed7b7fef85';
/** A code and two amounts. */
const QUOTE = 1 + 16 + 16;

/** What the runtime says of a claim, of each row: its code, and what the lane would pay. In bytes, so that no library
 * decides how rows are encoded. */
export async function byRuntime(node: NodeProcess, payee: Uint8Array, rows: Row[], at: Hex): Promise<{ code: string; amount: bigint }[]> {
  const encoded = rows.map(({ voucher, signature }) => rowBytes(voucher, signature));
  const input = concat([payee, compactToU8a(rows.length), ...encoded]);
  const query = hexOf(concat([bytes(QUOTE_CLAIM), compactAddLength(input)]));
  const answer = hexToU8a(String(await node.rpc('state_call', ['RuntimeViewFunction_execute_view_function', query, at])));
  // Result<Vec<u8>, error>: the first byte tells which.
  if (answer[0] !== 0) return rows.map(() => ({ code: UNDECODABLE, amount: 0n }));
  const [prefix] = compactFromU8a(answer.subarray(1));
  const quotes = answer.subarray(1 + prefix);
  const [header, count] = compactFromU8a(quotes);
  return Array.from({ length: count.toNumber() }, (_, place) => {
    const quote = quotes.subarray(header + place * QUOTE);
    const amount = quote.subarray(1, 17).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    return { code: CODES[quote[0]!] ?? 'unknown', amount };
  });
}
