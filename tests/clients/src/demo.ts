// SPDX-License-Identifier: Apache-2.0
// The story of metered services for whoever looks on: `make demo`. The same acts as in services.test.ts, on a node of its
// own, whose chain goes faster than users' so that nobody waits for deadlines.

import { shown } from './amounts.ts';
import { CRED, NOE } from './client.ts';
import { NodeProcess } from './node.ts';
import { fillBudget, grantKey, openLane } from './services/budget.ts';
import { askToClose, finalise, refund, revoke, rotate, settleUp } from './services/ends.ts';
import { authorise, captureTime, voidJob } from './services/jobs.ts';
import { openShops } from './services/shops.ts';
import { Stage, STORY_CHAIN } from './services/stage.ts';
import { feeOf } from './toolkit/adapter.ts';
import { chat, pay, settle } from './services/traffic.ts';
import { units } from './toolkit/metering.ts';
import { chapter, tellStory } from './telling.ts';

const BLOCKS_OF_MINUTE = 20;
const CALLS = 10_000;
const LANE = 40n * CRED;

async function story(stage: Stage): Promise<void> {
  const { tell } = stage;
  const { app, later: next, trainer } = stage.keys;

  chapter('1. Two providers open their shops');
  const { chat: chats, images, gpu, earnings } = await openShops(stage);

  chapter('2. A developer makes a budget, and a key that may spend of it');
  const bought = await fillBudget(stage, stage.dave, 2_000n * NOE, 150n * CRED);
  await grantKey(stage, app, [chats, images], 100n * CRED, LANE);

  chapter('3. The key opens lanes, without an account of its own');
  const short = await openLane(stage, app, chats, LANE, 1n);
  const long = await openLane(stage, app, chats, LANE, 2n);
  const pictures = await openLane(stage, app, images, 5n * CRED, 3n);

  chapter('4. One call, and its settlement');
  const first = await settle(stage, short, (await chat(stage, short, 1)).last);

  chapter(`5. ${CALLS.toLocaleString('en')} calls, and their settlement`);
  const many = await settle(stage, long, (await chat(stage, long, CALLS)).last);
  const [one, all] = [feeOf(first.outcome), feeOf(many.outcome)];
  if (one === all) tell(`It costs what that of one call did. A call bears ${shown(all / BigInt(CALLS), NOE)} NOE of it.`);

  chapter('6. Another provider is paid from the same budget');
  tell('The app has 25 images made, and signs for each.');
  const paintings = Array.from({ length: 25 }, () => pay(pictures, units({ requests: 1 })));
  await settle(stage, pictures, paintings.at(-1)!);

  chapter('7. The developer closes a lane while a voucher is outstanding');
  const outstanding = pay(short, units({ input: 1_200, output: 345 }));
  let deadline = await askToClose(stage, short);
  await settle(stage, short, outstanding);

  chapter('8. The key is changed, and the new one revoked');
  const moved = await rotate(stage, app, next, BLOCKS_OF_MINUTE);
  const later = await openLane(stage, next, chats, 10n * CRED, 1n, true);
  const unpaid = pay(later, units({ input: 2_000, cached: 9_000, output: 1_000 }));
  const { at } = await revoke(stage, next);
  await settle(stage, later, unpaid);

  chapter('9. A refund');
  await refund(stage, long, CRED / 4n, 'an answer that broke off');

  chapter('10. A job on a GPU');
  const job = await authorise(stage, trainer, gpu, 10n * CRED);
  await captureTime(stage, job, 4_320_000n);
  await captureTime(stage, job, 2_880_000n);
  await voidJob(stage, job);

  chapter('11. What is over ends');
  deadline = Math.max(deadline, at + 15 * BLOCKS_OF_MINUTE, moved['closes_at'] + 15 * BLOCKS_OF_MINUTE);
  tell(`Lanes take 15 minutes to close: until block ${deadline}.`);
  await stage.untilBlock(deadline + 1);
  await finalise(stage, [short, long, pictures, later]);
  await settleUp(stage, [app, next]);

  chapter('What everybody has now');
  const { dave, bob } = stage;
  const fees = (who: typeof dave) => `${shown(stage.fees.get(who) ?? 0n, NOE)} NOE in fees of transactions`;
  const [left, escrow] = [await stage.credits(dave.address), await stage.escrow(dave.address)];
  tell(`Dave bought ${shown(bought, CRED)} CRED and has ${shown(left + escrow.held, CRED)}, ${shown(escrow.held, CRED)} of them in escrow. Dave paid ${fees(dave)}.`);
  tell(`Bob has earned ${shown(await stage.credits(bob.address), CRED)} CRED, after the refund and its deposit, and paid ${fees(bob)}.`);
  tell(`Charlie has earned ${shown(await stage.credits(earnings), CRED)} CRED and paid ${fees(stage.charlie)}.`);
}

tellStory(
  {
    before: "Starting a development chain of its own, which goes 60 times faster than users' chains.",
    after: 'Next: sell services (docs/guides/sell-services.md), or pay for them (docs/guides/pay-for-services.md).',
  },
  () => NodeProcess.start(...STORY_CHAIN),
  Stage.open,
  story,
);
