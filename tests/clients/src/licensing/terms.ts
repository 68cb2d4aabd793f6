// SPDX-License-Identifier: Apache-2.0
// Terms of licences: what they say, their hash, and offers under them.

import { blake2AsHex, blake2AsU8a } from '@polkadot/util-crypto';
import { shown } from '../amounts.ts';
import { CRED } from '../client.ts';
import type { Person } from '../scene.ts';
import { event } from '../toolkit/adapter.ts';
import { bytes, concat, type Hex, hexOf, number, ZERO_HASH } from '../toolkit/bytes.ts';
import { type Call, call } from '../toolkit/calls.ts';
import type { Units } from '../toolkit/metering.ts';
import type { Company } from './company.ts';

/** What a licence allows, as the chain has it. */
export interface Terms {
  commercial: boolean;
  derivatives: { type: 'None'; value: undefined } | { type: 'Allowed'; value: { ppm: number; count: number } };
  transferable: boolean;
  resale_royalty_ppm: number;
  /** Lanes and jobs that may be open at once. */
  seats: number;
  /** Units of each class that they have for nothing in a period of so many blocks. */
  quota: { units: Units; period: number } | undefined;
  /** In blocks; for ever without one. */
  duration: number | undefined;
  required_tier: number;
  algorithms: Hex[];
  territory: Hex;
  text: Hex;
}

/** The terms that are named, and otherwise such as allow nothing. `text` is the hash of what people read. */
export const termsUnder = (text: Hex, named: Partial<Omit<Terms, 'text'>>): Terms => ({
  commercial: true,
  derivatives: { type: 'None', value: undefined },
  transferable: false,
  resale_royalty_ppm: 0,
  seats: 0,
  quota: undefined,
  duration: undefined,
  required_tier: 0,
  algorithms: [],
  territory: ZERO_HASH,
  ...named,
  text,
});

/** The same with the text itself. */
export const terms = (text: string, named: Partial<Omit<Terms, 'text'>>): Terms => termsUnder(blake2AsHex(text, 256), named);

/** Terms by which assets may be derived, so many under each licence. */
export const derivable = (text: string, ppm: number, count: number): Terms =>
  terms(text, { derivatives: { type: 'Allowed', value: { ppm, count } } });

const U32 = 4;
const HASH = 32;
const flag = (value: boolean) => Uint8Array.of(value ? 1 : 0);
const optional = (value: Uint8Array | undefined) => (value ? concat([flag(true), value]) : flag(false));
const u32 = (value: number) => number(value, U32);

/** The hash that terms are known by: blake2-256 of their fields, put together as the chain's metadata has them. */
export function hashOfTerms(terms: Terms): Hex {
  const { derivatives, quota, duration, algorithms } = terms;
  const encoded = concat([
    flag(terms.commercial),
    ...(derivatives.type === 'None' ? [flag(false)] : [flag(true), u32(derivatives.value.ppm), u32(derivatives.value.count)]),
    flag(terms.transferable),
    u32(terms.resale_royalty_ppm),
    u32(terms.seats),
    optional(quota && concat([...quota.units.map((units) => number(units, 8)), u32(quota.period)])),
    optional(duration === undefined ? undefined : u32(duration)),
    Uint8Array.of(terms.required_tier),
    // A length below 64 takes one byte, of which the lower two bits are 0.
    concat([Uint8Array.of(algorithms.length << 2), ...algorithms.map((hash) => bytes(hash, HASH))]),
    bytes(terms.territory, HASH),
    bytes(terms.text, HASH),
  ]);
  return hexOf(blake2AsU8a(encoded, 256));
}

export const publishing = (terms: Terms): Call => call('ModelLicensing', 'publish_terms', { terms });

/** Somebody publishes terms. Answers the hash by which the chain knows them. */
export async function publish(company: Company, who: Person, terms: Terms): Promise<Hex> {
  const outcome = await company.does(who, publishing(terms));
  return event(outcome, 'ModelLicensing.TermsPublished')['terms'];
}

/** What is sold. */
export interface Offer {
  id: number;
  asset: number;
  terms: Hex;
  /** In credits. */
  price: bigint;
}

/** Sells licences of an asset under published terms, as many as anyone wants. */
export const offering = (asset: number, terms: Hex, price: bigint): Call =>
  call('ModelLicensing', 'make_offer', { asset, terms, price, supply: undefined, allowlist_root: undefined });

/** An owner does. */
export async function offer(company: Company, who: Person, asset: number, terms: Hex, price: bigint): Promise<Offer> {
  const { offer: id } = event(await company.does(who, offering(asset, terms, price)), 'ModelLicensing.OfferMade');
  company.tell(`${who.name} sells licences under these terms, at ${shown(price, CRED)} CRED.`);
  return { id, asset, terms, price };
}

/** Somebody buys a licence of an offer at its price; for NOE, if so many planck are named. */
export function buyLicence({ id, price, terms }: Offer, native?: bigint): Call {
  const limits = { max_price: price, expected_terms_hash: terms };
  return call('ModelLicensing', 'buy_licence', { offer: id, ...limits, pay_native: native, proof: [] });
}
