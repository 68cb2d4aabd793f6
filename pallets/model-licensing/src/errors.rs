// SPDX-License-Identifier: Apache-2.0
//! Why something did not happen: a part of the pallet's declaration.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod errors {
	/// Why a call did nothing.
	#[pallet::error]
	pub enum Error<T> {
		/// No terms of this hash were published, or they are gone. Publish them.
		TermsNotFound,
		/// There is no such offer, or not any more. Look up its id.
		OfferNotFound,
		/// There is no such licence, or not any more. Look up its id.
		LicenceNotFound,
		/// There is no such asset. Look up its id.
		AssetNotFound,
		/// The terms do not name this algorithm. Take one of theirs.
		AlgorithmNotFound,
		/// The asset's owner has opened it to nobody. Buy a licence that allows derivatives.
		DerivativesNotFound,
		/// The terms are another's, or the asset is. Call as who published or owns it.
		NotOwner,
		/// The offer or the licence is not of this seller. Call as who made or sold it, or wait until the offer lapses.
		NotSeller,
		/// The licence is another's. Call as its holder.
		NotHolder,
		/// There are such terms already: use them. Or the asset is open already: close it first.
		AlreadyExists,
		/// Offers or open terms name these terms. Withdraw and close them first.
		TermsInUse,
		/// The terms make no sense, for this reason. Mend them.
		MalformedTerms(Flaw),
		/// The terms allow no derivatives. Take others.
		DerivativesNotAllowed,
		/// The dataset may be computed on only, and the terms name no algorithms. Take terms that do.
		AlgorithmsRequired,
		/// The asset is retired: nothing of it is licensed any more.
		AssetRetired,
		/// The offer was withdrawn. Look for another one.
		OfferClosed,
		/// The offer's asset is another's, or retired. Look for another offer.
		OfferLapsed,
		/// The offer is the caller's own. An owner needs no licence.
		SelfPurchase,
		/// The offer is under other terms than expected. Read them.
		TermsChanged,
		/// The price is above the limit. Raise the limit, or do not buy.
		PriceAboveLimit,
		/// The price is this already. Nothing is to be done.
		PriceUnchanged,
		/// All licences of this offer are sold. Look for another one.
		SoldOut,
		/// The caller is not on the list of those who may buy, or the proof is not of it. Ask the seller.
		NotOnAllowlist,
		/// The terms are for accounts of a higher tier. Lock more NOE, or for longer.
		InsufficientTier,
		/// No more offers can be counted. An upgrade is needed.
		TooManyOffers,
		/// No more licences can be counted. Take another offer.
		TooManyLicences,
		/// The licence was revoked. Buy another one.
		Revoked,
		/// The licence has expired. Renew it, or buy another one.
		Expired,
		/// The licence is for sale. Take it out of the market first.
		Suspended,
		/// The licence is not for sale. Nothing is to be done.
		NotSuspended,
		/// The licence was revoked before. Nothing is to be done.
		AlreadyRevoked,
		/// Lanes are open under the licence. Wait for their end, or close them.
		SeatsInUse,
		/// As many lanes are open under the licence as it has seats. Close one.
		InsufficientSeats,
		/// The licence is of another asset than the service requires or is derived from; or the service
		/// requires no licence. Name another licence, or none.
		WrongAsset,
		/// The terms name algorithms, and none was selected. Select one.
		AlgorithmNotSelected,
		/// The algorithm was selected before. Nothing is to be done.
		AlreadySelected,
		/// The licence is preferred already. Nothing is to be done.
		AlreadyPreferred,
		/// The terms let nobody give the licence away.
		NotTransferable,
		/// The licence is the receiver's already. Name another.
		SameHolder,
		/// The resale royalty is above the limit. Raise the limit, or keep the licence.
		RoyaltyAboveLimit,
		/// The licence does not expire. Nothing is to be renewed.
		Perpetual,
		/// The licence has not ended, or not for as long as its holder may renew it: only its holder may remove it. Wait
		/// until the grace period has passed since its end.
		NotYetEnded,
		/// The licence was bought longer ago than sellers may take it back, or its buyer has passed it on. Settle with its
		/// holder, who can burn it.
		RefundTooLate,
		/// The licence has no right to derive left. Buy another one.
		InsufficientDerivatives,
		/// A number is larger than the chain can count. Take a smaller one.
		Overflow,
	}
}
