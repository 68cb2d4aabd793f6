// SPDX-License-Identifier: Apache-2.0
//! How things are written: numbers in decimal and bytes in hexadecimal, both as strings, for numbers of JSON are
//! rounded beyond 53 bits.

use codec::Encode;
use frame::deps::sp_core::bytes::to_hex;
use noema_primitives::{
	metering::{Units, UNIT_CLASSES},
	LaneTerms, OpenRequest, Voucher,
};
use serde_json::{json, Value};

/// An account, by its 32 bytes.
pub type Account = [u8; 32];

/// Bytes in hexadecimal.
pub fn hex(bytes: impl AsRef<[u8]>) -> String {
	to_hex(bytes.as_ref(), false)
}

/// The SCALE encoding in hexadecimal.
pub fn scale(value: &impl Encode) -> String {
	hex(value.encode())
}

/// Six numbers.
pub fn six(numbers: &Units) -> [String; UNIT_CLASSES] {
	numbers.map(|number| number.to_string())
}

/// The fields of a voucher.
pub fn voucher(voucher: &Voucher) -> Value {
	json!({
		"genesis_hash": hex(voucher.genesis_hash),
		"fork_id": voucher.fork_id.to_string(),
		"lane_id": hex(voucher.lane_id),
		"tariff_version": voucher.tariff_version.to_string(),
		"cumulative_amount": voucher.cumulative_amount.to_string(),
		"cumulative_units": six(&voucher.cumulative_units),
		"valid_until": voucher.valid_until.to_string(),
		"receipts_root": hex(voucher.receipts_root),
	})
}

/// The fields of a lane's terms.
pub fn terms(terms: &LaneTerms<Account>) -> Value {
	json!({
		"genesis_hash": hex(terms.genesis_hash),
		"fork_id": terms.fork_id.to_string(),
		"payer": hex(terms.payer),
		"service": terms.service.to_string(),
		"tariff_version": terms.tariff_version.to_string(),
		"signer": scale(&terms.signer),
		"close_delay": terms.close_delay.to_string(),
		"licence": terms.licence.map(|licence| licence.to_string()),
		"salt": terms.salt.to_string(),
		"epoch": terms.epoch.to_string(),
	})
}

/// The fields of an opening.
pub fn request(request: &OpenRequest<Account>) -> Value {
	json!({
		"genesis_hash": hex(request.genesis_hash),
		"fork_id": request.fork_id.to_string(),
		"owner": hex(request.owner),
		"service": request.service.to_string(),
		"tariff_version": request.tariff_version.to_string(),
		"reserve": request.reserve.to_string(),
		"signer": scale(&request.signer),
		"close_delay": request.close_delay.to_string(),
		"licence": request.licence.map(|licence| licence.to_string()),
		"salt": request.salt.to_string(),
		"valid_until": request.valid_until.to_string(),
	})
}
