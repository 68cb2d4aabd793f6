// SPDX-License-Identifier: Apache-2.0
//! Unique items: who owns an AI asset or a licence, in the collections of `Nfts` that are the chain's own.

use crate::assets::AiAssetKind;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::prelude::{DispatchError, DispatchResult};
use scale_info::TypeInfo;

/// The first collection that users may create; those below are the chain's own.
pub const FIRST_USER_COLLECTION: u32 = 1_000;

/// A collection of the chain's own.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Collection {
	/// The assets of a kind: an item is an asset.
	Assets(AiAssetKind),
	/// All licences: an item is a licence.
	Licences,
}

impl Collection {
	/// All there are.
	pub const ALL: [Self; 5] = [
		Self::Assets(AiAssetKind::Model),
		Self::Assets(AiAssetKind::Dataset),
		Self::Assets(AiAssetKind::Agent),
		Self::Assets(AiAssetKind::Compute),
		Self::Licences,
	];

	/// Its id in `Nfts`.
	pub const fn id(self) -> u32 {
		match self {
			Self::Assets(AiAssetKind::Model) => 0,
			Self::Assets(AiAssetKind::Dataset) => 1,
			Self::Assets(AiAssetKind::Agent) => 2,
			Self::Assets(AiAssetKind::Compute) => 3,
			Self::Licences => 4,
		}
	}
}

/// The ledger of items: each has one owner. Ids of items are those of what they stand for.
pub trait ItemLedger<AccountId> {
	/// The owner of an item. One read.
	fn owner_of(collection: Collection, item: u32) -> Option<AccountId>;

	/// Makes an item.
	fn mint(collection: Collection, item: u32, owner: &AccountId) -> DispatchResult;

	/// Gives an item to another.
	fn transfer(collection: Collection, item: u32, to: &AccountId) -> DispatchResult;

	/// Takes an item away.
	fn burn(collection: Collection, item: u32) -> DispatchResult;
}

/// Whether items are listed on a market.
pub trait Listed {
	/// Whether an item is listed now: it must not change hands otherwise, nor what is sold with it. One read.
	fn is_listed(collection: Collection, item: u32) -> bool;
}

/// The plain implementation: there is no market.
impl Listed for () {
	fn is_listed(_: Collection, _: u32) -> bool {
		false
	}
}

/// Makes collections, once.
pub trait CollectionMaker {
	/// Makes a collection that nobody but the chain mints into.
	///
	/// ## Errors
	///
	/// If its id is taken.
	fn make(collection: Collection) -> Result<(), DispatchError>;
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn collections_should_have_ids_of_their_own_below_those_of_users() {
		for (expected, collection) in Collection::ALL.into_iter().enumerate() {
			assert_eq!(usize::try_from(collection.id()), Ok(expected));
			assert!(collection.id() < FIRST_USER_COLLECTION);
		}
	}
}
