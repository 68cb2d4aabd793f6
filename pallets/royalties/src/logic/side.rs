// SPDX-License-Identifier: Apache-2.0
//! The owner side of an income: what is the owner's, or its shares'.

use super::{add, income::own_ppm, later, pool::Arrived, sub, Refusal, Rules, SCALE};
use crate::types::{Epoch, Income, OwnerSide, Pool};
use noema_primitives::{money::Balance, BlockNumber};

impl<AccountId: Clone> OwnerSide<AccountId> {
	/// Whether there is nothing to be stored.
	pub fn is_empty(&self) -> bool {
		(self.taken, self.held, self.parked, self.quiet_until) == (0, 0, 0, 0) && self.pool.is_none()
	}

	/// What has come of the asset's own income and is not booked yet: before the shares that wait start to earn, and
	/// after, if they do by `epoch`.
	fn arrived(&self, income: &Income, ancestors_ppm: u32, epoch: Epoch) -> Result<Arrived, Refusal> {
		let own = own_ppm(ancestors_ppm)?;
		let all = income.due(own, self.taken)?;
		let start = self.pool.as_ref().and_then(|pool| pool.start_by(epoch));
		let before = match start {
			Some(start) => sub(income.part(income.before(start), own)?, self.taken)?,
			None => all,
		};
		Ok(Arrived { before, after: sub(all, before)? })
	}

	/// With all booked that has come by now, in `epoch`, and then what was parked: to shares, if there are any.
	/// `ancestors_ppm` is what all ancestors have of the income.
	pub fn settled(
		&self,
		income: &Income,
		ancestors_ppm: u32,
		epoch: Epoch,
		rules: &Rules,
	) -> Result<Self, Refusal> {
		self.booked(income, ancestors_ppm, epoch, |pool, arrived| pool.settled(arrived, epoch, rules))
	}

	/// The same when a dispute ends for the owner: see [`Pool::resumed`].
	pub fn resumed(
		&self,
		income: &Income,
		ancestors_ppm: u32,
		epoch: Epoch,
		rules: &Rules,
	) -> Result<Self, Refusal> {
		self.booked(income, ancestors_ppm, epoch, |pool, arrived| pool.resumed(arrived, epoch, rules))
	}

	/// With all booked that has come by now, of which `settle` makes what shares have.
	fn booked(
		&self,
		income: &Income,
		ancestors_ppm: u32,
		epoch: Epoch,
		settle: impl FnOnce(&Pool<AccountId>, Arrived) -> Result<Pool<AccountId>, Refusal>,
	) -> Result<Self, Refusal> {
		let arrived = self.arrived(income, ancestors_ppm, epoch)?;
		let taken = add(self.taken, arrived.sum()?)?;
		// What was parked comes now.
		let arrived = Arrived { after: add(arrived.after, self.parked)?, ..arrived };
		let held = add(self.held, arrived.sum()?)?;
		let pool = self.pool.as_ref().map(|pool| settle(pool, arrived)).transpose()?;
		Ok(Self { taken, held, parked: 0, quiet_until: self.quiet_until, pool })
	}

	/// After `amount` credits were pulled of another asset's income while this one is disputed.
	pub fn with_parked(&self, amount: Balance) -> Result<Self, Refusal> {
		Ok(Self { parked: add(self.parked, amount)?, ..self.clone() })
	}

	/// After `amount` credits arrived that were pulled of another asset's income. With shares it must be settled.
	pub fn credited(&self, amount: Balance) -> Result<Self, Refusal> {
		let pool = self.pool.as_ref().map(|pool| pool.credited(amount)).transpose()?;
		Ok(Self { held: add(self.held, amount)?, pool, ..self.clone() })
	}

	/// After `amount` credits were paid out.
	pub fn paid(&self, amount: Balance) -> Result<Self, Refusal> {
		Ok(Self { held: sub(self.held, amount)?, ..self.clone() })
	}

	/// With other shares, or none.
	pub fn with_pool(&self, pool: Option<Pool<AccountId>>) -> Self {
		Self { pool, ..self.clone() }
	}

	/// After parts of the asset's own income were given out, and begin anew.
	pub fn rebased(&self) -> Self {
		Self { taken: 0, ..self.clone() }
	}

	/// Without what a verdict gives to someone else, and how much that is: all that is not paid out; with shares
	/// what has come since the dispute began, when they were settled last, and all that is carried. Shares start to
	/// earn as they would have. What is parked stays: it would be due still if no lineage had been corrected.
	pub fn redirected(
		&self,
		income: &Income,
		ancestors_ppm: u32,
		epoch: Epoch,
		rules: &Rules,
	) -> Result<(Self, Balance), Refusal> {
		let sum = self.arrived(income, ancestors_ppm, epoch)?.sum()?;
		let taken = add(self.taken, sum)?;
		let Some(pool) = &self.pool else {
			return Ok((Self { taken, held: 0, ..self.clone() }, add(self.held, sum)?));
		};
		let carried = pool.waiting()?.checked_div(SCALE).unwrap_or_default();
		let (held, pool) = (sub(self.held, carried)?, Some(pool.emptied(epoch, rules)?));
		Ok((Self { taken, held, pool, ..self.clone() }, add(carried, sum)?))
	}

	/// Whether there can be a dispute in block `now`.
	pub fn check_disputable(&self, now: BlockNumber) -> Result<(), Refusal> {
		if self.quiet_until > 0 && now <= self.quiet_until {
			return Err(Refusal::NotYetDisputable);
		}
		Ok(())
	}

	/// After a dispute that ended for the owner in block `now`.
	pub fn quiet(&self, now: BlockNumber, rules: &Rules) -> Result<Self, Refusal> {
		Ok(Self { quiet_until: later(now, rules.quiet_period)?, ..self.clone() })
	}
}
