// SPDX-License-Identifier: Apache-2.0
//! Configuration that makes no sense is seen before a chain starts, and constants are what clients are told.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::Hooks};
use noema_primitives::assets::{MAX_ANCESTORS, MAX_ANCESTORS_PPM};
use types::{MAX_LABEL, MAX_NAME, MAX_PAGE, MAX_PARENTS, MAX_TAG, MAX_TAGS, MAX_URI};

#[test]
fn integrity_test_should_pass_when_there_is_room_for_one_attestation() {
	MaxAttestations::set(1);
	MaxValidity::set(1);
	<AiAssets as Hooks<BlockNumber>>::integrity_test();
}

#[test]
#[should_panic = "MaxAttestations must not be zero"]
fn integrity_test_should_panic_when_nobody_could_attest() {
	MaxAttestations::set(0);
	<AiAssets as Hooks<BlockNumber>>::integrity_test();
}

#[test]
#[should_panic = "MaxValidity must not be zero"]
fn integrity_test_should_panic_when_no_attestation_would_count() {
	MaxAttestations::set(1);
	MaxValidity::set(0);
	<AiAssets as Hooks<BlockNumber>>::integrity_test();
}

#[test]
fn hold_reasons_should_not_move() {
	let codes = [
		HoldReason::AssetDeposit,
		HoldReason::OfferDeposit,
		HoldReason::AuditorBond,
		HoldReason::AttestationDeposit,
	]
	.map(|reason| reason.encode());
	assert_eq!(codes, [[0], [1], [2], [3]]);
}

#[test]
fn constants_should_be_told_to_clients() {
	ExtBuilder::default().build_and_execute(|| {
		let constants = AiAssets::pallet_constants_metadata();
		let value = |name: &str| {
			let found = constants.iter().find(|constant| constant.name == name);
			found.unwrap_or_else(|| panic!("there is no constant {name}")).value.clone()
		};
		for (name, expected) in [
			("MaxUri", MAX_URI),
			("MaxName", MAX_NAME),
			("MaxTag", MAX_TAG),
			("MaxTags", MAX_TAGS),
			("MaxLabel", MAX_LABEL),
			("MaxParents", MAX_PARENTS),
			("MaxAncestors", MAX_ANCESTORS),
			("MaxAncestorsPpm", MAX_ANCESTORS_PPM),
			("MaxPage", MAX_PAGE),
			("MaxAttestations", 4),
			("MaxValidity", VALIDITY),
			("AuditorDelay", AUDITOR_DELAY),
		] {
			assert_eq!(value(name), expected.encode(), "{name}");
		}
		assert_eq!((value("ItemDeposit"), value("ByteDeposit")), (ITEM.encode(), BYTE.encode()));
		assert_eq!(value("PalletId"), b"noema/ag".encode());
	});
}

/// Whether a list of so many is decoded, and with it a call.
fn decodes<List: Decode>(item: impl Clone + Encode, count: u32) -> bool {
	List::decode(&mut &vec![item; count as usize].encode()[..]).is_ok()
}

#[test]
fn lists_should_not_be_decoded_when_they_are_too_long() {
	let tag: types::Tag = bytes("a");
	assert!(decodes::<ParentClaims>(claim(1, 1), MAX_PARENTS));
	assert!(!decodes::<ParentClaims>(claim(1, 1), MAX_PARENTS + 1));
	assert!(decodes::<Tags>(tag.clone(), MAX_TAGS));
	assert!(!decodes::<Tags>(tag, MAX_TAGS + 1));
}
