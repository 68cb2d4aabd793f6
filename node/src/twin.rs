// SPDX-License-Identifier: Apache-2.0
//! Warns of another node with the same network key, as a copied folder makes it. Others take the two for one node, and
//! each disturbs the connections of the other; neither notices.

use crate::ports::socket;
use polkadot_sdk::{
	sc_network::{
		config::{MultiaddrWithPeerId, NodeKeyConfig, Secret},
		multiaddr::Protocol,
		Multiaddr, PeerId,
	},
	sc_service::Configuration,
};
use std::{
	net::{SocketAddr, TcpStream, ToSocketAddrs},
	time::Duration,
};

/// How long an address may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Looks whether a node that this one is told to join has this one's own key, and runs. This one must not listen yet:
/// a bootnode may well be told of itself.
pub fn warn(config: &Configuration) {
	let Some(own) = own_id(&config.network.node_key) else { return };
	let network = &config.network;
	let others = network.boot_nodes.iter().chain(&network.default_peers_set.reserved_nodes);
	for (address, running) in twins(own, others) {
		log::warn!("{}", words(own, &address, running));
	}
}

/// Who this node is to others, if it has been somebody before.
fn own_id(key: &NodeKeyConfig) -> Option<PeerId> {
	match key {
		NodeKeyConfig::Ed25519(Secret::New) => return None,
		// Reading it would make it.
		NodeKeyConfig::Ed25519(Secret::File(path)) if !path.exists() => return None,
		NodeKeyConfig::Ed25519(_) => {},
	}
	// Whoever needs the key in earnest says what is wrong with it.
	Some(key.clone().into_keypair().ok()?.public().to_peer_id())
}

/// Those of `others` that are `own` and answer.
fn twins<'a>(
	own: PeerId,
	others: impl Iterator<Item = &'a MultiaddrWithPeerId>,
) -> impl Iterator<Item = (MultiaddrWithPeerId, SocketAddr)> {
	let same: Vec<_> = others.filter(|other| other.peer_id == own).cloned().collect();
	same.into_iter().filter_map(|twin| {
		let answers = |socket: &SocketAddr| TcpStream::connect_timeout(socket, PATIENCE).is_ok();
		let running = sockets(&twin.multiaddr).into_iter().find(answers)?;
		Some((twin, running))
	})
}

/// Where an address is, also one by name.
fn sockets(address: &Multiaddr) -> Vec<SocketAddr> {
	if let Some(socket) = socket(address) {
		return vec![socket];
	}
	let mut parts = address.iter();
	match (parts.next(), parts.next()) {
		(
			Some(Protocol::Dns(name) | Protocol::Dns4(name) | Protocol::Dns6(name)),
			Some(Protocol::Tcp(port)),
		) => (name.as_ref(), port).to_socket_addrs().map(Iterator::collect).unwrap_or_default(),
		_ => Vec::new(),
	}
}

fn words(own: PeerId, address: &MultiaddrWithPeerId, running: SocketAddr) -> String {
	format!(
		"Another node with this one's network key runs at {running} ({address}): others take both for one node, {own}, \
		 and connections will break. Stop one of them, or give this one a key of its own: remove its network key file, \
		 then `noema key generate-node-key`"
	)
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::net::TcpListener;

	fn address(port: u16, id: PeerId) -> MultiaddrWithPeerId {
		format!("/ip4/127.0.0.1/tcp/{port}/p2p/{id}").parse().expect("an address")
	}

	#[test]
	fn twin_should_be_found_when_it_has_our_key_and_listens() {
		let (own, other) = (PeerId::random(), PeerId::random());
		let [running, stopped] = [(); 2].map(|()| TcpListener::bind(("127.0.0.1", 0)).expect("a free port"));
		let [at, was_at] =
			[&running, &stopped].map(|socket| socket.local_addr().expect("it is bound").port());
		drop(stopped);
		let told = [address(at, other), address(was_at, own), address(at, own)];
		let found: Vec<_> = twins(own, told.iter()).collect();
		assert_eq!(found, [(address(at, own), SocketAddr::from(([127, 0, 0, 1], at)))]);
	}

	#[test]
	fn address_should_be_found_when_it_is_a_name() {
		let address: Multiaddr = "/dns/localhost/tcp/30333/ws".parse().expect("an address");
		assert!(sockets(&address).iter().all(|socket| socket.ip().is_loopback() && socket.port() == 30_333));
		assert!(!sockets(&address).is_empty());
		assert!(sockets(&"/ip4/127.0.0.1/udp/30333".parse().expect("an address")).is_empty());
	}

	#[test]
	fn warning_should_name_the_address_and_the_remedy() {
		let own = PeerId::random();
		let text = words(own, &address(30_333, own), ([127, 0, 0, 1], 30_333).into());
		for word in ["127.0.0.1:30333", &own.to_string(), "generate-node-key"] {
			assert!(text.contains(word), "no {word} in: {text}");
		}
	}
}
