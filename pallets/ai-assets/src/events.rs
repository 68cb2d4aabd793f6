// SPDX-License-Identifier: Apache-2.0
//! What happened: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod events {
	/// What happened. NOE is in planck, shares and royalties in ppm, times in blocks.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An asset was registered. What it is derived from is told by an event for each parent.
		AssetRegistered {
			/// The asset.
			asset: AiAssetId,
			/// Who owns it.
			owner: T::AccountId,
			/// What it is.
			specifics: Specifics,
			/// The hash of what it is made of.
			content_hash: H256,
			/// What its ancestors have of its income, in ppm.
			ancestors_ppm: u32,
			/// NOE of the owner on hold for it.
			deposit: Balance,
		},
		/// An asset was registered as a derivative of another.
		DerivativeRegistered {
			/// The asset.
			asset: AiAssetId,
			/// What it is derived from.
			parent: AiAssetId,
			/// Who derived it.
			owner: T::AccountId,
			/// The licence of which a right was used up, if it was one.
			licence: Option<LicenceId>,
			/// The hash of the terms that were accepted.
			terms: H256,
			/// What was promised to the parent and its ancestors, in ppm of the asset's income.
			ppm: u32,
		},
		/// An asset is called otherwise. Attestations of its name are void.
		NameChanged {
			/// The asset.
			asset: AiAssetId,
			/// Who owns it.
			owner: T::AccountId,
			/// Its name.
			name: Name,
		},
		/// More about an asset is to be read elsewhere. Attestations of its metadata are void.
		MetadataChanged {
			/// The asset.
			asset: AiAssetId,
			/// Who owns it.
			owner: T::AccountId,
			/// Where.
			metadata_uri: Uri,
			/// The hash of what is to be read there.
			metadata_hash: H256,
		},
		/// An asset is found by other words. Attestations of its tags are void.
		TagsChanged {
			/// The asset.
			asset: AiAssetId,
			/// Who owns it.
			owner: T::AccountId,
			/// Its tags.
			tags: Tags,
		},
		/// An asset is another's. What its owner offered to providers has lapsed.
		AssetTransferred {
			/// The asset.
			asset: AiAssetId,
			/// Who owned it, and was paid what it had earned.
			from: T::AccountId,
			/// Who owns it.
			to: T::AccountId,
		},
		/// An asset is licensed, derived from and offered no more. It keeps what it earns.
		AssetRetired {
			/// The asset.
			asset: AiAssetId,
			/// Who owns it.
			owner: T::AccountId,
		},
		/// An asset is gone.
		AssetRemoved {
			/// The asset.
			asset: AiAssetId,
			/// Who owned it.
			owner: T::AccountId,
			/// Who had registered it.
			depositor: T::AccountId,
			/// NOE given back to whoever had registered it.
			deposit: Balance,
		},
		/// A parent was removed from the lineage of an asset: by its owner from what came to it itself, by governance with
		/// all that came by it. Attestations of the lineage are void.
		ParentRemoved {
			/// The asset.
			asset: AiAssetId,
			/// The parent.
			parent: AiAssetId,
			/// What ends with it, in ppm of the asset's income.
			ppm: u32,
			/// What the ancestors that are left have of its income, in ppm.
			ancestors_ppm: u32,
		},
		/// An owner offers an asset to providers, or offers it at another royalty.
		OfferMade {
			/// The asset.
			asset: AiAssetId,
			/// To whom; to all of them if none is named.
			provider: Option<T::AccountId>,
			/// Who offers it.
			owner: T::AccountId,
			/// The royalty, in ppm of what the provider earns.
			ppm: u32,
			/// NOE of the owner on hold for the offer.
			deposit: Balance,
		},
		/// An offer is gone. Tariffs that were published under it keep its royalty.
		OfferWithdrawn {
			/// The asset.
			asset: AiAssetId,
			/// To whom it was made.
			provider: Option<T::AccountId>,
			/// Who had made it.
			owner: T::AccountId,
			/// NOE given back for it.
			deposit: Balance,
		},
		/// Governance admitted an auditor.
		AuditorAdmitted {
			/// The auditor.
			auditor: T::AccountId,
		},
		/// Governance dismissed an auditor. Its attestations do not count.
		AuditorDismissed {
			/// The auditor.
			auditor: T::AccountId,
			/// The block from which its bond may be withdrawn.
			until: BlockNumber,
		},
		/// An auditor has resigned. Its attestations do not count.
		AuditorResigned {
			/// The auditor.
			auditor: T::AccountId,
			/// The block from which its bond may be withdrawn.
			until: BlockNumber,
		},
		/// A part of an auditor's bond was taken. Its attestations do not count until the bond is whole.
		AuditorSlashed {
			/// The auditor.
			auditor: T::AccountId,
			/// NOE that was taken.
			amount: Balance,
			/// NOE that is left of the bond.
			bond: Balance,
			/// The hash of what the reason is to be read in.
			reason: H256,
		},
		/// The bond of an auditor is what is required today.
		BondRestored {
			/// The auditor.
			auditor: T::AccountId,
			/// NOE on hold as its bond.
			bond: Balance,
			/// NOE that was missing and is on hold now.
			held: Balance,
			/// NOE that was too much and was given back.
			released: Balance,
		},
		/// An auditor has got its bond back, and is none any more.
		BondWithdrawn {
			/// The auditor.
			auditor: T::AccountId,
			/// NOE given back.
			bond: Balance,
		},
		/// An auditor attests to something about an asset, or does so anew.
		AttestationMade {
			/// The asset.
			asset: AiAssetId,
			/// What it is about.
			attribute: Attribute,
			/// The auditor.
			auditor: T::AccountId,
			/// The hash of its report.
			report: H256,
			/// The first block in which it does not count any more.
			expires_at: BlockNumber,
			/// The revision of the attribute that it is about.
			revision: u32,
			/// NOE of the auditor on hold for it.
			deposit: Balance,
		},
		/// An auditor has taken back what it attested to.
		AttestationRevoked {
			/// The asset.
			asset: AiAssetId,
			/// What it is about.
			attribute: Attribute,
			/// The auditor.
			auditor: T::AccountId,
			/// NOE given back for it.
			deposit: Balance,
		},
		/// An attestation that does not count any more is gone.
		AttestationPruned {
			/// The asset.
			asset: AiAssetId,
			/// What it is about.
			attribute: Attribute,
			/// The auditor.
			auditor: T::AccountId,
			/// Why it did not count.
			validity: Validity,
			/// NOE given back for it.
			deposit: Balance,
		},
		/// An agent has made a call, for its owner. What came of it is told by events of its own.
		AgentActed {
			/// The agent.
			agent: AiAssetId,
			/// Who drives it.
			owner: T::AccountId,
			/// The account by which it acts.
			account: T::AccountId,
		},
	}
}
