// SPDX-License-Identifier: Apache-2.0
//! What the views answer: single records as they stand, and pages that are bounded and complete.

use crate::{
	logic::licence::Standing,
	mock::*,
	types::Quota,
	views::{Listing, MAX_PAGE, MAX_SCAN},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::{AiAssetKind, LicenceMarket};
use std::collections::BTreeSet;

fn standing(id: LicenceId) -> Standing {
	ModelLicensing::licence(id).expect("there is such a licence").standing
}

#[test]
fn licence_should_be_shown_as_it_stands_now() {
	ExtBuilder.build_and_execute(|| {
		let id = bobs();
		let quota = Some(Quota { units: QUOTA, period: PERIOD });
		let shown = LicenceView {
			id,
			licence: licence(id),
			standing: Standing::InForce,
			seats: 3,
			quota,
			quota_left: QUOTA,
		};
		assert_eq!(ModelLicensing::licence(id), Some(shown));
		assert_eq!(ModelLicensing::licence(id + 1), None);
		assert_ok!(<ModelLicensing as LicenceMarket<AccountId>>::suspend(id, &BOB));
		assert_eq!(standing(id), Standing::Suspended);
		pass(DURATION - 1);
		assert_eq!(standing(id), Standing::Suspended);
		pass(1);
		assert_eq!(standing(id), Standing::Expired);
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), id, hash(1)));
		assert_eq!(standing(id), Standing::Revoked);
	});
}

/// All licences of an account by pages of so many.
fn walk_licences(who: AccountId, limit: u32) -> Vec<LicenceId> {
	let (mut found, mut cursor) = (vec![], None);
	loop {
		let page = ModelLicensing::licences_of(who, cursor, limit);
		assert!(page.items.len() <= limit.clamp(1, MAX_PAGE) as usize);
		found.extend(page.items.iter().map(|item| item.id));
		cursor = page.next;
		if cursor.is_none() {
			return found;
		}
	}
}

#[test]
fn licences_should_be_on_pages_once_whatever_their_size() {
	ExtBuilder.build_and_execute(|| {
		let offers = [offer(&terms()), offer_of(AGENT, &terms(), 1)];
		let ids: BTreeSet<_> = (0..40).map(|number| buy(BOB, offers[number % 2])).collect();
		buy(CAROL, offers[0]);
		for limit in [0, 1, 3, 39, 40, 41, u32::MAX] {
			let found = walk_licences(BOB, limit);
			assert_eq!(found.len(), 40, "{limit}");
			assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), ids);
		}
		assert_eq!(walk_licences(CAROL, 5), vec![41]);
		assert!(walk_licences(ALICE, 5).is_empty());
		// Those of an asset are together.
		let page = ModelLicensing::licences_of(BOB, None, 20);
		assert_eq!(page.items.iter().map(|item| item.licence.asset).collect::<BTreeSet<_>>().len(), 1);
	});
}

#[test]
fn pages_should_go_on_when_licences_went_in_between() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		for _ in 0..10 {
			buy(BOB, id);
		}
		let first = ModelLicensing::licences_of(BOB, None, 4);
		let (_, last) = first.next.expect("there is more");
		assert_ok!(ModelLicensing::burn_licence(signed(BOB), last));
		let rest = ModelLicensing::licences_of(BOB, first.next, 64);
		assert_eq!((rest.items.len(), rest.next), (6, None));
	});
}

/// A filter that lets everything through.
fn all() -> Filter<AccountId> {
	Filter { asset: None, seller: None, kind: None, open: false }
}

/// The ids of all pages of so many.
fn walk(filter: Filter<AccountId>, limit: u32) -> Vec<OfferId> {
	let (mut found, mut cursor) = (vec![], None);
	loop {
		let page = ModelLicensing::offers(filter.clone(), cursor, limit);
		assert!(page.items.len() <= limit.clamp(1, MAX_PAGE) as usize);
		found.extend(page.items.iter().map(|item| item.id));
		cursor = page.next;
		if cursor.is_none() {
			found.sort();
			return found;
		}
	}
}

/// Offers 1 and 4 of Alice's model, 2 of Carol's agent, and 3, of the model, with licences but withdrawn.
fn chain(test: impl FnOnce()) {
	ExtBuilder.build_and_execute(|| {
		offer(&terms());
		offer_of(AGENT, &terms(), 5);
		buy(BOB, offer(&terms()));
		assert_ok!(ModelLicensing::withdraw_offer(signed(ALICE), 3));
		offer_of(MODEL, &terms(), 7);
		test();
	});
}

#[test]
fn offers_should_be_found_by_asset_seller_kind_and_whether_they_are_open() {
	chain(|| {
		assert_eq!(walk(all(), 64), vec![1, 2, 3, 4]);
		assert_eq!(walk(Filter { asset: Some(MODEL), ..all() }, 64), vec![1, 3, 4]);
		assert_eq!(walk(Filter { asset: Some(99), ..all() }, 64), Vec::<OfferId>::new());
		assert_eq!(walk(Filter { seller: Some(CAROL), ..all() }, 64), vec![2]);
		assert_eq!(walk(Filter { kind: Some(AiAssetKind::Agent), ..all() }, 64), vec![2]);
		assert_eq!(walk(Filter { open: true, ..all() }, 64), vec![1, 2, 4]);
		let narrow = Filter { asset: Some(MODEL), seller: Some(ALICE), open: true, ..all() };
		assert_eq!(walk(narrow, 64), vec![1, 4]);
		give_asset(MODEL, CAROL);
		assert_eq!(walk(Filter { open: true, ..all() }, 64), vec![2]);
	});
}

#[test]
fn offers_should_be_shown_with_their_terms() {
	chain(|| {
		let page = ModelLicensing::offers(all(), Some(1), 1);
		let (offer, kind) = (offer_record(2), Some(AiAssetKind::Agent));
		let shown = Listing { id: 2, offer, terms: Some(terms()), kind, open: true };
		assert_eq!((page.items, page.next), (vec![shown], Some(2)));
		Known::remove(AGENT);
		let gone = ModelLicensing::offers(all(), Some(1), 1).items.remove(0);
		assert_eq!((gone.kind, gone.open), (None, false));
	});
}

#[test]
fn offers_should_be_shown_as_closed_when_all_are_sold() {
	ExtBuilder.build_and_execute(|| {
		let terms = publish(&terms());
		assert_ok!(ModelLicensing::make_offer(signed(ALICE), MODEL, terms, PRICE, Some(1), None));
		assert_eq!(walk(Filter { open: true, ..all() }, 5), vec![1]);
		buy(BOB, 1);
		assert!(walk(Filter { open: true, ..all() }, 5).is_empty());
		assert_eq!(walk(all(), 5), vec![1]);
	});
}

#[test]
fn offers_should_be_on_pages_once_whatever_their_size() {
	ExtBuilder.build_and_execute(|| {
		for _ in 0..30 {
			offer(&terms());
		}
		let ids: Vec<_> = (1..=30).collect();
		for limit in [0, 1, 7, 30, 31, u32::MAX] {
			assert_eq!(walk(all(), limit), ids);
			assert_eq!(walk(Filter { asset: Some(MODEL), ..all() }, limit), ids);
		}
		assert!(ModelLicensing::offers(all(), Some(OfferId::MAX), 5).items.is_empty());
	});
}

#[test]
fn pages_should_be_bounded_when_nothing_fits() {
	ExtBuilder.build_and_execute(|| {
		let scan = OfferId::try_from(MAX_SCAN).expect("it is small");
		NextOfferId::<Test>::put(3 * scan + 1);
		let page = ModelLicensing::offers(all(), None, 64);
		assert_eq!((page.items.len(), page.next), (0, Some(scan)));
		NextOfferId::<Test>::put(1);
	});
}

#[test]
fn quote_should_say_what_keeps_an_account_from_buying() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&LicenceTerms { required_tier: 2, ..terms() });
		let refusal = |who| ModelLicensing::quote(id, who).expect("there is an offer").refusal;
		assert_eq!(refusal(ALICE), Some(Refusal::SelfPurchase));
		assert_eq!(refusal(BOB), Some(Refusal::InsufficientTier));
		TiersOf::set([(BOB, (2, 0))].into());
		assert_eq!(refusal(BOB), None);
		assert_eq!(ModelLicensing::quote(id + 1, BOB), None);
	});
}
