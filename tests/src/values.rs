// SPDX-License-Identifier: Apache-2.0
//! Values as subxt decodes them by metadata, in plain text.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use subxt::{
	dynamic::Value,
	ext::scale_value::{Composite, Primitive, ValueDef},
};

/// The fields of a composite in plain text; of anything else, itself under the name `value`.
pub fn fields(value: &Value) -> BTreeMap<String, String> {
	match &value.value {
		ValueDef::Composite(all) => fields_of(all),
		_ => BTreeMap::from([("value".to_owned(), plain(value))]),
	}
}

/// The fields of a composite in plain text; those without names are numbered.
pub fn fields_of(all: &Composite<()>) -> BTreeMap<String, String> {
	match all {
		Composite::Named(all) => all.iter().map(|(name, value)| (name.clone(), plain(value))).collect(),
		Composite::Unnamed(all) => {
			all.iter().enumerate().map(|(index, value)| (index.to_string(), plain(value))).collect()
		},
	}
}

/// A number among fields.
pub fn number(fields: &BTreeMap<String, String>, name: &str) -> Result<u128> {
	let value = fields.get(name).with_context(|| format!("no field {name} in {fields:?}"))?;
	value.parse().with_context(|| format!("{name} is {value}"))
}

/// A value in plain text: numbers in decimal, bytes in hex, variants without fields by their names, `Some` as what
/// is in it, the rest as subxt shows it.
pub fn plain(value: &Value) -> String {
	match &value.value {
		ValueDef::Primitive(Primitive::String(text)) => text.clone(),
		ValueDef::Composite(Composite::Unnamed(only)) if only.len() == 1 => plain(&only[0]),
		ValueDef::Composite(Composite::Unnamed(bytes)) if !bytes.is_empty() => {
			let bytes: Option<Vec<u8>> =
				bytes.iter().map(|byte| byte.as_u128().and_then(|byte| u8::try_from(byte).ok())).collect();
			bytes.map_or_else(|| value.to_string(), |bytes| hex(&bytes))
		},
		ValueDef::Variant(variant) => match &variant.values {
			empty if empty.is_empty() => variant.name.clone(),
			Composite::Unnamed(only) if variant.name == "Some" && only.len() == 1 => plain(&only[0]),
			_ => value.to_string(),
		},
		_ => value.to_string(),
	}
}

/// Bytes in hex.
pub fn hex(bytes: &[u8]) -> String {
	let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
	let digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
	"0x".chars().chain(digits).collect()
}

/// The bytes that [`hex`] shows.
pub fn unhex(text: &str) -> Result<Vec<u8>> {
	let digits = text.strip_prefix("0x").with_context(|| format!("{text} is not in hex"))?;
	let byte = |at| digits.get(at..at + 2).with_context(|| format!("{text} ends within a byte"));
	(0..digits.len()).step_by(2).map(|at| Ok(u8::from_str_radix(byte(at)?, 16)?)).collect()
}
