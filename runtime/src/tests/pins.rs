// SPDX-License-Identifier: Apache-2.0
//! What clients rely on and must not move: names and indices, where things are stored, ids of views, the form
//! of transactions, and the constants of the design page.

use super::chain::Chain;
use crate::{
	charge::ChargeFee,
	constants::{
		currency::{deposit, EXISTENTIAL_DEPOSIT},
		time::*,
	},
	*,
};
use codec::Encode;
use noema_primitives::{CRED, CRED_ASSET_ID, NOE};
use polkadot_sdk::*;
use scale_info::meta_type;

use frame_support::{
	dispatch::DispatchClass,
	traits::{fungibles::metadata::Inspect as _, Get, PalletsInfoAccess, StorageInfoTrait},
	weights::constants::WEIGHT_REF_TIME_PER_SECOND,
};
use frame_system::limits::BlockLength;
use sp_runtime::{Perbill, Permill};

/// Index and name of every pallet. Adding a line is fine; changing one breaks every client.
const PALLETS: &[(usize, &str)] = &[
	(0, "System"),
	(1, "Timestamp"),
	(2, "Babe"),
	(4, "Scheduler"),
	(5, "Authorship"),
	(6, "Balances"),
	(7, "TransactionPayment"),
	(8, "Staking"),
	(9, "VoterList"),
	(10, "Session"),
	(11, "Historical"),
	(12, "Grandpa"),
	(13, "Offences"),
	(14, "AuthorityDiscovery"),
	(20, "Assets"),
	(21, "AssetsHolder"),
	(22, "AssetsFreezer"),
	(23, "PoolAssets"),
	(24, "AssetConversion"),
	(25, "Nfts"),
	(30, "Treasury"),
	(31, "Bounties"),
	(32, "ChildBounties"),
	(33, "Vesting"),
	(40, "Preimage"),
	(41, "Referenda"),
	(42, "ConvictionVoting"),
	(43, "Whitelist"),
	(44, "TechnicalCommittee"),
	(45, "TechnicalMembership"),
	(50, "Utility"),
	(51, "Proxy"),
	(52, "Multisig"),
	(53, "Identity"),
	(60, "Parameters"),
	(61, "Migrations"),
	(62, "SafeMode"),
	(63, "TxPause"),
	(70, "Oracle"),
	(71, "OracleMembership"),
	(72, "PriceFeed"),
	(73, "ComputeCredits"),
	(74, "Services"),
	(75, "AccessKeys"),
	(76, "PaymentLanes"),
	(77, "AiAssets"),
	(78, "Royalties"),
	(79, "ModelLicensing"),
];

/// Our pallets. A new one comes here, and then into the tables below.
const OURS: &[&str] = &[
	"PriceFeed",
	"ComputeCredits",
	"Services",
	"AccessKeys",
	"PaymentLanes",
	"AiAssets",
	"Royalties",
	"ModelLicensing",
];

/// Where our pallets store what: the hashes of the names of pallet and item. Data under a moved prefix is lost.
const PREFIXES: &[(&str, &str, &str)] = &[
	("PriceFeed", "Price", "835004a52cd91c3b299bbbadd90971f3a5077b5d721a7e0f155da5acd563a9ff"),
	("PriceFeed", "Observations", "835004a52cd91c3b299bbbadd90971f3b72e73986e896c31fa50ff8caba1bac0"),
	("PriceFeed", "DailyLows", "835004a52cd91c3b299bbbadd90971f3d7397c2a20facdce58b6abb52b24cacd"),
	("ComputeCredits", "Books", "b6e8ca4d3a85d2d65a2ca9692d43b18c38eb20e0b0a32000e2b95a8c9d4716fd"),
	("ComputeCredits", "PrefersCredits", "b6e8ca4d3a85d2d65a2ca9692d43b18c25000502b56200e9d1932dc5c3b134e2"),
	("Services", "Providers", "bebc5b76152ddd09e43cd7046d104a270eae9bd3cafa0c7d3dc23094bd80dcab"),
	("Services", "Services", "bebc5b76152ddd09e43cd7046d104a27bebc5b76152ddd09e43cd7046d104a27"),
	("Services", "ServicesOf", "bebc5b76152ddd09e43cd7046d104a27a40a10ff3540daf6ebf839d278e49840"),
	("Services", "Tariffs", "bebc5b76152ddd09e43cd7046d104a272423f4381d6a2efe31f8672490c74cb1"),
	("Services", "NextServiceId", "bebc5b76152ddd09e43cd7046d104a2783a5aab651a4b01797cbabda4cfddb11"),
	("AccessKeys", "Grants", "c5250acc382a54689d363ea977b193565c14ee9e832f77e029f55e118e120c7a"),
	("AccessKeys", "GrantCounts", "c5250acc382a54689d363ea977b19356c028b26f8d2fb844a2a76261a1abc4d5"),
	("PaymentLanes", "Accounts", "37d341568bb4756c53809788d5bb309f8ee7418a6531173d60d1f6a82d8f4d51"),
	("PaymentLanes", "Lanes", "37d341568bb4756c53809788d5bb309fb6eb671beaf37eaf1d1785be68511a1e"),
	("PaymentLanes", "LanesOfPayer", "37d341568bb4756c53809788d5bb309fded93c1442fbaf072b4123f7c43d2152"),
	("PaymentLanes", "LanesOfPayee", "37d341568bb4756c53809788d5bb309f930962c99cac9d3c852ca03cc5d1ce0f"),
	("PaymentLanes", "UsedSalts", "37d341568bb4756c53809788d5bb309f63d44ea76990f337451b34c37eaeb02b"),
	("PaymentLanes", "RefundsOf", "37d341568bb4756c53809788d5bb309f47f4ef690628689205ab7521fdf78c07"),
	("PaymentLanes", "Claimers", "37d341568bb4756c53809788d5bb309f8b45081bc845058e5f9ffdffe576d9e9"),
	("PaymentLanes", "ForkIds", "37d341568bb4756c53809788d5bb309f3c48f1e658e27a9fde9f053d46550988"),
	("AiAssets", "Assets", "439bd907ecc79d3aac04e62bed8b5e3b682a59d51ab9e48a8c8cc418ff9708d2"),
	("AiAssets", "DetailsOf", "439bd907ecc79d3aac04e62bed8b5e3b8e4583e73bbaa73f788d636f99c35591"),
	("AiAssets", "AssetsOf", "439bd907ecc79d3aac04e62bed8b5e3bf7c959581001db9593d2f756ba8202b8"),
	("AiAssets", "Shares", "439bd907ecc79d3aac04e62bed8b5e3b3fbd4944a20b07303f1944cbeed3cd72"),
	("AiAssets", "Lineages", "439bd907ecc79d3aac04e62bed8b5e3b2716a47b604c7168ad5c1b8f224f822d"),
	("AiAssets", "Offers", "439bd907ecc79d3aac04e62bed8b5e3b8827c3d097bfea6950fab80a5998885b"),
	("AiAssets", "Auditors", "439bd907ecc79d3aac04e62bed8b5e3b8c2633d27d6a4bef43bb8c32fab9046f"),
	("AiAssets", "Attestations", "439bd907ecc79d3aac04e62bed8b5e3bae394d879ddf7f99595bc0dd36e355b5"),
	("AiAssets", "NextAssetId", "439bd907ecc79d3aac04e62bed8b5e3b641315ccb80c166ca75d4dea3e9be88c"),
	("AiAssets", "Moving", "439bd907ecc79d3aac04e62bed8b5e3b24864c1be134f24ac191ed4d7a1c3c89"),
	("Royalties", "Incomes", "16e52b5accc8f43d74b66181210839a62573e42fa11b3b0668bf6f27668581e9"),
	("Royalties", "Paid", "16e52b5accc8f43d74b66181210839a64ba3ae9c1cdc8ed856b83c68ba4405e8"),
	("Royalties", "OwnerSides", "16e52b5accc8f43d74b66181210839a6bd17b04eeb7199ace617f72d5e31dba9"),
	("Royalties", "Starts", "16e52b5accc8f43d74b66181210839a69806e0c83f5c757099ea771b5a6221e8"),
	("Royalties", "Positions", "16e52b5accc8f43d74b66181210839a69a4ea0593d7f97323d947a42bc6c2639"),
	("Royalties", "Disputes", "16e52b5accc8f43d74b66181210839a66ad0691af7b285f7855961737137ac7c"),
	("Royalties", "Dust", "16e52b5accc8f43d74b66181210839a63224294aa774113c2c1b843e2e25564c"),
	("ModelLicensing", "Terms", "2e937e9dc852b833b1c1334dcd64119f7e2ad36ede81c5f827ff99e77a07696d"),
	("ModelLicensing", "Offers", "2e937e9dc852b833b1c1334dcd64119f8827c3d097bfea6950fab80a5998885b"),
	("ModelLicensing", "OffersOf", "2e937e9dc852b833b1c1334dcd64119f35c4139305722d74808cf2624b833f03"),
	("ModelLicensing", "Licences", "2e937e9dc852b833b1c1334dcd64119ff12e2741c2f30ccba8b0ddc0886f93a9"),
	("ModelLicensing", "LicencesOf", "2e937e9dc852b833b1c1334dcd64119f10b419630cb8251980640b5eca73e05f"),
	("ModelLicensing", "Preferred", "2e937e9dc852b833b1c1334dcd64119f5cef59ba22ab43fb628c7ed7a803ce8b"),
	("ModelLicensing", "Seats", "2e937e9dc852b833b1c1334dcd64119f28526e6052c7c0baef039241466339c8"),
	("ModelLicensing", "OpenTerms", "2e937e9dc852b833b1c1334dcd64119f1ee3a15bff1f0fc67b75caa015ca2a79"),
	("ModelLicensing", "NextOfferId", "2e937e9dc852b833b1c1334dcd64119f1a97d0dc70a2dd7375241079301baac8"),
	("ModelLicensing", "NextLicenceId", "2e937e9dc852b833b1c1334dcd64119f6574ec077ce0cd13fd1af7e3c93d60f6"),
];

/// Indices of our calls.
const CALLS: &[(&str, &[&str])] = &[
	("PriceFeed", &[]),
	("ComputeCredits", &["buy", "redeem", "recapitalise", "sweep", "set_prefer_credits"]),
	(
		"Services",
		&[
			"register_provider",
			"update_provider",
			"set_payout",
			"restore_bond",
			"deregister_provider",
			"slash_provider",
			"register_service",
			"update_service",
			"set_endpoint",
			"set_paused",
			"retire_service",
			"remove_service",
			"publish_tariff",
			"retire_tariff",
			"prune_tariff",
		],
	),
	("AccessKeys", &["grant", "update_grant", "revoke", "rotate", "prune"]),
	(
		"PaymentLanes",
		&[
			"deposit",
			"withdraw",
			"open_lane",
			"open_lane_for",
			"top_up",
			"request_close",
			"release",
			"finalise",
			"claim",
			"refund",
			"authorize",
			"report_units",
			"dispute",
			"capture",
			"void",
			"reclaim",
			"close_lanes_of",
			"prune",
			"set_claimer",
			"set_fork_id",
		],
	),
	(
		"AiAssets",
		&[
			"register",
			"set_name",
			"set_metadata",
			"set_tags",
			"transfer",
			"retire",
			"remove",
			"remove_parent",
			"offer_to_providers",
			"withdraw_offer",
			"admit_auditor",
			"dismiss_auditor",
			"slash_auditor",
			"bond",
			"resign",
			"withdraw_bond",
			"attest",
			"revoke_attestation",
			"prune_attestation",
			"act_as",
		],
	),
	(
		"Royalties",
		&[
			"pull",
			"claim",
			"fractionalize",
			"activate",
			"deactivate",
			"claim_shares",
			"reunify",
			"dispute",
			"resolve_dispute",
			"expire_dispute",
		],
	),
	(
		"ModelLicensing",
		&[
			"publish_terms",
			"remove_terms",
			"make_offer",
			"set_price",
			"withdraw_offer",
			"buy_licence",
			"renew",
			"transfer_licence",
			"select_algorithm",
			"prefer_licence",
			"refund_licence",
			"revoke_licence",
			"burn_licence",
			"open_derivatives",
			"close_derivatives",
		],
	),
];

/// Ids of our view functions. They hash the names and the source text of the types.
const VIEWS: &[(&str, &str, &str)] = &[
	("PriceFeed", "price", "835004a52cd91c3b299bbbadd90971f3afc59f4ab5d24c85c48261428d4c3f0b"),
	("ComputeCredits", "quote_buy", "b6e8ca4d3a85d2d65a2ca9692d43b18c396fdd66f046909ab5fe4cdc54fa0c17"),
	("ComputeCredits", "quote_redeem", "b6e8ca4d3a85d2d65a2ca9692d43b18c733140a6b8ecbf29c1537b2f1cfaf483"),
	("ComputeCredits", "quote_fee", "b6e8ca4d3a85d2d65a2ca9692d43b18c761621553387f57a161ae75f6b4c470a"),
	("ComputeCredits", "solvency", "b6e8ca4d3a85d2d65a2ca9692d43b18c6bc815b5d5c0fbe1d906cd3a2cabd26b"),
	("ComputeCredits", "prefers_credits", "b6e8ca4d3a85d2d65a2ca9692d43b18c02ce5e44a8981ac00a800c15dfd8c4aa"),
	("Services", "provider", "bebc5b76152ddd09e43cd7046d104a2782cbe8b5b2f78ac91960360151d42a95"),
	("Services", "service", "bebc5b76152ddd09e43cd7046d104a2724d0862f21e53b49f4d63c9d9c506957"),
	("Services", "tariff", "bebc5b76152ddd09e43cd7046d104a276952d3a8bf18edda7e8e017e3044cd39"),
	("Services", "current_tariff", "bebc5b76152ddd09e43cd7046d104a277b0a381b8fcc46e61e4255fe7ee509d7"),
	("Services", "services", "bebc5b76152ddd09e43cd7046d104a27782e5440ce0679c6edee5e532b44de71"),
	("AccessKeys", "grant_of", "c5250acc382a54689d363ea977b1935659518beaa17b9c2e02a63aeea208094c"),
	("AccessKeys", "grants_of", "c5250acc382a54689d363ea977b19356236b7782019109cd8a3da78dd9aa35e7"),
	("AccessKeys", "room", "c5250acc382a54689d363ea977b193566254e9a5aaeb5c030939c39ae9904f79"),
	("PaymentLanes", "account", "37d341568bb4756c53809788d5bb309f604476cb72265b610431546cd6ce1f10"),
	("PaymentLanes", "lane", "37d341568bb4756c53809788d5bb309f0ab57c3013ce103795786bbe6f988e5c"),
	("PaymentLanes", "lanes_of", "37d341568bb4756c53809788d5bb309f4d53072bcd21d03b59eb1454ebb71af7"),
	("PaymentLanes", "quote_claim", "37d341568bb4756c53809788d5bb309f5025284145f7bc7fe14961ed7b7fef85"),
	("PaymentLanes", "fork_id", "37d341568bb4756c53809788d5bb309f1466e9a659b1f26504151f87eb02d089"),
	("PaymentLanes", "refunded", "37d341568bb4756c53809788d5bb309f5fbef378d51c83d9fbe1e9486e8c697d"),
	("AiAssets", "asset", "439bd907ecc79d3aac04e62bed8b5e3b22e8d9c596815993c531d7812e6eb63b"),
	("AiAssets", "assets", "439bd907ecc79d3aac04e62bed8b5e3b75c66892762890025f71d859b81a6576"),
	("AiAssets", "lineage", "439bd907ecc79d3aac04e62bed8b5e3b99966c79cb9fa1575a29b5b37762401f"),
	("AiAssets", "attestations_of", "439bd907ecc79d3aac04e62bed8b5e3b0b619f49dbd80253f38cb248ca05b1a3"),
	("AiAssets", "auditor", "439bd907ecc79d3aac04e62bed8b5e3ba84655dc269e2c7d7f8d7f3e2ddcdcb8"),
	("AiAssets", "agent_account", "439bd907ecc79d3aac04e62bed8b5e3b7b4730bff59743d0a1c8c3a32e077174"),
	("AiAssets", "agent_of", "439bd907ecc79d3aac04e62bed8b5e3b7a91fe48cdaf07c7942e9aeeb25f3e9d"),
	("AiAssets", "royalty_offered", "439bd907ecc79d3aac04e62bed8b5e3b26084de22c7eea2358802d826b2ae88d"),
	("Royalties", "income_of", "16e52b5accc8f43d74b66181210839a68db30f19f8818bf7243fb662d397c8c5"),
	("Royalties", "due", "16e52b5accc8f43d74b66181210839a63f603aa5d6d4bd942874307fb3af02ff"),
	("Royalties", "claimable", "16e52b5accc8f43d74b66181210839a69f6b49ed7850d7623931bc9afdd88677"),
	("Royalties", "pool", "16e52b5accc8f43d74b66181210839a6579de3efece63acf49690d9b7e3db0ae"),
	("Royalties", "position", "16e52b5accc8f43d74b66181210839a6f2f3aa619dcc89b62ca62969dd278247"),
	("Royalties", "dispute_of", "16e52b5accc8f43d74b66181210839a673c5095914e87ace15d87b4b4952e0ea"),
	("Royalties", "epoch", "16e52b5accc8f43d74b66181210839a6ecef408a813468ab0b805e5b83203a8f"),
	("ModelLicensing", "terms", "2e937e9dc852b833b1c1334dcd64119f9ef5e34463f21d3f047dff17fb1df5d3"),
	("ModelLicensing", "licence", "2e937e9dc852b833b1c1334dcd64119f67b7a48a9bae1eccdcdf870c27630d83"),
	("ModelLicensing", "licences_of", "2e937e9dc852b833b1c1334dcd64119f08885a2164888cd1133b71a9ba79d974"),
	("ModelLicensing", "offers", "2e937e9dc852b833b1c1334dcd64119f8800b348b1d787b710e170296dcf5a69"),
	("ModelLicensing", "quote", "2e937e9dc852b833b1c1334dcd64119fc811f1d9879b5b88b42d93b773811c91"),
	("ModelLicensing", "entitled", "2e937e9dc852b833b1c1334dcd64119fcdb788ffffb4a3e160b11676cffdecd9"),
	("ModelLicensing", "open_terms", "2e937e9dc852b833b1c1334dcd64119fd5b9d0abe5850a3cb828d3e41c2e4957"),
];

/// What a transaction carries besides its call, in order.
const EXTENSIONS: &[&str] = &[
	"AuthorizeCall",
	"CheckNonZeroSender",
	"CheckSpecVersion",
	"CheckTxVersion",
	"CheckGenesis",
	"CheckMortality",
	"CheckNonce",
	"CheckWeight",
	"ChargeTransactionPayment",
	"CheckMetadataHash",
	"WeightReclaim",
];

/// What a constant of a configuration is.
fn value<V, G: Get<V>>() -> V {
	G::get()
}

fn hex(bytes: &[u8]) -> String {
	bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn pallet_indices_and_names_should_not_move() {
	let pallets: Vec<_> = AllPalletsWithSystem::infos().into_iter().map(|i| (i.index, i.name)).collect();
	assert_eq!(pallets, PALLETS);
}

#[test]
fn calls_should_be_small_enough_to_be_passed_by_value() {
	// Large calls are boxed: batches hold many, and the pool holds thousands.
	assert!(core::mem::size_of::<RuntimeCall>() <= 1024, "{}", core::mem::size_of::<RuntimeCall>());
}

#[test]
fn storage_prefixes_of_our_pallets_should_not_move() {
	let text = |name: Vec<u8>| String::from_utf8(name).expect("names are text");
	let prefixes: Vec<_> = AllPalletsWithSystem::storage_info()
		.into_iter()
		.map(|info| (text(info.pallet_name), text(info.storage_name), hex(&info.prefix)))
		.filter(|(pallet, ..)| OURS.contains(&pallet.as_str()))
		.collect();
	let pinned: Vec<_> = PREFIXES
		.iter()
		.map(|(pallet, item, prefix)| (pallet.to_string(), item.to_string(), prefix.to_string()))
		.collect();
	assert_eq!(prefixes, pinned, "{prefixes:#?}");
}

#[test]
fn indices_of_our_calls_should_not_move() {
	for (pallet, names) in CALLS {
		let metadata = Runtime::metadata_ir();
		let pallet = metadata.pallets.into_iter().find(|p| p.name == *pallet).expect("the pallet exists");
		let Some(calls) = pallet.calls else {
			assert!(names.is_empty());
			continue;
		};
		let scale_info::TypeDef::Variant(calls) = calls.ty.type_info().type_def else {
			panic!("calls are variants")
		};
		let calls: Vec<_> = calls.variants.iter().map(|call| (usize::from(call.index), call.name)).collect();
		assert_eq!(calls, names.iter().copied().enumerate().collect::<Vec<_>>());
	}
}

#[test]
fn view_functions_of_our_pallets_should_not_move() {
	let views: Vec<_> = Runtime::metadata_ir()
		.pallets
		.into_iter()
		.filter(|pallet| OURS.contains(&pallet.name))
		.flat_map(|pallet| {
			pallet.view_functions.into_iter().map(move |view| (pallet.name, view.name, hex(&view.id)))
		})
		.collect();
	let pinned: Vec<_> = VIEWS.iter().map(|(pallet, view, id)| (*pallet, *view, id.to_string())).collect();
	assert_eq!(views, pinned, "{views:#?}");
}

#[test]
fn transaction_extensions_should_not_move() {
	let extensions: Vec<_> =
		Runtime::metadata_ir().extrinsic.extensions_in_versions.into_iter().map(|e| e.identifier).collect();
	assert_eq!(extensions, EXTENSIONS);
}

#[test]
fn extension_that_charges_should_be_the_stock_one_to_those_who_sign() {
	type Stock = pallet_transaction_payment::ChargeTransactionPayment<Runtime>;
	let charging = Runtime::metadata_ir().extrinsic.extensions_in_versions.into_iter();
	let charging: Vec<_> = charging.filter(|e| e.identifier == "ChargeTransactionPayment").collect();
	assert_eq!(charging.len(), 1);
	assert_eq!(charging[0].ty, meta_type::<Stock>());
	assert_eq!(charging[0].implicit, meta_type::<()>());
	assert_eq!(ChargeFee::from(7 * NOE).encode(), Stock::from(7 * NOE).encode());
}

#[test]
fn names_and_units_should_be_those_of_the_design() {
	assert_eq!((&*VERSION.spec_name, &*VERSION.impl_name), ("noema", "noema"));
	assert_eq!(value::<u16, <Runtime as frame_system::Config>::SS58Prefix>(), 42);
	assert_eq!((NOE, CRED, CRED_ASSET_ID), (1_000_000_000_000, 1_000_000, 1));
	assert_eq!(EXISTENTIAL_DEPOSIT, NOE / 100);
	assert_eq!(value::<Balance, <Runtime as pallet_balances::Config>::ExistentialDeposit>(), NOE / 100);
	assert_eq!((deposit(1, 0), deposit(0, 1)), (NOE / 10, NOE / 2_000));
}

#[test]
fn credits_should_be_an_asset_as_the_design_has_it_when_the_chain_begins() {
	Chain::development(|_| {
		let asset = pallet_assets::Asset::<Runtime>::get(CRED_ASSET_ID).expect("CRED exists");
		let vault = ComputeCredits::account();
		assert!([asset.owner, asset.issuer, asset.admin, asset.freezer].iter().all(|who| *who == vault));
		assert!(asset.is_sufficient);
		assert_eq!(asset.min_balance, 10_000);
		assert_eq!((Assets::symbol(CRED_ASSET_ID), Assets::decimals(CRED_ASSET_ID)), (b"CRED".to_vec(), 6));
	});
}

#[test]
fn periods_should_be_those_of_the_design_in_production_and_fast() {
	let pick = |production: u32, fast: u32| if cfg!(feature = "fast-runtime") { fast } else { production };
	assert_eq!((Babe::slot_duration(), SLOT_MILLIS), (3_000, 3_000));
	assert_eq!(value::<u64, <Runtime as pallet_babe::Config>::EpochDuration>(), u64::from(pick(1_200, 20)));
	assert_eq!(value::<u32, <Runtime as pallet_staking::Config>::SessionsPerEra>(), pick(6, 2));
	assert_eq!(value::<u32, <Runtime as pallet_staking::Config>::BondingDuration>(), pick(28, 4));
	assert_eq!(value::<u32, <Runtime as pallet_staking::Config>::SlashDeferDuration>(), pick(27, 2));
	assert_eq!((MINUTES, HOURS, DAYS), (20, 1_200, 28_800));
}

#[test]
fn blocks_should_have_the_limits_of_the_design() {
	let (weights, length) =
		(RuntimeBlockWeights::get(), value::<BlockLength, <Runtime as frame_system::Config>::BlockLength>());
	assert_eq!(weights.max_block.ref_time(), WEIGHT_REF_TIME_PER_SECOND);
	let normal = weights.get(DispatchClass::Normal).max_total.map(|weight| weight.ref_time());
	assert_eq!(normal, Some(WEIGHT_REF_TIME_PER_SECOND / 100 * 75));
	assert_eq!(*length.max.get(DispatchClass::Mandatory), 5 * 1024 * 1024);
	assert_eq!(*length.max.get(DispatchClass::Normal), Perbill::from_percent(75) * (5 * 1024 * 1024));
}

#[test]
fn rules_of_prices_should_be_those_of_the_design() {
	assert_eq!(value::<u64, <Runtime as pallet_price_feed::Config>::FeedLifetime>(), 300_000);
	assert_eq!(value::<u32, <Runtime as pallet_price_feed::Config>::MinFeeds>(), 3);
	assert_eq!(
		value::<Permill, <Runtime as pallet_price_feed::Config>::MaxDeviation>().deconstruct(),
		100_000
	);
	assert_eq!(value::<u32, <Runtime as pallet_price_feed::Config>::StepInterval>(), 20);
	assert_eq!(value::<Permill, <Runtime as pallet_price_feed::Config>::MaxStep>().deconstruct(), 200_000);
	assert_eq!(value::<u64, <Runtime as pallet_price_feed::Config>::TwapWindow>(), 1_800_000);
	assert_eq!(value::<u64, <Runtime as pallet_compute_credits::Config>::MaxOldPriceAge>(), 86_400_000);
	assert_eq!(
		value::<Permill, <Runtime as pallet_compute_credits::Config>::OldPriceDiscount>().deconstruct(),
		100_000
	);
	assert_eq!(
		value::<Permill, <Runtime as pallet_compute_credits::Config>::OldPriceOutflow>().deconstruct(),
		10_000
	);
}
