// SPDX-License-Identifier: Apache-2.0
//! Where things are: the binary under test, free ports, folders that vanish.

use anyhow::{bail, Context, Result};
use std::{
	collections::HashSet,
	env, fs,
	net::TcpListener,
	path::{Path, PathBuf},
	process,
	sync::{
		atomic::{AtomicU32, Ordering},
		Mutex, PoisonError,
	},
};

/// A program that the workspace builds: the node is `NOEMA_BIN` if that is set, and the others lie beside it; else
/// those built into the target folder of this test.
pub fn program(name: &str) -> Result<PathBuf> {
	match chosen()? {
		Some(node) if name == "noema" => Ok(node),
		_ => built(name),
	}
}

/// A file that a build leaves beside the programs, by its path from there.
pub fn built(name: &str) -> Result<PathBuf> {
	let chosen = chosen()?;
	let test = env::current_exe().context("where this test lies")?;
	let beside = chosen.iter().flat_map(|node| node.parent());
	let built = test.ancestors().skip(1);
	let configured = env::var_os("CARGO_TARGET_DIR").map(|target| Path::new(&target).join("release"));
	beside
		.chain(built)
		.chain(configured.as_deref())
		.map(|folder| folder.join(name))
		.find(|path| path.is_file())
		.with_context(|| {
			format!("no {name} to test: run `make build`, or set NOEMA_BIN to the path of the node")
		})
}

/// The node that `NOEMA_BIN` names, if it is set.
fn chosen() -> Result<Option<PathBuf>> {
	let chosen = env::var_os("NOEMA_BIN").map(PathBuf::from);
	if let Some(node) = chosen.as_ref().filter(|node| !node.is_file()) {
		bail!("NOEMA_BIN is no file: {}", node.display());
	}
	Ok(chosen)
}

/// A port of the loopback interface that is free now and was not given out before by this process.
pub fn free_port() -> Result<u16> {
	static GIVEN: Mutex<Option<HashSet<u16>>> = Mutex::new(None);
	loop {
		let port = TcpListener::bind(("127.0.0.1", 0)).context("a free port")?.local_addr()?.port();
		let mut given = GIVEN.lock().unwrap_or_else(PoisonError::into_inner);
		if given.get_or_insert_with(HashSet::new).insert(port) {
			return Ok(port);
		}
	}
}

/// A folder of its own that is removed when dropped.
#[derive(Debug)]
pub struct TempDir(PathBuf);

impl TempDir {
	/// Makes a new empty folder whose name contains `purpose`.
	pub fn new(purpose: &str) -> Result<Self> {
		static COUNT: AtomicU32 = AtomicU32::new(0);
		let count = COUNT.fetch_add(1, Ordering::Relaxed);
		let path = env::temp_dir().join(format!("noema-{purpose}-{}-{count}", process::id()));
		fs::create_dir_all(&path).with_context(|| format!("cannot make {}", path.display()))?;
		Ok(Self(path))
	}

	/// Where it is.
	pub fn path(&self) -> &Path {
		&self.0
	}

	/// The path of a file in it.
	pub fn join(&self, name: &str) -> PathBuf {
		self.0.join(name)
	}
}

impl Drop for TempDir {
	fn drop(&mut self) {
		if let Err(error) = fs::remove_dir_all(&self.0) {
			eprintln!("left behind: {}: {error}", self.0.display());
		}
	}
}
