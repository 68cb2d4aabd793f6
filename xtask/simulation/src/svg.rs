// SPDX-License-Identifier: Apache-2.0
//! Line charts, one above the other over the same hours.

use std::fmt::Write;

const WIDTH: f64 = 960.0;
const LEFT: f64 = 76.0;
const RIGHT: f64 = 936.0;
const TOP: f64 = 104.0;
const PANEL: f64 = 150.0;
const GAP: f64 = 52.0;

const INK: &str = "#222222";
const FAINT: &str = "#dddddd";
const EVENT: &str = "stroke=\"#888888\" stroke-dasharray=\"3 3\"";

/// A line.
pub struct Series {
	/// Its name in the legend.
	pub name: &'static str,
	/// Its colour.
	pub color: &'static str,
	/// Minutes and values.
	pub points: Vec<(i64, f64)>,
}

/// One chart.
pub struct Panel {
	/// What it shows, with the unit.
	pub title: &'static str,
	/// Its lines.
	pub series: Vec<Series>,
	/// Values with a line across, and what they mean.
	pub marks: Vec<(f64, &'static str)>,
	/// Values above it are drawn at it.
	pub limit: f64,
	/// The area where the second series is above the first is filled, and named so.
	pub gap: Option<&'static str>,
}

/// A page of charts.
pub struct Page {
	/// The headline.
	pub title: String,
	/// What stands below it.
	pub subtitle: String,
	/// The first and the last minute.
	pub window: (i64, i64),
	/// Minutes with a line through all charts, and what happens then.
	pub events: Vec<(i64, &'static str)>,
	/// Minutes that are shaded through all charts, and why.
	pub band: Option<(i64, i64, &'static str)>,
	/// The charts.
	pub panels: Vec<Panel>,
}

impl Page {
	/// The page as SVG.
	pub fn draw(&self) -> String {
		let height = TOP + self.panels.len() as f64 * (PANEL + GAP) - 16.0;
		let mut out = format!(
			"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" \
			 font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\" fill=\"{INK}\">\n\
			 <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
		);
		text(&mut out, LEFT, 28.0, "font-size=\"18\" font-weight=\"bold\"", &self.title);
		text(&mut out, LEFT, 48.0, "fill=\"#555555\"", &self.subtitle);
		for (index, panel) in self.panels.iter().enumerate() {
			self.panel(&mut out, panel, TOP + index as f64 * (PANEL + GAP));
		}
		self.names(&mut out);
		out.push_str("</svg>\n");
		out
	}

	fn x(&self, minute: i64) -> f64 {
		let (from, to) = self.window;
		LEFT + (minute - from) as f64 / (to - from) as f64 * (RIGHT - LEFT)
	}

	/// What happens when, above the first chart.
	fn names(&self, out: &mut String) {
		let mut free = LEFT;
		for (minute, name) in &self.events {
			let x = self.x(*minute);
			// A label that would run into the one before goes a line higher.
			let y = if x < free { TOP - 36.0 } else { TOP - 22.0 };
			text(out, x, y, "font-size=\"11\" fill=\"#555555\"", name);
			free = x + 6.5 * name.chars().count() as f64;
		}
		if let Some((_, to, name)) = self.band {
			let style = "text-anchor=\"end\" font-size=\"11\" fill=\"#777777\"";
			text(out, self.x(to) - 4.0, TOP + 12.0, style, name);
		}
	}

	fn background(&self, out: &mut String, top: f64) {
		if let Some((from, to, _)) = self.band {
			rectangle(out, (self.x(from), top), (self.x(to), top + PANEL), "#f0f0f0");
		}
		for (minute, _) in &self.events {
			let x = self.x(*minute);
			line(out, (x, top), (x, top + PANEL), EVENT);
		}
	}

	fn panel(&self, out: &mut String, panel: &Panel, top: f64) {
		let scale = Scale::of(panel, top);
		self.background(out, top);
		text(out, LEFT, top - 5.0, "font-weight=\"bold\"", panel.title);
		for value in scale.ticks() {
			let y = scale.y(value);
			line(out, (LEFT, y), (RIGHT, y), &format!("stroke=\"{FAINT}\""));
			text(out, LEFT - 8.0, y + 4.0, "text-anchor=\"end\"", &scale.label(value));
		}
		self.hours(out, top + PANEL);
		if let (Some(_), [below, above]) = (panel.gap, panel.series.as_slice()) {
			self.gap(out, &scale, below, above);
		}
		for (value, name) in &panel.marks {
			let y = scale.y(*value);
			line(out, (LEFT, y), (RIGHT, y), "stroke=\"#c0392b\" stroke-dasharray=\"6 4\"");
			text(out, RIGHT - 4.0, y + 13.0, "text-anchor=\"end\" font-size=\"11\" fill=\"#c0392b\"", name);
		}
		for series in &panel.series {
			self.polyline(out, &scale, series);
		}
		self.legend(out, panel, top - 5.0);
	}

	fn hours(&self, out: &mut String, y: f64) {
		let (from, to) = self.window;
		let step = if to - from > 900 { 240 } else { 60 };
		line(out, (LEFT, y), (RIGHT, y), &format!("stroke=\"{INK}\""));
		for minute in (from..=to).filter(|minute| minute % step == 0) {
			let x = self.x(minute);
			line(out, (x, y), (x, y + 4.0), &format!("stroke=\"{INK}\""));
			let label = format!("{} h", minute / 60).replace('-', "−");
			text(out, x, y + 17.0, "text-anchor=\"middle\"", &label);
		}
	}

	fn polyline(&self, out: &mut String, scale: &Scale, series: &Series) {
		let points: Vec<String> = series.points.iter().map(|point| self.place(scale, *point)).collect();
		let (color, points) = (series.color, points.join(" "));
		put(
			out,
			format_args!(
				"<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"1.6\" stroke-linejoin=\"round\" \
				 points=\"{points}\"/>\n"
			),
		);
	}

	/// What lies between two lines where the second is higher.
	fn gap(&self, out: &mut String, scale: &Scale, below: &Series, above: &Series) {
		let lower = below.points.iter().zip(&above.points).map(|(low, high)| (low.0, low.1.min(high.1)));
		let upper = above.points.iter().rev().copied();
		let points: Vec<String> = lower.chain(upper).map(|point| self.place(scale, point)).collect();
		put(out, format_args!("<polygon fill=\"#f6c9c0\" points=\"{}\"/>\n", points.join(" ")));
	}

	fn place(&self, scale: &Scale, (minute, value): (i64, f64)) -> String {
		format!("{:.1},{:.1}", self.x(minute), scale.y(value))
	}

	/// Names of lines at the right, above the chart.
	fn legend(&self, out: &mut String, panel: &Panel, y: f64) {
		let lines = panel.series.iter().rev().map(|series| (series.name, series.color, 2.4));
		let area = panel.gap.map(|name| (name, "#f6c9c0", 9.0));
		let mut x = RIGHT;
		for (name, color, thickness) in area.into_iter().chain(lines) {
			x -= 6.6 * name.chars().count() as f64;
			text(out, x, y, "", name);
			let style = format!("stroke=\"{color}\" stroke-width=\"{thickness}\"");
			line(out, (x - 26.0, y - 4.0), (x - 6.0, y - 4.0), &style);
			x -= 42.0;
		}
	}
}

/// From values to places: from zero to a round number above the highest value.
struct Scale {
	top: f64,
	step: f64,
	most: f64,
	limit: f64,
}

impl Scale {
	fn of(panel: &Panel, top: f64) -> Self {
		let values = panel.series.iter().flat_map(|series| series.points.iter().map(|point| point.1));
		let most = values.fold(0.0, f64::max).min(panel.limit).max(1e-9);
		let mut step = 1e-6;
		let mut factors = [2.0, 2.5, 2.0].into_iter().cycle();
		while most / step > 5.0 {
			step *= factors.next().unwrap_or(2.0);
		}
		let steps = (most / step).ceil();
		Self { top, step, most: step * steps, limit: panel.limit }
	}

	fn y(&self, value: f64) -> f64 {
		self.top + PANEL - value.min(self.limit) / self.most * PANEL
	}

	fn ticks(&self) -> Vec<f64> {
		let count = (self.most / self.step).round() as usize;
		(0..=count).map(|index| index as f64 * self.step).collect()
	}

	fn label(&self, value: f64) -> String {
		let decimals = [1.0, 0.1, 0.01].iter().take_while(|unit| self.step < **unit * 0.999).count();
		format!("{value:.decimals$}")
	}
}

fn put(out: &mut String, what: std::fmt::Arguments<'_>) {
	let written = out.write_fmt(what);
	debug_assert!(written.is_ok(), "a string takes everything");
}

fn text(out: &mut String, x: f64, y: f64, style: &str, what: &str) {
	let what = what.replace('&', "&amp;").replace('<', "&lt;");
	put(out, format_args!("<text x=\"{x:.1}\" y=\"{y:.1}\" {style}>{what}</text>\n"));
}

fn line(out: &mut String, from: (f64, f64), to: (f64, f64), style: &str) {
	let (x1, y1, x2, y2) = (from.0, from.1, to.0, to.1);
	put(out, format_args!("<path d=\"M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}\" {style}/>\n"));
}

fn rectangle(out: &mut String, from: (f64, f64), to: (f64, f64), color: &str) {
	let (width, height) = (to.0 - from.0, to.1 - from.1);
	put(
		out,
		format_args!(
			"<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{color}\"/>\n",
			from.0, from.1
		),
	);
}

#[cfg(test)]
mod tests {
	use super::*;

	fn scale(most: f64) -> Scale {
		let series = vec![Series { name: "", color: "", points: vec![(0, most)] }];
		Scale::of(&Panel { title: "", series, marks: vec![], limit: f64::MAX, gap: None }, 0.0)
	}

	#[test]
	fn scale_should_end_at_a_round_number_above_all_values() {
		let labels =
			|most| scale(most).ticks().into_iter().map(|tick| scale(most).label(tick)).collect::<Vec<_>>();
		assert_eq!(labels(0.101), ["0.00", "0.05", "0.10", "0.15"]);
		assert_eq!(labels(9.6), ["0", "2", "4", "6", "8", "10"]);
		assert_eq!(labels(100.0), ["0", "20", "40", "60", "80", "100"]);
	}

	#[test]
	fn scale_should_put_zero_at_the_bottom() {
		assert!((scale(7.0).y(0.0) - PANEL).abs() < 1e-9);
		assert!(scale(7.0).y(7.0) >= 0.0);
	}
}
