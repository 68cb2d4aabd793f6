// SPDX-License-Identifier: Apache-2.0
//! What changes storage.

pub(crate) mod books;
mod changes;
mod claim;
mod dispute;
mod positions;
mod pull;
mod shares;
