// SPDX-License-Identifier: Apache-2.0
//! What changes storage.

mod buy;
mod derive;
mod end;
mod lane;
mod offer;
mod settings;
mod terms;
mod transfer;
