// SPDX-License-Identifier: Apache-2.0
//! The chain that a test starts from, and what tests do with it.

use super::*;
use crate::types::Account;
use frame::deps::sp_io::storage;
use std::collections::BTreeSet;

/// Builds the chain that a test starts from: Alice, Bob and the providers are rich, Alice and Bob have a half of it in
/// escrow, and every pot exists.
pub struct ExtBuilder {
	in_escrow: Balance,
	payout_holds: Balance,
}

impl Default for ExtBuilder {
	fn default() -> Self {
		Self { in_escrow: RICH / 2, payout_holds: CRED_MINIMUM }
	}
}

impl ExtBuilder {
	/// With nothing in escrow.
	pub fn no_escrow(self) -> Self {
		Self { in_escrow: 0, ..self }
	}

	/// With an account of the provider's earnings that does not exist.
	pub fn no_payout_account(self) -> Self {
		Self { payout_holds: 0, ..self }
	}

	/// The chain at genesis.
	pub fn build(self) -> TestState {
		let rich = [ALICE, BOB, PROVIDER, OTHER_PROVIDER].map(|who| (CRED_ASSET_ID, who, RICH));
		let pots = [pot(), REVENUE, ROYALTIES].map(|who| (CRED_ASSET_ID, who, CRED_MINIMUM));
		let mut accounts = [rich.as_slice(), pots.as_slice()].concat();
		if self.payout_holds > 0 {
			accounts.push((CRED_ASSET_ID, PAYOUT, self.payout_holds));
		}
		let genesis = RuntimeGenesisConfig {
			assets: pallet_assets::GenesisConfig {
				assets: vec![(CRED_ASSET_ID, pot(), true, CRED_MINIMUM)],
				accounts,
				..Default::default()
			},
			..Default::default()
		};
		ProtocolFee::set(Permill::from_percent(1));
		MinClaim::set(1_000);
		RetentionPeriod::set(RETENTION);
		TiersOf::set(BTreeMap::new());
		RoyaltyAccount::set(Some(ROYALTIES));
		let mut state: TestState = genesis.build_storage().expect("genesis builds").into();
		#[cfg(feature = "runtime-benchmarks")]
		state.register_extension(polkadot_sdk::sp_keystore::KeystoreExt::new(
			polkadot_sdk::sp_keystore::testing::MemoryKeystore::new(),
		));
		state.execute_with(|| {
			System::set_block_number(1);
			found_services();
			for who in [ALICE, BOB].into_iter().filter(|_| self.in_escrow > 0) {
				assert_ok!(PaymentLanes::deposit(signed(who), self.in_escrow));
			}
			forget_events();
		});
		state
	}

	/// Runs `test` in the first block, and checks every invariant after it.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			assert_ok!(PaymentLanes::do_try_state());
		});
	}
}

/// The account of all escrow.
pub fn pot() -> AccountId {
	LanesPalletId::get().into_account_truncating()
}

/// The caller of a call.
pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// The present block.
pub fn now() -> BlockNumber {
	System::block_number()
}

/// Lets so many blocks pass.
pub fn pass(blocks: BlockNumber) {
	System::set_block_number(now() + blocks);
}

/// CRED of an account.
pub fn cred(who: AccountId) -> Balance {
	Cred::balance(&who)
}

/// What an account has in escrow.
pub fn escrow(who: AccountId) -> Account {
	Accounts::<Test>::get(who).unwrap_or_default()
}

/// What is reserved in an account.
pub fn reserved(who: AccountId) -> Balance {
	escrow(who).reserved
}

/// The record of a lane.
pub fn lane(id: LaneId) -> LaneOf<Test> {
	Lanes::<Test>::get(id).expect("there is a record of the lane")
}

/// How a lane stands.
pub fn standing(id: LaneId) -> Standing {
	PaymentLanes::lane(id).expect("there is a record of the lane").standing
}

/// Opens a lane as `payer`.
pub fn try_open(payer: AccountId, service: ServiceId, reserve: Balance, key: &Key) -> DispatchResult {
	let salt = LanesOfPayer::<Test>::iter_key_prefix(payer).count() as Salt;
	PaymentLanes::open_lane(signed(payer), service, 1, reserve, key.signer(), None, MIN_DELAY, salt)
}

/// Opens a lane of `payer` to [`SERVICE`].
pub fn open(payer: AccountId, reserve: Balance, key: &Key) -> LaneId {
	open_to(SERVICE, payer, reserve, key)
}

/// Opens a lane of `payer`.
pub fn open_to(service: ServiceId, payer: AccountId, reserve: Balance, key: &Key) -> LaneId {
	assert_ok!(try_open(payer, service, reserve, key));
	last_opened()
}

/// Opens a lane of `owner` that a key asks for, which was granted so much.
pub fn open_granted(owner: AccountId, reserve: Balance, key: &Key) -> LaneId {
	grant(owner, key, reserve);
	assert_ok!(relay(key, &request(owner, key, reserve)));
	last_opened()
}

/// Authorises a job of `payer` at [`SERVICE`] that can be captured for ten days and refunded for ten more.
pub fn authorize(payer: AccountId, amount: Balance, key: &Key) -> LaneId {
	let salt = LanesOfPayer::<Test>::iter_key_prefix(payer).count() as Salt;
	let (capture, refund) = (10 * DAY, 10 * DAY);
	let signer = key.signer();
	let origin = signed(payer);
	assert_ok!(PaymentLanes::authorize(origin, SERVICE, 1, amount, signer, None, capture, refund, salt));
	last_opened()
}

/// The lane or job that the last event of the kind is about.
pub fn last_opened() -> LaneId {
	let opened = events().into_iter().rev().find_map(|event| match event {
		Event::LaneOpened { lane, .. } => Some(lane),
		Event::JobAuthorized { job, .. } => Some(job),
		_ => None,
	});
	opened.expect("something was opened")
}

/// Claims as the provider, and answers what came of each row.
pub fn claim(rows: &[Row]) -> Vec<RowCode> {
	claim_as(PROVIDER, PROVIDER, rows)
}

/// Claims, and answers what came of each row.
pub fn claim_as(who: AccountId, payee: AccountId, rows: &[Row]) -> Vec<RowCode> {
	let before = events().len();
	let rows: Rows = rows.to_vec().try_into().expect("they are few");
	assert_ok!(PaymentLanes::claim(signed(who), payee, rows));
	let outcomes = events().into_iter().skip(before).filter_map(|event| match event {
		Event::RowPaid { row, .. } => Some((row, RowCode::Paid)),
		Event::RowRefused { row, code, .. } => Some((row, code)),
		_ => None,
	});
	let outcomes: Vec<_> = outcomes.collect();
	assert!(outcomes.iter().zip(0u32..).all(|((row, _), index)| *row == index), "{outcomes:?}");
	outcomes.into_iter().map(|(_, code)| code).collect()
}

/// Lets a key pay `amount` of a lane.
pub fn settle(key: &Key, id: LaneId, amount: Balance) {
	assert_eq!(claim(&[key.pay(id, amount)]), [RowCode::Paid]);
}

/// Forgets the events so far.
pub fn forget_events() {
	System::reset_events();
}

/// The events of the pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |event| if let RuntimeEvent::PaymentLanes(event) = event { Some(event) } else { None };
	System::events().into_iter().filter_map(|record| ours(record.event)).collect()
}

/// All keys of storage, but for those of the block's events.
pub fn storage_keys() -> BTreeSet<Vec<u8>> {
	forget_events();
	let mut keys = BTreeSet::new();
	let mut last = vec![];
	while let Some(key) = storage::next_key(&last) {
		keys.insert(key.clone());
		last = key;
	}
	keys
}
