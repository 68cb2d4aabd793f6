// SPDX-License-Identifier: Apache-2.0
//! The node of Noema.
//!
//! `cli` is what a user can type and `command` what then happens; `keys` makes a validator's; `chain_spec` knows the
//! chains by name; `service` is the running node, `rpc` what it answers beyond the standard methods. `ports`,
//! `keystore`, `twin` and `database` say what is wrong around it, and what helps.

#![allow(clippy::result_large_err, reason = "the errors are the framework's, whose signatures ask for them")]

mod banner;
mod chain_spec;
mod cli;
mod command;
mod database;
mod keys;
mod keystore;
mod ports;
mod rpc;
mod service;
mod twin;

use polkadot_sdk::{sc_cli, sc_service};
use std::{error::Error, process::ExitCode};

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("Error: {}", in_one_line(&error));
			ExitCode::FAILURE
		},
	}
}

/// An error, what caused it and what helps, in one line.
fn in_one_line(error: &sc_cli::Error) -> String {
	let mut said = plain(error);
	let mut cause = error.source();
	while let Some(error) = cause {
		let text = error.to_string();
		// Many errors repeat their cause.
		if !said.contains(&text) {
			said = format!("{said}: {text}");
		}
		cause = error.source();
	}
	// The runtime repeats all of the genesis after what is wrong with it.
	if let Some((wrong, _)) = said.split_once(" for blob:") {
		said = wrong.to_owned();
	}
	if said.contains("Invalid JSON blob") || said.contains("wasm call error") {
		let wrong = said.trim_start_matches("Storage error: ");
		said = format!(
			"the chain's genesis cannot be built: {wrong}: mend the chain spec, or write it anew with \
			 `noema export-chain-spec`"
		);
	}
	if said.contains("Database file is in use") {
		said =
			format!("{said}: another node runs on this folder: stop it, or choose another with --base-path");
	}
	said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The message of an error without the name of its kind, which says nothing to whoever reads it.
fn plain(error: &sc_cli::Error) -> String {
	match error {
		sc_cli::Error::Input(message) | sc_cli::Error::Service(sc_service::Error::Other(message)) => {
			message.clone()
		},
		sc_cli::Error::Service(sc_service::Error::Application(cause)) => cause.to_string(),
		sc_cli::Error::NetworkKeyNotFound(path) => format!(
			"an authority needs a network key, by which others find it, and there is none at {}: make it with \
			 `noema key generate-node-key`, with the same --chain and --base-path",
			path.display()
		),
		error => error.to_string(),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn error_should_be_one_plain_line_when_it_is_an_input_error() {
		let error = sc_cli::Error::Input("no such chain:\n  use dev".into());
		assert_eq!(in_one_line(&error), "no such chain: use dev");
	}

	#[test]
	fn error_should_name_the_remedy_when_an_authority_has_no_network_key() {
		let line = in_one_line(&sc_cli::Error::NetworkKeyNotFound("/data/secret".into()));
		assert!(line.contains("/data/secret") && line.contains("noema key generate-node-key"), "{line}");
	}

	#[test]
	fn error_should_name_the_remedy_when_the_database_is_in_use() {
		let error = sc_service::Error::Other("Database file is in use".into());
		let line = in_one_line(&error.into());
		assert!(line.starts_with("Database file is in use") && line.contains("--base-path"), "{line}");
	}

	#[test]
	fn error_should_leave_out_the_genesis_and_name_the_remedy_when_a_genesis_is_wrong() {
		let error =
			sc_service::Error::Other("Invalid JSON blob: unknown field `a` for blob: {\"a\": {}}".into());
		let line = in_one_line(&error.into());
		assert!(line.contains("unknown field `a`: mend the chain spec") && !line.contains('{'), "{line}");
	}

	#[test]
	fn error_should_be_said_once_when_its_cause_repeats_it() {
		let error = sc_cli::Error::Io(std::io::Error::other("the disk is full"));
		assert_eq!(in_one_line(&error), "the disk is full");
	}
}
