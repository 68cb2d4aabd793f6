// SPDX-License-Identifier: Apache-2.0
//! The naive reference: what was done, from which all that is true is worked out anew each time. It has nothing of
//! `logic`.

use super::ledger::{Ledger, Outcome};
use crate::{mock::*, types::Details, *};
use noema_primitives::ServiceTerms;
use std::collections::BTreeMap;

/// A provider.
#[derive(Clone, Debug)]
pub struct KnownProvider {
	pub payout: AccountId,
	pub uri: Uri,
	pub hash: H256,
	pub bond: u128,
	pub required: u128,
}

/// A version that was published.
#[derive(Clone, Debug)]
pub struct Published {
	pub terms: ServiceTerms<AccountId>,
	pub from: u32,
	/// When it was taken back.
	pub retired: Option<u32>,
	pub pins: u32,
	/// Whether it is gone.
	pub pruned: bool,
}

/// A service that was registered.
#[derive(Clone, Debug)]
pub struct KnownService {
	pub provider: AccountId,
	pub kind: ServiceKind,
	pub status: ServiceStatus,
	pub endpoint: Uri,
	pub details: Details,
	pub asset: Option<u32>,
	pub licence: Option<u32>,
	/// Versions from 1 on.
	pub history: Vec<Published>,
	pub registered_at: u32,
}

impl KnownService {
	/// A version, if it is stored.
	pub fn version(&self, version: u32) -> Option<&Published> {
		let index = usize::try_from(version).ok()?.checked_sub(1)?;
		self.history.get(index).filter(|published| !published.pruned)
	}

	/// The versions that came into force, or will: those that were not taken back before.
	fn real(&self) -> impl Iterator<Item = (u32, &Published)> {
		let numbered = (1..).zip(&self.history);
		numbered.filter(|(_, published)| published.retired.is_none_or(|retired| retired >= published.from))
	}

	/// The version in force: of those whose time has come the last one, unless it was taken back or is gone.
	pub fn in_force(&self, now: u32) -> Option<u32> {
		let (version, last) = self.real().filter(|(_, published)| published.from <= now).last()?;
		(last.retired.is_none() && !last.pruned).then_some(version)
	}

	/// The version whose time is to come.
	pub fn announced(&self, now: u32) -> Option<u32> {
		let waiting =
			|published: &Published| published.from > now && published.retired.is_none() && !published.pruned;
		self.real().find(|(_, published)| waiting(published)).map(|(version, _)| version)
	}

	/// How many versions are stored.
	pub fn stored(&self) -> usize {
		self.history.iter().filter(|published| !published.pruned).count()
	}
}

/// The reference.
#[derive(Clone, Debug)]
pub struct Reference {
	pub now: u32,
	pub bond: u128,
	pub notice: u32,
	pub most: usize,
	pub noe: Ledger,
	pub offers: BTreeMap<(u32, AccountId), u32>,
	pub providers: BTreeMap<AccountId, KnownProvider>,
	pub services: BTreeMap<u32, KnownService>,
	pub next_id: u32,
	/// What happened in this step.
	pub events: Vec<Event<Test>>,
}

impl Reference {
	/// Does something wholly or not at all.
	pub fn attempt(&mut self, call: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
		let mut next = self.clone();
		call(&mut next)?;
		*self = next;
		Ok(())
	}

	/// How many services a provider has.
	pub fn count(&self, who: AccountId) -> usize {
		self.services.values().filter(|service| service.provider == who).count()
	}

	/// How many versions of a provider's services are stored.
	pub fn versions(&self, who: AccountId) -> usize {
		let own = self.services.values().filter(|service| service.provider == who);
		own.map(KnownService::stored).sum()
	}

	/// Whether a provider has the bond that it needs.
	pub fn bonded(&self, who: AccountId) -> bool {
		self.providers.get(&who).is_some_and(|provider| provider.bond >= provider.required)
	}

	/// Whether lanes can be opened.
	pub fn open(&self, service: &KnownService) -> bool {
		let active = service.status == ServiceStatus::Active;
		active && service.in_force(self.now).is_some() && self.bonded(service.provider)
	}

	/// A provider, to be changed.
	pub fn provider(&mut self, who: AccountId) -> Result<&mut KnownProvider, &'static str> {
		self.providers.get_mut(&who).ok_or("ProviderNotFound")
	}

	/// A service of `who`, to be changed.
	pub fn own(&mut self, who: AccountId, id: u32) -> Result<&mut KnownService, &'static str> {
		let service = self.services.get_mut(&id).ok_or("ServiceNotFound")?;
		if service.provider != who {
			return Err("NotOwner");
		}
		Ok(service)
	}

	/// The royalty that is offered.
	pub fn royalty(&self, asset: Option<u32>, who: AccountId) -> Result<u32, &'static str> {
		let Some(asset) = asset else { return Ok(0) };
		match self.offers.get(&(asset, who)) {
			Some(ppm) if *ppm <= 1_000_000 => Ok(*ppm),
			_ => Err("NoOffer"),
		}
	}
}
