// SPDX-License-Identifier: Apache-2.0
//! What holds whatever the numbers.

use crate::{
	logic::{
		charge::{charge, room},
		lifecycle::{closing_since, in_force, prune, revoke, rotate, update},
		terms::check,
		Rules,
	},
	mock::{key, DAY},
	types::{MaxServices, Scope, Window},
	*,
};
use frame::{hashing::H256, traits::Get};
use proptest::{collection::vec, prelude::*};

/// Numbers of any length, so that small ones come as often as large ones.
fn any_length() -> impl Strategy<Value = Balance> {
	(any::<Balance>(), 0u32..128).prop_map(|(number, shift)| number >> shift)
}

fn any_block() -> impl Strategy<Value = BlockNumber> {
	(any::<BlockNumber>(), 0u32..32).prop_map(|(number, shift)| number >> shift)
}

fn any_scope() -> impl Strategy<Value = Scope> {
	let list = vec(0u32..20, 0..=<MaxServices as Get<u32>>::get() as usize);
	prop_oneof![Just(Scope::Any), list.prop_map(|list| Scope::Services(BoundedVec::truncate_from(list)))]
}

/// Terms that nobody need have been able to grant.
fn any_terms() -> impl Strategy<Value = Terms> {
	let licences = any::<bool>();
	(any_scope(), any_length(), any_block(), any_length(), any_block(), licences, any_block()).prop_map(
		|(scope, cap, period, lane_cap, max_close_delay, licences, expires_at)| Terms {
			scope,
			cap,
			period,
			lane_cap,
			max_close_delay,
			licences,
			expires_at,
			label: H256::zero(),
			origins: None,
		},
	)
}

fn any_status() -> impl Strategy<Value = Status> {
	prop_oneof![
		Just(Status::Active),
		any_block().prop_map(|closes_at| Status::Rotated { to: key(9), closes_at }),
		any_block().prop_map(|at| Status::Revoked { at }),
	]
}

fn any_window() -> impl Strategy<Value = Window> {
	(any_block(), vec(any_length(), 25)).prop_map(|(part, list)| {
		let mut amounts = [0; 25];
		amounts.copy_from_slice(&list);
		Window { part, amounts }
	})
}

fn any_grant() -> impl Strategy<Value = Grant> {
	(any_terms(), any_status(), any_window(), 0u32..5).prop_map(|(terms, status, used, lanes)| Grant {
		terms,
		status,
		used,
		lanes,
		deposit: 1,
	})
}

fn any_use() -> impl Strategy<Value = GrantUse> {
	(0u32..20, any_length(), any_length(), any_block(), any::<bool>()).prop_map(
		|(service, reserve, more, close_delay, licensed)| GrantUse {
			opens: more == 0,
			service,
			reserve,
			lane_reserve: reserve.saturating_add(more),
			close_delay,
			licensed,
			salt: 0,
		},
	)
}

fn any_rules() -> impl Strategy<Value = Rules> {
	(any_block(), any_block(), any_block(), any_block()).prop_map(
		|(max_period, max_lifetime, max_overlap, min_close_delay)| Rules {
			max_period,
			max_lifetime,
			max_overlap,
			min_close_delay,
		},
	)
}

/// Rules that refuse little.
const WIDE: Rules = Rules {
	max_period: BlockNumber::MAX,
	max_lifetime: BlockNumber::MAX,
	max_overlap: BlockNumber::MAX,
	min_close_delay: 0,
};

/// A grant in force of any service, with this cap and period.
fn open_grant(cap: Balance, period: BlockNumber) -> Grant {
	let terms = Terms {
		scope: Scope::Any,
		cap,
		period,
		lane_cap: Balance::MAX,
		max_close_delay: BlockNumber::MAX,
		licences: false,
		expires_at: BlockNumber::MAX,
		label: H256::zero(),
		origins: None,
	};
	Grant { terms, status: Status::Active, used: Window::default(), lanes: 0, deposit: 0 }
}

fn usage(reserve: Balance) -> GrantUse {
	GrantUse {
		opens: true,
		service: 1,
		reserve,
		lane_reserve: reserve,
		close_delay: 300,
		licensed: false,
		salt: 0,
	}
}

/// What was used in the `period` blocks before `now`, and in that block.
fn rolling(uses: &[(BlockNumber, Balance)], now: BlockNumber, period: BlockNumber) -> Balance {
	uses.iter().filter(|(at, _)| at + period >= now).map(|(_, amount)| amount).sum()
}

proptest! {
	#[test]
	fn window_should_be_between_the_rolling_sum_and_a_part_more(
		period in 24u32..3_000, uses in vec((0u32..400, 0u128..1_000), 1..60),
	) {
		let (mut window, mut list, mut now) = (Window::default(), Vec::new(), DAY);
		for (passed, amount) in uses {
			now += passed;
			window = window.with(amount, now, period).expect("it is small");
			list.push((now, amount));
			let found = window.used(now, period);
			prop_assert!(found >= rolling(&list, now, period));
			prop_assert!(found <= rolling(&list, now, 25 * period.div_ceil(24) - 1));
		}
	}

	#[test]
	fn key_should_never_use_more_than_its_cap_in_any_period(
		cap in 1u128..5_000, period in 24u32..3_000, tries in vec((0u32..400, 0u128..2_000), 1..60),
	) {
		let (mut grant, mut list, mut now) = (open_grant(cap, period), Vec::new(), DAY);
		for (passed, wish) in tries {
			now += passed;
			let before = room(&grant, now);
			match charge(&grant, &usage(wish), now, 1) {
				Ok(charged) => {
					prop_assert_eq!(room(&charged, now).map(|left| left + wish), before);
					grant = charged;
					list.push((now, wish));
				},
				Err(refusal) => {
					prop_assert_eq!(refusal, Refusal::PeriodCapExceeded);
					prop_assert!(before.is_ok_and(|before| before < wish));
				},
			}
			prop_assert!(rolling(&list, now, period) <= cap);
		}
	}

	#[test]
	fn key_should_get_no_more_when_it_splits_its_uses(
		cap in any_length(), parts in vec(any_length(), 1..10), now in any_block(),
	) {
		prop_assume!(now < BlockNumber::MAX);
		let whole = parts.iter().try_fold(0, |sum: Balance, part| sum.checked_add(*part));
		prop_assume!(whole.is_some());
		let whole = charge(&open_grant(cap, DAY), &usage(whole.unwrap_or_default()), now, 1);
		let split = parts.iter().try_fold(open_grant(cap, DAY), |grant, part| {
			charge(&grant, &usage(*part), now, 1)
		});
		prop_assert_eq!(whole, split);
	}

	#[test]
	fn update_should_never_make_room_when_the_cap_stays(
		grant in any_grant(), period in any_block(), now in any_block(),
	) {
		let terms = Terms { period, ..grant.terms.clone() };
		if let Ok(updated) = update(&grant, terms, now, &WIDE) {
			prop_assert_eq!(room(&updated, now), room(&grant, now));
		}
	}

	#[test]
	fn rotation_should_never_make_room(
		grant in any_grant(), overlap in any_block(), now in any_block(),
	) {
		if let Ok(rotation) = rotate(&grant, (&key(1), &key(2)), overlap, now, &WIDE) {
			prop_assert_eq!(room(&rotation.new, now), room(&grant, now));
			prop_assert!(rotation.old.is_none_or(|old| in_force(&old, now).is_err()));
		}
	}

	#[test]
	fn closing_should_stay_once_it_has_begun(
		grant in any_grant(), now in any_block(), passed in any_block(),
	) {
		let since = closing_since(&grant, now);
		let later = closing_since(&grant, now.saturating_add(passed));
		prop_assert!(since.is_none_or(|since| since <= now && later == Some(since)));
	}

	#[test]
	fn closing_should_begin_at_once_when_a_key_is_revoked(grant in any_grant(), now in any_block()) {
		let before = closing_since(&grant, now);
		match revoke(&grant, now) {
			Ok(revoked) => {
				prop_assert_eq!(before, None);
				prop_assert_eq!(closing_since(&revoked, now), Some(now));
			},
			// A revoked key was closing already: the chain writes no times to come.
			Err(Refusal::KeyRevoked) => {},
			Err(_) => prop_assert!(before.is_some()),
		}
	}

	#[test]
	fn grant_should_go_only_when_nothing_depends_on_it(grant in any_grant(), now in any_block()) {
		if prune(&grant, now).is_ok() {
			prop_assert_eq!(grant.lanes, 0);
			prop_assert!(charge(&grant, &usage(0), now, 9).is_err());
		}
	}

	#[test]
	fn refusal_should_come_and_no_panic_when_numbers_are_any(
		grant in any_grant(), terms in any_terms(), used in any_use(), now in any_block(), rules in any_rules(),
	) {
		let charged = charge(&grant, &used, now, 2);
		if let Ok(charged) = &charged {
			prop_assert!(in_force(&grant, now).is_ok());
			prop_assert!(used.lane_reserve <= grant.terms.lane_cap);
			prop_assert!(used.close_delay <= grant.terms.max_close_delay);
			prop_assert_eq!(charged.lanes, grant.lanes);
		}
		if check(&terms, now, &rules).is_ok() {
			prop_assert!(terms.expires_at > now && terms.cap > 0 && terms.lane_cap > 0);
			prop_assert!(terms.period >= 24 && terms.period <= rules.max_period);
		}
	}
}
