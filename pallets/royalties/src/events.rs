// SPDX-License-Identifier: Apache-2.0
//! What happened, and why something did not: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod events {
	/// What happened. Amounts are in credits unless they are told to be NOE, which is in planck; times are in blocks.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Income came in for an asset.
		IncomeReceived {
			/// The asset.
			asset: AiAssetId,
			/// How much.
			amount: Balance,
		},
		/// What an ancestor has of an asset's income was booked on the ancestor's owner side, or parked there.
		IncomePulled {
			/// The asset.
			asset: AiAssetId,
			/// The ancestor.
			ancestor: AiAssetId,
			/// How much.
			amount: Balance,
			/// Whether a correction gave it out while the ancestor was disputed: then it is booked with what comes after the
			/// dispute.
			parked: bool,
		},
		/// An owner was paid what its asset has earned.
		IncomeClaimed {
			/// The asset.
			asset: AiAssetId,
			/// Who was paid.
			owner: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// The lineage of an asset is being corrected: all parts of its income were given out.
		LineageSettled {
			/// The asset.
			asset: AiAssetId,
			/// The income since the correction before.
			income: Balance,
			/// What of it is left of parts that were rounded down, and nobody's.
			dust: Balance,
		},
		/// An asset was divided into shares, which its owner has.
		AssetFractionalized {
			/// The asset.
			asset: AiAssetId,
			/// Its owner.
			owner: T::AccountId,
			/// The id of the shares in `Assets`.
			shares: AssetId,
			/// NOE on hold for them.
			deposit: Balance,
		},
		/// An asset is divided no more: its owner had all shares that there were.
		AssetReunified {
			/// The asset.
			asset: AiAssetId,
			/// Its owner.
			owner: T::AccountId,
			/// What was carried, and is the owner's now.
			amount: Balance,
			/// Whether the shares are gone from `Assets`. If not, anyone finishes their destruction by its calls.
			destroyed: bool,
			/// NOE given back to whoever divided the asset.
			deposit: Balance,
		},
		/// Shares will earn.
		SharesActivated {
			/// The asset.
			asset: AiAssetId,
			/// Whose they are.
			holder: T::AccountId,
			/// How many.
			amount: ShareCount,
			/// The epoch from which on they do.
			from: Epoch,
		},
		/// Shares earn no more.
		SharesDeactivated {
			/// The asset.
			asset: AiAssetId,
			/// Whose they are.
			holder: T::AccountId,
			/// How many.
			amount: ShareCount,
			/// How many of them had not begun to earn.
			waiting: ShareCount,
		},
		/// A holder was paid what its shares have earned.
		ShareIncomeClaimed {
			/// The asset.
			asset: AiAssetId,
			/// Who was paid.
			holder: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A holder has activated nothing any more.
		PositionClosed {
			/// The asset.
			asset: AiAssetId,
			/// The holder.
			holder: T::AccountId,
			/// NOE given back.
			deposit: Balance,
		},
		/// The income of an asset is disputed.
		DisputeOpened {
			/// The asset.
			asset: AiAssetId,
			/// Who disputes it.
			disputer: T::AccountId,
			/// Why it may.
			standing: Standing,
			/// The hash of its reasons.
			reason: H256,
			/// NOE on hold for it.
			bond: Balance,
			/// The last block before anyone can end it.
			until: BlockNumber,
		},
		/// Governance decided a dispute.
		DisputeResolved {
			/// The asset.
			asset: AiAssetId,
			/// Who disputed.
			disputer: T::AccountId,
			/// The verdict.
			verdict: VerdictOf<T>,
			/// What was paid to someone else by it.
			amount: Balance,
			/// NOE taken of the bond. The rest was given back.
			slashed: Balance,
		},
		/// Nobody decided a dispute in time, which costs a part of its bond.
		DisputeExpired {
			/// The asset.
			asset: AiAssetId,
			/// Who disputed.
			disputer: T::AccountId,
			/// NOE taken of the bond.
			slashed: Balance,
			/// NOE given back.
			bond: Balance,
		},
	}

	/// Why a call did nothing.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no such asset. Look up its id.
		AssetNotFound,
		/// The asset is another account's. Call as its owner.
		NotOwner,
		/// The one asset is no ancestor of the other, or has no part of its income. Look up its lineage.
		NotAncestor,
		/// There is nothing to pay, or less than a credit. Wait for income.
		NothingDue,
		/// The amount is zero. Take a larger one.
		AmountTooSmall,
		/// The asset is divided into shares already. Its income is theirs: activate and claim them.
		AlreadyFractional,
		/// The asset is not divided into shares. Its owner may do so.
		NotFractional,
		/// The name is empty, begins or ends with a space, or has other characters than printable ASCII. Choose
		/// another.
		MalformedName,
		/// The symbol is empty, or has other characters than letters and digits of ASCII. Choose another.
		MalformedSymbol,
		/// The account has activated no shares of this asset. Activate some.
		PositionNotFound,
		/// The account has not activated so many shares, or has not all of them and free. Take fewer; deactivate, or get
		/// the others.
		InsufficientShares,
		/// Someone's position is open still, if without shares. Claim for it first: that closes it.
		PositionsLeft,
		/// The income of the asset, or of the ancestor that it is pulled for, is disputed. Wait for the verdict.
		AssetDisputed,
		/// The income of the asset is disputed already. Wait for the verdict, and speak before governance.
		AlreadyDisputed,
		/// The income of the asset is not disputed. Nothing is to be done.
		DisputeNotFound,
		/// A dispute of the asset's income ended a short while ago. Wait.
		NotYetDisputable,
		/// The time for a verdict is not over. Wait.
		NotYetExpired,
		/// The account owns no asset of the lineage, and no licence of the disputed asset or of a descendant that was
		/// paid for and has neither expired nor been revoked. Name one.
		NoStanding,
		/// All income is paid out. There is nothing to dispute until more comes.
		NothingUnpaid,
		/// A number is larger than the chain can count. Take a smaller one; if you gave none, an upgrade is needed.
		Overflow,
	}
}
