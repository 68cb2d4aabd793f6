// SPDX-License-Identifier: Apache-2.0
//! Several measurements of one thing.

use std::fmt;

/// What was measured, in order of size.
#[derive(Clone, Debug)]
pub struct Figures(Vec<f64>);

impl FromIterator<f64> for Figures {
	fn from_iter<I: IntoIterator<Item = f64>>(all: I) -> Self {
		let mut all: Vec<f64> = all.into_iter().collect();
		all.sort_by(f64::total_cmp);
		Self(all)
	}
}

impl Figures {
	/// How many there are.
	pub fn count(&self) -> usize {
		self.0.len()
	}

	/// The one in the middle, or the mean of the two there; not a number if there is none.
	pub fn median(&self) -> f64 {
		let middle = self.0.len() / 2;
		match self.0.len() {
			0 => f64::NAN,
			even if even % 2 == 0 => (self.0[middle - 1] + self.0[middle]) / 2.0,
			_ => self.0[middle],
		}
	}

	/// The largest; not a number if there is none.
	pub fn most(&self) -> f64 {
		self.0.last().copied().unwrap_or(f64::NAN)
	}

	/// The smallest; not a number if there is none.
	pub fn least(&self) -> f64 {
		self.0.first().copied().unwrap_or(f64::NAN)
	}
}

/// The median, and in brackets the smallest and the largest; `{:.1}` chooses the decimals.
impl fmt::Display for Figures {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		let decimals = formatter.precision().unwrap_or(0);
		let (median, least, most) = (self.median(), self.least(), self.most());
		write!(formatter, "{median:.decimals$} ({least:.decimals$}–{most:.decimals$})")
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn median_should_be_in_the_middle_whatever_the_order() {
		assert_eq!(Figures::from_iter([3.0, 1.0, 2.0]).median(), 2.0);
		assert_eq!(Figures::from_iter([4.0, 1.0, 3.0, 2.0]).median(), 2.5);
		assert!(Figures::from_iter([]).median().is_nan());
	}

	#[test]
	fn figures_should_show_their_spread() {
		assert_eq!(format!("{:.1}", Figures::from_iter([3.0, 1.0, 2.5])), "2.5 (1.0–3.0)");
	}
}
