// SPDX-License-Identifier: Apache-2.0
//! Parameters that governance moves without an upgrade, each within bounds.
//!
//! `Parameters` stores whatever its admin sets. The bounds are applied where a value is used: one outside of
//! them counts as the nearest one inside, so that no vote can set what the economics were not tried for.

use crate::{types::*, Runtime};
use polkadot_sdk::*;

use frame_support::{
	dynamic_params::{dynamic_pallet_params, dynamic_params},
	traits::Get,
};
use sp_runtime::Permill;

/// The parameters, as `Parameters` knows them.
#[dynamic_params(RuntimeParameters, pallet_parameters::Parameters::<Runtime>)]
pub mod dynamic {
	use super::*;
	use crate::constants::currency::CRED;

	/// Compute credits.
	#[dynamic_pallet_params]
	#[codec(index = 0)]
	pub mod credits {
		/// How old a price may be for buying, and for redeeming at par, in milliseconds: from a minute to an
		/// hour.
		#[codec(index = 0)]
		pub static MaxPriceAge: Moment = 300_000;
		/// The part of a payment that buys no credits: up to 5 %.
		#[codec(index = 1)]
		pub static Spread: Permill = Permill::from_parts(2_500);
		/// Credits that can be bought in 30 minutes: from 1,000 to 100,000,000 CRED.
		#[codec(index = 2)]
		pub static PurchaseCap: Balance = 100_000 * CRED;
		/// How much CRED may be issued, as a part of what all NOE is worth: from 0.1 % to 10 %.
		#[codec(index = 3)]
		pub static LiabilityCap: Permill = Permill::from_percent(10);
		/// How much NOE may be minted for redeemers in 24 hours, as a part of all NOE: up to 0.1 %.
		#[codec(index = 4)]
		pub static MintCap: Permill = Permill::from_parts(1_000);
	}
}

/// A parameter within bounds.
macro_rules! bounded {
	($($(#[$doc:meta])* $name:ident: $type:ty = $least:expr, $most:expr;)*) => {
		$(
			$(#[$doc])*
			pub struct $name;

			impl Get<$type> for $name {
				fn get() -> $type {
					dynamic::credits::$name::get().clamp($least, $most)
				}
			}
		)*
	};
}

use crate::constants::currency::CRED;

bounded! {
	/// The age up to which a price is fresh, in milliseconds.
	MaxPriceAge: Moment = 60_000, 3_600_000;
	/// The spread on purchases.
	Spread: Permill = Permill::zero(), Permill::from_percent(5);
	/// Credits that can be bought in 30 minutes.
	PurchaseCap: Balance = 1_000 * CRED, 100_000_000 * CRED;
	/// How much CRED may be issued.
	LiabilityCap: Permill = Permill::from_parts(1_000), Permill::from_percent(10);
	/// How much NOE may be minted for redeemers in a day.
	MintCap: Permill = Permill::zero(), Permill::from_parts(1_000);
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{Parameters, RuntimeOrigin};
	use dynamic::credits;

	fn set(parameter: credits::Parameters) {
		let parameter = RuntimeParameters::Credits(parameter);
		assert_eq!(Parameters::set_parameter(RuntimeOrigin::root(), parameter), Ok(()));
	}

	#[test]
	fn parameters_should_have_their_defaults_when_nothing_is_set() {
		sp_io::TestExternalities::default().execute_with(|| {
			assert_eq!(MaxPriceAge::get(), 300_000);
			assert_eq!(Spread::get(), Permill::from_parts(2_500));
			assert_eq!(PurchaseCap::get(), 100_000 * CRED);
			assert_eq!(LiabilityCap::get(), Permill::from_percent(10));
			assert_eq!(MintCap::get(), Permill::from_parts(1_000));
		});
	}

	#[test]
	fn parameters_should_stay_within_bounds_when_set_outside_of_them() {
		sp_io::TestExternalities::default().execute_with(|| {
			set(credits::Parameters::Spread(credits::Spread, Some(Permill::from_percent(50))));
			assert_eq!(Spread::get(), Permill::from_percent(5));
			set(credits::Parameters::PurchaseCap(credits::PurchaseCap, Some(0)));
			assert_eq!(PurchaseCap::get(), 1_000 * CRED);
			set(credits::Parameters::MintCap(credits::MintCap, Some(Permill::one())));
			assert_eq!(MintCap::get(), Permill::from_parts(1_000));
			set(credits::Parameters::MaxPriceAge(credits::MaxPriceAge, Some(0)));
			assert_eq!(MaxPriceAge::get(), 60_000);
			set(credits::Parameters::MaxPriceAge(credits::MaxPriceAge, Some(Moment::MAX)));
			assert_eq!(MaxPriceAge::get(), 3_600_000);
		});
	}
}
