// SPDX-License-Identifier: Apache-2.0
//! Who pays a fee, in what, how much, and who gets it.

use super::chain::*;
use crate::{
	configs::monetary::TreasuryAccount,
	constants::currency::{CRED_MINIMUM_BALANCE, EXISTENTIAL_DEPOSIT},
	*,
};
use codec::Encode;
use noema_primitives::{CRED, CRED_ASSET_ID, NOE};
use polkadot_sdk::*;

use frame_support::{
	dispatch::GetDispatchInfo, pallet_prelude::TransactionValidityError, storage::with_transaction_unchecked,
};
use sp_io::hashing::twox_128;
use sp_runtime::{
	transaction_validity::InvalidTransaction, ApplyExtrinsicResult, StateVersion, TransactionOutcome,
};

/// Milliseconds of a day.
const DAY: Moment = 86_400_000;
/// That an account cannot pay.
const UNPAID: TransactionValidityError = TransactionValidityError::Invalid(InvalidTransaction::Payment);

/// What a fee moves.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Holdings {
	pub payer: (Balance, Balance),
	pub author: (Balance, Balance),
	pub treasury: (Balance, Balance),
	pub issuance: (Balance, Balance),
}

impl Holdings {
	/// What `payer` and those that get its fees hold in NOE and in CRED, and what is issued.
	pub fn of(payer: Sr25519Keyring) -> Self {
		let both = |who: AccountId| (native(&who), credits(&who));
		Holdings {
			payer: both(payer.to_account_id()),
			author: both(Authorship::author().expect("the author is known")),
			treasury: both(TreasuryAccount::get()),
			issuance: (Balances::total_issuance(), Assets::total_supply(CRED_ASSET_ID)),
		}
	}
}

/// A call that does nothing.
pub fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

/// The fee of the transaction that `who` sent last in this block, tip included.
pub fn fee_of(who: Sr25519Keyring) -> Balance {
	let fee = |event| match event {
		RuntimeEvent::TransactionPayment(pallet_transaction_payment::Event::TransactionFeePaid {
			who: payer,
			actual_fee,
			..
		}) if payer == who.to_account_id() => Some(actual_fee),
		_ => None,
	};
	events().into_iter().rev().find_map(fee).expect("a fee was paid")
}

/// What `who` must be able to pay for `call`, in planck.
pub fn most(who: Sr25519Keyring, call: RuntimeCall) -> Balance {
	let transaction = signed(who, call, 0);
	let length = u32::try_from(transaction.encoded_size()).expect("it is short");
	TransactionPayment::compute_fee(length, &transaction.get_dispatch_info(), 0)
}

/// `fee` planck in credits at the higher of price and average, rounded up.
pub fn in_credits(fee: Balance) -> Balance {
	let quote = PriceFeed::price().expect("there is a price");
	(fee * quote.latest.max(quote.twap)).div_ceil(NOE)
}

/// A transfer of `value` planck to `who` by Ferdie.
fn give(chain: &mut Chain, who: Sr25519Keyring, value: Balance) {
	let dest = who.to_account_id().into();
	chain.send(Ferdie, pallet_balances::Call::transfer_keep_alive { dest, value });
}

/// `who` sends a remark, and its fee goes in NOE as it should.
fn assert_pays_in_native(chain: &mut Chain, who: Sr25519Keyring, tip: Balance) {
	let before = Holdings::of(who);
	assert_eq!(chain.apply(signed(who, remark(), tip)), Ok(Ok(())));
	let fee = fee_of(who) - tip;
	assert!(fee > 0);
	let mut after = before.clone();
	after.payer.0 -= fee + tip;
	after.author.0 += fee / 2 + tip;
	after.treasury.0 += fee - fee / 2;
	assert_eq!(Holdings::of(who), after);
}

/// `who` sends a remark, and its fee goes in CRED as it should.
fn assert_pays_in_credits(chain: &mut Chain, who: Sr25519Keyring, tip: Balance) {
	let before = Holdings::of(who);
	assert_eq!(chain.apply(signed(who, remark(), tip)), Ok(Ok(())));
	let (fee, price) = (fee_of(who), PriceFeed::price().expect("there is a price").high());
	let paid = in_credits(fee);
	assert!(paid > 0);
	let who_paid = who.to_account_id();
	assert!(happened(pallet_compute_credits::Event::FeePaidInCredits {
		who: who_paid,
		credits: paid,
		fee,
		price
	}));
	let mut after = before.clone();
	after.payer.1 -= paid;
	after.treasury.1 += paid;
	assert_eq!(Holdings::of(who), after);
}

/// A digest of all of the state but the list of this block's transactions, which the block's author keeps.
fn fingerprint() -> Vec<u8> {
	with_transaction_unchecked(|| {
		let list = [twox_128(b"System"), twox_128(b"ExtrinsicData")].concat();
		sp_io::storage::clear_prefix(&list, None);
		TransactionOutcome::Rollback(sp_io::storage::root(StateVersion::V1))
	})
}

/// Pool and author refuse a remark of `who`, and nothing changes. The author's usual clean-up is left out, so
/// that it hides nothing.
fn assert_cannot_pay(chain: &mut Chain, who: Sr25519Keyring) {
	// The first transaction after the inherents changes something of its own.
	chain.send(Ferdie, remark());
	let (transaction, before) = (signed(who, remark(), 0), fingerprint());
	assert_eq!(chain.validate(transaction.clone()), Err(UNPAID));
	assert_eq!(Executive::apply_extrinsic(transaction), ApplyExtrinsicResult::Err(UNPAID));
	assert_eq!(fingerprint(), before);
}

#[test]
fn fee_should_be_split_in_halves_when_paid_in_native() {
	Chain::development(|chain| assert_pays_in_native(chain, Bob, 0));
}

#[test]
fn tip_should_go_to_the_author_when_paid_in_native() {
	Chain::development(|chain| assert_pays_in_native(chain, Bob, 5 * NOE));
}

#[test]
fn fee_should_be_taken_in_credits_when_there_is_no_native() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		assert_eq!(native(&One.to_account_id()), 0);
		assert!(chain.validate(signed(One, remark(), 0)).is_ok());
		assert_pays_in_credits(chain, One, 0);
	});
}

#[test]
fn tip_should_be_taken_in_credits_when_there_is_no_native() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		assert_pays_in_credits(chain, One, NOE);
	});
}

#[test]
fn fee_should_be_at_the_latest_price_when_the_average_is_lower() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		chain.advance(20);
		chain.feed(110_000);
		chain.advance(1);
		let quote = PriceFeed::price().expect("there is a price");
		assert!(quote.twap < quote.latest);
		assert_pays_in_credits(chain, One, 0);
	});
}

#[test]
fn fee_should_be_at_the_average_when_the_latest_price_is_lower() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		// Else the lower price would leave the vault short, and burn the fee.
		chain.send(Ferdie, pallet_compute_credits::Call::recapitalise { amount: 1_000 * NOE });
		chain.advance(20);
		chain.feed(90_000);
		chain.advance(1);
		let quote = PriceFeed::price().expect("there is a price");
		assert!(quote.latest < quote.twap);
		assert_pays_in_credits(chain, One, 0);
	});
}

#[test]
fn fee_should_be_burned_when_the_vault_does_not_cover_what_is_issued() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		chain.advance(20);
		chain.feed(90_000);
		let before = Holdings::of(One);
		chain.send(One, remark());
		let paid = in_credits(fee_of(One));
		let mut after = before.clone();
		after.payer.1 -= paid;
		after.issuance.1 -= paid;
		assert_eq!(Holdings::of(One), after);
	});
}

#[test]
fn fee_should_be_refused_when_there_is_neither_native_nor_credits() {
	Chain::development(|chain| {
		assert_cannot_pay(chain, One);
		give(chain, One, EXISTENTIAL_DEPOSIT);
		assert_cannot_pay(chain, One);
	});
}

#[test]
fn fee_should_be_refused_when_there_are_only_the_least_credits() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED_MINIMUM_BALANCE);
		assert_eq!(credits(&One.to_account_id()), 10_000);
		assert_cannot_pay(chain, One);
		give(chain, One, EXISTENTIAL_DEPOSIT);
		assert_cannot_pay(chain, One);
	});
}

#[test]
fn fee_should_be_taken_to_the_last_credit_that_may_go() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED_MINIMUM_BALANCE);
		let due = in_credits(most(One, remark()));
		let give = |amount| transfer_of_credits(One, amount);
		chain.send(Ferdie, give(due - 1));
		assert_cannot_pay(chain, One);
		chain.send(Ferdie, give(1));
		assert_pays_in_credits(chain, One, 0);
	});
}

#[test]
fn credits_should_be_taken_first_when_the_account_prefers_them() {
	Chain::development(|chain| {
		chain.give_credits(Bob, CRED);
		assert_pays_in_native(chain, Bob, 0);
		chain.send(Bob, pallet_compute_credits::Call::set_prefer_credits { prefer: true });
		assert_pays_in_credits(chain, Bob, 0);
		chain.send(Bob, pallet_compute_credits::Call::set_prefer_credits { prefer: false });
		assert_pays_in_native(chain, Bob, 0);
	});
}

#[test]
fn native_should_be_taken_when_the_account_prefers_credits_and_lacks_them() {
	Chain::development(|chain| {
		chain.give_credits(Bob, CRED_MINIMUM_BALANCE);
		chain.send(Bob, pallet_compute_credits::Call::set_prefer_credits { prefer: true });
		assert_pays_in_native(chain, Bob, NOE);
	});
}

#[test]
fn credits_should_be_refused_when_the_price_is_older_than_a_day() {
	Chain::local(|chain| {
		chain.give_credits(One, CRED);
		// A day from here, no session ends.
		chain.advance(5);
		chain.feed(100_000);
		chain.skip(DAY);
		assert_pays_in_credits(chain, One, 0);
		chain.advance(1);
		assert_cannot_pay(chain, One);
	});
}

#[test]
fn native_should_be_taken_when_the_price_is_older_than_a_day() {
	Chain::local(|chain| {
		chain.give_credits(Eve, CRED);
		chain.send(Eve, pallet_compute_credits::Call::set_prefer_credits { prefer: true });
		chain.skip(DAY + 3_000);
		assert_pays_in_native(chain, Ferdie, 0);
		assert_pays_in_native(chain, Eve, NOE);
	});
}

#[test]
fn credits_should_be_taken_on_a_development_chain_when_the_price_is_older_than_a_day() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		chain.skip(2 * DAY + 60_000);
		assert_pays_in_credits(chain, One, 0);
	});
}
