// SPDX-License-Identifier: Apache-2.0
//! What assets earn, their shares, and disputes.

use super::*;

fn activation(asset: AiAssetId, amount: u32) -> Earns<Runtime> {
	Earns::activate { asset, amount }
}

/// An asset that Dave has divided, and of whose shares Charlie has half.
fn divided(chain: &mut Chain) -> AiAssetId {
	let asset = register(chain, Dave, Specifics::Model, &[]);
	chain.send(Dave, division(asset));
	chain.send(Dave, move_shares(asset, Charlie, 500_000));
	asset
}

/// One of which Dave's shares have started to earn, and after them Charlie's, without either having heard of it, and for
/// a licence of which `price` was paid since; and that licence.
fn overtaken(chain: &mut Chain, price: Balance) -> (AiAssetId, LicenceId) {
	let asset = divided(chain);
	for who in [Dave, Charlie] {
		chain.send(who, activation(asset, 100_000));
		chain.pass(epoch());
	}
	(asset, earn(chain, Dave, asset, price))
}

#[test]
fn pull_should_be_within_its_weight_whatever_the_lineage() {
	Chain::development(|chain| {
		prepare(chain);
		let root = open_model(chain, &[]);
		let few = register(chain, Bob, Specifics::Model, &[root]);
		let many = descendant(chain);
		for (asset, count) in [(few, 1), (many, 32)] {
			assert_eq!(ancestors(asset).len(), count);
			let ancestor = ancestors(asset)[0];
			let pull = Earns::<Runtime>::pull { asset, ancestor };
			earn(chain, Bob, asset, ODD);
			assert_declared(chain, Ferdie, pull.clone(), declared!(pallet_royalties, pull()));
			// For shares that start to earn now.
			chain.send(Bob, division(ancestor));
			chain.send(Bob, activation(ancestor, 20_000));
			chain.pass(epoch());
			earn(chain, Bob, asset, ODD);
			assert_declared(chain, Ferdie, pull, declared!(pallet_royalties, pull()));
			assert!(Royalties::pool(ancestor).is_some_and(|pool| pool.active == 20_000 && pool.held > 0));
		}
	});
}

#[test]
fn claim_should_be_within_its_weight_when_the_owner_had_no_credits() {
	Chain::development(|chain| {
		prepare(chain);
		let asset = register(chain, Dave, Specifics::Model, &[]);
		// The second adds to the account that the first makes.
		for _ in 0..2 {
			earn(chain, Dave, asset, ODD);
			assert_declared(chain, Ferdie, Earns::claim { asset }, declared!(pallet_royalties, claim()));
		}
		assert!(credits(&Dave.to_account_id()) > 19 * CRED);
	});
}

#[test]
fn claim_should_be_within_its_weight_when_it_ends_in_escrow() {
	Chain::development(|chain| {
		prepare(chain);
		let many = descendant(chain);
		let few = register(chain, Bob, Specifics::Model, &[]);
		for asset in [few, many] {
			earn(chain, Bob, asset, LITTLE);
			assert_declared(chain, Ferdie, Earns::claim { asset }, declared!(pallet_royalties, claim()));
		}
		// All of the first, and four fifths of the second.
		assert_eq!(escrow(Bob), LITTLE * 98 / 100 * 9 / 5);
	});
}

#[test]
fn dividing_should_be_within_its_weight() {
	Chain::development(|chain| {
		prepare(chain);
		for price in [0, LITTLE, ODD] {
			let asset = register(chain, Dave, Specifics::Model, &[]);
			earn(chain, Dave, asset, price);
			assert_declared(chain, Dave, division(asset), declared!(pallet_royalties, fractionalize()));
		}
		assert_eq!(escrow(Dave), LITTLE * 98 / 100);
		assert!(credits(&Dave.to_account_id()) > 9 * CRED);
	});
}

#[test]
fn activation_should_be_within_its_weight_when_others_have_started_since() {
	Chain::development(|chain| {
		let asset = divided(chain);
		let declared = || declared!(pallet_royalties, activate());
		assert_declared(chain, Dave, activation(asset, 100_000), declared());
		assert_declared(chain, Dave, activation(asset, 1), declared());
		chain.pass(epoch());
		// Of one who is new, after shares that have started and are listed still.
		assert_declared(chain, Charlie, activation(asset, 100_000), declared());
		chain.pass(epoch());
		// Of one whose shares have started before those.
		assert_declared(chain, Dave, activation(asset, 1), declared());
		let position = Royalties::position(asset, Dave.to_account_id()).expect("it is there");
		assert_eq!((position.active, position.activating), (100_001, 1));
	});
}

#[test]
fn deactivation_should_be_within_its_weight_when_it_closes_and_pays_the_position() {
	for price in [0, LITTLE, ODD] {
		Chain::development(|chain| {
			prepare(chain);
			let (asset, _) = overtaken(chain, price);
			let all = Earns::deactivate { asset, amount: 100_000 };
			assert_declared(chain, Dave, all, declared!(pallet_royalties, deactivate()));
			assert_eq!(Royalties::position(asset, Dave.to_account_id()), None);
			// A tenth, in either account.
			let paid = escrow(Dave) + credits(&Dave.to_account_id());
			assert_eq!(paid, (price - price.div_ceil(50)) / 10);
		});
	}
}

#[test]
fn deactivation_should_be_within_its_weight_when_shares_wait() {
	Chain::development(|chain| {
		prepare(chain);
		let (asset, _) = overtaken(chain, ODD);
		chain.send(Dave, activation(asset, 10));
		let most = Earns::deactivate { asset, amount: 20 };
		assert_declared(chain, Dave, most, declared!(pallet_royalties, deactivate()));
		let position = Royalties::position(asset, Dave.to_account_id()).expect("it is there");
		assert_eq!((position.active, position.activating), (99_990, 0));
	});
}

#[test]
fn claim_of_shares_should_be_within_its_weight_when_others_have_started_since() {
	for price in [LITTLE, ODD] {
		Chain::development(|chain| {
			prepare(chain);
			let (asset, _) = overtaken(chain, price);
			for who in [Dave, Charlie] {
				let claim = Earns::claim_shares { asset, holder: who.to_account_id() };
				assert_declared(chain, Ferdie, claim, declared!(pallet_royalties, claim_shares()));
			}
			let paid = escrow(Dave) + credits(&Dave.to_account_id());
			assert_eq!(paid, (price - price.div_ceil(50)) / 10);
		});
	}
}

#[test]
fn positions_that_a_dispute_left_should_end_within_their_weights() {
	Chain::development(|chain| {
		prepare(chain);
		let (asset, licence) = overtaken(chain, ODD);
		let (standing, reason) = (Standing::Licensee(licence), H256::repeat_byte(1));
		let dispute = Earns::dispute { asset, standing, reason };
		assert_declared(chain, Eve, dispute, declared!(pallet_royalties, dispute()));
		let all = Earns::deactivate { asset, amount: 100_000 };
		assert_declared(chain, Dave, all, declared!(pallet_royalties, deactivate()));
		assert!(Royalties::position(asset, Dave.to_account_id()).is_some());
		let release = Earns::resolve_dispute { asset, verdict: Verdict::Released, slash: false };
		assert_declared_of_root(chain, release, declared!(pallet_royalties, resolve_dispute()));
		// The first pays, the second closes.
		for left in [true, false] {
			let claim = Earns::claim_shares { asset, holder: Dave.to_account_id() };
			assert_declared(chain, Ferdie, claim, declared!(pallet_royalties, claim_shares()));
			assert_eq!(Royalties::position(asset, Dave.to_account_id()).is_some(), left);
		}
	});
}

#[test]
fn reunification_should_be_within_its_weight_when_another_divided_the_asset_and_it_never_earned() {
	Chain::development(|chain| {
		let asset = divided(chain);
		chain.send(Dave, activation(asset, 1));
		chain.pass(epoch());
		chain.send(Dave, Earns::deactivate { asset, amount: 1 });
		chain.send(Dave, Register::transfer { asset, to: Eve.to_account_id() });
		for who in [Dave, Charlie] {
			chain.send(who, move_shares(asset, Eve, 500_000));
		}
		assert_declared(chain, Eve, Earns::reunify { asset }, declared!(pallet_royalties, reunify()));
		let shares = Royalties::shares_of(asset).expect("ids are small");
		assert_eq!((Royalties::pool(asset), Assets::maybe_total_supply(shares)), (None, None));
	});
}

#[test]
fn reunification_should_be_within_its_weight_when_the_asset_has_earned() {
	Chain::development(|chain| {
		prepare(chain);
		let asset = register(chain, Bob, Specifics::Model, &[]);
		chain.send(Bob, division(asset));
		earn(chain, Bob, asset, ODD);
		assert_declared(chain, Bob, Earns::reunify { asset }, declared!(pallet_royalties, reunify()));
		assert!(Royalties::claimable(asset, Bob.to_account_id()) > 9 * CRED);
	});
}

#[test]
fn disputes_should_be_within_their_weights_until_they_are_decided() {
	Chain::development(|chain| {
		prepare(chain);
		let root = open_model(chain, &[]);
		let asset = register(chain, Charlie, Specifics::Model, &[root]);
		// To accounts that have nothing, the second of which cannot receive it.
		for (price, beneficiary) in [(ODD, nobody(1)), (LITTLE, nobody(2))] {
			earn(chain, Charlie, asset, price);
			let dispute =
				Earns::dispute { asset, standing: Standing::Owner(root), reason: H256::repeat_byte(1) };
			assert_declared(chain, Bob, dispute, declared!(pallet_royalties, dispute()));
			let verdict = Verdict::Redirected(beneficiary.clone());
			let redirect = Earns::resolve_dispute { asset, verdict, slash: true };
			assert_declared_of_root(chain, redirect, declared!(pallet_royalties, resolve_dispute()));
			let income = price - price.div_ceil(50);
			let paid = credits(&beneficiary) + PaymentLanes::account(beneficiary).held;
			assert!(paid > income * 9 / 10 && paid < income);
		}
	});
}

#[test]
fn disputes_should_be_within_their_weights_until_they_expire() {
	Chain::development(|chain| {
		prepare(chain);
		let asset = register(chain, Charlie, Specifics::Model, &[]);
		let licence = earn(chain, Charlie, asset, ODD);
		let (standing, reason) = (Standing::Licensee(licence), H256::repeat_byte(1));
		let dispute = Earns::dispute { asset, standing, reason };
		assert_declared(chain, Eve, dispute, declared!(pallet_royalties, dispute()));
		chain.pass(dispute_period() + 1);
		let expire = Earns::expire_dispute { asset };
		assert_declared(chain, Ferdie, expire, declared!(pallet_royalties, expire_dispute()));
		assert_eq!(Royalties::dispute_of(asset), None);
	});
}

#[test]
fn dispute_should_be_refused_when_the_licence_has_expired_or_was_revoked() {
	Chain::development(|chain| {
		prepare(chain);
		let asset = register(chain, Dave, Specifics::Model, &[]);
		let [expired, revoked] = [(); 2].map(|()| earn(chain, Dave, asset, ODD));
		let reason = H256::zero();
		let dispute =
			|licence| Earns::<Runtime>::dispute { asset, standing: Standing::Licensee(licence), reason };
		let refused = Err(pallet_royalties::Error::<Runtime>::NoStanding.into());
		assert_eq!(root(Licensing::revoke_licence { licence: revoked, reason }), Ok(()));
		assert_eq!(chain.call(Eve, dispute(revoked)), refused);
		chain.pass(terms().duration.expect("licences end"));
		assert_eq!(chain.call(Eve, dispute(expired)), refused);
	});
}
