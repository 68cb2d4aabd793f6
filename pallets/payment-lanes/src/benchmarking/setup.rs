// SPDX-License-Identifier: Apache-2.0
//! What benchmarks start from: keys, accounts with escrow, and lanes at their worst.

use crate::{actions::open::Opening, *};
use frame::{
	benchmarking::prelude::*,
	deps::{
		sp_core::crypto::KeyTypeId,
		sp_io::crypto::{sr25519_generate, sr25519_sign},
	},
};
use noema_primitives::{metering::Tariff, money::CRED, voucher::Voucher, AssetUse, EscrowDeposits};

/// Where keys of benchmarks are kept.
pub(super) const KEYS: KeyTypeId = KeyTypeId(*b"lane");

/// What lanes have as reserve.
pub(super) const RESERVE: Balance = 10 * CRED;

/// What vouchers are for.
pub(super) const AMOUNT: Balance = CRED;

/// A credit for each unit of the first class, and nothing for others.
pub(super) const TARIFF: Tariff = Tariff { prices: [1_000_000, 0, 0, 0, 0, 0] };

/// A key of the host.
pub(super) fn key() -> LaneSigner {
	LaneSigner::Sr25519(sr25519_generate(KEYS, None).into())
}

/// What the key signs.
pub(super) fn sign(key: &LaneSigner, hash: H256) -> Result<LaneSignature, BenchmarkError> {
	let LaneSigner::Sr25519(public) = key else { return Err("a key of sr25519 is needed".into()) };
	let signature = sr25519_sign(KEYS, &(*public).into(), hash.as_bytes()).ok_or("the host has the key")?;
	Ok(LaneSignature::Sr25519 { wrapped: false, signature: signature.into() })
}

/// The payee, who has credits in escrow alone: being paid makes an account of credits, which costs most. So do fees.
pub(super) fn payee<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let payee: T::AccountId = account("payee", 0, 0);
	T::Fees::make_costly();
	T::Credits::mint_into(&Pallet::<T>::pot(), CRED)?;
	Pallet::<T>::fund(&payee, 1_000 * CRED);
	Ok(payee)
}

/// A payer with credits in escrow.
pub(super) fn payer<T: Config>(index: u32) -> T::AccountId {
	let payer: T::AccountId = account("payer", index, 0);
	Pallet::<T>::fund(&payer, 1_000 * CRED);
	payer
}

/// What a lane of `payer` is to be: to a service of its own, and under a licence if that demands one.
pub(super) fn opening<T: Config>(
	payer: T::AccountId,
	payee: &T::AccountId,
	signer: LaneSigner,
	asset: AssetUse,
) -> Result<Opening<T::AccountId>, BenchmarkError> {
	let (service, tariff_version) = T::Services::make_service(payee, TARIFF, asset)?;
	let terms = T::Services::terms(service, tariff_version).ok_or("there is a tariff")?;
	let licence = terms.licence_required.and_then(|asset| T::Licences::make_licence(&payer, asset));
	let close_delay = T::MinCloseDelay::get();
	let (reserve, salt) = (RESERVE, 0);
	Ok(Opening { payer, service, tariff_version, reserve, signer, licence, close_delay, salt })
}

/// The request of a granted key for a lane, signed.
pub(super) fn request<T: Config>(
	payer: T::AccountId,
	payee: &T::AccountId,
	asset: AssetUse,
) -> Result<(OpenRequest<T::AccountId>, LaneSignature), BenchmarkError> {
	let signer = key();
	T::Grants::grant_all(&payer, &signer);
	let opening = opening::<T>(payer, payee, signer, asset)?;
	let request = OpenRequest {
		genesis_hash: Pallet::<T>::genesis_hash(),
		fork_id: Pallet::<T>::current_fork_id(),
		owner: opening.payer,
		service: opening.service,
		tariff_version: opening.tariff_version,
		reserve: opening.reserve,
		signer,
		close_delay: opening.close_delay,
		licence: opening.licence,
		salt: opening.salt,
		valid_until: Pallet::<T>::now().saturating_add(T::MaxRequestAge::get()),
	};
	let signature = sign(&signer, request.signing_hash())?;
	Ok((request, signature))
}

/// The lane of `payer`, which has one only.
pub(super) fn lane_of<T: Config>(payer: &T::AccountId) -> Result<LaneId, BenchmarkError> {
	Ok(LanesOfPayer::<T>::iter_key_prefix(payer).next().ok_or("a lane was opened")?)
}

/// A lane that a key opened, which costs most, to a service of its own.
pub(super) fn open<T: Config>(
	index: u32,
	payee: &T::AccountId,
	asset: AssetUse,
) -> Result<LaneId, BenchmarkError> {
	let payer = payer::<T>(index);
	let (request, signature) = request::<T>(payer.clone(), payee, asset)?;
	Pallet::<T>::do_open_lane_for(request, signature)?;
	lane_of::<T>(&payer)
}

/// A job.
pub(super) fn authorized<T: Config>(payee: &T::AccountId) -> Result<LaneId, BenchmarkError> {
	let payer = payer::<T>(0);
	let mut opening = opening::<T>(payer.clone(), payee, key(), AssetUse::Royalty)?;
	opening.close_delay = T::MaxJobPeriod::get();
	Pallet::<T>::do_authorize(opening, 0)?;
	lane_of::<T>(&payer)
}

/// A voucher of a lane over [`AMOUNT`], as a row.
pub(super) fn row<T: Config>(id: LaneId) -> Result<Row, BenchmarkError> {
	let lane = Lanes::<T>::get(id).ok_or("the lane is there")?;
	let voucher = Voucher {
		genesis_hash: Pallet::<T>::genesis_hash(),
		fork_id: Pallet::<T>::current_fork_id(),
		lane_id: id,
		tariff_version: lane.tariff_version,
		cumulative_amount: AMOUNT,
		cumulative_units: [2 * CRED as u64, 1, 1, 1, 1, 1],
		valid_until: 0,
		receipts_root: H256::zero(),
	};
	Ok(Row::new(&voucher, sign(&lane.signer, voucher.signing_hash())?))
}

/// So many rows of lanes of different payers, to different services.
pub(super) fn rows<T: Config>(
	count: u32,
	payee: &T::AccountId,
	asset: AssetUse,
) -> Result<Rows, BenchmarkError> {
	let mut rows = Rows::default();
	for index in 0..count {
		rows.try_push(row::<T>(open::<T>(index, payee, asset)?)?).map_err(|_| "they are few")?;
	}
	Ok(rows)
}

/// A lane that has paid, with its payee.
pub(super) fn paid<T: Config>() -> Result<(T::AccountId, LaneId), BenchmarkError> {
	let payee = payee::<T>()?;
	let id = open::<T>(0, &payee, AssetUse::Royalty)?;
	let mut rows = Rows::default();
	rows.try_push(row::<T>(id)?).map_err(|_| "there is room")?;
	Pallet::<T>::do_claim(payee.clone(), payee.clone(), rows).map_err(|failed| failed.error)?;
	T::Credits::mint_into(&payee, CRED)?;
	Ok((payee, id))
}

/// Who claims for the payee.
pub(super) fn claimer<T: Config>(payee: &T::AccountId) -> Result<T::AccountId, BenchmarkError> {
	let claimer: T::AccountId = whitelisted_caller();
	Pallet::<T>::do_set_claimer(payee.clone(), claimer.clone(), true)?;
	Ok(claimer)
}

/// One of many references of refunds.
pub(super) fn reference(number: u32) -> H256 {
	frame::hashing::blake2_256(&number.to_le_bytes()).into()
}

pub(super) fn later<T: Config>(blocks: BlockNumber) {
	let now = Pallet::<T>::now().saturating_add(blocks);
	T::BlockNumberProvider::set_block_number(now);
}
