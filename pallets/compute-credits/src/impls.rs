// SPDX-License-Identifier: Apache-2.0
//! What the pallet knows when a call comes.

use crate::*;

impl<T: Config> Pallet<T> {
	/// The vault's account. It has no key.
	pub fn account() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// What governance sets.
	pub(crate) fn rules() -> Rules {
		Rules {
			max_price_age: Self::max_price_age(),
			max_old_price_age: T::MaxOldPriceAge::get(),
			spread: T::Spread::get(),
			purchase_cap: T::PurchaseCap::get(),
			liability_cap: T::LiabilityCap::get(),
			mint_cap: T::MintCap::get(),
			old_price_discount: T::OldPriceDiscount::get(),
			old_price_outflow: T::OldPriceOutflow::get(),
		}
	}

	fn max_price_age() -> u64 {
		if Books::<T>::get().any_price_age {
			u64::MAX
		} else {
			T::MaxPriceAge::get()
		}
	}

	/// The price for fees. Only what it needs is read: every transaction may come here.
	pub(crate) fn fee_price(book: &Book) -> Result<PriceQuote, Refusal> {
		let max_age = if book.any_price_age { u64::MAX } else { T::MaxOldPriceAge::get() };
		logic::price::for_fees(T::Price::quote(), max_age)
	}

	/// The state of the chain.
	pub(crate) fn situation() -> Situation {
		Situation {
			price: T::Price::quote(),
			liabilities: T::Credits::total_issuance(),
			native_issuance: T::Native::total_issuance(),
			credits_minimum: T::Credits::minimum_balance(),
			now: T::Time::now(),
		}
	}
}

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::PriceMissing => Error::PriceMissing,
			Refusal::PriceTooOld => Error::PriceTooOld,
			Refusal::PriceHeldBack => Error::PriceHeldBack,
			Refusal::AmountTooSmall => Error::AmountTooSmall,
			Refusal::InsufficientOutput => Error::InsufficientOutput,
			Refusal::PurchaseCapExceeded => Error::PurchaseCapExceeded,
			Refusal::LiabilityCapExceeded => Error::LiabilityCapExceeded,
			Refusal::BuyingHalted => Error::BuyingHalted,
			Refusal::VaultEmpty => Error::VaultEmpty,
			Refusal::InsufficientSurplus => Error::InsufficientSurplus,
			Refusal::Overflow => Error::Overflow,
		}
	}
}
