// SPDX-License-Identifier: Apache-2.0
//! The chain that a test starts from, and what tests do on it.

use super::*;
use types::{Label, MAX_PARENTS};

/// The first block of a test.
pub const START: BlockNumber = 1_000;

/// Builds the chain that a test starts from: Alice, Bob and Carol are rich, and there are no assets.
#[derive(Default)]
pub struct ExtBuilder {
	model: bool,
	auditor: bool,
}

impl ExtBuilder {
	/// With a model of Alice, of id 1.
	pub fn model(self) -> Self {
		Self { model: true, ..self }
	}

	/// With Carol as an auditor whose bond is whole.
	pub fn auditor(self) -> Self {
		Self { auditor: true, ..self }
	}

	/// The chain at genesis.
	pub fn build(self) -> TestState {
		let balances = vec![(ALICE, RICH), (BOB, RICH), (CAROL, RICH), (TREASURY, ED)];
		let genesis = RuntimeGenesisConfig {
			balances: pallet_balances::GenesisConfig { balances, ..Default::default() },
			..Default::default()
		};
		RequiredBond::set(BOND);
		Delay::set(AUDITOR_DELAY);
		ItemDeposit::set(ITEM);
		MaxAttestations::set(4);
		MaxValidity::set(VALIDITY);
		reset_outside();
		let mut state: TestState = genesis.build_storage().expect("genesis builds").into();
		state.execute_with(|| {
			System::set_block_number(START);
			if self.model {
				assert_eq!(register(ALICE, Specifics::Model), 1);
			}
			if self.auditor {
				admit(CAROL);
			}
			System::reset_events();
		});
		state
	}

	/// Runs `test` in the first block, and checks every invariant after it.
	pub fn build_and_execute(self, test: impl FnOnce()) {
		self.build().execute_with(|| {
			test();
			assert_ok!(AiAssets::do_try_state());
		});
	}
}

/// The caller of a call.
pub fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

/// The admin.
pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

/// Bytes of at most as many as fit.
pub fn bytes<S: Get<u32>>(text: &str) -> BoundedVec<u8, S> {
	text.as_bytes().to_vec().try_into().expect("it is short enough")
}

/// Some tags.
pub fn tags(tags: &[&str]) -> Tags {
	tags.iter().map(|tag| bytes(tag)).collect::<Vec<_>>().try_into().expect("they are few enough")
}

/// What is to be read about an asset.
pub fn details() -> Details {
	Details {
		name: bytes("Llama 3 70B"),
		metadata_uri: bytes("ipfs://bafy/model.json"),
		metadata_hash: H256::repeat_byte(9),
		tags: tags(&["llama", "open-weights"]),
	}
}

/// Some machines.
pub fn machines() -> Machines {
	let (gpu, region): (Label, Label) = (bytes("H100-SXM"), bytes("eu-north-1"));
	Machines { gpu, count: 8, memory: 80, region, capacity: 5_760 }
}

/// Registers an asset without parents.
pub fn register(who: AccountId, specifics: Specifics) -> AiAssetId {
	let id = NextAssetId::<Test>::get();
	assert_ok!(AiAssets::register(signed(who), specifics, CONTENT, details(), Default::default()));
	id
}

/// A parent without a licence.
pub fn claim(asset: AiAssetId, max_ppm: u32) -> ParentClaim {
	ParentClaim { asset, licence: None, max_ppm, expected_terms: TERMS }
}

/// A list of parents.
pub fn claims(parents: &[(AiAssetId, u32)]) -> ParentClaims {
	assert!(parents.len() <= MAX_PARENTS as usize);
	let claims = parents.iter().map(|(asset, ppm)| claim(*asset, *ppm)).collect::<Vec<_>>();
	claims.try_into().expect("they are few enough")
}

/// Registers a model with parents that are each promised so much, and opened to `who` for it.
pub fn derive(who: AccountId, parents: &[(AiAssetId, u32)]) -> AiAssetId {
	let id = NextAssetId::<Test>::get();
	for (parent, ppm) in parents {
		give_right(who, *parent, None, 0, *ppm);
	}
	assert_ok!(AiAssets::register(signed(who), Specifics::Model, CONTENT, details(), claims(parents)));
	id
}

/// Admits an auditor, which pays its bond.
pub fn admit(who: AccountId) {
	assert_ok!(AiAssets::admit_auditor(root(), who));
	assert_ok!(AiAssets::bond(signed(who)));
}

/// Attests to something for so many blocks.
pub fn attest(who: AccountId, asset: AiAssetId, attribute: Attribute, blocks: BlockNumber) {
	let expires_at = System::block_number() + blocks;
	assert_ok!(AiAssets::attest(signed(who), asset, attribute, REPORT, expires_at));
}

/// Lets blocks pass.
pub fn pass(blocks: BlockNumber) {
	System::set_block_number(System::block_number() + blocks);
}

/// NOE of an account that is free.
pub fn noe(who: AccountId) -> Balance {
	<Balances as Inspect<AccountId>>::balance(&who)
}

/// NOE of an account that is on hold for a reason.
pub fn held(reason: HoldReason, who: AccountId) -> Balance {
	Balances::balance_on_hold(&reason.into(), &who)
}

/// An asset that there is.
pub fn stored(id: AiAssetId) -> Asset<AccountId> {
	Assets::<Test>::get(id).expect("there is such an asset")
}

/// Who owns an asset.
pub fn owner_of(id: AiAssetId) -> Option<AccountId> {
	AiAssets::asset(id).map(|listing| listing.owner)
}

/// The shares of an asset's ancestors.
pub fn shares(id: AiAssetId) -> Vec<(AiAssetId, u32)> {
	Shares::<Test>::get(id).into_inner()
}

/// The account of an agent.
pub fn account(agent: AiAssetId) -> AccountId {
	AiAssets::account_of_agent(agent)
}

/// Whether an attestation counts.
pub fn validity(id: AiAssetId, attribute: Attribute, auditor: AccountId) -> Option<Validity> {
	let all = AiAssets::attestations_of(id);
	all.into_iter()
		.find(|view| (view.attribute, view.auditor) == (attribute, auditor))
		.map(|view| view.validity)
}

/// The events of the pallet so far.
pub fn events() -> Vec<Event<Test>> {
	let ours = |event| if let RuntimeEvent::AiAssets(event) = event { Some(event) } else { None };
	System::events().into_iter().filter_map(|record| ours(record.event)).collect()
}

/// The last of them.
pub fn last_event() -> Event<Test> {
	events().pop().expect("there is an event")
}
