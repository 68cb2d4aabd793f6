// SPDX-License-Identifier: Apache-2.0
// The thread in which the light client runs: it gets a port, answers with its compiled code, and works for that port.

import { type MessagePort, parentPort } from 'node:worker_threads';
import { compileBytecode } from 'smoldot/bytecode';
import { run } from 'smoldot/worker';

parentPort?.once('message', async (port: MessagePort) => {
  parentPort?.postMessage(await compileBytecode());
  await run(port as never);
});
