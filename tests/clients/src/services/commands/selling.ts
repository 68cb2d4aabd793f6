// SPDX-License-Identifier: Apache-2.0
// What providers do.

import { blake2AsHex } from '@polkadot/util-crypto';
import { amount, Misuse, shown } from '../../amounts.ts';
import { CRED, NOE } from '../../client.ts';
import type { PolkadotJs } from '../../clients/polkadot-js.ts';
import { accountOf, chain, cred, does, fee, save, whole } from '../../desk.ts';
import { ascii, ZERO_HASH } from '../../toolkit/bytes.ts';
import { call, claim as claimOf, openLaneFor, publishTariff, rowOf, view } from '../../toolkit/calls.ts';
import { event } from '../../toolkit/adapter.ts';
import { byClass, classes, laneId, loadLane, loadVoucher } from './desk.ts';

/** Kinds of services, and the forms of what they take and give: 1 text, 2 images, 4 sound, 16 files, 32 vectors. */
const KINDS: Record<string, [inputs: number, outputs: number]> = {
  Chat: [1, 1],
  Completion: [1, 1],
  Embedding: [1, 32],
  Image: [1, 2],
  Audio: [1, 4],
  Training: [16, 16],
  GpuTime: [16, 16],
  Storage: [16, 16],
  Data: [1, 16],
  Agent: [1, 1],
};

/** What is wrong with a row, and what helps: docs/design/payment-lanes.md has them all. */
const REMEDIES: Record<string, string> = {
  AlreadyClaimed: 'so much was paid before: nothing is to be done',
  Superseded: 'more was paid before: claim the newest voucher',
  NotPayee: 'the lane pays somebody else: claim as that provider',
  LaneEnded: 'the lane has ended, and pays nothing any more: claim in time',
  AboveTariff: 'it asks for more than its units cost: have it signed again',
  UnitsFell: 'it has fewer units than the one that was paid last: claim the newest voucher',
  Exhausted: 'the lane has paid all that is reserved: claim again when the developer has topped it up',
  BelowMinimum: 'it would pay less than is paid at once: claim when there is more',
  BadSignature: 'its signature does not verify: have it signed again',
};

export async function register(client: PolkadotJs, who: string, payout = who): Promise<string> {
  const args = { payout: await accountOf(payout), metadata_uri: new Uint8Array(), metadata_hash: ZERO_HASH };
  const outcome = await does(client, who, call('Services', 'register_provider', args));
  const { bond } = event(outcome, 'Services.ProviderRegistered');
  return `${who} is a provider, with a bond of ${shown(bond, NOE)} NOE; what it earns goes to ${payout}. ${fee(outcome)}`;
}

/** Has a service with its prices, and makes a provider of whoever is none yet. */
export async function offer(
  client: PolkadotJs,
  who: string,
  kind: string,
  model: string,
  endpoint: string,
  ...words: string[]
): Promise<string> {
  const forms = KINDS[kind];
  if (!forms) throw new Misuse(`'${kind}' is no kind of service: take one of ${Object.keys(KINDS).join(', ')}`);
  const known = await chain(client).view(view('Services', 'provider', await accountOf(who)));
  const registered = known ? [] : [await register(client, who)];
  const details = {
    name: ascii(model),
    model: ascii(model),
    context_length: 0,
    max_output: 0,
    quantization: { type: 'Unknown' },
    inputs: forms[0],
    outputs: forms[1],
    tags: [],
  };
  const args = { kind: { type: kind }, endpoint: ascii(endpoint), details, asset: undefined, licence: undefined };
  const outcome = await does(client, who, call('Services', 'register_service', args));
  const { service } = event(outcome, 'Services.ServiceRegistered');
  const offered = `${who} has service ${service}, ${model}. ${fee(outcome)}`;
  return [...registered, offered, await tariff(client, who, String(service), ...words)].join('\n');
}

export async function tariff(client: PolkadotJs, who: string, id: string, ...words: string[]): Promise<string> {
  const prices = byClass(words, (text) => amount(text, CRED));
  const outcome = await does(client, who, publishTariff(whole(id, 'service'), prices));
  const { version, from } = event(outcome, 'Services.TariffPublished');
  const when = from <= outcome.block ? 'now on' : `block ${from} on`;
  const costs = classes(prices, (price) => shown(price, CRED));
  return `From ${when} service ${id} costs, in CRED for a million: ${costs} (version ${version}). ${fee(outcome)}`;
}

export async function relay(client: PolkadotJs, who: string, file: string): Promise<string> {
  const { request, signature } = loadLane(file);
  const outcome = await does(client, who, openLaneFor(request, signature));
  const { lane } = event(outcome, 'PaymentLanes.LaneOpened');
  save(file, { request, signature, lane });
  return `The lane is open, for ${cred(request.reserve)} at most; its id is in ${file}. ${fee(outcome)}`;
}

export async function claim(client: PolkadotJs, who: string, ...files: string[]): Promise<string> {
  const rows = files.map(loadVoucher).map(({ voucher, signature }) => rowOf(voucher, signature));
  const outcome = await does(client, who, claimOf(await accountOf(who), rows));
  const lines = outcome.events.flatMap(({ name, fields }) => {
    if (name === 'PaymentLanes.RowPaid') {
      const { row, amount, fee } = fields as { row: number; amount: bigint; fee: bigint };
      return [`${files[row]}: the lane paid ${cred(amount)}, ${cred(fee)} of it to the protocol.`];
    }
    if (name !== 'PaymentLanes.RowRefused') return [];
    const { row, code } = fields as { row: number; code: { type: string } };
    return [`${files[row]}: not paid, ${code.type}${REMEDIES[code.type] ? `: ${REMEDIES[code.type]}` : ''}.`];
  });
  const paid = outcome.events.find(({ name }) => name === 'PaymentLanes.PaidOut')?.fields['amount'] ?? 0n;
  return [...lines, `${who} received ${cred(paid)}. ${fee(outcome)}`].join('\n');
}

export async function refund(client: PolkadotJs, who: string, lane: string, credits: string, reason: string): Promise<string> {
  const args = { lane: laneId(lane), amount: amount(credits, CRED), reference: blake2AsHex(reason, 256) };
  const outcome = await does(client, who, call('PaymentLanes', 'refund', args));
  return `${who} gave back ${credits} CRED for ${reason}. ${fee(outcome)}`;
}

export async function release(client: PolkadotJs, who: string, lane: string): Promise<string> {
  const outcome = await does(client, who, call('PaymentLanes', 'release', { lane: laneId(lane) }));
  const { freed } = event(outcome, 'PaymentLanes.LaneClosed');
  return `The lane has ended; ${cred(freed)} are the developer's again. ${fee(outcome)}`;
}
