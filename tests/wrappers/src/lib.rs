// SPDX-License-Identifier: Apache-2.0
//! The pallets by which calls are wrapped, for the mocks of ours: batches, proxies and multisigs, without deposits.

/// Configures `Utility`, `Proxy` and `Multisig` for the runtime `Test` of a mock, and makes the type `Permission` of
/// what a proxy may do: the calls of the pallet that is named, or nothing. Wrapping weighs what these pallets' releases
/// say: mocks test what comes of wrapped calls, not what wrapping costs.
#[macro_export]
macro_rules! wrappers {
	($pallet:ident) => {
		impl polkadot_sdk::pallet_utility::Config for Test {
			type RuntimeEvent = RuntimeEvent;
			type RuntimeCall = RuntimeCall;
			type PalletsOrigin = OriginCaller;
			type WeightInfo = ();
		}

		/// What a proxy may do.
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
			/// The calls of one pallet.
			#[default]
			Own,
			/// Nothing.
			Nothing,
		}

		impl frame::traits::InstanceFilter<RuntimeCall> for Permission {
			fn filter(&self, call: &RuntimeCall) -> bool {
				*self == Permission::Own && matches!(call, RuntimeCall::$pallet(..))
			}
		}

		impl polkadot_sdk::pallet_proxy::Config for Test {
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

		impl polkadot_sdk::pallet_multisig::Config for Test {
			type RuntimeEvent = RuntimeEvent;
			type RuntimeCall = RuntimeCall;
			type Currency = ();
			type DepositBase = ConstU32<0>;
			type DepositFactor = ConstU32<0>;
			type MaxSignatories = ConstU32<4>;
			type WeightInfo = ();
			type BlockNumberProvider = System;
		}
	};
}
