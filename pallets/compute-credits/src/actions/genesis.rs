// SPDX-License-Identifier: Apache-2.0
//! What the chain starts with.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn build_genesis(genesis: &GenesisConfig<T>) {
		if genesis.any_price_age {
			Books::<T>::mutate(|book| book.any_price_age = true);
		}
		// A chain that starts with nothing of ours, such as those of other tests, needs no account of ours yet.
		if genesis.vault == 0 && genesis.pots.is_empty() {
			return;
		}
		let held = T::Native::balance(&Self::account());
		let needed = genesis.vault.saturating_add(T::Native::minimum_balance());
		assert!(held >= needed, "the vault's account holds {held} planck, {needed} are needed");

		let minimum = T::Credits::minimum_balance();
		assert!(minimum > 0, "CRED is not made at genesis, or only after this pallet's turn");
		let mut minted: Balance = 0;
		for pot in &genesis.pots {
			let issued = T::Credits::mint_into(pot, minimum);
			assert!(issued.is_ok(), "a pot cannot receive CRED: {issued:?}");
			minted = minted.saturating_add(minimum);
		}
		Books::<T>::mutate(|book| {
			book.vault = genesis.vault;
			book.minted = minted;
		});
	}
}
