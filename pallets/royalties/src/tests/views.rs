// SPDX-License-Identifier: Apache-2.0
//! What the views answer.

use crate::{
	logic::SCALE,
	mock::*,
	views::{IncomeView, PoolView, PositionView},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

#[test]
fn income_should_be_told_with_what_is_not_booked_yet() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Royalties::income_of(9), None);
		let mut expected =
			IncomeView { acc: 0, since: 0, own_ppm: 800_000, unpaid: 0, fractional: false, disputed: false };
		assert_eq!(Royalties::income_of(LEAF), Some(expected));
		earn(LEAF, CRED);
		expected = IncomeView { acc: CRED, since: CRED, unpaid: 800_000, ..expected };
		assert_eq!(Royalties::income_of(LEAF), Some(expected));
		assert_ok!(correct(LEAF, &[(BASE, 100_000)]));
		fractionalize(LEAF, CAROL);
		earn(LEAF, 10);
		assert_ok!(Royalties::dispute(signed(ALICE), LEAF, Standing::Owner(BASE), H256::zero()));
		earn(LEAF, 10);
		expected = IncomeView {
			acc: CRED + 20,
			since: 20,
			own_ppm: 900_000,
			unpaid: 18,
			fractional: true,
			disputed: true,
		};
		assert_eq!(Royalties::income_of(LEAF), Some(expected));
	});
}

#[test]
fn due_should_be_what_a_pull_then_books() {
	ExtBuilder::default().build_and_execute(|| {
		earn(LEAF, CRED + 49);
		assert_eq!((Royalties::due(LEAF, BASE), Royalties::due(LEAF, DERIVED)), (20_000, 180_008));
		assert_eq!((Royalties::due(BASE, LEAF), Royalties::due(9, BASE)), (0, 0));
		assert_ok!(Royalties::pull(signed(STRANGER), LEAF, DERIVED));
		assert_eq!((Royalties::due(LEAF, DERIVED), side(DERIVED).held), (0, 180_008));
	});
}

#[test]
fn claimable_should_be_the_owners_when_the_asset_is_not_divided() {
	ExtBuilder::default().build_and_execute(|| {
		earn(LEAF, CRED);
		let claimable = |who| Royalties::claimable(LEAF, who);
		assert_eq!((claimable(CAROL), claimable(ALICE)), (800_000, 0));
		assert_eq!(Royalties::claimable(9, CAROL), 0);
		// A dispute changes what can be claimed now, and not what there is.
		assert_ok!(Royalties::dispute(signed(ALICE), LEAF, Standing::Owner(BASE), H256::zero()));
		earn(LEAF, CRED);
		assert_eq!(claimable(CAROL), 1_600_000);
	});
}

#[test]
fn claimable_should_be_what_a_claim_then_pays_when_the_asset_is_divided() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		activate(BOB, 200_000);
		earn(BASE, CRED);
		next_epoch();
		earn(BASE, CRED);
		pass(EPOCH);
		let claimable = |who| Royalties::claimable(BASE, who);
		assert_eq!((claimable(BOB), claimable(ALICE)), (450_000, 0));
		assert_eq!(claim_shares(BOB), 450_000);
		assert_eq!(claimable(BOB), 0);
	});
}

#[test]
fn shares_should_be_shown_as_they_stand_now() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		assert_eq!(Royalties::pool(DERIVED), None);
		activate(BOB, 200_000);
		earn(BASE, CRED);
		next_epoch();
		activate(ALICE, 100);
		earn(BASE, CRED);
		let mut expected = PoolView {
			shares: shares_id(BASE),
			active: 200_000,
			activating: 100,
			positions: 2,
			epoch: 1,
			// A share has a millionth of what came before any was active as well: that part of it is carried.
			acc_per_share: 2 * SCALE,
			held: 2 * CRED,
			carried: 1_800_000,
			portion: 250_000,
		};
		assert_eq!(Royalties::pool(BASE), Some(expected));
		next_epoch();
		expected = PoolView {
			active: 200_100,
			activating: 0,
			epoch: 2,
			acc_per_share: 2 * SCALE + 250_000 * SCALE / 200_000,
			carried: 1_550_000,
			portion: 387_500,
			..expected
		};
		assert_eq!(Royalties::pool(BASE), Some(expected));
		// In a dispute they stand still.
		dispute();
		next_epoch();
		earn(BASE, CRED);
		assert_eq!(Royalties::pool(BASE), Some(expected));
	});
}

#[test]
fn position_should_be_shown_as_it_stands_now() {
	ExtBuilder::default().fractional().build_and_execute(|| {
		assert_eq!((Royalties::position(BASE, BOB), Royalties::position(9, BOB)), (None, None));
		activate(BOB, 200_000);
		next_epoch();
		earn(BASE, 6);
		let shown =
			PositionView { active: 200_000, activating: 0, from: 1, payable: 1, deposit: POSITION_DEPOSIT };
		assert_eq!(Royalties::position(BASE, BOB), Some(shown));
		activate(BOB, 5);
		let shown = PositionView { activating: 5, from: 2, ..shown };
		assert_eq!(Royalties::position(BASE, BOB), Some(shown));
	});
}

#[test]
fn dispute_should_be_shown_as_it_is_stored() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Royalties::dispute_of(BASE), None);
		earn(BASE, 1);
		dispute();
		assert_eq!(Royalties::dispute_of(BASE), Disputes::<Test>::get(BASE));
		assert!(Royalties::dispute_of(BASE).is_some());
	});
}
