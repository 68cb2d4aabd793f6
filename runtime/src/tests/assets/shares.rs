// SPDX-License-Identifier: Apache-2.0
//! Shares in the ledger of `Assets`, where holders do with theirs what our pallets do not ask for.

use super::*;
use sp_runtime::DispatchResult;

type RoyaltiesError = pallet_royalties::Error<Runtime>;

fn refused(error: RoyaltiesError) -> DispatchResult {
	Err(error.into())
}

fn refund(asset: AiAssetId, allow_burn: bool) -> Tokens<Runtime> {
	let id = Royalties::shares_of(asset).expect("ids are small").into();
	Tokens::<Runtime>::refund { id, allow_burn }
}

fn supply(asset: AiAssetId) -> Option<Balance> {
	Assets::maybe_total_supply(Royalties::shares_of(asset).expect("ids are small"))
}

/// An asset that Bob has divided, and of which Eve has a hundred shares.
fn divided(chain: &mut Chain) -> AiAssetId {
	let asset = register(chain, Bob, Specifics::Model, &[]);
	chain.send(Bob, division(asset));
	chain.send(Bob, move_shares(asset, Eve, 100));
	asset
}

#[test]
fn asset_should_be_reunified_and_divided_again_when_holders_have_burned_shares() {
	Chain::development(|chain| {
		prepare(chain);
		let asset = divided(chain);
		chain.send(Eve, refund(asset, true));
		assert_eq!(supply(asset), Some(999_900));
		earn(chain, Bob, asset, ODD);
		chain.send(Bob, Earns::activate { asset, amount: 500_000 });
		assert_eq!(chain.call(Bob, Earns::reunify { asset }), refused(RoyaltiesError::InsufficientShares));
		chain.send(Bob, Earns::deactivate { asset, amount: 500_000 });
		chain.send(Bob, Earns::reunify { asset });
		assert_eq!((supply(asset), Royalties::pool(asset)), (None, None));
		// Nothing of what was earned is lost by it.
		assert_eq!(Royalties::claimable(asset, Bob.to_account_id()), ODD - ODD.div_ceil(50));
		chain.send(Bob, division(asset));
		assert_eq!(supply(asset), Some(1_000_000));
	});
}

#[test]
fn shares_should_not_be_burned_by_a_refund_while_some_of_the_account_are_active() {
	Chain::development(|chain| {
		let asset = divided(chain);
		chain.send(Eve, Earns::activate { asset, amount: 50 });
		let held = Err(pallet_assets::Error::<Runtime>::ContainsHolds.into());
		assert_eq!(chain.call(Eve, refund(asset, true)), held);
		assert_eq!(supply(asset), Some(1_000_000));
	});
}

#[test]
fn asset_should_be_reunified_by_nobody_else_when_all_shares_were_burned() {
	Chain::development(|chain| {
		let asset = divided(chain);
		for who in [Bob, Eve] {
			chain.send(who, refund(asset, true));
		}
		assert_eq!(supply(asset), Some(0));
		assert_eq!(chain.call(Eve, Earns::reunify { asset }), refused(RoyaltiesError::NotOwner));
		chain.send(Bob, Earns::reunify { asset });
		assert_eq!((supply(asset), Royalties::pool(asset)), (None, None));
	});
}

#[test]
fn divided_parent_should_be_removed_by_governance_alone_until_it_is_reunified() {
	Chain::development(|chain| {
		prepare(chain);
		let parent = open_model(chain, &[]);
		let [first, second] = [(); 2].map(|()| register(chain, Eve, Specifics::Model, &[parent]));
		let remove = |asset| Register::<Runtime>::remove_parent { asset, parent };
		chain.send(Bob, division(parent));
		for asset in [first, second] {
			let divided = Err(pallet_ai_assets::Error::<Runtime>::ParentDivided.into());
			assert_eq!(chain.call(Bob, remove(asset)), divided);
			assert_eq!(ancestors(asset), [parent]);
		}
		assert_eq!(root(remove(first)), Ok(()));
		assert!(ancestors(first).is_empty());
		chain.send(Bob, Earns::reunify { asset: parent });
		chain.send(Bob, remove(second));
		assert!(ancestors(second).is_empty());
	});
}
