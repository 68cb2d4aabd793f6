// SPDX-License-Identifier: Apache-2.0
//! What a voucher is worth.

use crate::types::{Lane, Row, RowCode, Standing};
use noema_primitives::{
	cost,
	metering::{less, none_fell, Tariff},
	money::Balance,
	BlockNumber, ForkId, LaneSignature, LaneSigner,
};

/// What the chain knows when a row comes, its lane aside.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
	/// The fork id that holds.
	pub fork_id: ForkId,
	/// How the lane stands.
	pub standing: Standing,
	/// The tariff that the lane pins.
	pub tariff: &'a Tariff,
	/// The least that is paid at once, in credits.
	pub min_claim: Balance,
	/// The present block.
	pub now: BlockNumber,
}

/// What the row would pay if its signature verified: `min(amount, reserve) − claimed`, which is nothing where a row only
/// tells of more units of a licence's quota. Everything is checked that
/// costs no verification, in the order of [`RowCode`]. The lane must be as [`Lane::decreased`] left it, and pay
/// whoever claims.
pub fn amount_due<AccountId: Clone>(
	lane: &Lane<AccountId>,
	row: &Row,
	situation: &Situation,
) -> Result<Balance, RowCode> {
	stale(lane, row, situation.fork_id, situation.standing)?;
	let amount = row.cumulative_amount;
	let units_cost = || cost(&less(&row.cumulative_units, &lane.free_units()), situation.tariff);
	let due = amount.min(lane.reserve).saturating_sub(lane.claimed);
	// At the end of a lane's money or time whatever is left is paid.
	let last = due == lane.unclaimed() || situation.standing != Standing::Open;
	// Units of a licence's quota cost nothing, and are kept all the same.
	let in_quota = amount == lane.claimed;
	[
		(row.valid_until != 0 && situation.now > row.valid_until, RowCode::Expired),
		(!none_fell(&row.cumulative_units, &lane.units), RowCode::UnitsFell),
		(amount > units_cost(), RowCode::AboveTariff),
		(due == 0 && !in_quota, RowCode::Exhausted),
		(due < situation.min_claim && !last && !in_quota, RowCode::BelowMinimum),
	]
	.into_iter()
	.try_for_each(|(refused, code)| if refused { Err(code) } else { Ok(()) })?;
	Ok(due)
}

/// What is wrong with a row whatever its tariff says, which may be gone by then: the first checks of [`amount_due`].
pub fn stale<AccountId: Clone>(
	lane: &Lane<AccountId>,
	row: &Row,
	fork_id: ForkId,
	standing: Standing,
) -> Result<(), RowCode> {
	let tells_of_quota = lane.uses_more_of_its_licence(&row.cumulative_units);
	[
		(row.fork_id != fork_id, RowCode::WrongFork),
		(row.tariff_version != lane.tariff_version, RowCode::WrongTariff),
		(row.cumulative_amount == lane.claimed && !tells_of_quota, RowCode::AlreadyClaimed),
		(row.cumulative_amount < lane.claimed, RowCode::Superseded),
		(!standing.pays(), RowCode::LaneEnded),
	]
	.into_iter()
	.try_for_each(|(refused, code)| if refused { Err(code) } else { Ok(()) })
}

/// The lane after a row paid `due`.
pub fn claimed<AccountId: Clone>(lane: &Lane<AccountId>, row: &Row, due: Balance) -> Lane<AccountId> {
	// No more than its reserve, for so was `due` made.
	Lane { claimed: lane.claimed.saturating_add(due), units: row.cumulative_units, ..lane.clone() }
}

/// Whether a signature is of the scheme of the key.
pub fn is_of_scheme(signature: &LaneSignature, signer: &LaneSigner) -> bool {
	matches!(
		(signer, signature),
		(LaneSigner::Ed25519(_), LaneSignature::Ed25519 { .. })
			| (LaneSigner::Sr25519(_), LaneSignature::Sr25519 { .. })
			| (LaneSigner::Ecdsa(_), LaneSignature::Ecdsa { .. })
	)
}
