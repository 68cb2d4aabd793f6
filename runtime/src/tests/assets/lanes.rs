// SPDX-License-Identifier: Apache-2.0
//! Lanes and jobs under licences, and claims that pay royalties.

use super::*;
use crate::tests::metered::{
	assert_call_within, claim, open_lane, open_lane_for, opened, register_provider, request, row, signer,
	terms as key_terms, LanesWeight, DELAY,
};
use noema_primitives::{LaneId, OpenRequest, ServiceId};
use pallet_access_keys::{types::Terms, Call as Keys};
use pallet_payment_lanes::{Call as Lanes, WeightInfo as _};

/// A service of Bob's that uses a model of his at a royalty of 30 %, and if `licensed` demands a licence of it.
pub fn service(chain: &mut Chain, licensed: bool) -> (ServiceId, AiAssetId) {
	let model = register(chain, Bob, Specifics::Model, &[]);
	chain.send(Bob, Register::offer_to_providers { asset: model, provider: None, ppm: 300_000 });
	(sell_with(chain, Some(model), Some(model).filter(|_| licensed)), model)
}

/// A service that demands a licence, and one of Eve's, who has a key and credits in escrow.
pub fn licensed(chain: &mut Chain) -> (ServiceId, LicenceId) {
	ready(chain);
	let (service, model) = service(chain, true);
	(service, earn(chain, Bob, model, ODD))
}

/// Bob is a provider, and Eve has a key and credits in escrow.
pub fn ready(chain: &mut Chain) {
	prepare(chain);
	chain.send(Bob, register_provider());
	chain.send(Eve, Lanes::deposit { amount: 60 * CRED });
	let terms = Terms { cap: 20 * CRED, ..key_terms() };
	chain.send(Eve, Keys::grant { key: signer(), terms });
}

/// Opens a lane under a licence, as Eve's key asks for.
fn open_for(service: ServiceId, licence: Option<LicenceId>, salt: u64) -> Lanes<Runtime> {
	open_lane_for(OpenRequest { licence, salt, ..request(service) })
}

/// A job, under a licence or not.
fn authorize(service: ServiceId, licence: Option<LicenceId>, salt: u64) -> Lanes<Runtime> {
	Lanes::authorize {
		service,
		tariff_version: 1,
		amount: 5 * CRED,
		signer: signer(),
		licence,
		capture_period: DELAY,
		refund_period: 0,
		salt,
	}
}

fn seats_used(licence: LicenceId) -> u32 {
	ModelLicensing::licence(licence).expect("it is there").licence.seats_used
}

#[test]
fn lanes_should_be_within_their_weights_when_a_licence_gives_them_a_seat() {
	Chain::development(|chain| {
		let (service, licence) = licensed(chain);
		let own = opened(|| {
			assert_call_within(chain, Eve, open_under(service, licence, 0), LanesWeight::open_lane());
		});
		let of_key = opened(|| {
			let open = open_for(service, Some(licence), 1);
			assert_call_within(chain, Bob, open, LanesWeight::open_lane_for());
		});
		assert_eq!(seats_used(licence), 2);
		for lane in [own, of_key] {
			assert_call_within(chain, Bob, Lanes::release { lane }, LanesWeight::release());
		}
		assert_eq!(seats_used(licence), 0);
	});
}

#[test]
fn key_should_take_seats_when_its_owner_granted_licences_and_not_else() {
	Chain::development(|chain| {
		let (service, licence) = licensed(chain);
		let terms = || Terms { cap: 20 * CRED, ..key_terms() };
		let without = Keys::update_grant { key: signer(), terms: Terms { licences: false, ..terms() } };
		chain.send(Eve, without);
		let refused = pallet_access_keys::Error::<Runtime>::LicencesNotGranted;
		let open = open_for(service, Some(licence), 1);
		assert_eq!(chain.call(Bob, open.clone()), Err(refused.into()));
		assert_eq!(seats_used(licence), 0);
		chain.send(Eve, Keys::update_grant { key: signer(), terms: terms() });
		chain.send(Bob, open);
		assert_eq!(seats_used(licence), 1);
	});
}

#[test]
fn last_seat_should_be_within_its_weight_when_a_new_period_of_the_quota_has_begun() {
	Chain::development(|chain| {
		let (service, licence) = licensed(chain);
		for salt in 0..2 {
			chain.send(Eve, open_under(service, licence, salt));
		}
		chain.pass(2_000);
		let last = opened(|| {
			assert_call_within(chain, Eve, open_under(service, licence, 2), LanesWeight::open_lane());
		});
		chain.pass(1_000);
		// What it has not used is lost with its period.
		assert_call_within(chain, Bob, Lanes::release { lane: last }, LanesWeight::release());
		let view = ModelLicensing::licence(licence).expect("it is there");
		assert_eq!((view.licence.seats_used, view.quota_left), (2, [3_000; 6]));
	});
}

#[test]
fn finalising_should_be_within_its_weight_when_a_lane_of_a_key_has_a_seat() {
	Chain::development(|chain| {
		let (service, licence) = licensed(chain);
		let lane = opened(|| chain.send(Bob, open_for(service, Some(licence), 1)));
		chain.send(Eve, Lanes::request_close { lane, keep: None });
		chain.pass(DELAY + 1);
		assert_call_within(chain, Ferdie, Lanes::finalise { lane }, LanesWeight::finalise());
		assert_eq!(seats_used(licence), 0);
	});
}

#[test]
fn closing_all_should_be_within_its_weight_when_lanes_of_a_key_have_seats() {
	for count in 1..=3 {
		Chain::development(|chain| {
			let (service, licence) = licensed(chain);
			for salt in 0..u64::from(count) {
				chain.send(Bob, open_for(service, Some(licence), salt));
			}
			let close = Lanes::close_lanes_of { limit: count };
			assert_call_within(chain, Bob, close, LanesWeight::close_lanes_of(count));
			assert_eq!(seats_used(licence), 0);
		});
	}
}

#[test]
fn jobs_should_be_within_their_weights_when_a_licence_gives_them_a_seat() {
	Chain::development(|chain| {
		let (service, licence) = licensed(chain);
		let [voided, over] = [0, 1].map(|salt| {
			opened(|| {
				let authorize = authorize(service, Some(licence), salt);
				assert_call_within(chain, Eve, authorize, LanesWeight::authorize());
			})
		});
		assert_eq!(seats_used(licence), 2);
		assert_call_within(chain, Bob, Lanes::void { job: voided }, LanesWeight::release());
		chain.pass(DELAY + 1);
		assert_call_within(chain, Ferdie, Lanes::reclaim { job: over }, LanesWeight::finalise());
		assert_eq!(seats_used(licence), 0);
	});
}

#[test]
fn claims_should_be_within_their_weights_when_each_row_pays_another_asset() {
	Chain::development(|chain| {
		ready(chain);
		let sold = [(); 2].map(|()| service(chain, false));
		let lanes: Vec<LaneId> = [(0, sold[0].0), (1, sold[1].0)]
			.into_iter()
			.map(|(salt, service)| opened(|| chain.send(Bob, open_for(service, None, salt))))
			.collect();
		// The first makes an account of CRED for where the earnings go.
		let first = claim(&[row(lanes[0], CRED)]);
		assert_call_within(chain, Bob, first, LanesWeight::claim(1));
		let both = claim(&[row(lanes[0], 2 * CRED), row(lanes[1], CRED)]);
		assert_call_within(chain, Bob, both, LanesWeight::claim(2));
		let earned = sold.map(|(_, model)| Royalties::income_of(model).expect("it is there").acc);
		// Three tenths of what the fee of two per cent leaves.
		assert_eq!(earned, [588_000, 294_000]);
	});
}

#[test]
fn claim_should_be_within_its_weight_when_the_vault_is_refilled_by_its_fee() {
	Chain::development(|chain| {
		ready(chain);
		let (service, _) = service(chain, false);
		let lane = opened(|| chain.send(Eve, open_lane(service, 0)));
		uncover(chain);
		assert_call_within(chain, Bob, claim(&[row(lane, CRED)]), LanesWeight::claim(1));
	});
}

#[test]
fn capture_should_be_within_its_weight_when_it_pays_an_asset() {
	Chain::development(|chain| {
		ready(chain);
		let (service, model) = service(chain, false);
		let job = opened(|| chain.send(Eve, authorize(service, None, 0)));
		// The first makes an account of CRED for where the earnings go.
		for amount in [CRED, 2 * CRED] {
			let capture = Lanes::capture { job, voucher: Some(row(job, amount)) };
			assert_call_within(chain, Bob, capture, LanesWeight::capture());
		}
		assert_eq!(Royalties::income_of(model).expect("it is there").acc, 588_000);
	});
}
