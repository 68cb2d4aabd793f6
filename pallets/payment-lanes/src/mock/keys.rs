// SPDX-License-Identifier: Apache-2.0
//! Keys that sign for lanes.

use super::*;
use frame::deps::sp_core::{ecdsa, ed25519, sr25519, Pair};
use noema_primitives::{
	voucher::{WRAP_END, WRAP_START},
	Voucher,
};

/// A key of one of the schemes.
#[expect(clippy::large_enum_variant, reason = "there are few")]
#[derive(Clone)]
pub enum Key {
	Ed25519(ed25519::Pair),
	Sr25519(Box<sr25519::Pair>),
	Ecdsa(ecdsa::Pair),
}

/// The key of sr25519 that a number stands for.
pub fn key(number: u8) -> Key {
	Key::Sr25519(Box::new(Pair::from_seed(&[number.max(1); 32])))
}

/// The keys of all schemes that a number stands for.
pub fn keys(number: u8) -> [Key; 3] {
	let seed = [number.max(1); 32];
	[Key::Ed25519(Pair::from_seed(&seed)), key(number), Key::Ecdsa(Pair::from_seed(&seed))]
}

impl Key {
	/// As the chain knows it.
	pub fn signer(&self) -> LaneSigner {
		match self {
			Self::Ed25519(pair) => LaneSigner::Ed25519(pair.public().into()),
			Self::Sr25519(pair) => LaneSigner::Sr25519(pair.public().into()),
			Self::Ecdsa(pair) => LaneSigner::Ecdsa(pair.public().into()),
		}
	}

	/// Signs a hash, wrapped as wallets do or not.
	pub fn sign(&self, hash: H256, wrapped: bool) -> LaneSignature {
		let message = if wrapped { (WRAP_START, hash, WRAP_END).encode() } else { hash.encode() };
		match self {
			Self::Ed25519(pair) => LaneSignature::Ed25519 { wrapped, signature: pair.sign(&message).into() },
			Self::Sr25519(pair) => LaneSignature::Sr25519 { wrapped, signature: pair.sign(&message).into() },
			Self::Ecdsa(pair) => LaneSignature::Ecdsa { wrapped, signature: pair.sign(&message).into() },
		}
	}

	/// The row that claims a voucher, signed.
	pub fn row(&self, voucher: &Voucher) -> Row {
		Row::new(voucher, self.sign(voucher.signing_hash(), false))
	}

	/// The row that claims `amount` of a lane, for as many units of the first class, signed.
	pub fn pay(&self, lane: LaneId, amount: Balance) -> Row {
		self.row(&voucher(lane, amount))
	}
}

/// Hash of the first block in tests.
pub fn genesis_hash() -> H256 {
	System::block_hash(0)
}

/// A voucher over `amount` for as many units of the first class, each of which costs a credit.
pub fn voucher(lane_id: LaneId, amount: Balance) -> Voucher {
	Voucher {
		genesis_hash: genesis_hash(),
		fork_id: PaymentLanes::fork_id(),
		lane_id,
		tariff_version: Lanes::<Test>::get(lane_id).map_or(1, |lane| lane.tariff_version),
		cumulative_amount: amount,
		cumulative_units: units(amount),
		valid_until: 0,
		receipts_root: H256::repeat_byte(7),
	}
}

/// Units that cost `amount` credits.
pub fn units(amount: Balance) -> Units {
	[u64::try_from(amount).unwrap_or(u64::MAX), 0, 0, 0, 0, 0]
}

/// The request of a key of `owner` for a lane.
pub fn request(owner: AccountId, key: &Key, reserve: Balance) -> OpenRequest<AccountId> {
	OpenRequest {
		genesis_hash: genesis_hash(),
		fork_id: PaymentLanes::fork_id(),
		owner,
		service: SERVICE,
		tariff_version: 1,
		reserve,
		signer: key.signer(),
		close_delay: MIN_DELAY,
		licence: None,
		salt: 1,
		valid_until: now() + HOUR,
	}
}

/// Relays the request of a key, signed by it.
pub fn relay(key: &Key, request: &OpenRequest<AccountId>) -> DispatchResult {
	let signature = key.sign(request.signing_hash(), false);
	PaymentLanes::open_lane_for(signed(PROVIDER), *request, signature)
}
