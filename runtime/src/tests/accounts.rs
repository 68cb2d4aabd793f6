// SPDX-License-Identifier: Apache-2.0
//! Accounts that live by CRED alone: they keep their nonce, nobody takes from them what they live by, and money is
//! made at the worst price the chain knows.

use super::chain::*;
use super::fees::remark;
use crate::*;
use noema_primitives::{CRED, CRED_ASSET_ID, NOE};
use polkadot_sdk::*;

use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

/// Opens an account of CRED for One, at the expense of whoever calls.
fn touch_other() -> RuntimeCall {
	let who = One.to_account_id().into();
	RuntimeCall::Assets(pallet_assets::Call::touch_other { id: CRED_ASSET_ID.into(), who })
}

#[test]
fn nonce_should_go_on_when_an_account_without_native_redeems_all() {
	Chain::development(|chain| {
		chain.give_credits(One, 20 * CRED);
		let first = signed(One, remark(), 0);
		assert_eq!(chain.apply(first.clone()), Ok(Ok(())));
		// More than there is when the fee was taken, so all of it is what is left.
		let left = credits(&One.to_account_id());
		let redeem = pallet_compute_credits::Call::redeem { credits: left - CRED, min_native: 0 };
		chain.send(One, redeem);
		assert!(native(&One.to_account_id()) > 100 * NOE);
		assert_eq!(System::account_nonce(One.to_account_id()), 2);
		// By now the fee is paid in NOE, and what is left of CRED can go.
		let rest =
			pallet_compute_credits::Call::redeem { credits: credits(&One.to_account_id()), min_native: 0 };
		chain.send(One, rest);
		assert_eq!((credits(&One.to_account_id()), System::account_nonce(One.to_account_id())), (0, 3));
		let stale = TransactionValidityError::Invalid(InvalidTransaction::Stale);
		assert_eq!(chain.apply(first), Err(stale));
	});
}

#[test]
fn account_of_credits_should_not_be_opened_with_a_deposit_when_somebody_tries() {
	Chain::development(|chain| {
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		assert_eq!(chain.call(Ferdie, touch_other()), filtered);
		let touch = RuntimeCall::Assets(pallet_assets::Call::touch { id: CRED_ASSET_ID.into() });
		assert_eq!(chain.call(Ferdie, touch), filtered);
		let batched = pallet_utility::Call::batch_all { calls: vec![touch_other()] };
		assert_eq!(chain.call(Ferdie, batched), filtered);
		// So whoever receives CRED lives by it.
		chain.give_credits(One, CRED);
		chain.send(One, remark());
	});
}

#[test]
fn credits_should_be_bought_at_the_median_when_the_price_has_not_yet_followed_it() {
	Chain::local(|chain| {
		chain.advance(20);
		chain.feed(101_000);
		chain.advance(1);
		// Within a step, but the next one is not due.
		chain.feed(85_000);
		let quote = PriceFeed::price().expect("there is a price");
		assert_eq!((quote.latest, quote.median, quote.held_back), (101_000, 85_000, false));
		let purchase = ComputeCredits::quote_buy(NOE).expect("buying is open");
		assert_eq!(purchase.price, 85_000);
		chain.advance(1);
		chain.feed(115_000);
		let redemption = ComputeCredits::quote_redeem(CRED_MINIMUM / 2).expect("redeeming is open");
		assert_eq!(redemption.price, 115_000);
	});
}

/// The CRED that the treasury holds at genesis.
const CRED_MINIMUM: Balance = crate::constants::currency::CRED_MINIMUM_BALANCE;
