// SPDX-License-Identifier: Apache-2.0
//! Finding services: what filters let through, and that pages are bounded and complete.

use crate::{
	mock::{Services, *},
	types::{MAX_PAGE, MAX_SCAN},
	*,
};
use frame::testing_prelude::*;
use noema_primitives::metering::UNIT_CLASSES;

/// A filter that lets everything through.
fn all() -> Filter<AccountId> {
	Filter { kind: None, tag: None, provider: None, max_prices: [None; UNIT_CLASSES], open: false }
}

/// The ids of a page.
fn ids(page: &Page<AccountId>) -> Vec<ServiceId> {
	page.items.iter().map(|listing| listing.id).collect()
}

/// The ids of all pages of so many, sorted, and the number of pages.
fn walk(filter: &Filter<AccountId>, limit: u32) -> (Vec<ServiceId>, usize) {
	let (mut found, mut pages, mut cursor) = (vec![], 0, None);
	loop {
		let page = Services::services(filter.clone(), cursor, limit);
		assert!(page.items.len() <= limit.clamp(1, MAX_PAGE) as usize);
		found.extend(ids(&page));
		pages += 1;
		cursor = page.next;
		if cursor.is_none() {
			found.sort();
			return (found, pages);
		}
	}
}

fn found(filter: Filter<AccountId>) -> Vec<ServiceId> {
	walk(&filter, 64).0
}

/// Registers a service with a kind and tags.
fn add(who: AccountId, kind: ServiceKind, words: &[&str]) -> ServiceId {
	let id = NextServiceId::<Test>::get();
	let details = Details { tags: tags(words), ..details() };
	assert_ok!(Services::register_service(signed(who), kind, endpoint(), details, None, None));
	id
}

/// Services 0 to 4 of Alice and Bob.
fn chain(test: impl FnOnce()) {
	ExtBuilder::default().provider().build_and_execute(|| {
		register(BOB);
		add(ALICE, ServiceKind::Chat, &["llama", "fast"]);
		add(BOB, ServiceKind::Chat, &["llama"]);
		add(ALICE, ServiceKind::Image, &[]);
		add(BOB, ServiceKind::Embedding, &["fast"]);
		add(ALICE, ServiceKind::Chat, &["mixtral"]);
		test();
	});
}

#[test]
fn services_should_all_be_found_when_nothing_is_asked_for() {
	chain(|| {
		let page = Services::services(all(), None, 64);
		assert_eq!((ids(&page), page.next), (vec![0, 1, 2, 3, 4], None));
		assert_eq!(page.items[3], Services::service(3).expect("there is one"));
	});
}

#[test]
fn services_should_be_found_by_kind_tag_and_provider() {
	chain(|| {
		assert_eq!(found(Filter { kind: Some(ServiceKind::Chat), ..all() }), vec![0, 1, 4]);
		assert!(found(Filter { kind: Some(ServiceKind::Audio), ..all() }).is_empty());
		assert_eq!(found(Filter { tag: Some(bytes("fast")), ..all() }), vec![0, 3]);
		assert!(found(Filter { tag: Some(bytes("fas")), ..all() }).is_empty());
		assert_eq!(found(Filter { provider: Some(BOB), ..all() }), vec![1, 3]);
		assert!(found(Filter { provider: Some(PAYOUT), ..all() }).is_empty());
		let kind = Some(ServiceKind::Chat);
		let both = Filter { kind, tag: Some(bytes("llama")), provider: Some(ALICE), ..all() };
		assert_eq!(found(both), vec![0]);
	});
}

#[test]
fn services_should_be_found_by_the_prices_in_force() {
	chain(|| {
		publish(ALICE, 0, 100);
		publish(BOB, 1, 200);
		let prices = Tariff { prices: [50, 0, 500, 0, 0, 0] };
		assert_ok!(Services::publish_tariff(signed(ALICE), 2, prices, Default::default(), 0));
		let most = |input, output| {
			let mut max_prices = [None; UNIT_CLASSES];
			(max_prices[0], max_prices[2]) = (input, output);
			found(Filter { max_prices, ..all() })
		};
		assert_eq!(most(Some(100), None), vec![0, 2]);
		assert_eq!(most(Some(99), None), vec![2]);
		assert_eq!(most(None, Some(200)), vec![0, 1]);
		assert_eq!(most(Some(100), Some(200)), vec![0]);
		assert!(most(Some(49), Some(u64::MAX)).is_empty());
		assert_eq!(most(Some(u64::MAX), None), vec![0, 1, 2]);
		// Those without a tariff in force ask for no price at all.
		assert_eq!(most(None, None), vec![0, 1, 2, 3, 4]);
		publish(ALICE, 0, 10);
		assert!(most(Some(10), None).is_empty());
		pass(NOTICE);
		assert_eq!(most(Some(10), None), vec![0]);
		assert_ok!(Services::retire_tariff(signed(ALICE), 0, 2));
		assert!(most(Some(10), None).is_empty());
	});
}

#[test]
fn services_should_be_left_out_when_only_open_ones_are_asked_for() {
	chain(|| {
		for (who, id) in [(ALICE, 0), (BOB, 1), (ALICE, 2)] {
			publish(who, id, 5);
		}
		let open = || found(Filter { open: true, ..all() });
		assert_eq!(open(), vec![0, 1, 2]);
		assert_ok!(Services::set_paused(signed(ALICE), 0, true));
		assert_eq!(open(), vec![1, 2]);
		assert_ok!(Services::slash_provider(RuntimeOrigin::root(), BOB, 1, H256::zero()));
		assert_eq!(open(), vec![2]);
		assert_ok!(Services::retire_service(signed(ALICE), 2));
		assert!(open().is_empty());
		assert_eq!(found(all()), vec![0, 1, 2, 3, 4]);
	});
}

#[test]
fn pages_should_have_each_service_once_whatever_their_size() {
	chain(|| {
		for limit in [0, 1, 2, 3, 4, 5, 64, u32::MAX] {
			assert_eq!(walk(&all(), limit).0, vec![0, 1, 2, 3, 4], "by {limit}");
			assert_eq!(walk(&Filter { provider: Some(ALICE), ..all() }, limit).0, vec![0, 2, 4]);
			assert_eq!(walk(&Filter { tag: Some(bytes("fast")), ..all() }, limit).0, vec![0, 3]);
		}
		assert_eq!((walk(&all(), 2).1, walk(&all(), 5).1, walk(&all(), 1).1), (3, 1, 5));
	});
}

#[test]
fn pages_should_be_bounded_when_there_are_many_services() {
	ExtBuilder::default().provider().build_and_execute(|| {
		let count = 2 * MAX_SCAN + 100;
		for _ in 0..count {
			add_service(ALICE);
		}
		assert_eq!(Services::services(all(), None, u32::MAX).items.len(), MAX_PAGE as usize);
		let (found, pages) = walk(&all(), 64);
		assert_eq!((found.len(), pages), (count, count.div_ceil(64)));
		// What is not found is looked for in parts as well.
		let none = Filter { kind: Some(ServiceKind::Agent), ..all() };
		let page = Services::services(none.clone(), None, 64);
		assert_eq!((ids(&page), page.next), (vec![], Some(MAX_SCAN as u32 - 1)));
		assert_eq!(walk(&none, 64), (vec![], 3));
		assert_eq!(walk(&Filter { provider: Some(ALICE), ..none }, 64), (vec![], 3));
	});
}

#[test]
fn pages_should_go_on_when_services_went_in_between() {
	chain(|| {
		let by_alice = || Filter { provider: Some(ALICE), ..all() };
		for filter in [all(), by_alice()] {
			let first = Services::services(filter.clone(), None, 1);
			let gone = first.items[0].id;
			assert_eq!(first.next, Some(gone));
			assert_ok!(Services::retire_service(signed(ALICE), gone));
			assert_ok!(Services::remove_service(signed(ALICE), gone));
			let rest = Services::services(filter.clone(), first.next, 64);
			assert_eq!((ids(&rest), rest.next), (found_unsorted(&filter), None));
		}
	});
}

/// The ids of a whole page, as they come.
fn found_unsorted(filter: &Filter<AccountId>) -> Vec<ServiceId> {
	ids(&Services::services(filter.clone(), None, 64))
}

#[test]
fn pages_should_be_empty_when_the_cursor_is_beyond_the_end() {
	chain(|| {
		for cursor in [4, 5, ServiceId::MAX] {
			let page = Services::services(all(), Some(cursor), 64);
			assert_eq!((ids(&page), page.next), (vec![], None));
		}
	});
}

#[test]
fn pages_should_be_empty_when_there_are_no_services() {
	ExtBuilder::default().build_and_execute(|| {
		for cursor in [None, Some(0), Some(ServiceId::MAX)] {
			let page = Services::services(all(), cursor, 64);
			assert_eq!((ids(&page), page.next), (vec![], None));
		}
	});
}
