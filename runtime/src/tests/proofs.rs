// SPDX-License-Identifier: Apache-2.0
//! Whether the proofs of real dispatches of metered services are no larger than their weights declare.

use super::{chain::*, metered::*, weights::proof_size};
use crate::*;
use noema_primitives::{LaneSignature, CRED};
use polkadot_sdk::*;

use frame_support::{dispatch::GetDispatchInfo, traits::GetCallMetadata};
use pallet_access_keys::Call as Keys;
use pallet_payment_lanes::Call as Lanes;
use sp_core::Pair;
use std::cell::RefCell;

/// The proof of the call that `prepare` answers, by `who`, is within what the call declares.
pub fn assert_proof_within(who: Sr25519Keyring, prepare: impl Fn(&mut Chain) -> RuntimeCall) {
	let (account, call) = (who.to_account_id(), RefCell::new(None));
	let prepare = |chain: &mut Chain| {
		call.replace(Some(prepare(chain)));
	};
	let proof = proof_size(&account, prepare, || {
		let call = call.borrow().clone().expect("it was prepared");
		assert_eq!(dispatch(call.clone(), RuntimeOrigin::signed(account.clone())), Ok(()), "{call:?}");
	});
	let call = call.into_inner().expect("it was prepared");
	let declared = call.get_dispatch_info().call_weight.proof_size();
	let name = call.get_call_metadata().function_name;
	println!("{name}: a proof of {proof} bytes; {declared} declared");
	assert!(proof <= declared, "{name}: {proof} > {declared}");
}

#[test]
fn proofs_of_selling_should_be_within_their_weights() {
	let provider = |chain: &mut Chain| chain.send(Bob, register_provider());
	assert_proof_within(Bob, |_| register_provider().into());
	assert_proof_within(Bob, |chain| {
		provider(chain);
		register_service().into()
	});
	assert_proof_within(Bob, |chain| {
		provider(chain);
		chain.send(Bob, register_service());
		publish_tariff(0).into()
	});
}

#[test]
fn proofs_of_paying_should_be_within_their_weights() {
	let payer = |chain: &mut Chain| {
		let service = sell(chain);
		(service, buy(chain, service))
	};
	assert_proof_within(Eve, |chain| {
		chain.give_credits(Eve, 30 * CRED);
		Lanes::deposit { amount: CRED }.into()
	});
	assert_proof_within(Eve, |chain| open_lane(payer(chain).0, 1).into());
	assert_proof_within(Eve, |chain| Lanes::top_up { lane: payer(chain).1, amount: CRED }.into());
	assert_proof_within(Eve, |chain| Lanes::request_close { lane: payer(chain).1, keep: None }.into());
	assert_proof_within(Eve, |chain| {
		payer(chain);
		Lanes::withdraw { amount: CRED }.into()
	});
	assert_proof_within(Bob, |chain| claim(&[row(payer(chain).1, CRED)]).into());
	assert_proof_within(Bob, |chain| {
		let (service, lane) = payer(chain);
		chain.send(Eve, open_lane(service, 1));
		let other = lanes_of_eve().into_iter().find(|id| *id != lane).expect("it was opened");
		claim(&[row(lane, CRED), row(other, CRED)]).into()
	});
	assert_proof_within(Bob, |chain| Lanes::release { lane: payer(chain).1 }.into());
}

#[test]
fn proofs_of_keys_should_be_within_their_weights() {
	let grant = || Keys::<Runtime>::grant { key: signer(), terms: terms() };
	let owner = |chain: &mut Chain| {
		let service = sell(chain);
		buy(chain, service);
		service
	};
	assert_proof_within(Eve, |chain| {
		owner(chain);
		grant().into()
	});
	assert_proof_within(Bob, |chain| {
		let request = request(owner(chain));
		chain.send(Eve, grant());
		let signature = key().sign(request.signing_hash().as_ref()).into();
		let signature = LaneSignature::Sr25519 { wrapped: false, signature };
		Lanes::open_lane_for { request, signature }.into()
	});
	assert_proof_within(Eve, |chain| {
		owner(chain);
		chain.send(Eve, grant());
		Keys::revoke { key: signer() }.into()
	});
}
