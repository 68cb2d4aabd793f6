// SPDX-License-Identifier: Apache-2.0
//! What holds for all amounts.

use super::logic::lane;
use crate::{
	logic::{claim::amount_due, claim::Situation, split::split},
	types::*,
	LaneOf,
};
use frame::{arithmetic::Permill, hashing::H256};
use noema_primitives::{
	cost,
	metering::{less, Tariff},
	money::Balance,
	LaneSignature,
};
use proptest::prelude::*;

/// Amounts of every length.
fn amount() -> impl Strategy<Value = Balance> {
	(0..128u32, any::<Balance>()).prop_map(|(shift, number)| number >> shift)
}

fn six() -> impl Strategy<Value = [u64; 6]> {
	prop::array::uniform6((0..64u32, any::<u64>()).prop_map(|(shift, number)| number >> shift))
}

/// A lane that has paid a part of its reserve.
fn some_lane() -> impl Strategy<Value = LaneOf<crate::mock::Test>> {
	(amount(), 0..=1_000_000u32, six(), prop::option::of(six())).prop_map(|(reserve, part, units, free)| {
		let claimed = reserve / 1_000_000 * Balance::from(part);
		Lane { reserve, claimed, units, free, ..lane() }
	})
}

fn row(amount: Balance, units: [u64; 6]) -> Row {
	Row {
		fork_id: 0,
		tariff_version: 1,
		lane_id: H256::zero(),
		cumulative_amount: amount,
		cumulative_units: units,
		valid_until: 0,
		receipts_root: H256::zero(),
		signature: LaneSignature::Sr25519 { wrapped: false, signature: [0; 64] },
	}
}

fn account() -> impl Strategy<Value = Account> {
	(amount(), 0..=1_000u32, 0..=1_000u32).prop_map(|(held, reserved, deposits)| {
		let part = |of: Balance, part: u32| of / 1_000 * Balance::from(part);
		let reserved = part(held, reserved);
		Account { held, reserved, deposits: part(held - reserved, deposits) }
	})
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

	#[test]
	fn split_should_lose_and_make_nothing(
		amount in amount(), fee in 0..=1_000_000u32, discount: u32, royalty: u32,
	) {
		let split = split(amount, Permill::from_parts(fee), discount, royalty);
		prop_assert!(split.discount <= split.fee);
		// In an order in which nothing overflows.
		prop_assert_eq!(amount - split.fee, split.royalty + split.payout);
		prop_assert_eq!(split.revenue() + split.discount, split.fee);
	}

	#[test]
	fn split_should_round_against_the_payer_and_for_nobody_by_more_than_a_credit(
		amount: u64, fee in 0..=1_000_000u32, discount in 0..=1_000_000u32, royalty in 0..=1_000_000u32,
	) {
		let split = split(amount.into(), Permill::from_parts(fee), discount, royalty);
		let exact = |whole: u128, ppm: u32| (whole * u128::from(ppm), 1_000_000u128);
		let (product, million) = exact(amount.into(), fee);
		prop_assert!(split.fee * million >= product && split.fee * million < product + million);
		let (product, million) = exact(split.fee, discount);
		prop_assert!(split.discount * million <= product && (split.discount + 1) * million > product);
		let (product, million) = exact(u128::from(amount) - split.fee, royalty);
		prop_assert!(split.royalty * million <= product && (split.royalty + 1) * million > product);
	}

	#[test]
	fn fee_should_be_no_less_when_a_payment_is_split_in_two(a: u64, b: u64, fee in 0..=200_000u32) {
		let of = |amount: u128| split(amount, Permill::from_parts(fee), 0, 0).fee;
		let apart = of(a.into()) + of(b.into());
		let together = of(u128::from(a) + u128::from(b));
		prop_assert!(apart == together || apart == together + 1);
	}

	#[test]
	fn row_should_never_be_due_more_than_reserve_voucher_or_tariff_allow(
		lane in some_lane(), amount in amount(), units in six(), prices in six(), min_claim in amount(),
	) {
		let tariff = Tariff { prices };
		let situation =
			Situation { fork_id: 0, standing: Standing::Open, tariff: &tariff, min_claim, now: 1 };
		if let Ok(due) = amount_due(&lane, &row(amount, units), &situation) {
			let total = lane.claimed + due;
			prop_assert!(due > 0 && total <= lane.reserve && total <= amount);
			prop_assert!(total <= cost(&less(&units, &lane.free_units()), &tariff));
			prop_assert!(due >= min_claim || total == lane.reserve);
			prop_assert!(units.iter().zip(&lane.units).all(|(new, old)| new >= old));
		}
	}

	#[test]
	fn row_should_be_due_nothing_when_it_is_claimed_again(
		lane in some_lane(), amount in amount(), units in six(), prices in six(),
	) {
		let tariff = Tariff { prices };
		let situation =
			Situation { fork_id: 0, standing: Standing::Open, tariff: &tariff, min_claim: 0, now: 1 };
		let row = row(amount, units);
		if let Ok(due) = amount_due(&lane, &row, &situation) {
			let after = crate::logic::claim::claimed(&lane, &row, due);
			let again = amount_due(&after, &row, &situation);
			prop_assert!(matches!(again, Err(RowCode::AlreadyClaimed | RowCode::Exhausted)));
		}
	}

	#[test]
	fn account_should_keep_what_is_reserved_and_deposited(
		account in account(), amount in amount(), other in amount(), deposit in 0..10_000u128,
	) {
		let sound = |account: &Account| {
			account.reserved.checked_add(account.deposits).is_some_and(|used| used <= account.held)
		};
		prop_assert!(sound(&account));
		let changes = [
			account.withdrawn(amount, deposit),
			account.credited(amount),
			account.deposited(amount, deposit),
			account.with_deposit(amount),
			account.reserving(amount, other, deposit),
			account.released(amount),
			account.returned(amount),
			account.paid(amount, other.min(amount)),
		];
		for changed in changes.into_iter().flatten() {
			prop_assert!(sound(&changed), "{:?} from {:?}", changed, account);
		}
	}

	#[test]
	fn account_should_always_give_back_all_when_nothing_is_bound(held in 1..Balance::MAX, deposit in amount()) {
		let account = Account { held, ..Default::default() };
		prop_assert_eq!(account.withdrawn(held, deposit), Ok(Account::default()));
	}
}
