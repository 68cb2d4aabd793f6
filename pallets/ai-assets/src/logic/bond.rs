// SPDX-License-Identifier: Apache-2.0
//! Bonds of auditors: what is missing, what is too much, what can be taken.

use super::Refusal;
use crate::types::Auditor;
use noema_primitives::money::Balance;

/// How a bond becomes what is required.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Restoring {
	/// So much more is held.
	Hold(Balance),
	/// So much is released.
	Release(Balance),
}

/// Whether the auditor's bond is whole.
pub fn is_bonded(auditor: &Auditor) -> bool {
	auditor.bond >= auditor.required_bond
}

/// The auditor with the bond that is required today, and how it gets there.
pub fn restore(auditor: &Auditor, required: Balance) -> Result<(Auditor, Restoring), Refusal> {
	if auditor.bond == required && auditor.required_bond == required {
		return Err(Refusal::BondComplete);
	}
	let restoring = match required.checked_sub(auditor.bond) {
		Some(missing) => Restoring::Hold(missing),
		None => Restoring::Release(auditor.bond.saturating_sub(required)),
	};
	Ok((Auditor { bond: required, required_bond: required, ..*auditor }, restoring))
}

/// The part of `amount` that a slash takes: what there is.
pub fn slashable(bond: Balance, amount: Balance) -> Result<Balance, Refusal> {
	match (amount, bond) {
		(0, _) => Err(Refusal::AmountTooSmall),
		(_, 0) => Err(Refusal::InsufficientBond),
		_ => Ok(amount.min(bond)),
	}
}
