// SPDX-License-Identifier: Apache-2.0
//! Tells the operator when a node that was told of others reaches none of them. Upstream shows `0 peers` and is silent
//! about why.

use super::full::Node;
use polkadot_sdk::{
	sc_network::config::NetworkConfiguration, sc_service::TaskManager, sp_blockchain::HeaderBackend,
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
	if known(&node.settings.network) == 0 {
		return;
	}
	let causes = causes(node);
	let sync = node.sync.clone();
	let watching = async move {
		let mut alone = Alone { since: Instant::now(), said: None };
		loop {
			tokio::time::sleep(INTERVAL).await;
			if let Some(time) = alone.look(sync.is_offline(), Instant::now()) {
				log::warn!("No other node has been reached for {} s. {causes}", time.as_secs());
			}
		}
	};
	task_manager.spawn_handle().spawn("alone", Some("networking"), watching);
}

fn known(network: &NetworkConfiguration) -> usize {
	network.boot_nodes.len() + network.default_peers_set.reserved_nodes.len()
}

/// What may be the reason.
fn causes(node: &Node) -> String {
	format!(
		"Check that the addresses of its {} bootnodes and reserved nodes are right and no firewall is between; that all \
		 nodes use the same raw chain spec file, with genesis {:?}; that no other node has this one's network key, \
		 which makes it {}",
		known(&node.settings.network),
		node.client.info().genesis_hash,
		node.network.local_peer_id(),
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
}
