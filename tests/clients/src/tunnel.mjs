// SPDX-License-Identifier: Apache-2.0
// Run on another machine by host.ts: joins its own input and output to a port of that machine's loopback. A node takes
// only requests that are addressed to its own port, so the first line of HTTP that says otherwise is corrected.

import { connect } from 'node:net';

const port = Number(process.argv[2]);
const socket = connect(port, '127.0.0.1');
socket.on('error', () => process.exit(1));
socket.on('close', () => process.exit(0));
socket.pipe(process.stdout);

process.stdin.once('data', (first) => {
  socket.write(Buffer.from(first.toString('latin1').replace(/^host: .*$/im, `Host: 127.0.0.1:${port}`), 'latin1'));
  process.stdin.pipe(socket);
});
