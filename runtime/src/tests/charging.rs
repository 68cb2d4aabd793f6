// SPDX-License-Identifier: Apache-2.0
//! What charging a fee takes of a block: the way through CRED is declared by all and given back by those who did not
//! go it.

use super::{
	accesses::{assert_within, Counted},
	chain::*,
	fees::{fee_of, most, remark},
	weights::charge,
};
use crate::{configs::monetary::TreasuryAccount, constants::fees::PLANCK_PER_PICOSECOND, *};
use noema_accesses::hex;
use noema_primitives::{CRED, NOE};
use polkadot_sdk::*;

use frame_support::dispatch::{DispatchClass, GetDispatchInfo};
use pallet_compute_credits::{weights::SubstrateWeight as Credits, Call, WeightInfo as _};
use pallet_transaction_payment::{weights::SubstrateWeight as Stock, WeightInfo as _};

/// A transfer of a NOE to Dave.
fn transfer() -> RuntimeCall {
	let dest = Dave.to_account_id().into();
	pallet_balances::Call::transfer_keep_alive { dest, value: NOE }.into()
}

/// The reference time that a block lost to `call` by `who`, and what was declared for it.
fn taken_and_declared(chain: &mut Chain, who: Sr25519Keyring, call: RuntimeCall) -> (u64, u64) {
	let base = RuntimeBlockWeights::get().get(DispatchClass::Normal).base_extrinsic;
	let transaction = signed(who, call, 0);
	let declared = transaction.get_dispatch_info().total_weight().saturating_add(base);
	let before = System::block_weight().total();
	assert_eq!(chain.apply(transaction), Ok(Ok(())));
	let taken = System::block_weight().total().saturating_sub(before);
	(taken.ref_time(), declared.ref_time())
}

/// What those who do not go the way through CRED get back: all that is declared for it but one read.
fn unspent() -> u64 {
	let preference = <Runtime as frame_system::Config>::DbWeight::get().reads(1);
	Credits::<Runtime>::charge_fee().saturating_sub(preference).ref_time()
}

#[test]
fn block_should_get_the_way_through_credits_back_when_native_pays() {
	Chain::development(|chain| {
		let (taken, declared) = taken_and_declared(chain, Bob, transfer());
		assert_eq!(declared - taken, unspent());
		// Without CRED it would be a read less: fewer than 103 transfers where ours are 100.
		let preference = <Runtime as frame_system::Config>::DbWeight::get().reads(1).ref_time();
		assert!(taken * 100 < (taken - preference) * 103, "{taken} picoseconds");
	});
}

#[test]
fn block_should_get_nothing_back_when_credits_pay() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		let (taken, declared) = taken_and_declared(chain, One, remark());
		assert_eq!(taken, declared);
	});
}

#[test]
fn block_should_get_nothing_back_when_native_pays_after_credits_could_not() {
	Chain::development(|chain| {
		chain.send(Bob, Call::set_prefer_credits { prefer: true });
		let (taken, declared) = taken_and_declared(chain, Bob, transfer());
		assert_eq!(taken, declared);
	});
}

#[test]
fn block_should_get_the_unused_part_of_a_call_back_as_well() {
	Chain::development(|chain| {
		let failing: RuntimeCall = Call::recapitalise { amount: 2_000_000_000 * NOE }.into();
		let calls = [remark(), failing.clone(), failing].to_vec();
		let batch = pallet_utility::Call::batch { calls }.into();
		let (taken, declared) = taken_and_declared(chain, Bob, batch);
		assert!(declared - taken > unspent(), "{taken} of {declared} picoseconds");
	});
}

#[test]
fn payer_should_get_the_way_through_credits_back_when_native_pays() {
	Chain::development(|chain| {
		let taken = most(Bob, transfer());
		chain.send(Bob, transfer());
		assert_eq!(taken - fee_of(Bob), Balance::from(unspent()) * PLANCK_PER_PICOSECOND);
	});
}

#[test]
fn charging_should_be_within_what_is_left_of_its_weight_when_native_pays() {
	Chain::development(|chain| {
		chain.advance(1);
		let mut accesses = charge(Ferdie);
		let author = Authorship::author().expect("the author is known");
		// The weight of every block has the accounts that get fees.
		for paid in [author, TreasuryAccount::get()] {
			let key = hex(&frame_system::Account::<Runtime>::hashed_key_for(paid));
			accesses.read.remove(&key);
			assert!(accesses.written.remove(&key), "who gets the fee is not written");
		}
		let left = Stock::<Counted>::charge_transaction_payment()
			.saturating_add(<Counted as frame_system::Config>::DbWeight::get().reads(1));
		assert_within(&accesses, left);
	});
}
