// SPDX-License-Identifier: Apache-2.0
//! Buying CRED.

use crate::*;
use frame::deps::frame_support::storage::with_storage_layer;
use frame::traits::tokens::Preservation;
use noema_primitives::CreditShop;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_buy(
		who: T::AccountId,
		pay: Balance,
		min_credits: Balance,
	) -> Result<Balance, DispatchError> {
		let situation = Self::situation();
		let (book, purchase) =
			logic::buy::buy(&Books::<T>::get(), pay, min_credits, &situation, &Self::rules())
				.map_err(Error::<T>::from)?;
		let Purchase { credits, spread, refills, price } = purchase;

		let to_vault = if refills { pay } else { pay.saturating_sub(spread) };
		Self::pay_vault(&who, to_vault)?;
		if spread > 0 && refills {
			Self::deposit_event(Event::Refilled { asset: RevenueAsset::Native, amount: spread });
		} else if spread > 0 {
			T::Native::transfer(&who, &T::Revenue::account(), spread, Preservation::Preserve)?;
			T::Revenue::on_revenue(RevenueAsset::Native, spread);
		}
		T::Credits::mint_into(&who, credits)?;
		Self::deposit_event(Event::Bought { who, pay, credits, spread, price });
		Self::keep(book);
		Ok(credits)
	}
}

impl<T: Config> CreditShop<T::AccountId> for Pallet<T> {
	fn buy(who: &T::AccountId, pay: Balance, min_credits: Balance) -> Result<Balance, DispatchError> {
		with_storage_layer(|| Self::do_buy(who.clone(), pay, min_credits))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn open(who: &T::AccountId, credits: Balance) -> Balance {
		crate::benchmarking::open_shop::<T>(who, credits)
	}
}
