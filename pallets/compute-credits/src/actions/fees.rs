// SPDX-License-Identifier: Apache-2.0
//! Fees in CRED, for the runtime's adapter of transaction fees: taken before a transaction, settled after it.

use crate::*;
use frame::traits::{
	tokens::{Fortitude, Precision, Preservation, WithdrawConsequence},
	Imbalance,
};

/// CRED taken for a fee that is not settled yet.
pub struct Fee<T: Config> {
	/// What was taken.
	credit: CreditOf<T>,
	/// The price it was taken at.
	quote: PriceQuote,
}

impl<T: Config> Pallet<T> {
	/// Takes `ceil(fee × max(latest, average, median) / 10^12)` credits of `who` for a fee of `fee` planck; the account
	/// keeps at least its minimum balance.
	///
	/// ## Errors
	///
	/// [`Error::PriceMissing`], [`Error::PriceTooOld`] after 24 hours, [`Error::Overflow`]; those of `Assets` if
	/// the account has fewer credits.
	pub fn withdraw_fee(who: &T::AccountId, fee: Balance) -> Result<Fee<T>, DispatchError> {
		let (credits, quote) = Self::fee_and_price(fee)?;
		let (exact, keep, polite) = (Precision::Exact, Preservation::Preserve, Fortitude::Polite);
		let credit = T::Credits::withdraw(who, credits, exact, keep, polite)?;
		Ok(Fee { credit, quote })
	}

	/// Whether [`Self::withdraw_fee`] would succeed.
	pub fn can_withdraw_fee(who: &T::AccountId, fee: Balance) -> bool {
		Self::fee_and_price(fee)
			.is_ok_and(|(credits, _)| T::Credits::can_withdraw(who, credits) == WithdrawConsequence::Success)
	}

	/// Settles a fee that turned out to be `fee` planck: gives back what was taken beyond it, at the same price,
	/// and hands over the rest to revenue. If the vault does not cover, at that price, what is issued, the rest is
	/// burned.
	///
	/// What cannot be given back, for the transaction closed the account, is revenue as well. Revenue that
	/// its account cannot hold is burned.
	///
	/// ## Events
	///
	/// [`Event::FeePaidInCredits`], and [`Event::Refilled`] where that happens.
	pub fn settle_fee(who: &T::AccountId, taken: Fee<T>, fee: Balance) {
		let Fee { credit, quote } = taken;
		let price = quote.high();
		// The corrected fee is not above the one that was taken, for which there was a result.
		let due = logic::fee::fee_in_credits(fee, price).unwrap_or(credit.peek());
		let (mut paid, refund) = credit.split(due);
		// A refund must not bring back an account that the transaction closed: its nonce would begin anew.
		if frame_system::Pallet::<T>::account_exists(who) {
			if let Err(kept) = T::Credits::resolve(who, refund) {
				paid.subsume(kept);
			}
		} else {
			paid.subsume(refund);
		}
		let credits = paid.peek();
		Self::deposit_event(Event::FeePaidInCredits { who: who.clone(), credits, fee, price });
		Self::earn(paid, &Books::<T>::get(), Some(quote));
	}

	/// Hands CRED over to revenue, or burns it by dropping it if the vault is refilled at this price.
	pub(crate) fn earn(paid: CreditOf<T>, book: &Book, quote: Option<PriceQuote>) {
		let amount = paid.peek();
		if amount == 0 {
			return;
		}
		if Self::refilling(book, quote) {
			Self::deposit_event(Event::Refilled { asset: RevenueAsset::Credits, amount });
		} else if T::Credits::resolve(&T::Revenue::account(), paid).is_ok() {
			T::Revenue::on_revenue(RevenueAsset::Credits, amount);
		}
	}

	fn fee_and_price(fee: Balance) -> Result<(Balance, PriceQuote), Error<T>> {
		let quote = Self::fee_price(&Books::<T>::get())?;
		Ok((logic::fee::fee_in_credits(fee, quote.high())?, quote))
	}
}
