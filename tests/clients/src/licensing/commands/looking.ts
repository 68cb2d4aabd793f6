// SPDX-License-Identifier: Apache-2.0
// What anyone may see of assets, licences and income.

import type { PolkadotJs } from '../../clients/polkadot-js.ts';
import { accountOf, all, blockNow, chain, cred, PAGE, text, whole } from '../../desk.ts';
import { classes } from '../../services/commands/desk.ts';
import { type Value, view } from '../../toolkit/calls.ts';
import { percent, told } from './words.ts';

/** What a view of `Royalties` or `AiAssets` has of an asset. */
async function ofAsset(client: PolkadotJs, pallet: string, name: string, asset: number): Promise<Value> {
  const found = await chain(client).view(view(pallet, name, asset));
  if (!found) throw new Error(`there is no asset ${asset}: \`register\` tells the id of what it makes`);
  return found;
}

/** The shares of an asset. */
export async function poolOf(client: PolkadotJs, asset: number): Promise<Value> {
  const pool = await chain(client).view(view('Royalties', 'pool', asset));
  if (!pool) throw new Error(`asset ${asset} is not divided: name one that is, by the asset's id and not by that of its shares`);
  return pool;
}

/** The ancestors of an asset, and what each has of its income, in ppm. */
const ancestorsOf = async (client: PolkadotJs, asset: number): Promise<[ancestor: number, ppm: number][]> =>
  (await ofAsset(client, 'AiAssets', 'lineage', asset)).shares;

export async function asset(client: PolkadotJs, named: string): Promise<string> {
  const id = whole(named, 'asset');
  const { owner, account, asset, details } = await ofAsset(client, 'AiAssets', 'asset', id);
  const { specifics, content_hash, retired } = asset;
  const acts = account === undefined ? '' : ` It acts by the account ${account}.`;
  const about = `Asset ${id}: ${specifics.type}, ${text(details.name)}, of ${owner}${retired ? ', retired' : ''}.${acts}`;
  const parts = (await ancestorsOf(client, id)).map(([ancestor, ppm]) => `Of what it earns asset ${ancestor} gets ${percent(ppm)}.`);
  return [about, `Content ${content_hash}.`, ...parts].join('\n');
}

export async function offers(client: PolkadotJs, named: string): Promise<string> {
  const filter = { asset: whole(named, 'asset'), seller: undefined, kind: undefined, open: false };
  const found = await all(async (cursor) => {
    const { items, next } = await chain(client).view(view('ModelLicensing', 'offers', filter, cursor, PAGE));
    return { found: items, next };
  });
  const lines = found.map(({ id, offer, terms, open }) => {
    const says = terms ? told(terms) : 'its terms are gone';
    return `${id}  ${cred(offer.price)}  ${says}${open ? '' : '  (not sold now)'}`;
  });
  return lines.join('\n') || `No licences of asset ${named} are sold: its owner does so by \`offer\`.`;
}

export async function licence(client: PolkadotJs, named: string): Promise<string> {
  const id = whole(named, 'licence');
  const found = await chain(client).view(view('ModelLicensing', 'licence', id));
  if (!found) throw new Error(`there is no licence ${id}: it was removed, or never bought`);
  const { licence, standing, seats, quota, quota_left } = found;
  const end = licence.expires_at === undefined ? 'for ever' : `until block ${licence.expires_at}, it is block ${await blockNow(client)}`;
  const left = quota ? `; left of this period: ${classes(quota_left, String)}` : '';
  return (
    `Licence ${id} of asset ${licence.asset}, of ${licence.holder}: ${standing.type}, ${end}; ` +
    `seats ${seats}, in use ${licence.seats_used}${left}.`
  );
}

export async function income(client: PolkadotJs, named: string): Promise<string> {
  const id = whole(named, 'asset');
  const { acc, own_ppm, unpaid, fractional, disputed } = await ofAsset(client, 'Royalties', 'income_of', id);
  const whose = fractional ? "its shares'" : "its owner's";
  const lines = [`Asset ${id} has earned ${cred(acc)}; ${percent(own_ppm)} are ${whose}. Not paid out to them: ${cred(unpaid)}.`];
  if (disputed) lines.push('That is disputed: nothing is paid out until it is decided.');
  for (const [ancestor, ppm] of await ancestorsOf(client, id)) {
    const due: bigint = await chain(client).view(view('Royalties', 'due', id, ancestor));
    lines.push(`${percent(ppm)} are asset ${ancestor}'s. Not pulled yet: ${cred(due)}.`);
  }
  return lines.join('\n');
}

export async function shares(client: PolkadotJs, who: string, named: string): Promise<string> {
  const asset = whole(named, 'asset');
  const [pool, address] = [await poolOf(client, asset), await accountOf(who)];
  const free = (await chain(client).stored('Assets', 'Account', pool.shares, address))?.balance ?? 0n;
  const position = await chain(client).view(view('Royalties', 'position', asset, address));
  const epoch = await chain(client).view(view('Royalties', 'epoch'));
  const { active = 0, activating = 0, from, payable = 0n } = position ?? {};
  const waiting = activating > 0 ? `${activating} that earn from epoch ${from} on` : 'none that wait';
  return (
    `${who} has of asset ${asset}: ${active} shares that earn, ${waiting}, ${free} that are free. ` +
    `They have earned ${cred(payable)} that are not claimed. It is royalty epoch ${epoch}.`
  );
}
