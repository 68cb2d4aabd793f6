// SPDX-License-Identifier: Apache-2.0
//! The pallets by which calls are wrapped.

use super::*;
use frame::traits::InstanceFilter;
use polkadot_sdk::{pallet_multisig, pallet_proxy, pallet_utility};

impl pallet_utility::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = ();
}

/// What a proxy may do: what this pallet offers, or nothing.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum Permission {
	/// The calls of this pallet.
	#[default]
	Royalties,
	/// Nothing.
	Nothing,
}

impl InstanceFilter<RuntimeCall> for Permission {
	fn filter(&self, call: &RuntimeCall) -> bool {
		*self == Permission::Royalties && matches!(call, RuntimeCall::Royalties(..))
	}
}

impl pallet_proxy::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = ();
	type ProxyType = Permission;
	type ProxyDepositBase = ConstU32<0>;
	type ProxyDepositFactor = ConstU32<0>;
	type MaxProxies = ConstU32<4>;
	type WeightInfo = ();
	type MaxPending = ConstU32<4>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = ConstU32<0>;
	type AnnouncementDepositFactor = ConstU32<0>;
	type BlockNumberProvider = System;
}

impl pallet_multisig::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = ();
	type DepositBase = ConstU32<0>;
	type DepositFactor = ConstU32<0>;
	type MaxSignatories = ConstU32<4>;
	type WeightInfo = ();
	type BlockNumberProvider = System;
}
