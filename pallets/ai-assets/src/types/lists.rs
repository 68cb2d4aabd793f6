// SPDX-License-Identifier: Apache-2.0
//! What lists of assets are asked for, and what they answer.

use super::{Asset, Details, Parents, ShareList, Tag};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use noema_primitives::{AiAssetId, AiAssetKind};
use scale_info::TypeInfo;

/// Which assets are wanted: those that fit all that is given.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Filter<AccountId> {
	/// What they are.
	pub kind: Option<AiAssetKind>,
	/// A tag that they have.
	pub tag: Option<Tag>,
	/// Who owns them.
	pub owner: Option<AccountId>,
	/// Only those that are not retired.
	pub active: bool,
}

/// An asset as lists show it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Listing<AccountId> {
	/// The asset's id.
	pub id: AiAssetId,
	/// Who owns it.
	pub owner: AccountId,
	/// The account that it acts by, if it is an agent.
	pub account: Option<AccountId>,
	/// The asset.
	pub asset: Asset<AccountId>,
	/// What is to be read about it.
	pub details: Details,
}

/// A part of a list.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Page<AccountId> {
	/// What was found.
	pub items: Vec<Listing<AccountId>>,
	/// The cursor of the next page; `None` at the end. A page may be short, even empty, and not the last.
	pub next: Option<AiAssetId>,
}

/// What an asset is derived from.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Lineage {
	/// Its parents, in the order in which they were named.
	pub parents: Parents,
	/// What each of its ancestors has of its income.
	pub shares: ShareList,
}
