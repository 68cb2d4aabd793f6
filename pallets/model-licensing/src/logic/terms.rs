// SPDX-License-Identifier: Apache-2.0
//! What terms may say, and what they are good for.

use super::{check, Refusal};
use crate::types::{Derivatives, Flaw, LicenceTerms, MAX_SEATS};
use frame::{
	hashing::{BlakeTwo256, H256},
	traits::Hash,
};
use noema_primitives::{assets::MAX_ANCESTORS_PPM, money::PPM, tiers::MAX_TIER, BlockNumber};

impl LicenceTerms {
	/// The hash that terms are known by: blake2-256 of their SCALE encoding.
	pub fn hash(&self) -> H256 {
		BlakeTwo256::hash_of(self)
	}

	/// Whether terms make sense. The first flaw in the order of [`Flaw`] is named.
	pub fn check(&self) -> Result<(), Refusal> {
		let flaw = |sound: bool, flaw: Flaw| check(sound, Refusal::MalformedTerms(flaw));
		if let Derivatives::Allowed { ppm, count } = self.derivatives {
			flaw(ppm <= MAX_ANCESTORS_PPM, Flaw::DerivativePpm)?;
			flaw(count > 0, Flaw::DerivativeCount)?;
		}
		flaw(self.resale_royalty_ppm <= PPM, Flaw::ResaleRoyalty)?;
		flaw(self.seats <= MAX_SEATS, Flaw::Seats)?;
		flaw(self.has_sound_quota(), Flaw::Quota)?;
		flaw(self.duration != Some(0), Flaw::Duration)?;
		flaw(self.required_tier <= MAX_TIER, Flaw::Tier)?;
		flaw(self.has_distinct_algorithms(), Flaw::DuplicateAlgorithm)
	}

	fn has_sound_quota(&self) -> bool {
		self.quota.is_none_or(|quota| {
			quota.period > 0 && self.seats > 0 && quota.units.iter().any(|units| *units > 0)
		})
	}

	fn has_distinct_algorithms(&self) -> bool {
		let mut rest = self.algorithms.as_slice();
		while let Some((algorithm, others)) = rest.split_first() {
			if others.contains(algorithm) {
				return false;
			}
			rest = others;
		}
		true
	}

	/// Whether licences of an asset may be under these terms: what may be computed on and not be handed out
	/// needs to know by which algorithms.
	pub fn check_asset(&self, compute_only: bool) -> Result<(), Refusal> {
		check(!compute_only || !self.algorithms.is_empty(), Refusal::AlgorithmsRequired)
	}

	/// Whether an account of this tier may buy, renew and use licences.
	pub fn check_tier(&self, tier: u8) -> Result<(), Refusal> {
		check(tier >= self.required_tier, Refusal::InsufficientTier)
	}

	/// What the asset gets of the income of what is derived from it, in ppm.
	pub fn derivative_ppm(&self) -> Result<u32, Refusal> {
		match self.derivatives {
			Derivatives::None => Err(Refusal::DerivativesNotAllowed),
			Derivatives::Allowed { ppm, .. } => Ok(ppm),
		}
	}

	/// When a licence ends that is bought, or goes on, from `from` on.
	pub fn expiry(&self, from: BlockNumber) -> Result<Option<BlockNumber>, Refusal> {
		self.duration.map(|blocks| from.checked_add(blocks).ok_or(Refusal::Overflow)).transpose()
	}
}
