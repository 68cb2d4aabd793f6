// SPDX-License-Identifier: Apache-2.0
//! Lanes under licences.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{money::CRED, Voucher};

const RESERVE: Balance = 10 * CRED;

/// Opens a lane under a licence.
fn open_under(payer: AccountId, service: ServiceId, licence: Option<LicenceId>) -> DispatchResult {
	let signer = key(1).signer();
	PaymentLanes::open_lane(signed(payer), service, 1, RESERVE, signer, licence, MIN_DELAY, 0)
}

/// A row of the key for so many units.
fn row(id: LaneId, units: u64, amount: Balance) -> Row {
	let cumulative_units = [units, 0, 0, 0, 0, 0];
	key(1).row(&Voucher { cumulative_units, ..voucher(id, amount) })
}

#[test]
fn lane_should_cost_nothing_within_the_quota_of_its_licence() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(open_under(ALICE, LICENSED_SERVICE, Some(LICENCE)));
		let id = last_opened();
		let part = types::LicencePart { id: LICENCE, quota: QUOTA };
		assert_eq!((lane(id).licence, lane(id).free), (Some(part), Some(QUOTA)));
		assert_eq!(claim(&[row(id, 5_000, 1_000)]), [RowCode::AboveTariff]);
		assert_eq!(claim(&[row(id, 7_000, 2_001)]), [RowCode::AboveTariff]);
		assert_eq!(claim(&[row(id, 7_000, 2_000)]), [RowCode::Paid]);
	});
}

#[test]
fn quota_and_free_units_should_add_up() {
	ExtBuilder::default().build_and_execute(|| {
		TiersOf::set([(ALICE, (10, 0))].into());
		assert_ok!(open_under(ALICE, SERVICE, Some(LICENCE)));
		assert_eq!(lane(last_opened()).free, Some([6_000, 0, 0, 0, 0, 0]));
	});
}

#[test]
fn unused_quota_should_come_back_when_the_lane_ends() {
	for (used, unused) in [(0, 5_000), (3_000, 2_000), (15_000, 0)] {
		ExtBuilder::default().build_and_execute(|| {
			assert_ok!(open_under(ALICE, SERVICE, Some(LICENCE)));
			let id = last_opened();
			assert_eq!(Seats::get(LICENCE).map(|seat| seat.lanes), Some(1));
			// What is within the quota costs nothing, and is kept.
			let cost = Balance::from(used - used.min(5_000));
			let expected = if used == 0 { RowCode::AlreadyClaimed } else { RowCode::Paid };
			assert_eq!(claim(&[row(id, used, cost)]), [expected]);
			assert_eq!(claim(&[row(id, used, cost)]), [RowCode::AlreadyClaimed]);
			assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
			let seat = Seat { owner: ALICE, lanes: 0, unused: [unused, 0, 0, 0, 0, 0] };
			assert_eq!(Seats::get(LICENCE), Some(seat));
		});
	}
}

#[test]
fn free_units_of_the_tier_should_be_used_before_the_quota() {
	ExtBuilder::default().build_and_execute(|| {
		TiersOf::set([(ALICE, (10, 0))].into());
		assert_ok!(open_under(ALICE, SERVICE, Some(LICENCE)));
		let id = last_opened();
		// A thousand are the tier's.
		assert_eq!(claim(&[row(id, 1_500, 0)]), [RowCode::Paid]);
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		assert_eq!(Seats::get(LICENCE).map(|seat| seat.unused[0]), Some(4_500));
	});
}

#[test]
fn units_should_be_worth_nothing_when_a_row_of_no_licence_pays_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, RESERVE, &key);
		assert_eq!(claim(&[row(id, 3_000, 0)]), [RowCode::AlreadyClaimed]);
		assert_eq!(lane(id).units, [0; 6]);
	});
}

#[test]
fn lane_should_be_refused_when_the_service_requires_a_licence() {
	ExtBuilder::default().build_and_execute(|| {
		let refused = open_under(ALICE, LICENSED_SERVICE, None);
		assert_noop!(refused, Error::<Test>::LicenceRequired);
	});
}

#[test]
fn lane_should_be_refused_when_the_licence_does_not_admit_it() {
	ExtBuilder::default().build_and_execute(|| {
		let others = open_under(BOB, SERVICE, Some(LICENCE));
		assert_noop!(others, DispatchError::Other("another's licence"));
		let unknown = open_under(ALICE, SERVICE, Some(99));
		assert_noop!(unknown, DispatchError::Other("no licence"));
		Catalogue::mutate((LICENSED_SERVICE, 1), |terms| {
			terms.as_mut().expect("it is there").licence_required = Some(ASSET + 1);
		});
		let wrong = open_under(ALICE, LICENSED_SERVICE, Some(LICENCE));
		assert_noop!(wrong, DispatchError::Other("of another asset"));
	});
}

#[test]
fn grant_should_be_told_of_the_licence_when_its_key_opens_a_lane() {
	for licence in [None, Some(LICENCE)] {
		ExtBuilder::default().build_and_execute(|| {
			let key = key(1);
			grant(ALICE, &key, 2 * RESERVE);
			let told = || LastUse::get().map(|usage| (usage.opens, usage.licensed));
			assert_ok!(relay(&key, &OpenRequest { licence, ..request(ALICE, &key, RESERVE) }));
			assert_eq!(told(), Some((true, licence.is_some())));
			assert_ok!(PaymentLanes::top_up(signed(ALICE), last_opened(), CRED));
			assert_eq!(told(), Some((false, licence.is_some())));
		});
	}
}

#[test]
fn job_should_use_a_licence_as_a_lane_does() {
	ExtBuilder::default().build_and_execute(|| {
		let (origin, signer) = (signed(ALICE), key(1).signer());
		let licence = Some(LICENCE);
		assert_ok!(PaymentLanes::authorize(origin, SERVICE, 1, RESERVE, signer, licence, 3 * DAY, 0, 0));
		let job = last_opened();
		assert_eq!(lane(job).free, Some(QUOTA));
		// A report within the quota is captured for nothing, and kept.
		assert_ok!(PaymentLanes::report_units(signed(PROVIDER), job, [2_000, 0, 0, 0, 0, 0]));
		pass(DAY + 1);
		assert_ok!(PaymentLanes::capture(signed(PROVIDER), job, None));
		assert_ok!(PaymentLanes::void(signed(PROVIDER), job));
		let unused = [3_000, 0, 0, 0, 0, 0];
		assert_eq!(Seats::get(LICENCE).map(|seat| (seat.lanes, seat.unused)), Some((0, unused)));
	});
}
