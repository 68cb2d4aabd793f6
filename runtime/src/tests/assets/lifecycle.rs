// SPDX-License-Identifier: Apache-2.0
//! What comes and goes leaves nothing in storage, that of the real ledgers of items and of holds included.

use super::*;
use frame_support::{storage::StoragePrefixedMap, traits::PalletInfoAccess};
use std::collections::BTreeMap;

/// All that the registers of assets and licences and the ledgers below them store. Balances, which fees are taken from,
/// are not part of it.
fn stored() -> BTreeMap<Vec<u8>, Vec<u8>> {
	let holds = pallet_balances::Holds::<Runtime>::final_prefix().to_vec();
	let pallets =
		[AiAssets::name_hash(), Royalties::name_hash(), ModelLicensing::name_hash(), Nfts::name_hash()];
	let mut all = BTreeMap::new();
	for prefix in pallets.map(|hash| hash.to_vec()).into_iter().chain([holds]) {
		let mut last = prefix.clone();
		while let Some(key) = sp_io::storage::next_key(&last).filter(|key| key.starts_with(&prefix)) {
			let value = sp_io::storage::get(&key).map(|value| value.to_vec());
			all.insert(key.clone(), value.unwrap_or_default());
			last = key;
		}
	}
	all
}

#[test]
fn assets_and_licences_should_leave_nothing_but_their_counters() {
	Chain::development(|chain| {
		prepare(chain);
		let before = stored();

		let asset = register(chain, Dave, Specifics::Agent, &[]);
		let offer = offer(chain, Dave, asset, 0, terms().hash());
		let licence = issued(|| chain.send(Eve, purchase(offer, 0, terms().hash())));
		let to = Ferdie.to_account_id();
		chain.send(Eve, Licensing::transfer_licence { licence, to, max_royalty: 0 });
		chain.send(Dave, Licensing::withdraw_offer { offer });
		assert_eq!(Nfts::owner(LICENCES, licence), Some(Ferdie.to_account_id()));
		assert!(stored().len() > before.len() + 10);
		chain.send(Ferdie, Licensing::burn_licence { licence });
		chain.send(Dave, Register::transfer { asset, to: Eve.to_account_id() });
		chain.send(Eve, Register::retire { asset });
		chain.send(Eve, Register::remove { asset });

		let mut after = stored();
		for counter in [
			pallet_ai_assets::NextAssetId::<Runtime>::hashed_key(),
			pallet_model_licensing::NextOfferId::<Runtime>::hashed_key(),
			pallet_model_licensing::NextLicenceId::<Runtime>::hashed_key(),
		] {
			assert!(after.remove(&counter[..]).is_some());
		}
		assert_eq!(before, after);
	});
}
