// SPDX-License-Identifier: Apache-2.0
//! The versions of a tariff: which one new lanes are opened at, and which ones may go.

use super::Refusal;
use crate::types::{Announced, Versions};
use noema_primitives::{BlockNumber, TariffVersion};

/// What a version is good for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
	/// New lanes are opened at it.
	InForce,
	/// They will be.
	Announced,
	/// They will not be any more.
	Superseded,
}

impl Versions {
	/// The versions as they are at `now`: the next one takes over when its time has come.
	pub fn at(&self, now: BlockNumber) -> Versions {
		match self.next {
			Some(next) if next.from <= now => Versions { current: Some(next.version), next: None, ..*self },
			_ => *self,
		}
	}

	/// The version that new lanes are opened at.
	pub fn in_force(&self, now: BlockNumber) -> Option<TariffVersion> {
		self.at(now).current
	}

	/// What a version is good for; nothing if it was never published.
	pub fn standing(&self, version: TariffVersion, now: BlockNumber) -> Option<Standing> {
		let settled = self.at(now);
		if version == 0 || version > self.last {
			None
		} else if settled.current == Some(version) {
			Some(Standing::InForce)
		} else if settled.next.is_some_and(|next| next.version == version) {
			Some(Standing::Announced)
		} else {
			Some(Standing::Superseded)
		}
	}

	/// Whether a new lane may be opened at a version.
	pub fn check_pin(&self, version: TariffVersion, now: BlockNumber) -> Result<(), Refusal> {
		match self.standing(version, now) {
			None => Err(Refusal::TariffNotFound),
			Some(Standing::InForce) => Ok(()),
			Some(Standing::Announced) => Err(Refusal::TariffNotYetInForce),
			Some(Standing::Superseded) => Err(Refusal::TariffSuperseded),
		}
	}

	/// The versions with one more: the first is in force at once, later ones after `notice` blocks. One that waits
	/// must take over, or be retired, before the next is published: else nobody knew which price is to come.
	pub fn publish(
		&self,
		now: BlockNumber,
		notice: BlockNumber,
		most: u32,
	) -> Result<(Versions, Announced), Refusal> {
		let settled = self.at(now);
		if settled.next.is_some() {
			return Err(Refusal::NoticeRunning);
		}
		if self.kept >= most {
			return Err(Refusal::TooManyTariffs);
		}
		let version = self.last.checked_add(1).ok_or(Refusal::TooManyTariffs)?;
		let kept = self.kept.checked_add(1).ok_or(Refusal::TooManyTariffs)?;
		let wait = if self.last == 0 { 0 } else { notice };
		let announced = Announced { version, from: now.checked_add(wait).ok_or(Refusal::Overflow)? };
		let published = Versions { last: version, kept, next: Some(announced), ..settled };
		Ok((published.at(now), announced))
	}

	/// The versions after one was taken back before or while it is in force. Nothing takes its place.
	pub fn retire(&self, version: TariffVersion, now: BlockNumber) -> Result<Versions, Refusal> {
		let settled = self.at(now);
		match self.standing(version, now) {
			None => Err(Refusal::TariffNotFound),
			Some(Standing::InForce) => Ok(Versions { current: None, ..settled }),
			Some(Standing::Announced) => Ok(Versions { next: None, ..settled }),
			Some(Standing::Superseded) => Err(Refusal::TariffSuperseded),
		}
	}

	/// The versions without one that is stored. If the service is retired, no version is of use any more.
	pub fn prune(
		&self,
		version: TariffVersion,
		now: BlockNumber,
		retired: bool,
	) -> Result<Versions, Refusal> {
		let standing = self.standing(version, now).ok_or(Refusal::TariffNotFound)?;
		if standing != Standing::Superseded && !retired {
			return Err(Refusal::TariffInUse);
		}
		let mut rest = self.at(now);
		rest.kept = rest.kept.checked_sub(1).ok_or(Refusal::Overflow)?;
		rest.current = rest.current.filter(|current| *current != version);
		rest.next = rest.next.filter(|next| next.version != version);
		Ok(rest)
	}
}
