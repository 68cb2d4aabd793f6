// SPDX-License-Identifier: Apache-2.0
//! Offers to those on a list.

use crate::{
	logic::allowlist::{is_listed, leaf, node},
	mock::*,
	*,
};
use frame::testing_prelude::*;

/// An offer to Bob, Carol and the miner, and the proofs of all three.
fn offered() -> (OfferId, [Vec<H256>; 3]) {
	let leaves = [BOB, CAROL, MINER].map(|who| leaf(&who));
	let pair = node(leaves[0], leaves[1]);
	let root = node(pair, leaves[2]);
	let id = NextOfferId::<Test>::get();
	let terms = publish(&terms());
	assert_ok!(ModelLicensing::make_offer(signed(ALICE), MODEL, terms, PRICE, None, Some(root)));
	(id, [vec![leaves[1], leaves[2]], vec![leaves[0], leaves[2]], vec![pair]])
}

fn buy_with(who: AccountId, offer: OfferId, proof: &[H256]) -> DispatchResult {
	let terms = offer_record(offer).terms;
	let proof = Proof::try_from(proof.to_vec()).expect("it is short");
	ModelLicensing::buy_licence(signed(who), offer, PRICE, terms, None, proof)
}

#[test]
fn purchase_should_succeed_when_the_buyer_is_on_the_list() {
	ExtBuilder.build_and_execute(|| {
		let (id, proofs) = offered();
		assert_ok!(buy_with(BOB, id, &proofs[0]));
		assert_ok!(buy_with(CAROL, id, &proofs[1]));
		assert_ok!(buy_with(BOB, id, &proofs[0]));
	});
}

#[test]
fn purchase_should_fail_when_the_buyer_is_not_on_the_list_or_does_not_prove_it() {
	ExtBuilder.build_and_execute(|| {
		let (id, proofs) = offered();
		let leaves = [BOB, CAROL].map(|who| leaf(&who));
		let reversed = [proofs[0][1], proofs[0][0]];
		let tries: [(AccountId, &[H256]); 7] = [
			(BOB, &[]),
			(BOB, &proofs[1]),
			(BOB, &proofs[2]),
			(BOB, &reversed),
			(CAROL, &proofs[0]),
			(POOR, &proofs[0]),
			// The leaves of others prove nothing.
			(POOR, &leaves),
		];
		for (who, proof) in tries {
			assert_noop!(buy_with(who, id, proof), Error::<Test>::NotOnAllowlist);
		}
	});
}

#[test]
fn purchase_should_need_no_proof_when_the_list_is_of_one_or_there_is_none() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		let root = Some(leaf(&BOB));
		assert_ok!(ModelLicensing::make_offer(signed(ALICE), MODEL, terms, PRICE, None, root));
		assert_ok!(buy_with(BOB, 1, &[]));
		assert_noop!(buy_with(CAROL, 1, &[]), Error::<Test>::NotOnAllowlist);
		assert_ok!(ModelLicensing::make_offer(signed(ALICE), MODEL, terms, PRICE, None, None));
		assert_ok!(buy_with(CAROL, 2, &[hash(3); 32]));
	});
}

/// What clients are to reproduce.
#[test]
fn leaves_and_nodes_should_be_hashes_with_tags_of_their_own() {
	let plain = |tag: &str, rest: &[u8]| H256(blake2_256(&[tag.as_bytes(), rest].concat()));
	assert_eq!(leaf(&BOB), plain("noema/allowlist/v1/leaf", &BOB.encode()));
	let (low, high) = (hash(1), hash(2));
	let above = plain("noema/allowlist/v1/node", &[low.0, high.0].concat());
	assert_eq!((node(low, high), node(high, low)), (above, above));
	assert!(is_listed(&BOB, leaf(&BOB), &[]) && !is_listed(&CAROL, leaf(&BOB), &[]));
}
