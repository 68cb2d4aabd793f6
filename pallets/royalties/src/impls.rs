// SPDX-License-Identifier: Apache-2.0
//! What this pallet offers to others, and what its calls have in common.

use crate::*;
use frame::traits::{fungible::MutateHold as _, tokens::Precision};
use noema_primitives::{ids::FIRST_SHARE_ASSET_ID, AssetIncome, RoyaltySink};

impl<T: Config> Pallet<T> {
	/// The pot: all income is in that of payouts, so that lanes have it there when they are paid. It has no key.
	pub fn pot() -> T::AccountId {
		T::Payouts::pot()
	}

	/// The account that issues shares and changes nothing of them. It has no key, and no money.
	pub fn issuer() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// The present.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// The present epoch.
	pub(crate) fn current_epoch() -> Epoch {
		Self::rules().epoch(Self::now())
	}

	/// What the runtime configures.
	pub(crate) fn rules() -> Rules {
		Rules {
			epoch_length: T::EpochLength::get(),
			release_epochs: T::ReleaseEpochs::get(),
			min_active: T::MinActive::get(),
			dispute_period: T::DisputePeriod::get(),
			quiet_period: T::QuietPeriod::get(),
		}
	}

	/// The id of an asset's shares in `Assets`.
	pub fn shares_of(asset: AiAssetId) -> Result<AssetId, Error<T>> {
		FIRST_SHARE_ASSET_ID.checked_add(asset).ok_or(Error::Overflow)
	}

	/// The deposit for an asset's shares, in planck: what `Assets` stores of them without one, and what is here.
	pub fn shares_deposit() -> Result<Balance, Error<T>> {
		let roles = <(T::AccountId, T::AccountId, T::AccountId, T::AccountId)>::max_encoded_len();
		let amounts = <(AssetId, Balance, Balance, Balance, [u32; 4])>::max_encoded_len();
		let side = <(AiAssetId, OwnerSideOf<T>)>::max_encoded_len();
		Self::deposit(2, roles.saturating_add(amounts).saturating_add(side))
	}

	/// The deposit for a position, in planck: for itself, for where its shares start, and for what the holder of
	/// `Assets` stores of them.
	pub fn position_deposit() -> Result<Balance, Error<T>> {
		let position = <(AiAssetId, T::AccountId, Position)>::max_encoded_len();
		let start = <(AiAssetId, Epoch, Start)>::max_encoded_len();
		let on_hold = <(AssetId, T::AccountId, Balance, AssetId, T::AccountId, Balance)>::max_encoded_len();
		Self::deposit(4, position.saturating_add(start).saturating_add(on_hold))
	}

	fn deposit(items: u32, bytes: usize) -> Result<Balance, Error<T>> {
		Ok(logic::deposit(items, bytes, T::ItemDeposit::get(), T::ByteDeposit::get())?)
	}

	/// Takes NOE of an account, which keeps its minimum balance.
	pub(crate) fn hold(reason: HoldReason, who: &T::AccountId, amount: Balance) -> DispatchResult {
		T::Native::hold(&reason.into(), who, amount)
	}

	/// Gives back what was taken, and says how much that was: what is not there any more must keep nobody from
	/// removing the rest.
	pub(crate) fn release(
		reason: HoldReason,
		who: &T::AccountId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		T::Native::release(&reason.into(), who, amount, Precision::BestEffort)
	}
}

impl<T: Config> RoyaltySink<T::AccountId> for Pallet<T> {
	type AssetId = AiAssetId;

	fn account() -> Option<T::AccountId> {
		Some(Self::pot())
	}

	fn on_income(asset: AiAssetId, amount: Balance) {
		Self::do_receive(asset, amount);
	}

	fn booked() -> Option<Balance> {
		let mut sum = Dust::<T>::get();
		for (asset, income) in Incomes::<T>::iter() {
			let paid = Paid::<T>::iter_prefix_values(asset)
				.try_fold(OwnerSides::<T>::get(asset).taken, |sum, paid| sum.checked_add(paid))?;
			sum = sum.checked_add(income.since().ok()?.checked_sub(paid)?)?;
		}
		OwnerSides::<T>::iter_values()
			.try_fold(sum, |sum, side| sum.checked_add(side.held)?.checked_add(side.parked))
	}
}

impl<T: Config> AssetIncome<T::AccountId> for Pallet<T> {
	fn owner_changes(asset: AiAssetId, owner: &T::AccountId) -> Result<bool, DispatchError> {
		Self::do_owner_changes(asset, owner)
	}

	fn lineage_changes(asset: AiAssetId) -> Result<u32, DispatchError> {
		Self::do_lineage_changes(asset)
	}

	fn is_divided(asset: AiAssetId) -> bool {
		OwnerSides::<T>::get(asset).pool.is_some()
	}

	fn can_be_removed(asset: AiAssetId) -> bool {
		// A dispute is of an owner side that there is.
		!Incomes::<T>::contains_key(asset) && !OwnerSides::<T>::contains_key(asset)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn make_income(asset: AiAssetId) -> DispatchResult {
		crate::benchmarking::make_income::<T>(asset)
	}
}

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::InsufficientShares => Error::InsufficientShares,
			Refusal::MalformedName => Error::MalformedName,
			Refusal::MalformedSymbol => Error::MalformedSymbol,
			Refusal::NotYetDisputable => Error::NotYetDisputable,
			Refusal::Overflow => Error::Overflow,
		}
	}
}
