// SPDX-License-Identifier: Apache-2.0
//! What calls have in common: records with their owners, deposits, money, the present.

use crate::*;
use frame::traits::tokens::{Precision, Preservation};
use logic::{
	offer::speaks_for,
	price::{split, Split, MAX_PROTOCOL_FEE},
};

/// The records of an item in `Nfts`, which a licence's deposit pays for: the item, its place in its owner's list, and
/// its settings.
const NFT_RECORDS: u32 = 3;

/// The bytes that they have, with accounts of 32 bytes and no approvals.
const NFT_BYTES: usize = 192;

impl<T: Config> Pallet<T> {
	/// The present.
	pub(crate) fn now() -> BlockNumber {
		T::BlockNumberProvider::current_block_number()
	}

	/// What published terms say.
	pub(crate) fn known_terms(hash: H256) -> Result<LicenceTerms, Error<T>> {
		Terms::<T>::get(hash).map(|record| record.terms).ok_or(Error::TermsNotFound)
	}

	/// An offer's record.
	pub(crate) fn known_offer(id: OfferId) -> Result<Offer<T::AccountId>, Error<T>> {
		Offers::<T>::get(id).ok_or(Error::OfferNotFound)
	}

	/// An offer that holds now.
	pub(crate) fn open_offer(id: OfferId) -> Result<Offer<T::AccountId>, Error<T>> {
		let offer = Self::known_offer(id)?;
		offer.check_open(T::Register::asset(offer.asset).as_ref())?;
		Ok(offer)
	}

	/// A licence's record.
	pub(crate) fn known_licence(id: LicenceId) -> Result<Licence<T::AccountId>, Error<T>> {
		Licences::<T>::get(id).ok_or(Error::LicenceNotFound)
	}

	/// A licence's record, if it is the account's.
	pub(crate) fn held_licence(id: LicenceId, who: &T::AccountId) -> Result<Licence<T::AccountId>, Error<T>> {
		let licence = Self::known_licence(id)?;
		ensure!(licence.holder == *who, Error::<T>::NotHolder);
		Ok(licence)
	}

	/// Whether `owner` may still speak for an asset.
	pub(crate) fn speaks_for(owner: &T::AccountId, asset: AiAssetId) -> bool {
		speaks_for(owner, T::Register::asset(asset).as_ref())
	}

	/// Terms under which an asset's owner may offer it.
	pub(crate) fn offered_terms(
		owner: &T::AccountId,
		asset: AiAssetId,
		terms: H256,
	) -> Result<LicenceTerms, Error<T>> {
		let info = T::Register::asset(asset).ok_or(Error::AssetNotFound)?;
		ensure!(info.owner == *owner, Error::<T>::NotOwner);
		ensure!(!info.retired, Error::<T>::AssetRetired);
		let terms = Self::known_terms(terms)?;
		terms.check_asset(info.compute_only)?;
		Ok(terms)
	}

	/// Counts one use of terms more.
	pub(crate) fn pin_terms(hash: H256) -> Result<(), Error<T>> {
		let record = Terms::<T>::get(hash).ok_or(Error::TermsNotFound)?;
		let uses = record.uses.checked_add(1).ok_or(Error::Overflow)?;
		Terms::<T>::insert(hash, TermsRecord { uses, ..record });
		Ok(())
	}

	/// Counts one use of terms less.
	pub(crate) fn unpin_terms(hash: H256) -> Result<(), Error<T>> {
		let record = Terms::<T>::get(hash).ok_or(Error::TermsNotFound)?;
		let uses = record.uses.checked_sub(1).ok_or(Error::Overflow)?;
		Terms::<T>::insert(hash, TermsRecord { uses, ..record });
		Ok(())
	}

	/// Whether an account's tier is high enough. It is asked for only where one is required.
	pub(crate) fn check_tier(terms: &LicenceTerms, who: &T::AccountId) -> Result<(), Refusal> {
		let tier = if terms.required_tier == 0 { 0 } else { T::Tiers::tier(who) };
		terms.check_tier(tier)
	}

	/// What `who` would pay at this price, and to whom.
	pub(crate) fn split_for(who: &T::AccountId, price: Balance) -> Split {
		let fee = T::ProtocolFee::get().min(MAX_PROTOCOL_FEE);
		let discount = if fee.is_zero() || price == 0 { 0 } else { T::Tiers::fee_discount(who) };
		split(price, fee, discount)
	}

	/// Takes the price of an offer of `buyer`, who buys credits for `pay_native` planck first, if it wants to. What it
	/// gets more than is charged stays its own.
	pub(crate) fn charge(
		buyer: &T::AccountId,
		offer: &Offer<T::AccountId>,
		split: &Split,
		pay_native: Option<Balance>,
	) -> DispatchResult {
		if let Some(pay) = pay_native {
			T::Shop::buy(buyer, pay, split.charged())?;
		}
		let (revenue, income) = (split.revenue(), split.income());
		if let Some(pot) = T::Royalties::account() {
			T::Fees::collect_and_pay(buyer, revenue, &pot, income)?;
			Self::tell(offer.asset, income);
			return Ok(());
		}
		T::Fees::collect(buyer, RevenueAsset::Credits, revenue)?;
		if income > 0 {
			T::Payouts::pay(buyer, &offer.seller, income)?;
		}
		Ok(())
	}

	/// Moves credits of `payer` to the income of an asset, if there is such a thing as income.
	pub(crate) fn earn(payer: &T::AccountId, asset: AiAssetId, amount: Balance) -> DispatchResult {
		if let Some(pot) = T::Royalties::account().filter(|_| amount > 0) {
			T::Credits::transfer(payer, &pot, amount, Preservation::Preserve)?;
			Self::tell(asset, amount);
		}
		Ok(())
	}

	/// Tells the sink of what has arrived for an asset.
	fn tell(asset: AiAssetId, amount: Balance) {
		if amount > 0 {
			T::Royalties::on_income(asset, amount);
		}
	}

	/// The deposit for published terms, in planck, keys included as in all of them.
	pub fn terms_deposit() -> Result<Balance, Error<T>> {
		Self::deposit(1, <(H256, TermsRecord<T::AccountId>)>::max_encoded_len())
	}

	/// The deposit for an offer and its place in the asset's list, in planck.
	pub fn offer_deposit() -> Result<Balance, Error<T>> {
		let record = <(OfferId, Offer<T::AccountId>)>::max_encoded_len();
		let place = <(AiAssetId, OfferId)>::max_encoded_len();
		Self::deposit(2, record.saturating_add(place))
	}

	/// The deposit for a licence of so many seats, in planck: for its record, its item in `Nfts`, its place in its holder's
	/// list, its being preferred, and its seats.
	pub fn licence_deposit(seats: u32) -> Result<Balance, Error<T>> {
		let record = <(LicenceId, Licence<T::AccountId>)>::max_encoded_len();
		let places = <(T::AccountId, AiAssetId, LicenceId)>::max_encoded_len().saturating_mul(2);
		let bytes = record.saturating_add(places).saturating_add(NFT_BYTES);
		let seat = Self::deposit(1, <(LicenceId, LaneId, Seat)>::max_encoded_len())?;
		let seats = seat.checked_mul(seats.into()).ok_or(Error::Overflow)?;
		let items = NFT_RECORDS.saturating_add(3);
		Self::deposit(items, bytes)?.checked_add(seats).ok_or(Error::Overflow)
	}

	/// The deposit for terms that are open to all, in planck.
	pub fn derivatives_deposit() -> Result<Balance, Error<T>> {
		Self::deposit(1, <(AiAssetId, OpenDerivatives<T::AccountId>)>::max_encoded_len())
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

	/// What a purchase weighs.
	pub(crate) fn purchase_weight(native: bool, proof: &Proof) -> Weight {
		let nodes = proof.len().saturated_into();
		if native {
			T::WeightInfo::buy_licence_native(nodes)
		} else {
			T::WeightInfo::buy_licence(nodes)
		}
	}

	/// What a renewal weighs.
	pub(crate) fn renewal_weight(native: bool) -> Weight {
		if native {
			T::WeightInfo::renew_native()
		} else {
			T::WeightInfo::renew()
		}
	}
}

impl<T> From<Refusal> for Error<T> {
	fn from(refusal: Refusal) -> Self {
		match refusal {
			Refusal::MalformedTerms(flaw) => Error::MalformedTerms(flaw),
			Refusal::DerivativesNotAllowed => Error::DerivativesNotAllowed,
			Refusal::AlgorithmsRequired => Error::AlgorithmsRequired,
			Refusal::OfferClosed => Error::OfferClosed,
			Refusal::OfferLapsed => Error::OfferLapsed,
			Refusal::SelfPurchase => Error::SelfPurchase,
			Refusal::TermsChanged => Error::TermsChanged,
			Refusal::PriceAboveLimit => Error::PriceAboveLimit,
			Refusal::SoldOut => Error::SoldOut,
			Refusal::NotOnAllowlist => Error::NotOnAllowlist,
			Refusal::InsufficientTier => Error::InsufficientTier,
			Refusal::TooManyLicences => Error::TooManyLicences,
			Refusal::Revoked => Error::Revoked,
			Refusal::Expired => Error::Expired,
			Refusal::Suspended => Error::Suspended,
			Refusal::NotSuspended => Error::NotSuspended,
			Refusal::AlreadyRevoked => Error::AlreadyRevoked,
			Refusal::SeatsInUse => Error::SeatsInUse,
			Refusal::InsufficientSeats => Error::InsufficientSeats,
			Refusal::WrongAsset => Error::WrongAsset,
			Refusal::AlgorithmNotFound => Error::AlgorithmNotFound,
			Refusal::AlgorithmNotSelected => Error::AlgorithmNotSelected,
			Refusal::AlreadySelected => Error::AlreadySelected,
			Refusal::NotTransferable => Error::NotTransferable,
			Refusal::SameHolder => Error::SameHolder,
			Refusal::RoyaltyAboveLimit => Error::RoyaltyAboveLimit,
			Refusal::Perpetual => Error::Perpetual,
			Refusal::NotYetEnded => Error::NotYetEnded,
			Refusal::RefundTooLate => Error::RefundTooLate,
			Refusal::InsufficientDerivatives => Error::InsufficientDerivatives,
			Refusal::PriceUnchanged => Error::PriceUnchanged,
			Refusal::Overflow => Error::Overflow,
		}
	}
}
