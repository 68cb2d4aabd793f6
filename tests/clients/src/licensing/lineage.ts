// SPDX-License-Identifier: Apache-2.0
// A dataset, the lab's base model that is made of it, one derived from that, and a third derived from both.

import { blake2AsHex } from '@polkadot/util-crypto';
import { shown } from '../amounts.ts';
import { CRED, NOE } from '../client.ts';
import type { Person } from '../scene.ts';
import { event, type Outcome } from '../toolkit/adapter.ts';
import { ascii, type Hex } from '../toolkit/bytes.ts';
import { type Call, call, type Value } from '../toolkit/calls.ts';
import type { Company } from './company.ts';
import { buyLicence, derivable, offer, type Offer, publish, type Terms } from './terms.ts';

/** What is promised to parents, in ppm: by whoever uses the dataset, who tunes the base, who makes a third of the tuned. */
export const PROMISED = { dataset: 30_000, base: 100_000, tuned: 200_000 } as const;

/** The terms of those who may be derived from. */
export const TERMS = {
  dataset: derivable('Use it, and name it.', PROMISED.dataset, 1),
  base: derivable('Tune it, and name it.', PROMISED.base, 1),
  tuned: derivable('Make one other model of it.', PROMISED.tuned, 1),
} satisfies Record<string, Terms>;

/** What a licence costs by which a third model is made. */
export const RIGHT_PRICE = 10n * CRED;
/** NOE that is changed into CRED by the same call. */
export const RIGHT_PAID = 200n * NOE;

/** A parent of a new asset, under terms that were read. */
export interface Claim {
  asset: number;
  licence?: number;
  max_ppm: number;
  expected_terms: Hex;
}

/** Registers an asset. */
export const registering = (specifics: Value, content_hash: Hex, details: Value, parents: Claim[]): Call =>
  call('AiAssets', 'register', {
    specifics,
    content_hash,
    details,
    parents: parents.map((parent) => ({ licence: undefined, ...parent })),
  });

/** Registers an asset of the story. */
export function register(specifics: Value, name: string, parents: Claim[] = []): Call {
  const details = {
    name: ascii(name),
    metadata_uri: ascii(`https://${name.toLowerCase().replaceAll(' ', '-')}.example/card`),
    metadata_hash: blake2AsHex(`the card of ${name}`, 256),
    tags: [ascii('story')],
  };
  return registering(specifics, blake2AsHex(`what ${name} is made of`, 256), details, parents);
}

/** Lets everybody derive from an asset under published terms. */
export const openingToAll = (asset: number, terms: Hex): Call => call('ModelLicensing', 'open_derivatives', { asset, terms });

export const MODEL = { type: 'Model', value: undefined };
export const DATASET = { type: 'Dataset', value: { compute_only: false } };
export const AGENT = { type: 'Agent', value: undefined };

export async function makeAsset(company: Company, who: Person, ...asset: Parameters<typeof register>): Promise<number> {
  const registered = await company.does(who, register(...asset));
  return event(registered, 'AiAssets.AssetRegistered')['asset'];
}

/** An owner lets everybody derive from an asset. */
async function openToAll(company: Company, who: Person, asset: number, terms: Terms): Promise<Claim> {
  const hash = await publish(company, who, terms);
  const opened = await company.does(who, openingToAll(asset, hash));
  return { asset, max_ppm: event(opened, 'ModelLicensing.DerivativesOpened')['ppm'], expected_terms: hash };
}

const percent = (ppm: number) => `${ppm / 10_000} %`;

/** Eve registers the dataset and opens it; Bob's lab makes the base model of it and opens that. */
export async function makeBase(company: Company) {
  const { eve, bob, tell } = company;
  const dataset = await makeAsset(company, eve, DATASET, 'Open pages');
  const ofDataset = await openToAll(company, eve, dataset, TERMS.dataset);
  tell(`Eve registers a dataset. Whoever makes a model of it owes ${percent(PROMISED.dataset)} of what that earns.`);
  const base = await makeAsset(company, bob, MODEL, 'Base', [ofDataset]);
  const ofBase = await openToAll(company, bob, base, TERMS.base);
  tell(`Bob's lab registers a base model, made of the dataset. Whoever derives from it owes ${percent(PROMISED.base)}.`);
  return { dataset, ofDataset, base, ofBase };
}

/** Charlie tunes the base model, and sells the right to make one other of that. */
export async function makeTuned(company: Company, ofBase: Claim): Promise<{ tuned: number; right: Offer }> {
  const { charlie } = company;
  const tuned = await makeAsset(company, charlie, MODEL, 'Tuned', [ofBase]);
  company.tell(
    'Charlie derives a model from the base. From this one others are derived under a licence, ' +
      `for ${percent(PROMISED.tuned)} of what they earn.`,
  );
  const hash = await publish(company, charlie, TERMS.tuned);
  return { tuned, right: await offer(company, charlie, tuned, hash, RIGHT_PRICE) };
}

/** Dave buys that right for NOE. */
export async function buyRight(company: Company, right: Offer): Promise<{ outcome: Outcome; ofTuned: Claim }> {
  const outcome = await company.does(company.dave, buyLicence(right, RIGHT_PAID));
  const { licence } = event(outcome, 'ModelLicensing.LicenceBought');
  company.tell(
    `Dave buys that right, with NOE: ${shown(RIGHT_PAID, NOE)} become CRED, and ${shown(right.price, CRED)} of them pay the ` +
      'licence, in one call.',
  );
  return { outcome, ofTuned: { asset: right.asset, licence, max_ppm: PROMISED.tuned, expected_terms: right.terms } };
}

/** Dave makes the third model, of the tuned one and of the dataset. */
export async function makeThird(company: Company, parents: Claim[]): Promise<number> {
  const third = await makeAsset(company, company.dave, MODEL, 'Third', parents);
  company.tell(
    'Dave registers a third model, made of that one and, once more, of the dataset. Of what it earns, 18 % are the tuned ' +
      "model's, and 2 % the base model's, which leaves 3 % of them to the dataset. That has 3 % besides.",
  );
  return third;
}
