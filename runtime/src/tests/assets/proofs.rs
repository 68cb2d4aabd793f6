// SPDX-License-Identifier: Apache-2.0
//! Whether the proofs of real dispatches about AI assets are no larger than their weights declare.

use super::{super::proofs::assert_proof_within, lanes, licences::sale, *};
use crate::tests::{
	metered::{claim, open_lane, opened, row},
	weights::proof_size,
};
use noema_primitives::LaneId;
use pallet_payment_lanes::Call as Lanes;
use std::cell::Cell;

/// A divided asset of Dave's that has earned something, of whose shares some earn.
fn earning(chain: &mut Chain) -> AiAssetId {
	let asset = register(chain, Dave, Specifics::Model, &[]);
	chain.send(Dave, division(asset));
	chain.send(Dave, Earns::activate { asset, amount: 100_000 });
	chain.pass(epoch());
	earn(chain, Dave, asset, ODD);
	asset
}

#[test]
fn proofs_of_assets_should_be_within_their_weights() {
	assert_proof_within(Bob, |_| registration(Specifics::Model, vec![]).into());
	assert_proof_within(Bob, |chain| {
		publish(chain);
		let root = open_model(chain, &[]);
		registration(Specifics::Model, vec![parent(root, None)]).into()
	});
	assert_proof_within(Bob, |chain| {
		let (asset, to) = (register(chain, Bob, Specifics::Model, &[]), Eve.to_account_id());
		Register::transfer { asset, to }.into()
	});
	assert_proof_within(Bob, |chain| {
		prepare(chain);
		let (asset, to) = (register(chain, Bob, Specifics::Model, &[]), Eve.to_account_id());
		earn(chain, Bob, asset, ODD);
		Register::transfer { asset, to }.into()
	});
	assert_proof_within(Bob, |chain| {
		let asset = register(chain, Bob, Specifics::Model, &[]);
		chain.send(Bob, Register::retire { asset });
		Register::remove { asset }.into()
	});
	assert_proof_within(Bob, |chain| {
		prepare(chain);
		let asset = descendant(chain);
		earn(chain, Bob, asset, ODD);
		let parent = AiAssets::lineage(asset).expect("it is there").parents[0].asset;
		Register::remove_parent { asset, parent }.into()
	});
}

#[test]
fn proofs_of_licences_should_be_within_their_weights() {
	assert_proof_within(Bob, |_| Licensing::publish_terms { terms: terms() }.into());
	assert_proof_within(Bob, |chain| {
		publish(chain);
		let asset = register(chain, Bob, Specifics::Model, &[]);
		make_offer(asset, CRED, terms().hash()).into()
	});
	assert_proof_within(Eve, |chain| {
		prepare(chain);
		let offer = sale(chain, ODD);
		purchase(offer, ODD, terms().hash()).into()
	});
	let bought = |chain: &mut Chain| {
		prepare(chain);
		let offer = sale(chain, ODD);
		issued(|| chain.send(Eve, purchase(offer, ODD, terms().hash())))
	};
	assert_proof_within(Eve, |chain| {
		let (licence, to) = (bought(chain), Dave.to_account_id());
		Licensing::transfer_licence { licence, to, max_royalty: ODD }.into()
	});
	assert_proof_within(Eve, |chain| Licensing::burn_licence { licence: bought(chain) }.into());
}

#[test]
fn proofs_of_income_should_be_within_their_weights() {
	assert_proof_within(Ferdie, |chain| {
		prepare(chain);
		let asset = descendant(chain);
		earn(chain, Bob, asset, ODD);
		let ancestor = ancestors(asset)[0];
		Earns::pull { asset, ancestor }.into()
	});
	assert_proof_within(Ferdie, |chain| {
		prepare(chain);
		let asset = register(chain, Dave, Specifics::Model, &[]);
		earn(chain, Dave, asset, ODD);
		Earns::claim { asset }.into()
	});
	assert_proof_within(Ferdie, |chain| {
		prepare(chain);
		let (asset, holder) = (earning(chain), Dave.to_account_id());
		Earns::claim_shares { asset, holder }.into()
	});
	assert_proof_within(Dave, |chain| {
		let asset = register(chain, Dave, Specifics::Model, &[]);
		division(asset).into()
	});
	assert_proof_within(Dave, |chain| {
		prepare(chain);
		Earns::deactivate { asset: earning(chain), amount: 100_000 }.into()
	});
}

#[test]
fn proofs_of_lanes_should_be_within_their_weights_when_they_have_a_seat_or_pay_an_asset() {
	assert_proof_within(Eve, |chain| {
		let (service, licence) = lanes::licensed(chain);
		open_under(service, licence, 0).into()
	});
	let seated = |chain: &mut Chain| {
		let (service, licence) = lanes::licensed(chain);
		opened(|| chain.send(Eve, open_under(service, licence, 0)))
	};
	assert_proof_within(Bob, |chain| Lanes::release { lane: seated(chain) }.into());
	assert_proof_within(Bob, |chain| claim(&[row(seated(chain), CRED)]).into());
	assert_proof_within(Bob, |chain| {
		lanes::ready(chain);
		let lanes: [LaneId; 2] = [0, 1].map(|salt| {
			let (service, _) = lanes::service(chain, false);
			opened(|| chain.send(Eve, open_lane(service, salt)))
		});
		claim(&lanes.map(|lane| row(lane, CRED))).into()
	});
}

/// The proof of a settlement for a model, of 32 ancestors or of none, in states that differ in its lineage alone.
fn proof_of_settlement(of_ancestors: bool) -> u64 {
	let (bob, lane) = (Bob.to_account_id(), Cell::<LaneId>::default());
	let prepare = |chain: &mut Chain| {
		lanes::ready(chain);
		let parents = four_of_seven(chain);
		let parents = if of_ancestors { parents } else { vec![] };
		let model = register(chain, Bob, Specifics::Model, &parents);
		assert_eq!(ancestors(model).len(), if of_ancestors { 32 } else { 0 });
		lane.set(lane_of(chain, Some(model)));
		settle_first(chain, lane.get());
	};
	proof_size(&bob, prepare, || {
		let call: RuntimeCall = claim(&[row(lane.get(), 2 * CRED)]).into();
		assert_eq!(dispatch(call, RuntimeOrigin::signed(bob.clone())), Ok(()));
	})
}

#[test]
fn proof_of_a_settlement_should_be_as_large_whatever_the_lineage() {
	assert_eq!(proof_of_settlement(true), proof_of_settlement(false));
}
