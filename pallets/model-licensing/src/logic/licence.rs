// SPDX-License-Identifier: Apache-2.0
//! The life of a licence.

use super::{check, price::Split, Refusal};
use crate::types::{Licence, LicenceState, LicenceTerms};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame::hashing::H256;
use noema_primitives::{money::Balance, BlockNumber};
use scale_info::TypeInfo;

/// What a licence is good for now.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Standing {
	/// It is in force.
	InForce,
	/// It is for sale: nothing is done with it.
	Suspended,
	/// It has expired, and may be renewed.
	Expired,
	/// It was revoked.
	Revoked,
}

impl<AccountId: Clone + PartialEq> Licence<AccountId> {
	/// What the licence is good for. Whoever was revoked stays so, and what has expired is not for sale any more.
	pub fn standing(&self, now: BlockNumber) -> Standing {
		let expired = self.expires_at.is_some_and(|end| end <= now);
		match self.state {
			LicenceState::Revoked => Standing::Revoked,
			_ if expired => Standing::Expired,
			LicenceState::Suspended => Standing::Suspended,
			LicenceState::Active => Standing::InForce,
		}
	}

	/// Whether its holder is a licensee: also while it is for sale.
	pub fn check_licensee(&self, now: BlockNumber) -> Result<(), Refusal> {
		match self.standing(now) {
			Standing::Revoked => Err(Refusal::Revoked),
			Standing::Expired => Err(Refusal::Expired),
			Standing::Suspended | Standing::InForce => Ok(()),
		}
	}

	/// Whether anything can be done under it.
	pub fn check_force(&self, now: BlockNumber) -> Result<(), Refusal> {
		self.check_licensee(now)?;
		self.check_unlisted()
	}

	/// Whether it is not for sale.
	pub fn check_unlisted(&self) -> Result<(), Refusal> {
		check(self.state != LicenceState::Suspended, Refusal::Suspended)
	}

	/// Whether no lane is open under it.
	pub fn check_idle(&self) -> Result<(), Refusal> {
		check(self.seats_used == 0, Refusal::SeatsInUse)
	}

	/// Whether it may become another's.
	pub fn check_movable(&self, terms: &LicenceTerms, now: BlockNumber) -> Result<(), Refusal> {
		self.check_force(now)?;
		check(terms.transferable, Refusal::NotTransferable)?;
		self.check_idle()
	}

	/// Whether it may be removed: by its holder at any time, by anyone once it was revoked, or has been expired for
	/// `grace` blocks, in which its holder can still renew it.
	pub fn check_burnable(
		&self,
		by_holder: bool,
		grace: BlockNumber,
		now: BlockNumber,
	) -> Result<(), Refusal> {
		self.check_unlisted()?;
		let since_end = self.expires_at.and_then(|end| now.checked_sub(end));
		let abandoned = since_end.is_some_and(|blocks| blocks >= grace);
		let by_anyone = self.state == LicenceState::Revoked || abandoned;
		check(by_holder || by_anyone, Refusal::NotYetEnded)?;
		self.check_idle()
	}

	/// Whether its seller may still take it back: for `period` blocks after the purchase, the last one included and
	/// whatever renewals followed, from nobody but the one who bought it.
	pub fn check_refundable(&self, period: BlockNumber, now: BlockNumber) -> Result<(), Refusal> {
		let in_time = now.saturating_sub(self.started_at) <= period;
		check(in_time && self.holder == self.depositor, Refusal::RefundTooLate)?;
		self.check_unlisted()?;
		self.check_idle()
	}

	/// The licence that goes on for the duration of its terms, from its end on or, if that has passed, from now on.
	pub fn renewed(&self, terms: &LicenceTerms, split: &Split, now: BlockNumber) -> Result<Self, Refusal> {
		check(self.state != LicenceState::Revoked, Refusal::Revoked)?;
		self.check_unlisted()?;
		let end = self.expires_at.ok_or(Refusal::Perpetual)?;
		let expires_at = terms.expiry(end.max(now))?;
		let paid = self.paid.checked_add(split.charged()).ok_or(Refusal::Overflow)?;
		Ok(Self { expires_at, price: split.price, paid, ..self.clone() })
	}

	/// The licence of another, who has it for nothing or has paid `price` for it.
	pub fn moved(&self, to: &AccountId, price: Option<Balance>) -> Result<Self, Refusal> {
		check(self.holder != *to, Refusal::SameHolder)?;
		let (last, paid) = price.map_or((self.price, self.paid), |price| (price, price));
		let (holder, state) = (to.clone(), LicenceState::Active);
		Ok(Self { holder, price: last, paid, state, ..self.clone() })
	}

	/// The licence that is for sale.
	pub fn suspended(&self, terms: &LicenceTerms, now: BlockNumber) -> Result<Self, Refusal> {
		self.check_movable(terms, now)?;
		Ok(Self { state: LicenceState::Suspended, ..self.clone() })
	}

	/// Whether it is for sale, and can be had.
	pub fn check_for_sale(&self, now: BlockNumber) -> Result<(), Refusal> {
		self.check_licensee(now)?;
		check(self.state == LicenceState::Suspended, Refusal::NotSuspended)
	}

	/// The licence that was revoked.
	pub fn revoked(&self) -> Result<Self, Refusal> {
		check(self.state != LicenceState::Revoked, Refusal::AlreadyRevoked)?;
		Ok(Self { state: LicenceState::Revoked, ..self.clone() })
	}

	/// The licence whose lanes run this algorithm from now on.
	pub fn selecting(
		&self,
		terms: &LicenceTerms,
		algorithm: H256,
		now: BlockNumber,
	) -> Result<Self, Refusal> {
		self.check_force(now)?;
		check(terms.algorithms.contains(&algorithm), Refusal::AlgorithmNotFound)?;
		check(self.algorithm != Some(algorithm), Refusal::AlreadySelected)?;
		self.check_idle()?;
		Ok(Self { algorithm: Some(algorithm), ..self.clone() })
	}

	/// The licence with a right to derive less.
	pub fn right_used(&self, now: BlockNumber) -> Result<Self, Refusal> {
		self.check_force(now)?;
		let left = self.derivatives_left.checked_sub(1).ok_or(Refusal::InsufficientDerivatives)?;
		Ok(Self { derivatives_left: left, ..self.clone() })
	}
}
