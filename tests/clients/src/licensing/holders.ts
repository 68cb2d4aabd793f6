// SPDX-License-Identifier: Apache-2.0
// What holders of shares must get, computed a second time as docs/design/royalties.md tells it: epoch by epoch, holder
// by holder, by integers without bounds.

const SHARES = 1_000_000n;
/** A credit in the smallest parts that are counted, and what it gives to each share. */
const CREDIT = 10n ** 18n;
const EACH = CREDIT / SHARES;
/** Epochs over which is released what fell on inactive shares, and the active shares without which nothing is. */
const RELEASE_EPOCHS = 4n;
const MIN_ACTIVE = 10_000n;

interface Holder {
  active: bigint;
  waiting: bigint;
  /** In parts of a credit. */
  owed: bigint;
}

export class Holders {
  private readonly holders = new Map<string, Holder>();
  /** The epoch up to which the books are. */
  private epoch: number;
  private carried = 0n;
  private left = 0n;
  private portion = 0n;
  /** All income of the asset, in each epoch in which some came. */
  private readonly came: { epoch: number; all: bigint }[] = [];

  /** Of an asset of which the owner side has `own` ppm, and which had earned `all`, of which `taken` is paid. */
  constructor(
    private readonly epochOf: (block: number) => number,
    private readonly own: bigint,
    block: number,
    private all: bigint,
    private taken: bigint,
  ) {
    this.epoch = epochOf(block);
  }

  /** Income is counted, and nothing else happens. */
  income(block: number, amount: bigint): void {
    this.all += amount;
    this.came.push({ epoch: this.epochOf(block), all: this.all });
  }

  activate(block: number, who: string, shares: bigint): void {
    this.settle(block);
    this.holder(who).waiting += shares;
  }

  /** Those that wait go first. Answers what is paid when all are gone. */
  deactivate(block: number, who: string, shares: bigint): bigint {
    this.settle(block);
    const holder = this.holder(who);
    const waiting = shares < holder.waiting ? shares : holder.waiting;
    holder.waiting -= waiting;
    holder.active -= shares - waiting;
    if (holder.active + holder.waiting > 0n) return 0n;
    const paid = this.pay(holder);
    this.carried += holder.owed;
    this.holders.delete(who);
    return paid;
  }

  /** What a claim pays. If that is nothing the claim is refused, and the books stay as they were. */
  claim(block: number, who: string): bigint {
    if (this.owedIn(block, who) === 0n) return 0n;
    this.settle(block);
    return this.pay(this.holder(who));
  }

  /** What is owed in a block, in whole credits, if nothing more comes until then. */
  owedIn(block: number, who: string): bigint {
    const then = this.copy();
    then.settle(block);
    return then.holder(who).owed / CREDIT;
  }

  private copy(): Holders {
    const copy = new Holders(this.epochOf, this.own, 0, this.all, this.taken);
    const { epoch, carried, left, portion } = this;
    Object.assign(copy, { epoch, carried, left, portion });
    copy.came.push(...this.came);
    for (const [who, holder] of this.holders) copy.holders.set(who, { ...holder });
    return copy;
  }

  private holder(who: string): Holder {
    const found = this.holders.get(who) ?? { active: 0n, waiting: 0n, owed: 0n };
    this.holders.set(who, found);
    return found;
  }

  private get active(): bigint {
    return [...this.holders.values()].reduce((sum, { active }) => sum + active, 0n);
  }

  private pay(holder: Holder): bigint {
    const paid = holder.owed / CREDIT;
    holder.owed %= CREDIT;
    return paid;
  }

  /** Brings the books up to date. Where shares wait, what came before they start is not theirs. */
  private settle(block: number): void {
    const now = this.epochOf(block);
    const start = this.epoch + 1;
    if (now >= start && [...this.holders.values()].some(({ waiting }) => waiting > 0n)) {
      this.credit(this.came.filter(({ epoch }) => epoch < start).at(-1)?.all);
      this.end();
    }
    while (this.epoch < now) this.end();
    this.credit(this.all);
  }

  /** Credits the owner side's part of all income up to `all`. */
  private credit(all = 0n): void {
    const own = (all * this.own) / 1_000_000n;
    const amount = own > this.taken ? own - this.taken : 0n;
    this.taken += amount;
    for (const holder of this.holders.values()) holder.owed += amount * EACH * holder.active;
    this.carried += amount * EACH * (SHARES - this.active);
  }

  /** Ends an epoch. */
  private end(): void {
    const { active } = this;
    if (active >= MIN_ACTIVE) {
      const each = (this.portion < this.left ? this.portion : this.left) / active;
      for (const holder of this.holders.values()) holder.owed += each * holder.active;
      this.left -= each * active;
    }
    if (this.carried > 0n) {
      this.left += this.carried;
      this.carried = 0n;
      this.portion = (this.left + RELEASE_EPOCHS - 1n) / RELEASE_EPOCHS;
    }
    for (const holder of this.holders.values()) {
      holder.active += holder.waiting;
      holder.waiting = 0n;
    }
    this.epoch++;
  }
}
