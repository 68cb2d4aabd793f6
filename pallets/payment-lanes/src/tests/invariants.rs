// SPDX-License-Identifier: Apache-2.0
//! Each invariant is broken once and seen.

use crate::{mock::*, types::Account, *};
use frame::{testing_prelude::*, traits::tokens::Preservation};
use noema_primitives::money::CRED;
use types::Job;

/// A chain with a history: Alice has a lane that has paid and was refunded, Bob one that a key opened, and Alice one that
/// has ended; the provider has a claimer. `damage` is done to it, and the invariants must say `problem`.
fn broken(damage: impl FnOnce([LaneId; 3]), problem: &'static str) {
	ExtBuilder::default().build().execute_with(|| {
		let key = key(1);
		let ended = open(ALICE, CRED, &key);
		settle(&key, ended, 5_000);
		assert_ok!(PaymentLanes::release(signed(PROVIDER), ended));
		let open = open(ALICE, CRED, &key);
		settle(&key, open, 5_000);
		assert_ok!(PaymentLanes::refund(signed(PROVIDER), open, 1_000, H256::zero()));
		let granted = open_granted(BOB, CRED, &key);
		assert_ok!(PaymentLanes::deposit(signed(PROVIDER), CRED));
		assert_ok!(PaymentLanes::set_claimer(signed(PROVIDER), STRANGER, true));
		assert_ok!(PaymentLanes::do_try_state());
		damage([open, granted, ended]);
		assert_eq!(PaymentLanes::do_try_state(), Err(DispatchError::Other(problem)));
	});
}

/// Changes what an account has in escrow.
fn change(who: AccountId, change: impl FnOnce(&mut Account)) {
	Accounts::<Test>::mutate(who, |account| change(account.as_mut().expect("it has escrow")));
}

/// Changes a lane.
fn change_lane(id: LaneId, change: impl FnOnce(&mut LaneOf<Test>)) {
	Lanes::<Test>::mutate(id, |lane| change(lane.as_mut().expect("it is there")));
}

const POT: &str = "the pot has less than the books say";
const SOUND: &str = "an account has more reserved than it holds";
const RESERVED: &str = "an account's reserve is not that of its lanes";
const DEPOSITS: &str = "an account gave other deposits than were taken";
const TARIFF: &str = "a lane has paid more than its tariff asks for";
const LISTED: &str = "a lane is not on its payee's list, or still is";
const REFUNDS: &str = "more was refunded than a lane has paid";

#[test]
fn invariant_should_be_seen_when_credits_leave_the_pot() {
	broken(
		|_| {
			let moved = Cred::transfer(&pot(), &BOB, 1, Preservation::Expendable);
			assert_ok!(moved);
		},
		POT,
	);
}

#[test]
fn invariant_should_be_seen_when_an_account_is_booked_beyond_the_pot() {
	broken(|_| change(ALICE, |account| account.held += 1), POT);
	broken(|_| change(ALICE, |account| account.held = Balance::MAX), POT);
}

#[test]
fn invariant_should_be_seen_when_an_account_has_more_reserved_than_it_holds() {
	broken(|_| change(BOB, |account| account.held = account.reserved + account.deposits - 1), SOUND);
	broken(|_| change(BOB, |account| account.deposits = Balance::MAX), SOUND);
}

#[test]
fn invariant_should_be_seen_when_there_is_a_record_of_nothing() {
	let problem = "there is a record of an account with nothing";
	broken(|_| Accounts::<Test>::insert(STRANGER, Account::default()), problem);
}

#[test]
fn invariant_should_be_seen_when_a_reserve_is_not_that_of_lanes() {
	broken(|_| change(ALICE, |account| account.reserved += 1), RESERVED);
	broken(|_| change(ALICE, |account| account.reserved -= 1), RESERVED);
	broken(|[open, ..]| change_lane(open, |lane| lane.claimed += 1), RESERVED);
	broken(|_| Accounts::<Test>::remove(ALICE), "lanes have a reserve that no account has");
}

#[test]
fn invariant_should_be_seen_when_deposits_are_fewer_than_were_taken() {
	broken(|_| change(ALICE, |account| account.deposits -= 1), DEPOSITS);
	broken(|_| change(PROVIDER, |account| account.deposits -= 1), DEPOSITS);
	broken(|_| Accounts::<Test>::remove(PROVIDER), "deposits were taken that no account gave");
	broken(|[open, ..]| change_lane(open, |lane| lane.deposit += 1), DEPOSITS);
}

#[test]
fn invariant_should_be_seen_when_a_lane_has_paid_more_than_its_reserve() {
	let damage = |[open, ..]: [LaneId; 3]| {
		change(ALICE, |account| account.reserved = 0);
		change_lane(open, |lane| lane.claimed = lane.reserve + 1);
	};
	broken(damage, "a lane has paid more than its reserve");
}

#[test]
fn invariant_should_be_seen_when_a_lane_has_paid_more_than_its_tariff() {
	broken(|[open, ..]| change_lane(open, |lane| lane.units[0] -= 1), TARIFF);
	broken(|[open, ..]| change_lane(open, |lane| lane.free = Some([1, 0, 0, 0, 0, 0])), TARIFF);
	broken(|_| Catalogue::remove((SERVICE, 1)), "a lane's tariff is gone");
}

#[test]
fn invariant_should_be_seen_when_a_lane_pays_its_payer() {
	broken(|[_, granted, _]| change_lane(granted, |lane| lane.payee = BOB), "a lane pays its payer");
}

#[test]
fn invariant_should_be_seen_when_lists_are_not_of_the_lanes() {
	let unlisted = "a lane is not on its payer's list";
	broken(|[open, ..]| LanesOfPayer::<Test>::remove(ALICE, open), unlisted);
	broken(|[open, ..]| LanesOfPayee::<Test>::remove(PROVIDER, open), LISTED);
	broken(|[.., ended]| LanesOfPayee::<Test>::insert(PROVIDER, ended, ()), LISTED);
	let none = H256::zero();
	broken(|_| LanesOfPayer::<Test>::insert(ALICE, none, ()), "a payer's list has a lane that is none");
	broken(|_| LanesOfPayee::<Test>::insert(PROVIDER, none, ()), "a payee's list has a lane that is none");
}

#[test]
fn invariant_should_be_seen_when_salts_are_not_those_of_lanes() {
	let (owner, signer) = (BOB, key(1).signer());
	broken(|_| UsedSalts::<Test>::remove((owner, signer, 1)), "the salt of a lane is not kept");
	let extra = "a salt is kept of a lane that is gone";
	broken(|_| UsedSalts::<Test>::insert((owner, signer, 2), ()), extra);
}

#[test]
fn invariant_should_be_seen_when_refunds_are_more_than_was_paid() {
	let more = |[open, ..]: [LaneId; 3]| {
		RefundsOf::<Test>::mutate(open, |refunds| refunds.as_mut().expect("there is one").total = 5_001);
	};
	broken(more, REFUNDS);
	broken(|_| RefundsOf::<Test>::insert(H256::zero(), Refunds::default()), REFUNDS);
}

#[test]
fn invariant_should_be_seen_when_pins_are_not_those_of_lanes() {
	for count in [1, 3] {
		broken(|_| Pinned::insert((SERVICE, 1), count), "a tariff has other pins than lanes");
	}
	broken(|_| Pinned::remove((SERVICE, 1)), "a tariff has lanes and no pin");
}

#[test]
fn invariant_should_be_seen_when_keys_have_other_lanes_than_their_grants_count() {
	let key = (BOB, key(1).signer());
	for lanes in [0, 2] {
		let count = |_| Granted::mutate(key, |grant| grant.as_mut().expect("there is one").lanes = lanes);
		broken(count, "a key has other lanes than its grant counts");
	}
	broken(|_| Granted::remove(key), "a key has lanes and no grant");
}

#[test]
fn invariant_should_be_seen_when_an_end_or_a_job_is_unsound() {
	let reserved = "a lane that has ended has something reserved";
	let unended = |[.., ended]: [LaneId; 3]| {
		change_lane(ended, |lane| lane.claimed -= 1);
		change(ALICE, |account| account.reserved += 1);
	};
	broken(unended, reserved);
	let job = Job { capture_until: 9_999, refund_until: 9_999, report: None, disputed: false };
	let early = Job { refund_until: 1, ..job };
	broken(
		|[open, ..]| change_lane(open, |lane| lane.job = Some(early)),
		"a job is refunded before it is captured",
	);
	let report = Some(types::Report { units: [1; 6], until: 9 });
	let waiting = Job { disputed: true, report, ..job };
	broken(
		|[open, ..]| change_lane(open, |lane| lane.job = Some(waiting)),
		"a report waits that was disputed",
	);
	let closing = |[open, ..]: [LaneId; 3]| {
		change_lane(open, |lane| (lane.job, lane.phase) = (Some(job), Phase::Closing { until: 9 }));
	};
	broken(closing, "a job closes as only lanes do");
}
