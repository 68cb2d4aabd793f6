// SPDX-License-Identifier: Apache-2.0
// What people do with the chain by a client: each step is a cell of the matrix.

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type ClientUnderTest, CRED, CRED_ASSET_ID, type KeyUri, NOE, type Receipt } from './client.ts';
import { type Matrix, STEP_MS } from './matrix.ts';
import { type NodeProcess, poll, within } from './node.ts';

/** A client at a node, used by somebody. */
export interface Visit {
  t: TestContext;
  matrix: Matrix;
  node: NodeProcess;
  client: ClientUnderTest;
  user: KeyUri;
}

/** How long clients may take to follow the chain again. */
const RECONNECT_MS = 90_000;
/** How long a client may take to close. */
const CLOSE_MS = 10_000;

function event(receipt: Receipt, name: string) {
  assert.equal(receipt.error, null);
  const found = receipt.events.find((event) => event.name === name);
  assert.ok(found, `no ${name} in ${JSON.stringify(receipt.events)}`);
  return found;
}

/** The first number of an answer, whatever the view wraps it in. */
function number(answer: Record<string, string>): bigint {
  const found = Object.values(answer).find((value) => /^\d+$/.test(value));
  assert.ok(found, `no number in ${JSON.stringify(answer)}`);
  return BigInt(found);
}

/** What people do with any chain. */
export async function ordinaryUse({ t, matrix, node, client, user }: Visit) {
  const fresh = `${user}//fresh`;
  let receipt: Receipt | undefined;
  await matrix.cell(t, client, 'connect', () => client.connect(node.url));
  await matrix.cell(t, client, 'metadata', async () => {
    const chain = await client.chain();
    assert.equal(chain.specName, 'noema');
    assert.equal(chain.genesisHash, await node.rpc('chain_getBlockHash', [0]));
    for (const pallet of ['System', 'Balances', 'Assets', 'ComputeCredits']) assert.ok(chain.pallets.includes(pallet));
  });
  await matrix.cell(t, client, 'sign and finalise', async () => {
    receipt = await client.transfer(user, fresh, 5n * NOE);
    assert.equal(receipt.error, null);
  });
  await matrix.cell(t, client, 'event', async () => {
    assert.ok(receipt, 'nothing was finalised');
    assert.equal(event(receipt, 'Balances.Transfer').fields['amount'], String(5n * NOE));
  });
  await matrix.cell(t, client, 'storage', async () => assert.equal(await client.balance(fresh), 5n * NOE));
  await matrix.cell(t, client, 'view function', async () => {
    assert.ok(number(await client.view('quote_buy', [NOE])) > 0n);
    await assert.rejects(client.view('quote_buy', [0n]), /AmountTooSmall/);
  });
  await matrix.cell(t, client, 'error by name', async () => {
    assert.equal((await client.sendAsset(user, fresh, 999, 1n)).error, 'Assets.Unknown');
  });
}

async function buying({ t, matrix, client, user }: Visit) {
  const pay = 1_000n * NOE;
  // One per cent for what other buyers do to the price meanwhile.
  const enough = async () => (number(await client.view('quote_buy', [pay])) * 99n) / 100n;
  await matrix.cell(t, client, 'slippage limit', async () => {
    const { error } = await client.buy(user, pay, 2n * (await enough()));
    assert.equal(error, 'ComputeCredits.InsufficientOutput');
  });
  await matrix.cell(t, client, 'dust purchase', async () => {
    // At 0.10 USD that is half of the least CRED that an account holds.
    assert.equal((await client.buy(user, NOE / 20n, 0n)).error, 'ComputeCredits.AmountTooSmall');
  });
  await matrix.cell(t, client, 'purchase cap', async () => {
    // At 0.10 USD some 109,700 CRED, of which 100,000 can be bought in 30 minutes. It is more than the user has:
    // the cap is looked at first.
    const tooMuch = 1_100_000n * NOE;
    await assert.rejects(client.view('quote_buy', [tooMuch]), /PurchaseCapExceeded/);
    assert.equal((await client.buy(user, tooMuch, 0n)).error, 'ComputeCredits.PurchaseCapExceeded');
  });
  await matrix.cell(t, client, 'buy credits', async () => {
    const least = await enough();
    event(await client.buy(user, pay, least), 'ComputeCredits.Bought');
    assert.ok((await client.credits(user)) >= least);
  });
}

async function fees({ t, matrix, client, user }: Visit) {
  const spender = `${user}//credits-alone`;
  await matrix.cell(t, client, 'fee in CRED alone', async () => {
    event(await client.sendAsset(user, spender, CRED_ASSET_ID, 10n * CRED), 'Assets.Transferred');
    assert.equal(await client.balance(spender), 0n);
    event(await client.remark(spender, 'paid in credits'), 'ComputeCredits.FeePaidInCredits');
    const left = await client.credits(spender);
    assert.ok(left > 0n && left < 10n * CRED, `${left} credits are left`);
  });
  await matrix.cell(t, client, 'quote fee', async () => {
    const before = await client.credits(spender);
    const { fields } = event(await client.remark(spender, 'as quoted'), 'ComputeCredits.FeePaidInCredits');
    // The fee of the event is what was due in the end; what was taken beyond it has come back.
    const { fee = '', credits = '' } = fields;
    assert.equal(number(await client.view('quote_fee', [BigInt(fee)])), BigInt(credits));
    assert.equal(before - (await client.credits(spender)), BigInt(credits));
  });
  await matrix.cell(t, client, 'unpayable fee', async () => {
    const poor = `${user}//poor`;
    const least = CRED / 100n;
    event(await client.sendAsset(user, poor, CRED_ASSET_ID, least), 'Assets.Transferred');
    // Libraries show the pool's code or its words, or the runtime's own `Payment`.
    await assert.rejects(client.remark(poor, 'not paid'), /(1010|Invalid transaction): .*pay some fees|Payment/);
    assert.deepEqual([await client.credits(poor), await client.balance(poor)], [least, 0n]);
  });
}

async function redeeming({ t, matrix, client, user }: Visit) {
  await matrix.cell(t, client, 'redeem limit', async () => {
    const { native = '' } = await client.view('quote_redeem', [20n * CRED]);
    const { error } = await client.redeem(user, 20n * CRED, 2n * BigInt(native));
    assert.equal(error, 'ComputeCredits.InsufficientOutput');
  });
  await matrix.cell(t, client, 'redeem', async () => {
    const [credits, native] = [await client.credits(user), await client.balance(user)];
    event(await client.redeem(user, 20n * CRED, 1n), 'ComputeCredits.Redeemed');
    assert.equal(await client.credits(user), credits - 20n * CRED);
    assert.ok((await client.balance(user)) > native);
  });
  await matrix.cell(t, client, 'solvency', async () => {
    const { vault, liabilities } = await client.view('solvency', []);
    assert.ok(BigInt(vault ?? 0) > 0n && BigInt(liabilities ?? 0) > 0n, `vault ${vault}, liabilities ${liabilities}`);
  });
}

/** Buys credits, pays fees with nothing but credits, and redeems. */
export async function useOfCredits(visit: Visit) {
  await buying(visit);
  await fees(visit);
  await redeeming(visit);
}

/** Kills the node under the clients' open subscriptions and starts it again. */
export async function nodeIsKilled(t: TestContext, matrix: Matrix, node: NodeProcess, clients: ClientUnderTest[]) {
  const seen = new Map<ClientUnderTest, number>();
  const every = (of: (number: number) => boolean) => async () =>
    clients.every((client) => of(seen.get(client) ?? 0)) ? true : undefined;
  for (const client of clients) await client.watch((number) => seen.set(client, number));
  await poll('a block for every client', STEP_MS, every((number) => number > 0));

  await node.kill();
  const last = Math.max(...seen.values());
  await node.restart();

  const rows = clients.map((client) =>
    matrix.cell(t, client, 'reconnect after kill -9', async () => {
      const later = async () => ((seen.get(client) ?? 0) > last ? true : undefined);
      await poll(`${client.name}: a block after ${last}`, RECONNECT_MS, later);
      assert.ok((await client.chain()).specVersion > 0, 'answers no questions');
    }),
  );
  await Promise.all(rows);
}

/** Closes clients; one that lost its connection may wait for it for ever. */
export async function closeAll(clients: ClientUnderTest[]) {
  const close = (client: ClientUnderTest) =>
    within(`${client.name} closes`, CLOSE_MS, client.close()).catch((error: Error) => console.log(error.message));
  await Promise.all(clients.map(close));
}
