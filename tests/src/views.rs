// SPDX-License-Identifier: Apache-2.0
//! View functions on subxt, by hand.
//!
//! subxt 0.50.3 has a client for them, but it leaves out the length of the arguments and takes the `Result` that
//! the runtime wraps around an answer for the answer: a call with arguments fails, and every answer is misread.

use anyhow::{anyhow, bail, ensure, Context, Result};
use subxt::{
	dynamic::Value,
	ext::{
		codec::{Decode, Encode},
		scale_value::{
			scale::{decode_as_type, encode_as_type},
			ValueDef,
		},
	},
};

use crate::{
	client::{ask, SubxtClient},
	values::plain,
};

/// The runtime API that runs every view function.
const RUNTIME_API: &str = "RuntimeViewFunction_execute_view_function";

impl SubxtClient {
	/// The answer of a view function of `pallet`. One that is an `Err` is an error that names it.
	pub async fn view(&self, pallet: &str, function: &str, args: &[Value]) -> Result<Value> {
		let now = self.now().await?;
		let metadata = now.metadata_ref();
		let types = metadata.types();
		let view = metadata.pallet_by_name(pallet).and_then(|it| it.view_function_by_name(function));
		let view = view.with_context(|| format!("no view {pallet}.{function}"))?;
		ensure!(view.inputs().len() == args.len(), "{function} takes {} arguments", view.inputs().len());

		let mut inputs = Vec::new();
		for (arg, input) in args.iter().zip(view.inputs()) {
			encode_as_type(arg, input.id, types, &mut inputs)?;
		}
		let query = (view.query_id(), inputs).encode();
		let answer = ask(function, now.runtime_apis().call_raw(RUNTIME_API, Some(&query))).await?;
		// The error is an enumeration; its first byte says which one.
		let answer = <Result<Vec<u8>, u8>>::decode(&mut &*answer)?;
		let answer = answer.map_err(|error| anyhow!("the runtime cannot run {function}: error {error}"))?;
		let decoded = decode_as_type(&mut &*answer, view.output_ty(), types)?.remove_context();

		let output = types.resolve(view.output_ty()).context("a view without a type")?;
		if output.path.segments == ["Result"] {
			accepted(function, decoded)
		} else {
			Ok(decoded)
		}
	}
}

/// What is in an `Ok`; an error that names what is in an `Err`.
fn accepted(function: &str, result: Value) -> Result<Value> {
	let ValueDef::Variant(variant) = result.value else { bail!("{function} answers with no Result") };
	let (is_ok, inner) = (variant.name == "Ok", variant.values.into_values().next());
	let inner = inner.with_context(|| format!("{function} answers with an empty Result"))?;
	ensure!(is_ok, "{function} answers with a refusal: {}", plain(&inner));
	Ok(inner)
}
