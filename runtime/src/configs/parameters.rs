// SPDX-License-Identifier: Apache-2.0
//! The parameters that governance moves.

use crate::{
	params::{RuntimeParameters, RuntimeParametersKey},
	types::*,
	Runtime, RuntimeEvent, RuntimeOrigin,
};
use polkadot_sdk::*;

use frame_support::traits::{EnsureOrigin, EnsureOriginWithArg};
use frame_system::EnsureRoot;

/// Who moves which parameter: root, until there are tracks.
pub struct ParameterAdmin;

impl EnsureOriginWithArg<RuntimeOrigin, RuntimeParametersKey> for ParameterAdmin {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin, _: &RuntimeParametersKey) -> Result<(), RuntimeOrigin> {
		<EnsureRoot<AccountId> as EnsureOrigin<_>>::try_origin(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &RuntimeParametersKey) -> Result<RuntimeOrigin, ()> {
		<EnsureRoot<AccountId> as EnsureOrigin<_>>::try_successful_origin()
	}
}

impl pallet_parameters::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeParameters = RuntimeParameters;
	type AdminOrigin = ParameterAdmin;
	// The release exports its weights only so: with those of RocksDB, which are higher than ours.
	type WeightInfo = ();
}
