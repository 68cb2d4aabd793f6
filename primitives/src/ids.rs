// SPDX-License-Identifier: Apache-2.0
//! Ids that more than one pallet relies on.

use frame::hashing::H256;

/// Id of a fungible asset in `Assets`.
pub type AssetId = u32;

/// Number of a block.
pub type BlockNumber = u32;

/// Id of a metered service, counted from 0.
pub type ServiceId = u32;

/// Version of a service's tariff, counted from 1 for each service.
pub type TariffVersion = u32;

/// Id of a licence: its item in the collection of licences in `Nfts`.
pub type LicenceId = u32;

/// Id of a payment lane: a hash of its terms, see [`LaneTerms`](crate::voucher::LaneTerms).
pub type LaneId = H256;

/// Which of several chains with one genesis this is: 0, unless the chain split and root told the halves apart.
pub type ForkId = u32;

/// Id of an AI asset: a model, a dataset, an agent or compute, registered in `AiAssets`.
pub type AiAssetId = u32;

/// CRED, the compute credit. Made at genesis, owned by `ComputeCredits`.
pub const CRED_ASSET_ID: AssetId = 1;

/// The first id that users may create; those below are the chain's own.
pub const FIRST_USER_ASSET_ID: AssetId = 1_000;

/// The first id above those of users. The shares of AI asset `n` are asset `FIRST_SHARE_ASSET_ID + n`.
pub const FIRST_SHARE_ASSET_ID: AssetId = 1 << 31;

/// Whether users may create an asset under `id`.
pub const fn is_user_asset(id: AssetId) -> bool {
	id >= FIRST_USER_ASSET_ID && id < FIRST_SHARE_ASSET_ID
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn user_assets_should_exclude_cred_and_shares() {
		assert!(!is_user_asset(CRED_ASSET_ID));
		assert!(!is_user_asset(FIRST_USER_ASSET_ID - 1));
		assert!(is_user_asset(FIRST_USER_ASSET_ID));
		assert!(is_user_asset(FIRST_SHARE_ASSET_ID - 1));
		assert!(!is_user_asset(FIRST_SHARE_ASSET_ID));
	}
}
