// SPDX-License-Identifier: Apache-2.0
//! AI assets, what they earn and their licences through the whole runtime: whom the ledgers of items and shares
//! name, what agents may do, and what a settlement costs whatever the lineage.

use super::{accesses, chain::*, metered::*, wrapped::batch};
use crate::*;
use noema_accesses::Accesses;
use noema_primitives::{
	items::FIRST_USER_COLLECTION, AiAssetId, Collection, LaneId, LicenceId, ServiceId, CRED, CRED_ASSET_ID,
	NOE,
};
use polkadot_sdk::*;

use core::fmt::Debug;
use frame_support::traits::fungibles::metadata::Inspect as _;
use pallet_ai_assets::{
	types::{Details, ParentClaim, Specifics},
	Call as Register,
};
use pallet_assets::Call as Tokens;
use pallet_model_licensing::{
	types::{Derivatives, LicenceTerms, OfferId, Quota},
	Call as Licensing,
};
use pallet_nfts::Call as Items;
use pallet_payment_lanes::Call as Lanes;
use pallet_royalties::Call as Earns;
use pallet_services::Call as Sells;
use sp_core::{bytes, H256};
use sp_runtime::DispatchResult;

const MODELS: u32 = 0;
pub const LICENCES: u32 = Collection::Licences.id();
/// What derivatives promise to each parent: 5 %.
const PPM: u32 = 50_000;

/// A text, as some call takes it.
pub fn text<T: TryFrom<Vec<u8>, Error: Debug>>(text: &str) -> T {
	text.as_bytes().to_vec().try_into().expect("it is short")
}

/// Registers an asset that is derived from these.
pub fn registration(specifics: Specifics, parents: Vec<ParentClaim>) -> Register<Runtime> {
	Register::register {
		specifics,
		content_hash: Default::default(),
		details: Details {
			name: text("A model"),
			metadata_uri: Default::default(),
			metadata_hash: Default::default(),
			tags: Default::default(),
		},
		parents: parents.try_into().expect("they are few"),
	}
}

/// A parent under [`terms`]: by a licence, or as they are open to all.
pub fn parent(asset: AiAssetId, licence: Option<LicenceId>) -> ParentClaim {
	ParentClaim { asset, licence, max_ppm: PPM, expected_terms: terms().hash() }
}

/// Registers an asset of `who`'s that is derived from `parents`, from which anyone may.
pub fn register(
	chain: &mut Chain,
	who: Sr25519Keyring,
	specifics: Specifics,
	parents: &[AiAssetId],
) -> AiAssetId {
	let id = pallet_ai_assets::NextAssetId::<Runtime>::get();
	let parents = parents.iter().map(|asset| parent(*asset, None)).collect();
	chain.send(who, registration(specifics, parents));
	id
}

/// Registers a model of Bob's from which anyone may derive others. Its terms must be published.
pub fn open_model(chain: &mut Chain, parents: &[AiAssetId]) -> AiAssetId {
	let asset = register(chain, Bob, Specifics::Model, parents);
	chain.send(Bob, Licensing::open_derivatives { asset, terms: terms().hash() });
	chain.advance(1);
	asset
}

/// Terms of three seats and a quota of 3,000 units, from which assets may be derived.
pub fn terms() -> LicenceTerms {
	LicenceTerms {
		commercial: true,
		derivatives: Derivatives::Allowed { ppm: PPM, count: 1 },
		transferable: true,
		resale_royalty_ppm: 50_000,
		seats: 3,
		quota: Some(Quota { units: [3_000; 6], period: 1_000 }),
		duration: Some(10_000),
		required_tier: 0,
		algorithms: Default::default(),
		territory: Default::default(),
		text: Default::default(),
	}
}

/// Publishes [`terms`], by Bob.
pub fn publish(chain: &mut Chain) -> H256 {
	chain.send(Bob, Licensing::publish_terms { terms: terms() });
	terms().hash()
}

/// Offers licences of an asset at `price` credits.
pub fn make_offer(asset: AiAssetId, price: Balance, terms: H256) -> Licensing<Runtime> {
	Licensing::make_offer { asset, terms, price, supply: None, allowlist_root: None }
}

/// Offers licences of an asset of `who`'s.
pub fn offer(
	chain: &mut Chain,
	who: Sr25519Keyring,
	asset: AiAssetId,
	price: Balance,
	terms: H256,
) -> OfferId {
	let id = pallet_model_licensing::NextOfferId::<Runtime>::get();
	chain.send(who, make_offer(asset, price, terms));
	id
}

/// Buys a licence of an offer for CRED.
pub fn purchase(offer: OfferId, max_price: Balance, expected_terms_hash: H256) -> Licensing<Runtime> {
	Licensing::buy_licence {
		offer,
		max_price,
		expected_terms_hash,
		pay_native: None,
		proof: Default::default(),
	}
}

/// The licence that `work` makes.
pub fn issued(work: impl FnOnce()) -> LicenceId {
	let id = pallet_model_licensing::NextLicenceId::<Runtime>::get();
	work();
	id
}

/// Offers licences of an asset of `who`'s, of which Eve buys one for `price` credits. [`terms`] must be published.
pub fn earn(chain: &mut Chain, who: Sr25519Keyring, asset: AiAssetId, price: Balance) -> LicenceId {
	let offer = offer(chain, who, asset, price, terms().hash());
	issued(|| chain.send(Eve, purchase(offer, price, terms().hash())))
}

/// A licence of a model of Bob's, for which Eve pays 10 CRED.
fn licence(chain: &mut Chain, asset: AiAssetId) -> LicenceId {
	publish(chain);
	earn(chain, Bob, asset, 10 * CRED)
}

/// Divides an asset.
pub fn division(asset: AiAssetId) -> Earns<Runtime> {
	Earns::fractionalize { asset, name: text("A model"), symbol: text("MOD") }
}

/// Moves shares of an asset.
pub fn move_shares(asset: AiAssetId, to: Sr25519Keyring, amount: Balance) -> Tokens<Runtime> {
	let id = Royalties::shares_of(asset).expect("ids are small").into();
	Tokens::<Runtime>::transfer { id, target: to.to_account_id().into(), amount }
}

/// Bob sells a service that uses one asset and demands a licence of another.
pub fn sell_with(chain: &mut Chain, uses: Option<AiAssetId>, demands: Option<AiAssetId>) -> ServiceId {
	let service = pallet_services::NextServiceId::<Runtime>::get();
	let mut call = register_service();
	if let Sells::register_service { asset, licence, .. } = &mut call {
		(*asset, *licence) = (uses, demands);
	}
	chain.send(Bob, call);
	chain.send(Bob, publish_tariff(service));
	service
}

/// Opens a lane under a licence.
pub fn open_under(service: ServiceId, id: LicenceId, salt: u64) -> Lanes<Runtime> {
	let mut call = open_lane(service, salt);
	if let Lanes::open_lane { licence, .. } = &mut call {
		*licence = Some(id);
	}
	call
}

fn item_locked() -> DispatchResult {
	Err(pallet_nfts::Error::<Runtime>::ItemLocked.into())
}

#[test]
fn collections_of_the_chain_should_be_there_from_genesis_and_those_of_users_after_them() {
	Chain::development(|chain| {
		for collection in Collection::ALL {
			assert!(Nfts::collection_owner(collection.id()).is_some(), "{collection:?}");
		}
		let owner = Eve.to_account_id();
		let config = pallet_nfts::CollectionConfig {
			settings: pallet_nfts::CollectionSettings::all_enabled(),
			max_supply: None,
			mint_settings: Default::default(),
		};
		chain.send(Eve, Items::create { admin: owner.clone().into(), config });
		assert_eq!(Nfts::collection_owner(FIRST_USER_COLLECTION), Some(owner));
	});
}

#[test]
fn items_of_assets_and_licences_should_move_by_our_pallets_alone() {
	Chain::development(|chain| {
		let model = register(chain, Bob, Specifics::Model, &[]);
		chain.give_credits(Eve, 30 * CRED);
		let licence = licence(chain, model);
		let to = || Ferdie.to_account_id();
		for (who, collection, item) in [(Bob, MODELS, model), (Eve, LICENCES, licence)] {
			assert_eq!(Nfts::owner(collection, item), Some(who.to_account_id()));
			let transfer = Items::transfer { collection, item, dest: to().into() };
			assert_eq!(chain.call(who, transfer.clone()), item_locked());
			assert_eq!(chain.call(who, Items::burn { collection, item }), item_locked());
			// Neither by who was approved, nor at a price.
			let delegate = to().into();
			chain.send(who, Items::approve_transfer { collection, item, delegate, maybe_deadline: None });
			assert_eq!(chain.call(Ferdie, transfer), item_locked());
			chain.send(who, Items::set_price { collection, item, price: Some(NOE), whitelisted_buyer: None });
			let buy = Items::buy_item { collection, item, bid_price: NOE };
			assert_eq!(chain.call(Ferdie, buy), item_locked());
			assert_eq!(Nfts::owner(collection, item), Some(who.to_account_id()));
		}
		chain.send(Bob, Register::transfer { asset: model, to: to() });
		chain.send(Eve, Licensing::transfer_licence { licence, to: to(), max_royalty: CRED });
		assert_eq!(Nfts::owner(MODELS, model), Some(to()));
		assert_eq!(Nfts::owner(LICENCES, licence), Some(to()));
		chain.send(Ferdie, Licensing::burn_licence { licence });
		assert_eq!(Nfts::owner(LICENCES, licence), None);
		let asset = register(chain, Ferdie, Specifics::Model, &[]);
		chain.send(Ferdie, Register::retire { asset });
		chain.send(Ferdie, Register::remove { asset });
		assert_eq!(Nfts::owner(MODELS, asset), None);
	});
}

#[test]
fn shares_should_be_an_asset_that_holders_move_and_nobody_changes() {
	Chain::development(|chain| {
		let model = register(chain, Bob, Specifics::Model, &[]);
		chain.send(Bob, division(model));
		let shares = Royalties::shares_of(model).expect("ids are small");
		assert_eq!(Assets::balance(shares, Bob.to_account_id()), 1_000_000);
		assert_eq!((Assets::symbol(shares), Assets::decimals(shares)), (b"MOD".to_vec(), 0));
		chain.send(Bob, move_shares(model, Eve, 400_000));
		chain.send(Eve, Earns::activate { asset: model, amount: 300_000 });
		// Those that are active stay where they are.
		assert!(chain.call(Eve, move_shares(model, Ferdie, 400_000)).is_err());
		for who in [Bob, Eve] {
			let beneficiary = who.to_account_id().into();
			let mint = Tokens::<Runtime>::mint { id: shares.into(), beneficiary, amount: 1 };
			let refused = Err(pallet_assets::Error::<Runtime>::NoPermission.into());
			assert_eq!(chain.call(who, mint), refused);
		}
	});
}

/// An agent of `who`'s, with its account.
pub fn agent(chain: &mut Chain, who: Sr25519Keyring) -> (AiAssetId, AccountId) {
	let agent = register(chain, who, Specifics::Agent, &[]);
	(agent, AiAssets::agent_account(agent).expect("it is an agent"))
}

/// What becomes of what Eve has an agent do.
fn act(chain: &mut Chain, agent: AiAssetId, call: impl Into<RuntimeCall>) -> DispatchResult {
	chain.call(Eve, Register::act_as { agent, call: Box::new(call.into()) })
}

#[test]
fn agent_should_pay_for_a_service_by_itself() {
	Chain::development(|chain| {
		let service = sell(chain);
		let (agent, account) = agent(chain, Eve);
		chain.give_credits(Ferdie, 10 * CRED);
		let (id, target) = (CRED_ASSET_ID.into(), account.clone().into());
		chain.send(Ferdie, Tokens::<Runtime>::transfer { id, target, amount: 8 * CRED });
		let deposit = Lanes::deposit { amount: 7 * CRED };
		assert_eq!(act(chain, agent, batch(vec![deposit.into(), open_lane(service, 0).into()])), Ok(()));
		assert_eq!(PaymentLanes::account(account).reserved, 5 * CRED);
		assert_eq!(PaymentLanes::account(Eve.to_account_id()).reserved, 0);
	});
}

#[test]
fn agent_should_not_give_others_power_over_its_account() {
	Chain::development(|chain| {
		let (agent, account) = agent(chain, Eve);
		let other = || Ferdie.to_account_id();
		chain.send(
			Ferdie,
			pallet_balances::Call::transfer_keep_alive { dest: account.into(), value: 100 * NOE },
		);
		let again = Register::act_as { agent, call: Box::new(feeding(1)) };
		let refused: Vec<RuntimeCall> = vec![
			pallet_proxy::Call::add_proxy {
				delegate: other().into(),
				proxy_type: configs::filters::ProxyType::Any,
				delay: 0,
			}
			.into(),
			pallet_proxy::Call::proxy {
				real: other().into(),
				force_proxy_type: None,
				call: Box::new(feeding(1)),
			}
			.into(),
			Tokens::<Runtime>::approve_transfer {
				id: CRED_ASSET_ID.into(),
				delegate: other().into(),
				amount: CRED,
			}
			.into(),
			Items::approve_transfer {
				collection: MODELS,
				item: 1,
				delegate: other().into(),
				maybe_deadline: None,
			}
			.into(),
			Items::set_price { collection: MODELS, item: 1, price: Some(NOE), whitelisted_buyer: None }
				.into(),
			pallet_access_keys::Call::grant { key: signer(), terms: super::metered::terms() }.into(),
			pallet_access_keys::Call::revoke { key: signer() }.into(),
			pallet_multisig::Call::as_multi_threshold_1 {
				other_signatories: vec![other()],
				call: Box::new(feeding(1)),
			}
			.into(),
			pallet_utility::Call::dispatch_as {
				as_origin: Box::new(frame_system::RawOrigin::Signed(other()).into()),
				call: Box::new(feeding(1)),
			}
			.into(),
			pallet_utility::Call::as_derivative { index: 0, call: Box::new(feeding(1)) }.into(),
			again.into(),
		];
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		for call in refused {
			assert_eq!(act(chain, agent, call.clone()), filtered, "{call:?}");
			assert_eq!(act(chain, agent, batch(vec![call.clone()])), filtered, "{call:?}");
		}
	});
}

#[test]
fn agent_should_do_what_no_pause_stops_and_nothing_else_in_safe_mode() {
	Chain::development(|chain| {
		let (agent, account) = agent(chain, Eve);
		chain.give_credits(Ferdie, 10 * CRED);
		let (id, target) = (CRED_ASSET_ID.into(), account.clone().into());
		chain.send(Ferdie, pallet_assets::Call::<Runtime>::transfer { id, target, amount: 8 * CRED });
		assert_eq!(act(chain, agent, Lanes::deposit { amount: 7 * CRED }), Ok(()));
		assert_eq!(root(pallet_safe_mode::Call::force_enter {}), Ok(()));
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		assert_eq!(act(chain, agent, Lanes::deposit { amount: CRED / 2 }), filtered);
		assert_eq!(act(chain, agent, Lanes::withdraw { amount: CRED }), Ok(()));
	});
}

#[test]
fn licences_should_sell_no_credits_while_nobody_may_buy_them() {
	Chain::development(|chain| {
		let model = register(chain, Bob, Specifics::Model, &[]);
		chain.give_credits(Eve, 40 * CRED);
		let licence = licence(chain, model);
		let renew = |pay_native| Licensing::renew { licence, max_price: 10 * CRED, pay_native };
		assert_eq!(chain.call(Eve, renew(Some(200 * NOE))), Ok(()));
		let name = |text: &str| text.as_bytes().to_vec().try_into().expect("the name is short");
		let full_name = (name("ComputeCredits"), name("buy"));
		assert_eq!(root(pallet_tx_pause::Call::pause { full_name: full_name.clone() }), Ok(()));
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		assert_eq!(chain.call(Eve, renew(Some(200 * NOE))), filtered);
		assert_eq!(chain.call(Eve, renew(None)), Ok(()));
		assert_eq!(root(pallet_tx_pause::Call::unpause { ident: full_name }), Ok(()));
		assert_eq!(root(pallet_safe_mode::Call::force_enter {}), Ok(()));
		assert_eq!(chain.call(Eve, renew(Some(200 * NOE))), filtered);
		assert_eq!(chain.call(Eve, renew(None)), Ok(()));
	});
}

/// Bob sells a service that uses an asset of his, at a royalty of 30 %, to anyone; Eve opens a lane to it.
pub fn lane_of(chain: &mut Chain, asset: Option<AiAssetId>) -> LaneId {
	if let Some(asset) = asset {
		chain.send(Bob, Register::offer_to_providers { asset, provider: None, ppm: 300_000 });
	}
	let service = sell_with(chain, asset, None);
	opened(|| chain.send(Eve, open_lane(service, 0)))
}

/// What the second claim on a lane reads and writes: the first makes accounts.
fn settlement(chain: &mut Chain, lane: LaneId) -> Accesses {
	settle_first(chain, lane);
	let bob = Bob.to_account_id();
	let call = RuntimeCall::from(claim(&[row(lane, 2 * CRED)]));
	accesses::of(&bob, || assert_eq!(dispatch(call, RuntimeOrigin::signed(bob.clone())), Ok(())))
}

/// The first claim on a lane, in a block of its own.
pub fn settle_first(chain: &mut Chain, lane: LaneId) {
	chain.send(Bob, claim(&[row(lane, CRED)]));
	chain.advance(1);
}

/// Of which items of storage values were read, and how long those are: what a proof is made of, but for the nodes above
/// them.
fn values_read(accesses: &Accesses) -> Vec<(&str, usize)> {
	let mut read: Vec<_> = accesses
		.read
		.iter()
		.map(|key| {
			let value = sp_io::storage::get(&bytes::from_hex(key).expect("keys are in hexadecimal"));
			(&key[..64.min(key.len())], value.map_or(0, |value| value.len()))
		})
		.collect();
	read.sort_unstable();
	read
}

/// Four models of seven parents each. Their terms must be published.
pub fn four_of_seven(chain: &mut Chain) -> Vec<AiAssetId> {
	(0..4)
		.map(|_| {
			let roots: Vec<_> = (0..7).map(|_| open_model(chain, &[])).collect();
			open_model(chain, &roots)
		})
		.collect()
}

/// A model of Bob's of 32 ancestors.
pub fn descendant(chain: &mut Chain) -> AiAssetId {
	let parents = four_of_seven(chain);
	register(chain, Bob, Specifics::Model, &parents)
}

#[test]
fn settlement_should_cost_the_same_whatever_the_lineage() {
	Chain::development(|chain| {
		chain.send(Bob, register_provider());
		chain.give_credits(Eve, 60 * CRED);
		chain.send(Eve, Lanes::deposit { amount: 50 * CRED });
		let without = lane_of(chain, None);
		let root = register(chain, Bob, Specifics::Model, &[]);
		let of_root = lane_of(chain, Some(root));
		publish(chain);
		let leaf = descendant(chain);
		assert_eq!(AiAssets::lineage(leaf).expect("it is there").shares.len(), 32);
		let of_leaf = lane_of(chain, Some(leaf));

		let without = settlement(chain, without).counts();
		let of_root = settlement(chain, of_root);
		let of_leaf = settlement(chain, of_leaf);
		assert_eq!(of_root.counts(), of_leaf.counts());
		assert_eq!(values_read(&of_root), values_read(&of_leaf));
		// The income of the asset.
		assert_eq!(of_root.counts(), (without.0 + 1, without.1 + 1));
		assert_eq!(Royalties::income_of(leaf).expect("it is there").acc, 2 * CRED * 98 / 100 * 3 / 10);
	});
}

#[test]
fn lane_under_a_licence_should_cost_nothing_within_its_quota() {
	Chain::development(|chain| {
		chain.send(Bob, register_provider());
		let model = register(chain, Bob, Specifics::Model, &[]);
		let service = sell_with(chain, None, Some(model));
		chain.give_credits(Eve, 60 * CRED);
		chain.send(Eve, Lanes::deposit { amount: 20 * CRED });
		let refused = Err(pallet_payment_lanes::Error::<Runtime>::LicenceRequired.into());
		assert_eq!(chain.call(Eve, open_lane(service, 0)), refused);
		let none = entitlement(service);
		assert!(none.licence_required && none.licence.is_none());

		let licence = licence(chain, model);
		assert_eq!(entitlement(service).licence, Some(licence));
		assert_eq!(entitlement(service).quota_left, [3_000; 6]);
		chain.send(Eve, open_under(service, licence, 0));
		// A third of the quota, for there are three seats.
		assert_eq!(entitlement(service).quota_left, [2_000; 6]);
		let lane = lanes_of_eve().pop().expect("it was opened");
		let free = PaymentLanes::lane(lane).expect("it is there").lane.free;
		assert_eq!(free, Some([1_000; 6]));
		chain.send(Bob, Lanes::release { lane });
		assert_eq!(entitlement(service).quota_left, [3_000; 6]);
	});
}

#[test]
fn licence_should_pay_its_asset_and_the_protocol() {
	Chain::development(|chain| {
		let model = register(chain, Bob, Specifics::Model, &[]);
		chain.give_credits(Eve, 30 * CRED);
		licence(chain, model);
		// Two per cent are the protocol's.
		assert_eq!(Royalties::income_of(model).expect("it is there").acc, 9_800_000);
		let before = credits(&Bob.to_account_id());
		chain.send(Ferdie, Earns::claim { asset: model });
		assert_eq!(credits(&Bob.to_account_id()) - before, 9_800_000);
		let again = Err(pallet_royalties::Error::<Runtime>::NothingDue.into());
		assert_eq!(chain.call(Ferdie, Earns::claim { asset: model }), again);
	});
}
