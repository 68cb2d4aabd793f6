// SPDX-License-Identifier: Apache-2.0
// Metered services from the command line, as the guides show them: `scripts/clients.sh services help`.

import { type Commands, run } from './command-line.ts';
import { account, finalise, lane, lanes, list } from './services/commands/looking.ts';
import { close, deposit, grant, open, revoke, rotate, sign, topUp, withdraw } from './services/commands/paying.ts';
import { claim, offer, refund, register, relay, release, tariff } from './services/commands/selling.ts';

const USAGE = `Metered services on a node at $NOEMA_URL, by default ws://127.0.0.1:9944.
Accounts and keys are development keys, such as //Alice, or any secret that @polkadot/api knows. A LANE is its id,
or the file that \`open\` wrote and \`relay\` completed. Units and prices are words such as input=2 cached=0.2
output=8 requests=1 gpu-ms=1000 byte-hours=1.

Whoever sells
  register ACCOUNT [PAYOUT]              become a provider; a bond of NOE is held, and PAYOUT is paid
  offer ACCOUNT KIND MODEL URL PRICE…    sell a service, such as Chat, Embedding, Image or GpuTime, as a provider
  tariff ACCOUNT SERVICE PRICE…          publish other prices, in CRED for a million units
  relay ACCOUNT FILE                     open the lane that a key signed for
  claim ACCOUNT FILE…                    be paid what vouchers come to
  refund ACCOUNT LANE CRED REASON        give back a part of what a lane has paid
  release ACCOUNT LANE                   end a lane at once

Whoever pays
  deposit ACCOUNT CRED                   pay CRED into escrow
  withdraw ACCOUNT CRED                  take out of it what is not bound
  grant ACCOUNT KEY SERVICE CRED DAYS    let a key spend so much a day on a service, for so many days
  revoke ACCOUNT KEY                     take that back
  rotate ACCOUNT OLD NEW BLOCKS          let another key have it; lanes of the old one go on for so long
  open ACCOUNT KEY SERVICE CRED FILE     let the key sign for a lane from the account, into a file for the provider
  sign KEY LANE FILE UNITS…              sign a voucher for all units since the lane was opened, into a file
  top-up ACCOUNT LANE CRED               let a lane pay more
  close ACCOUNT LANE                     ask for a lane's end

Anyone
  list [KIND]                            services and their prices
  account ACCOUNT                        what an account has, in escrow and outside
  lane LANE                              how a lane stands
  lanes ACCOUNT                          the lanes that an account pays or earns by
  finalise ACCOUNT LANE                  end a lane whose time has come`;

/** At most so many classes of units, and rows of a claim. */
const CLASSES = 6;
const ROWS = 64;

const COMMANDS: Commands = {
  register: [register, 1, 2],
  offer: [offer, 5, 4 + CLASSES],
  tariff: [tariff, 3, 2 + CLASSES],
  relay: [relay, 2],
  claim: [claim, 2, 1 + ROWS],
  refund: [refund, 4],
  release: [release, 2],
  deposit: [deposit, 2],
  withdraw: [withdraw, 2],
  grant: [grant, 5],
  revoke: [revoke, 2],
  rotate: [rotate, 4],
  open: [open, 5],
  sign: [sign, 4, 3 + CLASSES],
  'top-up': [topUp, 3],
  close: [close, 2],
  list: [list, 0, 1],
  account: [account, 1],
  lane: [lane, 1],
  lanes: [lanes, 1],
  finalise: [finalise, 2],
};

run(USAGE, COMMANDS);
