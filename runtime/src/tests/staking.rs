// SPDX-License-Identifier: Apache-2.0
//! Staking, block by block: eras and what they pay, and what two blocks for one slot cost their author.

use super::chain::*;
use crate::{
	configs::monetary::TreasuryAccount,
	constants::time::{EPOCH_SLOTS, SESSIONS_PER_ERA, SLASH_DEFER_ERAS, SLOT_MILLIS},
	*,
};
use polkadot_sdk::*;

use frame_support::traits::KeyOwnerProofSystem;
use pallet_staking::{ActiveEra, Event as Staked, UnappliedSlashes};
use sp_consensus_babe::{AuthorityId, EquivocationProof, KEY_TYPE};
use sp_runtime::Perbill;

/// The validators of the preset, in the order of their keys on chain.
const VALIDATORS: [Sr25519Keyring; 4] = [Alice, Bob, Charlie, Dave];

fn era() -> u32 {
	ActiveEra::<Runtime>::get().expect("an era is active").index
}

/// Goes on to the next era.
fn next_era(chain: &mut Chain) {
	let before = era();
	// A session passes in each step, and the next era is planned some sessions before it starts. One slot more, and
	// the validators author by turns.
	for _ in 0..2 * SESSIONS_PER_ERA {
		chain.jump(Moment::from(EPOCH_SLOTS + 1) * SLOT_MILLIS);
		if era() > before {
			return;
		}
	}
	panic!("era {before} does not end");
}

/// What the last era that ended in this block pays to validators and to the treasury.
fn paid() -> (Balance, Balance) {
	let paid = |event| match event {
		RuntimeEvent::Staking(Staked::EraPaid { validator_payout, remainder, .. }) => {
			Some((validator_payout, remainder))
		},
		_ => None,
	};
	events().into_iter().rev().find_map(paid).expect("an era ended")
}

/// What `who` was paid last in this block.
fn rewarded(who: Sr25519Keyring) -> Balance {
	let rewarded = |event| match event {
		RuntimeEvent::Staking(Staked::Rewarded { stash, amount, .. }) if stash == who.to_account_id() => {
			Some(amount)
		},
		_ => None,
	};
	events().into_iter().rev().find_map(rewarded).expect("it is paid")
}

#[test]
fn era_should_pay_its_validators_and_the_treasury_when_it_ends() {
	Chain::local(|chain| {
		next_era(chain);
		let treasury = native(&TreasuryAccount::get());
		let issued = Balances::total_issuance();
		next_era(chain);
		let ended = era() - 1;
		let (to_validators, to_treasury) = paid();
		assert!(to_validators > 0 && to_treasury > 0);
		assert_eq!(native(&TreasuryAccount::get()), treasury + to_treasury);
		assert_eq!(Balances::total_issuance(), issued + to_treasury);
		chain.advance(1);
		// Anyone may have it paid out, once.
		let (mut all, before) = (0, Balances::total_issuance());
		for who in VALIDATORS {
			let validator_stash = who.to_account_id();
			let payout =
				pallet_staking::Call::payout_stakers_by_page { validator_stash, era: ended, page: 0 };
			chain.send(Ferdie, payout.clone());
			all += rewarded(who);
			let again = Err(pallet_staking::Error::<Runtime>::AlreadyClaimed.into());
			assert_eq!(chain.call(Ferdie, payout), again);
		}
		assert_eq!(Balances::total_issuance(), before + all);
		// Each part is of a thousand million, rounded down.
		assert!(
			all <= to_validators && to_validators - all <= to_validators / 100_000_000,
			"{all} of {to_validators}"
		);
	});
}

/// The report that the author of this slot made two blocks for it.
fn report(chain: &Chain) -> (Sr25519Keyring, pallet_babe::Call<Runtime>) {
	let index = usize::try_from(chain.turn()).expect("authorities are few");
	let offender: AuthorityId = Babe::authorities()[index].0.clone();
	let who = VALIDATORS.into_iter().find(|who| offender == who.public().into()).expect("one of the four");
	let key_owner_proof = Historical::prove((KEY_TYPE, offender.clone())).expect("the key is known");
	let equivocation_proof = Box::new(EquivocationProof {
		offender,
		slot: chain.slot().into(),
		first_header: chain.sealed(who, Hash::repeat_byte(1)),
		second_header: chain.sealed(who, Hash::repeat_byte(2)),
	});
	(who, pallet_babe::Call::report_equivocation { equivocation_proof, key_owner_proof })
}

#[test]
fn author_should_be_slashed_and_disabled_when_it_makes_two_blocks_in_a_slot() {
	Chain::local(|chain| {
		next_era(chain);
		chain.advance(1);
		let (offender, report) = report(chain);
		// In the block of another author: a disabled one can make none.
		chain.advance(1);
		chain.send(Ferdie, report.clone());
		// One of four: the square of three quarters.
		let fraction = Perbill::from_parts(562_500_000);
		let slashes = UnappliedSlashes::<Runtime>::get(era() + SLASH_DEFER_ERAS + 1);
		let stake = Staking::ledger(sp_staking::StakingAccount::Stash(offender.to_account_id()))
			.expect("it validates")
			.active;
		let slashed: Vec<_> = slashes.iter().map(|slash| (slash.validator.clone(), slash.own)).collect();
		assert_eq!(slashed, vec![(offender.to_account_id(), fraction * stake)]);
		let disabled: Vec<_> = Session::disabled_validators()
			.into_iter()
			.map(|index| Session::validators()[index as usize].clone())
			.collect();
		assert_eq!(disabled, vec![offender.to_account_id()]);
		// Once for each offence; and a report is large.
		chain.advance(1);
		let again = Err(pallet_babe::Error::<Runtime>::DuplicateOffenceReport.into());
		assert_eq!(chain.call(Ferdie, report), again);
	});
}

#[test]
fn report_should_be_refused_when_both_blocks_are_the_same_or_of_another_author() {
	Chain::local(|chain| {
		next_era(chain);
		chain.advance(1);
		let (offender, call) = report(chain);
		let pallet_babe::Call::report_equivocation { equivocation_proof, key_owner_proof } = call else {
			unreachable!("it is a report")
		};
		let another = VALIDATORS.into_iter().find(|who| *who != offender).expect("there are four");
		let mut same = equivocation_proof.clone();
		same.second_header = same.first_header.clone();
		let mut forged = equivocation_proof;
		forged.second_header = chain.sealed(another, Hash::repeat_byte(2));
		for equivocation_proof in [same, forged] {
			let key_owner_proof = key_owner_proof.clone();
			let report = pallet_babe::Call::report_equivocation { equivocation_proof, key_owner_proof };
			// A report is large.
			chain.advance(1);
			let refused = Err(pallet_babe::Error::<Runtime>::InvalidEquivocationProof.into());
			assert_eq!(chain.call(Ferdie, report), refused);
		}
		assert!(Session::disabled_validators().is_empty());
	});
}
