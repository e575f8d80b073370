// A desk of a test's own, beside the demo: at another venue, and with nobody else in it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { program } from './staff';

/** The password of everybody at a desk of one's own. */
export const OWN_PASSWORD = 'ten in the morning';

/** Somebody to hire. */
export interface Hire {
  name: string;
  professions: string[];
  /** What they speak, and how well: `ar:fluent`. */
  languages?: string[];
}

/** The venue. */
export interface Venue {
  /** The expo's name. */
  expo: string;
  /** Its time zone. */
  zone: string;
  /** The days of the show. */
  starts: string;
  ends: string;
}

/** A running desk. */
export interface OwnDesk {
  url: string;
  stop: () => void;
}

/** A port of this machine that nobody listens on at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Sets up an expo with a coordinator and volunteers, and serves it. */
export async function ownDesk(venue: Venue, coordinator: string, volunteers: Hire[]): Promise<OwnDesk> {
  const data = mkdtempSync(path.join(tmpdir(), 'legal-desk-own-'));
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  const env = { PATH: process.env.PATH, DESK_ADDR: address, DESK_DATA: data, DESK_PUBLIC_URL: url, DESK_PASSWORD: OWN_PASSWORD };
  let server: ChildProcess | undefined;
  const stop = () => {
    server?.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const run = (args: string[]) => execFileSync(program(), args, { env, stdio: 'pipe' });
    const { expo, zone, starts, ends } = venue;
    const show = ['--name', expo, '--zone', zone, '--starts', starts, '--ends', ends, '--hall', '1.1=09:00-18:00'];
    run(['setup', ...show, '--coordinator', coordinator]);
    for (const { name, professions, languages = [] } of volunteers) {
      const trades = professions.flatMap((profession) => ['--profession', profession]);
      run(['user', 'add', '--name', name, ...trades, ...languages.flatMap((language) => ['--language', language])]);
    }
    server = spawn(program(), ['serve'], { env, stdio: 'ignore' });
    const until = Date.now() + 30_000;
    while (!(await fetch(`${url}/readyz`).catch(() => undefined))?.ok) {
      if (Date.now() > until || server.exitCode !== null) throw new Error('the desk did not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } catch (error) {
    stop();
    throw error;
  }
  return { url, stop };
}
