// SPDX-License-Identifier: Apache-2.0
//! What the naive reference does when it is called.

use super::reference::{parts, Disputed, Holder, Outcome, Reference, Shares, ALL, FOREIGN, LICENCES};
use crate::{mock::*, *};
use frame::hashing::U256;

impl Reference {
	/// Income comes.
	pub fn earn(&mut self, id: AiAssetId, amount: u128) {
		let epoch = self.epoch();
		let asset = self.assets.get_mut(&id).expect("there is such an asset");
		if amount > 0 {
			asset.ever += amount;
			asset.incomes.push((epoch, amount));
			let own = (id, asset.own());
			for (of, ppm) in asset.lineage.iter().copied().chain([own]) {
				*self.promised.entry((id, of)).or_default() += U256::from(amount) * U256::from(ppm);
			}
			self.events.push(Event::IncomeReceived { asset: id, amount });
		}
	}

	/// `pull`.
	pub fn pull(&mut self, id: AiAssetId, ancestor: AiAssetId) -> Outcome {
		if self.assets.get(&id).is_none_or(|asset| asset.share(ancestor) == 0) {
			return Err("NotAncestor");
		}
		let amount = self.take_due(id, ancestor)?;
		if amount == 0 {
			return Err("NothingDue");
		}
		self.undisputed(ancestor)?;
		self.book(ancestor, amount)?;
		self.events.push(Event::IncomePulled { asset: id, ancestor, amount, parked: false });
		Ok(())
	}

	/// Counts what is due to an ancestor as had.
	fn take_due(&mut self, id: AiAssetId, ancestor: AiAssetId) -> Result<u128, &'static str> {
		let amount = self.asset(id)?.due(ancestor);
		if amount > 0 {
			*self.asset_mut(id)?.paid.entry(ancestor).or_default() += amount;
		}
		Ok(amount)
	}

	/// Gives an ancestor what it had of another.
	fn book(&mut self, ancestor: AiAssetId, amount: u128) -> Outcome {
		if self.asset(ancestor)?.shares.is_some() {
			self.up_to_date(ancestor)?;
		}
		let other = self.asset_mut(ancestor)?;
		other.held += amount;
		if let Some(shares) = &mut other.shares {
			shares.spread(amount);
		}
		Ok(())
	}

	/// Pays the owner all that its side has.
	fn pay_owner(&mut self, id: AiAssetId) {
		let asset = self.assets.get_mut(&id).expect("there is such an asset");
		let (owner, amount) = (asset.owner, asset.held);
		asset.held = 0;
		if amount > 0 {
			self.pay(owner, amount);
			self.events.push(Event::IncomeClaimed { asset: id, owner, amount });
		}
	}

	/// `claim`.
	pub fn claim(&mut self, id: AiAssetId) -> Outcome {
		self.undisputed(id)?;
		let asset = self.up_to_date(id)?;
		match (asset.shares.is_some(), asset.held) {
			(true, _) => Err("AlreadyFractional"),
			(false, 0) => Err("NothingDue"),
			(false, _) => {
				self.pay_owner(id);
				Ok(())
			},
		}
	}

	/// `fractionalize`.
	pub fn fractionalize(&mut self, who: AccountId, id: AiAssetId) -> Outcome {
		self.undisputed(id)?;
		let epoch = self.epoch();
		let asset = self.up_to_date(id)?;
		if asset.owner != who {
			return Err("NotOwner");
		}
		if asset.shares.is_some() {
			return Err("AlreadyFractional");
		}
		self.pay_owner(id);
		self.asset_mut(id)?.shares = Some(Shares {
			free: [(who, ALL)].into(),
			holders: Default::default(),
			epoch,
			carried: U256::zero(),
			left: U256::zero(),
			portion: U256::zero(),
			locked_after: None,
			resting: None,
			depositor: who,
		});
		let (shares, deposit) = (shares_id(id), SHARES_DEPOSIT);
		self.events.push(Event::AssetFractionalized { asset: id, owner: who, shares, deposit });
		Ok(())
	}

	/// `activate`.
	pub fn activate(&mut self, who: AccountId, id: AiAssetId, amount: u128) -> Outcome {
		if amount == 0 {
			return Err("AmountTooSmall");
		}
		self.undisputed(id)?;
		let from = self.epoch() + 1;
		let shares = self.up_to_date(id)?.shares.as_mut().ok_or("NotFractional")?;
		let free = shares.free.get(&who).copied().unwrap_or(0);
		// One stays free.
		if amount >= free {
			return Err(FOREIGN);
		}
		shares.free.insert(who, free - amount);
		shares.holders.entry(who).or_default().stakes.push((from, amount));
		let amount = ShareCount::try_from(amount).expect("it is no more than there are");
		self.events.push(Event::SharesActivated { asset: id, holder: who, amount, from });
		Ok(())
	}

	/// `deactivate`.
	pub fn deactivate(&mut self, who: AccountId, id: AiAssetId, amount: u128) -> Outcome {
		if amount == 0 {
			return Err("AmountTooSmall");
		}
		let disputed = self.asset(id)?.dispute.is_some();
		let asset = if disputed { self.asset_mut(id)? } else { self.up_to_date(id)? };
		let shares = asset.shares.as_mut().ok_or("NotFractional")?;
		let epoch = shares.epoch;
		let holder = shares.holders.get_mut(&who).ok_or("PositionNotFound")?;
		let waited = holder.all() - holder.active(epoch);
		if holder.all() < amount {
			return Err("InsufficientShares");
		}
		holder.take(amount);
		let over = holder.all() == 0 && !disputed;
		*shares.free.entry(who).or_default() += amount;
		let count = |amount: u128| ShareCount::try_from(amount).expect("it is no more than there are");
		let (amount, waiting) = (count(amount), count(amount.min(waited)));
		self.events.push(Event::SharesDeactivated { asset: id, holder: who, amount, waiting });
		if over {
			self.pay_holder(who, id)?;
			self.close(who, id)?;
		}
		Ok(())
	}

	/// Pays a holder what it is owed, in whole credits.
	fn pay_holder(&mut self, who: AccountId, id: AiAssetId) -> Outcome {
		let asset = self.asset_mut(id)?;
		let holder = asset.shares.as_mut().and_then(|shares| shares.holders.get_mut(&who));
		let holder = holder.expect("there is one");
		let amount = holder.payable();
		holder.owed -= U256::from(amount) * parts();
		asset.held -= amount;
		if amount > 0 {
			self.pay(who, amount);
			self.events.push(Event::ShareIncomeClaimed { asset: id, holder: who, amount });
		}
		Ok(())
	}

	/// Closes a position without shares.
	fn close(&mut self, who: AccountId, id: AiAssetId) -> Outcome {
		let shares = self.asset_mut(id)?.shares.as_mut().expect("it is divided");
		let Holder { owed, .. } = shares.holders.remove(&who).expect("there is one");
		shares.carried += owed;
		let deposit = POSITION_DEPOSIT;
		self.events.push(Event::PositionClosed { asset: id, holder: who, deposit });
		Ok(())
	}

	/// `claim_shares`.
	pub fn claim_shares(&mut self, who: AccountId, id: AiAssetId) -> Outcome {
		self.undisputed(id)?;
		let shares = self.up_to_date(id)?.shares.as_ref().ok_or("NotFractional")?;
		let holder = shares.holders.get(&who).ok_or("PositionNotFound")?;
		match (holder.payable(), holder.all()) {
			(0, 0) => self.close(who, id),
			(0, _) => Err("NothingDue"),
			_ => self.pay_holder(who, id),
		}
	}

	/// `reunify`.
	pub fn reunify(&mut self, who: AccountId, id: AiAssetId) -> Outcome {
		self.undisputed(id)?;
		let asset = self.up_to_date(id)?;
		if asset.owner != who {
			return Err("NotOwner");
		}
		let shares = asset.shares.as_ref().ok_or("NotFractional")?;
		if shares.free.get(&who).copied().unwrap_or(0) != shares.issued() {
			return Err("InsufficientShares");
		}
		if !shares.holders.is_empty() {
			return Err("PositionsLeft");
		}
		// What is held is what is carried, to the last part of a credit.
		assert_eq!(shares.waiting(), U256::from(asset.held) * parts());
		asset.shares = None;
		let (amount, deposit) = (asset.held, SHARES_DEPOSIT);
		let event = Event::AssetReunified { asset: id, owner: who, amount, destroyed: true, deposit };
		self.events.push(event);
		Ok(())
	}

	/// `dispute`.
	pub fn dispute(&mut self, who: AccountId, id: AiAssetId, standing: Standing, reason: H256) -> Outcome {
		if self.assets.get(&id).is_some_and(|asset| asset.dispute.is_some()) {
			return Err("AlreadyDisputed");
		}
		let now = self.now;
		let asset = self.up_to_date(id)?;
		if asset.quiet_until > 0 && now <= asset.quiet_until {
			return Err("NotYetDisputable");
		}
		let held = asset.held;
		let stands = match standing {
			Standing::Licensee(licence) => {
				let mut named = LICENCES.into_iter().filter(|(known, ..)| *known == licence);
				let related = |of: AiAssetId| of == id || self.assets[&of].share(id) > 0;
				who == STRANGER && named.any(|(_, of, paid)| paid && related(of))
			},
			Standing::Owner(other) => self.assets.get(&other).is_some_and(|asset| {
				asset.owner == who && (asset.share(id) > 0 || self.assets[&id].share(other) > 0)
			}),
		};
		if !stands {
			return Err("NoStanding");
		}
		if held == 0 {
			return Err("NothingUnpaid");
		}
		let until = now + PERIOD;
		self.asset_mut(id)?.dispute = Some(Disputed { who, standing, until });
		let bond = BOND;
		self.events.push(Event::DisputeOpened { asset: id, disputer: who, standing, reason, bond, until });
		Ok(())
	}

	/// `resolve_dispute`.
	pub fn resolve(&mut self, id: AiAssetId, verdict: Verdict<AccountId>, slash: bool) -> Outcome {
		let dispute = self.assets.get_mut(&id).and_then(|asset| asset.dispute.take());
		let disputer = dispute.ok_or("DisputeNotFound")?.who;
		let amount = match Self::beneficiary(&verdict) {
			Some(to) => {
				let amount = self.redirect(id)?;
				self.pay(to, amount);
				amount
			},
			None => {
				let (now, epoch) = (self.now, self.epoch());
				let asset = self.asset_mut(id)?;
				asset.resume(epoch);
				asset.quiet_until = now + QUIET;
				0
			},
		};
		let slashed = if slash { BOND } else { 0 };
		self.slashed += slashed;
		*self.lost.entry(disputer).or_default() += slashed;
		self.events.push(Event::DisputeResolved { asset: id, disputer, verdict, amount, slashed });
		Ok(())
	}

	/// Takes what a verdict gives to another.
	fn redirect(&mut self, id: AiAssetId) -> Result<u128, &'static str> {
		let epoch = self.epoch();
		let asset = self.asset_mut(id)?;
		let all = asset.part(asset.own(), u32::MAX);
		let since = all - asset.counted;
		asset.counted = all;
		let Some(shares) = &mut asset.shares else {
			let amount = asset.held + since;
			asset.held = 0;
			return Ok(amount);
		};
		let waiting = shares.take_waiting();
		let credits = (waiting / parts()).as_u128();
		(shares.carried, shares.epoch) = (waiting % parts(), epoch);
		asset.held -= credits;
		Ok(credits + since)
	}

	/// `expire_dispute`.
	pub fn expire(&mut self, id: AiAssetId) -> Outcome {
		let (now, epoch) = (self.now, self.epoch());
		let asset = self.assets.get_mut(&id).ok_or("DisputeNotFound")?;
		let dispute = asset.dispute.take().ok_or("DisputeNotFound")?;
		if now <= dispute.until {
			return Err("NotYetExpired");
		}
		asset.resume(epoch);
		asset.quiet_until = now + QUIET;
		let disputer = dispute.who;
		let (slashed, bond) = (BOND.div_ceil(10), BOND - BOND.div_ceil(10));
		self.slashed += slashed;
		*self.lost.entry(disputer).or_default() += slashed;
		self.events.push(Event::DisputeExpired { asset: id, disputer, slashed, bond });
		Ok(())
	}

	/// The asset goes to another owner.
	pub fn hand_over(&mut self, id: AiAssetId, to: AccountId) -> Outcome {
		self.undisputed(id)?;
		if self.asset(id)?.shares.is_none() {
			self.up_to_date(id)?;
			self.pay_owner(id);
		}
		self.asset_mut(id)?.owner = to;
		Ok(())
	}

	/// The lineage is corrected.
	pub fn correct(&mut self, id: AiAssetId, lineage: &[(AiAssetId, u32)]) -> Outcome {
		self.undisputed(id)?;
		let income = self.asset(id)?.total();
		if income > 0 {
			let mut given = 0;
			for (ancestor, ppm) in self.asset(id)?.lineage.clone() {
				given += self.asset(id)?.part(ppm, u32::MAX);
				let amount = self.take_due(id, ancestor)?;
				let parked = self.undisputed(ancestor).is_err();
				if parked {
					self.asset_mut(ancestor)?.parked += amount;
				} else if amount > 0 {
					self.book(ancestor, amount)?;
				}
				if amount > 0 {
					self.events.push(Event::IncomePulled { asset: id, ancestor, amount, parked });
				}
			}
			let asset = self.up_to_date(id)?;
			let dust = income - given - asset.counted;
			(asset.counted, asset.incomes) = (0, vec![]);
			asset.paid.clear();
			self.dust += dust;
			self.events.push(Event::LineageSettled { asset: id, income, dust });
		}
		self.asset_mut(id)?.lineage = lineage.to_vec();
		Ok(())
	}

	/// A holder burns all its free shares, which it may if none are activated.
	pub fn burn(&mut self, id: AiAssetId, who: AccountId) -> Outcome {
		let shares = self.asset_mut(id)?.shares.as_mut().ok_or(FOREIGN)?;
		let activated = shares.holders.get(&who).is_some_and(|holder| holder.all() > 0);
		let free = shares.free.remove(&who).unwrap_or(0);
		if activated || free == 0 {
			return Err(FOREIGN);
		}
		Ok(())
	}

	/// Shares go to another.
	pub fn give(&mut self, id: AiAssetId, from: AccountId, to: AccountId, amount: u128) -> Outcome {
		let shares = self.asset_mut(id)?.shares.as_mut().ok_or(FOREIGN)?;
		let free = shares.free.get(&from).copied().unwrap_or(0);
		let kept = u128::from(shares.holders.get(&from).is_some_and(|holder| holder.all() > 0));
		if amount + kept > free {
			return Err(FOREIGN);
		}
		shares.free.insert(from, free - amount);
		*shares.free.entry(to).or_default() += amount;
		Ok(())
	}
}
