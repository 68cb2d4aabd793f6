// SPDX-License-Identifier: Apache-2.0
//! Registering services and changing what is to be read about them.

use crate::{
	mock::{Services, *},
	types::{Modalities, Quantization, Versions},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::money::NOE;

fn register_with(endpoint: Uri, details: Details) -> DispatchResult {
	Services::register_service(signed(ALICE), ServiceKind::Image, endpoint, details, None, Some(9))
}

#[test]
fn service_should_be_stored_with_all_that_lists_need_when_it_is_registered() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let free = noe(ALICE);
		assert_ok!(register_with(endpoint(), details()));
		let service = Service {
			provider: ALICE,
			kind: ServiceKind::Image,
			status: ServiceStatus::Active,
			endpoint: endpoint(),
			details: details(),
			asset: None,
			licence: Some(9),
			versions: Versions { last: 0, kept: 0, current: None, next: None },
			registered_at: START,
			deposit: SERVICE_DEPOSIT,
		};
		assert_eq!(stored(0), service);
		assert!(ServicesOf::<Test>::contains_key(ALICE, 0));
		assert_eq!(provider(ALICE).services, 1);
		assert_eq!((noe(ALICE), NextServiceId::<Test>::get()), (free - SERVICE_DEPOSIT, 1));
		assert_eq!(held(HoldReason::ServiceDeposit, ALICE), SERVICE_DEPOSIT);
		let registered = Event::ServiceRegistered {
			service: 0,
			provider: ALICE,
			kind: ServiceKind::Image,
			asset: None,
			licence: Some(9),
			deposit: SERVICE_DEPOSIT,
		};
		assert_eq!(events(), vec![registered]);
	});
}

#[test]
fn services_should_have_ids_of_their_own_when_some_are_gone() {
	ExtBuilder::default().service().build_and_execute(|| {
		register(BOB);
		assert_eq!(add_service(BOB), 1);
		assert_eq!(add_service(ALICE), 2);
		assert_ok!(Services::retire_service(signed(ALICE), 2));
		assert_ok!(Services::remove_service(signed(ALICE), 2));
		assert_eq!(add_service(ALICE), 3);
		assert_eq!((provider(ALICE).services, provider(BOB).services), (2, 1));
	});
}

#[test]
fn service_should_be_the_same_as_another_when_the_provider_says_so() {
	ExtBuilder::default().service().build_and_execute(|| {
		// Two endpoints of one model, or one model twice: the chain does not judge.
		assert_eq!(add_service(ALICE), 1);
		assert_eq!(stored(0), stored(1));
	});
}

#[test]
fn service_should_be_refused_when_there_is_no_provider() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(register_with(endpoint(), details()), Error::<Test>::ProviderNotFound);
	});
}

#[test]
fn service_should_be_refused_when_its_endpoint_is_none() {
	ExtBuilder::default().provider().build_and_execute(|| {
		for text in ["", "https://", "ftp://a", "HTTPS://a", "https://a b"] {
			assert_noop!(register_with(bytes(text), details()), Error::<Test>::MalformedUri);
		}
	});
}

#[test]
fn service_should_be_refused_when_a_name_is_none() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let unnamed = Details { name: bytes(""), ..details() };
		assert_noop!(register_with(endpoint(), unnamed), Error::<Test>::MalformedName);
		let spaced = Details { model: bytes("llama 3"), ..details() };
		assert_noop!(register_with(endpoint(), spaced), Error::<Test>::MalformedName);
	});
}

#[test]
fn service_should_be_refused_when_tags_are_malformed_or_there_twice() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let capital = Details { tags: tags(&["a", "B"]), ..details() };
		assert_noop!(register_with(endpoint(), capital), Error::<Test>::MalformedTag);
		let twice = Details { tags: tags(&["a", "b", "a"]), ..details() };
		assert_noop!(register_with(endpoint(), twice), Error::<Test>::DuplicateTag);
	});
}

#[test]
fn service_should_be_refused_when_a_modality_is_none_there_is() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let unknown = Modalities(Modalities::ALL.0 + 1);
		let takes = Details { inputs: unknown, ..details() };
		assert_noop!(register_with(endpoint(), takes), Error::<Test>::UnknownModality);
		let gives = Details { outputs: unknown, ..details() };
		assert_noop!(register_with(endpoint(), gives), Error::<Test>::UnknownModality);
	});
}

#[test]
fn service_should_be_refused_when_its_deposit_cannot_be_held() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let rest = SERVICE_DEPOSIT + ED;
		assert_ok!(Balances::transfer_allow_death(signed(ALICE), BOB, noe(ALICE) - rest + 1));
		assert_noop!(register_with(endpoint(), details()), TokenError::FundsUnavailable);
		assert_ok!(Balances::transfer_allow_death(signed(BOB), ALICE, 1));
		assert_ok!(register_with(endpoint(), details()));
		assert_eq!(noe(ALICE), ED);
	});
}

#[test]
fn service_should_be_refused_when_ids_or_counts_are_used_up() {
	ExtBuilder::default().provider().build_and_execute(|| {
		NextServiceId::<Test>::put(ServiceId::MAX);
		assert_noop!(register_with(endpoint(), details()), Error::<Test>::TooManyServices);
		NextServiceId::<Test>::put(ServiceId::MAX - 1);
		Providers::<Test>::mutate(ALICE, |stored| stored.as_mut().expect("she is").services = u32::MAX);
		assert_noop!(register_with(endpoint(), details()), Error::<Test>::TooManyServices);
		Providers::<Test>::mutate(ALICE, |stored| stored.as_mut().expect("she is").services = 0);
		assert_ok!(register_with(endpoint(), details()));
		assert_noop!(register_with(endpoint(), details()), Error::<Test>::TooManyServices);
	});
}

#[test]
fn service_should_read_otherwise_when_it_is_updated() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		let before = stored(0);
		let changed = Details {
			name: bytes("Lama 3 — Groß"),
			model: bytes("llama-3-405b"),
			context_length: 0,
			max_output: 1,
			quantization: Quantization::Unknown,
			inputs: Modalities(0),
			outputs: Modalities::ALL,
			tags: tags(&[]),
		};
		assert_ok!(Services::update_service(signed(ALICE), 0, changed.clone()));
		assert_eq!(stored(0), Service { details: changed.clone(), ..before });
		let updated = Event::ServiceUpdated { service: 0, provider: ALICE };
		assert_eq!(events(), vec![updated.clone()]);
		assert_ok!(Services::update_service(signed(ALICE), 0, changed));
		assert_eq!(events(), vec![updated; 2]);
	});
}

#[test]
fn update_should_be_refused_when_details_are_malformed() {
	ExtBuilder::default().service().build_and_execute(|| {
		let refused = |changed: Details, error: Error<Test>| {
			assert_noop!(Services::update_service(signed(ALICE), 0, changed), error);
		};
		refused(Details { name: bytes(" a"), ..details() }, Error::MalformedName);
		refused(Details { tags: tags(&[""]), ..details() }, Error::MalformedTag);
		refused(Details { tags: tags(&["a", "a"]), ..details() }, Error::DuplicateTag);
		refused(Details { outputs: Modalities(1 << 15), ..details() }, Error::UnknownModality);
	});
}

#[test]
fn endpoint_should_change_at_once_and_take_nothing() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		// Not even from who has no more than the minimum.
		assert_ok!(Balances::transfer_allow_death(signed(ALICE), BOB, noe(ALICE) - NOE / 100));
		let before = stored(0);
		let elsewhere: Uri = bytes(&format!("http://{}", "a".repeat(249)));
		assert_ok!(Services::set_endpoint(signed(ALICE), 0, elsewhere.clone()));
		assert_eq!(stored(0), Service { endpoint: elsewhere.clone(), ..before });
		let changed = Event::EndpointChanged { service: 0, provider: ALICE, endpoint: elsewhere };
		assert_eq!(events(), vec![changed]);
	});
}

#[test]
fn endpoint_should_change_in_every_status() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		assert_ok!(Services::set_paused(signed(ALICE), 0, true));
		assert_ok!(Services::set_endpoint(signed(ALICE), 0, bytes("https://b")));
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert_ok!(Services::set_endpoint(signed(ALICE), 0, bytes("https://c")));
		let last: Uri = bytes("https://c");
		assert_eq!(stored(0).endpoint, last);
	});
}

#[test]
fn endpoint_should_be_refused_when_it_is_none() {
	ExtBuilder::default().service().build_and_execute(|| {
		for text in ["", "https://", "//a", "https://a\t"] {
			assert_noop!(Services::set_endpoint(signed(ALICE), 0, bytes(text)), Error::<Test>::MalformedUri);
		}
	});
}
