// SPDX-License-Identifier: Apache-2.0
//! Metered services through the whole runtime: who gets what, what a gateway is told, and what calls ask of the
//! database when the real ledgers are behind them.

use super::{
	accesses::{self, assert_within, Counted},
	chain::*,
	wrapped::{by_multisig, by_proxy, fund_multisig, in_batch, make_proxy, multisig},
};
use crate::{
	configs::{filters::ProxyType, monetary::TreasuryAccount},
	entitlement, *,
};
use noema_primitives::{
	metering::UNIT_CLASSES, LaneId, LaneSignature, LaneSigner, OpenRequest, ServiceId, ServiceKind, Tariff,
	Voucher, CRED, CRED_ASSET_ID,
};
use polkadot_sdk::*;

use frame_support::weights::Weight;
use pallet_access_keys::{
	types::{Scope, Terms},
	Call as Keys, WeightInfo as _,
};
use pallet_payment_lanes::{
	types::{CloseReason, Row, Standing},
	views::Role,
	Call as Lanes, WeightInfo as _,
};
use pallet_services::{
	types::{Details, Modalities, Quantization},
	Call as Sells, WeightInfo as _,
};
use sp_core::{sr25519, Pair};
use sp_runtime::{DispatchError, DispatchResult};

pub type LanesWeight = pallet_payment_lanes::weights::SubstrateWeight<Counted>;
type ServicesWeight = pallet_services::weights::SubstrateWeight<Counted>;
type KeysWeight = pallet_access_keys::weights::SubstrateWeight<Counted>;

/// The shortest delay before a lane's end.
pub const DELAY: BlockNumber = constants::time::prod_or_fast(300, 20);

pub fn register_provider() -> Sells<Runtime> {
	Sells::register_provider {
		payout: Charlie.to_account_id(),
		metadata_uri: Default::default(),
		metadata_hash: Default::default(),
	}
}

pub fn register_service() -> Sells<Runtime> {
	let text = |text: &str| text.as_bytes().to_vec().try_into().expect("it is short");
	Sells::register_service {
		kind: ServiceKind::Chat,
		endpoint: b"https://example.org/v1".to_vec().try_into().expect("it is short"),
		details: Details {
			name: text("Llama 3 70B"),
			model: text("llama-3-70b"),
			context_length: 8_192,
			max_output: 2_048,
			quantization: Quantization::Fp16,
			inputs: Modalities::TEXT,
			outputs: Modalities::TEXT,
			tags: Default::default(),
		},
		asset: None,
		licence: None,
	}
}

/// A credit for a unit of any class.
pub fn publish_tariff(service: ServiceId) -> Sells<Runtime> {
	Sells::publish_tariff {
		service,
		tariff: Tariff { prices: [1_000_000; UNIT_CLASSES] },
		free: Default::default(),
		// Whatever the owner of an asset asks for.
		max_royalty_ppm: 1_000_000,
	}
}

/// Bob sells a service, and Charlie gets what it earns.
pub fn sell(chain: &mut Chain) -> ServiceId {
	chain.send(Bob, register_provider());
	chain.send(Bob, register_service());
	let service = pallet_services::Services::<Runtime>::iter_keys().next().expect("it was registered");
	chain.send(Bob, publish_tariff(service));
	service
}

pub fn key() -> sr25519::Pair {
	Pair::from_seed(&[7; 32])
}

pub fn signer() -> LaneSigner {
	LaneSigner::Sr25519(key().public().into())
}

pub fn open_lane(service: ServiceId, salt: u64) -> Lanes<Runtime> {
	Lanes::open_lane {
		service,
		tariff_version: 1,
		reserve: 5 * CRED,
		signer: signer(),
		licence: None,
		close_delay: DELAY,
		salt,
	}
}

/// Eve pays in, and opens a lane to the service.
pub fn buy(chain: &mut Chain, service: ServiceId) -> LaneId {
	chain.give_credits(Eve, 30 * CRED);
	chain.send(Eve, Lanes::deposit { amount: 20 * CRED });
	chain.send(Eve, open_lane(service, 0));
	lanes_of_eve().pop().expect("it was opened")
}

pub fn lanes_of_eve() -> Vec<LaneId> {
	let page = PaymentLanes::lanes_of(Eve.to_account_id(), Role::Payer, None, 64);
	page.lanes.into_iter().map(|view| view.id).collect()
}

/// The lane or the job of Eve's that `work` opens.
pub fn opened(work: impl FnOnce()) -> LaneId {
	let before = lanes_of_eve();
	work();
	lanes_of_eve().into_iter().find(|lane| !before.contains(lane)).expect("it was opened")
}

/// A signed voucher over `amount`, as a row.
pub fn row(lane_id: LaneId, amount: Balance) -> Row {
	let mut units = [0; UNIT_CLASSES];
	units[2] = u64::try_from(amount).expect("it is small");
	let voucher = Voucher {
		genesis_hash: System::block_hash(0),
		fork_id: 0,
		lane_id,
		tariff_version: 1,
		cumulative_amount: amount,
		cumulative_units: units,
		valid_until: 0,
		receipts_root: Default::default(),
	};
	let signature = key().sign(voucher.signing_hash().as_ref()).into();
	Row::new(&voucher, LaneSignature::Sr25519 { wrapped: false, signature })
}

pub fn claim(rows: &[Row]) -> Lanes<Runtime> {
	Lanes::claim { payee: Bob.to_account_id(), rows: rows.to_vec().try_into().expect("they are few") }
}

pub fn entitlement(service: ServiceId) -> entitlement::Entitlement {
	entitlement::of(Eve.to_account_id(), service).expect("the service is there")
}

#[test]
fn claim_should_pay_provider_and_protocol_out_of_the_payers_escrow() {
	Chain::development(|chain| {
		let service = sell(chain);
		let lane = buy(chain, service);
		let (before, supply) = (credits(&TreasuryAccount::get()), Assets::total_supply(CRED_ASSET_ID));
		let earned = credits(&Charlie.to_account_id());

		assert_eq!(dispatch(claim(&[row(lane, CRED)]), RuntimeOrigin::signed(Bob.to_account_id())), Ok(()));

		// Two per cent, as revenue or burnt for the vault's cover.
		let revenue = credits(&TreasuryAccount::get()) - before;
		let burnt = supply - Assets::total_supply(CRED_ASSET_ID);
		assert_eq!(revenue + burnt, CRED / 50);
		assert_eq!(credits(&Charlie.to_account_id()) - earned, CRED - CRED / 50);
		let account = PaymentLanes::account(Eve.to_account_id());
		assert_eq!((account.held, account.reserved), (19 * CRED, 4 * CRED));
	});
}

#[test]
fn entitlement_should_follow_the_lanes_of_the_account() {
	Chain::development(|chain| {
		assert_eq!(entitlement::of(Eve.to_account_id(), 0), None);
		let service = sell(chain);
		let none = entitlement(service);
		assert_eq!((none.lanes, none.reserved, none.closing, none.complete), (0, 0, 0, true));

		let lane = buy(chain, service);
		chain.send(Eve, open_lane(service, 1));
		chain.send(Bob, claim(&[row(lane, CRED)]));
		chain.send(Eve, Lanes::request_close { lane, keep: None });
		let some = entitlement(service);
		assert_eq!((some.lanes, some.reserved, some.closing), (2, 9 * CRED, 1));
		assert_eq!((some.licence_required, some.licence, some.tier, some.rate_class), (false, None, 0, 0));

		chain.advance(DELAY + 1);
		let one = entitlement(service);
		assert_eq!((one.lanes, one.reserved, one.closing), (1, 5 * CRED, 0));
	});
}

#[test]
fn lane_of_a_key_should_close_when_its_owner_revokes_the_key() {
	Chain::development(|chain| {
		let service = sell(chain);
		chain.give_credits(Eve, 30 * CRED);
		chain.send(Eve, Lanes::deposit { amount: 20 * CRED });
		chain.send(Eve, Keys::grant { key: signer(), terms: terms() });
		chain.send(Bob, open_lane_for(request(service)));
		let lane = lanes_of_eve().pop().expect("it was opened");

		chain.send(Eve, Keys::revoke { key: signer() });

		let until = System::block_number() + DELAY;
		let standing = PaymentLanes::lane(lane).expect("it is there").standing;
		assert_eq!(standing, Standing::Closing { until, reason: CloseReason::KeyEnded });
		chain.send(Bob, claim(&[row(lane, CRED)]));
		chain.advance(DELAY + 1);
		chain.send(Bob, Lanes::finalise { lane });
		assert_eq!(PaymentLanes::account(Eve.to_account_id()).reserved, 0);
	});
}

pub fn terms() -> Terms {
	Terms {
		scope: Scope::Any,
		cap: 10 * CRED,
		period: 28_800,
		lane_cap: 5 * CRED,
		max_close_delay: DELAY,
		licences: true,
		expires_at: System::block_number() + 100_000,
		label: Default::default(),
		origins: None,
	}
}

pub fn request(service: ServiceId) -> OpenRequest<AccountId> {
	OpenRequest {
		genesis_hash: System::block_hash(0),
		fork_id: 0,
		owner: Eve.to_account_id(),
		service,
		tariff_version: 1,
		reserve: 5 * CRED,
		signer: signer(),
		close_delay: DELAY,
		licence: None,
		salt: 1,
		valid_until: System::block_number() + 40,
	}
}

/// What the key asks for, with its signature.
pub fn open_lane_for(request: OpenRequest<AccountId>) -> Lanes<Runtime> {
	let signature = key().sign(request.signing_hash().as_ref()).into();
	Lanes::open_lane_for { request, signature: LaneSignature::Sr25519 { wrapped: false, signature } }
}

/// `call` by `who` reads and writes no more than is declared.
pub fn assert_call_within(
	chain: &mut Chain,
	who: Sr25519Keyring,
	call: impl Into<RuntimeCall>,
	declared: Weight,
) {
	chain.advance(1);
	let (account, call) = (who.to_account_id(), call.into());
	let origin = RuntimeOrigin::signed(account.clone());
	let heard = accesses::of(&account, || assert_eq!(dispatch(call.clone(), origin), Ok(()), "{call:?}"));
	assert_within(&heard, declared);
}

#[test]
fn selling_should_be_within_its_weight() {
	Chain::development(|chain| {
		assert_call_within(chain, Bob, register_provider(), ServicesWeight::register_provider());
		assert_call_within(chain, Bob, register_service(), ServicesWeight::register_service());
		let service = pallet_services::Services::<Runtime>::iter_keys().next().expect("it was registered");
		assert_call_within(chain, Bob, publish_tariff(service), ServicesWeight::publish_tariff());
	});
}

#[test]
fn paying_should_be_within_its_weight() {
	Chain::development(|chain| {
		let service = sell(chain);
		chain.give_credits(Eve, 40 * CRED);
		assert_call_within(chain, Eve, Lanes::deposit { amount: 30 * CRED }, LanesWeight::deposit());
		for salt in 0..2 {
			assert_call_within(chain, Eve, open_lane(service, salt), LanesWeight::open_lane());
		}
		let lanes = lanes_of_eve();
		// The first makes an account of CRED for whoever is paid.
		for rows in [vec![row(lanes[0], CRED)], vec![row(lanes[0], 2 * CRED), row(lanes[1], CRED)]] {
			let count = u32::try_from(rows.len()).expect("they are few");
			assert_call_within(chain, Bob, claim(&rows), LanesWeight::claim_without_asset(count));
		}
		assert_call_within(chain, Eve, Keys::grant { key: signer(), terms: terms() }, KeysWeight::grant());
		assert_call_within(chain, Bob, open_lane_for(request(service)), LanesWeight::open_lane_for());
		assert_call_within(chain, Bob, Lanes::release { lane: lanes[0] }, LanesWeight::release());
		assert_call_within(chain, Eve, Lanes::withdraw { amount: CRED }, LanesWeight::withdraw());
	});
}

/// All that a provider does, from its first call to its last, in an order in which each can succeed.
fn selling() -> Vec<RuntimeCall> {
	let service = 0;
	let address = |text: &[u8]| text.to_vec().try_into().expect("it is short");
	let Sells::register_service { details, .. } = register_service() else { unreachable!("it is that call") };
	let calls: Vec<Sells<Runtime>> = vec![
		register_provider(),
		Sells::update_provider { metadata_uri: address(b"https://a"), metadata_hash: Default::default() },
		Sells::set_payout { payout: Dave.to_account_id() },
		Sells::restore_bond {},
		register_service(),
		Sells::update_service { service, details },
		Sells::set_endpoint { service, endpoint: address(b"https://b") },
		Sells::set_paused { service, paused: true },
		Sells::set_paused { service, paused: false },
		publish_tariff(service),
		Sells::retire_tariff { service, version: 1 },
		Sells::prune_tariff { service, version: 1 },
		Sells::retire_service { service },
		Sells::remove_service { service },
		Sells::deregister_provider {},
	];
	calls.into_iter().map(Into::into).collect()
}

fn slash(provider: AccountId) -> RuntimeCall {
	Sells::slash_provider { provider, amount: 1, reason: Default::default() }.into()
}

/// Makes each call of [`selling`] by `make`, for `provider`.
fn sell_by(chain: &mut Chain, provider: AccountId, make: impl Fn(&mut Chain, RuntimeCall) -> DispatchResult) {
	for call in selling() {
		if matches!(call, RuntimeCall::Services(Sells::restore_bond {})) {
			assert_eq!(root(slash(provider.clone())), Ok(()));
		}
		assert_eq!(make(chain, call.clone()), Ok(()), "{call:?}");
	}
	assert_eq!(Services::provider(provider), None);
}

#[test]
fn selling_should_succeed_when_batched() {
	Chain::development(|chain| {
		sell_by(chain, Eve.to_account_id(), |chain, call| in_batch(chain, Eve, call));
	});
}

#[test]
fn selling_should_succeed_when_a_proxy_does_it() {
	Chain::development(|chain| {
		make_proxy(chain, Eve, ProxyType::Any);
		sell_by(chain, Eve.to_account_id(), |chain, call| by_proxy(chain, Eve, call));
	});
}

#[test]
fn selling_should_succeed_when_a_multisig_does_it() {
	Chain::development(|chain| {
		fund_multisig(chain);
		sell_by(chain, multisig(), by_multisig);
	});
}

#[test]
fn slash_should_be_roots_alone_when_it_is_wrapped() {
	Chain::development(|chain| {
		chain.send(Bob, register_provider());
		make_proxy(chain, Eve, ProxyType::Any);
		fund_multisig(chain);
		let call = slash(Bob.to_account_id());
		let bad = Err(DispatchError::BadOrigin);
		assert_eq!(in_batch(chain, Eve, call.clone()), bad);
		assert_eq!(by_proxy(chain, Eve, call.clone()), bad);
		assert_eq!(by_multisig(chain, call.clone()), bad);
		assert_eq!(root(super::wrapped::batch(vec![call])), Ok(()));
	});
}

#[test]
fn proxies_should_not_spend_or_redirect_when_made_for_what_moves_no_funds() {
	Chain::development(|chain| {
		let service = sell(chain);
		let lane = buy(chain, service);
		make_proxy(chain, Eve, ProxyType::NonTransfer);
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		let spending: [RuntimeCall; 6] = [
			Lanes::deposit { amount: CRED }.into(),
			Lanes::withdraw { amount: CRED }.into(),
			open_lane(service, 9).into(),
			Lanes::top_up { lane, amount: CRED }.into(),
			Keys::grant { key: signer(), terms: terms() }.into(),
			Sells::set_payout { payout: Ferdie.to_account_id() }.into(),
		];
		for call in spending {
			assert_eq!(by_proxy(chain, Eve, call.clone()), filtered, "{call:?}");
		}
		assert_eq!(by_proxy(chain, Eve, Lanes::request_close { lane, keep: None }.into()), Ok(()));
	});
}
