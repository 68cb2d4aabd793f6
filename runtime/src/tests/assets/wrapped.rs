// SPDX-License-Identifier: Apache-2.0
//! All that owners, auditors, holders and licensees call, inside of batches, proxies and multisigs; and what proxies may
//! not call that are made for what moves no funds.

use super::*;
use crate::{
	configs::filters::ProxyType,
	tests::wrapped::{batch, by_multisig, by_proxy, fund_multisig, in_batch, make_proxy, multisig},
};
use pallet_ai_assets::types::Attribute;
use sp_runtime::{DispatchError, DispatchResult};
use std::collections::BTreeSet;

/// Our pallets here.
const PALLETS: [&str; 3] = ["AiAssets", "Royalties", "ModelLicensing"];

/// Calls that move funds, or let somebody move them.
const MOVING: [(&str, &str); 18] = [
	("AiAssets", "register"),
	("AiAssets", "transfer"),
	("AiAssets", "retire"),
	("AiAssets", "remove_parent"),
	("AiAssets", "offer_to_providers"),
	("AiAssets", "bond"),
	("AiAssets", "act_as"),
	("Royalties", "fractionalize"),
	("Royalties", "reunify"),
	("Royalties", "dispute"),
	("ModelLicensing", "make_offer"),
	("ModelLicensing", "set_price"),
	("ModelLicensing", "buy_licence"),
	("ModelLicensing", "renew"),
	("ModelLicensing", "transfer_licence"),
	("ModelLicensing", "refund_licence"),
	("ModelLicensing", "burn_licence"),
	("ModelLicensing", "open_derivatives"),
];

/// Calls that governance alone makes.
fn of_governance() -> [RuntimeCall; 5] {
	let auditor = Eve.to_account_id();
	[
		Register::admit_auditor { auditor: auditor.clone() }.into(),
		Register::slash_auditor { auditor: auditor.clone(), amount: NOE, reason: H256::zero() }.into(),
		Register::dismiss_auditor { auditor }.into(),
		Earns::resolve_dispute { asset: 1, verdict: Verdict::Released, slash: false }.into(),
		Licensing::revoke_licence { licence: 1, reason: H256::zero() }.into(),
	]
}

fn name_of(call: &RuntimeCall) -> (&'static str, &'static str) {
	let names = call.get_call_metadata();
	(names.pallet_name, names.function_name)
}

/// The names of all calls of our pallets here.
fn all_names() -> BTreeSet<(&'static str, &'static str)> {
	let of = |pallet| RuntimeCall::get_call_names(pallet).iter().map(move |call| (pallet, *call));
	PALLETS.into_iter().flat_map(of).collect()
}

/// An account, and how its calls are made.
struct Actor<'a> {
	who: AccountId,
	make: &'a dyn Fn(&mut Chain, RuntimeCall) -> DispatchResult,
	made: BTreeSet<(&'static str, &'static str)>,
}

impl Actor<'_> {
	/// Makes a call, which must succeed, in a block of its own.
	fn makes(&mut self, chain: &mut Chain, call: impl Into<RuntimeCall>) {
		chain.advance(1);
		let call = call.into();
		self.made.insert(name_of(&call));
		assert_eq!((self.make)(chain, call.clone()), Ok(()), "{call:?}");
	}

	/// Registers an asset of its own.
	fn registers(&mut self, chain: &mut Chain, specifics: Specifics) -> AiAssetId {
		let id = pallet_ai_assets::NextAssetId::<Runtime>::get();
		self.makes(chain, registration(specifics, vec![]));
		id
	}

	/// From its first asset to its last.
	fn owns_assets(&mut self, chain: &mut Chain) {
		let asset = self.registers(chain, Specifics::Model);
		self.makes(chain, Register::set_name { asset, name: text("Another model") });
		let (metadata_uri, metadata_hash) = (text("https://example.org"), H256::repeat_byte(1));
		self.makes(chain, Register::set_metadata { asset, metadata_uri, metadata_hash });
		let tags = BoundedVec::truncate_from(vec![text("chat")]);
		self.makes(chain, Register::set_tags { asset, tags });
		self.makes(chain, Register::offer_to_providers { asset, provider: None, ppm: 5 });
		self.makes(chain, Register::withdraw_offer { asset, provider: None });
		self.makes(chain, Register::transfer { asset, to: Dave.to_account_id() });
		let asset = self.registers(chain, Specifics::Agent);
		let remark = frame_system::Call::<Runtime>::remark_with_event { remark: vec![1] };
		self.makes(chain, Register::<Runtime>::act_as { agent: asset, call: Box::new(remark.into()) });
		self.makes(chain, Register::retire { asset });
		self.makes(chain, Register::remove { asset });
	}

	/// From its admission to its bond's return.
	fn audits(&mut self, chain: &mut Chain) {
		let (auditor, attribute) = (self.who.clone(), Attribute::Safety);
		let asset = register(chain, Dave, Specifics::Model, &[]);
		assert_eq!(root(Register::<Runtime>::admit_auditor { auditor: auditor.clone() }), Ok(()));
		self.makes(chain, Register::bond {});
		let attest = || Register::<Runtime>::attest {
			asset,
			attribute,
			report: H256::repeat_byte(1),
			expires_at: System::block_number() + 10,
		};
		self.makes(chain, attest());
		self.makes(chain, Register::revoke_attestation { asset, attribute });
		self.makes(chain, attest());
		chain.pass(10);
		self.makes(chain, Register::prune_attestation { asset, attribute, auditor });
		self.makes(chain, Register::resign {});
		chain.pass(<Runtime as pallet_ai_assets::Config>::AuditorDelay::get());
		self.makes(chain, Register::withdraw_bond {});
	}

	/// As a licensee of an asset of Bob's under terms that name an algorithm.
	fn is_licensed(&mut self, chain: &mut Chain) {
		let algorithm = H256::repeat_byte(1);
		let algorithms = BoundedVec::truncate_from(vec![algorithm]);
		let terms = LicenceTerms { algorithms, ..terms() };
		let hash = terms.hash();
		chain.send(Bob, Licensing::publish_terms { terms });
		let asset = register(chain, Bob, Specifics::Model, &[]);
		let offer = offer(chain, Bob, asset, CRED, hash);
		let licence = issued(|| self.makes(chain, purchase(offer, CRED, hash)));
		self.makes(chain, Licensing::renew { licence, max_price: CRED, pay_native: None });
		self.makes(chain, Licensing::select_algorithm { licence, algorithm });
		self.makes(chain, Licensing::prefer_licence { licence });
		let to = Dave.to_account_id();
		self.makes(chain, Licensing::transfer_licence { licence, to, max_royalty: CRED });
		let licence = issued(|| self.makes(chain, purchase(offer, CRED, hash)));
		self.makes(chain, Licensing::burn_licence { licence });
	}

	/// From terms to the last licence. An asset of its own, from which another of Bob's is derived, earns by it.
	fn licenses(&mut self, chain: &mut Chain) -> (AiAssetId, AiAssetId) {
		let (terms, hash) = (terms(), terms().hash());
		let asset = self.registers(chain, Specifics::Model);
		self.makes(chain, Licensing::publish_terms { terms });
		self.makes(chain, Licensing::open_derivatives { asset, terms: hash });
		let [lost, derived] = [(); 2].map(|()| register(chain, Bob, Specifics::Model, &[asset]));
		self.makes(chain, Register::remove_parent { asset: lost, parent: asset });
		self.makes(chain, Licensing::close_derivatives { asset });
		let offer = pallet_model_licensing::NextOfferId::<Runtime>::get();
		self.makes(chain, make_offer(asset, 2 * CRED, hash));
		self.makes(chain, Licensing::set_price { offer, price: CRED });
		chain.give_credits(Dave, 20 * CRED);
		let licence = issued(|| chain.send(Dave, purchase(offer, CRED, hash)));
		self.makes(chain, Licensing::refund_licence { licence });
		self.makes(chain, Licensing::withdraw_offer { offer });
		self.makes(chain, Licensing::remove_terms { terms: hash });
		(asset, derived)
	}

	/// From income to its end: of its own asset, of the one that is derived from it, and of its shares.
	fn earns(&mut self, chain: &mut Chain, asset: AiAssetId, derived: AiAssetId) {
		let hash = publish(chain);
		chain.give_credits(Dave, 20 * CRED);
		let of_derived = offer(chain, Bob, derived, CRED, hash);
		chain.send(Dave, purchase(of_derived, CRED, hash));
		self.makes(chain, Earns::pull { asset: derived, ancestor: asset });
		self.makes(chain, Earns::claim { asset });
		let (standing, reason) = (Standing::Owner(asset), H256::repeat_byte(1));
		self.makes(chain, Earns::dispute { asset: derived, standing, reason });
		chain.pass(dispute_period() + 1);
		self.makes(chain, Earns::expire_dispute { asset: derived });
		self.makes(chain, division(asset));
		self.makes(chain, Earns::activate { asset, amount: 500_000 });
		chain.pass(epoch());
		chain.send(Dave, purchase(of_derived, CRED, hash));
		self.makes(chain, Earns::pull { asset: derived, ancestor: asset });
		self.makes(chain, Earns::claim_shares { asset, holder: self.who.clone() });
		self.makes(chain, Earns::deactivate { asset, amount: 500_000 });
		self.makes(chain, Earns::reunify { asset });
	}
}

/// Has `who` make every call that is not governance's, by `make`.
fn live_by(chain: &mut Chain, who: AccountId, make: &dyn Fn(&mut Chain, RuntimeCall) -> DispatchResult) {
	let (dest, target) = (who.clone().into(), who.clone().into());
	chain.send(Ferdie, pallet_balances::Call::transfer_keep_alive { dest, value: 50_000 * NOE });
	chain.give_credits(Charlie, 60 * CRED);
	let id = CRED_ASSET_ID.into();
	chain.send(Charlie, Tokens::<Runtime>::transfer { id, target, amount: 50 * CRED });
	let mut actor = Actor { who, make, made: Default::default() };
	actor.owns_assets(chain);
	actor.audits(chain);
	actor.is_licensed(chain);
	let (asset, derived) = actor.licenses(chain);
	actor.earns(chain, asset, derived);
	let of_governance = of_governance();
	actor.made.extend(of_governance.iter().map(name_of));
	assert_eq!(actor.made, all_names());
}

#[test]
fn calls_should_succeed_when_batched() {
	Chain::development(|chain| {
		live_by(chain, Eve.to_account_id(), &|chain, call| in_batch(chain, Eve, call));
	});
}

#[test]
fn calls_should_succeed_when_made_by_a_proxy_for_everything() {
	Chain::development(|chain| {
		make_proxy(chain, Eve, ProxyType::Any);
		live_by(chain, Eve.to_account_id(), &|chain, call| by_proxy(chain, Eve, call));
	});
}

#[test]
fn calls_should_succeed_when_made_by_a_multisig() {
	Chain::development(|chain| {
		fund_multisig(chain);
		live_by(chain, multisig(), &by_multisig);
	});
}

#[test]
fn proxies_should_make_all_calls_but_those_that_move_funds_when_made_for_that() {
	Chain::development(|chain| {
		make_proxy(chain, Eve, ProxyType::NonTransfer);
		let filtered = Err(frame_system::Error::<Runtime>::CallFiltered.into());
		live_by(chain, Eve.to_account_id(), &|chain, call| {
			if !MOVING.contains(&name_of(&call)) {
				return by_proxy(chain, Eve, call);
			}
			assert_eq!(by_proxy(chain, Eve, call.clone()), filtered, "{call:?}");
			assert_eq!(by_proxy(chain, Eve, batch(vec![call.clone()])), filtered, "{call:?}");
			chain.call(Eve, call)
		});
		assert!(MOVING.iter().all(|name| all_names().contains(name)));
	});
}

#[test]
fn calls_of_governance_should_be_roots_alone_when_they_are_wrapped() {
	Chain::development(|chain| {
		make_proxy(chain, Eve, ProxyType::Any);
		fund_multisig(chain);
		let bad = Err(DispatchError::BadOrigin);
		for call in of_governance() {
			assert_eq!(in_batch(chain, Eve, call.clone()), bad, "{call:?}");
			assert_eq!(by_proxy(chain, Eve, call.clone()), bad, "{call:?}");
			assert_eq!(by_multisig(chain, call.clone()), bad, "{call:?}");
		}
		let [admit, ..] = of_governance();
		assert_eq!(root(batch(vec![admit])), Ok(()));
		assert!(AiAssets::auditor(Eve.to_account_id()).is_some());
	});
}
