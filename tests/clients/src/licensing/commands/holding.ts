// SPDX-License-Identifier: Apache-2.0
// What holders of licences do.

import { amount, shown } from '../../amounts.ts';
import { CRED, NOE } from '../../client.ts';
import type { PolkadotJs } from '../../clients/polkadot-js.ts';
import { accountOf, chain, cred, does, fee, hashOf, load, save, whole } from '../../desk.ts';
import { event } from '../../toolkit/adapter.ts';
import { view } from '../../toolkit/calls.ts';
import { burning, gift, renewal } from '../licence.ts';
import { buyLicence, type Offer } from '../terms.ts';
import { told } from './words.ts';

const until = (end: number | undefined) => (end === undefined ? 'for ever' : `until block ${end}`);

/** Keeps what was read, so that nothing else is bought. */
export async function read(client: PolkadotJs, offer: string, file: string, text?: string): Promise<string> {
  const id = whole(offer, 'offer');
  const found = await chain(client).stored('ModelLicensing', 'Offers', id);
  if (!found) throw new Error(`there is no offer ${id}: \`offers\` shows those of an asset`);
  const { asset, seller, price, terms } = found;
  const record = await chain(client).view(view('ModelLicensing', 'terms', terms));
  if (!record) throw new Error(`the terms ${terms} of offer ${id} are gone: look for another offer`);
  if (text !== undefined && hashOf(text) !== record.terms.text) {
    throw new Error(`the text of these terms is not ${text}, but one with the hash ${record.terms.text}: ask the seller for it`);
  }
  const kept: Offer = { id, asset, terms, price };
  save(file, kept);
  return `${seller} sells licences of asset ${asset} for ${cred(price)}.\nTerms ${terms}: ${told(record.terms)}.\nWhat you have read is in ${file}.`;
}

export async function buy(client: PolkadotJs, who: string, file: string, noe?: string): Promise<string> {
  const offer = load<Offer>(file, '`read`');
  const outcome = await does(client, who, buyLicence(offer, noe === undefined ? undefined : amount(noe, NOE)));
  const { licence, asset, price, expires_at, deposit } = event(outcome, 'ModelLicensing.LicenceBought');
  return (
    `${who} has licence ${licence} of asset ${asset} for ${cred(price)}, ${until(expires_at)}. ` +
    `${shown(deposit, NOE)} NOE are held until it is gone. ${fee(outcome)}`
  );
}

export async function renew(client: PolkadotJs, who: string, id: string, most: string): Promise<string> {
  const licence = whole(id, 'licence');
  const outcome = await does(client, who, renewal(licence, amount(most, CRED)));
  const { price, expires_at } = event(outcome, 'ModelLicensing.LicenceRenewed');
  return `${who} has licence ${licence} ${until(expires_at)}, for another ${cred(price)}. ${fee(outcome)}`;
}

export async function transfer(client: PolkadotJs, who: string, id: string, to: string, most: string): Promise<string> {
  const licence = whole(id, 'licence');
  const outcome = await does(client, who, gift(licence, { address: await accountOf(to) }, amount(most, CRED)));
  const { asset, royalty } = event(outcome, 'ModelLicensing.LicenceTransferred');
  return `${to} has licence ${licence}. ${who} paid ${cred(royalty)} to asset ${asset} for that. ${fee(outcome)}`;
}

export async function burn(client: PolkadotJs, who: string, id: string): Promise<string> {
  const licence = whole(id, 'licence');
  const outcome = await does(client, who, burning(licence));
  const { depositor, deposit } = event(outcome, 'ModelLicensing.LicenceBurned');
  return `Licence ${licence} is gone; ${depositor} has its deposit of ${shown(deposit, NOE)} NOE again. ${fee(outcome)}`;
}
