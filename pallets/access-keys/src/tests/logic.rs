// SPDX-License-Identifier: Apache-2.0
//! The pure functions, by tables.

use crate::{
	logic::{
		charge::{charge, room},
		lifecycle::{grant, revoke, rotate, update, Rotation},
		terms::{check, check_key, check_lasting},
		Rules,
	},
	mock::{key, services, DAY, HOUR, START},
	types::Scope,
	*,
};
use frame::hashing::H256;

/// The rules of the mock.
fn rules() -> Rules {
	Rules { max_period: 365 * DAY, max_lifetime: 365 * DAY, max_overlap: 30 * DAY, min_close_delay: HOUR / 4 }
}

fn terms() -> Terms {
	Terms {
		scope: Scope::Any,
		cap: 100,
		period: DAY,
		lane_cap: 20,
		max_close_delay: HOUR,
		licences: false,
		expires_at: START + DAY,
		label: H256::zero(),
		origins: None,
	}
}

fn granted() -> Grant {
	grant(&key(1), terms(), 9, START, &rules()).expect("the terms are good")
}

fn usage(reserve: Balance) -> GrantUse {
	GrantUse {
		opens: true,
		service: 1,
		reserve,
		lane_reserve: reserve,
		close_delay: HOUR,
		licensed: false,
		salt: 0,
	}
}

#[test]
fn terms_should_be_refused_by_the_first_reason_there_is() {
	let bad = Terms {
		scope: services(&[]),
		cap: 0,
		period: 0,
		lane_cap: 0,
		max_close_delay: 0,
		expires_at: 0,
		..terms()
	};
	type Mend = fn(&mut Terms);
	let steps: [(Mend, Refusal); 6] = [
		(|_| (), Refusal::ScopeEmpty),
		(|terms| terms.scope = services(&[1, 1]), Refusal::ServiceDuplicate),
		(|terms| terms.scope = services(&[1]), Refusal::CapZero),
		(|terms| (terms.cap, terms.lane_cap) = (1, 1), Refusal::PeriodOutOfBounds),
		(|terms| terms.period = 24, Refusal::CloseDelayTooShort),
		(|terms| terms.max_close_delay = HOUR, Refusal::ExpiryOutOfBounds),
	];
	let mut terms = bad;
	for (mend, refusal) in steps {
		mend(&mut terms);
		assert_eq!(check(&terms, START, &rules()), Err(refusal));
	}
	// What lasts is good already, and stays good after the expiry.
	assert_eq!(check_lasting(&terms, &rules()), Ok(()));
	terms.expires_at = START + 1;
	assert_eq!(check(&terms, START, &rules()), Ok(()));
}

#[test]
fn scope_should_admit_what_it_lists() {
	assert!(Scope::Any.admits(0) && Scope::Any.admits(ServiceId::MAX));
	let some = services(&[3, 5]);
	assert_eq!([2, 3, 4, 5, 6].map(|service| some.admits(service)), [false, true, false, true, false]);
	assert!(!services(&[]).admits(0));
}

#[test]
fn keys_should_be_sound_when_only_their_holder_can_sign() {
	assert_eq!(check_key(&key(1)), Ok(()));
	assert_eq!(check_key(&key(0)), Err(Refusal::KeyUnsound));
}

#[test]
fn charge_should_be_refused_by_the_first_reason_there_is() {
	let (reserve, close_delay) = (101, HOUR + 1);
	let lane_reserve = reserve;
	let bad =
		GrantUse { opens: true, service: 1, reserve, lane_reserve, close_delay, licensed: true, salt: 0 };
	let narrow = Grant { terms: Terms { scope: services(&[2]), ..terms() }, lanes: 3, ..granted() };
	let refusal = |grant: &Grant, usage: &GrantUse| charge(grant, usage, START, 3).map(drop);
	assert_eq!(refusal(&narrow, &bad), Err(Refusal::ServiceNotGranted));
	let bad = GrantUse { service: 2, ..bad };
	assert_eq!(refusal(&narrow, &bad), Err(Refusal::LicencesNotGranted));
	let narrow = Grant { terms: Terms { licences: true, ..narrow.terms.clone() }, ..narrow };
	assert_eq!(refusal(&narrow, &bad), Err(Refusal::CloseDelayTooLong));
	let bad = GrantUse { close_delay: HOUR, ..bad };
	assert_eq!(refusal(&narrow, &bad), Err(Refusal::LaneCapExceeded));
	let wide = Grant { terms: Terms { lane_cap: 101, ..narrow.terms.clone() }, ..narrow };
	assert_eq!(refusal(&wide, &bad), Err(Refusal::TooManyLanes));
	let fewer = Grant { lanes: 2, ..wide };
	assert_eq!(refusal(&fewer, &bad), Err(Refusal::PeriodCapExceeded));
	assert_eq!(refusal(&fewer, &GrantUse { reserve: 100, lane_reserve: 100, ..bad }), Ok(()));
}

#[test]
fn charge_should_change_what_was_used_and_nothing_else() {
	let before = granted();
	let after = charge(&before, &usage(20), START, 3).expect("there is room");
	assert_eq!((room(&before, START), room(&after, START)), (Ok(100), Ok(80)));
	assert_eq!(Grant { used: before.used.clone(), ..after }, before);
}

#[test]
fn update_should_keep_lanes_deposit_and_use() {
	let used = charge(&granted(), &usage(20), START, 3).expect("there is room");
	let before = Grant { lanes: 2, ..used };
	let other = Terms { cap: 50, ..terms() };
	let after = update(&before, other.clone(), START, &rules()).expect("it is in force");
	assert_eq!(after, Grant { terms: other, ..before });
	assert_eq!(room(&after, START), Ok(30));
}

#[test]
fn revoke_should_write_the_present() {
	let revoked = revoke(&granted(), START + 3).expect("it is in force");
	assert_eq!(revoked, Grant { status: Status::Revoked { at: START + 3 }, ..granted() });
}

#[test]
fn rotate_should_keep_the_old_grant_only_for_its_lanes() {
	let before = granted();
	let moved = |grant: &Grant| rotate(grant, (&key(1), &key(2)), 5, START, &rules());
	let rotation = Rotation { old: None, new: before.clone(), closes_at: START + 5 };
	assert_eq!(moved(&before), Ok(rotation));
	let before = Grant { lanes: 2, ..before };
	let status = Status::Rotated { to: key(2), closes_at: START + 5 };
	let rotation = Rotation {
		old: Some(Grant { status, ..before.clone() }),
		new: Grant { lanes: 0, ..before.clone() },
		closes_at: START + 5,
	};
	assert_eq!(moved(&before), Ok(rotation));
}
