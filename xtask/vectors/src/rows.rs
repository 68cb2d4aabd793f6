// SPDX-License-Identifier: Apache-2.0
//! Rows of claims, as the chain takes them.

use crate::{
	cases::voucher,
	json::{self, scale},
	keys::Scheme,
};
use anyhow::{ensure, Result};
use codec::{DecodeAll, Encode};
use frame::hashing::H256;
use noema_primitives::{ClaimRow, Voucher};
use serde_json::{json, Value};

/// A voucher in which no two bytes are the same for long, so that no field can be taken for another.
fn mixed() -> Voucher {
	Voucher {
		fork_id: 0xb1b2_b3b4,
		lane_id: H256(core::array::from_fn(|place| place as u8)),
		tariff_version: 0xd1d2_d3d4,
		cumulative_amount: 0xe1e2_e3e4_e5e6_e7e8_e9ea_ebec_edee_eff0,
		cumulative_units: [1, 2 << 8, 3 << 16, 4 << 24, 5 << 32, 6 << 56],
		valid_until: 0xf1f2_f3f4,
		receipts_root: H256(core::array::from_fn(|place| 0xff - place as u8)),
		..voucher()
	}
}

/// All of them.
pub fn all() -> Result<Vec<Value>> {
	let mut rows = Vec::new();
	for scheme in Scheme::ALL {
		for (way, wrapped) in [("raw", false), ("wrapped", true)] {
			for (what, voucher) in [("ordinary", voucher()), ("mixed", mixed())] {
				let name = format!("{} {way}, voucher {what}", scheme.name());
				let signature = scheme.key().sign(voucher.signing_hash(), wrapped);
				let row = ClaimRow::new(&voucher, signature);
				let again = ClaimRow::decode_all(&mut &row.encode()[..])?;
				ensure!(again.voucher(voucher.genesis_hash) == voucher, "row {name}: it is another voucher");
				rows.push(json!({
					"name": name,
					"voucher": json::voucher(&voucher),
					"signature": scale(&signature),
					"row": scale(&row),
				}));
			}
		}
	}
	Ok(rows)
}
