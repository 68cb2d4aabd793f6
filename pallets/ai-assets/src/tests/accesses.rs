// SPDX-License-Identifier: Apache-2.0
//! What the database is asked for: no more than is declared, and by others as little as was promised.

use crate::{mock::*, *};
use frame::{testing_prelude::*, traits::UnfilteredDispatchable};
use noema_accesses::{hex, Accesses};
use noema_primitives::{assets::MAX_ANCESTORS, AssetOffers, AssetRegister};
use polkadot_sdk::pallet_balances;
use types::ParentClaim;

type Weights = <Test as Config>::WeightInfo;

/// What `work` of an account reads and writes, but for what benchmarks leave out, the system's own values and the
/// caller's account, and for the rights that the mock keeps.
fn accesses(caller: AccountId, work: impl FnOnce()) -> Accesses {
	let account = frame_system::Account::<Test>::hashed_key_for(caller);
	let system = ["Number", "Events", "EventCount", "ExecutionPhase", "ParentHash", "BlockWeight", "Digest"]
		.map(|item| [twox_128(b"System"), twox_128(item.as_bytes())].concat());
	let issuance = pallet_balances::TotalIssuance::<Test>::hashed_key().to_vec();
	let others = [account, issuance, b":extrinsic_index".to_vec(), b"rights:".to_vec()];
	Accesses::of(system.into_iter().chain(others), work)
}

/// Makes a call, which must stay within its weight. What real neighbours read and write besides, the runtime's tests
/// hold to it as well.
fn within(who: AccountId, call: Call<Test>, weight: Weight) -> Accesses {
	let admin = matches!(
		call,
		Call::admit_auditor { .. }
			| Call::dismiss_auditor { .. }
			| Call::slash_auditor { .. }
			| Call::remove_parent { .. }
	);
	let origin = if admin { root() } else { signed(who) };
	let heard = accesses(who, || {
		assert_ok!(call.dispatch_bypass_filter(origin).map(drop).map_err(|failed| failed.error));
	});
	heard.assert_within(weight.ref_time(), str::to_owned);
	heard
}

fn register_call(parents: ParentClaims) -> Call<Test> {
	Call::register { specifics: Specifics::Model, content_hash: CONTENT, details: details(), parents }
}

/// Rights of licences for Bob to derive from eight models with three parents each.
fn eight_parents() -> Vec<ParentClaim> {
	let parent = |licence| {
		let roots: Vec<_> = (0..3).map(|_| (register(ALICE, Specifics::Model), 1_000)).collect();
		let asset = derive(ALICE, &roots);
		give_right(BOB, asset, Some(licence), 1, 10_000);
		ParentClaim { asset, licence: Some(licence), max_ppm: 10_000, expected_terms: TERMS }
	};
	(0..8).map(parent).collect()
}

#[test]
fn accesses_should_be_heard_when_a_record_is_read_and_written() {
	ExtBuilder::default().model().build_and_execute(|| {
		let heard = accesses(ALICE, || Assets::<Test>::mutate(1, |_| ()));
		assert_eq!(heard.counts(), (1, 1));
		assert_eq!(heard.written.first(), Some(&hex(&Assets::<Test>::hashed_key_for(1))));
	});
}

#[test]
fn registrations_should_be_within_their_weights_for_every_number_of_parents() {
	for count in 0..=8 {
		ExtBuilder::default().build_and_execute(|| {
			let claims: ParentClaims =
				eight_parents()[..count].to_vec().try_into().expect("they are eight at most");
			let count = u32::try_from(count).expect("it is no large number");
			within(BOB, register_call(claims), Weights::register(count));
			let id = NextAssetId::<Test>::get() - 1;
			assert_eq!(shares(id).len() as u32, 4 * count);
			// And so is its end.
			assert_ok!(AiAssets::retire(signed(BOB), id));
			within(BOB, Call::remove { asset: id }, Weights::remove(count));
		});
	}
}

#[test]
fn calls_of_owners_should_be_within_their_weights() {
	ExtBuilder::default().model().build_and_execute(|| {
		let asset = 1;
		within(ALICE, Call::set_name { asset, name: bytes("a") }, Weights::set_name());
		let (metadata_uri, metadata_hash) = (bytes(&"a".repeat(256)), REPORT);
		let set_metadata = Call::set_metadata { asset, metadata_uri, metadata_hash };
		within(ALICE, set_metadata, Weights::set_metadata());
		within(ALICE, Call::set_tags { asset, tags: tags(&[]) }, Weights::set_tags());
		let offer = || Call::offer_to_providers { asset, provider: Some(CAROL), ppm: 5 };
		within(ALICE, offer(), Weights::offer_to_providers());
		within(ALICE, Call::transfer { asset, to: BOB }, Weights::transfer(0, 1));
		// Where there is a lapsed one.
		within(BOB, offer(), Weights::offer_to_providers());
		within(BOB, Call::retire { asset }, Weights::retire());
		let withdraw = Call::withdraw_offer { asset, provider: Some(CAROL) };
		within(CAROL, withdraw, Weights::withdraw_offer());
	});
}

#[test]
fn transfer_should_be_within_its_weight_when_there_are_as_many_agents_as_may_be() {
	ExtBuilder::default().build_and_execute(|| {
		let agents = [(); 5].map(|()| register(ALICE, Specifics::Agent));
		for pair in agents[..4].windows(2) {
			assert_ok!(AiAssets::transfer(signed(ALICE), pair[1], account(pair[0])));
		}
		let transfer = Call::transfer { asset: agents[4], to: account(agents[3]) };
		within(ALICE, transfer, Weights::transfer(4, 0));
	});
}

#[test]
fn removal_of_an_agent_and_by_another_owner_should_be_within_its_weight() {
	ExtBuilder::default().build_and_execute(|| {
		let agent = register(ALICE, Specifics::Agent);
		assert_ok!(AiAssets::transfer(signed(ALICE), agent, BOB));
		assert_ok!(AiAssets::retire(signed(BOB), agent));
		within(BOB, Call::remove { asset: agent }, Weights::remove(0));
	});
}

#[test]
fn corrections_should_be_within_their_weight() {
	ExtBuilder::default().build_and_execute(|| {
		let claims = eight_parents();
		let [first, second, third] = [0, 1, 2].map(|index: usize| claims[index].asset);
		let all: ParentClaims = claims.try_into().expect("they are eight");
		assert_ok!(register_call(all).dispatch_bypass_filter(signed(BOB)));
		let asset = NextAssetId::<Test>::get() - 1;
		let correct = |parent| Call::remove_parent { asset, parent };
		let heard = within(BOB, correct(first), Weights::remove_parent(0));
		assert_eq!(heard.counts(), (3, 3));
		// The parent and its owner; whether it is divided is read in royalties.
		let heard = accesses(ALICE, || {
			assert_ok!(AiAssets::remove_parent(signed(ALICE), asset, second));
		});
		assert_eq!(heard.counts(), (5, 3));
		// All ancestors have a part.
		Earning::set(vec![asset]);
		within(BOB, correct(third), Weights::remove_parent(MAX_ANCESTORS));
	});
}

#[test]
fn calls_of_auditors_should_be_within_their_weights() {
	ExtBuilder::default().model().build_and_execute(|| {
		let (asset, auditor, attribute, report) = (1, CAROL, Attribute::Safety, REPORT);
		within(ALICE, Call::admit_auditor { auditor }, Weights::admit_auditor());
		within(CAROL, Call::bond {}, Weights::bond());
		let attest = |blocks| Call::attest { asset, attribute, report, expires_at: START + blocks };
		within(CAROL, attest(5), Weights::attest());
		within(CAROL, attest(6), Weights::attest());
		let revoke = Call::revoke_attestation { asset, attribute };
		within(CAROL, revoke, Weights::revoke_attestation());
		within(CAROL, attest(1), Weights::attest());
		pass(1);
		let prune = Call::prune_attestation { asset, attribute, auditor };
		within(BOB, prune, Weights::prune_attestation());
		let slash = Call::slash_auditor { auditor, amount: 5, reason: REPORT };
		within(BOB, slash, Weights::slash_auditor());
		within(BOB, Call::dismiss_auditor { auditor }, Weights::dismiss_auditor());
		assert_ok!(AiAssets::admit_auditor(root(), CAROL));
		within(CAROL, Call::resign {}, Weights::resign());
		pass(AUDITOR_DELAY);
		within(CAROL, Call::withdraw_bond {}, Weights::withdraw_bond());
	});
}

#[test]
fn act_should_be_within_its_weight() {
	ExtBuilder::default().build_and_execute(|| {
		let agent = register(ALICE, Specifics::Agent);
		assert_ok!(Balances::transfer_allow_death(signed(BOB), account(agent), 5 * ED));
		let pay = pallet_balances::Call::transfer_keep_alive { dest: BOB, value: ED };
		let call = Call::act_as { agent, call: Box::new(pay.into()) };
		// The agent's account, and what the inner call declares: Bob's.
		let declared = AiAssets::act_as_weight(Weight::zero());
		let inner = <Test as frame_system::Config>::DbWeight::get().reads_writes(1, 1);
		within(ALICE, call, declared + inner);
	});
}

#[test]
fn others_should_read_a_fixed_number_of_values_whatever_the_lineage() {
	ExtBuilder::default().model().build_and_execute(|| {
		let claims: ParentClaims = eight_parents().try_into().expect("they are eight");
		let parent = claims[0].asset;
		assert_ok!(register_call(claims).dispatch_bypass_filter(signed(BOB)));
		let many = NextAssetId::<Test>::get() - 1;
		for (id, ancestors) in [(1, 0), (many, MAX_ANCESTORS as usize)] {
			let register = accesses(CAROL, || {
				assert!(<AiAssets as AssetRegister<AccountId>>::asset(id).is_some());
			});
			assert_eq!(register.counts(), (2, 0));
			let all = accesses(CAROL, || {
				assert_eq!(<AiAssets as AssetRegister<AccountId>>::shares(id).len(), ancestors);
			});
			let one = accesses(CAROL, || {
				<AiAssets as AssetRegister<AccountId>>::share_of(id, parent);
			});
			assert_eq!((all.counts(), one.counts()), ((1, 0), (1, 0)));
			let offers = accesses(CAROL, || {
				assert_eq!(<AiAssets as AssetOffers<_>>::royalty_of(id, &BOB), None);
			});
			assert_eq!(offers.counts(), (4, 0));
		}
	});
}

#[test]
fn licences_should_cost_two_accesses_more_than_their_moves() {
	ExtBuilder::default().build_and_execute(|| {
		let licences = Collection::Licences;
		let mint = accesses(CAROL, || {
			assert_ok!(<AiAssets as ItemLedger<_>>::mint(licences, 7, &ALICE));
		});
		// That of the item, and whether its collection is there.
		assert_eq!(mint.counts(), (2, 1));
		let transfer = accesses(CAROL, || {
			assert_ok!(<AiAssets as ItemLedger<_>>::transfer(licences, 7, &BOB));
		});
		// The marker is read after it is written.
		assert_eq!(transfer.counts(), (1, 2));
	});
}
