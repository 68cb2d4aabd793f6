// SPDX-License-Identifier: Apache-2.0
//! Who gets what of a price, and credits that are bought on the way.

use crate::{mock::*, *};
use frame::testing_prelude::*;
use noema_primitives::money::{CRED, NOE};

fn buy_native(who: AccountId, offer: OfferId, pay: Balance) -> DispatchResult {
	let terms = offer_record(offer).terms;
	ModelLicensing::buy_licence(signed(who), offer, PRICE, terms, Some(pay), Proof::default())
}

/// CRED of the buyer, of revenue and of royalties, and what the model has earned, beyond what there was at genesis.
fn gains() -> (i128, Balance, Balance, Balance) {
	let bob = cred(BOB) as i128 - RICH_CRED as i128;
	(bob, cred(REVENUE) - CRED_MINIMUM, cred(ROYALTIES) - CRED_MINIMUM, Income::get(MODEL))
}

#[test]
fn price_should_go_to_revenue_and_to_the_assets_income() {
	ExtBuilder.build_and_execute(|| {
		bobs();
		let income = PRICE - FEE;
		assert_eq!(gains(), (-(PRICE as i128), FEE, income, income));
		assert_eq!(cred(ALICE), RICH_CRED);
	});
}

#[test]
fn fee_should_be_rounded_up_and_the_discount_down() {
	ExtBuilder.build_and_execute(|| {
		TiersOf::set([(BOB, (1, 333_333))].into());
		let id = offer_of(MODEL, &terms(), 1_000_001);
		buy(BOB, id);
		// A hundredth of 1,000,001 is 10,000.01; a third of 10,001 is 3,333.66.
		let (fee, discount) = (10_001, 3_333);
		assert_eq!(gains(), (-996_668, fee - discount, 990_000, 990_000));
		assert_eq!(licence(1).paid, 1_000_001 - discount);
		assert_eq!(licence(1).price, 1_000_001);
		match last_event() {
			Event::LicenceBought { fee: taken, discount: less, .. } => {
				assert_eq!((taken, less), (fee, discount))
			},
			other => panic!("{other:?}"),
		}
	});
}

#[test]
fn price_should_be_all_income_when_there_is_no_fee_or_no_part_of_it_is_paid() {
	ExtBuilder.build_and_execute(|| {
		ProtocolFee::set(Permill::zero());
		bobs();
		assert_eq!(gains(), (-(PRICE as i128), 0, PRICE, PRICE));
	});
	ExtBuilder.build_and_execute(|| {
		TiersOf::set([(BOB, (10, 1_000_000))].into());
		bobs();
		let income = PRICE - FEE;
		assert_eq!(gains(), (-(income as i128), 0, income, income));
	});
}

#[test]
fn licence_should_cost_nothing_when_it_is_offered_for_nothing() {
	ExtBuilder.build_and_execute(|| {
		let id = offer_of(MODEL, &terms(), 0);
		buy(BOB, id);
		assert_eq!(gains(), (0, 0, 0, 0));
	});
}

#[test]
fn price_should_be_a_fee_alone_when_it_is_a_credit() {
	ExtBuilder.build_and_execute(|| {
		let id = offer_of(MODEL, &terms(), 1);
		buy(BOB, id);
		assert_eq!(gains(), (-1, 1, 0, 0));
	});
}

#[test]
fn price_should_go_to_the_seller_when_there_are_no_royalties() {
	ExtBuilder.build_and_execute(|| {
		RoyaltyAccount::set(None);
		bobs();
		assert_eq!(gains(), (-(PRICE as i128), FEE, 0, 0));
		assert_eq!(cred(ALICE), RICH_CRED + PRICE - FEE);
	});
}

#[test]
fn price_should_end_in_escrow_when_there_are_no_royalties_and_the_seller_cannot_receive_it() {
	ExtBuilder.build_and_execute(|| {
		RoyaltyAccount::set(None);
		give_asset(MODEL, MINER);
		let id = offer_of(MODEL, &terms(), 5_000);
		buy(BOB, id);
		assert_eq!((cred(MINER), Escrowed::get(MINER)), (0, 4_950));
	});
}

#[test]
fn fee_should_be_bounded_when_the_parameter_is_out_of_its_bounds() {
	ExtBuilder.build_and_execute(|| {
		ProtocolFee::set(Permill::from_percent(90));
		bobs();
		assert_eq!(cred(REVENUE) - CRED_MINIMUM, PRICE / 5);
	});
}

#[test]
fn credits_should_be_bought_on_the_way_when_the_buyer_pays_in_noe() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		// 5 CRED for a NOE: 20 NOE for the price, and a bit for what stays.
		let pay = 20 * NOE + NOE / 100;
		assert_ok!(buy_native(MINER, id, pay));
		let deposit = LICENCE_DEPOSIT + 3 * SEAT_DEPOSIT;
		assert_eq!((noe(MINER), cred(MINER)), (RICH - pay - deposit, CRED / 20));
		assert_eq!((noe(VAULT), Income::get(MODEL)), (ED + pay, PRICE - FEE));
	});
}

#[test]
fn purchase_should_leave_nothing_behind_when_noe_buys_too_few_credits() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		let few = DispatchError::Other("too few credits");
		assert_noop!(buy_native(MINER, id, 20 * NOE - 1), few);
		// Also of a buyer who has the rest: what it pays in NOE is for all of it.
		assert_noop!(buy_native(BOB, id, 20 * NOE - 1), few);
		// Enough for the price, and not for the least that the account holds.
		assert_noop!(buy_native(MINER, id, 20 * NOE), TokenError::NotExpendable);
	});
}

#[test]
fn noe_should_buy_what_is_charged_when_the_buyer_has_a_discount() {
	ExtBuilder.build_and_execute(|| {
		TiersOf::set([(BOB, (10, 500_000))].into());
		let id = offer(&terms());
		// Half of the fee of 1 CRED is a tenth of a NOE.
		let pay = 20 * NOE - NOE / 10;
		assert_noop!(buy_native(BOB, id, pay - 1), DispatchError::Other("too few credits"));
		assert_ok!(buy_native(BOB, id, pay));
		assert_eq!(cred(BOB), RICH_CRED);
	});
}

#[test]
fn purchase_should_fail_when_the_shop_is_closed() {
	ExtBuilder.build_and_execute(|| {
		let id = offer(&terms());
		ShopPrice::set(None);
		assert_noop!(buy_native(BOB, id, 30 * NOE), DispatchError::Other("the shop is closed"));
		buy(BOB, id);
	});
}

#[test]
fn quote_should_be_what_a_purchase_takes() {
	ExtBuilder.build_and_execute(|| {
		TiersOf::set([(BOB, (3, 250_000))].into());
		let id = offer_of(MODEL, &terms(), 123_456_789);
		let quote = ModelLicensing::quote(id, BOB).expect("there is an offer");
		assert_eq!((quote.price, quote.fee, quote.discount), (123_456_789, 1_234_568, 308_642));
		let before = (cred(BOB), noe(BOB));
		buy(BOB, id);
		assert_eq!((before.0 - cred(BOB), before.1 - noe(BOB)), (quote.charged, quote.deposit));
		assert_eq!(quote.refusal, None);
	});
}
