// SPDX-License-Identifier: Apache-2.0
//! What the naive reference does when it is called: terms, offers, purchases and what holders do.

use super::{
	ledger::Outcome,
	reference::{part_up, KnownLicence, KnownOffer, KnownTerms, Parts, Reference},
};
use crate::{mock::*, types::LicenceTerms, *};

/// What an offer is to be.
#[derive(Clone, Debug)]
pub struct Plan {
	pub asset: u32,
	pub terms: H256,
	pub price: u128,
	pub supply: Option<u32>,
	pub listed: Option<AccountId>,
}

impl Reference {
	/// `publish_terms`; `flawed` if they make no sense.
	pub fn publish(&mut self, who: AccountId, terms: LicenceTerms, flawed: bool) -> Outcome {
		if flawed {
			return Err("MalformedTerms");
		}
		let hash = H256(blake2_256(&terms.encode()));
		if self.terms.contains_key(&hash) {
			return Err("AlreadyExists");
		}
		self.noe.hold(who, HoldReason::TermsDeposit, TERMS_DEPOSIT)?;
		self.terms.insert(hash, KnownTerms { terms: terms.clone(), publisher: who });
		let deposit = TERMS_DEPOSIT;
		self.events.push(Event::TermsPublished { terms: hash, publisher: who, content: terms, deposit });
		Ok(())
	}

	/// `remove_terms`.
	pub fn remove_terms(&mut self, who: AccountId, hash: H256) -> Outcome {
		let known = self.terms.get(&hash).ok_or("TermsNotFound")?;
		if known.publisher != who {
			return Err("NotOwner");
		}
		if self.uses(hash) > 0 {
			return Err("TermsInUse");
		}
		self.terms.remove(&hash);
		self.noe.release(who, HoldReason::TermsDeposit, TERMS_DEPOSIT);
		let deposit = TERMS_DEPOSIT;
		self.events.push(Event::TermsRemoved { terms: hash, publisher: who, deposit });
		Ok(())
	}

	/// Whether an owner may offer an asset under terms.
	pub fn offerable(&self, who: AccountId, asset: u32, hash: H256) -> Result<LicenceTerms, &'static str> {
		let known = self.assets.get(&asset).ok_or("AssetNotFound")?;
		if known.owner != who {
			return Err("NotOwner");
		}
		if known.retired {
			return Err("AssetRetired");
		}
		let terms = self.terms.get(&hash).ok_or("TermsNotFound")?.terms.clone();
		if known.compute_only && terms.algorithms.is_empty() {
			return Err("AlgorithmsRequired");
		}
		Ok(terms)
	}

	/// `make_offer`.
	pub fn make_offer(&mut self, who: AccountId, plan: Plan) -> Outcome {
		let Plan { asset, terms, price, supply, listed } = plan;
		self.offerable(who, asset, terms)?;
		self.noe.hold(who, HoldReason::OfferDeposit, OFFER_DEPOSIT)?;
		let (seller, closed, sold) = (who, false, 0);
		self.offers.push(KnownOffer { asset, seller, terms, price, supply, sold, listed, closed });
		self.events.push(Event::OfferMade {
			offer: self.offers.len() as u32,
			asset,
			seller,
			terms,
			price,
			supply,
			allowlist_root: listed.map(|who| list_of(&who)),
			deposit: OFFER_DEPOSIT,
		});
		Ok(())
	}

	/// `set_price`.
	pub fn set_price(&mut self, who: AccountId, id: u32, price: u128) -> Outcome {
		let offer = self.offer(id)?;
		if offer.seller != who {
			return Err("NotSeller");
		}
		if offer.closed {
			return Err("OfferClosed");
		}
		if offer.price == price {
			return Err("PriceUnchanged");
		}
		offer.price = price;
		let asset = offer.asset;
		self.events.push(Event::PriceChanged { offer: id, asset, price });
		Ok(())
	}

	/// `withdraw_offer`.
	pub fn withdraw(&mut self, who: AccountId, id: u32) -> Outcome {
		let KnownOffer { asset, seller, closed, .. } = self.offer(id)?.clone();
		if closed {
			return Err("OfferClosed");
		}
		if seller != who && self.speaks_for(seller, asset) {
			return Err("NotSeller");
		}
		self.offers[id as usize - 1].closed = true;
		let licences = self.licences_of_offer(id);
		self.events.push(Event::OfferWithdrawn { offer: id, asset, seller, licences });
		self.clear(id);
		Ok(())
	}

	/// Gives back the deposit of an offer whose record goes.
	pub fn clear(&mut self, id: u32) {
		if self.stored(id) {
			return;
		}
		let KnownOffer { asset, seller, .. } = self.offers[id as usize - 1].clone();
		self.noe.release(seller, HoldReason::OfferDeposit, OFFER_DEPOSIT);
		let deposit = OFFER_DEPOSIT;
		self.events.push(Event::OfferRemoved { offer: id, asset, seller, deposit });
	}

	/// `buy_licence`.
	pub fn buy(
		&mut self,
		who: AccountId,
		id: u32,
		most: u128,
		expected: H256,
		native: Option<u128>,
	) -> Outcome {
		let offer = self.open_offer(id)?;
		let refusals = [
			(offer.seller == who, "SelfPurchase"),
			(offer.terms != expected, "TermsChanged"),
			(offer.price > most, "PriceAboveLimit"),
			(offer.supply.is_some_and(|supply| offer.sold >= supply), "SoldOut"),
			(offer.listed.is_some_and(|listed| listed != who), "NotOnAllowlist"),
		];
		if let Some((_, refusal)) = refusals.into_iter().find(|(holds, _)| *holds) {
			return Err(refusal);
		}
		let terms = self.terms[&offer.terms].terms.clone();
		self.reaches(who, &terms)?;
		self.charge(who, offer.asset, offer.price, native)?;
		let Parts { fee, discount, charged } = self.parts(who, offer.price);
		let licence = KnownLicence {
			offer: id,
			asset: offer.asset,
			seller: offer.seller,
			holder: who,
			buyer: who,
			price: offer.price,
			payments: vec![charged],
			started: self.now,
			expires: terms.duration.map(|blocks| self.now + blocks),
			lanes: vec![],
			derived: 0,
			algorithm: None,
			listed: false,
			revoked: false,
			gone: false,
			terms,
		};
		let (deposit, expires_at) = (licence.deposit(), licence.expires);
		self.noe.hold(who, HoldReason::LicenceDeposit, deposit)?;
		self.licences.push(licence);
		self.offers[id as usize - 1].sold += 1;
		self.events.push(Event::LicenceBought {
			licence: self.licences.len() as u32,
			offer: id,
			asset: offer.asset,
			buyer: who,
			seller: offer.seller,
			terms: offer.terms,
			price: offer.price,
			fee,
			discount,
			expires_at,
			deposit,
		});
		Ok(())
	}

	/// `renew`.
	pub fn renew(&mut self, who: AccountId, id: u32, most: u128, native: Option<u128>) -> Outcome {
		let known = self.own(who, id)?.clone();
		let offer = self.open_offer(known.offer)?;
		if offer.price > most {
			return Err("PriceAboveLimit");
		}
		self.reaches(who, &known.terms)?;
		if known.revoked {
			return Err("Revoked");
		}
		known.unlisted()?;
		let duration = known.terms.duration.ok_or("Perpetual")?;
		let from = self.now.max(known.expires.expect("it ends"));
		self.charge(who, known.asset, offer.price, native)?;
		let Parts { fee, discount, charged } = self.parts(who, offer.price);
		let licence = self.own(who, id)?;
		licence.expires = Some(from + duration);
		licence.price = offer.price;
		licence.payments.push(charged);
		let (expires_at, asset, price) = (licence.expires, known.asset, offer.price);
		let (holder, offer) = (who, known.offer);
		self.events.push(Event::LicenceRenewed {
			licence: id,
			offer,
			asset,
			holder,
			price,
			fee,
			discount,
			expires_at,
		});
		Ok(())
	}

	/// `transfer_licence`.
	pub fn transfer(&mut self, who: AccountId, id: u32, to: AccountId, most: u128) -> Outcome {
		let known = self.own(who, id)?.clone();
		known.movable(self.now)?;
		if to == who {
			return Err("SameHolder");
		}
		let royalty = part_up(known.price, known.terms.resale_royalty_ppm);
		if royalty > most {
			return Err("RoyaltyAboveLimit");
		}
		self.hand_over(id, to, None, royalty)
	}

	/// Moves a licence.
	pub fn hand_over(&mut self, id: u32, to: AccountId, price: Option<u128>, royalty: u128) -> Outcome {
		let licence = self.licence(id)?;
		let (from, asset) = (licence.holder, licence.asset);
		(licence.holder, licence.listed) = (to, false);
		if let Some(price) = price {
			(licence.price, licence.payments) = (price, vec![price]);
		}
		self.earn(from, asset, royalty)?;
		self.prefer_no_more(from, asset, id);
		self.events.push(Event::LicenceTransferred { licence: id, asset, from, to, price, royalty });
		Ok(())
	}

	fn prefer_no_more(&mut self, who: AccountId, asset: u32, id: u32) {
		if self.preferred.get(&(who, asset)) == Some(&id) {
			self.preferred.remove(&(who, asset));
		}
	}

	/// `select_algorithm`.
	pub fn select(&mut self, who: AccountId, id: u32, algorithm: H256) -> Outcome {
		let now = self.now;
		let licence = self.own(who, id)?;
		licence.in_force(now)?;
		if !licence.terms.algorithms.contains(&algorithm) {
			return Err("AlgorithmNotFound");
		}
		if licence.algorithm == Some(algorithm) {
			return Err("AlreadySelected");
		}
		licence.idle()?;
		licence.algorithm = Some(algorithm);
		self.events.push(Event::AlgorithmSelected { licence: id, algorithm });
		Ok(())
	}

	/// `prefer_licence`.
	pub fn prefer(&mut self, who: AccountId, id: u32) -> Outcome {
		let asset = self.own(who, id)?.asset;
		if self.preferred.insert((who, asset), id) == Some(id) {
			return Err("AlreadyPreferred");
		}
		self.events.push(Event::LicencePreferred { licence: id, asset, holder: who });
		Ok(())
	}

	/// Removes a licence.
	pub fn remove_licence(&mut self, id: u32) -> Outcome {
		let licence = self.licence(id)?;
		licence.gone = true;
		let known = licence.clone();
		self.prefer_no_more(known.holder, known.asset, id);
		self.noe.release(known.buyer, HoldReason::LicenceDeposit, known.deposit());
		self.events.push(Event::LicenceBurned {
			licence: id,
			asset: known.asset,
			holder: known.holder,
			depositor: known.buyer,
			deposit: known.deposit(),
		});
		self.clear(known.offer);
		Ok(())
	}
}

/// The root of a list of one.
pub fn list_of(who: &AccountId) -> H256 {
	H256(blake2_256(&[b"noema/allowlist/v1/leaf".as_slice(), &who.encode()].concat()))
}
