// SPDX-License-Identifier: Apache-2.0
//! The voucher, and the row that claims it.

use super::{hashed, LaneSignature};
use crate::{
	ids::{BlockNumber, ForkId, LaneId, TariffVersion},
	metering::Units,
	money::Balance,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeAll, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::hashing::H256;
use scale_info::TypeInfo;

/// What the payload of a voucher begins with.
pub const VOUCHER_DOMAIN: [u8; 16] = *b"noema/voucher/v1";

/// Bytes of a voucher's payload, whatever is in it.
pub const VOUCHER_PAYLOAD_LEN: usize = 188;

/// Voucher V1: what a lane comes to in all since it was opened. Of two vouchers of a lane the higher one replaces
/// the lower.
///
/// The domain tag is no field: [`Voucher::payload`] puts it first. The plain encoding is without it and is signed
/// by nobody.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Voucher {
	/// Hash of the chain's first block.
	pub genesis_hash: H256,
	/// The chain's fork id as the voucher is signed.
	pub fork_id: ForkId,
	/// The lane.
	pub lane_id: LaneId,
	/// The tariff that the lane pins.
	pub tariff_version: TariffVersion,
	/// What the payee may have been paid in all, in credits, fees included.
	pub cumulative_amount: Balance,
	/// What was used in all, free units included.
	pub cumulative_units: Units,
	/// The last block in which the voucher can be claimed, or 0 for no end.
	pub valid_until: BlockNumber,
	/// Root of a tree of receipts, which the payee keeps and the chain does not read; zero for none.
	pub receipts_root: H256,
}

impl Voucher {
	/// The bytes whose hash is signed: the domain tag and the fields in their order.
	pub fn payload(&self) -> Vec<u8> {
		(VOUCHER_DOMAIN, self).encode()
	}

	/// The voucher of a payload. `None` for another domain, and for a byte too few or too many.
	pub fn from_payload(payload: &[u8]) -> Option<Self> {
		let mut fields = payload.strip_prefix(VOUCHER_DOMAIN.as_slice())?;
		Self::decode_all(&mut fields).ok()
	}

	/// What the lane's key signs: blake2-256 of [`Voucher::payload`].
	pub fn signing_hash(&self) -> H256 {
		hashed(&self.payload())
	}

	/// Whether the voucher can be claimed in block `now`.
	pub fn is_valid_at(&self, now: BlockNumber) -> bool {
		self.valid_until == 0 || now <= self.valid_until
	}
}

/// A voucher as it is claimed, without the chain's own hash, and its signature. Fork and tariff are named so that a
/// voucher that went stale by them can be told from a forged one.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct ClaimRow {
	/// See [`Voucher::fork_id`].
	pub fork_id: ForkId,
	/// See [`Voucher::tariff_version`].
	pub tariff_version: TariffVersion,
	/// The lane, by which the chain finds its signer and its tariff.
	pub lane_id: LaneId,
	/// See [`Voucher::cumulative_amount`], in credits.
	pub cumulative_amount: Balance,
	/// See [`Voucher::cumulative_units`].
	pub cumulative_units: Units,
	/// See [`Voucher::valid_until`].
	pub valid_until: BlockNumber,
	/// See [`Voucher::receipts_root`].
	pub receipts_root: H256,
	/// The signature of the lane's key.
	pub signature: LaneSignature,
}

impl ClaimRow {
	/// The row that claims a voucher.
	pub fn new(voucher: &Voucher, signature: LaneSignature) -> Self {
		Self {
			fork_id: voucher.fork_id,
			tariff_version: voucher.tariff_version,
			lane_id: voucher.lane_id,
			cumulative_amount: voucher.cumulative_amount,
			cumulative_units: voucher.cumulative_units,
			valid_until: voucher.valid_until,
			receipts_root: voucher.receipts_root,
			signature,
		}
	}

	/// The voucher that the row claims on the chain of this genesis.
	pub fn voucher(&self, genesis_hash: H256) -> Voucher {
		Voucher {
			genesis_hash,
			fork_id: self.fork_id,
			lane_id: self.lane_id,
			tariff_version: self.tariff_version,
			cumulative_amount: self.cumulative_amount,
			cumulative_units: self.cumulative_units,
			valid_until: self.valid_until,
			receipts_root: self.receipts_root,
		}
	}
}
