// SPDX-License-Identifier: Apache-2.0
//! Tells the operator when a node that was told of others reaches none of them. Upstream shows `0 peers` and is silent
//! about why.

use super::{full::Node, Hash};
use polkadot_sdk::{
	sc_network::{config::NetworkConfiguration, PeerId},
	sc_service::TaskManager,
	sp_blockchain::HeaderBackend,
	sp_consensus::SyncOracle,
};
use std::time::{Duration, Instant};

/// How often it is looked.
const INTERVAL: Duration = Duration::from_secs(5);
/// How long a node may take to find others.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often it is said.
const PAUSE: Duration = Duration::from_secs(300);

/// Watches whether there are peers, if there should be some.
pub fn watch(task_manager: &TaskManager, node: &Node) {
	let known = known(&node.settings.network);
	if known == 0 {
		return;
	}
	let (genesis, id) = (node.client.info().genesis_hash, node.network.local_peer_id());
	let (refused, silent) = (refused(&genesis, &id), silent(known));
	let (sync, network) = (node.sync.clone(), node.network.clone());
	let watching = async move {
		let mut alone = Alone { since: Instant::now(), said: None };
		let mut received = 0;
		loop {
			tokio::time::sleep(INTERVAL).await;
			let offline = sync.is_offline();
			// Connections below those of the chain's protocols show by what comes over them.
			let now_received = network.status().await.map_or(0, |status| status.total_bytes_inbound);
			if let Some(time) = alone.look(offline, Instant::now()) {
				let causes = if now_received > received { &refused } else { &silent };
				log::warn!("No other node has been reached for {} s{causes}", time.as_secs());
			}
			if alone.said.is_some() || !offline {
				received = now_received;
			}
		}
	};
	task_manager.spawn_handle().spawn("alone", Some("networking"), watching);
}

fn known(network: &NetworkConfiguration) -> usize {
	network.boot_nodes.len() + network.default_peers_set.reserved_nodes.len()
}

/// What may be the reason when others answer. They do not say why they refuse a node.
fn refused(genesis: &Hash, id: &PeerId) -> String {
	format!(
		", though some answer. Most likely they are of another chain, with another first block than {genesis:?}: give \
		 all nodes the same raw chain spec file. Else another node has this one's network key and is taken for it, \
		 {id}: make one of its own with `noema key generate-node-key`"
	)
}

/// What may be the reason when none answers.
fn silent(known: usize) -> String {
	format!(
		", and none answers. Check the addresses of the {known} bootnodes and reserved nodes that this one is told to \
		 join, whether they run, and the firewalls between"
	)
}

/// Since when there are no peers.
struct Alone {
	/// When there was one last, or the node started.
	since: Instant,
	/// When it was said last that there is none.
	said: Option<Instant>,
}

impl Alone {
	/// For how long there has been no peer, if that is to be said now.
	fn look(&mut self, alone: bool, now: Instant) -> Option<Duration> {
		if !alone {
			*self = Self { since: now, said: None };
			return None;
		}
		let time = now.duration_since(self.since);
		if time < PATIENCE || self.said.is_some_and(|said| now.duration_since(said) < PAUSE) {
			return None;
		}
		self.said = Some(now);
		Some(time)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn warning_should_name_what_may_be_wrong() {
		let (genesis, id) = (Hash::repeat_byte(7), PeerId::random());
		let text = refused(&genesis, &id);
		for word in ["0x0707", "raw chain spec file", &id.to_string(), "generate-node-key"] {
			assert!(text.contains(word), "no {word} in: {text}");
		}
		assert!(silent(3).contains("3 bootnodes") && silent(3).contains("firewalls"));
	}

	#[test]
	fn loneliness_should_be_said_after_a_while_and_again_after_a_pause() {
		let start = Instant::now();
		let mut alone = Alone { since: start, said: None };
		assert_eq!(alone.look(true, start + PATIENCE / 2), None);
		assert_eq!(alone.look(true, start + PATIENCE), Some(PATIENCE));
		assert_eq!(alone.look(true, start + PATIENCE * 2), None);
		assert_eq!(alone.look(true, start + PATIENCE + PAUSE), Some(PATIENCE + PAUSE));
	}

	#[test]
	fn loneliness_should_begin_anew_when_there_was_a_peer() {
		let start = Instant::now();
		let mut alone = Alone { since: start, said: None };
		assert_eq!(alone.look(false, start + PATIENCE), None);
		assert_eq!(alone.look(true, start + PATIENCE * 3 / 2), None);
		assert_eq!(alone.look(true, start + PATIENCE * 2), Some(PATIENCE));
	}

	#[test]
	fn loneliness_should_be_said_without_a_pause_when_there_was_a_peer_since() {
		let start = Instant::now();
		let mut alone = Alone { since: start, said: None };
		assert_eq!(alone.look(true, start + PATIENCE), Some(PATIENCE));
		assert_eq!(alone.look(false, start + PATIENCE * 2), None);
		assert_eq!(alone.look(true, start + PATIENCE * 3), Some(PATIENCE));
	}
}
