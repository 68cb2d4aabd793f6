// SPDX-License-Identifier: Apache-2.0
//! What strings may be. Everyone reads them, also on terminals and in web pages.

use super::Refusal;
use crate::types::{Details, Machines, Specifics, Tag};

/// An address of metadata: printable ASCII without spaces, or nothing.
pub fn check_uri(uri: &[u8]) -> Result<(), Refusal> {
	if uri.iter().all(u8::is_ascii_graphic) {
		Ok(())
	} else {
		Err(Refusal::MalformedUri)
	}
}

/// What is to be read about an asset.
pub fn check_details(details: &Details) -> Result<(), Refusal> {
	check_name(&details.name)?;
	check_uri(&details.metadata_uri)?;
	check_tags(&details.tags)
}

/// A name for people: UTF-8, not empty, neither begun nor ended by a space, without control characters.
pub fn check_name(name: &[u8]) -> Result<(), Refusal> {
	let name = core::str::from_utf8(name).map_err(|_| Refusal::MalformedName)?;
	if name.is_empty() || name.trim() != name || name.chars().any(char::is_control) {
		return Err(Refusal::MalformedName);
	}
	Ok(())
}

/// Tags that can be typed, none twice.
pub fn check_tags(tags: &[Tag]) -> Result<(), Refusal> {
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

/// What an asset is: machines must be some, and somewhere.
pub fn check_specifics(specifics: &Specifics) -> Result<(), Refusal> {
	match specifics {
		Specifics::Compute(machines) if !are_machines(machines) => Err(Refusal::MalformedMachines),
		_ => Ok(()),
	}
}

fn are_machines(machines: &Machines) -> bool {
	let label = |label: &[u8]| !label.is_empty() && label.iter().all(u8::is_ascii_graphic);
	let some = machines.count > 0 && machines.memory > 0 && machines.capacity > 0;
	some && label(&machines.gpu) && label(&machines.region)
}
