// SPDX-License-Identifier: Apache-2.0
//! What changes storage.

mod stamp;
mod update;
