// SPDX-License-Identifier: Apache-2.0
//! Whether real dispatches read and write no more than their weights declare.

use super::{
	accesses::{self, assert_within, Counted},
	chain::*,
	fees::remark,
};
use crate::{
	fees::{ChargeWeight, InNativeOrCredits},
	*,
};
use noema_accesses::Accesses;
use noema_primitives::{CRED, NOE};
use polkadot_sdk::*;

use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo, PostDispatchInfo},
	traits::Get,
	weights::Weight,
};
use pallet_compute_credits::{weights::SubstrateWeight as Credits, Call, WeightInfo as _};
use pallet_oracle::WeightInfo as _;
use pallet_price_feed::WeightInfo as _;
use pallet_transaction_payment::{OnChargeTransaction, WeightInfo as _};

/// What `call` by `who` reads and writes, in a block of its own; it must succeed.
fn accesses(chain: &mut Chain, who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> Accesses {
	chain.advance(1);
	let (account, call) = (who.to_account_id(), call.into());
	let origin = RuntimeOrigin::signed(account.clone());
	accesses::of(&account, || assert_eq!(dispatch(call.clone(), origin), Ok(()), "{call:?}"))
}

/// The weight of a feed, as the runtime composes it, in a system of another cost of the database.
fn feed_weight<T: frame_system::Config>() -> Weight {
	// Twenty feeders at most, and root.
	let feeds = 21;
	pallet_oracle::weights::SubstrateWeight::<T>::feed_values(1)
		.saturating_add(pallet_price_feed::weights::SubstrateWeight::<T>::combine(feeds))
		.saturating_add(pallet_price_feed::weights::SubstrateWeight::<T>::on_new_feed())
		.saturating_add(T::DbWeight::get().reads_writes(feeds.into(), 1))
}

/// The weight of charging a fee, as the runtime composes it.
fn charge_weight<T: frame_system::Config>() -> Weight {
	pallet_transaction_payment::weights::SubstrateWeight::<T>::charge_transaction_payment()
		.saturating_add(Credits::<T>::charge_fee())
}

#[test]
fn weights_should_be_those_of_the_runtime_when_they_are_composed_here() {
	assert_eq!(feed_weight::<Runtime>(), feeding(1).get_dispatch_info().call_weight);
	assert_eq!(charge_weight::<Runtime>(), ChargeWeight::charge_transaction_payment());
	for (call, weight) in [
		(Call::buy { pay: 0, min_credits: 0 }, Credits::<Runtime>::buy()),
		(Call::redeem { credits: 0, min_native: 0 }, Credits::<Runtime>::redeem()),
		(Call::recapitalise { amount: 0 }, Credits::<Runtime>::recapitalise()),
		(Call::sweep { amount: 0 }, Credits::<Runtime>::sweep()),
		(Call::set_prefer_credits { prefer: true }, Credits::<Runtime>::set_prefer_credits()),
	] {
		assert_eq!(RuntimeCall::from(call).get_dispatch_info().call_weight, weight);
	}
}

#[test]
fn accesses_should_be_heard_when_a_value_is_read_and_written() {
	Chain::development(|_| {
		let who = Eve.to_account_id();
		let heard = accesses::of(&who, || pallet_timestamp::Now::<Runtime>::mutate(|now| *now += 1));
		assert_eq!((heard.read.len(), heard.written.len()), (1, 1));
		assert_eq!(accesses::of(&who, || System::inc_account_nonce(&who)), Accesses::default());
	});
}

#[test]
fn buy_should_be_within_its_weight() {
	Chain::development(|chain| {
		let declared = Credits::<Counted>::buy();
		// The first purchase makes an account of CRED, the second adds to it.
		for _ in 0..2 {
			assert_within(&accesses(chain, Eve, Call::buy { pay: 100 * NOE, min_credits: 0 }), declared);
		}
	});
}

#[test]
fn buy_should_be_within_its_weight_when_the_vault_is_refilled() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		chain.advance(20);
		chain.feed(90_000);
		assert_within(
			&accesses(chain, Eve, Call::buy { pay: 100 * NOE, min_credits: 0 }),
			Credits::<Counted>::buy(),
		);
	});
}

#[test]
fn redeem_should_be_within_its_weight() {
	Chain::development(|chain| {
		chain.give_credits(Eve, 10 * CRED);
		let redeem = Call::redeem { credits: CRED, min_native: 0 };
		assert_within(&accesses(chain, Eve, redeem), Credits::<Counted>::redeem());
	});
}

#[test]
fn redeem_should_be_within_its_weight_when_all_is_redeemed() {
	Chain::development(|chain| {
		// The account of CRED goes, and one of NOE comes.
		chain.give_credits(One, CRED);
		let redeem = Call::redeem { credits: CRED, min_native: 0 };
		assert_within(&accesses(chain, One, redeem), Credits::<Counted>::redeem());
	});
}

#[test]
fn redeem_should_be_within_its_weight_when_the_gap_is_minted() {
	Chain::development(|chain| {
		chain.give_credits(Eve, 90 * CRED);
		chain.advance(20);
		chain.feed(80_000);
		let before = Balances::total_issuance();
		let redeem = Call::redeem { credits: 80 * CRED, min_native: 0 };
		assert_within(&accesses(chain, Eve, redeem), Credits::<Counted>::redeem());
		assert!(Balances::total_issuance() > before);
	});
}

#[test]
fn recapitalise_should_be_within_its_weight() {
	Chain::development(|chain| {
		let recapitalise = Call::recapitalise { amount: NOE };
		assert_within(&accesses(chain, Eve, recapitalise), Credits::<Counted>::recapitalise());
	});
}

#[test]
fn sweep_should_be_within_its_weight() {
	Chain::development(|chain| {
		chain.advance(1);
		let sweep = || assert_eq!(root(Call::sweep { amount: NOE / 2 }), Ok(()));
		assert_within(&accesses::of(&Eve.to_account_id(), sweep), Credits::<Counted>::sweep());
	});
}

#[test]
fn set_prefer_credits_should_be_within_its_weight() {
	Chain::development(|chain| {
		let declared = Credits::<Counted>::set_prefer_credits();
		for prefer in [true, true, false, false] {
			assert_within(&accesses(chain, Eve, Call::set_prefer_credits { prefer }), declared);
		}
	});
}

#[test]
fn feeds_should_be_within_their_weight_when_every_member_and_root_feeds() {
	Chain::local(|chain| {
		let declared = feed_weight::<Counted>();
		let members: Vec<AccountId> = (0..15).map(|n| [n; 32].into()).collect();
		for who in &members {
			let who = who.clone().into();
			let add = pallet_membership::Call::<Runtime, pallet_membership::Instance2>::add_member { who };
			assert_eq!(root(add), Ok(()));
		}
		chain.advance(20);
		let all = FEEDERS.map(|who| who.to_account_id()).into_iter().chain(members);
		for who in all {
			let origin = RuntimeOrigin::signed(who.clone());
			let feed = || assert_eq!(dispatch(feeding(110_000), origin), Ok(()));
			assert_within(&accesses::of(&who, feed), declared);
		}
		let feed = || assert_eq!(root(feeding(110_000)), Ok(()));
		assert_within(&accesses::of(&Eve.to_account_id(), feed), declared);
		assert_eq!(PriceFeed::price().map(|price| price.latest), Some(110_000));
	});
}

/// What charging `who` a fee of a tenth of a NOE reads and writes, half of which is given back.
pub fn charge(who: Sr25519Keyring) -> Accesses {
	type Charge = InNativeOrCredits;
	let (who, call, fee) = (who.to_account_id(), remark(), NOE / 10);
	let (info, after) = (call.get_dispatch_info(), PostDispatchInfo::default());
	accesses::of(&who, || {
		<Charge as OnChargeTransaction<Runtime>>::can_withdraw_fee(&who, &call, &info, fee, 0)
			.expect("it can pay");
		let taken = <Charge as OnChargeTransaction<Runtime>>::withdraw_fee(&who, &call, &info, fee, 0);
		let taken = taken.expect("it can pay");
		<Charge as OnChargeTransaction<Runtime>>::correct_and_deposit_fee(
			&who,
			&info,
			&after,
			fee / 2,
			0,
			taken,
		)
		.expect("it settles");
	})
}

#[test]
fn charging_should_be_within_its_weight_when_credits_pay() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		chain.give_credits(Eve, CRED);
		chain.send(Eve, Call::set_prefer_credits { prefer: true });
		for who in [One, Eve] {
			chain.advance(1);
			assert_within(&charge(who), charge_weight::<Counted>());
		}
	});
}

#[test]
fn charging_should_be_within_its_weight_when_native_pays() {
	Chain::development(|chain| {
		chain.advance(1);
		assert_within(&charge(Ferdie), charge_weight::<Counted>());
		// It looks at the price and its credits first.
		chain.send(Eve, Call::set_prefer_credits { prefer: true });
		chain.advance(1);
		assert_within(&charge(Eve), charge_weight::<Counted>());
	});
}

#[test]
fn credits_part_of_charging_should_be_within_what_is_declared_for_it() {
	Chain::development(|chain| {
		chain.give_credits(One, CRED);
		chain.advance(1);
		let who = One.to_account_id();
		let part = accesses::of(&who, || {
			assert!(!ComputeCredits::prefers_credits(who.clone()));
			assert!(ComputeCredits::can_withdraw_fee(&who, NOE / 10));
			let taken = ComputeCredits::withdraw_fee(&who, NOE / 10);
			ComputeCredits::settle_fee(&who, taken.expect("it can pay"), NOE / 20);
		});
		assert_within(&part, Credits::<Counted>::charge_fee());
	});
}

/// By how much the proof of what every transaction of `who` reads after `prepare`, which is the system's own values, the
/// caller's account and the filters of calls, grows by what `work` reads.
pub fn proof_size(who: &AccountId, prepare: impl Fn(&mut Chain), work: impl FnOnce()) -> u64 {
	let every = || {
		let remark = frame_system::Call::remark_with_event { remark: vec![] };
		assert_eq!(dispatch(remark, RuntimeOrigin::signed(who.clone())), Ok(()));
		assert!(System::account_exists(who));
	};
	let alone = Chain::proof_of(&prepare, every);
	let together = Chain::proof_of(prepare, || {
		every();
		work();
	});
	together - alone
}

/// The proof of what `work` reads for `who` is within `declared`.
fn assert_proof_within(declared: Weight, who: Sr25519Keyring, work: impl FnOnce()) {
	let prepare = |chain: &mut Chain| {
		for who in [Eve, One] {
			chain.give_credits(who, 10 * CRED);
		}
		chain.send(Ferdie, Call::recapitalise { amount: 10_000 * NOE });
	};
	let (proof, declared) = (proof_size(&who.to_account_id(), prepare, work), declared.proof_size());
	println!("a proof of {proof} bytes; {declared} declared");
	assert!(proof <= declared, "{proof} > {declared}");
}

#[test]
fn proofs_should_be_within_their_weights() {
	let calls: [(Sr25519Keyring, RuntimeCall); 6] = [
		(Eve, Call::buy { pay: 100 * NOE, min_credits: 0 }.into()),
		(Eve, Call::redeem { credits: CRED, min_native: 0 }.into()),
		(One, Call::redeem { credits: 10 * CRED, min_native: 0 }.into()),
		(Eve, Call::recapitalise { amount: NOE }.into()),
		(Eve, Call::set_prefer_credits { prefer: true }.into()),
		(Alice, feeding(110_000)),
	];
	for (who, call) in calls {
		let origin = RuntimeOrigin::signed(who.to_account_id());
		let declared = call.get_dispatch_info().call_weight;
		assert_proof_within(declared, who, || assert_eq!(dispatch(call.clone(), origin), Ok(()), "{call:?}"));
	}
	let sweep = || assert_eq!(root(Call::sweep { amount: NOE / 2 }), Ok(()));
	assert_proof_within(Credits::<Runtime>::sweep(), Eve, sweep);
}

#[test]
fn proof_of_a_fee_should_be_within_its_weight() {
	let work = || {
		charge(One);
	};
	assert_proof_within(ChargeWeight::charge_transaction_payment(), One, work);
}

#[test]
fn base_weight_should_cover_the_filters_of_calls() {
	// Both read storage for every call, and no call declares it.
	let base = RuntimeBlockWeights::get().get(DispatchClass::Normal).base_extrinsic;
	assert!(base.all_gte(<Runtime as frame_system::Config>::DbWeight::get().reads(2)));
}
