// SPDX-License-Identifier: Apache-2.0
//! Opening lanes.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::{money::CRED, LaneTerms};

const RESERVE: Balance = 10 * CRED;

/// Opens a lane of Alice's to [`SERVICE`], with a key, a delay and a salt.
fn open_with(signer: LaneSigner, reserve: Balance, close_delay: BlockNumber, salt: Salt) -> DispatchResult {
	PaymentLanes::open_lane(signed(ALICE), SERVICE, 1, reserve, signer, None, close_delay, salt)
}

#[test]
fn lane_should_reserve_and_take_a_deposit_when_it_is_opened() {
	ExtBuilder::default().build_and_execute(|| {
		let id = open(ALICE, RESERVE, &key(1));
		let bound = Account { held: RICH / 2, reserved: RESERVE, deposits: LANE_DEPOSIT };
		assert_eq!(escrow(ALICE), bound);
		let expected = Lane {
			payer: ALICE,
			payee: PROVIDER,
			service: SERVICE,
			tariff_version: 1,
			signer: key(1).signer(),
			reserve: RESERVE,
			claimed: 0,
			units: [0; 6],
			free: None,
			licence: None,
			close_delay: MIN_DELAY,
			epoch: now(),
			phase: Phase::Open,
			granted: None,
			deposit: LANE_DEPOSIT,
			job: None,
		};
		assert_eq!(lane(id), expected);
		assert_eq!((standing(id), Pinned::get((SERVICE, 1))), (Standing::Open, 1));
		let opened = Event::LaneOpened {
			lane: id,
			payer: ALICE,
			payee: PROVIDER,
			service: SERVICE,
			tariff_version: 1,
			reserve: RESERVE,
			signer: key(1).signer(),
			licence: None,
			close_delay: MIN_DELAY,
			free: [0; 6],
			granted: None,
		};
		assert_eq!(events(), vec![opened]);
	});
}

#[test]
fn lane_should_have_the_id_of_its_terms() {
	ExtBuilder::default().build_and_execute(|| {
		pass(6);
		assert_ok!(open_with(key(1).signer(), RESERVE, MIN_DELAY, 5));
		let terms = LaneTerms {
			genesis_hash: genesis_hash(),
			fork_id: 0,
			payer: ALICE,
			service: SERVICE,
			tariff_version: 1,
			signer: key(1).signer(),
			close_delay: MIN_DELAY,
			licence: None,
			salt: 5,
			epoch: 7,
		};
		assert_eq!(last_opened(), terms.id());
	});
}

#[test]
fn lane_should_be_refused_when_there_is_the_same_in_this_block() {
	ExtBuilder::default().build_and_execute(|| {
		let open = || open_with(key(1).signer(), RESERVE, MIN_DELAY, 0);
		assert_ok!(open());
		assert_noop!(open(), Error::<Test>::LaneExists);
		// Neither an end nor another reserve makes it another one.
		assert_ok!(PaymentLanes::release(signed(PROVIDER), last_opened()));
		assert_noop!(open(), Error::<Test>::LaneExists);
		assert_ok!(open_with(key(1).signer(), RESERVE, MIN_DELAY, 1));
		pass(1);
		assert_ok!(open());
	});
}

#[test]
fn lane_should_be_refused_when_the_delay_is_out_of_bounds() {
	ExtBuilder::default().build_and_execute(|| {
		for delay in [0, MIN_DELAY - 1, MAX_DELAY + 1, BlockNumber::MAX] {
			let refused = open_with(key(1).signer(), RESERVE, delay, 0);
			assert_noop!(refused, Error::<Test>::CloseDelayOutOfBounds);
		}
		for delay in [MIN_DELAY, MAX_DELAY] {
			assert_ok!(open_with(key(1).signer(), RESERVE, delay, 0));
		}
	});
}

#[test]
fn lane_should_be_refused_when_anybody_could_sign_for_its_key() {
	ExtBuilder::default().build_and_execute(|| {
		let signers =
			[LaneSigner::Sr25519([0; 32]), LaneSigner::Ed25519([0; 32]), LaneSigner::Ecdsa([0; 33])];
		for signer in signers {
			assert_noop!(open_with(signer, RESERVE, MIN_DELAY, 0), Error::<Test>::UnacceptableSigner);
		}
		for key in keys(1) {
			assert_ok!(open_with(key.signer(), RESERVE, MIN_DELAY, 0));
		}
	});
}

#[test]
fn lane_should_be_refused_when_the_escrow_does_not_suffice() {
	ExtBuilder::default().build_and_execute(|| {
		let most = RICH / 2 - ACCOUNT_DEPOSIT - LANE_DEPOSIT;
		assert_noop!(try_open(ALICE, SERVICE, 0, &key(1)), Error::<Test>::AmountTooSmall);
		assert_noop!(try_open(ALICE, SERVICE, most + 1, &key(1)), Error::<Test>::InsufficientEscrow);
		assert_noop!(try_open(ALICE, SERVICE, Balance::MAX, &key(1)), Error::<Test>::Overflow);
		assert_noop!(try_open(STRANGER, SERVICE, 1, &key(1)), Error::<Test>::InsufficientEscrow);
		assert_ok!(try_open(ALICE, SERVICE, most, &key(1)));
		assert_eq!(PaymentLanes::account(ALICE).available, 0);
		assert_noop!(try_open(ALICE, SERVICE, 1, &key(1)), Error::<Test>::InsufficientEscrow);
	});
}

#[test]
fn lane_should_be_refused_when_the_payer_would_pay_itself() {
	ExtBuilder::default().build_and_execute(|| {
		for who in [PROVIDER, PAYOUT] {
			Accounts::<Test>::insert(who, Account { held: RICH, ..Default::default() });
			assert_noop!(try_open(who, SERVICE, RESERVE, &key(1)), Error::<Test>::SelfPayment);
			Accounts::<Test>::remove(who);
		}
	});
}

#[test]
fn lane_should_be_refused_when_there_is_no_such_tariff() {
	ExtBuilder::default().build_and_execute(|| {
		let signer = key(1).signer();
		for (service, version) in [(SERVICE, 0), (SERVICE, 2), (99, 1)] {
			let origin = signed(ALICE);
			let refused =
				PaymentLanes::open_lane(origin, service, version, RESERVE, signer, None, MIN_DELAY, 0);
			assert_noop!(refused, DispatchError::Other("no such tariff"));
		}
	});
}

#[test]
fn lane_should_have_the_free_units_of_its_payers_tier_when_it_is_opened() {
	ExtBuilder::default().build_and_execute(|| {
		TiersOf::set([(ALICE, (4, 0)), (BOB, (5, 0))].into());
		assert_eq!(lane(open(ALICE, RESERVE, &key(1))).free, None);
		let free = [1_000, 0, 0, 0, 0, 0];
		let id = open(BOB, RESERVE, &key(1));
		assert_eq!(lane(id).free, Some(free));
		assert!(matches!(events().pop(), Some(Event::LaneOpened { free: told, .. }) if told == free));
		// A tier that comes later changes nothing.
		TiersOf::set([(BOB, (0, 0))].into());
		assert_eq!(PaymentLanes::lane(id).map(|view| view.lane.free), Some(Some(free)));
	});
}

#[test]
fn lanes_should_be_handed_over_without_a_break_when_a_new_one_follows_an_ending_one() {
	ExtBuilder::default().build_and_execute(|| {
		let (old_key, new_key) = (key(1), key(2));
		let old = open(ALICE, RESERVE, &old_key);
		settle(&old_key, old, 2_000);
		// In one block the old lane begins to end and the new one begins.
		assert_ok!(PaymentLanes::request_close(signed(ALICE), old, None));
		let new = open(ALICE, RESERVE, &new_key);
		let rows = [old_key.pay(old, 5_000), new_key.pay(new, 3_000)];
		assert_eq!(claim(&rows), [RowCode::Paid; 2]);
		pass(MIN_DELAY);
		let rows = [old_key.pay(old, 6_000), new_key.pay(new, 4_000)];
		assert_eq!(claim(&rows), [RowCode::Paid; 2]);
		pass(1);
		let rows = [old_key.pay(old, 7_000), new_key.pay(new, 5_000)];
		assert_eq!(claim(&rows), [RowCode::LaneEnded, RowCode::Paid]);
		assert_ok!(PaymentLanes::finalise(signed(STRANGER), old));
		assert_eq!((lane(old).claimed, lane(new).claimed), (6_000, 5_000));
		assert_eq!(reserved(ALICE), RESERVE - 5_000);
	});
}

#[test]
fn opening_should_be_refused_when_the_origin_is_not_signed() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let signer = key(1).signer();
			let refused = PaymentLanes::open_lane(origin, SERVICE, 1, RESERVE, signer, None, MIN_DELAY, 0);
			assert_noop!(refused, DispatchError::BadOrigin);
		}
	});
}
