// SPDX-License-Identifier: Apache-2.0
// Licensing from a dataset to the last credit of its grandchildren, on a real node: four assets that descend from one
// another, customers who pay by vouchers and by licence, shares that trade and earn, an agent that pays for itself. The
// software of each is on one of two libraries; what everybody has is computed a second time, and a client that knows
// nothing of this chain sees who owns what.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CRED, CRED_ASSET_ID, NOE } from './client.ts';
import { AGENT_PRICES, AGENT_ROYALTY, agentDeposits, agentSells, makeAgent } from './licensing/agent.ts';
import { incomeOf, resaleOf, sharesOf } from './licensing/books.ts';
import { Company, startChain } from './licensing/company.ts';
import { Holders } from './licensing/holders.ts';
import { Ledger, LINEAGE, type Name } from './licensing/ledger.ts';
import { opening, openLane, openShop, PRICES, release, ROYALTY, sellThird } from './licensing/lanes.ts';
import {
  burn, burning, entitled, gift, type Licence, MONTH, PRICE, QUOTA, refund, refunding, renew, renewal, RESALE, SEATS,
  sellSubscription, standing, SUBSCRIPTION, subscribe, transfer,
} from './licensing/licence.ts';
import {
  buyRight, type Claim, makeBase, makeThird, makeTuned, MODEL, PROMISED, register, RIGHT_PAID, RIGHT_PRICE, TERMS,
} from './licensing/lineage.ts';
import { PlainClient } from './licensing/plain.ts';
import { claimFor, claiming, disputing, due, expiring, pull, pulling } from './licensing/royalties.ts';
import { activate, divide, send } from './licensing/shares.ts';
import { buyLicence, hashOfTerms, type Offer } from './licensing/terms.ts';
import { Trading } from './licensing/trading.ts';
import type { NodeProcess } from './node.ts';
import type { Person } from './scene.ts';
import { boughtFor, costOf } from './services/books.ts';
import { fillBudget, type Lane } from './services/budget.ts';
import { details, type Shop, TEXT } from './services/shops.ts';
import { event, eventsOf } from './toolkit/adapter.ts';
import { ascii, number, ZERO_HASH } from './toolkit/bytes.ts';
import { account, actAs, call, palletAccount, publishTariff, view } from './toolkit/calls.ts';
import { plus, type Units, units } from './toolkit/metering.ts';

/** Collections of `Nfts` that are the chain's own. */
const [MODELS, DATASETS, AGENTS, LICENCES] = [0, 1, 2, 4] as const;
/** The least CRED that an account holds. */
const LEAST = CRED / 100n;
/** What a dispute takes, and what is lost of it when nobody decides it. */
const BOND = 500n * NOE;
const LOST = BOND / 10n;

/** Whose income is whose, from the last to the first. */
const WAYS: [Name, Name][] = [
  ['tuned', 'base'],
  ['tuned', 'dataset'],
  ['third', 'tuned'],
  ['third', 'base'],
  ['third', 'dataset'],
];

const NOTHING = units({});

let node: NodeProcess;
let company: Company;
let plain: PlainClient;

before(async () => {
  node = await startChain();
  company = await Company.open(node.url);
  plain = await PlainClient.connect(node.url);
});

after(async () => {
  await plain?.close();
  await company?.close();
  await node?.dispose();
});

test('licences, royalties and shares should pay each what the books say', async (t) => {
  const { bob, charlie, dave, eve, ferdie, grace, heidi, judy, keys } = company;
  const ledger = new Ledger(company);
  const { incomes, id } = ledger;
  const owners: Record<Name, Person> = { dataset: eve, base: bob, tuned: charlie, third: dave, agent: charlie };
  let right: Offer, subscription: Offer;
  let ofTuned: Claim;
  let shops: { anyone: Shop; licensed: Shop };
  let licence: Licence;
  let deposit: bigint;
  /** The lane that is open when its licence expires, and the part of the quota that it has. */
  let lasting: Lane, lastingPart: Units;

  await t.test('assets should descend from one another under terms that were read', async () => {
    const { dataset, ofDataset, base, ofBase } = await makeBase(company);
    assert.deepEqual([ofDataset.max_ppm, ofDataset.expected_terms], [PROMISED.dataset, hashOfTerms(TERMS.dataset)]);
    assert.deepEqual([ofBase.max_ppm, ofBase.expected_terms], [PROMISED.base, hashOfTerms(TERMS.base)]);
    const refuses = async (who: Person, claim: Claim, error: string) =>
      assert.equal(await company.refused(who, register(MODEL, 'Refused', [claim])), error);
    await refuses(charlie, { ...ofBase, expected_terms: ZERO_HASH }, 'AiAssets.TermsChanged');
    await refuses(charlie, { ...ofBase, max_ppm: PROMISED.base - 1 }, 'AiAssets.RoyaltyAboveLimit');

    const made = await makeTuned(company, ofBase);
    right = made.right;
    assert.equal(right.terms, hashOfTerms(TERMS.tuned));
    const unlicensed = { asset: made.tuned, max_ppm: PROMISED.tuned, expected_terms: right.terms };
    await refuses(dave, unlicensed, 'ModelLicensing.DerivativesNotFound');

    const { latest, twap } = await dave.on.view(view('PriceFeed', 'price'));
    const bought = await buyRight(company, right);
    ofTuned = bought.ofTuned;
    const { fee, income } = incomeOf(RIGHT_PRICE);
    const sold = event(bought.outcome, 'ModelLicensing.LicenceBought');
    assert.deepEqual([sold['price'], sold['fee'], sold['expires_at']], [RIGHT_PRICE, fee, undefined]);
    incomes.receive('tuned', income);
    const price = latest < twap ? latest : twap;
    assert.equal(await company.credits(dave.address), boughtFor(RIGHT_PAID, price) - RIGHT_PRICE);

    const third = await makeThird(company, [ofTuned, ofDataset]);
    await refuses(dave, ofTuned, 'ModelLicensing.InsufficientDerivatives');
    Object.assign(id, { dataset, base, tuned: made.tuned, third });
  });

  await t.test('every ancestor should have the share that was promised, by every way down to it', async () => {
    // 20 % to the tuned model, which leaves 10 % of them to the base: 18 % and 2 %. Of the 2 % the dataset has 3 %.
    assert.deepEqual([...sharesOf('third', LINEAGE)].sort(), [['base', 19_400n], ['dataset', 30_600n], ['tuned', 180_000n]]);
    for (const name of ['base', 'tuned', 'third'] as const) {
      const expected = [...sharesOf(name, LINEAGE)].map(([ancestor, ppm]) => [id[ancestor as Name], Number(ppm)] as const);
      for (const { on } of [eve, bob]) {
        const { shares } = await on.view(view('AiAssets', 'lineage', id[name]));
        assert.deepEqual(shares, expected.sort(([one], [other]) => one - other));
      }
    }
  });

  await t.test('a provider should sell what an owner lets it use, and nothing else', async () => {
    await openShop(company);
    const about = { kind: { type: 'Chat' }, endpoint: ascii('https://ferdie.example/v1'), licence: undefined };
    const shown = details('Ferdie runs Third', 'third', 0, TEXT);
    const unasked = call('Services', 'register_service', { ...about, details: shown, asset: id.third });
    assert.equal(await company.refused(ferdie, unasked), 'Services.NoOffer');
    shops = await sellThird(company, id.third);
    const tooLow = publishTariff(shops.anyone.service, PRICES, ROYALTY - 1);
    assert.equal(await company.refused(ferdie, tooLow), 'Services.RoyaltyAboveLimit');
  });

  await t.test('a customer should pay by vouchers, and the asset have its royalty', async () => {
    await fillBudget(company, grace, 3_000n * NOE, 100n * CRED);
    const lane = await openLane(company, grace, keys.grace, shops.anyone, 40n * CRED);
    const used = units({ input: 5_000_000, output: 1_250_000 });
    const amount = costOf([used], PRICES);
    assert.equal(amount, 20n * CRED);
    const { outcome, royalty, payout } = await ledger.lanePays(lane, used, amount, ROYALTY);
    ledger.thirdEarns(outcome, royalty);
    assert.equal(await company.credits(ferdie.address), payout);
  });

  await t.test('a licence should be sold at the price and under the terms that were read, or not at all', async () => {
    subscription = await sellSubscription(company, id.third);
    assert.equal(subscription.terms, hashOfTerms(SUBSCRIPTION));
    const refuses = async (who: Person, other: Partial<Offer>, error: string) =>
      assert.equal(await company.refused(who, buyLicence({ ...subscription, ...other })), error);
    await refuses(grace, { price: PRICE - 1n }, 'ModelLicensing.PriceAboveLimit');
    await refuses(grace, { terms: right.terms }, 'ModelLicensing.TermsChanged');
    await refuses(dave, {}, 'ModelLicensing.SelfPurchase');
    const had = await company.credits(grace.address);
    const bought = await subscribe(company, grace, subscription);
    licence = bought.licence;
    ledger.licenceSold(bought);
    const { expires_at, deposit: held } = event(bought.outcome, 'ModelLicensing.LicenceBought');
    deposit = held;
    assert.equal(expires_at, licence.from + MONTH);
    assert.equal(await company.credits(grace.address), had - PRICE);
    assert.equal(await plain.owner(LICENCES, licence.id), grace.address);
  });

  await t.test('three seats should share the quota, and use it up', async () => {
    const refuses = async (who: Person, shop: Shop, named: number | undefined, error: string) =>
      assert.equal(await company.refused(who, await opening(company, who, keys.grace, shop, CRED, named)), error);
    await refuses(grace, shops.licensed, undefined, 'PaymentLanes.LicenceRequired');
    await refuses(grace, shops.anyone, licence.id, 'ModelLicensing.WrongAsset');
    await refuses(heidi, shops.licensed, licence.id, 'ModelLicensing.NotHolder');

    const lanes: Lane[] = [];
    const parts: Units[] = [];
    let left = QUOTA;
    for (let free = BigInt(SEATS); free > 0n; free--) {
      const part = left.map((units) => units / free);
      left = left.map((units, place) => units - part[place]!);
      const lane = await openLane(company, grace, keys.grace, shops.licensed, CRED, licence.id);
      assert.deepEqual((await company.lane(lane.id)).lane.free, part);
      lanes.push(lane);
      parts.push(part);
    }
    assert.deepEqual([left, parts.map((part) => part[2])], [NOTHING, [20_000n, 20_000n, 20_001n]]);
    await refuses(grace, shops.licensed, licence.id, 'ModelLicensing.InsufficientSeats');

    // One lane goes beyond its part of the quota, and pays for that.
    const beyond = units({ input: 100_000, output: 25_000 });
    for (const [place, lane] of lanes.entries()) {
      const more = place === 1 ? beyond : NOTHING;
      const { outcome, royalty } = await ledger.lanePays(lane, plus(parts[place]!, more), costOf([more], PRICES), ROYALTY);
      if (place === 1) ledger.thirdEarns(outcome, royalty);
      assert.deepEqual(await release(company, lane), NOTHING);
    }
    assert.deepEqual(await standing(grace, licence.id), { standing: 'InForce', seats: SEATS, left: NOTHING, used: 0 });
    assert.deepEqual(await entitled(grace, id.third), [licence.id, NOTHING]);
    // Without a quota there is the tariff.
    const lane = await openLane(company, grace, keys.grace, shops.licensed, CRED, licence.id);
    const { outcome, royalty } = await ledger.lanePays(lane, beyond, costOf([beyond], PRICES), ROYALTY);
    ledger.thirdEarns(outcome, royalty);
    await release(company, lane);
  });

  await t.test('a licence should be renewed by its holder, from its end on', async () => {
    assert.equal(await company.refused(grace, renewal(licence.id, PRICE - 1n)), 'ModelLicensing.PriceAboveLimit');
    assert.equal(await company.refused(heidi, renewal(licence.id, PRICE)), 'ModelLicensing.NotHolder');
    const renewed = await renew(company, grace, licence);
    assert.ok(renewed.block < licence.from + MONTH, 'a month was too short for all that is done in it on this machine');
    const { price, fee, expires_at } = event(renewed, 'ModelLicensing.LicenceRenewed');
    const split = incomeOf(PRICE);
    assert.deepEqual([price, fee, expires_at], [PRICE, split.fee, licence.from + 2 * MONTH]);
    ledger.thirdEarns(renewed, split.income);
  });

  await t.test('income should flow up, and every ancestor pull exactly its share, once', async () => {
    for (const [asset, ancestor] of WAYS) {
      const expected = incomes.pull(asset, ancestor);
      assert.equal(await due(bob, id[asset], id[ancestor]), expected);
      assert.equal(await pull(company, eve, id[asset], id[ancestor]), expected);
    }
    assert.equal(await company.refused(eve, pulling(id.third, id.tuned)), 'Royalties.NothingDue');
    const all = incomes.of('third');
    // Of all that the third has earned: 18 %, and what the dataset leaves of 2 %.
    assert.equal(incomes.pulledOf('third', 'tuned'), (all * 18n) / 100n);
    assert.equal(incomes.pulledOf('third', 'base'), (all * 2n * 97n) / 10_000n);
    assert.equal(await company.refused(eve, pulling(id.base, id.third)), 'Royalties.NotAncestor');
    // What is pulled is no income: the dataset has its part of it already.
    assert.equal(await company.refused(eve, pulling(id.base, id.dataset)), 'Royalties.NothingDue');
    for (const name of ['dataset', 'base', 'tuned', 'third'] as const) {
      const owner = owners[name].address;
      const had = await company.credits(owner);
      const claimed = await claimFor(company, eve, id[name]);
      assert.deepEqual(claimed, { owner, amount: incomes.claim(name) });
      assert.equal(await company.credits(owner), had + claimed.amount);
    }
    assert.equal(await company.refused(eve, claiming(id.third)), 'Royalties.NothingDue');
    assert.equal(await ledger.inPot(), LEAST + incomes.left);
  });

  await t.test('a licence should have its quota again in the next month, and owe a royalty when it is given away', async () => {
    await company.untilBlock(licence.from + MONTH);
    assert.deepEqual((await standing(grace, licence.id)).left, QUOTA);
    const royalty = resaleOf(PRICE, BigInt(RESALE));
    assert.equal(await company.refused(grace, gift(licence.id, heidi, royalty - 1n)), 'ModelLicensing.RoyaltyAboveLimit');
    const had = await company.credits(grace.address);
    const given = await transfer(company, grace, heidi, licence.id, royalty);
    assert.equal(event(given, 'ModelLicensing.LicenceTransferred')['royalty'], royalty);
    ledger.thirdEarns(given, royalty);
    assert.equal(await company.credits(grace.address), had - royalty);
    assert.equal(await company.refused(grace, renewal(licence.id, PRICE)), 'ModelLicensing.NotHolder');
    assert.deepEqual(await plain.items(heidi.address), [`${LICENCES}/${licence.id}`]);

    await fillBudget(company, heidi, 1_000n * NOE, 50n * CRED);
    lasting = await openLane(company, heidi, keys.heidi, shops.licensed, CRED, licence.id);
    lastingPart = QUOTA.map((units) => units / BigInt(SEATS));
    assert.deepEqual((await company.lane(lasting.id)).lane.free, lastingPart);
    assert.equal(await company.refused(heidi, gift(licence.id, grace, royalty)), 'ModelLicensing.SeatsInUse');
  });

  await t.test('what is disputed should be paid to nobody', async () => {
    assert.equal(await pull(company, eve, id.third, id.tuned), incomes.pull('third', 'tuned'));
    const licensed = { type: 'Licensee', value: licence.id } as const;
    // The licence is of a descendant, and another's now.
    assert.equal(await company.refused(grace, disputing(id.tuned, licensed)), 'Royalties.NoStanding');
    const opened = event(await company.does(heidi, disputing(id.tuned, licensed)), 'Royalties.DisputeOpened');
    assert.deepEqual([opened['disputer'], opened['bond']], [heidi.address, BOND]);
    assert.equal(await company.refused(eve, claiming(id.tuned)), 'Royalties.AssetDisputed');
    assert.equal(await company.refused(eve, disputing(id.tuned, licensed)), 'Royalties.AlreadyDisputed');
    assert.equal(await company.refused(eve, expiring(id.tuned)), 'Royalties.NotYetExpired');
  });

  await t.test('shares should trade on the market, and earn for whoever activated them before', async () => {
    const trading = new Trading(company, ledger, plain, subscription);
    await trading.divide();
    assert.equal(await plain.owner(MODELS, id.third), dave.address);
    assert.equal(await company.refused(eve, claiming(id.third)), 'Royalties.AlreadyFractional');
    const { judys, ivans } = await trading.trade();
    await trading.earn(judys);
    await trading.comeJustInTime(ivans);
    await trading.leave(ivans);
  });

  await t.test('a lane should go on when its licence expires, and no other be opened', async () => {
    await company.untilBlock(licence.from + 2 * MONTH);
    assert.equal((await standing(heidi, licence.id)).standing, 'Expired');
    const again = await opening(company, heidi, keys.heidi, shops.licensed, CRED, licence.id);
    assert.equal(await company.refused(heidi, again), 'ModelLicensing.Expired');
    assert.equal(await company.refused(heidi, gift(licence.id, grace, PRICE)), 'ModelLicensing.Expired');
    await ledger.lanePays(lasting, lastingPart, 0n, ROYALTY);
    const more = units({ output: 50_000 });
    const { outcome, royalty } = await ledger.lanePays(lasting, more, costOf([more], PRICES), ROYALTY);
    ledger.thirdEarns(outcome, royalty);
    assert.equal(await company.refused(heidi, burning(licence.id)), 'ModelLicensing.SeatsInUse');
    assert.deepEqual(await release(company, lasting), NOTHING);
    const { holder, depositor, deposit: returned } = await burn(company, heidi, licence.id);
    assert.deepEqual([holder, depositor, returned], [heidi.address, grace.address, deposit]);
    assert.equal(await plain.owner(LICENCES, licence.id), undefined);
  });

  await t.test('a dispute that nobody decides should run out, and cost a part of its bond', async () => {
    const expired = event(await company.does(eve, expiring(id.tuned)), 'Royalties.DisputeExpired');
    assert.deepEqual(expired, { asset: id.tuned, disputer: heidi.address, slashed: LOST, bond: BOND - LOST });
    const claimed = await claimFor(company, eve, id.tuned);
    assert.deepEqual(claimed, { owner: charlie.address, amount: incomes.claim('tuned') });
  });

  await t.test('a licence should be taken back by who sold it, and by nobody else', async () => {
    const bought = await subscribe(company, judy, subscription, 400n * NOE);
    ledger.licenceSold(bought);
    const taken = bought.licence.id;
    assert.equal(await company.refused(grace, refunding(taken)), 'ModelLicensing.NotSeller');
    const had = [await company.credits(dave.address), await company.credits(judy.address)] as const;
    const refunded = event(await refund(company, dave, taken), 'ModelLicensing.LicenceRefunded');
    assert.deepEqual([refunded['holder'], refunded['amount']], [judy.address, PRICE]);
    assert.equal(await company.credits(dave.address), had[0] - PRICE);
    assert.equal(await company.credits(judy.address), had[1] + PRICE);
    assert.equal(await plain.owner(LICENCES, taken), undefined);
  });

  await t.test('an agent that is owned through shares should earn, hold credits and pay by itself', async () => {
    const agent = await makeAgent(company);
    const { itself } = agent;
    id.agent = agent.asset;
    assert.equal(itself.address, palletAccount('noema/ag', number(agent.asset, 4)));
    const any = { type: 'Any', value: undefined };
    const proxy = call('Proxy', 'add_proxy', { delegate: account(eve.address), proxy_type: any, delay: 0 });
    assert.equal(await company.refused(itself, proxy), 'System.CallFiltered');
    const remark = actAs(agent.asset, call('System', 'remark', { remark: ascii('hello') }));
    assert.equal(await company.refused(itself, remark), 'System.CallFiltered');
    assert.equal(await company.refused(eve, remark), 'AiAssets.NotOwner');

    const { shares, outcome: divided } = await divide(company, charlie, agent.asset, 'Agent', 'AGENT');
    const owned = new Holders(company.epochOf, incomes.own('agent'), divided.block, 0n, 0n);
    await company.does(charlie, send(shares, judy.address, 400_000n));
    for (const [who, amount] of [[charlie, 500_000n], [judy, 399_999n]] as const) {
      const activated = await activate(company, who, agent.asset, amount);
      owned.activate(activated.block, who.name, amount);
    }
    const shop = await agentSells(company, agent);
    await company.untilEpoch();

    const lane = await openLane(company, grace, keys.grace, shop, 20n * CRED);
    const requests = units({ requests: 200 });
    const earned = await ledger.lanePays(lane, requests, costOf([requests], AGENT_PRICES), AGENT_ROYALTY);
    assert.deepEqual(eventsOf(earned.outcome, 'Royalties.IncomeReceived'), [{ asset: agent.asset, amount: earned.royalty }]);
    incomes.receive('agent', earned.royalty);
    owned.income(earned.outcome.block, earned.royalty);
    assert.equal(await plain.balance(CRED_ASSET_ID, itself.address), earned.payout);
    for (const who of [charlie, judy]) assert.ok((await ledger.claims(owned, agent.asset, who)) > 0n);

    const deposited = 5n * CRED;
    await agentDeposits(company, agent, deposited);
    const used = await openLane(company, itself, keys.agent, shops.anyone, 4n * CRED);
    assert.equal((await company.lane(used.id)).lane.payer, itself.address);
    const tokens = units({ input: 1_000_000 });
    const { outcome, royalty } = await ledger.lanePays(used, tokens, 2n * CRED, ROYALTY);
    ledger.thirdEarns(outcome, royalty);
    const { held, reserved } = await company.escrow(itself.address);
    assert.deepEqual([held, reserved], [deposited - 2n * CRED, 2n * CRED]);
    assert.equal(await company.credits(itself.address), earned.payout - deposited);
  });

  await t.test('items of the chain should be seen by any client, and moved by none', async () => {
    const models = (['base', 'tuned', 'third'] as const).map((name): [number, Name] => [MODELS, name]);
    const owned: [number, Name][] = [[DATASETS, 'dataset'], ...models, [AGENTS, 'agent']];
    for (const [collection, name] of owned) {
      const { address } = owners[name];
      assert.equal(await plain.owner(collection, id[name]), address);
      assert.equal(await plain.ownerByApi(collection, id[name]), address);
      assert.ok((await plain.items(address)).includes(`${collection}/${id[name]}`));
    }
    const refuses = async (who: Person, collection: number, item: number) => {
      const transfer = call('Nfts', 'transfer', { collection, item, dest: account(eve.address) });
      assert.equal(await company.refused(who, transfer), 'Nfts.ItemLocked');
      assert.equal(await company.refused(who, call('Nfts', 'burn', { collection, item })), 'Nfts.ItemLocked');
    };
    await refuses(bob, MODELS, id.base);
    await refuses(dave, LICENCES, ofTuned.licence!);
  });

  await t.test('the last credit should be where the books say', async () => {
    for (const [asset, ancestor] of WAYS.slice(2)) {
      assert.equal(await pull(company, eve, id[asset], id[ancestor]), incomes.pull(asset, ancestor));
    }
    for (const name of ['dataset', 'base', 'tuned'] as const) {
      const claimed = await claimFor(company, eve, id[name]);
      assert.deepEqual(claimed, { owner: owners[name].address, amount: incomes.claim(name) });
    }
    for (const who of [dave, judy]) await ledger.claims(ledger.holders!, id.third, who);
    assert.equal(await ledger.inPot(palletAccount('noema/ag', number(id.agent, 4))), LEAST + incomes.left);
  });
});
