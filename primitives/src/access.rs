// SPDX-License-Identifier: Apache-2.0
//! What keys that an owner granted may do, as the pallet sees it that opens lanes for them.

use crate::{
	ids::{BlockNumber, ServiceId},
	money::Balance,
	voucher::{LaneSigner, Salt},
};
use alloc::vec::Vec;
use frame::prelude::{DispatchError, DispatchResult};

/// What a granted key is used for: the opening of a lane, or a top-up.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct GrantUse {
	/// Whether a lane is opened, and not topped up.
	pub opens: bool,
	/// The service that the lane is to.
	pub service: ServiceId,
	/// What is reserved now, in credits.
	pub reserve: Balance,
	/// The lane's reserve with that, in credits: what it may ever pay.
	pub lane_reserve: Balance,
	/// The lane's delay from the beginning of its close to its end, in blocks.
	pub close_delay: BlockNumber,
	/// Whether the lane is under a licence of the owner's.
	pub licensed: bool,
	/// What tells the request of the key apart. It is only passed on to whoever audits: that no request is
	/// used twice is for the caller to see to.
	pub salt: Salt,
}

/// Keys that owners granted, and the limits of each. The caller owns the lanes; it marks those that a key
/// opened by its grant, for all of this is about them alone.
///
/// None of these functions calls the caller back: it may hold its own books open meanwhile.
pub trait AccessGrants<AccountId> {
	/// Counts a use of `key` against its grant. On an error nothing is counted, and the use is refused: the key
	/// was not granted, its grant ended, or it does not admit this use. Reserve counts here, at opening and
	/// top-up, and never comes back.
	fn charge(owner: &AccountId, key: &LaneSigner, usage: &GrantUse) -> DispatchResult;

	/// A lane of `key` was opened, after its opening was charged in the same call.
	fn lane_opened(owner: &AccountId, key: &LaneSigner);

	/// A lane of `key` has ended: called once for each that was opened. The grant stays until the last has.
	fn lane_ended(owner: &AccountId, key: &LaneSigner);

	/// The block since when all lanes of `key` are being closed, as if their payer had asked for it then: that of
	/// the key's revocation, the end of the overlap after its rotation, or its expiry, whichever came first. It
	/// is never after the present, and once there is one it stays. `None` while the key's lanes live.
	fn closing_since(owner: &AccountId, key: &LaneSigner) -> Option<BlockNumber>;

	/// All grants there are, with their lanes that have not ended and their deposits in credits: for invariants alone,
	/// for it reads every one.
	fn all() -> Vec<(AccountId, LaneSigner, u32, Balance)>;

	/// Grants `key` all that a grant can admit, for benchmarks.
	#[cfg(feature = "runtime-benchmarks")]
	fn grant_all(owner: &AccountId, key: &LaneSigner);
}

/// The plain implementation: nobody has granted a key.
impl<AccountId> AccessGrants<AccountId> for () {
	fn charge(_: &AccountId, _: &LaneSigner, _: &GrantUse) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn lane_opened(_: &AccountId, _: &LaneSigner) {}

	fn lane_ended(_: &AccountId, _: &LaneSigner) {}

	fn closing_since(_: &AccountId, _: &LaneSigner) -> Option<BlockNumber> {
		None
	}

	fn all() -> Vec<(AccountId, LaneSigner, u32, Balance)> {
		Vec::new()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn grant_all(_: &AccountId, _: &LaneSigner) {}
}

#[cfg(test)]
mod tests {
	use super::*;

	const KEY: LaneSigner = LaneSigner::Sr25519([1; 32]);

	#[test]
	fn use_should_be_refused_when_keys_are_not_there() {
		type Nobody = ();
		let usage = GrantUse {
			opens: true,
			service: 1,
			reserve: 1,
			lane_reserve: 1,
			close_delay: 300,
			licensed: false,
			salt: 1,
		};
		assert_eq!(<Nobody as AccessGrants<u64>>::charge(&1, &KEY, &usage), Err(DispatchError::Unavailable));
		assert_eq!(<Nobody as AccessGrants<u64>>::closing_since(&1, &KEY), None);
	}
}
