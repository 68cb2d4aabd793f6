// SPDX-License-Identifier: Apache-2.0
//! Who has what of an asset's income.
//!
//! What is promised to a parent `p`, `sₚ` ppm, is divided between the parent and its own ancestors: an ancestor `g` of
//! `p` gets `floor(sₚ × share(p, g) / 10⁶)` of it, and `p` keeps the rest. What comes to an ancestor by several parents
//! adds up: that is its share. Whom nothing comes to is no ancestor.

use super::Refusal;
use crate::types::{Parent, Parents, ShareList};
use alloc::{collections::BTreeMap, vec::Vec};
use noema_primitives::{assets::MAX_ANCESTORS_PPM, money::PPM, mul_div_floor, AiAssetId};

/// Shares of an income, in ppm, by asset.
type Shares = BTreeMap<AiAssetId, u32>;

/// How much of what comes by a parent ends when it is removed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Removal {
	/// What comes to the parent itself. More is not its owner's to give up.
	Own,
	/// All of it, also what comes to the parent's own ancestors.
	Whole,
}

/// How what is promised to `parent`, in ppm, is divided: what each of its ancestors, whose shares of its income are
/// given, gets of it, rounded down, and what it keeps. In sum that is what was promised. Parts of nothing are left out:
/// they would take the place of ancestors that something comes to.
pub fn parts(parent: AiAssetId, ppm: u32, shares: &[(AiAssetId, u32)]) -> Result<ShareList, Refusal> {
	let mut parts = Shares::new();
	let mut rest = ppm;
	for (ancestor, share) in shares {
		let part = mul_div_floor(ppm.into(), (*share).into(), PPM.into())
			.and_then(|part| u32::try_from(part).ok())
			.ok_or(Refusal::Overflow)?;
		rest = rest.checked_sub(part).ok_or(Refusal::Overflow)?;
		add(&mut parts, *ancestor, part)?;
	}
	add(&mut parts, parent, rest)?;
	list(parts)
}

/// The shares of all ancestors: what each gets by each parent. Answers their sum, too.
pub fn shares(parents: &[Parent]) -> Result<(ShareList, u32), Refusal> {
	let mut sums = Shares::new();
	for (ancestor, part) in parents.iter().flat_map(|parent| parent.parts.iter()) {
		add(&mut sums, *ancestor, *part)?;
	}
	let total = sums.values().try_fold(0u32, |sum, share| sum.checked_add(*share));
	let total = total.ok_or(Refusal::TooMuchPromised)?;
	if total > MAX_ANCESTORS_PPM {
		return Err(Refusal::TooMuchPromised);
	}
	Ok((list(sums)?, total))
}

/// The parents, with one of them removed. Nothing comes to it itself any more; the rest that came by it ends with it or
/// later, by a removal of the whole.
pub fn without(parents: &Parents, asset: AiAssetId, removal: Removal) -> Result<Parents, Refusal> {
	let mut parents = parents.clone();
	let parent = parents.iter_mut().find(|parent| parent.asset == asset).ok_or(Refusal::ParentNotFound)?;
	let rest = removal == Removal::Whole && !parent.parts.is_empty();
	if parent.removed && !rest {
		return Err(Refusal::ParentNotFound);
	}
	parent.removed = true;
	parent.parts.retain(|(id, _)| removal == Removal::Own && *id != asset);
	Ok(parents)
}

/// The share of one of the ancestors; 0 if it is none.
pub fn share_of(shares: &[(AiAssetId, u32)], ancestor: AiAssetId) -> u32 {
	shares.iter().find(|(id, _)| *id == ancestor).map_or(0, |(_, share)| *share)
}

fn add(shares: &mut Shares, id: AiAssetId, part: u32) -> Result<(), Refusal> {
	if part == 0 {
		return Ok(());
	}
	let share = shares.entry(id).or_default();
	*share = share.checked_add(part).ok_or(Refusal::TooMuchPromised)?;
	Ok(())
}

fn list(shares: Shares) -> Result<ShareList, Refusal> {
	ShareList::try_from(shares.into_iter().collect::<Vec<_>>()).map_err(|_| Refusal::TooManyAncestors)
}
