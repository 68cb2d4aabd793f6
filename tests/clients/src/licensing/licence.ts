// SPDX-License-Identifier: Apache-2.0
// The life of a licence: bought, used up, renewed, given to another, expired under an open lane, removed.

import { shown } from '../amounts.ts';
import { CRED } from '../client.ts';
import type { Person } from '../scene.ts';
import { event, type Outcome } from '../toolkit/adapter.ts';
import { type Call, call, view } from '../toolkit/calls.ts';
import { type Units, units } from '../toolkit/metering.ts';
import type { Company } from './company.ts';
import { buyLicence, offer, type Offer, publish, terms } from './terms.ts';

/** A month of this story, in blocks: terms may set any. Long enough for all that is done in the first. */
export const MONTH = 250;
export const SEATS = 3;
/** What three lanes do not share evenly. */
export const QUOTA = units({ input: 300_000, output: 60_001 });
export const PRICE = 30n * CRED;
/** What the third model has of the last price when a licence changes hands, in ppm. */
export const RESALE = 50_000;

export const SUBSCRIPTION = terms('Three seats, a quota for each month, a month at a time.', {
  transferable: true,
  resale_royalty_ppm: RESALE,
  seats: SEATS,
  quota: { units: QUOTA, period: MONTH },
  duration: MONTH,
});

/** A licence, as its holder knows it. */
export interface Licence {
  id: number;
  offer: Offer;
  /** The block in which it was bought. */
  from: number;
}

/** Dave publishes the terms of a subscription of the third model, and sells it. */
export async function sellSubscription(company: Company, asset: number): Promise<Offer> {
  const hash = await publish(company, company.dave, SUBSCRIPTION);
  company.tell(
    `Dave publishes terms: ${SEATS} lanes at once, ${QUOTA[0]} tokens of input and ${QUOTA[2]} of output ` +
      `a month for nothing. A month has ${MONTH} blocks here.`,
  );
  return offer(company, company.dave, asset, hash, PRICE);
}

/** Somebody buys a licence; for so many planck, if they are named. */
export async function subscribe(company: Company, who: Person, bought: Offer, native?: bigint) {
  const outcome = await company.does(who, buyLicence(bought, native));
  const { licence: id, price } = event(outcome, 'ModelLicensing.LicenceBought');
  company.tell(`${who.name} buys a licence for ${shown(price, CRED)} CRED. It is an item that every wallet sees.`);
  const licence: Licence = { id, offer: bought, from: outcome.block };
  return { licence, outcome };
}

export const renewal = (licence: number, max_price: bigint): Call =>
  call('ModelLicensing', 'renew', { licence, max_price, pay_native: undefined });

/** Its holder prolongs it by a month. */
export async function renew(company: Company, who: Person, { id, offer }: Licence): Promise<Outcome> {
  const outcome = await company.does(who, renewal(id, offer.price));
  const { expires_at } = event(outcome, 'ModelLicensing.LicenceRenewed');
  company.tell(`${who.name} renews the licence. It is in force until block ${expires_at}.`);
  return outcome;
}

export const gift = (licence: number, to: Pick<Person, 'address'>, max_royalty: bigint): Call =>
  call('ModelLicensing', 'transfer_licence', { licence, to: to.address, max_royalty });

/** Its holder gives it to another, and pays the third model a part of the last price. */
export async function transfer(company: Company, from: Person, to: Person, licence: number, max: bigint): Promise<Outcome> {
  const outcome = await company.does(from, gift(licence, to, max));
  const { royalty } = event(outcome, 'ModelLicensing.LicenceTransferred');
  company.tell(`${from.name} gives the licence to ${to.name}, and pays the model ${shown(royalty, CRED)} CRED for that.`);
  return outcome;
}

export const burning = (licence: number): Call => call('ModelLicensing', 'burn_licence', { licence });

/** Its holder removes it. */
export async function burn(company: Company, who: Person, licence: number) {
  const burned = event(await company.does(who, burning(licence)), 'ModelLicensing.LicenceBurned');
  company.tell(`${who.name} clears the licence away. Whoever bought it has the deposit again.`);
  return burned;
}

export const refunding = (licence: number): Call => call('ModelLicensing', 'refund_licence', { licence });

/** Who sold it takes it back. */
export async function refund(company: Company, seller: Person, licence: number): Promise<Outcome> {
  const outcome = await company.does(seller, refunding(licence));
  const { amount } = event(outcome, 'ModelLicensing.LicenceRefunded');
  company.tell(`${seller.name} takes the licence back, and returns ${shown(amount, CRED)} CRED.`);
  return outcome;
}

/** A licence of an asset under which an account could open a lane now, and what is left of its quota. */
export const entitled = ({ on, address }: Person, asset: number): Promise<[number, Units] | undefined> =>
  on.view(view('ModelLicensing', 'entitled', address, asset));

/** How it stands, with the quota of the present month. */
export async function standing({ on }: Person, licence: number) {
  const found = await on.view(view('ModelLicensing', 'licence', licence));
  const { seats, quota_left: left, licence: record } = found;
  return { standing: found.standing.type, seats, left, used: record.seats_used };
}
