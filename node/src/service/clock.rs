// SPDX-License-Identifier: Apache-2.0
//! The time by which blocks are made and checked: the machine's, or a simulated one that moves a slot a block.

use super::{Block, FullClient, Hash, Inherents};
use jsonrpsee::core::async_trait;
use polkadot_sdk::{
	sc_consensus_babe::find_pre_digest,
	sc_service::Error,
	sp_blockchain::HeaderBackend,
	sp_consensus_babe::{inherents::InherentDataProvider as SlotProvider, SlotDuration},
	sp_inherents::CreateInherentDataProviders,
	sp_timestamp::{InherentDataProvider as TimeProvider, Timestamp},
};
use std::sync::{
	atomic::{AtomicU64, Ordering},
	Arc,
};

/// The inherents of a block made or checked now.
pub fn system(slot: SlotDuration) -> Inherents {
	Arc::new(move |_, ()| async move { Ok(at(Timestamp::current(), slot)) }) as Inherents
}

/// A clock that stands still until a block is to be made.
#[derive(Debug)]
pub struct Clock {
	/// The time of the newest block, in milliseconds.
	now: AtomicU64,
	slot: SlotDuration,
}

impl Clock {
	/// A clock whose next block has the time `first`.
	fn starting_at(first: Timestamp, slot: SlotDuration) -> Self {
		Self { now: first.as_millis().saturating_sub(slot.as_millis()).into(), slot }
	}

	/// A clock that goes on where the chain stands, or for a new chain starts now.
	pub fn resumed(client: &FullClient, slot: SlotDuration) -> Result<Self, Error> {
		let info = client.info();
		let best = client.header(info.best_hash)?.ok_or("the best block has no header")?;
		if info.best_number == 0 {
			return Ok(Self::starting_at(Timestamp::current(), slot));
		}
		let digest = find_pre_digest::<Block>(&best).map_err(|error| error.to_string())?;
		let next = digest.slot() + 1;
		let first = next.timestamp(slot).ok_or("the slot of the best block is beyond any time")?;
		Ok(Self::starting_at(first, slot))
	}

	fn now(&self) -> Timestamp {
		self.now.load(Ordering::SeqCst).into()
	}

	fn advance(&self) -> Timestamp {
		let slot = self.slot.as_millis();
		self.now.fetch_add(slot, Ordering::SeqCst).saturating_add(slot).into()
	}

	/// For checking the block just made. By the machine's time it would soon lie too far in the future.
	pub fn checking(self: &Arc<Self>) -> Inherents {
		let clock = self.clone();
		Arc::new(move |_, ()| {
			let inherents = at(clock.now(), clock.slot);
			async move { Ok(inherents) }
		}) as Inherents
	}
}

/// For making blocks: each time inherents are asked for, one slot has passed.
pub struct NextSlot(pub Arc<Clock>);

#[async_trait]
impl CreateInherentDataProviders<Block, ()> for NextSlot {
	type InherentDataProviders = (SlotProvider, TimeProvider);

	async fn create_inherent_data_providers(
		&self,
		_: Hash,
		(): (),
	) -> Result<Self::InherentDataProviders, Box<dyn std::error::Error + Send + Sync>> {
		Ok(at(self.0.advance(), self.0.slot))
	}
}

fn at(time: Timestamp, slot: SlotDuration) -> (SlotProvider, TimeProvider) {
	(SlotProvider::from_timestamp_and_slot_duration(time, slot), TimeProvider::new(time))
}

#[cfg(test)]
mod tests {
	use super::*;
	use futures::executor::block_on;

	const SLOT: SlotDuration = SlotDuration::from_millis(3_000);

	fn slot_and_time<I>(inherents: &I) -> (u64, u64)
	where
		I: CreateInherentDataProviders<Block, (), InherentDataProviders = (SlotProvider, TimeProvider)>,
	{
		let made = block_on(inherents.create_inherent_data_providers(Default::default(), ()));
		let (slot, time) = made.expect("they need nothing");
		(u64::from(*slot), time.as_millis())
	}

	#[test]
	fn clock_should_move_one_slot_when_a_block_is_made() {
		let clock = Arc::new(Clock::starting_at(30_500.into(), SLOT));
		let making = NextSlot(clock);
		assert_eq!(slot_and_time(&making), (10, 30_500));
		assert_eq!(slot_and_time(&making), (11, 33_500));
	}

	#[test]
	fn clock_should_stand_still_when_a_block_is_checked() {
		let clock = Arc::new(Clock::starting_at(30_000.into(), SLOT));
		let made = slot_and_time(&NextSlot(clock.clone()));
		let checking = clock.checking();
		assert_eq!(slot_and_time(&checking), made);
		assert_eq!(slot_and_time(&checking), made);
	}

	#[test]
	fn system_time_should_be_of_the_slot_that_it_is_in() {
		let (slot, time) = slot_and_time(&system(SLOT));
		assert_eq!(slot, time / 3_000);
	}
}
