// SPDX-License-Identifier: Apache-2.0
// What owners of assets do.

import { amount } from '../../amounts.ts';
import { CRED } from '../../client.ts';
import type { PolkadotJs } from '../../clients/polkadot-js.ts';
import { chain, cred, does, fee, hashOf, whole } from '../../desk.ts';
import { event, eventsOf } from '../../toolkit/adapter.ts';
import { ascii, type Hex, ZERO_HASH } from '../../toolkit/bytes.ts';
import { view } from '../../toolkit/calls.ts';
import { refunding } from '../licence.ts';
import { type Claim, openingToAll, registering } from '../lineage.ts';
import { hashOfTerms, offering, publishing, type Terms } from '../terms.ts';
import { type Named, parentOf, percent, specificsOf, termsOf } from './words.ts';

/** A parent with the terms under which it may be derived from now. */
async function claimOf(client: PolkadotJs, { asset, licence, max_ppm }: Named): Promise<Claim> {
  if (licence === undefined) {
    const open = await chain(client).view(view('ModelLicensing', 'open_terms', asset));
    if (!open) {
      const words = `${asset}:LICENCE=…`;
      throw new Error(`asset ${asset} is not open to everybody: buy a licence that allows derivatives, and write ${words}`);
    }
    return { asset, max_ppm, expected_terms: open.terms };
  }
  const found = await chain(client).view(view('ModelLicensing', 'licence', licence));
  if (!found) throw new Error(`there is no licence ${licence}: name one that you have`);
  return { asset, licence, max_ppm, expected_terms: found.licence.terms };
}

export async function register(
  client: PolkadotJs,
  who: string,
  kind: string,
  name: string,
  content: string,
  ...words: string[]
): Promise<string> {
  const parents: Claim[] = [];
  for (const parent of words.map(parentOf)) parents.push(await claimOf(client, parent));
  const details = { name: ascii(name), metadata_uri: new Uint8Array(), metadata_hash: ZERO_HASH, tags: [] };
  const outcome = await does(client, who, registering(specificsOf(kind), hashOf(content), details, parents));
  const { asset } = event(outcome, 'AiAssets.AssetRegistered');
  const promised = eventsOf(outcome, 'AiAssets.DerivativeRegistered').map(
    ({ parent, ppm, terms }) => `\nOf what it earns asset ${parent} gets ${percent(ppm)}, by the terms ${terms}.`,
  );
  return `${who} has asset ${asset}, ${name}. ${fee(outcome)}${promised.join('')}`;
}

/** Publishes terms, unless they are there. Answers their hash, and what is to be told of it. */
async function publish(client: PolkadotJs, who: string, terms: Terms): Promise<{ hash: Hex; told: string }> {
  const hash = hashOfTerms(terms);
  if (await chain(client).view(view('ModelLicensing', 'terms', hash))) return { hash, told: `The terms ${hash} are there.` };
  const outcome = await does(client, who, publishing(terms));
  const { terms: published } = event(outcome, 'ModelLicensing.TermsPublished');
  return { hash: published, told: `${who} published the terms ${published}. ${fee(outcome)}` };
}

export async function offer(
  client: PolkadotJs,
  who: string,
  id: string,
  price: string,
  text: string,
  ...words: string[]
): Promise<string> {
  const [asset, credits, terms] = [whole(id, 'asset'), amount(price, CRED), termsOf(hashOf(text), words)];
  const { hash, told } = await publish(client, who, terms);
  const outcome = await does(client, who, offering(asset, hash, credits));
  const { offer } = event(outcome, 'ModelLicensing.OfferMade');
  return `${told}\n${who} sells licences of asset ${asset} for ${cred(credits)}: offer ${offer}. ${fee(outcome)}`;
}

export async function openToAll(client: PolkadotJs, who: string, id: string, text: string, ...words: string[]): Promise<string> {
  const [asset, terms] = [whole(id, 'asset'), termsOf(hashOf(text), words)];
  const { hash, told } = await publish(client, who, terms);
  const outcome = await does(client, who, openingToAll(asset, hash));
  const { ppm } = event(outcome, 'ModelLicensing.DerivativesOpened');
  return `${told}\nEverybody may derive from asset ${asset}, for ${percent(ppm)} of what that earns. ${fee(outcome)}`;
}

export async function refund(client: PolkadotJs, who: string, id: string): Promise<string> {
  const licence = whole(id, 'licence');
  const outcome = await does(client, who, refunding(licence));
  const { holder, amount } = event(outcome, 'ModelLicensing.LicenceRefunded');
  return `${who} took licence ${licence} back, and returned ${cred(amount)} to ${holder}. ${fee(outcome)}`;
}
