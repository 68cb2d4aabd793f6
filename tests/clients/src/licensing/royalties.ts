// SPDX-License-Identifier: Apache-2.0
// What assets earn, on its way to their owners.

import { blake2AsHex } from '@polkadot/util-crypto';
import { shown } from '../amounts.ts';
import { CRED } from '../client.ts';
import type { Person } from '../scene.ts';
import { event } from '../toolkit/adapter.ts';
import { type Call, call, view } from '../toolkit/calls.ts';
import type { Company } from './company.ts';

export const pulling = (asset: number, ancestor: number): Call => call('Royalties', 'pull', { asset, ancestor });
export const claiming = (asset: number): Call => call('Royalties', 'claim', { asset });

/** Why an account may dispute: it owns an asset of the lineage, or has a licence. */
export type Standing = { type: 'Owner' | 'Licensee'; value: number };
export const disputing = (asset: number, standing: Standing): Call =>
  call('Royalties', 'dispute', { asset, standing, reason: blake2AsHex('The model is made of what is ours.', 256) });
export const expiring = (asset: number): Call => call('Royalties', 'expire_dispute', { asset });

/** What an ancestor would pull now, in credits. */
export const due = (who: Person, asset: number, ancestor: number): Promise<bigint> =>
  who.on.view(view('Royalties', 'due', asset, ancestor));

/** Anyone books what an ancestor has of an asset's income. */
export async function pull(company: Company, who: Person, asset: number, ancestor: number): Promise<bigint> {
  return event(await company.does(who, pulling(asset, ancestor)), 'Royalties.IncomePulled')['amount'];
}

/** Anyone has the owner of an asset paid. */
export async function claimFor(company: Company, who: Person, asset: number) {
  const claimed = event(await company.does(who, claiming(asset)), 'Royalties.IncomeClaimed');
  const { owner, amount } = claimed;
  company.tell(`${who.name} has what asset ${asset} has earned paid to its owner: ${shown(amount, CRED)} CRED.`);
  return { owner, amount } as { owner: string; amount: bigint };
}
