// SPDX-License-Identifier: Apache-2.0
// Compute credits from the command line, as the README shows them: `scripts/clients.sh credits help`.

import { amount, nearly, shown } from './amounts.ts';
import { CRED, CRED_ASSET_ID, type Emitted, NOE, type Receipt } from './client.ts';
import type { PolkadotJs } from './clients/polkadot-js.ts';
import { type Commands, run } from './command-line.ts';

const USAGE = `Compute credits on a node at $NOEMA_URL, by default ws://127.0.0.1:9944.
Accounts are development keys, such as //Alice, or any secret that @polkadot/api knows.

  balance ACCOUNT             what an account has
  buy ACCOUNT NOE             change NOE into CRED, within 1 % of the quote
  send ACCOUNT TO CRED        send CRED
  remark ACCOUNT TEXT         leave a remark on the chain: a transaction that costs only its fee
  redeem ACCOUNT CRED         change CRED into NOE, within 1 % of the quote
  solvency                    what stands behind CRED`;

function event(receipt: Receipt, name: string): Emitted {
  if (receipt.error) throw new Error(`the transaction failed: ${receipt.error}`);
  const found = receipt.events.find((event) => event.name === name);
  if (!found) throw new Error(`the transaction had no event ${name}`);
  return found;
}

/** The fee of a transaction that was paid in CRED, if it was. */
function fee(receipt: Receipt): string {
  const paid = receipt.events.find(({ name }) => name === 'ComputeCredits.FeePaidInCredits');
  return paid ? `The fee was ${shown(paid.fields['credits'] ?? 0n, CRED)} CRED.` : 'The fee was paid in NOE.';
}

async function buy(client: PolkadotJs, who: string, noe: string): Promise<string> {
  const pay = amount(noe, NOE);
  const least = nearly((await client.view('quote_buy', [pay]))['credits']);
  const bought = event(await client.buy(who, pay, least), 'ComputeCredits.Bought');
  return `${who} paid ${shown(pay, NOE)} NOE and received ${shown(bought.fields['credits'] ?? 0n, CRED)} CRED.`;
}

async function send(client: PolkadotJs, who: string, to: string, cred: string): Promise<string> {
  const receipt = await client.sendAsset(who, to, CRED_ASSET_ID, amount(cred, CRED));
  event(receipt, 'Assets.Transferred');
  return `${to} received ${cred} CRED from ${who}.`;
}

async function remark(client: PolkadotJs, who: string, text: string): Promise<string> {
  const receipt = await client.remark(who, text);
  event(receipt, 'System.Remarked');
  return `${who} left a remark. ${fee(receipt)}`;
}

async function redeem(client: PolkadotJs, who: string, cred: string): Promise<string> {
  const credits = amount(cred, CRED);
  const least = nearly((await client.view('quote_redeem', [credits]))['native']);
  const redeemed = event(await client.redeem(who, credits, least), 'ComputeCredits.Redeemed');
  const { native = '0', par = '0' } = redeemed.fields;
  return `${who} redeemed ${cred} CRED for ${shown(native, NOE)} NOE of ${shown(par, NOE)} NOE at par.`;
}

async function balance(client: PolkadotJs, who: string): Promise<string> {
  const [native, credits] = [await client.balance(who), await client.credits(who)];
  return `${who} has ${shown(native, NOE)} NOE and ${shown(credits, CRED)} CRED.`;
}

async function solvency(client: PolkadotJs): Promise<string> {
  const { vault = '0', liabilities = '0', ratio, state } = await client.view('solvency', []);
  const cover = ratio === undefined || ratio === '' ? 'unknown, for there is no price' : `${shown(ratio, 1_000_000n)} (${state})`;
  return `${shown(vault, NOE)} NOE stand behind ${shown(liabilities, CRED)} CRED; the ratio is ${cover}.`;
}

const COMMANDS: Commands = {
  balance: [balance, 1],
  buy: [buy, 2],
  send: [send, 3],
  remark: [remark, 2],
  redeem: [redeem, 2],
  solvency: [solvency, 0],
};

run(USAGE, COMMANDS);
