// SPDX-License-Identifier: Apache-2.0
//! Units of money.

/// Amounts of NOE (in planck), of CRED (in credits, the base unit of 1 µUSD) and of every other asset.
pub type Balance = u128;

/// One NOE in planck: 12 decimals.
pub const NOE: Balance = 1_000_000_000_000;

/// One CRED in credits: 6 decimals. 1 CRED is 1 USD, so a credit is 1 µUSD.
pub const CRED: Balance = 1_000_000;

/// Parts per million that make a whole.
pub const PPM: u32 = 1_000_000;

/// Basis points that make a whole.
pub const BPS: u32 = 10_000;
