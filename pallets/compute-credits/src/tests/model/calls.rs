// SPDX-License-Identifier: Apache-2.0
//! What the naive reference does when it is called.

use super::{
	ledger::{Outcome, FOREIGN},
	reference::{down, rolling, up, Bought, Price, Redeemed, Reference, DAY, HALF_HOUR},
};
use crate::{mock::*, Event};
use noema_primitives::RevenueAsset;

const TRILLION: u128 = 1_000_000_000_000;

/// What choosing CRED takes: one NOE, and a planck for each of 24 bytes.
const DEPOSIT: u128 = TRILLION + 24;

/// CRED taken for a fee, and the price it was taken at.
pub struct Taken {
	credits: u128,
	price: Price,
}

impl Reference {
	/// `buy`.
	pub fn buy(&mut self, who: AccountId, pay: u128, min_credits: u128) -> Outcome {
		let Bought { credits, spread, refills, price } = self.purchase(pay, min_credits)?;
		if who == vault() {
			return Err("PayerIsVault");
		}
		let rest = if refills { pay } else { pay - spread };
		self.noe.pay(who, vault(), rest)?;
		self.vault += rest;
		if refills && spread > 0 {
			self.events.push(Event::Refilled { asset: RevenueAsset::Native, amount: spread });
		}
		if !refills && spread > 0 {
			self.noe.pay(who, REVENUE, spread)?;
			self.told.push((RevenueAsset::Native, spread));
		}
		self.cred.mint(who, credits);
		self.minted += credits;
		self.purchases.push((self.now, credits));
		assert!(rolling(&self.purchases, self.now, HALF_HOUR) <= self.terms.purchase_cap);
		self.events.push(Event::Bought { who, pay, credits, spread, price });
		self.look();
		Ok(())
	}

	/// `redeem`.
	pub fn redeem(&mut self, who: AccountId, credits: u128, min_native: u128) -> Outcome {
		let issued = self.cred.issued;
		let credits = self.cred.burn(who, credits)?;
		let after = std::mem::replace(&mut self.cred.issued, issued);
		let Redeemed { par, from_vault, minted, price, old } = self.redemption(credits, min_native)?;
		self.cred.issued = after;

		let native = from_vault + minted;
		self.noe.mint(vault(), minted);
		self.noe.pay(vault(), who, native)?;
		self.vault -= from_vault;
		self.redeemed += credits;
		if old {
			self.outflows.push((self.now, from_vault));
			let left = rolling(&self.outflows, self.now, DAY);
			assert!(left <= (self.vault + left) / 100, "{left} left");
		} else {
			self.mints.push((self.now, minted));
			let most = down(self.noe.issued, self.terms.mint_cap.into(), 1_000_000);
			assert!(rolling(&self.mints, self.now, DAY) <= most);
		}
		let at_old_price = old;
		self.events.push(Event::Redeemed { who, credits, native, par, minted, price, at_old_price });
		self.look();
		Ok(())
	}

	/// `recapitalise`.
	pub fn recapitalise(&mut self, who: AccountId, amount: u128) -> Outcome {
		if amount == 0 {
			return Err("AmountTooSmall");
		}
		self.fill(who, amount, Event::Recapitalised { who, amount })
	}

	/// Moves NOE to the vault.
	fn fill(&mut self, who: AccountId, amount: u128, event: Event<Test>) -> Outcome {
		if who == vault() {
			return Err("PayerIsVault");
		}
		self.noe.pay(who, vault(), amount)?;
		self.vault += amount;
		self.events.push(event);
		self.look();
		Ok(())
	}

	/// `sweep`.
	pub fn sweep(&mut self, amount: u128) -> Outcome {
		self.fresh()?;
		match amount {
			_ if self.lowest.is_none() => return Err("PriceMissing"),
			0 => return Err("AmountTooSmall"),
			_ if amount > self.surplus() => return Err("InsufficientSurplus"),
			_ => (),
		}
		self.noe.pay(vault(), TREASURY, amount)?;
		self.vault -= amount;
		self.events.push(Event::Swept { beneficiary: TREASURY, amount });
		self.look();
		Ok(())
	}

	/// `set_prefer_credits`.
	pub fn set_prefer_credits(&mut self, who: AccountId, prefer: bool) -> Outcome {
		if prefer && self.prefer.insert(who) {
			self.noe.hold(who, DEPOSIT)?;
		}
		if !prefer && self.prefer.remove(&who) {
			self.noe.release(who);
		}
		self.events.push(Event::FeePreferenceSet { who, prefer });
		Ok(())
	}

	/// Takes a fee.
	pub fn withdraw_fee(&mut self, who: AccountId, fee: u128) -> Result<Taken, &'static str> {
		let price = self.known()?;
		let credits = up(fee, price.high(), TRILLION);
		if !self.cred.gives(who, credits) {
			return Err(FOREIGN);
		}
		self.cred.take(who, credits);
		Ok(Taken { credits, price })
	}

	/// Settles it.
	pub fn settle_fee(&mut self, who: AccountId, taken: Taken, fee: u128) {
		let price = taken.price.high();
		let due = up(fee, price, TRILLION);
		let back = taken.credits - due;
		// Nothing goes back to an account that was closed.
		let lives = self.cred.of(who) + self.noe.of(who) + self.noe.held_of(who) > 0;
		let given_back = lives && self.cred.takes(who, back);
		let credits = if given_back { due } else { taken.credits };
		if given_back && back > 0 {
			self.cred.put(who, back);
		}
		self.events.push(Event::FeePaidInCredits { who, credits, fee, price });
		self.earn(credits, Some(taken.price));
	}

	/// CRED that was taken goes to revenue, or is gone.
	fn earn(&mut self, credits: u128, price: Option<Price>) {
		let asset = RevenueAsset::Credits;
		if credits == 0 {
			return;
		}
		if self.refilling(price) {
			self.cred.issued -= credits;
			self.events.push(Event::Refilled { asset, amount: credits });
		} else if self.cred.takes(REVENUE, credits) {
			self.cred.put(REVENUE, credits);
			self.told.push((asset, credits));
		} else {
			self.cred.issued -= credits;
		}
	}

	/// `ProtocolFees::collect`.
	pub fn collect(&mut self, payer: AccountId, asset: RevenueAsset, amount: u128) -> Outcome {
		let refilled = Event::Refilled { asset, amount };
		match (asset, self.refilling(self.known().ok())) {
			_ if amount == 0 => (),
			(RevenueAsset::Native, true) => self.fill(payer, amount, refilled)?,
			(RevenueAsset::Credits, _) => {
				if !self.cred.gives(payer, amount) {
					return Err(FOREIGN);
				}
				self.cred.take(payer, amount);
				self.earn(amount, self.known().ok());
			},
			(RevenueAsset::Native, false) if payer == vault() => return Err("PayerIsVault"),
			(RevenueAsset::Native, false) => {
				self.noe.pay(payer, REVENUE, amount)?;
				self.told.push((asset, amount));
			},
		}
		Ok(())
	}
}
