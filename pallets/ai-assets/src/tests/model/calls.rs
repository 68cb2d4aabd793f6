// SPDX-License-Identifier: Apache-2.0
//! What the naive reference does when an owner calls.

use super::{
	ledger::{Outcome, FOREIGN},
	reference::{KnownAsset, KnownParent, Reference},
};
use crate::{mock::*, types::Details, *};

/// A parent that is named, under a licence or without, and what is agreed to.
#[derive(Clone, Copy, Debug)]
pub struct Named {
	pub asset: u32,
	pub licence: Option<u32>,
	pub max_ppm: u32,
	pub terms: H256,
}

impl Reference {
	/// `register`; `flaw` is what is wrong with what is to be read about it.
	pub fn register(
		&mut self,
		who: AccountId,
		specifics: Specifics,
		details: Details,
		named: &[Named],
		flaw: Outcome,
	) -> Outcome {
		flaw?;
		let id = self.next_id;
		let mut parents: Vec<KnownParent> = vec![];
		for named in named {
			if parents.iter().any(|parent| parent.asset == named.asset) {
				return Err("DuplicateParent");
			}
			parents.push(self.derive_from(who, id, named)?);
		}
		let mut known = KnownAsset {
			specifics: specifics.clone(),
			owner: who,
			depositor: who,
			deposit: 0,
			details,
			changes: Default::default(),
			retired: false,
			offered: false,
			parents,
			registered_at: self.now,
		};
		let shares = known.shares();
		let promised: u128 = shares.values().sum();
		if promised > 500_000 {
			return Err("TooMuchPromised");
		}
		if shares.len() > 32 {
			return Err("TooManyAncestors");
		}
		known.deposit = Self::deposit(&known.parents, shares.len());
		let deposit = known.deposit;
		self.noe.hold(who, HoldReason::AssetDeposit, deposit)?;
		self.assets.insert(id, known);
		self.next_id += 1;
		self.events.push(Event::AssetRegistered {
			asset: id,
			owner: who,
			specifics,
			content_hash: CONTENT,
			ancestors_ppm: promised as u32,
			deposit,
		});
		Ok(())
	}

	fn derive_from(&mut self, who: AccountId, id: u32, named: &Named) -> Result<KnownParent, &'static str> {
		let Named { asset, licence, max_ppm, terms } = *named;
		if self.assets.get(&asset).ok_or("ParentNotFound")?.retired && licence.is_none() {
			return Err("ParentRetired");
		}
		let (left, ppm) = self.rights.get_mut(&(who, asset, licence)).ok_or(FOREIGN)?;
		if licence.is_some() {
			*left = left.checked_sub(1).ok_or(FOREIGN)?;
		}
		let ppm = *ppm;
		if terms != TERMS {
			return Err("TermsChanged");
		}
		if ppm > max_ppm {
			return Err("RoyaltyAboveLimit");
		}
		let parts = self.parts(asset, ppm);
		let known = KnownParent { asset, licence, ppm, parts, given_up: false, ended: false };
		if known.left().len() > 32 {
			return Err("TooManyAncestors");
		}
		let (parent, owner) = (asset, who);
		self.events.push(Event::DerivativeRegistered { asset: id, parent, owner, licence, terms, ppm });
		Ok(known)
	}

	/// `set_name`, `set_metadata` and `set_tags`; `flaw` is what is wrong with what is new.
	pub fn edit(
		&mut self,
		who: AccountId,
		id: u32,
		attribute: Attribute,
		details: Details,
		event: Event<Test>,
		flaw: Outcome,
	) -> Outcome {
		flaw?;
		let asset = self.own(who, id)?;
		if asset.details == details {
			return Err("Unchanged");
		}
		asset.details = details;
		*asset.changes.entry(attribute as u8).or_default() += 1;
		self.events.push(event);
		Ok(())
	}

	/// `transfer`.
	pub fn transfer(&mut self, who: AccountId, id: u32, to: AccountId) -> Outcome {
		self.own(who, id)?;
		if who == to {
			return Err("SameOwner");
		}
		if self.listed.contains(&id) {
			return Err("AssetListed");
		}
		if to.to_le_bytes().starts_with(b"modlnoema/ag") && self.agent_of(to).is_none() {
			return Err("AgentNotFound");
		}
		if self.assets[&id].specifics == Specifics::Agent {
			let mut above = vec![];
			let mut at = to;
			while let Some(agent) = self.agent_of(at) {
				above.push(agent);
				at = self.assets[&agent].owner;
				if above.len() > 5 {
					break;
				}
			}
			// The first four and the one above them are looked at.
			if above.iter().take(5).any(|agent| *agent == id) {
				return Err("OwnershipCycle");
			}
			if above.len() > 4 {
				return Err("TooManyHolders");
			}
		}
		if self.disputed.contains(&id) {
			return Err(FOREIGN);
		}
		self.settled.push((id, Some(who)));
		self.own(who, id)?.owner = to;
		self.events.push(Event::AssetTransferred { asset: id, from: who, to });
		Ok(())
	}

	/// `retire`.
	pub fn retire(&mut self, who: AccountId, id: u32) -> Outcome {
		let asset = self.own(who, id)?;
		if asset.retired {
			return Err("AssetRetired");
		}
		asset.retired = true;
		self.events.push(Event::AssetRetired { asset: id, owner: who });
		Ok(())
	}

	/// `remove`.
	pub fn remove(&mut self, who: AccountId, id: u32) -> Outcome {
		let asset = self.own(who, id)?.clone();
		if !asset.retired {
			return Err("NotYetRetired");
		}
		if self.listed.contains(&id) {
			return Err("AssetListed");
		}
		if self.derivatives(id) > 0 {
			return Err("DerivativesLeft");
		}
		if asset.offered || self.earning.contains(&id) || self.licensed.contains(&id) {
			return Err("InUse");
		}
		if asset.specifics == Specifics::Agent {
			let owns = self.assets.values().any(|other| other.owner == account(id));
			if owns || self.noe.exists(account(id)) {
				return Err("AgentNotEmpty");
			}
		}
		self.assets.remove(&id);
		let (owner, depositor, deposit) = (who, asset.depositor, asset.deposit);
		self.noe.release(depositor, HoldReason::AssetDeposit, deposit);
		self.events.push(Event::AssetRemoved { asset: id, owner, depositor, deposit });
		Ok(())
	}

	/// `remove_parent`, by an account or by governance.
	pub fn remove_parent(&mut self, who: Option<AccountId>, id: u32, parent: u32) -> Outcome {
		let asset = self.assets.get(&id).ok_or("NotFound")?;
		let known = asset.parents.iter().find(|known| known.asset == parent).ok_or("ParentNotFound")?;
		if known.ended || (known.given_up && (who.is_some() || known.left().is_empty())) {
			return Err("ParentNotFound");
		}
		let before = asset.shares().values().sum::<u128>() as u32;
		if let Some(who) = who {
			self.own(who, parent)?;
			if self.divided.contains(&parent) {
				return Err("ParentDivided");
			}
		}
		if self.disputed.contains(&id) {
			return Err(FOREIGN);
		}
		self.settled.push((id, None));
		let asset = self.assets.get_mut(&id).ok_or("NotFound")?;
		let known = asset.parents.iter_mut().find(|known| known.asset == parent).ok_or("ParentNotFound")?;
		(known.given_up, known.ended) = (true, known.ended || who.is_none());
		*asset.changes.entry(Attribute::Lineage as u8).or_default() += 1;
		let ancestors_ppm = asset.shares().values().sum::<u128>() as u32;
		let ppm = before - ancestors_ppm;
		self.events.push(Event::ParentRemoved { asset: id, parent, ppm, ancestors_ppm });
		Ok(())
	}

	/// `offer_to_providers`.
	pub fn offer(&mut self, who: AccountId, id: u32, provider: Option<AccountId>, ppm: u32) -> Outcome {
		let asset = self.own(who, id)?;
		if asset.retired {
			return Err("AssetRetired");
		}
		if ppm > 1_000_000 {
			return Err("RoyaltyTooHigh");
		}
		asset.offered = true;
		let before = self.offers.get(&(id, provider)).map(|(owner, _)| *owner);
		if before != Some(who) {
			if before.is_some() {
				self.end_offer(id, provider);
			}
			self.noe.hold(who, HoldReason::OfferDeposit, OFFER_DEPOSIT)?;
		}
		self.offers.insert((id, provider), (who, ppm));
		let deposit = OFFER_DEPOSIT;
		self.events.push(Event::OfferMade { asset: id, provider, owner: who, ppm, deposit });
		Ok(())
	}

	fn end_offer(&mut self, id: u32, provider: Option<AccountId>) {
		let Some((owner, _)) = self.offers.remove(&(id, provider)) else { return };
		let deposit = OFFER_DEPOSIT;
		self.noe.release(owner, HoldReason::OfferDeposit, deposit);
		self.events.push(Event::OfferWithdrawn { asset: id, provider, owner, deposit });
	}

	/// `withdraw_offer`.
	pub fn withdraw_offer(&mut self, who: AccountId, id: u32, provider: Option<AccountId>) -> Outcome {
		let (owner, _) = *self.offers.get(&(id, provider)).ok_or("OfferNotFound")?;
		let stands = self.assets.get(&id).is_some_and(|asset| asset.owner == owner && !asset.retired);
		if owner != who && stands {
			return Err("NotOwner");
		}
		self.end_offer(id, provider);
		Ok(())
	}

	/// `act_as`, around what the agent's account does.
	pub fn act(&mut self, who: AccountId, id: u32, inner: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
		if self.own(who, id)?.specifics != Specifics::Agent {
			return Err("NotAgent");
		}
		if self.listed.contains(&id) {
			return Err("AssetListed");
		}
		inner(self)?;
		self.events.push(Event::AgentActed { agent: id, owner: who, account: account(id) });
		Ok(())
	}
}
