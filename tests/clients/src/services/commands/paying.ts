// SPDX-License-Identifier: Apache-2.0
// What developers do.

import { blake2AsHex } from '@polkadot/util-crypto';
import { amount, Misuse } from '../../amounts.ts';
import { CRED, key } from '../../client.ts';
import type { PolkadotJs } from '../../clients/polkadot-js.ts';
import { accountOf, blockNow, chain, cred, DAY, does, fee, save, whole } from '../../desk.ts';
import { hexOf, ZERO_HASH } from '../../toolkit/bytes.ts';
import { call, grant as grantOf, signerValue, view } from '../../toolkit/calls.ts';
import { beyond, cost } from '../../toolkit/metering.ts';
import type { OpenRequest, Voucher } from '../../toolkit/payloads.ts';
import { LaneKey } from '../../toolkit/sign.ts';
import { event } from '../../toolkit/adapter.ts';
import { byClass, classes, laneId, serviceOf } from './desk.ts';

/** How long a request may be relayed: 50 minutes of the hour that the chain allows. */
const REQUEST_BLOCKS = 1_000;

const laneKey = async (secret: string) => new LaneKey(await key(secret));

export async function deposit(client: PolkadotJs, who: string, credits: string): Promise<string> {
  const outcome = await does(client, who, call('PaymentLanes', 'deposit', { amount: amount(credits, CRED) }));
  return `${who} paid ${credits} CRED into escrow. ${fee(outcome)}`;
}

export async function withdraw(client: PolkadotJs, who: string, credits: string): Promise<string> {
  const outcome = await does(client, who, call('PaymentLanes', 'withdraw', { amount: amount(credits, CRED) }));
  return `${who} took ${credits} CRED out of escrow. ${fee(outcome)}`;
}

export async function grant(client: PolkadotJs, who: string, secret: string, service: string, credits: string, days: string): Promise<string> {
  const cap = amount(credits, CRED);
  const terms = {
    services: [whole(service, 'service')],
    cap,
    period: DAY,
    lane_cap: cap,
    max_close_delay: await chain(client).constant('PaymentLanes', 'MinCloseDelay'),
    licences: false,
    expires_at: (await blockNow(client)) + whole(days, 'number of days') * DAY,
    label: blake2AsHex(secret, 256),
  };
  const outcome = await does(client, who, grantOf((await laneKey(secret)).signer, terms));
  return `${secret} may spend ${credits} CRED a day of ${who}'s escrow on service ${service}, for ${days} days. ${fee(outcome)}`;
}

export async function revoke(client: PolkadotJs, who: string, secret: string): Promise<string> {
  const args = { key: signerValue((await laneKey(secret)).signer) };
  const outcome = await does(client, who, call('AccessKeys', 'revoke', args));
  const { lanes } = event(outcome, 'AccessKeys.KeyRevoked');
  return `${secret} opens nothing from now on; ${lanes} of its lanes close. ${fee(outcome)}`;
}

export async function rotate(client: PolkadotJs, who: string, old: string, next: string, blocks: string): Promise<string> {
  const [from, to] = [await laneKey(old), await laneKey(next)];
  const args = { old: signerValue(from.signer), new: signerValue(to.signer), overlap: whole(blocks, 'number of blocks') };
  const outcome = await does(client, who, call('AccessKeys', 'rotate', args));
  const { lanes } = event(outcome, 'AccessKeys.KeyRotated');
  return `${next} has the grant of ${old}; ${lanes} lanes of ${old} go on for ${blocks} blocks. ${fee(outcome)}`;
}

export async function open(client: PolkadotJs, who: string, secret: string, id: string, credits: string, file: string): Promise<string> {
  const service = whole(id, 'service');
  const { tariff, open } = await serviceOf(client, service);
  if (!open || !tariff) throw new Error(`service ${id} takes no new lanes now: \`list\` shows those that do`);
  const signer = await laneKey(secret);
  const request: OpenRequest = {
    genesis_hash: client.api.genesisHash.toHex(),
    fork_id: await chain(client).view(view('PaymentLanes', 'fork_id')),
    owner: hexOf(client.api.createType('AccountId', await accountOf(who)).toU8a()),
    service,
    tariff_version: tariff[0],
    reserve: amount(credits, CRED),
    signer: signer.signer,
    close_delay: await chain(client).constant('PaymentLanes', 'MinCloseDelay'),
    licence: null,
    // Used once for each key, and need not be secret.
    salt: BigInt(Date.now()),
    valid_until: (await blockNow(client)) + REQUEST_BLOCKS,
  };
  save(file, { request, signature: signer.signRequest(request) });
  return `${secret} has signed for a lane of ${credits} CRED to service ${id}: hand ${file} to its provider, who opens it by \`relay\`.`;
}

export async function sign(client: PolkadotJs, secret: string, lane: string, file: string, ...words: string[]): Promise<string> {
  const signer = await laneKey(secret);
  const id = laneId(lane);
  const found = await chain(client).view(view('PaymentLanes', 'lane', id));
  if (!found) throw new Error(`the chain has no lane ${id}: is it open, and the node of the same chain?`);
  const { service, tariff_version, free, reserve } = found.lane;
  const { terms } = await chain(client).view(view('Services', 'tariff', service, tariff_version));
  const used = byClass(words, (text) => BigInt(whole(text, 'number of units')));
  const voucher: Voucher = {
    genesis_hash: client.api.genesisHash.toHex(),
    fork_id: await chain(client).view(view('PaymentLanes', 'fork_id')),
    lane_id: id,
    tariff_version,
    cumulative_amount: cost(beyond(used, free ?? []), terms.tariff),
    cumulative_units: used,
    valid_until: 0,
    receipts_root: ZERO_HASH,
  };
  if (voucher.cumulative_amount > reserve) {
    throw new Misuse(`that comes to ${cred(voucher.cumulative_amount)}, and the lane pays ${cred(reserve)} at most: top it up, or open another`);
  }
  save(file, { voucher, signature: signer.signVoucher(voucher) });
  return `${secret} has signed for ${cred(voucher.cumulative_amount)} in all: ${classes(used, String)}. Hand ${file} to the provider.`;
}

export async function topUp(client: PolkadotJs, who: string, lane: string, credits: string): Promise<string> {
  const outcome = await does(client, who, call('PaymentLanes', 'top_up', { lane: laneId(lane), amount: amount(credits, CRED) }));
  const { reserve } = event(outcome, 'PaymentLanes.LaneToppedUp');
  return `The lane pays ${cred(reserve)} at most. ${fee(outcome)}`;
}

export async function close(client: PolkadotJs, who: string, lane: string): Promise<string> {
  const outcome = await does(client, who, call('PaymentLanes', 'request_close', { lane: laneId(lane), keep: undefined }));
  const { until } = event(outcome, 'PaymentLanes.CloseRequested');
  return `The lane closes: its provider can claim until block ${until}, it is block ${outcome.block}. Then anyone ends it by \`finalise\`. ${fee(outcome)}`;
}
