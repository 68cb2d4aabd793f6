// SPDX-License-Identifier: Apache-2.0
//! The naive reference: what was done, from which all that is true is worked out anew each time. It has nothing of
//! `logic`, and its products are of big integers.

use super::ledger::{Ledger, Outcome};
use crate::{mock::*, types::Details, *};
use frame::hashing::U256;
use noema_primitives::AiAssetKind;
use std::collections::{BTreeMap, BTreeSet};

/// A parent that an asset was registered with.
#[derive(Clone, Debug)]
pub struct KnownParent {
	pub asset: u32,
	pub licence: Option<u32>,
	pub ppm: u32,
	/// What each gets of what was promised: of the time of registration.
	pub parts: BTreeMap<u32, u128>,
	/// Whether its owner has given up what comes to it.
	pub given_up: bool,
	/// Whether governance has ended all of it.
	pub ended: bool,
}

impl KnownParent {
	/// What still comes to whom.
	pub fn left(&self) -> BTreeMap<u32, u128> {
		let stays = |id: &u32| !(self.ended || self.given_up && *id == self.asset);
		self.parts.clone().into_iter().filter(|(id, part)| *part > 0 && stays(id)).collect()
	}
}

/// An asset that was registered.
#[derive(Clone, Debug)]
pub struct KnownAsset {
	pub specifics: Specifics,
	pub owner: AccountId,
	pub depositor: AccountId,
	pub deposit: u128,
	pub details: Details,
	/// How often each attribute was changed.
	pub changes: BTreeMap<u8, u32>,
	pub retired: bool,
	pub offered: bool,
	pub parents: Vec<KnownParent>,
	pub registered_at: u32,
}

impl KnownAsset {
	/// What each ancestor has.
	pub fn shares(&self) -> BTreeMap<u32, u128> {
		let mut shares = BTreeMap::new();
		for (id, part) in self.parents.iter().flat_map(KnownParent::left) {
			*shares.entry(id).or_default() += part;
		}
		shares
	}

	/// How often an attribute was changed.
	pub fn revision(&self, attribute: Attribute) -> u32 {
		self.changes.get(&(attribute as u8)).copied().unwrap_or(0)
	}
}

/// An attestation that was made.
#[derive(Clone, Copy, Debug)]
pub struct KnownAttestation {
	pub attested_at: u32,
	pub expires_at: u32,
	pub revision: u32,
}

/// An auditor.
#[derive(Clone, Copy, Debug)]
pub struct KnownAuditor {
	pub bond: u128,
	pub required: u128,
	/// Since when the bond may go, if it is leaving.
	pub leaves: Option<u32>,
}

/// The reference.
#[derive(Clone, Debug)]
pub struct Reference {
	pub now: u32,
	pub bond: u128,
	pub most: usize,
	pub noe: Ledger,
	pub assets: BTreeMap<u32, KnownAsset>,
	pub next_id: u32,
	/// Who may derive from what under which licence: how often, and at which ppm.
	pub rights: BTreeMap<(AccountId, u32, Option<u32>), (u32, u32)>,
	/// Who offers what to whom, at which ppm.
	pub offers: BTreeMap<(u32, Option<AccountId>), (AccountId, u32)>,
	pub auditors: BTreeMap<AccountId, KnownAuditor>,
	pub attestations: BTreeMap<(u32, u8, AccountId), (Attribute, KnownAttestation)>,
	pub disputed: BTreeSet<u32>,
	pub divided: BTreeSet<u32>,
	pub earning: BTreeSet<u32>,
	pub licensed: BTreeSet<u32>,
	pub listed: BTreeSet<u32>,
	/// What happened in this step.
	pub events: Vec<Event<Test>>,
	pub settled: Vec<(u32, Option<AccountId>)>,
}

impl Reference {
	/// Does something wholly or not at all.
	pub fn attempt(&mut self, call: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
		let mut next = self.clone();
		call(&mut next)?;
		*self = next;
		Ok(())
	}

	/// An asset of `who`, to be changed.
	pub fn own(&mut self, who: AccountId, id: u32) -> Result<&mut KnownAsset, &'static str> {
		let asset = self.assets.get_mut(&id).ok_or("NotFound")?;
		if asset.owner != who {
			return Err("NotOwner");
		}
		Ok(asset)
	}

	/// What is promised to a parent, divided by big integers.
	pub fn parts(&self, parent: u32, ppm: u32) -> BTreeMap<u32, u128> {
		let mut rest = u128::from(ppm);
		let mut parts = BTreeMap::new();
		for (id, share) in self.assets[&parent].shares() {
			let part = U256::from(ppm) * U256::from(share) / U256::from(1_000_000);
			rest -= part.as_u128();
			parts.insert(id, part.as_u128());
		}
		parts.insert(parent, rest);
		parts
	}

	/// How many were derived from an asset.
	pub fn derivatives(&self, id: u32) -> usize {
		let parents = self.assets.values().flat_map(|asset| &asset.parents);
		parents.filter(|parent| parent.asset == id).count()
	}

	/// The agent whose account this is.
	pub fn agent_of(&self, who: AccountId) -> Option<u32> {
		self.agents().into_iter().find(|id| account(*id) == who)
	}

	/// All agents.
	pub fn agents(&self) -> Vec<u32> {
		let agents = self.assets.iter().filter(|(_, asset)| asset.specifics == Specifics::Agent);
		agents.map(|(id, _)| *id).collect()
	}

	/// All accounts that anything can happen to.
	pub fn accounts(&self) -> Vec<AccountId> {
		let agents = self.agents().into_iter().map(account);
		[ALICE, BOB, CAROL, POOR, TREASURY].into_iter().chain(agents).collect()
	}

	/// What an asset with these parents costs.
	pub fn deposit(parents: &[KnownParent], ancestors: usize) -> u128 {
		if parents.is_empty() {
			return ASSET_DEPOSIT;
		}
		let parent = |parent: &KnownParent| {
			let licence = if parent.licence.is_some() { 5 } else { 1 };
			4 + licence + 32 + 4 + 1 + 8 * parent.left().len() + 1
		};
		let bytes = 2 * 4 + 1 + parents.iter().map(parent).sum::<usize>() + 1 + 8 * ancestors;
		ASSET_DEPOSIT + 2 * ITEM + bytes as u128 * BYTE
	}

	/// Whether an attestation counts.
	pub fn validity(&self, id: u32, attribute: Attribute, auditor: AccountId) -> Validity {
		let (_, made) = self.attestations[&(id, attribute as u8, auditor)];
		let revision = self.assets.get(&id).map(|asset| asset.revision(attribute));
		let author = self.auditors[&auditor];
		match () {
			() if revision != Some(made.revision) => Validity::Void,
			() if made.expires_at <= self.now => Validity::Expired,
			() if author.leaves.is_some() => Validity::AuditorLeft,
			() if author.bond < author.required => Validity::Unbonded,
			() => Validity::InForce,
		}
	}

	/// The royalty at which a provider may use an asset.
	pub fn royalty(&self, id: u32, provider: AccountId) -> Option<u32> {
		let asset = self.assets.get(&id).filter(|asset| !asset.retired)?;
		let offers = [Some(provider), None].into_iter().filter_map(|to| self.offers.get(&(id, to)));
		offers.filter(|(owner, _)| *owner == asset.owner).map(|(_, ppm)| *ppm).next()
	}

	/// The kind of an asset.
	pub fn kind(&self, id: u32) -> Option<AiAssetKind> {
		self.assets.get(&id).map(|asset| asset.specifics.kind())
	}
}
