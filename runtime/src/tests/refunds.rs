// SPDX-License-Identifier: Apache-2.0
//! What is given back of a fee that was taken in CRED, and what becomes of it where the payer has gone.

use super::{
	chain::*,
	fees::{fee_of, in_credits, most, remark, Holdings},
};
use crate::{constants::currency::CRED_MINIMUM_BALANCE, *};
use noema_primitives::{CRED, CRED_ASSET_ID, NOE};
use polkadot_sdk::*;

/// A call that fails, for nobody has so much.
fn failing() -> RuntimeCall {
	pallet_compute_credits::Call::recapitalise { amount: 2_000_000_000 * NOE }.into()
}

/// A batch that ends after `first`: its fee is taken for `more` calls, and given back for most of them.
fn interrupted(first: RuntimeCall, more: usize) -> RuntimeCall {
	let calls = [first].into_iter().chain(std::iter::repeat_n(failing(), more)).collect();
	pallet_utility::Call::batch { calls }.into()
}

/// A transfer of all credits to Dave.
fn all_away() -> RuntimeCall {
	let dest = Dave.to_account_id().into();
	pallet_assets::Call::<Runtime>::transfer_all { id: CRED_ASSET_ID.into(), dest, keep_alive: false }.into()
}

#[test]
fn refund_should_be_exact_when_a_call_weighs_less_than_declared() {
	Chain::development(|chain| {
		chain.give_credits(One, 10 * CRED);
		let call = interrupted(remark(), 20);
		let (before, taken) = (Holdings::of(One), most(One, call.clone()));
		chain.send(One, call);
		let fee = fee_of(One);
		assert!(fee < taken / 2, "{fee} of {taken}");
		let paid = in_credits(fee);
		let mut after = before.clone();
		after.payer.1 -= paid;
		after.treasury.1 += paid;
		assert_eq!(Holdings::of(One), after);
	});
}

#[test]
fn refund_should_be_exact_when_it_is_in_native() {
	Chain::development(|chain| {
		let before = Holdings::of(Bob);
		chain.send(Bob, interrupted(remark(), 20));
		let fee = fee_of(Bob);
		let mut after = before.clone();
		after.payer.0 -= fee;
		after.author.0 += fee / 2;
		after.treasury.0 += fee - fee / 2;
		assert_eq!(Holdings::of(Bob), after);
	});
}

#[test]
fn fee_should_be_paid_when_the_payer_sends_all_its_credits_away() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		let (before, taken) = (Holdings::of(One), in_credits(most(One, all_away())));
		chain.send(One, all_away());
		// What would have been given back is below the least that an account holds, so it is paid as well.
		assert!(taken - in_credits(fee_of(One)) < CRED_MINIMUM_BALANCE);
		let mut after = before.clone();
		after.payer.1 = 0;
		after.treasury.1 += taken;
		assert_eq!(Holdings::of(One), after);
		assert_eq!(credits(&Dave.to_account_id()), CRED - taken);
		assert!(!System::account_exists(&One.to_account_id()));
	});
}

/// Sends a batch of One that empties its account, of whose fee much or little is given back.
fn empty_out(chain: &mut Chain, more: usize) -> Balance {
	chain.give_credits(One, 10 * CRED);
	let call = interrupted(all_away(), more);
	let (before, taken) = (Holdings::of(One), in_credits(most(One, call.clone())));
	chain.send(One, call);
	let (fee, who) = (fee_of(One), One.to_account_id());
	let price = PriceFeed::price().expect("there is a price").high();
	let mut after = before.clone();
	after.payer.1 = 0;
	after.treasury.1 += taken;
	assert_eq!(Holdings::of(One), after);
	assert!(!System::account_exists(&who));
	assert!(happened(pallet_compute_credits::Event::FeePaidInCredits { who, credits: taken, fee, price }));
	taken - in_credits(fee)
}

#[test]
fn small_refund_should_be_paid_as_well_when_the_payer_has_gone() {
	Chain::development(|chain| assert!(empty_out(chain, 1) < CRED_MINIMUM_BALANCE));
}

#[test]
fn large_refund_should_be_paid_as_well_when_the_payer_has_gone() {
	// It would bring the account back, with a nonce that begins anew.
	Chain::development(|chain| assert!(empty_out(chain, 100) > CRED_MINIMUM_BALANCE));
}

#[test]
fn large_refund_should_be_given_back_when_the_payer_lives_on_by_its_native() {
	Chain::development(|chain| {
		chain.give_credits(Bob, 10 * CRED);
		chain.send(Bob, pallet_compute_credits::Call::set_prefer_credits { prefer: true });
		let call = interrupted(all_away(), 100);
		let (before, taken) = (Holdings::of(Bob), in_credits(most(Bob, call.clone())));
		chain.send(Bob, call);
		let paid = in_credits(fee_of(Bob));
		assert!(taken - paid >= CRED_MINIMUM_BALANCE);
		let mut after = before.clone();
		after.payer.1 = taken - paid;
		after.treasury.1 += paid;
		assert_eq!(Holdings::of(Bob), after);
	});
}
