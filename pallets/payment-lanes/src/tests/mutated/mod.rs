// SPDX-License-Identifier: Apache-2.0
//! Vouchers in which something was changed: each is refused with the code that names what was changed, and each that
//! was left as it is is paid.
//!
//! 100,000 of them where `NOEMA_SOAK` is set, a tenth otherwise; `NOEMA_SEED` chooses others. They come by claims of up
//! to 64 rows, of ed25519, sr25519 and ECDSA, raw and wrapped, with vouchers as they should be among them. Whoever
//! makes a row knows its code by what was changed: the pallet is not asked, nor is what it stores. All of a row but that
//! change is in order; where the signature is not what is wrong, the lane's own key signed it as it is.
//!
//! [`RowCode::Unaccounted`] is not among them. No voucher comes to it: only books that do not add up, or a tariff that is
//! gone (`rows.rs`).

mod changes;
mod dice;
mod forgeries;
mod lines;

use super::model::number;
use crate::{mock::*, types::Account, *};
use changes::CHANGES;
use dice::Dice;
use lines::{begin, Draft, Line, Lines};
use std::env;

/// The most rows of a claim.
const ROWS: usize = 64;
/// Of so many changed vouchers, one is shown again as it was.
const CONTROLS: u64 = 8;
/// Ways to sign: three schemes, raw and wrapped.
const WAYS: usize = 6;

/// How many vouchers were changed so, by the way they were signed.
type Counts = [[u32; WAYS]; CHANGES.len()];

/// What a claim is expected to do.
#[derive(Default)]
struct Batch {
	rows: Vec<Row>,
	codes: Vec<RowCode>,
	/// What its controls pay.
	paid: Balance,
	/// What of that is the protocol's: a hundredth of each, rounded up.
	fees: Balance,
}

impl Batch {
	fn add(&mut self, row: Row, code: RowCode) {
		self.rows.push(row);
		self.codes.push(code);
	}

	/// A voucher as it is. It is paid, and the next ones go on from it.
	fn control(&mut self, line: &mut Line, draft: &Draft) {
		let amount = draft.voucher.cumulative_amount - line.claimed;
		self.add(line.sign(draft), RowCode::Paid);
		self.paid += amount;
		self.fees += amount.div_ceil(100);
		line.pay(draft);
	}
}

/// Fills a claim with at most so many changed vouchers, and a control at least.
fn fill(all: &mut [Lines; 3], dice: &mut Dice, most: usize, counts: &mut Counts) -> Batch {
	let sizes = [ROWS, dice.between(2, ROWS as u64) as usize];
	let size = dice.one_of(&sizes);
	let (mut batch, mut changes) = (Batch::default(), 0);
	// There is room for a control.
	while batch.rows.len() + 1 < size && changes < most {
		let scheme = dice.below(3) as usize;
		let lines = &mut all[scheme];
		let draft = lines.open.draft(dice);
		let change = dice.below(CHANGES.len() as u64) as usize;
		let (code, ways) = CHANGES[change];
		let row = dice.one_of(ways)(lines, &draft, dice);
		counts[change][2 * scheme + usize::from(row.signature.is_wrapped())] += 1;
		batch.add(row, code);
		changes += 1;
		let is_last = batch.rows.len() + 1 >= size || changes == most;
		if dice.below(CONTROLS) == 0 || (is_last && batch.paid == 0) {
			batch.control(&mut lines.open, &draft);
		}
	}
	batch
}

/// CRED of everybody, and what is in escrow.
fn money() -> ([Balance; 8], [Account; 4]) {
	let all = [ALICE, BOB, PROVIDER, OTHER_PROVIDER, PAYOUT, REVENUE, ROYALTIES, pot()];
	(all.map(cred), [ALICE, BOB, PROVIDER, OTHER_PROVIDER].map(escrow))
}

/// Claims a batch: each row has its code, and money moves by its controls alone.
fn check(batch: &Batch) {
	let (mut free, mut held) = money();
	assert_eq!(claim(&batch.rows), batch.codes, "{:#?}", batch.rows);
	let payout = batch.paid - batch.fees;
	free[4] += payout;
	free[5] += batch.fees;
	free[7] -= batch.paid;
	held[0].held -= batch.paid;
	held[0].reserved -= batch.paid;
	assert_eq!(money(), (free, held));
}

/// Prints how many came of each code, and that they were enough.
fn report(counts: &Counts, controls: usize, least: u32) {
	println!("code: vouchers (raw and wrapped of ed25519, sr25519, ECDSA)");
	println!("Paid: {controls}, unchanged");
	for ((code, _), ways) in CHANGES.iter().zip(counts) {
		let sum: u32 = ways.iter().sum();
		println!("{code:?}: {sum} {ways:?}");
		assert!(sum >= least, "only {sum} of {code:?}");
		assert!(ways.iter().all(|count| *count >= least / 20), "{code:?} was not signed in every way");
	}
}

#[test]
fn voucher_should_be_refused_by_its_code_when_anything_was_changed() {
	let (count, least) = if env::var_os("NOEMA_SOAK").is_some() { (100_000, 1_000) } else { (10_000, 100) };
	let seed = number("NOEMA_SEED").unwrap_or(1);
	println!("payment-lanes: {count} changed vouchers, NOEMA_SEED={seed}");
	ExtBuilder::default().build_and_execute(|| {
		let mut dice = Dice::new(seed);
		let mut all = begin(&mut dice);
		let (mut counts, mut made, mut controls): (Counts, usize, usize) = Default::default();
		while made < count {
			let batch = fill(&mut all, &mut dice, count - made, &mut counts);
			let paid = batch.codes.iter().filter(|code| **code == RowCode::Paid).count();
			assert!(paid > 0 && batch.rows.len() <= ROWS, "a batch has a control, and 64 rows at most");
			check(&batch);
			all.iter().for_each(Lines::check);
			(made, controls) = (made + batch.rows.len() - paid, controls + paid);
			forget_events();
			pass(dice.below(3) as BlockNumber);
		}
		assert_eq!(made, count);
		report(&counts, controls, least);
	});
}
