// SPDX-License-Identifier: Apache-2.0
//! Which price may be used for what.

use super::{Refusal, Rules};
use noema_primitives::PriceQuote;

/// A price that redemptions may use.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Usable {
	/// It is fresh, and where the feeders are.
	Fresh(PriceQuote),
	/// It is older, so caution is due.
	Old(PriceQuote),
}

/// The price for purchases: fresh, and where the feeders are.
pub fn fresh(price: Option<PriceQuote>, rules: &Rules) -> Result<PriceQuote, Refusal> {
	match usable(price, rules)? {
		Usable::Fresh(quote) => Ok(quote),
		Usable::Old(_) => Err(Refusal::PriceTooOld),
	}
}

/// The price for redemptions. While a fresh price is held back it is known to be wrong; an older one may be, and
/// is used with a discount.
pub fn usable(price: Option<PriceQuote>, rules: &Rules) -> Result<Usable, Refusal> {
	let quote = known(price)?;
	if quote.age <= rules.max_price_age {
		if quote.held_back {
			return Err(Refusal::PriceHeldBack);
		}
		Ok(Usable::Fresh(quote))
	} else if quote.age <= rules.max_old_price_age {
		Ok(Usable::Old(quote))
	} else {
		Err(Refusal::PriceTooOld)
	}
}

/// The price for fees, which are small, and for judging cover: up to `max_age` milliseconds old, held back or
/// not.
pub fn for_fees(price: Option<PriceQuote>, max_age: u64) -> Result<PriceQuote, Refusal> {
	let quote = known(price)?;
	if quote.age > max_age {
		return Err(Refusal::PriceTooOld);
	}
	Ok(quote)
}

fn known(price: Option<PriceQuote>) -> Result<PriceQuote, Refusal> {
	// A price of zero would make money out of nothing: it is none.
	price.filter(|quote| quote.low() != 0).ok_or(Refusal::PriceMissing)
}
