// SPDX-License-Identifier: Apache-2.0
//! The naive reference: what was done, from which all that is true is worked out anew each time, with integers of 256
//! bits. It has nothing of `logic`.

use super::ledger::{Ledger, Outcome};
use crate::{
	mock::*,
	types::{Derivatives, LicenceTerms},
	*,
};
use frame::hashing::U256;
use std::collections::BTreeMap;

/// Terms that were published.
#[derive(Clone, Debug)]
pub struct KnownTerms {
	pub terms: LicenceTerms,
	pub publisher: AccountId,
}

/// An offer that was made.
#[derive(Clone, Debug)]
pub struct KnownOffer {
	pub asset: u32,
	pub seller: AccountId,
	pub terms: H256,
	pub price: u128,
	pub supply: Option<u32>,
	pub sold: u32,
	/// The one who may buy.
	pub listed: Option<AccountId>,
	pub closed: bool,
}

/// A lane that was opened under a licence.
#[derive(Clone, Debug)]
pub struct KnownLane {
	pub number: u8,
	/// The number of the period.
	pub period: u32,
	pub part: Units,
	/// What came back, once it has ended.
	pub returned: Option<Units>,
}

/// A licence that was sold.
#[derive(Clone, Debug)]
pub struct KnownLicence {
	pub offer: u32,
	pub asset: u32,
	pub terms: LicenceTerms,
	pub seller: AccountId,
	pub holder: AccountId,
	pub buyer: AccountId,
	pub price: u128,
	/// Each payment that a refund gives back.
	pub payments: Vec<u128>,
	pub started: u32,
	pub expires: Option<u32>,
	pub lanes: Vec<KnownLane>,
	pub derived: u32,
	pub algorithm: Option<H256>,
	pub listed: bool,
	pub revoked: bool,
	pub gone: bool,
}

impl KnownLicence {
	/// Lanes that are open.
	pub fn open(&self) -> impl Iterator<Item = &KnownLane> {
		self.lanes.iter().filter(|lane| lane.returned.is_none())
	}

	/// The number of the period that `now` is in.
	pub fn period(&self, now: u32) -> u32 {
		self.terms.quota.map_or(0, |quota| (now - self.started) / quota.period)
	}

	/// What is left of a period's quota: all that lanes did not get or gave back.
	pub fn left(&self, now: u32) -> Units {
		let Some(quota) = self.terms.quota else { return [0; 6] };
		let period = self.period(now);
		let mut left = quota.units;
		for lane in self.lanes.iter().filter(|lane| lane.period == period) {
			for class in 0..6 {
				let back = lane.returned.map_or(0, |returned| returned[class]);
				left[class] = left[class] + back - lane.part[class];
			}
		}
		left
	}

	/// Whether it has ended, and by what.
	pub fn ended(&self, now: u32) -> Outcome {
		if self.revoked {
			return Err("Revoked");
		}
		if self.expires.is_some_and(|end| end <= now) {
			return Err("Expired");
		}
		Ok(())
	}

	/// Whether anything can be done under it.
	pub fn in_force(&self, now: u32) -> Outcome {
		self.ended(now)?;
		self.unlisted()
	}

	/// Whether it is not for sale. What is revoked never is.
	pub fn unlisted(&self) -> Outcome {
		if self.listed && !self.revoked {
			return Err("Suspended");
		}
		Ok(())
	}

	/// Whether no lane is open.
	pub fn idle(&self) -> Outcome {
		if self.open().next().is_some() {
			return Err("SeatsInUse");
		}
		Ok(())
	}

	/// Whether it may become another's.
	pub fn movable(&self, now: u32) -> Outcome {
		self.in_force(now)?;
		if !self.terms.transferable {
			return Err("NotTransferable");
		}
		self.idle()
	}

	/// How many may still be derived.
	pub fn rights(&self) -> u32 {
		match self.terms.derivatives {
			Derivatives::None => 0,
			Derivatives::Allowed { count, .. } => count - self.derived,
		}
	}

	/// What a refund gives back.
	pub fn paid(&self) -> u128 {
		self.payments.iter().sum()
	}

	/// The deposit of its buyer.
	pub fn deposit(&self) -> u128 {
		LICENCE_DEPOSIT + u128::from(self.terms.seats) * SEAT_DEPOSIT
	}
}

/// What an asset is now.
#[derive(Clone, Copy, Debug)]
pub struct KnownAsset {
	pub owner: AccountId,
	pub compute_only: bool,
	pub retired: bool,
}

/// The reference.
#[derive(Clone, Debug)]
pub struct Reference {
	pub now: u32,
	pub fee_ppm: u32,
	pub shop: Option<u128>,
	pub noe: Ledger,
	pub cred: Ledger,
	pub escrowed: BTreeMap<AccountId, u128>,
	pub income: BTreeMap<u32, u128>,
	pub tiers: BTreeMap<AccountId, (u8, u32)>,
	pub assets: BTreeMap<u32, KnownAsset>,
	pub terms: BTreeMap<H256, KnownTerms>,
	/// From 1 on.
	pub offers: Vec<KnownOffer>,
	/// From 1 on.
	pub licences: Vec<KnownLicence>,
	pub preferred: BTreeMap<(AccountId, u32), u32>,
	/// Owner, terms and ppm.
	pub open: BTreeMap<u32, (AccountId, H256, u32)>,
	/// What happened in this step.
	pub events: Vec<Event<Test>>,
}

/// What a price comes to: the fee, the discount, and what is charged.
pub struct Parts {
	pub fee: u128,
	pub discount: u128,
	pub charged: u128,
}

/// `ceil(a × ppm / 10^6)`.
pub fn part_up(a: u128, ppm: u32) -> u128 {
	let million = U256::from(1_000_000);
	((U256::from(a) * U256::from(ppm) + million - U256::one()) / million).as_u128()
}

impl Reference {
	/// Does something wholly or not at all.
	pub fn attempt(&mut self, call: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
		let mut next = self.clone();
		call(&mut next)?;
		*self = next;
		Ok(())
	}

	/// Licences of an offer that are not gone.
	pub fn licences_of_offer(&self, id: u32) -> u32 {
		self.licences.iter().filter(|licence| licence.offer == id && !licence.gone).count() as u32
	}

	/// Whether there is a record of an offer.
	pub fn stored(&self, id: u32) -> bool {
		self.offers.get(id as usize - 1).is_some_and(|offer| !offer.closed || self.licences_of_offer(id) > 0)
	}

	/// An offer, to be changed.
	pub fn offer(&mut self, id: u32) -> Result<&mut KnownOffer, &'static str> {
		if id == 0 || !self.stored(id) {
			return Err("OfferNotFound");
		}
		Ok(&mut self.offers[id as usize - 1])
	}

	/// Whether `owner` still speaks for an asset.
	pub fn speaks_for(&self, owner: AccountId, asset: u32) -> bool {
		self.assets.get(&asset).is_some_and(|known| known.owner == owner && !known.retired)
	}

	/// An offer that holds.
	pub fn open_offer(&mut self, id: u32) -> Result<KnownOffer, &'static str> {
		let offer = self.offer(id)?.clone();
		if offer.closed {
			return Err("OfferClosed");
		}
		if !self.speaks_for(offer.seller, offer.asset) {
			return Err("OfferLapsed");
		}
		Ok(offer)
	}

	/// A licence, to be changed.
	pub fn licence(&mut self, id: u32) -> Result<&mut KnownLicence, &'static str> {
		let found = (id as usize).checked_sub(1).and_then(|index| self.licences.get_mut(index));
		found.filter(|licence| !licence.gone).ok_or("LicenceNotFound")
	}

	/// A licence of `who`, to be changed.
	pub fn own(&mut self, who: AccountId, id: u32) -> Result<&mut KnownLicence, &'static str> {
		let licence = self.licence(id)?;
		if licence.holder != who {
			return Err("NotHolder");
		}
		Ok(licence)
	}

	/// How often terms are named.
	pub fn uses(&self, hash: H256) -> u32 {
		let ids = 1..=self.offers.len() as u32;
		let offers = ids.filter(|id| self.stored(*id) && self.offers[*id as usize - 1].terms == hash).count();
		let open = self.open.values().filter(|(_, terms, _)| *terms == hash).count();
		(offers + open) as u32
	}

	/// The tier of an account.
	pub fn tier(&self, who: AccountId) -> u8 {
		self.tiers.get(&who).map_or(0, |(tier, _)| *tier)
	}

	/// Whether its tier is high enough.
	pub fn reaches(&self, who: AccountId, terms: &LicenceTerms) -> Outcome {
		if self.tier(who) < terms.required_tier {
			return Err("InsufficientTier");
		}
		Ok(())
	}

	/// What a price comes to.
	pub fn parts(&self, who: AccountId, price: u128) -> Parts {
		let fee = part_up(price, self.fee_ppm);
		let ppm = self.tiers.get(&who).map_or(0, |(_, discount)| *discount);
		let discount = (U256::from(fee) * U256::from(ppm) / U256::from(1_000_000)).as_u128();
		Parts { fee, discount, charged: price - discount }
	}

	/// Pays a price.
	pub fn charge(&mut self, who: AccountId, asset: u32, price: u128, native: Option<u128>) -> Outcome {
		let Parts { fee, discount, charged } = self.parts(who, price);
		if let Some(pay) = native {
			let rate = self.shop.ok_or(super::ledger::FOREIGN)?;
			let credits = pay * rate / noema_primitives::NOE;
			if credits < charged {
				return Err(super::ledger::FOREIGN);
			}
			self.noe.pay(who, VAULT, pay)?;
			self.cred.mint(who, credits)?;
		}
		self.cred.pay(who, REVENUE, fee - discount)?;
		self.earn(who, asset, price - fee)
	}

	/// Income of an asset.
	pub fn earn(&mut self, who: AccountId, asset: u32, amount: u128) -> Outcome {
		self.cred.pay(who, ROYALTIES, amount)?;
		*self.income.entry(asset).or_default() += amount;
		Ok(())
	}
}
