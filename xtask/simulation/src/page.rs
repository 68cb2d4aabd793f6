// SPDX-License-Identifier: Apache-2.0
//! The tables of the report, which stand between two marks of it.

use crate::{
	format::{clock, decimal, grouped, percent},
	ledger::{ppm, Entry, Who},
	simulation::Run,
};
use anyhow::{Context, Result};
use noema_primitives::money::PPM;

const BEGIN: &str = "<!-- written by cargo xtask simulate -->\n";
const END: &str = "<!-- end -->\n";

/// The page with these tables in place of those it has.
pub fn with_tables(page: &str, tables: &str) -> Result<String> {
	let (before, rest) = page.split_once(BEGIN).context("the report has no mark where tables begin")?;
	let (_, after) = rest.split_once(END).context("the report has no mark where tables end")?;
	Ok(format!("{before}{BEGIN}\n{tables}\n{END}{after}"))
}

/// The tables of all scenarios.
pub fn tables(runs: &[Run]) -> String {
	let rules = table(
		"CRED before the fall | Ratio then | Lowest ratio: chain, market | Buying halted at | NOE minted | Most in 24 h | \
		 NOE swept | Assertions held",
		runs,
		rules,
	);
	let redeemers = table(
		"Run, of par: first, middle, last | Of face value: first, middle, last | Paid par in full | \
		 Stayed (middle): of par, of face value",
		runs,
		redeemers,
	);
	let losses = table(
		"Holders, when redeeming | Holders, left uncovered | NOE holders, diluted | Vault, paid above the market | \
		 Highest payment | Arbitrageurs' profit: calm, after",
		runs,
		losses,
	);
	format!(
		"### The rules\n\n{rules}\n### What redeemers got\n\n{redeemers}\n### Losses and gains, in USD at the market's \
		 price\n\n{losses}"
	)
}

/// The table of variations.
pub fn variations(runs: &[Run]) -> String {
	let table = table(
		"Wanted before, of the cap | Holders redeem at | CRED before the fall | Redeemed in the rise | \
		 Vault, paid above the market | Highest payment | Arbitrageurs' profit: calm, after",
		runs,
		variation,
	);
	format!("### What depends on what\n\n{table}")
}

fn variation(run: &Run) -> Vec<String> {
	let setting = run.scenario.setting;
	let attentive: u128 = run.world.ledger.of(Who::Attentive).iter().map(|entry| entry.credits).sum();
	let mut row = vec![
		format!("{} %", setting.demand),
		format!("{} above", percent(setting.attention.into())),
		grouped(run.issued_before as i128, 6),
		grouped(attentive as i128, 6),
	];
	row.extend(losses(run).into_iter().skip(3));
	row
}

fn table(columns: &str, runs: &[Run], row: fn(&Run) -> Vec<String>) -> String {
	let count = columns.split('|').count();
	let mut text = format!("| Scenario | {columns} |\n| --- |{}\n", " ---: |".repeat(count));
	for run in runs {
		text.push_str(&format!("| {} | {} |\n", run.scenario.title(), row(run).join(" | ")));
	}
	text
}

fn rules(run: &Run) -> Vec<String> {
	let (extremes, ledger, audit) = (&run.extremes, &run.world.ledger, &run.world.audit);
	let supply_before = run.world.chain.supply - ledger.minted;
	let minted = format!(
		"{} ({} ppm of supply)",
		grouped(ledger.minted as i128, 12),
		grouped(ppm(ledger.minted, supply_before) as i128, 0)
	);
	vec![
		grouped(run.issued_before as i128, 6),
		percent(run.cover_before),
		format!("{}, {}", percent(extremes.ratio), percent(extremes.cover)),
		extremes.halted.map_or("never".into(), clock),
		minted,
		grouped(audit.most_minted as i128, 12),
		grouped(ledger.swept as i128, 12),
		format!(
			"{} of {}",
			grouped(audit.held as i128, 0),
			grouped(audit.held as i128 + audit.broken.len() as i128, 0)
		),
	]
}

fn redeemers(run: &Run) -> Vec<String> {
	let (ran, stayed) = (run.world.ledger.of(Who::Runner), run.world.ledger.of(Who::Stayer));
	let (Some(first), Some(last)) = (ran.first(), ran.last()) else { return vec!["–".into(); 4] };
	let three = [first, ran[ran.len() / 2], last];
	let list = |part: fn(&Entry) -> u128| three.map(|entry| percent(part(entry))).join(", ");
	// Par is rounded down for each part of it.
	let full = ran.iter().filter(|entry| entry.of_par() >= u128::from(PPM) - 1).count();
	let middle = stayed.get(stayed.len() / 2);
	vec![
		list(Entry::of_par),
		list(Entry::of_face),
		format!("{full} of {}", ran.len()),
		middle.map_or("–".into(), |entry| {
			format!("{}, {}", percent(entry.of_par()), percent(entry.of_face()))
		}),
	]
}

fn losses(run: &Run) -> Vec<String> {
	let ledger = &run.world.ledger;
	let premium = run.extremes.premium as i128 - i128::from(PPM);
	vec![
		grouped(ledger.shortfall(), 6),
		grouped(run.uncovered(), 6),
		grouped(ledger.dilution, 6),
		grouped(ledger.excess(), 6),
		if premium > 0 { format!("{} % above", decimal(premium, 4, 1)) } else { "never above".into() },
		format!("{}, {}", grouped(run.calm_profit, 6), grouped(run.profit - run.calm_profit, 6)),
	]
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		scenario::{scenarios, Setting},
		simulation::run,
	};

	#[test]
	fn page_should_keep_all_but_its_tables() {
		let page = format!("# Title\n{BEGIN}old\n{END}more\n");
		let written = with_tables(&page, "new").expect("it has marks");
		assert_eq!(written, format!("# Title\n{BEGIN}\nnew\n{END}more\n"));
		assert_eq!(with_tables(&written, "new").expect("it has marks"), written);
		assert!(with_tables("# Title\n", "new").is_err());
	}

	#[test]
	fn tables_should_have_a_row_for_each_run() {
		let text = tables(&[run(scenarios(Setting::default())[0])]);
		assert_eq!(text.matches("| −50 % in an hour, feeders on time |").count(), 3);
		let widths = |part: &str| {
			part.lines().filter(|l| l.starts_with('|')).map(|l| l.matches('|').count()).collect::<Vec<_>>()
		};
		assert!(text.split("###").map(widths).all(|widths| widths.windows(2).all(|pair| pair[0] == pair[1])));
	}
}
