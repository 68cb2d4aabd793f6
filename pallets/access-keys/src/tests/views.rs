// SPDX-License-Identifier: Apache-2.0
//! What the views answer.

use crate::{mock::*, types::GrantInfo, *};
use frame::testing_prelude::*;
use noema_primitives::money::CRED;
use std::collections::BTreeSet;

#[test]
fn grant_of_should_tell_all_there_is_to_know_of_a_grant() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(AccessKeys::grant_of(ALICE, key(1)), None);
		grant(ALICE, 1);
		let terms = terms();
		open(ALICE, 1, 15 * CRED);
		let expected = GrantInfo {
			terms,
			status: Status::Active,
			closing_since: None,
			lanes: 1,
			used: 15 * CRED,
			room: 85 * CRED,
			deposit: DEPOSIT,
		};
		assert_eq!(AccessKeys::grant_of(ALICE, key(1)), Some(expected.clone()));
		assert_eq!(AccessKeys::grant_of(BOB, key(1)), None);
		assert_eq!(AccessKeys::grant_of(ALICE, key(2)), None);
		assert_ok!(AccessKeys::revoke(signed(ALICE), key(1)));
		let (at, room) = (now(), 0);
		let expected =
			GrantInfo { status: Status::Revoked { at }, closing_since: Some(at), room, ..expected };
		pass(1);
		assert_eq!(AccessKeys::grant_of(ALICE, key(1)), Some(expected));
	});
}

#[test]
fn grant_of_should_tell_of_the_expiry_when_it_has_come() {
	ExtBuilder.build_and_execute(|| {
		grant(ALICE, 1);
		let expires_at = now() + 7 * DAY;
		pass(8 * DAY);
		let info = AccessKeys::grant_of(ALICE, key(1)).expect("it was not pruned");
		assert_eq!((info.status, info.closing_since, info.room), (Status::Active, Some(expires_at), 0));
	});
}

#[test]
fn room_should_be_what_a_use_then_finds() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(AccessKeys::room(ALICE, key(1)), Err(Refusal::NotFound));
		assert_ok!(AccessKeys::grant(signed(ALICE), key(1), Terms { lane_cap: 1_000 * CRED, ..terms() }));
		assert_ok!(charge(ALICE, 1, opening(30 * CRED)));
		let room = AccessKeys::room(ALICE, key(1)).expect("it is in force");
		assert_eq!(room, 70 * CRED);
		assert_noop!(charge(ALICE, 1, opening(room + 1)), Error::<Test>::PeriodCapExceeded);
		assert_ok!(charge(ALICE, 1, opening(room)));
		assert_eq!(AccessKeys::room(ALICE, key(1)), Ok(0));
	});
}

/// All pages of Alice's grants: how many each has, and all keys.
fn pages(limit: u32) -> (Vec<usize>, Vec<LaneSigner>) {
	let (mut sizes, mut keys, mut cursor) = (vec![], vec![], None);
	loop {
		let page = AccessKeys::grants_of(ALICE, cursor, limit);
		sizes.push(page.grants.len());
		keys.extend(page.grants.into_iter().map(|(key, _)| key));
		cursor = page.next;
		if cursor.is_none() {
			return (sizes, keys);
		}
	}
}

#[test]
fn grants_of_should_have_each_grant_once_whatever_the_page() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(pages(1), (vec![0], vec![]));
		MaxGrants::set(200);
		(1..=7).for_each(|number| grant(ALICE, number));
		grant(BOB, 99);
		let all: BTreeSet<_> = (1..=7).map(|number| key(number).encode()).collect();
		for (limit, sizes) in [
			(0, vec![1; 7]),
			(1, vec![1; 7]),
			(3, vec![3, 3, 1]),
			(6, vec![6, 1]),
			(7, vec![7]),
			(8, vec![7]),
			(u32::MAX, vec![7]),
		] {
			let (found, keys) = pages(limit);
			assert_eq!(found, sizes, "{limit}");
			assert_eq!(keys.len(), 7, "{limit}");
			assert_eq!(keys.iter().map(Encode::encode).collect::<BTreeSet<_>>(), all, "{limit}");
		}
		let page = AccessKeys::grants_of(ALICE, None, 7);
		let expected = page.grants.iter().map(|(key, _)| AccessKeys::grant_of(ALICE, *key));
		assert!(expected.eq(page.grants.iter().map(|(_, info)| Some(info.clone()))));
	});
}

#[test]
fn grants_of_should_have_no_longer_pages_than_there_may_be() {
	ExtBuilder.build_and_execute(|| {
		MaxGrants::set(200);
		(1..=130).for_each(|number| grant(ALICE, number));
		let (sizes, keys) = pages(u32::MAX);
		assert_eq!((sizes, keys.len()), (vec![64, 64, 2], 130));
	});
}

#[test]
fn grants_of_should_go_on_when_the_grant_of_the_cursor_was_removed_meanwhile() {
	ExtBuilder.build_and_execute(|| {
		(1..=4).for_each(|number| grant(ALICE, number));
		let (_, keys) = pages(4);
		let cursor = AccessKeys::grants_of(ALICE, None, 2).next;
		assert_eq!(cursor, Some(keys[1]));
		assert_ok!(AccessKeys::revoke(signed(ALICE), keys[1]));
		let rest = AccessKeys::grants_of(ALICE, cursor, 9).grants;
		assert_eq!(rest.into_iter().map(|(key, _)| key).collect::<Vec<_>>(), keys[2..]);
	});
}
