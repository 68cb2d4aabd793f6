// SPDX-License-Identifier: Apache-2.0
// What every account must have, computed a second time: straight from the formulas of docs/design/payment-lanes.md, by
// integers without bounds, and by nothing that the toolkit or the chain has.

/** The protocol's part of what lanes pay, in ppm. */
const PROTOCOL_FEE = 20_000n;
const PPM = 1_000_000n;

const up = (whole: bigint, by: bigint) => whole / by + (whole % by === 0n ? 0n : 1n);

/** What calls cost in all: each class summed up, priced for a million, rounded up once. */
export function costOf(calls: (readonly bigint[])[], prices: readonly bigint[]): bigint {
  const millionths = prices.map((price, place) => price * calls.reduce((sum, used) => sum + used[place]!, 0n));
  return up(millionths.reduce((sum, part) => sum + part), PPM);
}

/** What NOE buys: the spread of 25 basis points is charged first, and what is bought is rounded down. */
export const boughtFor = (planck: bigint, price: bigint) => ((planck - up(planck * 25n, 10_000n)) * price) / 10n ** 12n;

/** What becomes of a payment. */
export function splitOf(amount: bigint) {
  const fee = up(amount * PROTOCOL_FEE, PPM);
  return { fee, payout: amount - fee };
}

/** What the developer has in escrow, and what came in and went out. */
export class Books {
  held = 0n;
  reserved = 0n;
  deposits = 0n;
  /** What payees and the protocol received of it. */
  earned = 0n;
  fees = 0n;
  private paidIn = 0n;
  private withdrawn = 0n;

  constructor(
    private readonly accountDeposit: bigint,
    private readonly laneDeposit: bigint,
    private readonly grantDeposit: bigint,
  ) {}

  deposit(amount: bigint) {
    this.held += amount;
    this.paidIn += amount;
  }

  grant() {
    this.deposits += this.grantDeposit;
  }

  prune(grants: number) {
    this.deposits -= BigInt(grants) * this.grantDeposit;
  }

  open(reserve: bigint) {
    this.reserved += reserve;
    this.deposits += this.laneDeposit;
  }

  claim(amount: bigint) {
    const { fee, payout } = splitOf(amount);
    this.held -= amount;
    this.reserved -= amount;
    this.earned += payout;
    this.fees += fee;
    return { fee, payout };
  }

  end(reserve: bigint, claimed: bigint) {
    this.reserved -= reserve - claimed;
  }

  refund(amount: bigint) {
    this.held += amount;
    this.paidIn += amount;
  }

  withdraw(amount: bigint) {
    this.held -= amount;
    this.withdrawn += amount;
  }

  get available(): bigint {
    return this.held - this.reserved - this.deposits - this.accountDeposit;
  }

  /** What the chain must answer. */
  get escrow() {
    const { held, reserved, deposits, available } = this;
    return { held, reserved, deposits, available };
  }

  /** What came in is what is there, was paid out, or was taken out. */
  get balance(): bigint {
    return this.paidIn - this.held - this.earned - this.fees - this.withdrawn;
  }
}
