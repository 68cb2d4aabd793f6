// SPDX-License-Identifier: Apache-2.0
// Income and shares of it.

import type { PolkadotJs } from '../../clients/polkadot-js.ts';
import { accountOf, cred, does, fee, whole } from '../../desk.ts';
import { event, eventsOf } from '../../toolkit/adapter.ts';
import { claiming, pulling } from '../royalties.ts';
import { activation, claimingShares, deactivation, dividing, send as sending } from '../shares.ts';
import { poolOf } from './looking.ts';

/** A number of shares that was typed. */
const sharesOf = (text: string) => BigInt(whole(text, 'number of shares'));

export async function divide(client: PolkadotJs, who: string, id: string, name: string, symbol: string): Promise<string> {
  const asset = whole(id, 'asset');
  const outcome = await does(client, who, dividing(asset, name, symbol));
  const { shares } = event(outcome, 'Royalties.AssetFractionalized');
  const paid = eventsOf(outcome, 'Royalties.IncomeClaimed').map(({ amount }) => ` It had earned ${cred(amount)}, which ${who} received.`);
  return `${who} divided the income of asset ${asset}: its shares are asset ${shares} of \`Assets\`.${paid.join('')} ${fee(outcome)}`;
}

export async function send(client: PolkadotJs, who: string, id: string, to: string, number: string): Promise<string> {
  const [asset, amount] = [whole(id, 'asset'), sharesOf(number)];
  const { shares } = await poolOf(client, asset);
  const outcome = await does(client, who, sending(shares, await accountOf(to), amount));
  return `${to} received ${amount} shares of asset ${asset} from ${who}. ${fee(outcome)}`;
}

export async function activate(client: PolkadotJs, who: string, id: string, number: string): Promise<string> {
  const [asset, amount] = [whole(id, 'asset'), sharesOf(number)];
  const outcome = await does(client, who, activation(asset, amount));
  const { from } = event(outcome, 'Royalties.SharesActivated');
  return `${amount} shares of asset ${asset} earn for ${who} from royalty epoch ${from} on. ${fee(outcome)}`;
}

export async function deactivate(client: PolkadotJs, who: string, id: string, number: string): Promise<string> {
  const [asset, amount] = [whole(id, 'asset'), sharesOf(number)];
  const outcome = await does(client, who, deactivation(asset, amount));
  const paid = eventsOf(outcome, 'Royalties.ShareIncomeClaimed').map(({ amount }) => ` ${who} received ${cred(amount)}.`);
  return `${amount} shares of asset ${asset} are off hold, and earn nothing any more.${paid.join('')} ${fee(outcome)}`;
}

export async function pull(client: PolkadotJs, who: string, id: string, other: string): Promise<string> {
  const [asset, ancestor] = [whole(id, 'asset'), whole(other, 'asset')];
  const outcome = await does(client, who, pulling(asset, ancestor));
  const { amount } = event(outcome, 'Royalties.IncomePulled');
  return `${cred(amount)} of what asset ${asset} has earned are asset ${ancestor}'s. ${fee(outcome)}`;
}

export async function claim(client: PolkadotJs, who: string, id: string): Promise<string> {
  const asset = whole(id, 'asset');
  const outcome = await does(client, who, claiming(asset));
  const { owner, amount } = event(outcome, 'Royalties.IncomeClaimed');
  return `The owner of asset ${asset}, ${owner}, received ${cred(amount)}. ${fee(outcome)}`;
}

export async function claimShares(client: PolkadotJs, who: string, id: string, holder = who): Promise<string> {
  const asset = whole(id, 'asset');
  const outcome = await does(client, who, claimingShares(asset, await accountOf(holder)));
  // A position that a dispute left without shares and income is closed instead.
  const paid = eventsOf(outcome, 'Royalties.ShareIncomeClaimed').map(
    ({ amount }) => `${holder} received ${cred(amount)} for shares of asset ${asset}.`,
  );
  return `${paid.join('') || `${holder} has nothing left in asset ${asset}.`} ${fee(outcome)}`;
}
