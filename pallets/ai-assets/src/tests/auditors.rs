// SPDX-License-Identifier: Apache-2.0
//! Auditors and their bonds.

use crate::{mock::*, *};
use frame::testing_prelude::*;

fn auditor(who: AccountId) -> Auditor {
	AiAssets::auditor(who).expect("it is one")
}

#[test]
fn auditor_should_be_admitted_and_bonded_when_governance_and_itself_say_so() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(AiAssets::admit_auditor(root(), CAROL));
		let admitted =
			Auditor { bond: 0, required_bond: BOND, attestations: 0, standing: Standing::Admitted };
		assert_eq!(AiAssets::auditor(CAROL), Some(admitted));
		assert_ok!(AiAssets::bond(signed(CAROL)));
		assert_eq!(auditor(CAROL), Auditor { bond: BOND, ..admitted });
		assert_eq!(held(HoldReason::AuditorBond, CAROL), BOND);
		let bonded = Event::BondRestored { auditor: CAROL, bond: BOND, held: BOND, released: 0 };
		assert_eq!(events(), vec![Event::AuditorAdmitted { auditor: CAROL }, bonded]);
	});
}

#[test]
fn auditor_should_be_refused_when_it_is_one_already() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		assert_noop!(AiAssets::admit_auditor(root(), CAROL), Error::<Test>::AlreadyExists);
	});
}

#[test]
fn bond_should_be_refused_when_there_is_nothing_to_do_or_nobody_to_do_it() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		assert_noop!(AiAssets::bond(signed(CAROL)), Error::<Test>::BondComplete);
		assert_noop!(AiAssets::bond(signed(BOB)), Error::<Test>::AuditorNotFound);
		assert_ok!(AiAssets::admit_auditor(root(), POOR));
		assert_noop!(AiAssets::bond(signed(POOR)), TokenError::FundsUnavailable);
	});
}

#[test]
fn bond_should_be_what_is_required_today_when_it_is_restored() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		RequiredBond::set(BOND + 5);
		// What was required before is enough until then.
		assert_eq!(auditor(CAROL).required_bond, BOND);
		assert_ok!(AiAssets::bond(signed(CAROL)));
		assert_eq!(held(HoldReason::AuditorBond, CAROL), BOND + 5);
		RequiredBond::set(BOND / 2);
		assert_ok!(AiAssets::bond(signed(CAROL)));
		let released = BOND + 5 - BOND / 2;
		assert_eq!(last_event(), Event::BondRestored { auditor: CAROL, bond: BOND / 2, held: 0, released });
		assert_eq!(held(HoldReason::AuditorBond, CAROL), BOND / 2);
	});
}

#[test]
fn slash_should_take_its_part_of_the_bond_to_the_treasury() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		assert_ok!(AiAssets::slash_auditor(root(), CAROL, BOND / 4, REPORT));
		assert_eq!((auditor(CAROL).bond, noe(TREASURY)), (BOND - BOND / 4, ED + BOND / 4));
		let (amount, bond, reason) = (BOND / 4, BOND - BOND / 4, REPORT);
		let slashed = Event::AuditorSlashed { auditor: CAROL, amount, bond, reason };
		assert_eq!(events(), vec![slashed]);
		// No more than there is.
		assert_ok!(AiAssets::slash_auditor(root(), CAROL, Balance::MAX, REPORT));
		assert_eq!((auditor(CAROL).bond, noe(TREASURY)), (0, ED + BOND));
		assert_ok!(AiAssets::bond(signed(CAROL)));
		assert_eq!(auditor(CAROL).bond, BOND);
	});
}

#[test]
fn slash_should_be_refused_when_nothing_is_left_or_asked_for() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		assert_noop!(AiAssets::slash_auditor(root(), BOB, 1, REPORT), Error::<Test>::AuditorNotFound);
		assert_noop!(AiAssets::slash_auditor(root(), CAROL, 0, REPORT), Error::<Test>::AmountTooSmall);
		assert_ok!(AiAssets::slash_auditor(root(), CAROL, BOND, REPORT));
		assert_noop!(AiAssets::slash_auditor(root(), CAROL, 1, REPORT), Error::<Test>::InsufficientBond);
	});
}

#[test]
fn auditor_should_leave_when_it_is_dismissed_or_resigns() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		admit(BOB);
		System::reset_events();
		assert_ok!(AiAssets::dismiss_auditor(root(), CAROL));
		assert_ok!(AiAssets::resign(signed(BOB)));
		let until = START + AUDITOR_DELAY;
		for who in [BOB, CAROL] {
			assert_eq!(auditor(who).standing, Standing::Leaving { until });
		}
		let dismissed = Event::AuditorDismissed { auditor: CAROL, until };
		assert_eq!(events(), vec![dismissed, Event::AuditorResigned { auditor: BOB, until }]);
	});
}

#[test]
fn leaving_should_be_refused_when_there_is_nobody_or_it_has_begun() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		assert_noop!(AiAssets::dismiss_auditor(root(), BOB), Error::<Test>::AuditorNotFound);
		assert_noop!(AiAssets::resign(signed(BOB)), Error::<Test>::AuditorNotFound);
		assert_ok!(AiAssets::resign(signed(CAROL)));
		pass(10);
		// Not to begin anew, and no bond is to be restored.
		assert_noop!(AiAssets::resign(signed(CAROL)), Error::<Test>::AuditorLeaving);
		assert_noop!(AiAssets::dismiss_auditor(root(), CAROL), Error::<Test>::AuditorLeaving);
		assert_noop!(AiAssets::bond(signed(CAROL)), Error::<Test>::AuditorLeaving);
	});
}

#[test]
fn leaving_should_be_refused_when_its_end_cannot_be_counted() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		Delay::set(BlockNumber::MAX);
		assert_noop!(AiAssets::resign(signed(CAROL)), Error::<Test>::Overflow);
	});
}

#[test]
fn bond_should_answer_for_some_time_when_its_auditor_leaves() {
	ExtBuilder::default().auditor().build_and_execute(|| {
		assert_noop!(AiAssets::withdraw_bond(signed(BOB)), Error::<Test>::AuditorNotFound);
		assert_noop!(AiAssets::withdraw_bond(signed(CAROL)), Error::<Test>::NotYetLeaving);
		assert_ok!(AiAssets::resign(signed(CAROL)));
		pass(AUDITOR_DELAY - 1);
		assert_noop!(AiAssets::withdraw_bond(signed(CAROL)), Error::<Test>::NotYetReleased);
		assert_ok!(AiAssets::slash_auditor(root(), CAROL, BOND / 5, REPORT));
		pass(1);
		assert_ok!(AiAssets::withdraw_bond(signed(CAROL)));
		let bond = BOND - BOND / 5;
		assert_eq!(last_event(), Event::BondWithdrawn { auditor: CAROL, bond });
		assert_eq!((AiAssets::auditor(CAROL), noe(CAROL)), (None, RICH - BOND / 5));
		assert_noop!(AiAssets::withdraw_bond(signed(CAROL)), Error::<Test>::AuditorNotFound);
	});
}

#[test]
fn bond_should_stay_when_attestations_are_left() {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		attest(CAROL, 1, Attribute::Content, 5_000);
		assert_ok!(AiAssets::resign(signed(CAROL)));
		pass(AUDITOR_DELAY);
		assert_noop!(AiAssets::withdraw_bond(signed(CAROL)), Error::<Test>::AttestationsLeft);
		assert_ok!(AiAssets::revoke_attestation(signed(CAROL), 1, Attribute::Content));
		assert_ok!(AiAssets::withdraw_bond(signed(CAROL)));
		assert_eq!(noe(CAROL), RICH);
	});
}

#[test]
fn auditor_should_come_back_when_it_is_admitted_again() {
	ExtBuilder::default().model().auditor().build_and_execute(|| {
		attest(CAROL, 1, Attribute::Content, 5_000);
		assert_ok!(AiAssets::dismiss_auditor(root(), CAROL));
		assert_eq!(validity(1, Attribute::Content, CAROL), Some(Validity::AuditorLeft));
		assert_ok!(AiAssets::admit_auditor(root(), CAROL));
		assert_eq!(auditor(CAROL).standing, Standing::Admitted);
		assert_eq!(validity(1, Attribute::Content, CAROL), Some(Validity::InForce));
		assert_noop!(AiAssets::withdraw_bond(signed(CAROL)), Error::<Test>::NotYetLeaving);
	});
}
