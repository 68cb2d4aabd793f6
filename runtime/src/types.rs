// SPDX-License-Identifier: Apache-2.0
//! The types that the runtime is built of.

use crate::{Runtime, RuntimeCall};
use polkadot_sdk::*;
use sp_runtime::{
	generic,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};

pub use noema_primitives::{ids::AssetId, money::Balance};

/// Signature of a transaction.
pub type Signature = MultiSignature;
/// An account: the hash or public key of its signer.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// Number of a block.
pub type BlockNumber = u32;
/// Count of an account's transactions.
pub type Nonce = u32;
/// A hash.
pub type Hash = sp_core::H256;
/// Milliseconds since 1970.
pub type Moment = u64;
/// How transactions name accounts.
pub type Address = MultiAddress<AccountId, ()>;
/// Header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// Block with decoded transactions.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// What every transaction carries besides its call. The order is part of the signed format: never change it
/// without raising `transaction_version`.
pub type TxExtension = (
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	frame_system::CheckWeight<Runtime>,
	crate::ours::ChargeFee,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// Transaction as it is submitted.
pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// Runs blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	crate::AllPalletsWithSystem,
>;

/// Types for the node, which never looks into a transaction.
pub mod opaque {
	use super::*;

	/// Block of opaque transactions.
	pub type Block = generic::Block<Header, sp_runtime::OpaqueExtrinsic>;
	/// Id of such a block.
	pub type BlockId = generic::BlockId<Block>;
}
