// SPDX-License-Identifier: Apache-2.0
//! What the pallet stores, and what its views answer.
//!
//! NOE is in planck (10^12 a NOE), shares of income in ppm, times in blocks.

mod audit;
mod lists;

pub use audit::*;
pub use lists::*;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{hashing::H256, prelude::BoundedVec, traits::ConstU32};
use noema_primitives::{
	assets::MAX_ANCESTORS, money::Balance, AiAssetId, AiAssetKind, BlockNumber, LicenceId,
};
use scale_info::TypeInfo;

/// The most bytes of an address.
pub const MAX_URI: u32 = 256;

/// The most bytes of a name.
pub const MAX_NAME: u32 = 64;

/// The most bytes of a tag.
pub const MAX_TAG: u32 = 32;

/// The most tags of an asset.
pub const MAX_TAGS: u32 = 8;

/// The most bytes of a class of GPUs, and of a region.
pub const MAX_LABEL: u32 = 32;

/// The most parents of an asset.
pub const MAX_PARENTS: u32 = 8;

/// The most assets on a page of [`Page`].
pub const MAX_PAGE: u32 = 64;

/// The most ids that are looked at for one page, whether or not they are on it.
pub const MAX_SCAN: usize = 512;

/// An address.
pub type Uri = BoundedVec<u8, ConstU32<MAX_URI>>;

/// A name.
pub type Name = BoundedVec<u8, ConstU32<MAX_NAME>>;

/// A word by which assets are found: lower-case letters, digits, `-`, `_` and `.`.
pub type Tag = BoundedVec<u8, ConstU32<MAX_TAG>>;

/// The tags of an asset, each once.
pub type Tags = BoundedVec<Tag, ConstU32<MAX_TAGS>>;

/// A word for people and programs: printable ASCII without spaces.
pub type Label = BoundedVec<u8, ConstU32<MAX_LABEL>>;

/// Assets with their parts of an income, in ppm, by rising ids.
pub type ShareList = BoundedVec<(AiAssetId, u32), ConstU32<MAX_ANCESTORS>>;

/// The parents of an asset.
pub type Parents = BoundedVec<Parent, ConstU32<MAX_PARENTS>>;

/// The parents that an asset is to be registered with.
pub type ParentClaims = BoundedVec<ParentClaim, ConstU32<MAX_PARENTS>>;

/// Machines that are let.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Machines {
	/// The class of their GPUs, such as `H100-SXM`.
	pub gpu: Label,
	/// How many GPUs there are.
	pub count: u32,
	/// The memory of each, in GiB.
	pub memory: u32,
	/// Where they are, such as `eu-north-1`.
	pub region: Label,
	/// What there is to be let, in units that their owner defines.
	pub capacity: u64,
}

/// What an asset is, for life.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Specifics {
	/// Weights that answer.
	Model,
	/// What models are made of.
	Dataset {
		/// Whether it may be computed on and not be handed out.
		compute_only: bool,
	},
	/// A program with an account of its own, which its owner drives.
	Agent,
	/// Machines that are let.
	Compute(Machines),
}

impl Specifics {
	/// The kind.
	pub fn kind(&self) -> AiAssetKind {
		match self {
			Self::Model => AiAssetKind::Model,
			Self::Dataset { .. } => AiAssetKind::Dataset,
			Self::Agent => AiAssetKind::Agent,
			Self::Compute(_) => AiAssetKind::Compute,
		}
	}

	/// Whether it is a dataset that is not handed out.
	pub fn compute_only(&self) -> bool {
		matches!(self, Self::Dataset { compute_only: true })
	}
}

/// What is to be read about an asset. Its owner may change it at any time.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Details {
	/// What people call it.
	pub name: Name,
	/// Where more about it is to be read; may be empty.
	pub metadata_uri: Uri,
	/// The blake2-256 hash of what is to be read there.
	pub metadata_hash: H256,
	/// Words by which it is found.
	pub tags: Tags,
}

/// An asset. Who owns it is in the ledger of items alone.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Asset<AccountId> {
	/// What it is. For life.
	pub specifics: Specifics,
	/// The blake2-256 hash of what it is made of. For life.
	pub content_hash: H256,
	/// How often the rest has changed.
	pub revisions: Revisions,
	/// Whether it is licensed, derived from and offered no more. For good.
	pub retired: bool,
	/// Whether it was ever offered to providers: their tariffs may promise it royalties, so it stays for ever.
	pub offered: bool,
	/// What its ancestors have of its income, in ppm.
	pub ancestors_ppm: u32,
	/// How many assets were derived from it directly, those included from whose lineage it was removed.
	pub derivatives: u32,
	/// How many attestations are stored, whether or not they are in force.
	pub attestations: u32,
	/// Who registered it and has the deposit on hold, whoever owns it now.
	pub depositor: AccountId,
	/// NOE on hold for its records.
	pub deposit: Balance,
	/// The block in which it was registered.
	pub registered_at: BlockNumber,
}

/// A parent that an asset is to be registered with.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct ParentClaim {
	/// The parent.
	pub asset: AiAssetId,
	/// The licence that gives the right; without one, the terms that the parent's owner has opened to all.
	pub licence: Option<LicenceId>,
	/// The most that the parent may get of the new asset's income, in ppm.
	pub max_ppm: u32,
	/// The hash of the terms that are accepted.
	pub expected_terms: H256,
}

/// A parent of an asset.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Parent {
	/// The parent.
	pub asset: AiAssetId,
	/// The licence that gave the right, if it was one.
	pub licence: Option<LicenceId>,
	/// The hash of the terms that were accepted.
	pub terms: H256,
	/// What was promised to the parent, in ppm of the asset's income.
	pub ppm: u32,
	/// What is left of how that was divided between the parent and its own ancestors, without parts of nothing. If its
	/// owner removed it, its own part is not there; if governance did, none is.
	pub parts: ShareList,
	/// Whether it was removed from the lineage: nothing comes to it itself by this.
	pub removed: bool,
}

/// What an owner offers to providers.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Offer<AccountId> {
	/// Who made it: it counts while the asset is theirs.
	pub owner: AccountId,
	/// The royalty, in ppm of what the provider earns.
	pub ppm: u32,
	/// NOE of that owner on hold for this record.
	pub deposit: Balance,
}
