// SPDX-License-Identifier: Apache-2.0
//! Tells the node the commit that it is built from, for its version.

use substrate_build_script_utils::{generate_cargo_keys, rerun_if_git_head_changed};

fn main() {
	generate_cargo_keys();
	rerun_if_git_head_changed();
}
