// SPDX-License-Identifier: Apache-2.0
// Providers open their shops.

import { shown } from '../amounts.ts';
import { CRED, key, NOE } from '../client.ts';
import { ascii, ZERO_HASH } from '../toolkit/bytes.ts';
import { call, publishTariff, type Value, view } from '../toolkit/calls.ts';
import { type Units, units } from '../toolkit/metering.ts';
import { event } from '../toolkit/adapter.ts';
import type { Person, Scene } from '../scene.ts';
import type { Stage } from './stage.ts';

/** A service that is sold. */
export interface Shop {
  service: number;
  version: number;
  provider: Person;
  /** Credits for a million units of each class. */
  prices: Units;
}

/** What is on offer in the story, and what it costs for a million units: of input, cached and output tokens 2, 0.2 and
 * 8 CRED; 0.04 CRED an image; 2.52 CRED an hour of a GPU. */
const CHAT = units({ input: 2n * CRED, cached: CRED / 5n, output: 8n * CRED });
const IMAGES = units({ requests: 40_000n * CRED });
const GPU = units({ gpuMilliseconds: 700_000n });

export const TEXT = 1;
const IMAGE = 2;

export const details = (name: string, model: string, tokens: number, outputs: number) => ({
  name: ascii(name),
  model: ascii(model),
  context_length: tokens,
  max_output: tokens / 8,
  quantization: { type: 'Fp8' },
  inputs: TEXT,
  outputs,
  tags: [ascii('example')],
});

export async function register(stage: Scene, provider: Person, payout: string, uri: string) {
  const args = { payout, metadata_uri: ascii(uri), metadata_hash: ZERO_HASH };
  const registered = event(await stage.does(provider, call('Services', 'register_provider', args)), 'Services.ProviderRegistered');
  stage.tell(`${provider.name} registers as a provider, with a bond of ${shown(registered['bond'], NOE)} NOE.`);
}

/** AI assets, by their ids, that a service uses, and of which its payers need a licence. */
export interface Uses {
  asset?: number;
  licence?: number;
}

export async function sell(
  stage: Scene,
  provider: Person,
  kind: string,
  about: Value,
  prices: Units,
  { asset, licence }: Uses = {},
): Promise<Shop> {
  const host = provider.name.toLowerCase().replaceAll(' ', '-');
  const args = { kind: { type: kind }, endpoint: ascii(`https://${host}.example/v1`), details: about, asset, licence };
  const registered = await stage.does(provider, call('Services', 'register_service', args));
  const { service } = event(registered, 'Services.ServiceRegistered');
  // No more than is asked for now: the asset's owner may ask for more by the time that the tariff is published.
  const asked = view('AiAssets', 'royalty_offered', asset, provider.address);
  const royalty = asset === undefined ? 0 : await provider.on.view(asked);
  const published = await stage.does(provider, publishTariff(service, prices, royalty));
  const { version } = event(published, 'Services.TariffPublished');
  return { service, version, provider, prices };
}

async function openBobs(stage: Stage): Promise<Shop> {
  const { bob, tell } = stage;
  await register(stage, bob, bob.address, 'https://bob.example/about');
  const chat = await sell(stage, bob, 'Chat', details('Bob answers', 'llama-3.3-70b-instruct', 131_072, TEXT), CHAT);
  tell('Bob sells chat: 2 CRED for a million tokens read, 0.2 for those read before, 8 for those written.');
  return chat;
}

async function openCharlies(stage: Stage, earnings: string) {
  const { charlie, tell } = stage;
  await register(stage, charlie, earnings, 'https://charlie.example/about');
  const images = await sell(stage, charlie, 'Image', details('Charlie paints', 'flux-1-dev', 0, IMAGE), IMAGES);
  tell('Charlie sells images: 0.04 CRED each.');
  const gpu = await sell(stage, charlie, 'GpuTime', details('Charlie computes', 'h100-80gb', 0, TEXT), GPU);
  tell('Charlie sells time on a GPU: 2.52 CRED an hour. What Charlie earns goes to an account of its own.');
  return { images, gpu };
}

/** Bob sells chat and is paid himself; Charlie sells images and GPU time and is paid to another account. */
export async function openShops(stage: Stage) {
  const earnings = (await key('//Charlie//earnings')).address;
  const [chat, { images, gpu }] = await Promise.all([openBobs(stage), openCharlies(stage, earnings)]);
  return { chat, images, gpu, earnings };
}
