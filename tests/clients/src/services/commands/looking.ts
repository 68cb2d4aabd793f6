// SPDX-License-Identifier: Apache-2.0
// What anyone may see, and may end.

import { shown } from '../../amounts.ts';
import { CRED } from '../../client.ts';
import type { PolkadotJs } from '../../clients/polkadot-js.ts';
import { accountOf, all, blockNow, chain, cred, does, fee, PAGE, text } from '../../desk.ts';
import { call, type Value, view } from '../../toolkit/calls.ts';
import { event } from '../../toolkit/adapter.ts';
import { classes, laneId } from './desk.ts';

export async function list(client: PolkadotJs, kind?: string): Promise<string> {
  const filter = {
    kind: kind === undefined ? undefined : { type: kind },
    tag: undefined,
    provider: undefined,
    max_prices: Array(6).fill(undefined),
    open: false,
  };
  const services = await all(async (cursor) => {
    const { items, next } = await chain(client).view(view('Services', 'services', filter, cursor, PAGE));
    return { found: items, next };
  });
  const lines = services.map(({ id, service, tariff, open }) => {
    const prices = tariff ? `in CRED for a million: ${classes(tariff[1].terms.tariff, (price) => shown(price, CRED))}` : 'no tariff';
    const { details, endpoint, kind } = service;
    return `${id}  ${kind.type}  ${text(details.model)}  ${text(endpoint)}  ${prices}${open ? '' : '  (no new lanes)'}`;
  });
  return lines.join('\n') || 'There are no services: providers make some by `offer`.';
}

export async function account(client: PolkadotJs, who: string): Promise<string> {
  const address = await accountOf(who);
  const { held, reserved, deposits, available } = await chain(client).view(view('PaymentLanes', 'account', address));
  const wallet = (await chain(client).stored('Assets', 'Account', 1, address))?.balance ?? 0n;
  return (
    `${who} has ${cred(wallet)}, and ${cred(held)} in escrow: ` +
    `${cred(reserved)} reserved for lanes, ${cred(deposits)} deposits, ${cred(available)} available.`
  );
}

/** How a lane stands, in a sentence. */
function standing({ standing, lane, unclaimed }: Value, now: number): string {
  const money = `${cred(lane.reserve)} at most, ${cred(lane.claimed)} paid, ${cred(unclaimed)} left`;
  const { type, value } = standing;
  if (type === 'Closing') return `${money}; closing (${value.reason.type}): claims until block ${value.until}, it is block ${now}`;
  if (type === 'Over') return `${money}; over (${value.reason.type}): \`finalise\` frees what is left`;
  if (type === 'Ended') return `${cred(lane.claimed)} paid; ended (${value.reason.type})`;
  return `${money}; open`;
}

export async function lane(client: PolkadotJs, named: string): Promise<string> {
  const id = laneId(named);
  const found = await chain(client).view(view('PaymentLanes', 'lane', id));
  if (!found) throw new Error(`the chain has no lane ${id}: it was cleared away, or the node is of another chain`);
  return `Lane to service ${found.lane.service}: ${standing(found, await blockNow(client))}.`;
}

export async function lanes(client: PolkadotJs, who: string): Promise<string> {
  const address = await accountOf(who);
  const now = await blockNow(client);
  const of = (role: string) =>
    all(async (cursor) => {
      const { lanes, next } = await chain(client).view(view('PaymentLanes', 'lanes_of', address, { type: role }, cursor, PAGE));
      return { found: lanes, next };
    });
  const line = (what: string) => (found: Value) => `${found.id}  ${what} service ${found.lane.service}: ${standing(found, now)}`;
  const [paid, earned] = [await of('Payer'), await of('Payee')];
  return [...paid.map(line('pays')), ...earned.map(line('earns by'))].join('\n') || `${who} has no lanes.`;
}

export async function finalise(client: PolkadotJs, who: string, lane: string): Promise<string> {
  const outcome = await does(client, who, call('PaymentLanes', 'finalise', { lane: laneId(lane) }));
  const { freed } = event(outcome, 'PaymentLanes.LaneClosed');
  return `The lane has ended; ${cred(freed)} are the developer's again. ${fee(outcome)}`;
}
