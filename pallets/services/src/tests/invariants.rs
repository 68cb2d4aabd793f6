// SPDX-License-Identifier: Apache-2.0
//! Each invariant is broken once and seen.

use crate::{
	mock::{Services, *},
	types::{Announced, Modalities, Versions},
	*,
};
use frame::{
	testing_prelude::*,
	traits::{fungible::MutateHold, tokens::Precision},
};
use noema_primitives::ServiceRegistry;

/// A chain with a history: Alice has two services, the first with a superseded version that is pinned, one in force
/// and one announced; Bob has none. `damage` is done to it, and the invariants must say `problem`.
fn broken(damage: impl FnOnce(), problem: &'static str) {
	ExtBuilder::default().tariff().build().execute_with(|| {
		assert_ok!(<Services as ServiceRegistry<_>>::pin(0, 1));
		publish(ALICE, 0, 2_000);
		pass(NOTICE);
		publish(ALICE, 0, 3_000);
		add_service(ALICE);
		register(BOB);
		assert_ok!(Services::do_try_state());
		damage();
		assert_eq!(Services::do_try_state(), Err(DispatchError::Other(problem)));
	});
}

fn change_provider(who: AccountId, change: impl FnOnce(&mut Provider<AccountId>)) {
	Providers::<Test>::mutate(who, |stored| change(stored.as_mut().expect("it is one")));
}

fn change_service(id: ServiceId, change: impl FnOnce(&mut Service<AccountId>)) {
	crate::Services::<Test>::mutate(id, |stored| change(stored.as_mut().expect("there is one")));
}

fn change_tariff(version: TariffVersion, change: impl FnOnce(&mut TariffRecord<AccountId>)) {
	Tariffs::<Test>::mutate(0, version, |stored| change(stored.as_mut().expect("there is one")));
}

fn release(reason: HoldReason) {
	assert_ok!(Balances::release(&reason.into(), &ALICE, 1, Precision::Exact));
}

const BOND_HELD: &str = "a bond is not what is on hold";
const PROVIDER_HELD: &str = "the deposit of a provider is not what is on hold";
const SERVICE_HELD: &str = "the deposits of services are not what is on hold";
const TARIFF_HELD: &str = "the deposits of tariffs are not what is on hold";
const ORPHAN: &str = "a service has no provider";
const COUNT: &str = "a provider has another number of services than it counts";
const LISTED: &str = "the lists of providers are not of the services there are";
const TO_COME: &str = "a service has an id to come";
const READABLE: &str = "a service has what no call admits";
const VERSIONS: &str = "a service has another number of versions than it counts";
const IN_FORCE: &str = "the version in force is missing, or of a time to come";
const ANNOUNCED: &str = "the announced version is missing, or of another time";
const ORDER: &str = "versions are out of order";
const NO_SERVICE: &str = "a version has no service";
const NUMBER: &str = "a version has a number that was not given";
const OTHER: &str = "a version is of another service than it says";
const SOUND: &str = "a version says what no call admits";

#[test]
fn invariant_should_be_seen_when_a_bond_is_not_on_hold() {
	broken(|| release(HoldReason::ProviderBond), BOND_HELD);
}

#[test]
fn invariant_should_be_seen_when_a_slash_is_not_booked() {
	broken(|| change_provider(BOB, |provider| provider.bond -= 1), BOND_HELD);
}

#[test]
fn invariant_should_be_seen_when_the_deposit_of_a_provider_is_not_on_hold() {
	broken(|| release(HoldReason::ProviderDeposit), PROVIDER_HELD);
}

#[test]
fn invariant_should_be_seen_when_the_deposit_of_a_service_is_not_on_hold() {
	broken(|| release(HoldReason::ServiceDeposit), SERVICE_HELD);
}

#[test]
fn invariant_should_be_seen_when_a_service_is_booked_with_more_than_its_deposit() {
	broken(|| change_service(1, |service| service.deposit += 1), SERVICE_HELD);
}

#[test]
fn invariant_should_be_seen_when_the_deposit_of_a_tariff_is_not_on_hold() {
	broken(|| release(HoldReason::TariffDeposit), TARIFF_HELD);
}

#[test]
fn invariant_should_be_seen_when_the_deposit_of_a_tariff_stays_behind_it() {
	let damage = || {
		Tariffs::<Test>::remove(0, 1);
		change_service(0, |service| service.versions.kept -= 1);
	};
	broken(damage, TARIFF_HELD);
}

#[test]
fn invariant_should_be_seen_when_a_service_has_no_provider() {
	let damage = || {
		// As one that never had a deposit, so that what is on hold is right.
		let service = Service { provider: PAYOUT, deposit: 0, versions: Versions::default(), ..stored(1) };
		crate::Services::<Test>::insert(2, service);
		NextServiceId::<Test>::put(3);
		ServicesOf::<Test>::insert(PAYOUT, 2, ());
	};
	broken(damage, ORPHAN);
}

#[test]
fn invariant_should_be_seen_when_a_provider_miscounts_its_services() {
	broken(|| change_provider(ALICE, |provider| provider.services = 1), COUNT);
}

#[test]
fn invariant_should_be_seen_when_a_provider_without_services_counts_one() {
	broken(|| change_provider(BOB, |provider| provider.services = 1), COUNT);
}

#[test]
fn invariant_should_be_seen_when_a_service_is_not_listed() {
	broken(|| ServicesOf::<Test>::remove(ALICE, 1), LISTED);
}

#[test]
fn invariant_should_be_seen_when_a_service_is_listed_by_another_provider() {
	broken(|| ServicesOf::<Test>::insert(BOB, 1, ()), LISTED);
}

#[test]
fn invariant_should_be_seen_when_an_id_would_be_given_twice() {
	broken(|| NextServiceId::<Test>::put(1), TO_COME);
}

#[test]
fn invariant_should_be_seen_when_an_endpoint_is_none() {
	broken(|| change_service(0, |service| service.endpoint = Default::default()), READABLE);
}

#[test]
fn invariant_should_be_seen_when_details_are_malformed() {
	let damage = || change_service(1, |service| service.details.inputs = Modalities(1 << 12));
	broken(damage, READABLE);
	broken(|| change_service(1, |service| service.details.tags = tags(&["a", "a"])), READABLE);
}

#[test]
fn invariant_should_be_seen_when_versions_are_miscounted() {
	broken(|| change_service(0, |service| service.versions.kept = 2), VERSIONS);
}

#[test]
fn invariant_should_be_seen_when_the_version_in_force_is_missing() {
	broken(|| change_service(1, |service| service.versions.current = Some(1)), IN_FORCE);
}

#[test]
fn invariant_should_be_seen_when_the_version_in_force_is_of_a_time_to_come() {
	broken(|| change_tariff(2, |tariff| tariff.from = Services::now() + 1), IN_FORCE);
}

#[test]
fn invariant_should_be_seen_when_the_announced_version_is_missing() {
	let next = Some(Announced { version: 4, from: START + 2 * NOTICE });
	broken(|| change_service(0, |service| service.versions.next = next), ANNOUNCED);
}

#[test]
fn invariant_should_be_seen_when_the_announced_version_is_of_another_time() {
	broken(|| change_tariff(3, |tariff| tariff.from += 1), ANNOUNCED);
}

#[test]
fn invariant_should_be_seen_when_the_version_in_force_is_announced_too() {
	broken(|| change_service(0, |service| service.versions.current = Some(3)), IN_FORCE);
	let damage = || {
		change_tariff(3, |tariff| tariff.from = START);
		let next = Some(Announced { version: 3, from: START });
		change_service(0, |service| {
			service.versions = Versions { current: Some(3), next, ..service.versions };
		});
	};
	broken(damage, ORDER);
}

#[test]
fn invariant_should_be_seen_when_the_announced_version_is_not_the_last() {
	broken(|| change_service(0, |service| service.versions.last = 9), ORDER);
}

#[test]
fn invariant_should_be_seen_when_a_version_has_no_service() {
	let damage = || Tariffs::<Test>::insert(7, 1, TariffRecord { deposit: 0, ..record(0, 1) });
	broken(damage, NO_SERVICE);
}

#[test]
fn invariant_should_be_seen_when_a_version_was_never_given() {
	let damage = || {
		Tariffs::<Test>::insert(1, 0, TariffRecord { deposit: 0, ..record(0, 1) });
		change_service(1, |service| service.versions.kept = 1);
	};
	broken(damage, NUMBER);
}

#[test]
fn invariant_should_be_seen_when_a_version_says_otherwise_than_its_service() {
	broken(|| change_tariff(1, |tariff| tariff.terms.kind = ServiceKind::Data), OTHER);
	broken(|| change_tariff(1, |tariff| tariff.terms.asset = Some(1)), OTHER);
	broken(|| change_tariff(1, |tariff| tariff.terms.licence_required = Some(1)), OTHER);
	let damage = || {
		// With the deposit on hold where it says.
		let deposit = record(0, 1).deposit;
		release_all(deposit);
		change_tariff(1, |tariff| tariff.terms.provider = BOB);
	};
	broken(damage, OTHER);
}

/// Moves a deposit of a tariff from Alice to Bob.
fn release_all(deposit: Balance) {
	let reason = HoldReason::TariffDeposit.into();
	assert_ok!(Balances::release(&reason, &ALICE, deposit, Precision::Exact));
	assert_ok!(Balances::hold(&reason, &BOB, deposit));
}

#[test]
fn invariant_should_be_seen_when_a_version_asks_for_nothing() {
	broken(|| change_tariff(3, |tariff| tariff.terms.tariff = flat(0)), SOUND);
}

#[test]
fn invariant_should_be_seen_when_a_royalty_is_of_no_asset() {
	broken(|| change_tariff(1, |tariff| tariff.terms.royalty_ppm = 1), SOUND);
}
