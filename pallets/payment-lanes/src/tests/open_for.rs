// SPDX-License-Identifier: Apache-2.0
//! Openings that a granted key signed and someone relays.

use crate::{mock::*, types::Account, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;

const RESERVE: Balance = 10 * CRED;

/// A chain where Alice granted each of the keys of number 1 two lanes.
fn granted(test: impl FnOnce()) {
	ExtBuilder::default().build_and_execute(|| {
		keys(1).iter().for_each(|key| grant(ALICE, key, 2 * RESERVE));
		test();
	});
}

#[test]
fn lane_should_be_opened_for_the_owner_when_its_key_signed() {
	for key in keys(1) {
		granted(|| {
			assert_ok!(relay(&key, &request(ALICE, &key, RESERVE)));
			let id = last_opened();
			let bound = Account { held: RICH / 2, reserved: RESERVE, deposits: LANE_DEPOSIT };
			assert_eq!(escrow(ALICE), bound);
			assert_eq!((lane(id).payer, lane(id).granted), (ALICE, Some(1)));
			let expected = Grant { left: RESERVE, lanes: 1, since: None };
			assert_eq!(Granted::get((ALICE, key.signer())), Some(expected));
			assert_eq!(claim(&[key.pay(id, 5_000)]), [RowCode::Paid]);
			assert_eq!(escrow(ALICE).held, RICH / 2 - 5_000);
		});
	}
}

#[test]
fn lane_should_be_opened_when_a_wallet_wrapped_what_it_signed() {
	for key in keys(1) {
		granted(|| {
			let request = request(ALICE, &key, RESERVE);
			let signature = key.sign(request.signing_hash(), true);
			assert_ok!(PaymentLanes::open_lane_for(signed(STRANGER), request, signature));
		});
	}
}

#[test]
fn request_should_be_refused_when_it_is_used_again() {
	let key = key(1);
	granted(|| {
		let request = request(ALICE, &key, RESERVE);
		assert_ok!(relay(&key, &request));
		assert_noop!(relay(&key, &request), Error::<Test>::SaltUsed);
		for blocks in [1, HOUR - 1] {
			pass(blocks);
			assert_noop!(relay(&key, &request), Error::<Test>::SaltUsed);
		}
		pass(1);
		assert_noop!(relay(&key, &request), Error::<Test>::RequestExpired);
	});
}

#[test]
fn request_should_be_refused_when_its_lane_has_ended_or_was_pruned() {
	let key = key(1);
	granted(|| {
		let request = request(ALICE, &key, RESERVE);
		assert_ok!(relay(&key, &request));
		let id = last_opened();
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		assert_noop!(relay(&key, &request), Error::<Test>::SaltUsed);
		pass(RETENTION);
		assert_noop!(PaymentLanes::prune(signed(BOB), id), Error::<Test>::NotYetPrunable);
		pass(1);
		assert_ok!(PaymentLanes::prune(signed(BOB), id));
		assert_eq!(UsedSalts::<Test>::iter_keys().count(), 0);
		assert_noop!(relay(&key, &request), Error::<Test>::RequestExpired);
	});
}

#[test]
fn lane_should_not_be_pruned_before_its_request_has_expired_when_records_are_kept_for_an_hour() {
	let key = key(1);
	granted(|| {
		RetentionPeriod::set(HOUR);
		let request = request(ALICE, &key, RESERVE);
		assert_ok!(relay(&key, &request));
		let id = last_opened();
		assert_ok!(PaymentLanes::release(signed(PROVIDER), id));
		while now() <= request.valid_until {
			assert_noop!(PaymentLanes::prune(signed(BOB), id), Error::<Test>::NotYetPrunable);
			assert_noop!(relay(&key, &request), Error::<Test>::SaltUsed);
			pass(HOUR / 4);
		}
		assert_noop!(relay(&key, &request), Error::<Test>::RequestExpired);
	});
}

#[test]
fn request_should_be_refused_when_another_differs_by_its_salt_and_is_open() {
	let key = key(1);
	granted(|| {
		let first = request(ALICE, &key, RESERVE);
		assert_ok!(relay(&key, &first));
		// The salt is used whatever else is in it.
		let other = OpenRequest { close_delay: MAX_DELAY, ..first };
		assert_noop!(relay(&key, &other), Error::<Test>::SaltUsed);
		assert_ok!(relay(&key, &OpenRequest { salt: 2, ..first }));
	});
}

#[test]
fn salts_should_be_of_each_owner_and_key() {
	granted(|| {
		let [first, second, _] = keys(1);
		grant(BOB, &first, RESERVE);
		assert_ok!(relay(&first, &request(ALICE, &first, RESERVE)));
		assert_ok!(relay(&second, &request(ALICE, &second, RESERVE)));
		assert_ok!(relay(&first, &request(BOB, &first, RESERVE)));
	});
}

#[test]
fn request_should_be_refused_when_it_is_valid_for_too_long_or_no_more() {
	let key = key(1);
	granted(|| {
		pass(10);
		let at = |valid_until| OpenRequest { valid_until, ..request(ALICE, &key, RESERVE) };
		assert_noop!(relay(&key, &at(0)), Error::<Test>::RequestExpired);
		assert_noop!(relay(&key, &at(now() - 1)), Error::<Test>::RequestExpired);
		assert_noop!(relay(&key, &at(now() + HOUR + 1)), Error::<Test>::RequestTooLong);
		assert_noop!(relay(&key, &at(BlockNumber::MAX)), Error::<Test>::RequestTooLong);
		assert_ok!(relay(&key, &at(now())));
	});
}

#[test]
fn request_should_be_refused_when_it_is_for_another_chain_or_fork() {
	let key = key(1);
	granted(|| {
		let right = request(ALICE, &key, RESERVE);
		let chain = OpenRequest { genesis_hash: H256::repeat_byte(1), ..right };
		assert_noop!(relay(&key, &chain), Error::<Test>::WrongChain);
		assert_noop!(relay(&key, &OpenRequest { fork_id: 1, ..right }), Error::<Test>::WrongFork);
	});
}

#[test]
fn request_should_be_refused_when_something_else_was_signed() {
	let (key, other) = (key(1), key(2));
	granted(|| {
		let signed_for = request(ALICE, &key, RESERVE);
		let signature = key.sign(signed_for.signing_hash(), false);
		let changed = [
			OpenRequest { owner: BOB, ..signed_for },
			OpenRequest { service: OTHER_SERVICE, ..signed_for },
			OpenRequest { tariff_version: 2, ..signed_for },
			OpenRequest { reserve: RESERVE + 1, ..signed_for },
			OpenRequest { signer: other.signer(), ..signed_for },
			OpenRequest { close_delay: MIN_DELAY + 1, ..signed_for },
			OpenRequest { licence: Some(LICENCE), ..signed_for },
			OpenRequest { salt: 9, ..signed_for },
			OpenRequest { valid_until: now() + 1, ..signed_for },
		];
		for request in changed {
			let refused = PaymentLanes::open_lane_for(signed(PROVIDER), request, signature);
			assert_noop!(refused, Error::<Test>::BadSignature);
		}
		let by_other = other.sign(signed_for.signing_hash(), false);
		let refused = PaymentLanes::open_lane_for(signed(PROVIDER), signed_for, by_other);
		assert_noop!(refused, Error::<Test>::BadSignature);
		// A voucher's signature opens nothing.
		let as_voucher = key.sign(voucher(H256::zero(), 1).signing_hash(), false);
		let refused = PaymentLanes::open_lane_for(signed(PROVIDER), signed_for, as_voucher);
		assert_noop!(refused, Error::<Test>::BadSignature);
	});
}

#[test]
fn request_should_be_refused_when_the_key_may_not() {
	let key = key(1);
	granted(|| {
		let nobody = relay(&key, &request(BOB, &key, RESERVE));
		assert_noop!(nobody, DispatchError::Other("no grant"));
		let too_much = relay(&key, &request(ALICE, &key, 2 * RESERVE + 1));
		assert_noop!(too_much, DispatchError::Other("the grant is used up"));
		revoke(ALICE, &key);
		let ended = relay(&key, &request(ALICE, &key, RESERVE));
		assert_noop!(ended, DispatchError::Other("the grant ended"));
	});
}

#[test]
fn request_should_be_refused_when_the_lane_would_be() {
	let key = key(1);
	granted(|| {
		let right = request(ALICE, &key, RESERVE);
		let delay = OpenRequest { close_delay: MIN_DELAY - 1, ..right };
		assert_noop!(relay(&key, &delay), Error::<Test>::CloseDelayOutOfBounds);
		// A reserve, which a grant's cap counts, is no smaller than the deposit, which it does not.
		for reserve in [0, LANE_DEPOSIT - 1] {
			assert_noop!(relay(&key, &OpenRequest { reserve, ..right }), Error::<Test>::AmountTooSmall);
		}
		let tariff = OpenRequest { tariff_version: 2, ..right };
		assert_noop!(relay(&key, &tariff), DispatchError::Other("no such tariff"));
		assert_ok!(PaymentLanes::withdraw(signed(ALICE), RICH / 2));
		assert_noop!(relay(&key, &right), Error::<Test>::InsufficientEscrow);
	});
}

#[test]
fn request_should_be_refused_when_the_origin_is_not_signed() {
	let key = key(1);
	granted(|| {
		let request = request(ALICE, &key, RESERVE);
		let signature = key.sign(request.signing_hash(), false);
		for origin in [RuntimeOrigin::root(), RuntimeOrigin::none()] {
			let refused = PaymentLanes::open_lane_for(origin, request, signature);
			assert_noop!(refused, DispatchError::BadOrigin);
		}
	});
}
