// SPDX-License-Identifier: Apache-2.0
//! What the chain knows of its validators: eras, keys, offences and slashes.

use anyhow::{Context, Result};
use subxt::{
	dynamic::{self, At, Value},
	ext::scale_value::ValueDef,
};

use crate::{
	client::{ask, Receipt, SubxtClient},
	values::plain,
};
use subxt_signer::sr25519::Keypair;

/// Two blocks of one author in a slot, as `Offences` names it.
pub const BABE_EQUIVOCATION: &[u8; 16] = b"babe:equivocatio";
/// Two votes of one voter in a round.
pub const GRANDPA_EQUIVOCATION: &[u8; 16] = b"grandpa:equivoca";

impl SubxtClient {
	/// What the storage holds under these keys, at the last finalised block; `None` if nothing.
	pub async fn stored(&self, pallet: &str, entry: &str, keys: Vec<Value>) -> Result<Option<Value>> {
		let now = self.now().await?;
		let address = dynamic::storage::<Vec<Value>, Value>(pallet, entry);
		let found = ask(entry, now.storage().try_fetch(address, keys)).await?;
		Ok(found.map(|value| value.decode()).transpose()?)
	}

	/// A number that the storage holds.
	pub async fn stored_number(&self, pallet: &str, entry: &str, keys: Vec<Value>) -> Result<u128> {
		let value = self.stored(pallet, entry, keys).await?;
		let value = value.with_context(|| format!("no {pallet}.{entry}"))?;
		plain(&value).parse().with_context(|| format!("{pallet}.{entry} is {value}"))
	}

	/// The era whose validators work now.
	pub async fn active_era(&self) -> Result<u32> {
		let era = self.stored("Staking", "ActiveEra", vec![]).await?.context("no active era")?;
		let index = era.at("index").and_then(Value::as_u128).context("an era without an index")?;
		Ok(index.try_into()?)
	}

	/// The session that runs.
	pub async fn session(&self) -> Result<u32> {
		Ok(self.stored_number("Session", "CurrentIndex", vec![]).await?.try_into()?)
	}

	/// How many slots, or rounds, have a report of that kind of offence.
	pub async fn offences(&self, kind: &[u8; 16]) -> Result<usize> {
		let now = self.now().await?;
		let address = dynamic::storage::<(Value, Value), Value>("Offences", "ConcurrentReportsIndex");
		let mut found = ask("offences", now.storage().iter(address, (Value::from_bytes(kind),))).await?;
		let mut count = 0;
		while let Some(entry) = found.next().await {
			entry?;
			count += 1;
		}
		Ok(count)
	}

	/// What `who` will lose of its own stake in that era, in planck, by slashes that still wait.
	pub async fn unapplied_slash(&self, era: u32, who: &Keypair) -> Result<u128> {
		let slashes = self.stored("Staking", "UnappliedSlashes", vec![Value::u128(era.into())]).await?;
		let who = plain(&Value::from_bytes(who.public_key().0));
		let of = |slash: &&Value| slash.at("validator").is_some_and(|validator| plain(validator) == who);
		let own = |slash: &Value| slash.at("own").and_then(Value::as_u128).context("a slash of nothing");
		list(slashes.as_ref()).iter().filter(of).map(own).sum()
	}

	/// Who must not make blocks for the rest of the era, by their indices among the validators.
	pub async fn disabled(&self) -> Result<Vec<u128>> {
		let disabled = self.stored("Session", "DisabledValidators", vec![]).await?;
		let index =
			|entry: &Value| entry.at(0).and_then(Value::as_u128).context("a validator without an index");
		list(disabled.as_ref()).iter().map(index).collect()
	}

	/// The validators of this session.
	pub async fn validators(&self) -> Result<Vec<String>> {
		let validators = self.stored("Session", "Validators", vec![]).await?;
		Ok(list(validators.as_ref()).iter().map(plain).collect())
	}

	/// What `who` has bonded and is not unbonding, in planck.
	pub async fn bonded(&self, who: &Keypair) -> Result<u128> {
		let ledger = self.stored("Staking", "Ledger", vec![Value::from_bytes(who.public_key().0)]).await?;
		let ledger = ledger.context("it has bonded nothing")?;
		ledger.at("active").and_then(Value::as_u128).context("a ledger without an active stake")
	}

	/// How many points `who` has earned in that era: 20 for each block.
	pub async fn era_points(&self, era: u32, who: &Keypair) -> Result<u128> {
		let points = self.stored("Staking", "ErasRewardPoints", vec![Value::u128(era.into())]).await?;
		let points = points.context("no points")?;
		let who = plain(&Value::from_bytes(who.public_key().0));
		// A map is wrapped into a field without a name.
		let individual = points.at("individual").and_then(|map| map.at(0)).context("no points of each")?;
		let of = |entry: &&Value| entry.at(0).is_some_and(|account| plain(account) == who);
		Ok(list(Some(individual)).iter().find(of).and_then(|entry| entry.at(1)?.as_u128()).unwrap_or(0))
	}

	/// Puts session keys on chain, encoded as the node gives them.
	pub async fn set_keys(&self, owner: &Keypair, keys: &[u8], proof: &[u8]) -> Result<Receipt> {
		let part =
			|range: std::ops::Range<usize>| Value::unnamed_composite([Value::from_bytes(&keys[range])]);
		let names = ["grandpa", "babe", "authority_discovery"];
		let parts = names.into_iter().zip([part(0..32), part(32..64), part(64..96)]);
		let call = [("keys", Value::named_composite(parts)), ("proof", Value::from_bytes(proof))];
		self.submit(owner, "Session", "set_keys", call).await
	}
}

/// The elements of a list, none if it is nothing.
fn list(value: Option<&Value>) -> Vec<Value> {
	match value.map(|value| &value.value) {
		Some(ValueDef::Composite(all)) => all.values().cloned().collect(),
		_ => Vec::new(),
	}
}
