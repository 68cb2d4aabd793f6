// SPDX-License-Identifier: Apache-2.0
//! The minutes of a run as a table.

use crate::{
	format::decimal,
	scenario::Story,
	simulation::{Run, Sample},
};

const HEADER: &str =
	"minute,market_usd,latest_usd,average_usd,price_age_s,held_back,ratio_pct,ratio_at_market_pct,\
collateral,vault_noe,cred_issued,noe_minted,holders_waiting";

/// How many points a chart has at most.
const POINTS: usize = 480;

/// The minutes that the chart shows, so many apart that they are not too many.
pub fn in_window<'a>(samples: &'a [Sample], story: &Story) -> impl Iterator<Item = &'a Sample> {
	let (from, to) = story.window;
	let stride = stride(story);
	samples.iter().filter(move |sample| (from..=to).contains(&sample.minute) && sample.minute % stride == 0)
}

fn stride(story: &Story) -> i64 {
	let (from, to) = story.window;
	(to - from).div_euclid(POINTS as i64) + 1
}

/// The table: the minutes of the chart, and of the rest the full hours.
pub fn table(run: &Run) -> String {
	let (story, mut text) = (&run.scenario.story, format!("{HEADER}\n"));
	let (from, to) = story.window;
	for sample in &run.samples {
		let every = if (from..=to).contains(&sample.minute) { stride(story) } else { 60 };
		if sample.minute % every == 0 {
			text.push_str(&row(sample));
		}
	}
	text
}

fn row(sample: &Sample) -> String {
	let usd = |price: u128| decimal(price as i128, 6, 6);
	let noe = |planck: u128| decimal(planck as i128, 12, 0);
	let columns = [
		sample.minute.to_string(),
		usd(sample.market),
		usd(sample.latest),
		usd(sample.average),
		sample.age.to_string(),
		u8::from(sample.held_back).to_string(),
		decimal(sample.ratio as i128, 4, 2),
		decimal(sample.cover as i128, 4, 2),
		format!("{:?}", sample.collateral),
		noe(sample.vault),
		decimal(sample.issued as i128, 6, 0),
		noe(sample.minted),
		sample.waiting.to_string(),
	];
	format!("{}\n", columns.join(","))
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		scenario::{scenarios, Setting},
		simulation::run,
	};

	#[test]
	fn table_should_be_small_and_have_as_many_columns_as_its_header() {
		let text = table(&run(scenarios(Setting::default())[3]));
		let columns = HEADER.split(',').count();
		assert!(text.lines().all(|line| line.split(',').count() == columns));
		assert!(text.len() < 100_000, "{}", text.len());
	}
}
