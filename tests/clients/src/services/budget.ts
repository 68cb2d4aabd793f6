// SPDX-License-Identifier: Apache-2.0
// The developer's budget: credits, a key, and lanes that the key opens.

import { blake2AsHex } from '@polkadot/util-crypto';
import { nearly, shown } from '../amounts.ts';
import { CRED, NOE } from '../client.ts';
import type { Hex } from '../toolkit/bytes.ts';
import { call, grant, openLaneFor, view } from '../toolkit/calls.ts';
import { Meter } from '../toolkit/meter.ts';
import { units } from '../toolkit/metering.ts';
import type { OpenRequest } from '../toolkit/payloads.ts';
import type { LaneKey } from '../toolkit/sign.ts';
import type { Shop } from './shops.ts';
import { event } from '../toolkit/adapter.ts';
import { ofFee, type Person, publicKey, type Scene } from '../scene.ts';
import type { Stage } from './stage.ts';

/** An open lane, as those see it who use it. */
export interface Lane {
  id: Hex;
  shop: Shop;
  key: LaneKey;
  /** Whether the key is in a wallet, which wraps what it signs. */
  wrapped: boolean;
  meter: Meter;
  reserve: bigint;
  /** What tells it from others, and the block that it was opened in. */
  salt: bigint;
  epoch: number;
}

/** The shortest that a lane may take to close: 15 minutes. */
export const CLOSE_DELAY = 300;
/** The longest that a request may wait to be relayed: an hour has 1,200 blocks. */
const REQUEST_BLOCKS = 600;

/** A day, and 30 of them, in blocks. */
const DAY = 28_800;

/** Somebody changes NOE into CRED and pays most of that into escrow. */
export async function fillBudget(scene: Scene, who: Person, pay: bigint, deposit: bigint) {
  const { credits } = await who.on.view(view('ComputeCredits', 'quote_buy', pay));
  const buying = call('ComputeCredits', 'buy', { pay, min_credits: nearly(credits) });
  const bought = event(await scene.does(who, buying), 'ComputeCredits.Bought')['credits'] as bigint;
  scene.tell(`${who.name} changes ${shown(pay, NOE)} NOE into ${shown(bought, CRED)} CRED.`);
  await scene.does(who, call('PaymentLanes', 'deposit', { amount: deposit }));
  scene.tell(`${who.name} pays ${shown(deposit, CRED)} CRED into escrow: one budget for all that ${who.name} will use.`);
  return bought;
}

/** Dave grants a key what it may spend. */
export async function grantKey(stage: Stage, key: LaneKey, shops: Shop[], cap: bigint, laneCap: bigint) {
  const expires = (await stage.block()) + 30 * DAY;
  const terms = {
    services: shops.map(({ service }) => service),
    cap,
    period: DAY,
    lane_cap: laneCap,
    max_close_delay: CLOSE_DELAY,
    licences: false,
    expires_at: expires,
    label: blake2AsHex("the app's key", 256),
  };
  const granted = event(await stage.does(stage.dave, grant(key.signer, terms)), 'AccessKeys.KeyGranted');
  stage.tell(
    `Dave grants a key to an app: ${shown(cap, CRED)} CRED a day at most, ${shown(laneCap, CRED)} a lane, for 30 days. ` +
      'The key has no account and no funds.',
  );
  return granted['deposit'] as bigint;
}

/** What a key signs so that a lane is opened for Dave. */
export async function request(stage: Stage, key: LaneKey, shop: Shop, reserve: bigint, salt: bigint): Promise<OpenRequest> {
  return {
    genesis_hash: stage.genesis,
    fork_id: await stage.dave.on.view(view('PaymentLanes', 'fork_id')),
    owner: publicKey(stage.dave),
    service: shop.service,
    tariff_version: shop.version,
    reserve,
    signer: key.signer,
    close_delay: CLOSE_DELAY,
    licence: null,
    salt,
    valid_until: (await stage.block()) + REQUEST_BLOCKS,
  };
}

/** A key opens a lane: it signs, and the provider takes that to the chain. */
export async function openLane(
  stage: Stage,
  key: LaneKey,
  shop: Shop,
  reserve: bigint,
  salt: bigint,
  wrapped = false,
): Promise<Lane> {
  const { genesis_hash, fork_id, ...asked } = await request(stage, key, shop, reserve, salt);
  const whole = { genesis_hash, fork_id, ...asked };
  const outcome = await stage.does(shop.provider, openLaneFor(whole, key.signRequest(whole, wrapped)));
  const id = event(outcome, 'PaymentLanes.LaneOpened')['lane'] as Hex;
  stage.tell(
    `The key signs for a lane to ${shop.provider.name} with ${shown(reserve, CRED)} CRED. ` +
      `${shop.provider.name} takes that to the chain, for ${ofFee(outcome)}.`,
  );
  const priced = { prices: shop.prices, free: units({}) };
  const meter = new Meter({ genesis_hash, fork_id, lane_id: id, tariff_version: shop.version, ...priced });
  return { id, shop, key, wrapped, meter, reserve, salt, epoch: outcome.block };
}
