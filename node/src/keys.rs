// SPDX-License-Identifier: Apache-2.0
//! Session keys for a validator: made by its running node, proved to be its own, and ready to be put on chain.

use clap::{Args, Subcommand};
use jsonrpsee::{
	core::client::{ClientT, Error as RpcError},
	rpc_params,
	ws_client::{WsClient, WsClientBuilder},
};
use noema_runtime::{configs::set_keys_call, AccountId, SessionKeys, VERSION};
use polkadot_sdk::{
	sc_cli::{self, InsertKeyCmd, Result, SubstrateCli},
	sc_rpc_api::author::GeneratedSessionKeys,
	sc_service::{config::KeystoreConfig, BasePath},
	sp_core::{crypto::Ss58Codec, Bytes},
	sp_runtime::traits::OpaqueKeys,
	sp_version::RuntimeVersion,
};
use std::time::Duration;

use crate::{chain_spec::SS58_PREFIX, cli::Cli, keystore};

/// How long the node may take to answer. It compiles nothing for these questions.
const LIMIT: Duration = Duration::from_secs(30);

/// What can be done with keys.
#[derive(Debug, Subcommand)]
pub enum KeySubcommand {
	#[command(flatten)]
	Standard(sc_cli::KeySubcommand),

	/// Make new session keys in a running validator, and print the call that puts them on chain
	///
	/// The keys are proved to belong to the account that will sign the call: without that proof the chain refuses
	/// them. Nothing changes on chain until the call is submitted.
	Setup(SetupCmd),
}

impl KeySubcommand {
	/// Does it.
	pub fn run(&self, cli: &Cli) -> Result<()> {
		// All that these commands write is secret; upstream leaves the network key for all to read.
		keystore::close_new_files();
		match self {
			Self::Standard(sc_cli::KeySubcommand::Insert(command)) => {
				keystore::guard(&keystore_of(command, cli)?)?;
				command.run(cli)
			},
			Self::Standard(command) => command.run(cli),
			Self::Setup(command) => command.run(),
		}
	}
}

/// The keystore that a key will be inserted into, found as upstream finds it.
fn keystore_of(command: &InsertKeyCmd, cli: &Cli) -> Result<KeystoreConfig> {
	let shared = &command.shared_params;
	let base = shared.base_path()?.unwrap_or_else(|| BasePath::from_project("", "", &Cli::executable_name()));
	let chain = cli.load_spec(&shared.chain_id(shared.is_dev()))?;
	let folder = base.config_dir(chain.id());
	let path = command.keystore_params.keystore_path.clone();
	Ok(KeystoreConfig::Path { path: path.unwrap_or_else(|| folder.join("keystore")), password: None })
}

/// `key setup`.
#[derive(Debug, Args)]
pub struct SetupCmd {
	/// The account that will sign `session.set_keys`: the validator's stash
	#[arg(long, value_name = "ACCOUNT", value_parser = account)]
	owner: AccountId,

	/// The RPC of the running node. It must be one that allows unsafe methods, as the loopback address does
	#[arg(long, default_value = "ws://127.0.0.1:9944")]
	url: String,
}

fn account(text: &str) -> std::result::Result<AccountId, String> {
	text.parse()
		.map_err(|error| format!("no account ({error}): give its address, or 0x and 64 hexadecimal digits"))
}

impl SetupCmd {
	fn run(&self) -> Result<()> {
		let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
		println!("{}", runtime.block_on(self.setup())?);
		Ok(())
	}

	async fn setup(&self) -> std::result::Result<String, String> {
		let node = self.connect().await?;
		let version: RuntimeVersion = self.ask(&node, "state_getRuntimeVersion", rpc_params![]).await?;
		if version.spec_name != VERSION.spec_name
			|| version.transaction_version != VERSION.transaction_version
		{
			return Err(format!(
				"the node at {} runs {} {} and this program is of {} {}: use the program that the node runs",
				self.url, version.spec_name, version.spec_version, VERSION.spec_name, VERSION.spec_version
			));
		}
		let owner: &[u8] = self.owner.as_ref();
		let made: GeneratedSessionKeys =
			self.ask(&node, "author_rotateKeysWithOwner", rpc_params![Bytes(owner.to_vec())]).await?;
		let proof = made.proof.ok_or("the node made keys without a proof of their owner")?;
		let kept: bool = self.ask(&node, "author_hasSessionKeys", rpc_params![&made.keys]).await?;
		if !kept {
			return Err(
				"the node does not find the keys that it made: check that its keystore can be written".into(),
			);
		}
		let keys = session_keys(&made.keys)?;
		if !keys.ownership_proof_is_valid(owner, &proof) {
			return Err("the node's proof does not show that the keys belong to the owner".into());
		}
		Ok(self.instructions(&made.keys, &Bytes(set_keys_call(keys, proof.0))))
	}

	async fn connect(&self) -> std::result::Result<WsClient, String> {
		WsClientBuilder::default()
			.request_timeout(LIMIT)
			.connection_timeout(LIMIT)
			.build(&self.url)
			.await
			.map_err(|error| {
				format!(
					"no node answers at {}: {error}; start it, or say where its RPC is by --url, such as \
					 ws://127.0.0.1:9944",
					self.url
				)
			})
	}

	async fn ask<Answer: serde::de::DeserializeOwned>(
		&self,
		node: &WsClient,
		method: &str,
		params: jsonrpsee::core::params::ArrayParams,
	) -> std::result::Result<Answer, String> {
		node.request(method, params).await.map_err(|error| match error {
			RpcError::Call(error) if error.message().contains("unsafe") => format!(
				"the node at {} does not allow {method} from here: run this on its machine, or start it with \
				 --rpc-methods unsafe on an address that only you reach",
				self.url
			),
			error => format!("the node at {} does not answer {method}: {error}", self.url),
		})
	}

	fn instructions(&self, keys: &Bytes, call: &Bytes) -> String {
		let owner = self.owner.to_ss58check_with_version(SS58_PREFIX.into());
		format!(
			"The node holds new session keys, which {owner} may use:\n  {}\n\
			 Call data of session.set_keys:\n  {}\n\
			 Next: submit that call, signed by {owner}. In Polkadot.js Apps: Developer, Extrinsics, Decode; paste \
			 the call data, then Submission.\n\
			 The keys count from the session after the next. Keep the node running from now on, and a node that \
			 holds your present keys until then.",
			hex(keys),
			hex(call),
		)
	}
}

fn hex(bytes: &Bytes) -> String {
	polkadot_sdk::sp_core::bytes::to_hex(bytes, false)
}

fn session_keys(encoded: &[u8]) -> std::result::Result<SessionKeys, String> {
	use codec::DecodeAll;
	SessionKeys::decode_all(&mut &encoded[..])
		.map_err(|error| format!("the node made keys of another kind: {error}"))
}

#[cfg(test)]
mod tests {
	use super::*;

	const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

	#[test]
	fn account_should_be_taken_as_an_address_or_in_hexadecimal() {
		let hexadecimal = "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d";
		assert_eq!(account(ALICE), account(hexadecimal));
		assert!(account(ALICE).is_ok());
	}

	#[test]
	fn account_should_say_what_it_expects_when_it_is_refused() {
		for text in ["", "Alice", "0x1234", &ALICE[1..]] {
			assert!(account(text).expect_err(text).contains("its address, or 0x"), "{text}");
		}
	}

	#[test]
	fn keys_should_be_refused_when_they_are_too_short_or_too_long() {
		assert!(session_keys(&[0; 95]).is_err());
		assert!(session_keys(&[0; 96]).is_ok());
		assert!(session_keys(&[0; 97]).is_err());
	}
}
