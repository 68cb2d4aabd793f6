// SPDX-License-Identifier: Apache-2.0
//! Why calls do nothing: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod errors {
	/// Why a call did nothing.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no such asset, or not any more. Look up its id.
		NotFound,
		/// The asset, the offer or the parent is another's. Call as its owner.
		NotOwner,
		/// There is no such parent, or not any more. Look up the lineage.
		ParentNotFound,
		/// The parent is retired: nothing is derived from it any more, but by a licence that was bought before. Choose
		/// another.
		ParentRetired,
		/// The parent is divided into shares, whose holders live on what comes to it. Reunify it first, or ask governance.
		ParentDivided,
		/// A parent is there twice. Leave it out.
		DuplicateParent,
		/// The parent's terms ask for more than the limit. Raise the limit, or derive from another.
		RoyaltyAboveLimit,
		/// The parent's terms are not those that are expected. Read them anew.
		TermsChanged,
		/// The asset would have more than 32 ancestors. Name fewer parents.
		TooManyAncestors,
		/// The asset would promise more than half of its income to its ancestors. Name fewer parents.
		TooMuchPromised,
		/// No more assets can be counted. An upgrade is needed.
		TooManyAssets,
		/// The address has other characters than printable ASCII. Encode it.
		MalformedUri,
		/// The name is empty, begins or ends with a space, is no UTF-8, or has control characters. Choose another.
		MalformedName,
		/// A tag is empty or has other characters than lower-case letters, digits, `-`, `_` and `.`. Choose another.
		MalformedTag,
		/// A tag is there twice. Leave it out.
		DuplicateTag,
		/// The machines are none, have no memory or nothing to let, or their class or region is empty or has other
		/// characters than printable ASCII. Describe what there is.
		MalformedMachines,
		/// It is so already. Nothing is to be done.
		Unchanged,
		/// The asset is retired. Register another.
		AssetRetired,
		/// The asset is not retired. Retire it first.
		NotYetRetired,
		/// The asset is listed on the market. Take it off first.
		AssetListed,
		/// The asset is this account's already. Nothing is to be done.
		SameOwner,
		/// The account is that of an agent which is not there, and nobody's to act by. Choose another account.
		AgentNotFound,
		/// The agent would belong to its own account, if through those of other agents. Choose another account.
		OwnershipCycle,
		/// More than four agents would own one another above this one. Choose another account.
		TooManyHolders,
		/// Others were derived from the asset. It stays as long as they do.
		DerivativesLeft,
		/// The asset was offered to providers, has earned something, has shares or licences, or they are offered. It stays.
		InUse,
		/// The agent's account has something that would be out of reach. Move it to another.
		AgentNotEmpty,
		/// The asset is no agent, and cannot act. Take one that is.
		NotAgent,
		/// The royalty is more than everything, 1,000,000 ppm. Ask for less.
		RoyaltyTooHigh,
		/// There is no such offer, or not any more. Look up the asset's offers.
		OfferNotFound,
		/// The account is no auditor. Governance admits it first.
		AuditorNotFound,
		/// The account is an auditor already. Nothing is to be done.
		AlreadyExists,
		/// The auditor was dismissed, or has resigned. Governance admits it again.
		AuditorLeaving,
		/// The auditor is admitted. It resigns first.
		NotYetLeaving,
		/// The bond answers for what was attested to, for some time yet. Wait.
		NotYetReleased,
		/// The auditor has attestations. Revoke or prune them first.
		AttestationsLeft,
		/// The auditor's bond is none, or lower than it must be. The auditor restores it.
		InsufficientBond,
		/// The bond is what is required today. Nothing is to be done.
		BondComplete,
		/// The amount is zero. Take a larger one.
		AmountTooSmall,
		/// There is no such attestation, or not any more. Look up those of the asset.
		AttestationNotFound,
		/// The attestation counts, or will again when its auditor's bond is whole. Its auditor revokes it.
		AttestationInForce,
		/// The expiry is not in the future, or too far in it. Take a block in between.
		ExpiryOutOfBounds,
		/// So many attestations of the asset are stored that there is no room. Prune those that do not count.
		TooManyAttestations,
		/// The collection is that of assets, which change hands by this pallet's calls alone. Use those.
		CollectionReserved,
		/// A number is larger than the chain can count. Take a smaller one.
		Overflow,
	}
}
