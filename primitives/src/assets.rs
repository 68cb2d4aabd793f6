// SPDX-License-Identifier: Apache-2.0
//! AI assets, as the pallets see them that license them and pay their authors.

use crate::ids::{AiAssetId, LicenceId};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{hashing::H256, prelude::DispatchError};
use scale_info::TypeInfo;

/// The most ancestors of an asset.
pub const MAX_ANCESTORS: u32 = 32;

/// The most that an asset promises to all its ancestors, in ppm of its income.
pub const MAX_ANCESTORS_PPM: u32 = 500_000;

/// What an AI asset is. Its number is that of the collection in `Nfts` that its owners are kept in.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum AiAssetKind {
	/// Weights that answer.
	Model,
	/// What models are made of.
	Dataset,
	/// A program with an account of its own, which its owner drives.
	Agent,
	/// Machines that are let.
	Compute,
}

/// What others need to know of an asset.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct AssetInfo<AccountId> {
	/// Who owns it.
	pub owner: AccountId,
	/// What it is.
	pub kind: AiAssetKind,
	/// Whether it is a dataset that may be computed on and not be handed out.
	pub compute_only: bool,
	/// Whether it has been retired: it is licensed to nobody any more, and keeps what it earns.
	pub retired: bool,
	/// What all its ancestors have of its income, in ppm.
	pub ancestors_ppm: u32,
}

/// The register of AI assets.
pub trait AssetRegister<AccountId> {
	/// An asset; `None` if there is none of this id. Reads of a fixed number.
	fn asset(id: AiAssetId) -> Option<AssetInfo<AccountId>>;

	/// What `ancestor` has of the income of `asset`, in ppm: 0 if it is no ancestor. One read.
	fn share_of(asset: AiAssetId, ancestor: AiAssetId) -> u32;

	/// All ancestors of `asset` with their shares, [`MAX_ANCESTORS`] at most, in the order of their ids. One read.
	fn shares(asset: AiAssetId) -> Vec<(AiAssetId, u32)>;

	/// Makes an asset of `owner` with so many ancestors, each with a share, for benchmarks. The account gets what it
	/// needs.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_asset(
		owner: &AccountId,
		kind: AiAssetKind,
		ancestors: u32,
	) -> Result<(AiAssetId, Vec<AiAssetId>), DispatchError>;
}

/// What has to happen to an asset's income when the asset changes. The register calls these before it changes anything
/// itself.
pub trait AssetIncome<AccountId> {
	/// `asset` goes from `owner` to another: all that the owner has earned by now is paid to it. Answers whether that was
	/// anything. An error forbids it.
	fn owner_changes(asset: AiAssetId, owner: &AccountId) -> Result<bool, DispatchError>;

	/// The shares of the ancestors of `asset` change: what each of them, and the owner, has earned by now is theirs.
	/// Answers to how many ancestors something was given out. An error forbids it.
	fn lineage_changes(asset: AiAssetId) -> Result<u32, DispatchError>;

	/// Whether what comes to `asset` is for holders of its shares, and so not its owner's to give up. One read.
	fn is_divided(asset: AiAssetId) -> bool;

	/// Whether nothing would be lost if `asset` were no more: it has never earned anything, and has no shares. Reads of
	/// a fixed number.
	fn can_be_removed(asset: AiAssetId) -> bool;

	/// Makes income of `asset` that is owed to its owner and to each of its ancestors, so that the changes above cost
	/// the most, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_income(asset: AiAssetId) -> Result<(), DispatchError>;
}

/// The plain implementation: nothing is earned.
impl<AccountId> AssetIncome<AccountId> for () {
	fn owner_changes(_: AiAssetId, _: &AccountId) -> Result<bool, DispatchError> {
		Ok(false)
	}

	fn lineage_changes(_: AiAssetId) -> Result<u32, DispatchError> {
		Ok(0)
	}

	fn is_divided(_: AiAssetId) -> bool {
		false
	}

	fn can_be_removed(_: AiAssetId) -> bool {
		true
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_income(_: AiAssetId) -> Result<(), DispatchError> {
		Ok(())
	}
}

/// What a parent's owner has agreed to for one derivative.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct DerivativeGrant {
	/// What the parent gets of the derivative's income, in ppm.
	pub ppm: u32,
	/// The hash of the terms that were accepted.
	pub terms: H256,
}

/// Gives rights to derive assets from others.
pub trait DerivativeRights<AccountId> {
	/// `who` derives an asset from `parent`, under a licence of its own or, without one, under terms that the
	/// parent's owner has opened to all. A right of a licence is used up.
	///
	/// ## Errors
	///
	/// If there is no such right, or not any more. Nothing changes then.
	fn use_right(
		who: &AccountId,
		parent: AiAssetId,
		licence: Option<LicenceId>,
	) -> Result<DerivativeGrant, DispatchError>;

	/// Whether nobody would lose anything if `asset` were no more: there are no licences of it, and none are offered.
	/// Reads of a fixed number.
	fn can_be_removed(asset: AiAssetId) -> bool;

	/// Makes a right of `who` to derive from `parent` at `ppm`, of the kind that costs the most to use, for benchmarks;
	/// answers the licence that it is of, and the hash of its terms.
	#[cfg(feature = "runtime-benchmarks")]
	fn make_right(
		who: &AccountId,
		parent: AiAssetId,
		ppm: u32,
	) -> Result<(Option<LicenceId>, H256), DispatchError>;
}

/// The plain implementation: nobody may derive anything.
impl<AccountId> DerivativeRights<AccountId> for () {
	fn use_right(
		_: &AccountId,
		_: AiAssetId,
		_: Option<LicenceId>,
	) -> Result<DerivativeGrant, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn can_be_removed(_: AiAssetId) -> bool {
		true
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_right(_: &AccountId, _: AiAssetId, _: u32) -> Result<(Option<LicenceId>, H256), DispatchError> {
		Err(DispatchError::Unavailable)
	}
}
