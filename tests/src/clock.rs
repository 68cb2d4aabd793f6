// SPDX-License-Identifier: Apache-2.0
//! Shows a program another time than this machine's, by libfaketime.

use anyhow::{Context, Result};
use std::{env, ffi::OsString, fs, path::PathBuf};

/// What a program needs in its environment to see a clock that is off by so many seconds. What it measures with the
/// clock that only counts is not touched.
pub(crate) fn off_by(seconds: i32) -> Result<[(OsString, OsString); 3]> {
	Ok([
		("LD_PRELOAD".into(), library()?.into()),
		("FAKETIME".into(), format!("{seconds:+}s").into()),
		("FAKETIME_DONT_FAKE_MONOTONIC".into(), "1".into()),
	])
}

/// Removes what the library leaves in memory when its process is killed.
pub(crate) fn clean(process: u32) {
	for name in ["faketime_shm", "sem.faketime_sem"] {
		// There is nothing in most cases.
		drop(fs::remove_file(format!("/dev/shm/{name}_{process}")));
	}
}

/// `NOEMA_FAKETIME` if that is set, else where Debian puts it.
fn library() -> Result<PathBuf> {
	if let Some(chosen) = env::var_os("NOEMA_FAKETIME") {
		return Ok(chosen.into());
	}
	let of_machines = fs::read_dir("/usr/lib")?.filter_map(|entry| Some(entry.ok()?.path()));
	of_machines
		.map(|folder| folder.join("faketime/libfaketimeMT.so.1"))
		.find(|path| path.is_file())
		.context("no libfaketime: run `make setup`, or set NOEMA_FAKETIME to the path of libfaketimeMT")
}
