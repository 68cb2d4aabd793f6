// SPDX-License-Identifier: Apache-2.0
//! The vault: what is given to it and swept from it, and the state of its cover.

use crate::*;
use frame::traits::tokens::{Fortitude, Precision, Preservation};
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
		if let Some(value) = Self::value(&book, Self::fee_price().ok()) {
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
	pub(crate) fn refilling(quote: Option<PriceQuote>) -> bool {
		let value = Self::value(&Books::<T>::get(), quote);
		value.is_some_and(|value| refills(state(value, T::Credits::total_issuance())))
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
			RevenueAsset::Credits => {
				let (exact, keep, polite) = (Precision::Exact, Preservation::Preserve, Fortitude::Polite);
				Self::earn(T::Credits::withdraw(payer, amount, exact, keep, polite)?, Self::fee_price().ok());
			},
			RevenueAsset::Native if Self::refilling(Self::fee_price().ok()) => {
				Self::add_to_vault(payer, amount, Event::Refilled { asset, amount })?
			},
			RevenueAsset::Native => {
				// What is in its account stands behind CRED: it owes no fees.
				ensure!(*payer != Self::account(), Error::<T>::PayerIsVault);
				T::Native::transfer(payer, &T::Revenue::account(), amount, Preservation::Preserve)?;
				T::Revenue::on_revenue(asset, amount);
			},
		}
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_costly() {
		crate::benchmarking::make_revenue::<T>();
	}
}
