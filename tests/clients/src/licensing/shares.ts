// SPDX-License-Identifier: Apache-2.0
// Shares: an asset is divided, its shares trade, earn while they are activated, and are paid.

import { shown } from '../amounts.ts';
import { CRED, NOE } from '../client.ts';
import type { Person } from '../scene.ts';
import { event, type Outcome } from '../toolkit/adapter.ts';
import { ascii } from '../toolkit/bytes.ts';
import { account, type Call, call, type Value } from '../toolkit/calls.ts';
import type { Company } from './company.ts';

const NATIVE = { type: 'Native', value: undefined };
const ofShares = (shares: number): Value => ({ type: 'WithId', value: shares });

/** Divides an asset. */
export const dividing = (asset: number, name: string, symbol: string): Call =>
  call('Royalties', 'fractionalize', { asset, name: ascii(name), symbol: ascii(symbol) });

/** The owner does. Answers the id of its shares in `Assets`. */
export async function divide(company: Company, who: Person, asset: number, name: string, symbol: string) {
  const outcome = await company.does(who, dividing(asset, name, symbol));
  const shares: number = event(outcome, 'Royalties.AssetFractionalized')['shares'];
  company.tell(`${who.name} divides it into a million shares, ${symbol}: asset ${shares} of \`Assets\`, for any wallet.`);
  return { shares, outcome };
}

/** Somebody gives shares, or any asset, to another. */
export const send = (asset: number, to: string, amount: bigint): Call =>
  call('Assets', 'transfer_keep_alive', { id: asset, target: account(to), amount });

/** Somebody makes a market of NOE for shares. */
export async function makeMarket(company: Company, who: Person, shares: number, noe: bigint, amount: bigint) {
  const pair = { asset1: NATIVE, asset2: ofShares(shares) };
  await company.does(who, call('AssetConversion', 'create_pool', pair));
  const limits = { amount1_desired: noe, amount2_desired: amount, amount1_min: noe, amount2_min: amount };
  await company.does(who, call('AssetConversion', 'add_liquidity', { ...pair, ...limits, mint_to: who.address }));
  company.tell(`${who.name} opens a market for them, with ${amount} shares and ${shown(noe, NOE)} NOE.`);
}

/** Somebody buys shares on it for NOE. Answers how many. */
export async function buyShares(company: Company, who: Person, shares: number, noe: bigint, least: bigint): Promise<bigint> {
  const limits = { amount_in: noe, amount_out_min: least };
  const args = { path: [NATIVE, ofShares(shares)], ...limits, send_to: who.address, keep_alive: true };
  const swapped = await company.does(who, call('AssetConversion', 'swap_exact_tokens_for_tokens', args));
  const { amount_out } = event(swapped, 'AssetConversion.SwapExecuted');
  company.tell(`${who.name} buys ${amount_out} shares for ${shown(noe, NOE)} NOE.`);
  return amount_out;
}

/** Lets shares earn from the next epoch on. */
export const activation = (asset: number, amount: bigint): Call =>
  call('Royalties', 'activate', { asset, amount: Number(amount) });
/** Takes them off hold. */
export const deactivation = (asset: number, amount: bigint): Call =>
  call('Royalties', 'deactivate', { asset, amount: Number(amount) });
/** Pays a holder what its shares have earned. */
export const claimingShares = (asset: number, holder: string): Call => call('Royalties', 'claim_shares', { asset, holder });

export async function activate(company: Company, who: Person, asset: number, amount: bigint): Promise<Outcome> {
  const outcome = await company.does(who, activation(asset, amount));
  const { from } = event(outcome, 'Royalties.SharesActivated');
  const now = company.epochOf(outcome.block);
  company.tell(`${who.name} activates ${amount} shares. They earn from royalty epoch ${from} on; this is ${now}.`);
  return outcome;
}

/** Somebody claims what its shares have earned, whatever that is. */
export async function claimShares(company: Company, asset: number, holder: Person): Promise<Outcome> {
  const outcome = await company.tries(holder, claimingShares(asset, holder.address));
  const paid = () => `${shown(event(outcome, 'Royalties.ShareIncomeClaimed')['amount'], CRED)} CRED`;
  company.tell(`${holder.name} claims what its shares have earned: ${outcome.error ? `nothing, ${outcome.error}` : paid()}.`);
  return outcome;
}
