// SPDX-License-Identifier: Apache-2.0
//! What strings may be. Everyone reads them, also on terminals and in web pages.

use super::Refusal;
use crate::types::{Details, Modalities, Tag};

/// An address of metadata: printable ASCII without spaces, or nothing.
pub fn check_uri(uri: &[u8]) -> Result<(), Refusal> {
	if uri.iter().all(u8::is_ascii_graphic) {
		Ok(())
	} else {
		Err(Refusal::MalformedUri)
	}
}

/// An endpoint: `https://` or `http://` and something after it, in printable ASCII without spaces.
pub fn check_endpoint(url: &[u8]) -> Result<(), Refusal> {
	let rest = url.strip_prefix(b"https://").or_else(|| url.strip_prefix(b"http://"));
	match rest {
		Some(rest) if !rest.is_empty() => check_uri(rest),
		_ => Err(Refusal::MalformedUri),
	}
}

/// What is to be read about a service.
pub fn check_details(details: &Details) -> Result<(), Refusal> {
	check_name(&details.name)?;
	check_model(&details.model)?;
	check_tags(&details.tags)?;
	if !Modalities::ALL.contain(details.inputs) || !Modalities::ALL.contain(details.outputs) {
		return Err(Refusal::UnknownModality);
	}
	Ok(())
}

/// A name for people: UTF-8, not empty, neither begun nor ended by a space, without control characters.
fn check_name(name: &[u8]) -> Result<(), Refusal> {
	let name = core::str::from_utf8(name).map_err(|_| Refusal::MalformedName)?;
	if name.is_empty() || name.trim() != name || name.chars().any(char::is_control) {
		return Err(Refusal::MalformedName);
	}
	Ok(())
}

/// A name for programs: printable ASCII without spaces, not empty.
fn check_model(model: &[u8]) -> Result<(), Refusal> {
	if model.is_empty() || !model.iter().all(u8::is_ascii_graphic) {
		return Err(Refusal::MalformedName);
	}
	Ok(())
}

/// Tags that can be typed, none twice.
fn check_tags(tags: &[Tag]) -> Result<(), Refusal> {
	let mut rest = tags;
	while let Some((tag, others)) = rest.split_first() {
		check_tag(tag)?;
		if others.contains(tag) {
			return Err(Refusal::DuplicateTag);
		}
		rest = others;
	}
	Ok(())
}

/// A tag: lower-case letters, digits, `-`, `_` and `.`, at least one.
fn check_tag(tag: &[u8]) -> Result<(), Refusal> {
	let typed = |byte: &u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.');
	if tag.is_empty() || !tag.iter().all(typed) {
		return Err(Refusal::MalformedTag);
	}
	Ok(())
}
