// SPDX-License-Identifier: Apache-2.0
//! The extension that charges fees: the stock one, which also gives back what was declared for the way through CRED
//! and not used.
//!
//! Nobody knows before a transaction which way its fee will go, so both are declared. Where NOE paid, as it mostly
//! does, the block gets the weight back for other transactions, and the payer what it costs.

use crate::{types::*, Runtime, RuntimeCall, RuntimeOrigin};
use codec::{Decode, DecodeWithMemTracking, Encode};
use polkadot_sdk::*;
use scale_info::{Type, TypeInfo};

use frame_support::{dispatch::PostDispatchInfo, weights::Weight};
use pallet_transaction_payment::{ChargeTransactionPayment, Pre, Val};
use sp_runtime::{
	traits::{DispatchInfoOf, Implication, RefundWeight, TransactionExtension, ValidateResult},
	transaction_validity::{TransactionSource, TransactionValidityError},
	DispatchResult,
};

/// The extension that wallets know.
type Stock = ChargeTransactionPayment<Runtime>;

/// As [`ChargeTransactionPayment`], with the same name, encoding and type in the metadata, so that wallets see no
/// difference.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq)]
pub struct ChargeFee(Stock);

impl From<Balance> for ChargeFee {
	fn from(tip: Balance) -> Self {
		Self(Stock::from(tip))
	}
}

impl TypeInfo for ChargeFee {
	type Identity = <Stock as TypeInfo>::Identity;

	fn type_info() -> Type {
		Stock::type_info()
	}
}

impl TransactionExtension<RuntimeCall> for ChargeFee {
	const IDENTIFIER: &'static str = <Stock as TransactionExtension<RuntimeCall>>::IDENTIFIER;
	type Implicit = <Stock as TransactionExtension<RuntimeCall>>::Implicit;
	type Val = Val<Runtime>;
	type Pre = Pre<Runtime>;

	fn weight(&self, call: &RuntimeCall) -> Weight {
		self.0.weight(call)
	}

	fn validate(
		&self,
		origin: RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		len: usize,
		implicit: Self::Implicit,
		implication: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, RuntimeCall> {
		self.0.validate(origin, call, info, len, implicit, implication, source)
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		self.0.prepare(val, origin, call, info, len)
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfoOf<RuntimeCall>,
		post_info: &PostDispatchInfo,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		let unspent = match &pre {
			Pre::Charge { liquidity_info, .. } => liquidity_info.unspent(),
			// All of it comes back below.
			Pre::NoCharge { .. } => Weight::zero(),
		};
		// The fee is corrected by what is given back here as well.
		let mut corrected = *post_info;
		corrected.refund(unspent);
		let more = Stock::post_dispatch_details(pre, info, &corrected, len, result)?;
		Ok(more.saturating_add(unspent))
	}
}
