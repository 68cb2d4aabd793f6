// SPDX-License-Identifier: Apache-2.0
//! The errors of the pallet, as a section that `lib.rs` imports.

/// Why calls do nothing.
#[frame::pallet_section]
mod errors {
	/// Why a call did nothing.
	#[pallet::error]
	pub enum Error<T> {
		/// The amount is zero, or would leave less in escrow than an account's deposit. Take a larger one.
		AmountTooSmall,
		/// The escrow has less than that unreserved, deposits included. Pay in more, or close lanes.
		InsufficientEscrow,
		/// Less than the account's deposit would be left. Withdraw less, or everything.
		InsufficientRemainder,
		/// The delay is shorter or longer than it may be. See `MinCloseDelay` and `MaxCloseDelay`.
		CloseDelayOutOfBounds,
		/// The time to capture or to refund is shorter or longer than it may be. See `MinCloseDelay` and
		/// `MaxJobPeriod`.
		JobPeriodOutOfBounds,
		/// Anybody could sign for the key, or it is not written as keys are. Take another one.
		UnacceptableSigner,
		/// It is a job. Jobs are authorised, captured, voided and reclaimed.
		NotALane,
		/// It is a lane. Lanes are topped up, claimed, closed, released and finalised.
		NotAJob,
		/// It is closing, or its reserve is falling. Open another lane.
		AlreadyClosing,
		/// It has ended. Open another lane.
		AlreadyEnded,
		/// Its deadline has not passed, or it has none. Wait, or ask for its end.
		NotYetDue,
		/// It has not ended, or not long enough ago. Wait.
		NotYetPrunable,
		/// The new reserve is not lower than the present one. Use `top_up` for a higher one.
		ReserveNotLower,
		/// The request is for another chain. Have a new one signed.
		WrongChain,
		/// The request is for another fork of the chain. Have a new one signed.
		WrongFork,
		/// The request's last block has passed. Have a new one signed.
		RequestExpired,
		/// The request would be valid for longer than an hour. Have a new one signed, or wait.
		RequestTooLong,
		/// More would be refunded than was claimed. Refund less, or transfer it.
		InsufficientClaimed,
		/// The reference was used before: that refund was made. Take another one for another refund.
		AlreadyRefunded,
		/// There were so many refunds of this lane that no other can be told from them. Transfer it.
		TooManyRefunds,
		/// The time to refund has passed. Transfer it.
		RefundTooLate,
		/// There is no report. Report units first.
		ReportNotFound,
		/// The payer disputed a report of this job. Only vouchers count.
		ReportDisputed,
		/// The report would be undisputed only when the job has lapsed. Get a voucher.
		ReportTooLate,
		/// The payer can still dispute the report. Wait.
		NotYetUndisputed,
		/// The payer cannot dispute the report any more.
		DisputeTooLate,
		/// A class has fewer units than were captured. Report what there is in all.
		UnitsFell,
		/// What is reported comes to no more than was captured.
		NothingToCapture,
		/// The fork id is not above the present one. Take a higher one.
		ForkIdNotHigher,
		/// The amount or the time is larger than the chain can count. Take a smaller one.
		Overflow,
		/// There is no such lane or job: the id is wrong, or it was pruned.
		LaneNotFound,
		/// There is the same lane already. Take another salt, or the next block.
		LaneExists,
		/// The caller does not pay this lane.
		NotPayer,
		/// The caller is not paid by this lane, and does not claim for who is.
		NotPayee,
		/// The payer would pay itself. Take another account.
		SelfPayment,
		/// The service is for holders of a licence. Name one.
		LicenceRequired,
		/// The request's signature does not verify. Have a new one signed by the granted key.
		BadSignature,
		/// The request was used before: its lane is open, or was.
		SaltUsed,
		/// The pot's own account has no escrow: nothing would arrive.
		PayerIsPot,
		/// The service's tariff is gone, or the books are wrong: a fault of the chain, to be reported.
		Unaccounted,
		/// The voucher cannot be captured, for this reason.
		RowRefused(RowCode),
	}
}
