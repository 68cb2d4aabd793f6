// SPDX-License-Identifier: Apache-2.0
//! What the views answer.

use crate::{actions::books::Books, *};
use codec::{Decode, Encode};
use noema_primitives::money::PPM;
use scale_info::TypeInfo;
use types::Scaled;

/// What an asset has earned.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct IncomeView {
	/// All income there ever was, in credits.
	pub acc: Balance,
	/// What of it came since the lineage was corrected last.
	pub since: Balance,
	/// The part of it that is the owner side's, in ppm.
	pub own_ppm: u32,
	/// What the owner side has and is not paid out: of its own income and of what was pulled for it, in credits.
	pub unpaid: Balance,
	/// Whether that is its shares'.
	pub fractional: bool,
	/// Whether it is disputed.
	pub disputed: bool,
}

/// The shares of an asset. Amounts are in credits, rounded down.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct PoolView {
	/// Their id in `Assets`.
	pub shares: AssetId,
	/// Shares that earn.
	pub active: ShareCount,
	/// Shares that will from the next epoch on.
	pub activating: ShareCount,
	/// Accounts that have a position.
	pub positions: u32,
	/// The epoch of the books: the present one, unless a dispute makes them stand still.
	pub epoch: Epoch,
	/// What a share has earned that was active all the time, in 10^18 parts of a credit.
	pub acc_per_share: Scaled,
	/// What all shares have and is not paid out.
	pub held: Balance,
	/// What of it fell on shares that were not active, and waits to be released.
	pub carried: Balance,
	/// What of that is released at the end of `epoch`; nothing while it rests after a dispute.
	pub portion: Balance,
}

/// What an account has activated.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct PositionView {
	/// Shares that earn.
	pub active: ShareCount,
	/// Shares that will.
	pub activating: ShareCount,
	/// The epoch from which on those do.
	pub from: Epoch,
	/// What it would be paid now, in credits.
	pub payable: Balance,
	/// NOE on hold for the position, in planck.
	pub deposit: Balance,
}

impl<T: Config> Pallet<T> {
	/// The books of an asset as they stand now. In a dispute they stand still.
	fn look_up(asset: AiAssetId) -> Option<Books<T>> {
		let disputed = Disputes::<T>::contains_key(asset);
		if disputed { Books::load(asset) } else { Books::settled(asset) }.ok()
	}

	pub(crate) fn view_income(asset: AiAssetId) -> Option<IncomeView> {
		let books = Books::<T>::settled(asset).ok()?;
		Some(IncomeView {
			acc: books.income.acc,
			since: books.income.since().ok()?,
			own_ppm: PPM.checked_sub(books.info.ancestors_ppm)?,
			unpaid: books.side.held,
			fractional: books.side.pool.is_some(),
			disputed: Disputes::<T>::contains_key(asset),
		})
	}

	pub(crate) fn view_due(asset: AiAssetId, ancestor: AiAssetId) -> Balance {
		let income = Incomes::<T>::get(asset).unwrap_or_default();
		let share = T::Register::share_of(asset, ancestor);
		income.due(share, Paid::<T>::get(asset, ancestor)).unwrap_or_default()
	}

	pub(crate) fn view_claimable(asset: AiAssetId, who: &T::AccountId) -> Balance {
		let Some(books) = Self::look_up(asset) else { return 0 };
		if books.side.pool.is_some() {
			return Self::view_position(asset, who).map_or(0, |position| position.payable);
		}
		if books.info.owner != *who {
			return 0;
		}
		Self::view_income(asset).map_or(0, |income| income.unpaid)
	}

	pub(crate) fn view_pool(asset: AiAssetId) -> Option<PoolView> {
		let books = Self::look_up(asset)?;
		let pool = books.side.pool?;
		let credits = |scaled: Scaled| scaled.checked_div(logic::SCALE).unwrap_or_default();
		Some(PoolView {
			shares: Self::shares_of(asset).ok()?,
			active: pool.active,
			activating: pool.activating,
			positions: pool.positions,
			epoch: pool.epoch,
			acc_per_share: pool.acc_per_share,
			held: books.side.held,
			carried: credits(pool.waiting().ok()?),
			portion: credits(pool.portion.min(pool.left)),
		})
	}

	pub(crate) fn view_position(asset: AiAssetId, who: &T::AccountId) -> Option<PositionView> {
		let position = Positions::<T>::get(asset, who)?;
		let position = Self::look_up(asset)?.look_at(&position).ok()?;
		Some(PositionView {
			active: position.active,
			activating: position.activating,
			from: position.from,
			payable: position.payable(),
			deposit: position.deposit,
		})
	}
}
