// SPDX-License-Identifier: Apache-2.0
//! Counts, in tests, the distinct values that a piece of code reads from the state and writes to it, by listening to
//! the traces of the state machine. What a weight declares is counted as well, from one in which the database costs
//! [`READ`] and [`WRITE`].

use std::{
	collections::BTreeSet,
	fmt::Debug,
	sync::{Arc, Mutex, OnceLock},
};
use tracing::{
	field::{Field, Visit},
	level_filters::LevelFilter,
	span, Dispatch, Event, Metadata, Subscriber,
};

/// What a read weighs where declared reads are counted: more than any time of execution, so that reads, writes and
/// time can be told apart in a sum.
pub const READ: u64 = 1_000_000_000_000;
/// What a write weighs there, more than all reads of a call.
pub const WRITE: u64 = 1_000 * READ;

/// The reads and writes in a weight's reference time whose database costs [`READ`] and [`WRITE`].
pub fn declared(ref_time: u64) -> (u64, u64) {
	(ref_time % WRITE / READ, ref_time / WRITE)
}

/// The keys that were read and written, in hexadecimal.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Accesses {
	/// Those whose value was asked for, or whether there is one, before it was written.
	pub read: BTreeSet<String>,
	/// Those whose value was changed or removed.
	pub written: BTreeSet<String>,
}

impl Accesses {
	/// What `work` reads and writes, but for keys that start with one of `others`.
	pub fn of(others: impl IntoIterator<Item = Vec<u8>>, work: impl FnOnce()) -> Self {
		let heard = Arc::<Mutex<Self>>::default();
		DEAF.get_or_init(|| [Dispatch::new(Listener(None)), Dispatch::new(Listener(None))]);
		tracing::subscriber::with_default(Listener(Some(heard.clone())), work);
		let mut accesses = heard.lock().expect("no test panics while it holds the lock").clone();
		// How deep transactions are nested never leaves the overlay.
		let others: Vec<_> = others.into_iter().chain([b":transaction_level:".to_vec()]).collect();
		let others: Vec<_> = others.iter().map(|key| hex(key)).collect();
		let counts = |key: &String| !others.iter().any(|other| key.starts_with(other));
		accesses.read.retain(counts);
		accesses.written.retain(counts);
		accesses
	}

	/// How many values were read and written.
	pub fn counts(&self) -> (u64, u64) {
		(self.read.len() as u64, self.written.len() as u64)
	}

	/// Both counts are within those that a weight of this reference time declares. `name` tells a key to people.
	pub fn assert_within(&self, ref_time: u64, name: impl Fn(&str) -> String) {
		let (reads, writes) = self.counts();
		let (may_read, may_write) = declared(ref_time);
		let list = |keys: &BTreeSet<String>| keys.iter().map(|key| name(key)).collect::<Vec<_>>().join(", ");
		assert!(reads <= may_read, "{reads} reads of {may_read} declared: {}", list(&self.read));
		assert!(writes <= may_write, "{writes} writes of {may_write} declared: {}", list(&self.written));
	}
}

/// Bytes of the trie's nodes that a proof has for each value at least, in a trie as small as that of benchmarks, in
/// which they are counted.
pub const NODES: usize = 850;

/// A key in hexadecimal, as [`Accesses`] has it.
pub fn hex(key: &[u8]) -> String {
	key.iter().map(|byte| format!("{byte:02x}")).collect()
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

	fn event(&self, event: &Event<'_>) {
		let mut fields = Fields::default();
		event.record(&mut fields);
		let Some(heard) = &self.0 else { return };
		let mut accesses = heard.lock().expect("no test panics while it holds the lock");
		match fields.method.as_str() {
			// What was written before is in the overlay.
			"Get" | "Exists" | "Hash" if accesses.written.contains(&fields.key) => false,
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

#[cfg(test)]
mod tests {
	use super::*;

	/// A trace as the state machine writes it.
	fn trace(method: &str, key: &[u8]) {
		let key = hex(key);
		tracing::trace!(target: "state", method, key = %format_args!("{key}"));
	}

	#[test]
	fn accesses_should_be_the_distinct_keys_but_for_others() {
		let heard = Accesses::of([b"other".to_vec()], || {
			trace("Get", b"a");
			trace("Get", b"a");
			trace("Exists", b"b");
			trace("Put", b"b");
			trace("Put", b"other:c");
			trace("ChildGet", b"d");
			tracing::trace!(target: "elsewhere", method = "Get", key = "e");
		});
		assert_eq!(heard.counts(), (2, 1));
		assert_eq!(heard.written, BTreeSet::from([hex(b"b")]));
	}

	#[test]
	fn declared_should_tell_reads_from_writes_and_time() {
		let declares = 7 * WRITE + 20 * READ + 200_000_000;
		assert_eq!(declared(declares), (20, 7));
		let mut accesses = Accesses::default();
		accesses.read.extend((0..20).map(|index| index.to_string()));
		accesses.assert_within(declares, str::to_owned);
	}

	#[test]
	#[should_panic = "1 writes of 0 declared: AB"]
	fn assert_within_should_name_the_keys_when_there_are_too_many() {
		let written = BTreeSet::from(["ab".to_owned()]);
		Accesses { written, ..Accesses::default() }.assert_within(0, str::to_uppercase);
	}
}
