// SPDX-License-Identifier: Apache-2.0
//! The versions of a tariff, without a chain.

use crate::{
	logic::{versions::Standing, Refusal},
	types::{Announced, Versions},
};

const NOW: u32 = 100;

/// Versions 1 to 3: the first is superseded, the second in force, the third announced for block 110.
fn three() -> Versions {
	Versions { last: 3, kept: 3, current: Some(2), next: Some(Announced { version: 3, from: 110 }) }
}

#[test]
fn next_version_should_take_over_in_its_block() {
	assert_eq!(three().at(109), three());
	let after = Versions { current: Some(3), next: None, ..three() };
	for now in [110, 111, u32::MAX] {
		assert_eq!(three().at(now), after);
		assert_eq!(after.at(now), after);
	}
	assert_eq!((three().in_force(109), three().in_force(110)), (Some(2), Some(3)));
}

#[test]
fn standing_should_be_that_of_the_block() {
	let standing = |version, now| three().standing(version, now);
	for now in [NOW, 109] {
		assert_eq!(standing(1, now), Some(Standing::Superseded));
		assert_eq!(standing(2, now), Some(Standing::InForce));
		assert_eq!(standing(3, now), Some(Standing::Announced));
	}
	assert_eq!(standing(2, 110), Some(Standing::Superseded));
	assert_eq!(standing(3, 110), Some(Standing::InForce));
	assert_eq!((standing(0, NOW), standing(4, NOW), standing(u32::MAX, NOW)), (None, None, None));
}

#[test]
fn pins_should_be_of_the_version_in_force() {
	let pin = |version, now| three().check_pin(version, now);
	assert_eq!((pin(2, 109), pin(3, 110)), (Ok(()), Ok(())));
	assert_eq!(pin(3, 109), Err(Refusal::TariffNotYetInForce));
	assert_eq!((pin(1, 109), pin(2, 110)), (Err(Refusal::TariffSuperseded), Err(Refusal::TariffSuperseded)));
	assert_eq!((pin(0, NOW), pin(4, NOW)), (Err(Refusal::TariffNotFound), Err(Refusal::TariffNotFound)));
}

#[test]
fn first_version_should_need_no_notice_and_later_ones_should() {
	let none = Versions::default();
	let (first, announced) = none.publish(NOW, 10, 9).expect("there is room");
	assert_eq!(announced, Announced { version: 1, from: NOW });
	assert_eq!(first, Versions { last: 1, kept: 1, current: Some(1), next: None });
	let (second, announced) = first.publish(NOW, 10, 9).expect("there is room");
	assert_eq!(announced, Announced { version: 2, from: NOW + 10 });
	assert_eq!(second, Versions { last: 2, kept: 2, current: Some(1), next: Some(announced) });
	// Also when the first one is gone.
	let empty = first.retire(1, NOW).and_then(|rest| rest.prune(1, NOW, false)).expect("it may go");
	let (second, announced) = empty.publish(NOW, 10, 9).expect("there is room");
	assert_eq!(second, Versions { last: 2, kept: 1, current: None, next: Some(announced) });
	assert_eq!(announced.from, NOW + 10);
	let (at_once, _) = first.publish(NOW, 0, 9).expect("there is room");
	assert_eq!(at_once, Versions { last: 2, kept: 2, current: Some(2), next: None });
}

#[test]
fn publishing_should_be_refused_when_another_waits_or_there_is_no_room() {
	assert_eq!(three().publish(109, 10, 9), Err(Refusal::NoticeRunning));
	assert!(three().publish(110, 10, 9).is_ok());
	assert_eq!(three().publish(110, 10, 3), Err(Refusal::TooManyTariffs));
	let used_up = Versions { last: u32::MAX, next: None, ..three() };
	assert_eq!(used_up.publish(NOW, 10, 9), Err(Refusal::TooManyTariffs));
	let full = Versions { kept: u32::MAX, next: None, ..three() };
	assert_eq!(full.publish(NOW, 10, u32::MAX), Err(Refusal::TooManyTariffs));
	assert_eq!(three().publish(u32::MAX - 9, 10, 9), Err(Refusal::Overflow));
}

#[test]
fn retirement_should_be_of_what_is_in_force_or_announced() {
	assert_eq!(three().retire(2, NOW), Ok(Versions { current: None, ..three() }));
	assert_eq!(three().retire(3, NOW), Ok(Versions { next: None, ..three() }));
	assert_eq!(three().retire(3, 110), Ok(Versions { current: None, next: None, ..three() }));
	assert_eq!(three().retire(2, 110), Err(Refusal::TariffSuperseded));
	assert_eq!(three().retire(1, NOW), Err(Refusal::TariffSuperseded));
	assert_eq!(three().retire(4, NOW), Err(Refusal::TariffNotFound));
}

#[test]
fn pruning_should_be_of_what_is_superseded_or_of_all_that_is_retired() {
	assert_eq!(three().prune(1, NOW, false), Ok(Versions { kept: 2, ..three() }));
	for version in [2, 3] {
		assert_eq!(three().prune(version, NOW, false), Err(Refusal::TariffInUse));
	}
	let settled = three().at(110);
	assert_eq!(three().prune(2, 110, false), Ok(Versions { kept: 2, ..settled }));
	assert_eq!(three().prune(2, NOW, true), Ok(Versions { kept: 2, current: None, ..three() }));
	assert_eq!(three().prune(3, NOW, true), Ok(Versions { kept: 2, next: None, ..three() }));
	assert_eq!(three().prune(0, NOW, true), Err(Refusal::TariffNotFound));
	assert_eq!(Versions { kept: 0, ..three() }.prune(1, NOW, false), Err(Refusal::Overflow));
}
