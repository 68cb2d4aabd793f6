// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

#![cfg(any(feature = "try-runtime", feature = "std"))]

use crate::{
	actions::books::Books,
	logic::{income::own_ppm, SCALE},
	types::{Pool, Scaled, SHARES},
	*,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec::Vec,
};
use frame::{
	deps::sp_runtime::TryRuntimeError,
	traits::{
		fungible::{Inspect as _, InspectHold as _},
		fungibles::{Inspect as _, InspectHold as _},
	},
};
use noema_primitives::RoyaltySink;

/// What positions of an asset have together.
#[derive(Default)]
struct Sums {
	active: u32,
	activating: u32,
	positions: u32,
	owed: Scaled,
}

impl<T: Config> Pallet<T> {
	/// Checks every invariant: for `try_state`, and for tests of runtimes.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_incomes_sound()?;
		Self::try_pot_covers()?;
		Self::try_parts_bounded()?;
		Self::try_sides_sound()?;
		Self::try_positions_counted()?;
		Self::try_pools_balanced()?;
		Self::try_starts_counted()?;
		Self::try_marks_set()?;
		Self::try_shares_issued()?;
		Self::try_shares_held()?;
		Self::try_deposits_held()?;
		Self::try_disputes_sound()
	}

	/// The pot has what the books say, and its minimum balance besides. It has escrow too, of which the owner of the pot
	/// checks that all is there, and anyone may send it more.
	fn try_pot_covers() -> Result<(), TryRuntimeError> {
		let booked = <Self as RoyaltySink<T::AccountId>>::booked();
		let least = booked.and_then(|booked| booked.checked_add(T::Credits::minimum_balance()));
		let has = T::Credits::balance(&Self::pot());
		// A chain that starts with nothing of ours has no pot yet.
		ensure!(
			booked == Some(0) || least.is_some_and(|least| has >= least),
			"the pot has less than the books say"
		);
		Ok(())
	}

	/// No income has a correction that is yet to come, or a mark beyond what there is.
	fn try_incomes_sound() -> Result<(), TryRuntimeError> {
		for income in Incomes::<T>::iter_values() {
			ensure!(income.base <= income.acc, "an income was corrected beyond what there is");
			let marked = income.mark.and_then(|mark| mark.acc).unwrap_or_default();
			ensure!(marked <= income.acc, "an income is marked beyond what there is");
		}
		Ok(())
	}

	/// Nobody has more than its part: no ancestor, and no owner side.
	fn try_parts_bounded() -> Result<(), TryRuntimeError> {
		for (asset, ancestor, paid) in Paid::<T>::iter() {
			let income = Incomes::<T>::get(asset).unwrap_or_default();
			let part = income.part(income.acc, T::Register::share_of(asset, ancestor));
			ensure!(
				paid > 0 && part.is_ok_and(|part| paid <= part),
				"an ancestor was paid more than its part"
			);
		}
		for (asset, side) in OwnerSides::<T>::iter().filter(|(_, side)| side.taken > 0) {
			let income = Incomes::<T>::get(asset).unwrap_or_default();
			let own = T::Register::asset(asset).and_then(|info| own_ppm(info.ancestors_ppm).ok());
			let part = own.and_then(|own| income.part(income.acc, own).ok());
			ensure!(
				part.is_some_and(|part| side.taken <= part),
				"an owner side has taken more than its part"
			);
		}
		Ok(())
	}

	/// No record of an owner side says nothing.
	fn try_sides_sound() -> Result<(), TryRuntimeError> {
		let empty = OwnerSides::<T>::iter_values().any(|side| side.is_empty());
		ensure!(!empty, "there is an owner side of nothing");
		Ok(())
	}

	/// All shares, with their assets.
	fn pools() -> impl Iterator<Item = (AiAssetId, Balance, Pool<T::AccountId>)> {
		OwnerSides::<T>::iter().filter_map(|(asset, side)| Some((asset, side.held, side.pool?)))
	}

	/// What the positions of an asset have together by the books of its shares.
	fn sums(asset: AiAssetId) -> Option<Sums> {
		let books = Books::<T>::load(asset).ok()?;
		let mut sums = Sums::default();
		for position in Positions::<T>::iter_prefix_values(asset) {
			let position = books.look_at(&position).ok()?;
			sums.active = sums.active.checked_add(position.active)?;
			sums.activating = sums.activating.checked_add(position.activating)?;
			sums.positions = sums.positions.checked_add(1)?;
			sums.owed = sums.owed.checked_add(position.owed)?;
		}
		Some(sums)
	}

	/// Shares count those of their positions, which are of an asset that is divided.
	fn try_positions_counted() -> Result<(), TryRuntimeError> {
		let divided: BTreeSet<AiAssetId> = Self::pools().map(|(asset, ..)| asset).collect();
		let stray = Positions::<T>::iter_keys().any(|(asset, _)| !divided.contains(&asset));
		ensure!(!stray, "a position is of an asset that is not divided");
		for (asset, _, pool) in Self::pools() {
			let sums = Self::sums(asset).ok_or("the positions of an asset cannot be counted")?;
			let counted = (sums.active, sums.activating, sums.positions);
			ensure!(
				counted == (pool.active, pool.activating, pool.positions),
				"an asset has other positions than it counts"
			);
			let all = pool.active.checked_add(pool.activating);
			ensure!(all.is_some_and(|all| all < SHARES), "more shares are activated than there are");
		}
		Ok(())
	}

	/// What shares hold is what their positions are owed, and what is carried, to the last part of a credit.
	fn try_pools_balanced() -> Result<(), TryRuntimeError> {
		for (asset, held, pool) in Self::pools() {
			let owed = Self::sums(asset).map(|sums| sums.owed);
			let sum = owed.and_then(|owed| owed.checked_add(pool.carried)?.checked_add(pool.left));
			ensure!(
				sum.is_some() && sum == held.checked_mul(SCALE),
				"an asset's shares hold something else than they owe"
			);
		}
		Ok(())
	}

	/// Shares that are to start, or have, are those that positions list.
	fn try_starts_counted() -> Result<(), TryRuntimeError> {
		let mut listed: BTreeMap<(AiAssetId, Epoch), u32> = BTreeMap::new();
		for (asset, _, position) in Positions::<T>::iter().filter(|(.., position)| position.listed > 0) {
			let sum = listed.entry((asset, position.from)).or_default();
			*sum = sum.saturating_add(position.listed);
		}
		for (asset, epoch, start) in Starts::<T>::iter() {
			let expected = listed.remove(&(asset, epoch)).unwrap_or_default();
			ensure!(
				start.shares > 0 && start.shares == expected,
				"other shares are to start than positions list"
			);
		}
		ensure!(listed.is_empty(), "other shares are to start than positions list");
		Ok(())
	}

	/// Where shares wait to start, their epoch is marked in the income.
	fn try_marks_set() -> Result<(), TryRuntimeError> {
		for (asset, _, pool) in Self::pools().filter(|(.., pool)| pool.activating > 0) {
			let mark = Incomes::<T>::get(asset).and_then(|income| income.mark);
			let marked = mark.is_some_and(|mark| mark.epoch == pool.next_epoch());
			ensure!(marked && pool.begun.is_none(), "shares wait to start, and nothing marks when");
		}
		Ok(())
	}

	/// There are a million shares of each asset that is divided, but for those that their holders have burned.
	fn try_shares_issued() -> Result<(), TryRuntimeError> {
		for (asset, ..) in Self::pools() {
			let shares = Self::shares_of(asset).map_err(DispatchError::from)?;
			let issued = T::Shares::total_issuance(shares);
			let sound = T::Shares::asset_exists(shares) && issued <= Balance::from(SHARES);
			ensure!(sound, "an asset has no shares, or more than a million");
		}
		Ok(())
	}

	/// Activated shares are on hold, and no others, whosever they are.
	fn try_shares_held() -> Result<(), TryRuntimeError> {
		let accounts: Vec<T::AccountId> = frame_system::Account::<T>::iter_keys().collect();
		for (asset, ..) in Self::pools() {
			let shares = Self::shares_of(asset).map_err(DispatchError::from)?;
			let mut activated: BTreeMap<T::AccountId, ShareCount> =
				accounts.iter().map(|who| (who.clone(), 0)).collect();
			let positions = Positions::<T>::iter_prefix(asset);
			activated.extend(positions.map(|(who, position)| (who, position.shares())));
			let sound = activated.iter().all(|(who, amount)| {
				let held = T::ShareHolds::balance_on_hold(shares, &HoldReason::Activated.into(), who);
				held == Balance::from(*amount)
			});
			ensure!(sound, "other shares are on hold than are activated");
		}
		Ok(())
	}

	/// Deposits and bonds are on hold.
	fn try_deposits_held() -> Result<(), TryRuntimeError> {
		let pools = Self::pools().map(|(_, _, pool)| (pool.depositor, pool.deposit));
		ensure!(Self::held(HoldReason::SharesDeposit, pools), "the deposits for shares are not on hold");
		let positions = Positions::<T>::iter().map(|(_, who, position)| (who, position.deposit));
		ensure!(
			Self::held(HoldReason::PositionDeposit, positions),
			"the deposits for positions are not on hold"
		);
		let disputes = Disputes::<T>::iter_values().map(|dispute| (dispute.disputer, dispute.bond));
		ensure!(Self::held(HoldReason::DisputeBond, disputes), "the bonds of disputes are not on hold");
		Ok(())
	}

	/// Whether what is on hold for a reason of each account is the sum of what is due.
	fn held(reason: HoldReason, due: impl Iterator<Item = (T::AccountId, Balance)>) -> bool {
		let mut sums: BTreeMap<T::AccountId, Balance> =
			frame_system::Account::<T>::iter_keys().map(|who| (who, 0)).collect();
		for (who, amount) in due {
			let sum = sums.entry(who).or_default();
			*sum = sum.saturating_add(amount);
		}
		sums.iter().all(|(who, sum)| T::Native::balance_on_hold(&reason.into(), who) == *sum)
	}

	/// A dispute is of something that is not paid out.
	fn try_disputes_sound() -> Result<(), TryRuntimeError> {
		for asset in Disputes::<T>::iter_keys() {
			ensure!(OwnerSides::<T>::get(asset).held > 0, "a dispute is of nothing");
		}
		Ok(())
	}
}
