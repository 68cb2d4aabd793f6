// SPDX-License-Identifier: Apache-2.0
//! Waiting with a limit: nothing in these tests waits for ever, and nothing sleeps where it can ask.

use anyhow::{bail, Result};
use std::{
	future::Future,
	time::{Duration, Instant},
};

/// How often [`poll`] asks.
const INTERVAL: Duration = Duration::from_millis(100);

/// The outcome of `work`, or an error that names `what` when it takes longer than `limit`.
pub async fn within<T>(limit: Duration, what: &str, work: impl Future<Output = T>) -> Result<T> {
	match tokio::time::timeout(limit, work).await {
		Ok(outcome) => Ok(outcome),
		Err(_) => bail!("{what}: not within {} s", limit.as_secs()),
	}
}

/// Asks until there is an answer, or fails naming `what` after `limit`.
pub async fn poll<T, F>(limit: Duration, what: &str, mut ask: impl FnMut() -> F) -> Result<T>
where
	F: Future<Output = Result<Option<T>>>,
{
	let start = Instant::now();
	loop {
		if let Some(answer) = ask().await? {
			return Ok(answer);
		}
		if start.elapsed() > limit {
			bail!("{what}: not within {} s", limit.as_secs());
		}
		tokio::time::sleep(INTERVAL).await;
	}
}
