// SPDX-License-Identifier: Apache-2.0
//! Transaction fees, in NOE or in CRED. Wallets need to know nothing of it: the extension that they sign is the
//! stock one.

use crate::{configs::monetary::SplitFees, types::*, Balances, ComputeCredits, Runtime, RuntimeCall};
use pallet_compute_credits::{Fee, WeightInfo as _};
use polkadot_sdk::*;

use frame_support::{
	traits::{fungible::Credit, NoDrop},
	unsigned::TransactionValidityError,
	weights::Weight,
};
use pallet_transaction_payment::{FungibleAdapter, OnChargeTransaction, TxCreditHold, WeightInfo};
use sp_runtime::{
	traits::{DispatchInfoOf, PostDispatchInfoOf},
	transaction_validity::InvalidTransaction,
};

type InNative = FungibleAdapter<Balances, SplitFees>;

/// What was taken for a fee.
#[derive(Default)]
pub enum Taken {
	/// Nothing is due.
	#[default]
	Nothing,
	/// NOE, of which the tip is apart.
	Native {
		/// The tip.
		tip: Option<Credit<AccountId, Balances>>,
		/// Whether CRED was tried before.
		after_credits: bool,
	},
	/// CRED, tip included.
	Credits(Fee<Runtime>),
}

impl Taken {
	/// What [`ChargeWeight`] declares for the way through CRED, if that way was not gone: all but the look at what
	/// the payer prefers. Proofs do not limit blocks of this chain, so theirs stays as declared.
	pub fn unspent(&self) -> Weight {
		let credits = <Runtime as pallet_compute_credits::Config>::WeightInfo::charge_fee();
		let preference = <Runtime as frame_system::Config>::DbWeight::get().reads(1);
		match self {
			Taken::Nothing | Taken::Native { after_credits: false, .. } => {
				credits.saturating_sub(preference).set_proof_size(0)
			},
			Taken::Native { .. } | Taken::Credits(_) => Weight::zero(),
		}
	}
}

/// Takes fees in NOE, and in CRED where NOE cannot pay; from those who prefer CRED the other way round.
pub struct InNativeOrCredits;

impl TxCreditHold<Runtime> for InNativeOrCredits {
	type Credit = NoDrop<Credit<AccountId, Balances>>;
}

impl OnChargeTransaction<Runtime> for InNativeOrCredits {
	type Balance = Balance;
	type LiquidityInfo = Taken;

	fn withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<Taken, TransactionValidityError> {
		if fee == 0 {
			return Ok(Taken::Nothing);
		}
		let native = |after_credits| {
			<InNative as OnChargeTransaction<Runtime>>::withdraw_fee(who, call, info, fee, tip)
				.map(|tip| Taken::Native { tip, after_credits })
		};
		let credits = || match ComputeCredits::withdraw_fee(who, fee) {
			Ok(taken) => Ok(Taken::Credits(taken)),
			Err(_) => Err(InvalidTransaction::Payment.into()),
		};
		if ComputeCredits::prefers_credits(who.clone()) {
			credits().or_else(|_: TransactionValidityError| native(true))
		} else {
			native(false).or_else(|_| credits())
		}
	}

	fn can_withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<(), TransactionValidityError> {
		let native = <InNative as OnChargeTransaction<Runtime>>::can_withdraw_fee(who, call, info, fee, tip);
		native.or_else(|error| if ComputeCredits::can_withdraw_fee(who, fee) { Ok(()) } else { Err(error) })
	}

	fn correct_and_deposit_fee(
		who: &AccountId,
		info: &DispatchInfoOf<RuntimeCall>,
		post_info: &PostDispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
		taken: Taken,
	) -> Result<(), TransactionValidityError> {
		match taken {
			Taken::Nothing => Ok(()),
			Taken::Native { tip: tip_credit, .. } => {
				<InNative as OnChargeTransaction<Runtime>>::correct_and_deposit_fee(
					who, info, post_info, fee, tip, tip_credit,
				)
			},
			Taken::Credits(taken) => {
				ComputeCredits::settle_fee(who, taken, fee);
				Ok(())
			},
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn endow_account(who: &AccountId, amount: Balance) {
		<InNative as OnChargeTransaction<Runtime>>::endow_account(who, amount);
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn minimum_balance() -> Balance {
		<InNative as OnChargeTransaction<Runtime>>::minimum_balance()
	}
}

/// The weight of charging: the way through NOE and, for nobody knows beforehand, the one through CRED, which
/// [`crate::charge`] gives back where it was not gone.
pub struct ChargeWeight;

impl WeightInfo for ChargeWeight {
	fn charge_transaction_payment() -> Weight {
		pallet_transaction_payment::weights::SubstrateWeight::<Runtime>::charge_transaction_payment()
			.saturating_add(<Runtime as pallet_compute_credits::Config>::WeightInfo::charge_fee())
	}
}
