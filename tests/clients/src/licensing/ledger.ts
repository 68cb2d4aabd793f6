// SPDX-License-Identifier: Apache-2.0
// What the test of licensing holds the chain to: whatever is paid or earned is checked by its events, and kept in books
// of its own.

import assert from 'node:assert/strict';
import type { Person } from '../scene.ts';
import type { Lane } from '../services/budget.ts';
import { pay, settle } from '../services/traffic.ts';
import { event, eventsOf, type Outcome } from '../toolkit/adapter.ts';
import { palletAccount } from '../toolkit/calls.ts';
import type { Units } from '../toolkit/metering.ts';
import { Incomes, incomeOf, splitWithRoyalty } from './books.ts';
import type { Company } from './company.ts';
import type { Holders } from './holders.ts';
import { PRICE } from './licence.ts';
import { PROMISED } from './lineage.ts';
import { claimShares } from './shares.ts';

/** Who is derived from whom. */
export const LINEAGE = {
  dataset: [],
  base: [{ parent: 'dataset', ppm: BigInt(PROMISED.dataset) }],
  tuned: [{ parent: 'base', ppm: BigInt(PROMISED.base) }],
  third: [
    { parent: 'tuned', ppm: BigInt(PROMISED.tuned) },
    { parent: 'dataset', ppm: BigInt(PROMISED.dataset) },
  ],
  agent: [],
};
export type Name = keyof typeof LINEAGE;

/** The account of all escrow and income. */
const POT = palletAccount('noema/pl');

export class Ledger {
  readonly incomes = new Incomes(LINEAGE);
  /** The assets' ids. */
  readonly id = {} as Record<Name, number>;
  /** Of the third model, once it is divided. */
  holders: Holders | undefined;

  constructor(private readonly company: Company) {}

  /** What is in the pot besides what people have in escrow, and others whose addresses are given. */
  async inPot(...others: string[]): Promise<bigint> {
    let rest = await this.company.credits(POT);
    for (const address of [...this.company.everybody, ...others]) rest -= (await this.company.escrow(address)).held;
    return rest;
  }

  /** Income of the third model. */
  thirdEarns(outcome: Outcome, amount: bigint): void {
    assert.deepEqual(eventsOf(outcome, 'Royalties.IncomeReceived'), [{ asset: this.id.third, amount }]);
    this.incomes.receive('third', amount);
    this.holders?.income(outcome.block, amount);
  }

  /** A licence of the third model was sold. */
  licenceSold({ outcome }: { outcome: Outcome }): void {
    const split = incomeOf(PRICE);
    const { price, fee, discount } = event(outcome, 'ModelLicensing.LicenceBought');
    assert.deepEqual([price, fee, discount], [PRICE, split.fee, 0n]);
    this.thirdEarns(outcome, split.income);
  }

  /** A lane pays `amount` for units, of which `ppm` of the provider's part are the asset's. */
  async lanePays(lane: Lane, used: Units, amount: bigint, ppm: number) {
    const { outcome } = await settle(this.company, lane, pay(lane, used));
    const { fee, royalty, payout } = splitWithRoyalty(amount, BigInt(ppm));
    const row = { row: 0, lane: lane.id, amount, fee, discount: 0n, royalty };
    assert.deepEqual(eventsOf(outcome, 'PaymentLanes.RowPaid'), [row]);
    const to = (beneficiary: string, amount: bigint) => ({ beneficiary, amount, escrowed: false });
    // The royalty stays where it is.
    const paid = amount > 0n ? [to(lane.shop.provider.address, payout)] : [];
    assert.deepEqual(eventsOf(outcome, 'PaymentLanes.PaidOut'), paid);
    return { outcome, royalty, payout };
  }

  /** A claim of shares pays what the books of their holders say, or is refused where that is nothing. */
  async claims(books: Holders, asset: number, who: Person): Promise<bigint> {
    const { company } = this;
    const had = await company.credits(who.address);
    const outcome = await claimShares(company, asset, who);
    const amount = books.claim(outcome.block, who.name);
    assert.equal(outcome.error, amount > 0n ? null : 'Royalties.NothingDue');
    const expected = amount > 0n ? [{ asset, holder: who.address, amount }] : [];
    assert.deepEqual(eventsOf(outcome, 'Royalties.ShareIncomeClaimed'), expected);
    assert.equal(await company.credits(who.address), had + this.incomes.paid(amount));
    return amount;
  }
}
