// SPDX-License-Identifier: Apache-2.0
//! What holds after every block.

#![cfg(any(feature = "try-runtime", feature = "std"))]

use crate::*;
use alloc::collections::BTreeMap;
use frame::deps::sp_runtime::TryRuntimeError;
use noema_primitives::{cost, metering::less};

impl<T: Config> Pallet<T> {
	/// Checks every invariant: for `try_state`, and for tests of runtimes.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::try_pot_covers()?;
		Self::try_accounts_sound()?;
		Self::try_reserved_accounted()?;
		Self::try_deposits_accounted()?;
		Self::try_lanes_sound()?;
		Self::try_lanes_listed()?;
		Self::try_salts_kept()?;
		Self::try_refunds_bounded()?;
		Self::try_pins_counted()?;
		Self::try_keys_counted()
	}

	/// The pot has what the books say, those of royalties included if it has them too, and its minimum balance besides.
	/// Anyone may send it more.
	fn try_pot_covers() -> Result<(), TryRuntimeError> {
		let pot = Self::pot();
		let royalties =
			if T::Royalties::account().as_ref() == Some(&pot) { T::Royalties::booked() } else { Some(0) };
		let booked = Accounts::<T>::iter_values()
			.try_fold(royalties.ok_or("royalties cannot be counted")?, |sum: Balance, account| {
				sum.checked_add(account.held)
			});
		let least = booked.and_then(|booked| booked.checked_add(T::Credits::minimum_balance()));
		let has = T::Credits::balance(&pot);
		// A chain that starts with nothing of ours has no pot yet.
		ensure!(
			booked == Some(0) || least.is_some_and(|least| has >= least),
			"the pot has less than the books say"
		);
		Ok(())
	}

	/// No account has more reserved and taken as deposits than it holds, and there is no record of nothing.
	fn try_accounts_sound() -> Result<(), TryRuntimeError> {
		for account in Accounts::<T>::iter_values() {
			let used = account.reserved.checked_add(account.deposits);
			ensure!(
				used.is_some_and(|used| used <= account.held),
				"an account has more reserved than it holds"
			);
			ensure!(!account.is_empty(), "there is a record of an account with nothing");
		}
		Ok(())
	}

	/// What accounts have reserved is what their lanes and jobs may still pay, to the credit.
	fn try_reserved_accounted() -> Result<(), TryRuntimeError> {
		let mut reserved = BTreeMap::new();
		for lane in Lanes::<T>::iter_values() {
			let sum: &mut Balance = reserved.entry(lane.payer.encode()).or_default();
			*sum = sum.checked_add(lane.unclaimed()).ok_or("what is reserved cannot be counted")?;
		}
		for (who, account) in Accounts::<T>::iter() {
			let expected = reserved.remove(&who.encode()).unwrap_or_default();
			ensure!(account.reserved == expected, "an account's reserve is not that of its lanes");
		}
		ensure!(reserved.values().all(|sum| *sum == 0), "lanes have a reserve that no account has");
		Ok(())
	}

	/// What accounts gave as deposits is what lanes, claimers, refunds and keys took, to the credit.
	fn try_deposits_accounted() -> Result<(), TryRuntimeError> {
		let lanes = Lanes::<T>::iter_values().map(|lane| (lane.payer.encode(), lane.deposit));
		let claimers = Claimers::<T>::iter().map(|(payee, _, deposit)| (payee.encode(), deposit));
		let refunds = RefundsOf::<T>::iter().filter_map(|(id, refunds)| {
			Lanes::<T>::get(id).map(|lane| (lane.payee.encode(), refunds.deposit))
		});
		let keys = T::Grants::all().into_iter().map(|(owner, _, _, deposit)| (owner.encode(), deposit));
		let mut taken = BTreeMap::new();
		for (who, deposit) in lanes.chain(claimers).chain(refunds).chain(keys) {
			let sum: &mut Balance = taken.entry(who).or_default();
			*sum = sum.checked_add(deposit).ok_or("deposits cannot be counted")?;
		}
		for (who, account) in Accounts::<T>::iter() {
			let expected = taken.remove(&who.encode()).unwrap_or_default();
			ensure!(account.deposits == expected, "an account gave other deposits than were taken");
		}
		ensure!(taken.values().all(|sum| *sum == 0), "deposits were taken that no account gave");
		Ok(())
	}

	/// No lane has paid more than its reserve, or than its tariff asks for.
	fn try_lanes_sound() -> Result<(), TryRuntimeError> {
		for lane in Lanes::<T>::iter_values() {
			ensure!(lane.claimed <= lane.reserve, "a lane has paid more than its reserve");
			ensure!(lane.payer != lane.payee, "a lane pays its payer");
			let ended = matches!(lane.phase, Phase::Ended { .. });
			ensure!(!ended || lane.claimed == lane.reserve, "a lane that has ended has something reserved");
			if let Some(job) = lane.job {
				ensure!(ended || lane.phase == Phase::Open, "a job closes as only lanes do");
				ensure!(!job.disputed || job.report.is_none(), "a report waits that was disputed");
				ensure!(job.capture_until <= job.refund_until, "a job is refunded before it is captured");
			}
			// Of a lane that has ended the tariff may be gone.
			let Some(terms) = T::Services::terms(lane.service, lane.tariff_version) else {
				ensure!(matches!(lane.phase, Phase::Ended { .. }), "a lane's tariff is gone");
				continue;
			};
			let most = cost(&less(&lane.units, &lane.free_units()), &terms.tariff);
			ensure!(lane.claimed <= most, "a lane has paid more than its tariff asks for");
		}
		Ok(())
	}

	/// Every lane is on its payer's list and, until it ends, on its payee's; nothing else is on a list.
	fn try_lanes_listed() -> Result<(), TryRuntimeError> {
		let (mut all, mut living) = (0usize, 0usize);
		for (id, lane) in Lanes::<T>::iter() {
			let lives = !matches!(lane.phase, Phase::Ended { .. });
			ensure!(LanesOfPayer::<T>::contains_key(&lane.payer, id), "a lane is not on its payer's list");
			ensure!(
				LanesOfPayee::<T>::contains_key(&lane.payee, id) == lives,
				"a lane is not on its payee's list, or still is"
			);
			all = all.saturating_add(1);
			living = living.saturating_add(usize::from(lives));
		}
		ensure!(LanesOfPayer::<T>::iter_keys().count() == all, "a payer's list has a lane that is none");
		ensure!(LanesOfPayee::<T>::iter_keys().count() == living, "a payee's list has a lane that is none");
		Ok(())
	}

	/// The salt of every lane that a key opened is kept, and no other.
	fn try_salts_kept() -> Result<(), TryRuntimeError> {
		let mut kept = 0usize;
		for lane in Lanes::<T>::iter_values() {
			let Some(salt) = lane.granted else { continue };
			let key = (&lane.payer, &lane.signer, salt);
			ensure!(UsedSalts::<T>::contains_key(key), "the salt of a lane is not kept");
			kept = kept.saturating_add(1);
		}
		ensure!(UsedSalts::<T>::iter_keys().count() == kept, "a salt is kept of a lane that is gone");
		Ok(())
	}

	/// No more was refunded of a lane than it has paid, and refunds are of lanes that there are.
	fn try_refunds_bounded() -> Result<(), TryRuntimeError> {
		for (id, refunds) in RefundsOf::<T>::iter() {
			let claimed = Lanes::<T>::get(id).map(|lane| lane.claimed);
			ensure!(
				claimed.is_some_and(|claimed| refunds.total <= claimed),
				"more was refunded than a lane has paid"
			);
		}
		Ok(())
	}

	/// Services count as many pins of each tariff as there are lanes that live by it.
	fn try_pins_counted() -> Result<(), TryRuntimeError> {
		let mut pins: BTreeMap<(ServiceId, TariffVersion), u32> = BTreeMap::new();
		for lane in Lanes::<T>::iter_values().filter(|lane| !matches!(lane.phase, Phase::Ended { .. })) {
			let count = pins.entry((lane.service, lane.tariff_version)).or_default();
			*count = count.saturating_add(1);
		}
		for (service, version, counted) in T::Services::pins() {
			let expected = pins.remove(&(service, version)).unwrap_or_default();
			ensure!(counted == expected, "a tariff has other pins than lanes");
		}
		ensure!(pins.is_empty(), "a tariff has lanes and no pin");
		Ok(())
	}
	/// Grants count as many lanes of each key as there are that live, and every key's lane that lives has its grant.
	fn try_keys_counted() -> Result<(), TryRuntimeError> {
		let mut lanes: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
		for lane in Lanes::<T>::iter_values().filter(|lane| lane.granted.is_some()) {
			if !matches!(lane.phase, Phase::Ended { .. }) {
				let count = lanes.entry((&lane.payer, &lane.signer).encode()).or_default();
				*count = count.saturating_add(1);
			}
		}
		for (owner, key, counted, _) in T::Grants::all() {
			let expected = lanes.remove(&(&owner, &key).encode()).unwrap_or_default();
			ensure!(counted == expected, "a key has other lanes than its grant counts");
		}
		ensure!(lanes.is_empty(), "a key has lanes and no grant");
		Ok(())
	}
}
