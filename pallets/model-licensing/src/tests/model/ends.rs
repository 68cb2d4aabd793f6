// SPDX-License-Identifier: Apache-2.0
//! What the naive reference does when it is called: the end of licences, the market, lanes, and derivatives.

use super::{
	ledger::Outcome,
	reference::{part_up, KnownLane, Reference},
};
use crate::{mock::*, types::Derivatives, *};

impl Reference {
	/// `refund_licence`.
	pub fn refund(&mut self, who: AccountId, id: u32) -> Outcome {
		let known = self.licence(id)?.clone();
		if known.seller != who {
			return Err("NotSeller");
		}
		if known.holder != known.buyer || self.now > known.started + REFUND {
			return Err("RefundTooLate");
		}
		known.unlisted()?;
		known.idle()?;
		let amount = known.paid();
		let holder = known.holder;
		let arrives = self.cred.of(holder) + amount >= self.cred.least || amount == 0;
		self.cred.pay(who, if arrives { holder } else { ESCROW }, amount)?;
		if !arrives {
			*self.escrowed.entry(holder).or_default() += amount;
		}
		let (asset, seller) = (known.asset, who);
		self.events.push(Event::LicenceRefunded { licence: id, asset, seller, holder, amount });
		self.remove_licence(id)
	}

	/// `revoke_licence`.
	pub fn revoke(&mut self, id: u32, reason: H256) -> Outcome {
		let licence = self.licence(id)?;
		if licence.revoked {
			return Err("AlreadyRevoked");
		}
		licence.revoked = true;
		let (asset, holder) = (licence.asset, licence.holder);
		self.events.push(Event::LicenceRevoked { licence: id, asset, holder, reason });
		Ok(())
	}

	/// `burn_licence`.
	pub fn burn(&mut self, who: AccountId, id: u32) -> Outcome {
		let now = self.now;
		let licence = self.licence(id)?;
		licence.unlisted()?;
		let abandoned = licence.expires.is_some_and(|end| now >= end + GRACE);
		if licence.holder != who && !licence.revoked && !abandoned {
			return Err("NotYetEnded");
		}
		licence.idle()?;
		self.remove_licence(id)
	}

	/// `LicenceMarket::suspend`.
	pub fn suspend(&mut self, who: AccountId, id: u32) -> Outcome {
		let now = self.now;
		let licence = self.own(who, id)?;
		licence.movable(now)?;
		licence.listed = true;
		self.events.push(Event::LicenceSuspended { licence: id, holder: who });
		Ok(())
	}

	/// `LicenceMarket::resume`.
	pub fn resume(&mut self, id: u32) {
		let Ok(licence) = self.licence(id) else { return };
		if licence.unlisted().is_ok() {
			return;
		}
		licence.listed = false;
		let holder = licence.holder;
		self.events.push(Event::LicenceResumed { licence: id, holder });
	}

	/// `LicenceMarket::sell`.
	pub fn sell(&mut self, id: u32, to: AccountId, price: u128) -> Outcome {
		let now = self.now;
		let known = self.licence(id)?.clone();
		known.ended(now)?;
		if known.unlisted().is_ok() {
			return Err("NotSuspended");
		}
		if known.holder == to {
			return Err("SameHolder");
		}
		self.hand_over(id, to, Some(price), part_up(price, known.terms.resale_royalty_ppm))
	}

	/// `LicenceQuotas::lane_opened`.
	pub fn open_lane(&mut self, who: AccountId, id: u32, number: u8, asset: Option<u32>) -> Outcome {
		let now = self.now;
		let known = self.own(who, id)?.clone();
		if asset != Some(known.asset) {
			return Err("WrongAsset");
		}
		known.in_force(now)?;
		if !known.terms.algorithms.is_empty() && known.algorithm.is_none() {
			return Err("AlgorithmNotSelected");
		}
		let free = u64::from(known.terms.seats) - known.open().count() as u64;
		if free == 0 {
			return Err("InsufficientSeats");
		}
		self.reaches(who, &known.terms)?;
		let part = known.left(now).map(|left| left / free);
		let period = known.period(now);
		self.licence(id)?.lanes.push(KnownLane { number, period, part, returned: None });
		let (lane, algorithm) = (lane(number), known.algorithm);
		self.events.push(Event::SeatTaken { licence: id, lane, service: 5, quota: part, algorithm });
		Ok(())
	}

	/// `LicenceQuotas::lane_ended`.
	pub fn end_lane(&mut self, id: u32, number: u8, unused: Units) {
		let now = self.now;
		let licence = self.licence(id).expect("lanes keep it");
		let period = licence.period(now);
		let open = |lane: &&mut KnownLane| lane.number == number && lane.returned.is_none();
		let ended = licence.lanes.iter_mut().find(open).expect("it is open");
		let mut returned = [0; 6];
		if ended.period == period {
			for class in 0..6 {
				returned[class] = unused[class].min(ended.part[class]);
			}
		}
		ended.returned = Some(returned);
		self.events.push(Event::SeatFreed { licence: id, lane: lane(number), returned });
	}

	/// `DerivativeRights::use_right`.
	pub fn use_right(&mut self, who: AccountId, asset: u32, licence: Option<u32>) -> Outcome {
		let (terms, ppm) = match licence {
			Some(id) => self.use_licence(who, asset, id)?,
			None => {
				let (owner, terms, ppm) = *self.open.get(&asset).ok_or("DerivativesNotFound")?;
				if !self.speaks_for(owner, asset) {
					return Err("DerivativesNotFound");
				}
				(terms, ppm)
			},
		};
		self.events.push(Event::DerivativeRightUsed { asset, who, licence, terms, ppm });
		Ok(())
	}

	fn use_licence(&mut self, who: AccountId, asset: u32, id: u32) -> Result<(H256, u32), &'static str> {
		let known = self.own(who, id)?.clone();
		if known.asset != asset {
			return Err("WrongAsset");
		}
		let Derivatives::Allowed { ppm, .. } = known.terms.derivatives else {
			return Err("DerivativesNotAllowed");
		};
		self.reaches(who, &known.terms)?;
		known.in_force(self.now)?;
		if known.rights() == 0 {
			return Err("InsufficientDerivatives");
		}
		self.licence(id)?.derived += 1;
		Ok((H256(blake2_256(&known.terms.encode())), ppm))
	}

	/// `open_derivatives`.
	pub fn open_derivatives(&mut self, who: AccountId, asset: u32, hash: H256) -> Outcome {
		let terms = self.offerable(who, asset, hash)?;
		let Derivatives::Allowed { ppm, .. } = terms.derivatives else {
			return Err("DerivativesNotAllowed");
		};
		if self.open.get(&asset).is_some_and(|(owner, ..)| *owner == who) {
			return Err("AlreadyExists");
		}
		self.close(asset);
		self.noe.hold(who, HoldReason::DerivativesDeposit, DERIVATIVES_DEPOSIT)?;
		self.open.insert(asset, (who, hash, ppm));
		let (owner, terms, deposit) = (who, hash, DERIVATIVES_DEPOSIT);
		self.events.push(Event::DerivativesOpened { asset, owner, terms, ppm, deposit });
		Ok(())
	}

	/// `close_derivatives`.
	pub fn close_derivatives(&mut self, who: AccountId, asset: u32) -> Outcome {
		let (owner, ..) = *self.open.get(&asset).ok_or("DerivativesNotFound")?;
		if owner != who && self.speaks_for(owner, asset) {
			return Err("NotOwner");
		}
		self.close(asset);
		Ok(())
	}

	fn close(&mut self, asset: u32) {
		let Some((owner, ..)) = self.open.remove(&asset) else { return };
		self.noe.release(owner, HoldReason::DerivativesDeposit, DERIVATIVES_DEPOSIT);
		let deposit = DERIVATIVES_DEPOSIT;
		self.events.push(Event::DerivativesClosed { asset, owner, deposit });
	}
}
