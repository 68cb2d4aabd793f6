// SPDX-License-Identifier: Apache-2.0
//! The events of the pallet, as a section that `lib.rs` imports.

/// What happened.
#[frame::pallet_section]
mod events {
	/// What happened. Amounts are in credits, deadlines in blocks.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Credits were paid into escrow.
		Deposited {
			/// Who paid.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// Credits were taken out of escrow.
		Withdrawn {
			/// Whose they are.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A lane was opened.
		LaneOpened {
			/// Its id.
			lane: LaneId,
			/// Whose escrow pays.
			payer: T::AccountId,
			/// Who is paid.
			payee: T::AccountId,
			/// The service.
			service: ServiceId,
			/// The tariff that is pinned.
			tariff_version: TariffVersion,
			/// The most that it pays.
			reserve: Balance,
			/// The key that signs vouchers.
			signer: LaneSigner,
			/// The licence.
			licence: Option<LicenceId>,
			/// The delay before it ends when the payer asks.
			close_delay: BlockNumber,
			/// Units of each class that cost nothing.
			free: Units,
			/// The salt of the key's request, if a granted key opened it.
			granted: Option<Salt>,
		},
		/// A job was authorised.
		JobAuthorized {
			/// Its id.
			job: LaneId,
			/// Whose escrow pays.
			payer: T::AccountId,
			/// Who is paid.
			payee: T::AccountId,
			/// The service.
			service: ServiceId,
			/// The tariff that is pinned.
			tariff_version: TariffVersion,
			/// The most that it pays.
			amount: Balance,
			/// The key that signs vouchers.
			signer: LaneSigner,
			/// The licence.
			licence: Option<LicenceId>,
			/// The last block in which it can be captured.
			capture_until: BlockNumber,
			/// The last block in which it can be refunded.
			refund_until: BlockNumber,
			/// Units of each class that cost nothing.
			free: Units,
		},
		/// A lane pays more.
		LaneToppedUp {
			/// The lane.
			lane: LaneId,
			/// By how much.
			amount: Balance,
			/// The most that it pays now.
			reserve: Balance,
		},
		/// The payer asked for a lane's end.
		CloseRequested {
			/// The lane.
			lane: LaneId,
			/// The last block in which the payee can claim.
			until: BlockNumber,
		},
		/// The payer asked for a lower reserve.
		DecreaseRequested {
			/// The lane.
			lane: LaneId,
			/// The reserve to come.
			to: Balance,
			/// The last block of the reserve as it is.
			until: BlockNumber,
		},
		/// A lane's reserve fell.
		LaneDecreased {
			/// The lane.
			lane: LaneId,
			/// What is free in the payer's escrow by it.
			freed: Balance,
			/// The most that it pays now.
			reserve: Balance,
		},
		/// A lane or a job has ended.
		LaneClosed {
			/// The lane or job.
			lane: LaneId,
			/// Why.
			reason: CloseReason,
			/// What it has paid.
			claimed: Balance,
			/// What is free in the payer's escrow by it.
			freed: Balance,
		},
		/// The record of a lane or a job is gone, and its deposits are free.
		LanePruned {
			/// The lane or job.
			lane: LaneId,
		},
		/// A row was paid: `amount = fee + royalty +` the payee's part, and of the fee `discount` went back to the
		/// payer's escrow.
		RowPaid {
			/// Its place in the claim, from 0; 0 for a capture.
			row: u32,
			/// The lane or job.
			lane: LaneId,
			/// What it paid.
			amount: Balance,
			/// The protocol's fee, discount included.
			fee: Balance,
			/// The payer's part of the fee.
			discount: Balance,
			/// The asset's part.
			royalty: Balance,
		},
		/// A row was not paid. The rows beside it are none the worse for it.
		RowRefused {
			/// Its place in the claim, from 0.
			row: u32,
			/// The lane that it names.
			lane: LaneId,
			/// Why.
			code: RowCode,
		},
		/// What a claim or a capture came to was paid to someone.
		PaidOut {
			/// Who received it.
			beneficiary: T::AccountId,
			/// How much.
			amount: Balance,
			/// Whether it went to the beneficiary's escrow, for the account that should have it cannot receive it.
			escrowed: bool,
		},
		/// A payee gave back a part of what it had been paid.
		Refunded {
			/// The lane or job.
			lane: LaneId,
			/// How much.
			amount: Balance,
			/// The payee's reference.
			reference: H256,
		},
		/// A payee reported units of a job without a voucher.
		UnitsReported {
			/// The job.
			job: LaneId,
			/// Units of each class since it began.
			units: Units,
			/// The last block in which the payer can dispute them.
			until: BlockNumber,
		},
		/// A payer disputed reported units: from now on only vouchers count.
		ReportDisputed {
			/// The job.
			job: LaneId,
		},
		/// A payee let an account claim for it, or lets it no more.
		ClaimerSet {
			/// The payee.
			payee: T::AccountId,
			/// The account.
			claimer: T::AccountId,
			/// Whether it may.
			allowed: bool,
		},
		/// Vouchers will name another fork id.
		ForkIdAnnounced {
			/// Which.
			fork_id: ForkId,
			/// The first block in which they do.
			from: BlockNumber,
		},
	}
}
