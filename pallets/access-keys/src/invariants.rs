// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

#![cfg(any(feature = "try-runtime", feature = "std"))]

use crate::*;
use alloc::collections::BTreeMap;
use frame::deps::sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks every invariant: for `try_state`, and for tests of runtimes.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_counts_exact()?;
		let (now, rules) = (Self::now(), Self::rules());
		for (_, key, grant) in Grants::<T>::iter() {
			Self::try_terms_sound(&key, &grant, &rules)?;
			Self::try_window_past(&grant, now)?;
			Self::try_end_past(&key, &grant, now)?;
			Self::try_lanes_bounded(&grant)?;
		}
		Ok(())
	}

	/// The count of each owner is that of its grants, and there is none of zero.
	fn try_counts_exact() -> Result<(), TryRuntimeError> {
		let mut found = BTreeMap::<_, u32>::new();
		for owner in Grants::<T>::iter_keys().map(|(owner, _)| owner) {
			let count = found.entry(owner).or_default();
			*count = count.saturating_add(1);
		}
		let counted: BTreeMap<_, _> = GrantCounts::<T>::iter().collect();
		ensure!(found == counted, "an owner has another number of grants than is counted");
		ensure!(
			counted.values().all(|count| *count <= T::MaxGrants::get()),
			"an owner has more grants than owners may have"
		);
		Ok(())
	}

	/// What was granted could be granted, whenever it was: keys, scopes, caps and periods.
	fn try_terms_sound(key: &LaneSigner, grant: &Grant, rules: &Rules) -> Result<(), TryRuntimeError> {
		let sound = logic::terms::check_key(key)
			.and_then(|()| logic::terms::check_lasting(&grant.terms, rules))
			.is_ok();
		ensure!(sound, "a grant has terms that nobody could have granted");
		Ok(())
	}

	/// Nothing was charged in a block to come.
	fn try_window_past(grant: &Grant, now: BlockNumber) -> Result<(), TryRuntimeError> {
		ensure!(!grant.used.is_ahead(now, grant.terms.period), "a key was charged in a block to come");
		Ok(())
	}

	/// No key was revoked in a block to come, and no overlap is longer than it may be. No grant moved to its own
	/// key.
	fn try_end_past(key: &LaneSigner, grant: &Grant, now: BlockNumber) -> Result<(), TryRuntimeError> {
		match grant.status {
			Status::Active => {},
			Status::Revoked { at } => ensure!(at <= now, "a key was revoked in a block to come"),
			Status::Rotated { to, closes_at } => {
				ensure!(to != *key, "a grant has moved to its own key");
				let latest = now.saturating_add(T::MaxOverlap::get());
				ensure!(closes_at <= latest, "an overlap is longer than overlaps may be");
			},
		}
		Ok(())
	}

	/// No key has more lanes than a key may have.
	fn try_lanes_bounded(grant: &Grant) -> Result<(), TryRuntimeError> {
		ensure!(grant.lanes <= T::MaxLanes::get(), "a key has more lanes than keys may have");
		Ok(())
	}
}
