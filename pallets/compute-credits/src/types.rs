// SPDX-License-Identifier: Apache-2.0
//! What the pallet stores, what its views answer, and what it needs from the outside.
//!
//! NOE is in planck (10^12 a NOE), CRED in credits (10^6 a CRED; 1 CRED is 1 USD), prices in µUSD for one NOE,
//! times in milliseconds, ratios in ppm.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use noema_primitives::money::Balance;
use scale_info::TypeInfo;

/// Parts that the period of a [`Window`] is cut into. The part that the period began in counts as well, so that
/// a sum is never of less than the period.
pub const PARTS: u64 = 24;

/// [`PARTS`] and the one that the period began in.
const KEPT: usize = 25;

/// A sum over a rolling period, in [`PARTS`] parts. It is of at least the period before the present, and of at
/// most one part more: what a cap admits holds for every period of that length.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Window {
	/// Number of the part that was added to last, counted from 1970.
	pub part: u64,
	/// What was added in each part; part `n` is at `n % 25`.
	pub amounts: [Balance; KEPT],
}

/// How far the vault covers what is issued.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Collateral {
	/// At ratios from 1.00 to 2.00.
	#[default]
	Covered,
	/// Above 2.00: governance may sweep what exceeds it.
	Surplus,
	/// Below 1.00: the spread and fees refill the vault.
	Refilling,
	/// Below 0.50: buying halts as well.
	Halted,
}

/// The pallet's books. One value, so that a call reads and writes it once.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Book {
	/// NOE that stands behind CRED. The vault's account holds at least this and one minimum balance.
	pub vault: Balance,
	/// All CRED ever issued.
	pub minted: Balance,
	/// All CRED ever redeemed. What was burned elsewhere is `minted − redeemed − issuance`.
	pub redeemed: Balance,
	/// CRED bought in the last 30 minutes.
	pub purchases: Window,
	/// NOE minted for redeemers in the last 24 hours.
	pub mints: Window,
	/// NOE that left the vault at older prices in the last 24 hours.
	pub old_price_outflow: Window,
	/// The state of collateral when it was last looked at.
	pub collateral: Collateral,
	/// Whether a price of any age is as good as a fresh one. Only genesis says so, for development chains that
	/// nobody feeds.
	pub any_price_age: bool,
}

/// What a purchase would give.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Purchase {
	/// CRED to be minted, in credits.
	pub credits: Balance,
	/// The part of the payment that is not changed into CRED, in planck.
	pub spread: Balance,
	/// Whether the spread stays in the vault, as it does while the vault does not cover what is issued.
	pub refills: bool,
	/// The price applied, in µUSD for one NOE: the lowest of latest, average and median.
	pub price: u128,
}

/// What a redemption would give.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Redemption {
	/// NOE to be received, in planck: what the vault pays and what is minted.
	pub native: Balance,
	/// What the credits are worth, in planck; at an older price 10 % less.
	pub par: Balance,
	/// What the vault pays.
	pub from_vault: Balance,
	/// What is minted to close the gap to par.
	pub minted: Balance,
	/// The price applied, in µUSD for one NOE: the highest of latest, average and median.
	pub price: u128,
	/// Whether the price is too old for par, and what the vault pays in a day therefore bounded.
	pub at_old_price: bool,
}

/// What stands behind CRED, and what can still be done today.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Solvency {
	/// NOE in the vault, in planck.
	pub vault: Balance,
	/// CRED issued, in credits.
	pub liabilities: Balance,
	/// The vault's worth at the lowest of latest price, average and median, in parts per million of the liabilities:
	/// 1,000,000 is full cover, also of nothing. `None` without a price.
	pub ratio: Option<u128>,
	/// The state that follows from the ratio; without a price the one known last.
	pub state: Collateral,
	/// CRED that can be bought now, by the purchase cap alone, in credits.
	pub purchase_room: Balance,
	/// CRED that can be issued before the liability cap is reached, in credits. Zero without a price.
	pub liability_room: Balance,
	/// NOE that can be minted for redeemers now, in planck.
	pub mint_room: Balance,
	/// NOE that can leave the vault at an older price now, in planck.
	pub old_price_room: Balance,
}
