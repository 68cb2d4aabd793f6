// SPDX-License-Identifier: Apache-2.0
//! Configuration that makes no sense is seen before a chain starts, and constants are what clients are told.

use crate::{
	mock::*,
	types::{Algorithms, MAX_ALGORITHMS, MAX_PROOF, MAX_SEATS},
	views::MAX_PAGE,
	*,
};
use frame::{testing_prelude::*, traits::Hooks};

#[test]
fn integrity_test_should_pass_when_the_fee_is_at_its_bound() {
	ProtocolFee::set(Permill::from_percent(20));
	<ModelLicensing as Hooks<BlockNumber>>::integrity_test();
}

#[test]
#[should_panic = "ProtocolFee must be at most 20 %"]
fn integrity_test_should_panic_when_the_fee_is_too_high() {
	ProtocolFee::set(Permill::from_parts(200_001));
	<ModelLicensing as Hooks<BlockNumber>>::integrity_test();
}

#[test]
#[should_panic = "must not be so high that none can be counted"]
fn integrity_test_should_panic_when_deposits_cannot_be_counted() {
	ItemDeposit::set(Balance::MAX);
	<ModelLicensing as Hooks<BlockNumber>>::integrity_test();
}

#[test]
#[should_panic = "GracePeriod must not be 0"]
fn integrity_test_should_panic_when_holders_have_no_time_to_renew() {
	GracePeriod::set(0);
	<ModelLicensing as Hooks<BlockNumber>>::integrity_test();
}

#[test]
fn hold_reasons_should_not_move() {
	let codes = [
		HoldReason::TermsDeposit,
		HoldReason::OfferDeposit,
		HoldReason::LicenceDeposit,
		HoldReason::DerivativesDeposit,
	]
	.map(|reason| reason.encode());
	assert_eq!(codes, [[0], [1], [2], [3]]);
}

#[test]
fn constants_should_be_told_to_clients() {
	ExtBuilder.build_and_execute(|| {
		let constants = ModelLicensing::pallet_constants_metadata();
		let value = |name: &str| {
			let found = constants.iter().find(|constant| constant.name == name);
			found.unwrap_or_else(|| panic!("there is no constant {name}")).value.clone()
		};
		for (name, expected) in [
			("MaxAlgorithms", MAX_ALGORITHMS),
			("MaxSeats", MAX_SEATS),
			("MaxProof", MAX_PROOF),
			("MaxPage", MAX_PAGE),
			("GracePeriod", GRACE),
			("RefundPeriod", REFUND),
		] {
			assert_eq!(value(name), expected.encode(), "{name}");
		}
		assert_eq!((value("ItemDeposit"), value("ByteDeposit")), (ITEM.encode(), BYTE.encode()));
	});
}

#[test]
fn ids_should_count_from_one() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!((NextOfferId::<Test>::get(), NextLicenceId::<Test>::get()), (1, 1));
	});
}

/// Whether a list of so many hashes is decoded, and with it a call.
fn decodes<List: Decode>(count: u32) -> bool {
	List::decode(&mut &vec![H256::zero(); count as usize].encode()[..]).is_ok()
}

#[test]
fn lists_should_not_be_decoded_when_they_are_too_long() {
	assert!(decodes::<Proof>(MAX_PROOF) && !decodes::<Proof>(MAX_PROOF + 1));
	assert!(decodes::<Algorithms>(MAX_ALGORITHMS) && !decodes::<Algorithms>(MAX_ALGORITHMS + 1));
}
