// SPDX-License-Identifier: Apache-2.0
//! Which offers a filter lets through.

use crate::{
	types::Offer,
	views::{Filter, Listing},
};

impl<AccountId: PartialEq> Filter<AccountId> {
	/// Whether an offer is what is wanted, as far as its record tells.
	pub fn fits_offer(&self, offer: &Offer<AccountId>) -> bool {
		let asset = self.asset.is_none_or(|asset| asset == offer.asset);
		let seller = self.seller.as_ref().is_none_or(|seller| *seller == offer.seller);
		asset && seller
	}

	/// Whether its asset is, and that it can be bought.
	pub fn fits_listing(&self, listing: &Listing<AccountId>) -> bool {
		let kind = self.kind.is_none() || self.kind == listing.kind;
		kind && (listing.open || !self.open)
	}
}
