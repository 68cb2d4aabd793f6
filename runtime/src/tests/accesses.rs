// SPDX-License-Identifier: Apache-2.0
//! What the database is asked for, and what a weight declares of it.

use crate::*;
use polkadot_sdk::*;

use frame_support::{
	storage::StoragePrefixedMap,
	traits::WhitelistedStorageKeys,
	weights::{RuntimeDbWeight, Weight},
};
use std::{
	collections::BTreeSet,
	fmt::Debug,
	sync::{Arc, Mutex, OnceLock},
};
use tracing::{
	field::{Field, Visit},
	level_filters::LevelFilter,
	span, Dispatch, Metadata, Subscriber,
};

/// The distinct keys that were read and written, in hexadecimal.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Accesses {
	pub read: BTreeSet<String>,
	pub written: BTreeSet<String>,
}

impl Accesses {
	/// What `work` by `caller` reads and writes. Left out is what benchmarks leave out, for the base weight of
	/// every transaction covers it: the system's own values and the caller's account. So are the filters of
	/// every call alike, and how deep transactions are nested, which never leaves the overlay.
	pub fn of(caller: &AccountId, work: impl FnOnce()) -> Self {
		let heard = Arc::<Mutex<Accesses>>::default();
		DEAF.get_or_init(|| [Dispatch::new(Listener(None)), Dispatch::new(Listener(None))]);
		tracing::subscriber::with_default(Listener(Some(heard.clone())), work);
		let mut accesses = heard.lock().expect("no test panics while it holds the lock").clone();
		let whitelisted =
			AllPalletsWithSystem::whitelisted_storage_keys().into_iter().map(|tracked| tracked.key);
		let others: Vec<_> = whitelisted
			.chain([
				frame_system::Account::<Runtime>::hashed_key_for(caller),
				pallet_tx_pause::PausedCalls::<Runtime>::final_prefix().to_vec(),
				pallet_safe_mode::EnteredUntil::<Runtime>::hashed_key().to_vec(),
				b":transaction_level:".to_vec(),
				b":extrinsic_index".to_vec(),
			])
			.map(|key| hex(&key))
			.collect();
		let counts = |key: &String| !others.iter().any(|other| key.starts_with(other));
		accesses.read.retain(counts);
		accesses.written.retain(counts);
		accesses
	}

	/// Both counts are within those of a weight that [`Counted`] declares.
	pub fn assert_within(&self, declared: Weight) {
		let (reads, writes) = (declared.ref_time() % WRITE / READ, declared.ref_time() / WRITE);
		let told = self.told();
		assert!(self.read.len() as u64 <= reads, "{} reads of {reads} declared\n{told}", self.read.len());
		assert!(
			self.written.len() as u64 <= writes,
			"{} writes of {writes} declared\n{told}",
			self.written.len()
		);
	}

	/// The keys by their names, as far as pallets name them.
	fn told(&self) -> String {
		use frame_support::traits::StorageInfoTrait;
		let named = |key: &String| {
			let infos = AllPalletsWithSystem::storage_info();
			let found = infos.into_iter().find(|info| key.starts_with(&hex(&info.prefix)));
			found.map_or(key.clone(), |info| {
				let text = |name: Vec<u8>| String::from_utf8_lossy(&name).into_owned();
				format!("{}.{}", text(info.pallet_name), text(info.storage_name))
			})
		};
		let list = |keys: &BTreeSet<String>| keys.iter().map(named).collect::<Vec<_>>().join(", ");
		format!("read: {}\nwritten: {}", list(&self.read), list(&self.written))
	}
}

fn hex(bytes: &[u8]) -> String {
	bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Listens to the traces of the state machine, or to nothing.
struct Listener(Option<Arc<Mutex<Accesses>>>);

/// Listeners to nothing. Where there is but one listener, a trace that another thread comes to first is switched
/// off if that thread does not listen; where there are more, all of them are asked.
static DEAF: OnceLock<[Dispatch; 2]> = OnceLock::new();

impl Subscriber for Listener {
	fn enabled(&self, metadata: &Metadata<'_>) -> bool {
		self.0.is_some() && metadata.target() == "state"
	}

	fn max_level_hint(&self) -> Option<LevelFilter> {
		self.0.is_none().then_some(LevelFilter::OFF)
	}

	fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
		span::Id::from_u64(1)
	}

	fn record(&self, _: &span::Id, _: &span::Record<'_>) {}

	fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}

	fn event(&self, event: &tracing::Event<'_>) {
		let mut fields = Fields::default();
		event.record(&mut fields);
		let Some(heard) = &self.0 else { return };
		let mut accesses = heard.lock().expect("no test panics while it holds the lock");
		match fields.method.as_str() {
			"Get" | "Exists" | "Hash" => accesses.read.insert(fields.key),
			"Put" | "Append" => accesses.written.insert(fields.key),
			_ => false,
		};
	}

	fn enter(&self, _: &span::Id) {}

	fn exit(&self, _: &span::Id) {}
}

/// The fields of a trace that matter.
#[derive(Default)]
struct Fields {
	method: String,
	key: String,
}

impl Visit for Fields {
	fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
		match field.name() {
			"method" => self.method = format!("{value:?}").replace('"', ""),
			"key" => self.key = format!("{value:?}"),
			_ => (),
		}
	}
}

/// What a database read weighs for [`Counted`]: more than any time of execution, so that the three can be told
/// apart in a sum.
const READ: u64 = 1_000_000_000_000;
/// What a write weighs, more than all reads of a call.
const WRITE: u64 = 1_000 * READ;

frame_support::parameter_types! {
	pub const CountedDbWeight: RuntimeDbWeight = RuntimeDbWeight { read: READ, write: WRITE };
}

/// A system for which weights are what they are for ours, but for the cost of the database.
mod counted {
	use super::*;
	use frame_support::derive_impl;

	frame_support::construct_runtime!(
		pub enum Counted {
			System: frame_system,
		}
	);

	#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
	impl frame_system::Config for Counted {
		type Block = frame_system::mocking::MockBlock<Counted>;
		type DbWeight = CountedDbWeight;
	}
}

pub use counted::Counted;
