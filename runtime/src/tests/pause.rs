// SPDX-License-Identifier: Apache-2.0
//! No pause halts the chain: blocks go on whatever is paused, and what must go on with them does.

use super::{chain::*, fees::remark};
use crate::{configs::filters::Exemptions, *};
use noema_primitives::NOE;
use polkadot_sdk::*;

use frame_support::traits::{Contains, GetCallMetadata};
use pallet_tx_pause::RuntimeCallNameOf;

/// A call by the names of its pallet and its own.
type Name = RuntimeCallNameOf<Runtime>;

fn name(pallet: &str, call: &str) -> Name {
	let bounded = |text: &str| text.as_bytes().to_vec().try_into().expect("the name is short");
	(bounded(pallet), bounded(call))
}

/// The calls of each pallet that are exempt, or that are not.
fn calls(exempt: bool) -> Vec<Vec<Name>> {
	let named = |pallet: &str| -> Vec<_> {
		let calls = RuntimeCall::get_call_names(pallet).iter().map(|call| name(pallet, call));
		calls.filter(|name| Exemptions::contains(name) == exempt).collect()
	};
	RuntimeCall::get_module_names()
		.iter()
		.map(|pallet| named(pallet))
		.filter(|calls| !calls.is_empty())
		.collect()
}

fn pause(full_name: &Name) -> sp_runtime::DispatchResult {
	root(pallet_tx_pause::Call::pause { full_name: full_name.clone() })
}

fn unpause(ident: &Name) -> sp_runtime::DispatchResult {
	root(pallet_tx_pause::Call::unpause { ident: ident.clone() })
}

fn transfer() -> RuntimeCall {
	pallet_balances::Call::transfer_keep_alive { dest: Bob.to_account_id().into(), value: NOE }.into()
}

fn recapitalise() -> RuntimeCall {
	pallet_compute_credits::Call::recapitalise { amount: NOE }.into()
}

/// Calls that no pause stops.
fn exempt() -> [RuntimeCall; 4] {
	let note = pallet_preimage::Call::note_preimage { bytes: System::block_number().to_le_bytes().to_vec() };
	[remark(), recapitalise(), note.into(), feeding(100_000)]
}

#[test]
fn blocks_should_go_on_when_any_one_call_is_paused() {
	let mut count = 0;
	for calls in calls(false) {
		// A chain for each pallet: what a long one keeps in memory slows it down.
		Chain::development(|chain| {
			for call in &calls {
				assert_eq!(pause(call), Ok(()), "{call:?}");
				chain.advance(10);
				assert_eq!(unpause(call), Ok(()), "{call:?}");
				count += 1;
			}
		});
	}
	assert!(count > 200, "only {count} calls can be paused");
}

#[test]
fn blocks_feeds_and_exempt_calls_should_go_on_when_every_call_is_paused() {
	Chain::development(|chain| {
		calls(false).iter().flatten().for_each(|call| assert_eq!(pause(call), Ok(()), "{call:?}"));
		for _ in 0..10 {
			chain.advance(1);
			chain.feed(100_000);
			chain.advance(1);
			exempt().into_iter().for_each(|call| chain.send(Alice, call));
			assert_eq!(
				chain.call(Alice, transfer()),
				Err(frame_system::Error::<Runtime>::CallFiltered.into())
			);
		}
		calls(false).iter().flatten().for_each(|call| assert_eq!(unpause(call), Ok(()), "{call:?}"));
		chain.send(Alice, transfer());
	});
}

#[test]
fn exempt_calls_should_not_be_paused() {
	Chain::development(|_| {
		let unpausable = Err(pallet_tx_pause::Error::<Runtime>::Unpausable.into());
		let calls: Vec<_> = calls(true).into_iter().flatten().collect();
		calls.iter().for_each(|call| assert_eq!(pause(call), unpausable, "{call:?}"));
		assert!(calls.len() > 80, "{}", calls.len());
		for (pallet, call) in [
			("Timestamp", "set"),
			("Babe", "report_equivocation_unsigned"),
			("Grandpa", "report_equivocation_unsigned"),
			("Oracle", "feed_values"),
			("System", "set_code"),
			("Referenda", "submit"),
			("ConvictionVoting", "vote"),
			("TechnicalCommittee", "close"),
			("ComputeCredits", "recapitalise"),
			("Staking", "cancel_deferred_slash"),
			("Treasury", "void_spend"),
			("TxPause", "unpause"),
			("PaymentLanes", "claim"),
			("PaymentLanes", "refund"),
			("Royalties", "activate"),
			("Royalties", "pull"),
			("Royalties", "claim"),
			("Royalties", "claim_shares"),
			("Royalties", "deactivate"),
			("AiAssets", "slash_auditor"),
			("AiAssets", "remove_parent"),
			("ModelLicensing", "revoke_licence"),
			("ModelLicensing", "withdraw_offer"),
			("ModelLicensing", "renew"),
			("ModelLicensing", "refund_licence"),
			("ModelLicensing", "burn_licence"),
			("ModelLicensing", "close_derivatives"),
			("Royalties", "dispute"),
			("Royalties", "expire_dispute"),
			("Royalties", "resolve_dispute"),
			("AiAssets", "act_as"),
			("AiAssets", "admit_auditor"),
			("AiAssets", "dismiss_auditor"),
			("AiAssets", "revoke_attestation"),
			("AiAssets", "withdraw_offer"),
		] {
			assert!(calls.contains(&name(pallet, call)), "{pallet}.{call}");
		}
	});
}

#[test]
fn blocks_feeds_and_exempt_calls_should_go_on_when_safe_mode_is_entered() {
	Chain::development(|chain| {
		assert_eq!(root(pallet_safe_mode::Call::force_enter {}), Ok(()));
		for _ in 0..10 {
			chain.advance(1);
			chain.feed(100_000);
			chain.advance(1);
			exempt().into_iter().for_each(|call| chain.send(Alice, call));
			assert_eq!(
				chain.call(Alice, transfer()),
				Err(frame_system::Error::<Runtime>::CallFiltered.into())
			);
		}
		assert!(SafeMode::is_entered());
		assert_eq!(root(pallet_safe_mode::Call::force_exit {}), Ok(()));
		chain.send(Alice, transfer());
	});
}

#[test]
fn safe_mode_should_be_left_by_the_committee_when_it_was_entered_by_it() {
	Chain::development(|chain| {
		let two_thirds = |chain: &mut Chain, call: RuntimeCall| motion(chain, call, &[Alice, Bob]);
		two_thirds(chain, pallet_safe_mode::Call::force_enter {}.into());
		assert!(SafeMode::is_entered());
		chain.advance(1);
		two_thirds(chain, pallet_safe_mode::Call::force_exit {}.into());
		assert!(!SafeMode::is_entered());
	});
}

/// The committee decides `call` by the votes of `ayes`.
fn motion(chain: &mut Chain, call: RuntimeCall, ayes: &[Sr25519Keyring]) {
	use codec::Encode;
	use frame_support::dispatch::GetDispatchInfo;
	use pallet_collective::{Call, Instance1};
	use sp_runtime::traits::Hash as _;

	let (length_bound, index) =
		(call.encoded_size() as u32, pallet_collective::ProposalCount::<Runtime, Instance1>::get());
	let proposal_hash = sp_runtime::traits::BlakeTwo256::hash_of(&call);
	let proposal_weight_bound = call.get_dispatch_info().call_weight;
	let threshold = ayes.len() as u32;
	let propose = Call::<Runtime, Instance1>::propose { threshold, proposal: Box::new(call), length_bound };
	chain.send(ayes[0], propose);
	for who in ayes {
		chain.send(*who, Call::<Runtime, Instance1>::vote { proposal: proposal_hash, index, approve: true });
	}
	chain.send(
		ayes[0],
		Call::<Runtime, Instance1>::close { proposal_hash, index, proposal_weight_bound, length_bound },
	);
}
