// SPDX-License-Identifier: Apache-2.0
//! Judges rows that others made, by what `noema_primitives` offers to gateways and by nothing that the pallet has. So
//! three verdicts can be compared: this one, that of a runtime, and that of code in another language.

use crate::{
	json::{hex, scale},
	reading::{self, bytes, flag, number, six},
};
use anyhow::{Context, Result};
use codec::{DecodeAll, Encode};
use noema_primitives::{
	cost,
	metering::{none_fell, Tariff, Units},
	money::Balance,
	voucher::verify,
	BlockNumber, ClaimRow, ForkId, LaneSignature, LaneSigner, TariffVersion, Voucher,
};
use serde_json::{json, Value};
use std::{fs, io::Write, path::Path};

/// What a payee knows of a lane without free units, and of the chain.
struct Lane {
	signer: LaneSigner,
	is_mine: bool,
	has_ended: bool,
	tariff_version: TariffVersion,
	tariff: Tariff,
	reserve: Balance,
	claimed: Balance,
	units: Units,
	fork_id: ForkId,
	min_claim: Balance,
	now: BlockNumber,
}

impl Lane {
	fn read(value: &Value) -> Result<Self> {
		Ok(Self {
			signer: reading::scale(value, "signer")?,
			is_mine: flag(value, "is_mine")?,
			has_ended: flag(value, "has_ended")?,
			tariff_version: number(value, "tariff_version")?,
			tariff: Tariff { prices: six(value, "prices")? },
			reserve: number(value, "reserve")?,
			claimed: number(value, "claimed")?,
			units: six(value, "units")?,
			fork_id: number(value, "fork_id")?,
			min_claim: number(value, "min_claim")?,
			now: number(value, "now")?,
		})
	}

	/// What comes of a voucher of this lane.
	fn code(&self, voucher: &Voucher, signature: &LaneSignature) -> &'static str {
		let amount = voucher.cumulative_amount;
		let left = self.reserve.saturating_sub(self.claimed);
		let due = amount.saturating_sub(self.claimed).min(left);
		let is_of_scheme = signature.encode().first() == self.signer.encode().first();
		let checks = [
			(!self.is_mine, "NotPayee"),
			(voucher.fork_id != self.fork_id, "WrongFork"),
			(voucher.tariff_version != self.tariff_version, "WrongTariff"),
			(amount == self.claimed, "AlreadyClaimed"),
			(amount < self.claimed, "Superseded"),
			(self.has_ended, "LaneEnded"),
			(!voucher.is_valid_at(self.now), "Expired"),
			(!none_fell(&voucher.cumulative_units, &self.units), "UnitsFell"),
			(amount > cost(&voucher.cumulative_units, &self.tariff), "AboveTariff"),
			(left == 0, "Exhausted"),
			(due < self.min_claim.min(left), "BelowMinimum"),
			(!is_of_scheme, "WrongScheme"),
			(!verify(&self.signer, signature, &voucher.signing_hash()), "BadSignature"),
		];
		checks.into_iter().find(|(fails, _)| *fails).map_or("Paid", |(_, code)| code)
	}
}

/// What is said of a row.
fn verdict(line: &str) -> Result<Value> {
	let value: Value = serde_json::from_str(line)?;
	let voucher = reading::voucher(&value["voucher"])?;
	let hash = voucher.signing_hash();
	let Ok(signature) = LaneSignature::decode_all(&mut &bytes(&value, "signature")?[..]) else {
		return Ok(json!({ "hash": hex(hash), "row": null, "code": "Undecodable" }));
	};
	let code = match &value["lane"] {
		Value::Null => "UnknownLane",
		lane => Lane::read(lane)?.code(&voucher, &signature),
	};
	Ok(json!({ "hash": hex(hash), "row": scale(&ClaimRow::new(&voucher, signature)), "code": code }))
}

/// Prints a verdict a line.
pub fn run(file: &Path) -> Result<()> {
	let name = file.display();
	let text = fs::read_to_string(file).with_context(|| name.to_string())?;
	let mut out = std::io::stdout().lock();
	for (line, number) in text.lines().zip(1..) {
		let verdict = verdict(line).with_context(|| format!("{name}, line {number}"))?;
		writeln!(out, "{verdict}")?;
	}
	Ok(())
}
