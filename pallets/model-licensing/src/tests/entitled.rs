// SPDX-License-Identifier: Apache-2.0
//! Which licence opens a lane to an asset's services, as gateways ask.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::{metering::UNIT_CLASSES, LicenceQuotas};

fn entitled(who: AccountId) -> Option<(LicenceId, Units)> {
	let told = ModelLicensing::entitled(who, MODEL);
	assert_eq!(<ModelLicensing as LicenceQuotas<AccountId>>::entitled(&who, MODEL), told);
	told
}

#[test]
fn account_should_be_entitled_by_its_licence_with_what_is_left_of_it() {
	ExtBuilder.build_and_execute(|| {
		assert_eq!(entitled(BOB), None);
		let id = bobs();
		assert_eq!(entitled(BOB), Some((id, QUOTA)));
		assert_ok!(open_lane(BOB, id, 1));
		assert_eq!(entitled(BOB), Some((id, [600_001, 0, 200, 0, 0, 0])));
		pass(PERIOD);
		assert_eq!(entitled(BOB), Some((id, QUOTA)));
		assert_eq!((entitled(CAROL), ModelLicensing::entitled(BOB, AGENT)), (None, None));
	});
}

#[test]
fn account_should_not_be_entitled_when_no_lane_could_be_opened() {
	ExtBuilder.build_and_execute(|| {
		TiersOf::set([(BOB, (1, 0))].into());
		let id =
			bobs_under(&LicenceTerms { required_tier: 1, seats: 1, algorithms: algorithms(&[1]), ..terms() });
		assert_eq!(entitled(BOB), None);
		assert_ok!(ModelLicensing::select_algorithm(signed(BOB), id, hash(1)));
		assert_eq!(entitled(BOB), Some((id, QUOTA)));
		TiersOf::set(Default::default());
		assert_eq!(entitled(BOB), None);
		TiersOf::set([(BOB, (1, 0))].into());
		assert_ok!(open_lane(BOB, id, 1));
		assert_eq!(entitled(BOB), None);
		end_lane(id, 1, [0; UNIT_CLASSES]);
		assert!(entitled(BOB).is_some());
		pass(DURATION);
		assert_eq!(entitled(BOB), None);
	});
}

#[test]
fn account_should_be_entitled_by_the_licence_that_it_prefers() {
	ExtBuilder.build_and_execute(|| {
		let ids = [bobs(), bobs(), bobs()];
		for id in ids {
			assert_ok!(ModelLicensing::prefer_licence(signed(BOB), id));
			assert_eq!(entitled(BOB), Some((id, QUOTA)));
		}
	});
}

#[test]
fn account_should_be_entitled_by_another_licence_when_the_preferred_one_is_of_no_use() {
	ExtBuilder.build_and_execute(|| {
		let [preferred, other] = [bobs(), bobs()];
		assert_ok!(ModelLicensing::prefer_licence(signed(BOB), preferred));
		assert_ok!(ModelLicensing::revoke_licence(RuntimeOrigin::root(), preferred, hash(1)));
		assert_eq!(entitled(BOB), Some((other, QUOTA)));
	});
}

/// Gifts of no use must not hide what was bought.
#[test]
fn account_should_be_entitled_by_the_preferred_licence_when_it_is_given_many_of_no_use() {
	ExtBuilder.build_and_execute(|| {
		let own = bobs();
		assert_ok!(ModelLicensing::prefer_licence(signed(BOB), own));
		let id = offer(&LicenceTerms { seats: 0, quota: None, ..terms() });
		for _ in 0..3 * MAX_CANDIDATES {
			let gift = buy(CAROL, id);
			assert_ok!(ModelLicensing::transfer_licence(signed(CAROL), gift, BOB, PRICE));
		}
		assert_eq!(entitled(BOB), Some((own, QUOTA)));
	});
}

#[test]
fn entitlement_should_be_read_from_few_values_when_there_are_many_licences() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&LicenceTerms { seats: 0, quota: None, ..terms() });
		for _ in 0..20 {
			buy(BOB, id);
		}
		let heard = noema_accesses::Accesses::of([twox_128(b"System").to_vec()], || {
			assert_eq!(entitled(BOB), None);
		});
		// What is preferred, four licences, and their terms.
		assert!(heard.counts().0 <= 6, "{heard:?}");
	});
}
