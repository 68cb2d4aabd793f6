// SPDX-License-Identifier: Apache-2.0
//! What the pallet stores.
//!
//! NOE is in planck (10^12 a NOE), prices in credits (10^6 a CRED; 1 CRED is 1 USD), times in blocks, parts in ppm.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::{deps::frame_support::PalletError, hashing::H256, prelude::BoundedVec, traits::ConstU32};
use noema_primitives::{
	ids::AiAssetId,
	metering::{Units, UNIT_CLASSES},
	money::Balance,
	BlockNumber, LicenceId,
};
use scale_info::TypeInfo;

/// The most algorithms that terms name.
pub const MAX_ALGORITHMS: u32 = 8;

/// The most seats of a licence: each is a record, which the licence's deposit pays for.
pub const MAX_SEATS: u32 = 256;

/// The most hashes of an allowlist's proof: enough for 2^32 accounts.
pub const MAX_PROOF: u32 = 32;

/// Id of an offer, counted from 1. Ids never come back.
pub type OfferId = u32;

/// Hashes of algorithms, each once.
pub type Algorithms = BoundedVec<H256, ConstU32<MAX_ALGORITHMS>>;

/// The hashes on the way from an account to the root of an allowlist, see [`crate::logic::allowlist`].
pub type Proof = BoundedVec<H256, ConstU32<MAX_PROOF>>;

/// Whether assets may be derived from the one that is licensed.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Derivatives {
	/// They may not.
	None,
	/// They may.
	Allowed {
		/// What the licensed asset gets of a derivative's income, in ppm: at most 500,000.
		ppm: u32,
		/// How many may be derived under one licence. Terms that are open to all set no such limit.
		count: u32,
	},
}

/// Units that lanes under a licence have for nothing.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Quota {
	/// Units of each class in a period. What is left at its end is lost.
	pub units: Units,
	/// The length of a period, in blocks. Periods count from the purchase on.
	pub period: BlockNumber,
}

/// What a licence allows. It never changes: other terms have another hash.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct LicenceTerms {
	/// Whether the asset may be used to earn money. A promise: the chain does not check it.
	pub commercial: bool,
	/// Whether other assets may be derived from it.
	pub derivatives: Derivatives,
	/// Whether the licence may be given and sold to others.
	pub transferable: bool,
	/// What the asset gets when the licence changes hands, of the last price paid for it, in ppm.
	pub resale_royalty_ppm: u32,
	/// How many lanes and jobs may be open under it at once.
	pub seats: u32,
	/// What they have for nothing.
	pub quota: Option<Quota>,
	/// For how long it is in force after it was bought, and after each renewal, in blocks; `None` for ever.
	pub duration: Option<BlockNumber>,
	/// The lowest tier of those who buy, renew and use it; 0 for everybody.
	pub required_tier: u8,
	/// Hashes of the algorithms that may run on the asset, of which the licensee selects one; empty for any.
	pub algorithms: Algorithms,
	/// The hash of the list of territories.
	pub territory: H256,
	/// The hash of the text.
	pub text: H256,
}

/// Why terms are none.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PalletError,
	PartialEq,
	TypeInfo,
)]
pub enum Flaw {
	/// Derivatives would owe more than 500,000 ppm.
	DerivativePpm,
	/// Derivatives are allowed, but none.
	DerivativeCount,
	/// The resale royalty is more than 1,000,000 ppm.
	ResaleRoyalty,
	/// There are more than 256 seats.
	Seats,
	/// There is a quota of nothing, of periods without length, or without a seat to use it.
	Quota,
	/// The licence would end when it begins.
	Duration,
	/// The tier is none of 0 to 10.
	Tier,
	/// An algorithm is there twice.
	DuplicateAlgorithm,
}

/// Terms that were published.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct TermsRecord<AccountId> {
	/// What they say.
	pub terms: LicenceTerms,
	/// How many offers and open terms name them.
	pub uses: u32,
	/// Who published them.
	pub publisher: AccountId,
	/// Its NOE on hold for this record.
	pub deposit: Balance,
}

/// An asset's owner sells licences.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Offer<AccountId> {
	/// Of which asset.
	pub asset: AiAssetId,
	/// The owner. When the asset is another's, or retired, the offer holds no more: it has *lapsed*.
	pub seller: AccountId,
	/// The hash of the terms. For life.
	pub terms: H256,
	/// What a licence, and its renewal, costs, in credits.
	pub price: Balance,
	/// How many more may be sold; `None` for any number.
	pub left: Option<u32>,
	/// The root of the list of those who may buy; `None` for everybody.
	pub allowlist_root: Option<H256>,
	/// How many licences of it there are. The record stays as long as there is one.
	pub licences: u32,
	/// Whether it was withdrawn.
	pub closed: bool,
	/// NOE of the seller on hold for this record and its place in the asset's list.
	pub deposit: Balance,
}

/// What was done to a licence, besides its expiry.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum LicenceState {
	/// Nothing.
	Active,
	/// It is for sale.
	Suspended,
	/// It was revoked.
	Revoked,
}

/// A licence.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Licence<AccountId> {
	/// Of which asset.
	pub asset: AiAssetId,
	/// The offer under which it was bought, and is renewed.
	pub offer: OfferId,
	/// The hash of its terms. For life.
	pub terms: H256,
	/// Who sold it.
	pub seller: AccountId,
	/// Whose it is: the owner of its item.
	pub holder: AccountId,
	/// The last price: of its purchase, a renewal or a sale. The resale royalty is a part of it. In credits.
	pub price: Balance,
	/// What its present line of holders has paid for it: the purchase and all renewals, or the last sale and those
	/// since. A refund gives that back. In credits.
	pub paid: Balance,
	/// The block in which it was bought.
	pub started_at: BlockNumber,
	/// The first block in which it is not in force any more; `None` for never.
	pub expires_at: Option<BlockNumber>,
	/// The first block of the period that `quota_left` is of.
	pub period_started_at: BlockNumber,
	/// Units of each class that no lane of the period has.
	pub quota_left: Units,
	/// How many lanes and jobs are open under it.
	pub seats_used: u32,
	/// How many assets may still be derived.
	pub derivatives_left: u32,
	/// The algorithm that its lanes run.
	pub algorithm: Option<H256>,
	/// What was done to it.
	pub state: LicenceState,
	/// Who bought it.
	pub depositor: AccountId,
	/// The buyer's NOE on hold for this record, its item, its places in lists and its seats.
	pub deposit: Balance,
}

/// A lane or a job that is open under a licence.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Seat {
	/// The first block of the period that it was opened in.
	pub period_started_at: BlockNumber,
	/// Units of each class of that period's quota that it has.
	pub part: Units,
}

/// Terms under which everybody may derive assets.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct OpenDerivatives<AccountId> {
	/// The asset's owner. When the asset is another's, or retired, they hold no more.
	pub owner: AccountId,
	/// The hash of the terms.
	pub terms: H256,
	/// What the asset gets of a derivative's income, in ppm.
	pub ppm: u32,
	/// NOE of the owner on hold for this record.
	pub deposit: Balance,
}

impl<AccountId: Clone> Licence<AccountId> {
	/// The licence that `holder` buys of an offer at `now`.
	pub fn bought(
		offer: (OfferId, &Offer<AccountId>),
		terms: &LicenceTerms,
		holder: &AccountId,
		paid: Balance,
		(now, expires_at): (BlockNumber, Option<BlockNumber>),
		deposit: Balance,
	) -> Self {
		let (id, offer) = offer;
		Self {
			asset: offer.asset,
			offer: id,
			terms: offer.terms,
			seller: offer.seller.clone(),
			holder: holder.clone(),
			price: offer.price,
			paid,
			started_at: now,
			expires_at,
			period_started_at: now,
			quota_left: terms.quota.map_or([0; UNIT_CLASSES], |quota| quota.units),
			seats_used: 0,
			derivatives_left: terms.derivatives.count(),
			algorithm: None,
			state: LicenceState::Active,
			depositor: holder.clone(),
			deposit,
		}
	}
}

impl Derivatives {
	/// How many may be derived under a licence.
	pub const fn count(self) -> u32 {
		match self {
			Self::None => 0,
			Self::Allowed { count, .. } => count,
		}
	}
}

/// A page's end in a list of licences: the asset and the licence that come last on it.
pub type LicenceCursor = (AiAssetId, LicenceId);
