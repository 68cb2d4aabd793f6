// SPDX-License-Identifier: Apache-2.0
//! The id of a lane.

use super::{hashed, LaneSigner, Salt};
use crate::ids::{BlockNumber, ForkId, LaneId, LicenceId, ServiceId, TariffVersion};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::hashing::H256;
use scale_info::TypeInfo;

/// What the payload of a lane's id begins with.
pub const LANE_DOMAIN: [u8; 13] = *b"noema/lane/v1";

/// What makes a lane this lane and no other, on any chain and at any time.
///
/// As with a voucher the domain tag is no field: [`LaneTerms::payload`] puts it first.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct LaneTerms<AccountId> {
	/// Hash of the chain's first block.
	pub genesis_hash: H256,
	/// The chain's fork id in the block in which the lane is opened.
	pub fork_id: ForkId,
	/// Who pays.
	pub payer: AccountId,
	/// The service that is paid.
	pub service: ServiceId,
	/// The tariff that the lane pins.
	pub tariff_version: TariffVersion,
	/// The key that signs its vouchers.
	pub signer: LaneSigner,
	/// How long the payee can claim after the payer asked to close, in blocks.
	pub close_delay: BlockNumber,
	/// The payer's licence under which the lane is used, if there is one.
	pub licence: Option<LicenceId>,
	/// What tells equal lanes apart.
	pub salt: Salt,
	/// The block in which the lane is opened.
	pub epoch: BlockNumber,
}

impl<AccountId: Encode> LaneTerms<AccountId> {
	/// The bytes whose hash is the id: the domain tag and the fields in their order.
	pub fn payload(&self) -> Vec<u8> {
		(LANE_DOMAIN, self).encode()
	}

	/// The lane's id: blake2-256 of [`LaneTerms::payload`].
	pub fn id(&self) -> LaneId {
		hashed(&self.payload())
	}
}
