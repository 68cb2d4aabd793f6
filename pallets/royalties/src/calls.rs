// SPDX-License-Identifier: Apache-2.0
//! The calls of the pallet, as a section that `lib.rs` imports: they check the origin, and leave the rest to
//! `actions`.

use frame::pallet_section;

/// Imported by the pallet.
#[pallet_section]
mod calls {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Books what `ancestor` has of the income of `asset` on the ancestor's owner side: its part, rounded down, less
		/// what was pulled before. If the ancestor is divided, its shares that are active now earn it. Whether `asset` is
		/// disputed does not matter: a dispute is of what its ancestors leave.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// [`Error::NotAncestor`], [`Error::NothingDue`], [`Error::AssetDisputed`] of the ancestor, [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::IncomePulled`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::pull())]
		pub fn pull(origin: OriginFor<T>, asset: AiAssetId, ancestor: AiAssetId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_pull(asset, ancestor)
		}

		/// Pays the owner of `asset` all that its owner side has: into its escrow if its account cannot receive it.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// [`Error::AssetDisputed`], [`Error::AssetNotFound`], [`Error::AlreadyFractional`], [`Error::NothingDue`],
		/// [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::IncomeClaimed`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(origin: OriginFor<T>, asset: AiAssetId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim(asset)
		}

		/// Divides `asset` into 1,000,000 shares, which the caller gets, after it was paid what the asset has earned. From
		/// then on the owner side is the shares'. The caller stays the owner. Takes a deposit, and `Assets` one for name
		/// and symbol.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the owner of the asset.
		///
		/// ## Errors
		///
		/// [`Error::AssetDisputed`], [`Error::AssetNotFound`], [`Error::NotOwner`], [`Error::AlreadyFractional`],
		/// [`Error::MalformedName`], [`Error::MalformedSymbol`], [`Error::Overflow`]; those of `Balances` if the caller
		/// cannot give the deposits, and of `Assets` if shares that were taken back are not destroyed yet.
		///
		/// ## Events
		///
		/// [`Event::AssetFractionalized`], and [`Event::IncomeClaimed`] if something was paid.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::fractionalize())]
		pub fn fractionalize(
			origin: OriginFor<T>,
			asset: AiAssetId,
			name: Name,
			symbol: Symbol,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_fractionalize(who, asset, name, symbol)
		}

		/// Lets `amount` of the caller's shares of `asset` earn from the next epoch on, and puts them on hold. One share
		/// stays free, or `Assets` would close the account. The first time it takes a deposit.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a holder of shares. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::AmountTooSmall`], [`Error::AssetDisputed`], [`Error::AssetNotFound`], [`Error::NotFractional`],
		/// [`Error::Overflow`]; `Token.FundsUnavailable` if the caller has not got so many free shares, or the
		/// deposit.
		///
		/// ## Events
		///
		/// [`Event::SharesActivated`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::activate())]
		pub fn activate(
			origin: OriginFor<T>,
			asset: AiAssetId,
			#[pallet::compact] amount: ShareCount,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_activate(who, asset, amount)
		}

		/// Takes `amount` of the caller's shares off hold, at once: first those that do not earn yet. Without shares its
		/// position is paid and closed. While the asset is disputed it stays open, and the shares that go get nothing of
		/// what has come since the dispute began.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a holder of shares. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::AmountTooSmall`], [`Error::AssetNotFound`], [`Error::NotFractional`], [`Error::PositionNotFound`],
		/// [`Error::InsufficientShares`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::SharesDeactivated`]; with the last shares [`Event::PositionClosed`], and
		/// [`Event::ShareIncomeClaimed`] if something was paid.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::deactivate())]
		pub fn deactivate(
			origin: OriginFor<T>,
			asset: AiAssetId,
			#[pallet::compact] amount: ShareCount,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deactivate(who, asset, amount)
		}

		/// Pays `holder` what its active shares of `asset` have earned, rounded down to credits: the rest stays owed. A
		/// position without shares that is owed no credit is closed instead: it was left by a dispute.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// [`Error::AssetDisputed`], [`Error::AssetNotFound`], [`Error::NotFractional`], [`Error::PositionNotFound`],
		/// [`Error::NothingDue`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::ShareIncomeClaimed`], or [`Event::PositionClosed`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::claim_shares())]
		pub fn claim_shares(origin: OriginFor<T>, asset: AiAssetId, holder: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim_shares(asset, holder)
		}

		/// Takes all shares of `asset` back: the caller has all that there are, free, and owns the asset. Shares that their
		/// holders have burned are not missed. What was carried is the owner's, and so is all that comes from then on.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the owner of the asset.
		///
		/// ## Errors
		///
		/// [`Error::AssetDisputed`], [`Error::AssetNotFound`], [`Error::NotOwner`], [`Error::NotFractional`],
		/// [`Error::InsufficientShares`], [`Error::PositionsLeft`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::AssetReunified`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::reunify())]
		pub fn reunify(origin: OriginFor<T>, asset: AiAssetId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reunify(who, asset)
		}

		/// Disputes the income of `asset`, for reasons of which `reason` is the hash: nothing of it is paid out, the asset
		/// goes to no other owner, and its lineage stays, until governance decides or the time for it is over. Income goes
		/// on to be counted. Takes a bond.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the owner of an ancestor or a descendant, or of a licence of the asset or of a descendant that has
		/// neither expired nor been revoked and was paid for.
		///
		/// ## Errors
		///
		/// [`Error::AssetNotFound`], [`Error::AlreadyDisputed`], [`Error::NotYetDisputable`], [`Error::NoStanding`],
		/// [`Error::NothingUnpaid`], [`Error::Overflow`]; those of `Balances` if the caller cannot give the bond.
		///
		/// ## Events
		///
		/// [`Event::DisputeOpened`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::dispute())]
		pub fn dispute(
			origin: OriginFor<T>,
			asset: AiAssetId,
			standing: Standing,
			reason: H256,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_dispute(who, asset, standing, reason)
		}

		/// Decides a dispute. Released, everything is as if there had been none, but for what inactive shares left: if an
		/// epoch has ended meanwhile, its portion is released, that of later ones is not, and all that is left rests in the
		/// present one, to be released anew from the end of the third on. Redirected, an account is paid all that the owner
		/// side has, or, if the asset is divided, what has come there since the dispute began and what is carried. With
		/// `slash` the bond is taken, otherwise it goes back.
		///
		/// ## Dispatch Origin
		///
		/// `AdminOrigin`.
		///
		/// ## Errors
		///
		/// [`Error::DisputeNotFound`], [`Error::AssetNotFound`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::DisputeResolved`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::resolve_dispute())]
		pub fn resolve_dispute(
			origin: OriginFor<T>,
			asset: AiAssetId,
			verdict: VerdictOf<T>,
			slash: bool,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_resolve_dispute(asset, verdict, slash)
		}

		/// Ends a dispute that nobody decided in time, as a verdict for the owner would. A tenth of its bond, rounded up,
		/// goes where slashed bonds go. The rest goes back.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::DisputeNotFound`], [`Error::NotYetExpired`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::DisputeExpired`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::expire_dispute())]
		pub fn expire_dispute(origin: OriginFor<T>, asset: AiAssetId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_expire_dispute(asset)
		}
	}
}
