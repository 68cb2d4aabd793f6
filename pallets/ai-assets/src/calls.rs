// SPDX-License-Identifier: Apache-2.0
//! The calls of the pallet, as a section that `lib.rs` imports: they check the origin, and leave the rest to
//! `actions`.
// tidy: long, because a pallet's calls are in one block, and most of it are their docs.

/// What can be called.
#[frame::pallet_section]
mod calls {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers an asset of the caller and makes its item. What it is, the hash of what it is made of and
		/// what it is derived from are for life; a parent can be removed by its own owner or by governance. For
		/// each of the `parents` a derivative right of the licence that is named is used up, or the terms count
		/// that the parent's owner has opened to all; those terms must be the expected ones and ask for no more
		/// than the limit. Takes a deposit, which stays with the caller as long as the asset is there.
		///
		/// ## Dispatch Origin
		///
		/// Signed.
		///
		/// ## Errors
		///
		/// [`Error::MalformedName`], [`Error::MalformedUri`], [`Error::MalformedTag`], [`Error::DuplicateTag`],
		/// [`Error::MalformedMachines`], [`Error::DuplicateParent`], [`Error::ParentNotFound`],
		/// [`Error::ParentRetired`], [`Error::TermsChanged`], [`Error::RoyaltyAboveLimit`],
		/// [`Error::TooManyAncestors`], [`Error::TooMuchPromised`], [`Error::TooManyAssets`],
		/// [`Error::Overflow`]; those of the rights to derive, and of `Balances` if the deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::AssetRegistered`], and [`Event::DerivativeRegistered`] for each parent.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register(logic::count(parents.len())))]
		pub fn register(
			origin: OriginFor<T>,
			specifics: Specifics,
			content_hash: H256,
			details: Details,
			parents: ParentClaims,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_register(who, specifics, content_hash, details, parents)
		}

		/// Calls an asset otherwise. What was attested to its name is void.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the asset's owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::NotOwner`], [`Error::MalformedName`], [`Error::Unchanged`],
		/// [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::NameChanged`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_name())]
		pub fn set_name(origin: OriginFor<T>, asset: AiAssetId, name: Name) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_name(who, asset, name)
		}

		/// Changes where more about an asset is to be read, and its hash. What was attested to its metadata is
		/// void.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the asset's owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::NotOwner`], [`Error::MalformedUri`], [`Error::Unchanged`],
		/// [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::MetadataChanged`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_metadata())]
		pub fn set_metadata(
			origin: OriginFor<T>,
			asset: AiAssetId,
			metadata_uri: Uri,
			metadata_hash: H256,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_metadata(who, asset, metadata_uri, metadata_hash)
		}

		/// Changes the words by which an asset is found. What was attested to its tags is void.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the asset's owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::NotOwner`], [`Error::MalformedTag`], [`Error::DuplicateTag`],
		/// [`Error::Unchanged`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::TagsChanged`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::set_tags())]
		pub fn set_tags(origin: OriginFor<T>, asset: AiAssetId, tags: Tags) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_tags(who, asset, tags)
		}

		/// Gives an asset to another, after the caller has been paid what it has earned. Offers to providers
		/// lapse; deposits stay as they are. An agent is given to no account that it owns itself, if through
		/// other agents, and nothing to the account of an agent that is not there.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the asset's owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::NotOwner`], [`Error::SameOwner`], [`Error::AssetListed`],
		/// [`Error::AgentNotFound`], [`Error::OwnershipCycle`], [`Error::TooManyHolders`]; those of royalties, as
		/// while its income is in dispute.
		///
		/// ## Events
		///
		/// [`Event::AssetTransferred`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::transfer(logic::holders::MAX_HOLDERS, 1))]
		pub fn transfer(
			origin: OriginFor<T>,
			asset: AiAssetId,
			to: T::AccountId,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let (holders, paid) = Self::do_transfer(who, asset, to)?;
			Ok(Some(T::WeightInfo::transfer(holders, u32::from(paid))).into())
		}

		/// Ends an asset's being licensed, derived from and offered, for good. It keeps what it earns, and can
		/// change hands; an agent can still act.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the asset's owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::NotOwner`], [`Error::AssetRetired`].
		///
		/// ## Events
		///
		/// [`Event::AssetRetired`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::retire())]
		pub fn retire(origin: OriginFor<T>, asset: AiAssetId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retire(who, asset)
		}

		/// Removes a retired asset that nobody needs: it was never offered to providers and has never earned
		/// anything, has neither derivatives nor shares nor licences, and its account, if it is an agent, is
		/// empty. Its item is burned, and whoever registered it gets the deposit back. Attestations that are left
		/// can be removed by anyone.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the asset's owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::NotOwner`], [`Error::NotYetRetired`], [`Error::AssetListed`],
		/// [`Error::DerivativesLeft`], [`Error::InUse`], [`Error::AgentNotEmpty`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::AssetRemoved`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::remove(types::MAX_PARENTS))]
		pub fn remove(origin: OriginFor<T>, asset: AiAssetId) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let parents = Self::do_remove(who, asset)?;
			Ok(Some(T::WeightInfo::remove(parents)).into())
		}

		/// Removes a parent from the lineage of an asset, after all have got what they have earned by now. The
		/// parent's owner gives up what comes to the parent itself: what its own ancestors have by it stays
		/// theirs, and nothing is given up for holders of its shares. Governance ends all that comes by it, also
		/// where its owner has removed it before. What was attested to the lineage is void. Derivatives of the
		/// asset that are there keep their own lineage; each is corrected by itself.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`], or signed, by the parent's owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::ParentNotFound`], [`Error::NotOwner`], [`Error::ParentDivided`],
		/// [`Error::Overflow`]; those of royalties, as while the asset's income is in dispute.
		///
		/// ## Events
		///
		/// [`Event::ParentRemoved`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::remove_parent(noema_primitives::assets::MAX_ANCESTORS))]
		pub fn remove_parent(
			origin: OriginFor<T>,
			asset: AiAssetId,
			parent: AiAssetId,
		) -> DispatchResultWithPostInfo {
			let who = match T::AdminOrigin::try_origin(origin) {
				Ok(_) => None,
				Err(origin) => Some(ensure_signed(origin)?),
			};
			let given = Self::do_remove_parent(who, asset, parent)?;
			Ok(Some(T::WeightInfo::remove_parent(given)).into())
		}

		/// Offers an asset to a provider, or to all of them, to be used in services at a royalty of `ppm` of what
		/// they earn. An offer to one provider goes before that to all, and another one to the same takes its
		/// place; tariffs that are published keep the royalty that they were published at. Takes a deposit. The
		/// owner's own services need an offer, too.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the asset's owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::NotOwner`], [`Error::AssetRetired`], [`Error::RoyaltyTooHigh`],
		/// [`Error::Overflow`]; those of `Balances` if the deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::OfferMade`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::offer_to_providers())]
		pub fn offer_to_providers(
			origin: OriginFor<T>,
			asset: AiAssetId,
			provider: Option<T::AccountId>,
			#[pallet::compact] ppm: u32,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_offer_to_providers(who, asset, provider, ppm)
		}

		/// Withdraws an offer. Whoever made it gets the deposit back.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by whoever made it; by anyone if it has lapsed: the asset is another's, or retired.
		///
		/// ## Errors
		///
		/// [`Error::OfferNotFound`], [`Error::NotOwner`].
		///
		/// ## Events
		///
		/// [`Event::OfferWithdrawn`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::withdraw_offer())]
		pub fn withdraw_offer(
			origin: OriginFor<T>,
			asset: AiAssetId,
			provider: Option<T::AccountId>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_offer(who, asset, provider)
		}

		/// Admits an auditor, or one that is leaving again. Its attestations count once its bond is whole.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		///
		/// [`Error::AlreadyExists`].
		///
		/// ## Events
		///
		/// [`Event::AuditorAdmitted`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::admit_auditor())]
		pub fn admit_auditor(origin: OriginFor<T>, auditor: T::AccountId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_admit_auditor(auditor)
		}

		/// Dismisses an auditor: its attestations do not count any more, from now on. Its bond still answers for
		/// them for some time.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		///
		/// [`Error::AuditorNotFound`], [`Error::AuditorLeaving`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::AuditorDismissed`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::dismiss_auditor())]
		pub fn dismiss_auditor(origin: OriginFor<T>, auditor: T::AccountId) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_dismiss_auditor(auditor)
		}

		/// Takes `amount` planck of an auditor's bond, or what there is of it. Its attestations do not count
		/// until it restores the bond. The reason is to be read where `reason` is the hash of.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::AdminOrigin`].
		///
		/// ## Errors
		///
		/// [`Error::AuditorNotFound`], [`Error::AmountTooSmall`] for nothing, [`Error::InsufficientBond`] if
		/// nothing is left of the bond.
		///
		/// ## Events
		///
		/// [`Event::AuditorSlashed`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::slash_auditor())]
		pub fn slash_auditor(
			origin: OriginFor<T>,
			auditor: T::AccountId,
			#[pallet::compact] amount: Balance,
			reason: H256,
		) -> DispatchResult {
			T::AdminOrigin::ensure_origin(origin)?;
			Self::do_slash_auditor(auditor, amount, reason)
		}

		/// Makes the caller's bond what is required today: takes what is missing, at first, after a slash or
		/// because more is required than was, or gives back what is too much.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an auditor that is not leaving.
		///
		/// ## Errors
		///
		/// [`Error::AuditorNotFound`], [`Error::AuditorLeaving`], [`Error::BondComplete`]; those of `Balances` if
		/// what is missing cannot be held.
		///
		/// ## Events
		///
		/// [`Event::BondRestored`].
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::bond())]
		pub fn bond(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_bond(who)
		}

		/// Ends the caller's being an auditor: its attestations do not count any more. Its bond still answers for
		/// them for some time.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an auditor.
		///
		/// ## Errors
		///
		/// [`Error::AuditorNotFound`], [`Error::AuditorLeaving`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::AuditorResigned`].
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::resign())]
		pub fn resign(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_resign(who)
		}

		/// Gives the caller its bond back, or what slashes have left of it, and removes its record.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an auditor that has left, some time ago and without attestations.
		///
		/// ## Errors
		///
		/// [`Error::AuditorNotFound`], [`Error::NotYetLeaving`], [`Error::NotYetReleased`],
		/// [`Error::AttestationsLeft`].
		///
		/// ## Events
		///
		/// [`Event::BondWithdrawn`].
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::withdraw_bond())]
		pub fn withdraw_bond(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_bond(who)
		}

		/// Attests to something about an asset as it is now, until the block `expires_at`, with a report that is
		/// to be read where `report` is the hash of. Another attestation of the caller to the same takes its
		/// place. Takes a deposit for a new one.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an auditor whose bond is whole.
		///
		/// ## Errors
		///
		/// [`Error::AuditorNotFound`], [`Error::AuditorLeaving`], [`Error::InsufficientBond`],
		/// [`Error::NotFound`], [`Error::ExpiryOutOfBounds`], [`Error::TooManyAttestations`],
		/// [`Error::Overflow`]; those of `Balances` if the deposit cannot be held.
		///
		/// ## Events
		///
		/// [`Event::AttestationMade`].
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::attest())]
		pub fn attest(
			origin: OriginFor<T>,
			asset: AiAssetId,
			attribute: Attribute,
			report: H256,
			expires_at: BlockNumber,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_attest(who, asset, attribute, report, expires_at)
		}

		/// Takes back what the caller has attested to, and gives back its deposit.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by whoever made it.
		///
		/// ## Errors
		///
		/// [`Error::AttestationNotFound`].
		///
		/// ## Events
		///
		/// [`Event::AttestationRevoked`].
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::revoke_attestation())]
		pub fn revoke_attestation(
			origin: OriginFor<T>,
			asset: AiAssetId,
			attribute: Attribute,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_revoke_attestation(who, asset, attribute)
		}

		/// Removes an attestation that does not count any more: it has expired, what it is about has changed or
		/// is gone, or its auditor has left, which gets the deposit back.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// [`Error::AttestationNotFound`], [`Error::AttestationInForce`].
		///
		/// ## Events
		///
		/// [`Event::AttestationPruned`].
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::prune_attestation())]
		pub fn prune_attestation(
			origin: OriginFor<T>,
			asset: AiAssetId,
			attribute: Attribute,
			auditor: T::AccountId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_prune_attestation(asset, attribute, auditor)
		}

		/// Makes a call by the account of an agent. The filters that hold for the caller hold for it as well, and those of
		/// agents besides; no agent makes another act. If the call fails, so does this one.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the agent's owner.
		///
		/// ## Errors
		///
		/// [`Error::NotFound`], [`Error::NotOwner`], [`Error::NotAgent`], [`Error::AssetListed`]; `System.CallFiltered` if
		/// a filter refuses the call; those of the call.
		///
		/// ## Events
		///
		/// Those of the call, and [`Event::AgentActed`].
		#[pallet::call_index(19)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			(Pallet::<T>::act_as_weight(info.call_weight), info.class)
		})]
		pub fn act_as(
			origin: OriginFor<T>,
			agent: AiAssetId,
			call: Box<RuntimeCallOf<T>>,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin.clone())?;
			Self::do_act_as(origin, who, agent, *call)
		}
	}
}
