// SPDX-License-Identifier: Apache-2.0
//! Which strings are admitted.

use crate::{
	logic::{
		text::{check_details, check_endpoint, check_uri},
		Refusal,
	},
	mock::{bytes, details, tags},
	types::{Details, Modalities},
};

#[test]
fn uris_should_be_printable_ascii_or_empty() {
	for uri in ["", "ipfs://bafy", "a", "https://example.org/%20?q=~#!"] {
		assert_eq!(check_uri(uri.as_bytes()), Ok(()), "{uri}");
	}
	for uri in [" ", "a b", "a\n", "\0", "é", "a\u{7f}"] {
		assert_eq!(check_uri(uri.as_bytes()), Err(Refusal::MalformedUri), "{uri:?}");
	}
	assert_eq!(check_uri(&[0xff]), Err(Refusal::MalformedUri));
}

#[test]
fn endpoints_should_have_a_scheme_and_something_after_it() {
	for url in ["https://a", "http://127.0.0.1:8080/v1", "https://[::1]/"] {
		assert_eq!(check_endpoint(url.as_bytes()), Ok(()), "{url}");
	}
	for url in
		["", "a", "https://", "http://", "https:/a", "httpss://a", "wss://a", " https://a", "https://\0"]
	{
		assert_eq!(check_endpoint(url.as_bytes()), Err(Refusal::MalformedUri), "{url:?}");
	}
}

#[test]
fn names_should_be_utf8_that_can_be_read() {
	for name in ["a", "Llama 3 — 70B", "模型", "a  b"] {
		assert_eq!(check_details(&Details { name: bytes(name), ..details() }), Ok(()), "{name}");
	}
	for name in ["", " ", " a", "a ", "a\tb", "a\nb", "\u{1b}[2J", "a\u{85}"] {
		let refused = check_details(&Details { name: bytes(name), ..details() });
		assert_eq!(refused, Err(Refusal::MalformedName), "{name:?}");
	}
	let name = vec![0xc3].try_into().expect("it is short");
	assert_eq!(check_details(&Details { name, ..details() }), Err(Refusal::MalformedName));
}

#[test]
fn models_should_be_ascii_that_can_be_typed() {
	for model in ["a", "meta/llama-3:70b@main"] {
		assert_eq!(check_details(&Details { model: bytes(model), ..details() }), Ok(()), "{model}");
	}
	for model in ["", "a b", "模型", "a\n"] {
		let refused = check_details(&Details { model: bytes(model), ..details() });
		assert_eq!(refused, Err(Refusal::MalformedName), "{model:?}");
	}
}

#[test]
fn tags_should_be_words_each_once() {
	for words in [&[][..], &["a"], &["a", "b", "c", "d", "e", "f", "g", "h"], &["0.5b", "a-b_c"]] {
		assert_eq!(check_details(&Details { tags: tags(words), ..details() }), Ok(()), "{words:?}");
	}
	for words in [&[""][..], &["a", ""], &["A"], &["a b"], &["é"], &["a/b"]] {
		let refused = check_details(&Details { tags: tags(words), ..details() });
		assert_eq!(refused, Err(Refusal::MalformedTag), "{words:?}");
	}
	for words in [&["a", "a"][..], &["a", "b", "a"], &["b", "a", "a"]] {
		let refused = check_details(&Details { tags: tags(words), ..details() });
		assert_eq!(refused, Err(Refusal::DuplicateTag), "{words:?}");
	}
}

#[test]
fn modalities_should_be_those_there_are() {
	let forms = [
		Modalities::TEXT,
		Modalities::IMAGE,
		Modalities::AUDIO,
		Modalities::VIDEO,
		Modalities::FILE,
		Modalities::EMBEDDING,
	];
	let all = forms.iter().fold(Modalities(0), |set, form| {
		assert!(!set.contain(*form), "{form:?} shares a bit with another");
		set.and(*form)
	});
	assert_eq!(all, Modalities::ALL);
	for (set, admitted) in [(0, true), (0b11_1111, true), (0b100_0000, false), (1 << 15, false)] {
		let takes = check_details(&Details { inputs: Modalities(set), ..details() });
		let gives = check_details(&Details { outputs: Modalities(set), ..details() });
		assert_eq!((takes.is_ok(), gives.is_ok()), (admitted, admitted), "{set:b}");
	}
}
