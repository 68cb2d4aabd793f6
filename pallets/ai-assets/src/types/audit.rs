// SPDX-License-Identifier: Apache-2.0
//! Auditors, and what they attest to.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame::hashing::H256;
use noema_primitives::{money::Balance, BlockNumber};
use scale_info::TypeInfo;

/// What an auditor attests to.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Attribute {
	/// That what its hash is of is what it is said to be.
	Content,
	/// That it is of the kind it is registered as: that machines are there, that a dataset is not handed out.
	Specifics,
	/// Its name.
	Name,
	/// What is to be read about it.
	Metadata,
	/// The words by which it is found.
	Tags,
	/// What it is derived from.
	Lineage,
	/// How well it does.
	Evaluation,
	/// What harm it can do.
	Safety,
}

/// How often what can change of an asset has changed: an attestation counts for the revision that it was made at.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Revisions {
	/// Changes of its name.
	pub name: u32,
	/// Changes of its metadata.
	pub metadata: u32,
	/// Changes of its tags.
	pub tags: u32,
	/// Corrections of its lineage.
	pub lineage: u32,
}

/// Whether attestations of an auditor count.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Standing {
	/// They do, if its bond is whole.
	Admitted,
	/// They do not: it was dismissed, or has resigned.
	Leaving {
		/// The block from which its bond may be withdrawn.
		until: BlockNumber,
	},
}

/// An auditor.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Auditor {
	/// NOE that answers for what it attests to, on hold.
	pub bond: Balance,
	/// The bond without which its attestations do not count: what was required when it last called `bond`, or was
	/// admitted.
	pub required_bond: Balance,
	/// How many of its attestations are stored.
	pub attestations: u32,
	/// Whether they count.
	pub standing: Standing,
}

/// An attestation.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Attestation {
	/// The blake2-256 hash of the auditor's report.
	pub report: H256,
	/// The block in which it was made.
	pub attested_at: BlockNumber,
	/// The first block in which it does not count any more.
	pub expires_at: BlockNumber,
	/// The revision of the attribute that it is about.
	pub revision: u32,
	/// NOE of the auditor on hold for this record.
	pub deposit: Balance,
}

/// Whether an attestation counts, and if not, why.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Validity {
	/// It counts.
	InForce,
	/// What it was about has changed since, or the asset is gone.
	Void,
	/// Its time is over.
	Expired,
	/// Its auditor was dismissed, or has resigned.
	AuditorLeft,
	/// Its auditor's bond is not whole.
	Unbonded,
}

/// An attestation as lists show it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct AttestationView<AccountId> {
	/// What it is about.
	pub attribute: Attribute,
	/// Who made it.
	pub auditor: AccountId,
	/// What it says.
	pub attestation: Attestation,
	/// Whether it counts now.
	pub validity: Validity,
}
