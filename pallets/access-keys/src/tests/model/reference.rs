// SPDX-License-Identifier: Apache-2.0
//! The naive reference: every use there ever was in a list, every lane in another, and each answer worked out from
//! them anew. It has nothing of `logic`.

use crate::{
	mock::*,
	types::{Scope, Terms},
	Event,
};
use noema_primitives::{BlockNumber, GrantUse, ServiceId};
use std::collections::{BTreeMap, BTreeSet};

/// An error that is none of this pallet's.
pub const FOREIGN: &str = "foreign";

/// Whether something was done, or the name of the error.
pub type Outcome = Result<(), &'static str>;

/// An owner and the number of a key.
pub type Place = (AccountId, u8);

/// How a grant ended, if not by its expiry.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum End {
	Not,
	/// It moved to a key, and lanes stay until a block.
	Moved(u8, BlockNumber),
	/// It was taken back in a block.
	Taken(BlockNumber),
}

/// A grant.
#[derive(Clone, Debug)]
pub struct Entry {
	pub terms: Terms,
	pub end: End,
	/// When something was reserved, and how much.
	pub uses: Vec<(BlockNumber, u128)>,
	pub deposit: u128,
}

/// A lane.
#[derive(Clone, Debug)]
pub struct Lane {
	pub place: Place,
	pub service: ServiceId,
	pub reserve: u128,
	pub close_delay: BlockNumber,
	pub licensed: bool,
}

/// The reference.
#[derive(Clone, Debug)]
pub struct Reference {
	pub now: BlockNumber,
	/// What a grant costs now.
	pub deposit: u128,
	pub balances: BTreeMap<AccountId, u128>,
	pub grants: BTreeMap<Place, Entry>,
	pub lanes: Vec<Lane>,
	/// What happened in this step.
	pub events: Vec<Event<Test>>,
}

impl Entry {
	/// What counts against the cap: uses within the period, and within the rest of the 24th of it that it began in.
	pub fn used(&self, now: BlockNumber) -> u128 {
		let part = self.terms.period.div_ceil(24);
		let begin = (now / part).max(24) - 24;
		self.uses.iter().filter(|(at, _)| *at >= begin * part).map(|(_, amount)| amount).sum()
	}

	/// What was reserved in the period, to the block.
	fn rolling(&self, now: BlockNumber) -> u128 {
		self.uses.iter().filter(|(at, _)| at + self.terms.period >= now).map(|(_, amount)| amount).sum()
	}

	/// Why it is not in force.
	fn ended(&self, now: BlockNumber) -> Outcome {
		match self.end {
			End::Moved(..) => Err("KeyRotated"),
			End::Taken(_) => Err("KeyRevoked"),
			End::Not if now >= self.terms.expires_at => Err("KeyExpired"),
			End::Not => Ok(()),
		}
	}

	/// What may be reserved.
	pub fn room(&self, now: BlockNumber) -> Result<u128, &'static str> {
		self.ended(now)?;
		Ok(self.terms.cap.saturating_sub(self.used(now)))
	}

	/// The block since when lanes are being closed.
	pub fn closing(&self, now: BlockNumber) -> Option<BlockNumber> {
		let mut ends = vec![self.terms.expires_at];
		match self.end {
			End::Not => (),
			End::Moved(_, until) => ends.push(until),
			End::Taken(at) => ends.push(at),
		}
		ends.into_iter().filter(|end| *end <= now).min()
	}
}

impl Reference {
	/// The entry of a key.
	pub fn entry(&self, place: Place) -> Result<&Entry, &'static str> {
		self.grants.get(&place).ok_or("NotFound")
	}

	fn entry_mut(&mut self, place: Place) -> Result<&mut Entry, &'static str> {
		self.grants.get_mut(&place).ok_or("NotFound")
	}

	/// The place, or if there is no grant, that of the next there is: most steps would come to nothing otherwise. Places of
	/// the poor, and of keys that anybody could sign for, stay what they are.
	pub fn near(&self, place: Place) -> Place {
		let (owner, number) = place;
		if owner == POOR || number == 0 {
			return place;
		}
		let mut grants = self.grants.range(place..).chain(&self.grants);
		grants.next().map_or(place, |(found, _)| *found)
	}

	/// Lanes of a key.
	pub fn lanes_of(&self, place: Place) -> u32 {
		self.lanes.iter().filter(|lane| lane.place == place).count() as u32
	}

	/// Grants of an owner.
	pub fn count(&self, owner: AccountId) -> u32 {
		self.grants.keys().filter(|place| place.0 == owner).count() as u32
	}

	/// What an account has.
	pub fn balance(&self, who: AccountId) -> u128 {
		self.balances.get(&who).copied().unwrap_or(0)
	}

	/// Takes a deposit, for one grant more.
	fn pay(&mut self, owner: AccountId) -> Outcome {
		if self.count(owner) >= 4 {
			return Err("TooManyGrants");
		}
		let balance = self.balance(owner);
		if balance < self.deposit + MINIMUM {
			return Err(FOREIGN);
		}
		self.balances.insert(owner, balance - self.deposit);
		Ok(())
	}

	/// Why terms cannot be granted.
	fn judge(&self, terms: &Terms) -> Outcome {
		if let Scope::Services(list) = &terms.scope {
			if list.is_empty() {
				return Err("ScopeEmpty");
			}
			if list.iter().collect::<BTreeSet<_>>().len() < list.len() {
				return Err("ServiceDuplicate");
			}
		}
		if terms.cap.min(terms.lane_cap) == 0 {
			return Err("CapZero");
		}
		if !(24..=365 * DAY).contains(&terms.period) {
			return Err("PeriodOutOfBounds");
		}
		if terms.max_close_delay < 300 {
			return Err("CloseDelayTooShort");
		}
		if terms.expires_at <= self.now || terms.expires_at > self.now + 365 * DAY {
			return Err("ExpiryOutOfBounds");
		}
		Ok(())
	}

	/// `grant`.
	pub fn grant(&mut self, (owner, number): Place, terms: &Terms) -> Outcome {
		if self.grants.contains_key(&(owner, number)) {
			return Err("AlreadyExists");
		}
		if number == 0 {
			return Err("KeyUnsound");
		}
		self.judge(terms)?;
		self.pay(owner)?;
		let (terms, deposit) = (terms.clone(), self.deposit);
		let entry = Entry { terms: terms.clone(), end: End::Not, uses: vec![], deposit };
		self.grants.insert((owner, number), entry);
		self.events.push(Event::KeyGranted { owner, key: key(number), terms, deposit });
		Ok(())
	}

	/// `update_grant`.
	pub fn update_grant(&mut self, (owner, number): Place, terms: &Terms) -> Outcome {
		let now = self.now;
		let entry = self.entry((owner, number))?;
		entry.ended(now)?;
		self.judge(terms)?;
		let entry = self.entry_mut((owner, number))?;
		if entry.terms.period != terms.period {
			entry.uses = vec![(now, entry.used(now))];
		}
		entry.terms = terms.clone();
		self.events.push(Event::GrantUpdated { owner, key: key(number), terms: terms.clone() });
		Ok(())
	}

	/// `revoke`.
	pub fn revoke(&mut self, (owner, number): Place) -> Outcome {
		let (at, lanes) = (self.now, self.lanes_of((owner, number)));
		let entry = self.entry_mut((owner, number))?;
		if entry.closing(at).is_some() || matches!(entry.end, End::Taken(_)) {
			entry.ended(at)?;
		}
		entry.end = End::Taken(at);
		self.events.push(Event::KeyRevoked { owner, key: key(number), at, lanes });
		if lanes == 0 {
			self.remove((owner, number));
		}
		Ok(())
	}

	/// Removes a grant, and returns its deposit.
	fn remove(&mut self, (owner, number): Place) {
		let deposit = self.grants.remove(&(owner, number)).map_or(0, |entry| entry.deposit);
		self.balances.insert(owner, self.balance(owner) + deposit);
		self.events.push(Event::GrantRemoved { owner, key: key(number), deposit });
	}

	/// `rotate`.
	pub fn rotate(&mut self, owner: AccountId, old: u8, new: u8, overlap: BlockNumber) -> Outcome {
		let before = self.entry((owner, old))?.clone();
		if old == new {
			return Err("SameKey");
		}
		if new == 0 {
			return Err("KeyUnsound");
		}
		before.ended(self.now)?;
		if overlap > 30 * DAY {
			return Err("OverlapTooLong");
		}
		if self.grants.contains_key(&(owner, new)) {
			return Err("AlreadyExists");
		}
		let (lanes, closes_at) = (self.lanes_of((owner, old)), self.now + overlap);
		let mut after = before;
		if lanes == 0 {
			self.grants.remove(&(owner, old));
		} else {
			self.pay(owner)?;
			after.deposit = self.deposit;
			self.entry_mut((owner, old))?.end = End::Moved(new, closes_at);
		}
		let (old, deposit, number) = (key(old), after.deposit, new);
		let new = key(number);
		self.grants.insert((owner, number), after);
		self.events.push(Event::KeyRotated { owner, old, new, overlap, closes_at, lanes, deposit });
		Ok(())
	}

	/// `prune`.
	pub fn prune(&mut self, place: Place) -> Outcome {
		if self.entry(place)?.ended(self.now).is_ok() {
			return Err("NotYetEnded");
		}
		if self.lanes_of(place) > 0 {
			return Err("LanesOpen");
		}
		self.remove(place);
		Ok(())
	}

	/// Counts a use of a key, for a new lane or for one there is.
	pub fn charge(&mut self, place: Place, usage: &GrantUse, is_new: bool) -> Outcome {
		let (now, lanes) = (self.now, self.lanes_of(place));
		let entry = self.entry_mut(place)?;
		entry.ended(now)?;
		let admitted = match &entry.terms.scope {
			Scope::Any => true,
			Scope::Services(list) => list.contains(&usage.service),
		};
		let room = entry.room(now)?;
		match () {
			_ if !admitted => return Err("ServiceNotGranted"),
			_ if usage.licensed && !entry.terms.licences => return Err("LicencesNotGranted"),
			_ if usage.close_delay > entry.terms.max_close_delay => return Err("CloseDelayTooLong"),
			_ if usage.lane_reserve > entry.terms.lane_cap => return Err("LaneCapExceeded"),
			_ if is_new && lanes == 3 => return Err("TooManyLanes"),
			_ if usage.reserve > room => return Err("PeriodCapExceeded"),
			_ => entry.uses.push((now, usage.reserve)),
		}
		// An owner may have lowered the cap below what was used: then nothing is added to it.
		let kept = usage.reserve == 0 || entry.rolling(now) <= entry.terms.cap;
		assert!(kept, "a period has more than its cap");
		let (owner, number) = place;
		let GrantUse { service, reserve, lane_reserve, close_delay, salt, .. } = *usage;
		let (key, room) = (key(number), room - reserve);
		self.events.push(Event::GrantCharged {
			owner,
			key,
			service,
			reserve,
			lane_reserve,
			close_delay,
			salt,
			room,
		});
		Ok(())
	}

	/// Does something wholly or not at all.
	pub fn attempt(&mut self, call: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
		let mut next = self.clone();
		call(&mut next)?;
		*self = next;
		Ok(())
	}
}
