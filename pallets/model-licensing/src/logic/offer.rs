// SPDX-License-Identifier: Apache-2.0
//! Offers: whether they hold, and what a purchase makes of them.

use super::{check, Refusal};
use crate::types::Offer;
use frame::hashing::H256;
use noema_primitives::{money::Balance, AssetInfo};

/// What a buyer agrees to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
	/// The most that it pays, in credits.
	pub max_price: Balance,
	/// The hash of the terms that it has read.
	pub expected_terms: H256,
}

/// Whether `owner` may still speak for an asset: it owns it, and the asset is not retired.
pub fn speaks_for<AccountId: PartialEq>(owner: &AccountId, asset: Option<&AssetInfo<AccountId>>) -> bool {
	asset.is_some_and(|asset| asset.owner == *owner && !asset.retired)
}

impl<AccountId: Clone + PartialEq> Offer<AccountId> {
	/// Whether the offer holds, of an asset that is now like this.
	pub fn check_open(&self, asset: Option<&AssetInfo<AccountId>>) -> Result<(), Refusal> {
		check(!self.closed, Refusal::OfferClosed)?;
		check(speaks_for(&self.seller, asset), Refusal::OfferLapsed)
	}

	/// The offer after `buyer` has bought of it.
	pub fn sold(&self, buyer: &AccountId, limits: &Limits) -> Result<Self, Refusal> {
		check(self.seller != *buyer, Refusal::SelfPurchase)?;
		check(self.terms == limits.expected_terms, Refusal::TermsChanged)?;
		self.check_price(limits.max_price)?;
		let left = self.left.map(|left| left.checked_sub(1).ok_or(Refusal::SoldOut)).transpose()?;
		let licences = self.licences.checked_add(1).ok_or(Refusal::TooManyLicences)?;
		Ok(Self { left, licences, ..self.clone() })
	}

	/// Whether it is no dearer than that.
	pub fn check_price(&self, max_price: Balance) -> Result<(), Refusal> {
		check(self.price <= max_price, Refusal::PriceAboveLimit)
	}

	/// The offer at another price.
	pub fn repriced(&self, price: Balance) -> Result<Self, Refusal> {
		check(!self.closed, Refusal::OfferClosed)?;
		check(self.price != price, Refusal::PriceUnchanged)?;
		Ok(Self { price, ..self.clone() })
	}

	/// The offer after one of its licences went. What was sold does not come back.
	pub fn with_one_less(&self) -> Result<Self, Refusal> {
		let licences = self.licences.checked_sub(1).ok_or(Refusal::Overflow)?;
		Ok(Self { licences, ..self.clone() })
	}

	/// Whether the record is of no use any more.
	pub fn is_done(&self) -> bool {
		self.closed && self.licences == 0
	}
}
