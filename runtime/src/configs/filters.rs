// SPDX-License-Identifier: Apache-2.0
//! Which calls may be made when: what no pause stops, and what each kind of proxy may do.

use crate::{ours, Runtime, RuntimeCall};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use noema_primitives::CRED_ASSET_ID;
use polkadot_sdk::*;
use scale_info::TypeInfo;

use frame_support::traits::{Contains, GetCallMetadata, InstanceFilter};
use pallet_tx_pause::RuntimeCallNameOf;

/// Pallets whose calls no pause and no safe mode stops. Filters hold for inherents too: without the clock,
/// and without equivocation reports and votes, one pause would halt the chain or hand it over.
const EXEMPT_PALLETS: &[&str] = &[
	"System",
	"Timestamp",
	"Babe",
	"Grandpa",
	"Session",
	"Oracle",
	"OracleMembership",
	"Scheduler",
	"Preimage",
	"Referenda",
	"ConvictionVoting",
	"Whitelist",
	"TechnicalCommittee",
	"TechnicalMembership",
	"Parameters",
	"SafeMode",
	"TxPause",
];

/// Single calls that no pause stops, by pallet and name: what helps the vault, what the committee does besides
/// its own calls, and what payers, providers and owners of keys must be able to do in time, for no deadline waits
/// for the end of a pause.
const EXEMPT_CALLS: &[(&str, &str)] = &[
	("AccessKeys", "revoke"),
	("AccessKeys", "rotate"),
	// What an agent is let do is filtered again.
	("AiAssets", "act_as"),
	("AiAssets", "admit_auditor"),
	("AiAssets", "dismiss_auditor"),
	("AiAssets", "remove_parent"),
	("AiAssets", "revoke_attestation"),
	("AiAssets", "slash_auditor"),
	("AiAssets", "withdraw_offer"),
	("ComputeCredits", "recapitalise"),
	("ModelLicensing", "burn_licence"),
	("ModelLicensing", "close_derivatives"),
	("ModelLicensing", "refund_licence"),
	("ModelLicensing", "renew"),
	("ModelLicensing", "revoke_licence"),
	("ModelLicensing", "withdraw_offer"),
	("PaymentLanes", "withdraw"),
	("PaymentLanes", "request_close"),
	("PaymentLanes", "release"),
	("PaymentLanes", "finalise"),
	("PaymentLanes", "claim"),
	("PaymentLanes", "report_units"),
	("PaymentLanes", "dispute"),
	("PaymentLanes", "capture"),
	("PaymentLanes", "void"),
	("PaymentLanes", "reclaim"),
	("PaymentLanes", "close_lanes_of"),
	("PaymentLanes", "refund"),
	// What inactive shares leave goes on to be released, and would be others' alone.
	("Royalties", "activate"),
	("Royalties", "claim"),
	("Royalties", "claim_shares"),
	("Royalties", "deactivate"),
	("Royalties", "dispute"),
	("Royalties", "expire_dispute"),
	("Royalties", "pull"),
	("Royalties", "resolve_dispute"),
	("Services", "set_endpoint"),
	("Staking", "cancel_deferred_slash"),
	("Treasury", "remove_approval"),
	("Treasury", "void_spend"),
];

fn is_exempt(pallet: &[u8], call: &[u8]) -> bool {
	EXEMPT_PALLETS.iter().any(|name| name.as_bytes() == pallet)
		|| EXEMPT_CALLS.iter().any(|(p, c)| p.as_bytes() == pallet && c.as_bytes() == call)
}

/// What `SafeMode` and `TxPause` cannot stop.
pub struct Exemptions;

impl Contains<RuntimeCall> for Exemptions {
	fn contains(call: &RuntimeCall) -> bool {
		let names = call.get_call_metadata();
		is_exempt(names.pallet_name.as_bytes(), names.function_name.as_bytes())
	}
}

impl Contains<RuntimeCallNameOf<Runtime>> for Exemptions {
	fn contains(name: &RuntimeCallNameOf<Runtime>) -> bool {
		is_exempt(&name.0, &name.1)
	}
}

/// Refuses to make accounts of CRED that somebody paid a deposit for. CRED is sufficient, so nobody needs one; but
/// such an account does not live by its CRED, so making one for somebody who has none would take from them what
/// they need to pay fees in CRED.
pub struct NoDepositForCredits;

impl Contains<RuntimeCall> for NoDepositForCredits {
	fn contains(call: &RuntimeCall) -> bool {
		use pallet_assets::Call;
		!matches!(
			call,
			RuntimeCall::Assets(Call::touch { id } | Call::touch_other { id, .. })
				if id.0 == CRED_ASSET_ID
		)
	}
}

/// What a proxy may do for the account that made it.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// Everything that moves no funds.
	NonTransfer,
	/// Referenda, votes, treasury and committee.
	Governance,
	/// Bonding, validating and nominating.
	Staking,
	/// Feeding prices.
	Oracle,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			ProxyType::Any => true,
			ProxyType::NonTransfer => {
				!ours::moves_funds(call)
					&& !matches!(
						call,
						RuntimeCall::Balances(..)
							| RuntimeCall::Assets(..)
							| RuntimeCall::PoolAssets(..)
							| RuntimeCall::Nfts(..)
							| RuntimeCall::AssetConversion(..)
							| RuntimeCall::Vesting(pallet_vesting::Call::vested_transfer { .. })
					)
			},
			ProxyType::Governance => matches!(
				call,
				RuntimeCall::Referenda(..)
					| RuntimeCall::ConvictionVoting(..)
					| RuntimeCall::Preimage(..)
					| RuntimeCall::Whitelist(..)
					| RuntimeCall::Treasury(..)
					| RuntimeCall::Bounties(..)
					| RuntimeCall::ChildBounties(..)
					| RuntimeCall::TechnicalCommittee(..)
					| RuntimeCall::Utility(..)
			),
			ProxyType::Staking => matches!(
				call,
				RuntimeCall::Staking(..)
					| RuntimeCall::Session(..)
					| RuntimeCall::VoterList(..)
					| RuntimeCall::Utility(..)
			),
			ProxyType::Oracle => ours::feeds_prices(call),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(ProxyType::Any, _) => true,
			(_, ProxyType::Any) => false,
			(ProxyType::NonTransfer, _) => true,
			(a, b) => a == b,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame_support::traits::PalletsInfoAccess;

	fn exempt(pallet: &str, call: &str) -> bool {
		is_exempt(pallet.as_bytes(), call.as_bytes())
	}

	#[test]
	fn exempt_names_should_exist_in_the_runtime() {
		let pallets: Vec<_> = crate::AllPalletsWithSystem::infos().into_iter().map(|i| i.name).collect();
		for name in EXEMPT_PALLETS {
			assert!(pallets.contains(name), "no pallet {name}");
		}
		for (pallet, call) in EXEMPT_CALLS {
			assert!(RuntimeCall::get_call_names(pallet).contains(call), "no call {pallet}.{call}");
		}
	}

	#[test]
	fn inherents_and_governance_should_be_exempt() {
		assert!(exempt("Timestamp", "set"));
		assert!(exempt("Babe", "report_equivocation_unsigned"));
		assert!(exempt("Oracle", "feed_values"));
		assert!(exempt("Referenda", "submit"));
		assert!(!exempt("Balances", "transfer_keep_alive"));
		assert!(!exempt("ComputeCredits", "buy"));
		assert!(exempt("PaymentLanes", "claim"));
		assert!(!exempt("PaymentLanes", "open_lane"));
	}

	#[test]
	fn non_transfer_proxies_should_not_move_funds() {
		let transfer = RuntimeCall::Balances(pallet_balances::Call::burn { value: 1, keep_alive: true });
		assert!(!ProxyType::NonTransfer.filter(&transfer));
		assert!(ProxyType::Any.filter(&transfer));
		assert!(ProxyType::Any.is_superset(&ProxyType::NonTransfer));
		assert!(!ProxyType::NonTransfer.is_superset(&ProxyType::Any));
	}
}
