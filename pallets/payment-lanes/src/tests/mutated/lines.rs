// SPDX-License-Identifier: Apache-2.0
//! The lanes that vouchers are for, and what is known of them without asking the chain.

use super::Dice;
use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{money::CRED, Voucher};

/// The fork id that holds.
pub const FORK: ForkId = 5;
/// More than all controls pay.
const RESERVE: Balance = 120 * CRED;
/// What a lane pays that is used up at once.
const LITTLE: Balance = 50_000;
/// The least that is paid at once, and a bit more than it.
const LEAST: u64 = 1_000;
const MORE: u64 = 3_000;

/// What units cost at [`TARIFF`]: a credit, half a credit and three credits for one of the first three classes.
pub fn worth(units: &Units) -> Balance {
	let [one, half, three, ..] = units.map(Balance::from);
	(2 * one + half + 6 * three).div_ceil(2)
}

/// A voucher that would be paid, before it is signed.
#[derive(Clone, Copy, Debug)]
pub struct Draft {
	/// What is signed.
	pub voucher: Voucher,
	/// How.
	pub wrapped: bool,
}

/// A lane, by what it was made to pay.
pub struct Line {
	/// Its id.
	pub id: LaneId,
	/// Its key.
	pub key: Key,
	/// What it has paid.
	pub claimed: Balance,
	/// The units of the last voucher that was paid.
	pub units: Units,
	/// Vouchers that were paid.
	pub old: Vec<Row>,
}

impl Line {
	fn new(id: LaneId, key: &Key) -> Self {
		Self { id, key: key.clone(), claimed: 0, units: [0; 6], old: vec![] }
	}

	/// A voucher that is worth something beyond what was paid, as much as its units cost or less.
	pub fn draft(&self, dice: &mut Dice) -> Draft {
		let more = dice.between(LEAST, MORE);
		let mut units = self.units.map(|units| units + dice.below(50));
		units[0] += more;
		let less = self.claimed + Balance::from(dice.between(LEAST, more));
		let ends = [0, now(), now() + dice.below(1_000) as BlockNumber];
		let voucher = Voucher {
			genesis_hash: genesis_hash(),
			fork_id: FORK,
			lane_id: self.id,
			tariff_version: 1,
			cumulative_amount: if dice.coin() { worth(&units) } else { less },
			cumulative_units: units,
			valid_until: dice.one_of(&ends),
			receipts_root: dice.hash(),
		};
		Draft { voucher, wrapped: dice.coin() }
	}

	/// The row of a draft, signed by the lane's key.
	pub fn sign(&self, Draft { voucher, wrapped }: &Draft) -> Row {
		Row::new(voucher, self.key.sign(voucher.signing_hash(), *wrapped))
	}

	/// Remembers that a draft was paid.
	pub fn pay(&mut self, draft: &Draft) {
		self.claimed = draft.voucher.cumulative_amount;
		self.units = draft.voucher.cumulative_units;
		self.old.push(self.sign(draft));
	}

	/// Has it pay `amount`, which is what all its units cost.
	fn settle(mut self, amount: Balance, dice: &mut Dice) -> Self {
		let Draft { voucher, wrapped } = self.draft(dice);
		let voucher = Voucher { cumulative_amount: amount, cumulative_units: units(amount), ..voucher };
		let draft = Draft { voucher, wrapped };
		assert_eq!(claim(&[self.sign(&draft)]), [RowCode::Paid]);
		self.pay(&draft);
		self
	}
}

/// The lanes of one key.
pub struct Lines {
	/// Pays what is claimed.
	pub open: Line,
	/// Has paid all that is reserved.
	pub full: Line,
	/// Pays another provider.
	pub foreign: Line,
	/// One was released; of one the deadline has passed; one was finalised after it.
	pub ended: [Line; 3],
	/// Was released and pruned.
	pub pruned: Line,
	/// The keys of the other schemes.
	pub others: [Key; 2],
	/// Another key of the scheme.
	pub stranger: Key,
}

impl Lines {
	/// What is stored of each lane is what is known of it.
	pub fn check(&self) {
		for line in self.ended.iter().chain([&self.open, &self.full, &self.foreign]) {
			let lane = lane(line.id);
			assert_eq!((lane.claimed, lane.units), (line.claimed, line.units));
		}
		assert!(!Lanes::<Test>::contains_key(self.pruned.id));
	}
}

/// Opens all lanes of the three keys in the first block, and brings them to where they are wanted.
pub fn begin(dice: &mut Dice) -> [Lines; 3] {
	assert_ok!(PaymentLanes::set_fork_id(RuntimeOrigin::root(), FORK));
	pass(MAX_DELAY + 1);
	let (keys, strangers) = (keys(1), keys(2));
	let schemes = [0, 1, 2].map(|scheme| {
		let key = &keys[scheme];
		let mut paid = |reserve, amount| Line::new(open(ALICE, reserve, key), key).settle(amount, dice);
		Lines {
			open: paid(RESERVE, 9_000),
			full: paid(LITTLE, LITTLE),
			ended: [8_000, 9_000, 10_000].map(|amount| paid(LITTLE, amount)),
			pruned: paid(LITTLE, 7_000),
			foreign: Line::new(open_to(OTHER_SERVICE, ALICE, LITTLE, key), key),
			others: [1, 2].map(|other| keys[(scheme + other) % 3].clone()),
			stranger: strangers[scheme].clone(),
		}
	});
	for lines in &schemes {
		assert_ok!(PaymentLanes::release(signed(PROVIDER), lines.pruned.id));
	}
	pass(RETENTION + 1);
	for Lines { pruned, ended: [released, over, finalised], .. } in &schemes {
		assert_ok!(PaymentLanes::prune(signed(BOB), pruned.id));
		assert_ok!(PaymentLanes::release(signed(PROVIDER), released.id));
		for line in [over, finalised] {
			assert_ok!(PaymentLanes::request_close(signed(ALICE), line.id, None));
		}
	}
	pass(MIN_DELAY + 1);
	for lines in &schemes {
		assert_ok!(PaymentLanes::finalise(signed(BOB), lines.ended[2].id));
	}
	forget_events();
	schemes
}
