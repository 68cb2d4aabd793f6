// SPDX-License-Identifier: Apache-2.0
//! What is said when the database cannot be read or written. ParityDB has no checksums over its tables: what was damaged
//! shows when somebody reads it, by an error far from the cause or by a panic with a trace and a request to report a
//! bug. Whoever runs the node needs to know which folder it is and what to do.

use polkadot_sdk::sc_service::{Configuration, Error};
use std::{
	panic::{self, PanicHookInfo},
	path::{Path, PathBuf},
	process,
	sync::atomic::{AtomicBool, Ordering},
};

/// How upstream's panics on an error of ParityDB begin.
const PANIC: &str = "Critical database error: ";
/// Where ParityDB's own panics are.
const PARITY_DB: &str = "parity-db-";
/// How the tables of ParityDB begin, and those of them that have the headers of blocks (`columns::HEADER` of
/// `sc-client-db`).
const TABLES: &str = "table_";
const HEADERS: &str = "table_04_";
/// What helps when a database is damaged.
const REMEDY: &str =
	"check the disk; if the database is damaged, restore a snapshot of the folder, or remove it with \
                      `noema purge-chain` and sync anew (keys stay)";

/// Whether the node is still reading what it needs to start. A panic meanwhile is the database's, as far as anybody
/// can tell: all else that may be wrong was looked at before.
static STARTING: AtomicBool = AtomicBool::new(false);
/// Threads fail one after the other on the same fault; the first says so.
static SAID: AtomicBool = AtomicBool::new(false);

/// The database of a node, before it is opened.
pub struct Database {
	folder: PathBuf,
	/// Whether there is one already.
	exists: bool,
}

impl Database {
	/// Looks at the database of a configuration. From now on its faults end the program with one line.
	pub fn find(config: &Configuration) -> Result<Self, String> {
		let folder = config.database.path().unwrap_or(Path::new("memory")).to_owned();
		let exists = folder.join("metadata").exists();
		let database = Self { folder, exists };
		// ParityDB would take it for new, and the chain would begin at its first block again.
		if !exists && has(&database.folder, TABLES) {
			return Err(database.said("its file `metadata` is missing"));
		}
		database.watch();
		Ok(database)
	}

	/// An error with which reading it ends, with what helps. Of a new one, and of what is not the database's, nothing
	/// more is known than the error says.
	pub fn explain(&self, error: Error) -> Error {
		let cause = match &error {
			Error::Client(_) | Error::Consensus(_) | Error::Io(_) => error.to_string(),
			Error::Other(cause) => cause.clone(),
			_ => return error,
		};
		let known = cause.contains("Permission denied") || cause.contains("pruning modes");
		if cause.contains("Database file is in use") || !(self.exists || known) {
			return error;
		}
		Error::Other(self.said(&cause))
	}

	fn watch(&self) {
		STARTING.store(self.exists, Ordering::SeqCst);
		let otherwise = panic::take_hook();
		let folder = Self { folder: self.folder.clone(), exists: self.exists };
		panic::set_hook(Box::new(move |panic| match cause(panic) {
			None => otherwise(panic),
			Some(_) if SAID.swap(true, Ordering::SeqCst) => {},
			Some(cause) => {
				eprintln!("Error: {}", folder.said(&cause));
				process::exit(1);
			},
		}));
	}

	/// The line for a cause.
	fn said(&self, cause: &str) -> String {
		let folder = self.folder.display();
		if cause.contains("StorageFull") {
			return format!(
				"the disk is full: the database in {folder} cannot be written: free some space, then start again"
			);
		}
		if cause.contains("Permission denied") {
			return format!(
				"the database in {folder} belongs to another user: start the node as that one, or change the owner \
				 with `chown -R`"
			);
		}
		if cause.contains("pruning modes") {
			return format!(
				"the database in {folder} was made with other flags for pruning: {cause}: start with those, or remove \
				 it with `noema purge-chain` and sync anew"
			);
		}
		format!("the database in {folder} fails: {cause}: {REMEDY}")
	}
}

/// The node has started: a panic from now on may be anybody's.
pub fn started() {
	STARTING.store(false, Ordering::SeqCst);
}

/// Whether blocks were ever written to the database in `folder`. The first start makes a database before it makes the
/// first block, so that one without blocks may be sound.
pub fn has_blocks(folder: &Path) -> bool {
	has(folder, HEADERS)
}

/// Whether there is a file in `folder` whose name begins with `prefix`.
fn has(folder: &Path, prefix: &str) -> bool {
	let Ok(entries) = folder.read_dir() else { return false };
	entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
}

/// What the database has to do with a panic, if it has.
fn cause(panic: &PanicHookInfo<'_>) -> Option<String> {
	let text = panic.payload_as_str().unwrap_or("a panic");
	if let Some(cause) = text.strip_prefix(PANIC) {
		return Some(cause.to_owned());
	}
	let place = panic.location()?;
	let of_database = place.file().contains(PARITY_DB) || STARTING.load(Ordering::SeqCst);
	of_database.then(|| format!("{text} ({}:{})", place.file(), place.line()))
}

#[cfg(test)]
mod tests {
	use super::*;
	use polkadot_sdk::sp_blockchain;
	use std::{fs, io};

	fn database(exists: bool) -> Database {
		Database { folder: "/data/db".into(), exists }
	}

	fn explained(exists: bool, cause: &str) -> String {
		database(exists).explain(sp_blockchain::Error::Backend(cause.into()).into()).to_string()
	}

	#[test]
	fn fault_should_name_the_folder_its_cause_and_the_remedy() {
		let line = database(true).said("Corruption(\"Bad index\")");
		for word in ["/data/db", "Bad index", "restore a snapshot", "noema purge-chain"] {
			assert!(line.contains(word), "no {word} in: {line}");
		}
		assert!(!line.contains('\n'));
	}

	#[test]
	fn fault_should_have_a_remedy_of_its_own_when_the_database_is_not_damaged() {
		let full = format!("Background(Io({:?}))", io::Error::from(io::ErrorKind::StorageFull));
		for (cause, remedy) in [
			(full.as_str(), "free some space"),
			("Permission denied (os error 13)", "chown"),
			("Incompatible pruning modes [stored: ArchiveAll; requested: Constrained]", "start with those"),
		] {
			let line = database(true).said(cause);
			assert!(line.contains(remedy) && !line.contains("snapshot"), "{line}");
		}
	}

	#[test]
	fn error_should_be_explained_when_it_may_be_the_database() {
		assert!(explained(true, "`:code` hash not found").contains("restore a snapshot"));
		assert!(explained(false, "IO Error: Permission denied (os error 13)").contains("chown"));
		let in_use = "Database file is in use. (Resource temporarily unavailable)";
		for (exists, cause) in [(false, "Invalid JSON blob"), (true, in_use)] {
			assert_eq!(explained(exists, cause), format!("Backend error: {cause}"));
		}
		let other = database(true).explain(Error::Application("another chain".into()));
		assert!(matches!(other, Error::Application(_)));
	}

	#[test]
	fn tables_should_be_found_when_there_are_some() {
		let folder = tempfile::tempdir().expect("a temporary folder");
		let database = folder.path().join("full");
		assert!(!has(&database, TABLES));
		fs::create_dir_all(&database).expect("it can be made");
		assert!(!has(&database, TABLES));
		fs::write(database.join("table_00_00"), "").expect("a file in it");
		assert!(has(&database, TABLES) && !has_blocks(&database));
		fs::write(database.join("table_04_0a"), "").expect("a file in it");
		assert!(has_blocks(&database));
	}
}
