// SPDX-License-Identifier: Apache-2.0
// The story of licensing for whoever looks on: the acts of licensing.test.ts, in chapters.

import { shown } from './amounts.ts';
import { CRED, NOE } from './client.ts';
import { agentDeposits, agentSells, makeAgent } from './licensing/agent.ts';
import type { Company } from './licensing/company.ts';
import { openLane, openShop, PRICES, release, sellThird } from './licensing/lanes.ts';
import { burn, entitled, MONTH, renew, SEATS, sellSubscription, subscribe, transfer } from './licensing/licence.ts';
import { buyRight, makeBase, makeThird, makeTuned } from './licensing/lineage.ts';
import { claimFor, pull } from './licensing/royalties.ts';
import { activate, buyShares, claimShares, divide, makeMarket, send } from './licensing/shares.ts';
import { buyLicence } from './licensing/terms.ts';
import { fillBudget, type Lane } from './services/budget.ts';
import type { Shop } from './services/shops.ts';
import { pay, settle } from './services/traffic.ts';
import { chapter } from './telling.ts';
import { cost, type Units, units } from './toolkit/metering.ts';

/** More than is owed when a licence of this story changes hands. */
const ROYALTY_LIMIT = 2n * CRED;

/** Somebody uses a lane, and its provider claims what that comes to. */
async function use(company: Company, lane: Lane, used: Units): Promise<void> {
  await settle(company, lane, pay(lane, used));
}

async function makeModels(company: Company) {
  chapter('1. A dataset, a base model, one that is derived from it, and a third');
  const { dataset, ofDataset, base, ofBase } = await makeBase(company);
  const { tuned, right } = await makeTuned(company, ofBase);
  const { ofTuned } = await buyRight(company, right);
  const third = await makeThird(company, [ofTuned, ofDataset]);
  return { dataset, base, tuned, third };
}

async function useUp(company: Company, third: number) {
  const { grace, keys, tell } = company;
  chapter('2. A provider sells the third model, and a customer pays by vouchers');
  await openShop(company);
  const shops = await sellThird(company, third);
  await fillBudget(company, grace, 3_000n * NOE, 100n * CRED);
  const lane = await openLane(company, grace, keys.grace, shops.anyone, 40n * CRED);
  await use(company, lane, units({ input: 5_000_000, output: 1_250_000 }));

  chapter('3. The customer buys a licence, and uses it up');
  const subscription = await sellSubscription(company, third);
  const refusal = await company.refused(grace, buyLicence({ ...subscription, price: subscription.price - 1n }));
  tell(`Grace would buy at a lower price than is asked: ${refusal}.`);
  const { licence } = await subscribe(company, grace, subscription);
  const lanes: Lane[] = [];
  for (let seat = 0; seat < SEATS; seat++) {
    lanes.push(await openLane(company, grace, keys.grace, shops.licensed, CRED, licence.id));
  }
  for (const lane of lanes) await use(company, lane, (await company.lane(lane.id)).lane.free);
  for (const lane of lanes) await release(company, lane);
  const [, left] = (await entitled(grace, third)) ?? [];
  if (left?.every((units) => units === 0n)) tell('Nothing is left of this month: from now on Grace pays by the token.');
  await renew(company, grace, licence);
  return { shops, subscription, licence };
}

type Models = Awaited<ReturnType<typeof makeModels>>;

async function flowUp(company: Company, { dataset, base, tuned, third }: Models): Promise<void> {
  const { eve, tell } = company;
  chapter('4. Income flows up');
  for (const [asset, ancestor, name] of [
    [tuned, base, 'the base model has of the tuned one'],
    [tuned, dataset, 'the dataset has of the tuned one'],
    [third, tuned, 'the tuned model has of the third'],
    [third, base, 'the base model has of the third'],
    [third, dataset, 'the dataset has of the third'],
  ] as const) {
    tell(`What ${name}: ${shown(await pull(company, eve, asset, ancestor), CRED)} CRED. Anyone may book it; here Eve does.`);
  }
  for (const asset of [dataset, base, tuned, third]) await claimFor(company, eve, asset);
}

async function share(company: Company, third: number, buy: () => Promise<unknown>): Promise<void> {
  const { dave, judy, ivan } = company;
  chapter('6. The third model is divided, and its shares trade');
  const { shares } = await divide(company, dave, third, 'Third model', 'THIRD');
  await makeMarket(company, dave, shares, 1_000n * NOE, 100_000n);
  const judys = await buyShares(company, judy, shares, 100n * NOE, 1n);
  const ivans = await buyShares(company, ivan, shares, 400n * NOE, 1n);
  await activate(company, dave, third, 600_000n);
  await activate(company, judy, third, judys - 1n);

  chapter('7. Holders who were there before a payment have their part of it, and who came just in time has nothing');
  await company.untilEpoch();
  await activate(company, ivan, third, ivans - 1n);
  await buy();
  for (const holder of [ivan, judy, dave]) await claimShares(company, third, holder);
}

async function drive(company: Company, shop: Shop): Promise<void> {
  const { charlie, grace, judy, keys, tell } = company;
  chapter('9. An agent that is owned through shares earns, and pays for another service by itself');
  const agent = await makeAgent(company);
  const { shares } = await divide(company, charlie, agent.asset, 'Agent', 'AGENT');
  await company.does(charlie, send(shares, judy.address, 400_000n));
  tell('Charlie gives Judy 400000 of them.');
  await activate(company, charlie, agent.asset, 500_000n);
  await activate(company, judy, agent.asset, 399_999n);
  const sold = await agentSells(company, agent);
  await company.untilEpoch();
  const lane = await openLane(company, grace, keys.grace, sold, 20n * CRED);
  await use(company, lane, units({ requests: 200 }));
  for (const holder of [charlie, judy]) await claimShares(company, agent.asset, holder);
  await agentDeposits(company, agent, 5n * CRED);
  const used = await openLane(company, agent.itself, keys.agent, shop, 4n * CRED);
  await use(company, used, units({ input: 1_000_000 }));
}

/** The whole of it. */
export async function story(company: Company): Promise<void> {
  const { grace, heidi, keys, tell } = company;
  const models = await makeModels(company);
  const { shops, subscription, licence } = await useUp(company, models.third);
  await flowUp(company, models);

  chapter("5. The next month, the licence becomes another's");
  await company.untilBlock(licence.from + MONTH);
  await transfer(company, grace, heidi, licence.id, ROYALTY_LIMIT);
  await fillBudget(company, heidi, 1_000n * NOE, 50n * CRED);
  const lasting = await openLane(company, heidi, keys.heidi, shops.licensed, CRED, licence.id);

  await share(company, models.third, () => subscribe(company, heidi, subscription, 400n * NOE));

  chapter('8. The licence expires under an open lane');
  tell(`It is in force until block ${licence.from + 2 * MONTH}.`);
  await company.untilBlock(licence.from + 2 * MONTH);
  tell('The lane goes on; no other is opened under the licence.');
  const used = units({ input: 10_000, output: 70_000 });
  await use(company, lasting, used);
  tell(`At the tariff alone this would have been ${shown(cost(used, PRICES), CRED)} CRED.`);
  await release(company, lasting);
  await burn(company, heidi, licence.id);

  await drive(company, shops.anyone);

  chapter('What everybody has now');
  for (const who of [company.eve, company.bob, company.charlie, company.dave, company.ferdie, company.judy, company.ivan]) {
    tell(`${who.name} has ${shown(await company.credits(who.address), CRED)} CRED.`);
  }
}
