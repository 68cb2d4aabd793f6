// SPDX-License-Identifier: Apache-2.0
//! How what is written is read: the other way round of `json`.

use anyhow::{Context, Result};
use codec::DecodeAll;
use core::str::FromStr;
use frame::{deps::sp_core::bytes::from_hex, hashing::H256};
use noema_primitives::{metering::Units, Voucher};
use serde_json::Value;

/// Text under a key.
fn text<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
	value[key].as_str().with_context(|| format!("'{key}' is no text"))
}

/// A number under a key, which is written as text.
pub fn number<T>(value: &Value, key: &str) -> Result<T>
where
	T: FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
	text(value, key)?.parse().with_context(|| format!("'{key}' is no number"))
}

/// Bytes under a key, in hexadecimal.
pub fn bytes(value: &Value, key: &str) -> Result<Vec<u8>> {
	from_hex(text(value, key)?).ok().with_context(|| format!("'{key}' is no hexadecimal"))
}

/// What bytes under a key encode.
pub fn scale<T: DecodeAll>(value: &Value, key: &str) -> Result<T> {
	T::decode_all(&mut &bytes(value, key)?[..]).with_context(|| format!("'{key}' cannot be decoded"))
}

/// Whether something holds.
pub fn flag(value: &Value, key: &str) -> Result<bool> {
	value[key].as_bool().with_context(|| format!("'{key}' is neither true nor false"))
}

/// Six numbers under a key.
pub fn six(value: &Value, key: &str) -> Result<Units> {
	let list = value[key].as_array().with_context(|| format!("'{key}' is no list"))?;
	let numbers: Option<Vec<u64>> = list.iter().map(|number| number.as_str()?.parse().ok()).collect();
	let six = numbers.and_then(|numbers| numbers.try_into().ok());
	six.with_context(|| format!("'{key}' are not six numbers"))
}

/// A hash under a key.
fn hash(value: &Value, key: &str) -> Result<H256> {
	scale(value, key)
}

/// The fields of a voucher.
pub fn voucher(value: &Value) -> Result<Voucher> {
	Ok(Voucher {
		genesis_hash: hash(value, "genesis_hash")?,
		fork_id: number(value, "fork_id")?,
		lane_id: hash(value, "lane_id")?,
		tariff_version: number(value, "tariff_version")?,
		cumulative_amount: number(value, "cumulative_amount")?,
		cumulative_units: six(value, "cumulative_units")?,
		valid_until: number(value, "valid_until")?,
		receipts_root: hash(value, "receipts_root")?,
	})
}
