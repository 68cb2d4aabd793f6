// SPDX-License-Identifier: Apache-2.0
// What payer and payee count of a lane, call by call: both come to the same voucher.

import { type Hex, ZERO_HASH } from './bytes.ts';
import { beyond, cost, plus, type Units, units } from './metering.ts';
import type { Voucher } from './payloads.ts';

/** What of a lane a voucher depends on. */
export interface Metered {
  genesis_hash: Hex;
  fork_id: number;
  lane_id: Hex;
  tariff_version: number;
  /** Credits for a million units of each class. */
  prices: readonly bigint[];
  /** Units that cost nothing. */
  free: Units;
}

export class Meter {
  private used = units({});

  constructor(private readonly lane: Metered) {}

  /** Counts units, and answers the voucher for all so far. */
  add(more: Units): Voucher {
    this.used = plus(this.used, more);
    return this.voucher();
  }

  /** The voucher for all so far. */
  voucher(): Voucher {
    const { genesis_hash, fork_id, lane_id, tariff_version, prices, free } = this.lane;
    return {
      genesis_hash,
      fork_id,
      lane_id,
      tariff_version,
      cumulative_amount: cost(beyond(this.used, free), prices),
      cumulative_units: this.used,
      valid_until: 0,
      receipts_root: ZERO_HASH,
    };
  }
}
