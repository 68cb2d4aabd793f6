// SPDX-License-Identifier: Apache-2.0
//! Bonds: what is missing, what is too much, what can be taken.

use super::Refusal;
use crate::types::Provider;
use noema_primitives::money::Balance;

/// How a bond becomes what is required.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Restoring {
	/// So much more is held.
	Hold(Balance),
	/// So much is released.
	Release(Balance),
}

/// Whether services of the provider may take new lanes.
pub fn is_bonded<AccountId>(provider: &Provider<AccountId>) -> bool {
	provider.bond >= provider.required_bond
}

/// The provider with the bond that is required today, and how it gets there.
pub fn restore<AccountId: Clone>(
	provider: &Provider<AccountId>,
	required: Balance,
) -> Result<(Provider<AccountId>, Restoring), Refusal> {
	if provider.bond == required && provider.required_bond == required {
		return Err(Refusal::BondComplete);
	}
	let restoring = match required.checked_sub(provider.bond) {
		Some(missing) => Restoring::Hold(missing),
		None => Restoring::Release(provider.bond.saturating_sub(required)),
	};
	Ok((Provider { bond: required, required_bond: required, ..provider.clone() }, restoring))
}

/// The part of `amount` that a slash takes: what there is.
pub fn slashable(bond: Balance, amount: Balance) -> Result<Balance, Refusal> {
	match (amount, bond) {
		(0, _) => Err(Refusal::AmountTooSmall),
		(_, 0) => Err(Refusal::InsufficientBond),
		_ => Ok(amount.min(bond)),
	}
}
