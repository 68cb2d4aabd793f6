// SPDX-License-Identifier: Apache-2.0
//! What the calls of AI assets, royalties and licences ask of the database when the real ledgers, the escrow and the
//! vault are behind them: each where it should cost the most, and where that differs, as usual. And what becomes of them
//! inside of batches, proxies and multisigs.

/// What a pallet declares for a call.
macro_rules! declared {
	($pallet:ident, $call:ident($($part:expr),*)) => {
		Declared {
			counted: <$pallet::weights::SubstrateWeight<Counted> as $pallet::WeightInfo>::$call($($part),*),
			real: <$pallet::weights::SubstrateWeight<Runtime> as $pallet::WeightInfo>::$call($($part),*),
		}
	};
}

mod lanes;
mod licences;
mod lifecycle;
mod proofs;
mod register;
mod royalties;
mod shares;
mod wrapped;

use super::{
	accesses::{self, assert_within, Counted},
	chain::*,
	licensing::*,
};
use crate::{constants::currency::CRED_MINIMUM_BALANCE, *};
use noema_primitives::{AiAssetId, LicenceId, CRED, CRED_ASSET_ID, NOE};
use polkadot_sdk::*;

use frame_support::{
	dispatch::GetDispatchInfo,
	traits::{Get, GetCallMetadata},
	weights::Weight,
	BoundedVec,
};
use pallet_ai_assets::{types::Specifics, Call as Register};
use pallet_assets::Call as Tokens;
use pallet_model_licensing::{types::LicenceTerms, Call as Licensing};
use pallet_royalties::{
	types::{Standing, Verdict},
	Call as Earns,
};
use sp_core::H256;
use sp_runtime::traits::Dispatchable;

/// A price so low that an account without credits cannot receive what comes of it: that ends in its escrow.
const LITTLE: Balance = CRED_MINIMUM_BALANCE / 2;

/// A price whose parts are no whole credits.
const ODD: Balance = 10 * CRED + 7;

/// What a call is to weigh.
struct Declared {
	/// In a system in which reads and writes can be told from time.
	counted: Weight,
	/// In the runtime.
	real: Weight,
}

/// `call` by `who` reads and writes no more than is declared, and that is what it pays for.
fn assert_declared(chain: &mut Chain, who: Sr25519Keyring, call: impl Into<RuntimeCall>, declared: Declared) {
	let who = who.to_account_id();
	assert_declared_of(chain, &who, RuntimeOrigin::signed(who.clone()), call.into(), declared);
}

/// So does `call` by root.
fn assert_declared_of_root(chain: &mut Chain, call: impl Into<RuntimeCall>, declared: Declared) {
	assert_declared_of(chain, &nobody(0xff), RuntimeOrigin::root(), call.into(), declared);
}

fn assert_declared_of(
	chain: &mut Chain,
	caller: &AccountId,
	origin: RuntimeOrigin,
	call: RuntimeCall,
	declared: Declared,
) {
	chain.advance(1);
	let (info, names) = (call.get_dispatch_info(), call.get_call_metadata());
	let mut weight = Weight::zero();
	let heard = accesses::of(caller, || {
		let done = call.clone().dispatch(origin).map_err(|failed| failed.error);
		weight = done.unwrap_or_else(|error| panic!("{call:?}: {error:?}")).calc_actual_weight(&info);
	});
	let may = noema_accesses::declared(declared.counted.ref_time());
	println!("{}.{}: {:?} of {may:?}", names.pallet_name, names.function_name, heard.counts());
	assert_within(&heard, declared.counted);
	assert_eq!(weight, declared.real, "{}.{}", names.pallet_name, names.function_name);
}

/// An account that has nothing.
fn nobody(number: u8) -> AccountId {
	[number; 32].into()
}

/// Publishes [`terms`] and gives Eve what she buys for.
fn prepare(chain: &mut Chain) {
	publish(chain);
	chain.give_credits(Eve, 90 * CRED);
}

/// What an account has in escrow, in credits.
fn escrow(who: Sr25519Keyring) -> Balance {
	PaymentLanes::account(who.to_account_id()).held
}

/// Blocks of a royalty epoch.
fn epoch() -> BlockNumber {
	<Runtime as pallet_royalties::Config>::EpochLength::get()
}

/// Blocks after which anyone ends a dispute that nobody has decided.
fn dispute_period() -> BlockNumber {
	<Runtime as pallet_royalties::Config>::DisputePeriod::get()
}

/// Those that have a part of what an asset earns.
fn ancestors(asset: AiAssetId) -> Vec<AiAssetId> {
	let lineage = AiAssets::lineage(asset).expect("it is there");
	lineage.shares.into_iter().map(|(ancestor, _)| ancestor).collect()
}

/// Sends all credits of `who` away, so that its account in `Assets` goes.
fn send_all_away(chain: &mut Chain, who: Sr25519Keyring) {
	let dest = Ferdie.to_account_id().into();
	chain.send(who, Tokens::<Runtime>::transfer_all { id: CRED_ASSET_ID.into(), dest, keep_alive: false });
	assert_eq!(Assets::maybe_balance(CRED_ASSET_ID, who.to_account_id()), None);
}

/// Makes revenue refill the vault, for the price falls.
fn uncover(chain: &mut Chain) {
	chain.advance(20);
	chain.feed(90_000);
	assert!(ComputeCredits::solvency().ratio.is_some_and(|ratio| ratio < 1_000_000));
}
