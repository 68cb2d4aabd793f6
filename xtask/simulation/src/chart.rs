// SPDX-License-Identifier: Apache-2.0
//! What the chart of a run shows.

use crate::{
	csv::in_window,
	feeders::Diligence,
	simulation::{Run, Sample},
	svg::{Page, Panel, Series},
};

// Colours that people who see few of them tell apart (Okabe and Ito, 2008).
const BLACK: &str = "#222222";
const BLUE: &str = "#0072b2";
const ORANGE: &str = "#e69f00";
const GREEN: &str = "#009e73";
const VERMILION: &str = "#d55e00";

/// The chart as SVG.
pub fn draw(run: &Run) -> String {
	let story = &run.scenario.story;
	let silence = run.scenario.silence();
	let silent = run.scenario.diligence == Diligence::Silent;
	let mut events =
		vec![(story.fall as i64, "the fall begins"), (story.run as i64, "run: 10 % of holders a minute")];
	if story.fall > 0 {
		events.insert(0, (0, "the rise begins"));
	}
	let page = Page {
		title: run.scenario.title(),
		subtitle: "Hours since the price began to move. What is simulated: docs/reports/vault-simulation.md"
			.into(),
		window: story.window,
		events,
		band: silent.then_some((silence.start as i64, silence.end as i64, "feeders silent")),
		panels: vec![prices(run), ratio(run), money(run), vault(run)],
	};
	page.draw()
}

fn series(run: &Run, name: &'static str, color: &'static str, value: fn(&Sample) -> f64) -> Series {
	let points = in_window(&run.samples, &run.scenario.story).map(|sample| (sample.minute, value(sample)));
	Series { name, color, points: points.collect() }
}

fn prices(run: &Run) -> Panel {
	Panel {
		title: "Price of NOE, USD",
		series: vec![
			series(run, "market", BLACK, |sample| sample.market as f64 / 1e6),
			series(run, "chain, latest", BLUE, |sample| sample.latest as f64 / 1e6),
			series(run, "chain, 30 min average", ORANGE, |sample| sample.average as f64 / 1e6),
		],
		marks: vec![],
		limit: f64::MAX,
		gap: None,
	}
}

fn ratio(run: &Run) -> Panel {
	Panel {
		title: "Collateral ratio, % (up to 250)",
		series: vec![
			series(run, "at the market's price", BLACK, |sample| sample.cover as f64 / 1e4),
			series(run, "as the chain sees it", BLUE, |sample| sample.ratio as f64 / 1e4),
		],
		marks: vec![(50.0, "below: buying is halted"), (100.0, "below: revenue refills the vault")],
		limit: 250.0,
		gap: None,
	}
}

fn money(run: &Run) -> Panel {
	Panel {
		title: "What is owed and what is there, million USD",
		series: vec![
			series(run, "vault at the market's price", GREEN, |sample| {
				sample.vault as f64 / 1e12 * (sample.market as f64 / 1e6) / 1e6
			}),
			series(run, "CRED issued", VERMILION, |sample| sample.issued as f64 / 1e12),
		],
		marks: vec![],
		limit: f64::MAX,
		gap: Some("not covered"),
	}
}

fn vault(run: &Run) -> Panel {
	Panel {
		title: "Vault, million NOE",
		series: vec![series(run, "NOE in the vault", GREEN, |sample| sample.vault as f64 / 1e18)],
		marks: vec![],
		limit: f64::MAX,
		gap: None,
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		scenario::{scenarios, Setting},
		simulation::run,
	};

	#[test]
	fn chart_should_be_complete_and_small() {
		let svg = draw(&run(scenarios(Setting::default())[2]));
		assert_eq!(svg.matches("<polyline").count(), 8);
		assert_eq!(svg.matches("feeders silent").count(), 2);
		assert!(svg.len() < 100_000, "{}", svg.len());
	}
}
