// SPDX-License-Identifier: Apache-2.0
// The part of the test of licensing in which the third model's shares trade and earn.

import assert from 'node:assert/strict';
import { NOE } from '../client.ts';
import type { Person } from '../scene.ts';
import { event, eventsOf } from '../toolkit/adapter.ts';
import { boughtOf } from './books.ts';
import type { Company } from './company.ts';
import { Holders } from './holders.ts';
import type { Ledger } from './ledger.ts';
import { subscribe } from './licence.ts';
import type { PlainClient } from './plain.ts';
import { activate, activation, buyShares, deactivation, divide, makeMarket } from './shares.ts';
import type { Offer } from './terms.ts';

/** The first id of shares in `Assets`. */
const FIRST_SHARES = 2 ** 31;
const ALL_SHARES = 1_000_000n;
/** Tries to have two transactions in one epoch. */
const TRIES = 5;
/** More than a licence costs: the rest stays the buyer's CRED. */
const FOR_LICENCE = 400n * NOE;

/** Shares that somebody has bought on the market. */
interface Bought {
  who: Person;
  amount: bigint;
}

export class Trading {
  private readonly asset: number;
  private holders!: Holders;
  private shares!: number;

  constructor(
    private readonly company: Company,
    private readonly ledger: Ledger,
    private readonly plain: PlainClient,
    private readonly offer: Offer,
  ) {
    this.asset = ledger.id.third;
  }

  /** Dave divides the model, and is paid what it has earned for him. */
  async divide(): Promise<void> {
    const { company, ledger, plain } = this;
    const { dave } = company;
    const had = await company.credits(dave.address);
    const { shares, outcome } = await divide(company, dave, this.asset, 'Third model', 'THIRD');
    assert.equal(shares, FIRST_SHARES + this.asset);
    assert.equal(await company.credits(dave.address), had + ledger.incomes.claim('third'));
    const { incomes } = ledger;
    const [own, all, taken] = [incomes.own('third'), incomes.of('third'), incomes.before('third')];
    this.holders = ledger.holders = new Holders(company.epochOf, own, outcome.block, all, taken);
    this.shares = shares;
    const listed = { name: 'Third model', symbol: 'THIRD', decimals: 0, supply: ALL_SHARES };
    assert.deepEqual(await plain.asset(shares), listed);
    assert.equal(await plain.balance(shares, dave.address), ALL_SHARES);
  }

  /** Judy and Ivan buy shares on a market that Dave makes. */
  async trade(): Promise<{ judys: Bought; ivans: Bought }> {
    const { company, shares } = this;
    let [noe, others] = [1_000n * NOE, 100_000n];
    await makeMarket(company, company.dave, shares, noe, others);
    const buys = async (who: Person, paid: bigint): Promise<Bought> => {
      const amount = boughtOf(paid, noe, others);
      assert.equal(await buyShares(company, who, shares, paid, amount), amount);
      [noe, others] = [noe + paid, others - amount];
      assert.equal(await this.plain.balance(shares, who.address), amount);
      return { who, amount };
    };
    return { judys: await buys(company.judy, 100n * NOE), ivans: await buys(company.ivan, 400n * NOE) };
  }

  /** Dave and Judy activate theirs, are there when an epoch begins, and have their part of what comes in it. */
  async earn(judys: Bought): Promise<void> {
    const { company, plain, shares } = this;
    const { dave, judy } = company;
    await this.activates(dave, 600_000n);
    // One share stays free.
    await company.untilEpoch(await this.activates(judy, judys.amount - 1n));
    assert.equal(await plain.balance(shares, judy.address), 1n);
    await this.sell();
    assert.ok((await this.claims(judy)) > 0n);
    // What is claimed twice is refused, unless an epoch has ended in between and something was released.
    await this.claims(judy);
    await this.claims(dave);
  }

  /** Ivan activates in the very epoch of a payment, has nothing of that, and his part of all that comes later. */
  async comeJustInTime({ who, amount }: Bought): Promise<void> {
    const { company, holders } = this;
    const { dave, judy } = company;
    const epoch = await this.activateInEpochOfPayment(who, amount - 1n);
    const begins = (await company.untilEpoch(epoch + 1)) * company.epochLength;
    assert.equal(holders.owedIn(begins, who.name), 0n);
    assert.ok(holders.owedIn(begins, judy.name) > 0n);
    for (const holder of [who, judy, dave]) await this.claims(holder);
    await this.sell();
    for (const holder of [who, judy, dave]) assert.ok((await this.claims(holder)) > 0n);
    // What fell on shares that are not active is released to those that are.
    for (let epochs = 0; epochs < 2; epochs++) await company.untilEpoch();
    for (const holder of [judy, who, dave]) assert.ok((await this.claims(holder)) > 0n);
  }

  /** Ivan takes his shares off hold, is paid, and can sell them. */
  async leave({ who, amount }: Bought): Promise<void> {
    const { company, plain, shares } = this;
    const had = await company.credits(who.address);
    const { outcome, paid } = await this.deactivates(who, amount - 1n);
    assert.equal(eventsOf(outcome, 'Royalties.PositionClosed').length, 1);
    assert.equal(await company.credits(who.address), had + paid);
    assert.deepEqual([await plain.balance(shares, who.address), await plain.onHold(shares, who.address)], [amount, 0n]);
  }

  /** Answers the epoch in which both happened. */
  private async activateInEpochOfPayment(who: Person, amount: bigint): Promise<number> {
    const { company, holders, ledger } = this;
    for (let tries = 1; tries <= TRIES; tries++) {
      await company.untilEpoch();
      const [activated, sold] = await Promise.all([
        company.does(who, activation(this.asset, amount)),
        subscribe(company, company.heidi, this.offer, FOR_LICENCE),
      ]);
      // The books are told in the order of blocks; within one the order makes no difference.
      const isFirst = activated.block < sold.outcome.block;
      if (isFirst) holders.activate(activated.block, who.name, amount);
      ledger.licenceSold(sold);
      if (!isFirst) holders.activate(activated.block, who.name, amount);
      const epoch = company.epochOf(activated.block);
      if (epoch === company.epochOf(sold.outcome.block)) return epoch;
      await this.deactivates(who, amount);
    }
    throw new Error('epochs are too short for two transactions on this machine');
  }

  private claims(who: Person): Promise<bigint> {
    return this.ledger.claims(this.holders, this.asset, who);
  }

  /** Heidi buys a licence, of which the model earns. */
  private async sell(): Promise<void> {
    this.ledger.licenceSold(await subscribe(this.company, this.company.heidi, this.offer, FOR_LICENCE));
  }

  /** Answers the epoch from which they earn: the next. */
  private async activates(who: Person, amount: bigint): Promise<number> {
    const activated = await activate(this.company, who, this.asset, amount);
    this.holders.activate(activated.block, who.name, amount);
    const from = this.company.epochOf(activated.block) + 1;
    assert.equal(event(activated, 'Royalties.SharesActivated')['from'], from);
    assert.equal(await this.plain.onHold(this.shares, who.address), amount);
    return from;
  }

  private async deactivates(who: Person, amount: bigint) {
    const outcome = await this.company.does(who, deactivation(this.asset, amount));
    const paid = this.ledger.incomes.paid(this.holders.deactivate(outcome.block, who.name, amount));
    return { outcome, paid };
  }
}
