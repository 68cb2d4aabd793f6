// SPDX-License-Identifier: Apache-2.0
//! What an account may use of a service: the one answer that a gateway needs before it serves, across pallets.

use crate::{types::*, PaymentLanes, Runtime, Services};
use codec::{Codec, Decode, Encode};
use noema_primitives::{LicenceId, LicenceQuotas, ServiceId, Tiers, Units};
use pallet_payment_lanes::{types::Standing, LanesOfPayer};
use polkadot_sdk::*;
use scale_info::TypeInfo;

/// The most lanes of an account that are looked at.
pub const MAX_LANES: usize = 512;

/// What an account may use of a service now.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct Entitlement {
	/// Whether the service demands a licence.
	pub licence_required: bool,
	/// The licence under which a lane could be opened now, if the service demands one and the account has one.
	pub licence: Option<LicenceId>,
	/// Units of each class that are left of its quota in this period.
	pub quota_left: Units,
	/// The account's tier, 1 to 10, or 0 for none.
	pub tier: u8,
	/// Its class of rate limits: higher is faster, 0 is everybody's.
	pub rate_class: u8,
	/// Lanes and jobs of the account to the service that pay what is claimed.
	pub lanes: u32,
	/// Those of them that are closing: vouchers on them must be claimed in time.
	pub closing: u32,
	/// What all of them may still pay, in credits.
	pub reserved: Balance,
	/// Whether all lanes of the account were looked at; if not, the last three are too low.
	pub complete: bool,
}

sp_api::decl_runtime_apis! {
	/// What accounts may use.
	pub trait EntitlementApi<AccountId>
	where
		AccountId: Codec,
	{
		/// What `account` may use of `service` now; `None` if there is no such service.
		fn entitlement(account: AccountId, service: ServiceId) -> Option<Entitlement>;
	}
}

type Licences = <Runtime as pallet_payment_lanes::Config>::Licences;
type TierOf = <Runtime as pallet_payment_lanes::Config>::Tiers;

/// The answer of the runtime API.
pub fn of(account: AccountId, service: ServiceId) -> Option<Entitlement> {
	let asset = Services::service(service)?.service.licence;
	let licence = asset.and_then(|asset| <Licences as LicenceQuotas<AccountId>>::entitled(&account, asset));
	let mut ids = LanesOfPayer::<Runtime>::iter_key_prefix(&account);
	let mut found = Entitlement {
		licence_required: asset.is_some(),
		licence: licence.map(|(id, _)| id),
		quota_left: licence.map_or_else(Default::default, |(_, left)| left),
		tier: <TierOf as Tiers<AccountId>>::tier(&account),
		rate_class: <TierOf as Tiers<AccountId>>::rate_class(&account),
		lanes: 0,
		closing: 0,
		reserved: 0,
		complete: true,
	};
	let of_service = ids.by_ref().take(MAX_LANES).filter_map(PaymentLanes::lane);
	for view in of_service.filter(|view| view.lane.service == service && view.standing.pays()) {
		let closing = matches!(view.standing, Standing::Closing { .. });
		found.lanes = found.lanes.saturating_add(1);
		found.closing = found.closing.saturating_add(closing.into());
		found.reserved = found.reserved.saturating_add(view.unclaimed);
	}
	found.complete = ids.next().is_none();
	Some(found)
}
