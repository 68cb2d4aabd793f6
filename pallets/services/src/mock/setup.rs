// SPDX-License-Identifier: Apache-2.0
//! The chain that a test starts from.

use super::*;

/// The first block of a test.
pub const START: BlockNumber = 1_000;

/// Builds the chain that a test starts from: Alice and Bob are rich, and nobody provides anything.
#[derive(Default)]
pub struct ExtBuilder {
	provider: bool,
	service: bool,
	tariff: bool,
}

impl ExtBuilder {
	/// With Alice as a provider.
	pub fn provider(self) -> Self {
		Self { provider: true, ..self }
	}

	/// And with a service of hers, of id 0.
	pub fn service(self) -> Self {
		Self { service: true, ..self.provider() }
	}

	/// And with a tariff in force, of price 1,000.
	pub fn tariff(self) -> Self {
		Self { tariff: true, ..self.service() }
	}

	/// The chain at genesis.
	pub fn build(self) -> TestState {
		let balances = vec![(ALICE, RICH), (BOB, RICH), (TREASURY, ED)];
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			..Default::default()
		};
		RequiredBond::set(BOND);
		NoticeBlocks::set(NOTICE);
		MaxTariffs::set(64);
		ItemDeposit::set(ITEM);
		Offered::set(vec![]);
		let mut state: TestState = genesis.build_storage().expect("genesis builds").into();
		state.execute_with(|| {
			System::set_block_number(START);
			if self.provider {
				register(ALICE);
			}
			if self.service {
				assert_eq!(add_service(ALICE), 0);
			}
			if self.tariff {
				assert_eq!(publish(ALICE, 0, 1_000), 1);
			}
			System::reset_events();
		});
		state
	}

	/// Runs `test` in the first block, and checks every invariant after it.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			assert_ok!(Services::do_try_state());
		});
	}
}
