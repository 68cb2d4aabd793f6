// SPDX-License-Identifier: Apache-2.0
//! Measures the node against a plain one: the same program on the same genesis, but for the runtime, which has none
//! of our pallets.

pub mod figures;
pub mod finality;
pub mod load;
pub mod spec;

pub use figures::Figures;
pub use load::{Plan, Round};
pub use spec::Payments;

use anyhow::Result;
use std::path::Path;

/// What was measured of ours and of the plain one, in as many rounds each.
#[derive(Debug, Default)]
pub struct Comparison {
	/// On our runtime.
	pub ours: Vec<Round>,
	/// On the plain one.
	pub plain: Vec<Round>,
}

impl Comparison {
	/// Measures in turn, `rounds` times, and tells each round to `seen`. Ours is the node's own runtime, or the wasm
	/// `runtime`.
	pub async fn alternating(
		rounds: usize,
		plan: &Plan,
		runtime: Option<&Path>,
		seen: impl Fn(&str, &Round),
	) -> Result<Self> {
		let payments = Payments::new(plan.accounts)?;
		let specs = spec::Specs::development(&payments, runtime).await?;
		let mut comparison = Self::default();
		for round in 0..rounds {
			// Each goes first as often as the other.
			let mut turns = [(true, specs.ours()), (false, specs.plain())];
			turns.rotate_left(round % 2);
			for (is_ours, spec) in turns {
				comparison.add(is_ours, &spec, &payments, plan, &seen).await?;
			}
		}
		Ok(comparison)
	}

	async fn add(
		&mut self,
		is_ours: bool,
		spec: &Path,
		payments: &Payments,
		plan: &Plan,
		seen: &impl Fn(&str, &Round),
	) -> Result<()> {
		let (name, rounds) = if is_ours { ("ours", &mut self.ours) } else { ("plain", &mut self.plain) };
		let round = load::round(spec, payments, plan).await?;
		seen(name, &round);
		rounds.push(round);
		Ok(())
	}

	/// Our memory as a multiple of the plain one's, of medians.
	pub fn memory(&self) -> f64 {
		memory_of(&self.ours).median() / memory_of(&self.plain).median()
	}

	/// The transfers in our full blocks as a multiple of those in the plain one's, of medians.
	pub fn transfers(&self) -> f64 {
		transfers_of(&self.ours).median() / transfers_of(&self.plain).median()
	}
}

/// The idle memory of each round, in MiB.
pub fn memory_of(rounds: &[Round]) -> Figures {
	rounds.iter().map(|round| round.resident as f64 / 1_024.0).collect()
}

/// The transfers in each full block of all rounds.
pub fn transfers_of(rounds: &[Round]) -> Figures {
	rounds.iter().flat_map(|round| &round.full).map(|block| block.transfers as f64).collect()
}

/// How long each full block of all rounds took to be built, in milliseconds.
pub fn building_of(rounds: &[Round]) -> Figures {
	rounds.iter().flat_map(|round| &round.full).map(|block| block.millis as f64).collect()
}
