// SPDX-License-Identifier: Apache-2.0
//! Tells the operator when the clock of this machine is not the network's.
//!
//! It looks at blocks before they are verified: a node whose clock is behind refuses them all there, drops the peers
//! that sent them, and says no more than that a header is too far in the future.

use super::{
	drift::{Arrival, Drift, Finding},
	Block,
};
use jsonrpsee::core::async_trait;
use polkadot_sdk::{
	sc_consensus::{
		import_queue::{ImportQueueService, IncomingBlock, Link, RuntimeOrigin},
		DefaultImportQueue, ImportQueue,
	},
	sc_consensus_babe::find_pre_digest,
	sp_consensus::BlockOrigin,
	sp_consensus_babe::SlotDuration,
	sp_runtime::{
		traits::{Block as BlockT, Header, NumberFor, Zero},
		Justifications,
	},
	sp_timestamp::Timestamp,
	substrate_prometheus_endpoint::{register, Gauge, PrometheusError, Registry, F64},
};
use std::{
	sync::{Arc, Mutex, PoisonError},
	task::Context,
	time::{Duration, Instant},
};

/// How often a wrong clock is spoken of.
const PAUSE: Duration = Duration::from_secs(60);

/// The clock, as the blocks of others show it.
pub struct ClockWatch {
	drift: Drift,
	/// When it was last said that the clock is wrong, if it was since it was right.
	said: Option<Instant>,
	gauge: Option<Gauge<F64>>,
}

impl ClockWatch {
	/// For a chain with slots of that duration.
	pub fn new(slot: SlotDuration, registry: Option<&Registry>) -> Result<Self, PrometheusError> {
		let gauge = registry.map(gauge).transpose()?;
		Ok(Self { drift: Drift::new(slot.as_duration()), said: None, gauge })
	}

	fn see(&mut self, origin: BlockOrigin, header: &<Block as BlockT>::Header) {
		if header.number().is_zero() {
			return;
		}
		// Whoever verifies the block says what is wrong with its digest.
		let Ok(digest) = find_pre_digest::<Block>(header) else { return };
		let new = matches!(origin, BlockOrigin::NetworkBroadcast | BlockOrigin::ConsensusBroadcast);
		let at = Timestamp::current().as_millis();
		let finding = self.drift.arrived(Arrival { slot: digest.slot().into(), at, new });
		self.show(finding);
		if let Some(text) = self.words(finding, Instant::now()) {
			log::warn!("{text}");
		}
	}

	fn show(&self, finding: Finding) {
		let offset = match finding {
			Finding::Unknown => return,
			Finding::Right(late) | Finding::Ahead(late) => late,
			Finding::Behind(early) => early.saturating_neg(),
		};
		if let Some(gauge) = &self.gauge {
			gauge.set(Duration::from_millis(offset.unsigned_abs()).as_secs_f64().copysign(sign(offset)));
		}
	}

	/// What is to be said of it now, if anything.
	fn words(&mut self, finding: Finding, now: Instant) -> Option<String> {
		let text = match finding {
			Finding::Unknown => return None,
			Finding::Right(_) => {
				return self
					.said
					.take()
					.map(|_| "The clock of this machine agrees with the network's again".into());
			},
			Finding::Behind(by) => behind(by),
			Finding::Ahead(by) => ahead(by),
		};
		if self.said.is_some_and(|said| now.duration_since(said) < PAUSE) {
			return None;
		}
		self.said = Some(now);
		Some(text)
	}
}

fn gauge(registry: &Registry) -> Result<Gauge<F64>, PrometheusError> {
	let help = "Seconds from the start of a slot to the arrival of its block by this machine's clock, of the median of \
	            the latest blocks; 0 to 3 are normal, a large number is a clock ahead, a negative one a clock behind";
	register(Gauge::new("noema_clock_offset_seconds", help)?, registry)
}

fn sign(number: i64) -> f64 {
	if number < 0 {
		-1.0
	} else {
		1.0
	}
}

/// What helps in either case.
const REMEDY: &str = "set it and keep it right by NTP, with `timedatectl set-ntp true` or chrony";

fn behind(by: i64) -> String {
	format!(
		"The clock of this machine is about {} s behind the network's: blocks that it takes to be of the future are \
		 refused, and the peers that sent them dropped; {REMEDY}",
		seconds(by)
	)
}

fn ahead(by: i64) -> String {
	format!(
		"The clock of this machine is about {} s ahead of the network's, or all blocks reach it so late: others refuse \
		 the blocks that it makes; {REMEDY}",
		seconds(by)
	)
}

fn seconds(milliseconds: i64) -> i64 {
	milliseconds / 1_000
}

/// Shared by all handles of the queue.
type Shared = Option<Arc<Mutex<ClockWatch>>>;

/// A queue of blocks to import whose blocks are looked at as they come.
pub struct WatchedQueue {
	queue: DefaultImportQueue<Block>,
	service: WatchedService,
}

impl WatchedQueue {
	/// Watches a queue, unless there is nothing to watch for: a simulated clock is right by definition.
	pub fn new(queue: DefaultImportQueue<Block>, watch: Option<ClockWatch>) -> Self {
		let watch = watch.map(|watch| Arc::new(Mutex::new(watch)));
		let service = WatchedService { service: queue.service(), watch };
		Self { queue, service }
	}
}

#[async_trait]
impl ImportQueue<Block> for WatchedQueue {
	fn service(&self) -> Box<dyn ImportQueueService<Block>> {
		Box::new(WatchedService { service: self.queue.service(), watch: self.service.watch.clone() })
	}

	fn service_ref(&mut self) -> &mut dyn ImportQueueService<Block> {
		&mut self.service
	}

	fn poll_actions(&mut self, context: &mut Context<'_>, link: &dyn Link<Block>) {
		self.queue.poll_actions(context, link);
	}

	async fn run(self, link: &dyn Link<Block>) {
		self.queue.run(link).await;
	}
}

/// A way into the queue.
struct WatchedService {
	service: Box<dyn ImportQueueService<Block>>,
	watch: Shared,
}

impl ImportQueueService<Block> for WatchedService {
	fn import_blocks(&mut self, origin: BlockOrigin, blocks: Vec<IncomingBlock<Block>>) {
		if let Some(watch) = &self.watch {
			let mut watch = watch.lock().unwrap_or_else(PoisonError::into_inner);
			for header in blocks.iter().filter_map(|block| block.header.as_ref()) {
				watch.see(origin, header);
			}
		}
		self.service.import_blocks(origin, blocks);
	}

	fn import_justifications(
		&mut self,
		who: RuntimeOrigin,
		hash: <Block as BlockT>::Hash,
		number: NumberFor<Block>,
		justifications: Justifications,
	) {
		self.service.import_justifications(who, hash, number, justifications);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const SLOT: SlotDuration = SlotDuration::from_millis(3_000);

	fn watch(registry: Option<&Registry>) -> ClockWatch {
		ClockWatch::new(SLOT, registry).expect("its metric is registered once")
	}

	#[test]
	fn warning_should_name_how_much_and_the_remedy() {
		for (text, direction) in [(behind(600_400), "behind"), (ahead(600_400), "ahead")] {
			for word in ["600 s", direction, "timedatectl", "chrony"] {
				assert!(text.contains(word), "no {word} in: {text}");
			}
		}
	}

	#[test]
	fn warning_should_be_repeated_only_after_a_pause() {
		let mut watch = watch(None);
		let start = Instant::now();
		assert!(watch.words(Finding::Behind(9_000), start).is_some());
		assert!(watch.words(Finding::Behind(9_000), start + PAUSE / 2).is_none());
		assert!(watch.words(Finding::Unknown, start + PAUSE).is_none());
		assert!(watch.words(Finding::Ahead(9_000), start + PAUSE).is_some());
	}

	#[test]
	fn warning_should_be_taken_back_once_when_the_clock_is_right_again() {
		let mut watch = watch(None);
		let now = Instant::now();
		assert!(watch.words(Finding::Right(500), now).is_none());
		assert!(watch.words(Finding::Ahead(9_000), now).is_some());
		assert!(watch.words(Finding::Right(500), now).is_some_and(|text| text.contains("again")));
		assert!(watch.words(Finding::Right(500), now).is_none());
	}

	#[test]
	fn metric_should_be_negative_when_the_clock_is_behind() {
		let registry = Registry::new();
		let watch = watch(Some(&registry));
		let gauge = watch.gauge.clone().expect("there is a registry");
		for (finding, shown) in [
			(Finding::Behind(600_000), -600.0),
			(Finding::Ahead(12_500), 12.5),
			(Finding::Right(-250), -0.25),
			(Finding::Unknown, -0.25),
		] {
			watch.show(finding);
			assert_eq!(gauge.get(), shown, "{finding:?}");
		}
	}
}
