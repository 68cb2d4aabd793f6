// SPDX-License-Identifier: Apache-2.0
//! The vault: what is given to it and swept from it, and the state of its cover.

use crate::*;
use frame::{
	deps::sp_runtime::TokenError,
	traits::{
		tokens::{Fortitude, Precision, Preservation},
		Imbalance,
	},
};
use logic::solvency::{ratio, refills, state};
use noema_primitives::ProtocolFees;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_recapitalise(who: T::AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::AmountTooSmall);
		Self::add_to_vault(&who, amount, Event::Recapitalised { who: who.clone(), amount })
	}

	pub(crate) fn do_sweep(amount: Balance) -> DispatchResult {
		let situation = Self::situation();
		let quote = logic::price::fresh(situation.price, &Self::rules()).map_err(Error::<T>::from)?;
		let lowest = T::Price::lowest_of_month().ok_or(Error::<T>::PriceMissing)?.min(quote.low());
		let book = logic::sweep::sweep(&Books::<T>::get(), amount, situation.liabilities, lowest)
			.map_err(Error::<T>::from)?;
		let beneficiary = T::SweepBeneficiary::get();
		T::Native::transfer(&Self::account(), &beneficiary, amount, Preservation::Preserve)?;
		Self::deposit_event(Event::Swept { beneficiary, amount });
		Self::keep(book);
		Ok(())
	}

	/// Moves NOE of `who` to the vault's account, for which that account itself cannot pay: nothing would arrive.
	pub(crate) fn pay_vault(who: &T::AccountId, amount: Balance) -> DispatchResult {
		let vault = Self::account();
		ensure!(*who != vault, Error::<T>::PayerIsVault);
		T::Native::transfer(who, &vault, amount, Preservation::Preserve).map(drop)
	}

	/// Moves NOE of `who` into the vault, books it, and says so by `event`.
	fn add_to_vault(who: &T::AccountId, amount: Balance, event: Event<T>) -> DispatchResult {
		let mut book = Books::<T>::get();
		book.vault = book.vault.checked_add(amount).ok_or(Error::<T>::Overflow)?;
		Self::pay_vault(who, amount)?;
		Self::deposit_event(event);
		Self::keep(book);
		Ok(())
	}

	/// Stores `book`, and says so if the cover is in another state than before.
	pub(crate) fn keep(mut book: Book) {
		let liabilities = T::Credits::total_issuance();
		if let Some(value) = Self::value(&book, Self::fee_price(&book).ok()) {
			let (from, to) = (book.collateral, state(value, liabilities));
			if from != to {
				book.collateral = to;
				let ratio = ratio(value, liabilities);
				Self::deposit_event(Event::CollateralChanged { from, to, ratio });
			}
		}
		Books::<T>::put(book);
	}

	/// Whether revenue refills the vault at this price. Without one it does not: nobody knows.
	pub(crate) fn refilling(book: &Book, quote: Option<PriceQuote>) -> bool {
		let value = Self::value(book, quote);
		value.is_some_and(|value| refills(state(value, T::Credits::total_issuance())))
	}

	/// Takes credits of `payer`, who keeps at least a minimum balance.
	fn take(payer: &T::AccountId, amount: Balance) -> Result<CreditOf<T>, DispatchError> {
		let (exact, keep, polite) = (Precision::Exact, Preservation::Preserve, Fortitude::Polite);
		T::Credits::withdraw(payer, amount, exact, keep, polite)
	}

	/// Hands credits over to revenue, or to the vault.
	fn earn_at_present(paid: CreditOf<T>) {
		let book = Books::<T>::get();
		let quote = Self::fee_price(&book).ok();
		Self::earn(paid, &book, quote);
	}

	/// What the vault is worth, in credits.
	fn value(book: &Book, quote: Option<PriceQuote>) -> Option<Balance> {
		logic::worth(book.vault, quote?.low()).ok()
	}
}

impl<T: Config> ProtocolFees<T::AccountId> for Pallet<T> {
	fn collect(payer: &T::AccountId, asset: RevenueAsset, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		match asset {
			RevenueAsset::Credits => Self::earn_at_present(Self::take(payer, amount)?),
			RevenueAsset::Native => {
				let book = Books::<T>::get();
				if Self::refilling(&book, Self::fee_price(&book).ok()) {
					return Self::add_to_vault(payer, amount, Event::Refilled { asset, amount });
				}
				// What is in its account stands behind CRED: it owes no fees.
				ensure!(*payer != Self::account(), Error::<T>::PayerIsVault);
				T::Native::transfer(payer, &T::Revenue::account(), amount, Preservation::Preserve)?;
				T::Revenue::on_revenue(asset, amount);
			},
		}
		Ok(())
	}

	fn collect_and_pay(
		payer: &T::AccountId,
		fee: Balance,
		to: &T::AccountId,
		rest: Balance,
	) -> DispatchResult {
		let whole = fee.checked_add(rest).ok_or(Error::<T>::Overflow)?;
		if whole == 0 {
			return Ok(());
		}
		let (fee, rest) = Self::take(payer, whole)?.split(fee);
		T::Credits::resolve(to, rest).map_err(|_| TokenError::CannotCreate)?;
		Self::earn_at_present(fee);
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_costly() {
		crate::benchmarking::make_revenue::<T>();
	}
}
