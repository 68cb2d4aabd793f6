// SPDX-License-Identifier: Apache-2.0
//! Licences: their terms and offers, what they cost, who has them, and their end.

use super::*;
use pallet_model_licensing::types::OfferId;

/// Terms that name an algorithm.
fn other_terms() -> LicenceTerms {
	LicenceTerms { algorithms: BoundedVec::truncate_from(vec![H256::repeat_byte(1)]), ..terms() }
}

/// An offer of Bob's, of a model of his. [`terms`] must be published.
pub fn sale(chain: &mut Chain, price: Balance) -> OfferId {
	let asset = register(chain, Bob, Specifics::Model, &[]);
	offer(chain, Bob, asset, price, terms().hash())
}

/// A purchase of it by Dave, who has no credits, for NOE.
fn for_native(offer: OfferId) -> Licensing<Runtime> {
	let mut call = purchase(offer, ODD, terms().hash());
	if let Licensing::buy_licence { pay_native, .. } = &mut call {
		*pay_native = Some(500 * NOE);
	}
	call
}

#[test]
fn offering_should_be_within_its_weight_from_terms_to_their_end() {
	Chain::development(|chain| {
		let (terms, hash) = (terms(), terms().hash());
		let publish = Licensing::publish_terms { terms };
		assert_declared(chain, Bob, publish, declared!(pallet_model_licensing, publish_terms()));
		let asset = register(chain, Bob, Specifics::Model, &[]);
		for price in [CRED, 0] {
			let make = make_offer(asset, price, hash);
			assert_declared(chain, Bob, make, declared!(pallet_model_licensing, make_offer()));
		}
		let set = Licensing::set_price { offer: 1, price: 2 * CRED };
		assert_declared(chain, Bob, set, declared!(pallet_model_licensing, set_price()));
		let declared = || declared!(pallet_model_licensing, withdraw_offer());
		assert_declared(chain, Bob, Licensing::withdraw_offer { offer: 1 }, declared());
		// By anyone, for it has lapsed.
		chain.send(Bob, Register::transfer { asset, to: Eve.to_account_id() });
		assert_declared(chain, Ferdie, Licensing::withdraw_offer { offer: 2 }, declared());
		let remove = Licensing::remove_terms { terms: hash };
		assert_declared(chain, Bob, remove, declared!(pallet_model_licensing, remove_terms()));
	});
}

#[test]
fn buying_should_be_within_its_weight_when_credits_pay() {
	for covered in [true, false] {
		Chain::development(|chain| {
			prepare(chain);
			let offers = [0, LITTLE, ODD].map(|price| sale(chain, price));
			if !covered {
				uncover(chain);
			}
			for offer in offers {
				let buy = purchase(offer, ODD, terms().hash());
				assert_declared(chain, Eve, buy, declared!(pallet_model_licensing, buy_licence(0)));
			}
		});
	}
}

#[test]
fn buying_should_be_within_its_weight_when_native_pays() {
	for covered in [true, false] {
		// Here prices age, so that one parameter more is read.
		Chain::local(|chain| {
			publish(chain);
			let offer = sale(chain, ODD);
			if covered {
				chain.advance(20);
				chain.feed(100_000);
			} else {
				chain.give_credits(One, CRED);
				uncover(chain);
			}
			// The first makes an account of CRED.
			for _ in 0..2 {
				let buy = for_native(offer);
				assert_declared(chain, Dave, buy, declared!(pallet_model_licensing, buy_licence_native(0)));
			}
		});
	}
}

#[test]
fn renewal_should_be_within_its_weight() {
	for covered in [true, false] {
		Chain::development(|chain| {
			prepare(chain);
			let asset = register(chain, Bob, Specifics::Model, &[]);
			let licence = earn(chain, Bob, asset, ODD);
			if !covered {
				uncover(chain);
			}
			let renew = |pay_native| Licensing::<Runtime>::renew { licence, max_price: ODD, pay_native };
			assert_declared(chain, Eve, renew(None), declared!(pallet_model_licensing, renew()));
			send_all_away(chain, Eve);
			let native = renew(Some(500 * NOE));
			assert_declared(chain, Eve, native, declared!(pallet_model_licensing, renew_native()));
		});
	}
}

#[test]
fn transfer_of_a_licence_should_be_within_its_weight_when_it_is_preferred_and_owes_a_royalty() {
	Chain::development(|chain| {
		prepare(chain);
		let asset = register(chain, Bob, Specifics::Model, &[]);
		for price in [0, ODD] {
			let licence = earn(chain, Bob, asset, price);
			let prefer = Licensing::prefer_licence { licence };
			assert_declared(chain, Eve, prefer, declared!(pallet_model_licensing, prefer_licence()));
			let transfer = Licensing::transfer_licence { licence, to: nobody(1), max_royalty: CRED };
			assert_declared(chain, Eve, transfer, declared!(pallet_model_licensing, transfer_licence()));
		}
	});
}

#[test]
fn selection_should_be_within_its_weight() {
	Chain::development(|chain| {
		prepare(chain);
		let hash = other_terms().hash();
		chain.send(Bob, Licensing::publish_terms { terms: other_terms() });
		let asset = register(chain, Bob, Specifics::Dataset { compute_only: true }, &[]);
		let offer = offer(chain, Bob, asset, ODD, hash);
		let licence = issued(|| chain.send(Eve, purchase(offer, ODD, hash)));
		let select = Licensing::select_algorithm { licence, algorithm: H256::repeat_byte(1) };
		assert_declared(chain, Eve, select, declared!(pallet_model_licensing, select_algorithm()));
	});
}

#[test]
fn refund_of_a_licence_should_be_within_its_weight_when_it_was_the_last_of_its_offer() {
	// The holder has credits, has none, and cannot receive what it gets.
	for (price, broke) in [(ODD, false), (ODD, true), (LITTLE, true)] {
		Chain::development(|chain| {
			prepare(chain);
			chain.give_credits(Bob, 20 * CRED);
			let offer = sale(chain, price);
			let licence = issued(|| chain.send(Eve, purchase(offer, price, terms().hash())));
			chain.send(Eve, Licensing::prefer_licence { licence });
			chain.send(Bob, Licensing::withdraw_offer { offer });
			if broke {
				send_all_away(chain, Eve);
			}
			let before = credits(&Eve.to_account_id()) + escrow(Eve);
			let refund = Licensing::refund_licence { licence };
			assert_declared(chain, Bob, refund, declared!(pallet_model_licensing, refund_licence()));
			assert_eq!(credits(&Eve.to_account_id()) + escrow(Eve) - before, price);
			assert_eq!(escrow(Eve) > 0, price == LITTLE);
		});
	}
}

#[test]
fn revocation_and_its_end_should_be_within_their_weights_when_anyone_burns_the_licence_of_another() {
	Chain::development(|chain| {
		prepare(chain);
		let offer = sale(chain, ODD);
		let licence = issued(|| chain.send(Eve, purchase(offer, ODD, terms().hash())));
		let to = Dave.to_account_id();
		chain.send(Eve, Licensing::transfer_licence { licence, to, max_royalty: CRED });
		chain.send(Dave, Licensing::prefer_licence { licence });
		chain.send(Bob, Licensing::withdraw_offer { offer });
		let revoke = Licensing::revoke_licence { licence, reason: H256::repeat_byte(1) };
		assert_declared_of_root(chain, revoke, declared!(pallet_model_licensing, revoke_licence()));
		let burn = Licensing::burn_licence { licence };
		assert_declared(chain, Ferdie, burn, declared!(pallet_model_licensing, burn_licence()));
		assert!(ModelLicensing::licence(licence).is_none());
		assert!(pallet_model_licensing::Offers::<Runtime>::get(offer).is_none());
	});
}

#[test]
fn burning_should_be_within_its_weight_when_the_holder_does_it_or_its_grace_is_over() {
	Chain::development(|chain| {
		prepare(chain);
		let asset = register(chain, Bob, Specifics::Model, &[]);
		let [own, abandoned] = [(); 2].map(|()| earn(chain, Bob, asset, ODD));
		let declared = || declared!(pallet_model_licensing, burn_licence());
		assert_declared(chain, Eve, Licensing::burn_licence { licence: own }, declared());
		chain.pass(terms().duration.expect("they end"));
		chain.pass(<Runtime as pallet_model_licensing::Config>::GracePeriod::get());
		assert_declared(chain, Ferdie, Licensing::burn_licence { licence: abandoned }, declared());
	});
}

#[test]
fn opening_derivatives_should_be_within_its_weight_when_an_owner_before_had_opened_them() {
	Chain::development(|chain| {
		let terms = publish(chain);
		let asset = register(chain, Bob, Specifics::Model, &[]);
		let declared = || declared!(pallet_model_licensing, open_derivatives());
		assert_declared(chain, Bob, Licensing::open_derivatives { asset, terms }, declared());
		chain.send(Bob, Register::transfer { asset, to: Charlie.to_account_id() });
		chain.send(Dave, Licensing::publish_terms { terms: other_terms() });
		let terms = other_terms().hash();
		assert_declared(chain, Charlie, Licensing::open_derivatives { asset, terms }, declared());
		chain.send(Charlie, Register::retire { asset });
		let close = Licensing::close_derivatives { asset };
		assert_declared(chain, Ferdie, close, declared!(pallet_model_licensing, close_derivatives()));
	});
}
