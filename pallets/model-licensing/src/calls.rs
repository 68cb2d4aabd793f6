// SPDX-License-Identifier: Apache-2.0
//! The calls of the pallet, as a section that `lib.rs` imports: they check the origin, and leave the rest to
//! `actions`.
// tidy: long, because a pallet's calls are in one block, and most of it are their docs.

/// What can be called.
#[frame::pallet_section]
mod calls {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Publishes terms, which offers name by their hash. They never change.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. A deposit of the caller is held.
		///
		/// ## Errors
		///
		/// [`Error::MalformedTerms`], [`Error::AlreadyExists`], [`Error::Overflow`]; those of `Balances` if the deposit
		/// cannot be held.
		///
		/// ## Events
		///
		/// [`Event::TermsPublished`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::publish_terms())]
		pub fn publish_terms(origin: OriginFor<T>, terms: LicenceTerms) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_publish_terms(who, terms)
		}

		/// Removes terms that no offer and no open terms name. The deposit goes back.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by who published them.
		///
		/// ## Errors
		///
		/// [`Error::TermsNotFound`], [`Error::NotOwner`], [`Error::TermsInUse`].
		///
		/// ## Events
		///
		/// [`Event::TermsRemoved`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::remove_terms())]
		pub fn remove_terms(origin: OriginFor<T>, terms: H256) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_remove_terms(who, terms)
		}

		/// Offers licences of an asset under published terms: at `price` credits each, `supply` of them or any number, to
		/// those on the list of `allowlist_root` or to everybody (see [`crate::logic::allowlist`]). The offer lapses when
		/// the asset is another's or is retired.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the asset's owner. A deposit of the caller is held.
		///
		/// ## Errors
		///
		/// [`Error::AssetNotFound`], [`Error::NotOwner`], [`Error::AssetRetired`], [`Error::TermsNotFound`],
		/// [`Error::AlgorithmsRequired`], [`Error::TooManyOffers`], [`Error::Overflow`]; those of `Balances` if the
		/// deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::OfferMade`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::make_offer())]
		pub fn make_offer(
			origin: OriginFor<T>,
			asset: AiAssetId,
			terms: H256,
			#[pallet::compact] price: Balance,
			supply: Option<u32>,
			allowlist_root: Option<H256>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_make_offer(who, asset, terms, price, supply, allowlist_root)
		}

		/// Changes what licences of an offer, and their renewals, cost from now on, in credits.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the offer's seller.
		///
		/// ## Errors
		///
		/// [`Error::OfferNotFound`], [`Error::NotSeller`], [`Error::OfferClosed`], [`Error::PriceUnchanged`].
		///
		/// ## Events
		///
		/// [`Event::PriceChanged`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::set_price())]
		pub fn set_price(
			origin: OriginFor<T>,
			offer: OfferId,
			#[pallet::compact] price: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_price(who, offer, price)
		}

		/// Ends an offer: no licence is sold or renewed under it any more. Its record and its deposit stay until the last
		/// of its licences is gone.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the offer's seller; by anyone if it has lapsed.
		///
		/// ## Errors
		///
		/// [`Error::OfferNotFound`], [`Error::NotSeller`], [`Error::OfferClosed`].
		///
		/// ## Events
		///
		/// [`Event::OfferWithdrawn`], and [`Event::OfferRemoved`] if there are no licences of it.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::withdraw_offer())]
		pub fn withdraw_offer(origin: OriginFor<T>, offer: OfferId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_offer(who, offer)
		}

		/// Buys a licence at the offer's price, of at most `max_price` credits, under the terms of hash
		/// `expected_terms_hash`. The fee, rounded up and less the discount of the caller's tier, goes to the protocol; the
		/// rest to the asset's income. With `pay_native`, that many planck of the caller buy credits first, at least as many
		/// as it is charged; what is left over stays the caller's as CRED. The caller keeps at least 0.01 CRED. `proof` is
		/// needed where there is a list, and empty elsewhere.
		///
		/// ## Dispatch Origin
		///
		/// Signed. A deposit of the caller is held, for the licence and each of its seats.
		///
		/// ## Errors
		///
		/// [`Error::OfferNotFound`], [`Error::OfferClosed`], [`Error::OfferLapsed`], [`Error::SelfPurchase`],
		/// [`Error::TermsChanged`], [`Error::PriceAboveLimit`], [`Error::SoldOut`], [`Error::TooManyLicences`],
		/// [`Error::NotOnAllowlist`], [`Error::InsufficientTier`], [`Error::Overflow`]; those of `ComputeCredits` if
		/// credits cannot be bought, of `Assets` if they do not suffice, of `Balances` if the deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::LicenceBought`].
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::purchase_weight(pay_native.is_some(), proof))]
		pub fn buy_licence(
			origin: OriginFor<T>,
			offer: OfferId,
			#[pallet::compact] max_price: Balance,
			expected_terms_hash: H256,
			pay_native: Option<Balance>,
			proof: Proof,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let limits = Limits { max_price, expected_terms: expected_terms_hash };
			Self::do_buy_licence(who, offer, limits, pay_native, proof)
		}

		/// Prolongs a licence by the duration of its terms, from its end on or, if it has expired, from now on. It costs
		/// what a licence of its offer costs now, at most `max_price`, and is paid like a purchase. Supply and allowlist do
		/// not matter.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the licence's holder.
		///
		/// ## Errors
		///
		/// [`Error::LicenceNotFound`], [`Error::NotHolder`], [`Error::OfferClosed`], [`Error::OfferLapsed`],
		/// [`Error::PriceAboveLimit`], [`Error::InsufficientTier`], [`Error::Revoked`], [`Error::Suspended`],
		/// [`Error::Perpetual`], [`Error::Overflow`]; those of `ComputeCredits` and `Assets` as of a purchase.
		///
		/// ## Events
		///
		/// [`Event::LicenceRenewed`].
		#[pallet::call_index(6)]
		#[pallet::weight(Pallet::<T>::renewal_weight(pay_native.is_some()))]
		pub fn renew(
			origin: OriginFor<T>,
			licence: LicenceId,
			#[pallet::compact] max_price: Balance,
			pay_native: Option<Balance>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_renew(who, licence, max_price, pay_native)
		}

		/// Gives a licence to another. The caller pays the resale royalty, of the last price and rounded up, to the asset's
		/// income: at most `max_royalty` credits. The deposit stays its buyer's.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the licence's holder.
		///
		/// ## Errors
		///
		/// [`Error::LicenceNotFound`], [`Error::NotHolder`], [`Error::Revoked`], [`Error::Expired`],
		/// [`Error::Suspended`], [`Error::NotTransferable`], [`Error::SeatsInUse`], [`Error::SameHolder`],
		/// [`Error::RoyaltyAboveLimit`]; those of `Assets` if the royalty cannot be paid.
		///
		/// ## Events
		///
		/// [`Event::LicenceTransferred`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::transfer_licence())]
		pub fn transfer_licence(
			origin: OriginFor<T>,
			licence: LicenceId,
			to: T::AccountId,
			#[pallet::compact] max_royalty: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_transfer_licence(who, licence, to, max_royalty)
		}

		/// Selects the algorithm that lanes under a licence run, of those that its terms name. While lanes are open it stays.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the licence's holder.
		///
		/// ## Errors
		///
		/// [`Error::LicenceNotFound`], [`Error::NotHolder`], [`Error::Revoked`], [`Error::Expired`],
		/// [`Error::Suspended`], [`Error::AlgorithmNotFound`], [`Error::AlreadySelected`], [`Error::SeatsInUse`].
		///
		/// ## Events
		///
		/// [`Event::AlgorithmSelected`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::select_algorithm())]
		pub fn select_algorithm(origin: OriginFor<T>, licence: LicenceId, algorithm: H256) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_select_algorithm(who, licence, algorithm)
		}

		/// Makes a licence the one that the caller's entitlement to its asset is told by, before others of the same asset.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the licence's holder.
		///
		/// ## Errors
		///
		/// [`Error::LicenceNotFound`], [`Error::NotHolder`], [`Error::AlreadyPreferred`].
		///
		/// ## Events
		///
		/// [`Event::LicencePreferred`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::prefer_licence())]
		pub fn prefer_licence(origin: OriginFor<T>, licence: LicenceId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_prefer_licence(who, licence)
		}

		/// Takes a mis-sold licence back from its buyer, until [`Config::RefundPeriod`] after the purchase, that block
		/// included: what was paid for it, renewals included, goes from the caller's own CRED to the buyer, and the licence
		/// is gone. Fees and royalties stay where they went. Renewals do not begin the time anew.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by who sold the licence.
		///
		/// ## Errors
		///
		/// [`Error::LicenceNotFound`], [`Error::NotSeller`], [`Error::RefundTooLate`], [`Error::Suspended`],
		/// [`Error::SeatsInUse`]; those of `Assets` if the caller cannot pay.
		///
		/// ## Events
		///
		/// [`Event::LicenceRefunded`], [`Event::LicenceBurned`], and [`Event::OfferRemoved`] if it was the last one of an
		/// offer that was withdrawn.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::refund_licence())]
		pub fn refund_licence(origin: OriginFor<T>, licence: LicenceId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_refund_licence(who, licence)
		}

		/// Revokes a licence for breach of its terms: no lane opens under it any more, nothing is derived, and it is neither
		/// renewed nor transferred. Lanes that are open go on. The reason is to be read where `reason` is the hash of.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		///
		/// [`Error::LicenceNotFound`], [`Error::AlreadyRevoked`].
		///
		/// ## Events
		///
		/// [`Event::LicenceRevoked`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::revoke_licence())]
		pub fn revoke_licence(origin: OriginFor<T>, licence: LicenceId, reason: H256) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_revoke_licence(licence, reason)
		}

		/// Removes a licence and its item. The deposit goes back to who bought it.
		///
		/// ## Dispatch Origin
		///
		/// Signed: by its holder at any time, by anyone once it was revoked, or [`Config::GracePeriod`] after it has expired.
		///
		/// ## Errors
		///
		/// [`Error::LicenceNotFound`], [`Error::Suspended`], [`Error::NotYetEnded`], [`Error::SeatsInUse`].
		///
		/// ## Events
		///
		/// [`Event::LicenceBurned`], and [`Event::OfferRemoved`] if it was the last one of an offer that was withdrawn.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::burn_licence())]
		pub fn burn_licence(origin: OriginFor<T>, licence: LicenceId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_burn_licence(who, licence)
		}

		/// Lets everybody derive assets from one, under terms that allow it and without a licence. It lapses when the asset
		/// is another's or is retired.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the asset's owner. A deposit of the caller is held.
		///
		/// ## Errors
		///
		/// [`Error::AssetNotFound`], [`Error::NotOwner`], [`Error::AssetRetired`], [`Error::AlreadyExists`],
		/// [`Error::TermsNotFound`], [`Error::AlgorithmsRequired`], [`Error::DerivativesNotAllowed`],
		/// [`Error::Overflow`]; those of `Balances` if the deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::DerivativesOpened`]; before it [`Event::DerivativesClosed`], if an owner before had opened it.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::open_derivatives())]
		pub fn open_derivatives(origin: OriginFor<T>, asset: AiAssetId, terms: H256) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_open_derivatives(who, asset, terms)
		}

		/// Lets not everybody derive from an asset any more. What was derived stays. The deposit goes back to who opened it.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by who opened it; by anyone once it has lapsed.
		///
		/// ## Errors
		///
		/// [`Error::DerivativesNotFound`], [`Error::NotOwner`].
		///
		/// ## Events
		///
		/// [`Event::DerivativesClosed`].
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::close_derivatives())]
		pub fn close_derivatives(origin: OriginFor<T>, asset: AiAssetId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_close_derivatives(who, asset)
		}
	}
}
