// SPDX-License-Identifier: Apache-2.0
//! The chain that a test starts from.

use super::*;

/// Builds the chain that a test starts from: Alice and Bob are rich, the price is 0.10 USD, and nothing is
/// issued but what the pots hold, none by default.
pub struct ExtBuilder {
	vault: Balance,
	vault_holds: Option<Balance>,
	pots: Vec<AccountId>,
	any_price_age: bool,
	cred_exists: bool,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { vault: 0, vault_holds: None, pots: vec![], any_price_age: false, cred_exists: true }
	}
}

impl ExtBuilder {
	/// With NOE in the vault.
	pub fn vault(self, vault: Balance) -> Self {
		Self { vault, ..self }
	}

	/// With so much NOE in the vault's account, instead of what the books say and a minimum balance.
	pub fn vault_holds(self, held: Balance) -> Self {
		Self { vault_holds: Some(held), ..self }
	}

	/// With accounts that hold the least CRED.
	pub fn pots(self, pots: &[AccountId]) -> Self {
		Self { pots: pots.to_vec(), ..self }
	}

	/// With prices that never get old.
	pub fn any_price_age(self) -> Self {
		Self { any_price_age: true, ..self }
	}

	/// Without the asset.
	pub fn no_cred(self) -> Self {
		Self { cred_exists: false, ..self }
	}

	/// The chain at genesis.
	pub fn build(self) -> TestState {
		let held = self.vault_holds.unwrap_or(self.vault + ED);
		let mut balances = vec![(ALICE, RICH), (BOB, RICH), (REVENUE, ED), (TREASURY, ED), (vault(), held)];
		balances.retain(|(_, amount)| *amount > 0);
		let assets = vec![(CRED_ASSET_ID, vault(), true, CRED_MINIMUM)];
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			assets: pallet_assets::GenesisConfig {
				assets: if self.cred_exists { assets } else { vec![] },
				..Default::default()
			},
			compute_credits: GenesisConfig {
				vault: self.vault,
				pots: self.pots,
				any_price_age: self.any_price_age,
			},
			..Default::default()
		};
		PriceAge::set(5 * MINUTE);
		Spread::set(Permill::from_parts(2_500));
		PurchaseCap::set(100_000 * CRED);
		LiabilityCap::set(Permill::from_percent(10));
		MintCap::set(Permill::from_parts(1_000));
		Told::set(vec![]);
		LowestOfMonth::set(None);
		let mut state: TestState = genesis.build_storage().expect("genesis builds").into();
		state.execute_with(|| {
			System::set_block_number(1);
			Timestamp::set_timestamp(START);
			set_price(PRICE);
		});
		state
	}

	/// Runs `test` in the first block, and checks every invariant after it.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			assert_ok!(ComputeCredits::do_try_state());
		});
	}
}
