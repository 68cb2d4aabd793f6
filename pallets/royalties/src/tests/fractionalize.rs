// SPDX-License-Identifier: Apache-2.0
//! Assets are divided.

use crate::{
	mock::*,
	types::{Pool, SHARES},
	*,
};
use frame::{
	testing_prelude::*,
	traits::fungibles::{metadata::Inspect as Text, roles::Inspect as _, Inspect as _},
};
use noema_primitives::money::NOE;
use noema_primitives::{ids::FIRST_SHARE_ASSET_ID, money::CRED};

fn divide(asset: AiAssetId, who: AccountId) -> DispatchResult {
	Royalties::fractionalize(signed(who), asset, bytes("Shares of a model"), bytes("MODEL"))
}

fn divide_as(name: &str, symbol: &str) -> DispatchResult {
	Royalties::fractionalize(signed(ALICE), BASE, bytes(name), bytes(symbol))
}

#[test]
fn owner_should_have_a_million_shares_when_it_divides_its_asset() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(divide(BASE, ALICE));
		let id = FIRST_SHARE_ASSET_ID + BASE;
		assert_eq!(Assets::balance(id, ALICE), Balance::from(SHARES));
		assert_eq!((Assets::total_issuance(id), Assets::minimum_balance(id)), (SHARES.into(), 1));
		assert_eq!(<Assets as Text<AccountId>>::name(id), b"Shares of a model".to_vec());
		assert_eq!(<Assets as Text<AccountId>>::symbol(id), b"MODEL".to_vec());
		assert_eq!(<Assets as Text<AccountId>>::decimals(id), 0);
		let issuer = Some(Royalties::issuer());
		let roles = [Assets::owner(id), Assets::issuer(id), Assets::admin(id), Assets::freezer(id)];
		assert_eq!(roles, [issuer; 4]);
		assert_eq!(pool(BASE), Pool::new(0, ALICE, SHARES_DEPOSIT));
		let divided =
			Event::AssetFractionalized { asset: BASE, owner: ALICE, shares: id, deposit: SHARES_DEPOSIT };
		assert_eq!(events(), vec![divided]);
	});
}

#[test]
fn shares_should_be_nobodys_to_make_freeze_or_take() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(divide(BASE, ALICE));
		let id = shares_id(BASE);
		let no = polkadot_sdk::pallet_assets::Error::<Test>::NoPermission;
		assert_noop!(Assets::mint(signed(ALICE), id, ALICE, 1), no);
		let no = polkadot_sdk::pallet_assets::Error::<Test>::NoPermission;
		assert_noop!(Assets::burn(signed(ALICE), id, ALICE, 1), no);
		let no = polkadot_sdk::pallet_assets::Error::<Test>::NoPermission;
		assert_noop!(Assets::freeze(signed(ALICE), id, ALICE), no);
		let no = polkadot_sdk::pallet_assets::Error::<Test>::NoPermission;
		assert_noop!(Assets::start_destroy(signed(ALICE), id), no);
	});
}

#[test]
fn owner_should_be_paid_first_when_the_asset_has_earned_something() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		earn(DERIVED, CRED);
		assert_ok!(Royalties::pull(signed(STRANGER), DERIVED, BASE));
		forget_events();
		assert_ok!(divide(BASE, ALICE));
		let amount = CRED + CRED / 10;
		assert_eq!(earned(ALICE), amount);
		let paid = Event::IncomeClaimed { asset: BASE, owner: ALICE, amount };
		assert_eq!(events().first(), Some(&paid));
		assert_eq!((side(BASE).taken, side(BASE).held), (CRED, 0));
	});
}

#[test]
fn asset_should_be_divided_once() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(divide(BASE, ALICE));
		assert_noop!(divide(BASE, ALICE), Error::<Test>::AlreadyFractional);
	});
}

#[test]
fn asset_should_not_be_divided_by_anyone_else() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(divide(BASE, BOB), Error::<Test>::NotOwner);
		assert_noop!(divide(9, ALICE), Error::<Test>::AssetNotFound);
	});
}

#[test]
fn asset_should_not_be_divided_when_it_is_disputed() {
	ExtBuilder::default().build_and_execute(|| {
		earn(BASE, CRED);
		dispute();
		assert_noop!(divide(BASE, ALICE), Error::<Test>::AssetDisputed);
	});
}

#[test]
fn shares_should_have_a_name_that_can_be_read() {
	ExtBuilder::default().build_and_execute(|| {
		for name in ["", " a", "a ", "a\n", "\u{e9}t\u{e9}"] {
			assert_noop!(divide_as(name, "A"), Error::<Test>::MalformedName);
		}
		for symbol in ["", "A B", "A-B", "\u{c9}"] {
			assert_noop!(divide_as("a", symbol), Error::<Test>::MalformedSymbol);
		}
		assert_ok!(divide_as("A model, by its authors (2026)", "MODEL26"));
	});
}

#[test]
fn asset_should_not_be_divided_when_its_owner_cannot_give_the_deposits() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(hand_over(BASE, POOR));
		assert_noop!(divide(BASE, POOR), TokenError::FundsUnavailable);
		// That of the shares, but not that of `Assets` for their name.
		let more = SHARES_DEPOSIT - ITEM + NOE / 2;
		assert_ok!(Balances::transfer_allow_death(signed(ALICE), POOR, more));
		let poor = polkadot_sdk::pallet_balances::Error::<Test>::InsufficientBalance;
		assert_noop!(divide(BASE, POOR), poor);
	});
}

#[test]
fn asset_should_not_be_divided_when_there_is_no_id_for_its_shares() {
	ExtBuilder::default().build_and_execute(|| {
		register(FIRST_SHARE_ASSET_ID, ALICE);
		assert_noop!(divide(FIRST_SHARE_ASSET_ID, ALICE), Error::<Test>::Overflow);
		register(FIRST_SHARE_ASSET_ID - 1, ALICE);
		assert_ok!(divide(FIRST_SHARE_ASSET_ID - 1, ALICE));
	});
}
