// SPDX-License-Identifier: Apache-2.0
//! Whether the proofs of real dispatches about AI assets are no larger than their weights declare.

use super::{super::proofs::assert_proof_within, licences::sale, *};

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
