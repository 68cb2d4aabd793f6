// SPDX-License-Identifier: Apache-2.0
//! The naive reference: every income in a list, every holder by itself, every epoch ended one after the other. It has
//! nothing of `logic`, and counts parts of credits in 256 bits.

use crate::{
	mock::*,
	types::{Standing, Verdict},
	Event,
};
use frame::hashing::U256;
use noema_primitives::{AiAssetId, BlockNumber, LicenceId};
use std::collections::BTreeMap;

/// An error that is none of this pallet's.
pub const FOREIGN: &str = "foreign";

/// Whether something was done, or the name of the error.
pub type Outcome = Result<(), &'static str>;

/// All there ever is.
pub const ACCOUNTS: [AccountId; 5] = [ALICE, BOB, CAROL, STRANGER, TREASURY];
pub const ASSETS: [AiAssetId; 3] = [BASE, DERIVED, LEAF];

/// A licence of the asset that descends from the others, as long as its lineage says so.
pub const OF_LEAF: LicenceId = 7;

/// All licences, which are the stranger's: of which asset, and whether anything was paid.
pub const LICENCES: [(LicenceId, AiAssetId, bool); 3] =
	[(5, BASE, true), (6, BASE, false), (OF_LEAF, LEAF, true)];

/// A million shares.
pub const ALL: u128 = 1_000_000;

/// A credit is so many parts.
pub fn parts() -> U256 {
	U256::exp10(18)
}

/// What an account has activated.
#[derive(Clone, Debug, Default)]
pub struct Holder {
	/// From which epoch on, and how many.
	pub stakes: Vec<(u32, u128)>,
	/// In parts of a credit.
	pub owed: U256,
}

/// Shares.
#[derive(Clone, Debug)]
pub struct Shares {
	pub free: BTreeMap<AccountId, u128>,
	pub holders: BTreeMap<AccountId, Holder>,
	pub epoch: u32,
	pub carried: U256,
	pub left: U256,
	pub portion: U256,
	/// The last epoch at whose end something is released.
	pub locked_after: Option<u32>,
	/// What is carried in an epoch to come, and in which.
	pub resting: Option<(u32, U256)>,
	pub depositor: AccountId,
}

/// A dispute.
#[derive(Clone, Debug)]
pub struct Disputed {
	pub who: AccountId,
	pub standing: Standing,
	pub until: BlockNumber,
}

/// An asset.
#[derive(Clone, Debug)]
pub struct Asset {
	pub owner: AccountId,
	pub lineage: Vec<(AiAssetId, u32)>,
	/// All it ever earned.
	pub ever: u128,
	/// What it earned since the correction, and in which epochs.
	pub incomes: Vec<(u32, u128)>,
	/// What the owner side has had of that.
	pub counted: u128,
	/// What ancestors have had of it.
	pub paid: BTreeMap<AiAssetId, u128>,
	/// What the owner side has.
	pub held: u128,
	/// What it gets when its dispute has ended.
	pub parked: u128,
	pub quiet_until: BlockNumber,
	pub shares: Option<Shares>,
	pub dispute: Option<Disputed>,
}

/// The reference.
#[derive(Clone, Debug)]
pub struct Reference {
	pub now: BlockNumber,
	pub assets: BTreeMap<AiAssetId, Asset>,
	/// What was promised of an asset's income to each ancestor, and to its own owner side, in millionths of a credit:
	/// never rounded.
	pub promised: BTreeMap<(AiAssetId, AiAssetId), U256>,
	pub credits: BTreeMap<AccountId, u128>,
	pub escrow: BTreeMap<AccountId, u128>,
	pub slashed: u128,
	pub lost: BTreeMap<AccountId, u128>,
	pub dust: u128,
	/// What happened in this step.
	pub events: Vec<Event<Test>>,
}

impl Holder {
	/// Shares that earn in an epoch.
	pub fn active(&self, epoch: u32) -> u128 {
		self.stakes.iter().filter(|(from, _)| *from <= epoch).map(|(_, amount)| amount).sum()
	}

	/// All its shares.
	pub fn all(&self) -> u128 {
		self.stakes.iter().map(|(_, amount)| amount).sum()
	}

	/// Whole credits that are owed.
	pub fn payable(&self) -> u128 {
		(self.owed / parts()).as_u128()
	}

	/// Takes shares away: first the latest.
	pub fn take(&mut self, mut amount: u128) {
		self.stakes.sort();
		while amount > 0 {
			let (from, last) = self.stakes.pop().expect("it has as many");
			let taken = last.min(amount);
			amount -= taken;
			if last > taken {
				self.stakes.push((from, last - taken));
			}
		}
	}
}

impl Shares {
	pub fn active(&self) -> u128 {
		self.holders.values().map(|holder| holder.active(self.epoch)).sum()
	}

	pub fn all(&self) -> u128 {
		self.holders.values().map(Holder::all).sum()
	}

	/// Those that nobody has burned.
	pub fn issued(&self) -> u128 {
		self.all() + self.free.values().sum::<u128>()
	}

	/// Whether some wait to earn.
	pub fn waits(&self) -> bool {
		self.all() > self.active()
	}

	/// Gives a millionth of so many credits to each active share, and keeps the rest.
	pub fn spread(&mut self, credits: u128) {
		let each = U256::from(credits) * parts() / U256::from(ALL);
		let active = self.active();
		self.give(each);
		self.carried += each * U256::from(ALL - active);
	}

	fn give(&mut self, each: U256) {
		for holder in self.holders.values_mut() {
			holder.owed += each * U256::from(holder.active(self.epoch));
		}
	}

	/// Ends the epoch.
	pub fn end_epoch(&mut self) {
		let active = self.active();
		let locked = self.locked_after.is_some_and(|last| self.epoch > last);
		if active >= u128::from(MIN_ACTIVE) && !locked {
			let each = self.portion.min(self.left) / U256::from(active);
			self.give(each);
			self.left -= each * U256::from(active);
		}
		if !self.carried.is_zero() {
			self.left += self.carried;
			self.carried = U256::zero();
			self.portion = (self.left + U256::from(RELEASE - 1)) / U256::from(RELEASE);
		}
		self.epoch += 1;
		if let Some((_, amount)) = self.resting.take_if(|(epoch, _)| *epoch == self.epoch) {
			self.carried += amount;
		}
	}

	/// All that is to be released at some time.
	pub fn waiting(&self) -> U256 {
		self.carried + self.left + self.resting.map_or(U256::zero(), |(_, amount)| amount)
	}

	/// Takes all of that, and ends what was to be done with it.
	pub fn take_waiting(&mut self) -> U256 {
		let waiting = self.waiting();
		(self.carried, self.left, self.portion) = (U256::zero(), U256::zero(), U256::zero());
		self.resting = None;
		waiting
	}
}

impl Asset {
	/// What all ancestors leave, in ppm.
	pub fn own(&self) -> u32 {
		1_000_000 - self.lineage.iter().map(|(_, ppm)| ppm).sum::<u32>()
	}

	/// What is promised to an ancestor.
	pub fn share(&self, ancestor: AiAssetId) -> u32 {
		self.lineage.iter().find(|(id, _)| *id == ancestor).map_or(0, |(_, ppm)| *ppm)
	}

	/// Income since the correction.
	pub fn total(&self) -> u128 {
		self.incomes.iter().map(|(_, amount)| amount).sum()
	}

	/// A part of what came until the end of an epoch.
	pub fn part(&self, ppm: u32, until: u32) -> u128 {
		let sum: u128 = self.incomes.iter().filter(|(at, _)| *at <= until).map(|(_, amount)| amount).sum();
		(U256::from(sum) * U256::from(ppm) / U256::from(1_000_000)).as_u128()
	}

	/// What an ancestor could pull.
	pub fn due(&self, ancestor: AiAssetId) -> u128 {
		let paid = self.paid.get(&ancestor).copied().unwrap_or(0);
		self.part(self.share(ancestor), u32::MAX) - paid
	}

	/// Brings the owner side up to date.
	pub fn catch_up(&mut self, epoch: u32) {
		let (own, counted) = (self.own(), self.counted);
		let all = self.part(own, u32::MAX);
		let parked = std::mem::take(&mut self.parked);
		self.counted = all;
		self.held += all - counted + parked;
		let starts = self.shares.as_ref().filter(|shares| shares.waits() && shares.epoch < epoch);
		let before = starts.map_or(counted, |shares| self.part(own, shares.epoch));
		let Some(shares) = &mut self.shares else { return };
		shares.spread(before - counted);
		while shares.epoch < epoch {
			shares.end_epoch();
		}
		shares.spread(all - before + parked);
	}
}

impl Asset {
	/// A dispute ends for the owner: nothing was released in its epochs but the first, and what waits is carried in the next.
	pub fn resume(&mut self, epoch: u32) {
		let Some(shares) = &mut self.shares else { return };
		let began = shares.epoch;
		shares.locked_after = Some(began);
		self.catch_up(epoch);
		let shares = self.shares.as_mut().expect("it is divided");
		shares.locked_after = None;
		if shares.epoch > began {
			let waiting = shares.take_waiting();
			shares.resting = Some((shares.epoch + 1, waiting));
		}
	}
}

impl Reference {
	pub fn epoch(&self) -> u32 {
		self.now / EPOCH
	}

	pub fn asset(&self, id: AiAssetId) -> Result<&Asset, &'static str> {
		self.assets.get(&id).ok_or("AssetNotFound")
	}

	pub fn asset_mut(&mut self, id: AiAssetId) -> Result<&mut Asset, &'static str> {
		self.assets.get_mut(&id).ok_or("AssetNotFound")
	}

	/// Fails if an asset is disputed.
	pub fn undisputed(&self, id: AiAssetId) -> Outcome {
		match self.assets.get(&id).and_then(|asset| asset.dispute.as_ref()) {
			Some(_) => Err("AssetDisputed"),
			None => Ok(()),
		}
	}

	/// An asset, brought up to date.
	pub fn up_to_date(&mut self, id: AiAssetId) -> Result<&mut Asset, &'static str> {
		let epoch = self.epoch();
		let asset = self.asset_mut(id)?;
		asset.catch_up(epoch);
		Ok(asset)
	}

	/// Pays credits out of the pot.
	pub fn pay(&mut self, who: AccountId, amount: u128) {
		let balance = self.credits.entry(who).or_default();
		if *balance == 0 && amount < CRED_MINIMUM {
			*self.escrow.entry(who).or_default() += amount;
		} else {
			*balance += amount;
		}
	}

	/// Does something wholly or not at all.
	pub fn attempt(&mut self, call: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
		let mut next = self.clone();
		call(&mut next)?;
		*self = next;
		Ok(())
	}

	/// What is on hold of an account for positions, for shares, and for disputes.
	pub fn on_hold(&self, who: AccountId) -> [u128; 3] {
		let shares = || self.assets.values().filter_map(|asset| asset.shares.as_ref());
		let positions = shares().filter(|shares| shares.holders.contains_key(&who)).count();
		let divided = shares().filter(|shares| shares.depositor == who).count();
		let disputes = self.assets.values().filter_map(|asset| asset.dispute.as_ref());
		let disputes = disputes.filter(|dispute| dispute.who == who).count();
		[positions as u128 * POSITION_DEPOSIT, divided as u128 * SHARES_DEPOSIT, disputes as u128 * BOND]
	}

	/// What `Assets` has reserved of an account for names.
	pub fn reserved(&self, who: AccountId) -> u128 {
		let shares = self.assets.values().filter_map(|asset| asset.shares.as_ref());
		let divided = shares.filter(|shares| shares.depositor == who).count();
		divided as u128 * (noema_primitives::money::NOE + 22 * BYTE)
	}

	/// Whether a verdict is for someone else.
	pub fn beneficiary(verdict: &Verdict<AccountId>) -> Option<AccountId> {
		match verdict {
			Verdict::Released => None,
			Verdict::Redirected(to) => Some(*to),
		}
	}
}
