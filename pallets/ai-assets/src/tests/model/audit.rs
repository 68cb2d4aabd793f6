// SPDX-License-Identifier: Apache-2.0
//! What the naive reference does when auditors call, or governance calls for them.

use super::{
	ledger::Outcome,
	reference::{KnownAttestation, KnownAuditor, Reference},
};
use crate::{mock::*, *};

impl Reference {
	fn author(&mut self, who: AccountId) -> Result<&mut KnownAuditor, &'static str> {
		self.auditors.get_mut(&who).ok_or("AuditorNotFound")
	}

	fn staying(&mut self, who: AccountId) -> Result<&mut KnownAuditor, &'static str> {
		let auditor = self.author(who)?;
		if auditor.leaves.is_some() {
			return Err("AuditorLeaving");
		}
		Ok(auditor)
	}

	/// How many attestations of an auditor there are.
	pub fn attests(&self, who: AccountId) -> usize {
		self.attestations.keys().filter(|(.., auditor)| *auditor == who).count()
	}

	/// How many there are of an asset.
	pub fn attested(&self, id: u32) -> usize {
		self.attestations.keys().filter(|(of, ..)| *of == id).count()
	}

	/// `admit_auditor`.
	pub fn admit(&mut self, who: AccountId) -> Outcome {
		let fresh = KnownAuditor { bond: 0, required: self.bond, leaves: Some(0) };
		let auditor = self.auditors.entry(who).or_insert(fresh);
		if auditor.leaves.take().is_none() {
			return Err("AlreadyExists");
		}
		self.events.push(Event::AuditorAdmitted { auditor: who });
		Ok(())
	}

	/// `dismiss_auditor` and `resign`.
	pub fn leave(&mut self, who: AccountId, dismissed: bool) -> Outcome {
		let until = self.now + AUDITOR_DELAY;
		self.staying(who)?.leaves = Some(until);
		self.events.push(if dismissed {
			Event::AuditorDismissed { auditor: who, until }
		} else {
			Event::AuditorResigned { auditor: who, until }
		});
		Ok(())
	}

	/// `slash_auditor`.
	pub fn slash(&mut self, who: AccountId, amount: u128) -> Outcome {
		let auditor = self.author(who)?;
		if amount == 0 {
			return Err("AmountTooSmall");
		}
		if auditor.bond == 0 {
			return Err("InsufficientBond");
		}
		let amount = amount.min(auditor.bond);
		auditor.bond -= amount;
		let bond = auditor.bond;
		self.noe.slash(who, HoldReason::AuditorBond, amount, TREASURY);
		self.events.push(Event::AuditorSlashed { auditor: who, amount, bond, reason: REPORT });
		Ok(())
	}

	/// `bond`.
	pub fn restore(&mut self, who: AccountId) -> Outcome {
		let bond = self.bond;
		let auditor = self.staying(who)?;
		let before = auditor.bond;
		if (before, auditor.required) == (bond, bond) {
			return Err("BondComplete");
		}
		(auditor.bond, auditor.required) = (bond, bond);
		let (held, released) = (bond.saturating_sub(before), before.saturating_sub(bond));
		self.noe.hold(who, HoldReason::AuditorBond, held)?;
		self.noe.release(who, HoldReason::AuditorBond, released);
		self.events.push(Event::BondRestored { auditor: who, bond, held, released });
		Ok(())
	}

	/// `withdraw_bond`.
	pub fn withdraw_bond(&mut self, who: AccountId) -> Outcome {
		let now = self.now;
		let auditor = *self.author(who)?;
		if now < auditor.leaves.ok_or("NotYetLeaving")? {
			return Err("NotYetReleased");
		}
		if self.attests(who) > 0 {
			return Err("AttestationsLeft");
		}
		self.auditors.remove(&who);
		self.noe.release(who, HoldReason::AuditorBond, auditor.bond);
		self.events.push(Event::BondWithdrawn { auditor: who, bond: auditor.bond });
		Ok(())
	}

	/// `attest`.
	pub fn attest(&mut self, who: AccountId, id: u32, attribute: Attribute, expires_at: u32) -> Outcome {
		let now = self.now;
		let auditor = self.staying(who)?;
		if auditor.bond < auditor.required {
			return Err("InsufficientBond");
		}
		let revision = self.assets.get(&id).ok_or("NotFound")?.revision(attribute);
		if expires_at <= now || expires_at > now + VALIDITY {
			return Err("ExpiryOutOfBounds");
		}
		let key = (id, attribute as u8, who);
		if !self.attestations.contains_key(&key) {
			if self.attested(id) >= self.most {
				return Err("TooManyAttestations");
			}
			self.noe.hold(who, HoldReason::AttestationDeposit, ATTESTATION_DEPOSIT)?;
		}
		let made = KnownAttestation { attested_at: now, expires_at, revision };
		self.attestations.insert(key, (attribute, made));
		self.events.push(Event::AttestationMade {
			asset: id,
			attribute,
			auditor: who,
			report: REPORT,
			expires_at,
			revision,
			deposit: ATTESTATION_DEPOSIT,
		});
		Ok(())
	}

	fn end_attestation(&mut self, id: u32, attribute: Attribute, who: AccountId) -> Outcome {
		self.attestations.remove(&(id, attribute as u8, who)).ok_or("AttestationNotFound")?;
		self.noe.release(who, HoldReason::AttestationDeposit, ATTESTATION_DEPOSIT);
		Ok(())
	}

	/// `revoke_attestation`.
	pub fn revoke(&mut self, who: AccountId, id: u32, attribute: Attribute) -> Outcome {
		self.end_attestation(id, attribute, who)?;
		let (auditor, deposit) = (who, ATTESTATION_DEPOSIT);
		self.events.push(Event::AttestationRevoked { asset: id, attribute, auditor, deposit });
		Ok(())
	}

	/// `prune_attestation`.
	pub fn prune(&mut self, id: u32, attribute: Attribute, auditor: AccountId) -> Outcome {
		if !self.attestations.contains_key(&(id, attribute as u8, auditor)) {
			return Err("AttestationNotFound");
		}
		let validity = self.validity(id, attribute, auditor);
		if matches!(validity, Validity::InForce | Validity::Unbonded) {
			return Err("AttestationInForce");
		}
		self.end_attestation(id, attribute, auditor)?;
		let deposit = ATTESTATION_DEPOSIT;
		self.events.push(Event::AttestationPruned { asset: id, attribute, auditor, validity, deposit });
		Ok(())
	}
}
