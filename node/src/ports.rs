// SPDX-License-Identifier: Apache-2.0
//! A node takes the ports that it was given or says which is occupied: it never moves to another one, where
//! nobody would look for it.

use polkadot_sdk::{
	sc_network::{multiaddr::Protocol, Multiaddr},
	sc_service::Configuration,
};
use std::{
	io::ErrorKind,
	net::{IpAddr, SocketAddr, TcpListener},
};

/// Checks the ports of a configuration, and makes its RPC server stay on its own.
pub fn claim(config: &mut Configuration) -> Result<(), String> {
	for endpoint in config.rpc.addr.iter_mut().flatten() {
		endpoint.retry_random_port = endpoint.listen_addr.port() == 0;
		free(endpoint.listen_addr, "--rpc-port")?;
	}
	for address in config.network.listen_addresses.iter().filter_map(socket) {
		free(address, "--port or --listen-addr")?;
	}
	if let Some(prometheus) = &config.prometheus_config {
		free(prometheus.port, "--prometheus-port, or do without by --no-prometheus")?;
	}
	Ok(())
}

/// Fails if another program listens there. Other faults are left to whoever binds the address in earnest: an
/// optional one, such as IPv6 on a machine without it, may fail.
fn free(address: SocketAddr, flag: &str) -> Result<(), String> {
	match TcpListener::bind(address) {
		Err(error) if error.kind() == ErrorKind::AddrInUse => Err(format!(
			"port {} is in use by another program: stop it or choose another with {flag}",
			address.port()
		)),
		_ => Ok(()),
	}
}

/// The socket of an address that is TCP on an IP.
pub fn socket(address: &Multiaddr) -> Option<SocketAddr> {
	let mut parts = address.iter();
	let ip: IpAddr = match parts.next()? {
		Protocol::Ip4(ip) => ip.into(),
		Protocol::Ip6(ip) => ip.into(),
		_ => return None,
	};
	match parts.next()? {
		Protocol::Tcp(port) => Some((ip, port).into()),
		_ => None,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn port_should_be_refused_by_name_when_it_is_occupied() {
		let holder = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
		let address = holder.local_addr().expect("it is bound");
		let error = free(address, "--rpc-port").expect_err("it is occupied");
		assert!(error.contains(&address.port().to_string()) && error.contains("--rpc-port"), "{error}");
		assert!(!error.contains('\n'));
	}

	#[test]
	fn port_should_pass_when_it_is_free_or_any() {
		let holder = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
		let address = holder.local_addr().expect("it is bound");
		drop(holder);
		assert_eq!(free(address, "--rpc-port"), Ok(()));
		assert_eq!(free(SocketAddr::from(([127, 0, 0, 1], 0)), "--rpc-port"), Ok(()));
	}

	#[test]
	fn socket_should_be_found_when_the_address_is_tcp() {
		let tcp: Multiaddr = "/ip4/127.0.0.1/tcp/30333/ws".parse().expect("an address");
		assert_eq!(socket(&tcp), Some(SocketAddr::from(([127, 0, 0, 1], 30333))));
		for other in ["/dns/example.org/tcp/30333", "/ip4/127.0.0.1/udp/30333"] {
			assert_eq!(socket(&other.parse().expect("an address")), None, "{other}");
		}
	}
}
