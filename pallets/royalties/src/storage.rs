// SPDX-License-Identifier: Apache-2.0
//! What is stored, and why something is on hold: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod storage {
	/// The income of each asset that ever had some. Written by each payment, and by corrections of the lineage; at the
	/// chain's expense, one record for an asset.
	// Ids of assets are counted up by the chain, nobody chooses them.
	#[pallet::storage]
	pub type Incomes<T: Config> = StorageMap<_, Twox64Concat, AiAssetId, Income, OptionQuery>;

	/// What was pulled of an asset's income for each ancestor since its lineage was corrected last, in credits. Written by
	/// pulls and corrections; at the chain's expense, 32 numbers at most for an asset.
	#[pallet::storage]
	pub type Paid<T: Config> =
		StorageDoubleMap<_, Twox64Concat, AiAssetId, Twox64Concat, AiAssetId, Balance, ValueQuery>;

	/// The owner side of each asset. Written by whatever books something there or pays it out; at the chain's expense,
	/// one record for an asset, of which the part for its shares has a deposit.
	#[pallet::storage]
	pub type OwnerSides<T: Config> = StorageMap<_, Twox64Concat, AiAssetId, OwnerSideOf<T>, ValueQuery>;

	/// Shares that start to earn in an epoch, and where those started that have, as long as positions list some. Written
	/// when shares are activated and deactivated; the deposits of those positions pay for it.
	#[pallet::storage]
	pub type Starts<T: Config> =
		StorageDoubleMap<_, Twox64Concat, AiAssetId, Twox64Concat, Epoch, Start, OptionQuery>;

	/// What accounts have activated. Written by their own calls, and by claims for them; each has a deposit.
	// Ids of accounts are public keys, which anyone can choose: a hash with a cryptographic prefix.
	#[pallet::storage]
	pub type Positions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, AiAssetId, Blake2_128Concat, T::AccountId, Position, OptionQuery>;

	/// Disputes that are not decided, one for an asset at most. Each has a bond.
	#[pallet::storage]
	pub type Disputes<T: Config> = StorageMap<_, Twox64Concat, AiAssetId, DisputeOf<T>, OptionQuery>;

	/// Credits in the pot that are nobody's: what was left of parts, rounded down, when lineages were corrected. One
	/// number.
	#[pallet::storage]
	pub type Dust<T: Config> = StorageValue<_, Balance, ValueQuery>;

	/// Why NOE or shares are held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Shares that earn, or will.
		#[codec(index = 0)]
		Activated,
		/// NOE, as the deposit for an asset's shares.
		#[codec(index = 1)]
		SharesDeposit,
		/// NOE, as the deposit for a position.
		#[codec(index = 2)]
		PositionDeposit,
		/// NOE, as the bond of a dispute.
		#[codec(index = 3)]
		DisputeBond,
	}
}
