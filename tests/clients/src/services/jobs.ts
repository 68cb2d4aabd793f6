// SPDX-License-Identifier: Apache-2.0
// A job: GPU time that is authorised, captured as it goes, and given up for the rest.

import { shown } from '../amounts.ts';
import { CRED } from '../client.ts';
import type { Hex } from '../toolkit/bytes.ts';
import { call, capture, rowOf, signerValue } from '../toolkit/calls.ts';
import { Meter } from '../toolkit/meter.ts';
import { units } from '../toolkit/metering.ts';
import type { LaneKey } from '../toolkit/sign.ts';
import { CLOSE_DELAY, type Lane } from './budget.ts';
import type { Shop } from './shops.ts';
import { event } from '../toolkit/adapter.ts';
import type { Stage } from './stage.ts';
import { pay } from './traffic.ts';

/** Dave authorises a job of at most `reserve` credits, and names the key of its vouchers. */
export async function authorise(stage: Stage, key: LaneKey, shop: Shop, reserve: bigint): Promise<Lane> {
  const salt = 1n;
  const args = {
    service: shop.service,
    tariff_version: shop.version,
    amount: reserve,
    signer: signerValue(key.signer),
    licence: undefined,
    capture_period: CLOSE_DELAY,
    refund_period: CLOSE_DELAY,
    salt,
  };
  const outcome = await stage.does(stage.dave, call('PaymentLanes', 'authorize', args));
  const id = event(outcome, 'PaymentLanes.JobAuthorized')['job'] as Hex;
  stage.tell(`Dave authorises a job on ${shop.provider.name}'s GPU, for ${shown(reserve, CRED)} CRED at most.`);
  const lane = { genesis_hash: stage.genesis, fork_id: 0, lane_id: id, tariff_version: shop.version };
  const meter = new Meter({ ...lane, prices: shop.prices, free: units({}) });
  return { id, shop, key, wrapped: false, meter, reserve, salt, epoch: outcome.block };
}

/** The provider captures what the job comes to after so much more time. */
export async function captureTime(stage: Stage, job: Lane, milliseconds: bigint) {
  const { voucher, signature } = pay(job, units({ gpuMilliseconds: milliseconds }));
  const { provider } = job.shop;
  const outcome = await stage.does(provider, capture(job.id, rowOf(voucher, signature)));
  const { amount } = event(outcome, 'PaymentLanes.RowPaid');
  stage.tell(`${provider.name} captures ${shown(amount, CRED)} CRED after ${milliseconds / 60_000n} minutes more.`);
  return outcome;
}

/** The provider is done, and gives up the rest. */
export async function voidJob(stage: Stage, job: Lane) {
  const ended = event(await stage.does(job.shop.provider, call('PaymentLanes', 'void', { job: job.id })), 'PaymentLanes.LaneClosed');
  stage.tell(`The job is done: ${shown(ended['freed'], CRED)} CRED are free again.`);
  return ended;
}
