// SPDX-License-Identifier: Apache-2.0
//! The real runtime, block by block: what a node does with it, without a node.

use crate::{constants::time::SLOT_MILLIS, genesis_presets::get_preset, *};
use codec::{DecodeAll, Encode};
use noema_primitives::{CRED_ASSET_ID, NOE};
use polkadot_sdk::*;

use frame_support::{
	dispatch::DispatchClass, genesis_builder_helper::build_state, pallet_prelude::TransactionValidity,
	storage::with_transaction_unchecked, BoundedVec,
};
use sp_consensus_babe::{
	digests::{PreDigest, SecondaryPlainPreDigest},
	BABE_ENGINE_ID,
};
use sp_genesis_builder::{DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET};
pub use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{
	generic::{Era, SignedPayload},
	traits::{Dispatchable, Header as _},
	transaction_validity::TransactionSource,
	ApplyExtrinsicResult, Digest, DigestItem, DispatchResult, StateVersion, TransactionOutcome,
};

/// 2026-01-01 00:00 UTC, the time of the first block.
pub const START: Moment = 1_767_225_600_000;

/// What feeders feed.
pub type OracleKey = <Runtime as pallet_oracle::Config>::OracleKey;

/// A chain in the middle of a block: transactions are applied to it, and it goes on to the next one.
pub struct Chain {
	parent: Header,
	slot: Moment,
}

impl Chain {
	/// Runs `test` in the first block of the preset of one validator, Alice, on which no price gets old.
	pub fn development(test: impl FnOnce(&mut Chain)) {
		Self::of(DEV_RUNTIME_PRESET, test);
	}

	/// Runs `test` in the first block of the preset of four validators, on which prices age as in production.
	pub fn local(test: impl FnOnce(&mut Chain)) {
		Self::of(LOCAL_TESTNET_RUNTIME_PRESET, test);
	}

	fn of(preset: &str, test: impl FnOnce(&mut Chain)) {
		genesis(preset).execute_with(|| {
			let mut chain = Chain::first();
			test(&mut chain);
			chain.end();
			assert_issuance_adds_up();
			assert_eq!((ComputeCredits::do_try_state(), PriceFeed::do_try_state()), (Ok(()), Ok(())));
			assert_eq!((Services::do_try_state(), AccessKeys::do_try_state()), (Ok(()), Ok(())));
			assert_eq!((PaymentLanes::do_try_state(), AiAssets::do_try_state()), (Ok(()), Ok(())));
			assert_eq!((Royalties::do_try_state(), ModelLicensing::do_try_state()), (Ok(()), Ok(())));
		});
	}

	/// The size of the proof of all that `work` reads, in the block after what `prepare` did, the
	/// system's own values included, which no call declares.
	pub fn proof_of(prepare: impl FnOnce(&mut Chain), work: impl FnOnce()) -> u64 {
		let mut state = genesis(DEV_RUNTIME_PRESET);
		state.execute_with(|| {
			let mut chain = Chain::first();
			prepare(&mut chain);
			chain.advance(1);
		});
		state.commit_all().expect("no transaction is open");
		state.execute_and_prove(work).1.encoded_size() as u64
	}

	/// The first block of the state that is there.
	fn first() -> Self {
		let root =
			Hash::decode_all(&mut &sp_io::storage::root(StateVersion::V1)[..]).expect("a root is a hash");
		let parent = Header::new(0, Default::default(), root, Default::default(), Digest::default());
		let mut chain = Chain { parent, slot: START / SLOT_MILLIS - 1 };
		chain.begin(1);
		chain
	}

	/// Begins a block `slots` after the one before, with its inherent.
	fn begin(&mut self, slots: Moment) {
		self.slot += slots;
		let number = self.parent.number + 1;
		let digest = Digest { logs: vec![self.claim()] };
		let header = Header::new(number, Default::default(), Default::default(), self.parent.hash(), digest);
		Executive::initialize_block(&header);
		let set = pallet_timestamp::Call::set { now: self.now() };
		assert_eq!(Executive::apply_extrinsic(UncheckedExtrinsic::new_bare(set.into())), Ok(Ok(())));
	}

	/// The header of a block that could stand in place of this one, as the holder of `author` seals it; no two with
	/// another `root` are the same.
	pub fn sealed(&self, author: Sr25519Keyring, root: Hash) -> Header {
		let digest = Digest { logs: vec![self.claim()] };
		let number = self.parent.number + 1;
		let mut header = Header::new(number, root, root, self.parent.hash(), digest);
		let seal = author.sign(header.hash().as_ref()).encode();
		header.digest.push(DigestItem::Seal(BABE_ENGINE_ID, seal));
		header
	}

	/// Who may author this block, by its place among the authorities.
	pub fn turn(&self) -> u64 {
		self.slot % Babe::authorities().len() as u64
	}

	/// The slot of this block.
	pub fn slot(&self) -> Moment {
		self.slot
	}

	/// The claim of this slot. That the author may have it is for the importing node to check, so the runtime
	/// takes the plainest kind there is, by each authority in turn.
	fn claim(&self) -> DigestItem {
		let authority_index = u32::try_from(self.turn()).expect("authorities are few");
		let claim = SecondaryPlainPreDigest { authority_index, slot: self.slot.into() };
		DigestItem::PreRuntime(BABE_ENGINE_ID, PreDigest::SecondaryPlain(claim).encode())
	}

	fn end(&mut self) {
		self.parent = Executive::finalize_block();
		assert_eq!(self.parent.number, System::block_number());
	}

	/// The time of this block.
	pub fn now(&self) -> Moment {
		self.slot * SLOT_MILLIS
	}

	/// Goes on by `count` blocks, and by one more if the last of them is full.
	pub fn advance(&mut self, count: u32) {
		for _ in 0..count {
			self.jump(SLOT_MILLIS);
		}
		if is_full() {
			self.jump(SLOT_MILLIS);
		}
	}

	/// Goes on by `count` blocks as if those in between were gone already: no time passes in them, and nothing happens.
	pub fn pass(&mut self, count: BlockNumber) {
		System::set_block_number(System::block_number() + count - 1);
		// The scheduler would look at every block between, which takes it many blocks.
		pallet_scheduler::IncompleteSince::<Runtime>::kill();
		self.advance(1);
	}

	/// Goes on to a block that comes `millis` after this one. The only block between them is the full one, should
	/// a session end meanwhile.
	pub fn skip(&mut self, millis: Moment) {
		self.jump(millis - SLOT_MILLIS);
		self.advance(1);
	}

	/// Goes on to the next block, which comes `millis` after this one.
	pub fn jump(&mut self, millis: Moment) {
		self.end();
		self.begin(millis / SLOT_MILLIS);
	}

	/// Has the pool look at a transaction, whose changes it discards.
	pub fn validate(&self, transaction: UncheckedExtrinsic) -> TransactionValidity {
		with_transaction_unchecked(|| {
			let validity =
				Executive::validate_transaction(TransactionSource::External, transaction, self.parent.hash());
			TransactionOutcome::Rollback(validity)
		})
	}

	/// Applies a transaction as authors do: one that is invalid is left out of the block, and so is all it did.
	pub fn apply(&mut self, transaction: UncheckedExtrinsic) -> ApplyExtrinsicResult {
		with_transaction_unchecked(|| match Executive::apply_extrinsic(transaction) {
			Ok(outcome) => TransactionOutcome::Commit(Ok(outcome)),
			Err(invalid) => TransactionOutcome::Rollback(Err(invalid)),
		})
	}

	/// What becomes of `call` by `who` in a valid transaction.
	pub fn call(&mut self, who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> DispatchResult {
		self.apply(signed(who, call, 0)).expect("the transaction is valid")
	}

	/// Has `who` do what must succeed.
	pub fn send(&mut self, who: Sr25519Keyring, call: impl Into<RuntimeCall>) {
		assert_eq!(self.call(who, call), Ok(()));
	}

	/// Gives `amount` credits to `who`, at Ferdie's expense.
	pub fn give_credits(&mut self, who: Sr25519Keyring, amount: Balance) {
		self.send(Ferdie, pallet_compute_credits::Call::buy { pay: 1_000 * NOE, min_credits: amount });
		self.send(Ferdie, transfer_of_credits(who, amount));
	}

	/// Has all five feeders feed `value`.
	pub fn feed(&mut self, value: u128) {
		for who in FEEDERS {
			self.send(who, feeding(value));
		}
	}
}

/// Whether this block takes no transactions. So it is where a session ends: `Session` says that this takes all
/// of a block, for nobody knows how much it does.
pub fn is_full() -> bool {
	let most =
		RuntimeBlockWeights::get().get(DispatchClass::Normal).max_total.expect("normal ones are bounded");
	System::block_weight().total().any_gt(most)
}

/// The feeders of the presets.
pub const FEEDERS: [Sr25519Keyring; 5] = [Alice, Bob, Charlie, Dave, Eve];

/// A call that feeds `value`.
pub fn feeding(value: u128) -> RuntimeCall {
	let values = BoundedVec::truncate_from(vec![(OracleKey::NoeUsd, value)]);
	pallet_oracle::Call::feed_values { values }.into()
}

/// A call that transfers `amount` credits to `who`.
pub fn transfer_of_credits(who: Sr25519Keyring, amount: Balance) -> RuntimeCall {
	let target = who.to_account_id().into();
	pallet_assets::Call::<Runtime>::transfer { id: CRED_ASSET_ID.into(), target, amount }.into()
}

/// What becomes of `call` by root.
pub fn root(call: impl Into<RuntimeCall>) -> DispatchResult {
	dispatch(call, RuntimeOrigin::root())
}

/// What becomes of `call` by `origin`, apart from any transaction.
pub fn dispatch(call: impl Into<RuntimeCall>, origin: RuntimeOrigin) -> DispatchResult {
	call.into().dispatch(origin).map(drop).map_err(|failed| failed.error)
}

/// `call`, signed by `who` with its next nonce.
pub fn signed(who: Sr25519Keyring, call: impl Into<RuntimeCall>, tip: Balance) -> UncheckedExtrinsic {
	let call = call.into();
	let account = who.to_account_id();
	let extension: TxExtension = (
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(System::account_nonce(&account)),
		frame_system::CheckWeight::new(),
		charge::ChargeFee::from(tip),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	);
	let payload = SignedPayload::new(call.clone(), extension.clone()).expect("what is implied is known");
	let signature = Signature::Sr25519(payload.using_encoded(|bytes| who.sign(bytes)));
	UncheckedExtrinsic::new_signed(call, account.into(), signature, extension)
}

/// The events of this block so far, oldest first.
pub fn events() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}

/// Whether this block has `event`.
pub fn happened(event: impl Into<RuntimeEvent>) -> bool {
	let event = event.into();
	events().contains(&event)
}

/// The NOE of an account, holds included, in planck.
pub fn native(who: &AccountId) -> Balance {
	let account = System::account(who).data;
	account.free + account.reserved
}

/// The CRED of an account, in credits.
pub fn credits(who: &AccountId) -> Balance {
	Assets::balance(CRED_ASSET_ID, who)
}

/// NOE and CRED are issued as much as accounts hold, and the vault's account holds what the books say.
pub fn assert_issuance_adds_up() {
	let held: Balance = frame_system::Account::<Runtime>::iter_values()
		.map(|account| account.data.free + account.data.reserved)
		.sum();
	assert_eq!(held, Balances::total_issuance());
	let held: Balance = pallet_assets::Account::<Runtime>::iter_prefix_values(CRED_ASSET_ID)
		.map(|account| account.balance)
		.sum();
	assert_eq!(held, Assets::total_supply(CRED_ASSET_ID));
	assert!(native(&ComputeCredits::account()) > ComputeCredits::solvency().vault);
}

/// The state that a preset starts with, built as nodes build it: laid over the default.
fn genesis(preset: &str) -> sp_io::TestExternalities {
	let patch = get_preset(&preset.into()).expect("the preset exists");
	let mut state = sp_io::TestExternalities::default();
	state.execute_with(|| {
		let mut json = serde_json::to_value(RuntimeGenesisConfig::default()).expect("the default is JSON");
		merge(&mut json, serde_json::from_slice(&patch).expect("the preset is JSON"));
		build_state::<RuntimeGenesisConfig>(json.to_string().into_bytes()).expect("the preset builds");
	});
	state
}

fn merge(base: &mut serde_json::Value, patch: serde_json::Value) {
	match (base, patch) {
		(serde_json::Value::Object(base), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(base.entry(key).or_insert(serde_json::Value::Null), value);
			}
		},
		(base, patch) => *base = patch,
	}
}
