// SPDX-License-Identifier: Apache-2.0
//! Vouchers of payment lanes: what is signed off chain, byte by byte, and which signatures count.
//!
//! A payer opens a lane to a service with a reserve, and names the key that signs for it. From then on each
//! voucher by that key says what the lane comes to in all; the payee claims the last one, and those before it are
//! worth nothing. The layout is in docs/design/vouchers.md, and what must be accepted and refused in
//! tests/vectors/vouchers.json: whoever writes another signer or verifier checks it with those.
//!
//! | What | Signed or hashed | Type |
//! | --- | --- | --- |
//! | id of a lane | hashed | [`LaneTerms`] |
//! | voucher | signed by the lane's key | [`Voucher`] |
//! | a row of a claim | a voucher without the chain's own hash, and its signature | [`ClaimRow`] |
//! | opening of a lane for an owner | signed by the key that the owner granted | [`OpenRequest`] |
//!
//! Each hash is blake2-256 of a domain tag and the SCALE encoding of the struct. The tags are arrays: no length is
//! written before them. None begins another, so no bytes have two meanings, and each payload is shorter than the
//! 257 bytes from which on transactions are signed by their hash: no voucher is a transaction.

#![cfg_attr(not(test), deny(clippy::arithmetic_side_effects, clippy::indexing_slicing))]

mod bounds;
mod lane;
mod open;
mod payload;
mod signature;
#[cfg(test)]
mod tests;

pub use lane::{LaneTerms, LANE_DOMAIN};
pub use open::{OpenRequest, OPEN_DOMAIN};
pub use payload::{ClaimRow, Voucher, VOUCHER_DOMAIN, VOUCHER_PAYLOAD_LEN};
pub use signature::{verify, LaneSignature, LaneSigner, WRAP_END, WRAP_START};

use frame::hashing::{BlakeTwo256, Hash, H256};

/// What tells lanes of one payer, opened in one block on the same terms, apart; for a relayed opening, what tells
/// requests of one key apart, since used ones are kept. It need not be secret nor random: a counter will do.
pub type Salt = u64;

/// blake2-256 of a payload, by the host's function.
fn hashed(payload: &[u8]) -> H256 {
	BlakeTwo256::hash(payload)
}
