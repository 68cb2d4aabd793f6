// SPDX-License-Identifier: Apache-2.0
//! What a tariff may say.

use super::Refusal;
use crate::types::Service;
use noema_primitives::{
	money::PPM,
	services::{FreeUnits, TierUnits},
	tiers::MAX_TIER,
	ServiceTerms, Tariff,
};

/// What lanes of a service pin: its tariff, and what is true of the service for life.
pub fn terms<AccountId: Clone>(
	service: &Service<AccountId>,
	tariff: Tariff,
	free: FreeUnits,
	royalty_ppm: u32,
) -> ServiceTerms<AccountId> {
	ServiceTerms {
		provider: service.provider.clone(),
		kind: service.kind,
		tariff,
		free,
		asset: service.asset,
		royalty_ppm,
		licence_required: service.licence,
	}
}

/// A tariff asks for something.
pub fn check_prices(tariff: &Tariff) -> Result<(), Refusal> {
	if tariff.prices.iter().all(|price| *price == 0) {
		return Err(Refusal::ZeroTariff);
	}
	Ok(())
}

/// Free units are for tiers that there are, each once, by rising tiers.
pub fn check_free_units(free: &[TierUnits]) -> Result<(), Refusal> {
	let mut below = 0;
	for entry in free {
		if entry.tier <= below || entry.tier > MAX_TIER {
			return Err(Refusal::MalformedFreeUnits);
		}
		below = entry.tier;
	}
	Ok(())
}

/// The royalty that an owner offered: there is one, and it is no more than all.
pub fn check_royalty(offered: Option<u32>) -> Result<u32, Refusal> {
	offered.filter(|ppm| *ppm <= PPM).ok_or(Refusal::NoOffer)
}
