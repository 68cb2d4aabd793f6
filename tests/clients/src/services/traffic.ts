// SPDX-License-Identifier: Apache-2.0
// Calls of APIs, each paid by a voucher off chain, and their settlement on chain.

import { setImmediate } from 'node:timers/promises';
import { shown } from '../amounts.ts';
import { CRED } from '../client.ts';
import { bytes, type Hex } from '../toolkit/bytes.ts';
import { claim, rowOf, type Value, view } from '../toolkit/calls.ts';
import type { Units } from '../toolkit/metering.ts';
import { hashOf, type Voucher, voucherPayload } from '../toolkit/payloads.ts';
import { verify } from '../toolkit/verify.ts';
import type { Lane } from './budget.ts';
import { event, eventsOf, type Outcome } from '../toolkit/adapter.ts';
import { ofFee, type Scene } from '../scene.ts';
import { metered } from './usage.ts';

/** A voucher and the signature of the lane's key. */
export interface Signed {
  voucher: Voucher;
  signature: Hex;
}

/** The key signs for more units. */
export function pay(lane: Lane, used: Units): Signed {
  const voucher = lane.meter.add(used);
  return { voucher, signature: lane.key.signVoucher(voucher, lane.wrapped) };
}

/** Whether a provider can rely on a voucher. */
export const holds = (lane: Lane, { voucher, signature }: Signed): boolean =>
  voucher.cumulative_amount <= lane.reserve &&
  verify(bytes(lane.key.signer), bytes(signature), hashOf(voucherPayload(voucher)));

/** How many vouchers go by between two that the story's provider verifies, and connections are served; a gateway
 * verifies each. */
const SAMPLE = 250;

/** Calls of the chat service on a lane, a voucher for each. Only the last one is kept. */
export async function chat(stage: Scene, lane: Lane, count: number): Promise<{ used: Units[]; last: Signed }> {
  const used: Units[] = [];
  let last: Signed | undefined;
  for (const call of metered(count)) {
    used.push(call.used);
    last = pay(lane, call.used);
    if (used.length % SAMPLE !== 0) continue;
    if (!holds(lane, last)) throw new Error(`the voucher of call ${used.length} does not hold`);
    await setImmediate();
  }
  if (!last || !holds(lane, last)) throw new Error('the last voucher does not hold');
  const { cumulative_amount, cumulative_units } = last.voucher;
  const [input, cached, output] = cumulative_units.map((units) => units.toLocaleString('en'));
  stage.tell(
    `The app makes ${count === 1 ? 'one call and signs a voucher for it' : `${count.toLocaleString('en')} calls and signs a voucher with each`}. ` +
      `Tokens in all: ${input} read, ${cached} read before, ${output} written. That is ${shown(cumulative_amount, CRED)} CRED.`,
  );
  return { used, last };
}

/** The provider claims a voucher: one row, whatever is behind it. */
export async function settle(stage: Scene, lane: Lane, { voucher, signature }: Signed) {
  const { provider } = lane.shop;
  const row = rowOf(voucher, signature);
  const [quote]: Value[] = await provider.on.view(view('PaymentLanes', 'quote_claim', provider.address, [row]));
  const outcome = await stage.does(provider, claim(provider.address, [row]));
  const refused = outcome.events.find(({ name }) => name === 'PaymentLanes.RowRefused');
  if (refused) throw new Error(`the voucher is not paid: ${refused.fields['code'].type}`);
  const paid = event(outcome, 'PaymentLanes.RowPaid');
  stage.tell(
    `${provider.name} claims: ${whereTo(lane, outcome, paid)} The transaction costs ${ofFee(outcome)} and has ` +
      `${outcome.length} bytes.`,
  );
  return { quote, outcome };
}

/** What became of a payment, in a sentence. */
function whereTo({ shop: { provider } }: Lane, outcome: Outcome, paid: Record<string, Value>): string {
  if (paid['amount'] === 0n) return 'all of it is within the licence, and the lane pays nothing.';
  // The first is the provider's, the second that of the asset.
  const [payout] = eventsOf(outcome, 'PaymentLanes.PaidOut');
  const royalty = paid['royalty'] > 0n ? `, ${shown(paid['royalty'], CRED)} to the asset that is used` : '';
  return (
    `the lane pays ${shown(paid['amount'], CRED)} CRED, of which ${shown(payout?.['amount'], CRED)} go to ` +
    `${provider.name}${payout?.['escrowed'] ? "'s escrow" : ''}${royalty} and ${shown(paid['fee'], CRED)} to the protocol.`
  );
}
