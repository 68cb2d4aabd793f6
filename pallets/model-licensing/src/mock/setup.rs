// SPDX-License-Identifier: Apache-2.0
//! The chain that a test starts from, and what tests do with it.

use super::*;
use crate::types::{Algorithms, Derivatives, Quota};
use frame::{
	deps::sp_io::storage,
	traits::fungible::{Inspect, InspectHold},
};
use noema_primitives::{AiAssetKind, LicenceQuotas};

/// Owns assets and sells licences.
pub const ALICE: AccountId = 1;
/// Buys them.
pub const BOB: AccountId = 2;
/// Owns another asset, and gets licences of Bob.
pub const CAROL: AccountId = 3;
/// Has neither NOE nor CRED.
pub const POOR: AccountId = 4;
/// Has NOE and no CRED.
pub const MINER: AccountId = 5;
pub const REVENUE: AccountId = 90;
pub const ROYALTIES: AccountId = 91;
pub const ESCROW: AccountId = 92;
pub const VAULT: AccountId = 93;

/// A model of Alice's.
pub const MODEL: AiAssetId = 7;
/// A dataset of hers that may be computed on only.
pub const DATASET: AiAssetId = 8;
/// An agent of Carol's.
pub const AGENT: AiAssetId = 9;

/// The least that accounts hold.
pub const ED: Balance = NOE / 100;
pub const CRED_MINIMUM: Balance = CRED / 100;
/// What Alice, Bob and Carol hold at genesis.
pub const RICH: Balance = 1_000_000 * NOE;
pub const RICH_CRED: Balance = 10_000 * CRED;
/// The price of an item of storage, and of a byte.
pub const ITEM: Balance = NOE / 10;
pub const BYTE: Balance = NOE / 2_000;

/// What licences cost in tests, and what of it the protocol gets.
pub const PRICE: Balance = 100 * CRED;
pub const FEE: Balance = CRED;

/// The deposits, which the test of their sum takes apart.
pub const TERMS_DEPOSIT: Balance = ITEM + 459 * BYTE;
pub const OFFER_DEPOSIT: Balance = 2 * ITEM + 131 * BYTE;
pub const SEAT_DEPOSIT: Balance = ITEM + 88 * BYTE;
pub const LICENCE_DEPOSIT: Balance = 6 * ITEM + 443 * BYTE;
pub const DERIVATIVES_DEPOSIT: Balance = ITEM + 64 * BYTE;

/// The length of a period, and of a licence, in tests.
pub const PERIOD: BlockNumber = 1_000;
pub const DURATION: BlockNumber = 10_000;
/// For how long a licence that has expired is kept for its holder, and one that was bought may be refunded.
pub const GRACE: BlockNumber = 20;
pub const REFUND: BlockNumber = 60;
/// The first block of a test.
pub const START: BlockNumber = 100;
/// What a licence gives in a period.
pub const QUOTA: Units = [900_001, 0, 300, 0, 0, 0];

/// Builds the chain that a test starts from: Alice, Bob and Carol are rich and own assets, and nothing is licensed.
#[derive(Default)]
pub struct ExtBuilder;

impl ExtBuilder {
	/// The chain at genesis.
	pub fn build(self) -> TestState {
		let rich = [ALICE, BOB, CAROL, MINER].map(|who| (who, RICH));
		let accounts = [ALICE, BOB, CAROL].map(|who| (CRED_ASSET_ID, who, RICH_CRED));
		let pots = [REVENUE, ROYALTIES, ESCROW].map(|who| (CRED_ASSET_ID, who, CRED_MINIMUM));
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig {
				balances: [rich.as_slice(), &[(VAULT, ED)]].concat(),
				..Default::default()
			},
			assets: pallet_assets::GenesisConfig {
				assets: vec![(CRED_ASSET_ID, REVENUE, true, CRED_MINIMUM)],
				accounts: [accounts.as_slice(), pots.as_slice()].concat(),
				..Default::default()
			},
			..Default::default()
		};
		ProtocolFee::set(Permill::from_percent(1));
		ItemDeposit::set(ITEM);
		GracePeriod::set(GRACE);
		TiersOf::set(BTreeMap::new());
		RoyaltyAccount::set(Some(ROYALTIES));
		ShopPrice::set(Some(5 * CRED));
		let mut state: TestState = genesis.build_storage().expect("genesis builds").into();
		state.execute_with(|| {
			System::set_block_number(START);
			register(MODEL, ALICE, AiAssetKind::Model);
			register(DATASET, ALICE, AiAssetKind::Dataset);
			change_asset(DATASET, |asset| asset.compute_only = true);
			register(AGENT, CAROL, AiAssetKind::Agent);
			forget_events();
		});
		state
	}

	/// Runs `test` in the first block, and checks every invariant after it.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			assert_ok!(ModelLicensing::do_try_state());
		});
	}
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

/// NOE of an account that is free.
pub fn noe(who: AccountId) -> Balance {
	<Balances as Inspect<AccountId>>::balance(&who)
}

/// NOE of an account that is on hold for a reason.
pub fn held(reason: HoldReason, who: AccountId) -> Balance {
	Balances::balance_on_hold(&reason.into(), &who)
}

/// A hash of one byte.
pub fn hash(byte: u8) -> H256 {
	H256::repeat_byte(byte)
}

/// A list of algorithms.
pub fn algorithms(bytes: &[u8]) -> Algorithms {
	bytes.iter().copied().map(hash).collect::<Vec<_>>().try_into().expect("they are few")
}

/// Three seats, a quota a period, two derivatives at 10 %, for a time, 5 % of a resale.
pub fn terms() -> LicenceTerms {
	LicenceTerms {
		commercial: true,
		derivatives: Derivatives::Allowed { ppm: 100_000, count: 2 },
		transferable: true,
		resale_royalty_ppm: 50_000,
		seats: 3,
		quota: Some(Quota { units: QUOTA, period: PERIOD }),
		duration: Some(DURATION),
		required_tier: 0,
		algorithms: Default::default(),
		territory: hash(1),
		text: hash(2),
	}
}

/// Publishes terms of Alice's, if they are not there yet.
pub fn publish(terms: &LicenceTerms) -> H256 {
	if !Terms::<Test>::contains_key(terms.hash()) {
		assert_ok!(ModelLicensing::publish_terms(signed(ALICE), terms.clone()));
	}
	terms.hash()
}

/// Offers licences of Alice's model at the usual price.
pub fn offer(terms: &LicenceTerms) -> OfferId {
	offer_of(MODEL, terms, PRICE)
}

/// Offers licences of an asset, as its owner.
pub fn offer_of(asset: AiAssetId, terms: &LicenceTerms, price: Balance) -> OfferId {
	let id = NextOfferId::<Test>::get();
	let seller = Known::get(asset).expect("there is such an asset").owner;
	assert_ok!(ModelLicensing::make_offer(signed(seller), asset, publish(terms), price, None, None));
	id
}

/// Tries to buy a licence, whatever it costs and says.
pub fn try_buy(who: AccountId, offer: OfferId) -> DispatchResult {
	let terms = Offers::<Test>::get(offer).map_or(H256::zero(), |offer| offer.terms);
	ModelLicensing::buy_licence(signed(who), offer, Balance::MAX, terms, None, Proof::default())
}

/// Buys a licence.
pub fn buy(who: AccountId, offer: OfferId) -> LicenceId {
	let id = NextLicenceId::<Test>::get();
	assert_ok!(try_buy(who, offer));
	id
}

/// A licence of Bob's, of Alice's model under the usual terms.
pub fn bobs() -> LicenceId {
	bobs_under(&terms())
}

/// A licence of Bob's, of Alice's model.
pub fn bobs_under(terms: &LicenceTerms) -> LicenceId {
	buy(BOB, offer(terms))
}

/// The record of a licence.
pub fn licence(id: LicenceId) -> Licence<AccountId> {
	Licences::<Test>::get(id).expect("there is such a licence")
}

/// The record of an offer.
pub fn offer_record(id: OfferId) -> Offer<AccountId> {
	Offers::<Test>::get(id).expect("there is such an offer")
}

/// The id of a lane.
pub fn lane(number: u8) -> LaneId {
	LaneId::repeat_byte(number)
}

/// Opens a lane to a service that requires a licence of Alice's model.
pub fn open_lane(who: AccountId, id: LicenceId, number: u8) -> Result<Units, DispatchError> {
	open_lane_of(Some(MODEL), who, id, number)
}

/// Opens a lane to a service that requires a licence of an asset, or none.
pub fn open_lane_of(
	asset: Option<AiAssetId>,
	who: AccountId,
	id: LicenceId,
	number: u8,
) -> Result<Units, DispatchError> {
	<ModelLicensing as LicenceQuotas<AccountId>>::lane_opened(&who, id, lane(number), 5, asset)
}

/// Ends a lane that did not use so much.
pub fn end_lane(id: LicenceId, number: u8, unused: Units) {
	<ModelLicensing as LicenceQuotas<AccountId>>::lane_ended(id, lane(number), &unused);
}

/// Forgets the events so far.
pub fn forget_events() {
	System::reset_events();
}

/// The events of the pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |event| if let RuntimeEvent::ModelLicensing(event) = event { Some(event) } else { None };
	System::events().into_iter().filter_map(|record| ours(record.event)).collect()
}

/// The last of them.
pub fn last_event() -> Event<Test> {
	events().pop().expect("there is an event")
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
