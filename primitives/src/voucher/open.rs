// SPDX-License-Identifier: Apache-2.0
//! The opening of a lane by a key that the payer granted, relayed by anyone.

use super::{hashed, LaneSigner, Salt};
use crate::{
	ids::{BlockNumber, ForkId, LicenceId, ServiceId, TariffVersion},
	money::Balance,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::hashing::H256;
use scale_info::TypeInfo;

/// What the payload of an opening begins with.
pub const OPEN_DOMAIN: [u8; 13] = *b"noema/open/v1";

/// What a granted key signs so that a lane is opened for its owner. The signature is made and checked as that of a
/// voucher is, by [`verify`](super::verify).
///
/// As with a voucher the domain tag is no field: [`OpenRequest::payload`] puts it first.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct OpenRequest<AccountId> {
	/// Hash of the chain's first block.
	pub genesis_hash: H256,
	/// The chain's fork id as the request is signed.
	pub fork_id: ForkId,
	/// Who granted the key and pays.
	pub owner: AccountId,
	/// The service that the lane is to.
	pub service: ServiceId,
	/// The tariff that the lane pins.
	pub tariff_version: TariffVersion,
	/// The most that the lane may ever pay, in credits.
	pub reserve: Balance,
	/// The key that signs the lane's vouchers.
	pub signer: LaneSigner,
	/// How long the payee can claim after the payer asked to close, in blocks.
	pub close_delay: BlockNumber,
	/// The owner's licence under which the lane is used, if there is one.
	pub licence: Option<LicenceId>,
	/// What tells requests of the key apart: each is used once.
	pub salt: Salt,
	/// The last block in which the request can be relayed. Here 0 has no other meaning.
	pub valid_until: BlockNumber,
}

impl<AccountId: Encode> OpenRequest<AccountId> {
	/// The bytes whose hash is signed: the domain tag and the fields in their order.
	pub fn payload(&self) -> Vec<u8> {
		(OPEN_DOMAIN, self).encode()
	}

	/// What the granted key signs: blake2-256 of [`OpenRequest::payload`].
	pub fn signing_hash(&self) -> H256 {
		hashed(&self.payload())
	}

	/// Whether the request can still be relayed in block `now`.
	pub fn is_valid_at(&self, now: BlockNumber) -> bool {
		now <= self.valid_until
	}
}
