// SPDX-License-Identifier: Apache-2.0
//! Constants of the chain. Those of time differ with the feature `fast-runtime`, in which hours become minutes
//! so that tests live through eras; nothing else differs.

/// Time in slots, blocks and sessions.
pub mod time {
	use crate::types::{BlockNumber, Moment};

	/// Length of a slot in milliseconds. Cannot change after genesis.
	pub const SLOT_MILLIS: Moment = 3_000;
	/// Slots of a minute.
	pub const MINUTES: BlockNumber = 60_000 / (SLOT_MILLIS as BlockNumber);
	/// Slots of an hour.
	pub const HOURS: BlockNumber = MINUTES * 60;
	/// Slots of a day.
	pub const DAYS: BlockNumber = HOURS * 24;

	/// `production` blocks, or `fast` blocks with the feature `fast-runtime`.
	pub const fn prod_or_fast(production: u32, fast: u32) -> u32 {
		if cfg!(feature = "fast-runtime") {
			fast
		} else {
			production
		}
	}

	/// Slots of a BABE epoch, which is a session. Cannot change after genesis.
	pub const EPOCH_SLOTS: BlockNumber = prod_or_fast(HOURS, 20);
	/// Sessions of an era.
	pub const SESSIONS_PER_ERA: u32 = prod_or_fast(6, 2);
	/// Eras that unbonding takes.
	pub const BONDING_ERAS: u32 = prod_or_fast(28, 4);
	/// Eras that a slash waits, in which governance can cancel it.
	pub const SLASH_DEFER_ERAS: u32 = prod_or_fast(27, 2);
	/// Share of slots with a primary author: one in four.
	pub const PRIMARY_PROBABILITY: (u64, u64) = (1, 4);
}

/// Money in planck of NOE.
pub mod currency {
	use crate::types::Balance;
	pub use noema_primitives::money::{CRED, NOE};

	/// A thousandth of a NOE.
	pub const MILLI: Balance = NOE / 1_000;
	/// The least that an account holds.
	pub const EXISTENTIAL_DEPOSIT: Balance = 10 * MILLI;
	/// Deposit for an item of storage.
	pub const ITEM_DEPOSIT: Balance = 100 * MILLI;
	/// Deposit for a byte of storage.
	pub const BYTE_DEPOSIT: Balance = MILLI / 2;
	/// All NOE at genesis of the staging network.
	pub const GENESIS_SUPPLY: Balance = 1_000_000_000 * NOE;
	/// The least that CRED accounts hold: 0.01 CRED.
	pub const CRED_MINIMUM_BALANCE: Balance = CRED / 100;

	/// Credits that stand for a NOE in deposits which are taken in CRED: 0.10 USD, its price at genesis.
	pub const CREDITS_PER_NOE: Balance = CRED / 10;

	/// Deposit in credits for `items` of storage with `bytes` together.
	pub const fn credit_deposit(items: u32, bytes: u32) -> Balance {
		deposit(items, bytes) * CREDITS_PER_NOE / NOE
	}

	/// Deposit for `items` of storage with `bytes` together.
	pub const fn deposit(items: u32, bytes: u32) -> Balance {
		items as Balance * ITEM_DEPOSIT + bytes as Balance * BYTE_DEPOSIT
	}
}

/// What fees are made of before congestion.
pub mod fees {
	use crate::types::Balance;
	use polkadot_sdk::sp_runtime::Perquintill;

	/// Planck for a picosecond of execution: a full block costs 37.5 NOE, a transfer about 0.02 NOE.
	pub const PLANCK_PER_PICOSECOND: Balance = 50;
	/// Planck for a byte of a transaction.
	pub const PLANCK_PER_BYTE: Balance = 1_000_000;
	/// The fullness of blocks above which fees rise and below which they fall.
	pub const TARGET_FULLNESS: Perquintill = Perquintill::from_percent(25);
}
