// SPDX-License-Identifier: Apache-2.0
//! Jobs.

use crate::{
	mock::*,
	types::{Account, Job, Report},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

const AMOUNT: Balance = 10 * CRED;
const PERIOD: BlockNumber = 10 * DAY;

/// A chain where Alice has authorised a job.
fn with_job(test: impl FnOnce(LaneId, Key)) {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = authorize(ALICE, AMOUNT, &key);
		forget_events();
		test(id, key);
	});
}

fn report(id: LaneId, amount: Balance) -> DispatchResult {
	PaymentLanes::report_units(signed(PROVIDER), id, units(amount))
}

fn dispute(id: LaneId) -> DispatchResult {
	PaymentLanes::dispute(signed(ALICE), id)
}

fn capture(id: LaneId, voucher: Option<Row>) -> DispatchResult {
	PaymentLanes::capture(signed(PROVIDER), id, voucher)
}

fn job(id: LaneId) -> Job {
	lane(id).job.expect("it is a job")
}

#[test]
fn job_should_reserve_and_take_a_deposit_when_it_is_authorised() {
	ExtBuilder::default().build_and_execute(|| {
		let id = authorize(ALICE, AMOUNT, &key(1));
		let bound = Account { held: RICH / 2, reserved: AMOUNT, deposits: LANE_DEPOSIT };
		assert_eq!(escrow(ALICE), bound);
		let (capture_until, refund_until) = (now() + PERIOD, now() + 2 * PERIOD);
		let expected = Job { capture_until, refund_until, report: None, disputed: false };
		assert_eq!((job(id), lane(id).close_delay, lane(id).reserve), (expected, PERIOD, AMOUNT));
		let reason = CloseReason::Lapsed;
		assert_eq!(standing(id), Standing::Closing { until: capture_until, reason });
		let authorized = Event::JobAuthorized {
			job: id,
			payer: ALICE,
			payee: PROVIDER,
			service: SERVICE,
			tariff_version: 1,
			amount: AMOUNT,
			signer: key(1).signer(),
			licence: None,
			capture_until,
			refund_until,
			free: [0; 6],
		};
		assert_eq!(events(), vec![authorized]);
	});
}

#[test]
fn job_should_be_refused_when_its_periods_are_out_of_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		let authorize = |amount, capture, refund| {
			let signer = key(1).signer();
			PaymentLanes::authorize(signed(ALICE), SERVICE, 1, amount, signer, None, capture, refund, 0)
		};
		for (capture, refund) in
			[(0, 0), (MIN_DELAY - 1, 0), (MAX_JOB + 1, 0), (DAY, MAX_JOB + 1), (BlockNumber::MAX, 0)]
		{
			let refused = authorize(AMOUNT, capture, refund);
			assert_noop!(refused, Error::<Test>::JobPeriodOutOfBounds);
		}
		assert_noop!(authorize(0, DAY, 0), Error::<Test>::AmountTooSmall);
		assert_noop!(authorize(RICH, DAY, 0), Error::<Test>::InsufficientEscrow);
		assert_ok!(authorize(AMOUNT, MIN_DELAY, 0));
		assert_ok!(authorize(AMOUNT, MAX_JOB, MAX_JOB));
		System::set_block_number(BlockNumber::MAX - MAX_JOB);
		assert_noop!(authorize(AMOUNT, MAX_JOB, 1), Error::<Test>::Overflow);
	});
}

#[test]
fn job_should_be_refused_when_a_lane_would_be() {
	ExtBuilder::default().build_and_execute(|| {
		let authorize = |origin: RuntimeOrigin, service, signer| {
			PaymentLanes::authorize(origin, service, 1, AMOUNT, signer, None, DAY, 0, 0)
		};
		let (alice, signer) = (signed(ALICE), key(1).signer());
		let weak = authorize(alice.clone(), SERVICE, LaneSigner::Sr25519([0; 32]));
		assert_noop!(weak, Error::<Test>::UnacceptableSigner);
		let unlicensed = authorize(alice.clone(), LICENSED_SERVICE, signer);
		assert_noop!(unlicensed, Error::<Test>::LicenceRequired);
		let own = authorize(signed(PROVIDER), SERVICE, signer);
		assert_noop!(own, Error::<Test>::SelfPayment);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			assert_noop!(authorize(origin, SERVICE, signer), DispatchError::BadOrigin);
		}
		assert_ok!(authorize(alice.clone(), SERVICE, signer));
		assert_noop!(authorize(alice.clone(), SERVICE, signer), Error::<Test>::LaneExists);
		// Nor is there a lane with the id of a job.
		let lane = PaymentLanes::open_lane(alice, SERVICE, 1, AMOUNT, signer, None, DAY, 0);
		assert_noop!(lane, Error::<Test>::LaneExists);
	});
}

#[test]
fn job_should_be_captured_by_vouchers_as_a_claim_is() {
	with_job(|id, key| {
		assert_ok!(capture(id, Some(key.pay(id, 100_000))));
		let paid = Event::RowPaid { row: 0, lane: id, amount: 100_000, fee: 1_000, discount: 0, royalty: 0 };
		let out = Event::PaidOut { beneficiary: PAYOUT, amount: 99_000, escrowed: false };
		assert_eq!(events(), vec![paid, out]);
		// A job is paid whatever there is, for it may be the last.
		assert_ok!(capture(id, Some(key.pay(id, 100_001))));
		assert_ok!(capture(id, Some(key.pay(id, 2 * AMOUNT))));
		assert_eq!((lane(id).claimed, reserved(ALICE)), (AMOUNT, 0));
		let refused = capture(id, Some(key.pay(id, 3 * AMOUNT)));
		assert_noop!(refused, Error::<Test>::RowRefused(RowCode::Exhausted));
	});
}

#[test]
fn job_should_be_captured_in_a_claim_as_well() {
	with_job(|id, key| {
		assert_eq!(claim(&[key.pay(id, 5_000)]), [RowCode::Paid]);
		assert_eq!(lane(id).claimed, 5_000);
	});
}

#[test]
fn capture_should_be_refused_when_its_voucher_is_no_good() {
	with_job(|id, key| {
		assert_ok!(capture(id, Some(key.pay(id, 5_000))));
		let lane = open(ALICE, AMOUNT, &key);
		let table = [
			(key.pay(id, 5_000), RowCode::AlreadyClaimed),
			(key.pay(id, 4_000), RowCode::Superseded),
			(self::key(2).pay(id, 9_000), RowCode::BadSignature),
			(Row { cumulative_units: units(8_999), ..key.pay(id, 9_000) }, RowCode::AboveTariff),
			(Row { fork_id: 1, ..key.pay(id, 9_000) }, RowCode::WrongFork),
			// Of something else.
			(key.pay(lane, 9_000), RowCode::UnknownLane),
		];
		for (row, code) in table {
			assert_noop!(capture(id, Some(row)), Error::<Test>::RowRefused(code));
		}
	});
}

#[test]
fn report_should_be_captured_when_it_was_not_disputed() {
	with_job(|id, key| {
		assert_ok!(report(id, 50_000));
		let until = now() + DAY;
		assert_eq!(events(), vec![Event::UnitsReported { job: id, units: units(50_000), until }]);
		assert_noop!(capture(id, None), Error::<Test>::NotYetUndisputed);
		pass(DAY);
		assert_noop!(capture(id, None), Error::<Test>::NotYetUndisputed);
		pass(1);
		assert_noop!(dispute(id), Error::<Test>::DisputeTooLate);
		assert_ok!(capture(id, None));
		assert_eq!((lane(id).claimed, lane(id).units, job(id).report), (50_000, units(50_000), None));
		assert_eq!(cred(PAYOUT), CRED_MINIMUM + 49_500);
		assert_noop!(capture(id, None), Error::<Test>::ReportNotFound);
		// Vouchers go on from there.
		assert_ok!(capture(id, Some(key.pay(id, 51_000))));
	});
}

#[test]
fn report_should_come_to_no_more_than_was_authorised() {
	with_job(|id, _| {
		assert_ok!(report(id, 3 * AMOUNT));
		pass(DAY + 1);
		assert_ok!(capture(id, None));
		assert_eq!((lane(id).claimed, reserved(ALICE)), (AMOUNT, 0));
		assert_ok!(report(id, 4 * AMOUNT));
		pass(DAY + 1);
		assert_noop!(capture(id, None), Error::<Test>::NothingToCapture);
	});
}

#[test]
fn report_should_take_the_place_of_one_that_waits() {
	with_job(|id, _| {
		assert_ok!(report(id, 50_000));
		pass(DAY - 1);
		assert_ok!(report(id, 40_000));
		pass(2);
		// Time to dispute begins anew.
		assert_noop!(capture(id, None), Error::<Test>::NotYetUndisputed);
		pass(DAY - 1);
		assert_ok!(capture(id, None));
		assert_eq!(lane(id).claimed, 40_000);
	});
}

#[test]
fn report_should_count_for_nothing_when_it_was_disputed() {
	with_job(|id, key| {
		assert_ok!(report(id, 50_000));
		pass(DAY);
		assert_ok!(dispute(id));
		assert_eq!(events().pop(), Some(Event::ReportDisputed { job: id }));
		assert_eq!((job(id).report, job(id).disputed), (None, true));
		pass(1);
		assert_noop!(capture(id, None), Error::<Test>::ReportNotFound);
		assert_noop!(report(id, 60_000), Error::<Test>::ReportDisputed);
		assert_noop!(dispute(id), Error::<Test>::ReportNotFound);
		// Vouchers still do.
		assert_ok!(capture(id, Some(key.pay(id, 10_000))));
	});
}

#[test]
fn report_should_be_refused_when_units_fell_or_it_comes_too_late() {
	with_job(|id, key| {
		assert_ok!(capture(id, Some(key.pay(id, 10_000))));
		assert_noop!(report(id, 9_999), Error::<Test>::UnitsFell);
		// A voucher that overtakes a report makes it void.
		assert_ok!(report(id, 20_000));
		assert_ok!(capture(id, Some(key.pay(id, 30_000))));
		pass(DAY + 1);
		assert_noop!(capture(id, None), Error::<Test>::UnitsFell);
		pass(PERIOD - 2 * DAY - 1);
		assert_noop!(report(id, 40_000), Error::<Test>::ReportTooLate);
		System::set_block_number(now() - 1);
		assert_ok!(report(id, 40_000));
		pass(DAY + 1);
		// The last block in which the job can be captured.
		assert_ok!(capture(id, None));
		assert_eq!(now(), job(id).capture_until);
	});
}

#[test]
fn job_should_come_back_to_its_payer_when_it_lapsed() {
	with_job(|id, key| {
		assert_ok!(capture(id, Some(key.pay(id, 10_000))));
		let reclaim = || PaymentLanes::reclaim(signed(STRANGER), id);
		pass(PERIOD);
		assert_noop!(reclaim(), Error::<Test>::NotYetDue);
		assert_ok!(capture(id, Some(key.pay(id, 20_000))));
		pass(1);
		let lapsed = capture(id, Some(key.pay(id, 30_000)));
		assert_noop!(lapsed, Error::<Test>::RowRefused(RowCode::LaneEnded));
		assert_eq!(claim(&[key.pay(id, 30_000)]), [RowCode::LaneEnded]);
		assert_noop!(capture(id, None), Error::<Test>::AlreadyEnded);
		assert_noop!(report(id, 40_000), Error::<Test>::AlreadyEnded);
		assert_noop!(dispute(id), Error::<Test>::AlreadyEnded);
		assert_ok!(reclaim());
		let (reason, claimed, freed) = (CloseReason::Lapsed, 20_000, AMOUNT - 20_000);
		assert_eq!(events().pop(), Some(Event::LaneClosed { lane: id, reason, claimed, freed }));
		assert_eq!(reserved(ALICE), 0);
		assert_noop!(reclaim(), Error::<Test>::AlreadyEnded);
	});
}

#[test]
fn job_should_come_back_to_its_payer_when_it_is_voided() {
	with_job(|id, key| {
		assert_ok!(report(id, 50_000));
		assert_ok!(PaymentLanes::void(signed(PROVIDER), id));
		let (reason, claimed, freed) = (CloseReason::Voided, 0, AMOUNT);
		assert_eq!(events().pop(), Some(Event::LaneClosed { lane: id, reason, claimed, freed }));
		assert_noop!(PaymentLanes::void(signed(PROVIDER), id), Error::<Test>::AlreadyEnded);
		pass(DAY + 1);
		assert_noop!(capture(id, None), Error::<Test>::AlreadyEnded);
		let refused = capture(id, Some(key.pay(id, 9_000)));
		assert_noop!(refused, Error::<Test>::RowRefused(RowCode::LaneEnded));
	});
}

#[test]
fn job_should_be_kept_until_it_can_be_refunded_no_more() {
	with_job(|id, key| {
		assert_ok!(capture(id, Some(key.pay(id, 10_000))));
		assert_ok!(PaymentLanes::void(signed(PROVIDER), id));
		pass(2 * PERIOD);
		assert_noop!(PaymentLanes::prune(signed(BOB), id), Error::<Test>::NotYetPrunable);
		pass(1);
		assert_ok!(PaymentLanes::prune(signed(BOB), id));
	});
}

#[test]
fn jobs_should_be_closed_to_all_who_have_no_part_in_them() {
	with_job(|id, key| {
		let row = Some(key.pay(id, 9_000));
		for who in [ALICE, BOB, PAYOUT, OTHER_PROVIDER] {
			let by = || signed(who);
			assert_noop!(PaymentLanes::capture(by(), id, row), Error::<Test>::NotPayee);
			assert_noop!(PaymentLanes::capture(by(), id, None), Error::<Test>::NotPayee);
			assert_noop!(PaymentLanes::report_units(by(), id, [1; 6]), Error::<Test>::NotPayee);
			assert_noop!(PaymentLanes::void(by(), id), Error::<Test>::NotPayee);
		}
		assert_ok!(report(id, 9_000));
		for who in [BOB, PROVIDER, PAYOUT] {
			assert_noop!(PaymentLanes::dispute(signed(who), id), Error::<Test>::NotPayer);
		}
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let (by, bad) = (|| origin.clone(), DispatchError::BadOrigin);
			assert_noop!(PaymentLanes::capture(by(), id, row), bad);
			assert_noop!(PaymentLanes::report_units(by(), id, [1; 6]), bad);
			assert_noop!(PaymentLanes::void(by(), id), bad);
			assert_noop!(PaymentLanes::dispute(by(), id), bad);
			assert_noop!(PaymentLanes::reclaim(by(), id), bad);
		}
	});
}

#[test]
fn job_should_be_reported_and_captured_by_who_claims_for_the_payee() {
	with_job(|id, key| {
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), CRED));
		assert_ok!(PaymentLanes::set_claimer(signed(PROVIDER), STRANGER, true));
		assert_ok!(PaymentLanes::report_units(signed(STRANGER), id, units(9_000)));
		assert_ok!(PaymentLanes::capture(signed(STRANGER), id, Some(key.pay(id, 5_000))));
		pass(DAY + 1);
		assert_ok!(PaymentLanes::capture(signed(STRANGER), id, None));
		assert_eq!(lane(id).claimed, 9_000);
		assert_noop!(PaymentLanes::void(signed(STRANGER), id), Error::<Test>::NotPayee);
	});
}

#[test]
fn calls_of_jobs_should_be_refused_when_it_is_a_lane_or_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		let key = key(1);
		let id = open(ALICE, AMOUNT, &key);
		let unknown = H256::repeat_byte(9);
		for (id, error) in [(id, Error::<Test>::NotAJob), (unknown, Error::<Test>::LaneNotFound)] {
			let error = DispatchError::from(error);
			assert_noop!(capture(id, Some(key.pay(id, 9_000))), error);
			assert_noop!(capture(id, None), error);
			assert_noop!(report(id, 9_000), error);
			assert_noop!(dispute(id), error);
			assert_noop!(PaymentLanes::void(signed(PROVIDER), id), error);
			assert_noop!(PaymentLanes::reclaim(signed(BOB), id), error);
		}
	});
}

#[test]
fn report_should_not_be_captured_when_the_tariff_is_gone() {
	ExtBuilder::default().build().execute_with(|| {
		let id = authorize(ALICE, AMOUNT, &key(1));
		assert_ok!(report(id, 9_000));
		pass(DAY + 1);
		Catalogue::remove((SERVICE, 1));
		assert_noop!(capture(id, None), Error::<Test>::Unaccounted);
	});
}

#[test]
fn report_should_be_of_the_present_when_it_is_read() {
	with_job(|id, _| {
		assert_ok!(report(id, 9_000));
		let expected = Report { units: units(9_000), until: now() + DAY };
		assert_eq!(PaymentLanes::lane(id).and_then(|view| view.lane.job?.report), Some(expected));
	});
}
