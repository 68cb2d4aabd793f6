// SPDX-License-Identifier: Apache-2.0
//! Whether attestations count.

use super::{bond::is_bonded, Refusal};
use crate::types::{Attestation, Attribute, Auditor, Revisions, Standing, Validity};
use noema_primitives::BlockNumber;

impl Revisions {
	/// The revision of an attribute; 0 for life of those that never change.
	pub fn of(&self, attribute: Attribute) -> u32 {
		match attribute {
			Attribute::Name => self.name,
			Attribute::Metadata => self.metadata,
			Attribute::Tags => self.tags,
			Attribute::Lineage => self.lineage,
			Attribute::Content | Attribute::Specifics | Attribute::Evaluation | Attribute::Safety => 0,
		}
	}

	/// With one more change of an attribute. What was attested to it is void.
	pub fn next(self, attribute: Attribute) -> Result<Self, Refusal> {
		let next = self.of(attribute).checked_add(1).ok_or(Refusal::Overflow)?;
		Ok(match attribute {
			Attribute::Name => Self { name: next, ..self },
			Attribute::Metadata => Self { metadata: next, ..self },
			Attribute::Tags => Self { tags: next, ..self },
			Attribute::Lineage => Self { lineage: next, ..self },
			Attribute::Content | Attribute::Specifics | Attribute::Evaluation | Attribute::Safety => self,
		})
	}
}

/// Whether an attestation counts at `now`. `revision` is that of its attribute, if the asset is there.
pub fn validity(
	attestation: &Attestation,
	revision: Option<u32>,
	auditor: &Auditor,
	now: BlockNumber,
) -> Validity {
	if revision != Some(attestation.revision) {
		Validity::Void
	} else if now >= attestation.expires_at {
		Validity::Expired
	} else if auditor.standing != Standing::Admitted {
		Validity::AuditorLeft
	} else if !is_bonded(auditor) {
		Validity::Unbonded
	} else {
		Validity::InForce
	}
}

/// Whether an attestation that is made now may expire at a block.
pub fn check_expiry(now: BlockNumber, expires_at: BlockNumber, longest: BlockNumber) -> Result<(), Refusal> {
	match expires_at.checked_sub(now) {
		Some(period) if period > 0 && period <= longest => Ok(()),
		_ => Err(Refusal::ExpiryOutOfBounds),
	}
}

/// Whether anyone may remove an attestation: it does not count, and its auditor alone cannot change that.
pub fn is_prunable(validity: Validity) -> bool {
	match validity {
		Validity::Void | Validity::Expired | Validity::AuditorLeft => true,
		Validity::InForce | Validity::Unbonded => false,
	}
}
