// SPDX-License-Identifier: Apache-2.0
//! Publishing versions of tariffs and taking them back.

use crate::{
	mock::{Services, *},
	types::{Announced, Versions},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::{metering::UNIT_CLASSES, services::TierUnits, ServiceTerms};

fn publish_with(tariff: Tariff, free: &[TierUnits]) -> DispatchResult {
	let free = free.to_vec().try_into().expect("they are few enough");
	Services::publish_tariff(signed(ALICE), 0, tariff, free, 0)
}

fn free(tier: u8, units: u64) -> TierUnits {
	TierUnits { tier, units: [units; UNIT_CLASSES] }
}

fn retire(version: TariffVersion) -> DispatchResult {
	Services::retire_tariff(signed(ALICE), 0, version)
}

fn in_force() -> Option<TariffVersion> {
	Services::current_tariff(0).map(|(version, _)| version)
}

#[test]
fn tariff_should_be_stored_with_all_that_claims_need_and_be_in_force_at_once_when_it_is_the_first() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let kind = ServiceKind::Chat;
		assert_ok!(Services::register_service(signed(ALICE), kind, endpoint(), details(), None, Some(3)));
		let balance = noe(ALICE);
		let tariff = Tariff { prices: [100_000, 25_000, 400_000, 0, 0, 0] };
		let free_units = [free(3, 10), free(10, 20)];
		assert_ok!(publish_with(tariff, &free_units));
		let given: FreeUnits = free_units.to_vec().try_into().expect("they are two");
		let terms = ServiceTerms {
			provider: ALICE,
			kind,
			tariff,
			free: given.clone(),
			asset: None,
			royalty_ppm: 0,
			licence_required: Some(3),
		};
		let deposit = TARIFF_DEPOSIT;
		assert_eq!(record(0, 1), TariffRecord { terms, from: START, pins: 0, deposit });
		assert_eq!(stored(0).versions, Versions { last: 1, kept: 1, current: Some(1), next: None });
		assert_eq!(noe(ALICE), balance - TARIFF_DEPOSIT);
		assert_eq!(held(HoldReason::TariffDeposit, ALICE), TARIFF_DEPOSIT);
		let published = Event::TariffPublished {
			service: 0,
			version: 1,
			provider: ALICE,
			tariff,
			free: given,
			royalty_ppm: 0,
			from: START,
			deposit,
		};
		assert_eq!(last_event(), published);
		assert_eq!(in_force(), Some(1));
	});
}

#[test]
fn tariff_should_be_in_force_after_its_notice_and_not_a_block_sooner() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_eq!(publish(ALICE, 0, 2_000), 2);
		assert_eq!(record(0, 2).from, START + NOTICE);
		let next = Some(Announced { version: 2, from: START + NOTICE });
		assert_eq!(stored(0).versions, Versions { last: 2, kept: 2, current: Some(1), next });
		assert!(
			matches!(last_event(), Event::TariffPublished { version: 2, from, .. } if from == START + NOTICE)
		);
		pass(NOTICE - 1);
		assert_eq!(in_force(), Some(1));
		pass(1);
		assert_eq!(in_force(), Some(2));
		// The old one is as it was.
		assert_eq!(record(0, 1).terms.tariff, flat(1_000));
	});
}

#[test]
fn tariff_should_have_the_notice_of_the_time_when_it_is_published() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		publish(ALICE, 0, 2);
		NoticeBlocks::set(5 * NOTICE);
		pass(NOTICE);
		assert_eq!(in_force(), Some(2));
		publish(ALICE, 0, 3);
		assert_eq!(record(0, 3).from, START + 6 * NOTICE);
		NoticeBlocks::set(0);
		pass(5 * NOTICE);
		publish(ALICE, 0, 4);
		assert_eq!(in_force(), Some(4));
	});
}

#[test]
fn tariff_should_be_refused_when_it_is_zero() {
	ExtBuilder::default().service().build_and_execute(|| {
		assert_noop!(publish_with(flat(0), &[]), Error::<Test>::ZeroTariff);
		for class in 0..UNIT_CLASSES {
			let mut tariff = flat(0);
			tariff.prices[class] = 1;
			assert_ok!(publish_with(tariff, &[]));
			pass(NOTICE);
		}
	});
}

#[test]
fn tariff_should_be_refused_when_free_units_are_malformed() {
	ExtBuilder::default().service().build_and_execute(|| {
		for tiers in [&[0][..], &[11], &[255], &[1, 1], &[2, 1], &[1, 10, 9], &[9, 10, 11]] {
			let units: Vec<_> = tiers.iter().map(|tier| free(*tier, 1)).collect();
			assert_noop!(publish_with(flat(1), &units), Error::<Test>::MalformedFreeUnits);
		}
		let all: Vec<_> = (1..=10).map(|tier| free(tier, u64::MAX)).collect();
		assert_ok!(publish_with(flat(u64::MAX), &all));
	});
}

#[test]
fn tariff_should_be_refused_when_another_waits() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		publish(ALICE, 0, 2);
		assert_noop!(publish_with(flat(3), &[]), Error::<Test>::NoticeRunning);
		pass(NOTICE - 1);
		assert_noop!(publish_with(flat(3), &[]), Error::<Test>::NoticeRunning);
		pass(1);
		assert_ok!(publish_with(flat(3), &[]));
		assert_eq!(stored(0).versions.current, Some(2));
	});
}

#[test]
fn tariff_should_be_refused_when_too_many_are_stored() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		MaxTariffs::set(3);
		for price in 2..=3 {
			publish(ALICE, 0, price);
			pass(NOTICE);
		}
		assert_noop!(publish_with(flat(4), &[]), Error::<Test>::TooManyTariffs);
		assert_ok!(Services::prune_tariff(signed(BOB), 0, 1));
		assert_ok!(publish_with(flat(4), &[]));
		assert_eq!(stored(0).versions.last, 4);
	});
}

#[test]
fn tariff_should_be_refused_when_versions_or_blocks_cannot_be_counted() {
	ExtBuilder::default().tariff().build().execute_with(|| {
		NoticeBlocks::set(BlockNumber::MAX);
		assert_noop!(publish_with(flat(2), &[]), Error::<Test>::Overflow);
		crate::Services::<Test>::mutate(0, |stored| {
			stored.as_mut().expect("it is").versions.last = TariffVersion::MAX;
		});
		assert_noop!(publish_with(flat(2), &[]), Error::<Test>::TooManyTariffs);
	});
}

#[test]
fn tariff_should_be_refused_when_its_deposit_cannot_be_held() {
	ExtBuilder::default().service().build_and_execute(|| {
		let rest = TARIFF_DEPOSIT + ED;
		assert_ok!(Balances::transfer_allow_death(signed(ALICE), BOB, noe(ALICE) - rest + 1));
		assert_noop!(publish_with(flat(1), &[]), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_allow_death(signed(BOB), ALICE, 1));
		assert_ok!(publish_with(flat(1), &[]));
	});
}

#[test]
fn version_in_force_should_be_taken_back_and_nothing_take_its_place_without_notice() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(retire(1));
		assert_eq!(events(), vec![Event::TariffRetired { service: 0, version: 1, provider: ALICE }]);
		assert_eq!(in_force(), None);
		// Its deposit is held as long as it is stored.
		assert_eq!(held(HoldReason::TariffDeposit, ALICE), TARIFF_DEPOSIT);
		publish(ALICE, 0, 2_000);
		assert_eq!(in_force(), None);
		pass(NOTICE - 1);
		assert_eq!(in_force(), None);
		pass(1);
		assert_eq!(in_force(), Some(2));
	});
}

#[test]
fn announced_version_should_be_taken_back_and_the_one_in_force_stay() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		publish(ALICE, 0, 2_000);
		assert_ok!(retire(2));
		pass(2 * NOTICE);
		assert_eq!(in_force(), Some(1));
		// The next one is another, also when it is the same.
		assert_eq!(publish(ALICE, 0, 2_000), 3);
	});
}

#[test]
fn version_in_force_should_be_taken_back_while_another_waits() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		publish(ALICE, 0, 2_000);
		assert_ok!(retire(1));
		assert_eq!(in_force(), None);
		pass(NOTICE);
		assert_eq!(in_force(), Some(2));
		assert_ok!(retire(2));
		assert_eq!(in_force(), None);
	});
}

#[test]
fn taking_back_should_be_refused_when_the_version_is_none_or_superseded() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		for version in [0, 2, TariffVersion::MAX] {
			assert_noop!(retire(version), Error::<Test>::TariffNotFound);
		}
		publish(ALICE, 0, 2_000);
		pass(NOTICE);
		assert_noop!(retire(1), Error::<Test>::TariffSuperseded);
		assert_ok!(retire(2));
		assert_noop!(retire(2), Error::<Test>::TariffSuperseded);
	});
}

#[test]
fn versions_should_be_taken_back_when_the_service_is_retired() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert_ok!(retire(1));
	});
}
