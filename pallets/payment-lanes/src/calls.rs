// SPDX-License-Identifier: Apache-2.0
//! The calls of the pallet, as a section that `lib.rs` imports: they check the origin, and leave the rest to
//! `actions`.
// tidy: long, because a pallet's calls are in one block, and most of it are their docs.

/// What can be called.
#[frame::pallet_section]
mod calls {
	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Pays `amount` credits of the caller into its escrow. The caller keeps at least 0.01 CRED.
		///
		/// ## Dispatch Origin
		///
		/// Signed.
		///
		/// ## Errors
		///
		/// [`Error::AmountTooSmall`], [`Error::PayerIsPot`], [`Error::Overflow`]; those of `Assets` if the caller
		/// cannot pay.
		///
		/// ## Events
		///
		/// [`Event::Deposited`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::deposit())]
		pub fn deposit(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deposit(who, amount)
		}

		/// Takes `amount` credits out of the caller's escrow: all there is if nothing is reserved, or so much that the
		/// account's deposit stays.
		///
		/// ## Dispatch Origin
		///
		/// Signed. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::AmountTooSmall`] for nothing, [`Error::InsufficientEscrow`], [`Error::InsufficientRemainder`]; those
		/// of `Assets` if the caller's account cannot receive it.
		///
		/// ## Events
		///
		/// [`Event::Withdrawn`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, #[pallet::compact] amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(who, amount)
		}

		/// Opens a lane from the caller's escrow to a service at a version of its tariff, which it pins. `reserve` is
		/// the most that it pays in its life, `signer` the key that signs its vouchers, `close_delay` how long the
		/// payee can claim after the caller asks for the end; `salt` tells it from equal lanes of the block.
		///
		/// ## Dispatch Origin
		///
		/// Signed.
		///
		/// ## Errors
		///
		/// [`Error::AmountTooSmall`], [`Error::CloseDelayOutOfBounds`], [`Error::UnacceptableSigner`],
		/// [`Error::SelfPayment`], [`Error::LicenceRequired`], [`Error::LaneExists`], [`Error::InsufficientEscrow`],
		/// [`Error::Overflow`]; those of services and of licences.
		///
		/// ## Events
		///
		/// [`Event::LaneOpened`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::open_lane())]
		pub fn open_lane(
			origin: OriginFor<T>,
			service: ServiceId,
			tariff_version: TariffVersion,
			#[pallet::compact] reserve: Balance,
			signer: LaneSigner,
			licence: Option<LicenceId>,
			close_delay: BlockNumber,
			salt: Salt,
		) -> DispatchResult {
			let payer = ensure_signed(origin)?;
			Self::do_open_lane(Opening {
				payer,
				service,
				tariff_version,
				reserve,
				signer,
				licence,
				close_delay,
				salt,
			})
		}

		/// Opens a lane for the owner of a key, who granted it, as the key signed it. The key signs its vouchers. The
		/// lane closes when the grant ends. It reserves at least as much as its deposit.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone: usually the provider.
		///
		/// ## Errors
		///
		/// [`Error::WrongChain`], [`Error::WrongFork`], [`Error::RequestExpired`], [`Error::RequestTooLong`],
		/// [`Error::BadSignature`], [`Error::SaltUsed`], those of [`Pallet::open_lane`], and those of grants.
		///
		/// ## Events
		///
		/// [`Event::LaneOpened`].
		#[pallet::call_index(3)]
		#[pallet::weight(Pallet::<T>::open_lane_for_weight())]
		pub fn open_lane_for(
			origin: OriginFor<T>,
			request: OpenRequest<T::AccountId>,
			signature: LaneSignature,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_open_lane_for(request, signature)
		}

		/// Lets a lane pay `amount` credits more in its life, at once. Of a lane that a key opened this counts against
		/// the key's grant.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payer.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotPayer`], [`Error::NotALane`], [`Error::AlreadyEnded`],
		/// [`Error::AlreadyClosing`], [`Error::AmountTooSmall`] for nothing, [`Error::InsufficientEscrow`],
		/// [`Error::Overflow`]; those of grants.
		///
		/// ## Events
		///
		/// [`Event::LaneToppedUp`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::top_up())]
		pub fn top_up(
			origin: OriginFor<T>,
			lane: LaneId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let payer = ensure_signed(origin)?;
			Self::do_top_up(payer, lane, amount)
		}

		/// Asks for a lane's end, or with `keep` for that lower reserve. The payee can claim as before until the lane's
		/// delay has passed; then anyone finalises it.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payer. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotPayer`], [`Error::NotALane`], [`Error::AlreadyEnded`],
		/// [`Error::AlreadyClosing`], [`Error::ReserveNotLower`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::CloseRequested`] or [`Event::DecreaseRequested`]; [`Event::LaneDecreased`] if an earlier decrease was
		/// due.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::request_close())]
		pub fn request_close(origin: OriginFor<T>, lane: LaneId, keep: Option<Balance>) -> DispatchResult {
			let payer = ensure_signed(origin)?;
			Self::do_request_close(payer, lane, keep)
		}

		/// Ends a lane at once, for its payee, who gives up what was not claimed. Claim first.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payee. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotPayee`], [`Error::NotALane`], [`Error::AlreadyEnded`].
		///
		/// ## Events
		///
		/// [`Event::LaneClosed`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::release())]
		pub fn release(origin: OriginFor<T>, lane: LaneId) -> DispatchResult {
			let payee = ensure_signed(origin)?;
			Self::do_release(payee, lane)
		}

		/// Ends a lane whose deadline has passed, or lowers a reserve whose time has come.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotALane`], [`Error::NotYetDue`], [`Error::AlreadyEnded`].
		///
		/// ## Events
		///
		/// [`Event::LaneClosed`] or [`Event::LaneDecreased`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::finalise())]
		pub fn finalise(origin: OriginFor<T>, lane: LaneId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_finalise(lane)
		}

		/// Pays `payee` what these vouchers come to beyond what was paid before. Each row has an outcome of its own, and
		/// none stops another. The payee's part is paid in one transfer.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payee, or by an account that it lets claim. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::NotPayee`]; [`Error::Overflow`] if the sums cannot be counted. What is wrong with a row is in its
		/// event.
		///
		/// ## Events
		///
		/// [`Event::RowPaid`] or [`Event::RowRefused`] for each row, [`Event::LaneDecreased`] where that was due,
		/// [`Event::PaidOut`] if anything was paid.
		#[pallet::call_index(8)]
		#[pallet::weight(Pallet::<T>::claim_weight(rows.len(), 0, rows.len()))]
		pub fn claim(origin: OriginFor<T>, payee: T::AccountId, rows: Rows) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Self::do_claim(who, payee, rows)
		}

		/// Gives back `amount` credits of what a lane or a job has paid: the payee's own credits, into the payer's
		/// escrow. What was claimed, fees and quotas stay as they are. The first refund of a lane takes a deposit,
		/// which comes back to the payee's escrow when the lane is pruned.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payee. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotPayee`], [`Error::AmountTooSmall`] for nothing,
		/// [`Error::RefundTooLate`], [`Error::AlreadyRefunded`], [`Error::InsufficientClaimed`],
		/// [`Error::TooManyRefunds`], [`Error::PayerIsPot`], [`Error::Overflow`]; those of `Assets` if the payee
		/// cannot pay.
		///
		/// ## Events
		///
		/// [`Event::Refunded`].
		#[pallet::call_index(9)]
		#[pallet::weight(Pallet::<T>::refund_weight())]
		pub fn refund(
			origin: OriginFor<T>,
			lane: LaneId,
			#[pallet::compact] amount: Balance,
			reference: H256,
		) -> DispatchResult {
			let payee = ensure_signed(origin)?;
			Self::do_refund(payee, lane, amount, reference)
		}

		/// Authorises a job at a service: the payee can capture up to `amount` credits in the next `capture_period`
		/// blocks, and refund for `refund_period` blocks more. See [`Pallet::open_lane`] for the rest.
		///
		/// ## Dispatch Origin
		///
		/// Signed.
		///
		/// ## Errors
		///
		/// Those of [`Pallet::open_lane`], but [`Error::JobPeriodOutOfBounds`] in place of that of the delay.
		///
		/// ## Events
		///
		/// [`Event::JobAuthorized`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::authorize())]
		pub fn authorize(
			origin: OriginFor<T>,
			service: ServiceId,
			tariff_version: TariffVersion,
			#[pallet::compact] amount: Balance,
			signer: LaneSigner,
			licence: Option<LicenceId>,
			capture_period: BlockNumber,
			refund_period: BlockNumber,
			salt: Salt,
		) -> DispatchResult {
			let payer = ensure_signed(origin)?;
			let opening = Opening {
				payer,
				service,
				tariff_version,
				reserve: amount,
				signer,
				licence,
				close_delay: capture_period,
				salt,
			};
			Self::do_authorize(opening, refund_period)
		}

		/// Reports units of a job, in all since it began, for which there is no voucher. They can be captured when the
		/// payer has not disputed them in `DisputePeriod` blocks. A new report takes the place of one that waits.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payee, or by an account that it lets claim. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotPayee`], [`Error::NotAJob`], [`Error::AlreadyEnded`],
		/// [`Error::ReportDisputed`], [`Error::UnitsFell`], [`Error::ReportTooLate`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::UnitsReported`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::report_units())]
		pub fn report_units(origin: OriginFor<T>, job: LaneId, units: Units) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report_units(who, job, units)
		}

		/// Disputes the report of a job: it counts for nothing, and from now on only vouchers do.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payer. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotPayer`], [`Error::NotAJob`], [`Error::AlreadyEnded`],
		/// [`Error::ReportNotFound`], [`Error::DisputeTooLate`].
		///
		/// ## Events
		///
		/// [`Event::ReportDisputed`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::dispute())]
		pub fn dispute(origin: OriginFor<T>, job: LaneId) -> DispatchResult {
			let payer = ensure_signed(origin)?;
			Self::do_dispute(payer, job)
		}

		/// Captures a job: what the voucher comes to or, without one, the report that the payer did not dispute. It is
		/// split as a claim is. A job can be captured as often as there is more.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payee, or by an account that it lets claim. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotPayee`], [`Error::NotAJob`], [`Error::RowRefused`] with a voucher;
		/// without one [`Error::AlreadyEnded`], [`Error::ReportNotFound`], [`Error::NotYetUndisputed`],
		/// [`Error::UnitsFell`], [`Error::NothingToCapture`], [`Error::Unaccounted`].
		///
		/// ## Events
		///
		/// [`Event::RowPaid`], [`Event::PaidOut`].
		#[pallet::call_index(13)]
		#[pallet::weight(Pallet::<T>::capture_weight())]
		pub fn capture(origin: OriginFor<T>, job: LaneId, voucher: Option<Row>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_capture(who, job, voucher)
		}

		/// Ends a job at once, for its payee, who gives up what was not captured.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payee. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotPayee`], [`Error::NotAJob`], [`Error::AlreadyEnded`].
		///
		/// ## Events
		///
		/// [`Event::LaneClosed`].
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::release())]
		pub fn void(origin: OriginFor<T>, job: LaneId) -> DispatchResult {
			let payee = ensure_signed(origin)?;
			Self::do_void(payee, job)
		}

		/// Ends a job that can be captured no more, for its payer, to whose escrow the rest returns.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotAJob`], [`Error::NotYetDue`], [`Error::AlreadyEnded`].
		///
		/// ## Events
		///
		/// [`Event::LaneClosed`].
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::finalise())]
		pub fn reclaim(origin: OriginFor<T>, job: LaneId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_reclaim(job)
		}

		/// Ends up to `limit` lanes and jobs that pay the caller, at once, who gives up what was not claimed. At most 64
		/// a call: call again while there are more.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payee. No pause may stop it.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`] if there is none.
		///
		/// ## Events
		///
		/// [`Event::LaneClosed`] for each.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::close_lanes_of((*limit).min(MAX_CLOSES)))]
		pub fn close_lanes_of(origin: OriginFor<T>, limit: u32) -> DispatchResultWithPostInfo {
			let payee = ensure_signed(origin)?;
			Self::do_close_lanes_of(payee, limit)
		}

		/// Clears away the record of a lane or a job, some time after its end, and frees its deposits.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// [`Error::LaneNotFound`], [`Error::NotYetPrunable`].
		///
		/// ## Events
		///
		/// [`Event::LanePruned`].
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::prune())]
		pub fn prune(origin: OriginFor<T>, lane: LaneId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_prune(lane)
		}

		/// Lets an account claim, capture and report for the caller, or lets it no more. It receives nothing, but what
		/// it claims and reports is the caller's word: a wrong report that the payer disputes closes that way for the job.
		/// Takes a deposit from the caller's escrow, and returns it. The same again changes nothing.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the payee.
		///
		/// ## Errors
		///
		/// [`Error::InsufficientEscrow`].
		///
		/// ## Events
		///
		/// [`Event::ClaimerSet`].
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::set_claimer())]
		pub fn set_claimer(origin: OriginFor<T>, claimer: T::AccountId, allowed: bool) -> DispatchResult {
			let payee = ensure_signed(origin)?;
			Self::do_set_claimer(payee, claimer, allowed)
		}

		/// Announces a higher fork id, which vouchers name once `MaxCloseDelay` blocks have passed: time to claim all
		/// that was signed before. One that was announced and does not hold yet is forgotten; the present one again
		/// takes it back.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::ForkOrigin`].
		///
		/// ## Errors
		///
		/// [`Error::ForkIdNotHigher`], [`Error::Overflow`].
		///
		/// ## Events
		///
		/// [`Event::ForkIdAnnounced`].
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::set_fork_id())]
		pub fn set_fork_id(origin: OriginFor<T>, fork_id: ForkId) -> DispatchResult {
			T::ForkOrigin::ensure_origin(origin)?;
			Self::do_set_fork_id(fork_id)
		}
	}
}
