// SPDX-License-Identifier: Apache-2.0
// Staking as people do it in Polkadot.js Apps, whose library this is, on a chain whose eras take seconds. One story:
// Bob nominates Alice, Dave is elected without session keys, Charlie takes the seat of Alice, all are paid, and whoever
// leaves gets everything back.

import type { ApiPromise } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { u8aToHex } from '@polkadot/util';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { key, type KeyUri, NOE, type Receipt } from './client.ts';
import { PolkadotJs } from './clients/polkadot-js.ts';
import { eras, startFastChain } from './fast-chain.ts';
import { type NodeProcess, poll } from './node.ts';
import { payoutOf } from './payout.ts';

const BOB_BOND = 50_000n * NOE;
const CHARLIE_BOND = 400_000n * NOE;
const DAVE_BOND = 300_000n * NOE;
const EVE_BOND = 20_000n * NOE;
/** A tenth, in billionths. */
const COMMISSION = 100_000_000;
/** Eras that unbonding takes with the runtime for tests. */
const BONDING_ERAS = 4;

const client = new PolkadotJs();
let node: NodeProcess;
let api: ApiPromise;
let alice: string, bob: string, charlie: string, dave: string, eve: string;
/** What the chain stored of Bob before he staked. */
let bobsKeysBefore: string[];
/** The era in which Bob's nomination of Alice counts first, and that in which Charlie validates first. */
let bobsEra: number, charliesEra: number;

before(async () => {
  // Two seats: one for Dave, who has no keys, so that the chain goes on by the other.
  node = await startFastChain(2);
  await client.connect(node.url);
  api = client.api;
  const address = async (uri: KeyUri) => (await key(uri)).address;
  [alice, bob, charlie, dave, eve] = (await Promise.all(
    ['//Alice', '//Bob', '//Charlie', '//Dave', '//Eve'].map(address),
  )) as [string, string, string, string, string];
  bobsKeysBefore = await keysOf(bob);
});

after(async () => {
  await client.close();
  await node.dispose();
});

type Call = SubmittableExtrinsic<'promise'>;

async function done(who: KeyUri, call: Call): Promise<Receipt> {
  const receipt = await client.submit(who, call);
  assert.equal(receipt.error, null);
  return receipt;
}

/** The fields of all events of that name. */
const all = (receipt: Receipt, name: string) =>
  receipt.events.filter((event) => event.name === name).map(({ fields }) => fields);

const free = async (who: string) => (await api.query.system.account(who)).data.free.toBigInt();
const reserved = async (who: string) => (await api.query.system.account(who)).data.reserved.toBigInt();
const ledger = async (who: string) => (await api.query.staking.ledger(who)).unwrap();
const activeEra = async () => (await api.query.staking.activeEra()).unwrap().index.toNumber();
const plannedEra = async () => (await api.query.staking.currentEra()).unwrap().toNumber();
const authorities = async () => (await api.query.session.validators()).map(String);

const untilEra = (era: number) =>
  poll(`era ${era}`, eras(BONDING_ERAS + 4), async () => ((await activeEra()) >= era ? true : undefined));

/** The keys of all that the chain stores by an account. */
async function keysOf(who: string): Promise<string[]> {
  const account = u8aToHex(api.createType('AccountId', who).toU8a()).slice(2);
  const found: string[] = [];
  for (let from = '0x', page: string[]; ; from = page.at(-1)!) {
    page = (await node.rpc('state_getKeysPaged', ['0x', 1_000, from])) as string[];
    found.push(...page.filter((key) => key.includes(account)));
    if (page.length < 1_000) return found;
  }
}

test('a stash should have its bond held when it nominates', async () => {
  const { staking, utility } = api.tx;
  const before = await free(bob);
  const bond = await done('//Bob', utility.batchAll([staking.bond(BOB_BOND, 'Stash'), staking.nominate([alice])]));
  assert.deepEqual(all(bond, 'Staking.Bonded'), [{ stash: bob, amount: String(BOB_BOND) }]);
  const { active, total } = await ledger(bob);
  assert.deepEqual([active.toBigInt(), total.toBigInt()], [BOB_BOND, BOB_BOND]);
  const [fee] = all(bond, 'TransactionPayment.TransactionFeePaid');
  assert.equal(await reserved(bob), BOB_BOND);
  assert.equal(await free(bob), before - BOB_BOND - BigInt(fee?.['actual_fee'] ?? 0));
  assert.deepEqual((await api.query.staking.nominators(bob)).unwrap().targets.map(String), [alice]);
});

test('staking should refuse with the name of the error when something is wrong', async () => {
  const { bond, bondExtra, nominate, validate, unbond, chill, payoutStakers } = api.tx.staking;
  const prefs = { commission: 0, blocked: false };
  const steps: Record<KeyUri, [Call, string | null][]> = {
    '//Alice': [[bond(NOE, 'Staked'), 'Staking.AlreadyBonded']],
    '//Dave': [
      [bond(1n, 'Staked'), 'Staking.InsufficientBond'],
      [bond(DAVE_BOND, 'Staked'), null],
      // A candidate needs no session keys yet: they are asked for when it is elected.
      [validate(prefs), null],
    ],
    '//Eve': [
      [nominate([alice]), 'Staking.NotController'],
      [chill(), 'Staking.NotController'],
      [bondExtra(NOE), 'Staking.NotStash'],
      [bond(9n * NOE, 'Stash'), null],
      [nominate([alice]), 'Staking.InsufficientBond'],
      [validate(prefs), 'Staking.InsufficientBond'],
      [bondExtra(EVE_BOND - 9n * NOE), null],
      [nominate([]), 'Staking.EmptyTargets'],
      [nominate(Array(17).fill(alice)), 'Staking.TooManyTargets'],
    ],
    '//Ferdie': [
      [payoutStakers(eve, 0), 'Staking.NotStash'],
      [payoutStakers(alice, 9), 'Staking.InvalidEraToReward'],
      [unbond(NOE), 'Staking.NotController'],
    ],
  };
  const refuse = async ([who, calls]: [KeyUri, [Call, string | null][]]) => {
    for (const [call, error] of calls) {
      assert.equal((await client.submit(who, call)).error, error, `${who} ${call.method.method}`);
    }
  };
  await Promise.all(Object.entries(steps).map(refuse));
});

test('a nomination should count, and a validator without session keys get no slot, when an era begins', async () => {
  bobsEra = await poll('an era that Bob and Dave are elected for', eras(3), async () => {
    const era = await plannedEra();
    const elected = await Promise.all([alice, dave].map((who) => api.query.staking.erasStakersOverview(era, who)));
    const [page, ...none] = await api.query.staking.erasStakersPaged.entries(era, alice);
    if (!page || elected.some((it) => it.isNone)) return undefined;
    assert.deepEqual(none, []);
    const others = page[1].unwrap().others.map(({ who, value }) => [who.toString(), value.toBigInt()]);
    assert.deepEqual(others, [[bob, BOB_BOND]]);
    return era;
  });
  await untilEra(bobsEra);
  assert.deepEqual(await authorities(), [alice]);
});

test('unbonding should give nothing back when its time has not come', async () => {
  const { chill, unbond, withdrawUnbonded } = api.tx.staking;
  // A nominator keeps the least bond as long as it nominates.
  assert.equal((await client.submit('//Bob', unbond(BOB_BOND - NOE))).error, 'Staking.InsufficientBond');
  assert.deepEqual(all(await done('//Bob', chill()), 'Staking.Chilled'), [{ stash: bob }]);
  const unbonded = await done('//Bob', unbond(BOB_BOND));
  assert.deepEqual(all(unbonded, 'Staking.Unbonded'), [{ stash: bob, amount: String(BOB_BOND) }]);

  const early = await done('//Bob', withdrawUnbonded(0));
  assert.deepEqual(all(early, 'Staking.Withdrawn'), []);
  const { active, total, unlocking } = await ledger(bob);
  assert.deepEqual([active.toBigInt(), total.toBigInt()], [0n, BOB_BOND]);
  assert.equal(await reserved(bob), BOB_BOND);
  const [chunk, ...none] = unlocking;
  assert.deepEqual(none, []);
  assert.equal(chunk?.value.toBigInt(), BOB_BOND);
  assert.ok(chunk.era.toNumber() >= bobsEra + BONDING_ERAS, `era ${chunk.era}`);
});

test('a validator should author and finalise blocks when it was elected with its keys', async () => {
  const { session, staking } = api.tx;
  const owner = u8aToHex((await key('//Charlie')).publicKey);
  const made = (await node.rpc('author_rotateKeysWithOwner', [owner])) as { keys: string; proof: string };
  await done('//Charlie', staking.bond(CHARLIE_BOND, 'Stash'));
  await done('//Charlie', session.setKeys(made.keys as never, made.proof));
  // Before it is one: so both count from the same era.
  await done('//Eve', staking.nominate([charlie]));
  await done('//Charlie', staking.validate({ commission: COMMISSION, blocked: false }));
  assert.equal((await api.query.staking.validators(charlie)).commission.toNumber(), COMMISSION);

  await poll('Charlie is the authority', eras(4), async () =>
    (await authorities()).join() === charlie ? true : undefined,
  );
  charliesEra = await activeEra();
  const finalised = await poll('a block of Charlie is final', eras(2), async () => {
    const { author } = await api.derive.chain.getHeader(await api.rpc.chain.getFinalizedHead());
    return author?.eq(charlie) ? author : undefined;
  });
  assert.equal(finalised.toString(), charlie);
  assert.ok((await api.derive.staking.currentPoints()).individual.size > 0, 'nobody earned points');
});

/** Has an era paid out by somebody who has no part in it, and compares what each gets. */
async function paidOut(validator: string, era: number): Promise<Map<string, bigint>> {
  const expected = await payoutOf(api, validator, era);
  const receipt = await done('//Ferdie', api.tx.staking.payoutStakers(validator, era));
  const paid = all(receipt, 'Staking.Rewarded').map(({ stash, amount }) => [stash, BigInt(amount ?? 0)]);
  assert.deepEqual(new Map(paid as [string, bigint][]), expected);
  const claimed = await api.query.staking['claimedRewards']!(era, validator);
  assert.deepEqual(claimed.toJSON(), [0]);
  const again = await client.submit('//Ferdie', api.tx.staking.payoutStakers(validator, era));
  assert.equal(again.error, 'Staking.AlreadyClaimed');
  return expected;
}

test('an era should be paid to the last planck when somebody has it paid out, once', async () => {
  await untilEra(bobsEra + 1);
  const [bobHad, aliceHad] = [await free(bob), (await ledger(alice)).total.toBigInt()];
  // As the page of payouts lists it. The amount there is a wrong one: the library, at 16.5.6, takes for the whole stake
  // what nominators have in it.
  const listed = async () => {
    const rewards = (await api.derive.staking.stakerRewards(bob)).filter(({ era }) => era.eq(bobsEra));
    return rewards.map(({ isClaimed, validators }) => ({ isClaimed, validators: Object.keys(validators) }));
  };
  assert.deepEqual(await listed(), [{ isClaimed: false, validators: [alice] }]);
  const rewards = await paidOut(alice, bobsEra);
  const [alices, bobs] = [rewards.get(alice)!, rewards.get(bob)!];
  assert.ok(alices > bobs && bobs > 0n, `${alices} and ${bobs}`);
  // Bob takes his in his account, Alice adds hers to her bond.
  assert.equal(await free(bob), bobHad + bobs);
  assert.equal((await ledger(alice)).total.toBigInt(), aliceHad + alices);
  assert.deepEqual(await listed(), [{ isClaimed: true, validators: [alice] }]);
});

test('a validator without session keys should earn nothing when its era is paid out', async () => {
  assert.deepEqual(await paidOut(dave, bobsEra), new Map());
});

test('a validator should get its commission when its era is paid out', async () => {
  await untilEra(charliesEra + 1);
  const rewards = await paidOut(charlie, charliesEra);
  const [own, nominated] = [rewards.get(charlie)!, rewards.get(eve)!];
  // More than by its stake alone, of which its nominator has a twentieth.
  assert.ok(nominated > 0n && own > nominated * (CHARLIE_BOND / EVE_BOND), `${own} and ${nominated}`);
});

/** What the Staking page reads when it opens; no era begins meanwhile. */
async function stakingPage() {
  const { staking, session } = api.derive;
  for (;;) {
    const era = await activeEra();
    const [overview, elected, waiting, points, account, progress] = await Promise.all([
      staking.overview(),
      staking.electedInfo(),
      staking.waitingInfo(),
      staking.currentPoints(),
      staking.account(bob),
      session.progress(),
    ]);
    const history = await Promise.all([
      staking.erasRewards(),
      staking.erasPoints(),
      staking.erasPrefs(),
      staking.erasExposure(),
      staking.erasSlashes(),
      staking.ownSlashes(alice),
      staking.stakerPoints(charlie, false),
      staking.stakerExposure(bob),
    ]);
    if ((await activeEra()) === era) return { era, overview, elected, waiting, points, account, progress, history };
  }
}

test('the Staking page should load when eras have ended', async () => {
  const { era, overview, elected, waiting, points, account, progress, history } = await stakingPage();
  const accounts = (info: { accountId: unknown }[]) => info.map(({ accountId }) => String(accountId)).sort();
  assert.equal(overview.activeEra.toNumber(), era);
  assert.deepEqual(overview.validators.map(String), [charlie]);
  assert.deepEqual(accounts(elected.info), [charlie, dave].sort());
  assert.deepEqual(accounts(waiting.info), [alice]);
  assert.ok(points.total.toNumber() > 0, 'nobody earned points in this era');
  assert.equal(account.stakingLedger.total.toBigInt(), BOB_BOND);
  assert.equal(progress.eraLength.toNumber(), progress.sessionLength.toNumber() * progress.sessionsPerEra.toNumber());

  const [rewards, eraPoints, prefs, , , slashes, charlies, exposures] = history;
  const ended = Array.from({ length: era }, (_, era) => era);
  for (const eras of history) assert.deepEqual(eras.map(({ era }) => era.toNumber()), ended);
  assert.ok(rewards.every(({ eraReward }) => eraReward.toBigInt() > 0n), 'an era without a reward');
  assert.ok(eraPoints.every(({ eraPoints }) => eraPoints.toNumber() > 0), 'an era without points');
  assert.equal(prefs[charliesEra]?.validators[charlie]?.commission.toNumber(), COMMISSION);
  assert.ok(slashes.every(({ total }) => total.isZero()), 'somebody was slashed');
  assert.ok(charlies[charliesEra]!.points.toNumber() > 0, 'Charlie earned no points');
  assert.deepEqual(exposures[bobsEra]!.nominating.map(({ validatorId }) => validatorId), [alice]);
});

test('a validator should be replaced when it has chilled', async () => {
  await done('//Charlie', api.tx.staking.chill());
  await poll('Alice is the authority again', eras(4), async () => ((await authorities()).join() === alice ? true : undefined));
  assert.ok((await api.query.staking.validators.entries()).every(([{ args }]) => !args[0].eq(charlie)));
});

test('unbonding should give all back and leave nothing when its time has come', async () => {
  const { unlocking } = await ledger(bob);
  const era = unlocking[0]!.era.toNumber();
  await poll(`era ${era} is planned`, eras(BONDING_ERAS + 1), async () => ((await plannedEra()) >= era ? true : undefined));
  const before = await free(bob);
  const receipt = await done('//Bob', api.tx.staking.withdrawUnbonded(0));
  assert.deepEqual(all(receipt, 'Staking.Withdrawn'), [{ stash: bob, amount: String(BOB_BOND) }]);
  const [fee] = all(receipt, 'TransactionPayment.TransactionFeePaid');
  assert.equal(await free(bob), before + BOB_BOND - BigInt(fee?.['actual_fee'] ?? 0));
  assert.equal(await reserved(bob), 0n);
  assert.deepEqual(await keysOf(bob), bobsKeysBefore);
});
