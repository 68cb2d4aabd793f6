// SPDX-License-Identifier: Apache-2.0
//! What the pallet stores, and what its views answer.
//!
//! NOE is in planck (10^12 a NOE), prices in credits (10^6 a CRED; 1 CRED is 1 USD) for a million units, times in
//! blocks.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{hashing::H256, prelude::BoundedVec, traits::ConstU32};
use noema_primitives::{
	ids::AiAssetId, metering::UNIT_CLASSES, money::Balance, BlockNumber, ServiceId, ServiceKind,
	ServiceTerms, TariffVersion,
};
use scale_info::TypeInfo;

/// The most bytes of an address: of an endpoint, or of metadata.
pub const MAX_URI: u32 = 256;

/// The most bytes of a name.
pub const MAX_NAME: u32 = 64;

/// The most bytes of a tag.
pub const MAX_TAG: u32 = 32;

/// The most tags of a service.
pub const MAX_TAGS: u32 = 8;

/// The most services on a page of [`Page`].
pub const MAX_PAGE: u32 = 64;

/// The most ids that are looked at for one page, whether or not they are on it.
pub const MAX_SCAN: usize = 512;

/// An address.
pub type Uri = BoundedVec<u8, ConstU32<MAX_URI>>;

/// A name.
pub type Name = BoundedVec<u8, ConstU32<MAX_NAME>>;

/// A word by which services are found: lower-case letters, digits, `-`, `_` and `.`.
pub type Tag = BoundedVec<u8, ConstU32<MAX_TAG>>;

/// The tags of a service, each once.
pub type Tags = BoundedVec<Tag, ConstU32<MAX_TAGS>>;

/// Whoever provides services.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Provider<AccountId> {
	/// Where what it earns goes.
	pub payout: AccountId,
	/// Where more about it is to be read; may be empty.
	pub metadata_uri: Uri,
	/// The blake2-256 hash of what is to be read there.
	pub metadata_hash: H256,
	/// NOE that answers for what it does, on hold.
	pub bond: Balance,
	/// The bond without which its services take no new lanes: what was required when it registered, or restored
	/// its bond.
	pub required_bond: Balance,
	/// NOE on hold for this record.
	pub deposit: Balance,
	/// How many services it has.
	pub services: u32,
}

/// How exactly a model's weights are kept.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Quantization {
	/// Not told, or of no meaning here.
	Unknown,
	/// Integers of 4 bits.
	Int4,
	/// Integers of 8 bits.
	Int8,
	/// Floats of 4 bits.
	Fp4,
	/// Floats of 6 bits.
	Fp6,
	/// Floats of 8 bits.
	Fp8,
	/// Floats of 16 bits.
	Fp16,
	/// Brain floats of 16 bits.
	Bf16,
	/// Floats of 32 bits.
	Fp32,
}

/// A set of the forms that input or output have, a bit for each.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Modalities(pub u16);

impl Modalities {
	/// Text.
	pub const TEXT: Self = Self(1);
	/// Images.
	pub const IMAGE: Self = Self(1 << 1);
	/// Sound.
	pub const AUDIO: Self = Self(1 << 2);
	/// Moving images.
	pub const VIDEO: Self = Self(1 << 3);
	/// Files of other kinds.
	pub const FILE: Self = Self(1 << 4);
	/// Vectors.
	pub const EMBEDDING: Self = Self(1 << 5);
	/// All there are.
	pub const ALL: Self = Self((1 << 6) - 1);

	/// The forms in either.
	pub const fn and(self, other: Self) -> Self {
		Self(self.0 | other.0)
	}

	/// Whether all forms of `other` are among these.
	pub const fn contain(self, other: Self) -> bool {
		self.0 & other.0 == other.0
	}
}

/// What people and gateways read about a service. Its provider may change it at any time.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Details {
	/// What people call it.
	pub name: Name,
	/// What clients ask the endpoint for, such as `llama-3-70b-instruct`.
	pub model: Name,
	/// The most tokens that a request and its answer have together; 0 where there are none.
	pub context_length: u32,
	/// The most tokens of an answer; 0 where there are none.
	pub max_output: u32,
	/// How exactly the model is kept.
	pub quantization: Quantization,
	/// What it takes.
	pub inputs: Modalities,
	/// What it gives.
	pub outputs: Modalities,
	/// Words by which it is found.
	pub tags: Tags,
}

/// Whether a service takes new lanes. Open lanes go on in any case.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum ServiceStatus {
	/// It does.
	Active,
	/// Not now.
	Paused,
	/// Never again.
	Retired,
}

/// A version that is not yet in force.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Announced {
	/// Which.
	pub version: TariffVersion,
	/// The block from which new lanes are opened at it, and at no other.
	pub from: BlockNumber,
}

/// The versions of a service's tariff.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Versions {
	/// The one that was published last; 0 before the first.
	pub last: TariffVersion,
	/// How many are stored.
	pub kept: u32,
	/// The one in force for new lanes, unless `next` has taken over.
	pub current: Option<TariffVersion>,
	/// The one that takes over.
	pub next: Option<Announced>,
}

/// A service.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Service<AccountId> {
	/// Who provides it. For life.
	pub provider: AccountId,
	/// What it does. For life.
	pub kind: ServiceKind,
	/// Whether it takes new lanes.
	pub status: ServiceStatus,
	/// Where it is reached.
	pub endpoint: Uri,
	/// What is to be read about it.
	pub details: Details,
	/// The asset that it uses, whose owner gets royalties. For life.
	pub asset: Option<AiAssetId>,
	/// The asset of which a payer needs a licence. For life.
	pub licence: Option<AiAssetId>,
	/// The versions of its tariff.
	pub versions: Versions,
	/// The block in which it was registered.
	pub registered_at: BlockNumber,
	/// NOE of the provider on hold for this record and its place in the provider's list.
	pub deposit: Balance,
}

/// A version of a service's tariff: all that a claim needs to know of the service, in one value.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct TariffRecord<AccountId> {
	/// What lanes pin.
	pub terms: ServiceTerms<AccountId>,
	/// The block from which new lanes are opened at it.
	pub from: BlockNumber,
	/// How many lanes pin it.
	pub pins: u32,
	/// NOE of the provider on hold for this record.
	pub deposit: Balance,
}

/// Which services are wanted: those that fit all that is given.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Filter<AccountId> {
	/// What they do.
	pub kind: Option<ServiceKind>,
	/// A tag that they have.
	pub tag: Option<Tag>,
	/// Who provides them.
	pub provider: Option<AccountId>,
	/// The most that the tariff in force asks for a million units of each class, in credits. A service without a
	/// tariff in force fits none.
	pub max_prices: [Option<u64>; UNIT_CLASSES],
	/// Only those that take new lanes now.
	pub open: bool,
}

/// A service with its tariff, as lists show it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Listing<AccountId> {
	/// The service's id.
	pub id: ServiceId,
	/// The service.
	pub service: Service<AccountId>,
	/// The version in force for new lanes, and what it says.
	pub tariff: Option<(TariffVersion, TariffRecord<AccountId>)>,
	/// Whether lanes can be opened now: it is active, has a tariff in force, and its provider is bonded.
	pub open: bool,
}

/// A part of a list.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Page<AccountId> {
	/// What was found.
	pub items: Vec<Listing<AccountId>>,
	/// The cursor of the next page; `None` at the end. A page may be short, even empty, and not the last.
	pub next: Option<ServiceId>,
}
