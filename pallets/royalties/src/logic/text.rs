// SPDX-License-Identifier: Apache-2.0
//! What shares may be called.

use super::Refusal;

/// A name must have letters of printable ASCII, not begin or end with a space, and not be empty.
pub fn check_name(name: &[u8]) -> Result<(), Refusal> {
	let printable = name.iter().all(|byte| (0x20..0x7f).contains(byte));
	let trimmed =
		name.first().is_some_and(|byte| *byte != b' ') && name.last().is_some_and(|byte| *byte != b' ');
	if printable && trimmed {
		Ok(())
	} else {
		Err(Refusal::MalformedName)
	}
}

/// A symbol must have letters and digits of ASCII alone, one at least.
pub fn check_symbol(symbol: &[u8]) -> Result<(), Refusal> {
	if !symbol.is_empty() && symbol.iter().all(u8::is_ascii_alphanumeric) {
		Ok(())
	} else {
		Err(Refusal::MalformedSymbol)
	}
}
