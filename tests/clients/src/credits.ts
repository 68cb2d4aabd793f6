// SPDX-License-Identifier: Apache-2.0
// Compute credits from the command line, as the README shows them: `scripts/clients.sh credits help`.

import { CRED, CRED_ASSET_ID, type Emitted, NOE, type Receipt } from './client.ts';
import { PolkadotJs } from './clients/polkadot-js.ts';

const URL = process.env['NOEMA_URL'] ?? 'ws://127.0.0.1:9944';

const USAGE = `Compute credits on a node at $NOEMA_URL, by default ws://127.0.0.1:9944.
Accounts are development keys, such as //Alice, or any secret that @polkadot/api knows.

  balance ACCOUNT             what an account has
  buy ACCOUNT NOE             change NOE into CRED, within 1 % of the quote
  send ACCOUNT TO CRED        send CRED
  remark ACCOUNT TEXT         leave a remark on the chain: a transaction that costs only its fee
  redeem ACCOUNT CRED         change CRED into NOE, within 1 % of the quote
  solvency                    what stands behind CRED`;

/** A mistake of whoever typed the command. */
class Misuse extends Error {}

/** `text` in base units of which `unit` make one: at most as many decimals as the unit has zeros. */
function amount(text: string, unit: bigint): bigint {
  const decimals = String(unit).length - 1;
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > decimals) {
    throw new Misuse(`'${text}' is no amount: write a number such as 20 or 0.5, with at most ${decimals} decimals`);
  }
  return BigInt(whole) * unit + BigInt(fraction.padEnd(decimals, '0'));
}

/** Base units as a decimal number. */
function shown(value: bigint | string, unit: bigint): string {
  const units = BigInt(value);
  const decimals = String(unit).length - 1;
  const fraction = String(units % unit).padStart(decimals, '0').replace(/0+$/, '');
  return `${units / unit}${fraction && `.${fraction}`}`;
}

/** One per cent less: what the price may move by until the transaction is in a block. */
const nearly = (quote: string | undefined) => (BigInt(quote ?? 0) * 99n) / 100n;

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

type Command = (client: PolkadotJs, ...args: [string, string, string]) => Promise<string>;
const COMMANDS: Record<string, [Command, number]> = {
  balance: [balance, 1],
  buy: [buy, 2],
  send: [send, 3],
  remark: [remark, 2],
  redeem: [redeem, 2],
  solvency: [solvency, 0],
};

async function main([name = 'help', ...args]: string[]): Promise<void> {
  if (name === 'help' || name === '--help') return console.log(USAGE);
  const [command, count] = COMMANDS[name] ?? [];
  if (!command || args.length !== count) throw new Misuse(`'${[name, ...args].join(' ')}' is no command\n\n${USAGE}`);
  const client = new PolkadotJs();
  const late = setTimeout(() => {
    console.error(`error: no node answers at ${URL}: start one with \`make run\`, or name another by NOEMA_URL`);
    process.exit(1);
  }, 10_000);
  await client.connect(URL);
  clearTimeout(late);
  console.log(await command(client, ...(args as [string, string, string])));
  await client.close();
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`error: ${error.message}`);
  process.exit(error instanceof Misuse ? 2 : 1);
});
