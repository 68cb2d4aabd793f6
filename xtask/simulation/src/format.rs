// SPDX-License-Identifier: Apache-2.0
//! Numbers as people read them.

/// `value` in units of `10^-decimals`, with `kept` of its decimals, rounded to the nearest.
pub fn decimal(value: i128, decimals: u32, kept: u32) -> String {
	let unit = 10_i128.pow(decimals - kept);
	let rounded = (value.abs() + unit / 2) / unit;
	let sign = if value < 0 && rounded > 0 { "−" } else { "" };
	let scale = 10_i128.pow(kept);
	match kept {
		0 => format!("{sign}{rounded}"),
		_ => format!("{sign}{}.{:0width$}", rounded / scale, rounded % scale, width = kept as usize),
	}
}

/// The same without decimals and with commas between thousands.
pub fn grouped(value: i128, decimals: u32) -> String {
	let text = decimal(value, decimals, 0);
	let digits = text.chars().filter(char::is_ascii_digit).count();
	let mut out = String::new();
	for (index, c) in text.chars().enumerate() {
		let left = text.chars().count() - index;
		if index > 0 && left < digits && left.is_multiple_of(3) {
			out.push(',');
		}
		out.push(c);
	}
	out
}

/// Parts per million as a percentage with one decimal.
pub fn percent(ppm: u128) -> String {
	format!("{} %", decimal(ppm as i128, 4, 1))
}

/// A minute of a story as a time, such as `0:45` or `12:00`.
pub fn clock(minute: i64) -> String {
	let sign = if minute < 0 { "−" } else { "" };
	format!("{sign}{}:{:02}", minute.abs() / 60, minute.abs() % 60)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn decimal_should_round_to_the_nearest() {
		assert_eq!(decimal(1_234_567, 6, 2), "1.23");
		assert_eq!(decimal(1_235_000, 6, 2), "1.24");
		assert_eq!(decimal(-999_999, 6, 0), "−1");
		assert_eq!(decimal(-1, 6, 2), "0.00");
	}

	#[test]
	fn grouped_should_have_commas_between_thousands() {
		let texts = [0, 999, 1_000, -1_234_567, -123_456].map(|value| grouped(value, 0));
		assert_eq!(texts, ["0", "999", "1,000", "−1,234,567", "−123,456"]);
	}

	#[test]
	fn clock_should_count_hours() {
		assert_eq!([45, 720, -61].map(clock), ["0:45", "12:00", "−1:01"]);
		assert_eq!(percent(503_499), "50.3 %");
	}
}
