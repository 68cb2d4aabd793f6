// SPDX-License-Identifier: Apache-2.0
//! A series of prices, read from a CSV file of `seconds,price_usd`.

use anyhow::{bail, ensure, Context, Result};
use std::time::Duration;

/// The header that a file may start with.
const HEADER: &str = "seconds,price_usd";

/// A price from some time on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Point {
	/// When, counted from the start of the series.
	pub at: Duration,
	/// The price of one NOE in µUSD.
	pub price: u128,
}

/// Reads a series. Times rise from line to line; empty lines and lines that start with `#` are skipped.
pub fn parse(csv: &str) -> Result<Vec<Point>> {
	let mut series: Vec<Point> = Vec::new();
	for (number, line) in (1..).zip(csv.lines().map(str::trim)) {
		if line.is_empty() || line.starts_with('#') || (series.is_empty() && line == HEADER) {
			continue;
		}
		let point = point(line).with_context(|| format!("line {number}: '{line}'"))?;
		if let Some(last) = series.last() {
			ensure!(
				point.at > last.at,
				"line {number}: '{line}': its time is not after that of the line before"
			);
		}
		series.push(point);
	}
	ensure!(!series.is_empty(), "there is no price: write lines of '{HEADER}', such as '0,0.50'");
	Ok(series)
}

fn point(line: &str) -> Result<Point> {
	let Some((seconds, price)) = line.split_once(',') else { bail!("not of the form '{HEADER}'") };
	let at = millionths(seconds).context("the time is no number of seconds, such as 90 or 0.5")?;
	let price =
		millionths(price).context("the price is no number of USD with at most 6 decimals, such as 0.52")?;
	ensure!(price > 0, "the price is zero");
	let at = u64::try_from(at).context("the time is too large")?;
	Ok(Point { at: Duration::from_micros(at), price })
}

/// A decimal number in millionths. `None` if it is anything else, or has more than 6 decimals.
fn millionths(text: &str) -> Option<u128> {
	let (whole, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
	let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
	if whole.is_empty() || !digits(whole) || !digits(decimals) || decimals.len() > 6 {
		return None;
	}
	format!("{whole}{decimals:0<6}").parse().ok()
}

#[cfg(test)]
mod tests {
	use super::*;

	fn error(csv: &str) -> String {
		format!("{:#}", parse(csv).expect_err("the series is bad"))
	}

	#[test]
	fn series_should_be_read_when_it_has_a_header_comments_and_fractions() {
		let series =
			parse("seconds,price_usd\n# opening\n0,0.5\n\n2.5, 12.000001\r\n60,3\n").expect("it is good");
		let point = |millis, price| Point { at: Duration::from_millis(millis), price };
		assert_eq!(series, vec![point(0, 500_000), point(2_500, 12_000_001), point(60_000, 3_000_000)]);
	}

	#[test]
	fn series_should_be_refused_with_its_line_when_a_row_is_malformed() {
		for (row, why) in [
			("1", "not of the form"),
			("x,1", "no number of seconds"),
			("-1,1", "no number of seconds"),
			("1,", "no number of USD"),
			("1,1e3", "no number of USD"),
			("1,0.1234567", "no number of USD"),
			("1,1,2", "no number of USD"),
			("1,0", "the price is zero"),
			("1,999999999999999999999999999999999999999999", "no number of USD"),
			("99999999999999999999,1", "the time is too large"),
		] {
			let error = error(&format!("seconds,price_usd\n0,1\n{row}\n"));
			assert!(error.starts_with("line 3: ") && error.contains(why), "{row}: {error}");
		}
	}

	#[test]
	fn series_should_be_refused_when_time_stands_still_or_there_is_none() {
		assert!(error("5,1\n5,2\n").starts_with("line 2: "));
		assert!(error("seconds,price_usd\n").contains("no price"));
	}
}
