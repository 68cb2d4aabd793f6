// SPDX-License-Identifier: Apache-2.0
//! A real node process: started on free ports and a folder of its own, killed when dropped.

use anyhow::{bail, Context, Result};
use std::{
	ffi::OsString,
	fs::{self, OpenOptions},
	io::{Read, Write},
	net::TcpStream,
	path::{Path, PathBuf},
	process::{Child, Command, ExitStatus, Stdio},
	time::{Duration, Instant},
};

use subxt::rpcs::client::rpc_params;

use crate::{
	clock,
	place::{free_port, program, TempDir},
	rpc::Rpc,
	wait::poll,
};

/// How long a node may take to answer its RPC. It is generous because tests share a small machine.
const READY_LIMIT: Duration = Duration::from_secs(90);
/// How long a node may take to stop when asked to.
const STOP_LIMIT: Duration = Duration::from_secs(60);
/// How much of the log an error shows.
const LOG_TAIL: usize = 4_000;

/// What a node is started with, besides its ports and folder.
#[derive(Clone, Debug, Default)]
pub struct NodeOptions {
	args: Vec<OsString>,
	env: Vec<(OsString, OsString)>,
}

impl NodeOptions {
	/// The development chain: BABE by one authority.
	pub fn development() -> Self {
		Self::default().arg("--dev")
	}

	/// One more argument.
	pub fn arg(mut self, arg: impl Into<OsString>) -> Self {
		self.args.push(arg.into());
		self
	}

	/// More arguments.
	pub fn args<S: AsRef<str>>(self, args: &[S]) -> Self {
		args.iter().fold(self, |options, arg| options.arg(arg.as_ref()))
	}

	/// Has it compile its runtime, whatever other nodes have left of that.
	pub fn uncached(mut self) -> Self {
		self.env.push(("NOEMA_RUNTIME_CACHE".into(), "".into()));
		self
	}

	/// Shows it a clock that is off by so many seconds.
	pub fn clock_off_by(mut self, seconds: i32) -> Result<Self> {
		self.env.extend(clock::off_by(seconds)?);
		Ok(self)
	}
}

#[derive(Clone, Copy, Debug)]
struct Ports {
	rpc: u16,
	network: u16,
	metrics: u16,
}

/// A node that runs, or was killed and can be restarted.
pub struct Node {
	options: NodeOptions,
	ports: Ports,
	base: TempDir,
	child: Child,
	started: Instant,
}

impl Node {
	/// Starts a development node and waits until it answers.
	pub async fn development() -> Result<Self> {
		Self::start(NodeOptions::development()).await
	}

	/// Starts a node on a new folder and waits until it answers.
	pub async fn start(options: NodeOptions) -> Result<Self> {
		let base = TempDir::new("node")?;
		let ports = Ports { rpc: free_port()?, network: free_port()?, metrics: free_port()? };
		let started = Instant::now();
		let child = spawn(&options, base.path(), ports)?;
		let mut node = Self { options, ports, base, child, started };
		node.wait_until_ready().await?;
		Ok(node)
	}

	/// Starts it again on the same folder and ports, after it was killed or stopped.
	pub async fn restart(&mut self) -> Result<()> {
		if self.child.try_wait()?.is_none() {
			bail!("the node still runs");
		}
		self.started = Instant::now();
		self.child = spawn(&self.options, self.base.path(), self.ports)?;
		self.wait_until_ready().await
	}

	/// Ends it as `kill -9` does: it can save nothing.
	pub fn kill(&mut self) -> Result<()> {
		self.child.kill().context("kill -9")?;
		self.child.wait().context("the end of the killed node")?;
		Ok(())
	}

	/// Asks it to stop, as a service manager does, and waits for its end.
	pub async fn stop(&mut self) -> Result<ExitStatus> {
		self.signal("-TERM")?;
		let child = std::cell::RefCell::new(&mut self.child);
		poll(STOP_LIMIT, "the node stops", || async { Ok(child.borrow_mut().try_wait()?) }).await
	}

	/// Freezes it, as a machine does that hangs: its connections stay open, and nobody answers.
	pub fn pause(&self) -> Result<()> {
		self.signal("-STOP")
	}

	/// Lets a paused node go on.
	pub fn resume(&self) -> Result<()> {
		self.signal("-CONT")
	}

	fn signal(&self, signal: &str) -> Result<()> {
		let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status()?;
		anyhow::ensure!(sent.success(), "cannot signal the node");
		Ok(())
	}

	/// Where other nodes reach it, for their `--bootnodes`.
	pub async fn address(&self) -> Result<String> {
		let peer = self.rpc().await?.request("system_localPeerId", rpc_params![]).await?;
		let peer = peer.as_str().context("a node without a peer id")?;
		Ok(format!("/ip4/127.0.0.1/tcp/{}/p2p/{peer}", self.ports.network))
	}

	/// Where its RPC listens.
	pub fn url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.ports.rpc)
	}

	/// The id of its process.
	pub fn process(&self) -> u32 {
		self.child.id()
	}

	/// The port of its RPC.
	pub fn rpc_port(&self) -> u16 {
		self.ports.rpc
	}

	/// Its folder, for subcommands once it is stopped.
	pub fn base_path(&self) -> &Path {
		self.base.path()
	}

	/// When its process was started.
	pub fn started(&self) -> Instant {
		self.started
	}

	/// The memory that it occupies now, in KiB, as the system counts it.
	pub fn resident(&self) -> Result<u64> {
		let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
		let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
		Ok(line.trim().trim_end_matches(" kB").parse()?)
	}

	/// A new connection to its RPC.
	pub async fn rpc(&self) -> Result<Rpc> {
		Rpc::connect(&self.url()).await
	}

	/// All it has logged so far, over all its starts.
	pub fn log(&self) -> Result<String> {
		Ok(String::from_utf8_lossy(&fs::read(log_path(self.base.path()))?).into_owned())
	}

	/// Its metrics, as a Prometheus server scrapes them.
	pub fn metrics(&self) -> Result<String> {
		http_get(self.ports.metrics, "/metrics")
	}

	/// Its answer to `GET path` on the RPC port, head included.
	pub fn http_get(&self, path: &str) -> Result<String> {
		http_get(self.ports.rpc, path)
	}

	async fn wait_until_ready(&mut self) -> Result<()> {
		let url = self.url();
		let child = std::cell::RefCell::new(&mut self.child);
		let ready = poll(READY_LIMIT, "the node answers", || async {
			if let Some(status) = child.borrow_mut().try_wait()? {
				bail!("the node ended: {status}");
			}
			let Ok(rpc) = Rpc::connect(&url).await else { return Ok(None) };
			Ok(rpc.best().await.ok())
		})
		.await;
		ready.map(drop).with_context(|| self.log_tail())
	}

	fn log_tail(&self) -> String {
		let log = self.log().unwrap_or_default();
		let from = log.char_indices().rev().nth(LOG_TAIL).map_or(0, |(index, _)| index);
		format!("the end of its log:\n{}", &log[from..])
	}
}

impl Drop for Node {
	fn drop(&mut self) {
		// Fails where it has ended already, which is what is wanted.
		if self.child.kill().is_ok() {
			drop(self.child.wait());
		}
		clock::clean(self.child.id());
		if std::thread::panicking() {
			eprintln!("{}", self.log_tail());
		}
	}
}

fn log_path(base: &Path) -> PathBuf {
	base.join("node.log")
}

fn spawn(options: &NodeOptions, base: &Path, ports: Ports) -> Result<Child> {
	let log = OpenOptions::new().create(true).append(true).open(log_path(base))?;
	Command::new(program("noema")?)
		.args(&options.args)
		.envs(options.env.iter().map(|(name, value)| (name, value)))
		.arg("--base-path")
		.arg(base)
		.args(["--rpc-port", &ports.rpc.to_string()])
		.args(["--listen-addr", &format!("/ip4/127.0.0.1/tcp/{}", ports.network)])
		.args(["--prometheus-port", &ports.metrics.to_string()])
		.args(["--no-telemetry", "--no-mdns"])
		.stdin(Stdio::null())
		.stdout(log.try_clone()?)
		.stderr(log)
		.spawn()
		.context("cannot start the node")
}

fn http_get(port: u16, path: &str) -> Result<String> {
	let mut stream = TcpStream::connect(("127.0.0.1", port))?;
	stream.set_read_timeout(Some(Duration::from_secs(10)))?;
	write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
	let mut answer = Vec::new();
	stream.read_to_end(&mut answer)?;
	Ok(String::from_utf8_lossy(&answer).into_owned())
}
