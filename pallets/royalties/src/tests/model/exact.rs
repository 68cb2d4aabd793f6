// SPDX-License-Identifier: Apache-2.0
//! What each part of an income has become, by what the chain itself tells, against the exact sum of what was promised.
//! The reference rounds down where the pallet does: this sees what is lost by it, and that it is no more than it may.

use super::{
	reference::{Reference, ASSETS},
	steps::lineages,
};
use crate::{mock::*, *};
use frame::hashing::U256;
use std::collections::BTreeMap;

/// What the events of a sequence have told so far.
#[derive(Default)]
pub struct Heard {
	/// What was booked of an asset's income for an ancestor, parked or not, in credits.
	pulled: BTreeMap<(AiAssetId, AiAssetId), u128>,
	/// What was paid out of an asset's owner side, whomever it was paid to, in credits.
	paid: BTreeMap<AiAssetId, u128>,
	/// How often all parts of an asset's income were given out, to begin anew.
	corrections: BTreeMap<AiAssetId, u128>,
	/// What that left, in credits.
	dust: u128,
}

impl Heard {
	/// Hears the events of a step, which nobody has forgotten yet.
	pub fn hear(&mut self) {
		for event in events() {
			match event {
				Event::IncomePulled { asset, ancestor, amount, .. } => {
					*self.pulled.entry((asset, ancestor)).or_default() += amount;
				},
				Event::IncomeClaimed { asset, amount, .. }
				| Event::ShareIncomeClaimed { asset, amount, .. }
				| Event::DisputeResolved { asset, amount, .. } => {
					*self.paid.entry(asset).or_default() += amount;
				},
				Event::LineageSettled { asset, dust, .. } => {
					// Ancestors and the owner side have all of it together, and each loses less than a credit: what they
					// lose is a whole number, and less than there are parts. So it is no more than there are ancestors;
					// on a chain whose lineages have up to 32, no more than 32.
					let ancestors = lineages(asset).iter().map(|lineage| lineage.len() as u128).max();
					assert!(Some(dust) <= ancestors, "a correction of {asset} leaves {dust}");
					*self.corrections.entry(asset).or_default() += 1;
					self.dust += dust;
				},
				_ => (),
			}
		}
	}

	/// Every part of an income is what was promised, but for less than a credit for each time that parts began anew, and
	/// what corrections left is there.
	pub fn check(&self, model: &Reference) {
		let million = U256::from(1_000_000);
		for asset in ASSETS {
			// From one correction to the next a part is of one sum, and rounded down once, in however many pulls and
			// claims it is taken. A correction begins another sum.
			let sums = 1 + self.corrections.get(&asset).copied().unwrap_or(0);
			for of in ASSETS {
				let promised = model.promised.get(&(asset, of)).copied().unwrap_or_default();
				let had = U256::from(self.had(asset, of)) * million;
				assert!(had <= promised, "{of} has {had} of {asset}, more than {promised}");
				let lost = promised - had;
				assert!(lost < U256::from(sums) * million, "{of} has lost {lost} of {asset} in {sums} sums");
			}
		}
		assert_eq!(Dust::<Test>::get(), self.dust);
	}

	/// What the owner side of an asset has had of another's income, or of its own, and what it could take, in credits.
	fn had(&self, asset: AiAssetId, of: AiAssetId) -> u128 {
		if of != asset {
			return self.pulled(asset, of) + Royalties::due(asset, of);
		}
		// All that it ever had, less what was booked for it of others. Nothing else comes there.
		let unpaid = Royalties::income_of(asset).expect("there is such an asset").unpaid;
		let others: u128 = ASSETS.into_iter().map(|other| self.pulled(other, asset)).sum();
		self.paid.get(&asset).copied().unwrap_or(0) + unpaid - others
	}

	/// What was booked of an asset's income for an ancestor.
	fn pulled(&self, asset: AiAssetId, ancestor: AiAssetId) -> u128 {
		self.pulled.get(&(asset, ancestor)).copied().unwrap_or(0)
	}
}
