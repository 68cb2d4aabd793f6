// SPDX-License-Identifier: Apache-2.0
// AI assets from the command line, as the guides show them: `scripts/clients.sh assets help`.

import { type Commands, run } from './command-line.ts';
import { activate, claim, claimShares, deactivate, divide, pull, send } from './licensing/commands/earning.ts';
import { burn, buy, read, renew, transfer } from './licensing/commands/holding.ts';
import { asset, income, licence, offers, shares } from './licensing/commands/looking.ts';
import { offer, openToAll, refund, register } from './licensing/commands/owning.ts';
import { TERMS } from './licensing/commands/words.ts';

const USAGE = `AI assets on a node at $NOEMA_URL, by default ws://127.0.0.1:9944.
Accounts are development keys, such as //Alice, or any secret that @polkadot/api knows; TO, HOLDER and WHO may be
addresses. ASSET, OFFER and LICENCE are ids. CONTENT and TEXT are files, or their hashes; FILE is one that \`read\` writes.

A PARENT of an asset is a word such as 3=10: of what the asset earns, asset 3 gets 10 % at most. 3:5=10 uses the right of
licence 5, where asset 3 is not open to everybody. TERMS are words, of which none allows anything that is not said:
  days=30                it ends after 30 days, if it is not renewed
  seats=2                so many lanes at once
  input=… output=…       so many units for nothing, each 30 days; also cached, requests, gpu-ms and byte-hours
  resale=5               its holder may pass it on, and owes 5 % of the last price
  derive=10              its holder may derive an asset, of whose income 10 % are owed; derive=10x3 three of them

Whoever owns
  register ACCOUNT KIND NAME CONTENT [PARENT…]    become the owner of a Model, a Dataset or an Agent
  offer ACCOUNT ASSET CRED TEXT [TERMS…]          sell licences under these terms, which are published if they are new
  open ACCOUNT ASSET TEXT TERMS…                  let everybody derive assets under these terms
  divide ACCOUNT ASSET NAME SYMBOL                divide the income into 1000000 shares
  refund ACCOUNT LICENCE                          take a licence back for all that was paid for it

Whoever holds a licence
  read OFFER FILE [TEXT]                          read an offer, and keep in a file what was read
  buy ACCOUNT FILE [NOE]                          buy a licence by what was read, or not at all; for so much NOE
  renew ACCOUNT LICENCE CRED                      more time, for so much at most
  transfer ACCOUNT LICENCE TO CRED                pass it on, and owe so much at most
  burn ACCOUNT LICENCE                            be rid of it

Whoever holds shares
  send ACCOUNT ASSET TO SHARES                    give shares to another
  activate ACCOUNT ASSET SHARES                   have them earn from the next epoch on
  deactivate ACCOUNT ASSET SHARES                 take them off hold

Anyone
  pull ACCOUNT ASSET ANCESTOR                     book what an ancestor has of an asset's income
  claim ACCOUNT ASSET                             have the owner paid
  claim-shares ACCOUNT ASSET [HOLDER]             have a holder of shares paid
  asset ASSET                                     what an asset is
  offers ASSET                                    the licences of it that are sold
  licence LICENCE                                 how a licence stands
  income ASSET                                    what an asset has earned, and whose that is
  shares WHO ASSET                                the shares that an account has, and what they have earned`;

/** At most so many parents. */
const PARENTS = 8;

const COMMANDS: Commands = {
  register: [register, 4, 4 + PARENTS],
  offer: [offer, 4, 4 + TERMS.length],
  open: [openToAll, 4, 3 + TERMS.length],
  divide: [divide, 4],
  refund: [refund, 2],
  read: [read, 2, 3],
  buy: [buy, 2, 3],
  renew: [renew, 3],
  transfer: [transfer, 4],
  burn: [burn, 2],
  send: [send, 4],
  activate: [activate, 3],
  deactivate: [deactivate, 3],
  pull: [pull, 3],
  claim: [claim, 2],
  'claim-shares': [claimShares, 2, 3],
  asset: [asset, 1],
  offers: [offers, 1],
  licence: [licence, 1],
  income: [income, 1],
  shares: [shares, 2],
};

run(USAGE, COMMANDS);
