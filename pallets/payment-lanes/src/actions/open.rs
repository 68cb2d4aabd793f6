// SPDX-License-Identifier: Apache-2.0
//! Opening lanes, and authorising jobs.

use crate::{types::Job, *};
use logic::open::{check_job, check_lane, check_request, free_units};
use noema_primitives::{voucher::verify, GrantUse, LaneTerms};
use types::LicencePart;

/// What a lane or a job is to be.
pub struct Opening<AccountId> {
	/// Whose escrow pays.
	pub payer: AccountId,
	/// The service.
	pub service: ServiceId,
	/// The tariff to be pinned.
	pub tariff_version: TariffVersion,
	/// The most that it pays, in credits.
	pub reserve: Balance,
	/// The key that signs vouchers.
	pub signer: LaneSigner,
	/// The licence.
	pub licence: Option<LicenceId>,
	/// The delay before a lane's end, or the time to capture a job, in blocks.
	pub close_delay: BlockNumber,
	/// What tells it from others.
	pub salt: Salt,
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_open_lane(opening: Opening<T::AccountId>) -> DispatchResult {
		check_lane(&opening.signer, opening.reserve, opening.close_delay, &Self::rules())
			.map_err(Error::<T>::from)?;
		let (id, lane) = Self::open(opening, None, None)?;
		Self::deposit_event(Self::opened(id, lane));
		Ok(())
	}

	pub(crate) fn do_open_lane_for(
		request: OpenRequest<T::AccountId>,
		signature: LaneSignature,
	) -> DispatchResult {
		let rules = Self::rules();
		let fork_id = Self::current_fork_id();
		check_request(&request, Self::genesis_hash(), fork_id, Self::now(), &rules)
			.map_err(Error::<T>::from)?;
		check_lane(&request.signer, request.reserve, request.close_delay, &rules)
			.map_err(Error::<T>::from)?;
		let used = (request.owner.clone(), request.signer, request.salt);
		ensure!(!UsedSalts::<T>::contains_key(&used), Error::<T>::SaltUsed);
		ensure!(verify(&request.signer, &signature, &request.signing_hash()), Error::<T>::BadSignature);

		let OpenRequest { owner, service, tariff_version, reserve, signer, .. } = request;
		let OpenRequest { close_delay, licence, salt, .. } = request;
		let (lane_reserve, licensed) = (reserve, licence.is_some());
		let usage = GrantUse { opens: true, service, reserve, lane_reserve, close_delay, licensed, salt };
		T::Grants::charge(&owner, &signer, &usage)?;
		T::Grants::lane_opened(&owner, &signer);
		UsedSalts::<T>::insert(&used, ());
		let payer = owner;
		let opening = Opening { payer, service, tariff_version, reserve, signer, licence, close_delay, salt };
		let (id, lane) = Self::open(opening, Some(salt), None)?;
		Self::deposit_event(Self::opened(id, lane));
		Ok(())
	}

	pub(crate) fn do_authorize(opening: Opening<T::AccountId>, refund_period: BlockNumber) -> DispatchResult {
		let Opening { reserve, signer, close_delay, .. } = opening;
		let job = check_job(&signer, reserve, close_delay, refund_period, Self::now(), &Self::rules())
			.map_err(Error::<T>::from)?;
		let (id, lane) = Self::open(opening, None, Some(job))?;
		let free = lane.free_units();
		Self::deposit_event(Event::JobAuthorized {
			job: id,
			payer: lane.payer,
			payee: lane.payee,
			service: lane.service,
			tariff_version: lane.tariff_version,
			amount: lane.reserve,
			signer: lane.signer,
			licence: lane.licence.map(|part| part.id),
			capture_until: job.capture_until,
			refund_until: job.refund_until,
			free,
		});
		Ok(())
	}

	/// Opens a lane, or a job, whose key, reserve and times were checked. A failure leaves to the caller's transaction
	/// what was written before.
	fn open(
		opening: Opening<T::AccountId>,
		granted: Option<Salt>,
		job: Option<Job>,
	) -> Result<(LaneId, LaneOf<T>), DispatchError> {
		let id = Self::id_of(&opening);
		ensure!(!Lanes::<T>::contains_key(id), Error::<T>::LaneExists);
		let Opening { payer, service, tariff_version, reserve, signer, close_delay, .. } = opening;
		let terms = T::Services::pin(service, tariff_version)?;
		let payee = terms.provider.clone();
		Self::ensure_pays_another(&payer, &payee)?;
		let licence = Self::use_licence(&payer, opening.licence, id, service, terms.licence_required)?;

		let deposit = T::LaneDeposit::get();
		Self::change_account(&payer, |account| {
			account.reserving(reserve, deposit, T::AccountDeposit::get())
		})?;
		let of_tier = terms.free_units(T::Tiers::tier(&payer));
		let lane = Lane {
			free: free_units(&of_tier, licence.as_ref().map(|part| &part.quota)),
			payer,
			payee,
			service,
			tariff_version,
			signer,
			reserve,
			claimed: 0,
			units: Default::default(),
			licence,
			close_delay,
			epoch: Self::now(),
			phase: Phase::Open,
			granted,
			deposit,
			job,
		};
		LanesOfPayer::<T>::insert(&lane.payer, id, ());
		LanesOfPayee::<T>::insert(&lane.payee, id, ());
		Lanes::<T>::insert(id, &lane);
		Ok((id, lane))
	}

	/// A payer is neither the provider nor where its earnings go.
	fn ensure_pays_another(payer: &T::AccountId, payee: &T::AccountId) -> DispatchResult {
		let payout = T::Services::payout_of(payee);
		ensure!(payer != payee && payout.as_ref() != Some(payer), Error::<T>::SelfPayment);
		Ok(())
	}

	/// Takes a seat and a part of the quota of the licence that is named. A service may require one.
	fn use_licence(
		payer: &T::AccountId,
		licence: Option<LicenceId>,
		lane: LaneId,
		service: ServiceId,
		required: Option<AiAssetId>,
	) -> Result<Option<LicencePart>, DispatchError> {
		match (licence, required) {
			(Some(id), asset) => {
				let quota = T::Licences::lane_opened(payer, id, lane, service, asset)?;
				Ok(Some(LicencePart { id, quota }))
			},
			(None, Some(_)) => Err(Error::<T>::LicenceRequired.into()),
			(None, None) => Ok(None),
		}
	}

	/// The id of a lane or a job that is opened in this block.
	fn id_of(opening: &Opening<T::AccountId>) -> LaneId {
		LaneTerms {
			genesis_hash: Self::genesis_hash(),
			fork_id: Self::current_fork_id(),
			payer: opening.payer.clone(),
			service: opening.service,
			tariff_version: opening.tariff_version,
			signer: opening.signer,
			close_delay: opening.close_delay,
			licence: opening.licence,
			salt: opening.salt,
			epoch: Self::now(),
		}
		.id()
	}

	fn opened(id: LaneId, lane: LaneOf<T>) -> Event<T> {
		Event::LaneOpened {
			lane: id,
			free: lane.free_units(),
			payer: lane.payer,
			payee: lane.payee,
			service: lane.service,
			tariff_version: lane.tariff_version,
			reserve: lane.reserve,
			signer: lane.signer,
			licence: lane.licence.map(|part| part.id),
			close_delay: lane.close_delay,
			granted: lane.granted,
		}
	}
}
