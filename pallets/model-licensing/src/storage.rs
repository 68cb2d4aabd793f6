// SPDX-License-Identifier: Apache-2.0
//! What is stored, and why NOE is held for it: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod storage {
	/// Terms by their hash. Written by whoever publishes and removes them, who pays a deposit, and by offers and open
	/// terms that name them.
	// Keys are hashes, and nobody can choose their beginning for less than anybody else.
	#[pallet::storage]
	pub type Terms<T: Config> = StorageMap<_, Identity, H256, TermsRecord<T::AccountId>, OptionQuery>;

	/// Offers, as long as they are open or have licences. Written by calls of their sellers, and when a licence comes or
	/// goes; each has a deposit of its seller.
	// Ids are counted up by the chain, nobody chooses them.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageMap<_, Twox64Concat, OfferId, Offer<T::AccountId>, OptionQuery>;

	/// The offers of each asset. Written when offers come and go; part of their deposit.
	#[pallet::storage]
	pub type OffersOf<T: Config> =
		StorageDoubleMap<_, Twox64Concat, AiAssetId, Twox64Concat, OfferId, (), OptionQuery>;

	/// Licences. Written by what is done with them and by lanes under them; each has a deposit of its buyer.
	#[pallet::storage]
	pub type Licences<T: Config> = StorageMap<_, Twox64Concat, LicenceId, Licence<T::AccountId>, OptionQuery>;

	/// The licences of each account, by asset. Written when licences come, go and change hands; part of their deposit.
	// Ids of accounts are public keys, which anyone can choose: a hash with a cryptographic prefix.
	#[pallet::storage]
	pub type LicencesOf<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, AiAssetId>,
			NMapKey<Twox64Concat, LicenceId>,
		),
		(),
		OptionQuery,
	>;

	/// The licence of an asset that an account prefers. Written by `prefer_licence`, and removed when that licence is the
	/// account's no more; part of the licence's deposit.
	#[pallet::storage]
	pub type Preferred<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AiAssetId, LicenceId, OptionQuery>;

	/// Lanes and jobs that are open under licences. Written when they open and end; at most as many of a licence as it
	/// has seats, and part of its deposit.
	// Ids of lanes are hashes.
	#[pallet::storage]
	pub type Seats<T: Config> =
		StorageDoubleMap<_, Twox64Concat, LicenceId, Identity, LaneId, Seat, OptionQuery>;

	/// Terms under which everybody may derive from an asset. Written by its owner, who pays a deposit.
	#[pallet::storage]
	pub type OpenTerms<T: Config> =
		StorageMap<_, Twox64Concat, AiAssetId, OpenDerivatives<T::AccountId>, OptionQuery>;

	/// The id of the next offer. Written with each, at the chain's expense: one number. Ids never come back.
	#[pallet::storage]
	pub type NextOfferId<T: Config> = StorageValue<_, OfferId, ValueQuery, ConstU32<1>>;

	/// The id of the next licence. Written with each, at the chain's expense: one number. Ids never come back.
	#[pallet::storage]
	pub type NextLicenceId<T: Config> = StorageValue<_, LicenceId, ValueQuery, ConstU32<1>>;

	/// Why NOE is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// It is the deposit for published terms.
		#[codec(index = 0)]
		TermsDeposit,
		/// It is the deposit for offers.
		#[codec(index = 1)]
		OfferDeposit,
		/// It is the deposit for licences.
		#[codec(index = 2)]
		LicenceDeposit,
		/// It is the deposit for terms that are open to all.
		#[codec(index = 3)]
		DerivativesDeposit,
	}
}
