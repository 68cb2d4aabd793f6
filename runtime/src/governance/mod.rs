// SPDX-License-Identifier: Apache-2.0
//! Who governs: tracks of referenda and origins of the committee.

pub mod origins;
pub mod tracks;
