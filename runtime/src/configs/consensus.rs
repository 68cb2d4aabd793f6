// SPDX-License-Identifier: Apache-2.0
//! Authors, finality, sessions and offences.

use crate::{
	constants::{
		currency::deposit,
		time::{BONDING_ERAS, EPOCH_SLOTS, SESSIONS_PER_ERA, SLOT_MILLIS},
	},
	types::*,
	AuthorityDiscovery, Babe, Balances, Grandpa, Historical, Offences, Runtime, RuntimeCall, RuntimeEvent,
	Session, Staking,
};
use polkadot_sdk::*;

use alloc::vec::Vec;
use frame_support::traits::{ConstU128, ConstU32, ConstU64};
use pallet_session::disabling::UpToLimitWithReEnablingDisablingStrategy;
use sp_runtime::{impl_opaque_keys, traits::ConvertInto, traits::OpaqueKeys};

/// The most validators that can be elected.
pub const MAX_AUTHORITIES: u32 = 100;
/// The most nominators of one validator that count.
pub const MAX_NOMINATORS_PER_VALIDATOR: u32 = 1_000;
/// Slots for which an equivocation can be reported: as long as the stake behind it is bonded.
const REPORT_LONGEVITY: u64 = BONDING_ERAS as u64 * SESSIONS_PER_ERA as u64 * EPOCH_SLOTS as u64;

impl_opaque_keys! {
	/// What a validator signs with.
	pub struct SessionKeys {
		/// Finality votes.
		pub grandpa: Grandpa,
		/// Blocks.
		pub babe: Babe,
		/// Addresses under which other validators find it.
		pub authority_discovery: AuthorityDiscovery,
	}
}

/// The call by which a validator takes these keys, encoded; `proof` shows that they belong to its account.
#[cfg(feature = "std")]
pub fn set_keys_call(keys: SessionKeys, proof: Vec<u8>) -> Vec<u8> {
	codec::Encode::encode(&RuntimeCall::from(pallet_session::Call::set_keys { keys, proof }))
}

impl pallet_babe::Config for Runtime {
	type EpochDuration = ConstU64<{ EPOCH_SLOTS as u64 }>;
	type ExpectedBlockTime = ConstU64<SLOT_MILLIS>;
	type EpochChangeTrigger = pallet_babe::ExternalTrigger;
	type DisabledValidators = Session;
	// The release has weights of its own for reports under this name alone.
	type WeightInfo = ();
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MaxNominators = ConstU32<MAX_NOMINATORS_PER_VALIDATOR>;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem =
		pallet_babe::EquivocationReportSystem<Self, Offences, Historical, ConstU64<REPORT_LONGEVITY>>;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	// As for Babe.
	type WeightInfo = ();
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MaxNominators = ConstU32<MAX_NOMINATORS_PER_VALIDATOR>;
	// One entry a session for as long as reports are taken.
	type MaxSetIdSessionEntries = ConstU64<{ BONDING_ERAS as u64 * SESSIONS_PER_ERA as u64 }>;
	type KeyOwnerProof = sp_session::MembershipProof;
	type EquivocationReportSystem =
		pallet_grandpa::EquivocationReportSystem<Self, Offences, Historical, ConstU64<REPORT_LONGEVITY>>;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Babe>;
	type EventHandler = Staking;
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = Babe;
	type NextSessionRotation = Babe;
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<Self, Staking>;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = UpToLimitWithReEnablingDisablingStrategy;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	// Three keys, and for each an entry that leads back to its owner.
	type KeyDeposit = ConstU128<{ deposit(4, 4 * 32 + 3 * 36) }>;
}

impl pallet_session::historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = pallet_staking::UnitIdentificationOf<Self>;
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Self>;
	type OnOffenceHandler = Staking;
}

impl pallet_authority_discovery::Config for Runtime {
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
}

// Equivocation reports are transactions that the node submits without a signature.
impl<LocalCall> frame_system::offchain::CreateTransactionBase<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<LocalCall> frame_system::offchain::CreateBare<LocalCall> for Runtime
where
	RuntimeCall: From<LocalCall>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}
