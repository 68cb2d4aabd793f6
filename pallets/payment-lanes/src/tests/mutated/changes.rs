// SPDX-License-Identifier: Apache-2.0
//! What can be changed in a voucher, by the code that names it. Here the lane's own key signs what was changed.

use super::{
	forgeries::{FORGERIES, SCHEMES},
	lines::{worth, Line, FORK},
	Dice, Draft, Lines,
};
use crate::{mock::*, *};
use noema_primitives::Voucher;

/// Changes a voucher of the open lane that would be paid, or shows one of another lane.
pub type Change = fn(&Lines, &Draft, &mut Dice) -> Row;

/// Each code that vouchers come to, and how.
pub const CHANGES: [(RowCode, &[Change]); 14] = [
	(RowCode::AlreadyClaimed, &[replayed, replayed_of_ended, same_amount]),
	(RowCode::Superseded, &[older, lower]),
	(RowCode::UnknownLane, &[no_lane, near_lane, pruned_lane]),
	(RowCode::NotPayee, &[foreign_lane]),
	(RowCode::WrongFork, &[other_fork, first_fork]),
	(RowCode::WrongTariff, &[other_tariff]),
	(RowCode::LaneEnded, &[ended_lane]),
	(RowCode::Expired, &[expired]),
	(RowCode::UnitsFell, &[fewer_units]),
	(RowCode::AboveTariff, &[a_bit_above, far_above]),
	(RowCode::Exhausted, &[full_lane]),
	(RowCode::BelowMinimum, &[too_little]),
	(RowCode::WrongScheme, &SCHEMES),
	(RowCode::BadSignature, &FORGERIES),
];

/// The draft with another voucher, signed by the open lane's key.
fn resigned(lines: &Lines, draft: &Draft, change: impl FnOnce(&mut Voucher)) -> Row {
	let mut draft = *draft;
	change(&mut draft.voucher);
	lines.open.sign(&draft)
}

/// A voucher for another lane that has nothing wrong in itself.
fn of(line: &Line, dice: &mut Dice) -> Row {
	line.sign(&line.draft(dice))
}

/// The voucher that was paid last, once more.
fn replayed(lines: &Lines, _: &Draft, _: &mut Dice) -> Row {
	*lines.open.old.last().expect("it has paid")
}

/// That of a lane that has ended since.
fn replayed_of_ended(lines: &Lines, _: &Draft, dice: &mut Dice) -> Row {
	let ended: Vec<_> = lines.ended.iter().collect();
	*dice.one_of(&ended).old.last().expect("it has paid")
}

/// Another voucher of the same amount.
fn same_amount(lines: &Lines, draft: &Draft, _: &mut Dice) -> Row {
	resigned(lines, draft, |voucher| voucher.cumulative_amount = lines.open.claimed)
}

/// A voucher that was paid before the last one. There is one but at the start.
fn older(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let Some((_, older)) = lines.open.old.split_last().filter(|(_, older)| !older.is_empty()) else {
		return lower(lines, draft, dice);
	};
	dice.one_of(older)
}

/// A new voucher of a lower amount.
fn lower(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let claimed = u64::try_from(lines.open.claimed).expect("it is small");
	let amounts = [0, claimed - 1, dice.below(claimed)].map(Balance::from);
	let amount = dice.one_of(&amounts);
	resigned(lines, draft, |voucher| voucher.cumulative_amount = amount)
}

/// A lane that never was.
fn no_lane(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	resigned(lines, draft, |voucher| voucher.lane_id = dice.hash())
}

/// The lane's id with a bit changed.
fn near_lane(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	resigned(lines, draft, |voucher| voucher.lane_id.0 = dice.flip(voucher.lane_id.0))
}

/// A lane whose record is gone.
fn pruned_lane(lines: &Lines, _: &Draft, dice: &mut Dice) -> Row {
	of(&lines.pruned, dice)
}

/// A lane that pays someone else.
fn foreign_lane(lines: &Lines, _: &Draft, dice: &mut Dice) -> Row {
	of(&lines.foreign, dice)
}

/// A fork that does not hold.
fn other_fork(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	resigned(lines, draft, |voucher| voucher.fork_id = dice.other(FORK))
}

/// The fork that held before.
fn first_fork(lines: &Lines, draft: &Draft, _: &mut Dice) -> Row {
	resigned(lines, draft, |voucher| voucher.fork_id = 0)
}

/// A tariff that the lane does not pin.
fn other_tariff(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	resigned(lines, draft, |voucher| voucher.tariff_version = dice.other(voucher.tariff_version))
}

/// A lane that has come to its end.
fn ended_lane(lines: &Lines, _: &Draft, dice: &mut Dice) -> Row {
	let ended: Vec<_> = lines.ended.iter().collect();
	of(dice.one_of(&ended), dice)
}

/// A last block that has passed.
fn expired(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let ends = [1, now() - 1, dice.between(1, u64::from(now()) - 1) as BlockNumber];
	resigned(lines, draft, |voucher| voucher.valid_until = dice.one_of(&ends))
}

/// Fewer units of one class than were paid for, and more of others, which cost as much.
fn fewer_units(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let before = lines.open.units;
	let classes: Vec<usize> = (0..before.len()).filter(|class| before[*class] > 0).collect();
	let class = dice.one_of(&classes);
	let fewer = if dice.coin() { 1 } else { dice.between(1, before[class]) };
	resigned(lines, draft, |voucher| {
		let units = &mut voucher.cumulative_units;
		let lost = units[class] - (before[class] - fewer);
		units[class] -= lost;
		// A unit of the third class costs three of the first.
		units[if class == 0 { 2 } else { 0 }] += 3 * lost;
	})
}

/// A credit more than the units cost, or some.
fn a_bit_above(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let more = dice.one_of(&[1, 2, 1_000]);
	resigned(lines, draft, |voucher| voucher.cumulative_amount = worth(&voucher.cumulative_units) + more)
}

/// More than any units cost, and more than is reserved.
fn far_above(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let amount = dice.one_of(&[Balance::MAX, 1 << 100, 1 << 127]);
	resigned(lines, draft, |voucher| {
		voucher.cumulative_amount = amount;
		if dice.coin() {
			voucher.cumulative_units = [u64::MAX; 6];
		}
	})
}

/// A lane with nothing left.
fn full_lane(lines: &Lines, _: &Draft, dice: &mut Dice) -> Row {
	of(&lines.full, dice)
}

/// Less than is paid at once.
fn too_little(lines: &Lines, draft: &Draft, dice: &mut Dice) -> Row {
	let amounts = [1, 999, dice.between(1, 999)].map(Balance::from);
	let amount = lines.open.claimed + dice.one_of(&amounts);
	resigned(lines, draft, |voucher| voucher.cumulative_amount = amount)
}
