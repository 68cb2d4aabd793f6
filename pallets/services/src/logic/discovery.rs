// SPDX-License-Identifier: Apache-2.0
//! Which services a filter lets through.

use crate::types::{Filter, Listing, Service};

impl<AccountId: PartialEq> Filter<AccountId> {
	/// Whether a service is what is wanted, its tariff aside.
	pub fn fits_service(&self, service: &Service<AccountId>) -> bool {
		let kind = self.kind.is_none_or(|kind| kind == service.kind);
		let tag = self.tag.as_ref().is_none_or(|tag| service.details.tags.contains(tag));
		let provider = self.provider.as_ref().is_none_or(|provider| *provider == service.provider);
		kind && tag && provider
	}

	/// Whether its tariff is, and that it can be had.
	pub fn fits_tariff(&self, listing: &Listing<AccountId>) -> bool {
		(listing.open || !self.open) && self.fits_prices(listing)
	}

	fn fits_prices(&self, listing: &Listing<AccountId>) -> bool {
		if self.max_prices.iter().all(Option::is_none) {
			return true;
		}
		let Some((_, record)) = &listing.tariff else { return false };
		let mut pairs = self.max_prices.iter().zip(&record.terms.tariff.prices);
		pairs.all(|(most, price)| most.is_none_or(|most| *price <= most))
	}
}
