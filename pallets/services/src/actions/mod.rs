// SPDX-License-Identifier: Apache-2.0
//! What changes storage.

mod bond;
mod lane;
mod provider;
mod service;
mod status;
mod tariff;
