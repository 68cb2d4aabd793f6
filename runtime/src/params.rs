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
	use crate::constants::{
		currency::{CRED, NOE},
		time::{prod_or_fast, DAYS},
	};

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

	/// Metered services.
	#[dynamic_pallet_params]
	#[codec(index = 1)]
	pub mod services {
		/// The bond of a provider, in planck: from 10 to 1,000,000 NOE.
		#[codec(index = 0)]
		pub static ProviderBond: Balance = 1_000 * NOE;
		/// Blocks until a new version of a tariff is in force: from an hour to 30 days.
		#[codec(index = 1)]
		pub static NoticePeriod: BlockNumber = prod_or_fast(DAYS, 10);
	}

	/// Payment lanes.
	#[dynamic_pallet_params]
	#[codec(index = 2)]
	pub mod lanes {
		/// The protocol's part of what lanes pay: up to 20 %.
		#[codec(index = 0)]
		pub static ProtocolFee: Permill = Permill::from_percent(2);
		/// The least that a lane pays at once, unless it is the last, in credits: up to 1 CRED.
		#[codec(index = 1)]
		pub static MinClaim: Balance = CRED / 100;
	}

	/// AI assets.
	#[dynamic_pallet_params]
	#[codec(index = 3)]
	pub mod assets {
		/// The bond of an auditor, in planck: from 100 to 10,000,000 NOE.
		#[codec(index = 0)]
		pub static AuditorBond: Balance = 10_000 * NOE;
		/// The bond of who disputes what an asset has earned, in planck: from 10 to 1,000,000 NOE.
		#[codec(index = 1)]
		pub static DisputeBond: Balance = 500 * NOE;
		/// The protocol's part of what licences cost: up to 20 %.
		#[codec(index = 2)]
		pub static LicenceFee: Permill = Permill::from_percent(2);
	}
}

/// A parameter within bounds.
macro_rules! bounded {
	($($(#[$doc:meta])* $group:ident::$name:ident: $type:ty = $least:expr, $most:expr;)*) => {
		$(
			$(#[$doc])*
			pub struct $name;

			impl Get<$type> for $name {
				fn get() -> $type {
					dynamic::$group::$name::get().clamp($least, $most)
				}
			}
		)*
	};
}

use crate::constants::{
	currency::{CRED, NOE},
	time::{prod_or_fast, DAYS, HOURS},
};

bounded! {
	/// The age up to which a price is fresh, in milliseconds.
	credits::MaxPriceAge: Moment = 60_000, 3_600_000;
	/// The spread on purchases.
	credits::Spread: Permill = Permill::zero(), Permill::from_percent(5);
	/// Credits that can be bought in 30 minutes.
	credits::PurchaseCap: Balance = 1_000 * CRED, 100_000_000 * CRED;
	/// How much CRED may be issued.
	credits::LiabilityCap: Permill = Permill::from_parts(1_000), Permill::from_percent(10);
	/// How much NOE may be minted for redeemers in a day.
	credits::MintCap: Permill = Permill::zero(), Permill::from_parts(1_000);
	/// The bond of a provider, in planck.
	services::ProviderBond: Balance = 10 * NOE, 1_000_000 * NOE;
	/// Blocks until a new version of a tariff is in force.
	services::NoticePeriod: BlockNumber = prod_or_fast(HOURS, 5), 30 * DAYS;
	/// The protocol's part of what lanes pay.
	lanes::ProtocolFee: Permill = Permill::zero(), Permill::from_percent(20);
	/// The least that a lane pays at once, in credits.
	lanes::MinClaim: Balance = 0, CRED;
	/// The bond of an auditor, in planck.
	assets::AuditorBond: Balance = 100 * NOE, 10_000_000 * NOE;
	/// The bond of who disputes income, in planck.
	assets::DisputeBond: Balance = 10 * NOE, 1_000_000 * NOE;
	/// The protocol's part of what licences cost.
	assets::LicenceFee: Permill = Permill::zero(), Permill::from_percent(20);
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{Parameters, RuntimeOrigin};
	use dynamic::{assets, credits, lanes, services};

	fn change(parameter: RuntimeParameters) {
		assert_eq!(Parameters::set_parameter(RuntimeOrigin::root(), parameter), Ok(()));
	}

	fn set(parameter: credits::Parameters) {
		change(RuntimeParameters::Credits(parameter));
	}

	#[test]
	fn parameters_should_have_their_defaults_when_nothing_is_set() {
		sp_io::TestExternalities::default().execute_with(|| {
			assert_eq!(MaxPriceAge::get(), 300_000);
			assert_eq!(Spread::get(), Permill::from_parts(2_500));
			assert_eq!(PurchaseCap::get(), 100_000 * CRED);
			assert_eq!(LiabilityCap::get(), Permill::from_percent(10));
			assert_eq!(MintCap::get(), Permill::from_parts(1_000));
			assert_eq!(ProviderBond::get(), 1_000 * NOE);
			assert_eq!(NoticePeriod::get(), prod_or_fast(DAYS, 10));
			assert_eq!(ProtocolFee::get(), Permill::from_percent(2));
			assert_eq!(MinClaim::get(), CRED / 100);
			assert_eq!(AuditorBond::get(), 10_000 * NOE);
			assert_eq!(DisputeBond::get(), 500 * NOE);
			assert_eq!(LicenceFee::get(), Permill::from_percent(2));
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
			change(RuntimeParameters::Services(services::Parameters::ProviderBond(
				services::ProviderBond,
				Some(0),
			)));
			assert_eq!(ProviderBond::get(), 10 * NOE);
			let most = Some(BlockNumber::MAX);
			change(RuntimeParameters::Services(services::Parameters::NoticePeriod(
				services::NoticePeriod,
				most,
			)));
			assert_eq!(NoticePeriod::get(), 30 * DAYS);
			let all = Some(Permill::one());
			change(RuntimeParameters::Lanes(lanes::Parameters::ProtocolFee(lanes::ProtocolFee, all)));
			assert_eq!(ProtocolFee::get(), Permill::from_percent(20));
			change(RuntimeParameters::Lanes(lanes::Parameters::MinClaim(lanes::MinClaim, Some(2 * CRED))));
			assert_eq!(MinClaim::get(), CRED);
			let set = |parameter| change(RuntimeParameters::Assets(parameter));
			set(assets::Parameters::AuditorBond(assets::AuditorBond, Some(0)));
			assert_eq!(AuditorBond::get(), 100 * NOE);
			set(assets::Parameters::DisputeBond(assets::DisputeBond, Some(0)));
			assert_eq!(DisputeBond::get(), 10 * NOE);
			set(assets::Parameters::LicenceFee(assets::LicenceFee, all));
			assert_eq!(LicenceFee::get(), Permill::from_percent(20));
		});
	}
}
