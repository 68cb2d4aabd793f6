// SPDX-License-Identifier: Apache-2.0
//! What a development node says once it answers: where, with which accounts, and what to try next.

use crate::{
	chain_spec::{DEVELOPMENT_ID, SS58_PREFIX},
	cli::Seal,
	ports::socket,
};
use polkadot_sdk::{sc_network::Multiaddr, sp_core::crypto::Ss58Codec, sp_keyring::Sr25519Keyring};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The accounts that are shown; the seed of each is public.
const ACCOUNTS: [Sr25519Keyring; 6] = [
	Sr25519Keyring::Alice,
	Sr25519Keyring::Bob,
	Sr25519Keyring::Charlie,
	Sr25519Keyring::Dave,
	Sr25519Keyring::Eve,
	Sr25519Keyring::Ferdie,
];

/// The text for a development chain whose RPC listens on `addresses`.
pub fn text(chain_id: &str, addresses: &[Multiaddr], seal: Option<Seal>) -> String {
	let url = addresses.iter().filter_map(socket).min_by_key(SocketAddr::is_ipv6).map(url);
	let mut lines = vec![String::new(), format!("Noema is up, {}.", blocks(seal))];
	match url {
		Some(url) => {
			let encoded = url.replace(':', "%3A").replace('/', "%2F");
			lines.push(format!("  RPC   {url}"));
			lines.push(format!("  Apps  https://polkadot.js.org/apps/?rpc={encoded}"));
		},
		None => lines.push("  RPC   none".into()),
	}
	// Other development chains may fund other accounts.
	if chain_id == DEVELOPMENT_ID {
		lines.push("  Funded accounts (their seeds are public: use them on test chains only):".into());
		lines.extend(ACCOUNTS.iter().map(account));
	}
	lines
		.push("  Next: transfer NOE from Alice in Apps; buy credits: scripts/clients.sh credits help".into());
	lines.push(String::new());
	lines.join("\n")
}

fn blocks(seal: Option<Seal>) -> String {
	match seal {
		None => "with a block every 3 s".into(),
		Some(Seal::Instant) => "with a block for each transaction".into(),
		Some(Seal::Interval(period)) => format!("with a block every {} ms", period.as_millis()),
	}
}

fn account(key: &Sr25519Keyring) -> String {
	let address = key.to_account_id().to_ss58check_with_version(SS58_PREFIX.into());
	format!("    {:10} {address}", key.to_seed())
}

/// How a client on this machine reaches the address: one that listens everywhere is reached by loopback.
fn url(address: SocketAddr) -> String {
	let ip = match address.ip() {
		ip if !ip.is_unspecified() => ip,
		IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
		IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
	};
	format!("ws://{}", SocketAddr::new(ip, address.port()))
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::time::Duration;

	fn bound(addresses: &[&str]) -> Vec<Multiaddr> {
		addresses.iter().map(|address| address.parse().expect("an address")).collect()
	}

	fn development() -> String {
		text(DEVELOPMENT_ID, &bound(&["/ip6/::1/tcp/9945", "/ip4/127.0.0.1/tcp/9945"]), None)
	}

	#[test]
	fn banner_should_name_the_bound_address_and_its_apps_link() {
		let text = development();
		assert!(text.contains("ws://127.0.0.1:9945\n"), "{text}");
		assert!(text.contains("https://polkadot.js.org/apps/?rpc=ws%3A%2F%2F127.0.0.1%3A9945\n"), "{text}");
	}

	#[test]
	fn banner_should_list_funded_accounts_when_the_chain_is_ours() {
		let text = development();
		assert!(text.contains("//Alice    5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY\n"), "{text}");
		assert!(text.contains("//Ferdie"), "{text}");
		let other = super::text("other_dev", &bound(&["/ip4/127.0.0.1/tcp/9945"]), None);
		assert!(!other.contains("//Alice"), "{other}");
	}

	#[test]
	fn banner_should_be_short() {
		let text = development();
		assert!(text.lines().count() <= 14, "{text}");
		assert!(text.lines().all(|line| line.len() <= 100), "{text}");
	}

	#[test]
	fn banner_should_say_when_blocks_are_made() {
		let at = bound(&["/ip4/0.0.0.0/tcp/1"]);
		let interval = Seal::Interval(Duration::from_millis(200));
		assert!(text(DEVELOPMENT_ID, &at, Some(interval)).contains("every 200 ms"));
		assert!(text(DEVELOPMENT_ID, &at, Some(Seal::Instant)).contains("each transaction"));
		assert!(text(DEVELOPMENT_ID, &at, None).contains("ws://127.0.0.1:1\n"));
	}

	#[test]
	fn banner_should_say_so_when_there_is_no_rpc() {
		assert!(text(DEVELOPMENT_ID, &[], None).contains("RPC   none"));
	}
}
