// SPDX-License-Identifier: Apache-2.0
// The thread in which the light client runs: it gets a port, answers with its compiled code, and works for that port.
// Not TypeScript, which threads of Node.js 20 do not load.

import { parentPort } from 'node:worker_threads';
import { compileBytecode } from 'smoldot/bytecode';
import { run } from 'smoldot/worker';

parentPort.once('message', async (port) => {
  parentPort.postMessage(await compileBytecode());
  await run(port);
});
