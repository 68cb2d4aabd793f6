// SPDX-License-Identifier: Apache-2.0
//! What calls have in common: records with their owners, accounts of agents, deposits, the present.

use crate::*;
use frame::traits::tokens::Precision;

/// The values that an item has in `Nfts`, for which its asset's deposit is as well: the item, its configuration and its
/// place in the owner's list.
const LEDGER_ITEMS: u32 = 3;

/// The bytes of those values at most, keys included.
const LEDGER_BYTES: usize = 256;

impl<T: Config> Pallet<T> {
	/// The present.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// An asset's record.
	pub(crate) fn known(id: AiAssetId) -> Result<AssetOf<T>, Error<T>> {
		Assets::<T>::get(id).ok_or(Error::NotFound)
	}

	/// An asset's record, if it is the account's. Two reads.
	pub(crate) fn owned(id: AiAssetId, who: &T::AccountId) -> Result<AssetOf<T>, Error<T>> {
		let asset = Self::known(id)?;
		ensure!(Self::owner(id, &asset).as_ref() == Some(who), Error::<T>::NotOwner);
		Ok(asset)
	}

	/// Who owns an asset, by the ledger of items. One read.
	pub(crate) fn owner(id: AiAssetId, asset: &AssetOf<T>) -> Option<T::AccountId> {
		T::Items::owner_of(Self::collection(asset), id)
	}

	/// The collection that an asset's item is in.
	pub(crate) fn collection(asset: &AssetOf<T>) -> Collection {
		Collection::Assets(asset.specifics.kind())
	}

	/// Whether an asset is not listed on the market.
	pub(crate) fn ensure_unlisted(id: AiAssetId, asset: &AssetOf<T>) -> Result<(), Error<T>> {
		ensure!(!T::Listings::is_listed(Self::collection(asset), id), Error::<T>::AssetListed);
		Ok(())
	}

	/// The account of an agent of this id, whether or not there is one. Nobody has a key to it.
	pub fn account_of_agent(id: AiAssetId) -> T::AccountId {
		T::PalletId::get().into_sub_account_truncating(id)
	}

	/// Whether there is an agent of this id.
	pub(crate) fn is_agent(id: AiAssetId) -> bool {
		Assets::<T>::get(id).is_some_and(|asset| asset.specifics == Specifics::Agent)
	}

	/// The id of the agent whose account this is, whether or not there is one; nothing for accounts of others. No reads.
	pub(crate) fn agent_id(account: &T::AccountId) -> Option<AiAssetId> {
		let (pallet, id) = PalletId::try_from_sub_account::<AiAssetId>(account)?;
		(pallet == T::PalletId::get()).then_some(id)
	}

	/// The agent whose account this is, and who owns it. Two reads, or none for accounts of others.
	pub(crate) fn holder(account: &T::AccountId) -> Option<(AiAssetId, T::AccountId)> {
		let id = Self::agent_id(account)?;
		let asset = Assets::<T>::get(id).filter(|asset| asset.specifics == Specifics::Agent)?;
		Some((id, Self::owner(id, &asset)?))
	}

	/// The deposit for an asset's records and its item, in planck, keys included as in all of them: for the bytes that they
	/// can have at most; for its lineage, which only ever shrinks, for those that it has.
	pub fn asset_deposit(parents: &Parents, shares: &ShareList) -> Result<Balance, Error<T>> {
		let record = <(AiAssetId, AssetOf<T>)>::max_encoded_len();
		let details = <(AiAssetId, Details)>::max_encoded_len();
		let place = <(T::AccountId, AiAssetId)>::max_encoded_len();
		let fixed = record.saturating_add(details).saturating_add(place).saturating_add(LEDGER_BYTES);
		let (items, bytes) = if parents.is_empty() {
			(0, 0)
		} else {
			let key = AiAssetId::max_encoded_len().saturating_mul(2);
			(2, key.saturating_add(parents.encoded_size()).saturating_add(shares.encoded_size()))
		};
		Self::deposit(LEDGER_ITEMS.saturating_add(3).saturating_add(items), fixed.saturating_add(bytes))
	}

	/// The deposit for an offer, in planck.
	pub fn offer_deposit() -> Result<Balance, Error<T>> {
		Self::deposit(1, <(AiAssetId, Option<T::AccountId>, Offer<T::AccountId>)>::max_encoded_len())
	}

	/// The deposit for an attestation, in planck.
	pub fn attestation_deposit() -> Result<Balance, Error<T>> {
		Self::deposit(1, <(AiAssetId, Attribute, T::AccountId, Attestation)>::max_encoded_len())
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

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::MalformedUri => Error::MalformedUri,
			Refusal::MalformedName => Error::MalformedName,
			Refusal::MalformedTag => Error::MalformedTag,
			Refusal::DuplicateTag => Error::DuplicateTag,
			Refusal::MalformedMachines => Error::MalformedMachines,
			Refusal::ParentNotFound => Error::ParentNotFound,
			Refusal::TooManyAncestors => Error::TooManyAncestors,
			Refusal::TooMuchPromised => Error::TooMuchPromised,
			Refusal::OwnershipCycle => Error::OwnershipCycle,
			Refusal::TooManyHolders => Error::TooManyHolders,
			Refusal::InsufficientBond => Error::InsufficientBond,
			Refusal::BondComplete => Error::BondComplete,
			Refusal::AmountTooSmall => Error::AmountTooSmall,
			Refusal::ExpiryOutOfBounds => Error::ExpiryOutOfBounds,
			Refusal::Overflow => Error::Overflow,
		}
	}
}
