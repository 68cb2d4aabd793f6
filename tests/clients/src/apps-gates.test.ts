// SPDX-License-Identifier: Apache-2.0
// What Polkadot.js Apps needs to show a page: the gate of each page holds on our chain, the page's own reads
// answer, and the transactions it offers encode and are understood by the runtime.

import type { ApiPromise } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { key } from './client.ts';
import { PolkadotJs } from './clients/polkadot-js.ts';
import { FAST_CHAIN, NodeProcess } from './node.ts';

const client = new PolkadotJs();
let node: NodeProcess;
let alice: string;

interface Page {
  name: string;
  /** What the app evaluates to show the page: each must be there. */
  gate(api: ApiPromise): unknown[];
  /** What the page reads when it opens. */
  reads(api: ApiPromise): Promise<unknown>[];
  /** What its buttons send. */
  calls(api: ApiPromise): SubmittableExtrinsic<'promise'>[];
}

const PAGES: Page[] = [
  {
    name: 'Explorer',
    gate: (api) => [api.rpc.chain.subscribeNewHeads, api.query.system.events],
    reads: (api) => [
      api.derive.chain.bestNumber(),
      api.derive.chain.bestNumberFinalized(),
      api.query.system.events(),
      api.derive.session.progress(),
      api.derive.balances.all(alice),
    ],
    calls: (api) => [api.tx.system.remark('0x00'), api.tx.balances.transferAllowDeath(alice, 1n)],
  },
  {
    name: 'Accounts',
    gate: (api) => [api.query.proxy.proxies, api.query.multisig.multisigs, api.query.identity.identityOf],
    reads: (api) => [
      api.derive.accounts.info(alice),
      api.query.proxy.proxies(alice),
      api.query.multisig.multisigs.keys(alice),
      api.query.identity.identityOf(alice),
      api.query.identity.registrars(),
      api.query.vesting.vesting(alice),
    ],
    calls: (api) => [
      api.tx.proxy.addProxy(alice, 0, 0),
      api.tx.identity.clearIdentity(),
      api.tx.utility.batchAll([api.tx.system.remark('0x00')]),
      api.tx.multisig.approveAsMulti(2, [], null, new Uint8Array(32), { refTime: 0, proofSize: 0 }),
    ],
  },
  {
    name: 'Referenda',
    gate: (api) => [api.tx.referenda.submit, api.tx.convictionVoting.vote, api.consts.referenda['tracks']],
    reads: (api) => [
      api.query.referenda.referendumCount(),
      api.query.referenda.referendumInfoFor.entries(),
      api.query.referenda.decidingCount.entries(),
      api.query.convictionVoting.votingFor.entries(alice),
      api.query.convictionVoting.classLocksFor(alice),
      api.query.balances.totalIssuance(),
    ],
    calls: (api) => [
      api.tx.convictionVoting.vote(0, { Standard: { vote: { aye: true, conviction: 1 }, balance: 1n } }),
      api.tx.referenda.placeDecisionDeposit(0),
    ],
  },
  {
    name: 'Preimages',
    gate: (api) => [api.query.preimage.statusFor, api.tx.preimage.notePreimage],
    reads: (api) => [
      api.query.preimage.statusFor.keys(),
      api.query.preimage.requestStatusFor.keys(),
      api.query.preimage.preimageFor.keys(),
    ],
    calls: (api) => [api.tx.preimage.notePreimage('0x0102')],
  },
  {
    name: 'Treasury',
    gate: (api) => [api.query.treasury.proposals],
    reads: (api) => [
      api.derive.treasury.proposals(),
      api.query.treasury.proposalCount(),
      api.query.treasury.spends.entries(),
    ],
    calls: (api) => [api.tx.treasury.checkStatus(0)],
  },
  {
    name: 'Bounties',
    gate: (api) => [api.tx.bounties.proposeBounty],
    reads: (api) => [api.derive.bounties.bounties(), api.query.bounties.bountyCount()],
    calls: (api) => [api.tx.bounties.proposeBounty(100_000_000_000_000n, 'a tool')],
  },
  {
    name: 'Tech. committee',
    gate: (api) => [api.query.technicalCommittee.members],
    reads: (api) => [
      api.derive.technicalCommittee.members(),
      api.derive.technicalCommittee.proposals(),
      api.derive.technicalCommittee.prime(),
      api.query['technicalMembership']!['members']!(),
    ],
    calls: (api) => [api.tx.technicalCommittee.propose(2, api.tx.system.remark('0x00'), 100)],
  },
  {
    name: 'Staking',
    gate: (api) => [
      api.query.staking.erasStakersOverview,
      api.query.staking['claimedRewards'],
      api.tx.staking.bond,
      api.tx.staking.bond.meta.args.length === 2,
    ],
    reads: (api) => [
      api.derive.staking.overview(),
      api.derive.staking.electedInfo(),
      api.derive.staking.waitingInfo(),
      api.derive.staking.account(alice),
      api.query.staking.nominators.keys(),
      api.query.staking.validatorCount(),
    ],
    calls: (api) => [api.tx.staking.bond(1n, 'Staked'), api.tx.staking.nominate([alice]), api.tx.staking.chill()],
  },
  {
    name: 'Assets',
    gate: (api) => [api.tx.assets.setMetadata, api.tx.assets.transferKeepAlive],
    reads: (api) => [
      api.query.assets.asset.entries(),
      api.query.assets.metadata.entries(),
      api.query.assets.account(1, alice),
    ],
    calls: (api) => [api.tx.assets.create(1_000, alice, 1n), api.tx.assets.setMetadata(1_000, 'A', 'A', 0)],
  },
  {
    name: 'Scheduler',
    gate: (api) => [api.query.scheduler.agenda],
    reads: (api) => [api.query.scheduler.agenda.entries(), api.query.scheduler.lookup.entries()],
    calls: () => [],
  },
];

before(async () => {
  node = await NodeProcess.start(...FAST_CHAIN);
  await client.connect(node.url);
  alice = (await key('//Alice')).address;
});

after(async () => {
  await client.close();
  await node.dispose();
});

describe('pages of Polkadot.js Apps', () => {
  for (const page of PAGES) {
    test(`${page.name} should appear and load when the app connects`, async () => {
      for (const [index, there] of page.gate(client.api).entries()) assert.ok(there, `gate ${index + 1} is missing`);
      for (const answer of await Promise.all(page.reads(client.api))) assert.notEqual(answer, undefined);
      // To estimate a fee the runtime decodes the whole transaction.
      for (const call of page.calls(client.api)) {
        const { partialFee } = await call.paymentInfo(alice);
        assert.ok(partialFee.toBigInt() > 0n, call.meta.name.toString());
      }
    });
  }
});

interface Curve {
  [kind: string]: Record<string, number>;
}

/** The divisors of a curve as the app draws it. */
function divisors(curve: Curve): number[] {
  const [kind, points] = Object.entries(curve)[0]!;
  if (kind === 'linearDecreasing') return [points['length']!, points['ceil']! - points['floor']!];
  if (kind === 'steppedDecreasing') return [points['period']!, points['step']!];
  assert.equal(kind, 'reciprocal');
  return [points['factor']!, points['xOffset']!];
}

test('tracks should have no zero divisor when the app draws their curves', () => {
  const tracks = client.api.consts.referenda['tracks']!.toJSON() as unknown as [number, Record<string, never>][];
  assert.ok(tracks.length > 0, 'no tracks');
  for (const [id, track] of tracks) {
    const { name, decisionPeriod, confirmPeriod, minApproval, minSupport } = track;
    assert.match(String(name).replace(/\0+$/, ''), /^[a-z][a-z_]*$/, `name of track ${id}`);
    const all = [decisionPeriod, confirmPeriod, ...divisors(minApproval!), ...divisors(minSupport!)];
    assert.ok(all.every((divisor) => divisor !== 0), `track ${id} has a zero divisor: ${all}`);
  }
});

test('types should have the paths that the vote dialog knows when it looks', () => {
  const paths = client.api.registry.lookup.types.map(({ type }) => type.path.join('::'));
  for (const path of ['vote::AccountVote', 'vote::Vote']) {
    assert.ok(paths.includes(`pallet_conviction_voting::${path}`), path);
  }
});

test('the spec name should be none that the app treats apart when it connects', () => {
  const name = client.api.runtimeVersion.specName.toString();
  assert.ok(!['node', 'polkadot', 'kusama'].includes(name), name);
  assert.equal(client.api.registry.chainDecimals[0], 12);
  assert.equal(client.api.registry.chainTokens[0], 'NOE');
  assert.equal(client.api.registry.chainSS58, 42);
});

test('a referendum should show its tally when one was submitted in the app', async () => {
  const { api } = client;
  const remark = api.tx.system.remark('a wish').method.toHex();
  const origin = { system: 'Root' };
  const before = (await api.query.referenda.referendumCount()).toNumber();
  const submit = api.tx.referenda.submit(origin as never, { Inline: remark }, { After: 1 });
  const signer = await key('//Eve');
  await new Promise<void>((resolve, reject) => {
    submit
      .signAndSend(signer, ({ status, dispatchError }) => {
        if (dispatchError) reject(new Error(dispatchError.toString()));
        if (status.isInBlock) resolve();
      })
      .catch(reject);
  });
  const info = (await api.query.referenda.referendumInfoFor(before)).unwrap();
  const { tally } = info.asOngoing;
  for (const field of ['ayes', 'nays', 'support']) assert.ok(field in tally, `no ${field} in the tally`);
});
