// SPDX-License-Identifier: Apache-2.0
//! What the views answer.

use crate::{actions::till::Till, *};
use alloc::vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame::deps::{frame_support::storage::with_transaction, sp_runtime::TransactionOutcome};
use scale_info::TypeInfo;

/// The most lanes on a page.
pub const MAX_PAGE: u32 = 64;

/// What an account has in escrow, in credits.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
pub struct AccountView {
	/// All of it.
	pub held: Balance,
	/// The part that its lanes and jobs may still pay.
	pub reserved: Balance,
	/// The part that was taken as deposits.
	pub deposits: Balance,
	/// The part that new lanes, jobs and deposits can be paid from: the rest without the account's own deposit. If
	/// nothing is reserved and there are no deposits, all that is held can be withdrawn; otherwise this much.
	pub available: Balance,
}

/// A lane or a job as it stands now.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct LaneView<AccountId> {
	/// Its id.
	pub id: LaneId,
	/// The record, with the lower reserve that is due.
	pub lane: Lane<AccountId>,
	/// What it may still pay, in credits.
	pub unclaimed: Balance,
	/// How it stands, with its deadline.
	pub standing: Standing,
	/// What was refunded in all, in credits.
	pub refunded: Balance,
}

/// Whose lanes are asked for.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Role {
	/// Those that the account pays.
	Payer,
	/// Those that pay the account.
	Payee,
}

/// A part of a list of lanes.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Page<AccountId> {
	/// The lanes.
	pub lanes: Vec<LaneView<AccountId>>,
	/// The cursor of the next page; `None` at the end.
	pub next: Option<LaneId>,
}

/// What a row would do.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Quote {
	/// What would come of it.
	pub code: RowCode,
	/// What the lane would pay, in credits: zero but for [`RowCode::Paid`].
	pub amount: Balance,
	/// What of it the payee would get, after the fee and the royalty.
	pub payout: Balance,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn view_account(who: &T::AccountId) -> AccountView {
		let account = Accounts::<T>::get(who).unwrap_or_default();
		let Account { held, reserved, deposits } = account;
		AccountView { held, reserved, deposits, available: account.available(T::AccountDeposit::get()) }
	}

	pub(crate) fn view_lane(id: LaneId) -> Option<LaneView<T::AccountId>> {
		let loaded = Self::look_at(&Lanes::<T>::get(id)?);
		let refunded = RefundsOf::<T>::get(id).map_or(0, |refunds| refunds.total);
		Some(LaneView {
			id,
			unclaimed: loaded.lane.unclaimed(),
			lane: loaded.lane,
			standing: loaded.standing,
			refunded,
		})
	}

	pub(crate) fn view_lanes_of(
		who: &T::AccountId,
		role: Role,
		cursor: Option<LaneId>,
		limit: u32,
	) -> Page<T::AccountId> {
		let most = usize::try_from(limit.clamp(1, MAX_PAGE)).unwrap_or(1);
		let (start, ids) = match role {
			Role::Payer => (
				cursor.map(|id| LanesOfPayer::<T>::hashed_key_for(who, id)),
				LanesOfPayer::<T>::iter_key_prefix(who),
			),
			Role::Payee => (
				cursor.map(|id| LanesOfPayee::<T>::hashed_key_for(who, id)),
				LanesOfPayee::<T>::iter_key_prefix(who),
			),
		};
		let ids = match (start, role) {
			(None, _) => ids,
			(Some(key), Role::Payer) => LanesOfPayer::<T>::iter_key_prefix_from(who, key),
			(Some(key), Role::Payee) => LanesOfPayee::<T>::iter_key_prefix_from(who, key),
		};
		let mut found: Vec<LaneId> = ids.take(most.saturating_add(1)).collect();
		let more = found.len() > most;
		found.truncate(most);
		let next = found.last().copied().filter(|_| more);
		Page { lanes: found.into_iter().filter_map(Self::view_lane).collect(), next }
	}

	/// Does what a claim does, and takes it back.
	pub(crate) fn view_claim(payee: &T::AccountId, rows: &[Row]) -> Vec<Quote> {
		let most = usize::try_from(MAX_ROWS).unwrap_or_default();
		let quotes: Result<Vec<Quote>, DispatchError> = with_transaction(|| {
			let mut till = Till::<T>::new(payee.clone());
			let quotes = rows.iter().take(most).map(|row| match till.settle(row) {
				Ok(split) => Quote { code: RowCode::Paid, amount: split.amount, payout: split.payout },
				Err(code) => Quote { code, amount: 0, payout: 0 },
			});
			TransactionOutcome::Rollback(Ok(quotes.collect()))
		});
		quotes.unwrap_or_else(|_| vec![])
	}
}
