// SPDX-License-Identifier: Apache-2.0
//! The register of assets, and its auditors.

use super::*;
use pallet_ai_assets::{types::Attribute, WeightInfo as _};
use pallet_payment_lanes::WeightInfo as _;

#[test]
fn registering_should_be_within_its_weight_when_parents_are_open_or_licensed() {
	Chain::development(|chain| {
		prepare(chain);
		let root = registration(Specifics::Model, vec![]);
		assert_declared(chain, Bob, root, declared!(pallet_ai_assets, register(0)));
		let open = open_model(chain, &[]);
		let derived = registration(Specifics::Model, vec![parent(open, None)]);
		assert_declared(chain, Eve, derived, declared!(pallet_ai_assets, register(1)));
		let parents: Vec<_> = (0..8)
			.map(|_| {
				let asset = register(chain, Bob, Specifics::Model, &[]);
				parent(asset, Some(earn(chain, Bob, asset, CRED)))
			})
			.collect();
		let derived = registration(Specifics::Agent, parents);
		assert_declared(chain, Eve, derived, declared!(pallet_ai_assets, register(8)));
	});
}

#[test]
fn describing_should_be_within_its_weight() {
	Chain::development(|chain| {
		let asset = register(chain, Bob, Specifics::Model, &[]);
		let name = Register::set_name { asset, name: text("Another model") };
		assert_declared(chain, Bob, name, declared!(pallet_ai_assets, set_name()));
		let (metadata_uri, metadata_hash) = (text("https://example.org"), H256::repeat_byte(1));
		let metadata = Register::set_metadata { asset, metadata_uri, metadata_hash };
		assert_declared(chain, Bob, metadata, declared!(pallet_ai_assets, set_metadata()));
		let tags = Register::set_tags { asset, tags: BoundedVec::truncate_from(vec![text("chat")]) };
		assert_declared(chain, Bob, tags, declared!(pallet_ai_assets, set_tags()));
	});
}

#[test]
fn offering_to_providers_should_be_within_its_weight_when_an_offer_has_lapsed() {
	Chain::development(|chain| {
		let asset = register(chain, Bob, Specifics::Model, &[]);
		let provider = Some(Charlie.to_account_id());
		let offer = Register::<Runtime>::offer_to_providers { asset, provider: provider.clone(), ppm: 5 };
		let declared = || declared!(pallet_ai_assets, offer_to_providers());
		assert_declared(chain, Bob, offer.clone(), declared());
		assert_declared(chain, Bob, offer.clone(), declared());
		chain.send(Bob, Register::transfer { asset, to: Eve.to_account_id() });
		// In the place of what Bob has offered.
		assert_declared(chain, Eve, offer, declared());
		assert_declared(chain, Eve, Register::retire { asset }, declared!(pallet_ai_assets, retire()));
		let withdraw = Register::withdraw_offer { asset, provider };
		assert_declared(chain, Ferdie, withdraw, declared!(pallet_ai_assets, withdraw_offer()));
		assert_eq!(AiAssets::royalty_offered(asset, Charlie.to_account_id()), None);
	});
}

#[test]
fn transfer_should_be_within_its_weight_when_its_owner_is_owed_nothing() {
	Chain::development(|chain| {
		let asset = register(chain, Bob, Specifics::Model, &[]);
		let to_eve = Register::transfer { asset, to: Eve.to_account_id() };
		assert_declared(chain, Bob, to_eve, declared!(pallet_ai_assets, transfer(0, 0)));
		let (_, to) = agent(chain, Eve);
		let to_agent = Register::transfer { asset, to };
		assert_declared(chain, Eve, to_agent, declared!(pallet_ai_assets, transfer(1, 0)));
	});
}

#[test]
fn transfer_should_be_within_its_weight_when_its_owner_is_paid() {
	Chain::development(|chain| {
		prepare(chain);
		let leaf = descendant(chain);
		let root = register(chain, Bob, Specifics::Model, &[]);
		for asset in [root, leaf] {
			earn(chain, Bob, asset, ODD);
			let transfer = Register::transfer { asset, to: Eve.to_account_id() };
			assert_declared(chain, Bob, transfer, declared!(pallet_ai_assets, transfer(0, 1)));
		}
		assert!(credits(&Bob.to_account_id()) > 10 * CRED);
	});
}

#[test]
fn transfer_should_be_within_its_weight_when_agents_own_one_another_and_pay_into_escrow() {
	Chain::development(|chain| {
		prepare(chain);
		let agents: Vec<_> = (0..5).map(|_| agent(chain, Dave)).collect();
		for pair in agents[..4].windows(2) {
			chain.send(Dave, Register::transfer { asset: pair[1].0, to: pair[0].1.clone() });
		}
		let (asset, to) = (agents[4].0, agents[3].1.clone());
		earn(chain, Dave, asset, LITTLE);
		let transfer = Register::transfer { asset, to };
		assert_declared(chain, Dave, transfer, declared!(pallet_ai_assets, transfer(4, 1)));
		assert_eq!(escrow(Dave), LITTLE * 98 / 100);
	});
}

#[test]
fn removal_should_be_within_its_weight_when_another_registered_an_agent_of_eight_parents() {
	Chain::development(|chain| {
		publish(chain);
		let parents: Vec<_> = (0..8).map(|_| open_model(chain, &[])).collect();
		let asset = register(chain, Bob, Specifics::Agent, &parents);
		chain.send(Bob, Register::transfer { asset, to: Eve.to_account_id() });
		chain.send(Eve, Register::retire { asset });
		assert_declared(chain, Eve, Register::remove { asset }, declared!(pallet_ai_assets, remove(8)));
		assert_eq!(AiAssets::asset(asset), None);
	});
}

#[test]
fn removal_should_be_within_its_weight_when_there_are_no_parents() {
	Chain::development(|chain| {
		let asset = register(chain, Bob, Specifics::Model, &[]);
		chain.send(Bob, Register::retire { asset });
		assert_declared(chain, Bob, Register::remove { asset }, declared!(pallet_ai_assets, remove(0)));
	});
}

#[test]
fn correction_should_be_within_its_weight_when_nothing_was_earned() {
	Chain::development(|chain| {
		publish(chain);
		let root = open_model(chain, &[]);
		let few = register(chain, Eve, Specifics::Model, &[root]);
		let many = descendant(chain);
		let remove = Register::remove_parent { asset: few, parent: root };
		assert_declared(chain, Bob, remove, declared!(pallet_ai_assets, remove_parent(0)));
		let parent = AiAssets::lineage(many).expect("it is there").parents[0].asset;
		let remove = Register::<Runtime>::remove_parent { asset: many, parent };
		assert_declared(chain, Bob, remove.clone(), declared!(pallet_ai_assets, remove_parent(0)));
		assert_eq!(ancestors(many).len(), 31);
		// What came by it to others ends as well.
		assert_declared_of_root(chain, remove, declared!(pallet_ai_assets, remove_parent(0)));
		assert_eq!(ancestors(many).len(), 24);
	});
}

#[test]
fn correction_should_be_within_its_weight_when_all_ancestors_have_a_part() {
	Chain::development(|chain| {
		prepare(chain);
		let asset = descendant(chain);
		earn(chain, Bob, asset, ODD);
		let due: Vec<_> =
			ancestors(asset).iter().map(|ancestor| (*ancestor, Royalties::due(asset, *ancestor))).collect();
		let parent = AiAssets::lineage(asset).expect("it is there").parents[0].asset;
		let remove = Register::remove_parent { asset, parent };
		assert_declared(chain, Bob, remove, declared!(pallet_ai_assets, remove_parent(32)));
		for (ancestor, amount) in due {
			let unpaid = Royalties::income_of(ancestor).expect("it is there").unpaid;
			assert!(amount > 0 && unpaid == amount, "{ancestor} has {unpaid} of {amount}");
		}
	});
}

#[test]
fn correction_should_be_within_its_weight_when_governance_makes_it_and_all_ancestors_are_divided() {
	Chain::development(|chain| {
		prepare(chain);
		let asset = descendant(chain);
		for ancestor in ancestors(asset) {
			chain.send(Bob, division(ancestor));
			chain.send(Bob, Earns::activate { asset: ancestor, amount: 20_000 });
			chain.advance(1);
		}
		// So that their shares start to earn in the same call.
		chain.pass(epoch());
		earn(chain, Bob, asset, ODD);
		let parent = AiAssets::lineage(asset).expect("it is there").parents[0].asset;
		let remove = Register::remove_parent { asset, parent };
		assert_declared_of_root(chain, remove, declared!(pallet_ai_assets, remove_parent(32)));
		assert_eq!(ancestors(asset).len(), 24);
		assert_eq!(Royalties::pool(parent).map(|pool| pool.active), Some(20_000));
	});
}

#[test]
fn auditing_should_be_within_its_weight() {
	Chain::development(|chain| {
		let auditor = Charlie.to_account_id();
		let asset = register(chain, Bob, Specifics::Model, &[]);
		let admit = Register::<Runtime>::admit_auditor { auditor: auditor.clone() };
		assert_declared_of_root(chain, admit.clone(), declared!(pallet_ai_assets, admit_auditor()));
		assert_declared(chain, Charlie, Register::bond {}, declared!(pallet_ai_assets, bond()));
		let attribute = Attribute::Safety;
		let attest = |blocks| Register::<Runtime>::attest {
			asset,
			attribute,
			report: H256::repeat_byte(1),
			expires_at: System::block_number() + blocks,
		};
		// The second takes the place of the first.
		for blocks in [100, 200] {
			assert_declared(chain, Charlie, attest(blocks), declared!(pallet_ai_assets, attest()));
		}
		let revoke = Register::revoke_attestation { asset, attribute };
		assert_declared(chain, Charlie, revoke, declared!(pallet_ai_assets, revoke_attestation()));
		chain.send(Charlie, attest(2));
		chain.advance(2);
		let prune = Register::prune_attestation { asset, attribute, auditor: auditor.clone() };
		assert_declared(chain, Ferdie, prune, declared!(pallet_ai_assets, prune_attestation()));
		let slash =
			Register::slash_auditor { auditor: auditor.clone(), amount: 10 * NOE, reason: H256::zero() };
		assert_declared_of_root(chain, slash, declared!(pallet_ai_assets, slash_auditor()));
		let dismiss = Register::dismiss_auditor { auditor: auditor.clone() };
		assert_declared_of_root(chain, dismiss, declared!(pallet_ai_assets, dismiss_auditor()));
		assert_declared_of_root(chain, admit, declared!(pallet_ai_assets, admit_auditor()));
		assert_declared(chain, Charlie, Register::bond {}, declared!(pallet_ai_assets, bond()));
		assert_declared(chain, Charlie, Register::resign {}, declared!(pallet_ai_assets, resign()));
		chain.pass(<Runtime as pallet_ai_assets::Config>::AuditorDelay::get());
		let withdraw = Register::withdraw_bond {};
		assert_declared(chain, Charlie, withdraw, declared!(pallet_ai_assets, withdraw_bond()));
		assert_eq!(AiAssets::auditor(auditor), None);
	});
}

/// The weight of an agent's deposit into escrow, in a system of another cost of the database.
fn acting_weight<T: frame_system::Config>() -> Weight {
	pallet_ai_assets::weights::SubstrateWeight::<T>::act_as()
		.saturating_add(T::DbWeight::get().reads_writes(1, 1))
		.saturating_add(pallet_payment_lanes::weights::SubstrateWeight::<T>::deposit())
}

#[test]
fn acting_should_be_within_its_weight() {
	Chain::development(|chain| {
		let (agent, account) = agent(chain, Eve);
		chain.give_credits(Eve, 20 * CRED);
		let (id, target) = (CRED_ASSET_ID.into(), account.clone().into());
		chain.send(Eve, Tokens::<Runtime>::transfer { id, target, amount: 8 * CRED });
		let deposit = pallet_payment_lanes::Call::<Runtime>::deposit { amount: 7 * CRED };
		let act = Register::<Runtime>::act_as { agent, call: Box::new(deposit.into()) };
		let declared = Declared { counted: acting_weight::<Counted>(), real: acting_weight::<Runtime>() };
		assert_declared(chain, Eve, act, declared);
		assert_eq!(PaymentLanes::account(account).held, 7 * CRED);
	});
}
