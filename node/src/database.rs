// SPDX-License-Identifier: Apache-2.0
//! What is said when the database cannot be read or written. Upstream panics then, with a trace and a request to
//! report a bug; whoever runs the node needs to know which folder it is and what to do.

use std::{
	fmt::Display,
	panic, process,
	sync::atomic::{AtomicBool, Ordering},
};

/// How the database's panics begin.
const PANIC: &str = "Critical database error: ";

/// From now on a fault of the database in `folder` ends the program with one line instead of a trace.
pub fn explain_faults(folder: String) {
	let otherwise = panic::take_hook();
	let said = AtomicBool::new(false);
	panic::set_hook(Box::new(move |panic| {
		let Some(cause) = panic.payload_as_str().and_then(|text| text.strip_prefix(PANIC)) else {
			return otherwise(panic);
		};
		// Threads fail one after the other on the same fault.
		if !said.swap(true, Ordering::SeqCst) {
			eprintln!("Error: {}", explained(&folder, cause));
			process::exit(1);
		}
	}));
}

/// The line for an error with which opening the database ends.
pub fn not_opened(folder: &str, error: &impl Display) -> String {
	let cause = error.to_string();
	// Nothing is wrong with it then, and who says so elsewhere names another remedy.
	if cause.contains("Database file is in use") {
		return cause;
	}
	explained(folder, &cause)
}

/// The line for a cause as ParityDB gives it.
fn explained(folder: &str, cause: &str) -> String {
	if cause.contains("StorageFull") {
		return format!(
			"the disk is full: the database in {folder} cannot be written: free some space, then start again"
		);
	}
	if cause.contains("Permission denied") {
		return format!(
			"the database in {folder} belongs to another user: start the node as that one, or change the owner with \
			 `chown -R`"
		);
	}
	format!("the database in {folder} fails: {cause}: {REMEDY}")
}

/// What helps when a database is damaged.
const REMEDY: &str =
	"check the disk; if the database is damaged, stop the node and restore a snapshot of the folder, or remove it \
	 with `noema purge-chain` and sync anew (keys stay)";

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn fault_should_name_the_folder_its_cause_and_the_remedy() {
		let line = explained("/data/db", "Corruption(\"Bad index\")");
		for word in ["/data/db", "Bad index", "restore a snapshot", "noema purge-chain"] {
			assert!(line.contains(word), "no {word} in: {line}");
		}
		assert!(!line.contains('\n'));
	}

	#[test]
	fn error_should_be_explained_unless_another_node_runs() {
		let damaged = not_opened("/data/db", &"Backend error: Corruption: Bad metadata");
		assert!(damaged.contains("Bad metadata") && damaged.contains("purge-chain"), "{damaged}");
		let denied = not_opened("/data/db", &"IO Error: Permission denied (os error 13)");
		assert!(denied.contains("/data/db") && denied.contains("chown"), "{denied}");
		let in_use = "Backend error: Database file is in use. (...)";
		assert_eq!(not_opened("/data/db", &in_use), in_use);
	}

	#[test]
	fn fault_should_ask_for_space_and_not_for_a_snapshot_when_the_disk_is_full() {
		let cause = std::io::Error::from(std::io::ErrorKind::StorageFull);
		let line = explained("/data/db", &format!("Background(Io({cause:?}))"));
		assert!(line.contains("free some space") && !line.contains("purge-chain"), "{line}");
	}
}
