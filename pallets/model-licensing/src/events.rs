// SPDX-License-Identifier: Apache-2.0
//! What happened: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod events {
	/// What happened. NOE is in planck, prices in credits, times in blocks, parts in ppm.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Terms were published.
		TermsPublished {
			/// Their hash.
			terms: H256,
			/// Who published them.
			publisher: T::AccountId,
			/// What they say.
			content: LicenceTerms,
			/// NOE on hold for them.
			deposit: Balance,
		},
		/// Terms are gone.
		TermsRemoved {
			/// Their hash.
			terms: H256,
			/// Who published them.
			publisher: T::AccountId,
			/// NOE given back for them.
			deposit: Balance,
		},
		/// Licences are for sale.
		OfferMade {
			/// The offer's id.
			offer: OfferId,
			/// The asset that is licensed.
			asset: AiAssetId,
			/// Its owner.
			seller: T::AccountId,
			/// The hash of the terms.
			terms: H256,
			/// What a licence costs.
			price: Balance,
			/// How many may be sold.
			supply: Option<u32>,
			/// The root of the list of those who may buy.
			allowlist_root: Option<H256>,
			/// NOE on hold for it.
			deposit: Balance,
		},
		/// Licences of an offer cost something else from now on.
		PriceChanged {
			/// The offer.
			offer: OfferId,
			/// The asset that is licensed.
			asset: AiAssetId,
			/// What a licence costs.
			price: Balance,
		},
		/// No licence is sold or renewed under an offer any more.
		OfferWithdrawn {
			/// The offer.
			offer: OfferId,
			/// The asset that is licensed.
			asset: AiAssetId,
			/// Who made it.
			seller: T::AccountId,
			/// How many licences of it there are. Its record goes with the last one.
			licences: u32,
		},
		/// The record of an offer is gone.
		OfferRemoved {
			/// The offer.
			offer: OfferId,
			/// The asset that was licensed.
			asset: AiAssetId,
			/// Who made it.
			seller: T::AccountId,
			/// NOE given back for it.
			deposit: Balance,
		},
		/// A licence was bought: an item was minted.
		LicenceBought {
			/// The licence.
			licence: LicenceId,
			/// The offer.
			offer: OfferId,
			/// The asset that is licensed.
			asset: AiAssetId,
			/// Who has it.
			buyer: T::AccountId,
			/// Who sold it.
			seller: T::AccountId,
			/// The hash of the terms.
			terms: H256,
			/// The price, fee included.
			price: Balance,
			/// The protocol's fee, discount included.
			fee: Balance,
			/// The part of the fee that the buyer did not pay.
			discount: Balance,
			/// The first block in which it is not in force any more.
			expires_at: Option<BlockNumber>,
			/// NOE on hold for it.
			deposit: Balance,
		},
		/// A licence goes on.
		LicenceRenewed {
			/// The licence.
			licence: LicenceId,
			/// The offer.
			offer: OfferId,
			/// The asset that is licensed.
			asset: AiAssetId,
			/// Who has it.
			holder: T::AccountId,
			/// The price, fee included.
			price: Balance,
			/// The protocol's fee, discount included.
			fee: Balance,
			/// The part of the fee that the holder did not pay.
			discount: Balance,
			/// The first block in which it is not in force any more.
			expires_at: Option<BlockNumber>,
		},
		/// A licence is another's: its item was transferred.
		LicenceTransferred {
			/// The licence.
			licence: LicenceId,
			/// The asset that is licensed.
			asset: AiAssetId,
			/// Who had it.
			from: T::AccountId,
			/// Who has it.
			to: T::AccountId,
			/// What was paid for it in the market, if it was sold there.
			price: Option<Balance>,
			/// What the asset got of the last price.
			royalty: Balance,
		},
		/// A licence is for sale in the market: nothing else is done with it.
		LicenceSuspended {
			/// The licence.
			licence: LicenceId,
			/// Who has it.
			holder: T::AccountId,
		},
		/// A licence is for sale no more.
		LicenceResumed {
			/// The licence.
			licence: LicenceId,
			/// Who has it.
			holder: T::AccountId,
		},
		/// The lanes of a licence run another algorithm from now on.
		AlgorithmSelected {
			/// The licence.
			licence: LicenceId,
			/// The algorithm's hash.
			algorithm: H256,
		},
		/// An account prefers a licence to others of the same asset.
		LicencePreferred {
			/// The licence.
			licence: LicenceId,
			/// The asset that is licensed.
			asset: AiAssetId,
			/// Who has it.
			holder: T::AccountId,
		},
		/// The seller of a licence gave back what was paid for it. The licence goes.
		LicenceRefunded {
			/// The licence.
			licence: LicenceId,
			/// The asset that was licensed.
			asset: AiAssetId,
			/// Who sold it.
			seller: T::AccountId,
			/// Who got the money.
			holder: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A licence was revoked. Lanes that are open under it go on.
		LicenceRevoked {
			/// The licence.
			licence: LicenceId,
			/// The asset that is licensed.
			asset: AiAssetId,
			/// Who has it.
			holder: T::AccountId,
			/// The hash of the reason.
			reason: H256,
		},
		/// A licence is gone: its item was burned.
		LicenceBurned {
			/// The licence.
			licence: LicenceId,
			/// The asset that was licensed.
			asset: AiAssetId,
			/// Who had it.
			holder: T::AccountId,
			/// Who bought it.
			depositor: T::AccountId,
			/// NOE given back to the buyer.
			deposit: Balance,
		},
		/// A lane or a job was opened under a licence.
		SeatTaken {
			/// The licence.
			licence: LicenceId,
			/// The lane.
			lane: LaneId,
			/// The service.
			service: ServiceId,
			/// Units of each class that it has for nothing.
			quota: Units,
			/// The algorithm that it runs.
			algorithm: Option<H256>,
		},
		/// A lane or a job under a licence has ended.
		SeatFreed {
			/// The licence.
			licence: LicenceId,
			/// The lane.
			lane: LaneId,
			/// Units of each class that are back in the period's quota.
			returned: Units,
		},
		/// Everybody may derive from an asset.
		DerivativesOpened {
			/// The asset.
			asset: AiAssetId,
			/// Its owner.
			owner: T::AccountId,
			/// The hash of the terms.
			terms: H256,
			/// What the asset gets of a derivative's income.
			ppm: u32,
			/// NOE on hold for it.
			deposit: Balance,
		},
		/// Not everybody may derive from an asset any more.
		DerivativesClosed {
			/// The asset.
			asset: AiAssetId,
			/// Who had opened it.
			owner: T::AccountId,
			/// NOE given back for it.
			deposit: Balance,
		},
		/// An asset was derived from another.
		DerivativeRightUsed {
			/// The asset that was derived from.
			asset: AiAssetId,
			/// Who derived.
			who: T::AccountId,
			/// The licence whose right was used up; `None` under terms that are open to all.
			licence: Option<LicenceId>,
			/// The hash of the terms.
			terms: H256,
			/// What the asset gets of the derivative's income.
			ppm: u32,
		},
	}
}
