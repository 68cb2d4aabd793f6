// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: each call at its worst, and the verification of a signature of each scheme by itself.
//!
//! Claims, captures and relayed openings are measured with keys of sr25519; what another scheme takes more is added by
//! the pallet.
// tidy: long, because the benchmarks of a pallet are in one module, and each of its calls has one.

use crate::{actions::open::Opening, types::Job, *};
use frame::{
	benchmarking::prelude::*,
	deps::{
		sp_core::crypto::KeyTypeId,
		sp_io::crypto::{
			ecdsa_generate, ecdsa_sign, ed25519_generate, ed25519_sign, sr25519_generate, sr25519_sign,
		},
	},
};
use noema_primitives::{
	metering::Tariff,
	money::CRED,
	voucher::{verify as verifies, Voucher},
	EscrowDeposits,
};

/// Where keys of benchmarks are kept.
const KEYS: KeyTypeId = KeyTypeId(*b"lane");

/// What lanes have as reserve.
const RESERVE: Balance = 10 * CRED;

/// What vouchers are for.
const AMOUNT: Balance = CRED;

/// A credit for each unit of the first class, and nothing for others.
const TARIFF: Tariff = Tariff { prices: [1_000_000, 0, 0, 0, 0, 0] };

/// A key of the host.
fn key() -> LaneSigner {
	LaneSigner::Sr25519(sr25519_generate(KEYS, None).into())
}

/// What the key signs.
fn sign(key: &LaneSigner, hash: H256) -> Result<LaneSignature, BenchmarkError> {
	let LaneSigner::Sr25519(public) = key else { return Err("a key of sr25519 is needed".into()) };
	let signature = sr25519_sign(KEYS, &(*public).into(), hash.as_bytes()).ok_or("the host has the key")?;
	Ok(LaneSignature::Sr25519 { wrapped: false, signature: signature.into() })
}

/// The payee, who has credits in escrow alone: being paid makes an account of credits, which costs most. So do fees.
fn payee<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let payee: T::AccountId = account("payee", 0, 0);
	T::Fees::make_costly();
	T::Credits::mint_into(&Pallet::<T>::pot(), CRED)?;
	Pallet::<T>::fund(&payee, 1_000 * CRED);
	Ok(payee)
}

/// A payer with credits in escrow.
fn payer<T: Config>(index: u32) -> T::AccountId {
	let payer: T::AccountId = account("payer", index, 0);
	Pallet::<T>::fund(&payer, 1_000 * CRED);
	payer
}

/// What a lane of `payer` is to be: to a service that demands a licence, and under one, if it is `licensed` and there
/// are any.
fn opening<T: Config>(
	payer: T::AccountId,
	payee: &T::AccountId,
	signer: LaneSigner,
	licensed: bool,
) -> Result<Opening<T::AccountId>, BenchmarkError> {
	let (service, tariff_version) = T::Services::make_service(payee, TARIFF, licensed)?;
	let terms = T::Services::terms(service, tariff_version).ok_or("there is a tariff")?;
	let licence = terms.licence_required.and_then(|asset| T::Licences::make_licence(&payer, asset));
	let close_delay = T::MinCloseDelay::get();
	let (reserve, salt) = (RESERVE, 0);
	Ok(Opening { payer, service, tariff_version, reserve, signer, licence, close_delay, salt })
}

/// The request of a granted key for a lane, signed.
fn request<T: Config>(
	payer: T::AccountId,
	payee: &T::AccountId,
	licensed: bool,
) -> Result<(OpenRequest<T::AccountId>, LaneSignature), BenchmarkError> {
	let signer = key();
	T::Grants::grant_all(&payer, &signer);
	let opening = opening::<T>(payer, payee, signer, licensed)?;
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
fn lane_of<T: Config>(payer: &T::AccountId) -> Result<LaneId, BenchmarkError> {
	Ok(LanesOfPayer::<T>::iter_key_prefix(payer).next().ok_or("a lane was opened")?)
}

/// A lane that a key opened, which costs most, to a service of its own.
fn open<T: Config>(index: u32, payee: &T::AccountId, licensed: bool) -> Result<LaneId, BenchmarkError> {
	let payer = payer::<T>(index);
	let (request, signature) = request::<T>(payer.clone(), payee, licensed)?;
	Pallet::<T>::do_open_lane_for(request, signature)?;
	lane_of::<T>(&payer)
}

/// A job.
fn authorized<T: Config>(payee: &T::AccountId) -> Result<LaneId, BenchmarkError> {
	let payer = payer::<T>(0);
	let mut opening = opening::<T>(payer.clone(), payee, key(), false)?;
	opening.close_delay = T::MaxJobPeriod::get();
	Pallet::<T>::do_authorize(opening, 0)?;
	lane_of::<T>(&payer)
}

/// A voucher of a lane over [`AMOUNT`], as a row.
fn row<T: Config>(id: LaneId) -> Result<Row, BenchmarkError> {
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
fn rows<T: Config>(count: u32, payee: &T::AccountId) -> Result<Rows, BenchmarkError> {
	let mut rows = Rows::default();
	for index in 0..count {
		rows.try_push(row::<T>(open::<T>(index, payee, false)?)?).map_err(|_| "they are few")?;
	}
	Ok(rows)
}

/// A lane that has paid, with its payee.
fn paid<T: Config>() -> Result<(T::AccountId, LaneId), BenchmarkError> {
	let payee = payee::<T>()?;
	let id = open::<T>(0, &payee, false)?;
	let mut rows = Rows::default();
	rows.try_push(row::<T>(id)?).map_err(|_| "there is room")?;
	Pallet::<T>::do_claim(payee.clone(), payee.clone(), rows).map_err(|failed| failed.error)?;
	T::Credits::mint_into(&payee, CRED)?;
	Ok((payee, id))
}

/// Who claims for the payee.
fn claimer<T: Config>(payee: &T::AccountId) -> Result<T::AccountId, BenchmarkError> {
	let claimer: T::AccountId = whitelisted_caller();
	Pallet::<T>::do_set_claimer(payee.clone(), claimer.clone(), true)?;
	Ok(claimer)
}

/// One of many references of refunds.
fn reference(number: u32) -> H256 {
	frame::hashing::blake2_256(&number.to_le_bytes()).into()
}

fn later<T: Config>(blocks: BlockNumber) {
	let now = Pallet::<T>::now().saturating_add(blocks);
	T::BlockNumberProvider::set_block_number(now);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn deposit() -> Result<(), BenchmarkError> {
		payee::<T>()?;
		let caller: T::AccountId = whitelisted_caller();
		T::Credits::mint_into(&caller, 10 * CRED)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), CRED);
		assert_eq!(Pallet::<T>::view_account(&caller).held, CRED);
		Ok(())
	}

	/// All there is, to an account that has no credits.
	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		payee::<T>()?;
		let caller: T::AccountId = whitelisted_caller();
		Pallet::<T>::fund(&caller, CRED);
		let held = Pallet::<T>::view_account(&caller).held;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), held);
		assert_eq!(T::Credits::balance(&caller), held);
		assert!(!Accounts::<T>::contains_key(&caller));
		Ok(())
	}

	#[benchmark]
	fn open_lane() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let caller: T::AccountId = whitelisted_caller();
		Pallet::<T>::fund(&caller, 100 * CRED);
		let Opening { service, tariff_version, signer, licence, close_delay, .. } =
			opening::<T>(caller.clone(), &payee, key(), true)?;
		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller.clone()),
			service,
			tariff_version,
			RESERVE,
			signer,
			licence,
			close_delay,
			1,
		);
		assert!(Lanes::<T>::contains_key(lane_of::<T>(&caller)?));
		Ok(())
	}

	#[benchmark]
	fn open_lane_for() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let payer = payer::<T>(0);
		let caller: T::AccountId = whitelisted_caller();
		let (request, signature) = request::<T>(payer.clone(), &payee, true)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), request, signature);
		assert!(Lanes::<T>::contains_key(lane_of::<T>(&payer)?));
		Ok(())
	}

	/// Of a lane that a key opened.
	#[benchmark]
	fn top_up() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = open::<T>(0, &payee, true)?;
		let payer: T::AccountId = account("payer", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(payer), id, CRED);
		assert_eq!(Lanes::<T>::get(id).map(|lane| lane.reserve), Some(RESERVE + CRED));
		Ok(())
	}

	/// With a lower reserve that is due.
	#[benchmark]
	fn request_close() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = open::<T>(0, &payee, true)?;
		let payer: T::AccountId = account("payer", 0, 0);
		Pallet::<T>::do_request_close(payer.clone(), id, Some(AMOUNT))?;
		later::<T>(T::MinCloseDelay::get() + 1);
		#[extrinsic_call]
		_(RawOrigin::Signed(payer), id, None);
		let lane = Lanes::<T>::get(id).ok_or("the lane is there")?;
		assert!(lane.reserve == AMOUNT && matches!(lane.phase, Phase::Closing { .. }));
		Ok(())
	}

	/// Of a lane that a key opened under a licence; as costly as voiding a job, and more.
	#[benchmark]
	fn release() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = open::<T>(0, &payee, true)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(payee), id);
		assert!(Lanes::<T>::get(id).is_some_and(|lane| matches!(lane.phase, Phase::Ended { .. })));
		Ok(())
	}

	/// Of a lane that a key opened under a licence; as costly as reclaiming a job, and more.
	#[benchmark]
	fn finalise() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = open::<T>(0, &payee, true)?;
		Pallet::<T>::do_request_close(account("payer", 0, 0), id, None)?;
		later::<T>(T::MinCloseDelay::get() + 1);
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(Lanes::<T>::get(id).is_some_and(|lane| matches!(lane.phase, Phase::Ended { .. })));
		Ok(())
	}

	/// Rows of different payers, each to a service of its own, of lanes that keys opened, by a claimer.
	#[benchmark]
	fn claim(n: Linear<0, { MAX_ROWS }>) -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let rows = rows::<T>(n, &payee)?;
		let caller = claimer::<T>(&payee)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), payee, rows.clone());
		for row in rows {
			assert_eq!(Lanes::<T>::get(row.lane_id).map(|lane| lane.claimed), Some(AMOUNT));
		}
		Ok(())
	}

	/// Rows that are refused last before their signature is looked at.
	#[benchmark]
	fn claim_refused(n: Linear<0, { MAX_ROWS }>) -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let mut rows = rows::<T>(n, &payee)?;
		for row in rows.iter_mut() {
			row.cumulative_amount = 1;
			row.signature = LaneSignature::Ed25519 { wrapped: false, signature: [0; 64] };
			Lanes::<T>::mutate(row.lane_id, |lane| lane.as_mut().map(|lane| lane.reserve = 1));
		}
		let mut till = actions::till::Till::<T>::new(payee);
		#[block]
		{
			for row in rows.iter() {
				assert_eq!(till.settle(row).err(), Some(RowCode::WrongScheme));
			}
		}
		Ok(())
	}

	#[benchmark]
	fn verify_ed25519() -> Result<(), BenchmarkError> {
		let (hash, public) = (H256::repeat_byte(1), ed25519_generate(KEYS, None));
		let signature = ed25519_sign(KEYS, &public, hash.as_bytes()).ok_or("the host has the key")?;
		let signature = LaneSignature::Ed25519 { wrapped: false, signature: signature.into() };
		let verified;
		#[block]
		{
			verified = verifies(&LaneSigner::Ed25519(public.into()), &signature, &hash);
		}
		assert!(verified);
		Ok(())
	}

	#[benchmark]
	fn verify_sr25519() -> Result<(), BenchmarkError> {
		let (hash, key) = (H256::repeat_byte(1), key());
		let signature = sign(&key, hash)?;
		let verified;
		#[block]
		{
			verified = verifies(&key, &signature, &hash);
		}
		assert!(verified);
		Ok(())
	}

	#[benchmark]
	fn verify_ecdsa() -> Result<(), BenchmarkError> {
		let (hash, public) = (H256::repeat_byte(1), ecdsa_generate(KEYS, None));
		let signature = ecdsa_sign(KEYS, &public, hash.as_bytes()).ok_or("the host has the key")?;
		let signature = LaneSignature::Ecdsa { wrapped: false, signature: signature.into() };
		let verified;
		#[block]
		{
			verified = verifies(&LaneSigner::Ecdsa(public.into()), &signature, &hash);
		}
		assert!(verified);
		Ok(())
	}

	/// The first of a lane, which takes a deposit.
	#[benchmark]
	fn refund() -> Result<(), BenchmarkError> {
		let (payee, id) = paid::<T>()?;
		#[extrinsic_call]
		_(RawOrigin::Signed(payee), id, AMOUNT, H256::zero());
		assert!(RefundsOf::<T>::get(id).is_some_and(|refunds| refunds.deposit > 0));
		Ok(())
	}

	/// The last that there is room for.
	#[benchmark]
	fn refund_again() -> Result<(), BenchmarkError> {
		let (payee, id) = paid::<T>()?;
		let references = (1..types::MAX_REFUNDS).map(reference).collect();
		let references = BoundedVec::truncate_from(references);
		RefundsOf::<T>::insert(id, Refunds { references, ..Default::default() });
		#[extrinsic_call]
		refund(RawOrigin::Signed(payee), id, AMOUNT, H256::zero());
		assert_eq!(RefundsOf::<T>::get(id).map(|refunds| refunds.total), Some(AMOUNT));
		Ok(())
	}

	#[benchmark]
	fn authorize() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let caller: T::AccountId = whitelisted_caller();
		Pallet::<T>::fund(&caller, 100 * CRED);
		let Opening { service, tariff_version, signer, licence, close_delay, .. } =
			opening::<T>(caller.clone(), &payee, key(), true)?;
		#[extrinsic_call]
		_(
			RawOrigin::Signed(caller.clone()),
			service,
			tariff_version,
			RESERVE,
			signer,
			licence,
			close_delay,
			0,
			1,
		);
		let job = Lanes::<T>::get(lane_of::<T>(&caller)?).and_then(|lane| lane.job);
		assert!(job.is_some());
		Ok(())
	}

	#[benchmark]
	fn report_units() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = authorized::<T>(&payee)?;
		let caller = claimer::<T>(&payee)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, [1; 6]);
		assert!(Lanes::<T>::get(id).and_then(|lane| lane.job?.report).is_some());
		Ok(())
	}

	#[benchmark]
	fn dispute() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = authorized::<T>(&payee)?;
		Pallet::<T>::do_report_units(payee, id, [1; 6])?;
		let payer: T::AccountId = account("payer", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(payer), id);
		let job = Lanes::<T>::get(id).and_then(|lane| lane.job);
		assert!(matches!(job, Some(Job { report: None, disputed: true, .. })));
		Ok(())
	}

	/// By a claimer, with a voucher: without one there is no signature.
	#[benchmark]
	fn capture() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = authorized::<T>(&payee)?;
		let row = row::<T>(id)?;
		let caller = claimer::<T>(&payee)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, Some(row));
		assert_eq!(Lanes::<T>::get(id).map(|lane| lane.claimed), Some(AMOUNT));
		Ok(())
	}

	/// Lanes of different payers, each to a service of its own, that keys opened under licences.
	#[benchmark]
	fn close_lanes_of(n: Linear<1, { MAX_CLOSES }>) -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		for index in 0..n {
			open::<T>(index, &payee, true)?;
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(payee.clone()), n);
		assert_eq!(LanesOfPayee::<T>::iter_key_prefix(&payee).count(), 0);
		Ok(())
	}

	/// Of a lane that a key opened, with refunds.
	#[benchmark]
	fn prune() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = open::<T>(0, &payee, true)?;
		Pallet::<T>::do_release(payee, id)?;
		let references = (0..types::MAX_REFUNDS).map(reference);
		let references = BoundedVec::truncate_from(references.collect());
		RefundsOf::<T>::insert(id, Refunds { total: 0, deposit: 0, references });
		later::<T>(T::RetentionPeriod::get() + 1);
		let caller: T::AccountId = whitelisted_caller();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(!Lanes::<T>::contains_key(id));
		Ok(())
	}

	#[benchmark]
	fn set_claimer() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let claimer: T::AccountId = account("claimer", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(payee.clone()), claimer.clone(), true);
		assert!(Claimers::<T>::contains_key(&payee, &claimer));
		Ok(())
	}

	#[benchmark]
	fn set_fork_id() -> Result<(), BenchmarkError> {
		let origin = T::ForkOrigin::try_successful_origin().map_err(|_| "there is an origin")?;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 1);
		assert!(ForkIds::<T>::get().next.is_some());
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::ExtBuilder::default().build(), crate::mock::Test);
}
