// SPDX-License-Identifier: Apache-2.0
//! What is stored, and why NOE is held for it: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod storage {
	/// All assets: what the chain needs to know of them. Written by calls of their owners, by those who derive others from
	/// them, and by auditors; each has a deposit of whoever registered it.
	// Ids are counted up by the chain, nobody chooses them; so for all maps by ids.
	#[pallet::storage]
	pub type Assets<T: Config> = StorageMap<_, Twox64Concat, AiAssetId, Asset<T::AccountId>, OptionQuery>;

	/// What is to be read about each asset. Written by its owner; part of the asset's deposit.
	#[pallet::storage]
	pub type DetailsOf<T: Config> = StorageMap<_, Twox64Concat, AiAssetId, Details, OptionQuery>;

	/// The assets of each owner, as the ledger of items has them. Written when assets come, go and change hands; part of
	/// the asset's deposit.
	// Ids of accounts are public keys, which anyone can choose: a hash with a cryptographic prefix.
	#[pallet::storage]
	pub type AssetsOf<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AiAssetId, (), OptionQuery>;

	/// What each ancestor of an asset has of its income, in ppm; nothing for none. Written when an asset is registered
	/// and when its lineage is corrected; part of the asset's deposit, for as many as there were at first.
	#[pallet::storage]
	pub type Shares<T: Config> = StorageMap<_, Twox64Concat, AiAssetId, ShareList, ValueQuery>;

	/// The parents of an asset, and what comes by each of them; nothing for none. Written and paid for as its shares.
	#[pallet::storage]
	pub type Lineages<T: Config> = StorageMap<_, Twox64Concat, AiAssetId, Parents, ValueQuery>;

	/// What owners offer to a provider, or to all. Written by the asset's owner, and removed by anyone once the asset is
	/// another's; each has a deposit of whoever made it.
	// Accounts again.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		AiAssetId,
		Blake2_128Concat,
		Option<T::AccountId>,
		Offer<T::AccountId>,
		OptionQuery,
	>;

	/// The auditors. Written by governance, which admits them at the chain's expense, and by their own calls.
	// Accounts again.
	#[pallet::storage]
	pub type Auditors<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Auditor, OptionQuery>;

	/// What auditors attest to, by asset. Written by auditors, and removed by anyone once it does not count; each has a
	/// deposit of its auditor, and there are at most `MaxAttestations` of an asset.
	// Accounts again.
	#[pallet::storage]
	pub type Attestations<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		AiAssetId,
		Blake2_128Concat,
		(Attribute, T::AccountId),
		Attestation,
		OptionQuery,
	>;

	/// The id of the next asset, of whatever kind. Written with each registration, at the chain's expense: one number.
	/// Ids are counted from 1 and never come back.
	#[pallet::storage]
	pub type NextAssetId<T: Config> = StorageValue<_, AiAssetId, ValueQuery, ConstU32<1>>;

	/// The item that this pallet is moving right now, by collection: the one item of the chain's own collections that is
	/// not locked. Written before each move and removed after it, so that no block ends with one.
	#[pallet::storage]
	pub type Moving<T: Config> = StorageValue<_, (u32, u32), OptionQuery>;

	/// Why NOE is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// It is the deposit for the records of an asset.
		#[codec(index = 0)]
		AssetDeposit,
		/// It is the deposit for offers to providers.
		#[codec(index = 1)]
		OfferDeposit,
		/// It answers for what an auditor attests to.
		#[codec(index = 2)]
		AuditorBond,
		/// It is the deposit for attestations.
		#[codec(index = 3)]
		AttestationDeposit,
	}
}
