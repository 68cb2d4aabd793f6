// SPDX-License-Identifier: Apache-2.0
//! Metered services as their users have them: a provider's shop, and lanes that pay it by vouchers, which are put
//! together byte by byte as docs/design/vouchers.md has them.

use anyhow::{anyhow, Context, Result};
use sp_crypto_hashing::blake2_256;
use subxt::dynamic::{self, At, Value};
use subxt_signer::sr25519::Keypair;

use crate::{
	client::{Receipt, SubxtClient},
	values::unhex,
};

/// Units of each class, or prices for a million of them: input, cached and output tokens, requests, GPU milliseconds,
/// byte-hours.
pub type Units = [u64; 6];

/// What the shop asks: 2, 0.2 and 8 CRED.
pub const PRICES: Units = [2_000_000, 200_000, 8_000_000, 0, 0, 0];

/// The form of input and output that is text.
const TEXT: u128 = 1;

/// A service that takes lanes.
#[derive(Clone, Copy, Debug)]
pub struct Shop {
	/// The service.
	pub service: u128,
	/// The version of its tariff.
	pub tariff_version: u32,
}

/// A lane, as those know it who use it.
#[derive(Clone, Copy, Debug)]
pub struct Lane {
	/// Its id.
	pub id: [u8; 32],
	/// What it pays.
	pub shop: Shop,
}

/// What a lane comes to since it was opened, signed by its key.
#[derive(Clone, Debug)]
pub struct Voucher {
	lane: Lane,
	fork_id: u32,
	amount: u128,
	units: Units,
	signature: [u8; 64],
}

impl Voucher {
	/// Signs what `units` cost by [`PRICES`], on the chain of this genesis.
	pub fn sign(key: &Keypair, genesis: &[u8; 32], fork_id: u32, lane: Lane, units: Units) -> Self {
		let millionths =
			units.iter().zip(PRICES).map(|(units, price)| u128::from(*units) * u128::from(price));
		let amount = millionths.sum::<u128>().div_ceil(1_000_000);
		let mut voucher = Self { lane, fork_id, amount, units, signature: [0; 64] };
		voucher.signature = key.sign(&blake2_256(&voucher.payload(genesis))).0;
		voucher
	}

	/// What it comes to, in credits.
	pub fn amount(&self) -> u128 {
		self.amount
	}

	fn payload(&self, genesis: &[u8; 32]) -> Vec<u8> {
		let units: Vec<u8> = self.units.iter().flat_map(|units| units.to_le_bytes()).collect();
		[
			&b"noema/voucher/v1"[..],
			genesis,
			&self.fork_id.to_le_bytes(),
			&self.lane.id,
			&self.lane.shop.tariff_version.to_le_bytes(),
			&self.amount.to_le_bytes(),
			&units,
			// Without an end, and without receipts.
			&[0; 4],
			&[0; 32],
		]
		.concat()
	}

	/// The row of a claim.
	fn row(&self) -> Value {
		let signature = [("wrapped", Value::bool(false)), ("signature", Value::from_bytes(self.signature))];
		Value::named_composite([
			("fork_id", Value::u128(self.fork_id.into())),
			("tariff_version", Value::u128(self.lane.shop.tariff_version.into())),
			("lane_id", Value::from_bytes(self.lane.id)),
			("cumulative_amount", Value::u128(self.amount)),
			("cumulative_units", numbers(self.units)),
			("valid_until", Value::u128(0)),
			("receipts_root", Value::from_bytes([0; 32])),
			("signature", Value::named_variant("Sr25519", signature)),
		])
	}
}

impl SubxtClient {
	/// Makes `provider` sell chat at [`PRICES`].
	pub async fn open_shop(&self, provider: &Keypair) -> Result<Shop> {
		let registration = [
			("payout", Value::from_bytes(provider.public_key().0)),
			("metadata_uri", Value::from_bytes("https://provider.example/about")),
			("metadata_hash", Value::from_bytes([0; 32])),
		];
		self.submit(provider, "Services", "register_provider", registration).await?.success()?;
		let offer = [
			("kind", nothing("Chat")),
			("endpoint", Value::from_bytes("https://provider.example/v1")),
			("details", details()),
			("asset", nothing("None")),
			("licence", nothing("None")),
		];
		let registered = self.submit(provider, "Services", "register_service", offer).await?.success()?;
		let service = registered.event("Services.ServiceRegistered")?.number("service")?;
		let tariff = [
			("service", Value::u128(service)),
			("tariff", Value::named_composite([("prices", numbers(PRICES))])),
			("free", Value::unnamed_composite([])),
			// It uses no asset, to whose owner there would be a royalty.
			("max_royalty_ppm", Value::u128(0)),
		];
		let published = self.submit(provider, "Services", "publish_tariff", tariff).await?.success()?;
		let version = published.event("Services.TariffPublished")?.number("version")?;
		Ok(Shop { service, tariff_version: version.try_into()? })
	}

	/// Pays credits into escrow.
	pub async fn deposit(&self, who: &Keypair, credits: u128) -> Result<Receipt> {
		self.submit(who, "PaymentLanes", "deposit", [("amount", Value::u128(credits))]).await
	}

	/// Opens a lane to a shop out of the escrow of `payer`, for whose vouchers `signer` signs. The salt tells lanes apart.
	pub async fn open_lane(
		&self,
		payer: &Keypair,
		signer: &Keypair,
		shop: Shop,
		reserve: u128,
		salt: u128,
	) -> Result<Lane> {
		// The shortest there is, which is not the same in the fast runtime.
		let close_delay = dynamic::constant::<Value>("PaymentLanes", "MinCloseDelay");
		let close_delay = self.now().await?.constants().entry(close_delay)?;
		let signer = Value::unnamed_variant("Sr25519", [Value::from_bytes(signer.public_key().0)]);
		let terms = [
			("service", Value::u128(shop.service)),
			("tariff_version", Value::u128(shop.tariff_version.into())),
			("reserve", Value::u128(reserve)),
			("signer", signer),
			("licence", nothing("None")),
			("close_delay", close_delay),
			("salt", Value::u128(salt)),
		];
		let opened = self.submit(payer, "PaymentLanes", "open_lane", terms).await?.success()?;
		let id = unhex(&opened.event("PaymentLanes.LaneOpened")?.fields["lane"])?;
		let id =
			id.try_into().map_err(|id: Vec<u8>| anyhow!("a lane's id has 32 bytes, not {}", id.len()))?;
		Ok(Lane { id, shop })
	}

	/// Has `payee` paid what vouchers come to.
	pub async fn claim(&self, payee: &Keypair, vouchers: &[Voucher]) -> Result<Receipt> {
		let rows = Value::unnamed_composite(vouchers.iter().map(Voucher::row));
		let claim = [("payee", Value::from_bytes(payee.public_key().0)), ("rows", rows)];
		self.submit(payee, "PaymentLanes", "claim", claim).await
	}

	/// What a lane may still pay, in credits.
	pub async fn unclaimed(&self, lane: Lane) -> Result<u128> {
		let found = self.view("PaymentLanes", "lane", &[Value::from_bytes(lane.id)]).await?;
		found.at(0).at("unclaimed").and_then(Value::as_u128).context("there is no such lane")
	}
}

fn numbers(units: Units) -> Value {
	Value::unnamed_composite(units.map(|number| Value::u128(number.into())))
}

/// A variant without fields.
fn nothing(name: &str) -> Value {
	Value::unnamed_variant(name, [])
}

fn details() -> Value {
	Value::named_composite([
		("name", Value::from_bytes("The provider answers")),
		("model", Value::from_bytes("llama-3.3-70b-instruct")),
		("context_length", Value::u128(131_072)),
		("max_output", Value::u128(16_384)),
		("quantization", nothing("Fp8")),
		("inputs", Value::u128(TEXT)),
		("outputs", Value::u128(TEXT)),
		("tags", Value::unnamed_composite([Value::from_bytes("example")])),
	])
}
