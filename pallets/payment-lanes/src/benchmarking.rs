// SPDX-License-Identifier: Apache-2.0
//! Benchmarks: each call at its worst, and the verification of a signature of each scheme by itself.
//!
//! Claims, captures and relayed openings are measured with keys of sr25519; what another scheme takes more is added by
//! the pallet.
// tidy: long, because the benchmarks of a pallet are in one module, and each of its calls has one.

mod setup;

use crate::{actions::open::Opening, types::Job, *};
use frame::{
	benchmarking::prelude::*,
	deps::sp_io::crypto::{ecdsa_generate, ecdsa_sign, ed25519_generate, ed25519_sign},
};
use noema_primitives::{money::CRED, voucher::verify as verifies, AssetUse, EscrowDeposits};
use setup::*;

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
			opening::<T>(caller.clone(), &payee, key(), AssetUse::Licence)?;
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
		let (request, signature) = request::<T>(payer.clone(), &payee, AssetUse::Licence)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), request, signature);
		assert!(Lanes::<T>::contains_key(lane_of::<T>(&payer)?));
		Ok(())
	}

	/// Of a lane that a key opened.
	#[benchmark]
	fn top_up() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = open::<T>(0, &payee, AssetUse::Licence)?;
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
		let id = open::<T>(0, &payee, AssetUse::Licence)?;
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
		let id = open::<T>(0, &payee, AssetUse::Licence)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(payee), id);
		assert!(Lanes::<T>::get(id).is_some_and(|lane| matches!(lane.phase, Phase::Ended { .. })));
		Ok(())
	}

	/// Of a lane that a key opened under a licence; as costly as reclaiming a job, and more.
	#[benchmark]
	fn finalise() -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let id = open::<T>(0, &payee, AssetUse::Licence)?;
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
		let rows = rows::<T>(n, &payee, AssetUse::Royalty)?;
		let caller = claimer::<T>(&payee)?;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), payee, rows.clone());
		for row in rows {
			assert_eq!(Lanes::<T>::get(row.lane_id).map(|lane| lane.claimed), Some(AMOUNT));
		}
		Ok(())
	}

	/// As [`claim`], to services without an asset.
	#[benchmark]
	fn claim_without_asset(n: Linear<0, { MAX_ROWS }>) -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let rows = rows::<T>(n, &payee, AssetUse::None)?;
		let caller = claimer::<T>(&payee)?;
		#[extrinsic_call]
		claim(RawOrigin::Signed(caller), payee, rows.clone());
		for row in rows {
			assert_eq!(Lanes::<T>::get(row.lane_id).map(|lane| lane.claimed), Some(AMOUNT));
		}
		Ok(())
	}

	/// Rows that are refused last before their signature is looked at.
	#[benchmark]
	fn claim_refused(n: Linear<0, { MAX_ROWS }>) -> Result<(), BenchmarkError> {
		let payee = payee::<T>()?;
		let mut rows = rows::<T>(n, &payee, AssetUse::Royalty)?;
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
			opening::<T>(caller.clone(), &payee, key(), AssetUse::Licence)?;
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
			open::<T>(index, &payee, AssetUse::Licence)?;
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
		let id = open::<T>(0, &payee, AssetUse::Licence)?;
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
