// SPDX-License-Identifier: Apache-2.0
//! The till: settles vouchers and reports of one payee, adds up who gets what, and pays it out at the end.

use crate::{actions::change::Loaded, *};
use alloc::collections::{btree_map::Entry, BTreeMap};
use logic::{
	claim::{amount_due, claimed, is_of_scheme, stale, Situation},
	split::split,
};
use noema_primitives::{voucher::verify, RevenueAsset, ServiceTerms};

/// What is the same for all rows of a claim, what was read once, and what is to be paid.
pub(crate) struct Till<T: Config> {
	payee: T::AccountId,
	genesis_hash: H256,
	fork_id: ForkId,
	fee: Permill,
	min_claim: Balance,
	/// The account of royalties, if there are any.
	royalty_account: Option<T::AccountId>,
	/// Terms that were asked for.
	terms: BTreeMap<(ServiceId, TariffVersion), ServiceTerms<T::AccountId>>,
	/// What revenue gets.
	revenue: Balance,
	/// What each asset gets.
	royalties: BTreeMap<AiAssetId, Balance>,
	/// What the payee gets.
	payout: Balance,
}

impl<T: Config> Till<T> {
	/// With nothing in it.
	pub fn new(payee: T::AccountId) -> Self {
		Self {
			payee,
			genesis_hash: Pallet::<T>::genesis_hash(),
			fork_id: Pallet::<T>::current_fork_id(),
			fee: T::ProtocolFee::get().min(logic::MAX_PROTOCOL_FEE),
			min_claim: T::MinClaim::get(),
			royalty_account: T::Royalties::account(),
			terms: BTreeMap::new(),
			revenue: 0,
			royalties: BTreeMap::new(),
			payout: 0,
		}
	}

	/// Settles a row, if it is worth anything. Nothing is written otherwise.
	pub fn settle(&mut self, row: &Row) -> Result<Split, RowCode> {
		let lane = Lanes::<T>::get(row.lane_id).ok_or(RowCode::UnknownLane)?;
		if lane.payee != self.payee {
			return Err(RowCode::NotPayee);
		}
		let Loaded { lane, freed, standing } = Pallet::<T>::look_at(&lane);
		// Of a lane that has ended the tariff may be gone.
		stale(&lane, row, self.fork_id, standing)?;
		let terms = self.terms_of(&lane).ok_or(RowCode::Unaccounted)?.clone();
		let situation = Situation {
			fork_id: self.fork_id,
			standing,
			tariff: &terms.tariff,
			min_claim: self.min_claim,
			now: Pallet::<T>::now(),
		};
		let due = amount_due(&lane, row, &situation)?;
		if !is_of_scheme(&row.signature, &lane.signer) {
			return Err(RowCode::WrongScheme);
		}
		let hash = row.voucher(self.genesis_hash).signing_hash();
		if !verify(&lane.signer, &row.signature, &hash) {
			return Err(RowCode::BadSignature);
		}
		let paid = claimed(&lane, row, due);
		self.book(row.lane_id, paid, freed, due, &terms)
	}

	/// Settles a report that was not disputed.
	pub fn settle_report(&mut self, id: LaneId, loaded: Loaded<T>) -> Result<Split, Error<T>> {
		let Loaded { lane, freed, standing } = loaded;
		let terms = self.terms_of(&lane).ok_or(Error::<T>::Unaccounted)?.clone();
		let (paid, due) = lane.undisputed(&terms.tariff, standing, Pallet::<T>::now())?;
		self.book(id, paid, freed, due, &terms).map_err(|_| Error::<T>::Unaccounted)
	}

	/// The terms that a lane pins, read once for all lanes that pin them.
	fn terms_of(&mut self, lane: &LaneOf<T>) -> Option<&ServiceTerms<T::AccountId>> {
		let key = (lane.service, lane.tariff_version);
		match self.terms.entry(key) {
			Entry::Occupied(known) => Some(known.into_mut()),
			Entry::Vacant(place) => {
				Some(place.insert(T::Services::terms(lane.service, lane.tariff_version)?))
			},
		}
	}

	/// Takes `due` of the payer's escrow into the till, and stores the lane that has paid it.
	fn book(
		&mut self,
		id: LaneId,
		lane: LaneOf<T>,
		freed: Balance,
		due: Balance,
		terms: &ServiceTerms<T::AccountId>,
	) -> Result<Split, RowCode> {
		let discount = if self.fee.is_zero() { 0 } else { T::Tiers::fee_discount(&lane.payer) };
		let asset = terms.asset.filter(|_| self.royalty_account.is_some());
		let split = split(due, self.fee, discount, asset.map_or(0, |_| terms.royalty_ppm));

		let income = asset.map(|asset| self.royalties.get(&asset).copied().unwrap_or_default());
		let sum = |a: Balance, b: Balance| a.checked_add(b).ok_or(RowCode::Unaccounted);
		let revenue = sum(self.revenue, split.revenue())?;
		let payout = sum(self.payout, split.payout)?;
		let income = income.map(|income| sum(income, split.royalty)).transpose()?;
		Pallet::<T>::change_account(&lane.payer, |account| {
			account.released(freed)?.paid(due, split.discount)
		})
		.map_err(|_| RowCode::Unaccounted)?;
		Pallet::<T>::tell_decrease(id, freed, &lane);
		Lanes::<T>::insert(id, lane);
		(self.revenue, self.payout) = (revenue, payout);
		if let (Some(asset), Some(income)) = (asset, income) {
			self.royalties.insert(asset, income);
		}
		Ok(split)
	}

	/// How many assets get something.
	pub fn assets(&self) -> usize {
		self.royalties.values().filter(|income| **income > 0).count()
	}

	/// Pays out what is in it: the payee, the assets and the protocol, each in one transfer.
	pub fn pay_out(self) -> DispatchResult {
		if self.payout > 0 {
			let beneficiary = T::Services::payout_of(&self.payee);
			Pallet::<T>::pay_out(beneficiary.as_ref().unwrap_or(&self.payee), &self.payee, self.payout)?;
		}
		let royalties = self.royalties.values().try_fold(0, |sum: Balance, income| sum.checked_add(*income));
		let royalties = royalties.ok_or(Error::<T>::Overflow)?;
		if let Some(account) = self.royalty_account.filter(|_| royalties > 0) {
			// What stays in the pot is there already.
			let moves = account != Pallet::<T>::pot();
			let escrowed = moves && Pallet::<T>::pay_out(&account, &account, royalties)?;
			// The sink is told of what has arrived. Its account exists from genesis on, and can receive.
			for (asset, income) in self.royalties.into_iter().filter(|(_, income)| *income > 0 && !escrowed) {
				T::Royalties::on_income(asset, income);
			}
		}
		if self.revenue > 0 {
			T::Fees::collect(&Pallet::<T>::pot(), RevenueAsset::Credits, self.revenue)?;
		}
		Ok(())
	}
}
