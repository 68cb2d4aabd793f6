// SPDX-License-Identifier: Apache-2.0
//! Origins that more than one pallet is configured with.

use crate::types::{AccountId, BlockNumber};
use polkadot_sdk::*;

use frame_support::traits::{EitherOf, EitherOfDiverse};
use frame_system::{EnsureRoot, EnsureRootWithSuccess, EnsureWithSuccess};
use pallet_collective::EnsureProportionAtLeast;

/// The technical committee among the collectives.
pub type TechnicalCollective = pallet_collective::Instance1;

/// Half of the committee.
pub type HalfOfCommittee = EnsureProportionAtLeast<AccountId, TechnicalCollective, 1, 2>;
/// Two thirds of the committee.
pub type TwoThirdsOfCommittee = EnsureProportionAtLeast<AccountId, TechnicalCollective, 2, 3>;

/// Root, or half of the committee.
pub type RootOrHalfOfCommittee = EitherOfDiverse<EnsureRoot<AccountId>, HalfOfCommittee>;
/// Root, or two thirds of the committee.
pub type RootOrTwoThirdsOfCommittee = EitherOfDiverse<EnsureRoot<AccountId>, TwoThirdsOfCommittee>;

/// Root for `R` blocks, or two thirds of the committee for `C` blocks.
pub type RootOrCommitteeFor<R, C> =
	EitherOf<EnsureRootWithSuccess<AccountId, R>, EnsureWithSuccess<TwoThirdsOfCommittee, AccountId, C>>;

/// Blocks, as a success value of origins.
pub type Blocks<const N: BlockNumber> = frame_support::traits::ConstU32<N>;
