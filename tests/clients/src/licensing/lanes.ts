// SPDX-License-Identifier: Apache-2.0
// The third model as a service, and lanes to services: by an account's own call, under a licence or without one.

import { shown } from '../amounts.ts';
import { CRED } from '../client.ts';
import type { Person } from '../scene.ts';
import type { Lane } from '../services/budget.ts';
import { details, register, sell, type Shop, TEXT, type Uses } from '../services/shops.ts';
import { event, eventsOf } from '../toolkit/adapter.ts';
import { type Call, call, signerValue, view } from '../toolkit/calls.ts';
import { Meter } from '../toolkit/meter.ts';
import { units } from '../toolkit/metering.ts';
import type { LaneKey } from '../toolkit/sign.ts';
import type { Company } from './company.ts';

/** 2 CRED for a million tokens of input, and 8 for as many of output. */
export const PRICES = units({ input: 2n * CRED, output: 8n * CRED });
/** What is left to the third model of what its provider earns, in ppm. */
export const ROYALTY = 500_000;

const chat = (company: Company, uses: Uses) =>
  sell(company, company.ferdie, 'Chat', details('Ferdie runs Third', 'third', 131_072, TEXT), PRICES, uses);

/** The owner of an asset lets a provider use it. */
export const letUse = (asset: number, provider: Person, ppm: number): Call =>
  call('AiAssets', 'offer_to_providers', { asset, provider: provider.address, ppm });

/** What a provider does first. */
export const openShop = (company: Company) =>
  register(company, company.ferdie, company.ferdie.address, 'https://ferdie.example/about');

/** Ferdie sells the third model twice: to anyone, and to holders of a licence. */
export async function sellThird(company: Company, asset: number): Promise<{ anyone: Shop; licensed: Shop }> {
  await company.does(company.dave, letUse(asset, company.ferdie, ROYALTY));
  company.tell('Dave lets Ferdie run the third model, for half of what Ferdie earns by it.');
  const anyone = await chat(company, { asset });
  const licensed = await chat(company, { asset, licence: asset });
  company.tell('Ferdie sells it to anyone, by the token, and to holders of a licence, who pay only beyond its quota.');
  return { anyone, licensed };
}

/** The call that opens a lane, under a licence if one is named. */
export async function opening(
  company: Company,
  who: Person,
  key: LaneKey,
  shop: Shop,
  reserve: bigint,
  licence?: number,
): Promise<Call> {
  return call('PaymentLanes', 'open_lane', {
    service: shop.service,
    tariff_version: shop.version,
    reserve,
    signer: signerValue(key.signer),
    licence,
    close_delay: await who.on.constant('PaymentLanes', 'MinCloseDelay'),
    salt: company.salt(),
  });
}

/** Somebody opens a lane. */
export async function openLane(...lane: Parameters<typeof opening>): Promise<Lane> {
  const [company, who, key, shop, reserve, licence] = lane;
  const asked = await opening(...lane);
  const outcome = await company.does(who, asked);
  const { lane: id, free } = event(outcome, 'PaymentLanes.LaneOpened');
  const [input, , output] = free;
  company.tell(
    `${who.name} opens a lane to ${shop.provider.name} with ${shown(reserve, CRED)} CRED` +
      (licence === undefined ? '.' : `, under the licence: ${input} tokens of input and ${output} of output cost nothing.`),
  );
  const genesis_hash = company.genesis;
  const fork_id: number = await who.on.view(view('PaymentLanes', 'fork_id'));
  const meter = new Meter({ genesis_hash, fork_id, lane_id: id, tariff_version: shop.version, prices: shop.prices, free });
  return { id, shop, key, wrapped: false, meter, reserve, salt: asked.args['salt'], epoch: outcome.block };
}

/** The provider ends a lane at once. Answers what went back to its licence, if it has one. */
export async function release(company: Company, lane: Lane) {
  const { provider } = lane.shop;
  const outcome = await company.does(provider, call('PaymentLanes', 'release', { lane: lane.id }));
  company.tell(`${provider.name} ends the lane.`);
  return eventsOf(outcome, 'ModelLicensing.SeatFreed')[0]?.['returned'];
}
