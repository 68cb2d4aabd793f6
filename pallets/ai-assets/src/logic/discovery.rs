// SPDX-License-Identifier: Apache-2.0
//! Which assets a filter lets through.

use crate::types::{Asset, Details, Filter};

impl<AccountId: PartialEq> Filter<AccountId> {
	/// Whether an asset is what is wanted, what is to be read about it aside.
	pub fn fits_asset(&self, asset: &Asset<AccountId>) -> bool {
		let kind = self.kind.is_none_or(|kind| kind == asset.specifics.kind());
		kind && !(self.active && asset.retired)
	}

	/// Whether its owner is.
	pub fn fits_owner(&self, owner: &AccountId) -> bool {
		self.owner.as_ref().is_none_or(|wanted| wanted == owner)
	}

	/// Whether what is to be read about it is.
	pub fn fits_details(&self, details: &Details) -> bool {
		self.tag.as_ref().is_none_or(|tag| details.tags.contains(tag))
	}
}
