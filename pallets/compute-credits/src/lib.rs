// SPDX-License-Identifier: Apache-2.0
//! # Compute credits
//!
//! CRED is what AI services are paid in: 1 CRED is meant to be worth 1 USD. It is an asset of `Assets` that this
//! pallet alone issues. Whoever buys it pays NOE into a *vault*; whoever redeems it gets NOE out of the vault.
//!
//! ## Terminology
//!
//! - **Credit**: the base unit of CRED, a millionth, 1 µUSD. **Planck**: the base unit of NOE, 10^-12.
//! - **Vault**: the NOE that stands behind CRED, in the pallet's account.
//! - **Liabilities**: the CRED issued.
//! - **Ratio**: what the vault is worth at the lowest of latest price, average and median, over the liabilities.
//! - **Par**: the NOE that credits are worth at the highest of the three.
//! - **Spread**: the part of a payment that buys nothing; it is revenue.
//! - **Refilling**: while the ratio is below 1.00, revenue goes to the vault first: NOE is kept, CRED is burned.
//!
//! ## Who may do what
//!
//! Anyone buys ([`Pallet::buy`]), redeems ([`Pallet::redeem`]), gives to the vault ([`Pallet::recapitalise`]) and
//! chooses what fees are taken in ([`Pallet::set_prefer_credits`]). Governance sweeps what the vault has beyond
//! need ([`Pallet::sweep`]).
//!
//! Fees in CRED are not a call: the runtime's adapter for transaction fees uses [`Pallet::withdraw_fee`] and
//! [`Pallet::settle_fee`]. Other pallets hand fees of the protocol over by [`noema_primitives::ProtocolFees`].
//!
//! The rules with their formulas are in [`logic`]; how they behave in a crisis is simulated in the documentation.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod actions;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
mod invariants;
pub mod logic;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

pub use actions::fees::Fee;
pub use pallet::*;
pub use weights::WeightInfo;

use alloc::vec::Vec;
use frame::{
	prelude::*,
	traits::{
		fungible::{Balanced, Credit, Inspect, Mutate},
		AccountIdConversion, Consideration, Footprint, Time,
	},
};
use logic::{Refusal, Rules, Situation};
use noema_primitives::{money::Balance, NativePrice, PriceQuote, RevenueAsset, RevenueSink};
use types::{Book, Collateral, Purchase, Redemption, Solvency};

/// The layout of storage.
const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

/// CRED taken out of an account and not yet given to another.
pub type CreditOf<T> = Credit<<T as frame_system::Config>::AccountId, <T as Config>::Credits>;

#[frame::pallet]
pub mod pallet {
	use super::*;

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet is configured by.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// NOE. Safe value: `Balances`.
		type Native: Mutate<Self::AccountId, Balance = Balance>;

		/// CRED. Safe value: an asset that nothing else mints, sufficient, so that accounts live by it alone.
		type Credits: Mutate<Self::AccountId, Balance = Balance>
			+ Balanced<Self::AccountId, Balance = Balance>;

		/// The price of NOE. Safe value: `PriceFeed`.
		type Price: NativePrice;

		/// Where revenue goes while the vault covers what is issued. Safe value: an account that exists in both
		/// currencies from genesis on; CRED that it cannot hold is burned.
		type Revenue: RevenueSink<Self::AccountId>;

		/// Who receives what is swept. Safe value: the treasury.
		type SweepBeneficiary: Get<Self::AccountId>;

		/// Deposit for the choice to pay fees in CRED. Safe value: a hold of one item's price.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// Who sweeps. Safe value: governance.
		type SweepOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The age up to which purchases and redemptions at par are made at a price, in milliseconds. Safe
		/// values: a few times the interval in which feeders feed.
		type MaxPriceAge: Get<u64>;

		/// The age up to which redemptions at a discount and fees are made, in milliseconds. Safe values: a day.
		#[pallet::constant]
		type MaxOldPriceAge: Get<u64>;

		/// The part of a payment that buys no credits. Safe values: what makes buying and redeeming in turn a
		/// loss when the price moves by a step, and below 50 %.
		type Spread: Get<Permill>;

		/// CRED that can be bought in 30 minutes, in credits. Safe values: what the vault can lose to a wrong
		/// price before governance acts.
		type PurchaseCap: Get<Balance>;

		/// How much CRED may be issued, as a part of what all NOE is worth. Safe values: 10 % or less, for what
		/// stands behind CRED is NOE itself.
		type LiabilityCap: Get<Permill>;

		/// How much NOE may be minted for redeemers in 24 hours, as a part of all NOE. Safe values: 0.1 % or
		/// less.
		type MintCap: Get<Permill>;

		/// By how much par is lower at an older price. Safe values: more than NOE moves in `MaxOldPriceAge`
		/// most of the time.
		#[pallet::constant]
		type OldPriceDiscount: Get<Permill>;

		/// How much of the vault may leave in 24 hours at older prices. Safe values: 1 %.
		#[pallet::constant]
		type OldPriceOutflow: Get<Permill>;

		/// The present in milliseconds, the clock of the price. Safe value: `Timestamp`.
		type Time: Time<Moment = u64>;

		/// The vault's account. For life.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The weights. Safe value: those measured for the runtime.
		type WeightInfo: WeightInfo;
	}

	/// Vault, counters and windows. Written by every purchase, redemption and gift, at its caller's expense; of
	/// fixed size.
	#[pallet::storage]
	pub type Books<T: Config> = StorageValue<_, Book, ValueQuery>;

	/// Accounts that chose to pay fees in CRED even when they hold NOE, with their deposit. Written by
	/// `set_prefer_credits`, at the account's expense.
	// Ids of accounts are public keys, which anyone can choose: a hash with a cryptographic prefix.
	#[pallet::storage]
	pub type PrefersCredits<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, T::Consideration, OptionQuery>;

	/// What happened. NOE is in planck, CRED in credits, prices in µUSD for one NOE.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// CRED was bought.
		Bought {
			/// The buyer.
			who: T::AccountId,
			/// NOE paid, spread included.
			pay: Balance,
			/// CRED received.
			credits: Balance,
			/// The part of `pay` that bought nothing.
			spread: Balance,
			/// The price applied.
			price: u128,
		},
		/// CRED was redeemed.
		Redeemed {
			/// The redeemer.
			who: T::AccountId,
			/// CRED burned.
			credits: Balance,
			/// NOE received.
			native: Balance,
			/// What the credits are worth; what it exceeds `native` by is the redeemer's loss.
			par: Balance,
			/// The part of `native` that was minted.
			minted: Balance,
			/// The price applied.
			price: u128,
			/// Whether that price was too old for par.
			at_old_price: bool,
		},
		/// NOE was given to the vault.
		Recapitalised {
			/// The giver.
			who: T::AccountId,
			/// NOE given.
			amount: Balance,
		},
		/// NOE beyond need left the vault.
		Swept {
			/// Who received it.
			beneficiary: T::AccountId,
			/// NOE received.
			amount: Balance,
		},
		/// Revenue refilled the vault: NOE was kept, or CRED burned.
		Refilled {
			/// In what.
			asset: RevenueAsset,
			/// How much.
			amount: Balance,
		},
		/// How far the vault covers what is issued is another state than when it was last looked at.
		CollateralChanged {
			/// The state before.
			from: Collateral,
			/// The state now.
			to: Collateral,
			/// The ratio now, in ppm.
			ratio: u128,
		},
		/// An account chose what its fees are taken in.
		FeePreferenceSet {
			/// The account.
			who: T::AccountId,
			/// Whether in CRED first.
			prefer: bool,
		},
		/// A transaction's fee was paid in CRED.
		FeePaidInCredits {
			/// The payer.
			who: T::AccountId,
			/// CRED paid, tip included.
			credits: Balance,
			/// What it stands for: the fee in NOE, tip included.
			fee: Balance,
			/// The price applied.
			price: u128,
		},
	}

	/// Why a call did nothing.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no price of NOE yet. Wait until the feeders feed.
		PriceMissing,
		/// The price of NOE is too old. Wait until the feeders feed again.
		PriceTooOld,
		/// The price of NOE has not caught up with the market. Wait some minutes.
		PriceHeldBack,
		/// The amount is zero, or comes to less than can be held or paid. Take a larger one.
		AmountTooSmall,
		/// Less would come out than the limit given. Ask `quote_buy` or `quote_redeem` and try again.
		InsufficientOutput,
		/// So much was bought in the last 30 minutes that the purchase cap would be exceeded. Buy less, or later.
		PurchaseCapExceeded,
		/// So much CRED is issued already that it would exceed its part of NOE's market value. Buy less, or later.
		LiabilityCapExceeded,
		/// Buying is halted, for the vault covers less than half of what is issued. Wait until it is refilled.
		BuyingHalted,
		/// There is nothing to redeem with now: the vault pays nothing and the day's mint cap is used up. Wait a
		/// day.
		VaultEmpty,
		/// The vault does not have so much beyond need. Sweep less.
		InsufficientSurplus,
		/// The amount is larger than the chain can count. Take a smaller one.
		Overflow,
		/// The vault's own account cannot pay into the vault: nothing would arrive. Pay from another account.
		PayerIsVault,
	}

	/// Why deposits are held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The account chose to pay fees in CRED.
		#[codec(index = 0)]
		FeePreference,
	}

	/// What the chain starts with.
	#[pallet::genesis_config]
	#[derive(DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// NOE that stands behind CRED from the start, in planck; the vault's account must hold it and one
		/// minimum balance besides.
		pub vault: Balance,
		/// Accounts that receive CRED in amounts below its minimum balance, such as that of revenue: each gets
		/// one minimum balance.
		pub pots: Vec<T::AccountId>,
		/// Whether a price of any age counts as fresh, as on development chains that nobody feeds.
		pub any_price_age: bool,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::build_genesis(self);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let checked = Self::rules().check();
			assert!(checked.is_ok(), "{checked:?}");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), frame::deps::sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Buys CRED for `pay` planck of NOE, at the lowest of latest price, 30-minute average and median, less the
		/// spread; fails if that makes fewer than `min_credits` credits.
		///
		/// ## Dispatch Origin
		///
		/// Signed.
		///
		/// ## Errors
		///
		/// [`Error::PriceMissing`], [`Error::PriceTooOld`], [`Error::PriceHeldBack`], [`Error::BuyingHalted`],
		/// [`Error::AmountTooSmall`] below 0.01 CRED, [`Error::InsufficientOutput`],
		/// [`Error::PurchaseCapExceeded`], [`Error::LiabilityCapExceeded`], [`Error::Overflow`],
		/// [`Error::PayerIsVault`]; those of `Balances` if the caller cannot pay and stay alive.
		///
		/// ## Events
		///
		/// [`Event::Bought`], and [`Event::Refilled`] and [`Event::CollateralChanged`] where that happens.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::buy())]
		pub fn buy(
			origin: OriginFor<T>,
			#[pallet::compact] pay: Balance,
			#[pallet::compact] min_credits: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_buy(who, pay, min_credits).map(drop)
		}

		/// Redeems `credits` for NOE at the highest of latest price, 30-minute average and median; fails if that makes
		/// less than `min_native` planck. What would be left below 0.01 CRED is redeemed as well.
		///
		/// ## Dispatch Origin
		///
		/// Signed.
		///
		/// ## Errors
		///
		/// [`Error::PriceMissing`], [`Error::PriceTooOld`], [`Error::PriceHeldBack`], [`Error::AmountTooSmall`]
		/// if it is worth nothing, [`Error::VaultEmpty`], [`Error::InsufficientOutput`], [`Error::Overflow`];
		/// those of the token if the caller has fewer credits, those of `Balances` if the caller has no NOE
		/// and receives less than an account's minimum.
		///
		/// ## Events
		///
		/// [`Event::Redeemed`], and [`Event::CollateralChanged`] where that happens.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::redeem())]
		pub fn redeem(
			origin: OriginFor<T>,
			#[pallet::compact] credits: Balance,
			#[pallet::compact] min_native: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_redeem(who, credits, min_native)
		}

		/// Gives `amount` planck of NOE to the vault, for good.
		///
		/// ## Dispatch Origin
		///
		/// Signed. No pause stops it.
		///
		/// ## Errors
		///
		/// [`Error::AmountTooSmall`] for nothing, [`Error::Overflow`], [`Error::PayerIsVault`]; those of
		/// `Balances` if the caller cannot pay and stay alive.
		///
		/// ## Events
		///
		/// [`Event::Recapitalised`], and [`Event::CollateralChanged`] where that happens.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::recapitalise())]
		pub fn recapitalise(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_recapitalise(who, amount)
		}

		/// Moves `amount` planck of NOE from the vault to the treasury. What stays must be worth twice the
		/// liabilities at the lowest price of 30 days.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::SweepOrigin`].
		///
		/// ## Errors
		///
		/// [`Error::PriceMissing`], [`Error::PriceTooOld`], [`Error::PriceHeldBack`], [`Error::AmountTooSmall`]
		/// for nothing, [`Error::InsufficientSurplus`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::Swept`], and [`Event::CollateralChanged`] where that happens.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::sweep())]
		pub fn sweep(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			T::SweepOrigin::ensure_origin(origin)?;
			Self::do_sweep(amount)
		}

		/// Chooses whether the caller's fees are taken in CRED first, and in NOE only where CRED cannot pay; or
		/// the other way round, as for everyone who never chose. Choosing CRED takes a deposit in NOE, choosing
		/// NOE returns it. The same choice again changes nothing.
		///
		/// ## Dispatch Origin
		///
		/// Signed.
		///
		/// ## Errors
		///
		/// Those of `Balances` if the deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::FeePreferenceSet`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_prefer_credits())]
		pub fn set_prefer_credits(origin: OriginFor<T>, prefer: bool) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_prefer_credits(who, prefer)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What buying for `pay` planck gives now, or why it would be refused.
		pub fn quote_buy(pay: Balance) -> Result<Purchase, Refusal> {
			let quote = logic::buy::buy(&Books::<T>::get(), pay, 0, &Self::situation(), &Self::rules());
			quote.map(|(_, purchase)| purchase)
		}

		/// What redeeming `credits` gives now, or why it would be refused.
		pub fn quote_redeem(credits: Balance) -> Result<Redemption, Refusal> {
			let quote =
				logic::redeem::redeem(&Books::<T>::get(), credits, 0, &Self::situation(), &Self::rules());
			quote.map(|(_, redemption)| redemption)
		}

		/// What a fee of `native` planck costs in credits now, or why fees cannot be paid in CRED.
		pub fn quote_fee(native: Balance) -> Result<Balance, Refusal> {
			let price = Self::fee_price(&Books::<T>::get())?.high();
			logic::fee::fee_in_credits(native, price)
		}

		/// What stands behind CRED, and what the caps leave.
		pub fn solvency() -> Solvency {
			logic::solvency::solvency(&Books::<T>::get(), &Self::situation(), &Self::rules())
		}

		/// Whether fees of `who` are taken in CRED first.
		pub fn prefers_credits(who: T::AccountId) -> bool {
			PrefersCredits::<T>::contains_key(who)
		}
	}
}
