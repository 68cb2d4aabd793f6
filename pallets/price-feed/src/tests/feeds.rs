// SPDX-License-Identifier: Apache-2.0
//! Good and bad feeds through the real oracle.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::ConstU32};
use polkadot_sdk::pallet_oracle;

#[test]
fn first_price_should_be_taken_as_it_is_when_enough_feeders_agree() {
	ExtBuilder::default().build_and_execute(|| {
		feed(1, 100_000);
		feed(2, 100_100);
		assert_eq!(PriceFeed::price(), None);
		assert_eq!(events(), vec![Event::QuorumMissed { aggregated_at: None }; 2]);
		feed(3, 100_200);
		let expected = PriceQuote {
			latest: 100_100,
			twap: 100_100,
			median: 100_100,
			updated_at: START,
			age: 0,
			held_back: false,
		};
		assert_eq!(price(), expected);
		let updated = Event::PriceUpdated { price: 100_100, median: 100_100, twap: 100_100 };
		assert_eq!(events().last(), Some(&updated));
	});
}

#[test]
fn price_should_go_stale_when_feeders_stop() {
	ExtBuilder::default().build_and_execute(|| {
		feed_all(100_000);
		skip_blocks(1_000);
		assert_eq!(price().updated_at, START);
		assert_eq!(price().age, 1_000 * SLOT);
	});
}

#[test]
fn price_should_stay_stale_when_too_few_feeders_are_fresh() {
	ExtBuilder::default().build_and_execute(|| {
		feed_all(100_000);
		skip_blocks(101);
		// The others are 303 s old. One or two that go on must not keep the price fresh, nor move it.
		feed(1, 100_000);
		feed(2, 109_000);
		assert_eq!((price().latest, price().updated_at), (100_000, START));
		let missed = Event::QuorumMissed { aggregated_at: Some(START) };
		assert_eq!(events(), vec![missed.clone(), missed]);
		feed(3, 100_000);
		assert_eq!(price().updated_at, now());
		assert_eq!(events().last(), Some(&Event::PriceConfirmed { price: 100_000, median: 100_000 }));
	});
}

#[test]
fn price_should_follow_the_fresh_ones_when_two_feeders_lag_twenty_minutes() {
	ExtBuilder::default().build_and_execute(|| {
		feed_all(100_000);
		for _ in 0..20 {
			skip_blocks(20);
			(1..=3).for_each(|who| feed(who, 110_000));
		}
		assert_eq!((price().latest, price().age), (110_000, 0));
	});
}

#[test]
fn price_should_go_stale_when_three_of_five_feeders_lag_twenty_minutes() {
	ExtBuilder::default().build_and_execute(|| {
		feed_all(100_000);
		for _ in 0..20 {
			skip_blocks(20);
			(1..=2).for_each(|who| feed(who, 110_000));
		}
		// The last aggregate was made while the three still counted.
		assert_eq!(price().latest, 100_000);
		assert_eq!(price().updated_at, START + 5 * MINUTE);
		assert_eq!(price().age, 15 * MINUTE);
	});
}

#[test]
fn price_should_be_that_of_the_honest_when_two_of_five_lie_tenfold() {
	for (fourth, fifth) in [(1_000_000, 1_000_000), (10_000, 10_000), (10_000, 1_000_000)] {
		ExtBuilder::default().build_and_execute(|| {
			feed(4, fourth);
			feed(5, fifth);
			(1..=3).for_each(|who| feed(who, 100_000));
			assert_eq!((price().latest, price().median), (100_000, 100_000));
			skip_blocks(20);
			(1..=3).for_each(|who| feed(who, 101_000));
			feed(4, fourth);
			feed(5, fifth);
			assert_eq!((price().latest, price().held_back, price().age), (101_000, false, 0));
		});
	}
}

#[test]
fn price_should_be_that_of_the_honest_when_two_of_five_feed_zero() {
	ExtBuilder::default().build_and_execute(|| {
		feed(4, 0);
		feed(5, 0);
		assert_eq!(PriceFeed::price(), None);
		(1..=3).for_each(|who| feed(who, 100_000));
		assert_eq!(price().latest, 100_000);
	});
}

#[test]
fn zero_should_never_be_published_when_everyone_feeds_it() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		skip_blocks(200);
		feed_all(0);
		assert_eq!((price().latest, price().updated_at), (100_000, START));
	});
}

#[test]
fn zero_should_never_be_published_when_the_source_has_it() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		skip_blocks(20);
		// As another combiner might leave it.
		let zero = Stamped { value: 0, timestamp: now() };
		pallet_oracle::Values::<Test>::insert(NOE_USD, zero);
		PriceFeed::on_new_feed();
		assert_eq!((price().latest, price().updated_at), (100_000, START));
		assert_eq!(events(), vec![Event::QuorumMissed { aggregated_at: Some(now()) }]);
	});
}

#[test]
fn feeder_should_count_once_when_it_feeds_twice() {
	ExtBuilder::default().build_and_execute(|| {
		// Twice in one call: the last one holds.
		let twice = BoundedVec::truncate_from(vec![(NOE_USD, 90_000), (NOE_USD, 100_000)]);
		assert_ok!(Oracle::feed_values(RuntimeOrigin::signed(1), twice));
		feed(2, 100_000);
		assert_eq!(PriceFeed::price(), None);
		// And in two blocks.
		skip_blocks(1);
		feed(1, 100_000);
		assert_eq!(PriceFeed::price(), None);
		feed(3, 100_000);
		assert_eq!(price().latest, 100_000);
	});
}

#[test]
fn feeder_should_be_refused_when_it_feeds_again_in_a_block() {
	ExtBuilder::default().build_and_execute(|| {
		feed(1, 100_000);
		let values = BoundedVec::truncate_from(vec![(NOE_USD, 1)]);
		let again = Oracle::feed_values(RuntimeOrigin::signed(1), values);
		assert_err_ignore_postinfo!(again, pallet_oracle::Error::<Test>::AlreadyFeeded);
	});
}

#[test]
fn feeder_should_be_refused_when_more_feed_in_a_block_than_there_can_be() {
	// As when members are exchanged within a block.
	ExtBuilder::default().members(22).build_and_execute(|| {
		(1..=21).for_each(|who| feed(who, 100_000));
		let values = BoundedVec::truncate_from(vec![(NOE_USD, 100_000)]);
		let last = Oracle::feed_values(RuntimeOrigin::signed(22), values);
		assert_err_ignore_postinfo!(last, pallet_oracle::Error::<Test>::ExceedsMaxHasDispatchedSize);
		skip_blocks(1);
		feed(22, 100_000);
	});
}

#[test]
fn feed_should_be_refused_when_it_is_of_a_stranger() {
	ExtBuilder::default().build_and_execute(|| {
		let values = BoundedVec::truncate_from(vec![(NOE_USD, 100_000)]);
		let stranger = Oracle::feed_values(RuntimeOrigin::signed(6), values.clone());
		assert_err_ignore_postinfo!(stranger, pallet_oracle::Error::<Test>::NoPermission);
		let nobody = Oracle::feed_values(RuntimeOrigin::none(), values);
		assert_err_ignore_postinfo!(nobody, DispatchError::BadOrigin);
		assert!(events().is_empty());
	});
}

#[test]
fn feeder_should_stop_counting_when_it_is_no_member_any_more() {
	ExtBuilder::default().build_and_execute(|| {
		(1..=2).for_each(|who| feed(who, 100_000));
		Members::set(vec![1, 3, 4, 5]);
		Oracle::change_members_sorted(&[], &[2], &[1, 3, 4, 5]);
		feed(3, 100_000);
		assert_eq!(PriceFeed::price(), None);
		feed(4, 100_000);
		assert_eq!(price().latest, 100_000);
	});
}

#[test]
fn price_should_need_three_feeders_when_members_are_fewer_than_five() {
	for members in 1..=4 {
		ExtBuilder::default().members(members).build_and_execute(|| {
			(1..=members).for_each(|who| feed(who, 100_000));
			assert_eq!(PriceFeed::price().is_some(), members >= 3, "{members}");
		});
	}
}

#[test]
fn price_should_need_a_majority_when_members_are_many() {
	ExtBuilder::default().members(10).build_and_execute(|| {
		(1..=5).for_each(|who| feed(who, 100_000));
		assert_eq!(PriceFeed::price(), None);
		feed(6, 100_000);
		assert_eq!(price().latest, 100_000);
	});
}

#[test]
fn price_should_take_one_step_when_ten_feeds_come_in_one_block() {
	ExtBuilder::default().members(10).price(100_000).build_and_execute(|| {
		skip_blocks(20);
		(1..=10).for_each(|who| feed(who, 100_000 + 1_000 * u128::from(who)));
		// Six agree first, on 103,500: that is the step. The last median is waited for.
		assert_eq!((price().latest, price().median, price().held_back), (103_500, 105_500, false));
		let moves = |event: &Event<Test>| matches!(event, Event::PriceUpdated { .. });
		assert_eq!(events().iter().filter(|event| moves(event)).count(), 1);
		assert_eq!(events().len(), 10);
	});
}

#[test]
fn price_should_count_the_feed_of_root_as_one_more_feeder() {
	ExtBuilder::default().build_and_execute(|| {
		(1..=2).for_each(|who| feed(who, 100_000));
		let values = BoundedVec::truncate_from(vec![(NOE_USD, 100_000)]);
		assert_ok!(Oracle::feed_values(RuntimeOrigin::root(), values));
		assert_eq!(price().latest, 100_000);
	});
}

#[test]
fn price_should_ignore_feeds_when_they_are_of_another_key() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		skip_blocks(20);
		for who in Members::get() {
			let values = BoundedVec::truncate_from(vec![(OTHER, 110_000)]);
			assert_ok!(Oracle::feed_values(RuntimeOrigin::signed(who), values));
		}
		assert_eq!((price().latest, price().updated_at), (100_000, START));
		assert!(events().is_empty());
	});
}

#[test]
fn price_should_stay_as_agreed_when_a_later_feed_of_the_block_breaks_the_quorum() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		skip_blocks(20);
		feed(1, 92_000);
		feed(2, 100_000);
		feed(3, 109_000);
		assert_eq!((price().latest, price().age), (100_000, 0));
		let before = (Price::<Test>::get(), Observations::<Test>::get());
		// Now the raw median is 104,500, and too far from it are the first feed and the last: two are left.
		feed(4, 1_000_000);
		assert_eq!((Price::<Test>::get(), Observations::<Test>::get()), before);
		// What was agreed on in this block holds until its end, and then no more.
		assert_eq!(events().last(), Some(&Event::PriceConfirmed { price: 100_000, median: 100_000 }));
		skip_blocks(1);
		feed(4, 1_000_000);
		assert_eq!(events(), vec![Event::QuorumMissed { aggregated_at: Some(START + 20 * SLOT) }]);
		assert_eq!(price().age, SLOT);
	});
}

#[test]
fn event_should_come_for_each_price_when_a_call_feeds_two() {
	ExtBuilder::default().price(100_000).build_and_execute(|| {
		feed_all(100_000);
		skip_blocks(20);
		let twice = BoundedVec::truncate_from(vec![(NOE_USD, 50_000), (NOE_USD, 100_000)]);
		assert_ok!(Oracle::feed_values(RuntimeOrigin::signed(1), twice));
		assert_eq!(events(), vec![Event::PriceConfirmed { price: 100_000, median: 100_000 }; 2]);
	});
}

#[test]
fn call_should_be_refused_when_it_feeds_more_prices_than_it_may() {
	ExtBuilder::default().build_and_execute(|| {
		let values = vec![(NOE_USD, 100_000u128); 3];
		assert!(<BoundedVec<_, ConstU32<2>>>::try_from(values.clone()).is_err());
		// As a node decodes what it is sent.
		let mut encoded =
			RuntimeCall::from(pallet_oracle::Call::feed_values { values: Default::default() }).encode();
		encoded.pop();
		encoded.extend(values.encode());
		assert!(RuntimeCall::decode(&mut &encoded[..]).is_err());
	});
}
