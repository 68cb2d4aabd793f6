// SPDX-License-Identifier: Apache-2.0
//! What changes storage.

mod act;
mod attest;
mod auditor;
mod details;
mod end;
mod offer;
mod parent;
mod register;
mod transfer;
