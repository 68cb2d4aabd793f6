// SPDX-License-Identifier: Apache-2.0
//! Agents that own agents: none may own itself, however many are in between.

use super::Refusal;
use noema_primitives::AiAssetId;

/// The most agents that may own one another above an agent: so many are looked at when it changes hands.
pub const MAX_HOLDERS: u32 = 4;

/// Whether the agent `asset` may belong to `to`, and how many agents would be above it. `agent_of` tells of an account
/// whether it is an agent's, which one, and who owns that one.
pub fn check_holder<AccountId>(
	asset: AiAssetId,
	to: AccountId,
	agent_of: impl Fn(&AccountId) -> Option<(AiAssetId, AccountId)>,
) -> Result<u32, Refusal> {
	let mut holder = to;
	for above in 0..=MAX_HOLDERS {
		match agent_of(&holder) {
			None => return Ok(above),
			Some((agent, _)) if agent == asset => return Err(Refusal::OwnershipCycle),
			Some((_, owner)) => holder = owner,
		}
	}
	Err(Refusal::TooManyHolders)
}
