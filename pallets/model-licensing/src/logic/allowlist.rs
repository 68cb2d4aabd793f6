// SPDX-License-Identifier: Apache-2.0
//! Lists of those who may buy, of which the chain knows the root.
//!
//! ```text
//! leaf of an account = blake2_256(SCALE("noema/allowlist/v1/leaf", account))
//! node of two        = blake2_256(SCALE("noema/allowlist/v1/node", lower, higher))
//! ```
//!
//! Strings are byte arrays of their fixed length. A proof is the other node at each step from the leaf to the root; a
//! node that has no other goes up as it is. Leaves and nodes have tags of their own, so that no node is an account.

use codec::Encode;
use frame::{
	hashing::{BlakeTwo256, H256},
	traits::Hash,
};

/// What leaves are told by.
const LEAF: &[u8; 23] = b"noema/allowlist/v1/leaf";

/// What nodes are told by.
const NODE: &[u8; 23] = b"noema/allowlist/v1/node";

/// The leaf of an account.
pub fn leaf<AccountId: Encode>(account: &AccountId) -> H256 {
	BlakeTwo256::hash_of(&(LEAF, account))
}

/// The node above two others, in whichever order.
pub fn node(a: H256, b: H256) -> H256 {
	BlakeTwo256::hash_of(&(NODE, a.min(b), a.max(b)))
}

/// Whether an account is on the list of this root.
pub fn is_listed<AccountId: Encode>(account: &AccountId, root: H256, proof: &[H256]) -> bool {
	proof.iter().fold(leaf(account), |below, other| node(below, *other)) == root
}
