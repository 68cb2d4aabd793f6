// SPDX-License-Identifier: Apache-2.0
//! Whether an authority validates, as metrics: is it in office, and does it hold all keys that it needs there. Those
//! of upstream count blocks and votes, which may be few for good reasons; these say why there are none.

use super::{full::Node, FullClient};
use futures::StreamExt;
use polkadot_sdk::{
	sc_client_api::BlockchainEvents,
	sc_service::{Error, TaskManager},
	sp_api::{ApiError, ProvideRuntimeApi},
	sp_authority_discovery::AuthorityDiscoveryApi,
	sp_blockchain::HeaderBackend,
	sp_consensus_babe::BabeApi,
	sp_consensus_grandpa::GrandpaApi,
	sp_core::crypto::key_types,
	sp_keystore::KeystorePtr,
	substrate_prometheus_endpoint::{register, Gauge, PrometheusError, Registry, U64},
};

/// Blocks that came together, at most so many, are looked at once.
const TOGETHER: usize = 4_096;

/// Watches the chain and the keystore, and shows what comes of it where there are metrics.
pub fn watch(task_manager: &TaskManager, node: &Node) -> Result<(), Error> {
	let Some(registry) = &node.settings.registry else { return Ok(()) };
	let gauges = Gauges::register(registry).map_err(|error| Error::Other(error.to_string()))?;
	let (client, keystore) = (node.client.clone(), node.keystore.clone());
	let mut blocks = client.import_notification_stream().ready_chunks(TOGETHER);
	let watching = async move {
		loop {
			match Held::now(&client, &keystore) {
				Ok(held) => gauges.show(&held),
				Err(error) => log::warn!("Metrics of this authority are old: the runtime says {error}"),
			}
			if blocks.next().await.is_none() {
				break;
			}
		}
	};
	// Keys are read from files.
	task_manager.spawn_handle().spawn_blocking("authority-standing", Some("metrics"), watching);
	Ok(())
}

/// What operators look at.
struct Gauges {
	active: Gauge<U64>,
	next: Gauge<U64>,
	keys_match: Gauge<U64>,
}

impl Gauges {
	fn register(registry: &Registry) -> Result<Self, PrometheusError> {
		let gauge = |name: &str, help: &str| register(Gauge::new(name, help)?, registry);
		Ok(Self {
			active: gauge(
				"noema_active_authority",
				"1 if this node holds the keys of an authority of this session, for blocks and for votes",
			)?,
			next: gauge(
				"noema_next_authority",
				"1 if this node holds the key for blocks of an authority of the next session",
			)?,
			keys_match: gauge(
				"noema_session_keys_match",
				"0 if this node holds some of an authority's keys but not all; the chain has others",
			)?,
		})
	}

	fn show(&self, held: &Held) {
		self.active.set(held.active().into());
		self.next.set(held.next.into());
		self.keys_match.set(held.matches().into());
	}
}

/// Which keys of the chain's authorities the keystore holds.
#[derive(Debug)]
struct Held {
	/// Of each authority of this session, in their order, the key for blocks.
	blocks: Vec<bool>,
	/// The key for votes of the same authorities.
	votes: Vec<bool>,
	/// Any key for addresses of this session or the next.
	addresses: bool,
	/// Any key for blocks of the next session.
	next: bool,
}

impl Held {
	fn now(client: &FullClient, keystore: &KeystorePtr) -> Result<Self, ApiError> {
		let best = client.info().best_hash;
		let api = client.runtime_api();
		let blocks = keystore.sr25519_public_keys(key_types::BABE);
		let votes = keystore.ed25519_public_keys(key_types::GRANDPA);
		let addresses = keystore.sr25519_public_keys(key_types::AUTHORITY_DISCOVERY);
		let current = api.current_epoch(best)?.authorities;
		let next = api.next_epoch(best)?.authorities;
		let voters = api.grandpa_authorities(best)?;
		Ok(Self {
			blocks: current.iter().map(|(id, _)| contains(&blocks, id)).collect(),
			votes: voters.iter().map(|(id, _)| contains(&votes, id)).collect(),
			addresses: api.authorities(best)?.iter().any(|id| contains(&addresses, id)),
			next: next.iter().any(|(id, _)| contains(&blocks, id)),
		})
	}

	/// Whether an authority's blocks and votes are made here.
	fn active(&self) -> bool {
		self.blocks.iter().zip(&self.votes).any(|(blocks, votes)| *blocks && *votes)
	}

	/// Whether of each authority whose keys are here none is missing.
	fn matches(&self) -> bool {
		self.blocks == self.votes && (self.addresses || !self.blocks.contains(&true))
	}
}

fn contains(keys: &[impl AsRef<[u8]>], id: &impl AsRef<[u8]>) -> bool {
	keys.iter().any(|key| key.as_ref() == id.as_ref())
}

#[cfg(test)]
mod tests {
	use super::*;

	fn held(blocks: [bool; 2], votes: [bool; 2], addresses: bool) -> Held {
		Held { blocks: blocks.into(), votes: votes.into(), addresses, next: false }
	}

	#[test]
	fn authority_should_be_active_and_match_when_it_holds_all_its_keys() {
		let held = held([false, true], [false, true], true);
		assert!(held.active() && held.matches());
	}

	#[test]
	fn authority_should_match_and_not_be_active_when_it_is_not_in_office() {
		let held = held([false, false], [false, false], false);
		assert!(!held.active() && held.matches());
	}

	#[test]
	fn authority_should_not_match_when_a_key_is_missing() {
		for (missing, active) in [
			(held([true, false], [false, false], true), false),
			(held([false, false], [true, false], true), false),
			(held([true, false], [true, false], false), true),
			// Keys of two authorities, half of each.
			(held([true, false], [false, true], true), false),
		] {
			assert!(!missing.matches(), "{missing:?}");
			assert_eq!(missing.active(), active, "{missing:?}");
		}
	}

	#[test]
	fn key_should_be_found_when_its_bytes_are_held() {
		assert!(contains(&[[1u8, 2], [3, 4]], &[3u8, 4]));
		assert!(!contains(&[[1u8, 2]], &[2u8, 1]));
		assert!(!contains(&[] as &[[u8; 2]], &[1u8, 2]));
	}
}
