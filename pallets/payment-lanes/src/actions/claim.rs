// SPDX-License-Identifier: Apache-2.0
//! Claiming vouchers.

use crate::{actions::till::Till, *};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_claim(who: T::AccountId, payee: T::AccountId, rows: Rows) -> DispatchResultWithPostInfo {
		ensure!(Self::may_claim(&who, &payee), Error::<T>::NotPayee);
		let mut till = Till::<T>::new(payee);
		let (mut verified, mut refused): (usize, usize) = (0, 0);
		for (row, index) in rows.iter().zip(0u32..) {
			let outcome = till.settle(row);
			if costs_verification(&outcome) {
				verified = verified.saturating_add(1);
			} else {
				refused = refused.saturating_add(1);
			}
			Self::deposit_event(match outcome {
				Ok(split) => Self::paid(index, row.lane_id, split),
				Err(code) => Event::RowRefused { row: index, lane: row.lane_id, code },
			});
		}
		let assets = till.assets();
		till.pay_out()?;
		Ok(Some(Self::claim_weight(verified, refused, assets)).into())
	}

	/// Whether `who` may claim for `payee`: as the payee, or as an account that it lets claim.
	pub(crate) fn may_claim(who: &T::AccountId, payee: &T::AccountId) -> bool {
		who == payee || Claimers::<T>::contains_key(payee, who)
	}

	/// The event of a payment.
	pub(crate) fn paid(row: u32, lane: LaneId, split: Split) -> Event<T> {
		let Split { amount, fee, discount, royalty, .. } = split;
		Event::RowPaid { row, lane, amount, fee, discount, royalty }
	}
}

/// Whether a row went as far as its signature.
fn costs_verification(outcome: &Result<Split, RowCode>) -> bool {
	matches!(outcome, Ok(_) | Err(RowCode::BadSignature | RowCode::Unaccounted))
}
