// SPDX-License-Identifier: Apache-2.0
// Metered services from the first bond to the last credit, on a real node: two providers, a developer with one budget, a
// key that owns nothing, ten thousand calls that are paid off chain and settled by one transaction. Providers' software
// is on `polkadot-api`, the developer's on `@polkadot/api`; what everybody has is computed a second time.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { CRED, CRED_ASSET_ID, NOE } from './client.ts';
import { NodeProcess } from './node.ts';
import { Books, boughtFor, costOf } from './services/books.ts';
import { CLOSE_DELAY, fillBudget, grantKey, type Lane, openLane, request } from './services/budget.ts';
import { askToClose, finalise, refund, revoke, rotate, settleUp } from './services/ends.ts';
import { authorise, captureTime, voidJob } from './services/jobs.ts';
import { openShops, type Shop } from './services/shops.ts';
import { Stage, STORY_CHAIN } from './services/stage.ts';
import { chat, pay, settle } from './services/traffic.ts';
import { type Person, publicKey } from './scene.ts';
import { eventsOf, feeOf, type Outcome } from './toolkit/adapter.ts';
import { ascii, hexOf } from './toolkit/bytes.ts';
import { addressOf, call, openLaneFor, palletAccount, rowOf, signerValue, view } from './toolkit/calls.ts';
import { type Units, units } from './toolkit/metering.ts';
import { hashOf, lanePayload } from './toolkit/payloads.ts';

const CALLS = 10_000;
const PAID = 2_000n * NOE;
const BUDGET = 150n * CRED;
const CAP = 100n * CRED;
const LANE_CAP = 40n * CRED;
const OVERLAP = 20;

/** What a record of a provider, a service and a version of a tariff binds, in planck: see docs/design/services.md. */
const PROVIDER_DEPOSIT = 303_000_000_000n;
const SERVICE_DEPOSIT = 597_000_000_000n;
const TARIFF_DEPOSIT = 409_000_000_000n;
const BOND = 1_000n * NOE;
/** The least CRED that an account holds. */
const LEAST = CRED / 100n;

const TREASURY = palletAccount('noema/ty');
const POT = palletAccount('noema/pl');

let node: NodeProcess;
let stage: Stage;
let books: Books;

before(async () => {
  node = await NodeProcess.start(...STORY_CHAIN);
  stage = await Stage.open(node.url);
  const constant = (pallet: string, name: string) => stage.dave.on.constant(pallet, name);
  books = new Books(
    await constant('PaymentLanes', 'AccountDeposit'),
    await constant('PaymentLanes', 'LaneDeposit'),
    await constant('AccessKeys', 'GrantDeposit'),
  );
});

after(async () => {
  await stage?.close();
  await node?.dispose();
});

/** That the developer's escrow is what the books say, by both libraries. */
async function agree() {
  for (const { on } of [stage.dave, stage.bob]) {
    assert.deepEqual(await on.view(view('PaymentLanes', 'account', stage.dave.address)), books.escrow);
  }
}

/** That a settlement paid so much, by its events, and booked it. */
function paidOut(outcome: Outcome, lane: Lane, amount: bigint, beneficiary: string): bigint {
  const { fee, payout } = books.claim(amount);
  const row = { row: 0, lane: lane.id, amount, fee, discount: 0n, royalty: 0n };
  assert.deepEqual(eventsOf(outcome, 'PaymentLanes.RowPaid'), [row]);
  assert.deepEqual(eventsOf(outcome, 'PaymentLanes.PaidOut'), [{ beneficiary, amount: payout, escrowed: false }]);
  return payout;
}

test('ten thousand calls should be settled by one transaction, and every credit be where the books say', async (t) => {
  const had = new Map<Person, bigint>();
  for (const person of [stage.bob, stage.charlie, stage.dave]) had.set(person, await stage.native(person.address));
  /** What NOE each has on hold, or has paid for CRED. */
  const bound = new Map([
    [stage.bob, BOND + PROVIDER_DEPOSIT + SERVICE_DEPOSIT + TARIFF_DEPOSIT],
    [stage.charlie, BOND + PROVIDER_DEPOSIT + 2n * (SERVICE_DEPOSIT + TARIFF_DEPOSIT)],
  ]);
  const nativeAgrees = async () => {
    for (const [person, amount] of bound) {
      assert.equal(await stage.native(person.address), had.get(person)! - amount - stage.fees.get(person)!, person.name);
    }
  };
  const { supply } = await stage.dave.on.stored('Assets', 'Asset', CRED_ASSET_ID);
  const treasury = await stage.credits(TREASURY);
  const { app, later: next, trainer } = stage.keys;
  /** What CRED each provider has. */
  const earned = { bob: 0n, charlie: 0n };
  let shops: { chat: Shop; images: Shop; gpu: Shop; earnings: string };
  let bought: bigint;
  let short: Lane, long: Lane, pictures: Lane, later: Lane;
  let first: Outcome;
  /** What was used on the short lane. */
  const usedShort: Units[] = [];
  let deadline: number;
  /** What each lane has paid. */
  const claimed = new Map<Lane, bigint>();
  const claims = (lane: Lane, amount: bigint) => claimed.set(lane, (claimed.get(lane) ?? 0n) + amount);

  await t.test('providers should be found with their prices when they have opened their shops', async () => {
    shops = await openShops(stage);
    const anything = { kind: undefined, tag: undefined, provider: undefined, max_prices: Array(6).fill(undefined), open: true };
    const pages = [];
    for (const { on } of [stage.dave, stage.bob]) {
      const { items, next } = await on.view(view('Services', 'services', { ...anything, tag: ascii('example') }, undefined, 64));
      assert.equal(next, undefined);
      const sold = [shops.chat, shops.images, shops.gpu].map(({ service }) => service);
      assert.deepEqual(items.map(({ id }: { id: number }) => id), sold.sort());
      const chats = await on.view(view('Services', 'services', { ...anything, kind: { type: 'Chat' } }, undefined, 64));
      assert.equal(chats.items.length, 1);
      const [version, tariff] = chats.items[0].tariff;
      assert.deepEqual([version, tariff.terms.tariff], [1, shops.chat.prices]);
      pages.push(items);
    }
    // Both libraries, by the two adapters, come to the same values.
    assert.deepEqual(pages[0], pages[1]);
    await nativeAgrees();
  });

  await t.test('a budget should be in escrow when the developer has bought and deposited credits', async () => {
    const { latest, twap } = await stage.dave.on.view(view('PriceFeed', 'price'));
    bought = await fillBudget(stage, stage.dave, PAID, BUDGET);
    assert.equal(bought, boughtFor(PAID, latest < twap ? latest : twap));
    books.deposit(BUDGET);
    await agree();
    assert.equal(await stage.credits(stage.dave.address), bought - BUDGET);
    bound.set(stage.dave, PAID);
    await nativeAgrees();
  });

  await t.test('a key that owns nothing should open lanes through the relay of providers when it is granted', async () => {
    const { chat, images } = shops;
    await grantKey(stage, app, [chat, images], CAP, LANE_CAP);
    books.grant();
    const byCharlie = openLane(stage, app, images, 5n * CRED, 3n);
    short = await openLane(stage, app, chat, LANE_CAP, 1n);
    long = await openLane(stage, app, chat, LANE_CAP, 2n);
    pictures = await byCharlie;
    for (const lane of [short, long, pictures]) {
      books.open(lane.reserve);
      const { fork_id, ...terms } = await request(stage, app, lane.shop, lane.reserve, lane.salt);
      const id = hashOf(lanePayload({ ...terms, fork_id, payer: publicKey(stage.dave), epoch: lane.epoch }));
      assert.equal(lane.id, hexOf(id));
      const { standing, unclaimed } = await stage.lane(lane.id);
      assert.deepEqual([standing.type, unclaimed], ['Open', lane.reserve]);
    }
    await agree();
    const account = addressOf(hexOf(blake2AsU8a(app.signer)));
    assert.deepEqual([await stage.native(account), await stage.credits(account)], [0n, 0n]);
  });

  await t.test('a gateway should learn in one answer what an account may use', async () => {
    const nothing = units({});
    const expected = { licence_required: false, licence: undefined, quota_left: nothing, tier: 0, rate_class: 0 };
    for (const { on } of [stage.dave, stage.bob]) {
      const found = await on.runtimeApi('EntitlementApi', 'entitlement', stage.dave.address, shops.chat.service);
      assert.deepEqual(found, { ...expected, lanes: 2, closing: 0, reserved: 2n * LANE_CAP, complete: true });
      assert.equal(await on.runtimeApi('EntitlementApi', 'entitlement', stage.dave.address, 999), undefined);
    }
  });

  await t.test('a key should open nothing when that is beyond its grant', async () => {
    const [left, tooMuch] = [CAP - 2n * LANE_CAP - 5n * CRED, CAP - 2n * LANE_CAP - 4n * CRED];
    assert.equal(await stage.dave.on.view(view('AccessKeys', 'room', stage.dave.address, signerValue(app.signer))), left);
    const refuses = async (shop: Shop, reserve: bigint, error: string) => {
      const asked = await request(stage, app, shop, reserve, 4n);
      assert.equal(await stage.refused(shop.provider, openLaneFor(asked, app.signRequest(asked))), error);
    };
    const other = refuses(shops.gpu, CRED, 'AccessKeys.ServiceNotGranted');
    await refuses(shops.chat, tooMuch, 'AccessKeys.PeriodCapExceeded');
    await refuses(shops.chat, LANE_CAP + 1n, 'AccessKeys.LaneCapExceeded');
    await other;
    const asked = await request(stage, app, shops.chat, CRED, 1n);
    const again = openLaneFor(asked, app.signRequest(asked));
    assert.equal(await stage.refused(stage.bob, again), 'PaymentLanes.SaltUsed');
    const forged = openLaneFor({ ...asked, salt: 4n }, app.signRequest(asked));
    assert.equal(await stage.refused(stage.bob, forged), 'PaymentLanes.BadSignature');
    await agree();
  });

  await t.test('one call should be paid when its voucher is claimed', async () => {
    const calls = await chat(stage, short, 1);
    usedShort.push(...calls.used);
    const amount = costOf(usedShort, shops.chat.prices);
    assert.equal(calls.last.voucher.cumulative_amount, amount);
    const { quote, outcome } = await settle(stage, short, calls.last);
    const payout = paidOut(outcome, short, amount, stage.bob.address);
    assert.deepEqual(quote, { code: { type: 'Paid', value: undefined }, amount, payout });
    earned.bob += payout;
    claims(short, amount);
    first = outcome;
    await agree();
  });

  await t.test('ten thousand calls should cost the settlement of one call', async () => {
    const calls = await chat(stage, long, CALLS);
    assert.equal(calls.used.length, CALLS);
    const amount = costOf(calls.used, shops.chat.prices);
    assert.equal(calls.last.voucher.cumulative_amount, amount);
    const { outcome } = await settle(stage, long, calls.last);
    earned.bob += paidOut(outcome, long, amount, stage.bob.address);
    claims(long, amount);
    await agree();
    assert.deepEqual([feeOf(outcome), outcome.length], [feeOf(first), first.length]);
    // Claiming it again would pay nothing, and be no failure.
    const row = rowOf(calls.last.voucher, calls.last.signature);
    const [again] = await stage.bob.on.view(view('PaymentLanes', 'quote_claim', stage.bob.address, [row]));
    assert.deepEqual(again, { code: { type: 'AlreadyClaimed', value: undefined }, amount: 0n, payout: 0n });
    assert.equal(await stage.credits(stage.bob.address), earned.bob);
  });

  await t.test('two providers should be paid from one budget', async () => {
    const paintings = Array.from({ length: 25 }, () => pay(pictures, units({ requests: 1 })));
    const amount = costOf([units({ requests: 25 })], shops.images.prices);
    assert.equal(amount, CRED);
    const { outcome } = await settle(stage, pictures, paintings.at(-1)!);
    earned.charlie += paidOut(outcome, pictures, amount, shops.earnings);
    claims(pictures, amount);
    await agree();
    assert.equal(await stage.credits(shops.earnings), earned.charlie);
  });

  await t.test('a provider should be paid in time when the developer closes while a voucher is outstanding', async () => {
    const more = units({ input: 1_200, output: 345 });
    usedShort.push(more);
    const outstanding = pay(short, more);
    deadline = await askToClose(stage, short);
    const amount = costOf(usedShort, shops.chat.prices) - claimed.get(short)!;
    const { standing } = await stage.lane(short.id);
    assert.deepEqual(standing, { type: 'Closing', value: { until: deadline, reason: { type: 'Requested', value: undefined } } });
    const finalising = call('PaymentLanes', 'finalise', { lane: short.id });
    assert.equal(await stage.refused(stage.eve, finalising), 'PaymentLanes.NotYetDue');
    const { outcome } = await settle(stage, short, outstanding);
    earned.bob += paidOut(outcome, short, amount, stage.bob.address);
    claims(short, amount);
    await agree();
  });

  await t.test('lanes should close when their key is rotated and revoked', async () => {
    const moved = await rotate(stage, app, next, OVERLAP);
    books.grant();
    assert.deepEqual([moved['lanes'], moved['overlap']], [3, OVERLAP]);
    // The wallet wraps what it signs, and the chain takes that as well.
    later = await openLane(stage, next, shops.chat, 10n * CRED, 1n, true);
    books.open(later.reserve);
    const old = await request(stage, app, shops.chat, CRED, 5n);
    assert.equal(await stage.refused(stage.bob, openLaneFor(old, app.signRequest(old))), 'AccessKeys.KeyRotated');

    const used = units({ input: 2_000, cached: 9_000, output: 1_000 });
    const voucher = pay(later, used);
    const { at, lanes } = await revoke(stage, next);
    assert.equal(lanes, 1);
    const until = at + CLOSE_DELAY;
    const ended = { type: 'Closing', value: { until, reason: { type: 'KeyEnded', value: undefined } } };
    assert.deepEqual((await stage.lane(later.id)).standing, ended);
    const { outcome } = await settle(stage, later, voucher);
    const amount = costOf([used], shops.chat.prices);
    earned.bob += paidOut(outcome, later, amount, stage.bob.address);
    claims(later, amount);
    deadline = Math.max(deadline, until, moved['closes_at'] + CLOSE_DELAY);
    await agree();
  });

  await t.test('a refund should be in the budget again, once for each reference', async () => {
    const amount = CRED / 4n;
    const { outcome, reference } = await refund(stage, long, amount, 'an answer that broke off');
    assert.deepEqual(eventsOf(outcome, 'PaymentLanes.Refunded'), [{ lane: long.id, amount, reference }]);
    books.refund(amount);
    const deposit = await stage.bob.on.constant('PaymentLanes', 'RefundDeposit');
    earned.bob -= amount + deposit;
    const again = call('PaymentLanes', 'refund', { lane: long.id, amount, reference });
    assert.equal(await stage.refused(stage.bob, again), 'PaymentLanes.AlreadyRefunded');
    assert.equal((await stage.lane(long.id)).refunded, amount);
    assert.equal((await stage.lane(long.id)).lane.claimed, claimed.get(long));
    const { held, deposits } = await stage.escrow(stage.bob.address);
    assert.deepEqual([held, deposits], [deposit, deposit]);
    await agree();
  });

  await t.test('a job should be captured twice and given up for the rest', async () => {
    const reserve = 10n * CRED;
    const job = await authorise(stage, trainer, shops.gpu, reserve);
    books.open(reserve);
    let [milliseconds, captured] = [0n, 0n];
    for (const more of [4_320_000n, 2_880_000n]) {
      milliseconds += more;
      const total = costOf([units({ gpuMilliseconds: milliseconds })], shops.gpu.prices);
      const outcome = await captureTime(stage, job, more);
      earned.charlie += paidOut(outcome, job, total - captured, shops.earnings);
      captured = total;
    }
    const { reason, claimed, freed } = await voidJob(stage, job);
    assert.deepEqual([reason.type, claimed, freed], ['Voided', captured, reserve - captured]);
    books.end(reserve, captured);
    await agree();
    assert.equal(await stage.credits(shops.earnings), earned.charlie);
  });

  await t.test('lanes should end, and leave nothing reserved, when their time has come', async () => {
    await stage.untilBlock(deadline + 1);
    const lanes = [short, long, pictures, later];
    const ended = await finalise(stage, lanes);
    for (const [place, lane] of lanes.entries()) {
      const paid = claimed.get(lane)!;
      const reason = { type: lane === short ? 'Requested' : 'KeyEnded', value: undefined };
      assert.deepEqual(ended[place], { lane: lane.id, reason, claimed: paid, freed: lane.reserve - paid });
      books.end(lane.reserve, paid);
    }
    assert.equal(books.reserved, 0n);
    await agree();
  });

  await t.test('the last credit should be where the books say when the developer settles up', async () => {
    const { available } = books;
    books.prune(2);
    const withdrawn = await settleUp(stage, [app, next]);
    assert.equal(withdrawn, available + 2n * (await stage.dave.on.constant('AccessKeys', 'GrantDeposit')));
    books.withdraw(withdrawn);
    await agree();
    assert.equal(books.balance, 0n);
    assert.equal(await stage.credits(stage.dave.address), bought - BUDGET + withdrawn);
    assert.equal(await stage.credits(stage.bob.address), earned.bob);
    assert.equal(await stage.credits(TREASURY), treasury + books.fees);
    const { held } = await stage.escrow(stage.bob.address);
    assert.equal(await stage.credits(POT), books.held + held + LEAST);
    assert.equal((await stage.dave.on.stored('Assets', 'Asset', CRED_ASSET_ID)).supply, supply + bought);
    await nativeAgrees();
  });
});
