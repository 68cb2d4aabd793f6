// SPDX-License-Identifier: Apache-2.0
//! Disputes are opened, and run out.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

fn try_dispute(who: AccountId, asset: AiAssetId, standing: Standing) -> DispatchResult {
	Royalties::dispute(signed(who), asset, standing, H256::repeat_byte(7))
}

fn expire(asset: AiAssetId) -> DispatchResult {
	Royalties::expire_dispute(signed(STRANGER), asset)
}

#[test]
fn dispute_should_take_a_bond_and_be_stored_when_it_is_opened() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		forget_events();
		dispute();
		let (standing, reason, until) = (Standing::Owner(DERIVED), H256::repeat_byte(7), now() + PERIOD);
		let expected = Dispute { disputer: BOB, standing, reason, bond: BOND, until };
		assert_eq!(Royalties::dispute_of(BASE), Some(expected));
		assert_eq!((noe(BOB), held(HoldReason::DisputeBond, BOB)), (RICH - BOND, BOND));
		let opened = Event::DisputeOpened { asset: BASE, disputer: BOB, standing, reason, bond: BOND, until };
		assert_eq!(events(), vec![opened]);
		assert_eq!(side(BASE).held, CRED);
	});
}

#[test]
fn dispute_should_be_opened_by_owners_of_ancestors_and_descendants_and_by_licensees() {
	let ways = [
		(ALICE, DERIVED, Standing::Owner(BASE)),
		(CAROL, DERIVED, Standing::Owner(LEAF)),
		(STRANGER, DERIVED, Standing::Licensee(5)),
		// Of an ancestor of what is licensed.
		(STRANGER, BASE, Standing::Licensee(5)),
		(CAROL, BASE, Standing::Owner(LEAF)),
	];
	for (who, asset, standing) in ways {
		ExtBuilder::default().build_and_execute(|| {
			Licensed::insert(5, (STRANGER, DERIVED));
			earn(asset, CRED);
			assert_ok!(try_dispute(who, asset, standing));
			assert_eq!(Royalties::dispute_of(asset).map(|dispute| dispute.standing), Some(standing));
		});
	}
}

#[test]
fn dispute_should_be_refused_when_the_caller_has_no_part_in_the_asset() {
	ExtBuilder::default().build_and_execute(|| {
		Licensed::insert(5, (STRANGER, 7));
		Licensed::insert(6, (STRANGER, BASE));
		register(7, BOB);
		earn(BASE, CRED);
		let tries = [
			// Another's asset, one of no relation, one that there is not, the disputed one itself.
			(STRANGER, Standing::Owner(DERIVED)),
			(BOB, Standing::Owner(7)),
			(BOB, Standing::Owner(99)),
			(ALICE, Standing::Owner(BASE)),
			// A licence of an asset of no relation, one that there is not.
			(STRANGER, Standing::Licensee(5)),
			(STRANGER, Standing::Licensee(8)),
		];
		for (who, standing) in tries {
			assert_noop!(try_dispute(who, BASE, standing), Error::<Test>::NoStanding);
		}
		// Another's licence, and one of an ancestor.
		earn(DERIVED, CRED);
		assert_noop!(try_dispute(ALICE, BASE, Standing::Licensee(6)), Error::<Test>::NoStanding);
		assert_noop!(try_dispute(STRANGER, DERIVED, Standing::Licensee(6)), Error::<Test>::NoStanding);
	});
}

#[test]
fn dispute_should_be_refused_when_the_licence_was_given_away() {
	ExtBuilder::default().build_and_execute(|| {
		Licensed::insert(6, (STRANGER, BASE));
		GivenAway::insert(6, ());
		earn(BASE, CRED);
		let by_licence = || try_dispute(STRANGER, BASE, Standing::Licensee(6));
		assert_noop!(by_licence(), Error::<Test>::NoStanding);
		GivenAway::remove(6);
		assert_ok!(by_licence());
	});
}

#[test]
fn dispute_should_be_refused_when_all_income_is_paid_out() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(try_dispute(BOB, BASE, Standing::Owner(DERIVED)), Error::<Test>::NothingUnpaid);
		earn(BASE, CRED);
		assert_ok!(Royalties::claim(signed(ALICE), BASE));
		assert_noop!(try_dispute(BOB, BASE, Standing::Owner(DERIVED)), Error::<Test>::NothingUnpaid);
		earn(BASE, 1);
		assert_ok!(try_dispute(BOB, BASE, Standing::Owner(DERIVED)));
	});
}

#[test]
fn dispute_should_be_refused_when_all_that_shares_have_is_paid_out() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		assert_noop!(try_dispute(BOB, BASE, Standing::Owner(DERIVED)), Error::<Test>::NothingUnpaid);
		// What is carried is not.
		earn(BASE, 1);
		assert_ok!(try_dispute(BOB, BASE, Standing::Owner(DERIVED)));
	});
}

#[test]
fn dispute_should_be_refused_when_there_is_one() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		assert_noop!(try_dispute(CAROL, BASE, Standing::Owner(LEAF)), Error::<Test>::AlreadyDisputed);
	});
}

#[test]
fn dispute_should_be_refused_when_there_is_no_such_asset() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(try_dispute(BOB, 9, Standing::Owner(DERIVED)), Error::<Test>::AssetNotFound);
	});
}

#[test]
fn dispute_should_be_refused_when_the_bond_cannot_be_given() {
	ExtBuilder::default().build_and_execute(|| {
		Licensed::insert(5, (POOR, BASE));
		earn(BASE, CRED);
		assert_noop!(try_dispute(POOR, BASE, Standing::Licensee(5)), TokenError::FundsUnavailable);
	});
}

#[test]
fn dispute_should_be_refused_when_its_end_cannot_be_counted() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		System::set_block_number(BlockNumber::MAX - PERIOD + 1);
		assert_noop!(try_dispute(BOB, BASE, Standing::Owner(DERIVED)), Error::<Test>::Overflow);
	});
}

#[test]
fn income_should_go_on_to_be_counted_when_it_is_disputed() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		earn(BASE, CRED);
		earn(DERIVED, CRED);
		assert_eq!(Royalties::income_of(BASE).map(|income| income.unpaid), Some(2 * CRED));
		assert_eq!(Royalties::due(DERIVED, BASE), CRED / 10);
	});
}

#[test]
fn dispute_should_be_ended_by_anyone_when_its_time_is_over() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		pass(PERIOD);
		assert_noop!(expire(BASE), Error::<Test>::NotYetExpired);
		pass(1);
		forget_events();
		assert_ok!(expire(BASE));
		let (slashed, bond) = (EXPIRY, BOND - EXPIRY);
		assert_eq!(events(), vec![Event::DisputeExpired { asset: BASE, disputer: BOB, slashed, bond }]);
		assert_eq!(Royalties::dispute_of(BASE), None);
		assert_ok!(Royalties::claim(signed(ALICE), BASE));
		assert_eq!(earned(ALICE), CRED);
		assert_noop!(expire(BASE), Error::<Test>::DisputeNotFound);
	});
}

#[test]
fn dispute_should_cost_a_tenth_of_its_bond_rounded_up_when_nobody_decides_it() {
	for (bond, cost) in [(BOND, EXPIRY), (10 * ED, ED), (10 * ED + 9, ED + 1)] {
		ExtBuilder::default().build_and_execute(|| {
			BondOfDisputes::set(bond);
			earn(BASE, CRED);
			dispute();
			pass(PERIOD + 1);
			assert_ok!(expire(BASE));
			assert_eq!((noe(BOB), noe(TREASURY)), (RICH - cost, ED + cost), "{bond}");
			assert_eq!(held(HoldReason::DisputeBond, BOB), 0);
		});
	}
}

#[test]
fn dispute_should_not_follow_another_before_everybody_could_claim() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		pass(PERIOD + 1);
		assert_ok!(expire(BASE));
		let again = || try_dispute(CAROL, BASE, Standing::Owner(LEAF));
		assert_noop!(again(), Error::<Test>::NotYetDisputable);
		pass(QUIET);
		assert_noop!(again(), Error::<Test>::NotYetDisputable);
		pass(1);
		assert_ok!(again());
		// Nor after a verdict for the owner.
		resolve(Verdict::Released, false);
		assert_noop!(again(), Error::<Test>::NotYetDisputable);
	});
}

#[test]
fn dispute_should_not_end_when_the_quiet_time_cannot_be_counted() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		System::set_block_number(BlockNumber::MAX - QUIET + 1);
		assert_noop!(expire(BASE), Error::<Test>::Overflow);
	});
}

#[test]
fn bond_should_go_back_as_it_was_when_it_is_another_since() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		BondOfDisputes::set(3 * BOND);
		pass(PERIOD + 1);
		assert_ok!(expire(BASE));
		assert_eq!((noe(BOB), held(HoldReason::DisputeBond, BOB)), (RICH - EXPIRY, 0));
	});
}

#[test]
fn expiry_should_be_refused_when_there_is_no_dispute() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(expire(BASE), Error::<Test>::DisputeNotFound);
	});
}
