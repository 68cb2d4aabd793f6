// SPDX-License-Identifier: Apache-2.0
// Another machine, for what must not be tried on this one: a real systemd, users, packages and a network of its own,
// with this machine's files below as they are. What is changed there is gone with it.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poll } from './node.ts';
import { ROOT, Terminal } from './terminal.ts';

/** How long a machine may take to start. It takes a tenth of a second where nothing else runs. */
const BOOT_MS = 20_000;
/** The namespaces that make it a machine. */
const NAMESPACES = ['--mount', '--pid', '--net', '--uts', '--ipc', '--cgroup'];
/** What was changed there, what the kernel needs for that, and where it sees all its files. */
const FOLDERS = ['files', 'work', 'all'];
/** What is set here and not there: its users cannot read this machine's compiled runtimes. */
const OTHER = { NOEMA_RUNTIME_CACHE: '' };

export class Host {
  private readonly folder = mkdtempSync(join(tmpdir(), 'noema-host-'));
  private readonly child: ChildProcess;
  private readonly forwards: Server[] = [];
  private said = '';

  private constructor() {
    for (const name of FOLDERS) mkdirSync(join(this.folder, name));
    const boot = join(import.meta.dirname, 'host.sh');
    // Whatever ends this process ends the machine.
    const words = ['--pdeathsig', 'KILL', 'unshare', ...NAMESPACES, '--fork', '--kill-child', boot, this.folder];
    this.child = spawn('setpriv', words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const listen = (text: Buffer) => (this.said += text.toString());
    this.child.stdout?.on('data', listen);
    this.child.stderr?.on('data', listen);
    process.once('exit', this.kill);
  }

  /** Why there can be no such machine here, if there is a reason. */
  static get unavailable(): string | undefined {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs root on Linux to start a machine of its own';
    const folder = mkdtempSync(join(tmpdir(), 'noema-host-'));
    for (const name of FOLDERS) mkdirSync(join(folder, name));
    const layers = `mount -t overlay overlay -o lowerdir=/,upperdir=${folder}/files,workdir=${folder}/work ${folder}/all`;
    const groups = `mount -t cgroup2 cgroup2 ${folder}/all/mnt`;
    const script = `test -x /lib/systemd/systemd && mount --make-rprivate / && ${layers} && ${groups}`;
    const tried = spawnSync('unshare', [...NAMESPACES, '--fork', 'sh', '-c', script], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    if (tried.status === 0) return undefined;
    return `needs systemd, namespaces, overlays and cgroups to start a machine of its own: ${tried.stderr.trim()}`;
  }

  /** Starts one, and waits until its systemd takes orders. */
  static async start(): Promise<Host> {
    const host = new Host();
    await poll('another machine starts', BOOT_MS, async () => {
      if (host.child.exitCode !== null) throw new Error(`the machine ended:\n${host.said}`);
      if (host.first === undefined) return undefined;
      const answer = host.enter('systemctl is-system-running');
      return answer.stdout.trim() === 'running' ? true : undefined;
    });
    return host;
  }

  /** The number by which this machine knows the other's first process. */
  private get first(): string | undefined {
    const file = `/proc/${this.child.pid}/task/${this.child.pid}/children`;
    return existsSync(file) ? readFileSync(file, 'utf8').trim() || undefined : undefined;
  }

  private get way(): string[] {
    if (this.first === undefined) throw new Error('the machine is off');
    return ['nsenter', '--target', this.first, '--all'];
  }

  private enter(script: string) {
    const [program = '', ...words] = [...this.way, 'bash', '-c', script];
    return spawnSync(program, words, { encoding: 'utf8', env: { ...process.env, ...OTHER } });
  }

  /** Opens a terminal of its administrator, who types a script in a folder. */
  open(script: string, folder = '/'): Terminal {
    return new Terminal(`cd '${folder}'\n${script}`, OTHER, ROOT, this.way);
  }

  /** Runs a script to its end. */
  async run(script: string, folder?: string, limitMs?: number): Promise<Terminal> {
    return this.open(script, folder).end(limitMs);
  }

  /** An address on this machine that leads to a port of the other's loopback. */
  async forward(port: number): Promise<string> {
    const way = [...this.way, process.execPath, join(import.meta.dirname, 'tunnel.mjs'), String(port)];
    const server = createServer((socket) => {
      const child = spawn(way[0] ?? '', way.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
      const close = () => {
        child.kill('SIGKILL');
        socket.destroy();
      };
      // Either end may go first.
      for (const end of [socket, child.stdin, child.stdout]) end.on('error', close);
      socket.on('close', close);
      child.on('exit', close);
      socket.pipe(child.stdin);
      child.stdout.pipe(socket);
    }).listen(0, '127.0.0.1');
    this.forwards.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `127.0.0.1:${address.port}`;
  }

  /** Lays a cable between two machines, and returns their addresses. */
  static cable(left: Host, right: Host): [string, string] {
    const ends = [left, right].map((host, index) => ({ host, address: `10.0.0.${index + 1}` }));
    const [from, to] = ends.map(({ host }) => host.first);
    const laid = spawnSync('ip', `link add cable netns ${from} type veth peer name cable netns ${to}`.split(' '), {
      encoding: 'utf8',
    });
    if (laid.status !== 0) throw new Error(`no cable: ${laid.stderr}`);
    for (const { host, address } of ends) host.enter(`ip address add ${address}/24 dev cable; ip link set cable up`);
    return ['10.0.0.1', '10.0.0.2'];
  }

  /** Switches it off and forgets it. */
  async dispose(): Promise<void> {
    for (const server of this.forwards) server.close();
    const gone = new Promise((resolve) => this.child.once('close', resolve));
    const over = this.child.exitCode !== null || this.child.signalCode !== null;
    this.kill();
    if (!over) await gone;
    process.off('exit', this.kill);
    rmSync(this.folder, { recursive: true, force: true });
  }

  // Its first process takes all others with it, and `unshare` waits for that.
  private readonly kill = () => {
    if (this.first === undefined) this.child.kill('SIGKILL');
    else process.kill(Number(this.first), 'SIGKILL');
  };
}
