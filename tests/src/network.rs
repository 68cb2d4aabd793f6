// SPDX-License-Identifier: Apache-2.0
//! A network of real nodes on this machine: four validators, each a process with its own keys and database, and a
//! full node that others ask.

use anyhow::{ensure, Context, Result};
use futures::future::try_join_all;
use std::{fmt, fs, path::PathBuf, time::Duration};
use tokio::sync::{Mutex, MutexGuard};

use crate::{
	node::{Node, NodeOptions},
	place::TempDir,
	spec::Spec,
	wait::poll,
};

/// The validators of the chain `local`, each by the flag that gives a node its session keys.
pub const VALIDATORS: [&str; 4] = ["alice", "bob", "charlie", "dave"];
/// How long nodes may take to find each other.
const CONNECT_LIMIT: Duration = Duration::from_secs(60);
/// Five nodes fill a small machine: a program runs one network at a time, and who wants another waits.
static MACHINE: Mutex<()> = Mutex::const_new(());

/// The nodes of a network, killed when dropped.
pub struct Network {
	/// The validators.
	pub validators: Vec<Node>,
	/// A node that validates nothing and answers questions.
	pub full: Node,
	chain: PathBuf,
	// Where the chain spec is, if it was made for this network.
	_folder: Option<TempDir>,
	// The last field, for it is dropped when the nodes are gone.
	_machine: MutexGuard<'static, ()>,
}

impl Network {
	/// Starts the chain `local` with all its validators, and returns once every node has found all the others.
	pub async fn local() -> Result<Self> {
		Self::start("local").await
	}

	/// As [`Self::local`], with sessions of a minute and eras of two.
	pub async fn fast() -> Result<Self> {
		Self::of(&Spec::fast("local").await?).await
	}

	/// As [`Self::local`], for a chain by its spec, whose validators are the same.
	pub async fn of(spec: &Spec) -> Result<Self> {
		let folder = TempDir::new("chain")?;
		let path = folder.join("spec.json");
		fs::write(&path, spec.to_string())?;
		let network = Self::start(path).await?;
		Ok(Self { _folder: Some(folder), ..network })
	}

	/// As [`Self::local`], for a chain by name or file whose validators are the same.
	pub async fn start(chain: impl Into<PathBuf>) -> Result<Self> {
		let machine = MACHINE.lock().await;
		let chain = chain.into();
		let options = || NodeOptions::default().arg("--chain").arg(&chain);
		let validator = |name: &str| options().arg(format!("--{name}")).arg("--validator");
		// The others start from the address of the first.
		let first = Node::start(validator(VALIDATORS[0])).await?;
		let joining = ["--bootnodes".to_owned(), first.address().await?];
		let join = |options: NodeOptions| options.args(&joining);
		let others = VALIDATORS[1..].iter().map(|name| join(validator(name)));
		let full = join(options()).arg("--name").arg("full");
		let mut validators = vec![first];
		validators.extend(try_join_all(others.chain([full]).map(Node::start)).await?);
		let full = validators.pop().context("the full node was started last")?;
		let network = Self { validators, full, chain, _folder: None, _machine: machine };
		network.wait_for_peers().await?;
		Ok(network)
	}

	/// Starts one more node of this network, with more arguments. It knows the full node, and finds the others by it.
	pub async fn join<S: AsRef<str>>(&self, args: &[S]) -> Result<Node> {
		self.join_by(&self.full, args).await
	}

	/// The same, by a node that it is told.
	pub async fn join_by<S: AsRef<str>>(&self, known: &Node, args: &[S]) -> Result<Node> {
		let options = NodeOptions::default().arg("--chain").arg(&self.chain);
		let options = options.args(&["--bootnodes", &known.address().await?]);
		Node::start(options.args(args)).await
	}

	/// All nodes, validators first.
	pub fn nodes(&self) -> impl Iterator<Item = &Node> {
		self.validators.iter().chain([&self.full])
	}

	async fn wait_for_peers(&self) -> Result<()> {
		let others = self.validators.len() as u64;
		for node in self.nodes() {
			let rpc = node.rpc().await?;
			poll(CONNECT_LIMIT, "every node finds all others", || async {
				Ok((rpc.peers().await? >= others).then_some(()))
			})
			.await?;
		}
		Ok(())
	}

	/// What each node says of itself, in the order of [`Self::nodes`].
	pub async fn status(&self) -> Vec<Result<Status>> {
		futures::future::join_all(self.nodes().map(Status::of)).await
	}

	/// Waits until every running node has finalised block `number`, and checks that all have the same.
	pub async fn wait_for_agreement(&self, number: u64, limit: Duration) -> Result<()> {
		let mut agreed = None;
		for node in self.nodes() {
			let rpc = node.rpc().await?;
			rpc.wait_for_finalised(number, limit).await?;
			let hash = rpc.hash(number).await?.context("a finalised block without a hash")?;
			let agreed = agreed.get_or_insert_with(|| hash.clone());
			ensure!(*agreed == hash, "two blocks {number} are final: {agreed} and {hash}");
		}
		Ok(())
	}
}

/// What a node says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Status {
	/// The number of its best block.
	pub best: u64,
	/// The number of the last block that it knows to be final.
	pub finalised: u64,
	/// With how many others it is connected.
	pub peers: u64,
}

impl Status {
	/// Asks a node.
	pub async fn of(node: &Node) -> Result<Self> {
		let rpc = node.rpc().await?;
		Ok(Self { best: rpc.best().await?, finalised: rpc.finalised().await?, peers: rpc.peers().await? })
	}

	/// How many blocks finality is behind.
	pub fn lag(&self) -> u64 {
		self.best.saturating_sub(self.finalised)
	}
}

impl fmt::Display for Status {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		let Self { best, finalised, peers } = self;
		write!(formatter, "height {best:>6}  final {finalised:>6}  lag {:>3}  peers {peers:>2}", self.lag())
	}
}
