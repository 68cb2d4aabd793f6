// SPDX-License-Identifier: Apache-2.0
//! What a chain starts with. The node only names these presets.
//!
//! `development` is one validator and `local_testnet` four, with the well-known accounts. `staging` has the
//! supply and shares of the main network and well-known validators: it is for rehearsals, and whoever starts a
//! network from it replaces the validators and the committee in the chain spec.

use crate::{
	constants::{
		currency::{CRED_MINIMUM_BALANCE, EXISTENTIAL_DEPOSIT, GENESIS_SUPPLY, NOE},
		time::PRIMARY_PROBABILITY,
	},
	ours,
	types::*,
	AssetsConfig, BabeConfig, BalancesConfig, RuntimeGenesisConfig, SessionConfig, SessionKeys,
	StakingConfig, TechnicalMembershipConfig,
};
use alloc::{string::String, vec, vec::Vec};
use noema_primitives::CRED_ASSET_ID;
use polkadot_sdk::*;

use frame_support::{build_struct_json_patch, PalletId};
use pallet_staking::StakerStatus;
use sp_consensus_babe::{AllowedSlots, BabeEpochConfiguration};
use sp_genesis_builder::{PresetId, DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};
use sp_runtime::{traits::AccountIdConversion, Perbill};

/// Name of the preset with the shares of the main network.
pub const STAGING_RUNTIME_PRESET: &str = "staging";

/// BABE from the first epoch on.
pub const BABE_EPOCH_CONFIG: BabeEpochConfiguration = BabeEpochConfiguration {
	c: PRIMARY_PROBABILITY,
	allowed_slots: AllowedSlots::PrimaryAndSecondaryVRFSlots,
};

/// What each well-known account holds on test networks.
const WELL_KNOWN_BALANCE: Balance = 1_000_000 * NOE;
/// What a validator bonds at genesis of test networks.
const TEST_STAKE: Balance = 100_000 * NOE;
/// What stands behind the CRED that the treasury and the pot of lanes hold from the start: the least balance of each,
/// to receive fees and to pay them.
const VAULT: Balance = NOE;

/// Who receives a share of the supply of the staging network, and how many per cent. The accounts have no
/// keys: only root moves what they hold, so nothing comes out before its vesting is set up.
const SHARES: [(PalletId, Balance); 4] = [
	(PalletId(*b"noema/ad"), 50),
	(PalletId(*b"noema/ty"), 20),
	(PalletId(*b"noema/tm"), 15),
	(PalletId(*b"noema/iv"), 10),
];
/// What validators of the staging network share, in per cent.
const VALIDATORS_SHARE: Balance = 5;

/// An account that validates at genesis, with its session keys.
type Validator = (AccountId, SessionKeys);

fn validator(account: Sr25519Keyring, finality: Ed25519Keyring) -> Validator {
	let keys = SessionKeys {
		grandpa: finality.public().into(),
		babe: account.public().into(),
		authority_discovery: account.public().into(),
	};
	(account.to_account_id(), keys)
}

fn validators() -> [Validator; 4] {
	[
		validator(Sr25519Keyring::Alice, Ed25519Keyring::Alice),
		validator(Sr25519Keyring::Bob, Ed25519Keyring::Bob),
		validator(Sr25519Keyring::Charlie, Ed25519Keyring::Charlie),
		validator(Sr25519Keyring::Dave, Ed25519Keyring::Dave),
	]
}

fn well_known_balances() -> Vec<(AccountId, Balance)> {
	Sr25519Keyring::well_known().map(|k| (k.to_account_id(), WELL_KNOWN_BALANCE)).collect()
}

fn shares_of_supply(validators: &[Validator]) -> Vec<(AccountId, Balance)> {
	let hundredth = GENESIS_SUPPLY / 100;
	let mut balances: Vec<_> =
		SHARES.iter().map(|(pot, percent)| (pot.into_account_truncating(), percent * hundredth)).collect();
	// What the vault starts with comes out of the treasury's share, so that the supply is exact.
	balances[1].1 -= VAULT + EXISTENTIAL_DEPOSIT;
	let each = VALIDATORS_SHARE * hundredth / validators.len() as Balance;
	balances.extend(validators.iter().map(|(account, _)| (account.clone(), each)));
	balances
}

fn genesis(
	validators: &[Validator],
	stake: Balance,
	mut balances: Vec<(AccountId, Balance)>,
	any_price_age: bool,
) -> serde_json::Value {
	let five = [
		Sr25519Keyring::Alice,
		Sr25519Keyring::Bob,
		Sr25519Keyring::Charlie,
		Sr25519Keyring::Dave,
		Sr25519Keyring::Eve,
	]
	.map(|k| k.to_account_id());
	let vault = ours::vault();
	balances.push((vault.clone(), VAULT + EXISTENTIAL_DEPOSIT));
	let count = validators.len() as u32;

	let mut patch = build_struct_json_patch!(RuntimeGenesisConfig {
		balances: BalancesConfig { balances },
		babe: BabeConfig { epoch_config: BABE_EPOCH_CONFIG },
		session: SessionConfig {
			keys: validators.iter().map(|(who, keys)| (who.clone(), who.clone(), keys.clone())).collect(),
		},
		staking: StakingConfig {
			validator_count: count,
			minimum_validator_count: 1,
			slash_reward_fraction: Perbill::from_percent(10),
			min_validator_bond: 10_000 * NOE,
			min_nominator_bond: 10 * NOE,
			stakers: validators
				.iter()
				.map(|(who, _)| (who.clone(), who.clone(), stake, StakerStatus::Validator))
				.collect(),
		},
		assets: AssetsConfig {
			assets: vec![(CRED_ASSET_ID, vault, true, CRED_MINIMUM_BALANCE)],
			metadata: vec![(CRED_ASSET_ID, b"Compute credit".to_vec(), b"CRED".to_vec(), 6)],
		},
		technical_membership: TechnicalMembershipConfig {
			members: five[..3].to_vec().try_into().unwrap_or_default(),
		},
	});
	let ours = ours::genesis(five.to_vec(), VAULT, any_price_age);
	if let (Some(patch), serde_json::Value::Object(ours)) = (patch.as_object_mut(), ours) {
		patch.extend(ours);
	}
	patch
}

/// The preset of that name as JSON, to be laid over the default.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let all = validators();
	let patch = match id.as_str() {
		DEV_RUNTIME_PRESET => {
			// Nobody feeds prices to a chain on somebody's desk: the one of genesis stays good.
			genesis(&all[..1], TEST_STAKE, well_known_balances(), true)
		},
		LOCAL_TESTNET_RUNTIME_PRESET => genesis(&all, TEST_STAKE, well_known_balances(), false),
		STAGING_RUNTIME_PRESET => {
			let balances = shares_of_supply(&all);
			genesis(&all, 10_000_000 * NOE, balances, false)
		},
		_ => return None,
	};
	serde_json::to_string(&patch).ok().map(String::into_bytes)
}

/// The presets there are.
pub fn preset_names() -> Vec<PresetId> {
	vec![
		PresetId::from(DEV_RUNTIME_PRESET),
		PresetId::from(LOCAL_TESTNET_RUNTIME_PRESET),
		PresetId::from(STAGING_RUNTIME_PRESET),
	]
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{
		governance::origins::TechnicalCollective, Balances, ComputeCredits, Runtime, Session, System,
	};
	use frame_support::{genesis_builder_helper::build_state, traits::fungible::Inspect};

	/// The state that a preset starts with, built as nodes build it: laid over the default.
	fn state_of(name: &str) -> sp_io::TestExternalities {
		let mut json = serde_json::to_value(RuntimeGenesisConfig::default()).expect("the default is JSON");
		let patch = get_preset(&name.into()).expect("the preset exists");
		let patch: serde_json::Value = serde_json::from_slice(&patch).expect("the preset is JSON");
		merge(&mut json, patch);
		let mut state = sp_io::TestExternalities::default();
		state.execute_with(|| {
			build_state::<RuntimeGenesisConfig>(json.to_string().into_bytes()).expect("the preset builds");
		});
		state
	}

	fn merge(base: &mut serde_json::Value, patch: serde_json::Value) {
		match (base, patch) {
			(serde_json::Value::Object(base), serde_json::Value::Object(patch)) => {
				for (key, value) in patch {
					merge(base.entry(key).or_insert(serde_json::Value::Null), value);
				}
			},
			(base, patch) => *base = patch,
		}
	}

	#[test]
	fn every_preset_should_build_with_its_validators() {
		for (name, count) in
			[(DEV_RUNTIME_PRESET, 1), (LOCAL_TESTNET_RUNTIME_PRESET, 4), (STAGING_RUNTIME_PRESET, 4)]
		{
			state_of(name).execute_with(|| {
				assert_eq!(Session::validators().len(), count, "{name}");
				assert_eq!(crate::OracleMembership::members().len(), 5, "{name}");
				assert_eq!(
					pallet_collective::Members::<Runtime, TechnicalCollective>::get().len(),
					3,
					"{name}"
				);
				assert!(System::account_exists(&ComputeCredits::account()), "{name}");
				let solvency = ComputeCredits::solvency();
				let pots = 2 * CRED_MINIMUM_BALANCE;
				assert_eq!((solvency.vault, solvency.liabilities), (VAULT, pots), "{name}");
			});
		}
	}

	#[test]
	fn staging_should_start_with_exactly_the_supply() {
		state_of(STAGING_RUNTIME_PRESET).execute_with(|| {
			assert_eq!(Balances::total_issuance(), GENESIS_SUPPLY);
			let percent: Balance = SHARES.iter().map(|(_, share)| share).sum();
			assert_eq!(percent + VALIDATORS_SHARE, 100);
		});
	}

	#[test]
	fn well_known_accounts_should_hold_a_million_on_test_networks() {
		state_of(DEV_RUNTIME_PRESET).execute_with(|| {
			for key in Sr25519Keyring::well_known() {
				assert_eq!(Balances::total_balance(&key.to_account_id()), WELL_KNOWN_BALANCE);
			}
		});
	}

	#[test]
	fn an_unknown_preset_should_be_none() {
		assert_eq!(get_preset(&"mainnet".into()), None);
	}
}
