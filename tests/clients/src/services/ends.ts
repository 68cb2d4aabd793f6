// SPDX-License-Identifier: Apache-2.0
// How lanes and keys come to their end, and money comes back.

import { blake2AsHex } from '@polkadot/util-crypto';
import { shown } from '../amounts.ts';
import { CRED } from '../client.ts';
import { call, signerValue } from '../toolkit/calls.ts';
import type { LaneKey } from '../toolkit/sign.ts';
import type { Lane } from './budget.ts';
import { event } from '../toolkit/adapter.ts';
import type { Stage } from './stage.ts';

/** Dave asks for the end of a lane. Answers the last block in which its provider can claim. */
export async function askToClose(stage: Stage, lane: Lane): Promise<number> {
  const asked = await stage.does(stage.dave, call('PaymentLanes', 'request_close', { lane: lane.id, keep: undefined }));
  const { until } = event(asked, 'PaymentLanes.CloseRequested');
  stage.tell(`Dave asks for the end of the lane. ${lane.shop.provider.name} can claim until block ${until}.`);
  return until;
}

/** Dave moves the grant to another key. */
export async function rotate(stage: Stage, old: LaneKey, next: LaneKey, overlap: number) {
  const args = { old: signerValue(old.signer), new: signerValue(next.signer), overlap };
  const rotated = event(await stage.does(stage.dave, call('AccessKeys', 'rotate', args)), 'AccessKeys.KeyRotated');
  stage.tell(
    `Dave moves the grant to a new key, with what was used of it. ${rotated['lanes']} lanes of the old key go on for ` +
      `${overlap} blocks, and then close.`,
  );
  return rotated;
}

/** Dave takes the grant back. */
export async function revoke(stage: Stage, key: LaneKey) {
  const revoked = await stage.does(stage.dave, call('AccessKeys', 'revoke', { key: signerValue(key.signer) }));
  stage.tell('Dave revokes the new key: it opens nothing from now on, and its lanes close.');
  return event(revoked, 'AccessKeys.KeyRevoked');
}

/** A provider gives back a part of what a lane has paid. */
export async function refund(stage: Stage, lane: Lane, amount: bigint, why: string) {
  const { provider } = lane.shop;
  const reference = blake2AsHex(why, 256);
  const outcome = await stage.does(provider, call('PaymentLanes', 'refund', { lane: lane.id, amount, reference }));
  stage.tell(`${provider.name} gives back ${shown(amount, CRED)} CRED for ${why}.`);
  return { outcome, reference };
}

/** Anyone ends lanes whose time has come: here everybody one. */
export async function finalise(stage: Stage, lanes: Lane[]) {
  const everybody = [stage.eve, stage.dave, stage.bob, stage.charlie];
  const ended = await Promise.all(
    lanes.map(async ({ id }, place) => {
      const person = everybody[place];
      if (!person) throw new Error('there are more lanes than people');
      return event(await stage.does(person, call('PaymentLanes', 'finalise', { lane: id })), 'PaymentLanes.LaneClosed');
    }),
  );
  const freed = ended.reduce((sum, { freed }) => sum + freed, 0n);
  stage.tell(`Anyone may end what is over: ${lanes.length} lanes end, and ${shown(freed, CRED)} CRED are Dave's again.`);
  return ended;
}

/** Anyone clears away the two grants that have ended; then Dave takes out of escrow what is not bound. */
export async function settleUp(stage: Stage, keys: [LaneKey, LaneKey]) {
  const { dave, eve, charlie, tell } = stage;
  const prune = (key: LaneKey) => call('AccessKeys', 'prune', { owner: dave.address, key: signerValue(key.signer) });
  await Promise.all([stage.does(eve, prune(keys[0])), stage.does(charlie, prune(keys[1]))]);
  const { available, deposits } = await stage.escrow(dave.address);
  await stage.does(dave, call('PaymentLanes', 'withdraw', { amount: available }));
  tell(
    `Dave takes ${shown(available, CRED)} CRED out of escrow. ${shown(deposits, CRED)} CRED stay as deposits until the records ` +
      'of lanes are cleared away, a week after their end.',
  );
  return available;
}
