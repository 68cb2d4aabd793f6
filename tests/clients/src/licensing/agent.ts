// SPDX-License-Identifier: Apache-2.0
// An agent: an account without a key, which sells, earns, and pays for what it uses.

import { shown } from '../amounts.ts';
import { NOE } from '../client.ts';
import type { Person } from '../scene.ts';
import { details, register, sell, type Shop, TEXT } from '../services/shops.ts';
import { account, actAs, type Call, call, view } from '../toolkit/calls.ts';
import { units } from '../toolkit/metering.ts';
import type { Company } from './company.ts';
import { letUse } from './lanes.ts';
import { AGENT, makeAsset } from './lineage.ts';

/** What is left to the agent as an asset, and so to its shares, of what it earns as a provider, in ppm. */
export const AGENT_ROYALTY = 250_000;
/** 0.05 CRED a request. */
export const AGENT_PRICES = units({ requests: 50_000_000_000n });
/** For its bond and its deposits as a provider. */
export const AGENT_FUNDS = 1_100n * NOE;

/** An agent, and the person that is its account: it signs nothing, its owner has it act. */
export interface Agent {
  asset: number;
  itself: Person;
}

/** Charlie registers an agent and gives it NOE. */
export async function makeAgent(company: Company): Promise<Agent> {
  const { charlie } = company;
  const asset = await makeAsset(company, charlie, AGENT, 'Agent');
  const address: string = await charlie.on.view(view('AiAssets', 'agent_account', asset));
  company.tell(`Charlie registers an agent. It has an account of its own, ${address}, to which nobody has a key.`);
  const funding = call('Balances', 'transfer_keep_alive', { dest: account(address), value: AGENT_FUNDS });
  await company.does(charlie, funding);
  company.tell(`Charlie gives it ${shown(AGENT_FUNDS, NOE)} NOE for its bond as a provider.`);
  const by = (inner: Call) => actAs(asset, inner);
  return { asset, itself: { name: 'The agent', pair: charlie.pair, address, on: charlie.on, by } };
}

/** The agent becomes a provider of a service that uses itself. */
export async function agentSells(company: Company, { asset, itself }: Agent): Promise<Shop> {
  await company.does(company.charlie, letUse(asset, itself, AGENT_ROYALTY));
  await register(company, itself, itself.address, 'https://agent.example/about');
  const about = details('The agent books journeys', 'agent-1', 0, TEXT);
  const shop = await sell(company, itself, 'Agent', about, AGENT_PRICES, { asset });
  company.tell('The agent sells what it does at 0.05 CRED a request. A quarter of what it earns is for its shares.');
  return shop;
}

/** The agent pays CRED that it has earned into its escrow. */
export async function agentDeposits(company: Company, { itself }: Agent, amount: bigint): Promise<void> {
  await company.does(itself, call('PaymentLanes', 'deposit', { amount }));
  company.tell('The agent pays some of what it has earned into its own escrow.');
}
