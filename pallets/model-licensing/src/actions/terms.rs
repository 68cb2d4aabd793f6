// SPDX-License-Identifier: Apache-2.0
//! Publishing terms, and removing them.

use crate::*;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_publish_terms(publisher: T::AccountId, content: LicenceTerms) -> DispatchResult {
		content.check().map_err(Error::<T>::from)?;
		let terms = content.hash();
		ensure!(!Terms::<T>::contains_key(terms), Error::<T>::AlreadyExists);
		let deposit = Self::terms_deposit()?;
		Self::hold(HoldReason::TermsDeposit, &publisher, deposit)?;
		let record = TermsRecord { terms: content.clone(), uses: 0, publisher: publisher.clone(), deposit };
		Terms::<T>::insert(terms, record);
		Self::deposit_event(Event::TermsPublished { terms, publisher, content, deposit });
		Ok(())
	}

	pub(crate) fn do_remove_terms(who: T::AccountId, terms: H256) -> DispatchResult {
		let record = Terms::<T>::get(terms).ok_or(Error::<T>::TermsNotFound)?;
		ensure!(record.publisher == who, Error::<T>::NotOwner);
		ensure!(record.uses == 0, Error::<T>::TermsInUse);
		Terms::<T>::remove(terms);
		let deposit = Self::release(HoldReason::TermsDeposit, &who, record.deposit)?;
		Self::deposit_event(Event::TermsRemoved { terms, publisher: who, deposit });
		Ok(())
	}
}
