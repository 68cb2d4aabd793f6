// SPDX-License-Identifier: Apache-2.0
//! What the database is asked for: no more than is declared, and by lanes as little as was promised.

use crate::{
	mock::{Services, *},
	*,
};
use frame::{testing_prelude::*, traits::UnfilteredDispatchable};
use noema_accesses::{hex, Accesses, NODES};
use noema_primitives::ServiceRegistry;

type Weights = <Test as Config>::WeightInfo;

/// What `work` of an account reads and writes, but for what benchmarks leave out: the system's own values and the
/// caller's account.
fn accesses(caller: AccountId, work: impl FnOnce()) -> Accesses {
	let account = frame_system::Account::<Test>::hashed_key_for(caller);
	let system = ["Number", "Events", "EventCount", "ExecutionPhase", "ParentHash", "BlockWeight", "Digest"]
		.map(|item| [twox_128(b"System"), twox_128(item.as_bytes())].concat());
	Accesses::of(system.into_iter().chain([account, b":extrinsic_index".to_vec()]), work)
}

/// Makes a call, which must stay within its weight; `parameters` are read besides in the runtime.
fn within(who: AccountId, call: Call<Test>, weight: Weight, parameters: u64) -> Accesses {
	let origin =
		if matches!(call, Call::slash_provider { .. }) { RuntimeOrigin::root() } else { signed(who) };
	let heard = accesses(who, || {
		assert_ok!(call.dispatch_bypass_filter(origin).map(drop).map_err(|failed| failed.error));
	});
	let mut all = heard.clone();
	all.read.extend((0..parameters).map(|index| format!("parameter {index}")));
	all.assert_within(weight.ref_time(), str::to_owned);
	heard
}

#[test]
fn accesses_should_be_heard_when_a_record_is_read_and_written() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		let heard = accesses(ALICE, || change_pins(1));
		assert_eq!(heard.counts(), (1, 1));
		assert_eq!(heard.written.first(), Some(&hex(&Tariffs::<Test>::hashed_key_for(0, 1))));
		change_pins(0);
	});
}

fn change_pins(pins: u32) {
	Tariffs::<Test>::mutate(0, 1, |stored| stored.as_mut().expect("it is").pins = pins);
}

#[test]
fn calls_of_providers_should_be_within_their_weights() {
	ExtBuilder::default().build_and_execute(|| {
		let uri: Uri = bytes(&"a".repeat(256));
		let hash = H256::zero();
		let register =
			Call::register_provider { payout: BOB, metadata_uri: uri.clone(), metadata_hash: hash };
		within(ALICE, register, Weights::register_provider(), 1);
		let update = Call::update_provider { metadata_uri: uri, metadata_hash: hash };
		within(ALICE, update, Weights::update_provider(), 0);
		within(ALICE, Call::set_payout { payout: ALICE }, Weights::set_payout(), 0);
		let slash = Call::slash_provider { provider: ALICE, amount: BOND, reason: hash };
		within(BOB, slash, Weights::slash_provider(), 0);
		within(ALICE, Call::restore_bond {}, Weights::restore_bond(), 1);
		within(ALICE, Call::deregister_provider {}, Weights::deregister_provider(), 0);
	});
}

#[test]
fn calls_of_services_should_be_within_their_weights() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let register = Call::register_service {
			kind: ServiceKind::Chat,
			endpoint: endpoint(),
			details: details(),
			asset: None,
			licence: None,
		};
		within(ALICE, register, Weights::register_service(), 0);
		let update = Call::update_service { service: 0, details: details() };
		within(ALICE, update, Weights::update_service(), 0);
		let moved = Call::set_endpoint { service: 0, endpoint: endpoint() };
		within(ALICE, moved, Weights::set_endpoint(), 0);
		within(ALICE, Call::set_paused { service: 0, paused: true }, Weights::set_paused(), 0);
		within(ALICE, Call::set_paused { service: 0, paused: false }, Weights::set_paused(), 0);
		within(ALICE, Call::retire_service { service: 0 }, Weights::retire_service(), 0);
		within(ALICE, Call::remove_service { service: 0 }, Weights::remove_service(0), 0);
	});
}

#[test]
fn calls_of_tariffs_should_be_within_their_weights() {
	ExtBuilder::default().service().build_and_execute(|| {
		for _ in 0..3 {
			let publish = Call::publish_tariff {
				service: 0,
				tariff: flat(1),
				free: Default::default(),
				max_royalty_ppm: 0,
			};
			within(ALICE, publish, Weights::publish_tariff(), 1);
			pass(NOTICE);
		}
		let retire = Call::retire_tariff { service: 0, version: 3 };
		within(ALICE, retire, Weights::retire_tariff(), 0);
		let prune = Call::prune_tariff { service: 0, version: 2 };
		within(BOB, prune, Weights::prune_tariff(), 0);
	});
}

#[test]
fn removal_should_be_within_its_weight_for_every_number_of_versions() {
	for versions in [0, 1, 2, 10, 64] {
		ExtBuilder::default().service().build_and_execute(|| {
			for price in 1..=versions {
				publish(ALICE, 0, price);
				pass(NOTICE);
			}
			assert_ok!(Services::retire_service(signed(ALICE), 0));
			let versions = u32::try_from(versions).expect("it is no large number");
			let weight = Weights::remove_service(versions);
			within(ALICE, Call::remove_service { service: 0 }, weight, 0);
		});
	}
}

#[test]
fn claim_should_read_one_value_and_opening_two_more() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		let terms = accesses(BOB, || assert!(<Services as ServiceRegistry<u64>>::terms(0, 1).is_some()));
		assert_eq!(terms.counts(), (1, 0));
		let pin = accesses(BOB, || assert!(<Services as ServiceRegistry<u64>>::pin(0, 1).is_ok()));
		assert_eq!(pin.counts(), (3, 1));
		assert!(pin.read.is_superset(&terms.read) && pin.written == terms.read);
		let unpin = accesses(BOB, || <Services as ServiceRegistry<u64>>::unpin(0, 1));
		assert_eq!(unpin.counts(), (1, 1));
		let payout =
			accesses(BOB, || assert!(<Services as ServiceRegistry<u64>>::payout_of(&ALICE).is_some()));
		assert_eq!(payout.counts(), (1, 0));
	});
}

#[test]
fn weights_should_cover_the_greatest_sizes_of_what_is_read() {
	let provider = Provider::<[u8; 32]>::max_encoded_len();
	let service = Service::<[u8; 32]>::max_encoded_len();
	let tariff = TariffRecord::<[u8; 32]>::max_encoded_len();
	// Some nodes of the trie for each value.
	let covers = |weight: Weight, sizes: &[usize]| {
		let greatest: usize = sizes.iter().map(|size| size + NODES).sum();
		assert!(greatest as u64 <= weight.proof_size(), "{greatest} of {}", weight.proof_size());
	};
	covers(Weights::update_provider(), &[provider]);
	covers(Weights::register_provider(), &[provider, 36, 215]);
	covers(Weights::restore_bond(), &[provider, 36, 215]);
	covers(Weights::deregister_provider(), &[provider, 215]);
	covers(Weights::slash_provider(), &[provider, 215, 128, 128]);
	covers(Weights::register_service(), &[provider, 4, 215]);
	covers(Weights::set_endpoint(), &[service]);
	covers(Weights::remove_service(0), &[service, provider, 215]);
	covers(Weights::publish_tariff(), &[service, 36, 215]);
	covers(Weights::prune_tariff(), &[service, tariff, 215, 128]);
	let more = Weights::remove_service(64).saturating_sub(Weights::remove_service(0));
	covers(more, &[tariff; 64]);
}
