// SPDX-License-Identifier: Apache-2.0
//! The chain that a test starts from, and what tests do with it.

use super::*;
use frame::{
	deps::sp_io::storage,
	traits::{
		fungible::{Inspect, InspectHold},
		tokens::Preservation,
	},
};
use noema_primitives::{AssetId, RoyaltySink};
use std::collections::BTreeMap;

/// An asset of Alice's without ancestors.
pub const BASE: AiAssetId = 1;
/// One of Bob's, which promises 10 % to [`BASE`].
pub const DERIVED: AiAssetId = 2;
/// One of Carol's, which promises 20 % to [`DERIVED`], so that [`BASE`] has 2 % of it, and [`DERIVED`] 18 %.
pub const LEAF: AiAssetId = 3;

/// Builds the chain that a test starts from: Alice, Bob and Carol are rich and have an asset each, derived from each
/// other, and nothing was earned.
#[derive(Default)]
pub struct ExtBuilder {
	fractional: bool,
}

impl ExtBuilder {
	/// With [`BASE`] divided: Bob has 300,000 and Carol 200,000 of Alice's shares.
	pub fn fractional(self) -> Self {
		Self { fractional: true }
	}

	/// The chain at genesis.
	pub fn build(self) -> TestState {
		let rich = [ALICE, BOB, CAROL];
		let balances = rich.map(|who| (who, RICH)).into_iter();
		let balances = balances.chain([(STRANGER, RICH), (POOR, ED + ITEM), (TREASURY, ED)]).collect();
		let accounts = rich.map(|who| (CRED_ASSET_ID, who, RICH)).into_iter();
		let pots = [pot(), ESCROW].map(|who| (CRED_ASSET_ID, who, CRED_MINIMUM));
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			assets: pallet_assets::GenesisConfig {
				assets: vec![(CRED_ASSET_ID, pot(), true, CRED_MINIMUM)],
				accounts: accounts.chain(pots).collect(),
				..Default::default()
			},
			..Default::default()
		};
		BondOfDisputes::set(BOND);
		ItemDeposit::set(ITEM);
		EpochLength::set(EPOCH);
		let mut state: TestState = genesis.build_storage().expect("genesis builds").into();
		state.execute_with(|| {
			System::set_block_number(1);
			register(BASE, ALICE);
			derive(DERIVED, BOB, &[(BASE, 100_000)]);
			derive(LEAF, CAROL, &[(BASE, 20_000), (DERIVED, 180_000)]);
			if self.fractional {
				fractionalize(BASE, ALICE);
				give_shares(BASE, ALICE, BOB, 300_000);
				give_shares(BASE, ALICE, CAROL, 200_000);
			}
			forget_events();
		});
		state
	}

	/// Runs `test` in the first block, and checks every invariant after it, and that the pot has what the books say
	/// and nothing else.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			check_state(0);
		});
	}
}

/// Checks every invariant, and that the pot has what the books say, and so many credits as gifts besides.
pub fn check_state(gifts: Balance) {
	assert_ok!(Royalties::do_try_state());
	let booked = <Royalties as RoyaltySink<AccountId>>::booked().expect("it can be counted");
	assert_eq!(cred(pot()), booked + CRED_MINIMUM + gifts, "the pot has something else than the books say");
}

/// The account of all income.
pub fn pot() -> AccountId {
	Royalties::pot()
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

/// Goes to the first block of an epoch after this one.
pub fn next_epoch() {
	System::set_block_number((now() / EPOCH + 1) * EPOCH);
}

/// CRED of an account.
pub fn cred(who: AccountId) -> Balance {
	Cred::balance(&who)
}

/// What an account has got of CRED since genesis, in escrow as well.
pub fn earned(who: AccountId) -> Balance {
	let had = if [ALICE, BOB, CAROL].contains(&who) { RICH } else { 0 };
	cred(who) + Escrowed::get(who) - had
}

/// NOE of an account that is free.
pub fn noe(who: AccountId) -> Balance {
	<Balances as Inspect<AccountId>>::balance(&who)
}

/// NOE of an account that is on hold for a reason.
pub fn held(reason: HoldReason, who: AccountId) -> Balance {
	<Balances as InspectHold<AccountId>>::balance_on_hold(&reason.into(), &who)
}

/// The id of an asset's shares.
pub fn shares_id(asset: AiAssetId) -> AssetId {
	Royalties::shares_of(asset).expect("ids are small")
}

/// Shares of an account that are free.
pub fn free_shares(asset: AiAssetId, who: AccountId) -> Balance {
	Assets::balance(shares_id(asset), who)
}

/// Shares of an account that are on hold.
pub fn held_shares(asset: AiAssetId, who: AccountId) -> Balance {
	use frame::traits::fungibles::InspectHold;
	AssetsHolder::balance_on_hold(shares_id(asset), &HoldReason::Activated.into(), &who)
}

/// Bytes of at most as many as fit.
pub fn bytes<S: Get<u32>>(text: &str) -> BoundedVec<u8, S> {
	text.as_bytes().to_vec().try_into().expect("it is short enough")
}

/// Divides an asset.
pub fn fractionalize(asset: AiAssetId, owner: AccountId) {
	assert_ok!(Royalties::fractionalize(signed(owner), asset, bytes("Shares of a model"), bytes("MODEL")));
}

/// Gives shares to another.
pub fn give_shares(asset: AiAssetId, from: AccountId, to: AccountId, amount: Balance) {
	use frame::traits::fungibles::Mutate;
	assert_ok!(<Assets as Mutate<AccountId>>::transfer(
		shares_id(asset),
		&from,
		&to,
		amount,
		Preservation::Expendable,
	));
}

/// Activates shares of [`BASE`].
pub fn activate(who: AccountId, amount: ShareCount) {
	assert_ok!(Royalties::activate(signed(who), BASE, amount));
}

/// Deactivates shares of [`BASE`].
pub fn deactivate(who: AccountId, amount: ShareCount) {
	assert_ok!(Royalties::deactivate(signed(who), BASE, amount));
}

/// What `who` gets when its shares of [`BASE`] are claimed for; 0 if nothing is due.
pub fn claim_shares(who: AccountId) -> Balance {
	let before = earned(who);
	match Royalties::claim_shares(signed(STRANGER), BASE, who) {
		Ok(()) => earned(who) - before,
		Err(error) => {
			assert_eq!(error, Error::<Test>::NothingDue.into());
			0
		},
	}
}

/// Disputes the income of [`BASE`] as Bob, whose asset descends from it.
pub fn dispute() {
	assert_ok!(Royalties::dispute(signed(BOB), BASE, Standing::Owner(DERIVED), H256::repeat_byte(7)));
}

/// Decides the dispute of [`BASE`].
pub fn resolve(verdict: Verdict<AccountId>, slash: bool) {
	assert_ok!(Royalties::resolve_dispute(RuntimeOrigin::root(), BASE, verdict, slash));
}

/// The owner side of an asset.
pub fn side(asset: AiAssetId) -> OwnerSideOf<Test> {
	OwnerSides::<Test>::get(asset)
}

/// Its shares.
pub fn pool(asset: AiAssetId) -> crate::types::Pool<AccountId> {
	side(asset).pool.expect("it is divided")
}

/// A position in [`BASE`].
pub fn position(who: AccountId) -> Position {
	Positions::<Test>::get(BASE, who).expect("there is a position")
}

/// Forgets the events so far.
pub fn forget_events() {
	System::reset_events();
}

/// The events of the pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |event| if let RuntimeEvent::Royalties(event) = event { Some(event) } else { None };
	System::events().into_iter().filter_map(|record| ours(record.event)).collect()
}

/// All of storage, but for the block's events.
pub fn everything() -> BTreeMap<Vec<u8>, Vec<u8>> {
	forget_events();
	let mut all = BTreeMap::new();
	let mut last = vec![];
	while let Some(key) = storage::next_key(&last) {
		all.insert(key.clone(), storage::get(&key).map(|value| value.to_vec()).unwrap_or_default());
		last = key;
	}
	all
}
