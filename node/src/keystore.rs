// SPDX-License-Identifier: Apache-2.0
//! Keys lie where only their owner reads them: the folder of a keystore is 0700, the files in it are 0600.
//!
//! Upstream makes the files so, and the folder as the user's umask has it. What others can read or change is refused
//! and not mended here: whoever runs the node is to know that the keys may be in other hands.

use polkadot_sdk::sc_service::config::KeystoreConfig;

/// Makes the folder of a keystore that has none, and refuses one that is open to other users. What is there already
/// is not changed.
pub fn guard(keystore: &KeystoreConfig) -> Result<(), String> {
	match keystore {
		KeystoreConfig::Path { path, .. } => files::guard(path),
		KeystoreConfig::InMemory => Ok(()),
	}
}

pub use files::{close_new_files, guard_folder, warn_of_network_key};

#[cfg(unix)]
mod files {
	use nix::sys::stat::{umask, Mode};
	use polkadot_sdk::sc_network::config::{NodeKeyConfig, Secret};
	use std::{
		fs::{self, DirBuilder, Metadata},
		io::{ErrorKind, Result},
		os::unix::fs::{DirBuilderExt, PermissionsExt},
		path::{Path, PathBuf},
	};

	/// The rights of a keystore's folder.
	const FOLDER: u32 = 0o700;
	/// The rights of the group and of all others.
	const OTHERS: u32 = 0o077;

	/// From now on this program makes no file that others can read.
	pub fn close_new_files() {
		umask(Mode::S_IRWXG | Mode::S_IRWXO);
	}

	/// A network key that others can read is no reason to stop: with it they can pose as this node, and no more.
	pub fn warn_of_network_key(key: &NodeKeyConfig) {
		let NodeKeyConfig::Ed25519(Secret::File(path)) = key else { return };
		if fs::metadata(path).is_ok_and(|file| is_open(&file)) {
			let shown = quoted(path);
			log::warn!(
				"Other users of this machine can read the network key: close it with `chmod 600 {shown}`"
			);
		}
	}

	pub fn guard(folder: &Path) -> std::result::Result<(), String> {
		let found = match fs::metadata(folder) {
			Err(error) if error.kind() == ErrorKind::NotFound => make(folder).map(|()| None),
			_ => first_open(folder),
		};
		let found =
			found.map_err(|error| format!("the keystore {} is of no use: {error}", folder.display()))?;
		found.map_or(Ok(()), |(open, rights)| Err(refusal(folder, &open, rights)))
	}

	/// The same for a folder that is called `what` and of which only itself is looked at.
	pub fn guard_folder(folder: &Path, what: &str) -> std::result::Result<(), String> {
		let shown = folder.display();
		let found = match make(folder) {
			Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
			_ => fs::metadata(folder),
		};
		match found {
			Err(error) => Err(format!("{what} {shown} is of no use: {error}")),
			Ok(found) if !found.is_dir() => Err(format!("{what} {shown} is of no use: it is no folder")),
			Ok(found) if is_open(&found) => Err(format!(
				"{what} {shown} is open to other users of this machine, who could change what the node runs: empty \
				 it, and close it with `chmod 700 {}`",
				quoted(folder)
			)),
			Ok(_) => Ok(()),
		}
	}

	fn make(folder: &Path) -> Result<()> {
		if let Some(parent) = folder.parent() {
			fs::create_dir_all(parent)?;
		}
		DirBuilder::new().mode(FOLDER).create(folder)
	}

	/// What others can read or change, if there is anything, and its rights.
	fn first_open(folder: &Path) -> Result<Option<(PathBuf, u32)>> {
		let entries = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path()));
		for path in [Ok(folder.to_owned())].into_iter().chain(entries) {
			let path = path?;
			let found = fs::metadata(&path)?;
			if is_open(&found) {
				return Ok(Some((path, rights(&found))));
			}
		}
		Ok(None)
	}

	fn is_open(found: &Metadata) -> bool {
		rights(found) & OTHERS != 0
	}

	fn rights(found: &Metadata) -> u32 {
		found.permissions().mode() & 0o777
	}

	fn refusal(folder: &Path, open: &Path, rights: u32) -> String {
		format!(
			"the keys in {} are open to other users of this machine: {} has the rights {rights:o}: close them with \
			 `chmod -R u=rwX,go= {}`, and if others may have read them, make new ones with `noema key setup`",
			folder.display(),
			open.display(),
			quoted(folder),
		)
	}

	/// A path as a shell takes it.
	fn quoted(path: &Path) -> String {
		let text = path.display().to_string();
		let plain = |letter: char| letter.is_alphanumeric() || "/._-+".contains(letter);
		if text.chars().all(plain) {
			return text;
		}
		format!("'{}'", text.replace('\'', r"'\''"))
	}

	#[cfg(test)]
	mod tests {
		use super::*;
		use std::process::Command;
		use tempfile::TempDir;

		fn set(path: &Path, mode: u32) {
			fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("it is ours");
		}

		fn mode(path: &Path) -> u32 {
			rights(&fs::metadata(path).expect("it exists"))
		}

		/// A folder for a keystore that does not exist yet.
		fn place() -> (TempDir, PathBuf) {
			let base = tempfile::tempdir().expect("a temporary folder");
			let folder = base.path().join("my chain's/keystore");
			(base, folder)
		}

		/// A keystore with a key, both with the given rights.
		fn keystore(of_folder: u32, of_key: u32) -> (TempDir, PathBuf, PathBuf) {
			let (base, folder) = place();
			fs::create_dir_all(&folder).expect("it can be made");
			let key = folder.join("62616265d435");
			fs::write(&key, "\"//Alice\"").expect("a file in it");
			set(&key, of_key);
			set(&folder, of_folder);
			(base, folder, key)
		}

		#[test]
		fn keystore_should_be_made_for_its_owner_alone_when_there_is_none() {
			let (_base, folder) = place();
			assert_eq!(guard(&folder), Ok(()));
			assert_eq!(mode(&folder), 0o700);
			assert_eq!(guard(&folder), Ok(()));
		}

		#[test]
		fn keystore_should_pass_when_it_is_closed() {
			for of_key in [0o600, 0o400] {
				let (_base, folder, _) = keystore(0o700, of_key);
				assert_eq!(guard(&folder), Ok(()), "{of_key:o}");
			}
		}

		#[test]
		fn keystore_should_be_refused_and_left_alone_when_others_can_read_it() {
			for (of_folder, of_key) in
				[(0o755, 0o600), (0o750, 0o600), (0o701, 0o600), (0o700, 0o644), (0o700, 0o620)]
			{
				let (_base, folder, key) = keystore(of_folder, of_key);
				let error = guard(&folder).expect_err("others can read it");
				let open = if of_folder == 0o700 { (&key, of_key) } else { (&folder, of_folder) };
				let said = format!("{} has the rights {:o}", open.0.display(), open.1);
				assert!(error.contains(&said) && !error.contains('\n'), "{error}");
				assert_eq!((mode(&folder), mode(&key)), (of_folder, of_key), "something was changed");
			}
		}

		#[test]
		fn command_should_mend_the_keystore_when_run() {
			let (_base, folder, key) = keystore(0o755, 0o644);
			let error = guard(&folder).expect_err("others can read it");
			let command = error.split('`').nth(1).expect("it names a command");
			assert!(Command::new("sh").args(["-c", command]).status().expect("there is a shell").success());
			assert_eq!(guard(&folder), Ok(()));
			assert_eq!((mode(&folder), mode(&key)), (0o700, 0o600));
		}

		#[test]
		fn folder_should_be_made_closed_and_refused_when_it_is_open_or_none() {
			let (base, folder) = place();
			for _ in 0..2 {
				assert_eq!(guard_folder(&folder, "the cache"), Ok(()));
				assert_eq!(mode(&folder), 0o700);
			}
			set(&folder, 0o750);
			let error = guard_folder(&folder, "the cache").expect_err("others can read it");
			assert!(error.starts_with("the cache") && error.contains("chmod 700 '"), "{error}");
			let file = base.path().join("file");
			fs::write(&file, "").expect("a file");
			let error = guard_folder(&file, "the cache").expect_err("it is no folder");
			assert!(error.contains("no folder"), "{error}");
		}

		#[test]
		fn keystore_should_be_named_when_it_is_no_folder() {
			let (base, _) = place();
			let file = base.path().join("keystore");
			fs::write(&file, "").expect("a file");
			let error = guard(&file).expect_err("it is no folder");
			assert!(error.contains(&file.display().to_string()), "{error}");
		}
	}
}

/// Other systems have other rights.
#[cfg(not(unix))]
mod files {
	use polkadot_sdk::sc_network::config::NodeKeyConfig;
	use std::path::Path;

	pub fn close_new_files() {}

	pub fn warn_of_network_key(_: &NodeKeyConfig) {}

	pub fn guard(_: &Path) -> Result<(), String> {
		Ok(())
	}

	pub fn guard_folder(_: &Path, _: &str) -> Result<(), String> {
		Ok(())
	}
}
