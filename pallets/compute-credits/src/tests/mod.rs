// SPDX-License-Identifier: Apache-2.0
//! Tests by concern.

mod buy;
mod buy_limits;
mod fees;
mod genesis;
mod invariants;
mod lifecycle;
mod logic;
mod model;
mod preference;
mod properties;
mod protocol_fees;
mod redeem;
mod redeem_accounts;
mod redeem_old_price;
mod rules;
mod sweep;
mod vault;
mod views;
mod window;
