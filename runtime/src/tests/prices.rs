// SPDX-License-Identifier: Apache-2.0
//! Prices by real transactions of the feeders.

use super::{
	chain::*,
	fees::{fee_of, remark, Holdings},
};
use crate::{
	constants::time::{EPOCH_SLOTS, SLOT_MILLIS},
	*,
};
use noema_primitives::{PriceQuote, CRED, NOE};
use polkadot_sdk::*;

use pallet_compute_credits::Call as Credits;
use sp_runtime::transaction_validity::{InvalidTransaction, TransactionValidityError};

type OracleError = pallet_oracle::Error<Runtime>;
type CreditsError = pallet_compute_credits::Error<Runtime>;

/// Milliseconds of an hour.
const HOUR: Moment = 3_600_000;

fn price() -> PriceQuote {
	PriceFeed::price().expect("there is a price")
}

/// The events of the price in this block so far.
fn moves() -> Vec<pallet_price_feed::Event<Runtime>> {
	let ours = |event| if let RuntimeEvent::PriceFeed(event) = event { Some(event) } else { None };
	events().into_iter().filter_map(ours).collect()
}

/// Makes `who` a feeder.
fn admit(who: Sr25519Keyring) {
	let add = pallet_membership::Call::<Runtime, pallet_membership::Instance2>::add_member {
		who: who.to_account_id().into(),
	};
	assert_eq!(root(add), Ok(()));
}

#[test]
fn price_should_follow_the_feeders_when_a_step_is_due() {
	Chain::local(|chain| {
		chain.advance(20);
		chain.feed(110_000);
		assert_eq!((price().latest, price().median, price().held_back), (110_000, 110_000, false));
		assert_eq!((price().updated_at, price().age), (chain.now(), 0));
		let before = chain.now();
		chain.advance(20);
		assert_eq!(price().age, chain.now() - before);
		chain.feed(105_000);
		assert_eq!(price().latest, 105_000);
	});
}

#[test]
fn price_should_stay_when_two_of_five_lie_tenfold() {
	for lie in [10_000, 1_000_000] {
		Chain::local(|chain| {
			chain.advance(20);
			for (who, value) in FEEDERS.into_iter().zip([lie, lie, 100_000, 100_000, 100_000]) {
				chain.send(who, feeding(value));
			}
			assert_eq!((price().latest, price().median, price().held_back), (100_000, 100_000, false));
			assert_eq!(price().age, 0);
		});
	}
}

#[test]
fn price_should_take_one_step_when_thirteen_feeds_come_in_one_block() {
	Chain::local(|chain| {
		let all: Vec<_> = Sr25519Keyring::well_known().collect();
		assert_eq!(all.len(), 12);
		all.iter().filter(|who| !FEEDERS.contains(who)).for_each(|who| admit(*who));
		chain.advance(20);
		all.iter().for_each(|who| chain.send(*who, feeding(1_000_000)));
		assert_eq!(root(feeding(1_000_000)), Ok(()));
		// The seventh of twelve is the first that makes a majority.
		assert_eq!((price().latest, price().held_back), (120_000, true));
		let steps = moves()
			.into_iter()
			.filter(|event| matches!(event, pallet_price_feed::Event::PriceUpdated { .. }));
		assert_eq!((moves().len(), steps.count()), (13 + 1, 1));
	});
}

#[test]
fn second_feed_should_be_refused_when_it_is_in_the_same_block() {
	Chain::local(|chain| {
		chain.advance(20);
		chain.feed(100_000);
		for who in FEEDERS {
			assert_eq!(chain.call(who, feeding(110_000)), Err(OracleError::AlreadyFeeded.into()));
		}
		assert_eq!(root(feeding(110_000)), Ok(()));
		assert_eq!(root(feeding(110_000)), Err(OracleError::AlreadyFeeded.into()));
		assert_eq!(price().latest, 100_000);
		chain.advance(1);
		chain.feed(100_000);
	});
}

#[test]
fn feed_should_be_refused_when_its_sender_is_no_member() {
	Chain::local(|chain| {
		chain.advance(20);
		chain.send(Alice, feeding(110_000));
		chain.send(Bob, feeding(110_000));
		assert_eq!(chain.call(Ferdie, feeding(110_000)), Err(OracleError::NoPermission.into()));
		assert_eq!(price().latest, 100_000);
		assert!(Oracle::raw_values(Ferdie.to_account_id(), OracleKey::NoeUsd).is_none());
	});
}

#[test]
fn feed_should_wait_a_block_when_a_session_ends() {
	Chain::local(|chain| {
		chain.jump(Moment::from(EPOCH_SLOTS) * SLOT_MILLIS);
		assert!(is_full());
		let full = TransactionValidityError::Invalid(InvalidTransaction::ExhaustsResources);
		assert_eq!(chain.apply(signed(Alice, feeding(100_000), 0)), Err(full));
		chain.advance(1);
		chain.feed(100_000);
	});
}

#[test]
fn price_should_stay_and_age_when_feeders_feed_zero() {
	Chain::local(|chain| {
		chain.advance(20);
		chain.feed(0);
		assert_eq!((price().latest, price().age), (100_000, chain.now() - START));
		let missed = pallet_price_feed::Event::QuorumMissed { aggregated_at: None };
		assert_eq!(moves(), vec![missed; 5]);
	});
}

#[test]
fn price_should_follow_the_others_when_two_of_five_feed_zero() {
	Chain::local(|chain| {
		chain.advance(20);
		for (who, value) in FEEDERS.into_iter().zip([0, 0, 110_000, 110_000, 110_000]) {
			chain.send(who, feeding(value));
		}
		assert_eq!(price().latest, 110_000);
	});
}

#[test]
fn feed_should_count_as_one_more_when_root_feeds() {
	Chain::local(|chain| {
		chain.advance(20);
		chain.send(Alice, feeding(110_000));
		assert_eq!(root(feeding(110_000)), Ok(()));
		assert_eq!(price().latest, 100_000);
		chain.send(Bob, feeding(110_000));
		assert_eq!(price().latest, 110_000);
	});
}

#[test]
fn feeds_of_a_former_member_should_not_count() {
	Chain::local(|chain| {
		chain.advance(20);
		chain.send(Alice, feeding(110_000));
		chain.send(Bob, feeding(110_000));
		let remove = pallet_membership::Call::<Runtime, pallet_membership::Instance2>::remove_member {
			who: Bob.to_account_id().into(),
		};
		assert_eq!(root(remove), Ok(()));
		chain.send(Charlie, feeding(110_000));
		assert_eq!(price().latest, 100_000);
		chain.send(Dave, feeding(110_000));
		assert_eq!(price().latest, 110_000);
	});
}

#[test]
fn fee_should_be_given_back_when_a_member_feeds() {
	Chain::development(|chain| {
		chain.send(Ferdie, remark());
		let before = Holdings::of(Bob);
		chain.send(Bob, feeding(100_000));
		assert_eq!(Holdings::of(Bob), before);
	});
}

#[test]
fn fee_should_be_given_back_in_credits_when_a_member_without_native_feeds() {
	Chain::development(|chain| {
		admit(One);
		chain.give_credits(One, CRED);
		let before = Holdings::of(One);
		chain.send(One, feeding(100_000));
		assert_eq!(Holdings::of(One), before);
	});
}

#[test]
fn fee_should_be_kept_when_a_feed_fails() {
	Chain::development(|chain| {
		let before = Holdings::of(Ferdie);
		assert!(chain.call(Ferdie, feeding(100_000)).is_err());
		assert!(Holdings::of(Ferdie).payer.0 < before.payer.0);
	});
}

#[test]
fn purchases_should_wait_and_redemptions_be_discounted_when_the_real_price_is_old() {
	Chain::local(|chain| {
		chain.give_credits(Eve, 10 * CRED);
		// Shares of the vault at an old price are small, so it needs to be large.
		chain.send(Eve, Credits::recapitalise { amount: 20_000 * NOE });
		chain.skip(20 * HOUR);
		let buy = Credits::buy { pay: 100 * NOE, min_credits: 0 };
		assert_eq!(chain.call(Eve, buy.clone()), Err(CreditsError::PriceTooOld.into()));
		let before = native(&Eve.to_account_id());
		chain.send(Eve, Credits::redeem { credits: CRED, min_native: 0 });
		// 10 NOE at par, less 10 %.
		assert_eq!(native(&Eve.to_account_id()) + fee_of(Eve), before + 9 * NOE);
		chain.feed(100_000);
		chain.send(Eve, buy);
	});
}

#[test]
fn purchases_and_redemptions_should_wait_when_the_real_price_is_held_back() {
	Chain::local(|chain| {
		chain.give_credits(Eve, 10 * CRED);
		chain.advance(20);
		chain.feed(150_000);
		assert!(price().held_back);
		let buy = Credits::buy { pay: 100 * NOE, min_credits: 0 };
		let redeem = Credits::redeem { credits: CRED, min_native: 0 };
		assert_eq!(chain.call(Eve, buy), Err(CreditsError::PriceHeldBack.into()));
		assert_eq!(chain.call(Eve, redeem.clone()), Err(CreditsError::PriceHeldBack.into()));
		// Steps of 20 %, one a minute: 120,000, 144,000, and there it is.
		for _ in 0..2 {
			chain.advance(20);
			chain.feed(150_000);
		}
		assert!(!price().held_back);
		chain.send(Eve, redeem);
	});
}
