// SPDX-License-Identifier: Apache-2.0
//! What the database is asked for: no more than is declared, and by lanes as little as was promised.

use super::wrapped::all_calls;
use crate::{mock::*, types::MAX_SEATS, *};
use frame::{
	testing_prelude::*,
	traits::{fungible::Mutate, Dispatchable},
};
use noema_accesses::{hex, Accesses};
use noema_primitives::{metering::UNIT_CLASSES, DerivativeRights, LicenceQuotas};

type Weights = <Test as Config>::WeightInfo;

/// What `work` of an account reads and writes, but for what benchmarks leave out: the system's own values and the
/// caller's account.
fn accesses(caller: AccountId, work: impl FnOnce()) -> Accesses {
	let account = frame_system::Account::<Test>::hashed_key_for(caller);
	let system = ["Number", "Events", "EventCount", "ExecutionPhase", "ParentHash", "BlockWeight", "Digest"]
		.map(|item| [twox_128(b"System"), twox_128(item.as_bytes())].concat());
	Accesses::of(system.into_iter().chain([account, b":extrinsic_index".to_vec()]), work)
}

#[test]
fn accesses_should_be_heard_when_a_record_is_read_and_written() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		let heard = accesses(ALICE, || Offers::<Test>::mutate(id, |offer| assert!(offer.is_some())));
		assert_eq!(heard.counts(), (1, 1));
		assert_eq!(heard.written.first(), Some(&hex(&Offers::<Test>::hashed_key_for(id))));
	});
}

#[test]
fn accesses_should_be_covered_when_any_call_is_made() {
	ExtBuilder.build_and_execute(|| {
		for (who, call) in all_calls() {
			let said = format!("{call:?}");
			let weight = call.get_dispatch_info().call_weight;
			let call = RuntimeCall::from(call);
			let heard = accesses(who, || {
				let result = call.dispatch(signed(who));
				assert!(result.is_ok(), "{said}: {result:?}");
			});
			let (reads, writes) = heard.counts();
			println!("{reads} reads, {writes} writes: {said}");
			heard.assert_within(weight.ref_time(), |key| format!("{key} of {said}"));
		}
		let id = bobs();
		let revoke = accesses(BOB, || {
			assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), id, hash(1)));
		});
		revoke.assert_within(Weights::revoke_licence().ref_time(), str::to_owned);
		let burn = accesses(CAROL, || {
			assert_ok!(ModelLicensing::burn_licence(signed(CAROL), id));
		});
		burn.assert_within(Weights::burn_licence().ref_time(), str::to_owned);
	});
}

#[test]
fn accesses_should_be_covered_when_a_licence_is_refunded_to_an_account_in_escrow() {
	ExtBuilder.build_and_execute(|| {
		let id = buy(BOB, offer_of(MODEL, &terms(), 5_000));
		assert_ok!(ModelLicensing::prefer_licence(signed(BOB), id));
		<Cred as Mutate<AccountId>>::set_balance(&BOB, 0);
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), 1));
		let heard = accesses(ALICE, || {
			assert_ok!(ModelLicensing::refund_licence(signed(ALICE), id));
		});
		heard.assert_within(Weights::refund_licence().ref_time(), str::to_owned);
		assert_eq!(Escrowed::get(BOB), 5_000);
	});
}

#[test]
fn accesses_should_be_covered_when_an_owner_before_had_opened_the_asset() {
	ExtBuilder.build_and_execute(|| {
		let other = LicenceTerms { seats: 9, ..terms() };
		let (old, new) = (publish(&terms()), publish(&other));
		assert_ok!(ModelLicensing::open_derivatives(signed(ALICE), MODEL, old));
		give_asset(MODEL, CAROL);
		let heard = accesses(CAROL, || {
			assert_ok!(ModelLicensing::open_derivatives(signed(CAROL), MODEL, new));
		});
		heard.assert_within(Weights::open_derivatives().ref_time(), str::to_owned);
	});
}

#[test]
fn lane_should_read_two_values_and_write_two_when_it_opens() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		let opened = accesses(BOB, || {
			assert_ok!(open_lane(BOB, id, 1));
		});
		assert_eq!(opened.counts(), (2, 2));
		let ended = accesses(BOB, || end_lane(id, 1, [0; UNIT_CLASSES]));
		assert_eq!(ended.counts(), (3, 2));
		let licensee = accesses(BOB, || {
			assert!(<ModelLicensing as LicenceQuotas<AccountId>>::licensee(id).is_some());
		});
		assert_eq!(licensee.counts(), (1, 0));
	});
}

/// Nothing iterates over holders, licences or seats.
#[test]
fn accesses_should_be_the_same_when_there_are_many_licences_and_lanes() {
	let count = |others: u32| {
		let mut counts = vec![];
		ExtBuilder.build_and_execute(|| {
			let id = offer(&LicenceTerms { seats: MAX_SEATS, ..terms() });
			for _ in 0..others {
				let other = buy(BOB, id);
				for number in 1..=9 {
					assert_ok!(open_lane(BOB, other, number));
				}
			}
			let licence = NextLicenceId::<Test>::get();
			for number in 0..others {
				assert_ok!(open_lane(BOB, 1, 10 + number as u8));
			}
			counts.push(
				accesses(BOB, || {
					assert_ok!(try_buy(BOB, id));
				})
				.counts(),
			);
			counts.push(
				accesses(BOB, || {
					assert_ok!(open_lane(BOB, licence, 1));
				})
				.counts(),
			);
			counts.push(accesses(BOB, || end_lane(licence, 1, QUOTA)).counts());
			counts.push(
				accesses(BOB, || {
					assert_ok!(<ModelLicensing as DerivativeRights<AccountId>>::use_right(
						&BOB,
						MODEL,
						Some(licence)
					));
				})
				.counts(),
			);
			counts.push(
				accesses(BOB, || {
					assert_ok!(ModelLicensing::burn_licence(signed(BOB), licence));
				})
				.counts(),
			);
		});
		counts
	};
	assert_eq!(count(0), count(20));
}
