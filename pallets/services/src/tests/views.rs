// SPDX-License-Identifier: Apache-2.0
//! What the views of single records answer.

use crate::{
	mock::{Services, *},
	types::{Modalities, Quantization},
	*,
};
use frame::testing_prelude::*;

#[test]
fn provider_should_be_shown_as_it_is_stored() {
	ExtBuilder::default().provider().build_and_execute(|| {
		assert_eq!(Services::provider(ALICE), Some(provider(ALICE)));
		assert_eq!(Services::provider(BOB), None);
	});
}

#[test]
fn service_should_be_shown_with_its_tariff_in_force() {
	ExtBuilder::default().service().build_and_execute(|| {
		let shown = |open| Listing { id: 0, service: stored(0), tariff: None, open };
		assert_eq!(Services::service(0), Some(shown(false)));
		publish(ALICE, 0, 1);
		let tariff = Some((1, record(0, 1)));
		assert_eq!(Services::service(0), Some(Listing { tariff, ..shown(true) }));
		publish(ALICE, 0, 2);
		pass(NOTICE);
		let tariff = Some((2, record(0, 2)));
		assert_eq!(Services::service(0), Some(Listing { tariff, ..shown(true) }));
		assert_eq!(Services::service(1), None);
	});
}

#[test]
fn service_should_be_shown_as_closed_when_lanes_could_not_be_opened() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		let open = || Services::service(0).expect("there is one").open;
		assert!(open());
		assert_ok!(Services::set_paused(signed(ALICE), 0, true));
		assert!(!open());
		assert_ok!(Services::set_paused(signed(ALICE), 0, false));
		assert_ok!(Services::slash_provider(RuntimeOrigin::root(), ALICE, 1, H256::zero()));
		assert!(!open());
		assert_ok!(Services::restore_bond(signed(ALICE)));
		assert!(open());
		assert_ok!(Services::retire_tariff(signed(ALICE), 0, 1));
		assert!(!open());
		publish(ALICE, 0, 5);
		pass(NOTICE);
		assert!(open());
		assert_ok!(Services::retire_service(signed(ALICE), 0));
		assert!(!open());
	});
}

#[test]
fn tariff_should_be_shown_as_long_as_it_is_stored() {
	ExtBuilder::default().tariff().build_and_execute(|| {
		publish(ALICE, 0, 2_000);
		assert_eq!(Services::tariff(0, 1), Some(record(0, 1)));
		assert_eq!(Services::tariff(0, 2), Some(record(0, 2)));
		assert_eq!(Services::current_tariff(0), Some((1, record(0, 1))));
		pass(NOTICE);
		assert_eq!(Services::current_tariff(0), Some((2, record(0, 2))));
		assert_ok!(Services::prune_tariff(signed(BOB), 0, 1));
		for (service, version) in [(0, 0), (0, 1), (0, 3), (1, 1)] {
			assert_eq!(Services::tariff(service, version), None);
		}
		assert_eq!(Services::current_tariff(1), None);
	});
}

/// What the providers' lists of gateways are made of, field by field.
#[test]
fn service_should_fill_the_fields_of_a_gateways_list() {
	ExtBuilder::default().service().build_and_execute(|| {
		let tariff = Tariff { prices: [100_000, 25_000, 400_000, 0, 0, 0] };
		assert_ok!(Services::publish_tariff(signed(ALICE), 0, tariff, Default::default(), 0));
		let Listing { id, service, tariff, .. } = Services::service(0).expect("there is one");
		let details = service.details;
		let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("calls admit nothing else");
		assert_eq!((id, text(&details.model)), (0, "llama-3-70b-instruct".to_owned()));
		assert_eq!(text(&details.name), "Llama 3 70B Instruct");
		assert_eq!((details.context_length, details.max_output), (131_072, 8_192));
		assert_eq!(details.quantization, Quantization::Fp8);
		assert!(details.inputs.contain(Modalities::TEXT.and(Modalities::IMAGE)));
		assert!(!details.inputs.contain(Modalities::AUDIO) && details.outputs == Modalities::TEXT);
		// Credits for a million tokens, each a millionth of a dollar: twelve decimals for a token.
		let prices = tariff.expect("one is in force").1.terms.tariff.prices;
		let dollars = |price: u64| format!("0.{price:012}");
		assert_eq!(
			(dollars(prices[0]), dollars(prices[2])),
			("0.000000100000".to_owned(), "0.000000400000".to_owned())
		);
	});
}
