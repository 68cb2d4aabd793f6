// SPDX-License-Identifier: Apache-2.0
//! What the naive reference does when it is called.

use super::{
	ledger::Outcome,
	reference::{KnownProvider, KnownService, Published, Reference},
};
use crate::{mock::*, types::Details, *};
use noema_primitives::ServiceTerms;

impl Reference {
	/// `register_provider`; `flaw` is what is wrong with the address.
	pub fn register(
		&mut self,
		who: AccountId,
		payout: AccountId,
		uri: Uri,
		hash: H256,
		flaw: Outcome,
	) -> Outcome {
		if self.providers.contains_key(&who) {
			return Err("AlreadyExists");
		}
		flaw?;
		let bond = self.bond;
		self.noe.hold(who, HoldReason::ProviderBond, bond)?;
		self.noe.hold(who, HoldReason::ProviderDeposit, PROVIDER_DEPOSIT)?;
		let known = KnownProvider { payout, uri: uri.clone(), hash, bond, required: bond };
		self.providers.insert(who, known);
		self.events.push(Event::ProviderRegistered {
			provider: who,
			payout,
			metadata_uri: uri,
			metadata_hash: hash,
			bond,
			deposit: PROVIDER_DEPOSIT,
		});
		Ok(())
	}

	/// `update_provider`.
	pub fn update_provider(&mut self, who: AccountId, uri: Uri, hash: H256, flaw: Outcome) -> Outcome {
		let known = self.provider(who)?;
		flaw?;
		(known.uri, known.hash) = (uri.clone(), hash);
		self.events.push(Event::ProviderUpdated { provider: who, metadata_uri: uri, metadata_hash: hash });
		Ok(())
	}

	/// `set_payout`.
	pub fn set_payout(&mut self, who: AccountId, payout: AccountId) -> Outcome {
		self.provider(who)?.payout = payout;
		self.events.push(Event::PayoutChanged { provider: who, payout });
		Ok(())
	}

	/// `restore_bond`.
	pub fn restore_bond(&mut self, who: AccountId) -> Outcome {
		let bond = self.bond;
		let known = self.provider(who)?;
		let before = known.bond;
		if (before, known.required) == (bond, bond) {
			return Err("BondComplete");
		}
		(known.bond, known.required) = (bond, bond);
		let (held, released) = (bond.saturating_sub(before), before.saturating_sub(bond));
		self.noe.hold(who, HoldReason::ProviderBond, held)?;
		self.noe.release(who, HoldReason::ProviderBond, released);
		self.events.push(Event::BondRestored { provider: who, bond, held, released });
		Ok(())
	}

	/// `deregister_provider`.
	pub fn deregister(&mut self, who: AccountId) -> Outcome {
		let bond = self.provider(who)?.bond;
		if self.count(who) > 0 {
			return Err("ServicesLeft");
		}
		self.providers.remove(&who);
		self.noe.release(who, HoldReason::ProviderBond, bond);
		self.noe.release(who, HoldReason::ProviderDeposit, PROVIDER_DEPOSIT);
		let deposit = PROVIDER_DEPOSIT;
		self.events.push(Event::ProviderDeregistered { provider: who, bond, deposit });
		Ok(())
	}

	/// `slash_provider`.
	pub fn slash(&mut self, who: AccountId, amount: u128, reason: H256) -> Outcome {
		let known = self.provider(who)?;
		if amount == 0 {
			return Err("AmountTooSmall");
		}
		if known.bond == 0 {
			return Err("InsufficientBond");
		}
		let amount = amount.min(known.bond);
		known.bond -= amount;
		let bond = known.bond;
		self.noe.slash(who, HoldReason::ProviderBond, amount, TREASURY);
		self.events.push(Event::ProviderSlashed { provider: who, amount, bond, reason });
		Ok(())
	}

	/// `register_service`.
	pub fn add(&mut self, service: KnownService, flaw: Outcome) -> Outcome {
		let KnownService { provider, kind, asset, licence, .. } = service;
		self.provider(provider)?;
		if !self.bonded(provider) {
			return Err("InsufficientBond");
		}
		flaw?;
		self.royalty(asset, provider)?;
		self.noe.hold(provider, HoldReason::ServiceDeposit, SERVICE_DEPOSIT)?;
		let id = self.next_id;
		self.next_id += 1;
		self.services.insert(id, service);
		let deposit = SERVICE_DEPOSIT;
		let event = Event::ServiceRegistered { service: id, provider, kind, asset, licence, deposit };
		self.events.push(event);
		Ok(())
	}

	/// `update_service`.
	pub fn update(&mut self, who: AccountId, id: u32, details: Details, flaw: Outcome) -> Outcome {
		let service = self.own(who, id)?;
		flaw?;
		service.details = details;
		self.events.push(Event::ServiceUpdated { service: id, provider: who });
		Ok(())
	}

	/// `set_endpoint`.
	pub fn set_endpoint(&mut self, who: AccountId, id: u32, endpoint: Uri, flaw: Outcome) -> Outcome {
		let service = self.own(who, id)?;
		flaw?;
		service.endpoint = endpoint.clone();
		self.events.push(Event::EndpointChanged { service: id, provider: who, endpoint });
		Ok(())
	}

	/// `set_paused`.
	pub fn set_paused(&mut self, who: AccountId, id: u32, paused: bool) -> Outcome {
		let service = self.own(who, id)?;
		let event = match (service.status, paused) {
			(ServiceStatus::Retired, _) => return Err("ServiceRetired"),
			(ServiceStatus::Active, false) | (ServiceStatus::Paused, true) => return Err("StatusUnchanged"),
			(ServiceStatus::Active, true) => Event::ServicePaused { service: id, provider: who },
			(ServiceStatus::Paused, false) => Event::ServiceResumed { service: id, provider: who },
		};
		service.status = if paused { ServiceStatus::Paused } else { ServiceStatus::Active };
		self.events.push(event);
		Ok(())
	}

	/// `retire_service`.
	pub fn retire_service(&mut self, who: AccountId, id: u32) -> Outcome {
		let service = self.own(who, id)?;
		if service.status == ServiceStatus::Retired {
			return Err("ServiceRetired");
		}
		service.status = ServiceStatus::Retired;
		self.events.push(Event::ServiceRetired { service: id, provider: who });
		Ok(())
	}

	/// `remove_service`. Its versions go in any order: their events are sorted on both sides.
	pub fn remove(&mut self, who: AccountId, id: u32) -> Outcome {
		let service = self.own(who, id)?.clone();
		if service.status != ServiceStatus::Retired {
			return Err("ServiceNotRetired");
		}
		if service.history.iter().any(|published| published.pins > 0) {
			return Err("TariffPinned");
		}
		self.services.remove(&id);
		for (version, published) in (1..).zip(&service.history) {
			if !published.pruned {
				self.return_deposit(who, id, version);
			}
		}
		self.noe.release(who, HoldReason::ServiceDeposit, SERVICE_DEPOSIT);
		let deposit = SERVICE_DEPOSIT;
		self.events.push(Event::ServiceRemoved { service: id, provider: who, deposit });
		Ok(())
	}

	fn return_deposit(&mut self, provider: AccountId, service: u32, version: u32) {
		let deposit = TARIFF_DEPOSIT;
		self.noe.release(provider, HoldReason::TariffDeposit, deposit);
		self.events.push(Event::TariffPruned { service, version, provider, deposit });
	}

	/// `publish_tariff`; `flaw` is what is wrong with prices or free units.
	pub fn publish(
		&mut self,
		who: AccountId,
		id: u32,
		(tariff, free): (Tariff, FreeUnits),
		limit: u32,
		flaw: Outcome,
	) -> Outcome {
		let (now, notice, most) = (self.now, self.notice, self.most);
		let service = self.own(who, id)?.clone();
		if service.status == ServiceStatus::Retired {
			return Err("ServiceRetired");
		}
		flaw?;
		let royalty_ppm = self.royalty(service.asset, who)?;
		if royalty_ppm > limit {
			return Err("RoyaltyAboveLimit");
		}
		if service.announced(now).is_some() {
			return Err("NoticeRunning");
		}
		if service.stored() >= most {
			return Err("TooManyTariffs");
		}
		let from = if service.history.is_empty() { now } else { now + notice };
		self.noe.hold(who, HoldReason::TariffDeposit, TARIFF_DEPOSIT)?;
		let terms = ServiceTerms {
			provider: who,
			kind: service.kind,
			tariff,
			free: free.clone(),
			asset: service.asset,
			royalty_ppm,
			licence_required: service.licence,
		};
		let history = &mut self.own(who, id)?.history;
		history.push(Published { terms, from, retired: None, pins: 0, pruned: false });
		let version = u32::try_from(history.len()).expect("they are few");
		self.events.push(Event::TariffPublished {
			service: id,
			version,
			provider: who,
			tariff,
			free,
			royalty_ppm,
			from,
			deposit: TARIFF_DEPOSIT,
		});
		Ok(())
	}

	/// `retire_tariff`.
	pub fn retire_tariff(&mut self, who: AccountId, id: u32, version: u32) -> Outcome {
		let now = self.now;
		let service = self.own(who, id)?;
		let index = (version as usize).checked_sub(1).ok_or("TariffNotFound")?;
		if index >= service.history.len() {
			return Err("TariffNotFound");
		}
		if service.in_force(now) != Some(version) && service.announced(now) != Some(version) {
			return Err("TariffSuperseded");
		}
		service.history[index].retired = Some(now);
		self.events.push(Event::TariffRetired { service: id, version, provider: who });
		Ok(())
	}

	/// `prune_tariff`.
	pub fn prune(&mut self, id: u32, version: u32) -> Outcome {
		let now = self.now;
		let service = self.services.get_mut(&id).ok_or("ServiceNotFound")?;
		let pins = service.version(version).ok_or("TariffNotFound")?.pins;
		let used = [service.in_force(now), service.announced(now)].contains(&Some(version));
		if used && service.status != ServiceStatus::Retired {
			return Err("TariffInUse");
		}
		if pins > 0 {
			return Err("TariffPinned");
		}
		let published = &mut service.history[version as usize - 1];
		published.pruned = true;
		// Gone before its time: it never was in force.
		if published.from > now {
			published.retired = Some(now);
		}
		let provider = service.provider;
		self.return_deposit(provider, id, version);
		Ok(())
	}

	/// `ServiceRegistry::pin`.
	pub fn pin(&mut self, id: u32, version: u32) -> Outcome {
		let now = self.now;
		let service = self.services.get(&id).ok_or("ServiceNotFound")?;
		if service.status != ServiceStatus::Active {
			return Err("ServiceNotActive");
		}
		if version == 0 || version as usize > service.history.len() {
			return Err("TariffNotFound");
		}
		if service.announced(now) == Some(version) {
			return Err("TariffNotYetInForce");
		}
		if service.in_force(now) != Some(version) {
			return Err("TariffSuperseded");
		}
		if !self.bonded(service.provider) {
			return Err("InsufficientBond");
		}
		self.change_pins(id, version, 1);
		Ok(())
	}

	/// Adds to the pins of a version, or takes from them.
	pub fn change_pins(&mut self, id: u32, version: u32, by: i32) {
		let service = self.services.get_mut(&id).expect("there is such a service");
		let pins = &mut service.history[version as usize - 1].pins;
		*pins = pins.checked_add_signed(by).expect("no more is given up than was pinned");
	}
}
