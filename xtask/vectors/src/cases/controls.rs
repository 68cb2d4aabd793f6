// SPDX-License-Identifier: Apache-2.0
//! What is accepted.

use super::{signer, voucher, Case};
use crate::keys::Scheme;
use frame::hashing::H256;
use noema_primitives::Voucher;

/// Name and voucher.
fn vouchers() -> Vec<(&'static str, Voucher)> {
	let base = voucher();
	let nothing = Voucher {
		genesis_hash: H256::zero(),
		fork_id: 0,
		lane_id: H256::zero(),
		tariff_version: 0,
		cumulative_amount: 0,
		cumulative_units: [0; 6],
		valid_until: 0,
		receipts_root: H256::zero(),
	};
	let most = Voucher {
		genesis_hash: H256::repeat_byte(0xff),
		fork_id: u32::MAX,
		lane_id: H256::repeat_byte(0xff),
		tariff_version: u32::MAX,
		cumulative_amount: u128::MAX,
		cumulative_units: [u64::MAX; 6],
		valid_until: u32::MAX,
		receipts_root: H256::repeat_byte(0xff),
	};
	vec![
		("ordinary", base),
		("with an end", Voucher { valid_until: 130_000, ..base }),
		("of another fork", Voucher { fork_id: 1, ..base }),
		("without receipts", Voucher { receipts_root: H256::zero(), ..base }),
		("of zeros", nothing),
		("of maxima", most),
	]
}

pub fn all() -> Vec<Case> {
	let mut cases = Vec::new();
	for scheme in Scheme::ALL {
		for (what, voucher) in vouchers() {
			for (way, wrapped) in [("raw", false), ("wrapped", true)] {
				let signature = scheme.key().sign(voucher.signing_hash(), wrapped);
				let name = format!("{} {way}, voucher {what}", scheme.name());
				cases.push(Case::new(name, signer(scheme), &signature).of(voucher));
			}
		}
	}
	cases
}
