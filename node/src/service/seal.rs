// SPDX-License-Identifier: Apache-2.0
//! Keeps the seal of a block where BABE's reports of equivocation need it.
//!
//! The verifier takes the seal off the header, and the import then reports two headers of one slot as they are
//! to it: without. The runtime refuses such a report, since only the seal proves who made a block. So the seal
//! is joined to the header while BABE looks at it, and split off again before the block is executed.

use super::Block;
use jsonrpsee::core::async_trait;
use polkadot_sdk::{
	sc_consensus::{BlockCheckParams, BlockImport, BlockImportParams, ImportResult},
	sp_consensus::Error,
	sp_consensus_babe::digests::CompatibleDigestItem,
	sp_runtime::traits::Header,
};

/// Where the mark lies that the seal was joined.
const MARK: &[u8] = b"noema/seal-joined";

/// The mark.
struct SealJoined;

/// Joins the seal to the header.
#[derive(Clone)]
pub struct Joined<Inner>(pub Inner);

/// Splits the seal off again.
#[derive(Clone)]
pub struct Split<Inner>(pub Inner);

#[async_trait]
impl<Inner: BlockImport<Block, Error = Error> + Send + Sync> BlockImport<Block> for Joined<Inner> {
	type Error = Error;

	async fn check_block(&self, block: BlockCheckParams<Block>) -> Result<ImportResult, Error> {
		self.0.check_block(block).await
	}

	async fn import_block(&self, mut block: BlockImportParams<Block>) -> Result<ImportResult, Error> {
		let hash = block.post_hash();
		if let Some(seal) = block.post_digests.pop_if(|last| last.as_babe_seal().is_some()) {
			block.header.digest_mut().push(seal);
			block.post_hash = Some(hash);
			block.insert_intermediate(MARK, SealJoined);
		}
		self.0.import_block(block).await
	}
}

#[async_trait]
impl<Inner: BlockImport<Block, Error = Error> + Send + Sync> BlockImport<Block> for Split<Inner> {
	type Error = Error;

	async fn check_block(&self, block: BlockCheckParams<Block>) -> Result<ImportResult, Error> {
		self.0.check_block(block).await
	}

	async fn import_block(&self, mut block: BlockImportParams<Block>) -> Result<ImportResult, Error> {
		if block.remove_intermediate::<SealJoined>(MARK).is_ok() {
			block.post_digests.extend(block.header.digest_mut().pop());
		}
		self.0.import_block(block).await
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use futures::executor::block_on;
	use polkadot_sdk::{
		sp_consensus::BlockOrigin,
		sp_consensus_babe::AuthoritySignature,
		sp_core::sr25519,
		sp_runtime::{generic, DigestItem},
	};
	use std::sync::{Arc, Mutex};

	type BlockHeader = generic::Header<u32, polkadot_sdk::sp_runtime::traits::BlakeTwo256>;
	/// The header, its hash and the digests to come, as an import saw them.
	type Seen = Arc<Mutex<Vec<(BlockHeader, super::super::Hash, Vec<DigestItem>)>>>;

	/// Notes what passes through.
	#[derive(Clone, Default)]
	struct Watched<Inner>(Seen, Inner);

	#[async_trait]
	impl<Inner: BlockImport<Block, Error = Error> + Send + Sync> BlockImport<Block> for Watched<Inner> {
		type Error = Error;

		async fn check_block(&self, block: BlockCheckParams<Block>) -> Result<ImportResult, Error> {
			self.1.check_block(block).await
		}

		async fn import_block(&self, block: BlockImportParams<Block>) -> Result<ImportResult, Error> {
			let seen = (block.header.clone(), block.post_hash(), block.post_digests.clone());
			self.0.lock().expect("no test fails while it holds it").push(seen);
			self.1.import_block(block).await
		}
	}

	/// Takes what comes, unless something was left for an import that never looked.
	#[derive(Clone, Default)]
	struct End;

	#[async_trait]
	impl BlockImport<Block> for End {
		type Error = Error;

		async fn check_block(&self, _: BlockCheckParams<Block>) -> Result<ImportResult, Error> {
			Ok(ImportResult::AlreadyInChain)
		}

		async fn import_block(&self, block: BlockImportParams<Block>) -> Result<ImportResult, Error> {
			assert!(block.intermediates.is_empty());
			Ok(ImportResult::AlreadyInChain)
		}
	}

	fn header() -> BlockHeader {
		let digest = generic::Digest { logs: vec![DigestItem::Other(vec![1])] };
		Header::new(1, Default::default(), Default::default(), Default::default(), digest)
	}

	/// What BABE sees of a block, and what the client sees.
	fn import(block: BlockImportParams<Block>) -> [(BlockHeader, super::super::Hash, Vec<DigestItem>); 2] {
		let (babe, client) = (Seen::default(), Seen::default());
		let import = Joined(Watched(babe.clone(), Split(Watched(client.clone(), End))));
		block_on(import.import_block(block)).expect("nothing refuses it");
		[babe, client].map(|seen| seen.lock().expect("no test fails while it holds it").remove(0))
	}

	#[test]
	fn seal_should_be_in_the_header_when_babe_looks_and_not_when_the_client_does() {
		let seal = DigestItem::babe_seal(AuthoritySignature::from(sr25519::Signature::default()));
		let mut block = BlockImportParams::new(BlockOrigin::NetworkBroadcast, header());
		block.post_digests.push(seal.clone());
		let hash = block.post_hash();

		let [babe, client] = import(block);

		assert_eq!(babe.0.digest().logs().last(), Some(&seal));
		assert_eq!(babe.0.hash(), hash);
		assert_eq!(babe.1, hash);
		assert_eq!(client, (header(), hash, vec![seal]));
	}

	#[test]
	fn block_should_pass_unchanged_when_it_has_no_seal() {
		let block = BlockImportParams::new(BlockOrigin::Own, header());
		let expected = (header(), header().hash(), vec![]);
		assert_eq!(import(block), [expected.clone(), expected]);
	}
}
